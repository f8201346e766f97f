"""Is a page the cover sheet of a fax? Its numbers and names are the sender's, never part of the document."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import Page
from parsers.memo import once_for_each
from parsers.page.layout import sheet_of

_SIGNS: Final = (
    r"\bfax|facsimile",
    r"\bfrom\b",
    r"\bto\b\s?:|attention|\bto\b",
    r"pages?\b",
    r"\bre\b|subject",
    r"cover|urgent|confidential",
)
_ROWS: Final = 16


@once_for_each(32)
def is_cover(page: Page) -> bool:
    """A fax cover sheet: from, to and pages, and no amounts."""
    text = page.text.lower()
    signs = sum(bool(re.search(pattern, text)) for pattern in _SIGNS)
    amounts = len(re.findall(r"\d\.\d\d\b", text))
    return signs >= 4 and len(page.words) < 220 and amounts < 3 and "account number" not in text


def opens_like_a_cover(page: Page) -> bool:
    """Rows that begin with "To", "From" and "Pages" at the top, and one that says fax, whatever else the page holds."""
    rows = [row.text.lower() for row in sheet_of(page).rows[:_ROWS]]
    return all(any(re.match(rf"\W*{word}\b", row) for row in rows) for word in ("to", "from", "pages?")) and any(
        "fax" in row for row in rows
    )
