"""Rows of a sheet that give area code, exchange and line in cells of their own, and no heading says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.roles import Role, heading_role
from parsers.numbers.plan import standing
from parsers.page.layout import Phrase, Row, bounds

_PARTS: Final = 3  # three, three and four digits
_FEWEST: Final = 2  # rows
_OPEN: Final = re.compile(r"\(?\d{3}\)?[-. ]{0,2}\d{3}[-.]")
_CODE: Final = re.compile(r"\(?\d{3}\)?")


def with_parts_joined(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with such cells as one, "305-555-0100"; as they are where headings name the parts or hardly a row has them."""
    rows = [_closed(row) for row in rows]
    roles = {heading_role(phrase.text) for row in rows[:12] for phrase in row.phrases if not re.search(r"\d", phrase.text)}
    if Role.NPA in roles or Role.NXX in roles:
        return rows
    places = [_parts_at(row) for row in rows]
    if sum(place is not None for place in places) < _FEWEST:
        return rows
    return [row if place is None else _joined(row, place) for row, place in zip(rows, places, strict=True)]


def _closed(row: Row) -> Row:
    """A row with "305-555-" and "0100" beside each other as one cell: the dash says that it goes on."""
    for at in range(len(row.phrases) - 1):
        if _OPEN.fullmatch(row.phrases[at].text) and re.fullmatch(r"\d{4}", row.phrases[at + 1].text):
            return _joined(row, at, 2)
    return row


def _parts_at(row: Row) -> int | None:
    """Where the three cells begin that make up a number of the plan."""
    texts = [phrase.text for phrase in row.phrases]
    for at in range(len(texts) - _PARTS + 1):
        npa, nxx, line = texts[at : at + _PARTS]
        shaped = _CODE.fullmatch(npa) and re.fullmatch(r"\d{3}", nxx) and re.fullmatch(r"\d{4}", line)
        if shaped and standing(npa.strip("()") + nxx + line).fault is None:
            return at
    return None


def _joined(row: Row, at: int, count: int = _PARTS) -> Row:
    parts = row.phrases[at : at + count]
    text = "-".join(part.text.strip("()-. ") for part in parts)
    box = bounds(part.box for part in parts)
    sure = min(word.confidence for part in parts for word in part.words)
    word = replace(parts[0].words[0], text=text, box=box, confidence=sure)
    return Row((*row.phrases[:at], Phrase((word,), box, parts[0].page, parts[0].row), *row.phrases[at + count :]))
