"""The words that lead a number, and the own word ("line", "fax") among them."""

from __future__ import annotations

import re
from typing import Final

from parsers.ownership import words_beside
from parsers.ownership.line_tables import in_user_table
from parsers.ownership.place import Place

_JOINED: Final = re.compile(r"(?: ?#? ?\d{1,2}(?!\d))?[^$.!?0-9]{0,14}")  # "Line 2": which of them


def lead_of(place: Place) -> str:
    if place.before.strip():
        return place.before
    beside = place.left[0].text if place.left and place.first == 0 and not _has_digits(place.left[0].text) else ""
    return "" if beside and in_user_table(place) else beside


def _has_digits(text: str) -> bool:
    return sum(character.isdigit() for character in text) > 3


def own_cue(lead: str, within: int) -> re.Match[str] | None:
    """The last own word in the last ``within`` words of ``lead``, with nothing but a few marks or letters between it and the number."""
    near = " ".join(lead.split()[-within:])
    start = len(lead.rstrip()) - len(near)
    lead = lead.rstrip()
    matches = [match for match in words_beside.OWN.finditer(lead, max(start, 0)) if _JOINED.fullmatch(lead[match.end() :])]
    return matches[-1] if matches else None
