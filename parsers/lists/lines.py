"""Free lines of a page: headings, lines of numbers, sentences, letterhead and signature; what each says about the numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.clauses import clauses_of
from parsers.lists.contact_lines import is_beside_mail, is_letterhead, is_signature, is_titled, is_writers_own, names_mail
from parsers.lists.entries import Entry, Gathered
from parsers.lists.exceptions import sign_before, sign_behind
from parsers.lists.headings import Section, area_codes, asked_intent, asked_section, heading_section, is_heading
from parsers.lists.neighbours import is_label_below, is_listed, points_down, stands_apart
from parsers.lists.others_words import NOT_OURS, UNSURE
from parsers.lists.prose import entries_of
from parsers.lists.remarks import looks_back, names_one, rest_use, with_remark
from parsers.lists.roles import Role, heading_role
from parsers.lists.seen_lines import SeenLine, joined, seen_lines, unread
from parsers.lists.tails import UNSURE_TAIL, with_whole_numbers
from parsers.lists.ticks import answers_end, labelled_answer, leading_mark, trailing_answer
from parsers.mail.signatures import is_closing, is_sent_from
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import Intent, heading_intent
from parsers.page.layout import Row

_QUOTED: Final = re.compile(r"^\s*>")
_FORWARDED: Final = re.compile(r"^\W*(?:on .{6,80} wrote:|-{2,}\s{0,2}(?:original|forwarded) message|(?P<memo>from): .+)$", re.IGNORECASE)
_POSTSCRIPT: Final = re.compile(
    r"^\W*(?:p\.?\s?s\b|edit:|oh,? and\b|one more thing\b|(?:i |we )?(?:also )?forgot\b)", re.IGNORECASE
)  # below a name
_TOTAL: Final = re.compile(
    r"\btotal(?: of|:| is)?\s{1,2}(\d{1,4})\s{0,2}(?:numbers|dids|lines|tns|#s)\b"
    r"|\b(\d{1,4})\s{1,2}(?:\w{1,10}\s)?(?:numbers|dids|lines|tns)\s(?:in )?total\b"
    r"|\btotal (?:numbers|dids|lines|tns)\s{0,2}[:=]\s{0,2}(\d{1,4})\b",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(
    r"\b(?:following|below|listed|these|those|all (?:of )?(?:the |our |these )?(?:numbers|lines)|everything|none of)\b", re.IGNORECASE
)
_AHEAD: Final = re.compile(r"\b(?:following|below)\b", re.IGNORECASE)
_FOUR: Final = re.compile(r"\W{0,4}(?!19\d\d|20[0-3]\d)(?P<digits>\d{4})(?:\s\D{0,40})?$")
_SEVEN: Final = 7  # digits: a line with so many is no heading, but a number that was not read
_FIELD_WORDS: Final = 3  # of a record's label
_FEW_MAILS: Final = 2  # lines with a mail address beside a number: more are a directory
_A_COLUMN: Final = 3  # so many lines that begin with a number are one


def read_lines(
    rows: Sequence[Row],
    page: int,
    section: Section,
    npa: str | None,
    gathered: Gathered,
    letter: bool,
    signs: Mapping[str, Intent] | None = None,
    prefix: str | None = None,
) -> Section:
    """Read lines into ``gathered``; the section they end in.

    Args:
        npa: completes seven-digit numbers where no heading names an area code.
        letter: a person's mail: a quoted original and what follows a closing are not theirs to list.
        signs: what signs behind numbers mean.
        prefix: six digits that the list states once.
    """
    lines = seen_lines(with_whole_numbers(joined(rows), prefix), page, section.npa or npa)
    return _LineReader(lines, page, section, gathered, letter, signs or {}).read()


class _LineReader:
    """Reads lines from top to bottom. ``block``: the numbers since the last heading, which a later line may speak of."""

    def __init__(
        self, lines: Sequence[SeenLine], page: int, section: Section, gathered: Gathered, letter: bool, signs: Mapping[str, Intent]
    ) -> None:
        self.lines, self.page, self.section = lines, page, section
        self.gathered, self.letter, self.signs = gathered, letter, signs
        self.block: list[Entry] = []
        self.ended = False  # a letter's closing was read
        self.asked = -2  # the last line of four digits that was asked about
        numbered = [line.text for line in lines if line.sightings]
        self.marked = {mark for text in numbered if (mark := leading_mark(text)) is not None} == {True, False}
        self.sign_led = {sign_before(text, self.signs) is not None for text in numbered} == {True, False}  # else it is a bullet
        self.answered = answers_end(numbered)
        self.few_mails = sum(names_mail(text) for text in numbered) <= min(_FEW_MAILS, len(numbered) - _A_COLUMN)
        self.columned = sum(line.number_first and line.like_a_list for line in lines) >= _A_COLUMN

    def read(self) -> Section:
        for index, line in enumerate(self.lines):
            if self.letter and (head := _FORWARDED.match(line.text)) and not (head["memo"] and self._is_memo()):
                break
            self.ended = (self.ended or is_closing(line.text) or is_sent_from(line.text)) and not line.text.rstrip().endswith(":")
            self.ended = self.ended and not _POSTSCRIPT.match(line.text)
            if _QUOTED.match(line.text):
                self._question(index)
            else:
                self._stated(line, index)
                self._line(line, index)
        self.gathered.entries.extend(self.block)
        return self.section

    def _is_memo(self) -> bool:
        """ "From:" over all numbers heads a memo, no earlier mail below this one."""
        return not (self.block or self.gathered.entries)

    def _question(self, index: int) -> None:
        """``> Which numbers stay?`` quoted over its answer heads that answer; what else is quoted says nothing."""
        text = _QUOTED.sub("", self.lines[index].text).strip()
        rest = (line.text for line in self.lines[index + 1 :] if line.text.strip())
        if "?" in text and not _QUOTED.match(next(rest, ">")):
            codes = area_codes(text)
            self._begin(asked_section(text, codes[0] if len(codes) == 1 else self.section.npa))

    def _stated(self, line: SeenLine, index: int) -> None:
        """What a line says of the list as a whole."""
        self.gathered.claims.extend(line.claims or unread(line, index) or self._too_short(line, index))
        if stated := _TOTAL.search(line.text):
            self.gathered.stated.append(int(next(filter(None, stated.groups()))))
        self.gathered.rest_use = self.gathered.rest_use or rest_use(line.text)

    def _too_short(self, line: SeenLine, index: int) -> list[Claim]:
        """Four digits that go on a run of lines written short, too far ahead to be taken: "0450 alarm" under "0101 fax"."""
        short = _FOUR.match(line.text) if not line.sightings and index else None
        before = self.lines[index - 1].sightings if index else ()
        runs = self.asked == index - 1 or any(0 < sighting.confidence <= UNSURE_TAIL for sighting in before)
        if short is None or not runs:
            return []
        self.asked = index
        return [Claim(ClaimKind.DIGITS, short["digits"], f"{line.text.strip()[:40]} has only 4 digits: what is the whole number?", index)]

    def _line(self, line: SeenLine, index: int) -> None:
        block = self.block
        if line.sightings:
            self.block += self._entries(line, index)
        elif NOT_OURS.search(line.text) and not line.text.rstrip().endswith(":"):
            self._not_ours(index)
        elif _heads_list(line.text) and points_down(self.lines, index, bool(block) and not _leads_on(line.text)):
            self._begin(heading_section(line.text, self.section, area_codes(line.text)))
        elif block and (answer := labelled_answer(line.text)) is not None:
            last = _last_line(block)
            self.block = [*block[:last], *(replace(entry, intent=answer) for entry in block[last:])]
        elif block and self._in_record(index):
            self.block = with_remark(block, _last_line(block), line.text.partition(":")[2])
        elif names_one(line.text, block):
            for clause in clauses_of(line.text, ()):
                self.block = with_remark(self.block, len(self.block), clause.text)
        elif block and (looks_back(line.text) or is_label_below(self.lines, index)):
            self.block = with_remark(block, 0 if looks_back(line.text) else _last_line(block), line.text)
        elif line.text.strip() and sum(c.isdigit() for c in line.text) < _SEVEN:
            self.section = _under(line.text, self.section)
            if is_heading(line.text) and not line.claims:
                self._begin(self.section)

    def _in_record(self, index: int) -> bool:
        """Is a line a field of the record that a labelled number began: "TN: 305-555-0142" over "Use: Fire alarm"?"""
        at = index
        while at and _is_field(self.lines[at].text) and not self.lines[at].sightings:
            at -= 1
        first = self.lines[at].text.partition(":")[0]
        return (
            at < index and len(self.lines[at].sightings) == 1 and heading_role(first) is Role.NUMBER and len(first.split()) <= _FIELD_WORDS
        )

    def _begin(self, section: Section) -> None:
        """A heading ends what a later line may speak of."""
        self.gathered.entries.extend(self.block)
        self.block, self.section = [], section

    def _not_ours(self, index: int) -> None:
        """A sentence says that the numbers around it are other people's: those below it, above it, or all of the page."""
        if points_down(self.lines, index, bool(self.block)):
            self._begin(replace(self.section, intent=None, use=None, decoy=True, gone=True))
        elif self.block:
            self.block = [replace(entry, decoy=True) for entry in self.block]
        else:
            self.gathered.entries[:] = [replace(e, decoy=e.decoy or e.page == self.page) for e in self.gathered.entries]

    def _entries(self, line: SeenLine, index: int) -> list[Entry]:
        """The numbers of one line, with what its marks, signs and place say."""
        listed = is_listed(self.lines, index)
        apart = listed and self.columned and stands_apart(self.lines, index)
        loose = self._is_letterhead(line, index) and not self._is_of_a_list(index)
        loose = loose or (self.few_mails and is_beside_mail(line.text))
        self.ended = self.ended or self._is_signed(line, index)
        entries = self._marks(line, entries_of(line.text, line.sightings, self.page, self.section, listed))
        if listed and UNSURE.search(line.text):  # "305-555-0142 ??? not sure if ours"
            entries = [replace(e, note=f"{e.note or ''} {_behind(line.text)}".strip()) for e in entries]
        return [
            replace(e, decoy=e.decoy or self.ended, letterhead=loose, aside=apart or _says_nothing(e, listed), apart=apart) for e in entries
        ]

    def _is_letterhead(self, line: SeenLine, index: int) -> bool:
        return is_letterhead(line.text, line.sightings, [near.text for near in self.lines[max(0, index - 3) : index + 4]])

    def _is_of_a_list(self, index: int) -> bool:
        """Of the lines of numbers right above and below, is one such as no letterhead has?"""
        first = last = index
        while first and self.lines[first - 1].sightings:
            first -= 1
        while last + 1 < len(self.lines) and self.lines[last + 1].sightings:
            last += 1
        near = (at for at in range(first, last + 1) if self.lines[at].like_a_list)
        return any(not self._is_letterhead(self.lines[at], at) for at in near)

    def _is_signed(self, line: SeenLine, index: int) -> bool:
        if not self.letter or not (self.block or self.gathered.entries):
            return False
        above = [other.text for other in self.lines[max(0, index - 3) : index]]
        signed = is_signature(line.text, line.sightings, above[-2:])
        return signed or (is_writers_own(line.text, line.sightings, above) and not self._lists_people())

    def _lists_people(self) -> bool:
        """A directory: more than one number has a name and a title above it."""
        texts = [line.text for line in self.lines]
        titled = (at for at in range(1, len(texts)) if is_titled(texts[at - 1], texts[at - 2] if at > 1 else ""))
        return sum(bool(self.lines[at].sightings) for at in titled) > 1

    def _marks(self, line: SeenLine, entries: list[Entry]) -> list[Entry]:
        """Answers at the line's end, boxes before it, signs behind its numbers."""
        if self.answered and (answer := trailing_answer(line.text)) is not None:
            entries = [replace(entry, intent=entry.intent or answer) for entry in entries]
        if self.marked and (mark := leading_mark(line.text)) is not None:
            entries = [replace(entry, intent=_by_mark(entry, mark, self.section)) for entry in entries]
        if self.signs:
            led = sign_before(line.text, self.signs) if self.sign_led else None
            entries = [replace(e, intent=sign_behind(line.text, e.sighting.end, self.signs) or led or e.intent) for e in entries]
        return entries


def _is_field(text: str) -> bool:
    label, colon, value = text.partition(":")
    return bool(colon) and bool(value.strip()) and len(label.split()) <= _FIELD_WORDS and heading_role(label) is not None


def _leads_on(text: str) -> bool:
    return _AHEAD.search(text) is not None or asked_intent(text) is not None


def _heads_list(text: str) -> bool:
    """A sentence that says what becomes of the numbers that follow: "The following lines stay with Acme."."""
    leads = _FOLLOWING.search(text) is not None and heading_intent(text) is not None
    return (leads or asked_intent(text) is not None) and not is_heading(text)


def _by_mark(entry: Entry, ticked: bool, section: Section) -> Intent | None:
    """Of a list in which some numbers are ticked, the others are not meant; under "Stays with Acme" it is the other way about."""
    if entry.intent not in (None, section.intent):
        return entry.intent
    stays = section.intent is Intent.KEEP
    return Intent.KEEP if ticked is stays else Intent.PORT


def _behind(text: str) -> str:
    """The words of a line behind its numbers."""
    return re.sub(r"^.*\d{4}\W", "", text)[:80].strip()


def _says_nothing(entry: Entry, listed: bool) -> bool:
    return not (listed or entry.own_words or entry.intent or entry.btn)


def _under(text: str, section: Section) -> Section:
    codes = area_codes(text)
    if is_heading(text):
        return heading_section(text, section, codes)
    return replace(section, npa=codes[0]) if len(codes) == 1 else section


def _last_line(block: Sequence[Entry]) -> int:
    """Where the entries of the last line begin in a block."""
    line = block[-1].sighting.line
    return next(at for at, entry in enumerate(block) if entry.sighting.line == line)
