"""Rows and tables of a list in which somebody else's number stands: a carrier's repair, a vendor, people to call.

By words and by place: the customer's lines come in exchanges of several; a vendor's number shares its own with no other row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parsers.accounts.carrier_said import known_in
from parsers.lists.entries import Entry
from parsers.numbers.uses import Intent

_CARE: Final = re.compile(
    r"\b(?:repairs?|trouble|(?:tech(?:nical)?|customer|business|billing)\s(?:support|care|service)|help ?desk|support|noc|helpline|hotline"
    r"|assistance|outages?|sales|rep|billing|account (?:manager|team)|business office|emergency|port(?:ing|[- ]out)? \w+|lnp)\b",
    re.IGNORECASE,
)
_CARE_ALONE: Final = re.compile(
    r"\b(?:repairs?|trouble|(?:tech(?:nical)?|customer) (?:support|care|service)|help ?desk|hotline|helpline)\b", re.IGNORECASE
)
_OTHERS: Final = re.compile(
    r"\b(?:(?:service|alarm|elevator|lift|monitoring|security|copier|printer|cabling|phone|telephone|cleaning|answering|water|power|gas|trash)"
    r"s? (?:co|company|vendor|dealer|contractor|inc|llc|tech(?:nician)?|guy|repair)"
    r"|answering service|central station|monitoring (?:cent(?:er|re)|station)|landlord|property (?:manager|management|mgmt)|vendors?"
    r"|contractors?|installers?|locksmith|plumb\w+|electrician|poison control|police|sheriff|fire dep\w*|ups store|fedex|our it|it support"
    r"|(?:account|sales|carrier|service) rep\w*|port(?:ing|[- ]out)? (?:desk|dept|department|team|cent(?:er|re))|lnp \w+|order desk)\b",
    re.IGNORECASE,
)
_EXCHANGE: Final = 8  # characters of +1, area code and exchange


def foreign_asked(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of one table; a number alone in its exchange that its row calls somebody else's is left out and asked about.

    One that might as well be the customer's own desk ("Customer service") is taken, and waits for a person.
    """
    shared = Counter(exchange for exchange, _ in {(entry.sighting.e164[:_EXCHANGE], entry.sighting.line) for entry in entries})
    return [_judged(entry) if shared[entry.sighting.e164[:_EXCHANGE]] == 1 and entry.intent is None else entry for entry in entries]


def _judged(entry: Entry) -> Entry:
    words = entry.note or ""
    if _OTHERS.search(words) or (_CARE.search(words) and known_in(words)):
        return replace(entry, led_on=True)
    if entry.sighting.toll_free and entry.use != "toll_free" and _CARE_ALONE.search(words):
        return replace(entry, unclear=True)
    return entry


def directories_apart(entries: Sequence[Entry]) -> list[Entry]:
    """All entries; those of a table of people's telephones only count where they share an exchange with the numbers of other tables."""
    if sum(not (entry.directory or entry.decoy) for entry in entries) < _A_LIST:
        return list(entries)
    return [replace(entry, led_on=True) if entry.directory and entry.intent is not Intent.PORT else entry for entry in entries]


_A_LIST: Final = 2  # so many numbers in other tables are the list
