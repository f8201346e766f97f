"""Which words stand on the same visual line.

A line runs over the whole page: two columns share it, and the gap between their words tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ocr.page import Box

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
        home = max((line for line in lines[-40:] if line.takes(piece)), key=lambda line: line.shared(piece), default=None)
        if home is None:
            lines.append(piece)
        else:
            home.add(piece)
    lines.sort(key=lambda line: line.middle)
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


class _Line:
    """A growing line: its middle and height follow the words it holds."""

    def __init__(self, boxes: Sequence[Box], members: list[int], slope: float) -> None:
        self.members = members
        tops = [boxes[index].top - slope * (boxes[index].left + boxes[index].right) / 2 for index in members]
        bottoms = [boxes[index].bottom - slope * (boxes[index].left + boxes[index].right) / 2 for index in members]
        self.top, self.bottom = median(tops), median(bottoms)
        self.spans = [(boxes[members[0]].left, boxes[members[-1]].right)]

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 0.1)

    def shared(self, piece: _Line) -> float:
        """How much of their heights they have in common."""
        return min(self.bottom, piece.bottom) - max(self.top, piece.top)

    def takes(self, piece: _Line) -> bool:
        near = self.shared(piece) > 0.55 * min(self.height, piece.height)
        left, right = piece.spans[0]
        return near and all(min(right, other_right) - max(left, other_left) < 2 for other_left, other_right in self.spans)

    def add(self, piece: _Line) -> None:
        mine, theirs = len(self.members), len(piece.members)
        self.top = (self.top * mine + piece.top * theirs) / (mine + theirs)
        self.bottom = (self.bottom * mine + piece.bottom * theirs) / (mine + theirs)
        self.members += piece.members
        self.spans += piece.spans
