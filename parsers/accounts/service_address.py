"""Where service is given: the address under a service label, or how many there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.accounts.material import Material
from parsers.page.addresses import STATES, is_street, mended, names_a_street, parse_line, place_in
from parsers.page.block import Block
from parsers.page.fields import Value, labels_in
from parsers.page.labels import Field
from parsers.page.layout import squeeze

_NO_ZIP: Final = re.compile(r"(?P<street>\d[\w .#'/&-]*(?:, [\w .#'/&-]+)?), (?P<city>[A-Z][A-Za-z .'-]+?),? (?P<state>[A-Z]{2})")
_TOWN: Final = re.compile(r"(?P<city>[A-Za-z][A-Za-z .'-]+?)(?:, ?| )(?P<state>[A-Z]{2})\b(?!\w)")  # the ZIP code is not there, or torn
_NAMED_BEFORE: Final = re.compile(r"^\D{3,50}?(?: at|,| [-–—]|:) (?=\d+[A-Za-z]? \w)")  # "Services for Harbor Dental at 12 Main St, ..."
_COUNTED: Final = re.compile(r"^#? ?\d{1,4}(?: ?:| [-–—]) (?=\d)")  # "Location 01 - 12 Main St, ..."
_NEXT_LINE: Final = 1.2  # line heights
_NEXT_ROW: Final = 1.6  # of a panel whose labels stand in a column of their own
_SAME_LEFT: Final = 6.0  # points


def service_address(stuff: Material) -> tuple[Address | None, int]:
    """The address under a service label; None with the count where several locations are served."""
    found: dict[str, Address] = {}
    order: Counter[str] = Counter()
    for address in _service_candidates(stuff):
        key = squeeze(f"{address.street}{(address.postal_code or '')[:5]}")
        found.setdefault(key, address)
        order[key] += 1
    groups = _similar(list(found), order)
    if len(groups) == 1:
        return found[groups[0]], 1
    return None, len(groups)


def _service_candidates(stuff: Material) -> Iterator[Address]:
    for block in stuff.blocks:
        if block.role is Field.SERVICE_ADDRESS or is_served(block):
            yield _printed_again(block.address, stuff) or block.address
    for value in stuff.values:
        if value.field is Field.SERVICE_ADDRESS and value.place != "below":
            text = _COUNTED.sub("", value.text)
            text = f"{text}{_rest_below(stuff, value, text)}"
            text = _NAMED_BEFORE.sub("", text) if not is_street(text) else text
            address = parse_line(text) or _in_two_rows(stuff, value) or _in_one_row(stuff, value) or _without_zip(text)
            if address is not None and address.street:
                yield _printed_again(address, stuff) or address


def _rest_below(stuff: Material, value: Value, text: str) -> str:
    """The end of an address that was broken to the next line: "12 Main St, Dover, DE" over "19901"."""
    reach = _NEXT_LINE if value.place == "behind" else _NEXT_ROW
    below = stuff.sheet_of(value).below(value.phrase, reach) if is_street(text) else None
    if below is None or place_in(text) or labels_in(below):
        return ""
    apart = (below.box.left - value.phrase.box.left, below.box.right - value.phrase.box.right)  # a panel is set to its right edge
    if min(abs(each) for each in apart) > _SAME_LEFT:
        return ""
    place = place_in(f"{text} {below.text}")
    return f" {below.text}" if place is not None and place.end == len(text) + 1 + len(below.text) and place.start > 1 else ""


def partly_read(stuff: Material) -> Address | None:
    """Under a service label a street whose town was printed without a ZIP code, or without any: what stands there."""
    for value in stuff.values:
        street = mended(value.text.strip(" ,;"))
        if value.field is not Field.SERVICE_ADDRESS or not is_street(street) or not names_a_street(street) or place_in(street):
            continue
        below = stuff.sheet_of(value).below(value.phrase, _NEXT_LINE)
        lefts = (value.words[0].box.left, value.label.box.left)
        near = below is not None and any(abs(below.box.left - left) < _SAME_LEFT for left in lefts)
        town = _TOWN.match(below.text) if below is not None and near else None
        if town is not None and town["state"].upper() in STATES.values():
            return Address(street, town["city"].strip(" ,"), town["state"].upper(), None)
        if town is None and value.place != "below":
            return Address(street, None, None, None)
    return None


def is_served(block: Block) -> bool:
    """``For service at`` or ``Service for`` over a name and its address."""
    return block.role is Field.NAME and block.label in ("forserviceat", "servicefor")


def _printed_again(address: Address, stuff: Material) -> Address | None:
    """Where a stamp made a street illegible: the address of the same ZIP+4 that stands elsewhere and shares a number with what is left."""
    if not address.street or names_a_street(address.street) or len(address.postal_code or "") < 10:
        return None
    figures = {word for word in address.street.split() if word.isdigit()}
    same = {
        block.address
        for block in stuff.blocks
        if block.address.postal_code == address.postal_code and block.address.street and names_a_street(block.address.street)
    }
    alike = [other for other in same if other.street and figures & set(other.street.split())]
    return alike[0] if len(alike) == 1 else None


def _without_zip(text: str) -> Address | None:
    """``3811 S West St, Wichita KS``, as behind a label; the ZIP code is left to be found elsewhere."""
    match = _NO_ZIP.fullmatch(text.strip(" .;"))
    if match is None or match["state"] not in STATES.values() or not is_street(match["street"]):
        return None
    return Address(match["street"].strip(" ,"), match["city"].strip(), match["state"], None)


def _in_two_rows(stuff: Material, street: Value) -> Address | None:
    """``Service address  12 WALL ST`` and below it ``City / State / ZIP  ASHEVILLE, NC 28801``."""
    if not is_street(street.text):
        return None
    for value in stuff.values:
        if value.page == street.page and value.field is Field.CITY and 0 < value.label.row - street.label.row <= 2:
            place = place_in(value.text)
            if place is not None:
                return Address(street.text, place.city, place.state, place.postal_code)
    return None


def _in_one_row(stuff: Material, street: Value) -> Address | None:
    """``Registered location   12 WALL ST   ASHEVILLE   NC   28801``, each in a column of its own."""
    if street.place == "below" or not is_street(street.text):
        return None
    beside = (other for other in stuff.sheet_of(street).right_of(street.phrase) if not any(label.alone for label in labels_in(other)))
    rest = [other.text for other in beside][:3]
    return parse_line(", ".join((street.text, *rest)))


def _similar(keys: list[str], votes: Counter[str]) -> list[str]:
    """Keys without those that are a misreading or a part of a more frequent one."""
    kept: list[str] = []
    for key in sorted(keys, key=lambda key: (-votes[key], -len(key))):
        if not any(nearly_same(key, other) for other in kept):
            kept.append(key)
    return kept


def with_a_speck(pages: PageSet, one: Address, other: Address | None) -> bool:
    """``640 9 Somerset St`` for ``640 Somerset St`` of the same ZIP code: a sign more, that an engine made of a speck."""
    if other is None or (one.postal_code or "")[:5] != (other.postal_code or "")[:5] or not any(page.ocr for page in pages.pages):
        return False
    more, words = (one.street or "").lower().split(), (other.street or "").lower().split()
    return len(more) == len(words) + 1 and any(len(more[at]) == 1 and more[:at] + more[at + 1 :] == words for at in range(1, len(more)))


def nearly_same(one: str, other: str) -> bool:
    """Is one squeezed street the other with letters lost before or behind, or a few misread? What says nothing is like nothing."""
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    at = long.find(short)
    if at == 0 or (at > 0 and not (long[at - 1].isdigit() and short[0].isdigit())):  # "12 Main St" is no part of "212 Main St"
        return True
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= max(2, len(one) // 8)
