"""Free lines of a page: headings, lines of numbers, sentences, letterhead and signature; what each says about the numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Word
from parsers.lists.entries import NOT_OURS, UNSURE, Entry, Gathered, Section, area_codes, heading_section, is_heading
from parsers.lists.exceptions import sign_behind
from parsers.lists.prose import clauses_of, entries_of, is_letterhead, is_signature, looks_back, names_one, rest_use, with_remark
from parsers.lists.tails import with_whole_numbers
from parsers.lists.ticks import answers_end, leading_mark, trailing_answer
from parsers.mail.signatures import is_closing, is_sent_from
from parsers.numbers.claims import broken_number
from parsers.numbers.sighting import find_numbers
from parsers.numbers.text import Line
from parsers.numbers.types import Claim, Sighting
from parsers.numbers.uses import Intent, heading_intent, intent_of, use_of
from parsers.page.layout import Row

_STARTS_LIST: Final = re.compile(r"^\W{0,4}(?:\d{1,3}[.)]\s{1,3})?\W{0,4}\+?\(?\d{3}")
_CONNECTOR: Final = re.compile(
    r"(?:\b(?:and|or|to|thru|through|the|is|are|port|number|numbers|at|for|of|with|y)|[,&–-])\s*$", re.IGNORECASE
)
_JOINS: Final = re.compile(r"(?:\b(?:and|or|to|thru|through|y)|[,&–-])\s*$", re.IGNORECASE)  # what stands before the next number
_QUOTED: Final = re.compile(r"^\s*>")
_FORWARDED: Final = re.compile(r"^\W*(?:on .{6,80} wrote:|-{2,}\s{0,2}(?:original|forwarded) message|from: .+)$", re.IGNORECASE)
_LONG_LINE: Final = 50  # characters: a shorter line was not wrapped
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
_SEVEN: Final = 7  # digits: a line with so many is no heading, but a number that was not read
_A_COLUMN: Final = 3  # so many lines that begin with a number are one
_MOST_CODES: Final = 8  # area codes that headings may name


@dataclass(frozen=True, slots=True)
class _Seen:
    """One line and what was found on it."""

    words: tuple[Word, ...]
    text: str
    sightings: tuple[Sighting, ...]
    claims: tuple[Claim, ...]

    @property
    def like_a_list(self) -> bool:
        """Numbers and little else."""
        return bool(self.sightings) and (self.number_first or sum(any(c.isalpha() for c in word.text) for word in self.words) <= 5)

    @property
    def number_first(self) -> bool:
        return bool(_STARTS_LIST.match(self.text))

    @property
    def top(self) -> float:
        return min((word.box.top for word in self.words), default=0.0)

    @property
    def bottom(self) -> float:
        return max((word.box.bottom for word in self.words), default=0.0)


def read_lines(
    rows: Sequence[Row],
    page: int,
    section: Section,
    npa: str | None,
    gathered: Gathered,
    letter: bool,
    signs: Mapping[str, Intent] | None = None,
) -> Section:
    """Read lines into ``gathered``; the section they end in.

    Args:
        npa: completes seven-digit numbers where no heading names an area code.
        letter: a person's mail: a quoted original and what follows a closing are not theirs to list.
        signs: what signs behind numbers mean.
    """
    lines = _seen(with_whole_numbers(_joined(rows)), page, section.npa or npa)
    marked = {mark for line in lines if line.sightings and (mark := leading_mark(line.text)) is not None} == {True, False}
    answered = answers_end([line.text for line in lines if line.sightings])
    columned = sum(line.number_first and line.like_a_list for line in lines) >= _A_COLUMN
    block: list[Entry] = []  # of the list above, which a later line may speak of
    ended = False
    for index, line in enumerate(lines):
        if letter and _FORWARDED.match(line.text):
            break
        ended = (ended or is_closing(line.text) or is_sent_from(line.text)) and not line.text.rstrip().endswith(":")
        if _QUOTED.match(line.text):
            continue
        gathered.claims.extend(line.claims or _unread(line, index))
        stated = _TOTAL.search(line.text)
        if stated:
            gathered.stated.append(int(next(filter(None, stated.groups()))))
        gathered.rest_use = gathered.rest_use or rest_use(line.text)
        if line.sightings:
            listed = _is_listed(lines, index)
            apart = listed and columned and _stands_apart(lines, index)
            entries = entries_of(line.text, line.sightings, page, section, listed)
            loose = is_letterhead(line.text, line.sightings, [near.text for near in lines[max(0, index - 3) : index + 4]])
            signed = letter and bool(block or gathered.entries)
            signed = signed and is_signature(line.text, line.sightings, [above.text for above in lines[max(0, index - 2) : index]])
            ended = ended or signed
            if answered and (answer := trailing_answer(line.text)) is not None:
                entries = [replace(entry, intent=entry.intent or answer) for entry in entries]
            if marked and (mark := leading_mark(line.text)) is not None:
                entries = [replace(entry, intent=_by_mark(entry, mark, section)) for entry in entries]
            if listed and UNSURE.search(line.text):  # "305-555-0142 ??? not sure if ours"
                entries = [replace(e, note=f"{e.note or ''} {_behind(line.text)}".strip()) for e in entries]
            if signs:
                entries = [replace(e, intent=sign_behind(line.text, e.sighting.end, signs) or e.intent) for e in entries]
            block += [
                replace(e, decoy=e.decoy or ended, letterhead=loose, aside=apart or _says_nothing(e, listed), apart=apart) for e in entries
            ]
        elif NOT_OURS.search(line.text) and not line.text.rstrip().endswith(":"):
            if _points_down(lines, index, bool(block)):
                gathered.entries.extend(block)
                block, section = [], replace(section, intent=None, use=None, decoy=True, gone=True)
            elif block:
                block = [replace(entry, decoy=True) for entry in block]
            else:
                gathered.entries[:] = [replace(e, decoy=e.decoy or e.page == page) for e in gathered.entries]
        elif _heads_list(line.text) and _points_down(lines, index, bool(block) and not _AHEAD.search(line.text)):
            section = heading_section(line.text, section, area_codes(line.text))
            gathered.entries.extend(block)
            block = []
        elif names_one(line.text, block):
            for clause in clauses_of(line.text, ()):
                block = with_remark(block, len(block), clause.text)
        elif block and (looks_back(line.text) or _is_label_below(lines, index)):
            block = with_remark(block, 0 if looks_back(line.text) else _last_line(block), line.text)
        elif line.text.strip() and sum(c.isdigit() for c in line.text) < _SEVEN:
            section = _under(line.text, section)
            if is_heading(line.text) and not line.claims:
                gathered.entries.extend(block)
                block = []
    gathered.entries.extend(block)
    return section


def _heads_list(text: str) -> bool:
    """A sentence that says what becomes of the numbers that follow: "The following lines stay with Acme."."""
    return _FOLLOWING.search(text) is not None and heading_intent(text) is not None and not is_heading(text)


def _points_down(lines: Sequence[_Seen], index: int, listed: bool) -> bool:
    """Does a sentence about "these numbers" stand over a list, nearer to it than to the one above?"""
    if index + 1 >= len(lines) or not any(line.sightings for line in lines[index + 1 : index + 3]):
        return False
    above = lines[index].top - lines[index - 1].bottom if index else 0.0
    return not listed or lines[index + 1].top - lines[index].bottom < above


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


def _seen(lines: Sequence[tuple[Word, ...]], page: int, npa: str | None) -> list[_Seen]:
    """Numbers and claims by line; lines under a heading that names an area code are read with it."""
    texts = [Line(words, index).text for index, words in enumerate(lines)]
    codes: list[str | None] = []
    for text in texts:
        named = area_codes(text)
        npa = named[0] if len(named) == 1 else None if named else npa
        codes.append(npa if npa in codes or len(set(codes)) < _MOST_CODES else None)
    read = {code: find_numbers(lines, page=page, default_npa=code, seven=True) for code in dict.fromkeys(codes)}
    sightings: dict[int, list[Sighting]] = {}
    claims: dict[int, list[Claim]] = {}
    for code, found in read.items():
        for sighting in found.sightings:
            if codes[sighting.line] == code:
                sightings.setdefault(sighting.line, []).append(sighting)
        for claim in found.claims:
            if codes[claim.line] == code:
                claims.setdefault(claim.line, []).append(claim)
    return [_Seen(words, texts[index], tuple(sightings.get(index, ())), tuple(claims.get(index, ()))) for index, words in enumerate(lines)]


def _unread(line: _Seen, index: int) -> list[Claim]:
    """A line of nothing but 9 or 11 digits."""
    digits = sum(c.isdigit() for c in line.text)
    if line.sightings or digits not in (9, 11) or not re.fullmatch(r"[\W\d]{9,24}", line.text):
        return []
    return [broken_number(line.text.strip(), digits, index)]


def _is_listed(lines: Sequence[_Seen], index: int) -> bool:
    """Does a line stand in a list? It begins with a number, or holds little else and so does a neighbour."""
    line = lines[index]
    near = (*lines[max(0, index - 2) : index], *lines[index + 1 : index + 3])
    return line.like_a_list and (line.number_first or any(other.like_a_list for other in near))


def _stands_apart(lines: Sequence[_Seen], index: int) -> bool:
    """Words and a number under a column of numbers and apart from it: "Acme office 305-555-0142" below a sentence."""
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    worded = re.match(r"\W*[^\W\d_]{2,}", lines[index].text) is not None
    speaks = intent_of(lines[index].text) is not None or use_of(lines[index].text) is not None
    return worded and not speaks and index > 0 and not any(line.sightings for line in beside)


def _is_label_below(lines: Sequence[_Seen], index: int) -> bool:
    """A short label close under a number and apart from the next one: "305-555-0100" over "Main"."""
    if index == 0 or not lines[index - 1].sightings or len(lines[index].text.split()) > 5 or lines[index].text.rstrip().endswith(":"):
        return False
    if use_of(lines[index].text) is None and intent_of(lines[index].text) is None:
        return False
    above = lines[index].top - lines[index - 1].bottom
    below = lines[index + 1].top - lines[index].bottom if index + 1 < len(lines) else float("inf")
    return above < 0.7 * below and not re.search(r"[A-Za-z]{3}", re.sub(r"(?i)\b(?:tel|phone)\b", "", lines[index - 1].text))


def _last_line(block: Sequence[Entry]) -> int:
    """Where the entries of the last line begin in a block."""
    line = block[-1].sighting.line
    return next(at for at, entry in enumerate(block) if entry.sighting.line == line)


def _joined(rows: Sequence[Row]) -> list[tuple[Word, ...]]:
    """Rows as lines; a sentence that was wrapped is put together again."""
    lines: list[tuple[Word, ...]] = []
    before = ""
    for row in rows:
        words = tuple(word for phrase in row.phrases for word in phrase.words)
        if lines and _goes_on(before, row.text):
            lines[-1] = (*lines[-1], *words)
        else:
            lines.append(words)
        before = row.text
    return lines


def _goes_on(before: str, text: str) -> bool:
    if re.match(r"(?:thru|through|to|hasta)\b", text) and re.search(r"\d{4}$", before):
        return True
    if len(before) < _LONG_LINE or "   " in before or "   " in text:
        return False
    if _STARTS_LIST.match(text) and _STARTS_LIST.match(before) and not _JOINS.search(before):
        return False
    if text.rstrip().endswith(":"):
        return False  # a heading
    return bool(_CONNECTOR.search(before)) or (text[:1].islower() and not before.rstrip().endswith((".", "!", "?", ":")))
