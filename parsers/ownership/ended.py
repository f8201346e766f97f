"""Numbers the account no longer has: ``305-555-0142 DISC 11-30-21``, a status cell, a ticked column, a heading that says so."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.numbers.uses import yes_or_no
from parsers.ownership import ended_words
from parsers.ownership.headings import heading_over
from parsers.ownership.place import Place
from parsers.ownership.verdicts import Outcome, Owner
from parsers.page.layout import Phrase, Sheet, shares_column

_DATED: Final = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}")
_WORDS_BEHIND: Final = 6  # of the clause behind a number that may speak of it
_HEADING: Final = 5  # words of a heading
_CELL: Final = 4  # words of a status cell
_COMMENT: Final = 10  # words of a comment


def marked_as_ended(place: Place, sighting: Sighting) -> Outcome:
    """The number counts as the customer's no more."""
    before = " ".join([*(other.text for other in place.left[:1] if place.first == 0), place.before])
    behind = " ".join(re.split(r"[;|]", place.after)[0].split()[:_WORDS_BEHIND])
    cell = any(_cell_says_so(other) for other in place.right)
    if _ended_before(before) or _ended_behind(behind) or cell or _ticked(place):
        return Owner.ENDED, "it is marked as disconnected"
    named = any(character.isalpha() for word in place.phrase.words[: place.first] for character in word.text)
    heading = None if place.sentence or named else heading_over(place.sheet, place.phrase, rows=30)
    if heading and len(heading.split()) <= _HEADING and ended_words.HEADING.search(heading):
        return Owner.ENDED, f"under “{heading[:40]}”"
    return None


def _ended_before(before: str) -> bool:
    """``Released in October: 305-555-0142``, but not: to avoid being disconnected, call."""
    match = ended_words.BEFORE.search(before) or ended_words.INTRODUCED.search(before)
    return match is not None and not ended_words.NOT_YET.search(before[: match.start()])


def _ended_behind(behind: str) -> bool:
    """``305-555-0142 was disconnected``, but not: will be disconnected."""
    match = ended_words.ENDED.search(behind)
    return (match is not None and not ended_words.NOT_YET.search(behind[: match.start()])) or ended_words.BEHIND.match(behind) is not None


def _cell_says_so(cell: Phrase) -> bool:
    text = cell.text.strip(" (*-")
    if len(cell.words) <= _CELL and ended_words.CELL.match(text):
        return True
    at_the_end = ended_words.AT_THE_END.search(cell.text) if len(cell.words) <= _COMMENT else None
    if at_the_end is not None and not ended_words.NOT_YET.search(cell.text[: at_the_end.start()]):
        return True
    return len(cell.words) <= _COMMENT and ended_words.COMMENT.match(text) is not None


def cannot_tell(sheet: Sheet, phrase: Phrase) -> bool:
    """Has its table a column "Disconnected" to tick, in which nothing was seen for this row (on a scan) or for any (in a file)?"""
    column = next(
        (cell for cell in sheet.phrases if _heads_ticks(sheet, cell) and 0 < phrase.box.top - cell.box.top < 0.5 * sheet.page.height), None
    )
    if column is None or phrase.box.left > column.box.left:
        return False
    marks = [other for other in sheet.phrases if other.box.top > column.box.bottom - 2 and shares_column(column.box, other.box)]
    if not sheet.page.ocr:
        return not marks
    return not any(abs(other.box.top - phrase.box.top) < 0.7 * sheet.height for other in marks)


def _heads_ticks(sheet: Sheet, cell: Phrase) -> bool:
    """A head of a column (others stand beside it, none of it a value) that says disconnected."""
    if len(cell.words) > 2 or not ended_words.CELL.match(cell.text):
        return False
    level = [other for other in sheet.phrases if abs(other.box.top - cell.box.top) < 0.9 * sheet.height and other is not cell]
    return len(level) >= 2 and not any(character.isdigit() for other in level for character in other.text)


def _ticked(place: Place) -> bool:
    """A tick or a day in the column "Disconnected"."""
    table = place.table
    columns = [cell for cell in table.header.phrases if ended_words.CELL.match(cell.text)] if table else []
    return any(
        shares_column(column.box, other.box) and (yes_or_no(other.text) is True or _DATED.search(other.text) is not None)
        for column in columns
        for other in place.right
    )
