"""Address blocks: name, street and city one under the other, wherever on the page; and what the words around them say they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Box, Page
from onboarding.documents import Address
from parsers.memo import once_for_each
from parsers.page.addresses import Place, is_place, is_po_box, is_street, is_unit, mended, parse_line, parse_lines, place_in
from parsers.page.fields import Label, Value, labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, bounds, sheet_of
from parsers.page.names import ends_name, is_name, is_side_line, tidy_name, unfinished

_ROLES: Final = frozenset({Field.NAME, Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS, Field.REMIT})
_PARTS: Final = (Field.STREET, Field.CITY, Field.STATE, Field.ZIP)
_ADDRESSES: Final = (Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS)
_SITE_BEFORE: Final = re.compile(r"^[A-Z][\w /&]{1,24} [-–—:] (?=\d)")  # "Main - 1655 Harbor Dr, ..."
_LOWER_PART: Final = 0.55  # of the page, from the top
_TALLEST: Final = 8  # lines of a block above its city line


@dataclass(frozen=True, slots=True)
class Block:
    """An address with the names above it. ``role``: the label it stands under or behind, if any."""

    names: tuple[str, ...]
    address: Address
    role: Field | None
    label: str
    page: int
    box: Box
    confidence: float
    mail_window: bool = False  # inside a stub or window: name, street, city and nothing else
    lines: tuple[Phrase, ...] = ()

    @property
    def name(self) -> str | None:
        """The first line that can be a name; lines of one wrapped name are joined."""
        named = [name for name in self.names if not is_side_line(name)]
        longer = next((index for index, name in enumerate(named) if len(name.split()) > 1), 0)
        named = named[longer:]  # above it: a carrier's mark or a speck
        if len(named) > 1 and (ends_name(named[1]) or unfinished(named[0])):
            return tidy_name(f"{named[0]} {named[1]}")
        return tidy_name(named[0]) if named else None


@once_for_each(32)
def blocks_on(page: Page) -> tuple[Block, ...]:
    """Every address on ``page``, top to bottom: blocks of lines and addresses written on one line behind a label."""
    sheet = sheet_of(page)
    found = (_mended(block) if page.ocr else block for block in (*_blocks(sheet), *_cells(sheet)))
    told = (replace(block, role=Field.REMIT) if _is_stub(block, page) else block for block in found)
    return tuple(sorted(told, key=lambda block: (block.box.top, block.box.left)))


def _is_stub(block: Block, page: Page) -> bool:
    """``Mail to:`` over a post box in the lower part of a page: where payments go, not where bills go."""
    return block.label == "mailto" and is_po_box(block.address) and block.box.top > _LOWER_PART * page.height


def _blocks(sheet: Sheet) -> Iterator[Block]:
    for phrase in sheet.phrases:
        text = phrase.text
        place = place_in(text)
        if place is None or len(phrase.words) > 24:
            continue
        if is_place(_value_text(phrase)):
            block = _stacked(sheet, phrase)
            if block is not None:
                yield block
            continue
        single = _single(sheet, phrase)
        if single is not None:
            yield single


def _mended(block: Block) -> Block:
    street = block.address.street
    return replace(block, address=replace(block.address, street=mended(street))) if street else block


def _cells(sheet: Sheet) -> Iterator[Block]:
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
        near = [value for value in values if row - 1 <= value.label.row < max(end, row + 1) and value.label.row <= row + 8]
        parts = {field: next((value for value in near if value.field is field), None) for field in _PARTS}
        city, state, code = parts[Field.CITY], parts[Field.STATE], parts[Field.ZIP]
        place = _cell_place(sheet, street, city, state, code)
        if place is None:
            continue
        role = _heading_role(sheet, street.label) if street.field is Field.STREET else None
        address = Address(mended(street.text), place.city, place.state, place.postal_code)
        found = [value for value in (street, city, state, code) if value is not None]
        box = bounds(value.phrase.box for value in found)
        confidence = min(value.confidence for value in found)
        whose = role.field if role else street.field if street.field in _ADDRESSES else None
        yield Block((), address, whose, role.name if role else street.name, sheet.page.number, box, confidence)


def _cities_beside(sheet: Sheet, value: Value) -> bool:
    """Do cells for city or ZIP stand right of a label as "Service street address"?"""
    beside = sheet.right_of(value.label)
    return any(label.field in (Field.CITY, Field.ZIP) and label.first == 0 for cell in beside for label in labels_in(cell))


def _cell_place(sheet: Sheet, street: Value, city: Value | None, state: Value | None, code: Value | None) -> Place | None:
    """City, state and ZIP of a form's row: from their cells, else from whatever stands right of the street."""
    if city is not None:
        digits = re.search(r"\d{5}(?:-\d{4})?", code.text) if code else None
        place = place_in(city.phrase.text) or place_in(f"{city.text}, {state.text if state else ''} {digits.group() if digits else ''}")
        if place is not None:
            return place
    return place_in(" ".join(other.text for other in sheet.right_of(street.phrase)))


def _heading_role(sheet: Sheet, phrase: Phrase) -> Label | None:
    """The nearest heading above that says whose address it is."""
    for row in reversed(sheet.rows[max(0, phrase.row - 6) : phrase.row]):
        for other in row.phrases:
            for label in labels_in(other):
                if label.field in _ROLES and label.first <= 2:
                    return label
    return None


def _value_text(phrase: Phrase) -> str:
    """The phrase's text without a label at its start."""
    labels = labels_in(phrase)
    if labels and labels[0].first == 0 and labels[0].field in _ROLES:
        return " ".join(word.text for word in phrase.words[labels[0].last + 1 :]).strip(" :-")
    return phrase.text.lstrip("~|_•·*-–—'\"`.,: ")


def _single(sheet: Sheet, phrase: Phrase) -> Block | None:
    """``Service location: 66 MAIN ST UNIT 20, BIRMINGHAM, AL 35203``; the label may stand left of it or above it."""
    label = _role_label(sheet, phrase)
    text = _SITE_BEFORE.sub("", _value_text(phrase))
    name = _name_above_an_address(sheet, phrase) if label is None else None
    if name is not None:
        text = text.partition(":")[2].strip()
    address = parse_line(text)
    if address is not None and (address.street is None or not is_street(address.street)) and "," in text:
        head, _, tail = text.partition(",")
        inner = parse_line(tail.strip())
        if inner is not None and is_name(head):
            name, address = head, inner
    if address is None or address.street is None or not is_street(address.street):
        above = sheet.above(phrase, 1.2)
        place = place_in(text)
        if above is None or place is None or place.start <= 1:
            return None
        address = parse_lines([_value_text(above), text])
        if address is None or address.street is None or not is_street(address.street):
            return None
    names = (name,) if name else ()
    role, said = (label.field, label.name) if label else (None, "")
    return Block(names, address, role, said, phrase.page, phrase.box, phrase.confidence)


def _name_above_an_address(sheet: Sheet, phrase: Phrase) -> str | None:
    """``Account holder: Harbor Dental`` over ``Address: 12 Main St, Dover, DE 19901``: the name whose address it is."""
    own = next((label for label in labels_in(phrase) if label.first == 0), None)
    above = sheet.above(phrase, 1.6) if own is not None and own.field is Field.STREET and own.colon else None
    named = next((label for label in labels_in(above) if label.first == 0 and label.field is Field.NAME), None) if above else None
    if above is None or named is None:
        return None
    name = " ".join(word.text for word in above.words[named.last + 1 :]).strip(" :-")
    return name if name and is_name(name) else None


def _stacked(sheet: Sheet, last: Phrase) -> Block | None:
    """The lines above a city line that belong to it."""
    lines = [last]
    label: Label | None = _own_label(last)
    while label is None and len(lines) < _TALLEST:
        beside = _label_beside(sheet, lines[-1])
        if beside is not None:
            label = beside
            break
        above = _line_above(sheet, lines[-1])
        if above is None:
            break
        found = _own_label(above)
        if found is not None and found.alone:
            label = found
            break
        if place_in(above.text) and is_place(_value_text(above)):
            break
        lines.append(above)
        label = found
    lines.reverse()
    texts = [_value_text(line) for line in lines]
    address = parse_lines(texts)
    if address is None or address.street is None:
        return None
    street = next(
        (i for i, text in enumerate(texts) if address.street.startswith(text.strip(" ,;")) or text.startswith(address.street)), None
    )
    if street is None:
        street = next((i for i, text in enumerate(texts) if is_street(text)), len(texts) - 1)
    if street and is_unit(texts[street - 1]):
        street -= 1
    names = tuple(_joined_names(texts[max(0, street - 4) : street]))
    if label is None:
        label = _role_label(sheet, lines[0])
    box = bounds(line.box for line in lines)
    role, said = (label.field, label.name) if label else (None, "")
    return Block(names, address, role, said, last.page, box, min(line.confidence for line in lines), not label, tuple(lines))


def _joined_names(texts: list[str]) -> list[str]:
    """The lines nearest the street that can be names; what stands above a line that cannot is no part of the block."""
    names: list[str] = []
    for text in reversed(texts):
        if is_side_line(text) or is_name(text):
            names.insert(0, text)
        else:
            break
    return names


def _line_above(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    """The next line up in a block: same left edge (or centred), no gap of a line."""
    above = sheet.above(phrase, 1.15)
    if above is None:
        return None
    same_left = abs(above.box.left - phrase.box.left) < max(6.0, 0.8 * sheet.height) or abs(above.box.right - phrase.box.right) < 4
    found = labels_in(above)
    starts_with_label = bool(found) and found[0].first == 0
    centred = abs((above.box.left + above.box.right) - (phrase.box.left + phrase.box.right)) < 6
    behind_label = starts_with_label and any(abs(word.box.left - phrase.box.left) < 6 for word in above.words)
    return above if same_left or centred or behind_label else None


def _own_label(phrase: Phrase) -> Label | None:
    found = labels_in(phrase)
    return found[0] if found and found[0].first == 0 and found[0].field in _ROLES else None


def _label_beside(sheet: Sheet, phrase: Phrase) -> Label | None:
    """A label that stands left of a line, as ``Service Address   5854 MAIN ST``."""
    for left in sheet.left_of(phrase)[:1]:
        found = [label for label in labels_in(left) if label.field in _ROLES]
        if found and found[-1].last == len(left.words) - 1:
            return found[-1]
    return None


def _role_label(sheet: Sheet, phrase: Phrase) -> Label | None:
    """The label a block stands under or right of."""
    own = _own_label(phrase)
    if own is not None:
        return own
    beside = _label_beside(sheet, phrase)
    if beside is not None:
        return beside
    above = sheet.above(phrase, 1.8)
    if above is not None:
        found = [label for label in labels_in(above) if label.field in _ROLES]
        if found and found[-1].last == len(above.words) - 1 and found[-1].first <= 2:
            return found[-1]
    return None
