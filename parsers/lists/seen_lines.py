"""The free lines of a page with the numbers found on each: wrapped sentences put together, area codes of the headings above applied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Word
from parsers.lists.headings import area_codes, is_code_heading
from parsers.lists.named_ends import asked_about, named_ends
from parsers.lists.roles import Role, heading_role
from parsers.numbers.claims import broken_number
from parsers.numbers.sighting import find_numbers
from parsers.numbers.text import Line
from parsers.numbers.types import Claim, Sighting
from parsers.page.layout import Row

_STARTS_LIST: Final = re.compile(r"^\W{0,4}(?:\d{1,3}[.)]\s{1,3})?\W{0,4}\+?(?:1[-. ]{1,2})?\(?\d{3}")
_CONNECTOR: Final = re.compile(
    r"(?:\b(?:and|or|to|thru|through|the|is|are|port|number|numbers|at|for|of|with|y)|[,&–-])\s*$", re.IGNORECASE
)
_JOINS: Final = re.compile(r"(?:\b(?:and|or|to|thru|through|y)|[,&–-])\s*$", re.IGNORECASE)  # what stands before the next number
_LABELLED: Final = re.compile(r"[A-Z][^:=\d]{1,30}\s?[:=]\s{1,3}\(?\d{3}")  # "Front desk: 305-555-0142"
_ACCOUNT_LINE: Final = re.compile(r"(?P<label>[^\t:]{2,40}?)(?:\t|\s{3}|:\s)\W*\d{5,}\W*")
_LONG_LINE: Final = 50  # characters: a shorter line was not wrapped
_MOST_CODES: Final = 8  # area codes that headings may name


@dataclass(frozen=True, slots=True)
class SeenLine:
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


def seen_lines(lines: Sequence[tuple[Word, ...]], page: int, npa: str | None) -> list[SeenLine]:
    """Numbers and claims by line; lines under a heading that names an area code are read with it."""
    texts = [Line(words, index).text for index, words in enumerate(lines)]
    codes: list[str | None] = []
    for text in texts:
        named = area_codes(text)
        npa = named[0] if len(named) == 1 else None if named else npa
        codes.append(npa if npa in codes or len(set(codes)) < _MOST_CODES else None)
    telling = [() if is_code_heading(text) else words for words, text in zip(lines, texts, strict=True)]  # "Dover (305)" begins no number
    read = {code: find_numbers(telling, page=page, default_npa=code, seven=True) for code in dict.fromkeys(codes)}
    sightings: dict[int, list[Sighting]] = {}
    claims: dict[int, list[Claim]] = {}
    for code, found in read.items():
        for sighting in found.sightings:
            if codes[sighting.line] == code:
                sightings.setdefault(sighting.line, []).append(sighting)
        for claim in found.claims:
            if codes[claim.line] == code:
                claims.setdefault(claim.line, []).append(claim)
    seen = [
        SeenLine(words, texts[index], tuple(sightings.get(index, ())), tuple(claims.get(index, ()))) for index, words in enumerate(lines)
    ]
    return _with_named_ends([_without_account(line) for line in seen])


def _without_account(line: SeenLine) -> SeenLine:
    """ "Acct #   2204817" has no telephone number in seven digits."""
    match = _ACCOUNT_LINE.fullmatch(line.text)
    return replace(line, sightings=(), claims=()) if match and heading_role(match["label"]) is Role.ACCOUNT else line


def _with_named_ends(seen: Sequence[SeenLine]) -> list[SeenLine]:
    """The lines with the numbers that sentences name by their last four digits alone."""
    known = frozenset(sighting.e164[-4:] for line in seen for sighting in line.sightings)
    told: list[SeenLine] = []
    before: Sighting | None = None
    for index, line in enumerate(seen):
        ends = named_ends(Line(line.words, index), line.sightings, before, known)
        if ends:
            found = tuple(sorted((*line.sightings, *ends), key=lambda sighting: sighting.start))
            line = replace(line, sightings=found, claims=(*line.claims, *asked_about(ends)))
        before = line.sightings[-1] if line.sightings else before
        told.append(line)
    return told


def unread(line: SeenLine, index: int) -> list[Claim]:
    """A line of nothing but 9 or 11 digits."""
    digits = sum(c.isdigit() for c in line.text)
    if line.sightings or digits not in (9, 11) or not re.fullmatch(r"[\W\d]{9,24}", line.text):
        return []
    return [broken_number(line.text.strip(), digits, index)]


def joined(rows: Sequence[Row]) -> list[tuple[Word, ...]]:
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
    if text.rstrip().endswith(":") or _LABELLED.match(text):
        return False  # a heading, or a line of its own
    return bool(_CONNECTOR.search(before)) or (text[:1].islower() and not before.rstrip().endswith((".", "!", "?", ":")))
