"""Telephone numbers on pages and in text: every one that is printed, and what is said about numbers without being one.

Whose number it is, its use and whether it ports is for the readers of documents to say. A line is read by ``scan``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, Word
from parsers.numbers.area_codes import area_code_before, area_code_heading
from parsers.numbers.broken import Break, breaks
from parsers.numbers.claims import claims_on, exact_ruined
from parsers.numbers.headings import exchange_heading, goes_on_below, prefix_below
from parsers.numbers.hits import Hit, Scan
from parsers.numbers.other_ids import LOOK_BACK, in_link, labelled_otherwise, names_meeting
from parsers.numbers.plan import standing
from parsers.numbers.scan import scan_line
from parsers.numbers.text import CONFUSABLE, Line, words_of_text
from parsers.numbers.types import Claim, ClaimKind, Found, Sighting
from parsers.page.layout import spot_of

_SUBSTITUTED: Final = 0.6  # a letter read as a digit: what its confidence is multiplied with
_SEVEN: Final = re.compile(r"\W*\d{3}[-. ]\d{4}(?![\d-])")
_WORDS_A_LINE: Final = 2_000


def sight_numbers(lines: Sequence[Sequence[Word]] | Page, *, page: int = 1, default_npa: str | None = None) -> tuple[Sighting, ...]:
    """Every telephone number printed on a page, in reading order, repeats included; ranges are expanded.

    Args:
        lines: a page, or its lines of words in reading order.
        page: 1-based number for the spots, where lines are given.
        default_npa: completes seven-digit numbers; without it they are left out.
    Returns:
        Numbers in E.164. Canadian and Caribbean ones carry ``foreign``; other countries' are left out.
    Raises:
        Nothing: a doubtful digit is low confidence, not an error.
    """
    return find_numbers(lines, page=page, default_npa=default_npa).sightings


def sight_in_text(text: str, default_npa: str | None = None) -> tuple[Sighting, ...]:
    """Every telephone number in a mail's words; ``line`` counts lines, ``start`` and ``end`` offsets in ``find_in_text``'s lines."""
    return find_in_text(text, default_npa).sightings


def find_in_text(text: str, default_npa: str | None = None, *, seven: bool = False) -> Found:
    return find_numbers(text_lines(text), default_npa=default_npa, seven=seven)


def text_lines(text: str) -> tuple[tuple[Word, ...], ...]:
    """Lines of plain text as words; very long ones in pieces."""
    lines: list[tuple[Word, ...]] = []
    for number, line in enumerate(text.splitlines()):
        words = words_of_text(exact_ruined(line), 12.0 * number, number)
        lines.extend(words[at : at + _WORDS_A_LINE] for at in range(0, max(1, len(words)), _WORDS_A_LINE))
    return tuple(lines)


def find_numbers(
    lines: Sequence[Sequence[Word]] | Page,
    *,
    page: int = 1,
    default_npa: str | None = None,
    seven: bool = False,
) -> Found:
    """Numbers and the claims about numbers. ``seven``: seven digits without an area code are a claim, not nothing."""
    if isinstance(lines, Page):
        page, lines = lines.number, lines.lines
    return _Reader(page, default_npa, seven).read([Line(words, index) for index, words in enumerate(lines)])


@dataclass(slots=True)
class _Reader:
    page: int
    npa: str | None
    seven: bool

    def read(self, lines: Sequence[Line]) -> Found:
        sightings: list[Sighting] = []
        claims: list[Claim] = []
        joined: set[tuple[int, int]] = set()  # (line, character offset) already read as the end of a broken number
        prefix: str | None = None
        npa = self.npa
        led: str | None = None  # the area code that this line names for the numbers on it
        for at, line in enumerate(lines):
            headed = None if self.seven else area_code_heading(line.text, _next_line(lines, at))
            npa = headed or npa
            led = area_code_before(line.text) or (led if led and _goes_on(lines, at) else None)
            if not any(c.isdigit() for c in line.text):
                prefix = prefix if not line.text.strip() or (prefix and goes_on_below(lines, at)) else None
                continue
            scan = scan_line(line, led or npa, self.seven, prefix)
            here = [sighting for sighting in self._sightings(line, scan) if (line.index, sighting.start) not in joined]
            ranges = {sighting.start for sighting in here if sighting.from_range}
            broken = [pair for gap in (() if headed else breaks(lines, at, ranges)) for pair in self._put_together(gap)]
            joined.update((lines[sighting.last_line].index, offset) for sighting, offsets in broken for offset in offsets)
            starts = {sighting.start for sighting, _ in broken}
            here = [sighting for sighting in here if sighting.start not in starts]
            prefix = prefix_below(lines, at, [s.e164[2:] for s in here], prefix, npa)
            if self.seven and not (here or self.npa) and (exchange := exchange_heading(lines, at)):
                claims.append(Claim(ClaimKind.SEVEN_DIGITS, exchange, f"Numbers {exchange}-: which area code are they in?", line.index))
            sightings += sorted([*here, *(sighting for sighting, _ in broken)], key=lambda s: s.start)
            if not prefix:
                claims += [c for c in self._claims(line, scan, here) if (line.index, c.start) not in joined]
        return Found(tuple(sightings), tuple(claims))

    def _sightings(self, line: Line, scan: Scan) -> Iterator[Sighting]:
        for hit in scan.hits:
            start = line.tokens[hit.start].start
            before = line.text[max(0, start - LOOK_BACK) : start]
            if (hit.bare and not hit.is_range and labelled_otherwise(before)) or names_meeting(before) or in_link(before):
                continue
            yield from self._of_hit(line, hit)

    def _of_hit(self, line: Line, hit: Hit) -> Iterator[Sighting]:
        start, end = line.tokens[hit.start].start, line.tokens[hit.end - 1].end
        first, last = line.word_at(start), line.word_at(end - 1)
        words = line.words[first : last + 1]
        figures = _without_country(words)
        confidence = min(word.confidence for word in figures) * (_SUBSTITUTED if hit.substituted else 1.0)
        base = Sighting(
            e164="",
            written=" ".join(line.text[start:end].split()),
            line=line.index,
            first=first,
            last=last,
            start=start,
            end=end,
            spot=spot_of(words, self.page),
            confidence=confidence,
            agreed=_agreed(figures),
            substituted=hit.substituted,
            from_range=hit.is_range,
            assumed=hit.assumed,
            extension=hit.extension,
            account_code=hit.account_code,
            alternative=_alternative(words),
            bare=hit.bare,
        )
        for digits in hit.digits:
            plan = standing(digits)
            if plan.fault is None:
                yield replace(base, e164="+1" + digits, toll_free=plan.toll_free, fictional=plan.fictional, foreign=plan.foreign)

    def _claims(self, line: Line, scan: Scan, sightings: Iterable[Sighting]) -> Iterator[Claim]:
        taken = [(s.start, s.end) for s in sightings]
        for claim in (*scan.claims, *claims_on(line)):
            of_scan = claim in scan.claims
            if claim.kind is ClaimKind.SEVEN_DIGITS and labelled_otherwise(line.text[max(0, claim.start - LOOK_BACK) : claim.start]):
                continue
            if not of_scan and any(start < claim.start + len(claim.written) and claim.start < end for start, end in taken):
                continue
            first, last = line.word_at(claim.start), line.word_at(claim.start + len(claim.written) - 1)
            yield replace(claim, spot=spot_of(line.words[first : last + 1], self.page))

    def _put_together(self, gap: Break) -> Iterator[tuple[Sighting, tuple[int, ...]]]:
        """What a number that breaks off is with its end: (sighting, offsets of its words on the lower line)."""
        whole, above = gap.whole(), len(gap.head)
        for sighting in self._sightings(whole, scan_line(whole)):
            if sighting.first < above <= sighting.last and not (sighting.from_range and sighting.assumed):
                used = sighting.last - above + 1
                first, last = gap.head.start, gap.head.stop - 1
                start, end = gap.upper.starts[first], gap.upper.starts[last] + len(gap.upper.words[last].text)
                spot = spot_of(gap.words[: above + used], self.page)
                yield (
                    replace(sighting, first=first, last=last, start=start, end=end, last_line=gap.below, spot=spot),
                    tuple(gap.lower.starts[index] for index in gap.tail[:used]),
                )


def _next_line(lines: Sequence[Line], at: int) -> str:
    return next((line.text for line in lines[at + 1 : at + 3] if line.text.strip()), "")


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Does the list on the line before end in a comma, and this line begin with seven digits?"""
    return at > 0 and lines[at - 1].text.rstrip().endswith((",", ";")) and _SEVEN.match(lines[at].text) is not None


def _without_country(words: Sequence[Word]) -> Sequence[Word]:
    """Without a "+1" that stands alone before the number: however it was read, it can be nothing else."""
    return words[1:] if len(words) > 1 and words[0].text.strip("+-.(") == "1" else words


def _agreed(words: Sequence[Word]) -> bool | None:
    verdicts = {word.agreed for word in words if any(c.isdigit() for c in word.text)}
    return False if False in verdicts else None if None in verdicts or not verdicts else True


def _alternative(words: Sequence[Word]) -> str | None:
    if not any(word.second and word.agreed is False for word in words):
        return None
    digits = re.sub(r"\D", "", "".join((word.second or word.text).translate(CONFUSABLE) for word in words))
    digits = digits[1:] if len(digits) == 11 and digits[0] == "1" else digits
    return "+1" + digits if len(digits) == 10 else digits or None
