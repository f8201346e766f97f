"""Lists side by side on one page: "Port" over the left ones and "Stays" over the right ones, or an area code over each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parsers.lists.headings import area_codes
from parsers.numbers.uses import Intent, heading_intent
from parsers.page.layout import Phrase, Row

_NUMBER: Final = re.compile(r"\d{3}\D{0,3}\d{4}|\b\d{3}\s{1,30}\d{3}\s{1,30}\d{1,4}\b")
_HEADING_WORDS: Final = 8
_MOST: Final = 4  # panels beside each other
_LOOKED_AT: Final = 40  # rows that show where one panel ends and the next begins
_SLACK: Final = 3.0  # points


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several lists beside each other: what stands over it and its rows."""

    heading: str
    rows: tuple[Row, ...]


def panels_at(rows: Sequence[Row], at: int) -> tuple[tuple[Panel, ...], int]:
    """The panels that begin under row ``at`` and the first row behind them; none where the row does not head panels."""
    heads = rows[at].phrases
    if not _heads_panels(heads):
        return (), at
    edges = [_edge(left, right, rows[at + 1 : at + 1 + _LOOKED_AT]) for left, right in pairwise(heads)]
    end = next((stop for stop in range(at + 1, len(rows)) if _ends(rows[stop], edges)), len(rows))
    panels = tuple(Panel(head.text, _within(rows[at + 1 : end], edges, number)) for number, head in enumerate(heads))
    filled = sum(any(_NUMBER.search(row.text) for row in panel.rows) for panel in panels)
    return (panels, end) if filled > 1 else ((), at)


def _heads_panels(heads: Sequence[Phrase]) -> bool:
    """Two or more headings and nothing else, each with its own area code or its own word on porting."""
    if not 1 < len(heads) <= _MOST or any(_NUMBER.search(head.text) or len(head.words) > _HEADING_WORDS for head in heads):
        return False
    codes = [area_codes(head.text) for head in heads]
    if all(len(named) == 1 for named in codes):
        return len(set(codes)) > 1
    intents: list[Intent | None] = [heading_intent(head.text) for head in heads]
    return None not in intents and len(set(intents)) > 1


def _edge(left: Phrase, right: Phrase, below: Sequence[Row]) -> float:
    """Where the one panel ends and the other begins: before a heading that comes again, else where the rows part."""
    for row in (row for row in below[:2] if not _NUMBER.search(row.text)):  # "switchboard" in both lists is no heading
        texts = [phrase.text.casefold() for phrase in row.phrases]
        again = next(
            (phrase for n, phrase in enumerate(row.phrases) if texts.index(texts[n]) < n and phrase.box.right > left.box.right), None
        )
        if again is not None:
            return again.box.left - _SLACK
    gaps = [
        (before.box.right, after.box.left)
        for row in below
        for before, after in pairwise(row.phrases)
        if before.box.right < right.box.left + _SLACK and after.box.left > left.box.right - _SLACK
    ]
    places = [max(start, after - 2 * _SLACK) for start, after in gaps] + [right.box.left - 2 * _SLACK]
    return min(places, key=lambda x: (sum(_crosses(phrase, x) for row in below for phrase in row.phrases), abs(x - right.box.left)))


def _crosses(phrase: Phrase, edge: float) -> bool:
    return phrase.box.left < edge - _SLACK and phrase.box.right > edge + _SLACK


def _ends(row: Row, edges: Sequence[float]) -> bool:
    """A line over more than one panel."""
    return any(_crosses(phrase, edge) for phrase in row.phrases for edge in edges) or _heads_panels(row.phrases)


def _within(rows: Sequence[Row], edges: Sequence[float], number: int) -> tuple[Row, ...]:
    left = edges[number - 1] if number else float("-inf")
    right = edges[number] if number < len(edges) else float("inf")
    cut = (tuple(phrase for phrase in row.phrases if left <= (phrase.box.left + phrase.box.right) / 2 < right) for row in rows)
    return tuple(Row(phrases) for phrases in cut if phrases)
