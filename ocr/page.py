"""A page of words: what every reader (text layer, Tesseract, second reader) hands to the parsers.

Coordinates are points (1/72 inch) from the top left of the upright page; an image without a resolution is taken as 612 points wide.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float


class WordSource(StrEnum):
    TEXT = "text"  # a text layer, a spreadsheet, plain text: exact as written
    OCR = "ocr"  # read from pixels


@dataclass(frozen=True, slots=True)
class Word:
    """One printed word, split at white space."""

    text: str
    box: Box
    confidence: float  # 0..1; 1 from a good text layer; for OCR that of the engine, lowered where two readers disagree
    line: int  # index of its line on the page, in reading order; words of one line share it
    source: WordSource = WordSource.TEXT
    second: str | None = None  # what the second reader saw at this place; None: it was not asked
    agreed: bool | None = None  # did both readers see the same digits? None: only one looked


class PageMode(StrEnum):
    """How the page came about; the parsers trust digits accordingly."""

    DIGITAL = "digital"  # text layer judged good, or plain text, or cells
    SCAN = "scan"  # an image of normal resolution
    FAX = "fax"  # bilevel, fine (204x196)
    COARSE_FAX = "coarse_fax"  # bilevel, standard (204x98): no engine is safe
    PHOTO = "photo"  # a camera picture


@dataclass(frozen=True, slots=True)
class Page:
    """One page, upright, with its words in reading order."""

    number: int  # 1-based, within the file
    width: float
    height: float
    words: tuple[Word, ...]
    mode: PageMode = PageMode.DIGITAL
    rotation: int = 0  # degrees clockwise that were undone to make it upright
    warnings: tuple[str, ...] = ()  # sentences for people: "part of the page is unreadable"
    cells: bool = False  # laid out from the cells of a spreadsheet: its rows are rows, never two columns of a page

    @property
    def ocr(self) -> bool:
        return self.mode is not PageMode.DIGITAL

    @property
    def lines(self) -> tuple[tuple[Word, ...], ...]:
        """Words grouped by line, in reading order."""
        grouped: dict[int, list[Word]] = {}
        for word in self.words:
            grouped.setdefault(word.line, []).append(word)
        return tuple(tuple(words) for _, words in sorted(grouped.items()))

    @property
    def text(self) -> str:
        return "\n".join(" ".join(word.text for word in line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Cells of a spreadsheet or document table, row by row, as text the way the program shows them."""

    page: int  # the sheet or table, 1-based
    rows: tuple[tuple[str, ...], ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class PageSet:
    """Everything that was read in one file. Trouble is a value: ``error`` says in one sentence why nothing could be read."""

    pages: tuple[Page, ...]
    tables: tuple[Table, ...] = ()  # of spreadsheets and DOCX, beside the same content as pages
    form_fields: tuple[tuple[str, str], ...] = ()  # AcroForm name -> value, filled ones only
    total_pages: int = 0  # in the file, also those beyond the page limit
    warnings: tuple[str, ...] = ()
    error: str | None = None
