"""Numbers that a sentence takes back: "305-555-0190 should be 305-555-0109", "it says 305-555-0190, but ours is ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.lists.clauses import blanked
from parsers.numbers.types import Sighting

_N: Final = r"(?P<wrong>\0+)"
_SAID: Final = (
    r"says?|said|shows?|showed|reads?|wrote|typed|put(?: down)?|listed|sent(?: you)?|gave(?: you)?|have down|had|has|quoted|entered"
)
_TAKEN_BACK: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_N}\)?,?\s(?:(?:which|that|it|this|and it|and)\s)?(?:really\s|actually\s)?(?:should|ought to|was supposed to|was meant to|must)"
        r"\s(?:actually\s|really\s)?(?:be|read|have been|have read|say)\W{1,3}(?:(?:the|our|a|really)\s)?\0",
        rf"{_N}\)?,?\s(?:(?:which|that|it)\s)?is (?:really|actually|in fact|meant to be|supposed to be)\W{{1,3}}\0",
        rf"\b(?:{_SAID})\s(?:the (?:number|main|fax)\s|it as\s|us as\s|down\s)?{_N}\W{{0,4}}(?:\w+\s){{0,3}}?"
        r"(?:but|instead|when|it should|which should|that should|by mistake|in error|should)\b",
        rf"\b(?:change|replace|correct|swap|switch|substitute)\s(?:the (?:number|main|fax)\s)?{_N}\W{{0,2}}\s"
        r"(?:to|with|by|for|into)\s[^.\0]{0,20}\0",
        rf"\b(?:not|no)\s{_N}\W{{0,2}}\s?(?:as|like|which|what) (?:i|we|you)\s(?:\w+\s)?(?:wrote|said|sent|gave|listed|had|typed|put)\b",
        rf"\b(?:instead of|rather than|in place of|in lieu of)\s(?:the (?:number|old|wrong)\s)?{_N}",
    )
)


def taken_back(text: str, sightings: Sequence[Sighting]) -> frozenset[int]:
    """Where on a line the numbers begin that its words correct: these were never meant."""
    flat = blanked(text, sightings)
    return frozenset(match.start("wrong") for words in _TAKEN_BACK for match in words.finditer(flat))
