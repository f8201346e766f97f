"""Tick boxes on pictures of forms, as the words a text layer has for them: "☒" ticked, "☐" empty. Runs in a child process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels
from ocr.seen import Seen, digits

TICKED, EMPTY = "☒", "☐"

SMALLEST, LARGEST = 0.75, 2.2  # sides, in heights of the page's words
FRAME = 0.88  # of each side must be drawn straight
MARK = 0.17  # share of ink inside from which a box is ticked (empty ones on faxes: up to 0.12, ticks from 0.23)
SURE = 0.9
FEWEST = 2  # a lone square is more often a letter or a logo


@dataclass(frozen=True, slots=True)
class TickBox:
    left: int
    top: int
    size: int
    ticked: bool


def with_tick_boxes(gray: Pixels, seen: Sequence[Seen]) -> list[Seen]:
    """The words with tick boxes among them, in place of what the engine took them for ("O", "&", nothing)."""
    if not seen:
        return []
    found = [box for box in _tick_boxes(gray, float(np.median([word.height for word in seen]))) if not _is_letter(box, seen)]
    if not found:
        return list(seen)
    usual = float(np.median([box.size for box in found]))
    boxes = [box for box in found if abs(box.size - usual) < 0.2 * usual + 1]  # a form draws them all alike
    if len(boxes) < FEWEST:
        return list(seen)
    kept = [word for word in seen if not any(_is(word, box) for box in boxes)]
    fragment = max(word.fragment for word in seen)
    return kept + [_as_word(box, kept, fragment + number) for number, box in enumerate(boxes, start=1)]


def _as_word(box: TickBox, words: Sequence[Seen], fragment: int) -> Seen:
    """On the line of the label to its right, if there is one."""
    text, right, middle = TICKED if box.ticked else EMPTY, box.left + box.size, box.top + box.size / 2
    labels = [word for word in words if -2 <= word.left - right < 3 * box.size and word.top - 4 <= middle <= word.bottom + 4]
    label = min(labels, key=lambda word: word.left, default=None)
    if label is None:
        return Seen(text, box.left, box.top, right, box.top + box.size, SURE, fragment)
    return Seen(text, box.left, label.top, min(right, label.left), label.bottom, SURE, label.fragment)


def _is_letter(box: TickBox, seen: Sequence[Seen]) -> bool:
    """Inside a word that was read surely, a square is an "o" or a "D"."""
    x, y = box.left + box.size / 2, box.top + box.size / 2
    around = [word for word in seen if word.left < x < word.right and word.top < y < word.bottom and word.confidence > 0.7]
    return any(len(word.text) > 3 or len(digits(word.text)) > 1 for word in around)


def _tick_boxes(gray: Pixels, word_height: float) -> Iterator[TickBox]:
    """Small squares with four drawn sides; cells of a table hang together and are none."""
    low, high = int(SMALLEST * word_height), int(LARGEST * word_height)
    if low < 6:
        return
    ink = np.asarray(cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 41, 18), dtype=np.uint8)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((2, 2), np.uint8))
    across = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, low), np.uint8))
    down = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((low, 1), np.uint8))
    sides = cv2.bitwise_or(across, down)
    count, _, stats, _ = cv2.connectedComponentsWithStats(sides, connectivity=8)
    for left, top, width, height, _ in stats[1:count].tolist():
        square = low <= min(width, height) and max(width, height) <= high and 0.8 < width / height < 1.25
        if square and _is_frame(joined[top : top + height, left : left + width] > 0):
            yield TickBox(left, top, max(width, height), _inside(ink, left, top, width, height) > MARK)


def _is_frame(ink: NDArray[np.bool_]) -> bool:
    """A straight stroke along each of the four sides."""
    edges = (ink, ink[::-1], ink.T, ink.T[::-1])
    return min(_straightest(edge) for edge in edges) > FRAME


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
