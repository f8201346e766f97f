"""Which words stand on the same visual line.

A line runs over the whole page: two columns share it, and the gap between their words tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from statistics import median

from ocr.page import Box

NEAR = 24  # lines looked back for a home; pieces come sorted from top to bottom
SHARED = 0.45  # of the lower piece's height two pieces of a line have in common
TOUCH = 2.0  # points neighbours on a line may overlap

# A fragment is what the engine took for one piece of a line: indices of its words, left to right.
Fragment = tuple[int, ...]


def order_lines(boxes: Sequence[Box], fragments: Sequence[Fragment], slope: float = 0.0) -> list[list[int]]:
    """Joins fragments that share a base line into visual lines, top to bottom, words left to right.

    Args:
        boxes: of all words, in points.
        fragments: partition of the word indices; a single word may be a fragment.
        slope: how much the lines fall per point to the right (a skewed scan).
    """
    lines: list[_Line] = []
    pieces = sorted((_Line(boxes, list(fragment), slope) for fragment in fragments if fragment), key=lambda piece: piece.middle)
    for piece in pieces:
        home = _home(lines[-NEAR:], piece)
        if home is None:
            lines.append(piece)
        else:
            home.add(piece)
    lines = _merged(sorted(lines, key=lambda line: line.middle))
    return [sorted(line.members, key=lambda index: boxes[index].left) for line in lines]


def page_slope(boxes: Sequence[Box], fragments: Sequence[Fragment]) -> float:
    """The common slope of the longer fragments; 0 when there is too little to tell."""
    slopes = []
    for fragment in fragments:
        first, last = boxes[fragment[0]], boxes[fragment[-1]]
        run = (last.left + last.right - first.left - first.right) / 2
        if len(fragment) > 1 and run > 72:
            slopes.append((last.bottom - first.bottom) / run)
    return median(slopes) if len(slopes) >= 5 else 0.0


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

    def __init__(self, boxes: Sequence[Box], members: list[int], slope: float) -> None:
        self.members = members
        first, last = boxes[members[0]], boxes[members[-1]]
        if len(members) == 1 and not slope:
            self.top, self.bottom = first.top, first.bottom
        else:
            fall = [slope * (boxes[index].left + boxes[index].right) / 2 for index in members]
            self.top = median(boxes[index].top - down for index, down in zip(members, fall, strict=True))
            self.bottom = median(boxes[index].bottom - down for index, down in zip(members, fall, strict=True))
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
