"""How labels are spelt: every one by its squeezed name, and which one it is where an engine misread a letter or two."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from ocr.page import Word
from parsers.accounts.carrier_files import carriers
from parsers.page.label_index import LABELS
from parsers.page.labels import Field
from parsers.page.layout import squeeze

_FUZZY_FROM: Final = 9  # letters of a label that may be misread


@cache
def names() -> dict[str, Field]:
    """Squeezed labels and their fields: the generic ones and what carrier files add."""
    added = {squeeze(word): Field(field) for carrier in carriers() for field, words in carrier.labels for word in words}
    return added | dict(LABELS)


@cache
def longest() -> int:
    """Letters and digits of the longest one."""
    return max(len(name) for name in names())


def misread(words: tuple[Word, ...], at: int) -> tuple[int, str] | None:
    """The last word and the name of a long label from word ``at`` on of which an engine got a letter or two wrong."""
    text = ""
    for end in range(at, min(at + 4, len(words))):
        text += squeeze(words[end].text)
        if len(text) < _FUZZY_FROM:
            continue
        for name in _near_names(text[:2], len(text)) | _near_names(text[-2:], len(text)):
            if _edits(text, name, 1 if len(name) < 15 else 2):
                return end, name
    return None


@lru_cache(maxsize=4096)
def _near_names(part: str, length: int) -> frozenset[str]:
    """Long labels of about that length that begin or end so."""
    return frozenset(
        name for name in names() if len(name) >= _FUZZY_FROM and abs(len(name) - length) <= 2 and (name[:2] == part or name[-2:] == part)
    )


def _edits(one: str, other: str, most: int) -> bool:
    """Do the two differ in at most ``most`` letters changed, lost or added?"""
    if abs(len(one) - len(other)) > most:
        return False
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, wanted in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != wanted))
        if min(row) > most:
            return False
    return row[-1] <= most
