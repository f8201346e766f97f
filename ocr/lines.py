"""Which words stand on the same visual line.

A line runs over the whole page: two columns share it, and the gap between their words tells them apart.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from ocr.page import Box

NEAR = 24  # lines looked back for a home; pieces come sorted from top to bottom
TALL = 1.4  # usual heights from which a piece waits until the rows are known
SHARED = 0.45  # of the lower piece's height two pieces of a line have in common
TOUCH = 2.0  # points neighbours on a line may overlap
LONG = 72.0  # points a piece of a line must run to tell its slope
MOST_TOLD = 80  # of the longest pieces, which tell it best
LEAST_TOLD = 4
LEAST_PAIRS = 40  # pieces well apart from each other that tell how the slope changes down the page

# A fragment is what the engine took for one piece of a line: indices of its words, left to right.
Fragment = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tilt:
    """How much lines fall per point to the right: ``slope`` at the top of the page, and ``fan`` more with every point further down.

    A skewed scan has the same slope everywhere; a photograph from the side and a sheet that was drawn in askew fan out.
    """

    slope: float = 0.0
    fan: float = 0.0

    def level(self, x: float, y: float) -> float:
        """The height at which the line through (x, y) would cross the page's left edge."""
        return y - (self.slope + self.fan * y) * x


UPRIGHT = Tilt()


def order_lines(boxes: Sequence[Box], fragments: Sequence[Fragment], tilt: Tilt = UPRIGHT) -> list[list[int]]:
    """Joins fragments that share a base line into visual lines, top to bottom, words left to right.

    Args:
        boxes: of all words, in points.
        fragments: partition of the word indices; a single word may be a fragment.
    """
    lines: list[_Line] = []
    pieces = sorted((_Line(boxes, list(fragment), tilt) for fragment in fragments if fragment), key=lambda piece: piece.middle)
    limit = TALL * median(piece.bottom - piece.top for piece in pieces) if pieces else 0.0
    tall = [piece for piece in pieces if piece.bottom - piece.top > limit]  # told before any of them grows
    for piece in [piece for piece in pieces if piece.bottom - piece.top <= limit]:
        home = _home(lines[-NEAR:], piece)
        if home is None:
            lines.append(piece)
        else:
            home.add(piece)
    lines.sort(key=lambda line: line.middle)
    for piece in tall:  # it reaches into the rows around its own
        place = bisect_left(lines, piece.middle, key=lambda line: line.middle)
        home = _home(lines[max(0, place - NEAR // 2) : place + NEAR // 2], piece)
        if home is None:
            lines.insert(place, piece)
        else:
            home.add(piece)
    lines = _merged(sorted(lines, key=lambda line: line.middle))
    return [sorted(line.members, key=lambda index: boxes[index].left) for line in lines]


def page_tilt(lines: Sequence[Sequence[Box]]) -> Tilt:
    """What the longer of ``lines`` (the words of each, left to right) have in common; upright when there is too little to tell.

    Words that came as one box (the second reader's) say nothing of a slope.
    """
    told = sorted((_told(line) for line in lines if any(box.bottom != line[0].bottom for box in line)), reverse=True)
    told = [each for each in told if each[0] > LONG][:MOST_TOLD]
    if len(told) < LEAST_TOLD:
        return UPRIGHT
    heights = [height for _, height, _ in told]
    apart = (max(heights) - min(heights)) / 4
    changes = [(b - a) / (y - x) for (_, x, a), (_, y, b) in combinations(told, 2) if abs(y - x) > max(apart, LONG)]
    fan = median(changes) if len(changes) >= LEAST_PAIRS else 0.0
    return Tilt(median(slope - fan * height for _, height, slope in told), fan)


def _told(line: Sequence[Box]) -> tuple[float, float, float]:
    """How far a line runs, at which height, and how it falls by the most of its words: commas and letters like p hang lower."""
    middles = [(box.left + box.right) / 2 for box in line]
    run = middles[-1] - middles[0]
    falls = [
        (line[later].bottom - line[sooner].bottom) / (middles[later] - middles[sooner])
        for sooner, later in combinations(range(len(line)), 2)
        if middles[later] - middles[sooner] > run / 2
    ]
    return run, line[0].bottom, median(falls) if falls else 0.0


def _merged(lines: list[_Line]) -> list[_Line]:
    """Lines that came to share a height after all: handwriting rises and falls beside the print of its row."""
    merged: list[_Line] = []
    for line in lines:
        if merged and all(_home([merged[-1]], _span(line, span)) for span in line.spans):
            merged[-1].add(line)
        else:
            merged.append(line)
    return merged


class _Line:
    """A growing line: its top and bottom follow the words it holds."""

    __slots__ = ("bottom", "members", "middle", "spans", "top")

    def __init__(self, boxes: Sequence[Box], members: list[int], tilt: Tilt) -> None:
        self.members = members
        first, last = boxes[members[0]], boxes[members[-1]]
        if len(members) == 1 and tilt is UPRIGHT:
            self.top, self.bottom = first.top, first.bottom
        else:
            middles = [(boxes[index].left + boxes[index].right) / 2 for index in members]
            self.top = median(tilt.level(x, boxes[index].top) for x, index in zip(middles, members, strict=True))
            self.bottom = median(tilt.level(x, boxes[index].bottom) for x, index in zip(middles, members, strict=True))
        self.middle = (self.top + self.bottom) / 2
        self.spans = [(first.left, last.right)]

    def add(self, piece: _Line) -> None:
        mine, theirs = len(self.members), len(piece.members)
        self.top = (self.top * mine + piece.top * theirs) / (mine + theirs)
        self.bottom = (self.bottom * mine + piece.bottom * theirs) / (mine + theirs)
        self.middle = (self.top + self.bottom) / 2
        self.members += piece.members
        self.spans += piece.spans


def _span(line: _Line, span: tuple[float, float]) -> _Line:
    piece: _Line = copy(line)
    piece.spans = [span]
    return piece


def _home(lines: list[_Line], piece: _Line) -> _Line | None:
    """The line with which the piece has most of its height in common, unless something stands in its place there.

    Written plainly rather than briefly: it runs for every word of every page.
    """
    best, most = None, 0.0
    height = piece.bottom - piece.top
    left, right = piece.spans[0]
    for line in lines:
        shared = (line.bottom if line.bottom < piece.bottom else piece.bottom) - (line.top if line.top > piece.top else piece.top)
        if shared <= most or shared <= SHARED * min(height, line.bottom - line.top):
            continue
        if all(right - other_left < TOUCH or other_right - left < TOUCH for other_left, other_right in line.spans):
            best, most = line, shared
    return best
