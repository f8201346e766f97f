"""Does a number belong to the paper rather than to the account: fax header, cover sheet, letterhead, a contact's line?"""

from __future__ import annotations

import re
from typing import Final

from parsers.fax_cover import is_cover
from parsers.fax_line import TOP
from parsers.numbers.types import Sighting
from parsers.ownership import column_words, words_beside
from parsers.ownership.heading_rules import among_own_numbers
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE
from parsers.ownership.verdicts import SENDERS_FAX, Outcome, Owner
from parsers.page.addresses import place_in
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.names import is_person, is_title, person_and_title
from parsers.patterns import whole_words

_FAX_HEADER: Final = re.compile(r"\bfrom\b|\bto\b|\bfax\b|\bp[.: ]?\s?\d|\bpage\b|\d:\d\d|\btx\b|\brx\b|\bid\b", re.IGNORECASE)
_LETTERHEAD: Final = 0.15  # of the page
_ROWS_OF_A_LETTERHEAD: Final = 3  # above its telephone, where that has a label
_OF_A_LETTERHEAD: Final = frozenset({"phone", "telephone", "tel", "fax"})
_ROWS_OF_A_SIGNATURE: Final = 8
_IMPRINT: Final = re.compile(
    r"\b(?:generated|printed|produced|exported|compiled|extracted|retrieved|created|issued|prepared|furnished)\b[^.]{0,40}?"
    r"(?:\bby\b|\bfrom\b|\d|[|•·–—])",
    re.IGNORECASE,
)
_OF_A_LINE: Final = re.compile(r"\b(?:for|[abw]?tns?|accounts?|acct|numbers?|customer)\W{0,3}$", re.IGNORECASE)
_PARTS: Final = re.compile(r"\s[|•·–—-]\s")  # of a foot
_FURNITURE: Final = re.compile(
    r"\b(?:rev(?:ision)?\.?|form|page|version|v\d|www|https?|confidential|proprietary|copyright)\b|©|@|\.(?:com|net)\b", re.IGNORECASE
)
_CALLED: Final = whole_words(  # how a letterhead says what its numbers are
    r"(?:(?:business|local|main|our|after[- ]hours|24[- ]?h(?:ou)?rs?|customer|technical|tech|billing|emergency) )?"
    r"(?:office|toll[- ]?free|repairs?|trouble|support|sales|service|care|billing|help ?desk|outages?|emergency|fax|voice|tel|phone)"
)
_FACTS: Final = frozenset(
    {Field.ACCOUNT, Field.BTN, Field.NAME, Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS, Field.BILL_DATE, Field.PHONE}
)


def fax_header(place: Place, sighting: Sighting) -> Outcome:
    """The line a fax machine prints over the page, and cover sheets."""
    page = place.sheet.page
    if not page.ocr:
        return None
    if place.phrase.box.top < TOP * page.height and _FAX_HEADER.search(place.row.text):
        return Owner.CARRIER, SENDERS_FAX
    return (Owner.CARRIER, "on the cover sheet") if is_cover(page) else None


def in_letterhead(place: Place, sighting: Sighting) -> Outcome:
    """Beside or just below the address that heads a letter."""
    if beside_an_address(place) and re.search(r"(?:tel|phone|fax|voice)\b", place.before[-12:], re.IGNORECASE):
        return Owner.CARRIER, "in a letterhead"
    if _said_behind(place):
        return Owner.CARRIER, "in a letterhead"
    named = place.label is not None and place.label.name not in _OF_A_LETTERHEAD
    return (Owner.CARRIER, "in a letterhead") if not named and _heads_the_page(place) else None


def _said_behind(place: Place) -> bool:
    """``305-555-0142 office``, ``800-555-0143 toll free``: in the head of the first page."""
    if place.sheet.page.number != 1 or place.phrase.box.top > _LETTERHEAD * place.sheet.page.height or place.money_right:
        return False
    leads = place.first == 0 and place.label is None and not place.header
    return leads and _CALLED.fullmatch(place.after.strip(" ()-–—·•|,.:").lower()) is not None


def beside_an_address(place: Place) -> bool:
    """Beside somebody's postal address on one line: the head or foot of a letter."""
    return place_in(place.row.text) is not None and not place.money_right


def _heads_the_page(place: Place) -> bool:
    """Behind or just below the address at the very top of the first page, where nothing has been labelled yet."""
    sheet, row = place.sheet, place.phrase.row
    if sheet.page.number != 1 or place.phrase.box.top > _LETTERHEAD * sheet.page.height or place.money_right:
        return False
    over = sheet.rows[: row + 1 if place.label is None else row]
    if place.label is not None and row > _ROWS_OF_A_LETTERHEAD:
        return False
    labelled = any(label.field in _FACTS for other in over for phrase in other.phrases for label in labels_in(phrase))
    return not labelled and any(place_in(other.text) for other in over[-3:])


def in_foot(place: Place, sighting: Sighting) -> Outcome:
    """``Record generated 11/19/2026 by port.desk — Harbor Voice — 305-555-0177``, and the last line of a page in parts that give contacts:
    ``Agent line 866-555-0177 • Internal use 305-555-0178``."""
    lead = place.row.text.partition(sighting.written)[0]
    if place.money_right or _OF_A_LINE.search(lead):
        return None
    in_column = place.first == 0 and column_words.OWN.search(place.header) is not None
    if _IMPRINT.search(lead) and not in_column and PHONE.search(lead) is None:
        return Owner.CARRIER, "behind who made the paper"
    text = place.row.text
    parts = _PARTS.split(text) if place.phrase.row == len(place.sheet.rows) - 1 and not in_column else []
    led = all(any(map(str.isalpha, part.partition(found.group())[0])) for part in parts if (found := PHONE.search(part)))
    if len(parts) > 1 and ((led and words_beside.CARE.search(text)) or (_FURNITURE.search(text) and len(PHONE.findall(text)) == 1)):
        return Owner.CARRIER, "in the page's foot"
    return None


def signed_off(place: Place, sighting: Sighting) -> Outcome:
    """Below a letter's end, or behind a name and title: ``Ann Ortiz, Records Clerk, direct line 305-555-0142``."""
    if place.money_right:
        return None
    person, title = person_and_title(re.split(r",(?=[^,]*$)", place.before)[0])
    titled = person is not None and title is not None and is_person(person) and is_title(title) and not place.header
    return (Owner.CARRIER, "below a letter's end") if titled or below_the_close(place) else None


def below_the_close(place: Place) -> bool:
    """Is the number among the few rows below "Sincerely", before anything is enclosed or a table begins?"""
    rows = place.sheet.rows[max(0, place.phrase.row - _ROWS_OF_A_SIGNATURE) : place.phrase.row + 1]
    close = next((row for row in reversed(rows) if len(row.phrases) == 1 and words_beside.CLOSE.fullmatch(row.text.strip())), None)
    if close is None or (place.header and place.table is not None and place.table.header.phrases[0].row > close.phrases[0].row):
        return False
    return not any(words_beside.ENCLOSED.search(row.text) for row in rows if row.phrases[0].row > close.phrases[0].row)


def contact_line(place: Place, sighting: Sighting) -> Outcome:
    """``Ports: desk@carrier.example, 866-555-0142 option 4``: an address to write to or a menu to press make it a contact's."""
    text = place.phrase.text
    written = "@" in text or words_beside.MENU.match(place.after) is not None
    pair = words_beside.TEL_AND_FAX.search(text) is not None or words_beside.OFFICE_AND_MOBILE.match(text) is not None
    pair = pair and not among_own_numbers(place)
    return (
        (Owner.CARRIER, "a contact's")
        if (written or pair) and not place.money_right and not column_words.OWN.search(place.header)
        else None
    )
