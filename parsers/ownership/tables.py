"""Tables with a header row: where they begin and end, and whether they list calls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Page
from parsers.memo import once_for_each
from parsers.ownership import column_words, heading_words
from parsers.ownership.shapes import NO_MONEY, PHONE
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import Row, Sheet, sheet_of

_NO_FIGURES: Final = re.compile(r"\b[eE]?-?911\b|\(\d{3}\)(?! ?\d)")  # in a header: "E911", "Line (305)"
_FIGURES: Final = 4  # of an account or a location's code
_BESIDE_ACCOUNT: Final = {Field.BILL_DATE, Field.OTHER_DATE, Field.OTHER_ID}  # in a table of an account's facts
_LABELLED: Final = re.compile(r"[A-Z][A-Za-z/#. -]{1,24}: ?(?!\D{0,3}\d{3}\D{1,3}\d{3}\D\d{4})\w")  # and no telephone number
_PANEL: Final = 3  # rows below the titles of boxes


@dataclass(frozen=True, slots=True)
class Table:
    """A header row and the rows below it that it governs."""

    header: Row
    calls: bool
    last_row: int


@once_for_each(32)
def tables_on(page: Page) -> tuple[Table, ...]:
    """Tables with a header row, top to bottom; later ones come first where they nest."""
    sheet = sheet_of(page)
    heads = [index for index, row in enumerate(sheet.rows) if _is_header(row) and not _heads_panels(sheet, index)]
    found = []
    for position, index in enumerate(heads):
        stop = heads[position + 1] - 1 if position + 1 < len(heads) else len(sheet.rows) - 1
        header = sheet.rows[index]
        calls = _heads_calls(header.text)
        found.append(Table(header, calls, _table_end(sheet, index, stop)))
    return tuple(found)


def _heads_panels(sheet: Sheet, head: int) -> bool:
    """``Account | Customer | Service location`` over ``Number: 7719``, ``Status: Active``: titles of boxes beside each other."""
    cells = (cell.text for row in sheet.rows[head + 1 : head + 1 + _PANEL] for cell in row.phrases)
    return sum(_LABELLED.match(text) is not None for text in cells) > 1


def _heads_calls(text: str) -> bool:
    """A day or time, and minutes, places or both ends of a call."""
    both_ends = re.search(r"\bfrom\b", text, re.IGNORECASE) and re.search(r"\bto\b", text, re.IGNORECASE)
    about_calls = len(column_words.CALL.findall(text)) >= 2 or both_ends is not None
    return about_calls and re.search(r"\b(?:date|time|day|timestamp|started?)\b", text, re.IGNORECASE) is not None


def _is_header(row: Row) -> bool:
    tokens = re.findall(r"[A-Za-z#/&.-]+", row.text)
    if len(tokens) < 2 or len(tokens) > 22 or sum(c.isdigit() for c in _NO_FIGURES.sub("", row.text)) > 2:
        return False
    if any(NO_MONEY.fullmatch(cell.text) for cell in row.phrases):
        return False
    known = sum(all(_is_known(part) for part in token.split("/")) for token in tokens)
    cells = len(row.phrases)
    return (
        known >= 0.6 * len(tokens)
        and (cells >= 3 or (cells == 2 and known == len(tokens) >= 3) or (cells <= 2 and known >= 5))
        and ":" not in row.text
    )


def _is_known(token: str) -> bool:
    return column_words.ANY.fullmatch(token.strip(".:#-").lower() or "no") is not None


def _table_end(sheet: Sheet, head: int, stop: int) -> int:
    """The last row before a sentence across the page, a wide gap or a heading that begins something else; of an account's facts
    ("Account number | Bill date | Amount due") the last that fills the columns."""
    previous = sheet.rows[head].box
    fewest = _cells_of_facts(sheet.rows[head])
    for index in range(head + 1, stop + 1):
        row = sheet.rows[index]
        if row.box.bottom <= sheet.rows[head].box.top:
            continue  # beside the table's head, in another column of the page
        if row.box.top - previous.bottom > 4.5 * sheet.height or _is_sentence_row(row):
            return index - 1
        if len(row.phrases) < fewest:
            return index - 1
        if len(row.phrases) == 1 and _tells_in_detail(row.text, sheet.rows[head + 1 : index]):
            return index - 1
        heading = row.text.strip(" :") if len(row.phrases) == 1 else ""
        if heading_words.CARE.fullmatch(heading) or heading_words.OTHERS.fullmatch(heading):
            return index - 1
        previous = row.box
    return stop


def _tells_in_detail(heading: str, rows: Sequence[Row]) -> bool:
    """``55120-01  Harbor Motel`` below a summary by sub-account or location: the table of what is charged there begins."""
    firsts = (row.phrases[0].text for row in rows if len(row.phrases) > 1)
    return any(
        not PHONE.search(first) and (heading.startswith(first) or (sum(c.isdigit() for c in first) >= _FIGURES and first in heading))
        for first in firsts
        if len(first) >= _FIGURES
    )


def _cells_of_facts(header: Row) -> int:
    """How many cells a row of an account's facts has: all where its number stands beside its dates or an invoice's, half of them where a
    telephone number stands there too, for such a table may list lines, some of whose cells are empty; 0 for another table."""
    fields = {label.field for phrase in header.phrases for label in labels_in(phrase)}
    if Field.ACCOUNT not in fields or not fields & _BESIDE_ACCOUNT:
        return 0
    return (len(header.phrases) + 1) // 2 if fields & {Field.PHONE, Field.BTN} else len(header.phrases)


def _is_sentence_row(row: Row) -> bool:
    tokens = row.text.split()
    return sum(token.isalpha() and token.islower() for token in tokens) >= 8
