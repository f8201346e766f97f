"""Where the first reader was unsure or blind, the second reads whole lines: handwriting, crumpled paper, bad faxes. In a child process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.second import CLEAR, Quad, Reading, SecondReader, read_lines
from ocr.seen import Seen, digits, phrases, placed, spread, sureness
from ocr.shapes import pieces
from ocr.vote import AGREED, DISAGREED, LATE, Alone, confirms, nobody

UNSURE = 0.75  # mean confidence of a line below which it is read again
WEAK = 0.5  # a word below it counts as unread
WEAK_SHARE = 0.05  # of a page's letters: from here on its lines are looked for anew
TORN = 4  # digits of the larger part of a number that was cut in two
ROW = 2  # words beside which a short one is looked for
BLANK = 0.0005  # share of ink below which a page without words is simply empty
LEGIBLE = 0.6  # the second reader's score below which its line is not believed either
ALONE = 0.6  # the most digits are worth that only the second reader saw
SLANT = 0.1  # rise of a line over its length, from which on it is a stamp's
MOST_UNSURE = 8  # phrases that are read again on a good page
MOST_LEFTOVERS = 16  # spots of ink beside the read words that are tried on a good page


def rescue(
    gray: Pixels, seen: Sequence[Seen], mode: PageMode, reader: SecondReader, alone: Alone = nobody
) -> tuple[list[Seen], list[Seen]]:
    """The words that stay, and those of lines read anew where that is better or that nobody had read."""
    poor = poorly_read(seen) or (not seen and float((gray < 128).mean()) > BLANK)
    quads = reader.find(gray) if poor or mode is PageMode.PHOTO else [*leftover_ink(gray, seen), *unsure_phrases(seen)]
    lines = [_Line(quad, tuple(index for index, word in enumerate(seen) if _inside(word, quad))) for quad in quads]
    again = [line for line in lines if _unsure([seen[index] for index in line.words])]
    taken: set[int] = set()
    added: list[Seen] = []
    fragment = max((word.fragment for word in seen), default=0) + 1
    crops = [_straight(gray, line.quad) for line in again]
    for line, picture, reading in zip(again, crops, read_lines(reader, crops), strict=True):
        before = [seen[index] for index in line.words if index not in taken]
        if not _worth_taking(reading, before) or _across_print(line.quad, before, poor):
            continue
        taken.update(line.words)
        confirmed = confirms(alone, picture, before, reading)
        added += _read_anew(before, line.quad, reading, mode, fragment, confirmed)
        fragment += 1
    kept = [word for index, word in enumerate(seen) if index not in taken]
    if poor:  # no line where the detector sees none: specks and scribbles
        kept = [word for word in kept if word.confidence >= 0.4 or any(_inside(word, quad) for quad in quads)]
    return kept, added


def poorly_read(seen: Sequence[Seen]) -> bool:
    letters = sum(len(word.text) for word in seen)
    weak = sum(len(word.text) for word in seen if word.confidence < WEAK)
    return weak > max(6, WEAK_SHARE * letters)


def unsure_phrases(seen: Sequence[Seen]) -> list[Quad]:
    """Where words stand together of which hardly one was read surely: a line under a stamp, a field filled in by hand."""
    found = []
    for indices in phrases(seen):
        words = [seen[index] for index in indices]
        letters = sum(letter.isalnum() for word in words for letter in word.text)
        if (
            4 <= letters <= 60
            and any(letter.isalpha() for word in words for letter in word.text)
            and (sureness(words) < UNSURE or _torn(words))
        ):
            pad = 0.2 * max(word.height for word in words)
            left, right = min(word.left for word in words), max(word.right for word in words)
            top, bottom = min(word.top for word in words), max(word.bottom for word in words)
            found.append((sureness(words), _rectangle(left - 1.5 * pad, top - pad, right + 1.5 * pad, bottom + pad)))
    found.sort(key=lambda item: item[0])
    return [quad for _, quad in found[:MOST_UNSURE]]


def leftover_ink(gray: Pixels, seen: Sequence[Seen]) -> list[Quad]:
    """Boxes of text-like ink that no word covers; rules, logos and specks are not text-like."""
    if not seen:
        return []
    size = float(np.median([word.height for word in seen]))
    _, ink = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    for word in seen:
        pad = int(0.25 * size)
        ink[max(0, int(word.top) - pad) : int(word.bottom) + pad, max(0, int(word.left) - pad) : int(word.right) + pad] = 0
    for shape in ((int(4 * size), 1), (1, int(4 * size))):  # rules
        ink = cv2.subtract(ink, cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape[::-1], np.uint8)))
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((max(1, int(0.2 * size)), max(3, int(1.2 * size))), np.uint8))
    found = []
    for left, top, width, height, area in pieces(np.asarray(joined, dtype=np.uint8)):
        if not 0.6 * size <= height <= 2.5 * size or area <= 0.3 * width * height:
            continue
        if width >= 2.5 * height or (1.2 * height <= width and _in_a_row(top + height / 2, seen)):
            found.append((width, _rectangle(left - 3, top - 3, left + width + 3, top + height + 3)))
    found.sort(key=lambda item: -item[0])
    return [quad for _, quad in found[:MOST_LEFTOVERS]]


def _in_a_row(middle: float, seen: Sequence[Seen]) -> bool:
    """Do several words stand at this height, as in a table's row? There a short word alone is a cell."""
    return sum(word.top < middle < word.bottom for word in seen) >= ROW


@dataclass(frozen=True, slots=True)
class _Line:
    quad: Quad
    words: tuple[int, ...]


def _worth_taking(reading: Reading, before: Sequence[Seen]) -> bool:
    """Where nobody had read anything, a speck may look like a letter or two; a clear NO in a table's cell does not."""
    text = reading.text.strip()
    if reading.score < LEGIBLE or not text:
        return False
    return bool(before) or len(text) >= 3 or (len(text) == 2 and text.isalpha() and reading.score >= CLEAR)


def _across_print(quad: Quad, words: Sequence[Seen], poor: bool) -> bool:
    """A box over several lines of words is that of a stamp or a pen's stroke, and what is read in it is neither.

    On a poor page the detector's own lines may touch two rows of a form; there only slanted ones are held to be stamps.
    """
    if not words or max(word.top for word in words) <= min(word.bottom for word in words):
        return False
    (left, top), (right, top_right) = quad[0], quad[1]
    return not poor or abs(top_right - top) > SLANT * max(1.0, abs(right - left))


def _unsure(words: Sequence[Seen]) -> bool:
    return not words or sureness(words) < UNSURE or any(word.agreed is False for word in words) or _torn(words)


def _torn(words: Sequence[Seen]) -> bool:
    """Does something unread touch a number? It may be the number's own beginning or end."""
    return any(
        min(one.confidence, other.confidence) < WEAK
        and max(len(digits(one.text)), len(digits(other.text))) >= TORN
        and other.left - one.right < 0.8 * max(one.height, other.height)
        for one, other in pairwise(sorted(words, key=lambda word: word.left))
    )


def _read_anew(before: Sequence[Seen], quad: Quad, reading: Reading, mode: PageMode, fragment: int, confirmed: bool) -> list[Seen]:
    left, top, right, bottom = _bounds(quad)
    score = reading.score
    was = " ".join(word.text for word in sorted(before, key=lambda word: word.left))
    # A word in dispute may carry the second reader's own text already: that it says so again confirms nothing.
    witnesses = {digits(word.text) for word in before if word.agreed is not False and len(digits(word.text)) >= 3}
    disputed = any(word.agreed is False for word in before)
    agreed = confirmed or (digits(was) == digits(reading.text) and not disputed if digits(was) else None)
    out = []
    for word in placed(reading.words or spread(reading.text), left, top, right, bottom, score, fragment):
        if not digits(word.text):
            out.append(replace(word, confidence=0.9 * score))
        elif agreed is None:
            out.append(replace(word, confidence=ALONE * score))
        elif agreed or digits(word.text) in witnesses:
            out.append(replace(word, confidence=min(AGREED.get(mode, 0.95), LATE), second=digits(word.text), agreed=True))
        else:
            out.append(replace(word, confidence=DISAGREED * score, second=_beside(word, before), agreed=False))
    return out


def _beside(word: Seen, before: Sequence[Seen]) -> str:
    """What else was read at the place of the word."""
    old = [old for old in before if old.left < word.right and old.right > word.left]
    return " ".join(other.text if digits(other.text) != digits(word.text) else other.second or other.text for other in old)


def _inside(word: Seen, quad: Quad) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return bool(cv2.pointPolygonTest(quad.astype(np.float32), (x, y), False) >= 0)


def _bounds(quad: Quad) -> tuple[float, float, float, float]:
    left, top = quad.min(axis=0)
    right, bottom = quad.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def _rectangle(left: float, top: float, right: float, bottom: float) -> Quad:
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32)


def _straight(gray: Pixels, quad: Quad) -> Pixels:
    """The line cut out and laid level."""
    a, b, c, d = quad.astype(np.float32)
    width = max(2, int(max(np.hypot(*(b - a)), np.hypot(*(c - d)))))
    height = max(2, int(max(np.hypot(*(d - a)), np.hypot(*(c - b)))))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    warped = cv2.warpPerspective(gray, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, dtype=np.uint8)
