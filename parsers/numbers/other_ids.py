"""Do the words before digits say that they are no telephone number?"""

from __future__ import annotations

import re
from typing import Final

from parsers.vocabulary import vocabulary

_OTHER_LABELS: Final = vocabulary(
    "account acct accounts cuenta invoice factura order po confirmation tracking ref reference check cheque license licence policy npi "
    "id ids ticket case serial sid circuit contract routing ein mac imei iccid sim upc pon meter sku part member "
    "employee document doc txn transaction"
)
_PHONE_LABELS: Final = vocabulary("phone telephone tel fax did dids tn tns btn cell mobile main line")
LOOK_BACK: Final = 300  # characters in which a list's words may stand before one of its numbers
_NEAR: Final = 40  # characters in which a number's own label stands
_LINK: Final = re.compile(r"(?:https?://|www\.|[a-z]\.[a-z]{2,10}/)\S{0,200}$", re.IGNORECASE)
_MEETING: Final = re.compile(r"\b(?:meeting|webinar|conference)\s{0,2}id\W{0,3}$|\bpasscode\W{0,3}$", re.IGNORECASE)
# "Telephone numbers on this account: 305-555-0142 (front desk), ..." lists them; "Invoice number for this account: ..." does not.
_LISTED: Final = re.compile(
    r"\b(?:numbers|lines|dids|tns|(?:tele)?phones?(?: numbers?)?)(?:\s\w{1,12}){0,3}?\s(?:on|for|under|in|of|with|to|from)\s"
    r"(?:this|the|your|our|that)\s(?:\w{1,12}\s)?[^\W\d_]+(?:[^\w(]|\d|(?>\([^()]{0,40}\)?)){0,400}$",
    re.IGNORECASE,
)


def labelled_otherwise(before: str) -> bool:
    """Does a label say that the digits behind it are no telephone number ("Invoice no. 3055550142")?"""
    if _LISTED.search(before):
        return False
    words = re.findall(r"[^\W\d_]+", before[-_NEAR:].rsplit("\t", 1)[-1].casefold())[-3:]
    for word in reversed(words):
        if word in _OTHER_LABELS:
            return True
        if word in _PHONE_LABELS:
            return False
    return False


def names_meeting(before: str) -> bool:
    """ "Meeting ID", "passcode": what one dials into a conference."""
    return _MEETING.search(before) is not None


def in_link(before: str) -> bool:
    """``https://pay.example/invoices/8820117``: digits of an address on the web."""
    return _LINK.search(before) is not None
