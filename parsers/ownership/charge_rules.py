"""Is something charged for it? Then it is one of the customer's lines, or the hotline of whose charge it is."""

from __future__ import annotations

from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import heading_words, words_beside
from parsers.ownership.call_rules import has_call_code
from parsers.ownership.charges import charges_below
from parsers.ownership.cues import own_cue
from parsers.ownership.heading_rules import under_numbers
from parsers.ownership.place import Place
from parsers.ownership.shapes import TOWN
from parsers.ownership.verdicts import UNCERTAIN, Outcome, Owner

_ITEM: Final = 2  # words


def charged(place: Place, sighting: Sighting) -> Outcome:
    """Beside an amount in its row, or alone above the amounts charged for it."""
    leads = place.first == 0 and not place.left
    if place.money_right and not has_call_code(place) and not TOWN.search(place.rest):
        above = place.sheet.above(place.phrase) if leads and sighting.toll_free else None
        if above is not None and heading_words.CARE.fullmatch(above.text.strip(" :?!").lower()):
            return Owner.CARRIER, f"under “{above.text}”"  # in a column of its own, by chance beside somebody's charges
        if leads:
            return Owner.CUSTOMER, "beside a charge"
        if not sighting.toll_free:
            return Owner.LIKELY, "beside a charge"
    if place.first == 0 and not place.sentence and not place.money_right and not TOWN.search(place.rest) and charges_below(place):
        return Owner.CUSTOMER, "above its charges"
    if _named_item(place, sighting) and charges_below(place):
        return Owner.LIKELY, "above its charges"
    return None


def _named_item(place: Place, sighting: Sighting) -> bool:
    """``ITEM 305-555-0142``: a line of its own that ends in the number, a word or two before it."""
    words = place.phrase.words
    lead = words[: place.first]
    if lead and lead[-1].text.endswith(":") and words_beside.ITS_TOLL_FREE.search(place.before) is None and sighting.toll_free:
        return False  # "Business team: 800-555-0142" over a table by chance
    named = 0 < len(lead) <= _ITEM and all(word.text.strip(".:#").isalpha() for word in lead)
    return named and len(place.cells) == 1 and place.last == len(words) - 1 and not place.sentence


def charging_toll_free(place: Place, sighting: Sighting) -> Outcome:
    """``Harbor Long Distance 800-555-0188   4.10``: a hotline of whose charge it is, or a line of theirs with an odd name."""
    named = sighting.toll_free and place.money_right and not place.sentence and any(c.isalpha() for c in place.before)
    if not named or own_cue(place.before, within=4) or words_beside.ITS_TOLL_FREE.search(place.before):
        return None
    return None if under_numbers(place) else (Owner.UNKNOWN, UNCERTAIN)
