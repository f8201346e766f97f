"""Two readers look at every word with digits; what they say of each other is the word's confidence. Runs in a child process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.second import SecondReader
from ocr.tesseract import Seen

# Of what both readers say alike, so much is right (measured: none wrong of 2252 but on coarse fax, 6 of 565).
AGREED = {PageMode.SCAN: 0.985, PageMode.FAX: 0.975, PageMode.PHOTO: 0.98, PageMode.COARSE_FAX: 0.88}
DISAGREED = 0.4
WIDEST = 20  # heights a crop may be wide: the cost grows with it
ONE_READER = 0.85  # the most a digit can be worth that only one reader saw


@dataclass(frozen=True, slots=True)
class Verdict:
    confidence: float
    second: str | None
    agreed: bool | None


def vote(gray: Pixels, seen: Sequence[Seen], mode: PageMode, reader: SecondReader | None) -> list[Verdict]:
    """One verdict for each word; words without digits keep the engine's own confidence."""
    verdicts = [Verdict(_alone(word), None, None) for word in seen]
    if reader is None:
        return verdicts
    groups = _groups(seen)
    crops = [_crop(gray, [seen[index] for index in group]) for group in groups]
    for group, (text, score) in zip(groups, reader.read(crops), strict=True):
        for index, verdict in zip(group, _compare([seen[index] for index in group], text, score, mode), strict=True):
            verdicts[index] = verdict
    return verdicts


def digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _alone(word: Seen) -> float:
    return min(word.confidence, ONE_READER) if digits(word.text) else word.confidence


def _wants_second(text: str) -> bool:
    """Phone-, account-, date- and PIN-shaped: not prices, and not a lone digit or two."""
    count = len(digits(text))
    price = "$" in text or (count >= 3 and len(text) > 3 and text.rstrip("CR-)")[-3:-2] in ".," and text.rstrip("CR-)")[-2:].isdigit())
    return count >= 1 and not price


def _groups(seen: Sequence[Seen]) -> list[list[int]]:
    """Neighbouring digit words of one line fragment are looked at in one crop; groups of fewer than three digits are left alone."""
    groups: list[list[int]] = []
    for index, word in enumerate(seen):
        if not _wants_second(word.text):
            continue
        last = seen[groups[-1][-1]] if groups else None
        height = word.bottom - word.top
        beside = last and last.fragment == word.fragment and groups[-1][-1] == index - 1 and -height < word.left - last.right < 1.2 * height
        if beside and word.right - seen[groups[-1][0]].left < WIDEST * height:
            groups[-1].append(index)
        else:
            groups.append([index])
    return [group for group in groups if sum(len(digits(seen[index].text)) for index in group) >= 3]


def _crop(gray: Pixels, words: Sequence[Seen]) -> Pixels:
    height = max(word.bottom - word.top for word in words)
    pad_x, pad_y = int(0.3 * height) + 2, int(0.2 * height) + 1
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    left, right = min(word.left for word in words), max(word.right for word in words)
    rows, columns = gray.shape
    return gray[max(0, int(top) - pad_y) : min(rows, int(bottom) + pad_y), max(0, int(left) - pad_x) : min(columns, int(right) + pad_x)]


def _compare(words: Sequence[Seen], text: str, score: float, mode: PageMode) -> list[Verdict]:
    """Spreads the second reading over the words it covers, digit by digit."""
    first, second = "".join(digits(word.text) for word in words), digits(text)
    agreed_confidence = AGREED.get(mode, 0.95)
    if first == second:
        return [Verdict(agreed_confidence, _part(words, word, text), True) for word in words]
    verdicts, position = [], 0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    codes = matcher.get_opcodes()
    for word in words:
        end = position + len(digits(word.text))
        own = _counterpart(codes, second, position, end)
        same = own == first[position:end]
        verdicts.append(Verdict(min(agreed_confidence, 0.95) if same else DISAGREED * min(1.0, 0.5 + word.confidence / 2), own, same))
        position = end
    return verdicts


def _part(words: Sequence[Seen], word: Seen, text: str) -> str:
    return text if len(words) == 1 else digits(word.text)


def _counterpart(codes: Sequence[tuple[str, int, int, int, int]], second: str, start: int, end: int) -> str:
    """What the second reader has in place of first[start:end]."""
    out = ""
    for tag, a0, a1, b0, b1 in codes:
        if tag == "equal":
            low, high = max(a0, start), min(a1, end)
            out += second[b0 + low - a0 : b0 + high - a0] if low < high else ""
        elif tag == "insert":
            out += second[b0:b1] if start <= a0 < end or (a0 == end == a1 and end > start) else ""
        elif a0 < end and a1 > start:
            whole = a0 >= start and a1 <= end
            out += second[b0:b1] if whole or a1 - a0 != b1 - b0 else second[b0 + max(0, start - a0) : b0 + min(a1, end) - a0]
    return out
