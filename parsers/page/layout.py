"""Where things stand on a page: phrases (cells, labels, lines of a column), visual rows, and what is right of or below what.

The order in which a file holds its words is not trusted: text layers run bottom-up, columns interleave, an engine breaks table rows into
pieces. Only boxes count. Coordinates are those of ``ocr.page``: points from the top left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from ocr.lines import UPRIGHT, Tilt, page_tilt
from ocr.page import Box, Page, Word, WordSource
from onboarding.documents import Spot
from parsers.memo import once_for_each
from parsers.page.columns import gutters

_LETTER_SPACED: Final = 4  # single letters in a row that make a spaced heading
_MIN_LONG_LINE: Final = 3
_BLANK: Final = 0.45  # of a column's gap: at most so wide are the blanks of a line that is not set to full width
_BLANKS: Final = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words printed together without a column's gap between them."""

    words: tuple[Word, ...]
    box: Box
    page: int
    row: int  # index of its row on the sheet

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def height(self) -> float:
        return self.box.bottom - self.box.top

    @property
    def confidence(self) -> float:
        return min((word.confidence for word in self.words), default=1.0)


@dataclass(frozen=True, slots=True)
class Row:
    """Phrases on one visual line, left to right."""

    phrases: tuple[Phrase, ...]

    @property
    def text(self) -> str:
        return "   ".join(phrase.text for phrase in self.phrases)

    @property
    def box(self) -> Box:
        return bounds(phrase.box for phrase in self.phrases)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as rows of phrases, top to bottom."""

    page: Page
    rows: tuple[Row, ...]
    height: float  # of ordinary type, in points

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrase for row in self.rows for phrase in row.phrases)

    def right_of(self, phrase: Phrase) -> tuple[Phrase, ...]:
        return tuple(other for other in self.rows[phrase.row].phrases if other.box.left >= phrase.box.right - 1)

    def left_of(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """Nearest first."""
        return tuple(reversed([other for other in self.rows[phrase.row].phrases if other.box.right <= phrase.box.left + 1]))

    def below(self, phrase: Phrase, lines: float = 2.4) -> Phrase | None:
        """The nearest phrase underneath that shares its column, at most ``lines`` line heights away."""
        reach = phrase.box.bottom + lines * max(phrase.height, self.height)
        for row in self.rows[phrase.row + 1 :]:
            under = [other for other in row.phrases if shares_column(phrase.box, other.box)]
            if row.phrases and row.box.top > reach + 3 * self.height:
                return None
            if under:
                best = min(under, key=lambda other: abs(other.box.left - phrase.box.left))
                return best if best.box.top <= reach else None
        return None

    def above(self, phrase: Phrase, lines: float = 2.4) -> Phrase | None:
        reach = phrase.box.top - lines * max(phrase.height, self.height)
        for row in reversed(self.rows[: phrase.row]):
            over = [other for other in row.phrases if shares_column(phrase.box, other.box)]
            if over:
                best = min(over, key=lambda other: abs(other.box.left - phrase.box.left))
                return best if best.box.bottom >= reach else None
        return None

    def at(self, spot: Spot) -> tuple[Phrase, int, int] | None:
        """The phrase in which the words at ``spot`` begin, and the first and last index of its words that lie in it."""
        best: tuple[Phrase, int, int] | None = None
        most = 0.0
        for phrase in (phrase for row in self.rows for phrase in row.phrases):
            if phrase.box.bottom < spot.top or phrase.box.top > spot.bottom:
                continue
            shared = _overlap(phrase.box.top, phrase.box.bottom, spot.top, spot.bottom) * _overlap(
                phrase.box.left, phrase.box.right, spot.left, spot.right
            )
            if phrase.box.left - 2 <= spot.left <= phrase.box.right:
                shared *= 100
            if shared > most:
                inside = [  # on a leaning page the boxes of two lines overlap, those of their words do not
                    i
                    for i, word in enumerate(phrase.words)
                    if spot.left - 1 <= (word.box.left + word.box.right) / 2 <= spot.right + 1
                    and word.box.top < spot.bottom
                    and word.box.bottom > spot.top
                ]
                if inside:
                    best, most = (phrase, inside[0], inside[-1]), shared
        return best


def bounds(boxes: Iterable[Box]) -> Box:
    """The smallest box around ``boxes``, of which there must be one."""
    listed = list(boxes)
    return Box(
        min(box.left for box in listed),
        min(box.top for box in listed),
        max(box.right for box in listed),
        max(box.bottom for box in listed),
    )


def spot_of(words: Sequence[Word], page: int) -> Spot:
    box = bounds(word.box for word in words)
    return Spot(page, box.left, box.top, box.right, box.bottom)


def shares_column(one: Box, other: Box) -> bool:
    """Do two boxes stand over each other, by a third of the narrower or with the same left edge?"""
    shared = _overlap(one.left, one.right, other.left, other.right)
    return shared > 0.33 * min(one.right - one.left, other.right - other.left) or abs(one.left - other.left) < 4


@once_for_each(32)
def sheet_of(page: Page) -> Sheet:
    """Arrange the words of ``page``; tilt and the fan of a photograph are taken out for finding rows, boxes stay as they are."""
    words = [word for word in page.words if word.text.strip()]
    if not words:
        return Sheet(page, (), 10.0)
    height = max(median(word.box.bottom - word.box.top for word in words), 3.0)
    height *= 1.35 if page.ocr else 1.0  # an engine's boxes are as tall as the letters, not as the type
    tilt = _tilt(page)
    chunks = [chunk for line in _lines(words) for chunk in _split(line)]
    rows: list[list[list[Word]]] = []
    for chunk in sorted(chunks, key=lambda chunk: _level(chunk, tilt)):
        row = next((row for row in reversed(rows[-6:]) if _same_level(row, chunk, tilt)), None)
        rows.append([chunk]) if row is None else row.append(chunk)
    rows.sort(key=lambda row: median(_level(chunk, tilt) for chunk in row))
    phrases = [_phrases(row, page.number) for row in rows]
    ordered = [row for row in (phrases if page.cells else _by_columns(phrases, page.width)) if row]
    return Sheet(page, tuple(_row(row, index) for index, row in enumerate(ordered)), height)


def _by_columns(rows: list[list[Phrase]], width: float) -> list[list[Phrase]]:
    """Where the page has two columns, the left one's rows and then the right one's."""
    ordered: list[list[Phrase]] = []
    at = 0
    for gutter in gutters(rows, width):
        part = rows[gutter.first : gutter.last + 1]
        ordered += rows[at : gutter.first]
        ordered += [[phrase for phrase in row if phrase.box.left < gutter.x] for row in part]
        ordered += [[phrase for phrase in row if phrase.box.left >= gutter.x] for row in part]
        at = gutter.last + 1
    return ordered + rows[at:]


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words by the engine's own lines, left to right."""
    grouped: dict[int, list[Word]] = {}
    for word in words:
        grouped.setdefault(word.line, []).append(word)
    return [sorted(line, key=lambda word: word.box.left) for line in grouped.values()]


def _split(line: list[Word]) -> list[list[Word]]:
    """A line cut at gaps as wide as a column's; the even wide gaps of justified text are none."""
    size = median(word.box.bottom - word.box.top for word in line)
    # An engine's boxes are as tall as the letters, a text layer's as tall as the type.
    wide = max(6.0, (1.5 if line[0].source is WordSource.OCR else 1.05) * size)
    gaps = [after.box.left - before.box.right for before, after in pairwise(line)]
    chunks = [[line[0]]]
    for index, word in enumerate(line[1:]):
        if gaps[index] > wide and not _justified(gaps, index, size):
            chunks.append([word])
        else:
            chunks[-1].append(word)
    return chunks


def _justified(gaps: list[float], index: int, size: float) -> bool:
    """Is a wide gap one of at least three even ones in a row, as in a line set to full width?"""
    gap, slack = gaps[index], max(0.8, 0.06 * size)
    if gap > 2.4 * size or sum(0.1 * size < other < _BLANK * gap for other in gaps) >= _BLANKS:
        return False  # blanks of the line's type stand beside it: cells with the same room between them
    for start in range(index - 2, index + 1):
        around = gaps[max(start, 0) : start + 3]
        if start >= 0 and len(around) == 3 and all(abs(other - gap) < slack for other in around):
            return True
    return False


def _phrases(chunks: list[list[Word]], page: int) -> list[Phrase]:
    """Chunks of one level joined where they touch (an engine breaks lines at will), left to right."""
    words = sorted((word for chunk in chunks for word in chunk), key=lambda word: word.box.left)
    return [Phrase(tuple(_unspaced(chunk)), bounds(word.box for word in chunk), page, 0) for chunk in _split(words)]


def _row(phrases: list[Phrase], index: int) -> Row:
    return Row(tuple(replace(phrase, row=index) for phrase in phrases))


def _unspaced(words: list[Word]) -> list[Word]:
    """Letter-spaced words (``A c c o u n t``) put together again; where one word ends and the next begins is lost."""
    if len(words) < _LETTER_SPACED or sum(len(word.text) == 1 and word.text.isalpha() for word in words) < max(
        _LETTER_SPACED, 0.8 * len(words)
    ):
        return words
    joined: list[list[Word]] = [[words[0]]]
    gaps = [after.box.left - before.box.right for before, after in pairwise(words)]
    usual = median(gaps)
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap > 1.7 * usual + 0.5:
            joined.append([word])
        else:
            joined[-1].append(word)
    return [
        Word(
            "".join(word.text for word in group),
            bounds(word.box for word in group),
            min(word.confidence for word in group),
            group[0].line,
            group[0].source,
        )
        for group in joined
    ]


def _tilt(page: Page) -> Tilt:
    lines = ([word.box for word in sorted(line, key=lambda word: word.box.left)] for line in page.lines if len(line) >= _MIN_LONG_LINE)
    return page_tilt([line for line in lines if line[-1].left - line[0].left > 0.12 * page.width]) if page.ocr else UPRIGHT


def _level(chunk: Sequence[Word], tilt: Tilt) -> float:
    """The height of a chunk's middle where it would cross the page's left edge; signs count for little, for specks grow onto a dash."""
    box = bounds(word.box for word in [word for word in chunk if any(map(str.isalnum, word.text))] or chunk)
    return tilt.level((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def _same_level(row: list[list[Word]], chunk: list[Word], tilt: Tilt) -> bool:
    level = _level(chunk, tilt)
    size = _size(chunk)
    box = bounds(word.box for word in chunk)
    for other in row:
        beside = bounds(word.box for word in other)
        if _overlap(box.left, box.right, beside.left, beside.right) > 0.5 * min(box.right - box.left, beside.right - beside.left):
            return False
    nearest = min(row, key=lambda other: abs(other[-1].box.right - box.left))
    return abs(level - _level(nearest, tilt)) < 0.5 * min(size, _size(nearest)) or (
        abs(level - _level(nearest, tilt)) < 0.33 * max(size, _size(nearest))
    )


def _size(chunk: Sequence[Word]) -> float:
    return max(median(word.box.bottom - word.box.top for word in chunk), 1.0)


def _overlap(start: float, end: float, other_start: float, other_end: float) -> float:
    return max(0.0, min(end, other_end) - max(start, other_start))


def squeeze(text: str) -> str:
    """Letters and digits only, lower case: how labels are compared, whatever became of the spaces."""
    return re.sub(r"[^a-z0-9#]+", "", text.lower().replace("№", "#"))
