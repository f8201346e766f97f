"""Columns of numbers beside the list's own: old and new ones, contacts, where calls go on to. What nobody explains is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.columns import Column
from parsers.lists.roles import Role, heading_role, heading_words
from parsers.numbers.types import Claim, ClaimKind, Sighting
from parsers.numbers.uses import heading_intent, use_of

_NEW: Final = heading_words(
    r"(?:new|replacement|replaced (?:by|with)|future|substitute|assigned by \w+|nuev[oa])(?! (?:use|name|location|user)\b)"
    r"|place ?holders?|tests?|testing|dummy|loaners?|trial|demo|staging|pilot did|samples?"
)
_OLD: Final = heading_words(r"old|previous(?:ly)?|prior|former(?:ly)?|replaces|retired|anterior|viej[oa]")
_THEIRS: Final = heading_words(  # of the customer's own numbers, whatever else the heading says
    r"desk|direct(?: \w+)?|ddi|office|work|business|published|listed|station|hunt|pilot|second(?:ary)?|roll ?over|back line|line|lines"
    r"|trunks?|alias(?:es)?|also|other|additional|more|numbers?|dids?|tns?|ports?|port(?:ing|ed)"
)
_WHOM: Final = heading_words(
    r"vendors?|suppliers?|proveedor(?:es)?|providers?|contacts?|contact (?:name|person)|company|contractors?|monitor\w*|alarm co\w*"
    r"|landlord|manager|serviced by|service co\w*|dealer|installer|rep|technician|agency|police|fire dep\w*"
)
_BARE: Final = re.compile(
    r"^\W*(?:(?:contact|their|vendor|support|help|repair|service|office|emergency|direct) )?"
    r"(?:line|(?:tele)?phone|tel|number|ph|tel[eé]fono)\W*(?:number|no|#)?\W*\d?\W*$",
    re.IGNORECASE,
)
_BEHIND: Final = 2  # columns: the list's own and whom the telephones reach
_PLAIN_ROLES: Final = frozenset({Role.NUMBER, Role.START, Role.BILLING})


def others_apart(columns: Sequence[Column]) -> Iterator[Column]:
    """The columns, those of other numbers marked: as not the customer's (``DECOY``), or to be asked about as well (``asked``)."""
    numbers = [column for column in columns if column.role in (Role.NUMBER, Role.START, Role.LINE)]
    old = [column for column in numbers if _OLD.search(column.heading)]
    new = [column for column in numbers if _NEW.search(column.heading) and column not in old]
    present = [column for column in numbers if column not in old and column not in new]
    for at, column in enumerate(columns):
        headed = any(other is not column and other.panel <= column.panel and _is_headed(other) for other in present)
        if column in new and len(new) < len(numbers):
            yield replace(column, role=Role.DECOY)
        elif column.role is not Role.NUMBER or not headed:
            yield column
        elif column in old or _is_unexplained(column):
            yield replace(column, role=Role.DECOY, asked=True)
        elif _is_contacts(columns, at):
            yield replace(column, role=Role.DECOY)
        else:
            yield column


def _is_headed(column: Column) -> bool:
    heading = column.heading
    return heading_role(heading) in _PLAIN_ROLES or heading_intent(heading) is not None or use_of(heading) is not None


def _is_unexplained(column: Column) -> bool:
    """Does a heading name neither numbers nor a use: "On-call", "After hours goes to", "Caller ID"?"""
    heading = column.heading
    told = heading_role(heading) in _PLAIN_ROLES or use_of(heading) is not None or heading_intent(heading) is not None
    return re.search(r"[^\W\d_]{3}", heading) is not None and not told and not re.search(r"\d", heading) and _THEIRS.search(heading) is None


def _is_contacts(columns: Sequence[Column], at: int) -> bool:
    """ "Phone", or nothing, right behind "Contact" or "Vendor", where the list's own numbers stand before both."""
    if at < _BEHIND or (columns[at].heading and not _BARE.match(columns[at].heading)) or not _WHOM.search(columns[at - 1].heading):
        return False
    return any(column.role in _PLAIN_ROLES for column in columns[: at - 1])


def asked_about(found: Mapping[int, Sequence[tuple[Column, Sighting]]]) -> Iterator[Claim]:
    """A question for each column whose numbers were left out and are nowhere else in the table. ``found``: the numbers by row."""
    seen = [(index, column, sighting) for index, row in found.items() for column, sighting in row]
    own = {sighting.e164 for _, column, sighting in seen if column.role is not Role.DECOY}
    asked = dict.fromkeys(column for _, column, sighting in seen if column.asked and sighting.e164 not in own)
    for column in asked:
        first, written = next((index, sighting.written) for index, other, sighting in seen if other is column and sighting.e164 not in own)
        text = f'The numbers in the column "{column.heading}" ({written}) were left out: are any of them to be ported?'
        yield Claim(ClaimKind.COUNT, written, text, first)
