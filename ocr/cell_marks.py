"""Crosses and ticks made by hand in the empty cells of a ruled table, as ticked boxes. Runs in a child process.

An engine reads a lone cross as nothing or as any letter. What tells a mark: its cell holds nothing else, and the column has a heading and
else only marks and empty cells. A column of single figures counts something (Seq, Qty).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from ocr.raster import Pixels
from ocr.seen import Seen, digits
from ocr.shapes import pieces
from ocr.tickboxes import TickBox, is_frame

LOWEST, HIGHEST = 0.9, 5.0  # of a cell, in heights of the page's words
NARROWEST, WIDEST = 1.0, 14.0
FEWEST = 3  # cells in a column, its heading among them
SPECK = 0.4  # of a word's height: less ink is dirt
LARGEST = 2.6  # of a word's height: more is writing
STROKES = 3  # pieces of ink in a mark
WORDED = 0.34  # share of a column's cells with words from which it is a column of words
COUNTED = 0.5  # share of the cells with ink that hold a figure from which it is a column of figures
SURE = 0.5
HALVED = 22  # pixels of a word's height from which half the resolution is enough


@dataclass(frozen=True, slots=True)
class _Cell:
    left: int
    top: int
    right: int
    bottom: int


def find_cell_marks(gray: Pixels, seen: Sequence[Seen]) -> tuple[TickBox, ...]:
    """The marks in the tables of a page; nothing where tables are not ruled."""
    heights = [word.height for word in seen if word.confidence > SURE]
    if len(heights) < FEWEST:
        return ()
    size = float(np.median(heights))
    if size < 8:
        return ()
    if size > HALVED:  # a half is enough for lines and marks, and costs a quarter
        half = cv2.resize(gray, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        halves = [replace(w, left=w.left / 2, top=w.top / 2, right=w.right / 2, bottom=w.bottom / 2) for w in seen]
        return tuple(
            replace(mark, left=2 * mark.left, top=2 * mark.top, size=2 * mark.size)
            for mark in _marks_on(np.asarray(half, dtype=np.uint8), halves, size / 2)
        )
    return tuple(_marks_on(gray, seen, size))


def _marks_on(gray: Pixels, seen: Sequence[Seen], size: float) -> Iterator[TickBox]:
    ink = np.asarray(cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 41, 18), dtype=np.uint8)
    for column in _columns(list(_cells(ink, size))):
        yield from _marks(ink, column, seen, size)


def _cells(ink: Pixels, size: float) -> Iterator[_Cell]:
    """White areas that lines close in on four sides."""
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, int(2.5 * size)), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((int(1.2 * size), 1), np.uint8))
    lines = cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(lines == 0, dtype=np.uint8), connectivity=4)
    for left, top, width, height, area in stats[1:count]:
        fits = LOWEST * size <= height <= HIGHEST * size and NARROWEST * size <= width <= WIDEST * size
        if fits and area > 0.75 * width * height:
            yield _Cell(int(left), int(top), int(left + width), int(top + height))


def _columns(cells: Sequence[_Cell]) -> Iterator[list[_Cell]]:
    """Cells right under each other, of one width, from top to bottom."""
    left = sorted(cells, key=lambda cell: cell.top)
    while left:
        column = [left.pop(0)]
        for cell in list(left):
            last = column[-1]
            slack = 0.2 * (last.right - last.left) + 2
            below = -2 <= cell.top - last.bottom < 0.5 * (last.bottom - last.top)
            if below and abs(cell.left - last.left) < slack and abs(cell.right - last.right) < slack:
                column.append(cell)
                left.remove(cell)
        if len(column) >= FEWEST:
            yield column


def _marks(ink: Pixels, column: Sequence[_Cell], seen: Sequence[Seen], size: float) -> Iterator[TickBox]:
    below = column[1:]
    within = [[word for word in seen if _inside(word, cell)] for cell in column]
    if not any(sum(letter.isalpha() for letter in word.text) >= 3 for word in within[0]):
        return
    if sum(any(_is_writing(word) for word in words) for words in within[1:]) > WORDED * len(below) or _counts(within[1:]):
        return
    for cell, words in zip(below, within[1:], strict=True):
        mark = None if any(_is_writing(word) for word in words) else _mark(ink, cell, size)
        if mark is not None:
            yield mark


def _counts(cells: Sequence[Sequence[Seen]]) -> bool:
    """Is it a column of figures? A cross is hardly ever read as one, and never surely."""
    figures = [any(word.text.strip(".,").isdigit() and word.confidence > SURE for word in words) for words in cells if words]
    return sum(figures) > COUNTED * len(figures)


def _inside(word: Seen, cell: _Cell) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return cell.left <= x <= cell.right and cell.top <= y <= cell.bottom


def _is_writing(word: Seen) -> bool:
    """What is no mark: two figures, three letters, a "Y" or an "N" that was read surely."""
    letters = sum(letter.isalpha() for letter in word.text)
    return len(digits(word.text)) > 1 or letters > 2 or (word.text.strip(".").casefold() in ("y", "n", "no") and word.confidence > SURE)


def _mark(ink: Pixels, cell: _Cell, size: float) -> TickBox | None:
    """One mark of a few strokes in the midst of a cell."""
    edge = max(3, round(0.08 * size))
    inside = ink[cell.top + edge : cell.bottom - edge, cell.left + edge : cell.right - edge]
    if inside.size == 0:
        return None
    found = [piece for piece in pieces(np.ascontiguousarray(inside)) if max(piece[2], piece[3]) >= SPECK * size]
    if not 0 < len(found) <= STROKES:
        return None
    left, top = min(piece[0] for piece in found), min(piece[1] for piece in found)
    right, bottom = max(piece[0] + piece[2] for piece in found), max(piece[1] + piece[3] for piece in found)
    wide, high = right - left, bottom - top
    if not (SPECK * size <= min(wide, high) and max(wide, high) <= LARGEST * size):
        return None
    if is_frame(inside[top:bottom, left:right] > 0):
        return None  # a printed box
    return TickBox(cell.left + edge + left, cell.top + edge + top, max(wide, high), True)
