"""Helpers for long tables of alternatives, and what looks like a telephone number."""

from __future__ import annotations

import re
from typing import Final

PHONE_LIKE: Final = re.compile(  # seven digits and more: a number may stand here, even one that an engine tore ("305-555-0 142")
    r"\d{3}\D{0,3}\d{4}|\d{3}[-.]\d{3}[-.](?:\d \d{3}|\d{2} \d{2}|\d{3} \d)(?!\d)"
)
# A row that begins with a number, its place in the list before it or not.
STARTS_WITH_NUMBER: Final = re.compile(r"^\W*(?:\d{1,3}[.)]\s)?\W*(?:1[-. ])?(?:\(?\d{3}\)?[-. /]{0,2})?\d{3}[-. ]?\d{4}\b")


def any_of(pattern: str, flags: re.RegexFlag = re.IGNORECASE | re.DOTALL) -> re.Pattern[str]:
    """A pattern written over several lines; the line breaks and the spaces at the line ends are no part of it."""
    return re.compile("".join(line.strip() for line in pattern.strip().splitlines()), flags)


def whole_words(words: str) -> re.Pattern[str]:
    """Alternatives parted by ``|``, in any case, no letter touching them; a letter with an accent may."""
    return re.compile(r"(?<![a-z])(?:" + "|".join(word.strip() for word in words.split("|")) + r")(?![a-z])", re.IGNORECASE)
