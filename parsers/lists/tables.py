"""Rows of a table of numbers → entries: numbers by column, use and porting by column, by row and by the headings between rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from ocr.page import Box, Word, WordSource
from parsers.lists.columns import Column, Role, cells_of, columns_of, is_contact_table
from parsers.lists.entries import CELL_WORDS, FILLED_BY, GONE_WORDS, LED_ON, Entry, Gathered, Section
from parsers.lists.exceptions import sign_behind
from parsers.lists.facts import names_billing
from parsers.lists.prose import HOLES, left_out
from parsers.lists.tails import with_whole_numbers
from parsers.numbers.scan import LARGEST_RANGE
from parsers.numbers.sighting import find_numbers, pretty
from parsers.numbers.types import Claim, ClaimKind, Found, Sighting
from parsers.numbers.uses import Intent, choice_codes, intent_of, use_of, uses_in, yes_or_no
from parsers.office.text import STRUCK
from parsers.page.layout import Row

_NUMBER_ROLES: Final = frozenset({Role.NUMBER, Role.BILLING, Role.START, Role.DECOY})
_WORD_ROLES: Final = (Role.USE, Role.STATUS, Role.NOTE, Role.NAME, Role.PLACE)
_ELSEWHERE: Final = frozenset({Role.OTHER, Role.CARRIER, Role.FLAG, Role.EXTENSION})
_PREFIX: Final = re.compile(r"(?<!\d)([2-9]\d\d)\)?[-. ]{1,2}([2-9]\d\d)[-. ]?[xX#*_]{4}")  # "DID (305-555-xxxx)"
_END_DIGITS: Final = 2  # of a range's end: "19" behind 305-555-0100
_NAME_WORDS: Final = 4
_END_OF_NUMBER: Final = 4  # digits
_ANOTHER: Final = re.compile(r"\d{3}\D{0,3}\d{3}\D?\d{4}.*")  # in a cell of words: where calls go on to, and whose that is
_TOTAL: Final = re.compile(r"\b(?:total|count|cantidad)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableRow:
    row: Row
    section: Section


class TableReader:
    """One table: its columns and the rows under its header."""

    def __init__(
        self,
        shells: Sequence[Column],
        body: Sequence[TableRow],
        page: int,
        name: str,
        npa: str | None,
        legend: Mapping[str, Intent] | None = None,
        signs: Mapping[str, Intent] | None = None,
    ) -> None:
        self.columns = columns_of(shells, [item.row for item in body])
        self.legend, self.signs = legend or {}, signs or {}
        self.body, self.page, self.npa = body, page, npa
        self.cells = [cells_of(item.row, self.columns) for item in body]
        self.contacts = is_contact_table(self.columns, name)
        self.marks_only = self._marks_only()

    def read_into(self, gathered: Gathered) -> None:
        before = len(gathered.entries)
        found = self._sightings(gathered)
        asked = [at for at, column in enumerate(self.columns) if column.role is Role.INTENT]
        for index in range(len(self.body)):
            row = [self._entry(index, column, sighting) for column, sighting in found.get(index, ())]
            if len(asked) > 1 and all(self._answer(self.columns[at], self._cell(index, at)) is None for at in asked):
                row = [replace(entry, unclear=entry.intent is None) for entry in row]
            row = self._filled_block(index, row, gathered)
            gathered.entries += self._with_holes(index, row)
            self._total(index, gathered, before)
        gathered.claims.extend(() if self.contacts else (*self._unmarked(found), *self._unnamed_answers()))
        self._facts(gathered)
        roles = {column.role for column in self.columns}
        headings = " ".join(column.heading for column in self.columns)
        if re.search(r"\b(?:usoc|mac|ext\w*|e911)\b", headings, re.IGNORECASE) and Role.INTENT not in roles:
            gathered.inventory = True
        gathered.tables += 1

    def _with_holes(self, index: int, row: Sequence[Entry]) -> list[Entry]:
        """The row's numbers, those that its range leaves out ("thru 0119 except 0107") as staying."""
        text = " ".join(self._cell(index, at) for at, column in enumerate(self.columns) if column.role in (Role.NUMBER, Role.START))
        without = left_out(row, text)
        stay = {entry.sighting.e164 for entry in without}
        return [*(entry for entry in row if entry.sighting.e164 not in stay), *without]

    # --- numbers ----------------------------------------------------------------------------------

    def _sightings(self, gathered: Gathered) -> dict[int, list[tuple[Column, Sighting]]]:
        found: dict[int, list[tuple[Column, Sighting]]] = {}
        for at, column in enumerate(self.columns):
            if column.role in _NUMBER_ROLES:
                lines = [self._number_words(index, at, column) for index in range(len(self.body))]
                seen = self._read_column(with_whole_numbers(lines), seven=column.role is not Role.DECOY)
                for sighting in seen.sightings:
                    found.setdefault(sighting.line, []).append((column, sighting))
                if column.role is not Role.DECOY and not self.contacts:
                    gathered.claims.extend(seen.claims)
                    gathered.claims.extend(self._unread(at, seen.sightings, seen.claims))
        for index, sighting in self._split_numbers():
            found.setdefault(index, []).append((self.columns[self._first(Role.LINE)], sighting))
        return found

    def _number_words(self, index: int, at: int, column: Column) -> tuple[Word, ...]:
        """The words that make up a number's cell; a range's end and a split-off area code are put beside it."""
        words = self._with_area_code(index, self.cells[index][at], column)
        if column.role is Role.START and words:
            end = self._first(Role.END)
            if end >= 0 and sum(c.isdigit() for word in self.cells[index][end] for c in word.text) >= _END_DIGITS:  # no stamp or dash
                return (*words, _made("thru", words[-1]), *self.cells[index][end])
        prefix = _PREFIX.search(column.heading)
        if prefix and len(words) == 1 and re.fullmatch(r"\d{4}", words[0].text):
            return (replace(words[0], text=f"{prefix.group(1)}-{prefix.group(2)}-{words[0].text}"),)
        return words

    def _with_area_code(self, index: int, words: tuple[Word, ...], column: Column) -> tuple[Word, ...]:
        """Seven digits with the area code that stands in a column of its own."""
        npa = self._first(Role.NPA)
        if column.role not in (Role.NUMBER, Role.START) or npa < 0 or not words or self._first(Role.NXX) >= 0:
            return words
        code = " ".join(word.text for word in self.cells[index][npa])
        digits = re.sub(r"\D", "", " ".join(word.text for word in words))
        if not re.fullmatch(r"\(?[2-9]\d\d\)?", code) or len(digits) not in (7, 8, 9, 11):
            return words
        return (_made(f"({code.strip('()')})", words[0]), *words)

    def _split_numbers(self) -> Iterator[tuple[int, Sighting]]:
        """NPA, NXX and line in three columns; a spreadsheet drops the zeros a line begins with."""
        places = [self._first(role) for role in (Role.NPA, Role.NXX, Role.LINE)]
        if min(places) < 0:
            return
        for index, row in enumerate(self.cells):
            parts = [re.sub(r"\D", "", " ".join(word.text for word in row[place])) for place in places]
            if not all(parts) or len(parts[0]) != 3 or len(parts[1]) != 3 or len(parts[2]) > 4:
                continue
            words = [word for place in places for word in row[place]]
            text = f"{parts[0]}-{parts[1]}-{parts[2].zfill(4)}"
            base = words[0]
            verdicts = {word.agreed for word in words}
            whole = replace(
                base,
                text=text,
                box=Box(min(w.box.left for w in words), base.box.top, max(w.box.right for w in words), base.box.bottom),
                confidence=min(word.confidence for word in words),
                agreed=False if False in verdicts else None if None in verdicts else True,
            )
            for sighting in find_numbers([(whole,)], page=self.page).sightings:
                yield index, replace(sighting, line=index)

    def _read_column(self, lines: Sequence[Sequence[Word]], seven: bool) -> Found:
        """The numbers of a column; seven digits are completed by the area code that the heading above their row names."""
        named = [item.section.npa for item in self.body]
        only = next(iter(set(named) - {None}), None) if len(set(named) - {None}) == 1 else None
        codes = [code or only or self.npa for code in named]
        seen = [
            find_numbers(
                [words if codes[at] == code else () for at, words in enumerate(lines)], page=self.page, default_npa=code, seven=seven
            )
            for code in dict.fromkeys(codes)
        ]
        return Found(tuple(s for found in seen for s in found.sightings), tuple(c for found in seen for c in found.claims))

    def _unread(self, at: int, sightings: Sequence[Sighting], claims: Sequence[Claim]) -> Iterator[Claim]:
        """Cells of digits in a number column that gave no number: 9 or 11 digits in a run."""
        read = {sighting.line for sighting in sightings} | {claim.line for claim in claims} | {s.last_line for s in sightings}
        for index, row in enumerate(self.cells):
            written = " ".join(word.text for word in row[at])
            digits = sum(c.isdigit() for c in written)
            if index not in read and digits == _END_OF_NUMBER and re.fullmatch(r"[\W\d]+", written) and sightings:
                yield Claim(ClaimKind.DIGITS, written, f"{written} has only {digits} digits: what is the whole number?", index)
            elif index not in read and 8 <= digits <= 12 and not re.search(r"[A-Za-z]{3}|/", written):
                trouble = (
                    "a digit is missing"
                    if digits < 10
                    else "there is a digit too many"
                    if digits > 10
                    else "it cannot be a telephone number"
                )
                yield Claim(ClaimKind.DIGITS, written, f"{written} has {digits} digits, {trouble}: what is the whole number?", index)

    # --- words ------------------------------------------------------------------------------------

    def _entry(self, index: int, column: Column, sighting: Sighting) -> Entry:
        section = self.body[index].section
        beside = self._beside(index, column)
        own = self._written_beside(index, column, sighting)
        use = column.use if column.role is Role.NUMBER else None
        said = self._use(index, column, own)
        use = said or use or section.use
        above = {section.intent, column.intent if column.role in _NUMBER_ROLES else None}
        intent = self._intent(index, column, own, beside) or (Intent.KEEP if Intent.KEEP in above else next(iter(above - {None}), None))
        if column.role is Role.BILLING:
            intent = None  # it stands beside every line of its account
        gone = any(GONE_WORDS.search(text) for text in (own, *beside))
        theirs = bool(CELL_WORDS.search(_ANOTHER.sub("", self._text(index, Role.USE)))) or any(
            FILLED_BY.search(text) for text in (own, *beside)
        )
        led = LED_ON.search(self._cell(index, self.columns.index(column)).partition(sighting.written)[0])
        personal = intent is not Intent.PORT and CELL_WORDS.search(own) is not None
        onward = led is not None and led["sure"] is not None
        decoy = self.contacts or column.role is Role.DECOY or section.decoy or gone or theirs or personal or onward
        note = "; ".join(text for text in (own, *beside) if text) or None
        if sighting.extension:
            note = f"ext. {sighting.extension}" + (f"; {note}" if note else "")
        struck = STRUCK in self._cell(index, self.columns.index(column))
        billing = column.role is Role.BILLING
        btn = names_billing(f"{own} {self._panel_text(index, column, Role.USE)}") and not sighting.from_range
        return Entry(
            sighting,
            self.page,
            use,
            intent,
            note,
            decoy,
            struck,
            billing=billing,
            btn=btn,
            own_words=said is not None,
            led_on=led is not None,
        )

    def _use(self, index: int, column: Column, own: str) -> str | None:
        if column.role is Role.BILLING:
            return None
        words = self._panel_text(index, column, Role.USE)
        words = words if use_of(words) else f"{words} {self._short_name(index, column)}"  # "local" under "Type", "Fax" under "Name"
        flags = [
            other.use
            for at, other in enumerate(self.columns)
            if other.role is Role.FLAG and other.panel == column.panel and yes_or_no(self._cell(index, at)) and other.use
        ]
        special = next((use for use in (use_of(f"{words} {own}"), *flags) if use not in (None, "main", "voice")), use_of(f"{words} {own}"))
        if special not in (None, "main", "voice"):
            return special
        notes = self._panel_text(index, column, Role.NOTE)
        noted = next((use for use in uses_in(notes) if use not in ("main", "voice")), None) if not words.strip() else None
        return (flags[0] if flags else None) or special or noted or use_of(notes) or use_of(self._panel_text(index, column, Role.STATUS))

    def _short_name(self, index: int, column: Column) -> str:
        """Where no column is for the use, the name says it: "Fax" or "Kona alarm" under "User"."""
        name = self._panel_text(index, column, Role.NAME)
        return name if len(name.split()) <= _NAME_WORDS else ""

    def _intent(self, index: int, column: Column, own: str, beside: Sequence[str]) -> Intent | None:
        signed = (sign_behind(self._cell(index, at), 0, self.signs) for at in range(len(self.columns)) if self.signs)
        if (meant := next(filter(None, signed), None)) is not None:
            return meant
        answers = [
            self._answer(other, self._cell(index, at))
            for at, other in enumerate(self.columns)
            if other.role is Role.INTENT and other.panel == column.panel
        ]
        said = next((answer for answer in (Intent.DISCONNECT, Intent.KEEP, Intent.PORT) if answer in answers), None)
        if said is None and answers and self.marks_only and Intent.PORT in self._marked:
            said = Intent.KEEP
        if said is not None:
            return self._against_note(said, own, beside)
        status = intent_of(self._text(index, Role.STATUS))
        told = status or _sure_intent(own) or next((intent for text in beside if (intent := _sure_intent(text))), None)
        return told or self._in_passing(index, column)

    def _in_passing(self, index: int, column: Column) -> Intent | None:
        """What a cell under some other heading says: "do not port" under "Port date", "stays" under "New carrier"."""
        others = (at for at, other in enumerate(self.columns) if other.role in _ELSEWHERE and other.panel == column.panel)
        return next((intent for at in others if (intent := _sure_intent(self._cell(index, at)))), None)

    @cached_property
    def _marked(self) -> set[Intent | None]:
        """What the marks in porting columns come to."""
        columns = [(at, column) for at, column in enumerate(self.columns) if column.role is Role.INTENT]
        return {self._answer(column, text) for at, column in columns for index in range(len(self.body)) if (text := self._cell(index, at))}

    def _answer(self, column: Column, text: str) -> Intent | None:
        """What a cell of a porting column says: yes, no, or words of its own."""
        if not text.strip():
            return self.legend.get("")  # "blank = stays"
        code = text.strip(" .*()[]").casefold()
        meant = self.legend.get(code) or choice_codes(column.heading).get(code) or intent_of(text)
        if meant is not None:
            return meant
        asked, yes = column.intent or Intent.PORT, yes_or_no(text)
        if yes is None:
            return None
        if yes:
            return asked
        return {Intent.PORT: Intent.KEEP, Intent.KEEP: Intent.PORT}.get(asked)

    def _against_note(self, said: Intent, own: str, beside: Sequence[str]) -> Intent:
        """A note "do not port" counts more than a Y filled down a column."""
        noted = {_sure_intent(text) for text in (own, *beside)}
        return Intent.KEEP if said is Intent.PORT and Intent.KEEP in noted else said

    def _filled_block(self, index: int, row: list[Entry], gathered: Gathered) -> list[Entry]:
        """Hold a row's numbers against the count it states; one number with a count is the start of a block, to be confirmed."""
        own = [entry for entry in row if not entry.decoy and not entry.billing]
        stated = self._stated(index)
        if not own or stated is None or stated < 2 or stated == len(own):
            return row
        written, spot = own[0].sighting.written, own[0].sighting.spot
        first = own[0].sighting.e164
        if len(own) > 1 or self._first(Role.START) < 0 or stated > LARGEST_RANGE or int(first[-4:]) + stated > 10_000:
            text = f"{written} is {len(own)} number{'s' if len(own) > 1 else ''}, but the list says {stated}: which is right?"
            gathered.claims.append(Claim(ClaimKind.COUNT, written, text, index, spot=spot))
            return row
        last = f"{first[:-4]}{int(first[-4:]) + stated - 1:04d}"
        text = f"A block of {stated} from {pretty(first)} was taken as {pretty(first)} through {pretty(last)}: is that right?"
        gathered.claims.append(Claim(ClaimKind.BLOCK, written, text, index, spot=spot))
        return [
            replace(
                own[0], sighting=replace(own[0].sighting, e164=f"{first[:-4]}{int(first[-4:]) + step:04d}", from_range=True, assumed=True)
            )
            for step in range(stated)
        ] + [entry for entry in row if entry.billing or entry.decoy]

    def _unmarked(self, found: dict[int, list[tuple[Column, Sighting]]]) -> Iterator[Claim]:
        """Rows that give no readable answer in columns which answer for others."""
        columns = [at for at, column in enumerate(self.columns) if column.role is Role.INTENT]
        rows = [index for index, seen in found.items() if any(column.role is not Role.DECOY for column, _ in seen)]
        silent = [index for index in rows if all(self._answer(self.columns[at], self._cell(index, at)) is None for at in columns)]
        unread = any(word.source is WordSource.OCR for index in rows for cell in self.cells[index] for word in cell)
        if not columns or not silent or (len(silent) == len(rows) and not unread and len(columns) < 2):
            return
        heading = self.columns[columns[0]].heading or "Port"
        if len(columns) == 1 and self.columns[columns[0]].intent in (Intent.KEEP, Intent.DISCONNECT):
            return
        written = ", ".join(dict.fromkeys(sighting.written for index in silent for _, sighting in found[index]))
        what = "taken as staying" if self.marks_only else "taken as to be ported"
        yield Claim(
            ClaimKind.COUNT, written, f'The column "{heading}" says nothing for {written}, which was {what}: is that right?', silent[0]
        )

    def _unnamed_answers(self) -> Iterator[Claim]:
        """A yes-or-no column whose heading does not say what it answers."""
        for at, column in enumerate(self.columns):
            if column.role is Role.OTHER and column.heading:
                answers = {yes_or_no(self._cell(index, at)) for index in range(len(self.body)) if self._cell(index, at)}
                if answers == {True, False}:
                    text = f'The column "{column.heading}" answers yes and no: does it say which numbers are to be ported?'
                    yield Claim(ClaimKind.COUNT, column.heading, text)

    def _stated(self, index: int) -> int | None:
        at = self._first(Role.COUNT)
        text = self._cell(index, at) if at >= 0 else ""
        match = re.fullmatch(r"\s*(\d{1,5})(?:\.0)?\s*(?:dids?|numbers?|lines?|tns?)?\s*", text, re.IGNORECASE)
        return int(match.group(1)) if match else None

    def _total(self, index: int, gathered: Gathered, before: int) -> None:
        texts = [phrase.text for phrase in self.body[index].row.phrases]
        if not any(_TOTAL.fullmatch(text.strip(" :").casefold()) or text.casefold().startswith("total ") for text in texts):
            return
        match = next((m for text in texts for m in [re.search(r"(?<!\d)(\d{1,5})(?!\d)", text)] if m), None)
        if match:
            of = intent_of(" ".join(texts))  # "Total to port: 8"
            counted = [entry for entry in gathered.entries[before:] if not entry.decoy and of in (None, entry.intent or Intent.PORT)]
            gathered.totals.append((int(match.group(1)), len({entry.sighting.e164 for entry in counted})))

    # --- cells ------------------------------------------------------------------------------------

    def _cell(self, index: int, at: int) -> str:
        return " ".join(word.text for word in self.cells[index][at] if word.text.strip("|"))

    def _text(self, index: int, role: Role) -> str:
        return " ".join(self._cell(index, at) for at, column in enumerate(self.columns) if column.role is role)

    def _panel_text(self, index: int, column: Column, role: Role) -> str:
        return " ".join(
            self._cell(index, at) for at, other in enumerate(self.columns) if other.role is role and other.panel == column.panel
        )

    def _beside(self, index: int, column: Column) -> tuple[str, ...]:
        return tuple(
            text
            for at, other in enumerate(self.columns)
            if other.role in _WORD_ROLES and other.panel == column.panel and (text := self._cell(index, at).strip())
        )

    def _written_beside(self, index: int, column: Column, sighting: Sighting) -> str:
        """Words in the number's own cell: "305-555-0142 (fax)"."""
        at = self.columns.index(column)
        text = self._cell(index, at)
        left = text.replace(sighting.written, " ", 1).replace(STRUCK, " ")
        left = HOLES.sub(" ", left) if sighting.from_range else left
        return " ".join(re.sub(r"[()\[\]]", " ", left).split()) if re.search(r"[A-Za-z]{2}", left) else ""

    def _first(self, role: Role) -> int:
        return next((at for at, column in enumerate(self.columns) if column.role is role), -1)

    def _marks_only(self) -> bool:
        """Are the porting columns ticked for some rows, and left empty for the rest?"""
        columns = [at for at, column in enumerate(self.columns) if column.role is Role.INTENT]
        marked = [answer for at in columns for index in range(len(self.body)) if (answer := self._cell(index, at).strip())]
        return len(columns) == 1 and bool(marked) and all(len(answer) == 1 and answer.casefold() not in "yn" for answer in marked)

    def _facts(self, gathered: Gathered) -> None:
        for role, found in ((Role.ACCOUNT, gathered.accounts), (Role.CARRIER, gathered.carriers)):
            texts = dict.fromkeys(text for index in range(len(self.body)) if (text := self._text(index, role).strip()))
            found.extend(text for text in texts if text not in found and (role is Role.CARRIER or sum(c.isdigit() for c in text) >= 5))


def _sure_intent(text: str) -> Intent | None:
    """In a note only staying and disconnecting count: "ported in 2019" says nothing."""
    intent = intent_of(text)
    return None if intent is Intent.PORT else intent


def _made(text: str, like: Word) -> Word:
    return replace(like, text=text, box=Box(like.box.right + 1, like.box.top, like.box.right + 2, like.box.bottom), second=None)
