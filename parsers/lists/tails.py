"""Numbers written short under a whole one: "-0101", ditto marks before the last four digits, or those alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Word
from parsers.numbers.sighting import find_numbers

_TAIL: Final = re.compile(r"^(?:[\"″〃“”'’´`.,\s]{1,12}|[.…\s]{0,8}[-–—]\s?|x{3,6}[-.]?|X{3,6}[-.]?)(?P<digits>\d{4})(?![\d/-])")
_PLAIN: Final = re.compile(r"^\W{0,4}(?P<digits>\d{4})(?=\s|$|[,;:(])(?!\s?(?:x|ext)\b)")
_ENDING: Final = 4
_NEAR: Final = 100  # from the number above: else it is a year, a room, an extension
UNSURE_TAIL: Final = 0.6  # how sure a number is that nothing but its place completes
_DITTO: Final = re.compile(r"^[\"″〃“”'’´`.,\s…xX–—-]+$")


def with_whole_numbers(lines: Sequence[tuple[Word, ...]], stated: str | None = None) -> list[tuple[Word, ...]]:
    """The lines, such tails completed by the six digits of the number above; a line of other words ends what they belong to.

    Four digits that nothing but their place under a number makes one are read as unsure, unless the list states these six digits itself.

    Args:
        stated: six digits that the list states once, "305-555".
    """
    told: list[tuple[Word, ...]] = []
    prefix, last = "", 0
    for words in lines:
        text = " ".join(word.text for word in words)
        match = _TAIL.match(text) if prefix else None
        plain = _PLAIN.match(text) if prefix and match is None else None
        if match is not None:
            words, last = _completed(words, match["digits"], prefix), int(match["digits"])
        elif plain is not None and prefix == stated:
            words, last = _completed(words, plain["digits"], prefix), int(plain["digits"])
        elif plain is not None and 0 < abs(int(plain["digits"]) - last) < _NEAR:
            words, last = _completed(words, plain["digits"], prefix, UNSURE_TAIL), int(plain["digits"])
        elif prefix and (near := _ends_near(text, last)):
            last = near  # "also 0101 and 0102": read where the line is
        elif any(letter.isdigit() for letter in text):
            found = find_numbers([words]).sightings
            whole = found[-1].e164 if found and found[-1].e164.startswith("+1") else ""
            prefix, last = (f"{whole[2:5]}-{whole[5:8]}", int(whole[8:])) if whole else ("", 0)
        elif text.strip():
            prefix = ""
        told.append(words)
    return told


def _ends_near(text: str, last: int) -> int:
    """The last four digits on a line that has nothing but such near the number above; 0 for any other line."""
    groups = re.findall(r"\d+", text)
    near = all(len(digits) == _ENDING and 0 < abs(int(digits) - last) < _NEAR for digits in groups)
    return int(groups[-1]) if groups and near else 0


def _completed(words: tuple[Word, ...], digits: str, prefix: str, sure: float = 1.0) -> tuple[Word, ...]:
    at = next(index for index, word in enumerate(words) if digits in word.text)
    if not all(_DITTO.match(word.text) for word in words[:at]):
        return words
    behind = words[at].text.partition(digits)[2]
    whole = replace(words[at], text=f"{prefix}-{digits}{behind}", confidence=min(sure, words[at].confidence))
    return (whole, *words[at + 1 :])
