"""Where service is given when no label says so: said to be the billing address, or the only other street on the first page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from onboarding.documents import Address
from parsers.accounts.material import Material
from parsers.accounts.same_address import says_the_same
from parsers.accounts.service_address import nearly_same
from parsers.page.addresses import is_po_box, is_street, parse_line
from parsers.page.block import Block
from parsers.page.labels import Field
from parsers.page.layout import Row, sheet_of, squeeze

_SAME: Final = re.compile(
    r"\W*(?:the )?(?:same|as above|see above|as shown above|billing address)(?: (?:as|to))?"
    r"(?: (?:the )?(?:above|billing|mailing|bill to|account)(?: address)?)?\W*",
    re.IGNORECASE,
)
_OF_SERVICE: Final = re.compile(
    r"\b(?:service|services|location|site|premises?|circuits?|lines?|numbers?|inventory|detail|provided|installed|e?911)\b"
    r"|\b(?:seats?|phones?|extensions?|stations?|trunks?|voice|internet|fiber|broadband|ethernet|equipment|charges?|used?)\b[^.;]{0,40}"
    r"\b(?:at|for)\W*$",
    re.IGNORECASE,
)
_SAID_THE_SAME: Final = re.compile(
    r"\b(?:services?|lines?|phones?)\b[^.;]{0,40}\b(?:at|same as) (?:the|your) (?:same |above )?"
    r"(?:billing|mailing|bill-to|account) address\b",
    re.IGNORECASE,
)
# "... the services we provide at 12 Main St, Dover, DE 19901 ...": where a sentence says they are.
_SAID_AT: Final = re.compile(
    r"\b(?:services?|lines?|phones?|numbers|circuits?|equipment)\b(?P<words>[^.;:]{0,40}?)\b(?:at|to|for) "
    r"(?P<address>\d[^;:]{5,80}?\b\d{5}(?:-\d{4})?)\b",
    re.IGNORECASE,
)
_BOX_BEHIND: Final = re.compile(r"\w\s+P\.?\s?O\.?\s?Box\b", re.IGNORECASE)  # lines of two columns run together
_OUR_PLACE: Final = re.compile(r"\b(?:cent(?:er|re)|store|office|visit|write|mail|send|department|desk|our|us)\b", re.IGNORECASE)
_LEVEL: Final = 12.0  # points
_LONG_ENOUGH: Final = 7  # letters and digits of a street that cannot stand there by chance
_HEADING_WORDS: Final = 18
_A_PAIR: Final = 2
_ANSWERS: Final = re.compile(r"\W*(?:same|see|as)\b|=", re.IGNORECASE)


def said_to_be_the_same(stuff: Material, billing: Address) -> bool:
    """``Service location: same``, or a heading over the lines that names the street again: ``Number detail - 12 Main St, Dover DE``."""
    if any(value.field is Field.SERVICE_ADDRESS and _SAME.fullmatch(value.text) for value in stuff.values):
        return True
    if any(_SAID_THE_SAME.search(" ".join(page.text.split())) for page in stuff.pages):
        return True
    if any(says_the_same(text) for page in stuff.pages for row in sheet_of(page).rows for text in _said_in(row)):
        return True
    street = squeeze(billing.street or "")
    if len(street) < _LONG_ENOUGH:
        return False
    for page in stuff.pages:
        for phrase in sheet_of(page).phrases:
            at = squeeze(phrase.text).find(street)
            lead = re.split(re.escape((billing.street or "").split()[0]), phrase.text, maxsplit=1)[0]
            if at > 0 and len(phrase.words) <= _HEADING_WORDS and _OF_SERVICE.search(lead):
                return True
    return False


def _said_in(row: Row) -> Iterator[str]:
    """What stands in the cells of a row, and in a cell and its answer: ``Premises | see customer address``."""
    yield from (phrase.text for phrase in row.phrases)
    if len(row.phrases) == _A_PAIR and _ANSWERS.match(row.phrases[1].text):
        yield row.text


def said_address(stuff: Material, billing: Address | None) -> Address | None:
    """The only address that a sentence says the services are at, in the state bills go to (an office of the carrier may be named so)."""
    found = {
        address
        for page in stuff.pages
        for match in _SAID_AT.finditer(" ".join(page.text.split()))
        if not _OUR_PLACE.search(match["words"])
        and (address := parse_line(match["address"])) is not None
        and address.street
        and is_street(address.street)
        and not _BOX_BEHIND.search(address.street)
        and (billing is None or address.state == billing.state)
    }
    return found.pop() if len(found) == 1 else None


def lone_address(stuff: Material, billing: Address | None, name: str | None) -> Address | None:
    """The only street address on the first page without a name, in the state bills go to: where an engine lost the label."""
    if billing is None:
        return None
    first = stuff.pages[0]
    named = min((block.box.top for block in stuff.blocks if _of_customer(block, name)), default=0.0)
    alone = [
        block
        for block in stuff.blocks
        if block.page == first.number
        and block.role is None
        and (not block.names or _of_customer(block, name))
        and not is_po_box(block.address)
        and not same_street(block.address, billing)
        and block.box.top >= named - _LEVEL  # above the customer's stands the carrier's own
        and block.address.state == billing.state
        and 0.12 < block.box.top / first.height < 0.7
    ]
    return alone[0].address if len(alone) == 1 else None


def same_street(one: Address, other: Address | None) -> bool:
    """Are they one address, read from pixels with a letter or two amiss?"""
    return other is not None and nearly_same(squeeze(one.street or ""), squeeze(other.street or ""))


def _of_customer(block: Block, name: str | None) -> bool:
    return bool(block.name and name) and squeeze(block.name or "").startswith(squeeze(name or ""))
