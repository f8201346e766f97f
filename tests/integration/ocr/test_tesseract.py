from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr import tesseract
from ocr.raster import Pixels

LINES = ("Main number (512) 555-0142", "Fax line (512) 555-0143")


def picture(*lines: str) -> Pixels:
    image = Image.new("L", (1200, 120 * len(lines)), 255)
    for row, line in enumerate(lines):
        ImageDraw.Draw(image).text((60, 40 + 120 * row), line, font=ImageFont.load_default(32), fill=0)
    return np.asarray(image)


def test_words_come_with_boxes_confidence_and_their_line() -> None:
    seen = tesseract.read(picture(*LINES), 200, "eng", 30)
    assert " ".join(word.text for word in seen) == " ".join(LINES)
    assert len({word.fragment for word in seen if word.top > 120}) == 1
    assert all(0.5 < word.confidence <= 1 and word.right > word.left and word.bottom > word.top for word in seen)


def test_a_page_reads_the_same_whatever_was_read_before() -> None:
    first = tesseract.read(picture(*LINES), 200, "eng", 30)
    tesseract.read(picture("Quite another page 1234567890"), 300, "eng", 30)
    assert tesseract.read(picture(*LINES), 200, "eng", 30) == first


def test_a_blank_page_has_no_words() -> None:
    assert tesseract.read(np.full((400, 400), 255, np.uint8), 200, "eng", 30) == []


def test_a_page_that_takes_too_long_is_given_up_and_the_next_one_is_read() -> None:
    with pytest.raises(TimeoutError):
        tesseract.read(picture(*LINES * 12), 200, "eng", 0.01)
    assert tesseract.read(picture(*LINES), 200, "eng", 30)
