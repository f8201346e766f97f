"""Numbers the account no longer has: ``305-555-0142 DISC 11-30-21``, a status cell, a ticked column, a heading that says so."""

from __future__ import annotations

import re
from typing import Final

from parsers.accounts import ownership_words as words
from parsers.accounts.surroundings import Place, heading_over
from parsers.numbers.uses import yes_or_no
from parsers.page.layout import shares_column

_DATED: Final = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}")
_WORDS_BEHIND: Final = 6  # of the clause behind a number that may speak of it
_CELL: Final = 4  # words of a status cell


def how_ended(place: Place) -> str | None:
    """Why the number counts as the customer's no more, for people; None: nothing says so."""
    before = " ".join([*(other.text for other in place.left[:1] if place.first == 0), place.before])
    behind = " ".join(re.split(r"[;|]", place.after)[0].split()[:_WORDS_BEHIND])
    cell = any(len(other.words) <= _CELL and words.ENDED_CELL.match(other.text.strip(" (*-")) for other in place.right)
    if words.ENDED_BEFORE.search(before) or words.ENDED.search(behind) or cell or _ticked(place):
        return "it is marked as disconnected"
    heading = None if place.sentence else heading_over(place.sheet, place.phrase, rows=30)
    return f"under “{heading[:40]}”" if heading and words.ENDED_CELL.match(heading.strip(" :*-")) else None


def _ticked(place: Place) -> bool:
    """A tick or a day in the column "Disconnected"."""
    table = place.table
    columns = [cell for cell in table.header.phrases if words.ENDED_CELL.match(cell.text)] if table else []
    return any(
        shares_column(column.box, other.box) and (yes_or_no(other.text) is True or _DATED.search(other.text) is not None)
        for column in columns
        for other in place.right
    )
