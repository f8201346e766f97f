"""The line a fax machine prints over a page: its numbers are the sender's machine's, never part of the document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import Row, sheet_of

TOP: Final = 0.035  # of the page's height
_CUES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\d{1,2}[:.;]\d\d",
        r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b20\d\d\b",
        r"\bfrom\b|\bto\b|\bfax\b",
        r"\bp(?:age|g)?[. :]{0,2}\d",
    )
)
_CUES_NEEDED: Final = 2
_OWN: Final = frozenset({Field.ACCOUNT, Field.BILL_DATE, Field.BTN, Field.PIN})


def without_fax_line(pages: PageSet) -> PageSet:
    """The pages without the words of such lines; pages with a text layer stay as they are."""
    return replace(pages, pages=tuple(_without(page) if page.ocr else page for page in pages.pages))


def _printed_by_a_machine(row: Row) -> bool:
    """A clock or the words of sending, and another cue; "Billing date 10/31/26 Page 1 of 3" is the document's own running head."""
    clock, day, sent, page = (bool(cue.search(row.text)) for cue in _CUES)
    own = any(label.field in _OWN for phrase in row.phrases for label in labels_in(phrase))
    return (clock or sent) and clock + day + sent + page >= _CUES_NEEDED and not own


def _without(page: Page) -> Page:
    drop = {
        word
        for row in sheet_of(page).rows
        if row.box.top < TOP * page.height and _printed_by_a_machine(row)
        for phrase in row.phrases
        for word in phrase.words
    }
    return replace(page, words=tuple(word for word in page.words if word not in drop)) if drop else page
