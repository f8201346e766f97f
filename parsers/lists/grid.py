"""A printed spreadsheet with its frame: the letters over the columns and the numbers before the rows are no part of the list."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Final

from parsers.page.layout import Phrase, Row, bounds

_FEWEST: Final = 2  # letters over columns, and numbered rows


def without_frame(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without such letters and numbers; as they are where no row of letters heads numbered ones."""
    at = next((index for index, row in enumerate(rows) if _is_letters(row)), None)
    if at is None:
        return rows
    told, due, numbered = list(rows[:at]), None, 0
    for row in rows[at + 1 :]:
        first = row.phrases[0].words[0].text
        if first.isdecimal() and (due is None or int(first) == due):
            due, numbered = int(first) + 1, numbered + 1
            row = _without_first_word(row)
        if row.phrases:
            told.append(row)
    return told if numbered >= _FEWEST else rows


def _is_letters(row: Row) -> bool:
    letters = [word.text for phrase in row.phrases for word in phrase.words]
    return len(letters) >= _FEWEST and letters == list(ascii_uppercase[: len(letters)])


def _without_first_word(row: Row) -> Row:
    first, *others = row.phrases
    rest = first.words[1:]
    kept = (Phrase(rest, bounds(word.box for word in rest), first.page, first.row),) if rest else ()
    return Row((*kept, *others))
