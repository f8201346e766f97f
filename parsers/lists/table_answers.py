"""What the cells of a table say becomes of a number: porting columns with their answers and marks, signs, status, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from ocr.page import WordSource
from parsers.lists.answer_words import AFTERWARDS, FEATURES, NO_CHANGE, NOT_IN_SERVICE, STILL_WANTED, answer_of
from parsers.lists.columns import Column
from parsers.lists.exceptions import sign_behind
from parsers.lists.roles import Role, plain_heading
from parsers.lists.table_cells import Table
from parsers.lists.table_numbers import InColumns
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import Intent, choice_codes, intent_of, use_of, yes_or_no

_KEEPS_A_THING: Final = re.compile(  # "keep the paper fax machine": not the number
    r"\bkeep(?:ing|s)?\b(?! (?:with|at|on|here|where|as is|it|this|line|number|copper|pots)\b)(?:\W+\w+){1,4}", re.IGNORECASE
)
_TICKS: Final = frozenset("✓✔☑✅√")
_CROSSES: Final = frozenset("✗✘❌xX")
_ELSEWHERE: Final = frozenset({Role.OTHER, Role.CARRIER, Role.FLAG, Role.EXTENSION})


class Answers:
    """What a table's rows answer."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._asked = [at for at, column in enumerate(table.columns) if column.role is Role.INTENT]
        self._only_marks = self._marks_only()

    def is_unclear(self, index: int) -> bool:
        """Is a row marked in none of several columns to port and to stay, or told no by one that does not say what it asks?"""
        refused = any(self._refuses_few(at) and yes_or_no(self.table.cell(index, at)) is False for at in self._unnamed)
        return refused or (len(self._asked) > 1 and self._is_silent(index))

    def _refuses_few(self, at: int) -> bool:
        """Does a column say no of fewer rows than yes?"""
        answers = [yes_or_no(self.table.cell(index, at)) for index in range(len(self.table.body))]
        return answers.count(False) <= answers.count(True)

    def _is_silent(self, index: int) -> bool:
        return all(self._answer(self.table.columns[at], self.table.cell(index, at)) is None for at in self._asked)

    def intent(self, index: int, column: Column, own: str, beside: Sequence[str]) -> Intent | None:
        signed = (sign_behind(self.table.cell(index, at), 0, self.table.signs) for at in range(len(self.table.columns)) if self.table.signs)
        if (meant := next(filter(None, signed), None)) is not None:
            return meant
        answers = [
            self._answer(other, self.table.cell(index, at))
            for at, other in enumerate(self.table.columns)
            if other.role is Role.INTENT and other.panel == column.panel
        ]
        said = next((answer for answer in (Intent.DISCONNECT, Intent.KEEP, Intent.PORT) if answer in answers), None)
        if said is None and answers and self._only_marks and Intent.PORT in self._marked:
            said = Intent.KEEP
        if said is not None:
            return self._against_note(said, own, beside)
        status = self._status(index)
        told = status or _sure_intent(own) or next((intent for text in beside if (intent := _sure_intent(text))), None)
        return told or self._in_passing(index, column)

    def _status(self, index: int) -> Intent | None:
        """What a column of states says: to be moved, dead, no longer needed."""
        for at, column in enumerate(self.table.columns):
            text = self.table.cell(index, at) if column.role is Role.STATUS else ""
            if text and ((STILL_WANTED.fullmatch(column.heading) and yes_or_no(text) is False) or NOT_IN_SERVICE.search(text)):
                return Intent.DISCONNECT
        return intent_of(self.table.text(index, Role.STATUS))

    def _in_passing(self, index: int, column: Column) -> Intent | None:
        """What a cell under some other heading says: "do not port" under "Port date", "stays" under "New carrier"."""
        others = (at for at, other in enumerate(self.table.columns) if other.role in _ELSEWHERE and other.panel == column.panel)
        told = next((intent for at in others if (intent := _sure_intent(self.table.cell(index, at)))), None)
        return told or (Intent.KEEP if self._stays_with(index) else None)

    def _stays_with(self, index: int) -> bool:
        """Does a column of the carriers to be say "no change", or the same as that of the present ones?"""
        carriers = [(column, self.table.cell(index, at)) for at, column in enumerate(self.table.columns) if column.role is Role.CARRIER]
        now = {text.casefold() for column, text in carriers if text and not AFTERWARDS.search(column.heading)}
        then = [text for column, text in carriers if text and AFTERWARDS.search(column.heading)]
        return any(NO_CHANGE.search(text) or text.casefold() in now for text in then)

    @cached_property
    def _marked(self) -> set[Intent | None]:
        """What the marks in porting columns come to."""
        asked = ((at, self.table.columns[at]) for at in self._asked)
        return {
            self._answer(column, text)
            for at, column in asked
            for index in range(len(self.table.body))
            if (text := self.table.cell(index, at))
        }

    def _answer(self, column: Column, text: str) -> Intent | None:
        """What a cell of a porting column says: yes, no, or words of its own."""
        if not text.strip():
            return self.table.legend.get("")  # "blank = stays"
        code = text.strip(" .*()[]").casefold()
        meant = self.table.legend.get(code) or choice_codes(column.heading).get(code) or intent_of(text) or answer_of(text)
        meant = meant or (Intent.KEEP if NO_CHANGE.search(text) else None)
        if meant is not None:
            return meant
        asked, yes = column.intent or Intent.PORT, yes_or_no(text) and not (text.strip() in _CROSSES and column in self._ticked)
        if yes is None:
            return None
        if yes:
            return asked
        return {Intent.PORT: Intent.KEEP, Intent.KEEP: Intent.PORT}.get(asked)

    @cached_property
    def _ticked(self) -> tuple[Column, ...]:
        """Porting columns with ticks: there a cross says no; where all marks are crosses it marks what is meant."""
        rows = range(len(self.table.body))
        return tuple(self.table.columns[at] for at in self._asked if any(self.table.cell(row, at).strip() in _TICKS for row in rows))

    def _against_note(self, said: Intent, own: str, beside: Sequence[str]) -> Intent:
        """A note "do not port" counts more than a Y filled down a column."""
        kept = any(_sure_intent(text) is Intent.KEEP and not _KEEPS_A_THING.search(text) for text in (own, *beside))
        return Intent.KEEP if said is Intent.PORT and kept else said

    def unmarked(self, found: InColumns) -> Iterator[Claim]:
        """Rows that give no readable answer in columns which answer for others."""
        columns = self._asked
        rows = [index for index, seen in found.items() if any(column.role is not Role.DECOY for column, _ in seen)]
        silent = [index for index in rows if self._is_silent(index)]
        unread = any(word.source is WordSource.OCR for index in rows for cell in self.table.cells[index] for word in cell)
        if not columns or not silent or (len(silent) == len(rows) and not unread and len(columns) < 2):
            return
        heading = self.table.columns[columns[0]].heading or "Port"
        if len(columns) == 1 and self.table.columns[columns[0]].intent in (Intent.KEEP, Intent.DISCONNECT):
            return
        written = ", ".join(dict.fromkeys(sighting.written for index in silent for _, sighting in found[index]))
        what = "taken as staying" if self._only_marks else "taken as to be ported"
        yield Claim(
            ClaimKind.COUNT, written, f'The column "{heading}" says nothing for {written}, which was {what}: is that right?', silent[0]
        )

    def unnamed(self) -> Iterator[Claim]:
        """Columns of answers or marks whose heading does not say what it asks."""
        for at in self._unnamed:
            heading = self.table.columns[at].heading
            text = f'The column "{heading}" answers yes and no: does it say which numbers are to be ported?'
            yield Claim(ClaimKind.COUNT, heading, text)

    @cached_property
    def _unnamed(self) -> tuple[int, ...]:
        """Columns that say yes of some rows and no, or nothing, of others, nobody knows to what."""
        found = []
        for at, column in enumerate(self.table.columns):
            plain = plain_heading(column.heading)
            if column.role is Role.OTHER and plain and not FEATURES.search(plain) and use_of(plain) is None:
                answers = [yes_or_no(cell) if (cell := self.table.cell(index, at)) else False for index in range(len(self.table.body))]
                if set(answers) == {True, False}:
                    found.append(at)
        return tuple(found)

    def _marks_only(self) -> bool:
        """Are the porting columns ticked for some rows, and left empty for the rest?"""
        marked = [answer for at in self._asked for index in range(len(self.table.body)) if (answer := self.table.cell(index, at).strip())]
        return len(self._asked) == 1 and bool(marked) and all(len(answer) == 1 and answer.casefold() not in "yn" for answer in marked)


def _sure_intent(text: str) -> Intent | None:
    """In a note only staying and disconnecting count: "ported in 2019" says nothing."""
    intent = intent_of(text)
    return None if intent is Intent.PORT else intent
