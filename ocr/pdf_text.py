"""The text layer of a PDF page: its words with boxes, as pdfium sees them. Runs in a child process."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from math import pi
from typing import Any

import pypdfium2.raw as pdfium

from ocr.lines import order_lines
from ocr.page import Box, Word
from ocr.settings import MOST_CHARACTERS

Transform = Callable[[float, float, float, float], Box]

_HYPHENS = frozenset((0x02, 0xFFFE, 0x00AD, 0x2010, 0x2011))
_SPACES = frozenset((0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x200B, 0xFEFF, *range(0x2000, 0x200B)))
_ENDS = frozenset((0x0A, 0x0D))
_BAD = frozenset((0x00, 0xFFFD, *range(0xE000, 0xF900)))


@dataclass(frozen=True, slots=True)
class TextLayer:
    words: tuple[Word, ...]
    characters: int  # printed ones, without spaces
    bad_characters: int  # that mean nothing: unmapped, private use, replacement
    cut: bool = False  # it holds more than is read of one page


def read_text_layer(page: Any, transform: Transform, turn: int = 0) -> TextLayer:
    """The words of the page in reading order, with confidence 1; what they are worth is for ``ocr.layer`` to say.

    Args:
        page: a ``pypdfium2.PdfPage``.
        transform: from PDF user space (left, bottom, right, top) to the upright page.
        turn: clockwise degrees by which the shown page must be turned further for its text to stand upright.
    """
    textpage = _upright_textpage(page, turn)
    try:
        count = pdfium.FPDFText_CountChars(textpage)
        pieces, bad = _pieces(textpage.raw, min(count, MOST_CHARACTERS), transform)
    finally:
        textpage.close()
    boxes = [box for _, box in pieces]
    ordered = order_lines(boxes, [(index,) for index in range(len(boxes))])
    words = tuple(Word(pieces[index][0], boxes[index], 1.0, number) for number, line in enumerate(ordered) for index in line)
    return TextLayer(words, sum(len(text) for text, _ in pieces), bad, cut=count > MOST_CHARACTERS)


def _upright_textpage(page: Any, turn: int) -> Any:
    """pdfium puts letters in the order in which the page is shown, so that a page that lies upside down would be read backwards."""
    if not turn:
        return page.get_textpage()
    shown = page.get_rotation()
    page.set_rotation((shown + turn) % 360)
    try:
        return page.get_textpage()
    finally:
        page.set_rotation(shown)


def text_direction(page: Any) -> int:
    """Degrees clockwise by which most of the page's characters are turned in user space: 0, 90, 180 or 270."""
    textpage = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(textpage)
        votes: dict[int, int] = {}
        for index in range(0, count, max(1, count // 60)):
            if pdfium.FPDFText_GetUnicode(textpage, index) in _SPACES:
                continue
            angle = pdfium.FPDFText_GetCharAngle(textpage, index)
            turned = round(angle / (pi / 2)) % 4 * 90  # pdfium counts clockwise
            votes[turned] = votes.get(turned, 0) + 1
    finally:
        textpage.close()
    return max(votes, key=lambda turned: votes[turned]) if votes else 0


def _pieces(raw: Any, count: int, transform: Transform) -> tuple[list[tuple[str, Box]], int]:
    """Characters joined into words: at white space, and where the next one does not follow on."""
    rect, pieces, bad = pdfium.FS_RECTF(), [], 0
    by_reference = ctypes.byref(rect)
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    generated = pdfium.FPDFText_IsGenerated
    text: list[str] = []
    left = bottom = right = top = 0.0

    def flush() -> None:
        if text:
            pieces.append(("".join(text), transform(left, bottom, right, top)))
            text.clear()

    high = 0
    broken = False  # behind a line's end that only pdfium saw
    for index in range(count):
        code = unicode_of(raw, index)
        if code in _ENDS and generated(raw, index) == 1:
            broken = True
            continue
        if code in _SPACES:
            flush()
            continue
        if 0xD800 <= code < 0xDC00:  # first half of a pair
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        if code in _BAD:
            bad += 1
            if code == 0:
                continue
        if not box_of(raw, index, by_reference):
            continue
        box = (rect.left, rect.bottom, rect.right, rect.top)
        if text and not (_touches if broken else _follows)((left, bottom, right, top), box):
            flush()
        broken = False
        if text:
            left, bottom, right, top = min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3])
        else:
            left, bottom, right, top = box
        text.append("-" if code in _HYPHENS else chr(code))
    flush()
    return pieces, bad


def _follows(word: tuple[float, float, float, float], char: tuple[float, float, float, float]) -> bool:
    """Does the character touch the word, along the line or (turned text) across it?"""
    size = min(char[3] - char[1], char[2] - char[0]) or 1.0
    height = max(char[3] - char[1], 1.0)
    apart_x = max(char[0] - word[2], word[0] - char[2])
    apart_y = max(char[1] - word[3], word[1] - char[3])
    return apart_x < 0.4 * height and apart_y < 0.2 * size


def _touches(word: tuple[float, float, float, float], char: tuple[float, float, float, float]) -> bool:
    """Does the character stand right behind the word? pdfium may see a line's end behind every letter."""
    height = max(word[3] - word[1], 1.0)
    level = abs(word[1] - char[1]) < 0.1 * height and abs(word[3] - char[3]) < 0.1 * height
    return level and -0.2 * height < char[0] - word[2] < 0.08 * height
