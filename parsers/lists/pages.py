"""A page of a list from top to bottom: tables, headings, free lines; what each says about the numbers in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from ocr.page import Page, PageSet
from onboarding.words import show_number
from parsers.lists.across import Across, across_at, upright
from parsers.lists.cards import cards_in
from parsers.lists.column_roles import columns_of
from parsers.lists.columns import Column, cells_of, runs_across, shells_of
from parsers.lists.corrected import with_corrections
from parsers.lists.cover import without_cover
from parsers.lists.endings_said import WRAPPED, with_endings_said
from parsers.lists.entries import Gathered
from parsers.lists.exceptions import sign_meanings, with_disowned, with_exceptions, with_lettered_uses, with_spoken_uses
from parsers.lists.foreign_rows import directories_apart
from parsers.lists.grid import without_frame
from parsers.lists.header import is_header, is_lone_header, is_sheet_header, merged_header
from parsers.lists.headings import Section, area_codes, heading_section, is_heading
from parsers.lists.items import with_rows_named
from parsers.lists.lines import read_lines
from parsers.lists.others_words import DECOY_WORDS, ENDED_WORDS, GONE_WORDS
from parsers.lists.panels import panels_at
from parsers.lists.prefixes import stated_prefix, with_prefix
from parsers.lists.roles import Role
from parsers.lists.table_cells import Table, TableRow
from parsers.lists.tables import read_table
from parsers.lists.ticks import without_unticked
from parsers.lists.unheaded_parts import with_parts_joined
from parsers.lists.wrapping import wrapped_rows
from parsers.numbers.area_codes import misread_area_codes, stated_area_codes
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import Intent, heading_intent, legend_of
from parsers.page.layout import Phrase, Row, sheet_of
from parsers.patterns import PHONE_LIKE

_MOST_ASKED: Final = 10  # numbers named one by one in questions
_MENU: Final = 0.4  # of the rows with numbers: more words left of a table are a column of it
_OLD_SHEET: Final = re.compile(r"(?:old|archived?|history|historical|former|retired|disconnected|cancell?ed)", re.IGNORECASE)
_WORDS_FIRST: Final = re.compile(r"\W*[^\W\d_]{2,}\W+[^\W\d_]{2,}\D*\d{3}\D{0,3}\d{3}\D?\d{4}")
_IN_PARTS: Final = re.compile(  # split over columns, or seven digits
    r"\b\d{6}\s{1,30}\d{1,4}\b|\b\d{3}\s{1,30}\d{3}\s{1,30}\d{1,4}\b|\b\d{3}[-.]\d{4}\b|\d{7}"
)


@dataclass(slots=True)
class PageReader:
    """Reads one page into ``gathered``. ``letter``: a mail's words, where what follows a closing is a signature."""

    page: Page
    name: str
    npa: str | None
    gathered: Gathered
    letter: bool = False
    legend: dict[str, Intent] = field(default_factory=dict)
    signs: dict[str, Intent] = field(default_factory=dict)
    prefix: str | None = None  # six digits stated once, "305-555"

    def read(self, section: Section, above: Row | None = None) -> tuple[Section, Row | None]:
        """Read the page; the section and the table header it ends in go on with the next page.

        Args:
            above: the header of the table that ended the page before.
        """
        rows = without_unticked(without_cover(without_frame(sheet_of(self.page).rows)))
        if self.page.cells:
            rows = with_parts_joined(rows)
        if self.prefix is not None:
            rows = with_prefix(rows, self.prefix)
        return self._rows(rows, section, above)

    def _rows(self, rows: Sequence[Row], section: Section, above: Row | None = None) -> tuple[Section, Row | None]:
        at, header = 0, None
        cards = cards_in(rows)
        while at < len(rows):
            if at in cards:
                columns, at = cards[at]
                for column in columns:
                    self._lines(column, section)
                continue
            panels, end = panels_at(rows, at)
            for panel in panels:
                self._rows(panel.rows, heading_section(panel.heading, section, area_codes(panel.heading)))
            if panels:
                at = end
                continue
            if across := across_at(rows, at):
                self._across(across, section)
                at = across.end
                continue
            if self._begins_table(rows, at):
                header, start = merged_header(rows, at)
                at = next((stop for stop in range(start, len(rows)) if stop in cards or self._begins(rows, stop)), len(rows))
                section = self._table(header, rows[start:at], section)
                continue
            end = next((stop for stop in range(at + 1, len(rows)) if stop in cards or self._begins(rows, stop)), len(rows))
            if at == 0 and above is not None and self._goes_on_under(above, rows[:end]):
                header = above
                section = self._table(above, rows[:end], section)
            else:
                section = self._lines(rows[at:end], section)
            at = end
        return section, header

    def _begins(self, rows: Sequence[Row], at: int) -> bool:
        return self._begins_table(rows, at) or bool(panels_at(rows, at)[0]) or across_at(rows, at) is not None

    def _begins_table(self, rows: Sequence[Row], at: int) -> bool:
        headed = is_header(rows[at]) or is_lone_header(rows, at) or (self.page.cells and is_sheet_header(rows, at))
        return headed and self._has_numbers_below(rows, at)

    def _goes_on_under(self, header: Row, rows: Sequence[Row]) -> bool:
        """Does a page without a header go on with the table of the page before? Its cells stand under the same headings."""
        cells = [phrase for row in rows if len(row.phrases) > 1 and PHONE_LIKE.search(row.text) for phrase in row.phrases]
        under = [
            phrase
            for phrase in cells
            if any(phrase.box.left < h.box.right + 20 and phrase.box.right > h.box.left - 20 for h in header.phrases)
        ]
        return bool(cells) and len(under) >= 0.8 * len(cells)

    def _has_numbers_below(self, rows: Sequence[Row], at: int) -> bool:
        tails = re.search(r"\d{3}[-. ]?[xX#*_]{4}", rows[at].text) is not None  # "DID (305-555-xxxx)": four digits are enough
        shapes = (PHONE_LIKE, _IN_PARTS, re.compile(r"\b\d{4}\b")) if tails else (PHONE_LIKE, _IN_PARTS)
        return any(shape.search(row.text) for row in rows[at + 1 : at + 7] for shape in shapes)

    def _across(self, across: Across, section: Section) -> None:
        before = len(self.gathered.entries)
        inside = [TableRow(row, section) for row in across.body]
        shells = shells_of(across.header, across.body)
        read_table(self._made(shells, inside, section), self.gathered)
        self.gathered.entries[before:] = [upright(entry) for entry in self.gathered.entries[before:]]

    # --- tables -----------------------------------------------------------------------------------

    def _table(self, header: Row, body: Sequence[Row], section: Section) -> Section:
        body = _without_menu(header, body)
        rows = [row for row in body if len(row.phrases) > 1] or body
        shells = shells_of(header, rows)
        columns = columns_of(shells, rows)
        section = replace(section, decoy=section.gone)
        start, inside = section, []
        asides: list[Row] = []
        for row in wrapped_rows(body, columns):
            if self._is_table_row(row, columns):
                section = self._lines(asides, section) if asides else section
                asides = []
                inside.append(TableRow(row, section))
            else:
                asides.append(row)
        read_table(self._made(shells, inside, section), self.gathered)
        if asides:
            below = self._lines(asides, replace(start, use=None))
            section = below if is_heading(asides[-1].text) else section  # "Do not port" over the next table
        return section

    def _made(self, shells: Sequence[Column], inside: Sequence[TableRow], section: Section) -> Table:
        return Table(shells, inside, self.page.number, self.name, section.npa or self.npa, self.legend, self.signs)

    def _is_table_row(self, row: Row, columns: Sequence[Column]) -> bool:
        words = sum(len(phrase.words) for phrase in row.phrases)
        if len(row.phrases) > 1:
            worded = any(_WORDS_FIRST.match(phrase.text) for phrase in row.phrases)
            if worded and any(runs_across(phrase, columns) for phrase in row.phrases):
                return False  # "Done.   System West (maintenance: Acme 800-555-0142)" under the table
            return not (words > 25 and max(len(phrase.words) for phrase in row.phrases) > 15 and not PHONE_LIKE.search(row.phrases[0].text))
        cells = cells_of(row, columns)
        at = next((index for index, cell in enumerate(cells) if cell), 0)
        return (
            columns[at].role in (Role.NUMBER, Role.START, Role.LINE, Role.BILLING)
            and words <= 6
            and bool(re.search(r"\d{3}|\d{2}xx", row.text))
            and not _WORDS_FIRST.match(row.text)  # "Acme Voice repair 800-555-0142" under the table
            and not area_codes(row.text)  # "Tampa (area code 813)" over the next table
            and not DECOY_WORDS.search(row.text)  # "Questions: call Ann at 305-555-0142" under the table
        )

    def _lines(self, rows: Sequence[Row], section: Section) -> Section:
        return read_lines(rows, self.page.number, section, self.npa, self.gathered, self.letter, self.signs, self.prefix)


def _without_menu(header: Row, body: Sequence[Row]) -> Sequence[Row]:
    """Rows without the menu of a web page beside the table: words left of it on few of its rows, which speak of no number."""
    left = header.box.left - 4

    def menu(phrase: Phrase) -> bool:
        return phrase.box.right < left and not re.search(r"\d{3}", phrase.text) and heading_intent(phrase.text) is None

    numbered = [row for row in body if PHONE_LIKE.search(row.text)]
    strays = sum(menu(phrase) for row in body for phrase in row.phrases)
    labelled = sum(any(menu(phrase) for phrase in row.phrases) for row in numbered)
    if not strays or labelled > _MENU * len(numbered):
        return body
    cut = (tuple(phrase for phrase in row.phrases if not menu(phrase)) for row in body)
    return [Row(phrases) for phrases in cut if phrases]


def gather(pages: PageSet, letter: bool) -> Gathered:
    """Everything the pages say about numbers. ``letter``: a person wrote it, and may have signed it.

    Seven digits without an area code are completed by the only one that the list's other numbers have, and looked at.
    """
    gathered = _gathered(pages, letter)
    if not any(claim.kind is ClaimKind.SEVEN_DIGITS for claim in gathered.claims):
        return gathered
    codes = {entry.sighting.e164[2:5] for entry in gathered.own if not entry.sighting.toll_free}
    codes = codes or set(misread_area_codes("\n".join(page.text for page in pages.pages if page.ocr)))
    codes = codes or {entry.sighting.e164[2:5] for entry in gathered.entries if not entry.sighting.toll_free}  # who wrote lives there
    if len(codes) != 1:
        return gathered
    known = {entry.sighting.e164 for entry in gathered.entries}
    whole = _gathered(pages, letter, next(iter(codes)))
    whole.entries[:] = [
        entry if entry.sighting.e164 in known else replace(entry, sighting=replace(entry.sighting, assumed=True)) for entry in whole.entries
    ]
    taken = dict.fromkeys((entry.sighting.written, entry.sighting.e164) for entry in whole.own if entry.sighting.e164 not in known)
    whole.claims += [
        Claim(ClaimKind.AREA_CODE, written, f"{written} was taken as {show_number(number)}: is the area code right?")
        for written, number in list(taken)[:_MOST_ASKED]
    ]
    return whole


def _gathered(pages: PageSet, letter: bool, npa: str | None = None) -> Gathered:
    gathered = Gathered()
    text = "\n".join(page.text for page in pages.pages)
    stated = stated_area_codes(text)
    legend = legend_of(text)
    npa = npa or (stated[0] if len(stated) == 1 else None)
    signs = sign_meanings(text)
    prefix = stated_prefix(text)
    section, header = Section(), None
    for page in pages.pages:
        name = next((table.name for table in pages.tables if table.page == page.number), "")
        reader = PageReader(page, name, npa, gathered, letter, legend, signs, prefix)
        before = len(gathered.entries)
        section, header = reader.read(*((_of_sheet(name), None) if pages.tables else (section, header)))
        if pages.tables and heading_section(name, Section(), ()).decoy:  # a sheet "Contacts"
            gathered.entries[before:] = [replace(entry, decoy=True) for entry in gathered.entries[before:]]
    gathered.entries[:] = directories_apart(gathered.entries)
    with_rows_named(gathered, text)
    with_exceptions(gathered, text)
    with_lettered_uses(gathered, text)
    with_spoken_uses(gathered, WRAPPED.sub(" ", text))
    with_disowned(gathered, WRAPPED.sub(" ", text))
    with_endings_said(gathered, with_corrections(gathered, WRAPPED.sub(" ", text)))
    if prefix is not None and any(entry.sighting.e164[2:8] == prefix.replace("-", "") for entry in gathered.own):
        gathered.claims[:] = [claim for claim in gathered.claims if not (claim.kind is ClaimKind.MASK and _states(claim, prefix))]
    return gathered


def _states(claim: Claim, prefix: str) -> bool:
    """Is what was taken for half a number the prefix itself?"""
    return re.sub(r"\D", "", claim.written) == prefix.replace("-", "")


def _of_sheet(name: str) -> Section:
    """What the name of a sheet says of the numbers on it: "Do not port", "Old numbers"."""
    gone = GONE_WORDS.search(name) or _OLD_SHEET.fullmatch(name.strip())
    return Section(None if gone else heading_intent(name), decoy=bool(gone), gone=bool(gone), ended=bool(ENDED_WORDS.search(name)))
