"""What is drawn on a page with a text layer and means something: tick boxes with their ticks, crosses set by hand, lines through words.

They become the words a text layer has for them: "☒" ticked, "☐" empty, and ``STRUCK`` behind a number that is crossed out. Runs in a child.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pypdfium2.raw as pdfium

from ocr.page import Box, Word
from ocr.pdf_text import Transform

TICKED, EMPTY = "☒", "☐"
STRUCK: Final = "[struck out]"

_SMALLEST, _LARGEST = 4.5, 22.0  # sides of a tick box, points
_MOST_SHAPES: Final = 4_000  # more are a drawing
_FEWEST: Final = 2  # a lone square is an ornament
_MOST: Final = 400  # boxes of one page; more are a pattern
_DARK: Final = 140  # of 255
_MOST_POINTS: Final = 20  # of a frame with round corners
_TOUCHING: Final = 1.2  # points between the cells of a comb or a pattern
_THIN: Final = 3.0  # points, of a line through words
_INK: Final = 40.0  # points, the largest side of a tick drawn by hand


@dataclass(frozen=True, slots=True)
class _Shape:
    box: Box
    points: int
    stroked: bool
    filled: bool  # with something dark
    frame: bool = False  # its outline closes, and no straight line in it is slanted
    ink: bool = False  # drawn by hand

    @property
    def width(self) -> float:
        return self.box.right - self.box.left

    @property
    def height(self) -> float:
        return self.box.bottom - self.box.top


def drawn_words(page: Any, transform: Transform, words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Words to add to the page, and those of ``words`` that are struck out."""
    shapes = list(_shapes(page, transform))
    if not shapes:
        return [], []
    squares = [shape for shape in shapes if _is_square(shape)]
    squares = _each_once(squares) if len(squares) <= 2 * _MOST else []
    boxes = [square for square in squares if _stands_free(square, squares) and not _holds_word(square, words)]
    boxes = boxes if len(boxes) >= _FEWEST else []
    added = [_as_word(TICKED if _is_ticked(square, shapes) else EMPTY, square.box) for square in boxes]
    if not any(word.text == EMPTY for word in added) and not any(shape.stroked for shape in boxes):
        added = []  # bullets
    added += [_as_word(TICKED, ink.box) for ink in shapes if ink.ink and not _near_word(ink, words) and not _in_any(ink, boxes)]
    return added, [word for word in words if any(_strikes(shape, word) for shape in shapes)]


def with_marks(words: Sequence[Word], added: Sequence[Word], struck: Sequence[Word]) -> list[Word]:
    """All words, a mark behind what is crossed out."""
    crossed = set(struck)
    marks = [
        replace(word, text=STRUCK, box=Box(word.box.right + 0.5, word.box.top, word.box.right + 1.5, word.box.bottom))
        for word in words
        if word in crossed and sum(letter.isdigit() for letter in word.text) > 3
    ]
    kept = [word for word in words if word not in crossed or any(letter.isdigit() for letter in word.text)]
    return [*kept, *marks, *added]


# --- shapes -----------------------------------------------------------------------------------------


def _shapes(page: Any, transform: Transform) -> Iterator[_Shape]:
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > 4 * _MOST_SHAPES:
        return
    found = 0
    for index in range(count):
        raw = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(raw) == pdfium.FPDF_PAGEOBJ_PATH:
            found += 1
            if found > _MOST_SHAPES:
                return
            yield _shape(raw, transform)
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), 500)):
        yield from _ink(page, index, transform)


def _shape(raw: Any, transform: Transform) -> _Shape:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    seen = pdfium.FPDFPageObj_GetBounds(raw, left, bottom, right, top)
    box = transform(left.value, bottom.value, right.value, top.value) if seen else Box(0, 0, 0, 0)
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(raw, mode, stroke)
    dark = bool(mode.value) and _darkness(pdfium.FPDFPageObj_GetFillColor, raw)
    points = pdfium.FPDFPath_CountSegments(raw)
    side = max(box.right - box.left, box.bottom - box.top)
    return _Shape(box, points, bool(stroke.value), dark, side <= _LARGEST and _is_outline(raw, points, side))


def _is_outline(raw: Any, points: int, side: float) -> bool:
    x, y = ctypes.c_float(), ctypes.c_float()
    places: list[tuple[float, float]] = []
    closed = False
    if not 4 <= points <= _MOST_POINTS:
        return False
    for index in range(points):
        segment = pdfium.FPDFPath_GetPathSegment(raw, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and index:
            return False  # several strokes
        if kind == pdfium.FPDF_SEGMENT_LINETO and min(abs(x.value - places[-1][0]), abs(y.value - places[-1][1])) > 0.15 * side:
            return False
        places.append((x.value, y.value))
        closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
    return closed or max(abs(places[0][0] - places[-1][0]), abs(places[0][1] - places[-1][1])) < 0.1 * side


def _darkness(getter: Any, raw: Any) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not getter(raw, *parts):
        return False
    red, green, blue, alpha = (part.value for part in parts)
    return alpha > 60 and (red + green + blue) / 3 < _DARK


def _ink(page: Any, index: int, transform: Transform) -> Iterator[_Shape]:
    """A small mark drawn onto the page with a pen."""
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return
    try:
        rect = pdfium.FS_RECTF()
        if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_INK or not pdfium.FPDFAnnot_GetRect(annotation, rect):
            return
        low, high = sorted((rect.bottom, rect.top))
        box = transform(rect.left, low, rect.right, high)
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)
    if max(box.right - box.left, box.bottom - box.top) <= _INK:
        yield _Shape(box, 2, True, False, ink=box.bottom - box.top > 3)


# --- tick boxes -------------------------------------------------------------------------------------


def _is_square(shape: _Shape) -> bool:
    sides = shape.width, shape.height
    square = min(sides) >= _SMALLEST and max(sides) <= _LARGEST and 0.8 < shape.width / shape.height < 1.25
    return square and shape.frame


def _each_once(squares: Sequence[_Shape]) -> list[_Shape]:
    """A box that is filled and framed by two paths, or framed twice, is one box: the outer one."""
    kept: list[_Shape] = []
    for square in sorted(squares, key=lambda shape: (-shape.width, not shape.stroked)):
        if not any(_centre_in(square.box, other.box) for other in kept):
            kept.append(square)
    return kept


def _stands_free(square: _Shape, squares: Sequence[_Shape]) -> bool:
    box = square.box
    return not any(
        other is not square
        and other.box.left - box.right < _TOUCHING
        and box.left - other.box.right < _TOUCHING
        and other.box.top - box.bottom < _TOUCHING
        and box.top - other.box.bottom < _TOUCHING
        for other in squares
    )


def _is_ticked(square: _Shape, shapes: Sequence[_Shape]) -> bool:
    """Something is drawn inside that is neither the frame nor its white ground."""
    if square.filled:
        return True
    return any(
        _centre_in(shape.box, square.box)
        and (shape.filled or shape.stroked)
        and (shape.filled or not _is_framed(shape, square))
        and 0.3 * square.width <= max(shape.width, shape.height) <= 2.2 * square.width
        for shape in shapes
        if shape is not square
    )


def _is_framed(shape: _Shape, square: _Shape) -> bool:
    """A second frame around or inside the first."""
    return shape.frame and shape.width > 0.75 * square.width


def _centre_in(one: Box, other: Box) -> bool:
    x, y = (one.left + one.right) / 2, (one.top + one.bottom) / 2
    wide, high = 0.25 * (other.right - other.left), 0.25 * (other.bottom - other.top)
    return other.left - wide <= x <= other.right + wide and other.top - high <= y <= other.bottom + high


def _holds_word(square: _Shape, words: Sequence[Word]) -> bool:
    box = square.box
    return any(
        box.left - 1 <= (word.box.left + word.box.right) / 2 <= box.right + 1
        and box.top - 2 <= (word.box.top + word.box.bottom) / 2 <= box.bottom + 2
        for word in words
    )


def _near_word(shape: _Shape, words: Sequence[Word]) -> bool:
    """On words, ink underlines, rings or crosses them out."""
    box = shape.box
    return any(
        min(box.right, word.box.right) - max(box.left, word.box.left) > 1
        and min(box.bottom, word.box.bottom) - max(box.top, word.box.top) > 1
        for word in words
        if len(word.text) > 1
    )


def _in_any(shape: _Shape, boxes: Sequence[_Shape]) -> bool:
    return any(_centre_in(shape.box, square.box) for square in boxes)


def _as_word(text: str, box: Box) -> Word:
    return Word(text, box, 1.0, 0)


# --- lines through words ----------------------------------------------------------------------------


def _strikes(shape: _Shape, word: Word) -> bool:
    """A thin line along the middle of a word, over all of it and not much more than its line's words."""
    height = word.box.bottom - word.box.top
    middle = (shape.box.top + shape.box.bottom) / 2
    return (
        shape.height <= _THIN
        and (shape.stroked or shape.filled)
        and shape.box.left <= word.box.left + 2
        and shape.box.right >= word.box.right - 2
        and word.box.top + 0.33 * height <= middle <= word.box.bottom - 0.33 * height
    )
