"""Figures that the first reader's box leaves out are looked at with it."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.second import Quad, Reading
from ocr.seen import Seen
from ocr.touching import touching
from ocr.vote import vote


def _printed(text: str, left: int = 40) -> tuple[Pixels, list[tuple[int, int]]]:
    """A line of print, 20 pixels high from row 40 on, and where each of its letters stands."""
    page = np.full((110, 760), 235, np.uint8)
    spans = []
    for letter in text:
        if letter != " ":
            cv2.putText(page, letter, (left, 60), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 25, 2)
        spans.append((left, left + 16))
        left += 18
    return page, spans


def _word(text: str, spans: Sequence[tuple[int, int]], fragment: int = 0) -> Seen:
    return Seen(text, spans[0][0], 39, spans[-1][1], 62, 0.9, fragment)


class Sees:
    """A second reader that reads what the width of its crop lets it see."""

    def __init__(self, narrow: str, wide: str, from_width: int) -> None:
        self.narrow, self.wide, self.from_width = narrow, wide, from_width

    def read(self, crops: Sequence[Pixels]) -> list[Reading]:
        return [Reading(self.wide if crop.shape[1] >= self.from_width else self.narrow, 0.97) for crop in crops]

    def find(self, gray: Pixels) -> list[Quad]:
        return []


def test_a_number_is_not_taken_short() -> None:
    page, spans = _printed("33545")
    (word,) = vote(page, [_word("3354", spans[:4])], PageMode.SCAN, Sees("3354", "33545", 100))
    assert (word.text, word.agreed) == ("33545", False)
    (word,) = vote(page, [_word("3354", spans[:4])], PageMode.SCAN, Sees("3354", "33545", 100), lambda crop: "33545")
    assert (word.text, word.agreed) == ("33545", True)


def test_a_hole_in_a_number_is_closed() -> None:
    page, spans = _printed("305 555-0142")
    seen = [_word("305", spans[:3]), _word("555-", spans[4:8]), _word("42", spans[10:], 1)]
    words = vote(page, seen, PageMode.SCAN, Sees("305 555-", "305 555-0142", 190))
    assert [word.text for word in words] == ["305", "555-0142"]


@pytest.mark.parametrize("beside", ["line", "word", "speck", "pen"])
def test_what_is_no_figure_leaves_a_number_as_it_is(beside: str) -> None:
    page, spans = _printed("33545" if beside == "word" else "3354")
    seen = [_word("3354", spans[:4])]
    right = spans[3][1]
    if beside == "line":
        cv2.line(page, (right + 6, 0), (right + 6, 109), 25, 2)
    elif beside == "speck":
        cv2.circle(page, (right + 8, 50), 3, 25, -1)
    elif beside == "pen":
        cv2.line(page, (right, 40), (right + 40, 66), 150, 3)
    else:
        seen.append(_word("5", spans[4:]))
    assert touching(page, seen, [0]) is None
