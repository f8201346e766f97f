"""Desks and rooms of the customer's in a list of users or extensions: "Back office", "Trading desk 1", "Sales"."""

from __future__ import annotations

from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import words_beside
from parsers.ownership.headings import heading_over
from parsers.ownership.place import Place
from parsers.patterns import whole_words

_ROWS: Final = 40
# A whole heading: those who use a customer's telephones, and what they use.
_USERS: Final = whole_words(
    r"(?:(?:your|our|active|licensed|hosted|voice|phone|named|assigned) ){0,2}"
    r"(?:users?|extensions?|seats?|stations?|handsets?|phones|devices|lines|(?:tele)?phone lines|(?:direct )?dids?)"
    r"(?: ?(?:and|&|/|with) ?(?:their )?(?:(?:phone |direct )?numbers|extensions?|users?|dids?|seats?|lines|devices|features))?(?: list)?"
    r"(?: (?:on|in) (?:this|your) (?:account|plan|system))?"
)


def among_users(place: Place, sighting: Sighting, said: str) -> bool:
    """Does a heading of users stand above, and do the words ``said`` before the number name a place rather than a hotline?"""
    if sighting.toll_free or place.sentence or any(not _names_a_place(match.group()) for match in words_beside.CARE.finditer(said)):
        return False
    heading = heading_over(place.sheet, place.phrase, _ROWS)
    return heading is not None and _USERS.fullmatch(heading.strip(" .:-–—").lower()) is not None


def _names_a_place(word: str) -> bool:
    return words_beside.CARE_OR_PLACE.fullmatch(word) is not None
