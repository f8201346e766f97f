"""Tick boxes of scanned forms become words, like those of a text layer."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.raster import Pixels
from ocr.seen import Seen
from ocr.tickboxes import find_tick_boxes, with_tick_boxes, without_tick_boxes


def _form(*ticked: bool) -> tuple[Pixels, list[Seen]]:
    """A row of labelled boxes a scanner blurred a little, and what an engine makes of it."""
    page = np.full((120, 900), 245, np.uint8)
    words = []
    for number, mark in enumerate(ticked):
        left = 40 + 200 * number
        cv2.rectangle(page, (left, 40), (left + 20, 60), 40, 2)
        if mark:
            cv2.line(page, (left + 3, 43), (left + 17, 57), 30, 3)
            cv2.line(page, (left + 17, 43), (left + 3, 57), 30, 3)
        words.append(Seen("O", left, 40, left + 20, 60, 0.5, number))
        words.append(Seen("Port", left + 28, 42, left + 68, 58, 0.95, number))
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 0.8), dtype=np.uint8), words


def _with_boxes(page: Pixels, words: list[Seen]) -> list[Seen]:
    boxes = find_tick_boxes(page, words)
    return with_tick_boxes(without_tick_boxes(page, words, boxes)[1], boxes)


def test_ticked_and_empty_boxes_stand_before_their_labels() -> None:
    words = sorted(_with_boxes(*_form(True, False, False)), key=lambda word: word.left)
    assert [word.text for word in words] == ["☒", "Port", "☐", "Port", "☐", "Port"]
    assert [word.fragment for word in words] == [0, 0, 1, 1, 2, 2]


def test_cells_of_a_table_are_no_tick_boxes() -> None:
    page, words = _form()
    page = page.copy()
    for left in range(40, 240, 20):
        cv2.rectangle(page, (left, 40), (left + 20, 60), 40, 2)
    word = Seen("ZIP", 300, 42, 340, 58, 0.9, 0)
    assert _with_boxes(page, [*words, word]) == [word]


def test_a_square_letter_inside_a_sure_word_stays_a_letter() -> None:
    page, _ = _form(False, False)
    word = Seen("BOXOBOX", 20, 38, 300, 62, 0.95, 0)
    assert _with_boxes(page, [word]) == [word]


def _table(ticks: str, marks_outgrow: bool = True) -> tuple[Pixels, list[Seen]]:
    """A column of boxes without labels in the cells of a table, ticked where ``ticks`` says x."""
    page = np.full((60 + 50 * len(ticks), 300), 245, np.uint8)
    words = [Seen("305-555-0100", 20, 62 + 50 * row, 140, 82 + 50 * row, 0.9, row) for row in range(len(ticks))]
    for row, tick in enumerate(ticks):
        top = 60 + 50 * row
        cv2.rectangle(page, (200, top), (226, top + 26), 40, 2)
        if tick == "x":
            beyond = 8 if marks_outgrow else -6
            cv2.line(page, (204, top + 12), (212, top + 22), 30, 4)
            cv2.line(page, (212, top + 22), (226 + beyond, top - beyond), 30, 4)
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 0.8), dtype=np.uint8), words


def test_boxes_under_each_other_in_a_table_need_no_label_and_a_tick_may_outgrow_its_box() -> None:
    found = sorted(_with_boxes(*_table("x..x.")), key=lambda word: word.top)
    assert [word.text for word in found if word.text in "☒☐"] == ["☒", "☐", "☐", "☒", "☐"]


def test_the_zeros_of_numbers_under_each_other_are_no_boxes() -> None:
    page, words = _table(".....")
    numbers = [Seen("100100", 180, word.top, 250, word.bottom, 0.5, word.fragment) for word in words]
    assert find_tick_boxes(page, numbers) == ()
