"""What is charged for a number: the amounts below it."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import Word
from parsers.ownership.place import Place
from parsers.ownership.shapes import MONEY, PHONE, TIME
from parsers.page.layout import Phrase, Row, Sheet
from parsers.page.prose import spoken_words

_SUM: Final = re.compile(r"\W*(?:grand )?(?:total|balance|amount|please pay)\b", re.IGNORECASE)

_NUMBER_ALONE: Final = re.compile(r"\W*(?:\+?1[-. ])?\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}\W*")
_NO_POINT: Final = re.compile(r"\$?\d{1,4}[. ]{1,2}\d\d")
_REMARKS: Final = 2  # lines of a card between its number and its charges
_FEW: Final = 4  # words of such a line
_SAME_LEFT: Final = 5.0  # points
_SET_IN: Final = 3.0  # line heights


def charges_below(place: Place) -> bool:
    """The next rows under a number that leads its row hold charges and no number of their own."""
    if charge_right_below(place) is not None:
        return True
    following = place.sheet.rows[place.phrase.row + 1 : place.phrase.row + 3]
    near = [row for row in following if row.box.top - place.phrase.box.bottom < 3 * place.sheet.height]
    return any(
        _ends_in_amount(row, place.sheet.page.ocr)
        and _begins_under(row, place.phrase)
        and not TIME.search(row.text)
        and not _SUM.match(row.text)
        for row in near[:1]
        if row.phrases
    )


def _begins_under(row: Row, phrase: Phrase) -> bool:
    """Does a cell of ``row`` stand under ``phrase``, or begin a little to the right of it?"""
    return any(cell.box.left < phrase.box.right + 3 * phrase.height and cell.box.right > phrase.box.left for cell in row.phrases)


def charge_right_below(place: Place) -> Phrase | None:
    """What is charged for a number alone: the line right below with an amount beside it, left of what else stands in the number's row.

    On a card what the line is for may stand between ("Rollover").
    """
    if place.first or place.after or (place.left and not _on_cards(place)):
        return None
    below = place.sheet.below(place.phrase, 1.2)
    for _ in range(_REMARKS):
        if below is None or not _is_remark(place, below):
            break
        below = place.sheet.below(below, 1.2)
    if (
        below is None
        or abs(below.box.left - place.phrase.box.left) > _SET_IN * place.sheet.height
        or PHONE.search(below.text)
        or not any(c.isalpha() for c in below.text)
        or TIME.search(below.text)
    ):
        return None
    amount = _amount(place.sheet, below)
    if amount is None or _SUM.match(below.text):
        return None
    return below if all(other.box.left > amount.box.right for other in place.right) else None


def _on_cards(place: Place) -> bool:
    """A row of nothing but numbers, each at the head of a card."""
    return all(_NUMBER_ALONE.fullmatch(cell.text) for cell in place.row.phrases)


def _is_remark(place: Place, below: Phrase) -> bool:
    """A few words under the number, and nothing charged for them."""
    level = abs(below.box.left - place.phrase.box.left) < _SAME_LEFT
    return level and len(below.words) <= _FEW and not any(c.isdigit() for c in below.text) and _amount(place.sheet, below) is None


def _amount(sheet: Sheet, phrase: Phrase) -> Word | None:
    """The amount at the end of a line, or alone in the cell beside it."""
    words = spoken_words(phrase.words)
    if words and MONEY.match(words[-1].text):
        return words[-1]
    beside = sheet.right_of(phrase)
    alone = bool(beside) and len(beside[0].words) == 1 and MONEY.match(beside[0].text) is not None
    return beside[0].words[0] if alone else None


def _ends_in_amount(row: Row, ocr: bool) -> bool:
    """On pixels the point may be lost: ``48 50`` in a cell of its own."""
    last = next((word.text for word in reversed(spoken_words([word for phrase in row.phrases for word in phrase.words]))), "")
    return MONEY.match(last) is not None or (ocr and len(row.phrases) > 1 and _NO_POINT.fullmatch(row.phrases[-1].text) is not None)
