"""A page of a list from top to bottom: tables, headings, free lines; what each says about the numbers in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, PageSet
from parsers.documents.list_columns import Column, Role, cells_of, columns_of, is_header, is_lone_header, merged_header, shells_of
from parsers.documents.list_entries import DECOY_WORDS, Gathered, Section
from parsers.documents.list_lines import read_lines
from parsers.documents.list_tables import TableReader, TableRow
from parsers.documents.list_wrapping import wrapped_rows
from parsers.numbers.sighting import stated_area_codes
from parsers.page.layout import Row, sheet_of

_PHONE_LIKE: Final = re.compile(r"\d{3}\D{0,3}\d{4}|\d{10}")
_STARTS_LIST: Final = re.compile(r"^\W{0,4}(?:\d{1,3}[.)]\s{1,3})?\W{0,4}\+?\(?\d{3}")
_CONNECTOR: Final = re.compile(
    r"(?:\b(?:and|or|to|thru|through|the|is|are|port|number|numbers|at|for|of|with|y)|[,&–-])\s*$", re.IGNORECASE
)
_JOINS: Final = re.compile(r"(?:\b(?:and|or|to|thru|through|y)|[,&–-])\s*$", re.IGNORECASE)  # what stands before the next number
_LONG_LINE: Final = 50  # characters: a shorter line was not wrapped
_CODE_HEADING: Final = re.compile(r"^\W*\(?([2-9]\d\d)\)?\W*(?:numbers?|lines?|dids?|tns?|area|n[uú]meros)?\W*$", re.IGNORECASE)
_QUOTED: Final = re.compile(r"^\s*>")
_FORWARDED: Final = re.compile(r"^\W*(?:on .{6,80} wrote:|-{2,}\s{0,2}(?:original|forwarded) message|from: .+)$", re.IGNORECASE)

_IN_PARTS: Final = re.compile(r"\b\d{3}\s{1,30}\d{3}\s{1,30}\d{1,4}\b|\b\d{3}[-.]\d{4}\b|\d{7}")  # split over columns, or seven digits


@dataclass(slots=True)
class PageReader:
    """Reads one page into ``gathered``. ``letter``: a mail's words, where what follows a closing is a signature."""

    page: Page
    name: str
    npa: str | None
    gathered: Gathered
    letter: bool = False

    def read(self, section: Section, above: Row | None = None) -> tuple[Section, Row | None]:
        """Read the page; the section and the table header it ends in go on with the next page.

        Args:
            above: the header of the table that ended the page before.
        """
        rows = sheet_of(self.page).rows
        at, header = 0, None
        while at < len(rows):
            if self._begins_table(rows, at):
                header, start = merged_header(rows, at)
                at = next((stop for stop in range(start, len(rows)) if self._begins_table(rows, stop)), len(rows))
                section = self._table(header, rows[start:at], section)
                continue
            end = next((stop for stop in range(at + 1, len(rows)) if self._begins_table(rows, stop)), len(rows))
            if at == 0 and above is not None and self._goes_on_under(above, rows[:end]):
                header = above
                section = self._table(above, rows[:end], section)
            else:
                section = self._lines(rows[at:end], section)
            at = end
        return section, header

    def _begins_table(self, rows: Sequence[Row], at: int) -> bool:
        return (is_header(rows[at]) or is_lone_header(rows, at)) and self._has_numbers_below(rows, at)

    def _goes_on_under(self, header: Row, rows: Sequence[Row]) -> bool:
        """Does a page without a header go on with the table of the page before? Its cells stand under the same headings."""
        cells = [phrase for row in rows if len(row.phrases) > 1 and _PHONE_LIKE.search(row.text) for phrase in row.phrases]
        under = [
            phrase
            for phrase in cells
            if any(phrase.box.left < h.box.right + 20 and phrase.box.right > h.box.left - 20 for h in header.phrases)
        ]
        return bool(cells) and len(under) >= 0.8 * len(cells)

    def _has_numbers_below(self, rows: Sequence[Row], at: int) -> bool:
        tails = re.search(r"\d{3}[-. ]?[xX#*_]{4}", rows[at].text) is not None  # "DID (305-555-xxxx)": four digits are enough
        shapes = (_PHONE_LIKE, _IN_PARTS, re.compile(r"\b\d{4}\b")) if tails else (_PHONE_LIKE, _IN_PARTS)
        return any(shape.search(row.text) for row in rows[at + 1 : at + 7] for shape in shapes)

    # --- tables -----------------------------------------------------------------------------------

    def _table(self, header: Row, body: Sequence[Row], section: Section) -> Section:
        rows = [row for row in body if len(row.phrases) > 1] or body
        shells = shells_of(header, rows)
        columns = columns_of(shells, rows)
        section = replace(section, decoy=False)
        start, inside = section, []
        asides: list[Row] = []
        for row in wrapped_rows(body, columns):
            if self._is_table_row(row, columns):
                section = self._lines(asides, section) if asides else section
                asides = []
                inside.append(TableRow(row, section))
            else:
                asides.append(row)
        reader = TableReader(shells, inside, self.page.number, self.name, section.npa or self.npa)
        reader.read_into(self.gathered)
        if asides:
            self._lines(asides, replace(start, use=None))
        return section

    def _is_table_row(self, row: Row, columns: Sequence[Column]) -> bool:
        words = sum(len(phrase.words) for phrase in row.phrases)
        if len(row.phrases) > 1:
            return not (
                words > 25 and max(len(phrase.words) for phrase in row.phrases) > 15 and not _PHONE_LIKE.search(row.phrases[0].text)
            )
        cells = cells_of(row, columns)
        at = next((index for index, cell in enumerate(cells) if cell), 0)
        return (
            columns[at].role in (Role.NUMBER, Role.START, Role.LINE, Role.BILLING)
            and words <= 6
            and bool(re.search(r"\d{3}|\d{2}xx", row.text))
            and not DECOY_WORDS.search(row.text)  # "Questions: call Ann at 305-555-0142" under the table
        )

    def _lines(self, rows: Sequence[Row], section: Section) -> Section:
        return read_lines(rows, self.page.number, section, self.npa, self.gathered, self.letter)


def gather(pages: PageSet, letter: bool) -> Gathered:
    """Everything the pages say about numbers. ``letter``: a person wrote it, and may have signed it."""
    gathered = Gathered()
    stated = stated_area_codes("\n".join(page.text for page in pages.pages))
    npa = stated[0] if len(stated) == 1 else None
    section, header = Section(), None
    for page in pages.pages:
        name = next((table.name for table in pages.tables if table.page == page.number), "")
        reader = PageReader(page, name, npa, gathered, letter)
        section, header = reader.read(*((Section(), None) if pages.tables else (section, header)))
    return gathered
