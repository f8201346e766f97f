"""Hotlines in words that no table lists: what leads the number speaks to the reader, or names a desk and nothing is charged for it.

A line of the customer's is named ("Fax", "Second line"); only whoever wants to be called asks, offers and invites.
"""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import column_words, words_beside
from parsers.ownership.cues import lead_of, own_cue
from parsers.ownership.heading_rules import among_own_numbers
from parsers.ownership.line_tables import cell_of_its_own, in_line_table
from parsers.ownership.place import Place
from parsers.ownership.verdicts import UNCERTAIN, Outcome, Owner

# A condition, an invitation or an offer, as the whole of what leads the number.
_INVITES: Final = re.compile(
    r"\W*(?:(?:if|when|need|have|want|got|ask|speak) \w|(?:talk|chat|report|switch|save|get|upgrade|learn|let|add|try|join) "
    r"(?:an?|your|the|and|&|to|with|us|more|about|now|today)\b).*"
    r"|.*\b(?:to|with|for|reach|call|tell|contact|ask|join|about) (?-i:us|Us)\W*"
    r"|(?!.*\b(?:numbers?|b?tns?|phones?)\b)\W*(?:[A-Za-z'’-]+ ){1,8}[A-Za-z'’-]+ ?[?!]\W*"
    r"|\W*(?:[a-z'’-]+ ){2,8}[a-z'’-]+! .*",
    re.IGNORECASE,
)
_A_DESK: Final = re.compile(r"(?:lines?|phone|telephone|number)\W*", re.IGNORECASE)  # "Support line", "Sales number"


def inviting(place: Place, sighting: Sighting) -> Outcome:
    """``If lines are down: 800-555-0142``, ``Talk to us 800-555-0142``, ``Switch and save! Ask about fiber: 844-555-0142``."""
    lead = lead_of(place).strip()
    if not lead or place.sentence or _listed(place) or any(character.isdigit() for character in lead):
        return None
    return (Owner.CARRIER, f"“{lead[-30:]}”") if _INVITES.fullmatch(lead) else None


def toll_free_desk(place: Place, sighting: Sighting) -> Outcome:
    """``Support line: 800-555-0142``, ``Sales line 800-555-0142``: a desk's, the carrier's or one of theirs."""
    lead = lead_of(place).strip() if sighting.toll_free else ""
    own = own_cue(lead, within=3) if lead else None
    if own is None or not _A_DESK.fullmatch(lead[own.start() :]) or _listed(place):
        return None
    said = next((match for match in words_beside.CARE_OR_PLACE.finditer(lead) if 0 <= own.start() - match.end() <= 1), None)
    return (Owner.UNKNOWN, UNCERTAIN) if said is not None else None


def _listed(place: Place) -> bool:
    """Is it charged for, or among the customer's numbers?"""
    in_table = cell_of_its_own(place) or in_line_table(place) or column_words.OWN.search(place.header) is not None
    return place.money_right or in_table or among_own_numbers(place)
