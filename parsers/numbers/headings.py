"""Which six digits, said once, do the lines below complete with four each?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.numbers.other_ids import labelled_otherwise
from parsers.numbers.plan import PROBE, standing
from parsers.numbers.text import Line

_PREFIX_HEADING: Final = re.compile(
    r"(?<![\d-])\(?(\d{3})\)?[-. /]{0,2}(\d{3})(?:[-. ]{0,2}[Xx#*?]{4}|[-.])?\)?(?:\s{0,2}\w{1,12}){0,2}\s{0,2}:?\s{0,2}$"
)
_LIST_GOES_ON: Final = re.compile(r"\d{4}\s?(?:[,;/&]|,?\s(?:and|y))\s{0,2}(?:\t|$)")  # a cell that ends in a list's sign
_TAILS: Final = re.compile(r"(?:\d{4}(?:\s?(?:,\s?and|[,;/&]|-|–|thru|through|to|and)\s?|$)){1,30}")


def prefix_below(lines: Sequence[Line], at: int, numbers: Sequence[str], prefix: str | None) -> str | None:
    """The six digits that four on the lines below ``at`` complete; None where they do not.

    Args:
        numbers: the ten digits of the numbers on line ``at``.
        prefix: the six digits that held so far.
    """
    text = lines[at].text
    if not numbers and (heading := _prefix_heading(text.strip())):
        return heading[1] + heading[2] if _four_digits_follow(lines, at + 1) else None
    if numbers and _LIST_GOES_ON.search(text) and _only_tails(lines, at + 1):
        return numbers[-1][:6]
    return None if any(number[:6] != prefix for number in numbers) else prefix


def _only_tails(lines: Sequence[Line], at: int) -> bool:
    """Is the next line nothing but ends of numbers, as a list wrapped in its cell goes on?"""
    return at < len(lines) and _TAILS.fullmatch(lines[at].text.strip()) is not None


def _four_digits_follow(lines: Sequence[Line], at: int) -> bool:
    following = next((line.text.strip(" \t-*•·") for line in lines[at : at + 3] if line.text.strip()), "")
    return re.match(r"\(?\d{4}(?!\d|[-.]\d{3,5}\b(?<!\d{4}))", following) is not None


def _prefix_heading(text: str) -> re.Match[str] | None:
    """Six digits that rows of four complete: written as a number is begun, or alone on their line; never behind another label."""
    match = _PREFIX_HEADING.search(text)
    if match is None or labelled_otherwise(text[: match.start()]) or standing(match[1] + match[2] + PROBE[:4]).fault is not None:
        return None
    bare = re.match(r"\d{6}\s{0,2}:?\s{0,2}$", text[match.start() :]) is not None
    return None if bare and match.start() else match
