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
_MEETING: Final = re.compile(r"\b(?:meeting|webinar|conference)\s{0,2}id\W{0,3}$|\bpasscode\W{0,3}$", re.IGNORECASE)


def labelled_otherwise(before: str) -> bool:
    """Does a label say that the digits behind it are no telephone number ("Invoice no. 3055550142")?"""
    words = re.findall(r"[^\W\d_]+", before.rsplit("\t", 1)[-1].casefold())[-3:]
    for word in reversed(words):
        if word in _OTHER_LABELS:
            return True
        if word in _PHONE_LABELS:
            return False
    return False


def names_meeting(before: str) -> bool:
    """ "Meeting ID", "passcode": what one dials into a conference."""
    return _MEETING.search(before) is not None
