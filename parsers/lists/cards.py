"""A screen or page of cards beside each other, one number a card: each column of cards is read from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from parsers.page.layout import Phrase, Row

_NUMBER: Final = re.compile(r"\W{0,3}(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]?\d{4}\W{0,3}")
_MOST: Final = 4  # cards beside each other
_SLACK: Final = 6.0  # points
_FARTHEST: Final = 12  # rows from one card's number to the next one's


def cards_in(rows: Sequence[Row]) -> Mapping[int, tuple[tuple[tuple[Row, ...], ...], int]]:
    """By the row that heads the first cards: their columns and the row behind the last; empty for lists and tables.

    Cards have a title over each number, or right under it, and lines of their own; in a table the numbers of one row follow those of the
    next.
    """
    numbered = [(at, lefts) for at, row in enumerate(rows) if len(lefts := _lefts(row)) > 1]
    found: dict[int, tuple[tuple[tuple[Row, ...], ...], int]] = {}
    taken = 0
    for at, lefts in numbered:
        alike = [other for other, others in numbered if other >= at and len(others) == len(lefts) and _same(lefts, others)]
        if at < taken or len(alike) < 2 or len(lefts) > _MOST or not _apart(alike, rows):
            continue
        titled = at > 0 and _titled(rows[at - 1], lefts)
        if not titled and not all(_titled(rows[number + 1], lefts) for number in alike if number + 1 < len(rows)):
            continue
        begin = at - 1 if titled else at
        end = next((stop for stop in range(alike[-1] + 1, len(rows)) if _crosses(rows[stop], lefts)), len(rows))
        if any(_crosses(row, lefts) for row in rows[begin : alike[-1]]):
            continue
        columns = (_column(rows[begin:end], lefts, number) for number in range(len(lefts)))
        found[begin] = (tuple(column if titled else _labelled(column) for column in columns), end)
        taken = end
    return found


def _lefts(row: Row) -> tuple[float, ...]:
    return tuple(phrase.box.left for phrase in row.phrases if _NUMBER.fullmatch(phrase.text))


def _same(lefts: Sequence[float], others: Sequence[float]) -> bool:
    return all(abs(one - other) < _SLACK for one, other in zip(lefts, others, strict=True))


def _apart(alike: Sequence[int], rows: Sequence[Row]) -> bool:
    """Lines without numbers lie between one row of cards and the next: a row with one number is a table's, with an empty cell."""
    return all(
        1 < after - before <= _FARTHEST and not any(_lefts(row) for row in rows[before + 1 : after]) for before, after in pairwise(alike)
    )


def _titled(row: Row, lefts: Sequence[float]) -> bool:
    starts = [phrase.box.left for phrase in row.phrases if not _NUMBER.fullmatch(phrase.text)]
    return all(any(abs(left - start) < _SLACK for start in starts) for left in lefts)


def _crosses(row: Row, lefts: Sequence[float]) -> bool:
    return any(phrase.box.left < left - _SLACK and phrase.box.right > left for phrase in row.phrases for left in lefts[1:])


def _column(rows: Sequence[Row], lefts: Sequence[float], number: int) -> tuple[Row, ...]:
    left = lefts[number] - _SLACK if number else float("-inf")
    right = lefts[number + 1] - _SLACK if number + 1 < len(lefts) else float("inf")

    def inside(phrase: Phrase) -> bool:
        return left <= phrase.box.left < right

    cut = (tuple(phrase for phrase in row.phrases if inside(phrase)) for row in rows)
    return tuple(Row(phrases) for phrases in cut if phrases)


def _labelled(column: Sequence[Row]) -> tuple[Row, ...]:
    """A column of cards that begin with their numbers: each with the title under it as one row."""
    told: list[Row] = []
    for row in column:
        title = bool(told) and len(told[-1].phrases) == 1 and bool(_lefts(told[-1])) and not re.search(r"\d{3}", row.text)
        told[-1:] = [Row((*told[-1].phrases, *row.phrases))] if title else [*told[-1:], row]
    return tuple(told)
