"""Pages printed in two columns: where the gutter is and over which rows, so that a row never mixes two stories.

A table also has gaps from top to bottom. What tells columns of a page from columns of a table: base lines that do not meet, amounts of
money
that end the left one's lines, or running text on one side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from ocr.page import Box

_MONEY: Final = re.compile(r"^-?\$?\d*[.,]\d{2}(?:CR|-)?$|^-?\$\d[\d,]*\.\d{2}$", re.IGNORECASE)
_TIME: Final = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d\s?[ap]\b|(?<!\d)\d{1,2}:\d\d\s?[ap]?\.?m", re.IGNORECASE)
_PHONE: Final = re.compile(r"\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}")
_HEADER: Final = frozenset(
    [
        "date",
        "time",
        "place",
        "called",
        "number",
        "numbers",
        "code",
        "min",
        "mins",
        "minutes",
        "amount",
        "from",
        "to",
        "location",
        "duration",
        "charge",
        "charges",
        "city",
        "st",
        "state",
        "type",
        "rate",
        "total",
        "qty",
        "quantity",
        "description",
        "service",
        "period",
        "telephone",
        "phone",
        "no",
        "item",
        "originating",
        "terminating",
        "destination",
        "length",
        "cost",
        "usage",
        "day",
        "calling",
        "rating",
        "cents",
        *("user", "device", "plan", "equip", "equipment", "tax", "taxes", "fees", "surcharges", "monthly", "mrc", "nrc", "price", "each"),
        *("name", "ext", "extension", "features", "line", "lines", "product", "unit", "usoc", "site", "tn", "wtn", "btn", "did", "note"),
        *(
            "code",
            "use",
            "label",
            "wireless",
            "mobile",
            "account",
            "acct",
            "sub",
            "address",
            "status",
            "qty",
            "due",
            "credits",
            "other",
            "recurring",
        ),
    ]
)
_ONLY_AMOUNTS: Final = re.compile(
    r"(?:(?:[-(]?\$?\s?\d*(?:,\d{3})*\.\d{2,4}\)?(?:\s?CR)?-?|\$\d+|incl(?:uded|\.)?|n/c|free)\s*)+", re.IGNORECASE
)
_PRICES: Final = frozenset({"amount", "charge", "charges", "cost", "total", "rate", "price", "monthly", "mrc", "each", "due"})
_ROW_KEY: Final = re.compile(r"\W*(?:\+?1[-. ])?\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}\W*")  # a telephone number and nothing else
_LEAST_HEADS: Final = 3
_MOST_MISSED: Final = 2  # rows of a table that fill fewer cells
_MANY_CELLS: Final = 4
_KNOWN: Final = 0.6  # of the words of a header with many cells
_PROSE_WORDS: Final = 5  # lower-case words of a row of running text
_LEAST_ROWS: Final = 5
_STEP: Final = 4.0  # points between the places tried for a gutter


class Piece(Protocol):
    """A phrase."""

    @property
    def text(self) -> str: ...

    @property
    def box(self) -> Box: ...


@dataclass(frozen=True, slots=True)
class Gutter:
    """Rows ``first`` to ``last`` (inclusive) are two columns parted at ``x``."""

    first: int
    last: int
    x: float


def gutters(rows: Sequence[Sequence[Piece]], width: float) -> list[Gutter]:
    """Every two-column stretch of a page, top to bottom, without overlaps."""
    found: list[tuple[int, Gutter]] = []
    tables = _table_rows(rows)
    across: dict[tuple[int, int, int], bool] = {}
    x = 0.28 * width
    while x <= 0.72 * width:
        for first, last in _runs(rows, x, tables, across):
            score = _score(rows[first : last + 1], x)
            if score:
                found.append((score, Gutter(first, last, x)))
        x += _STEP
    found.sort(key=lambda item: -item[0])
    chosen: list[Gutter] = []
    for _, gutter in found:
        if all(gutter.last < other.first or gutter.first > other.last for other in chosen):
            chosen.append(gutter)
    return sorted(chosen, key=lambda gutter: gutter.first)


def _table_rows(rows: Sequence[Sequence[Piece]]) -> dict[int, Sequence[Piece]]:
    """Rows that stand under a header of three or more cells, each cell under its own, with that header; and the header itself."""
    found: dict[int, Sequence[Piece]] = {}
    for index, head in enumerate(rows):
        if not _is_head(head):
            continue
        missed = 0
        for at in range(index + 1, len(rows)):
            if _stands_under(rows[at], head):
                found[index] = found[at] = head
                missed = 0
            else:
                missed += 1
                if missed > _MOST_MISSED:
                    break
    return found


def _is_head(row: Sequence[Piece]) -> bool:
    """Three or more short cells without figures, no two alike: over tables side by side some are."""
    texts = [piece.text.strip(" .:#").lower() for piece in row]
    figures = re.compile(r"(?<![a-z])\d|\d{4}")  # "E911 address" is a head
    plain = all(len(text.split()) <= 4 and not figures.search(text) and any(c.isalpha() for c in text) for text in texts)
    return len(texts) >= _LEAST_HEADS and plain and len(set(texts)) == len(texts)


def _stands_under(row: Sequence[Piece], head: Sequence[Piece]) -> bool:
    """At least three cells with figures among them, all but one under a cell of the header."""
    if len(row) < _LEAST_HEADS or not any(c.isdigit() for piece in row for c in piece.text):
        return False
    under = sum(any(_same_column(piece.box, cell.box) for cell in head) for piece in row)
    return under >= max(_LEAST_HEADS, len(row) - 1)


def _same_column(one: Box, other: Box) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return (
        shared > 0.5 * min(one.right - one.left, other.right - other.left)
        or min(abs(one.left - other.left), abs(one.right - other.right)) < 4
    )


def _runs(
    rows: Sequence[Sequence[Piece]], x: float, tables: dict[int, Sequence[Piece]], across: dict[tuple[int, int, int], bool]
) -> list[tuple[int, int]]:
    """Longest stretches of rows that nothing crosses at ``x``, trimmed to rows with something on both sides.

    Args:
        across: what is known of rows by how many of their pieces stand on either side; a wide sheet is cut at the same gap many times.
    """
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for index, row in enumerate([*rows, ()]):
        crossed = index == len(rows) or any(piece.box.left < x - 1 and piece.box.right > x + 1 for piece in row)
        if not crossed:
            key = index, sum(piece.box.right <= x + 1 for piece in row), sum(piece.box.left >= x - 1 for piece in row)
            if key not in across:
                across[key] = _across(row, x)
            crossed = across[key]
        crossed = crossed or (index in tables and tables[index][0].box.left < x < tables[index][-1].box.right)
        if not crossed and start is None:
            start = index
        elif crossed and start is not None:
            if index - start >= _LEAST_ROWS:
                runs.append((start, index - 1))
            start = None
    return runs


def _across(row: Sequence[Piece], x: float) -> bool:
    """A table's row over the whole page: its header, or a call with the time on one side and the number on the other."""
    left = " ".join(piece.text for piece in row if piece.box.right <= x + 1)
    right = " ".join(piece.text for piece in row if piece.box.left >= x - 1)
    if not left or not right:
        return False
    if _TIME.search(left) and _PHONE.search(right) and not _PHONE.search(left) and not _TIME.search(right):
        return True
    priced = _ONLY_AMOUNTS.fullmatch(next(piece.text for piece in row if piece.box.left >= x - 1)) is not None
    if priced and not _MONEY.match(left.split()[-1]) and len(re.findall(r"\b[a-z]{2,}\b", left)) < _PROSE_WORDS:
        return True  # what costs, and how much
    priced_line = _PHONE.search(left) and len(row) >= _MANY_CELLS and not _MONEY.search(left.split()[-1])
    if (_ROW_KEY.fullmatch(left) or priced_line) and not _PHONE.search(right) and _MONEY.match(right.split()[-1]):
        return True
    heads = [[token.lower() for token in re.findall(r"[A-Za-z]+", side)] for side in (left, right)]
    tokens = [*heads[0], *heads[1]]
    least = 1.0 if len(row) < _MANY_CELLS or any(character.isdigit() for character in left + right) else _KNOWN
    known = sum(token in _HEADER for token in tokens) >= least * len(tokens) and not set(heads[0]) & set(heads[1])
    if not known or not heads[0] or not heads[1]:
        return False
    return min(len(side) for side in heads) >= 2 or (len(heads[0]) + len(heads[1]) >= 3 and heads[1][-1] in _PRICES)


def _score(rows: Sequence[Sequence[Piece]], x: float) -> int:
    """0 for no columns, else how many rows gain."""
    left = [[piece for piece in row if piece.box.right <= x + 1] for row in rows]
    right = [[piece for piece in row if piece.box.left >= x - 1] for row in rows]
    lefts, rights = [row for row in left if row], [row for row in right if row]
    if len(lefts) < 4 or len(rights) < 4:
        return 0
    span = _shared_span(lefts, rights)
    if span is None:
        return 0
    top, bottom = span
    lefts = [row for row in lefts if top <= row[0].box.top <= bottom]
    rights = [row for row in rights if top <= row[0].box.top <= bottom]
    if len(lefts) < 4 or len(rights) < 4:
        return 0
    both = sum(bool(one and other) for one, other in zip(left, right, strict=True))
    if not (_rich(lefts) >= 0.35 and _rich(rights) >= 0.35):
        return 0
    apart = 1 - both / max(1, min(len(lefts), len(rights)))
    money = _ends_in_money(lefts)
    prose = max(_prose(lefts), _prose(rights))
    if apart >= 0.35 or money >= 0.3 or prose >= 0.4:
        return len(lefts) + len(rights) + int(2 * _clearance(rows, x))
    return 0


def _shared_span(lefts: Sequence[Sequence[Piece]], rights: Sequence[Sequence[Piece]]) -> tuple[float, float] | None:
    top = max(lefts[0][0].box.top, rights[0][0].box.top) - 2
    bottom = min(lefts[-1][0].box.top, rights[-1][0].box.top) + 2
    return (top, bottom) if bottom > top else None


def _rich(rows: Sequence[Sequence[Piece]]) -> float:
    return sum(len(re.findall(r"[A-Za-z]{2,}", " ".join(piece.text for piece in row))) >= 2 for row in rows) / len(rows)


def _ends_in_money(rows: Sequence[Sequence[Piece]]) -> float:
    """Rows that begin with words and end in an amount."""
    return sum(
        bool(_MONEY.match(row[-1].text.split()[-1])) and bool(re.match(r"\W*(?:\d{1,3}\.?\s)?\W*[A-Za-z]", row[0].text)) for row in rows
    ) / len(rows)


def _prose(rows: Sequence[Sequence[Piece]]) -> float:
    return sum(len(row) == 1 and len(re.findall(r"\b[a-z]{2,}\b", row[0].text)) >= 4 for row in rows) / len(rows)


def _clearance(rows: Sequence[Sequence[Piece]], x: float) -> float:
    """How wide the gutter is at its narrowest, in tens of points."""
    before = max((piece.box.right for row in rows for piece in row if piece.box.right <= x + 1), default=x)
    after = min((piece.box.left for row in rows for piece in row if piece.box.left >= x - 1), default=x)
    return min(3.0, (after - before) / 10)
