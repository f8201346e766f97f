"""Are calls sent to this number? Then it is another line of the account, or nobody's here."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import call_words, words_beside
from parsers.ownership.cues import lead_of
from parsers.ownership.line_tables import cell_of_its_own
from parsers.ownership.place import Place
from parsers.ownership.verdicts import RINGS_THERE, SENT_THERE, Outcome, Owner

# Call forwarding (busy, no answer, remote) and the number a mailbox is dialed at, on a service record.
_FORWARD_FID: Final = re.compile(r"(?:^\s*|/)(?:R?CF[A-Z]{0,3}|FTN|VMA|VMN)\W*$")


def forward_code(place: Place, sighting: Sighting) -> Outcome:
    """``/CFNB 305-555-0142`` on a service record: calls are forwarded there."""
    return (Owner.CARRIER, SENT_THERE) if _FORWARD_FID.search(place.before) else None


def rings_too(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142 | A. Ortiz | cell, simultaneous ring``: somebody's own device."""
    said = any(call_words.DEVICE.match(text) for text in (place.after, *(other.text for other in place.right)))
    return (Owner.CARRIER, SENT_THERE) if said and not place.money_right else None


def calls_sent(place: Place, sighting: Sighting) -> Outcome:
    """``rings to`` and ``hunts to`` a line of the account; ``forwarded to`` and ``follow me`` to a number outside."""
    if cell_of_its_own(place):
        return None
    lead = lead_of(place)
    to_another = _to_another(place, sighting)
    if (to_another and call_words.AWAY.search(lead)) or (place.sentence and call_words.SENT_ON.match(place.after)):
        return Owner.REPEAT, "its calls are sent on"
    two = " ".join(lead.split()[-2:])
    if call_words.RINGS.search(lead[-12:]) and not call_words.SENT.search(two.split(" to")[0]):
        return Owner.UNKNOWN, RINGS_THERE
    if call_words.HUNTS.search(lead) and not call_words.AWAY.search(lead):
        return Owner.REPEAT, "calls hunt there"
    if call_words.SENT.search(two) and not words_beside.OWN.search(two) and not to_another:
        return Owner.CARRIER, SENT_THERE
    if (call_words.AWAY.search(lead) or call_words.SENT_TARGET.search(place.before)) and not place.money_right:
        return Owner.CARRIER, SENT_THERE
    return None


def _to_another(place: Place, sighting: Sighting) -> bool:
    """``Call forward busy 305-555-0142 to 786-555-0199``: the first of the two."""
    return " to " in sighting.written.lower() or place.after.strip(" ,.-").lower() == "to"
