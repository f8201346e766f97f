"""Area code, exchange and line in columns of their own, once or side by side, with the last line of a range behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Box, Word
from parsers.lists.columns import Column
from parsers.lists.roles import Role
from parsers.lists.table_cells import Table
from parsers.numbers.sighting import find_numbers
from parsers.numbers.types import Claim, ClaimKind, Sighting

_LINE_DIGITS: Final = 4
_BEFORE_LINE: Final = 6  # digits: area code and exchange, in two columns or in one
_FROM_TO: Final = re.compile(r"(?P<line>\d{1,4})(?:\s?(?:[-–—]+|thru|through|to)\s?(?P<last>\d{1,4}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Places of the columns that make up a number, left to right."""

    first: tuple[int, ...]
    line: int
    last: int | None = None


def split_numbers(table: Table) -> tuple[list[tuple[int, Column, Sighting]], list[Claim]]:
    """Such numbers with their row and column, and a question for each row of digits that gives none."""
    seen: list[tuple[int, Column, Sighting]] = []
    claims: list[Claim] = []
    for parts in _parts_of(table):
        for index in range(len(table.body)):
            told = _words(table, index, parts)
            sightings = find_numbers([told], page=table.page).sightings if told else ()
            seen += [(index, table.columns[parts.line], replace(sighting, line=index)) for sighting in sightings]
            if not sightings and (claim := _unread(table, index, parts)):
                claims.append(claim)
    return seen, claims


def made_word(text: str, like: Word) -> Word:
    """A word that nobody wrote, right behind ``like``."""
    return replace(like, text=text, box=Box(like.box.right + 1, like.box.top, like.box.right + 2, like.box.bottom), second=None)


def _parts_of(table: Table) -> Iterator[_Parts]:
    first: tuple[int, ...] = ()
    found: _Parts | None = None
    for at, column in enumerate(table.columns):
        if column.role is Role.NPA:
            first = (at,)
        elif column.role is Role.NXX and first:
            first = (*first, at)
        elif column.role is Role.LINE and first:
            if found:
                yield found
            first, found = (), _Parts(first, at)
        elif column.role is Role.END and found and found.last is None:
            found = replace(found, last=at)
    if found:
        yield found


def _words(table: Table, index: int, parts: _Parts) -> tuple[Word, ...]:
    """The row's number or range as words; a spreadsheet drops the zeros a line begins with. Empty where it cannot be one."""
    row = table.cells[index]
    six = "".join(re.sub(r"\D", "", table.cell(index, at)) for at in parts.first)
    match = _FROM_TO.fullmatch(table.cell(index, parts.line).strip())
    if len(six) != _BEFORE_LINE or match is None:
        return ()
    line = match["line"].zfill(_LINE_DIGITS)
    whole = _put_together([word for at in (*parts.first, parts.line) for word in row[at]], f"{six[:3]}-{six[3:]}-{line}")
    behind = row[parts.last] if parts.last is not None else ()
    last = match["last"] or re.sub(r"\D", "", " ".join(word.text for word in behind))
    if not last or last.zfill(_LINE_DIGITS) == line:
        return (whole,)
    if len(last) > _LINE_DIGITS or last.zfill(_LINE_DIGITS) < line:
        return ()
    return (whole, made_word("thru", whole), _put_together(behind or row[parts.line], last.zfill(_LINE_DIGITS)))


def _unread(table: Table, index: int, parts: _Parts) -> Claim | None:
    places = (*parts.first, parts.line, *(() if parts.last is None else (parts.last,)))
    written = " ".join(text for at in places if (text := table.cell(index, at)))
    if not any(re.fullmatch(r"\(?\d{3}\)?|\(?\d{3}\)?\D?\d{3}", table.cell(index, at)) for at in parts.first):
        return None  # a total or a remark below the table
    return Claim(ClaimKind.DIGITS, written, f"{written} could not be read as telephone numbers: which ones are they?", index)


def _put_together(words: Sequence[Word], text: str) -> Word:
    """One word for several; as sure as the least sure of them."""
    verdicts = {word.agreed for word in words}
    return replace(
        words[0],
        text=text,
        box=Box(min(w.box.left for w in words), words[0].box.top, max(w.box.right for w in words), words[0].box.bottom),
        confidence=min(word.confidence for word in words),
        agreed=False if False in verdicts else None if None in verdicts else True,
    )
