"""Is it running text? What sentences are made of, and what only looks like words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ocr.page import Word
from parsers.page.layout import Phrase, Sheet

SENTENCE: Final = 7  # plain lower-case words that make a phrase a sentence


def lower_words(text: str) -> int:
    """Plain lower-case words: what sentences are made of."""
    return sum(word.isalpha() and word.islower() and len(word) > 1 for word in (word.strip(".,;:()") for word in text.split()))


def plain_words(phrase: Phrase) -> int:
    return lower_words(phrase.text)


def in_paragraph(sheet: Sheet, phrase: Phrase, own: int) -> bool:
    """A short line of a paragraph: tight lines of running text above or below with the same left edge."""
    around = 0
    for other in (sheet.above(phrase, 0.75), sheet.below(phrase, 0.75)):
        introduces = other is not None and other.box.top < phrase.box.top and other.text.rstrip().endswith(":")
        if (
            other is not None
            and not introduces
            and abs(other.box.left - phrase.box.left) < 4
            and abs(other.height - phrase.height) < 0.4 * phrase.height
        ):
            plain = plain_words(other)
            around = max(around, plain if plain >= 5 else 0)
    return around >= 5 and (own >= 2 or (around >= 7 and len(phrase.words) <= 4))


def spoken_words(listed: Sequence[Word]) -> list[Word]:
    """Words without the rules of a printed box."""
    return [word for word in listed if any(character.isalnum() for character in word.text)]
