"""Rows of a table of numbers → entries: numbers by column, use and porting by column, by row and by the headings between rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.columns import Column
from parsers.lists.entries import Entry, Gathered
from parsers.lists.exceptions import left_out
from parsers.lists.facts import names_billing
from parsers.lists.foreign_rows import foreign_asked
from parsers.lists.headings import Section
from parsers.lists.others_words import CELL_WORDS, FILLED_BY, GONE_WORDS, LED_ON
from parsers.lists.remarks import LAST_FOUR, with_remark
from parsers.lists.roles import Role, heading_words, plain_heading
from parsers.lists.second_columns import asked_about
from parsers.lists.table_answers import Answers
from parsers.lists.table_cells import Table
from parsers.lists.table_counts import filled_block, note_total
from parsers.lists.table_numbers import NUMBER_ROLES, sightings_of
from parsers.numbers.types import Sighting
from parsers.numbers.uses import Intent, use_of, uses_in, yes_or_no
from parsers.office.text import STRUCK

_LINES: Final = heading_words(r"w?tns?|tfns?|dids?|btn")  # what nobody calls a number to reach somebody at
_NAME_WORDS: Final = 4
_ANOTHER: Final = re.compile(
    r"(?:\([^()\d]{0,20}|\b(?:cell|mobile)\W{0,3})?\d{3}\D{0,3}\d{3}\D?\d{4}.*", re.IGNORECASE
)  # in a cell of words: where calls go on to, and whose that is
# What a note says behind a number of its own is about that: "was 305-555-0177 in the old catalog, never ours".
_OF_ANOTHER: Final = re.compile(
    r"(?:\b(?:old|former|previous) (?:number|no\.?|#)\W{0,3}|\bwas )?\(?\d{3}\D{0,3}\d{3}\D?\d{4}.*", re.IGNORECASE
)
_IN_BRACKETS: Final = re.compile(r"\([^()]{2,40}\)")
_EXPORT: Final = re.compile(r"\b(?:usoc|mac|ext\w*|e911)\b", re.IGNORECASE)  # headings of what a switch or a provider exports


def read_table(table: Table, gathered: Gathered) -> None:
    """Add what a table says to ``gathered``."""
    before, answers = len(gathered.entries), Answers(table)
    found = sightings_of(table, gathered)
    for index in range(len(table.body)):
        singled = _about_single_ones(table, index, found.get(index, ()))
        row = [_entry(table, answers, index, column, sighting, singled) for column, sighting in found.get(index, ())]
        for remark in singled:
            row = with_remark(row, 0, remark, noted=False)
        if answers.is_unclear(index):
            row = [replace(entry, unclear=entry.intent is None) for entry in row]
        row = filled_block(table, index, row, gathered)
        gathered.entries += _with_holes(table, index, row)
        note_total(table, index, gathered, before)
    gathered.entries[before:] = foreign_asked(gathered.entries[before:])
    gathered.claims.extend(() if table.contacts else (*answers.unmarked(found), *answers.unnamed(), *asked_about(found)))
    _facts(table, gathered)
    headings = " ".join(column.heading for column in table.columns)
    if _EXPORT.search(headings) and not any(column.role is Role.INTENT for column in table.columns):
        gathered.inventory = True
    gathered.tables += 1


def _about_single_ones(table: Table, index: int, seen: Sequence[tuple[Column, Sighting]]) -> tuple[str, ...]:
    """Words of a range's row that name some of its numbers: "except 0105 (alarm, stays)" under "Notes"."""
    ends = {sighting.e164[-4:] for _, sighting in seen if sighting.from_range}
    texts = dict.fromkeys(text for column, sighting in seen if sighting.from_range for text in table.beside(index, column))
    return tuple(text for text in texts if ends.intersection(LAST_FOUR.findall(text)))


def _entry(table: Table, answers: Answers, index: int, column: Column, sighting: Sighting, singled: Sequence[str] = ()) -> Entry:
    """``singled``: words of the row that are about other numbers of its range."""
    section, cell = table.body[index].section, table.cell(index, table.columns.index(column))
    own = table.written_beside(index, column, sighting)
    beside = tuple(text for text in table.beside(index, column) if text not in singled)
    use = _use(table, index, column, own, singled)
    billing = column.role is Role.BILLING
    # a billing number stands beside every line of its account: what is said of them is not said of it
    answered = None if billing else answers.intent(index, column, own, beside)
    intent = None if billing else answered or _intent_above(section, column)
    led = LED_ON.search(cell.partition(sighting.written)[0])
    onward = led is not None and led["sure"] is not None
    personal = intent is not Intent.PORT and CELL_WORDS.search(own) is not None
    elsewhere = table.contacts or column.role is Role.DECOY or section.decoy
    words = (f"ext. {sighting.extension}" if sighting.extension else "", own, *beside)
    return Entry(
        sighting,
        table.page,
        use or (column.use if column.role is Role.NUMBER else None) or section.use,
        intent,
        "; ".join(text for text in words if text) or None,
        elsewhere or personal or onward or _is_others(table, index, (own, *beside)),
        struck=STRUCK in cell,
        billing=billing,
        btn=names_billing(f"{own} {table.panel_text(index, column, Role.USE)}") and not sighting.from_range,
        own_words=use is not None,
        ours=answered in (Intent.PORT, Intent.KEEP) or _LINES.search(plain_heading(column.heading)) is not None,
        directory=table.directory,
        ended=section.ended,
        led_on=led is not None,
    )


def _intent_above(section: Section, column: Column) -> Intent | None:
    """What the headings over the rows and over the column say; staying counts more."""
    above = (section.intent, column.intent if column.role in NUMBER_ROLES else None)
    return Intent.KEEP if Intent.KEEP in above else next(filter(None, above), None)


def _is_others(table: Table, index: int, words: Sequence[str]) -> bool:
    """Do the words of the row say that the number was given up, is a person's, or of who filled in the list?"""
    status = table.text(index, Role.STATUS)
    if any(GONE_WORDS.search(_OF_ANOTHER.sub("", text)) or FILLED_BY.search(text) for text in (*words, status)):
        return True
    return CELL_WORDS.search(_ANOTHER.sub("", table.text(index, Role.USE))) is not None


def _use(table: Table, index: int, column: Column, own: str, singled: Sequence[str] = ()) -> str | None:
    if column.role is Role.BILLING or singled:
        return use_of(own) if singled else None
    words = table.panel_text(index, column, Role.USE)
    words = words if use_of(words) else f"{words} {_short_name(table, index, column)}"  # "local" under "Type", "Fax" under "Name"
    flags = [
        other.use
        for at, other in enumerate(table.columns)
        if other.role is Role.FLAG and other.panel == column.panel and yes_or_no(table.cell(index, at)) and other.use
    ]
    special = next((use for use in (use_of(f"{words} {own}"), *flags) if use not in (None, "main", "voice")), use_of(f"{words} {own}"))
    if special not in (None, "main", "voice"):
        return special
    notes = table.panel_text(index, column, Role.NOTE)
    noted = next((use for use in uses_in(notes) if use not in ("main", "voice")), None) if not words.strip() else None
    told = (flags[0] if flags else None) or special or noted or use_of(notes) or use_of(table.panel_text(index, column, Role.STATUS))
    return told or use_of(" ".join(_IN_BRACKETS.findall(table.panel_text(index, column, Role.PLACE))))  # "Oshkosh (alarms)"


def _short_name(table: Table, index: int, column: Column) -> str:
    """Where no column is for the use, the name says it: "Fax" or "Kona alarm" under "User"."""
    name = table.panel_text(index, column, Role.NAME)
    return name if len(name.split()) <= _NAME_WORDS else ""


def _with_holes(table: Table, index: int, row: Sequence[Entry]) -> list[Entry]:
    """The row's numbers, those that its range leaves out ("thru 0119 except 0107") as staying."""
    text = " ".join(table.cell(index, at) for at, column in enumerate(table.columns) if column.role in (Role.NUMBER, Role.START))
    without = left_out(row, text)
    stay = {entry.sighting.e164 for entry in without}
    return [*(entry for entry in row if entry.sighting.e164 not in stay), *without]


def _facts(table: Table, gathered: Gathered) -> None:
    for role, found in ((Role.ACCOUNT, gathered.accounts), (Role.CARRIER, gathered.carriers)):
        texts = dict.fromkeys(text for index in range(len(table.body)) if (text := table.text(index, role).strip()))
        found.extend(text for text in texts if text not in found and (role is Role.CARRIER or sum(c.isdigit() for c in text) >= 5))
