"""Lines of words as text with offsets, and their tokens: the level below the number grammar."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from statistics import median
from typing import Final

from ocr.page import Box, Word, WordSource

CONFUSABLE: Final = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "i": "1", "B": "8", "S": "5", "s": "5", "Z": "2", "z": "2", "G": "6"}
)
_CONFUSABLE_LETTERS: Final = frozenset("OoQDlIiBSsZzG")
_ZEROS: Final = (  # where other scripts begin their ten digits: Arabic, Persian, Indian, Thai, Lao, Tibetan, Burmese, Khmer, mathematical
    *(0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0),
    *range(0x1D7CE, 0x1D800, 10),
)
_PLAIN: Final = str.maketrans("０１２３４５６７８９（）－．＋　", "0123456789()-.+ ") | {
    zero + digit: str(digit) for zero in _ZEROS for digit in range(10)
}
_INVISIBLE: Final = dict.fromkeys((0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065)))
_RUN: Final = re.compile(r"[^\W_]+|\t|[^\S\t]+|.", re.DOTALL)
_PART: Final = re.compile(r"[0-9]+|[^0-9]+")
_LONGEST_PHONE: Final = 11
_BLANK: Final = 1.6  # widths of a figure: the gap that one blank of typewriter print leaves between two words


class Kind(Enum):
    DIGITS = 1
    LETTERS = 2
    SPACE = 3
    GAP = 4  # a wide gap: another cell or column
    MARK = 5


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str
    start: int
    end: int
    digits: str = ""  # of a DIGITS token, letters that look like digits replaced
    substituted: int = 0


class Line:
    """One line of words as text: one space between words, a tab where the gap is a column's."""

    def __init__(self, words: Sequence[Word], index: int = 0) -> None:
        self.words = tuple(words)
        self.index = index
        self.starts: list[int] = []
        parts: list[str] = []
        position = 0
        wide = gap_width(self.words)
        for number, word in enumerate(self.words):
            if number:
                parts.append("\t" if word.box.left - self.words[number - 1].box.right > wide else " ")
                position += 1
            self.starts.append(position)
            text = word.text.translate(_INVISIBLE)
            parts.append(text)
            position += len(text)
        self.text = "".join(parts).translate(_PLAIN)

    def word_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tokenize(self.text)

    @property
    def ocr(self) -> bool:
        return any(word.source is WordSource.OCR for word in self.words)


def gap_width(words: Sequence[Word]) -> float:
    """The width in points from which a gap between words is a column's: about the height of the type."""
    if not words:
        return 8.0
    return max(6.0, 1.1 * median(word.box.bottom - word.box.top for word in words), _BLANK * _advance(words))


def _advance(words: Sequence[Word]) -> float:
    """The width of a figure, in points; 0 where boxes are those of a text layer, as tall as the type.

    An engine's boxes are only as tall as the figures, and typewriter print sets them wide: one blank would look like a column's gap.
    """
    widths = [
        (word.box.right - word.box.left) / len(word.text)
        for word in words
        if word.source is WordSource.OCR and len(word.text) > 1 and word.text.isdigit()
    ]
    return median(widths) if widths else 0.0


def words_of_text(text: str, top: float = 0.0, line: int = 0) -> tuple[Word, ...]:
    """The words of one line of plain text in a fixed grid of 4 x 10 points a character; a tab or three spaces make a gap."""
    expanded = text.translate(_PLAIN).replace("\t", "    ").replace("\u00a0", " ")
    return tuple(
        Word(match.group(), Box(4.0 * match.start(), top, 4.0 * match.end(), top + 10.0), 1.0, line)
        for match in re.finditer(r"\S+", expanded)
    )


def tokenize(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for match in _RUN.finditer(text):
        run, start = match.group(), match.start()
        if run == "\t":
            tokens.append(Token(Kind.GAP, run, start, match.end()))
        elif run.isspace():
            tokens.append(Token(Kind.SPACE, run, start, match.end()))
        elif run[0].isalnum():
            tokens.extend(_alphanumeric(run, start))
        else:
            tokens.append(Token(Kind.MARK, run, start, match.end()))
    return tuple(tokens)


def _alphanumeric(run: str, start: int) -> list[Token]:
    if _looks_like_digits(run):
        return [Token(Kind.DIGITS, run, start, start + len(run), run.translate(CONFUSABLE), sum(not c.isdigit() for c in run))]
    return [
        Token(
            Kind.DIGITS if part.group()[0] in "0123456789" else Kind.LETTERS,
            part.group(),
            start + part.start(),
            start + part.end(),
            part.group() if part.group()[0] in "0123456789" else "",
        )
        for part in _PART.finditer(run)
    ]


def _looks_like_digits(run: str) -> bool:
    """Digits only, or digits among which a few letters are their doubles (``3O5``, ``O142``)."""
    if run.isascii() and run.isdigit():
        return True
    letters = sum(not (c.isascii() and c.isdigit()) for c in run)
    return (
        len(run) <= _LONGEST_PHONE
        and 0 < letters < len(run)
        and letters <= 1 + len(run) // 3
        and all(c in _CONFUSABLE_LETTERS or (c.isascii() and c.isdigit()) for c in run)
    )
