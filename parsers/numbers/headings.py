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
_EXCHANGE_HEADING: Final = re.compile(  # "The plant's numbers all start with 555-:", "555-xxxx"; the area code is said elsewhere
    r"(?:\b(?:begin|start|prefix|exchange|nxx)\w*\b(?:\W{1,3}[a-z]+){0,3}\W{1,3}([2-9]\d\d)-?|(?<![\d/.-])([2-9]\d\d)-)"
    r"(?:[Xx#*_]{4})?\)?\s{0,2}[:.]?\s{0,2}$",
    re.IGNORECASE,
)
_GROUP_WORDS: Final = 5  # of a group's name between lines of four digits
_LIST_GOES_ON: Final = re.compile(r"\d{4}\s?(?:[,;/&]|,?\s(?:and|y))\s{0,2}(?:\t|$)")  # a cell that ends in a list's sign
_TAILS: Final = re.compile(r"(?:\d{4}(?:\s?(?:,\s?and|[,;/&]|-|–|thru|through|to|and)\s?|$)){1,30}")


def prefix_below(lines: Sequence[Line], at: int, numbers: Sequence[str], prefix: str | None, npa: str | None = None) -> str | None:
    """The six digits that four on the lines below ``at`` complete; None where they do not.

    Args:
        numbers: the ten digits of the numbers on line ``at``.
        prefix: the six digits that held so far.
        npa: the area code that holds where a heading names an exchange alone.
    """
    text = lines[at].text
    if not numbers and npa and (exchange := exchange_heading(lines, at)):
        return npa + exchange if standing(npa + exchange + PROBE[:4]).fault is None else None
    if not numbers and (heading := _prefix_heading(text.strip())):
        return heading[1] + heading[2] if _four_digits_follow(lines, at + 1) else None
    if numbers and _LIST_GOES_ON.search(text) and _only_tails(lines, at + 1):
        return numbers[-1][:6]
    return None if any(number[:6] != prefix for number in numbers) else prefix


def exchange_heading(lines: Sequence[Line], at: int) -> str | None:
    """The three digits of an exchange, said once over lines of four digits."""
    match = _EXCHANGE_HEADING.search(lines[at].text.strip())
    if match is None or labelled_otherwise(lines[at].text[: match.start()]) or not _four_digits_follow(lines, at + 1):
        return None
    return match[1] or match[2]


def goes_on_below(lines: Sequence[Line], at: int) -> bool:
    """Is a line without digits a group's name, "Front office", over more lines of four digits?"""
    return len(lines[at].text.split()) <= _GROUP_WORDS and _four_digits_follow(lines, at + 1)


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
