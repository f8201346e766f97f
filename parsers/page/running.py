"""Running text: the lines of a paragraph. What stands before a number at the start of a line is at the end of the line above."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from parsers.page.layout import Phrase, Sheet

_GAP: Final = 0.75  # line heights between the lines of a paragraph
_LEAST: Final = 8  # plain lower-case words of a paragraph
_MEAN: Final = 2.0  # of them a line
_REACH: Final = 0.62  # of the longest line: a line that breaks off before ends its paragraph
_REACH_BEFORE_CAPITAL: Final = 0.8
_FLOWING: Final = 0.34  # of the lines begin with a small letter
_A_LIST: Final = 3  # numbers on a line
_SPOKEN: Final = 2  # plain words for each of them: a sentence that names lines
_MOST: Final = 12  # lines looked at in each direction
_NUMBER: Final = re.compile(r"\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}")
_OPEN_END: Final = re.compile(
    r"\b(?:call|dial|at|or|to|phone|telephone|fax|text|contact|visit|reach|toll[- ]?free|from|of|by|with|and)$", re.IGNORECASE
)
_BEGINS_WITH_NUMBER: Final = re.compile(r"\W*(?:\+?1[-. ])?\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}")


def paragraph_of(sheet: Sheet, phrase: Phrase) -> tuple[Phrase, ...]:
    """The lines of the paragraph that ``phrase`` is one of, top to bottom; empty where it stands alone, in a table or a list."""
    if max(plain_count(phrase), *(plain_count(other) for other in _neighbours(sheet, phrase))) < 2:
        return ()
    lines = [phrase]
    while len(lines) <= _MOST and (above := _next(sheet, lines[0], up=True)) is not None:
        lines.insert(0, above)
    at = len(lines) - 1
    while len(lines) - at <= _MOST and (below := _next(sheet, lines[-1], up=False)) is not None:
        lines.append(below)
    longest = max(line.box.right - line.box.left for line in lines)
    first, last = at, at
    while first > 0 and _reaches(lines[first - 1], lines[first], longest):
        first -= 1
    while last < len(lines) - 1 and _reaches(lines[last], lines[last + 1], longest):
        last += 1
    lines = lines[first : last + 1]
    if _lists(phrase):
        return ()
    listed = sum(_BEGINS_WITH_NUMBER.match(line.text) is not None for line in lines)
    plain = sum(plain_count(line) for line in lines)
    if len(lines) < 2 or plain < _LEAST or plain < _MEAN * len(lines) or listed > 0.5 * len(lines) or not _flows(lines):
        return ()
    return tuple(lines)


def plain_count(phrase: Phrase) -> int:
    """Plain lower-case words: what sentences are made of."""
    stripped = (word.text.strip(".,;:()'\"") for word in phrase.words)
    return sum(word.isalpha() and word.islower() and len(word) > 1 for word in stripped)


def _neighbours(sheet: Sheet, phrase: Phrase) -> tuple[Phrase, ...]:
    return tuple(other for other in (_next(sheet, phrase, up=True), _next(sheet, phrase, up=False)) if other is not None) or (phrase,)


def _next(sheet: Sheet, phrase: Phrase, *, up: bool) -> Phrase | None:
    """The line right above or below with the same left edge and type."""
    other = sheet.above(phrase, _GAP) if up else sheet.below(phrase, _GAP)
    if other is None or abs(other.box.left - phrase.box.left) > max(4.0, 0.5 * sheet.height if sheet.page.ocr else 0.0):
        return None
    alike = _alike(other.height, phrase.height) or (sheet.page.ocr and _alike(_type_size(other), _type_size(phrase)))
    return other if alike else None


def _alike(one: float, other: float) -> bool:
    return abs(one - other) < 0.4 * max(one, other)


def _type_size(phrase: Phrase) -> float:
    """The height of its lower words: a tilted line's box is higher, and so are the boxes of words read again."""
    heights = sorted(word.box.bottom - word.box.top for word in phrase.words)
    return heights[len(heights) // 4]


def _reaches(line: Phrase, after: Phrase, longest: float) -> bool:
    """Is a line full, so that the next one goes on with it? Where that begins like a new sentence, it must be fuller."""
    share = _REACH if after.text[:1].islower() else _REACH_BEFORE_CAPITAL
    introduces = line.text.rstrip().endswith(":") and after.text[:1] in "(+0123456789"  # what stands below is a list
    return line.box.right - line.box.left > share * longest and not _lists(line) and not introduces


def _lists(line: Phrase) -> bool:
    numbers = len(_NUMBER.findall(line.text))
    return numbers >= _A_LIST and plain_count(line) < _SPOKEN * numbers


def _flows(lines: list[Phrase]) -> bool:
    """Do enough lines begin in the middle of a sentence?"""
    links = [line.text[:1].islower() or _goes_on(before, line) for before, line in pairwise(lines)]
    return sum(links) >= _FLOWING * len(links)


def _goes_on(before: Phrase, line: Phrase) -> bool:
    """``... Call`` / ``305-555-0142 or visit us.``: a number in the middle of a sentence."""
    return _OPEN_END.search(before.text.rstrip()) is not None and _BEGINS_WITH_NUMBER.match(line.text) is not None
