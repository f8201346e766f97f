"""Cells and lines of office files laid out as pages of words, so that every reader of documents sees one thing.

One line per row, cells aligned by column and kept apart by a wide gap; coordinates are made up (points), text is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Box, Page, Table, Word
from parsers.limits import LONGEST_CELL, LONGEST_WORD

CHARACTER: Final = 5.0
HEIGHT: Final = 10.0
PITCH: Final = 14.0
GAP: Final = 30.0  # between columns: three times the type's height, a column's gap for every reader
MARGIN: Final = 36.0
LONGEST_LINE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells as shown."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Running text, line by line."""

    lines: tuple[str, ...]


Block = Grid | Lines


@dataclass(frozen=True, slots=True)
class Bounded:
    """Blocks within the limits, their words, and whether rows or words were left out."""

    blocks: tuple[Block, ...]
    words: int
    rows_cut: bool
    words_cut: bool


def bounded(blocks: Iterable[Block], most_rows: int, most_words: int) -> Bounded:
    """The first rows of ``blocks`` within both limits. A cell longer than any cell is told as running text."""
    kept: list[Block] = []
    rows = words = 0
    for block in blocks:
        held: list[tuple[str, ...]] = []
        for row in _row_by_row(block):
            room = most_words - words
            words += sum(_count(cell) for cell in row)
            rows += 1
            if rows > most_rows or words > most_words:
                begun = [Lines(_begin_of(row, room))] if rows <= most_rows else []
                kept += [*_of_kind(block, held), *begun]
                return Bounded(tuple(kept), min(words, most_words), rows > most_rows, words > most_words)
            if isinstance(block, Grid) and any(len(cell) > LONGEST_CELL for cell in row):
                kept += [*_of_kind(block, held), Lines(tuple(line for cell in row for line in cell.split("\n")))]
                held = []
            else:
                held.append(row)
        kept += _of_kind(block, held)
    return Bounded(tuple(kept), words, False, False)


def _row_by_row(block: Block) -> Iterable[tuple[str, ...]]:
    return block.rows if isinstance(block, Grid) else ((line,) for line in block.lines)


def _of_kind(block: Block, rows: Sequence[tuple[str, ...]]) -> list[Block]:
    """The rows as a block of the same kind; none without rows."""
    if not rows:
        return []
    return [Grid(tuple(rows)) if isinstance(block, Grid) else Lines(tuple(row[0] for row in rows))]


def _begin_of(row: Sequence[str], words: int) -> tuple[str, ...]:
    """The cells of a row as lines, up to so many words."""
    begun: list[str] = []
    for cell in row:
        pieces = cell[: words * LONGEST_WORD].split(maxsplit=max(words, 0))[: max(words, 0)]
        begun.append(" ".join(pieces))
        words -= len(pieces)
    return tuple(line for line in begun if line)


def _count(text: str) -> int:
    """Words in ``text``; one without an end counts as many."""
    return len(text.split()) + len(text) // LONGEST_WORD


def lay_out(blocks: Sequence[Block], number: int) -> Page:
    """One page of the blocks, one under another."""
    words: list[Word] = []
    line, width = 0, 612.0
    for block in blocks:
        for row in _rows(block):
            for left, cell in row:
                words.extend(_cell_words(cell, left, line))
            if row:
                width = max(width, row[-1][0] + CHARACTER * len(row[-1][1]) + MARGIN)
            line += 1
    cells = bool(blocks) and all(isinstance(block, Grid) for block in blocks)
    return Page(number, width, max(792.0, 2 * MARGIN + PITCH * line), tuple(words), cells=cells)


def tables_of(blocks: Iterable[Block], page: int, name: str = "") -> tuple[Table, ...]:
    return tuple(Table(page, block.rows, name) for block in blocks if isinstance(block, Grid))


def _rows(block: Block) -> list[list[tuple[float, str]]]:
    """Rows of (left edge, text) cells, empty cells left out."""
    if isinstance(block, Lines):
        return [[(MARGIN, text)] if text.strip() else [] for line in block.lines for text in _pieces(line)]
    lefts = _column_edges(block.rows)
    return [[(left, _flat(cell)) for left, cell in zip(lefts, row, strict=False) if cell.strip()] for row in block.rows]


def _pieces(line: str) -> list[str]:
    """A line without end in pieces, cut at blanks: no reader should have to look at more at once."""
    pieces = []
    while len(line) > LONGEST_LINE:
        cut = line.rfind(" ", 1, LONGEST_LINE)
        cut = cut if cut > 0 else LONGEST_LINE
        pieces.append(line[:cut])
        line = line[cut:].lstrip()
    return [*pieces, line]


def _column_edges(rows: Sequence[Sequence[str]]) -> list[float]:
    columns = max((len(row) for row in rows), default=0)
    edges, left = [], MARGIN
    for column in range(columns):
        edges.append(left)
        widest = max((len(_flat(row[column])) for row in rows if column < len(row)), default=0)
        left += CHARACTER * max(widest, 1) + GAP
    return edges


def _flat(cell: str) -> str:
    return " ".join(cell[:LONGEST_CELL].split())


def _cell_words(cell: str, left: float, line: int) -> Iterable[Word]:
    top, offset = MARGIN + PITCH * line, 0
    for text in cell.replace("\t", "    ").split(" "):
        for at in range(0, len(text), LONGEST_WORD):
            piece, start = text[at : at + LONGEST_WORD], left + CHARACTER * (offset + at)
            yield Word(piece, Box(start, top, start + CHARACTER * len(piece), top + HEIGHT), 1.0, line)
        offset += len(text) + 1
