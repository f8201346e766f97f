"""Tables that lie on their side: numbers run along a row, and under each its use and whether it ports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Box, Word
from onboarding.documents import Spot
from parsers.lists.entries import Entry
from parsers.lists.roles import Role, heading_role
from parsers.numbers.uses import use_of
from parsers.page.layout import Phrase, Row, bounds
from parsers.patterns import PHONE_LIKE

_TELLING: Final = frozenset({Role.USE, Role.INTENT, Role.NOTE, Role.NAME, Role.PLACE, Role.STATUS, Role.FLAG})
_BARE: Final = re.compile(r"[\d\s().+/–-]{7,20}")
_WHOLE: Final = re.compile(r"\(?\d{3}\)?[-./]?\d{3}[-.]?\d{4}")
_FEWEST: Final = 2  # numbers along a row


@dataclass(frozen=True, slots=True)
class Across:
    """The table set upright: its boxes have left and top exchanged. ``end``: the row behind it."""

    header: Row
    body: tuple[Row, ...]
    end: int


def across_at(rows: Sequence[Row], at: int) -> Across | None:
    """The table on its side that begins at row ``at``; None where none does."""
    end = at
    block: list[Row] = []
    while end < len(rows) and len((row := _parted(rows[end])).phrases) > 1 and _headed(row):
        block.append(row)
        end += 1
    numbers = next((row for row in block if _is_number_row(row)), None)
    if numbers is None or not any(heading_role(row.phrases[0].text) in _TELLING for row in block):
        return None
    places = [_middle(phrase) for phrase in numbers.phrases[1:]]
    body: list[list[Phrase]] = [[] for _ in places]
    for row in block:
        full = len(row.phrases) == len(numbers.phrases)
        for order, phrase in enumerate(row.phrases[1:]):
            body[order if full else _nearest(places, _middle(phrase))].append(_turned(phrase))
    return Across(Row(tuple(_turned(row.phrases[0]) for row in block)), tuple(Row(tuple(phrases)) for phrases in body), end)


def upright(entry: Entry) -> Entry:
    """An entry read from a turned table, its spot as it is on the page."""
    spot = entry.sighting.spot
    if spot is None:
        return entry
    turned = Spot(spot.page, spot.top, spot.left, spot.bottom, spot.right)
    return replace(entry, sighting=replace(entry.sighting, spot=turned))


def _parted(row: Row) -> Row:
    """A row of numbers printed so close that they look like one phrase, number by number."""
    if len(row.phrases) != 1:
        return row
    phrase = row.phrases[0]
    head, *numbers = phrase.words
    if len(numbers) < _FEWEST or not all(_WHOLE.fullmatch(word.text) for word in numbers):
        return row
    return Row(tuple(Phrase((word,), word.box, phrase.page, phrase.row) for word in (head, *numbers)))


def _headed(row: Row) -> bool:
    return PHONE_LIKE.search(row.phrases[0].text) is None and heading_role(row.phrases[0].text.rstrip(": ")) is not None


def _is_number_row(row: Row) -> bool:
    """``Numbers | 305-555-0142 | 305-555-0143``; ``Fax line | 305-555-0142 | 786-555-0177`` is one line and who has it."""
    numbers, head = row.phrases[1:], row.phrases[0].text.strip(": ")
    named = heading_role(head) is Role.NUMBER and (head.endswith("s") or use_of(head) is None)
    return named and len(numbers) >= _FEWEST and all(_BARE.fullmatch(p.text) and PHONE_LIKE.search(p.text) for p in numbers)


def _nearest(places: Sequence[float], middle: float) -> int:
    return min(range(len(places)), key=lambda at: abs(places[at] - middle))


def _middle(phrase: Phrase) -> float:
    return (phrase.box.left + phrase.box.right) / 2


def _turned(phrase: Phrase) -> Phrase:
    words: tuple[Word, ...] = tuple(
        replace(word, box=Box(word.box.top, word.box.left, word.box.bottom, word.box.right)) for word in phrase.words
    )
    return Phrase(words, bounds(word.box for word in words), phrase.page, phrase.row)
