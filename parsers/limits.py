"""How much of one file is read, in one place. Whatever is cut off at a limit is said in a warning; whatever exceeds one, in an error."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet

MOST_ROWS: Final = 10_000  # of one sheet or text; more cannot be one client's list
MOST_COLUMNS: Final = 200
MOST_WORDS: Final = 80_000  # of one file: what the readers of documents manage in half a minute
MOST_TEXT: Final = 20_000_000  # bytes of plain text, CSV, HTML
LONGEST_CELL: Final = 2_000  # characters; a longer one is running text in a frame
LONGEST_WORD: Final = 500  # characters

SMALL_TEXT: Final = 200_000  # bytes of plain text that are read in this process; all else is opened in a child
FEW_WORDS: Final = 15_000  # of a file whose documents are told in this process
OFFICE_SECONDS: Final = 25.0  # for opening an office file
DOCUMENT_SECONDS: Final = 120.0  # of the clock, on a busy machine, for telling what stands in a file's pages

WORDS_CUT: Final = "It holds more text than can be read; the end was left out. Please send only the part with the telephone numbers."


def within(pages: PageSet) -> PageSet:
    """The first ``MOST_WORDS`` words, each of ``LONGEST_WORD`` characters at most; what is left out is said."""
    if sum(len(page.words) for page in pages.pages) <= MOST_WORDS and not any(
        len(word.text) > LONGEST_WORD for page in pages.pages for word in page.words
    ):
        return pages
    kept: list[Page] = []
    room = MOST_WORDS
    for page in pages.pages:
        words = tuple(
            word if len(word.text) <= LONGEST_WORD else replace(word, text=word.text[:LONGEST_WORD]) for word in page.words[: max(room, 0)]
        )
        room -= len(words)
        kept.append(replace(page, words=words))
    return replace(pages, pages=tuple(kept), warnings=tuple(dict.fromkeys((*pages.warnings, WORDS_CUT))))
