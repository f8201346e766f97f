"""A word as the engines saw it, still in pixels of the prepared picture."""

from __future__ import annotations

from collections.abc import Iterable
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


def spread(text: str, left: float, top: float, right: float, bottom: float, confidence: float, fragment: int) -> list[Seen]:
    """A line of text as words, their boxes in proportion to their letters."""
    step = (right - left) / max(len(text), 1)
    words, position = [], 0
    for part in text.split():
        position = text.index(part, position)
        words.append(Seen(part, left + position * step, top, left + (position + len(part)) * step, bottom, confidence, fragment))
        position += len(part)
    return words
