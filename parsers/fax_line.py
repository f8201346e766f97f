"""The line a fax machine prints over a page: its numbers are the sender's machine's, never part of the document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet
from parsers.page.layout import sheet_of

_TOP: Final = 0.035  # of the page's height
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


def without_fax_line(pages: PageSet) -> PageSet:
    """The pages without the words of such lines; pages with a text layer stay as they are."""
    return replace(pages, pages=tuple(_without(page) if page.ocr else page for page in pages.pages))


def _without(page: Page) -> Page:
    drop = {
        word
        for row in sheet_of(page).rows
        if row.box.top < _TOP * page.height and sum(bool(cue.search(row.text)) for cue in _CUES) >= _CUES_NEEDED
        for phrase in row.phrases
        for word in phrase.words
    }
    return replace(page, words=tuple(word for word in page.words if word not in drop)) if drop else page
