"""Words the first reader was unsure of, and lines shaped like an address, are looked at whole by the second. Runs in a child process.

``vote`` is for digits; this is for names and streets: "Michelle Mendey" becomes "Michelle Mendez". Only weak words are replaced, and only
where the second reader sees the sure words beside them as the first one did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.second import Reading, SecondReader, read_lines
from ocr.seen import Seen, digits, phrases
from ocr.vote import AGREED, DISAGREED, Code, crop

WEAK: Final = 0.9  # the engine's confidence below which a word of letters is looked at again
SURE: Final = 0.9  # the second reader's score from which it is believed
SURE_FIGURES: Final = 0.95  # and from which its figures are the likelier ones
SAME: Final = 0.75  # share of the sure letters beside that it must see alike
LONGEST: Final = 8  # words: names and addresses are no longer, and prose is not worth its cost
MOST: Final = 120.0  # widths of crops a page, in their heights: the cost grows with it, two thousandths of a second each
_STREET: Final = re.compile(r"^\W*(?:\d{1,6}[A-Za-z]?|[NSEW]\d+) +(?=[^ ]*[A-Za-z])[\w.'#&/-]+(?: +[\w.'#&/-]+)+\W*$")
_PLACE: Final = re.compile(r"[A-Za-z]{3,}.*\b[A-Z][A-Za-z]\.? +\d{5}(?:-\d{4})?\W*$")
_PLAIN: Final = re.compile(r"[ -~À-ÿ‘’]+")  # not a bullet, box or letter of another script that it takes specks for
_HOUSE: Final = re.compile(r"\d{1,6}[A-Za-z]?")  # what stands before a street's name
_TWINS: Final = str.maketrans("Iil1|0O", "lllllOO")
_BOX: Final = re.compile(r"\bP\.? ?O\.? ?BOX\b|\b(?:STE|SUITE|UNIT|BLDG|FL|FLOOR)\b", re.IGNORECASE)


def look_again(gray: Pixels, seen: Sequence[Seen], mode: PageMode, reader: SecondReader) -> list[Seen]:
    """The words, weak ones as the second reader sees them where that can be believed."""
    words = list(seen)
    chosen = _affordable(sorted(_phrases(words), key=lambda phrase: (not phrase.address, phrase.weakest)))
    readings = read_lines(reader, [crop(gray, [words[index] for index in phrase.words]) for phrase in chosen])
    for phrase, reading in zip(chosen, readings, strict=True):
        for index, word in zip(phrase.words, _merged([words[index] for index in phrase.words], reading, mode, phrase.address), strict=True):
            words[index] = word
    return words


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Neighbouring words of one line fragment, as indices."""

    words: tuple[int, ...]
    address: bool
    weakest: float  # the confidence of its weakest word, 1 where none is weak
    length: float  # in heights of its words


def _phrases(seen: Sequence[Seen]) -> Iterator[_Phrase]:
    for indices in phrases(seen):
        words = [seen[index] for index in indices]
        if len(words) > LONGEST + 2:
            continue
        text = " ".join(word.text for word in words)
        address = bool(_STREET.match(text) or _PLACE.search(text) or _BOX.search(text))
        weak = [word.confidence for word in words if _is_weak(word)]
        if address or (weak and len(words) <= LONGEST):
            length = (words[-1].right - words[0].left) / max(1.0, max(word.height for word in words))
            yield _Phrase(tuple(indices), address, min(weak, default=1.0), length)


def _affordable(wanted: Sequence[_Phrase]) -> list[_Phrase]:
    chosen, spent = [], 0.0
    for phrase in wanted:
        if spent + phrase.length <= MOST:
            spent += phrase.length
            chosen.append(phrase)
    return chosen


def _is_weak(word: Seen) -> bool:
    return word.confidence < WEAK and sum(letter.isalpha() for letter in word.text) >= 2 and len(digits(word.text)) <= 1


def _merged(words: Sequence[Seen], reading: Reading, mode: PageMode, address: bool) -> list[Seen]:
    """One word for each, so that no box moves; a word the second reader does not see stays."""
    first, second = "".join(word.text for word in words), "".join(reading.text.split())
    if reading.score < SURE or not second:
        return list(words)
    if first == second:
        return _confirmed(words, reading, mode, address)
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    spans = _spans(words)
    if first.translate(_TWINS) == second.translate(_TWINS) or not _fits(words, spans, codes, len(first), len(second)):
        return list(words)  # it takes l for I, or looked at something else
    merged = []
    for word, (start, end) in zip(words, spans, strict=True):
        other = _opposite(codes, second, start, end)
        if _is_weak(word) and _PLAIN.fullmatch(other) and not digits(other):
            merged.append(replace(word, text=_spaced(other, reading.text), confidence=0.95 * reading.score))
        elif address and word is words[0] and _is_weak(word) and _HOUSE.fullmatch(other):
            merged.append(replace(word, text=other, confidence=DISAGREED * reading.score, second="", agreed=False))
        elif address and digits(word.text) and other and digits(other) != digits(word.text):
            merged.append(_other_digits(word, other, reading))
        else:
            merged.append(word)
    return merged


def _spans(words: Sequence[Seen]) -> list[tuple[int, int]]:
    """Where each word stands in all of them without spaces."""
    ends = list(accumulate(len(word.text) for word in words))
    return [(end - len(word.text), end) for word, end in zip(words, ends, strict=True)]


def _fits(words: Sequence[Seen], spans: Sequence[tuple[int, int]], codes: Sequence[Code], first: int, second: int) -> bool:
    """Does the second reader see the sure words as the first did? Where none is sure, about as many letters must do."""
    sure = [span for word, span in zip(words, spans, strict=True) if not _is_weak(word)]
    if not sure:
        return abs(first - second) <= 0.5 * first
    alike = sum(max(0, min(a1, end) - max(a0, start)) for tag, a0, a1, _, _ in codes if tag == "equal" for start, end in sure)
    return alike >= SAME * sum(end - start for start, end in sure)


def _confirmed(words: Sequence[Seen], reading: Reading, mode: PageMode, address: bool) -> list[Seen]:
    """Both readers see the same: weak words are weak no longer, and short figures of an address are confirmed."""
    figures = AGREED.get(mode, 0.95)
    return [
        replace(word, confidence=max(word.confidence, 0.95 * reading.score))
        if _is_weak(word)
        else replace(word, confidence=figures, second=digits(word.text), agreed=True)
        if address and digits(word.text) and word.agreed is None
        else word
        for word in words
    ]


def _other_digits(word: Seen, other: str, reading: Reading) -> Seen:
    """A figure of an address that the readers see differently: the likelier of the two, in doubt."""
    if word.agreed is not None:  # ``vote`` has looked at it alone, and closer
        return word
    likelier = other if reading.score >= SURE_FIGURES or len(other) > len(word.text) else word.text
    return replace(word, text=likelier, confidence=DISAGREED * reading.score, second=digits(word.text), agreed=False)


def _opposite(codes: Sequence[Code], second: str, start: int, end: int) -> str:
    """What the second reader has in place of first[start:end], each letter for one word only (``vote`` wants all that may be there)."""
    out = ""
    for tag, a0, a1, b0, b1 in codes:
        if tag == "insert":
            out += second[b0:b1] if start < a0 < end or (a0 == start == 0) else ""
        elif a0 < end and a1 > start:
            if tag == "equal" or a1 - a0 == b1 - b0:
                out += second[b0 + max(0, start - a0) : b0 + min(a1, end) - a0]
            elif a0 >= start:  # a stretch of unlike length goes to the word it starts in
                out += second[b0:b1]
    return out


def _spaced(text: str, reading: str) -> str:
    """``text``, found in the reading without spaces, with the spaces it has there."""
    squeezed = "".join(reading.split())
    at = squeezed.find(text)
    if at < 0 or squeezed.count(text) != 1:
        return text
    count, out = 0, ""
    for letter in reading:
        if letter.isspace():
            out += " " if at < count < at + len(text) else ""
            continue
        out += letter if at <= count < at + len(text) else ""
        count += 1
    return out
