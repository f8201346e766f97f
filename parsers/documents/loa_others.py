"""Is a number on a LOA somebody else's: a letterhead's, the agent's, a contact's, where calls ring to, part of an account?"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ocr.page import Word
from onboarding.documents import Spot
from parsers.documents.loa_areas import Area
from parsers.forms.reader import Placed
from parsers.lists.contact_lines import is_letterhead
from parsers.lists.others_words import DECOY_WORDS, FORWARD_WORDS, ID_WORDS, NETWORK_DESK
from parsers.numbers.sighting import find_numbers
from parsers.numbers.text import Line
from parsers.numbers.types import Sighting
from parsers.patterns import STARTS_WITH_NUMBER

# Before a number: it is somebody to reach, or no telephone number at all.
_CONTACT: Final = re.compile(
    r"\b(?:questions?|call(?:s|ing)?|contact|e-?mail|visit|support|customer (?:care|service)|help|return(?: to)?|send|reach|"
    r"cell(?: phone)?|mobile|personal|porting(?: team| dep\w+| desk)?|lnp|fax(?:ed)? (?:to|it|this)|or fax)\b",
    re.I,
)
_ACCOUNT: Final = re.compile(
    r"(?<!\bon the )(?<!\bon our )(?<!\bon this )(?<!\bon my )\b(?:account|acct|a/c|ban|invoice|order|reference|ref)\b[^\d]{0,22}$", re.I
)
_BEFORE_NUMBER: Final = re.compile(r"[^\d(+]{4,80}(?=[\d(+])")
_DESK: Final = 3  # words between the name of a company and its number
# Between a company's name in a sentence and its number: "OIT VoIP, LLC of Miami, Florida (telephone 305-555-0177, fax 305-555-0178)".
_TO_NUMBER: Final = re.compile(
    r"(?:,? of [A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+)?)?"
    r"(?:[\s,(/–—-]|(?:(?:tele)?phone|tel|ph|fax|office|main|toll[- ]free|number|no)\b[.:]?|at|and|or|(?>\+?\d[\d().\s-]{6,}\d)){1,12}",
    re.IGNORECASE,
)
_TARGET: Final = re.compile(
    r"\W*(?:(?:current|where (?:it|they)) )?(?:rings?(?:[- ]to)?|terminat(?:es|ing|ion)|forwards?|forward(?:s|ed|ing)? to|points? to|"
    r"routes? to|routed to|destination|target|translat(?:es|ion))\b(?: (?:to|on|in|at|number|tn|line|no))?(?: ?\([^)]*\))?\W*$",
    re.IGNORECASE,
)
_REACH: Final = 3.2  # line heights from one row of a table to the next
_MOST_ROWS: Final = 200
_HEAD: Final = 0.2  # of a page's height
_BESIDE: Final = 150.0  # points from a label to what is written behind it
_OPEN: Final = re.compile(r"[(,]$|^\W*(?:at|(?:tele)?phone|tel|ph|fax)\W*$", re.IGNORECASE)


def is_letterheads(area: Area, line: tuple[Word, ...], sighting: Sighting) -> bool:
    """The telephone of a letterhead: beside an address or web page at the top."""
    if sighting.spot is None or sighting.spot.top > _HEAD * area.page.height:
        return False
    near = [
        " ".join(word.text for word in other) for other in area.lines if abs(other[0].box.top - line[0].box.top) < 3 * area.sheet.height
    ]
    text = Line(line)
    return is_letterhead(text.text, find_numbers([line]).sightings, near)


def is_agents(area: Area, line: tuple[Word, ...], sighting: Sighting) -> bool:
    """The company authorized gives its numbers: in a line of its own, or right behind its name in a sentence.

    ``Bay Cloud LLC, 305-555-0177, port fax 305-555-0178``; ``... appoints Bay Cloud LLC (305-555-0177) as its agent``.
    """
    lead = _BEFORE_NUMBER.match(" ".join(word.text for word in line))
    said = lead.group() if lead else ""
    if any(said.startswith(agent) and len(said[len(agent) :].split()) <= _DESK for agent in area.agents):
        return True
    above = next((other for other, below in pairwise(area.lines) if below is line), ())
    if sighting.first == 0 and not (above and _OPEN.search(above[-1].text)):  # "... to Bay Cloud LLC" over the list of what it ports
        return False
    before = " ".join((*(word.text for word in above), Line(line).text[: sighting.start]))
    return any(_TO_NUMBER.fullmatch(before.rpartition(agent)[2]) for agent in area.agents if agent in before)


def is_under_target(area: Area, sighting: Sighting) -> bool:
    """In a column "Rings to", beside the column of numbers that are moved."""
    found = area.sheet.at(sighting.spot) if sighting.spot else None
    if found is None or found[1] != 0 or not any(STARTS_WITH_NUMBER.match(other.text) for other in area.sheet.left_of(found[0])):
        return False
    above, steps = area.sheet.above(found[0], _REACH), 0
    while above is not None and STARTS_WITH_NUMBER.match(above.text) and steps < _MOST_ROWS:
        above, steps = area.sheet.above(above, _REACH), steps + 1
    return above is not None and _TARGET.match(above.text) is not None


def is_others(before: str) -> bool:
    """Do the words before a number make it an account, somebody to call, a vendor's, a place calls are sent to, or no telephone number?"""
    clause = last_clause(before)
    others = any(words.search(f"{clause} ") for words in (DECOY_WORDS, FORWARD_WORDS, ID_WORDS, NETWORK_DESK))
    return (
        others
        or "@" in clause
        or _TARGET.fullmatch(clause) is not None
        or _ACCOUNT.search(before) is not None
        or _CONTACT.search(clause) is not None
    )


def last_clause(text: str) -> str:
    return re.split(r"[;|]|\.(?!\w)", text)[-1]


def in_account(spot: Spot | None, area: Area) -> bool:
    return spot is not None and any(
        account.top < (spot.top + spot.bottom) / 2 < account.bottom and account.left - 2 <= spot.left <= account.right
        for account in area.accounts
    )


def is_contact(spot: Spot, area: Area) -> bool:
    return any(_belongs(placed, spot.left, spot.top, spot.bottom) for placed in area.others)


def _belongs(label: Placed, left: float, top: float, bottom: float) -> bool:
    """Is the number the value of this "Phone" or "Fax" label: behind it or right below it?"""
    height = label.box.bottom - label.box.top
    behind = top < label.box.bottom and bottom > label.box.top and 0 <= left - label.box.right < _BESIDE
    below = 0 <= top - label.box.bottom + 0.4 * height < 2 * height and abs(left - label.box.left) < 20
    return behind or below
