"""Captions over numbers on forms: what is printed small right above a box, and rows of kinds of lines that head the numbers below."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import ended_words, words_beside
from parsers.ownership.cards import is_caption
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE
from parsers.ownership.verdicts import Outcome, Owner
from parsers.page.layout import Phrase, Row, Sheet
from parsers.patterns import STARTS_WITH_NUMBER

_CLOSE: Final = 1.6  # line heights from a caption to its box
_SAME_LEFT: Final = 4.0  # points
_MOST_WORDS: Final = 8  # of a caption
_MOST_ROWS: Final = 30  # of numbers below a row of kinds
_COUNT: Final = re.compile(r"^\W*(?:\d{1,2}[a-z]?[.):]\s*)?")  # of a form's box: "16. Prepared by"


def under_a_caption(place: Place, sighting: Sighting) -> Outcome:
    """Right below ``15. Prior BTN (not working)`` the account's no more, below ``16. Prepared by`` somebody else's."""
    said = _caption_over(place)
    if said is None:
        return None
    if ended_words.CAPTION.search(said):
        return Owner.ENDED, f"under “{said[:40]}”"
    return (Owner.CARRIER, f"under “{said[:40]}”") if words_beside.CAPTION.fullmatch(said) else None


def under_a_kind(place: Place, sighting: Sighting) -> Outcome:
    """Below one of a row of kinds of lines, ticked or not: ``☒ Voice | ☒ Fax | ☐ Toll free | ☒ Alarm / elevator``."""
    kind = _kind_in_a_row(place)
    return (Owner.CUSTOMER, f"under “{kind[:40]}”") if kind else None


def kind_over(place: Place) -> str | None:
    """The kind of lines that heads the number's column or its box."""
    said = _caption_over(place)
    return _kind_in_a_row(place) or (said if said and words_beside.KIND.fullmatch(said) else None)


def _kind_in_a_row(place: Place) -> str | None:
    if place.sentence or place.first:
        return None
    for row in reversed(place.sheet.rows[max(0, place.phrase.row - _MOST_ROWS) : place.phrase.row]):
        if all(STARTS_WITH_NUMBER.match(phrase.text.lstrip("( ")) for phrase in row.phrases):
            continue
        over = next((cell for cell in row.phrases if abs(cell.box.left - place.phrase.box.left) < 2 * place.phrase.height), None)
        return over.text if over is not None and _heads_kinds(row) else None
    return None


def _heads_kinds(row: Row) -> bool:
    return len(row.phrases) > 1 and all(words_beside.KIND.fullmatch(_COUNT.sub("", phrase.text).strip(" :")) for phrase in row.phrases)


def _caption_over(place: Place) -> str | None:
    """The caption of the box in which the number stands, alone, among others or behind a name; None where a table or text says more."""
    if place.running or place.table is not None or place.money_right:
        return None
    over = _first_over(place.sheet, place.phrase)
    if over is None or len(over.words) > _MOST_WORDS or is_caption(place.sheet, over) or PHONE.search(over.text):
        return None
    return _COUNT.sub("", over.text).strip(" :")


def _first_over(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    """The first phrase above that does not begin with a number, through others of the same box."""
    over = sheet.above(phrase, _CLOSE)
    while over is not None and abs(over.box.left - phrase.box.left) < _SAME_LEFT and STARTS_WITH_NUMBER.match(over.text.lstrip("( ")):
        over = sheet.above(over, _CLOSE)
    return over if over is not None and abs(over.box.left - phrase.box.left) < _SAME_LEFT else None
