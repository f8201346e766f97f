"""Address blocks: name, street and city one under the other, wherever on the page; and what the words around them say they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ocr.page import Page
from parsers.memo import once_for_each
from parsers.page.addresses import after_a_name, is_place, is_po_box, is_street, is_unit, mended, parse_line, parse_lines, place_in
from parsers.page.block import Block
from parsers.page.block_labels import (
    Whose,
    column_label,
    is_another_label,
    is_beside_a_caption,
    label_behind,
    label_beside,
    label_of,
    own_label,
    value_text,
)
from parsers.page.cell_blocks import cells, rows_of_cells
from parsers.page.dates import dates_in
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, bounds, sheet_of
from parsers.page.names import addressed, is_name, is_side_line, without_addressed
from parsers.patterns import whole_words

_SAME_LEFT: Final = 4.0  # points
_SITE_BEFORE: Final = re.compile(
    r"^(?:[A-Z][\w /&]{1,24} [-–—:]|#? ?\d{1,4}(?: ?:| [-–—])) (?=\d)"
)  # "Main - 1655 Harbor Dr, ...", "01 - 1655 ..."
_IDENTIFIES: Final = re.compile(  # "Customer no. 0342"
    r"\W*(?:(?:customer|account|acct|member|client|patron|subscriber|invoice|order|ref(?:erence)?)\W{1,2}){1,2}"
    r"(?:(?:no|num|nbr|number|id)\b)?[\W#]{0,3}[A-Z]{0,3}-?\d[\d-]*\W*$",
    re.IGNORECASE,
)
_PARTED: Final = re.compile(r"\s+[|•·*–—/-]\s+")  # "Harbor Dental — 12 Main St — Dover, DE 19901"
_NEAR: Final = 2.6  # line heights from a name to its address where a form sets them apart
_HEADS: Final = whole_words(  # in a heading, which no name is
    r"summary|statement|invoice|bill|account|charges|details?|address|information|payments?|customer|page|total|amount|previous|current|"
    r"balance|remit\w*|important|contact|location|delivery|return|requested|here"
)
_LOWER_PART: Final = 0.55  # of the page, from the top
_MOST_NAMES: Final = 3  # lines over an address on one line
_FIGURES: Final = 6  # from which a line is no name
_TALLEST: Final = 8  # lines of a block above its city line


@once_for_each(32)
def blocks_on(page: Page) -> tuple[Block, ...]:
    """Every address on ``page``, top to bottom: blocks of lines and addresses written on one line behind a label."""
    sheet = sheet_of(page)
    found = (_mended(block) if page.ocr else block for block in (*_blocks(sheet), *cells(sheet), *rows_of_cells(sheet)))
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
        if is_place(value_text(phrase)):
            yield from _stacked(sheet, phrase)
        else:
            yield from _single(sheet, phrase)


def _mended(block: Block) -> Block:
    street = block.address.street
    return replace(block, address=replace(block.address, street=mended(street))) if street else block


def _single(sheet: Sheet, phrase: Phrase) -> Iterator[Block]:
    """``Service location: 66 MAIN ST UNIT 20, BIRMINGHAM, AL 35203``; names and label may stand left of it or above it."""
    label = label_of(sheet, phrase) or column_label(sheet, phrase)
    text = _SITE_BEFORE.sub("", value_text(phrase))
    name = _name_above_an_address(sheet, phrase) if label is None else None
    if name is not None and ":" in text:
        text = text.partition(":")[2].strip()
    parts = _PARTED.split(text)
    if len(parts) in (2, 3) and is_place(parts[-1]) and is_street(parts[-2]):
        name = name or (parts[0] if len(parts) > 2 and label is None and is_name(parts[0]) else None)
        text = ", ".join(parts[-2:])
    elif (
        len(parts) > 1 and is_street(parts[-1]) and not is_street(text)
    ):  # "Record | 6 Nov 2026 | Harbor Dental | 12 Main St, Dover, DE 19901"
        name, text = name or (parts[-2] if label is None and is_name(parts[-2]) else None), parts[-1]
    address = parse_line(text)
    if address is not None and (address.street is None or not is_street(address.street)) and "," in text:
        head, tail = after_a_name(text)
        if not head:
            head, _, tail = text.partition(",")
        inner = parse_line(tail.strip())
        if inner is not None and is_name(head):
            name, address = head, inner
    if address is None or address.street is None or not is_street(address.street):
        above = sheet.above(phrase, 1.2)
        place = place_in(text)
        if above is None or place is None or place.start <= 1 or place_in(above.text):
            return
        address = parse_lines([value_text(above), text])
        if address is None or address.street is None or not is_street(address.street):
            return
    names: tuple[str, ...] = (name,) if name else ()
    if not names:
        names, over = _named_over(sheet, phrase, label)
        label = label or over
    yield from _told(Block(names, address, None, "", phrase.page, phrase.box, phrase.confidence), label)


def _told(block: Block, label: Whose | None) -> Iterator[Block]:
    """A block with its label; twice where that says two things of it."""
    for role in label.roles if label else (None,):
        yield replace(block, role=role, label=label.name if label else "")


def _named_over(sheet: Sheet, phrase: Phrase, label: Whose | None) -> tuple[tuple[str, ...], Whose | None]:
    """The names in the lines over an address on one line, and the label over those."""
    if label is not None and label == label_behind(sheet, phrase):
        left = sheet.left_of(phrase)[:1]
        if left and is_name(left[0].text) and not labels_in(left[0]):
            return (left[0].text,), label
    elif label is not None:
        return (), label
    names: list[str] = []
    last = phrase
    while len(names) < _MOST_NAMES and (above := _line_above(sheet, last)) is not None:
        whose = own_label(above)
        if whose is not None and whose.alone:
            return tuple(names), label or whose
        if is_beside_a_caption(sheet, last) and is_beside_a_caption(sheet, above):
            break
        text = value_text(above)
        if is_another_label(above) or place_in(text) or not (is_side_line(text) or is_name(text)):
            break
        names.insert(0, text)
        last, label = above, label or whose
        if whose is not None:
            return tuple(names), label
    return tuple(names), label or (label_of(sheet, last) if names else None)


def _name_above_an_address(sheet: Sheet, phrase: Phrase) -> str | None:
    """``Account holder: Harbor Dental`` over ``Address: 12 Main St, Dover, DE 19901``: the name whose address it is."""
    if beside := _name_in_the_cell_above(sheet, phrase):
        return beside
    own = next((label for label in labels_in(phrase) if label.first == 0), None)
    above = sheet.above(phrase, 1.6) if own is not None and own.field is Field.STREET and own.colon else None
    named = next((label for label in labels_in(above) if label.first == 0 and label.field is Field.NAME), None) if above else None
    if above is None or named is None:
        return None
    name = " ".join(word.text for word in above.words[named.last + 1 :]).strip(" :-")
    return name if name and is_name(name) else None


def _name_in_the_cell_above(sheet: Sheet, phrase: Phrase) -> str | None:
    """``Customer | Harbor Dental`` over ``Address | 12 Main St, Dover, DE 19904``, in two columns."""
    if not _alone_left(sheet, phrase, Field.STREET):
        return None
    for row in reversed(sheet.rows[max(0, phrase.row - 2) : phrase.row]):
        for other in row.phrases:
            if abs(other.box.left - phrase.box.left) < _SAME_LEFT and _alone_left(sheet, other, Field.NAME) and is_name(other.text):
                return other.text
    return None


def _alone_left(sheet: Sheet, phrase: Phrase, field: Field) -> bool:
    """Is a label of ``field`` all that the cell left of it holds?"""
    left = sheet.left_of(phrase)[:1]
    return any(label.alone and label.field is field for label in labels_in(left[0])) if left else False


def _stacked(sheet: Sheet, last: Phrase) -> Iterator[Block]:
    """The lines above a city line that belong to it."""
    lines = [last]
    label = own_label(last)
    while label is None and len(lines) < _TALLEST:
        label = label_beside(sheet, lines[-1])
        above = _line_above(sheet, lines[-1]) if label is None else None
        if above is None:
            break
        found = own_label(above)
        if found is not None and found.alone:
            label = found
            break
        if is_another_label(above) or place_in(above.text):  # another address, whole on its line or the end of one
            break
        lines.append(above)
        label = found
        if addressed(above.text) and not is_street(without_addressed(above.text)):
            break
    if label is not None and label in (label_beside(sheet, lines[-1]), own_label(lines[-1])):
        lines += _names_over(sheet, lines[-1])
    lines.reverse()
    texts = [without_addressed(value_text(line)) for line in lines]
    address = parse_lines(texts)
    if address is None or address.street is None:
        return
    street = next(
        (i for i, text in enumerate(texts) if address.street.startswith(text.strip(" ,;")) or text.startswith(address.street)), None
    )
    if street is None:
        street = next((i for i, text in enumerate(texts) if is_street(text)), len(texts) - 1)
    if street and is_unit(texts[street - 1]):
        street -= 1
    names = tuple(_joined_names(texts[max(0, street - 4) : street]))
    if label is None:
        label = label_of(sheet, lines[0]) or label_behind(sheet, last)
    if label is None and street == 0:
        names = _name_apart(sheet, lines[0])
    box = bounds(line.box for line in lines)
    confidence = min(line.confidence for line in lines)
    yield from _told(Block(names, address, None, "", last.page, box, confidence, tuple(lines)), label)


def _names_over(sheet: Sheet, line: Phrase) -> list[Phrase]:
    """The names over a street before which a label stands in the middle of its cell, as browsers set it."""
    names: list[Phrase] = []
    labels = labels_in(line)
    left = line.words[labels[0].last + 1].box.left if labels and labels[0].last + 1 < len(line.words) else line.box.left
    while is_street(value_text(line)) or names:
        above = sheet.above(line, 1.15)
        if above is None or labels_in(above) or place_in(above.text) or not is_name(above.text) or sheet.left_of(above):
            break
        if abs(above.box.left - left) > _SAME_LEFT:
            break
        names.append(above)
        line = above
    return names if len(names) < _MOST_NAMES else []


def _name_apart(sheet: Sheet, street: Phrase) -> tuple[str, ...]:
    """A name over an address with the gap of a line between, in the same letters."""
    above = sheet.above(street, _NEAR)
    if above is None or abs(above.box.left - street.box.left) > _SAME_LEFT or abs(above.height - street.height) > 0.2 * street.height:
        return ()
    text = above.text
    plain = is_name(text) and text.isupper() == street.text.isupper() and len(above.words) > 1
    said = any(character.isdigit() for character in text) or text.endswith((":", ".")) or labels_in(above) or _HEADS.search(text)
    return (text,) if plain and not said else ()


def _joined_names(texts: list[str]) -> list[str]:
    """The lines nearest the street that can be names; what stands above a line that cannot is no part of the block."""
    names: list[str] = []
    for text in reversed(texts):
        figures = sum(character.isdigit() for character in text)  # "TELEPHONE NUMBER 305 555-0142" over the name
        if is_side_line(text) or (is_name(text) and figures < _FIGURES and not dates_in(text) and not _IDENTIFIES.match(text)):
            names.insert(0, text)
        else:
            break
    return names


def _line_above(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    """The next line up in a block: same left edge (or centred), no gap of a line."""
    above = sheet.above(phrase, 1.15)
    if above is None:
        return None
    lefts = (above.box.left - phrase.box.left, _left(above) - _left(phrase))
    same_left = any(abs(apart) < max(6.0, 0.8 * sheet.height) for apart in lefts) or abs(above.box.right - phrase.box.right) < 4
    found = labels_in(above)
    starts_with_label = bool(found) and found[0].first == 0
    centred = abs((above.box.left + above.box.right) - (phrase.box.left + phrase.box.right)) < 6
    begun = starts_with_label or addressed(above.text)  # "To: Harbor Dental" over "12 Main St", set below the name
    behind_label = begun and any(abs(word.box.left - phrase.box.left) < 6 for word in above.words)
    return above if same_left or centred or behind_label else None


def _left(phrase: Phrase) -> float:
    """Where its first word begins, past a speck (``@ MISSOULA MT``) and past "To:"."""
    words = phrase.words
    if addressed(phrase.text):
        words = words[next((at for at, word in enumerate(words) if ":" in word.text), -1) + 1 :] or words
    return next((word.box.left for word in words if any(c.isalnum() for c in word.text)), phrase.box.left)
