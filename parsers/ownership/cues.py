"""The words that lead a number, and the own word ("line", "fax") among them."""

from __future__ import annotations

import re
from typing import Final

from parsers.ownership import words_beside
from parsers.ownership.line_tables import in_user_table
from parsers.ownership.place import Place
from parsers.page.names import is_name

_JOINED: Final = re.compile(r"(?: ?#? ?\d{1,2}(?!\d))?[^$.!?0-9]{0,14}")  # "Line 2": which of them


def lead_of(place: Place) -> str:
    if place.before.strip():
        return place.left[0].text if _names_somebody(place) else place.before
    beside = place.left[0].text if place.left and place.first == 0 and not _has_digits(place.left[0].text) else ""
    return "" if beside and in_user_table(place) else beside


def _names_somebody(place: Place) -> bool:
    """``Requesting carrier / contact | Harbor Voice Partners 305-555-0142``: a name before the number, and the cell says whose it is."""
    name = place.before.strip(" ,:;-–—")
    if not place.first or not place.left or place.running or not is_name(name) or len(name.split()) < 2:
        return False
    ends = next((match.end() for match in reversed(tuple(words_beside.OWN.finditer(name)))), None) == len(name)  # "Harbor Fax Line"
    return not ends and not any(character.islower() for character in name[:1]) and words_beside.CARE.search(place.left[0].text) is not None


def _has_digits(text: str) -> bool:
    return sum(character.isdigit() for character in text) > 3


def own_cue(lead: str, within: int) -> re.Match[str] | None:
    """The last own word in the last ``within`` words of ``lead``, with nothing but a few marks or letters between it and the number."""
    near = " ".join(lead.split()[-within:])
    start = len(lead.rstrip()) - len(near)
    lead = lead.rstrip()
    matches = [match for match in words_beside.OWN.finditer(lead, max(start, 0)) if _JOINED.fullmatch(lead[match.end() :])]
    return matches[-1] if matches else None
