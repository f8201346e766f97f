"""Is a line of telephone numbers a letterhead's, or somebody's signature?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.lists.clauses import blanked
from parsers.lists.others_words import DECOY_WORDS
from parsers.numbers.types import Sighting
from parsers.numbers.uses import intent_of, use_of
from parsers.page.names import is_person, is_title, person_and_title

_SIGNED: Final = re.compile(
    r"(?:^|[|•,\s])(?:c|cell|m|mobile|mob|o|office|d|direct|t|tel|telephone|p|ph|phone|f|fax|w|toll[ -]?free|main)\s{0,2}[.:|)]?\s{0,3}$",
    re.IGNORECASE,
)
_CONTACT_LINE: Final = re.compile(
    r"@[\w-]+\.|www\.|https?://|\b(?:suite|ste|ave(?:nue)?|street|blvd|road)\b|\b[A-Z]{2}\s\d{5}\b", re.IGNORECASE
)


def is_letterhead(line: str, sightings: Sequence[Sighting], near: Sequence[str]) -> bool:
    """Nothing but labelled telephone numbers on or beside a line with an address, mail or web page."""
    if not any(_CONTACT_LINE.search(text) and intent_of(text) is None and not DECOY_WORDS.search(text) for text in near):
        return False  # "port all of Elm Street (...)", "Contact: Ann, 305-555-0142, ann@acme.com": no head of theirs
    gaps = re.split(r"\0+", blanked(line, sightings))
    return all(_SIGNED.search(gap) for gap in gaps[:-1] if gap.strip(" |•,-")) and bool(gaps[0].strip())


_MAIL: Final = re.compile(r"[\w.+-]@[\w-]+\.\w")
_DELIVERED: Final = re.compile(r"(?:\b(?:to|into|via)|[→>])\s{0,3}\S+@\S+", re.IGNORECASE)  # where a fax line's pages go


def names_mail(line: str) -> bool:
    """Does a mail address stand on it?"""
    return _MAIL.search(line) is not None


def is_beside_mail(line: str) -> bool:
    """A number and a mail address, and nothing said of a line: how to reach somebody."""
    return names_mail(line) and not _DELIVERED.search(line) and not use_of(re.sub(r"\S+@\S+", " ", line)) and intent_of(line) is None


_NAME_LINE: Final = re.compile(r"^\W{0,3}(?:[A-Z][\w'’&.-]{0,20},?(?:\s(?:of|and|the|&))?\s?){2,6}$")


def is_signature(line: str, sightings: Sequence[Sighting], above: Sequence[str]) -> bool:
    """Labelled telephone numbers under a name and a company, or behind them with bars between: somebody's, pasted into the words."""
    gaps = re.split(r"\0+", blanked(line, sightings))
    if not all(_SIGNED.search(gap) for gap in gaps[:-1]):
        return False
    first, bar, rest = gaps[0].partition("|")
    beside = bool(bar) and "|" in rest and _NAME_LINE.match(first.strip()) is not None
    return beside or (len(above) == 2 and all(_NAME_LINE.match(text) and not use_of(text) and not intent_of(text) for text in above))


def is_writers_own(line: str, sightings: Sequence[Sighting], above: Sequence[str]) -> bool:
    """A number, bare or labelled, under a person and a title, "Ann Lee", "Owner", "Lee Upholstery": whose letter it is.

    Args:
        above: the three lines above it.
    """
    gaps = re.split(r"\0+", blanked(line, sightings))
    if any(any(c.isalpha() for c in gap) and not _SIGNED.search(f" {gap.strip()}") for gap in gaps):
        return False
    return any(is_titled(text, above[at - 1] if at else "") for at, text in enumerate(above))


def is_titled(line: str, before: str = "") -> bool:
    """A person and a title on one line, or on the line before and this one."""
    name, title = person_and_title(line)
    if title is not None and name is not None and is_person(name):
        return True
    return is_title(line) and not use_of(line) and is_person(before) and not is_title(before)
