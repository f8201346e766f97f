"""A margin beside a list of lines: ``Due date`` or ``Questions?`` with its own value below says nothing of a line beside it."""

from __future__ import annotations

import re
from typing import Final

from parsers.ownership.shapes import PHONE
from parsers.ownership.tables import tables_on
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet

_BELOW: Final = 1.2  # line heights
_SAME_LEFT: Final = 4.0  # points
_FIGURES: Final = 4  # of a date, an account, an amount


def in_margin(sheet: Sheet, phrase: Phrase) -> bool:
    """Is it such a label, or the value below one? A column of a table has more such values, or belongs to a list of calls."""
    below = sheet.below(phrase, _BELOW)
    if below is not None and _belong(phrase, below):
        return not _heads_column(sheet, phrase, below)
    above = sheet.above(phrase, _BELOW)
    return above is not None and _belong(above, phrase) and not _heads_column(sheet, above, phrase)


def _heads_column(sheet: Sheet, label: Phrase, value: Phrase) -> bool:
    if any(table.calls and label in table.header.phrases for table in tables_on(sheet.page)):
        return True
    following = sheet.below(value, _BELOW)
    return following is not None and abs(following.box.left - value.box.left) <= _SAME_LEFT and _shape(following) == _shape(value)


def _shape(phrase: Phrase) -> str:
    return re.sub(r"\d", "9", phrase.text)


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
