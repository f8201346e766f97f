"""What is charged for a number: the amounts below it."""

from __future__ import annotations

import re
from typing import Final

from parsers.ownership.place import Place
from parsers.ownership.shapes import MONEY, PHONE, TIME
from parsers.page.layout import Phrase, Row
from parsers.page.prose import spoken_words

_SUM: Final = re.compile(r"\W*(?:grand )?(?:total|balance|amount|please pay)\b", re.IGNORECASE)


def charges_below(place: Place) -> bool:
    """The next rows under a number that leads its row hold charges and no number of their own."""
    if charge_right_below(place) is not None:
        return True
    following = place.sheet.rows[place.phrase.row + 1 : place.phrase.row + 3]
    near = [row for row in following if row.box.top - place.phrase.box.bottom < 3 * place.sheet.height]
    return any(
        MONEY.match(_last_word(row)) and _begins_under(row, place.phrase) and not TIME.search(row.text) and not _SUM.match(row.text)
        for row in near[:1]
        if row.phrases
    )


def _begins_under(row: Row, phrase: Phrase) -> bool:
    """Does a cell of ``row`` stand under ``phrase``, or begin a little to the right of it?"""
    return any(cell.box.left < phrase.box.right + 3 * phrase.height and cell.box.right > phrase.box.left for cell in row.phrases)


def charge_right_below(place: Place) -> Phrase | None:
    """What is charged for a number alone: the line right below with an amount beside it, left of what else stands in the number's row."""
    below = place.sheet.below(place.phrase, 1.2) if not (place.first or place.left or place.after) else None
    if below is None or PHONE.search(below.text) or not any(c.isalpha() for c in below.text) or TIME.search(below.text):
        return None
    beside = place.sheet.right_of(below)
    amount = below.words[-1] if MONEY.match(below.words[-1].text) else beside[0].words[0] if beside and len(beside[0].words) == 1 else None
    if amount is None or not MONEY.match(amount.text) or _SUM.match(below.text):
        return None
    return below if all(other.box.left > amount.box.right for other in place.right) else None


def _last_word(row: Row) -> str:
    return next((word.text for word in reversed(spoken_words([word for phrase in row.phrases for word in phrase.words]))), "")
