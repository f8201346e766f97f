"""Tick boxes on pictures of forms, as the words a text layer has for them: "☒" ticked, "☐" empty. Runs in a child process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels
from ocr.seen import Seen, digits
from ocr.shapes import pieces

TICKED, EMPTY = "☒", "☐"

SMALLEST, LARGEST = 0.75, 2.2  # sides, in heights of the page's words
FRAME = 0.88  # of each side must be drawn straight
CROSSED = 0.74  # where a tick runs over the frame; only beside whole ones
COLUMN = 3  # boxes under each other that need no label: those in the cells of a table
MARK = 0.17  # share of ink inside from which a box is ticked (empty ones on faxes: up to 0.12, ticks from 0.23)
CROWDED = 0.2  # of its height may have ink right beside it: a speck, the end of a bold tick
SURE = 0.9
FEWEST = 2  # a lone square is more often a letter or a logo


@dataclass(frozen=True, slots=True)
class TickBox:
    left: int
    top: int
    size: int
    ticked: bool


def find_tick_boxes(gray: Pixels, seen: Sequence[Seen]) -> tuple[TickBox, ...]:
    """The tick boxes of a form; none on pages that only have a square here or there."""
    if not seen:
        return ()
    found = list(_tick_boxes(gray, float(np.median([word.height for word in seen]))))
    squares, whole = [box for box, _ in found], [box for box, frame in found if frame > FRAME]
    sure = [box for box in whole if not _is_letter(box, seen) and (_has_label(box, seen) or _in_column(box, whole, seen))]
    usual = float(np.median([box.size for box in sure])) if sure else 0.0
    alike = [box for box in squares if abs(box.size - usual) < 0.2 * usual + 1]  # a form draws them all alike
    certain = [box for box in alike if box in sure]
    if len(certain) < FEWEST:
        return ()
    return tuple(box for box in alike if box in certain or any(abs(box.left - other.left) < 0.3 * usual for other in certain))


def without_tick_boxes(gray: Pixels, seen: Sequence[Seen], boxes: Sequence[TickBox]) -> tuple[Pixels, list[Seen]]:
    """The picture with the boxes wiped out, and the words without what the engine took them for ("O", "&")."""
    if not boxes:
        return gray, list(seen)
    wiped = gray.copy()
    for box in boxes:
        wiped[max(0, box.top - 2) : box.top + box.size + 2, max(0, box.left - 2) : box.left + box.size + 2] = 255
    return wiped, [word for word in seen if not any(_is(word, box) for box in boxes)]


def with_tick_boxes(seen: Sequence[Seen], boxes: Sequence[TickBox]) -> list[Seen]:
    """The words with the boxes among them, each on the line of its label."""
    fragment = max((word.fragment for word in seen), default=0)
    return [*seen, *(_as_word(box, seen, fragment + number) for number, box in enumerate(boxes, start=1))]


def _as_word(box: TickBox, words: Sequence[Seen], fragment: int) -> Seen:
    """On the line of the label to its right, if there is one."""
    text, right, middle = TICKED if box.ticked else EMPTY, box.left + box.size, box.top + box.size / 2
    labels = [word for word in words if -2 <= word.left - right < 3 * box.size and word.top - 4 <= middle <= word.bottom + 4]
    label = min(labels, key=lambda word: word.left, default=None)
    if label is None:
        return Seen(text, box.left, box.top, right, box.top + box.size, SURE, fragment)
    return Seen(text, box.left, label.top, min(right, label.left), label.bottom, SURE, label.fragment)


def _in_column(box: TickBox, boxes: Sequence[TickBox], seen: Sequence[Seen]) -> bool:
    """Boxes alike stand over and under it, and no number is written there, whose zeros would do so too."""
    x, y = box.left + box.size / 2, box.top + box.size / 2
    if any(word.left < x < word.right and word.top < y < word.bottom and len(digits(word.text)) > 1 for word in seen):
        return False
    others = [other for other in boxes if abs(other.left - box.left) < 0.5 * box.size and abs(other.size - box.size) < 0.2 * box.size + 1]
    return sum(abs(other.top - box.top) > 1.2 * box.size for other in others) >= COLUMN - 1


def _has_label(box: TickBox, seen: Sequence[Seen]) -> bool:
    """A word that was read surely begins right of it: a squarish zero of a handwritten number has none."""
    right, middle = box.left + box.size, box.top + box.size / 2
    return any(
        0 < word.left - right < 2.5 * box.size and word.top - 4 <= middle <= word.bottom + 4
        for word in seen
        if word.confidence > 0.6 and sum(letter.isalpha() for letter in word.text) >= 2
    )


def _is_letter(box: TickBox, seen: Sequence[Seen]) -> bool:
    """Inside a word that was read surely, a square is an "o" or a "D"."""
    x, y = box.left + box.size / 2, box.top + box.size / 2
    around = [word for word in seen if word.left < x < word.right and word.top < y < word.bottom and word.confidence > 0.7]
    return any(len(word.text) > 3 or len(digits(word.text)) > 1 for word in around)


def _tick_boxes(gray: Pixels, word_height: float) -> Iterator[tuple[TickBox, float]]:
    """Small squares with four drawn sides, and how much of the weakest is drawn; cells of a table hang together and are none."""
    low, high = int(SMALLEST * word_height), int(LARGEST * word_height)
    if low < 6:
        return
    ink = np.asarray(cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 41, 18), dtype=np.uint8)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((2, 2), np.uint8))
    across = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, low), np.uint8))
    down = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((low, 1), np.uint8))
    sides = cv2.bitwise_or(across, down)
    for left, top, width, height, _ in pieces(np.asarray(sides, dtype=np.uint8)):
        square = low <= min(width, height) and max(width, height) <= high and 0.8 < width / height < 1.25
        frame = _frame(joined[top : top + height, left : left + width] > 0) if square else 0.0
        if frame > CROSSED and _stands_free(ink, left, top, width, height):
            yield TickBox(left, top, max(width, height), _inside(ink, left, top, width, height) > MARK), frame


def _stands_free(ink: Pixels, left: int, top: int, width: int, height: int) -> bool:
    """White to its left and close to its right, where a letter has neighbours."""
    far, near = round(0.45 * width), round(0.2 * width)
    before = ink[top : top + height, max(0, left - far) : max(0, left - 2)] > 0
    after = ink[top : top + height, left + width + 2 : left + width + near + 1] > 0
    return all(strip.size == 0 or float(strip.any(axis=1).mean()) < CROWDED for strip in (before, after))


def _frame(ink: NDArray[np.bool_]) -> float:
    """How much of each of the four sides is drawn as a straight stroke, at least."""
    edges = (ink, ink[::-1], ink.T, ink.T[::-1])
    return min(_straightest(edge) for edge in edges)


def is_frame(ink: NDArray[np.bool_]) -> bool:
    """An outline with four straight sides, as an empty box has."""
    return _frame(ink) > CROSSED


def _straightest(ink: NDArray[np.bool_]) -> float:
    """The best two neighbouring rows near the top: how much of their length is drawn."""
    band = max(2, round(0.15 * ink.shape[0]))
    return max(float((ink[row] | ink[row + 1]).mean()) for row in range(band))


def _inside(ink: Pixels, left: int, top: int, width: int, height: int) -> float:
    x, y = max(2, round(0.22 * width)), max(2, round(0.22 * height))
    return float((ink[top + y : top + height - y, left + x : left + width - x] > 0).mean())


def _is(word: Seen, box: TickBox) -> bool:
    """Is the word what the engine made of the box?"""
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    inside = box.left - 2 <= x <= box.left + box.size + 2 and box.top - 2 <= y <= box.top + box.size + 2
    return inside and len(word.text) <= 3 and len(digits(word.text)) < 2 and word.right - word.left < 1.8 * box.size
