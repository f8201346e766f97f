"""A page of a list from top to bottom: tables, headings, free lines; what each says about the numbers in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, PageSet, Word
from parsers.documents.list_columns import Column, Role, cells_of, columns_of, is_header, is_lone_header, merged_header, shells_of
from parsers.documents.list_entries import Entry, Gathered, Section, heading_section, is_heading
from parsers.documents.list_prose import entries_of, looks_back, rest_use, with_remark
from parsers.documents.list_tables import TableReader, TableRow
from parsers.documents.list_wrapping import wrapped_rows
from parsers.layout import Row, sheet_of
from parsers.number_claims import broken_number
from parsers.number_plan import region_of
from parsers.number_text import Line
from parsers.number_types import Claim, Sighting
from parsers.numbers import find_numbers, stated_area_codes
from parsers.signatures import is_closing, is_sent_from

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
        return any(
            _PHONE_LIKE.search(row.text) or re.search(r"\b\d{3}\s{1,30}\d{3}\s{1,30}\d{1,4}\b|\b\d{3}[-.]\d{4}\b|\d{7}", row.text)
            for row in rows[at + 1 : at + 7]
        )

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
                section = self._asides(asides, section, heads=True)
                asides = []
                inside.append(TableRow(row, section))
            else:
                asides.append(row)
        reader = TableReader(shells, inside, self.page.number, self.name, section.npa or self.npa)
        reader.read_into(self.gathered)
        if asides:
            self._lines(asides, replace(start, use=None))
        return section

    def _asides(self, rows: Sequence[Row], section: Section, heads: bool) -> Section:
        """Rows between table rows: headings for what follows, or remarks with numbers of their own."""
        return self._lines(rows, section) if rows else section

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
        )

    # --- free lines -------------------------------------------------------------------------------

    def _lines(self, rows: Sequence[Row], section: Section) -> Section:
        lines = self._joined(rows)
        found = self._found(lines, section.npa or self.npa)
        listed = self._listed(lines, found)
        block: list[Entry] = []  # of the list above, which a later line may speak of
        ended = quoted = False
        for index, words in enumerate(lines):
            text = Line(words, index).text
            quoted = quoted or (self.letter and bool(_FORWARDED.match(text)))
            ended = (ended or is_closing(text) or is_sent_from(text)) and not (is_heading(text) and text.rstrip().endswith(":"))
            if quoted or _QUOTED.match(text):
                continue
            sightings, claims = found[index]
            self.gathered.claims.extend(claims or self._unread(text, sightings, index))
            self.gathered.rest_use = self.gathered.rest_use or rest_use(text)
            if sightings:
                entries = entries_of(text, sightings, self.page.number, section, listed[index])
                block += [replace(entry, decoy=True) for entry in entries] if ended else entries
            elif looks_back(text) and block:
                block = with_remark(block, 0, text)
            elif text.strip():
                section = self._heading(text, section)
                if is_heading(text) and not claims:
                    self.gathered.entries.extend(block)
                    block = []
        self.gathered.entries.extend(block)
        return section

    def _found(self, lines: Sequence[Sequence[Word]], npa: str | None) -> list[tuple[list[Sighting], list[Claim]]]:
        """Numbers and claims by line; lines under a heading that names an area code are read with it."""
        codes: list[str | None] = []
        for words in lines:
            named = _area_codes(" ".join(word.text for word in words))
            npa = named[0] if len(named) == 1 else None if named else npa
            codes.append(npa)
        by_line: list[tuple[list[Sighting], list[Claim]]] = [([], []) for _ in lines]
        for code in dict.fromkeys(codes):
            read = find_numbers(lines, page=self.page.number, default_npa=code, seven=True)
            for sighting in read.sightings:
                if codes[sighting.line] == code:
                    by_line[sighting.line][0].append(sighting)
            for claim in read.claims:
                if codes[claim.line] == code:
                    by_line[claim.line][1].append(claim)
        return by_line

    def _unread(self, text: str, sightings: Sequence[Sighting], index: int) -> list[Claim]:
        """A line of nothing but 9 or 11 digits in a list."""
        digits = sum(c.isdigit() for c in text)
        if sightings or digits not in (9, 11) or not re.fullmatch(r"[\W\d]{9,24}", text):
            return []
        return [broken_number(text.strip(), digits, index)]

    def _heading(self, text: str, section: Section) -> Section:
        npas = _area_codes(text)
        if is_heading(text):
            return heading_section(text, section, npas)
        return replace(section, npa=npas[0]) if len(npas) == 1 else section

    def _listed(self, lines: Sequence[Sequence[Word]], found: Sequence[tuple[list[Sighting], list[Claim]]]) -> list[bool]:
        """Does a line stand in a list? It begins with a number or holds little else, and so does a neighbour; or it begins with one."""
        shapes = [bool(found[index][0]) and self._list_like(words) for index, words in enumerate(lines)]
        return [
            shape and (self._list_first(lines[index]) or any(shapes[max(0, index - 2) : index]) or any(shapes[index + 1 : index + 3]))
            for index, shape in enumerate(shapes)
        ]

    def _list_like(self, words: Sequence[Word]) -> bool:
        text = " ".join(word.text for word in words)
        return bool(_STARTS_LIST.match(text)) or sum(any(c.isalpha() for c in word.text) for word in words) <= 5

    def _list_first(self, words: Sequence[Word]) -> bool:
        return bool(_STARTS_LIST.match(" ".join(word.text for word in words)))

    def _joined(self, rows: Sequence[Row]) -> list[tuple[Word, ...]]:
        """Rows as lines; a sentence that was wrapped is put together again."""
        lines: list[tuple[Word, ...]] = []
        before = ""
        for row in rows:
            words = tuple(word for phrase in row.phrases for word in phrase.words)
            if lines and self._goes_on(before, row.text):
                lines[-1] = (*lines[-1], *words)
            else:
                lines.append(words)
            before = row.text
        return lines

    def _goes_on(self, before: str, text: str) -> bool:
        if re.match(r"(?:thru|through|to|hasta)\b", text) and re.search(r"\d{4}$", before):
            return True
        if len(before) < _LONG_LINE or "   " in before or "   " in text:
            return False
        if _STARTS_LIST.match(text) and _STARTS_LIST.match(before) and not _JOINS.search(before):
            return False
        return bool(_CONNECTOR.search(before)) or (text[:1].islower() and not before.rstrip().endswith((".", "!", "?", ":")))


def _area_codes(text: str) -> tuple[str, ...]:
    """Area codes a line names, also as a bare heading: "(305) numbers:"."""
    heading = _CODE_HEADING.match(text)
    return (heading.group(1),) if heading and region_of(heading.group(1)) else stated_area_codes(text)


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
