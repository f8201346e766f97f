"""Are calls sent to this number? Then it is another line of the account, or nobody's here."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import call_words, words_beside
from parsers.ownership.cues import lead_of, own_cue
from parsers.ownership.headings import is_note
from parsers.ownership.line_tables import cell_of_its_own
from parsers.ownership.place import Place
from parsers.ownership.shapes import MONEY, NOTHING, PHONE
from parsers.ownership.verdicts import RINGS_THERE, SENT_THERE, Outcome, Owner

_A_PAIR: Final = 2  # numbers of a row
_LEADS: Final = re.compile(r"\W*(?:\d{1,3}[.):]? )?(?:\+?1[-. ])?\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}")
_JOINS: Final = re.compile(r"\W*(?:and|or|to|thru|through|plus|also)\W*", re.IGNORECASE)
_SENT_TO: Final = re.compile(r"\bto\b", re.IGNORECASE)  # "Overflow to answering service 305-555-0177   0.00"
# "Call forwarding (555-0142) ...", "Overflow from 305-555-0142: ..."
_FROM_ANOTHER: Final = re.compile(
    r"(?<!remote )(?<!remote call )\b(?:call )?(?:forward|fwd|divert|overflow|fail-?over)\w*\b[^,;&\d]{0,30}"
    r"(?:\(?\d{3}\)?[-. ]{1,2})?\d{3}[-.]\d{4}\s?[):=]{1,2}\W*$",
    re.IGNORECASE,
)
# Call forwarding (busy, no answer, remote) and the number a mailbox is dialed at, on a service record.
_FORWARD_FID: Final = re.compile(r"(?:^\s*|/)(?:R?CF[A-Z]{0,3}|FTN|FWD|VMA|VMN)\W*$")


def forward_code(place: Place, sighting: Sighting) -> Outcome:
    """``/CFNB 305-555-0142`` on a service record: calls are forwarded there; of ``RCF 305-555-0142 TO 786-555-0177`` to the second."""
    return (Owner.CARRIER, SENT_THERE) if _FORWARD_FID.search(place.before) and not _to_another(place, sighting) else None


def rings_too(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142 | A. Ortiz | cell, simultaneous ring``: somebody's own device, for which nothing is charged."""
    cells = (place.after, *(other.text for other in place.right))
    said = any(call_words.DEVICE.match(text) for at, cell in enumerate(cells) for text in _endings("  ".join((cell, *cells[at + 1 :]))))
    free = all(NOTHING.fullmatch(word) for text in cells for word in text.split() if MONEY.match(word))
    return (Owner.CARRIER, SENT_THERE) if said and free else None


def _endings(text: str) -> tuple[str, ...]:
    """It, and without its first and second word: "Owner mobile  Forwarding destination"."""
    return tuple(" ".join(text.split()[at:]) for at in range(3))


def calls_sent(place: Place, sighting: Sighting) -> Outcome:
    """``rings to`` and ``hunts to`` a line of the account; ``forwarded to`` and ``follow me`` to a number outside."""
    if cell_of_its_own(place):
        return None
    lead = lead_of(place)
    if call_words.FORWARDED_LINE.search(lead) or (call_words.SENT_ON_TO.search(place.after) and place.money_right and not place.second):
        return None  # the line itself, whatever becomes of its calls
    to_another = _to_another(place, sighting)
    if (to_another and call_words.AWAY.search(lead)) or (place.sentence and _is_sent_on(place)):
        return Owner.REPEAT, "its calls are sent on"
    two = " ".join(lead.split()[-2:])
    if call_words.RINGS.search(lead[-12:]) and not call_words.SENT.search(re.split(r" to\b", two, flags=re.IGNORECASE)[0]):
        return Owner.UNKNOWN, RINGS_THERE
    if _FROM_ANOTHER.search(" ".join(word.text for word in place.phrase.words[: place.first])):
        return Owner.CARRIER, SENT_THERE
    if call_words.HUNTS.search(lead) and not call_words.AWAY.search(lead):
        return Owner.REPEAT, "calls hunt there"
    if call_words.SENT.search(two) and not words_beside.OWN.search(two) and not to_another:
        return Owner.CARRIER, SENT_THERE
    if call_words.SHOWN.search(lead):
        return Owner.REPEAT, "shown to those who are called"
    away = call_words.AWAY.search(lead) or call_words.SENT_TARGET.search(place.before)
    if away and (not place.money_right or place.second or behind_another(place) or _SENT_TO.search(lead)):
        return Owner.CARRIER, SENT_THERE
    return None


def _to_another(place: Place, sighting: Sighting) -> bool:
    """``Call forward busy 305-555-0142 to 786-555-0199``: the first of the two."""
    return " to " in sighting.written.lower() or place.after.strip(" ,.-").lower() == "to"


def said_of_another(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142  Business line, night bell 305-555-0177  39.00``: words behind one number that name another are hardly a line's."""
    lead = place.before.strip()
    if not behind_another(place) or not any(character.isalpha() for character in lead) or place.label or _another_follows(place):
        return None
    own = own_cue(lead, within=4)
    joined = own is not None and not any(character.isalnum() for character in lead[own.end() :])
    return None if joined or _JOINS.fullmatch(lead) else (Owner.UNKNOWN, RINGS_THERE)


def behind_another(place: Place) -> bool:
    """Does another number lead its phrase, a cell left of it, or stand alone right above?"""
    lead = " ".join(word.text for word in place.phrase.words[: place.first])
    led = any(_LEADS.match(text) for text in (lead, *(cell.text for cell in place.left)))
    return led or (place.first > 0 and not place.left and is_note(place.sheet, place.phrase))


def _another_follows(place: Place) -> bool:
    """A third number in the row: it is a list."""
    return len(PHONE.findall(place.row.text)) > _A_PAIR


def _is_sent_on(place: Place) -> bool:
    """``305-555-0142 is forwarded to ...``, ``Calls to 305-555-0142 that nobody answers go to ...``."""
    subject = call_words.CALLS_TO.fullmatch(place.before) is not None and call_words.GO.search(place.after) is not None
    return subject or call_words.SENT_ON.match(place.after) is not None
