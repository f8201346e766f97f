"""Tables printed side by side: which cells of a visual row belong together."""

from __future__ import annotations

import re
from typing import Final

from parsers.page.layout import Phrase

_MONEY_END: Final = re.compile(r"(?:^|\s)-?\(?\$?\s?(?:\d{1,3}(?:,\d{3})+|\d*)\.\d{2}\)?-?(?:CR)?$", re.IGNORECASE)
_BEGINS_ANEW: Final = re.compile(  # a day, a telephone number (also after "from"), each the head of a row of its own
    r"(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?![\d.])|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b"
    r"|(?:(?:calls? )?from |to |for )?(?:\+?1[-. ])?\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}|\d{10}\b",
    re.IGNORECASE,
)
_ENDS_IN_NUMBER: Final = re.compile(r"[^\d$]{2,40}?\W?(?:\+?1[-. ])?(?:\(?\d{3}\)?[-. /]{0,2})?\d{3}[-. ]\d{4}\W*$")


def part_of(row: tuple[Phrase, ...], phrase: Phrase) -> tuple[Phrase, ...]:
    """The cells of ``row`` that belong with ``phrase``: an amount ends a table's row where behind it something else begins."""
    part: list[Phrase] = []
    for index, cell in enumerate(row):
        if part and _MONEY_END.search(part[-1].text) and (_begins_a_row(row, index) or _begins_a_contact(row, index)):
            if phrase in part:
                break
            part = []
        part.append(cell)
    return tuple(part)


def _begins_a_row(row: tuple[Phrase, ...], index: int) -> bool:
    """A day or a number, and more behind it: a number that ends the row is its last column."""
    cell = row[index]
    begins = _BEGINS_ANEW.match(cell.text)
    return begins is not None and (index + 1 < len(row) or begins.end() < len(cell.text) or cell.text[:1].isalpha())


def _begins_a_contact(row: tuple[Phrase, ...], index: int) -> bool:
    """``39.00 | Billing  305-555-0142``: words and a number that end the row, of something printed beside the table."""
    text = " ".join(cell.text for cell in row[index:])
    return row[index].text[:1].isalpha() and _ENDS_IN_NUMBER.match(text) is not None
