"""Crosses and ticks that people set by hand in the cells of a printed table."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.cell_marks import find_cell_marks
from ocr.raster import Pixels
from ocr.seen import Seen

COLUMNS = (20, 260, 360, 460, 700)
HIGH = 44


def _sheet(cells: list[str], *, tilt: float = 0.0, scale: float = 1.0) -> tuple[Pixels, list[Seen]]:
    """Rows of a number, what stands in the columns PORT and KEEP ("x.", ".v", "##" for boxes), and a note."""
    page = np.full((80 + HIGH * (len(cells) + 1), 760), 245, np.uint8)
    bottom = 40 + HIGH * (len(cells) + 1)
    for row in range(len(cells) + 2):
        cv2.line(page, (COLUMNS[0], 40 + HIGH * row), (COLUMNS[-1], round(40 + HIGH * row - tilt * 680)), 60, 2)
    for x in COLUMNS:
        cv2.line(page, (x, 30), (x, bottom), 60, 2)
    words = [Seen(text, x + 8, 52, x + 68, 74, 0.95, 0) for x, text in zip(COLUMNS, ("Number", "PORT", "KEEP", "Notes"), strict=False)]
    for row, marks in enumerate(cells, start=1):
        top = 40 + HIGH * row
        words.append(Seen("305-555-0100", 30, top + 12, 190, top + 34, 0.9, row))
        words.append(Seen("office", 480, top + 12, 540, top + 34, 0.9, row))
        for x, mark in zip(COLUMNS[1:3], marks, strict=True):
            left, middle = x + 36, top + HIGH // 2
            if mark == "x":
                cv2.line(page, (left, middle - 10), (left + 22, middle + 9), 50, 3)
                cv2.line(page, (left, middle + 9), (left + 22, middle - 10), 50, 3)
                words.append(Seen("K", left, middle - 10, left + 22, middle + 9, 0.4, row))
            elif mark == "v":
                cv2.line(page, (left, middle), (left + 8, middle + 10), 50, 3)
                cv2.line(page, (left + 8, middle + 10), (left + 26, middle - 12), 50, 3)
            elif mark == "#":
                cv2.rectangle(page, (left, middle - 10), (left + 20, middle + 10), 50, 2)
            elif mark == ",":
                cv2.circle(page, (left, middle), 2, 50, -1)
    page = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    grown = [Seen(w.text, w.left * scale, w.top * scale, w.right * scale, w.bottom * scale, w.confidence, w.fragment) for w in words]
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 0.8), dtype=np.uint8), grown


def _told(page: Pixels, words: list[Seen], rows: int, scale: float = 1.0) -> list[str]:
    told = [["."] * 2 for _ in range(rows)]
    for box in find_cell_marks(page, words):
        told[int((box.top + box.size / 2) / scale - 40) // HIGH - 1][int((box.left / scale - 260) // 100)] = "x"
    return ["".join(row) for row in told]


@pytest.mark.parametrize(("tilt", "scale"), [(0.0, 1.0), (0.01, 1.0), (0.0, 1.6)], ids=["straight", "tilted", "fine"])
def test_a_mark_stands_in_the_cell_it_was_set_in(tilt: float, scale: float) -> None:
    cells = ["x.", "v.", ".x", "..", ".v", ",."]
    assert _told(*_sheet(cells, tilt=tilt, scale=scale), len(cells), scale) == ["x.", "x.", ".x", "..", ".x", ".."]


def test_printed_boxes_are_no_marks() -> None:
    assert find_cell_marks(*_sheet(["##", "##", "##"])) == ()


def test_a_column_of_words_and_one_without_heading_hold_no_marks() -> None:
    page, words = _sheet(["x.", ".x", "x."])
    headless = [word for word in words if word.text != "PORT"]
    written = [*words, *(Seen("lobby", 380, 52 + HIGH * row, 440, 74 + HIGH * row, 0.9, row) for row in (1, 2))]
    assert {box.left < 360 for box in find_cell_marks(page, headless)} == {False}
    assert {box.left < 360 for box in find_cell_marks(page, written)} == {True}


def test_a_column_that_counts_holds_no_marks() -> None:
    page, words = _sheet([".."] * 4)
    figures = []
    for row, figure in enumerate(("1", "2", "20", "1"), start=1):
        top = 40 + HIGH * row
        cv2.putText(page, figure, (COLUMNS[1] + 30, top + 32), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 50, 2)
        figures.append(Seen(figure, COLUMNS[1] + 30, top + 12, COLUMNS[1] + 30 + 16 * len(figure), top + 34, 0.8, row))
    assert find_cell_marks(page, [*words, *figures]) == ()
