"""What the heading over a number says of it."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import column_words, heading_words, words_beside
from parsers.ownership.call_rules import has_call_code
from parsers.ownership.headings import heading_over, heading_phrase, new_charges, new_section
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE, TOWN
from parsers.ownership.verdicts import Outcome, Owner
from parsers.page.layout import Phrase

_ROW_PITCH: Final = 3.0  # line heights from one row of a form to the next
_HOTLINE: Final = re.compile(
    r"(?:\w+ )?(?:repairs?|trouble|outages?|tty|tdd|(?:\w+ )?relay(?: \w+)?|customer (?:care|service)|collections)"
)
_NAMED_LINE: Final = re.compile(r"\W*(?:[A-Za-z][\w.'’&-]* ){1,4}lines?\b[^A-Za-z]{0,4}\(?\d{3}\b", re.IGNORECASE)
_NAMES: Final = 2  # rows of names that make a column


def under_others(place: Place, sighting: Sighting) -> Outcome:
    """Under "Speed dial list", "Blocked callers", "Pending orders"."""
    over = None if place.sentence else heading_phrase(place.sheet, place.phrase, rows=40)
    if over is None or not heading_words.OTHERS.search(over.text) or new_charges(place.sheet, over, place.phrase):
        return None
    return Owner.CARRIER, f"under “{over.text[:40]}”"


def headed(place: Place, sighting: Sighting) -> Outcome:
    """Under "Your lines" likely the customer's, under "Contact us" the carrier's."""
    if place.sentence:
        return None
    over = heading_phrase(place.sheet, place.phrase)
    if over is None:
        return None
    heading = over.text
    if TOWN.search(place.rest) or has_call_code(place) or (sighting.bare and not _numbers_listed(place, heading)):
        return None
    if heading_words.OWN.search(heading) and not heading_words.CARE.search(heading):
        of_numbers = heading_words.NUMBERS.search(heading) is not None
        if (sighting.toll_free and not of_numbers) or new_section(place.sheet, over, place.phrase):
            return None
        return Owner.LIKELY, f"under “{heading[:40]}”"
    if heading_words.CARE.search(heading) and not new_charges(place.sheet, over, place.phrase):
        return Owner.CARRIER, f"under “{heading[:40]}”"
    return None


def _numbers_listed(place: Place, heading: str) -> bool:
    """Ten bare digits need more than a heading: one that speaks of telephone numbers, and nothing else in their cell."""
    alone = place.first == 0 and place.last == len(place.phrase.words) - 1
    return alone and heading_words.NUMBERS.search(heading) is not None


def among_own_numbers(place: Place) -> bool:
    """Does the heading above list the customer's numbers, or does it stand in a stack of lines?"""
    if not place.sentence and place.phrase.words[place.first :] and (_in_stack_of_lines(place) or in_column_of_names(place)):
        return True
    return not place.sentence and under_numbers(place)


def under_numbers(place: Place) -> bool:
    """Does the heading right above speak of telephone numbers, and not of the carrier's?"""
    heading = heading_over(place.sheet, place.phrase, rows=8)
    return bool(heading and heading_words.NUMBERS.search(heading) and not heading_words.CARE.search(heading))


def _in_stack_of_lines(place: Place) -> bool:
    """``BTN 305-555-0142`` and ``DIDs 305-555-0143-49`` right above or below with the same left edge, as one phrase or as two cells."""
    beside = (place.sheet.above(place.phrase, 1.2), place.sheet.below(place.phrase, 1.2))
    return any(
        other is not None and abs(other.box.left - place.phrase.box.left) < 5 and _is_line_row(place, other.text) for other in beside
    ) or any(_is_line_beside(place, row) for row in (_labelled_row(place), place.phrase.row + 1))


def _labelled_row(place: Place) -> int:
    """The row above; where only the value of a label further up goes on there, that label's: ``Additional | 0101`` over ``0102``."""
    row, rows = place.phrase.row - 1, place.sheet.rows
    while row > 0 and len(rows[row].phrases) == 1 and _digits(rows[row].phrases[0].text) and _level(rows[row].phrases[0], place.phrase):
        row -= 1
    near = rows[row + 1].box.top - rows[row].box.top < _ROW_PITCH * place.sheet.height if row >= 0 else False
    return row if near else -1


def _level(one: Phrase, other: Phrase) -> bool:
    return abs(one.box.left - other.box.left) < 5


def _is_line_row(place: Place, text: str) -> bool:
    """``DIDs 305-555-0142``; ``Second line: 305-555-0142`` where the number is of the same exchange."""
    if words_beside.LINE_ROW.match(text):
        return True
    own, other = PHONE.search(place.phrase.text), PHONE.search(text)
    named = _NAMED_LINE.match(text) if own and other and _figures(own)[:6] == _figures(other)[:6] else None
    return named is not None and not any(
        words_beside.CARE_OR_PLACE.fullmatch(match.group()) is None for match in words_beside.CARE.finditer(named.group())
    )


def _figures(match: re.Match[str]) -> str:
    return re.sub(r"\D", "", match.group())


def _is_line_beside(place: Place, row: int) -> bool:
    """``Fax | 305-555-0142`` in the row next to ``Alarm | 305-555-0143``: labels and numbers in the same two columns."""
    rows = place.sheet.rows
    if not 0 <= row < len(rows) or len(place.left) != 1 or len(rows[row].phrases) < 2:
        return False
    label, number = rows[row].phrases[:2]
    level = abs(label.box.left - place.left[0].box.left) < 5 and abs(number.box.left - place.phrase.box.left) < 5
    near = row < place.phrase.row or abs(number.box.top - place.phrase.box.top) < _ROW_PITCH * place.sheet.height
    return level and near and heading_words.LINE_CELLS.match(rows[row].text) is not None


def in_stack_of_hotlines(place: Place) -> bool:
    """``Business service | 513 555-0140`` next to ``Repair | 513 555-0141``: two columns of labels and numbers, for callers."""
    if len(place.left) != 1 or place.money_right or column_words.OWN.search(place.header) or under_numbers(place):
        return False
    if heading_words.LINE_CELLS.match(place.row.text) or _in_stack_of_lines(place):
        return False  # "Alarm", or "Fax" below it
    rows = (_name_and_number(place, place.phrase.row + step) for step in (-2, -1, 1, 2))
    return any(cells and _HOTLINE.fullmatch(cells[0].text.strip(" :").lower()) for cells in rows)


def in_column_of_names(place: Place) -> bool:
    """``Fax | 305-555-0142`` below ``Ann Lee | 305-555-0140`` and ``Bo Ray | 305-555-0141``: two columns, one exchange."""
    if len(place.left) != 1 or place.before.strip() or not (own := _digits(place.phrase.text)):
        return False
    row, alike = place.phrase.row, 0
    for step in (-1, 1):
        at = row + step
        while (cells := _name_and_number(place, at)) is not None:
            name, number = cells
            alike += _digits(number.text)[:6] == own[:6] and not words_beside.CARE.search(name.text)
            at += step
    return alike >= _NAMES


def _name_and_number(place: Place, row: int) -> tuple[Phrase, Phrase] | None:
    """The two cells of a row in the columns of the place's label and number; None where the row has none there."""
    rows = place.sheet.rows
    if not 0 <= row < len(rows) or len(rows[row].phrases) < 2:
        return None
    name, number = rows[row].phrases[:2]
    level = abs(name.box.left - place.left[0].box.left) < 5 and abs(number.box.left - place.phrase.box.left) < 5
    return (name, number) if level and _digits(number.text) else None


def _digits(text: str) -> str:
    """The ten digits of a cell that holds a number and no words, else empty."""
    digits = re.sub(r"\D", "", text).removeprefix("1")
    return digits if len(digits) == 10 and not any(character.isalpha() for character in text) else ""


def under_contacts(place: Place) -> bool:
    """A phone label inside a contact block: the heading above says so, and nothing is charged for it."""
    if place.money_right:
        return False
    heading = heading_over(place.sheet, place.phrase, rows=8)
    return bool(heading and heading_words.CARE.fullmatch(heading.strip(" :?!").lower())) and not _numbers_beside_a_margin(place)


def _numbers_beside_a_margin(place: Place) -> bool:
    """``Support`` with its own number below stands in a margin; beside it "Telephone numbers" heads the place's own column."""
    heading = heading_phrase(place.sheet, place.phrase, 8, margins=False)
    return bool(heading and heading_words.NUMBERS.search(heading.text) and not heading_words.CARE.search(heading.text))
