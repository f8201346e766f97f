"""The second reader looks at every word with digits; what the two say of each other is the word's confidence. Runs in a child process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.second import Reading, SecondReader, read_lines
from ocr.seen import Seen, digits, placed, spread
from ocr.touching import Touching, touching

# Of what both readers say alike, so much is right (bench of 2817: none wrong but on coarse fax, 6 of 565).
AGREED = {PageMode.SCAN: 0.985, PageMode.FAX: 0.975, PageMode.PHOTO: 0.98, PageMode.COARSE_FAX: 0.88}
DISAGREED = 0.5  # the most a word can be worth whose digits two readers see differently
ONE_READER = 0.85  # and one that only one reader saw
LATE = 0.96  # what two readers see alike only at the second look
LEAST_CONFIRMED = 3  # digits
SURE_SECOND = 0.8  # from this score on, the second reader is right more often where the two differ
WIDEST = 20  # heights a crop may be wide: the cost grows with it

Code = tuple[str, int, int, int, int]
Alone = Callable[[Pixels], str]  # the first reader on the crop of a single line


def nobody(crop: Pixels) -> str:
    """Stands for a first reader that cannot look again."""
    return ""


def vote(gray: Pixels, seen: Sequence[Seen], mode: PageMode, reader: SecondReader | None, alone: Alone = nobody) -> list[Seen]:
    """The words with ``second``, ``agreed`` and a confidence that means something; words without digits keep the engine's own.

    Args:
        alone: asked where the two differ: the first reader may see what the second sees once it looks at the line alone.
    """
    voted = {index: [replace(word, confidence=_alone(word))] for index, word in enumerate(seen)}
    groups = _groups(seen) if reader is not None else []
    readings = _readings(gray, [[seen[index] for index in group] for group in groups], reader) if reader is not None else []
    for group, reading in zip(groups, readings, strict=True):
        before = [seen[index] for index in group]
        unlike = digits(reading.text) != "".join(digits(word.text) for word in before)
        if unlike and confirms(alone, crop(gray, before), before, reading):
            words = agreed_upon(before, reading, mode)
        else:
            words = compare(before, reading, mode)
        if len(words) == len(group):
            voted.update({index: [word] for index, word in zip(group, words, strict=True)})
        else:  # the second reader cut it into other words
            voted.update({index: words if index == group[0] else [] for index in group})
    voted.update(_longer(gray, seen, groups, mode, reader, alone) if reader is not None else {})
    return [word for index in sorted(voted) for word in voted[index]]


def _longer(
    gray: Pixels, seen: Sequence[Seen], groups: Sequence[Sequence[int]], mode: PageMode, reader: SecondReader, alone: Alone
) -> dict[int, list[Seen]]:
    """Groups that go on in ink which no word holds, as the second reader sees them whole, where it sees more figures there."""
    found = [(group, around) for group in groups if (around := touching(gray, seen, group)) is not None]
    crops = [_wide_crop(gray, [seen[index] for index in group], around) for group, around in found]
    longer: dict[int, list[Seen]] = {}
    for (group, around), picture, reading in zip(found, crops, read_lines(reader, crops), strict=True):
        members = sorted({*group, *around.joined}, key=lambda index: seen[index].left)
        before = [seen[index] for index in members]
        first, second = "".join(digits(word.text) for word in before), digits(reading.text)
        if reading.score < SURE_SECOND or len(second) <= len(first) or not _holds(second, [digits(word.text) for word in before]):
            continue
        words = _figures(_second_alone(before, reading, (around.left, around.right)))
        if digits(alone(picture)) == second:
            sure = min(AGREED.get(mode, 0.95), LATE)
            words = [replace(word, confidence=sure, second=digits(word.text), agreed=True) for word in words]
        longer.update({index: words if index == members[0] else [] for index in members})
    return longer


def _figures(words: Sequence[Seen]) -> list[Seen]:
    """From the first word with digits to the last: on either side another word may reach into the crop."""
    places = [index for index, word in enumerate(words) if digits(word.text)]
    return list(words[places[0] : places[-1] + 1])


def _holds(text: str, parts: Sequence[str]) -> bool:
    """Do all the parts stand in the text, in this order?"""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _wide_crop(gray: Pixels, words: Sequence[Seen], around: Touching) -> Pixels:
    first = min(words, key=lambda word: word.left)
    return crop(gray, [*words, replace(first, left=around.left, right=around.right)])


def _readings(gray: Pixels, groups: Sequence[Sequence[Seen]], reader: SecondReader) -> list[Reading]:
    """One for each group; only where the readers differ is it worth to look through what may lie over the print."""

    def unlike(index: int, reading: Reading) -> bool:
        return digits(reading.text) != "".join(digits(word.text) for word in groups[index])

    return read_lines(reader, [crop(gray, words) for words in groups], again=unlike)


def confirms(alone: Alone, line: Pixels, before: Sequence[Seen], reading: Reading) -> bool:
    """Does the first reader, shown the line alone, take its digits back for the second's?

    Of 70 numbers on which the two came to agree so, none was wrong. Where the first had read more on either side, the crop may be short.
    """
    first, second = "".join(digits(word.text) for word in before), digits(reading.text)
    cut = len(first) > len(second) and (first.startswith(second) or first.endswith(second))
    return len(second) >= LEAST_CONFIRMED and not cut and digits(alone(line)) == second


def agreed_upon(words: Sequence[Seen], reading: Reading, mode: PageMode) -> list[Seen]:
    """The second reader's words, which the first has come to see too."""
    parts = reading.text.split()
    if len(parts) == len(words):
        said = [replace(word, text=part) for word, part in zip(words, parts, strict=True)]
    else:
        said = _second_alone(words, reading)
    return [replace(word, confidence=min(AGREED.get(mode, 0.95), LATE), second=digits(word.text), agreed=True) for word in said]


def compare(words: Sequence[Seen], reading: Reading, mode: PageMode) -> list[Seen]:
    """The better of two readings of the same spot, marked with what the other one says."""
    text, score = reading.text, reading.score
    first, second = "".join(digits(word.text) for word in words), digits(text)
    if first == second:
        sure = AGREED.get(mode, 0.95)
        return [replace(word, confidence=sure, second=digits(word.text), agreed=True) for word in words]
    if score >= SURE_SECOND and second and len(text.split()) != len(words):
        return _second_alone(words, reading)
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    marked, position = [], 0
    for word, part in zip(words, text.split() if len(text.split()) == len(words) else [None] * len(words), strict=True):
        end = position + len(digits(word.text))
        marked.append(_mark(word, first[position:end], _counterpart(codes, second, position, end), part, score, mode))
        position = end
    return marked


def _mark(word: Seen, own: str, other: str, part: str | None, score: float, mode: PageMode) -> Seen:
    if own == other:
        return replace(word, confidence=min(AGREED.get(mode, 0.95), 0.95), second=other, agreed=True)
    if score >= SURE_SECOND and part is not None and digits(part) == other:
        return replace(word, text=part, confidence=DISAGREED * score, second=own, agreed=False)
    return replace(word, confidence=DISAGREED * min(score, word.confidence), second=other, agreed=False)


def _second_alone(words: Sequence[Seen], reading: Reading, across: tuple[float, float] | None = None) -> list[Seen]:
    left, right = across or (min(word.left for word in words), max(word.right for word in words))
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    other = " ".join(word.text for word in words)
    parts = reading.words or spread(reading.text)
    pieces = placed(parts, left, top, right, bottom, DISAGREED * reading.score, words[0].fragment)
    return [replace(piece, second=other, agreed=False) for piece in pieces]


def _alone(word: Seen) -> float:
    return min(word.confidence, ONE_READER) if digits(word.text) else word.confidence


def _wants_second(text: str) -> bool:
    """Phone-, account-, date- and PIN-shaped: not prices, times or words."""
    count = len(digits(text))
    if not count or "$" in text or ":" in text or "%" in text:
        return False
    bare = text.rstrip("CRcr-),;")
    return not (len(bare) > 2 and bare[-3] in ".," and bare[-2:].isdigit() and "-" not in bare)


def _groups(seen: Sequence[Seen]) -> list[list[int]]:
    """Neighbouring digit words of one line fragment are looked at in one crop; groups of fewer than three digits are left alone."""
    groups: list[list[int]] = []
    for index, word in enumerate(seen):
        if not _wants_second(word.text):
            continue
        last = seen[groups[-1][-1]] if groups else None
        beside = last and last.fragment == word.fragment and groups[-1][-1] == index - 1 and word.left - last.right < 1.2 * word.height
        if beside and word.right - seen[groups[-1][0]].left < WIDEST * word.height:
            groups[-1].append(index)
        else:
            groups.append([index])
    return [group for group in groups if sum(len(digits(seen[index].text)) for index in group) >= 3]


def crop(gray: Pixels, words: Sequence[Seen]) -> Pixels:
    height = max(word.height for word in words)
    pad_x, pad_y = int(0.3 * height) + 2, int(0.2 * height) + 1
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    left, right = min(word.left for word in words), max(word.right for word in words)
    rows, columns = gray.shape
    return gray[max(0, int(top) - pad_y) : min(rows, int(bottom) + pad_y), max(0, int(left) - pad_x) : min(columns, int(right) + pad_x)]


def _counterpart(codes: Sequence[Code], second: str, start: int, end: int) -> str:
    """What the second reader has in place of first[start:end]."""
    out = ""
    for tag, a0, a1, b0, b1 in codes:
        if tag == "insert":
            out += second[b0:b1] if start <= a0 < end or a0 == end == a1 else ""
        elif a0 < end and a1 > start:
            whole = tag != "equal" and ((a0 >= start and a1 <= end) or a1 - a0 != b1 - b0)
            out += second[b0:b1] if whole else second[b0 + max(0, start - a0) : b0 + min(a1, end) - a0]
    return out
