"""Numbers one under the other in a narrow column, each with a note of its own under it: what stands beside them is another column's."""

from __future__ import annotations

import re
from typing import Final

from parsers.ownership import heading_words
from parsers.page.layout import Phrase, Sheet

_ALONE: Final = re.compile(r"\W*(?:\+?1[-. ])?\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}\W*")
_NEAR: Final = 0.9  # line heights
_NOTE: Final = 5  # words


def note_in_stack(sheet: Sheet, phrase: Phrase) -> str | None:
    """The note under a number of such a stack (or over it, where the first has none under it); None: it stands in no stack."""
    if _ALONE.fullmatch(phrase.text) is None:
        return None
    over, under = _note(sheet, phrase, up=True), _note(sheet, phrase, up=False)
    before = sheet.above(over, _NEAR) if over else None
    after = sheet.below(under, _NEAR) if under else None
    if not (_is_number(before, phrase) or _is_number(after, phrase)):
        return None
    note = over if _notes_first(sheet, phrase) else under
    return note.text if note else ""


def _notes_first(sheet: Sheet, phrase: Phrase) -> bool:
    """Does a note stand over the topmost number, one that is no heading of numbers?"""
    top, over = phrase, _note(sheet, phrase, up=True)
    while over is not None:
        before = sheet.above(over, _NEAR)
        if before is None or not _is_number(before, phrase):
            return heading_words.OWN.search(over.text) is None
        top, over = before, _note(sheet, before, up=True)
    return top is phrase and _note(sheet, phrase, up=False) is None


def _note(sheet: Sheet, phrase: Phrase, *, up: bool) -> Phrase | None:
    other = sheet.above(phrase, _NEAR) if up else sheet.below(phrase, _NEAR)
    if other is None or abs(other.box.left - phrase.box.left) > 4 or len(other.words) > _NOTE:
        return None
    return None if any(character.isdigit() for character in other.text) else other


def _is_number(other: Phrase | None, phrase: Phrase) -> bool:
    return other is not None and abs(other.box.left - phrase.box.left) <= 4 and _ALONE.fullmatch(other.text) is not None
