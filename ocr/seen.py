"""A word as the engines saw it, still in pixels of the prepared picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float  # 0..1
    fragment: int  # the piece of a line it belongs to, as the engine cut it
    second: str | None = None  # what the other reader says stands here
    agreed: bool | None = None  # the same digits? None: only one looked

    @property
    def height(self) -> float:
        return self.bottom - self.top


def digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def sureness(words: Iterable[Seen]) -> float:
    """Mean confidence over letters, 0..1; 0 for nothing."""
    total = weight = 0.0
    for word in words:
        total += word.confidence * len(word.text)
        weight += len(word.text)
    return total / weight if weight else 0.0


def placed(
    words: Iterable[tuple[str, float, float]], left: float, top: float, right: float, bottom: float, confidence: float, fragment: int
) -> list[Seen]:
    """Words of a line by the shares of its width where they start and end."""
    width = right - left
    return [Seen(text, left + start * width, top, left + end * width, bottom, confidence, fragment) for text, start, end in words]


def spread(text: str) -> tuple[tuple[str, float, float], ...]:
    """Words of a line in proportion to their letters, when nobody knows better."""
    words, position, length = [], 0, max(len(text), 1)
    for part in text.split():
        position = text.index(part, position)
        words.append((part, position / length, (position + len(part)) / length))
        position += len(part)
    return tuple(words)


def phrases(seen: Sequence[Seen], widest: float = 40) -> list[list[int]]:
    """Indices of neighbouring words of one line fragment, no wider than ``widest`` heights."""
    groups: list[list[int]] = []
    for index, word in enumerate(seen):
        last = seen[groups[-1][-1]] if groups else None
        beside = last is not None and last.fragment == word.fragment and -0.2 * word.height < word.left - last.right < 1.5 * word.height
        if beside and word.right - seen[groups[-1][0]].left < widest * word.height:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
