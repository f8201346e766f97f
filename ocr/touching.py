"""Ink right beside a number that no word holds: its own first or last figures, under a pen's stroke or a stamp. Runs in a child process.

The first reader's box ends where it stopped reading, and the second reader sees no more than that box: both would agree on "3354" where
"33545" is printed. So what touches a number unread is looked at with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ocr.raster import Pixels
from ocr.seen import Seen, digits

NEAR: Final = 0.35  # heights of white between two figures of one number
FURTHEST: Final = 3.0  # heights that a number may go on
NARROWEST: Final = 0.2  # heights: less is a rule or a speck
LOWEST: Final = 0.6


@dataclass(frozen=True, slots=True)
class Touching:
    """How far a number reaches with the ink beside it, in pixels, and the words with figures that this ink joins to it."""

    left: float
    right: float
    joined: tuple[int, ...] = ()


def touching(gray: Pixels, seen: Sequence[Seen], group: Sequence[int]) -> Touching | None:
    """For the words ``group`` of ``seen``; None where nothing unread touches them, as nearly always."""
    words = [seen[index] for index in group]
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    beside = [
        index
        for index, word in enumerate(seen)
        if index not in group and min(word.bottom, bottom) - max(word.top, top) > 0.5 * min(word.height, bottom - top)
    ]
    left, right = min(word.left for word in words), max(word.right for word in words)
    after = min((index for index in beside if seen[index].left >= right - 2), key=lambda index: seen[index].left, default=None)
    before = max((index for index in beside if seen[index].right <= left + 2), key=lambda index: seen[index].right, default=None)
    black = _black(gray, left, top, right, bottom)
    ends = _reach(gray, (right, seen[after].left if after is not None else None), (top, bottom), black, 1)
    starts = _reach(gray, (left, seen[before].right if before is not None else None), (top, bottom), black, -1)
    joined = [
        index
        for index, reach in ((before, starts), (after, ends))
        if index is not None and reach is not None and digits(seen[index].text) and _distance(seen[index], reach) <= NEAR * (bottom - top)
    ]
    if ends is None and starts is None:
        return None
    reached = [seen[index] for index in joined]
    return Touching(
        min([left if starts is None else starts, *(word.left for word in reached)]),
        max([right if ends is None else ends, *(word.right for word in reached)]),
        tuple(joined),
    )


def _distance(word: Seen, x: float) -> float:
    return max(word.left - x, x - word.right, 0.0)


def _black(gray: Pixels, left: float, top: float, right: float, bottom: float) -> float:
    """The gray between print and paper; a pen's stroke is lighter."""
    inside = gray[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1]
    return float(np.percentile(inside, 3) + np.percentile(inside, 90)) / 2 if inside.size else 0.0


def _reach(gray: Pixels, side: tuple[float, float | None], rows: tuple[float, float], black: float, step: int) -> float | None:
    """Where the ink ends that begins right beside x = ``side[0]`` and stops before ``side[1]``; None where there is none like a figure."""
    (edge, limit), (top, bottom) = side, rows
    high = bottom - top
    far = edge + step * FURTHEST * high
    far = far if limit is None else (min(far, limit - 1) if step > 0 else max(far, limit + 1))
    first, last = (int(edge) + 2, int(far)) if step > 0 else (int(far), int(edge) - 1)
    strip = gray[max(0, int(top)) : int(bottom) + 1, max(0, first) : max(0, last)]
    if strip.shape[1] < NARROWEST * high or not strip.shape[0]:
        return None
    ink = (strip if step > 0 else strip[:, ::-1]) < black
    end, start = 0, None
    for column in np.flatnonzero(ink.any(axis=0)):
        if column - end > NEAR * high:
            break
        start, end = (column if start is None else start), int(column) + 1
    if start is None or end - start < NARROWEST * high:
        return None
    tall = np.flatnonzero(ink[:, start:end].any(axis=1))
    return edge + step * (end + 2) if tall[-1] - tall[0] + 1 >= LOWEST * high else None
