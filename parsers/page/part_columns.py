"""Tables that give a number in parts, area code, exchange and line each in a column: put together as ``305-555-0120 thru 0139``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, Word
from parsers.memo import once_for_each
from parsers.page.layout import Phrase, Row, bounds, shares_column, sheet_of

_HEADS: Final = (  # left to right; the last may be missing
    re.compile(r"\W*(?:npa|area(?: code)?|ac)\W*", re.IGNORECASE),
    re.compile(r"\W*(?:nxx|exchange|prefix|exch|co code)\W*", re.IGNORECASE),
    re.compile(
        r"\W*(?:line(?: number| no)?|station|number|no|suffix|last (?:4|four)|x{4}|from|start(?:ing)?|first|begin(?:ning)?|low)\W*",
        re.IGNORECASE,
    ),
    re.compile(r"\W*(?:to|thru|through|end(?:ing)?|last|high)\W*", re.IGNORECASE),
)
_SIZES: Final = (3, 3, 4, 4)
_LEAST: Final = 3
_MOST_EMPTY: Final = 3  # rows without such a number after which the table is over


@dataclass(frozen=True, slots=True)
class _Head:
    row: int
    cells: tuple[Phrase, ...]


@once_for_each(32)
def with_parts_joined(page: Page) -> Page:
    """The page with such numbers as words; the page itself where there are none."""
    joined: dict[Word, tuple[Word, ...]] = {}
    gone: set[Word] = set()
    rows = sheet_of(page).rows
    for head in (found for row in rows if (found := _head(row)) is not None):
        empty = 0
        for row in rows[head.row + 1 :]:
            parts = _parts(head, row)
            if not parts:
                empty += 1
                if empty > _MOST_EMPTY:
                    break
                continue
            joined[parts[0]] = _words(parts)
            gone.update(parts)
    if not joined:
        return page
    words = (other for word in page.words for other in joined.get(word, () if word in gone else (word,)))
    return replace(page, words=tuple(words))


def _head(row: Row) -> _Head | None:
    for start in range(len(row.phrases) - _LEAST + 1):
        cells = row.phrases[start : start + len(_HEADS)]
        fitting = 0
        while fitting < len(cells) and _HEADS[fitting].fullmatch(cells[fitting].text):
            fitting += 1
        if fitting >= _LEAST:
            return _Head(cells[0].row, cells[:fitting])
    return None


def _parts(head: _Head, row: Row) -> tuple[Word, ...]:
    """The words of a row under the heads, as long as they have the right number of digits."""
    found: list[Word] = []
    for cell, size in zip(head.cells, _SIZES, strict=False):
        below = (word for phrase in row.phrases for word in phrase.words if shares_column(cell.box, word.box))
        under = next((word for word in below if word not in found), None)
        if under is None or re.fullmatch(rf"\(?\d{{{size}}}\)?", under.text) is None:
            break
        found.append(under)
    return tuple(found) if len(found) >= _LEAST else ()


def _words(parts: tuple[Word, ...]) -> tuple[Word, ...]:
    number, last = parts[:_LEAST], parts[_LEAST:]
    text = "-".join(word.text.strip("()") for word in number)
    sure = min(word.confidence for word in parts)
    whole = replace(number[0], text=text, box=bounds(word.box for word in number), confidence=sure)
    if not last or last[0].text == number[-1].text:
        return (whole,)
    thru = replace(
        whole, text="thru", box=replace(whole.box, left=whole.box.right + 1, right=max(whole.box.right + 2, last[0].box.left - 1))
    )
    return (whole, thru, replace(last[0], line=whole.line))
