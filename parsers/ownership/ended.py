"""Numbers the account no longer has: ``305-555-0142 DISC 11-30-21``, a status cell, a ticked column, a heading that says so."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.numbers.uses import yes_or_no
from parsers.ownership import ended_words
from parsers.ownership.footnotes import note_to
from parsers.ownership.headings import heading_over
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE
from parsers.ownership.verdicts import Outcome, Owner
from parsers.page.layout import Phrase, Sheet, shares_column

_DATED: Final = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}")
_WORDS_BEHIND: Final = 6  # of the clause behind a number that may speak of it
_HEADING: Final = 7  # words of a heading
_SET_IN: Final = 4.0  # points
_CELL: Final = 4  # words of a status cell
_CARD: Final = 6  # lines of a card below its number
_COMMENT: Final = 10  # words of a comment


def marked_as_ended(place: Place, sighting: Sighting) -> Outcome:
    """The number counts as the customer's no more."""
    before = " ".join([*(other.text for other in place.left[:1] if place.first == 0), place.before])
    behind = " ".join(re.split(r"[;|]", place.after)[0].split()[:_WORDS_BEHIND])
    cell = any(_cell_says_so(other) for other in place.right) or _status_says_so(place) or _row_says_so(place) or _card_says_so(place)
    if _said_ended(note_to(place) or ""):
        return Owner.ENDED, "a note marks it as disconnected"
    if _ended_before(before) or _ended_behind(behind) or cell or _ticked(place):
        return Owner.ENDED, "it is marked as disconnected"
    named = any(character.isalpha() for word in place.phrase.words[: place.first] for character in word.text)
    heading = None if place.sentence or named else heading_over(place.sheet, place.phrase, rows=30, also=ended_words.GOES_ON)
    if heading and len(heading.split()) <= _HEADING and ended_words.HEADING.search(heading):
        return Owner.ENDED, f"under “{heading[:40]}”"
    return None


def _ended_before(before: str) -> bool:
    """``Released in October: 305-555-0142``, but not: to avoid being disconnected, call."""
    match = ended_words.BEFORE.search(before) or ended_words.INTRODUCED.search(before)
    return match is not None and not ended_words.NOT_YET.search(before[: match.start()])


def _ended_behind(behind: str) -> bool:
    """``305-555-0142 was disconnected``, but not: will be disconnected."""
    return _said_ended(behind) or ended_words.BEHIND.match(behind) is not None


def _said_ended(text: str) -> bool:
    match = ended_words.ENDED.search(text)
    return match is not None and not ended_words.NOT_YET.search(text[: match.start()])


def _status_says_so(place: Place) -> bool:
    """``Closed`` under "Status", ``Port out`` under "Action": plainer words than a cell of any column would need."""
    columns = [cell for cell in place.table.header.phrases if ended_words.STATUS_COLUMN.fullmatch(cell.text)] if place.table else []
    cells = (other for other in (*place.left, *place.right) if any(shares_column(column.box, other.box) for column in columns))
    return any(ended_words.STATUS.match(cell.text) and not ended_words.TO_COME.search(cell.text) for cell in cells)


def _card_says_so(place: Place) -> bool:
    """``TN: 305-555-0142`` and below it, in its own column, ``Status: Disconnected``, before the next number."""
    at: Phrase | None = place.phrase
    for _ in range(_CARD):
        at = place.sheet.below(at, 1.6) if at is not None else None
        if at is None or abs(at.box.left - place.phrase.box.left) > _SET_IN or PHONE.search(at.text):
            return False
        head, colon, value = at.text.partition(":")
        if colon and ended_words.STATUS_COLUMN.fullmatch(head.strip()):
            return ended_words.STATUS.match(value) is not None and not ended_words.TO_COME.search(value)
    return False


def _row_says_so(place: Place) -> bool:
    """By the first word of its row, or by the line below it: ``Disconnected Oct 12``, dated or set in."""
    first = place.cells[0]
    if first is not place.phrase and first in place.left and ended_words.ROW.match(first.text):
        return True
    below = place.sheet.rows[place.phrase.row + 1] if place.phrase.row + 1 < len(place.sheet.rows) else None
    if below is None or below.box.top - place.phrase.box.bottom > place.sheet.height or place.running:
        return False
    text = below.phrases[0].text
    set_in = below.phrases[0].box.left > place.phrase.box.left + _SET_IN or any(character.isdigit() for character in text)
    return len(below.phrases) == 1 and set_in and ended_words.BELOW.fullmatch(text) is not None


def _cell_says_so(cell: Phrase) -> bool:
    text = cell.text.strip(" (*-")
    if ended_words.TO_COME.search(text):
        return False
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
