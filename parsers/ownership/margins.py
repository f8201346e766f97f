"""A margin beside a list of lines: ``Due date`` or ``Questions?`` with its own value below says nothing of a line beside it."""

from __future__ import annotations

from typing import Final

from parsers.ownership.shapes import PHONE
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet

_BELOW: Final = 1.2  # line heights
_SAME_LEFT: Final = 4.0  # points
_FIGURES: Final = 4  # of a date, an account, an amount


def in_margin(sheet: Sheet, phrase: Phrase) -> bool:
    """Is it such a label, or the value below one?"""
    below = sheet.below(phrase, _BELOW)
    if below is not None and _belong(phrase, below):
        return True
    above = sheet.above(phrase, _BELOW)
    return above is not None and _belong(above, phrase)


def _belong(label: Phrase, value: Phrase) -> bool:
    found = labels_in(label)
    if not found or found[-1].last != len(label.words) - 1 or abs(value.box.left - label.box.left) > _SAME_LEFT:
        return False
    field = found[-1].field
    if field in (Field.BTN, Field.PHONE):
        return False
    if PHONE.match(value.text.lstrip("( ")):
        return field is Field.CARE
    return sum(character.isdigit() for character in value.text) >= _FIGURES and not labels_in(value)
