"""One line, from left to right: where does a number begin, and is it one?

What hangs on a number is read by ``ranges``, ``blocks``, ``tails`` and ``extensions``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from parsers.numbers.around import Around
from parsers.numbers.blocks import read_block
from parsers.numbers.extensions import read_extension
from parsers.numbers.grammar import Phone
from parsers.numbers.hits import Hit, Scan
from parsers.numbers.plan import region_of, standing
from parsers.numbers.ranges import read_range
from parsers.numbers.tails import behind_note, read_tails
from parsers.numbers.text import Kind, Line
from parsers.numbers.types import ClaimKind
from parsers.numbers.vanity import vanity_at

_ENDS: Final = r"\s?:\s{1,3}(?=\d{4}(?:[\s,;/&|.)–-]|$))"
_PREFIX: Final = re.compile(rf"\(?(\d{{3}})\)?[-. /]{{0,2}}(\d{{3}})[-. ]?(?:[Xx]{{4}})?{_ENDS}")
_EXCHANGE: Final = re.compile(rf"(\d{{3}})-(?:[Xx]{{4}})?{_ENDS}")
_COUNTED_BEFORE: Final = re.compile(
    r"\b(?:blocks?|ranges?|dids?|tns|trunks?|channels?|qty|quantity|count|sets?|groups?|banks?|paths?)[\s:.]{0,3}$", re.IGNORECASE
)
_CODE_BEHIND: Final = re.compile(
    r"^(?:\s{0,2}(?:[,;/&–-]|and\b|thru\b|through\b|to\b|y\b){1,2}\s{0,2}(?:\d{3}[-. ])?\d{1,4}){0,20}"
    r",?\s{0,2}(?:\(|(?:all )?(?:in )?area(?: code)? )([2-9]\d\d)\b\)?(?![-. ]{0,2}\d{3}[-. ]?\d{4})"
)


def scan_line(line: Line, npa: str | None = None, seven: bool = False, prefix: str | None = None) -> Scan:
    """Everything about numbers on one line.

    Args:
        npa: completes seven-digit numbers.
        seven: report seven-digit numbers even without an area code, as claims.
        prefix: six digits from a heading ("305-555-xxxx"): rows of four digits complete it.
    """
    return _Scanner(line, npa, seven, prefix).run()


class _Scanner:
    def __init__(self, line: Line, npa: str | None, seven: bool, prefix: str | None) -> None:
        self.line, self.tokens, self.around = line, line.tokens, Around(line)
        self.npa, self.seven, self.prefix = npa, seven, prefix
        self.scan = Scan()

    def run(self) -> Scan:
        at = 0
        while at < len(self.tokens):
            at = max(at + 1, self._step(at))
        return self.scan

    def _step(self, at: int) -> int:
        """Read what begins at token ``at``; the index behind it, or ``at`` when it is nothing."""
        token = self.tokens[at]
        if token.kind is not Kind.DIGITS and token.text not in "+([":
            return at
        phone = self.around.phone(at) or vanity_at(self.tokens, at)
        if phone is not None:
            return self._behind_count(phone) or self._phone(phone)
        if prefixed := self._prefixed(at):
            return prefixed
        if (self.npa or self.seven) and (short := self.around.seven(at)):
            return self._seven(short)
        if self.prefix and self._is_tail(at):
            return self._phone(Phone(self.prefix + token.digits, at, at + 1, token.substituted))
        return at

    def _is_tail(self, at: int) -> bool:
        return len(self.tokens[at].digits) == 4 and self.around.tail_stands_free(at)

    def _behind_count(self, phone: Phone) -> int:
        """``DID block (100)   555-0100 thru 555-0199``: what stands in brackets is how many, no area code; the token behind it, or 0."""
        if self.tokens[phone.start].text not in "([" or not _COUNTED_BEFORE.search(self.line.text[: self.tokens[phone.start].start]):
            return 0
        closed = next((at for at in range(phone.start, phone.end) if self.tokens[at].text in ")]"), 0)
        apart = closed and self.tokens[closed + 1].kind is Kind.GAP
        return closed + 1 if closed and (apart or region_of(phone.digits[:3]) is None) else 0

    def _prefixed(self, at: int) -> int:
        """``305-555: 0142 0143, 0150-0159``: six digits once and the ends behind a colon; the token behind them, or 0."""
        start = self.tokens[at].start
        match = _PREFIX.match(self.line.text, start) or (_EXCHANGE.match(self.line.text, start) if self.npa else None)
        six = "" if match is None else match[1] + match[2] if match.re is _PREFIX else f"{self.npa}{match[1]}"
        if match is None or standing(six + "2345").fault is not None:
            return 0
        index = next(index for index in range(at, len(self.tokens)) if self.tokens[index].start >= match.end())
        hits: list[Hit] = []
        while index < len(self.tokens) and self._is_tail(index):
            hit = Hit((six + self.tokens[index].digits,), index, index + 1, self.tokens[index].substituted)
            read_range(self.around, self.scan, hit)
            hits.append(hit)
            index = self.around.skip(behind_note(self.around, hit.end), gaps=False)
            while self.around.is_mark(index, ",;/&|") or self.around.is_and(index):
                index = self.around.skip(index + 1)
        self.scan.hits += hits
        return hits[-1].end

    def _phone(self, phone: Phone) -> int:
        fault = standing(phone.digits).fault
        if fault is not None:
            if not phone.bare or self.seven:
                text = f"{self._written(phone)} cannot be a US telephone number: {fault}. Please check it."
                self.scan.claims.append(self.around.claim(ClaimKind.INVALID, phone.start, phone.end, text))
            return phone.end
        hit = Hit((phone.digits,), phone.start, phone.end, phone.substituted, phone.bare)
        self.scan.hits.append(hit)
        if read_range(self.around, self.scan, hit):
            read_tails(self.around, self.scan, hit, behind_range=True)
        elif not read_block(self.around, self.scan, hit):
            read_extension(self.around, hit)
            read_tails(self.around, self.scan, hit)
        return self.scan.hits[-1].end

    def _seven(self, short: Phone) -> int:
        npa = self._code_behind(short.end) or self.npa
        if npa and standing(npa + short.digits).fault is None:
            return self._phone(replace(short, digits=npa + short.digits))
        if not npa:
            text = f"{self._written(short)} has seven digits: which area code is it in?"
            self.scan.claims.append(self.around.claim(ClaimKind.SEVEN_DIGITS, short.start, short.end, text))
        return short.end

    def _code_behind(self, end: int) -> str | None:
        """The area code written behind a number and its tails: "555-0142, 0143 and 0147 (305)"."""
        match = _CODE_BEHIND.match(self.around.rest(end, 120))
        return match[1] if match and region_of(match[1]) else None

    def _written(self, phone: Phone) -> str:
        return self.around.written(phone.start, phone.end)
