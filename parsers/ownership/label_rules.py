"""What the label of a number says: a telephone number, another id, the carrier's."""

from __future__ import annotations

import re
from typing import Final

from parsers.accounts.account_numbers import BILLED_UNDER
from parsers.numbers.types import Sighting
from parsers.ownership import call_words, column_words, words_beside
from parsers.ownership.cards import caption_of
from parsers.ownership.desks import among_users
from parsers.ownership.heading_rules import among_own_numbers, under_contacts
from parsers.ownership.line_tables import cell_of_its_own, in_line_table, in_user_table
from parsers.ownership.place import Place
from parsers.ownership.verdicts import Outcome, Owner
from parsers.page.fields import Label
from parsers.page.labels import Field

_VAGUE: Final = re.compile(r"\W*(?:no|nr|number|num|id)?\W*", re.IGNORECASE)
_TITLES: Final = re.compile(
    r"\W*(?:\w+ )?(?:invoice|statement|bill|order|quote|estimate|receipt|credit memo|memo)(?: (?:no|number|id))?\W*", re.IGNORECASE
)
_TITLE_ABOVE: Final = 4.0  # line heights
_PLURAL: Final = frozenset({"phonenumbers", "telephonenumbers", "numbers", "dids", "tns"})


def other_id(place: Place, sighting: Sighting) -> Outcome:
    """Behind the word or label of an account, order, invoice or date."""
    if words_beside.ID_BEFORE.search(place.before):
        return Owner.OTHER_ID, f"behind “{place.before[-30:]}”"
    if sighting.bare and _below_a_title(place):
        return Owner.OTHER_ID, "below the title of the paper"
    if words_beside.OTHER_ACCOUNT.search(place.before):
        return Owner.ACCOUNT, "in the number of another account"
    label = place.label
    if label is None or "amount" in label.name:  # an amount's value is no number; what stands far right of it is none of its business
        return None
    if label.name in BILLED_UNDER and not sighting.bare:
        return Owner.CUSTOMER, f"behind “{label.phrase.text[:30]}”"
    if label.field in (Field.ACCOUNT, Field.SUB_ACCOUNT):
        if cell_of_its_own(place) and not sighting.bare:
            return None  # "Company number | 305-555-0142 | 24.95" under "Service | Number | Amount"
        return Owner.ACCOUNT, "in the account number"
    if label.field in (Field.OTHER_ID, Field.OTHER_DATE, Field.BILL_DATE, Field.PIN):
        return Owner.OTHER_ID, f"behind “{label.phrase.text[:30]}”"
    return None


def _below_a_title(place: Place) -> bool:
    """``INVOICE`` and below it ``No. 3055550142``: ten digits, with or without a word that says no more than that they are a number."""
    over = place.sheet.above(place.phrase, _TITLE_ABOVE)
    vague = _VAGUE.fullmatch(place.before) is not None or (place.first == 0 and not place.after.strip())
    return vague and over is not None and _TITLES.fullmatch(over.text) is not None


def above_a_caption(place: Place, sighting: Sighting) -> Outcome:
    """A card: ``305-555-0142`` over ``BTN``, others of its kind beside it."""
    below = caption_of(place.sheet, place.phrase)
    return (Owner.CUSTOMER, f"above “{below[:30]}”") if below else None


def behind_a_label(place: Place, sighting: Sighting) -> Outcome:
    """Behind "Telephone number" or "BTN" the customer's, behind "Customer care" or "Remit to" the carrier's."""
    label = place.label
    if label is None:
        return None
    if label.field is Field.CARE and label.phrase is not place.phrase and _names_a_place(place, label.phrase.text, sighting):
        return None
    if label.field is Field.CARE and among_users(place, sighting, label.phrase.text):
        return None
    if label.field is Field.CARE and not (label.name == "fax" and (in_line_table(place) or among_own_numbers(place))):
        return Owner.CARRIER, f"behind “{label.phrase.text[:30]}”"
    if label.field is Field.REMIT:
        return Owner.CARRIER, "in the remittance block"
    told = label.phrase is place.phrase and (
        (label.colon and not _between(place, label))
        or (label.field is Field.BTN and [word.text for word in place.phrase.words[label.last + 1 : place.first]] == ["is"])
    )
    plural = label.name in _PLURAL and label.phrase is place.phrase
    if plural and words_beside.ACCESS.search(label.phrase.text):
        return Owner.CARRIER, f"behind “{label.phrase.text[:30]}”"
    if (
        (label.field in (Field.BTN, Field.PHONE) or plural)
        and (told or not place.sentence)
        and not call_words.SENT.search(place.before[-12:])
    ):
        if label.field is Field.PHONE and _named_otherwise(place):
            return Owner.CARRIER, f"“{place.before.strip()[-30:]}”"
        if label.field is Field.PHONE and under_contacts(place):
            return Owner.CARRIER, "among the carrier's own numbers"
        return Owner.CUSTOMER, f"behind “{label.phrase.text[:30]}”"
    return None


def _between(place: Place, label: Label) -> bool:
    """Do words stand between a label and the number, more than the dots that lead to it?"""
    return any(character.isalnum() for word in place.phrase.words[label.last + 1 : place.first] for character in word.text)


def _named_otherwise(place: Place) -> bool:
    """``Two-step verification phone``, ``Failover number``: words before the label's make it another's."""
    lead = place.before.rstrip(" :#.-")
    cared = any(match.end() == len(lead) and " " in match.group() for match in words_beside.CARE.finditer(lead))
    return cared or call_words.AWAY.search(lead) is not None


def _names_a_place(place: Place, text: str, sighting: Sighting) -> bool:
    """``Billing | 305-555-0142`` in a table of extensions or beside a charge: a desk of the customer's."""
    named = words_beside.CARE_OR_PLACE.fullmatch(text.strip(" :")) is not None or column_words.OWN.search(place.header) is not None
    charged = place.money_right and not sighting.toll_free and named
    return in_user_table(place) or (charged and not place.sentence)
