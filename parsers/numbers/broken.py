"""Which numbers begin at the end of a cell and end on a line below?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Word
from parsers.numbers.text import Line

_PHONE: Final = r"\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]?\d{4}"
_DANGLING: Final = re.compile(
    r"(?:^|\s)(\+?1?[-. ]?(?:\(\d{3}\)[-. ]?|\d{3}[-./]{1,2})(?:\d{3}[-.]{1,2})?"  # "305-555-", "(305)"
    r"|" + _PHONE + r"\s{0,2}(?:thru|through|to|hasta|[-–—]))$"  # "305-555-0100 thru"
)
_LISTED: Final = re.compile(  # a list that fills its line and breaks in a number: "305 555-0144, 305 555-0145 (fax), 305"
    _PHONE + r"(?:\s?\([^()]{0,40}\))?[,;]\s{1,2}(\(?\d{3}\)?(?:[-. /]{1,2}\d{3})?)$"
)
_TEN: Final = 10  # digits
_WHOLE: Final = re.compile(_PHONE)
_DANGLES: Final = re.compile(r"\s{0,2}(?:thru|through|to|hasta|[-–—])\s{0,2}(?:\t|$)")
_CONTINUES: Final = re.compile(r"^(?:" + _PHONE + r"|\d{3}[-. ]\d{4}|\d{4})(?![\d/])")


@dataclass(frozen=True, slots=True)
class Break:
    """A number's beginning on one line and what may be its end on a lower one, both as words."""

    upper: Line
    head: range
    below: int  # index of the lower line in the lines given
    lower: Line
    tail: range

    @property
    def words(self) -> tuple[Word, ...]:
        return (*self.upper.words[self.head.start : self.head.stop], *self.lower.words[self.tail.start : self.tail.stop])

    def whole(self) -> Line:
        """Both in one line, with no gap between them."""
        box = self.words[0].box
        return Line([replace(word, box=box) for word in self.words], self.upper.index)


def breaks_off(text: str) -> bool:
    """Does a cell end in the middle of a number or a range ("305-555-", "305-555-0100 thru")?"""
    return _DANGLING.search(text) is not None


def goes_on(text: str) -> bool:
    """Can a cell be the end of a number or range that the one above began?"""
    return _CONTINUES.match(text) is not None


def breaks(lines: Sequence[Line], at: int, ranges: set[int]) -> Iterator[Break]:
    """Where line ``at`` breaks off. ``ranges``: the offsets where ranges begin that are complete on their own line."""
    upper = lines[at]
    for offset, cell in _cells(upper.text):
        ends_line = offset + len(cell) == len(upper.text)
        match = _DANGLING.search(cell) or (_LISTED.search(cell) if ends_line else None)
        if match is None or offset + match.start(1) in ranges:
            continue
        head = range(upper.word_at(offset + match.start(1)), upper.word_at(offset + len(cell) - 1) + 1)
        for below in range(at + 1, min(at + 3, len(lines))):
            tail = _below(lines[below], upper.words[head.start : head.stop], ends_line)
            if tail and not _is_next_row(upper, offset + match.start(1), lines[below], tail):
                yield Break(upper, head, below, lines[below], tail)
                break


def _cells(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for cell in text.split("\t"):
        yield offset, cell
        offset += len(cell) + 1


def _is_next_row(upper: Line, begun: int, lower: Line, tail: range) -> bool:
    """Do whole numbers stand under each other beside the two: "0101 | 0201 -" over "0109 | 0209", a dash for none?"""
    if sum(character.isdigit() for character in upper.text[begun:]) < _TEN:
        return False  # a number's first digits
    above = [
        match
        for match in _WHOLE.finditer(upper.text)
        if not match.start() <= begun < match.end() and not _DANGLES.match(upper.text, match.end())
    ]
    under = [upper.words[upper.word_at(match.start())].box for match in above]
    words = [lower.word_at(match.start()) for match in _WHOLE.finditer(lower.text)]
    beside = [lower.words[word].box for word in words if word not in tail]
    return any(one.left < other.right and other.left < one.right for one in under for other in beside)


def _below(line: Line, head: Sequence[Word], ends_line: bool) -> range:
    """The words on a lower line that may continue ``head``: in its column, or first on the line; empty when there are none."""
    left, right = head[0].box.left, head[-1].box.right
    for index, word in enumerate(line.words):
        in_column = word.box.left < right and word.box.right > left
        here = line.text[line.starts[index] :].split("\t", 1)[0]
        if (in_column or (index == 0 and ends_line)) and _CONTINUES.match(here):
            return range(index, index + min(4, len(here.split())))
    return range(0)
