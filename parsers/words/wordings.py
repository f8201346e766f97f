"""What wordings of values are made of: the pieces they share, and how a value is taken where one matches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from parsers.patterns import any_of

# Pieces the wordings below are made of.
_PIECES: Final = {
    "@IS": r"(?: (?:will be|should be|is going to be|would be|is|are|being|as|ser[áa]|debe ser|es|son|sea))?(?: set to)?\s*[:=,-]?\s*",
    "@OUR": r"(?:our|the|my|your|their|nuestr[oa]|el|la|mi|su)?\s*",
    "@PHONE": r"(?P<value>\+?1?[-. ]?\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}|\d{10})",
    "@TEN": r"\d{3}[-. ]\d{3}[-. ]\d{4}",
    "@DATE": (
        r"(?: (?:on|for|by|to|around|is|will be|should be|would be|of|be|el|para el|para|es|ser[áa]|en)"
        r"(?: or around| about)?(?: the| el)?)?\s*[:=]?\s*"
    ),
}

# What stands for the value: the pattern's group, a group with a digit in it, a date behind, an address behind, "Yes", "None".
Take = Literal["group", "digit", "date", "rest", "yes", "none"]


@dataclass(frozen=True, slots=True)
class Wording:
    label: str  # of ours, as in ``onboarding.labels``
    take: Take
    pattern: re.Pattern[str]


def say(pattern: str, case: bool = False) -> re.Pattern[str]:
    """A wording with its pieces put in; ``case``: capitals matter (names)."""
    for sign, piece in _PIECES.items():
        pattern = pattern.replace(sign, piece)
    return any_of(pattern, re.RegexFlag(0) if case else re.IGNORECASE)


def wording(label: str, take: Take, pattern: str, case: bool = False) -> Wording:
    return Wording(label, take, say(pattern, case))
