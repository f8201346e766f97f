"""Cells of a printed table that run over several lines, put back into the row they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.lists.columns import Column, cells_of, nearest_column
from parsers.lists.roles import Role
from parsers.numbers.broken import breaks_off, goes_on
from parsers.page.layout import Phrase, Row
from parsers.patterns import PHONE_LIKE

_WRAPS: Final = frozenset({Role.USE, Role.NOTE, Role.NAME, Role.PLACE, Role.INTENT, Role.STATUS, Role.CARRIER})
_SIGN_FIRST: Final = re.compile(r"^(?:thru|through|to|hasta|[-–—])(?:\s|$)", re.IGNORECASE)
_FARTHEST: Final = 2.2  # line heights between a row's middle and that of a cell's further lines


def wrapped_rows(rows: Sequence[Row], columns: Sequence[Column]) -> list[Row]:
    """Rows of a table, one for each of its lines of numbers; headings and remarks between them stay rows of their own."""
    return _with_fragments(_whole_numbers(list(rows), columns), columns)


# --- numbers that are broken over lines of their cell -----------------------------------------------


def _whole_numbers(rows: list[Row], columns: Sequence[Column]) -> list[Row]:
    """Rows joined where a number's cell goes on: "305-555-0100" over "thru" over "305-555-0119"."""
    merged: list[Row] = []
    for row in rows:
        written = _number_text(row, columns)
        before = _number_text(merged[-1], columns) if merged else ""
        none = len(row.phrases) > 1 and not re.search(r"\w", written)  # a dash for no number
        opens = _SIGN_FIRST.match(written) and not none and not _SIGN_FIRST.match(before)  # else the dashes are bullets
        if before and (opens or (breaks_off(before) and goes_on(written))):
            merged[-1] = _joined(merged[-1], row)
        else:
            merged.append(row)
    return _over_the_middle(merged, columns)


def _over_the_middle(rows: list[Row], columns: Sequence[Column]) -> list[Row]:
    """The same where the other cells of the row stand between the two lines of the number."""
    merged: list[Row] = []
    for row in rows:
        broken = len(merged) > 1 and not _number_text(merged[-1], columns) and breaks_off(_number_text(merged[-2], columns))
        if broken and goes_on(_number_text(row, columns)):
            middle = merged.pop()
            merged[-1] = _joined(merged[-1], middle, row)
        else:
            merged.append(row)
    return merged


def _number_text(row: Row, columns: Sequence[Column]) -> str:
    cells = cells_of(row, columns)
    return " ".join(
        word.text for cell, column in zip(cells, columns, strict=True) if column.role in (Role.NUMBER, Role.START) for word in cell
    )


# --- words that run over lines of their cell --------------------------------------------------------


def _with_fragments(rows: list[Row], columns: Sequence[Column]) -> list[Row]:
    numbered = [bool(PHONE_LIKE.search(row.text)) for row in rows]
    loose = [
        not numbered[at] and bool(row.phrases) and all(_may_wrap(phrase, columns) for phrase in row.phrases) for at, row in enumerate(rows)
    ]
    homes: dict[int, list[Row]] = {}
    for at, row in enumerate(rows):
        if loose[at]:
            home = _home(rows, at, loose, numbered, columns)
            if home is not None:
                homes.setdefault(home, []).append(row)
    taken = {id(row) for group in homes.values() for row in group}
    return [_joined(row, *homes.get(at, ())) for at, row in enumerate(rows) if id(row) not in taken]


def _home(rows: Sequence[Row], at: int, loose: Sequence[bool], numbered: Sequence[bool], columns: Sequence[Column]) -> int | None:
    """The row a fragment belongs to: that of the nearest line in its own column, through other fragments; else the nearest row."""
    column = nearest_column(rows[at].phrases[0].box.left, rows[at].phrases[0].box.right, columns)
    chain, seen, usual = at, {at}, _FARTHEST * _height(rows[at])
    while (near := _nearest_line(rows, chain, column, columns, seen)) is not None and _gap(rows[chain], rows[near]) <= usual:
        if numbered[near]:
            return near
        if not loose[near]:
            break
        usual = 1.3 * max(_gap(rows[chain], rows[near]), 1.0)
        seen.add(near)
        chain = near
    middle = sum(_middle(rows[index]) for index in seen) / len(seen)
    around = [index for index in range(max(0, min(seen) - 2), min(len(rows), max(seen) + 3)) if numbered[index]]
    home = min(around, key=lambda index: abs(_middle(rows[index]) - middle), default=None)
    return home if home is not None and abs(_middle(rows[home]) - middle) < _FARTHEST * _height(rows[at]) else None


def _nearest_line(rows: Sequence[Row], at: int, column: int, columns: Sequence[Column], seen: set[int]) -> int | None:
    """The nearest row above or below with something in that column."""
    found = []
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(rows) and abs(other - at) < 4 and (other in seen or not _in_column(rows[other], column, columns)):
            other += step
        if 0 <= other < len(rows) and abs(other - at) < 4:
            found.append(other)
    return min(found, key=lambda other: _gap(rows[at], rows[other]), default=None)


def _in_column(row: Row, column: int, columns: Sequence[Column]) -> bool:
    return any(nearest_column(phrase.box.left, phrase.box.right, columns) == column for phrase in row.phrases)


def _may_wrap(phrase: Phrase, columns: Sequence[Column]) -> bool:
    at = nearest_column(phrase.box.left, phrase.box.right, columns)
    overlaps = phrase.box.left < columns[at].right + 10 and phrase.box.right > columns[at].left - 10
    return columns[at].role in _WRAPS and at > 0 and overlaps


def _joined(row: Row, *lines: Row) -> Row:
    if not lines:
        return row
    phrases = [phrase for line in (row, *lines) for phrase in line.phrases]
    return Row(tuple(sorted(phrases, key=lambda phrase: (phrase.box.top, phrase.box.left))))


def _gap(one: Row, other: Row) -> float:
    return max(one.box.top, other.box.top) - min(one.box.bottom, other.box.bottom)


def _middle(row: Row) -> float:
    return (row.box.top + row.box.bottom) / 2


def _height(row: Row) -> float:
    return row.box.bottom - row.box.top
