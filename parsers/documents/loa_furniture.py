"""What a form prints around a letter of authorization, page after page: letterhead and foot, with the numbers of whoever made the form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ocr.page import PageSet, Word
from parsers.page.layout import Row, sheet_of, squeeze
from parsers.patterns import PHONE_LIKE

_PAGE_OF: Final = re.compile(r"\bpage \d{1,3} of \d{1,3}\b", re.IGNORECASE)
_FOOT: Final = 0.75  # of the page's height
_APART: Final = 4.0  # line heights between the text and its foot
_EDGES: Final = 3  # rows at the top and the foot of a page that may come again
_WORDS: Final = 2  # before the first number of a foot


def furniture(pages: PageSet) -> frozenset[Word]:
    """The words of such rows."""
    return frozenset(word for row in (*_repeated(pages), *_feet(pages)) for phrase in row.phrases for word in phrase.words)


def _repeated(pages: PageSet) -> Iterator[Row]:
    """Rows at the edges that stand on more than one page."""
    sheets = [sheet_of(page) for page in pages.pages if page.words]
    edges = [(*sheet.rows[:_EDGES], *sheet.rows[-_EDGES:]) for sheet in sheets]
    seen = [{_bare(row) for row in rows} for rows in edges]
    for rows in edges:
        for row in rows:
            if len(_bare(row)) > 4 and sum(_bare(row) in texts for texts in seen) > 1:
                yield row


def _bare(row: Row) -> str:
    """A row without the number of its page."""
    return squeeze(_PAGE_OF.sub("", row.text))


def _feet(pages: PageSet) -> Iterator[Row]:
    """Rows at the foot that count pages or, apart from all else, begin with words and hold a number."""
    for page in pages.pages:
        sheet = sheet_of(page)
        rows = sorted(sheet.rows, key=lambda row: row.box.top)
        gaps = [0.0, *(after.box.top - max(row.box.bottom for row in rows[: at + 1]) for at, (_, after) in enumerate(pairwise(rows)))]
        apart = next((at for at in range(len(rows) - 1, 0, -1) if gaps[at] > _APART * sheet.height), len(rows))
        for at, row in enumerate(rows):
            counted = _PAGE_OF.search(row.text) and row.box.top > _FOOT * page.height
            if counted or (at >= apart and row.box.top > _FOOT * page.height and _begins_with_words(row)):
                yield row


def _begins_with_words(row: Row) -> bool:
    number = PHONE_LIKE.search(row.text)
    return number is not None and len(re.findall(r"[A-Za-z][A-Za-z'&.-]+", row.text[: number.start()])) >= _WORDS
