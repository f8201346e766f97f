"""The heading over a number: the nearest line above in its column that says what follows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from parsers.ownership import ended_words, heading_words
from parsers.ownership.margins import in_margin
from parsers.ownership.shapes import MONEY, NO_MONEY, PHONE
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Row, Sheet, shares_column
from parsers.page.names import ends_name
from parsers.page.prose import lower_words

_TITLE: Final = 6  # words of a title
_OF_A_MAIL: Final = re.compile(r"\W*(?:from|to|cc|bcc|reply-to|sent|subject)\s?:", re.IGNORECASE)  # 'From: "LNP Support" <...>'
NOTE_BELOW: Final = 1.2  # line heights between a number and what is said of it
_HEADINGS: Final = (heading_words.OWN, heading_words.CARE, heading_words.CALLS, heading_words.OTHERS)


def heading_over(sheet: Sheet, phrase: Phrase, rows: int = 70, also: re.Pattern[str] | None = None) -> str | None:
    """The text of the nearest heading above: a short line without figures that one of the heading words, or ``also``, fits."""
    heading = heading_phrase(sheet, phrase, rows, also)
    return heading.text if heading is not None else None


def heading_phrase(
    sheet: Sheet, phrase: Phrase, rows: int = 70, also: re.Pattern[str] | None = None, *, margins: bool = True
) -> Phrase | None:
    """The nearest heading above in the same column. ``margins``: also one in a margin left of it, over a value of its own."""
    for row in reversed(sheet.rows[max(0, phrase.row - rows) : phrase.row]):
        for other in row.phrases:
            shared = shares_column(other.box, phrase.box)
            over = shared or (other.box.left <= phrase.box.left and (margins or not in_margin(sheet, other)))
            said = over and _may_head(sheet, row, other, phrase) and _says_what_follows(other, also)
            if said and (heading_words.CARE.search(other.text) is not None or not is_note(sheet, other)):
                return other
    return None


def new_section(sheet: Sheet, heading: Phrase, phrase: Phrase) -> bool:
    """Does another line of the heading's kind, whatever it says, begin something new between ``heading`` and ``phrase``?"""
    for over, row in pairwise(sheet.rows[heading.row : phrase.row]):
        title = row.phrases[0]
        alike = abs(title.box.left - heading.box.left) < 4 and title.height > 0.85 * heading.height
        apart = row.box.top - over.box.bottom > 0.9 * sheet.height
        short = len(title.words) <= _TITLE and lower_words(title.text) <= 4 and not any(character.isdigit() for character in title.text)
        if len(row.phrases) == 1 and alike and apart and short and _title_like(title.text):
            return True
    return False


def new_charges(sheet: Sheet, heading: Phrase, phrase: Phrase) -> bool:
    """Does the head of a table of charges stand between, below numbers of the heading's own? What it charges is not the heading's."""
    numbers = False
    for row in sheet.rows[heading.row + 1 : phrase.row]:
        if numbers and len(row.phrases) > 2 and not any(c.isdigit() for c in row.text) and heading_words.AMOUNTS.search(row.text):
            return True
        numbers = numbers or PHONE.search(row.text) is not None
    return False


def _may_head(sheet: Sheet, row: Row, other: Phrase, phrase: Phrase) -> bool:
    """By its shape: short, without figures, no cell of a table, no label or charge of something beside it."""
    if (len(other.words) > 8 and not introduces(other.text)) or sum(c.isdigit() for c in other.text) > 4:
        return False
    if len(row.phrases) > 2 and not _heads_column(row, other, phrase):
        return False
    if any(cell is not other and PHONE.search(cell.text) and shares_column(cell.box, phrase.box) for cell in row.phrases):
        return False  # it names the number beside it, as the next row's does
    if other is not row.phrases[-1] and any(label.alone and label.field is not Field.CARE for label in labels_in(other)):
        return False  # the label of what stands behind it
    return not (_labels_a_value(other) or _names_a_value(row, other) or _is_charge(row, other) or _is_value(sheet, row, other))


def _says_what_follows(phrase: Phrase, also: re.Pattern[str] | None) -> bool:
    """By its words."""
    text = phrase.text
    if _OF_A_MAIL.match(text):
        return False
    if text.lower().startswith("total") or not _title_like(text) or ends_name(phrase.words[-1].text):
        return False
    if len(heading_words.FEATURES.findall(text)) > 1:
        return False  # "Voice mail, caller ID"
    patterns = _HEADINGS if also is None else (*_HEADINGS, also)
    ended = len(phrase.words) <= 7 and ended_words.HEADING.search(text) is not None
    most = 6 if ended or any(pattern.match(text) for pattern in patterns) else 4
    most = 8 if heading_words.CALLS.match(text) else most  # "Calls to numbers outside the free calling area"
    if lower_words(re.sub(r"\([^)]*\)", "", text)) > most and not text.rstrip().endswith(":"):
        return False
    return ended or any(pattern.search(text) for pattern in patterns)


def is_note(sheet: Sheet, phrase: Phrase) -> bool:
    """Is it the line right below a number on a card or in a block (``Fax line - disconnected``), and no heading of what follows?"""
    number = sheet.above(phrase, NOTE_BELOW)
    if number is None or not _begins_with_number(number) or ended_words.PLURAL.search(phrase.text):
        return False
    if not -4 < phrase.box.left - number.box.left < 2 * phrase.height:
        return False
    under, over = sheet.below(phrase, NOTE_BELOW), sheet.above(number, NOTE_BELOW)
    indented = phrase.box.left > number.box.left + 4
    cards = len(sheet.rows[phrase.row].phrases) > 1 and len(sheet.rows[number.row].phrases) > 1
    listed = over is not None and _begins_with_number(over)
    return indented or cards or not (listed or (over is None and under is not None and _begins_with_number(under)))


def _begins_with_number(phrase: Phrase) -> bool:
    return PHONE.match(phrase.text.lstrip("( ")) is not None


def introduces(text: str) -> bool:
    """``We confirm that the following telephone numbers are in service on this account:``"""
    return heading_words.INTRODUCES.search(text) is not None and not heading_words.NOT_INTRODUCING.search(text)


def _heads_column(row: Row, heading: Phrase, phrase: Phrase) -> bool:
    """``SUMMARY | PHONE LINES | HELP``: a row of headings, each over a narrow column of its own with the same left edge."""
    short = all(len(other.words) <= 4 and not any(c.isdigit() for c in other.text) for other in row.phrases)
    return short and abs(heading.box.left - phrase.box.left) < 4


def _labels_a_value(phrase: Phrase) -> bool:
    """``Auth contact: Ann Ortiz``: a fact, no heading."""
    first = next((label for label in labels_in(phrase) if label.first == 0), None)
    return first is not None and first.colon and not first.alone and first.field is not Field.CARE


def _names_a_value(row: Row, phrase: Phrase) -> bool:
    """``CONTACT | ANN ORTIZ``: one word and what it is, no heading, unless that is one too."""
    if len(phrase.words) > 1 or len(row.phrases) != 2 or phrase is not row.phrases[0]:
        return False
    return not any(pattern.search(row.phrases[1].text) for pattern in _HEADINGS)


def _is_value(sheet: Sheet, row: Row, phrase: Phrase) -> bool:
    """``Status | Disconnected``: what a label beside it says, no heading; the label of a margin has its value below."""
    beside = row.phrases[row.phrases.index(phrase) - 1] if phrase is not row.phrases[0] else None
    return beside is not None and any(label.alone for label in labels_in(beside)) and not in_margin(sheet, beside)


def _is_charge(row: Row, phrase: Phrase) -> bool:
    """``Business line   48.00``: what is charged, no heading, unless it sums up what follows."""
    amounts = [MONEY.match(cell.words[-1].text) for cell in row.phrases if cell is phrase or cell.box.left > phrase.box.left]
    free = [NO_MONEY.search(cell.text) for cell in row.phrases if cell is phrase or cell.box.left > phrase.box.left]
    return (any(amounts) and not heading_words.SUM.search(phrase.text)) or any(free)


def _title_like(text: str) -> bool:
    first = next((character for character in text if character.isalpha()), "a")
    return (first.isupper() and not text.rstrip().endswith((".", ","))) or text.rstrip().endswith(":")
