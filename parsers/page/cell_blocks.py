"""Addresses in cells: the parts of a form's address each under or beside a label, or street, city, state and ZIP along one row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from onboarding.documents import Address
from parsers.page.address_wording import announced
from parsers.page.addresses import Place, is_place, is_street, mended, place_in
from parsers.page.block import Block
from parsers.page.block_labels import heading_over
from parsers.page.fields import Value, labels_in, values_on
from parsers.page.label_addresses import OWNERS
from parsers.page.labels import Field
from parsers.page.layout import Sheet, bounds, squeeze
from parsers.page.names import is_name

_PARTS: Final = (Field.STREET, Field.CITY, Field.STATE, Field.ZIP)
_ADDRESSES: Final = (Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS)
_OWNERS: Final = tuple((field, tuple(squeeze(name) for name in names.split("|"))) for field, names in OWNERS.items())
_ROWS_OF_A_FORM: Final = 8
_SAME_LEFT: Final = 4.0  # points
_ENDS: Final = ("addr", "address", "adr")
# Before the cells of a record's row, where a word of its own would announce nothing.
_SHORT: Final = {
    **dict.fromkeys(("svc", "serv", "service", "loc", "premise", "prem", "site", "instl"), Field.SERVICE_ADDRESS),
    **dict.fromkeys(("bill", "billing", "mail", "mailing", "bl"), Field.BILLING_ADDRESS),
}


def cells(sheet: Sheet) -> Iterator[Block]:
    """A form's address: street, city, state and ZIP each in a cell of its own under "Service address" or the like."""
    values = [value for value in values_on(sheet.page) if value.field in _PARTS]
    labelled = [value for value in values_on(sheet.page) if value.field in _ADDRESSES and _cities_beside(sheet, value)]
    streets = sorted(
        (value for value in (*values, *labelled) if value.field not in _PARTS[1:] and is_street(value.text)),
        key=lambda value: (value.label.row, value.label.box.left),
    )
    for number, street in enumerate(streets):
        row = street.label.row
        end = streets[number + 1].label.row if number + 1 < len(streets) else len(sheet.rows)
        owner = _owner(street)
        own = [value for value in values if owner and _owner(value) is owner and 0 <= value.label.row - row <= _ROWS_OF_A_FORM]
        near = own or [
            value
            for value in values
            if row - 1 <= value.label.row < max(end, row + 1)
            and value.label.row <= row + _ROWS_OF_A_FORM
            and _owner(value) in (None, owner)
        ]
        near.sort(key=lambda value: value.field is Field.CITY and place_in(value.text) is None)
        parts = {field: next((value for value in near if value.field is field), None) for field in _PARTS}
        city, state, code = parts[Field.CITY], parts[Field.STATE], parts[Field.ZIP]
        place = _cell_place(sheet, street, city, state, code)
        if place is None:
            continue
        role = heading_over(sheet, street.label) if street.field is Field.STREET else None
        address = Address(mended(street.text), place.city, place.state, place.postal_code)
        found = [value for value in (street, city, state, code) if value is not None]
        box = bounds(value.phrase.box for value in found)
        confidence = min(value.confidence for value in found)
        whose = role.field if role else street.field if street.field in _ADDRESSES else None
        yield Block((), address, whose, role.name if role else street.name, sheet.page.number, box, confidence)


def _owner(value: Value) -> Field | None:
    """Whose address a part is of by its own label: "Service city", "Billing street"."""
    if value.field in _ADDRESSES:
        return value.field
    return next((field for field, names in _OWNERS for name in names if value.name.startswith(name) and value.name != name), None)


def _cities_beside(sheet: Sheet, value: Value) -> bool:
    """Do cells for city or ZIP stand right of a label as "Service street address", below it, or has it a city of its own further on?"""
    for other in values_on(sheet.page):
        under = 0 < other.label.row - value.label.row <= 2 and abs(other.label.box.left - value.label.box.left) < _SAME_LEFT
        if other.field is Field.CITY and (_owner(other) is value.field or (under and _owner(other) is None)):
            return True
    beside = sheet.right_of(value.label)
    return any(label.field in (Field.CITY, Field.ZIP) and label.first == 0 for cell in beside for label in labels_in(cell))


def _cell_place(sheet: Sheet, street: Value, city: Value | None, state: Value | None, code: Value | None) -> Place | None:
    """City, state and ZIP of a form's row: from their cells, else from whatever stands right of the street."""
    if city is not None:
        digits = re.search(r"\d{5}(?:-\d{4})?", code.text) if code else None
        place = place_in(city.phrase.text) or place_in(f"{city.text}, {state.text if state else ''} {digits.group() if digits else ''}")
        whole = " ".join(other.text for other in sheet.right_of(city.label)) if city.name.endswith("zip") else ""  # in cells of their own
        place = place or place_in(" ".join(whole.split()))
        if place is not None:
            return place
    return place_in(" ".join(other.text for other in sheet.right_of(street.phrase)))


def rows_of_cells(sheet: Sheet) -> Iterator[Block]:
    """``SVC | 207 W BROAD AVE | ALBANY | GA | 31701``, behind a word that says whose address it is."""
    yield from _beside_its_label(sheet)
    yield from _named_rows(sheet)
    for row in sheet.rows:
        for at, (left, street) in enumerate(zip(row.phrases, row.phrases[1:], strict=False), 2):
            begun = row.phrases[at - 3].text if at > 2 and squeeze(left.text) in _ENDS else ""  # "SVC  ADDR", set to its column
            role = _role_of(f"{begun} {left.text}".strip())
            rest = row.phrases[at : at + 3]
            if role is None or not rest or not is_street(street.text) or place_in(street.text) is not None:
                continue
            rest = rest[:1] if is_place(rest[0].text) else rest
            place = place_in(" ".join(cell.text for cell in rest))
            if place is not None and place.start <= 1:
                address = Address(street.text, place.city, place.state, place.postal_code)
                found = (street, *rest)
                box, confidence = bounds(cell.box for cell in found), min(cell.confidence for cell in found)
                yield Block((), address, role, squeeze(left.text), sheet.page.number, box, confidence)


def _beside_its_label(sheet: Sheet) -> Iterator[Block]:
    """``BILL ADDR: 207 W BROAD AVE | ALBANY GA 31701``, the label in one cell with the street."""
    for value in values_on(sheet.page):
        if value.field not in _ADDRESSES or value.place != "behind" or not is_street(value.text) or place_in(value.text) is not None:
            continue
        beside = sheet.right_of(value.phrase)[:1]
        place = place_in(beside[0].text) if beside and is_place(beside[0].text) else None
        if place is not None:
            address = Address(value.text, place.city, place.state, place.postal_code)
            box, confidence = bounds((value.phrase.box, beside[0].box)), min(value.confidence, beside[0].confidence)
            yield Block((), address, value.field, value.name, sheet.page.number, box, confidence)


def _named_rows(sheet: Sheet) -> Iterator[Block]:
    """``HARBOR DENTAL INC | 207 W BROAD AVE | ALBANY GA 31701``: name, street and place along a row."""
    for row in sheet.rows:
        for name, street, place in zip(row.phrases, row.phrases[1:], row.phrases[2:], strict=False):
            where = place_in(place.text) if is_place(place.text) else None
            if where is None or not is_street(street.text) or place_in(street.text) or labels_in(name) or not is_name(name.text):
                continue
            address = Address(street.text, where.city, where.state, where.postal_code)
            found = (name, street, place)
            box, confidence = bounds(cell.box for cell in found), min(cell.confidence for cell in found)
            yield Block((name.text,), address, None, "", sheet.page.number, box, confidence)


def _role_of(text: str) -> Field | None:
    said = announced(text)
    return _SHORT.get(squeeze(text)) or (said[0] if said else None)
