"""Which numbers stand in the cells of a table: whole, in parts over several columns, from one column to another, short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Word
from parsers.lists.columns import Column
from parsers.lists.entries import Gathered
from parsers.lists.roles import Role
from parsers.lists.split_numbers import made_word, split_numbers
from parsers.lists.table_cells import Table
from parsers.lists.tails import with_whole_numbers
from parsers.numbers.area_codes import stated_area_codes
from parsers.numbers.sighting import find_numbers
from parsers.numbers.types import Claim, ClaimKind, Found, Sighting

NUMBER_ROLES: Final = frozenset({Role.NUMBER, Role.BILLING, Role.START, Role.DECOY})
_PREFIX: Final = re.compile(r"(?<!\d)([2-9]\d\d)\)?[-. ]{1,2}([2-9]\d\d)[-. ]?[xX#*_]{4}")  # "DID (305-555-xxxx)"
_END_DIGITS: Final = 2  # of a range's end: "19" behind 305-555-0100
_END_OF_NUMBER: Final = 4  # digits

InColumns = dict[int, list[tuple[Column, Sighting]]]  # by row


def sightings_of(table: Table, gathered: Gathered) -> InColumns:
    """The numbers by row, each with its column; claims about what is none go to ``gathered``."""
    found: InColumns = {}
    for at, column in enumerate(table.columns):
        if column.role in NUMBER_ROLES:
            lines = [_number_words(table, index, at, column) for index in range(len(table.body))]
            seen = _read_column(table, column, with_whole_numbers(lines), seven=column.role is not Role.DECOY)
            for sighting in seen.sightings:
                found.setdefault(sighting.line, []).append((column, sighting))
            if column.role is not Role.DECOY and not table.contacts:
                gathered.claims.extend(seen.claims)
                gathered.claims.extend(_unread(table, at, seen.sightings, seen.claims))
    split, unread = split_numbers(table)
    for index, column, sighting in split:
        found.setdefault(index, []).append((column, sighting))
    gathered.claims.extend(unread)
    return found


def _number_words(table: Table, index: int, at: int, column: Column) -> tuple[Word, ...]:
    """The words that make up a number's cell; a range's end and a split-off area code are put beside it."""
    words = _with_area_code(table, index, table.cells[index][at], column)
    if column.role is Role.START and words:
        end = table.first(Role.END)
        if end >= 0 and sum(c.isdigit() for word in table.cells[index][end] for c in word.text) >= _END_DIGITS:  # no stamp or dash
            return (*words, made_word("thru", words[-1]), *table.cells[index][end])
    prefix = _PREFIX.search(column.heading)
    if prefix and len(words) == 1 and re.fullmatch(r"\d{4}", words[0].text):
        return (replace(words[0], text=f"{prefix.group(1)}-{prefix.group(2)}-{words[0].text}"),)
    return words


def _with_area_code(table: Table, index: int, words: tuple[Word, ...], column: Column) -> tuple[Word, ...]:
    """Seven digits with the area code that stands in a column of its own."""
    npa = table.first(Role.NPA)
    if column.role not in (Role.NUMBER, Role.START) or npa < 0 or not words or table.first(Role.NXX) >= 0:
        return words
    code = " ".join(word.text for word in table.cells[index][npa])
    digits = re.sub(r"\D", "", " ".join(word.text for word in words))
    if not re.fullmatch(r"\(?[2-9]\d\d\)?", code) or len(digits) not in (7, 8, 9, 11):
        return words
    return (made_word(f"({code.strip('()')})", words[0]), *words)


def _read_column(table: Table, column: Column, lines: Sequence[Sequence[Word]], seven: bool) -> Found:
    """The numbers of a column; seven digits are completed by the area code that their column's heading or the one above their row
    names."""
    named = [item.section.npa for item in table.body]
    only = next(iter(set(named) - {None}), None) if len(set(named) - {None}) == 1 else None
    headed = next(iter(stated_area_codes(column.heading)), None)
    codes = [headed or code or only or table.npa for code in named]
    seen = [
        find_numbers([words if codes[at] == code else () for at, words in enumerate(lines)], page=table.page, default_npa=code, seven=seven)
        for code in dict.fromkeys(codes)
    ]
    return Found(tuple(s for found in seen for s in found.sightings), tuple(c for found in seen for c in found.claims))


def _unread(table: Table, at: int, sightings: Sequence[Sighting], claims: Sequence[Claim]) -> Iterator[Claim]:
    """Cells of digits in a number column that gave no number: 9 or 11 digits in a run."""
    read = {sighting.line for sighting in sightings} | {claim.line for claim in claims} | {s.last_line for s in sightings}
    for index, row in enumerate(table.cells):
        written = " ".join(word.text for word in row[at])
        digits = sum(c.isdigit() for c in written)
        if index not in read and digits == _END_OF_NUMBER and re.fullmatch(r"[\W\d]+", written) and sightings:
            yield Claim(ClaimKind.DIGITS, written, f"{written} has only {digits} digits: what is the whole number?", index)
        elif index not in read and 8 <= digits <= 12 and not re.search(r"[A-Za-z]{3}|/", written):
            trouble = (
                "a digit is missing" if digits < 10 else "there is a digit too many" if digits > 10 else "it cannot be a telephone number"
            )
            yield Claim(ClaimKind.DIGITS, written, f"{written} has {digits} digits, {trouble}: what is the whole number?", index)
