"""Numbers the account no longer has: ``305-555-0142 DISC 11-30-21``, a status cell, a ticked column, a heading that says so."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.numbers.uses import yes_or_no
from parsers.ownership import ended_words
from parsers.ownership.footnotes import note_to
from parsers.ownership.headings import NOTE_BELOW, heading_phrase, is_note, new_charges
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE
from parsers.ownership.verdicts import UNCLEAR, Outcome, Owner
from parsers.page.layout import Phrase, Sheet, shares_column

_DATED: Final = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}")
_WORDS_BEHIND: Final = 6  # of the clause behind a number that may speak of it
_LEADS_ON: Final = re.compile(r"(?:^|[.;|]\s)\W{0,2}[A-Z][\w' -]{2,40}:\W*$")  # a label of what follows: "0150. Not working: 305-555-0160"
_HEADING: Final = 7  # words of a heading
_SET_IN: Final = 4.0  # points
_CELL: Final = 4  # words of a status cell
_CARD: Final = 6  # lines of a card below its number
_COMMENT: Final = 10  # words of a comment
_LINE_LEAD: Final = re.compile(
    r"(?:/(?:TN|DID|WTN)|\b(?:line|tn|did|wtn|number|telephone|phone|fax)(?: (?:#|no\.?))?(?: ?\d{1,3})?)\W*$", re.IGNORECASE
)


def marked_as_ended(place: Place, sighting: Sighting) -> Outcome:
    """The number counts as the customer's no more."""
    before = " ".join([*(other.text for other in place.left[:1] if place.first == 0), place.before])
    behind = " ".join(re.split(r"[;|]", _LEADS_ON.sub("", place.after))[0].split()[:_WORDS_BEHIND])
    cell = any(_cell_says_so(other.text) for other in (*place.right, *_named_beside(place))) or _status_says(place, ended_words.STATUS)
    below = _row_says_so(place) or _card_says_so(place) or _said_below(place)
    if _has_ended(note_to(place) or ""):
        return Owner.ENDED, "a note marks it as disconnected"
    if _ended_before(before) or _ended_behind(behind) or cell or _ticked(place) or below:
        return Owner.ENDED, "it is marked as disconnected"
    if _status_says(place, ended_words.UNSURE):
        return Owner.UNKNOWN, UNCLEAR
    over = None if place.sentence or _labelled(place) else heading_phrase(place.sheet, place.phrase, 30, ended_words.GOES_ON)
    if over and len(over.words) <= _HEADING and _heads_ended(over.text) and not new_charges(place.sheet, over, place.phrase):
        return Owner.ENDED, f"under “{over.text[:40]}”"
    return None


def _heads_ended(heading: str) -> bool:
    """``Lines no longer billed``, but not: lines scheduled for disconnect."""
    match = ended_words.HEADING.search(heading)
    before = heading[: match.start()] if match else ""
    return match is not None and not ended_words.TO_COME.search(heading) and not ended_words.NOT_YET.search(before)


def _labelled(place: Place) -> bool:
    """Words before a number, and none for a line: it stands under the heading by chance."""
    lead = " ".join(word.text for word in place.phrase.words[: place.first])
    return any(character.isalpha() for character in lead) and _LINE_LEAD.search(lead) is None


def _ended_before(before: str) -> bool:
    """``Released in October: 305-555-0142``, but not: to avoid being disconnected, call."""
    if ended_words.ORDER_CODE.match(f"{before} "):
        return True
    match = ended_words.BEFORE.search(before) or ended_words.INTRODUCED.search(before)
    of_account = ended_words.ACCOUNT.search(before) is not None
    return match is not None and not of_account and not ended_words.NOT_YET.search(before[: match.start()])


def _ended_behind(behind: str) -> bool:
    """``305-555-0142 was disconnected``, but not: will be disconnected."""
    if ended_words.WHOLE.fullmatch(behind):
        return True
    return _has_ended(behind) or ended_words.BEHIND.search(behind) is not None or ended_words.CODE.match(behind) is not None


def _has_ended(text: str) -> bool:
    """Does it speak of an end that took place, and of the line's?"""
    if ended_words.TO_COME.search(text):
        return False
    starts = (match.start() for match in ended_words.ENDED.finditer(text))
    return any(not (ended_words.NOT_YET.search(text[:start]) or ended_words.SOMETHING_ELSE.search(text[:start])) for start in starts)


def _status_says(place: Place, words: re.Pattern[str]) -> bool:
    """``Closed`` under "Status", ``Port out`` under "Action": plainer words than a cell of any column would need."""
    columns = [cell for cell in place.table.header.phrases if ended_words.STATUS_COLUMN.fullmatch(cell.text)] if place.table else []
    cells = (other.text for other in (*place.left, *place.right) if any(shares_column(column.box, other.box) for column in columns))
    behind = place.phrase.words[place.last + 1 :]  # a print in fixed pitch parts its columns by a blank or two
    inside = (" ".join(word.text for word in behind if shares_column(column.box, word.box)) for column in columns)
    return any(words.match(text) and not _goes_on(text) for text in (*cells, *inside) if text)


def _card_says_so(place: Place) -> bool:
    """``TN: 305-555-0142`` and below it, in its own column, ``Status: Disconnected``, before the next number."""
    labelled = place.left[0] if place.left and place.first == 0 and place.label is not None else None  # "Number | 305-555-0142"
    at: Phrase | None = labelled or place.phrase
    left = at.box.left if at is not None else 0.0
    for _ in range(_CARD):
        at = place.sheet.below(at, 1.6) if at is not None else None
        if at is None or abs(at.box.left - left) > _SET_IN:
            return False
        values = place.sheet.right_of(at) if labelled is not None else ()
        text = f"{at.text}: {values[0].text}" if values and ":" not in at.text else " ".join([at.text, *(other.text for other in values)])
        if PHONE.search(text):
            return False
        head, colon, value = text.partition(":")
        if colon and ended_words.STATUS_COLUMN.fullmatch(head.strip()):
            return ended_words.STATUS.match(value) is not None and not _goes_on(value)
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


def _cell_says_so(said: str) -> bool:
    text = said.strip(" (*-")
    words = len(said.split())
    if words > _COMMENT or _goes_on(said):
        return False
    if words <= _CELL and (ended_words.CELL.match(text) or ended_words.CODE.match(text)):
        return True
    at_the_end = ended_words.AT_THE_END.search(said)
    if at_the_end is not None and not ended_words.NOT_YET.search(said[: at_the_end.start()]):
        return True
    return ended_words.COMMENT.match(text) is not None or ended_words.BEHIND.search(text) is not None or _has_ended(text)


def _goes_on(said: str) -> bool:
    """The end is yet to come, or the line is paid for as before: ``Inactive, billed``."""
    return ended_words.TO_COME.search(said) is not None or ended_words.STILL.search(said) is not None


def _named_beside(place: Place) -> tuple[Phrase, ...]:
    """In a table the cells left of a number: "Fred Moss (removed)"."""
    return place.left if place.table is not None and place.first == 0 and not place.sentence else ()


def _said_below(place: Place) -> bool:
    """On a card or in a block: a number alone, and right below it ``Fax line - disconnected``, which heads nothing."""
    phrase, sheet = place.phrase, place.sheet
    if place.first or place.last < len(phrase.words) - 1:
        return False
    below = sheet.below(phrase, NOTE_BELOW)
    return below is not None and _cell_says_so(below.text) and not PHONE.search(below.text) and is_note(sheet, below)


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
