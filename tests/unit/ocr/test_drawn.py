"""Tick boxes, ticks and lines through words that a PDF draws instead of writing."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ocr.drawn import STRUCK
from ocr.pdf import read_page
from ocr.settings import OcrSettings

Tick = Callable[[Canvas, float, float, float], None]


def check(canvas: Canvas, x: float, y: float, side: float) -> None:
    canvas.line(x + 1, y + side / 2, x + side / 2, y + 1)
    canvas.line(x + side / 2, y + 1, x + side + 2, y + side + 2)


def cross(canvas: Canvas, x: float, y: float, side: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y)
    path.lineTo(x + side, y + side)
    path.moveTo(x, y + side)
    path.lineTo(x + side, y)
    canvas.drawPath(path)


def dot(canvas: Canvas, x: float, y: float, side: float) -> None:
    canvas.circle(x + side / 2, y + side / 2, side / 4, stroke=0, fill=1)


def black(canvas: Canvas, x: float, y: float, side: float) -> None:
    canvas.rect(x, y, side, side, fill=1)


def curve(canvas: Canvas, x: float, y: float, side: float) -> None:
    canvas.bezier(x, y + side / 2, x + 2, y, x + 4, y, x + side, y + side)


TICKS: dict[str, Tick] = {"check": check, "cross": cross, "dot": dot, "black": black, "curve": curve}


def words_of(canvas: Canvas, data: io.BytesIO, folder: Path) -> list[list[str]]:
    canvas.save()
    path = folder / "drawn.pdf"
    path.write_bytes(data.getvalue())
    return [[word.text for word in line] for line in read_page(path, 0, OcrSettings()).lines]


@pytest.mark.parametrize(("ring", "kind"), [*((False, kind) for kind in TICKS), (True, "cross"), (True, "dot")])
def test_a_drawn_box_is_the_word_of_its_row(ring: bool, kind: str, tmp_path: Path) -> None:
    canvas = Canvas(data := io.BytesIO())
    for row, (number, ticked) in enumerate((("305-555-0100", 0), ("305-555-0101", 1), ("305-555-0102", 0))):
        y = 700 - 24 * row
        canvas.rect(60, y - 7, 300, 24)  # the table's own lines
        canvas.drawString(70, y, number)
        for column in (0, 1):
            x = 200 + 80 * column
            if ring:
                canvas.circle(x + 5, y + 4, 5)
            else:
                canvas.rect(x, y - 1, 10, 10)
            if column == ticked:
                TICKS[kind](canvas, x, y - 1, 10)
    lines = words_of(canvas, data, tmp_path)
    assert lines == [["305-555-0100", "☒", "☐"], ["305-555-0101", "☐", "☒"], ["305-555-0102", "☒", "☐"]]


def test_a_letter_typed_into_a_box_is_its_tick(tmp_path: Path) -> None:
    canvas = Canvas(data := io.BytesIO())
    for row, x in enumerate((200, 280)):
        canvas.drawString(70, 700 - 24 * row, f"305-555-010{row}")
        canvas.rect(200, 699 - 24 * row, 10, 10)
        canvas.rect(280, 699 - 24 * row, 10, 10)
        canvas.drawString(x + 1, 700 - 24 * row, "X")
    assert words_of(canvas, data, tmp_path) == [["305-555-0100", "X", "☐"], ["305-555-0101", "☐", "X"]]


def test_bullets_combs_and_grids_are_no_boxes(tmp_path: Path) -> None:
    canvas = Canvas(data := io.BytesIO())
    for row in range(3):
        canvas.rect(60, 700 - 20 * row, 5, 5, stroke=0, fill=1)
        canvas.drawString(70, 700 - 20 * row, "Item")
    for cell in range(12):
        canvas.rect(60 + 12 * cell, 500, 12, 12)
    assert words_of(canvas, data, tmp_path) == [["Item"]] * 3


def test_a_number_that_is_crossed_out_says_so_and_a_remark_that_is_says_nothing(tmp_path: Path) -> None:
    canvas = Canvas(data := io.BytesIO())
    for row, text in enumerate(("305-555-0100", "305-555-0101", "305-555-0102")):
        canvas.drawString(70, 700 - 20 * row, text)
        canvas.drawString(200, 700 - 20 * row, "stays")
    canvas.line(68, 704, 145, 704)  # through the first number
    canvas.rect(199, 683, 32, 0.7, stroke=0, fill=1)  # through the second remark
    canvas.line(68, 658, 240, 658)  # under the third row
    lines = words_of(canvas, data, tmp_path)
    assert lines == [["305-555-0100", STRUCK, "stays"], ["305-555-0101"], ["305-555-0102", "stays"]]
