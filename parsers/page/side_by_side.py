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


def part_of(row: tuple[Phrase, ...], phrase: Phrase) -> tuple[Phrase, ...]:
    """The cells of ``row`` that belong with ``phrase``: an amount ends a table's row where behind it another table's row begins."""
    part: list[Phrase] = []
    for index, cell in enumerate(row):
        begins = _BEGINS_ANEW.match(cell.text)
        more = index + 1 < len(row) or (begins is not None and begins.end() < len(cell.text)) or cell.text[:1].isalpha()
        if part and begins and more and _MONEY_END.search(part[-1].text):  # a number that ends the row is its last column
            if phrase in part:
                break
            part = []
        part.append(cell)
    return tuple(part)
