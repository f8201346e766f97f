"""Is a page the cover sheet of a fax? Its numbers and names are the sender's, never part of the document."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import Page, PageSet
from parsers.fax_line import without_fax_line
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
_FROM: Final = re.compile(r"\W*(?:from|sender|sent by)\b", re.IGNORECASE)
_TO: Final = re.compile(r"\W*(?:to|attn|attention|recipient|deliver to|send to)\b", re.IGNORECASE)
_SAYS_SO: Final = re.compile(r"\bcover\s?(?:sheet|page|letter)\b|\bfacsimile\s(?:transmi|message|cover)|\bfax\s(?:transmi|message|cover)")
_ROWS: Final = 16


@once_for_each(32)
def is_cover(page: Page) -> bool:
    """A fax cover sheet: cells that begin with from and to, pages, and no amounts. A letter that came by fax has no such cells."""
    (page,) = without_fax_line(PageSet((page,))).pages
    text = page.text.lower()
    signs = sum(bool(re.search(pattern, text)) for pattern in _SIGNS)
    amounts = len(re.findall(r"\d\.\d\d\b", text))
    if signs < 4 or len(page.words) >= 220 or amounts >= 3 or "account number" in text:
        return False
    cells = [cell.text for cell in sheet_of(page).phrases]
    return _SAYS_SO.search(text) is not None or (any(map(_FROM.match, cells)) and any(map(_TO.match, cells)))


def opens_like_a_cover(page: Page) -> bool:
    """Rows that begin with "To", "From" and "Pages" at the top, and one that says fax, whatever else the page holds."""
    rows = [row.text.lower() for row in sheet_of(page).rows[:_ROWS]]
    return all(any(re.match(rf"\W*{word}\b", row) for row in rows) for word in ("to", "from", "pages?")) and any(
        "fax" in row for row in rows
    )
