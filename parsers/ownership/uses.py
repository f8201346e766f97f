"""What the line is for (fax, alarm, elevator), by the words in its row, column or charges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parsers.ownership import use_words
from parsers.ownership.captions import kind_over
from parsers.ownership.cards import caption_of
from parsers.ownership.charges import charge_right_below, charges_below
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE, TIME
from parsers.ownership.stacks import note_in_stack
from parsers.page.layout import Phrase, shares_column
from parsers.page.prose import SENTENCE

_NEXT: Final = re.compile(PHONE.pattern + r"|(?<![\d-])\d{3}[-.]\d{4}(?!\d)")  # with its area code or without
_JOINT: Final = re.compile(r"[,;]\s|\b(?:and|plus|also)\b|&")


def use_at(place: Place) -> str | None:
    """What the words in its row say the line is for."""
    if charge_right_below(place) is not None and place.right and not place.before:
        return _use_below(place)  # what stands to the right is another column's
    note = None if place.running else caption_of(place.sheet, place.phrase) or note_in_stack(place.sheet, place.phrase)
    if note is not None:
        return use_in(note)
    after = _own_words(place)
    for pattern, use in use_words.USES:
        if pattern.search(after) or pattern.search(" ".join(place.before.split()[-4:])):
            return use
    told = next(filter(None, map(use_in, _use_cells(place))), None)
    if told is not None:
        return told
    cells = [other.text for other in _own_cells(place) if len(other.words) < 9 and not TIME.search(other.text)]
    return next((use for pattern, use in use_words.USES if any(pattern.search(text) for text in cells)), None) or _use_above_or_below(place)


def _use_above_or_below(place: Place) -> str | None:
    return _use_below(place) or use_in(kind_over(place) or "")


def _own_words(place: Place) -> str:
    """The words behind a number up to the next, without those that lead to it: ``305-555-0141 (desk), fax 305-555-0150``."""
    words = place.phrase.words
    behind = " ".join(word.text for word in words[place.last + 1 :])
    goes_on = _NEXT.search(behind[len(place.after) :]) is not None
    if not goes_on or place.after.rstrip().endswith((",", ";", ")")):
        return place.after
    parts = _JOINT.split(f"{words[place.last].text[-1:]} {place.after}")
    return " ".join(parts[:-1]) if len(parts) > 1 else place.after


def use_in(text: str) -> str | None:
    """What words say a line is for: fax, alarm, elevator..."""
    return next((use for pattern, use in use_words.USES if pattern.search(text)), None)


def _use_cells(place: Place) -> Iterator[str]:
    """What stands under "Used for", "Comments" and the like, up to a number in it."""
    table = place.table
    if table is None:
        return
    for names in use_words.COLUMNS:
        for head in (cell for cell in table.header.phrases if names.search(cell.text)):
            cells = (other for other in place.right if shares_column(head.box, other.box) and len(other.words) <= SENTENCE)
            yield from (PHONE.split(cell.text)[0] for cell in cells)


def _own_cells(place: Place) -> tuple[Phrase, ...]:
    """The cells beside the number that are not another number's."""
    right, left = _up_to_a_number(place.right[:3]), _up_to_a_number(place.left[:4])
    return (*right, *(left if len(left) == len(place.left[:4]) or not right else ()))


def _use_below(place: Place) -> str | None:
    """``(918) 555-0131`` alone, its charges below: the first of them may say it."""
    charge = charge_right_below(place)
    if charge is None and (place.after or place.right or not charges_below(place)):
        return None
    text = charge.text if charge is not None else place.sheet.rows[place.phrase.row + 1].text
    if use_words.MAIN.search(text):
        return "main"
    return next((use for pattern, use in use_words.USES if use not in ("main", "voice", "toll_free") and pattern.search(text)), None)


def _up_to_a_number(cells: Sequence[Phrase]) -> tuple[Phrase, ...]:
    return tuple(cells[: next((at for at, cell in enumerate(cells) if PHONE.search(cell.text) or _NEXT.match(cell.text)), len(cells))])
