"""One line, from left to right: numbers and what hangs on them (ranges, tails, blocks, extensions).

range  := phone (thru | to | - | –) (phone | nxx-line | tail)       inclusive, one exchange, at most 100 unless a count confirms it
list   := phone ("/" tail)+ | phone ("," tail)+ ("&" tail)          tails replace the last digits: 0100, 01, & 05
block  := phone "block of" count                                    expanded, to be confirmed
note   := phone ("x" | "ext" | "#") digits                          kept as extension
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from parsers.numbers.grammar import Phone, is_dash, phone_at, seven_at, vanity_at
from parsers.numbers.plan import region_of, standing
from parsers.numbers.text import Kind, Line
from parsers.numbers.types import Claim, ClaimKind

_PAIR: Final = 2
_SOON: Final = 20
LARGEST_RANGE: Final = 100  # more than that only where a stated count confirms it
_LARGEST_CONFIRMED: Final = 10_000
_RANGE_WORDS: Final = frozenset(
    {"thru", "through", "thur", "tru", "to", "until", "til", "till", "a", "al", "hasta", "up", "thrugh", "ending"}
)
_INCLUDING: Final = frozenset({"and", "including", "incl", "inclusive"})
_AND: Final = frozenset({"and", "y", "or", "plus", "also", "e"})
_EXTENSION: Final = frozenset({"x", "ext", "extn", "extension", "ex", "anexo", "interno"})
_PREFIX: Final = re.compile(r"\(?(\d{3})\)?[-. /]{0,2}(\d{3})(?:[-. ]?[Xx]{4})?\s?:\s{1,3}(?=\d{4}(?:[\s,;/&|–-]|$))")
_UNITS: Final = r"(?:dids?|numbers?|nos?|tns?|lines?|nbrs?|consecutive|sequential|n[uú]meros|l[ií]neas|total)\b"
_COUNT_AFTER: Final = re.compile(
    r"[(\[]\s{0,2}(?:qty|quantity|total|count)?[\s:.=]{0,3}(\d{1,5})\s{0,2}[)\]](?![ -]{0,2}\d)|\b([1-9]\d{0,4})[ -]{1,2}(?:\w{1,10} )?"
    + _UNITS,
    re.IGNORECASE,
)
_COUNTED_BEFORE: Final = re.compile(
    r"\b(?:blocks?|ranges?|dids?|tns|trunks?|channels?|qty|quantity|count|sets?|groups?|banks?|paths?)[\s:.]{0,3}$", re.IGNORECASE
)
_BLOCK: Final = r"(?:block|range|set|group|bank) of\s{1,2}(\d{1,5})"
_BLOCK_AFTER: Final = re.compile(
    r"^[\s,;:(\[–-]{0,4}(?:(?:a|in a|range|and)\s{1,2}){0,2}"
    r"(?:" + _BLOCK + r"|(\d{1,5})[ -](?:number |did |tn |line )?block\b|\(?(\d{2,5})\s(?:dids?|numbers|tns|lines)\)?)",
    re.IGNORECASE,
)
_BLOCK_BEFORE: Final = re.compile(
    r"(?:\b"
    + _BLOCK
    + r"(?:\s{1,2}\w{1,12}){0,3}|\b(\d{1,5})\s(?:consecutive\s|sequential\s)?(?:dids?|numbers|tns|lines|did\snumbers))"
    + r"\s{1,2}(?:starting|beginning|from|commencing)(?:\s{1,2}(?:at|with|from|on))?[\s:]{0,3}$",
    re.IGNORECASE,
)
_WORDED: Final = {
    word: count
    for count, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2)
}
_HOW_MANY: Final = rf"(\d{{1,3}}|{'|'.join(_WORDED)})"
_NEXT_AFTER: Final = re.compile(
    rf"^[\s,;(]{{0,3}}(?:and|&|\+|plus)\s{{1,2}}(?:the\s)?(?:(?:next|following)\s{{1,2}}{_HOW_MANY}\b|{_HOW_MANY}\s(?:more\s)?"
    r"(?:(?:numbers|lines|dids)\s)?(?:(?:right|directly|immediately)\s)?(?:after|following|behind)\s(?:it|that|this)\b)",
    re.IGNORECASE,
)
# The last digits of further numbers in parentheses: "305-555-0100 and its rollovers (0101, 0102 and 0105)".
_ENDINGS: Final = re.compile(
    r"^(?:\s{0,2}\([^()\d]{1,30}\))?[^().;:\d\t]{0,60}\(\s?"
    r"((?:\d{4}\s?(?:,\s?and|,|and|&|y)\s?){1,20}\d{4}|\d{4}\s?(?:-|–|thru|through|to)\s?\d{4})\s?\)",
    re.IGNORECASE,
)


_CODE_BEHIND: Final = re.compile(
    r"^(?:\s{0,2}(?:[,;/&–-]|and\b|thru\b|through\b|to\b|y\b){1,2}\s{0,2}(?:\d{3}[-. ])?\d{1,4}){0,20}"
    r",?\s{0,2}(?:\(|(?:all )?(?:in )?area(?: code)? )([2-9]\d\d)\b\)?(?![-. ]{0,2}\d{3}[-. ]?\d{4})"
)


@dataclass(slots=True)
class Hit:
    """A number on one line, in token indexes; several for a range or a list of tails."""

    digits: tuple[str, ...]
    start: int
    end: int
    substituted: int = 0
    bare: bool = False
    is_range: bool = False
    assumed: bool = False
    extension: str | None = None
    account_code: str | None = None


@dataclass(slots=True)
class Scan:
    hits: list[Hit] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


# "305-555-0100, which rolls to 0101 and 0102"
_ROLLS: Final = re.compile(
    r"^[\s,;(]{0,3}(?:(?:which|that|and|it)\s)?(?:rolls?|hunts?|rotates?)(?:\sover)?\s(?:to|into|thru|through)\s"
    r"((?:\d{4}\s?(?:,\s?and|,|and|&|y)\s?){0,20}\d{4})(?![\d-])",
    re.IGNORECASE,
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
        self.line, self.tokens, self.tolerant = line, line.tokens, line.ocr
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
        phone = phone_at(self.tokens, at, self.tolerant) or vanity_at(self.tokens, at)
        if phone is not None and (behind := self._behind_count(phone)):
            return behind
        if phone is not None:
            return self._phone(phone)
        if prefixed := self._prefixed(at):
            return prefixed
        if (self.npa or self.seven) and (short := seven_at(self.tokens, at, self.tolerant)):
            return self._seven(short)
        if self.prefix and len(token.digits) == 4 and self._tail_stands_free(at):
            return self._phone(Phone(self.prefix + token.digits, at, at + 1, token.substituted))
        return at

    def _behind_count(self, phone: Phone) -> int:
        """``DID block (100)   555-0100 thru 555-0199``: what stands in brackets is how many, no area code; the token behind it, or 0."""
        if self.tokens[phone.start].text not in "([" or not _COUNTED_BEFORE.search(self.line.text[: self.tokens[phone.start].start]):
            return 0
        closed = next((at for at in range(phone.start, phone.end) if self.tokens[at].text in ")]"), 0)
        apart = closed and self.tokens[closed + 1].kind is Kind.GAP
        return closed + 1 if closed and (apart or region_of(phone.digits[:3]) is None) else 0

    def _prefixed(self, at: int) -> int:
        """``305-555: 0142 0143, 0150-0159``: six digits once and the ends behind a colon; the token behind them, or 0."""
        match = _PREFIX.match(self.line.text, self.tokens[at].start)
        if match is None or standing(match[1] + match[2] + "2345").fault is not None:
            return 0
        ends = [index for index in range(at, len(self.tokens)) if self.tokens[index].start >= match.end()]
        index, hits = ends[0], []
        while index < len(self.tokens) and len(self.tokens[index].digits) == 4 and self._tail_stands_free(index):
            hit = Hit((match[1] + match[2] + self.tokens[index].digits,), index, index + 1, self.tokens[index].substituted)
            self._range(hit)
            hits.append(hit)
            index = self._skip(hit.end, gaps=False)
            while index < len(self.tokens) and (self.tokens[index].text in ",;/&|" or self.tokens[index].text.casefold() in _AND):
                index = self._skip(index + 1)
        self.scan.hits += hits
        return hits[-1].end

    def _phone(self, phone: Phone, assumed: bool = False) -> int:
        fault = standing(phone.digits).fault
        if fault is not None:
            written = self._written(phone.start, phone.end)
            if not phone.bare or self.seven:
                self._claim(
                    ClaimKind.INVALID, phone.start, phone.end, f"{written} cannot be a US telephone number: {fault}. Please check it."
                )
            return phone.end
        hit = Hit((phone.digits,), phone.start, phone.end, phone.substituted, phone.bare, assumed=assumed)
        self.scan.hits.append(hit)
        if self._range(hit):
            self._tails(hit, behind_range=True)
        elif not self._block(hit):
            self._code_or_extension(hit)
            self._tails(hit)
        return self.scan.hits[-1].end

    def _seven(self, short: Phone) -> int:
        npa = self._code_behind(short.end) or self.npa
        if npa and standing(npa + short.digits).fault is None:
            return self._phone(replace(short, digits=npa + short.digits))
        if not npa:
            written = self._written(short.start, short.end)
            self._claim(ClaimKind.SEVEN_DIGITS, short.start, short.end, f"{written} has seven digits: which area code is it in?")
        return short.end

    def _code_behind(self, end: int) -> str | None:
        """The area code written behind a number and its tails: "555-0142, 0143 and 0147 (305)"."""
        match = _CODE_BEHIND.match(self._rest(end, 120))
        return match[1] if match and region_of(match[1]) else None

    # --- ranges -----------------------------------------------------------------------------------

    def _range(self, hit: Hit) -> bool:
        at, spaced = self._range_sign(hit.end)
        if at is None:
            at, spaced = self._between_and(hit)
        if at is None:
            return False
        last, end = self._range_end(at, hit.digits[0], spaced)
        if last is None:
            return False
        return self._expand(hit, last, end)

    def _range_sign(self, at: int) -> tuple[int | None, str]:
        """The token behind a range sign: (index, "tight" | "spaced" | "word"); (None, "") when there is none."""
        gap = self._skip(at)
        if gap >= len(self.tokens):
            return None, ""
        token = self.tokens[gap]
        if token.kind is Kind.LETTERS and token.text.casefold() in _RANGE_WORDS and gap > at:
            after = gap + 1
            if token.text.casefold() in ("up", "ending"):
                after = self._skip(after) + 1
            after = self._skip(after)
            while after < len(self.tokens) and self.tokens[after].text.casefold() in _INCLUDING:  # "up to and including"
                after = self._skip(after + 1)
            after = self._skip(after)
            return (after + 1 if after < len(self.tokens) and is_dash(self.tokens[after]) else after), "word"  # "thru -0144"
        if is_dash(token) or token.text in "~→…>":
            after = gap + 1
            while after < len(self.tokens) and (is_dash(self.tokens[after]) or self.tokens[after].text == ">"):
                after += 1
            return self._skip(after), "tight" if gap == at and self._skip(after) == after else "spaced"
        if token.text == "." and gap + 1 < len(self.tokens) and self.tokens[gap + 1].text == ".":
            after = gap
            while after < len(self.tokens) and self.tokens[after].text == ".":
                after += 1
            return self._skip(after), "spaced"
        return None, ""

    def _between_and(self, hit: Hit) -> tuple[int | None, str]:
        before = self._skip_back(hit.start)
        after = self._skip(hit.end)
        if (
            before >= 0
            and self.tokens[before].text.casefold() in ("between", "entre")
            and after < len(self.tokens)
            and self.tokens[after].text.casefold() in ("and", "y", "&")
        ):
            return self._skip(after + 1), "word"
        return None, ""

    def _without_dot(self, at: int) -> int:
        """Behind the point of ``.0139``, a number given by its end."""
        dotted = at + 1 < len(self.tokens) and self.tokens[at].text == "." and len(self.tokens[at + 1].digits) == 4
        return at + 1 if dotted else at

    def _range_end(self, at: int, first: str, sign: str) -> tuple[str | None, int]:
        """The last number of a range whose end begins at token ``at``: (ten digits, token behind it), or (None, _)."""
        if at >= len(self.tokens):
            return None, at
        full = phone_at(self.tokens, at, self.tolerant, signed=True)
        if full is not None:
            return full.digits, full.end
        at = self._without_dot(at)
        token = self.tokens[at]
        if token.kind is not Kind.DIGITS:
            return None, at
        short = seven_at(self.tokens, at, self.tolerant, signed=True)
        if short is not None:
            return first[:3] + short.digits, short.end
        size = len(token.digits)
        allowed = {"tight": (2, 4), "spaced": (4, 2) if self._ends_cell(at + 1) else (4,), "word": (1, 2, 3, 4)}[sign]
        if size not in allowed or not self._tail_stands_free(at):
            return None, at
        last = first[:-size] + token.digits
        if size < 4 and last <= first:
            return None, at
        if size < 4 and self._capital_before(at):
            return None, at
        far = int(last) - int(first) >= LARGEST_RANGE
        if far and (sign != "word" or size < 4) and self._capital_follows(at + 1):  # "305-555-0142 - 1200 Bayfront Drive"
            return None, at
        return last, at + 1

    def _expand(self, hit: Hit, last: str, end: int) -> bool:
        first, written = hit.digits[0], self._written(hit.start, end)
        count = int(last) - int(first) + 1
        stated = self._stated_count(end)
        hit.end, hit.is_range = end, True
        if first[:6] != last[:6] or count < 1 or (count > LARGEST_RANGE and (stated != count or count > _LARGEST_CONFIRMED)):
            why = "runs over two exchanges" if first[:6] != last[:6] else "runs backward" if count < 1 else f"would be {count} numbers"
            self._claim(
                ClaimKind.RANGE,
                hit.start,
                end,
                f"The range {written} {why}: please write out the first and the last number, and how many there are.",
            )
            hit.digits = tuple(number for number in (first, last) if standing(number).fault is None)
            hit.assumed = True
            return True
        hit.digits = tuple(first[:6] + f"{int(first[6:]) + step:04d}" for step in range(count))
        if stated is not None and stated != count:
            self._claim(ClaimKind.COUNT, hit.start, end, f"{written} is {count} numbers, but the list says {stated}: which is right?")
            hit.assumed = True
        return True

    def _ends_cell(self, at: int) -> bool:
        """Does a cell, a list's item or a bracket begin at token ``at``, or the line end?"""
        at = self._skip(at, gaps=False)
        return at >= len(self.tokens) or self.tokens[at].kind is Kind.GAP or self.tokens[at].text in ",;(&"

    def _stated_count(self, end: int) -> int | None:
        """The count that stands behind a range on its line: "(20)", "20 DIDs"; not behind the next number."""
        rest = self._rest(end, 120)
        match = _COUNT_AFTER.search(rest)
        if match is None or re.search(r"\d{3}\D{0,3}\d{4}", rest[: match.start()]):
            return None
        return int(match.group(1) or match.group(2))

    # --- blocks, tails, extensions ----------------------------------------------------------------

    def _block(self, hit: Hit) -> bool:
        rest = self._rest(hit.end, 80)
        begins = self.tokens[hit.start].start
        before = self.line.text[max(0, begins - 80) : begins]
        count = next(
            (int(match.group(match.lastindex or 1)) for match in (_BLOCK_AFTER.search(rest), _BLOCK_BEFORE.search(before)) if match), None
        )
        following = _NEXT_AFTER.search(rest)
        if following:
            said = (following.group(1) or following.group(2)).casefold()
            count = (_WORDED.get(said) or int(said)) + 1
        endings = self._endings(hit, rest)
        if endings and count in (None, len(endings) + 1):
            hit.digits = (hit.digits[0], *endings)
            hit.is_range = True
            return True
        first = hit.digits[0]
        if count is None or not 1 < count <= LARGEST_RANGE or int(first[6:]) + count > _LARGEST_CONFIRMED:
            return False
        last = first[:6] + f"{int(first[6:]) + count - 1:04d}"
        written = self._written(hit.start, hit.end)
        self._claim(
            ClaimKind.BLOCK,
            hit.start,
            hit.end,
            f"A block of {count} from {written} was taken as {written} through {last[:3]}-{last[3:6]}-{last[6:]}: is that right?",
        )
        hit.digits = tuple(first[:6] + f"{int(first[6:]) + step:04d}" for step in range(count))
        hit.is_range = hit.assumed = True
        return True

    def _endings(self, hit: Hit, rest: str) -> tuple[str, ...]:
        """Further numbers of the same exchange, soon behind the first, by their last four digits in parentheses."""
        match = _ENDINGS.match(rest) or _ROLLS.match(rest)
        if match is None:
            return ()
        base = int(hit.digits[0][6:])
        tails = [int(tail) for tail in re.findall(r"\d{4}", match.group(1))]
        if len(tails) == _PAIR and not re.search(r",|and|&|y", match.group(1), re.IGNORECASE):
            tails = list(range(tails[0], tails[1] + 1)) if tails[0] < tails[1] <= tails[0] + LARGEST_RANGE else []
        near = all(base < tail <= base + LARGEST_RANGE for tail in tails)
        return tuple(f"{hit.digits[0][:6]}{tail:04d}" for tail in tails) if near else ()

    def _code_or_extension(self, hit: Hit) -> None:
        at = self._skip(hit.end)
        if at < len(self.tokens) and self.tokens[at].text == ",":
            at = self._skip(at + 1)
        if at + 1 >= len(self.tokens) and not (at < len(self.tokens) and self.tokens[at].kind is Kind.DIGITS):
            return
        token = self.tokens[at]
        if token.text == "(" and at + 1 < len(self.tokens) and self.tokens[at + 1].text.casefold() in _EXTENSION:
            at, token = at + 1, self.tokens[at + 1]
        if token.text.casefold() in _EXTENSION or token.text == "#":
            after = at + 1
            while after < len(self.tokens) and (self.tokens[after].text in ".:#" or self.tokens[after].kind is Kind.SPACE):
                after += 1
            if after < len(self.tokens) and self.tokens[after].kind is Kind.DIGITS and len(self.tokens[after].digits) <= 6:
                hit.extension, hit.end = self.tokens[after].digits, after + 1
        elif token.kind is Kind.DIGITS and len(token.digits) == 3 and at > hit.end - 1 and self.tokens[hit.end].kind is Kind.SPACE:
            if phone_at(self.tokens, at, self.tolerant) is None:
                hit.account_code = token.digits
        elif is_dash(token) and at == hit.end and len(self.tokens[at + 1].digits) == 3:
            hit.account_code, hit.end = self.tokens[at + 1].digits, at + 2

    def _tails(self, hit: Hit, behind_range: bool = False) -> None:
        """Tails behind a number; each becomes a hit of its own, complete or not at all. Behind a range only what goes on upward."""
        tails: list[Hit] = self._spaced_tails(hit) if not behind_range else []
        if tails:
            self.scan.hits.extend(tails)
            return
        if not behind_range and self._slash_range(hit):
            return
        base, at = hit.digits[-1], hit.end
        while (item := self._tail(at, base)) is not None:
            if behind_range and (item.digits[0] <= base or (len(self.tokens[item.start].digits) < 4 and not item.is_range)):
                break
            tails.append(item)
            at, base = item.end, item.digits[-1]
        unsure = [
            item
            for item in tails
            if item.end - item.start == 1 and len(self.tokens[item.start].digits) < 4 and not self._slash_before(item.start, hit)
        ]
        if unsure and len(tails) < 2 and not self._and_before(tails[0].start):
            return
        self.scan.hits.extend(tails)

    def _spaced_tails(self, hit: Hit) -> list[Hit]:
        """``305-555-0142 0143 0147``: at least two ends with nothing but blanks between them, upward and near."""
        tails: list[Hit] = []
        at, last = hit.end, int(hit.digits[-1][6:])
        while at + 1 < len(self.tokens) and self.tokens[at].kind is Kind.SPACE and len(self.tokens[at + 1].digits) == 4:
            tail = self.tokens[at + 1]
            if not last < int(tail.digits) <= last + LARGEST_RANGE or not self._tail_stands_free(at + 1):
                return []
            tails.append(Hit((hit.digits[0][:6] + tail.digits,), at + 1, at + 2, tail.substituted))
            at, last = at + 2, int(tail.digits)
        return tails if len(tails) > 1 and self._ends_cell(at) else []

    def _slash_range(self, hit: Hit) -> bool:
        """``305-555-0120/0139 (20)``: the count says that it is a range."""
        at, sign = self._list_sign(hit.end)
        if sign != "/" or at >= len(self.tokens) or len(self.tokens[at].digits) not in (2, 4) or not self._tail_stands_free(at):
            return False
        last = hit.digits[0][: -len(self.tokens[at].digits)] + self.tokens[at].digits
        count = int(last) - int(hit.digits[0]) + 1
        return count > _PAIR and self._stated_count(at + 1) == count and self._expand(hit, last, at + 1)

    def _tail(self, at: int, base: str) -> Hit | None:
        at, sign = self._list_sign(at)
        if (
            at >= len(self.tokens)
            or not sign
            or self.tokens[at].kind is not Kind.DIGITS
            or phone_at(self.tokens, at, self.tolerant, signed=True)
        ):
            return None
        short = seven_at(self.tokens, at, self.tolerant, signed=True)
        if short is not None:
            digits, end = base[:3] + short.digits, short.end
        else:
            size = len(self.tokens[at].digits)
            sizes = (1, 2, 3, 4) if sign == "/" else (2, 3, 4)
            if size not in sizes or not self._tail_stands_free(at):
                return None
            if size < 4 and self._capital_before(at):  # "401-7176 E 10th St": no Spanish "and"
                return None
            if sign != "/" and (self._letters_follow(at + 1) if size < 4 else self._capital_follows(at + 1) and sign == ","):
                return None
            if (
                size == 4
                and self.tokens[at].digits[:2] in ("19", "20")
                and sign == ","
                and abs(int(base[6:]) - int(self.tokens[at].digits)) > LARGEST_RANGE
            ):
                return None  # a year
            if size == 1 and self.tokens[at].digits <= base[-1]:  # "555-0147/0" is an account, no list
                return None
            digits, end = base[:-size] + self.tokens[at].digits, at + 1
        if standing(digits).fault is not None:
            return None
        item = Hit((digits,), at, end, sum(token.substituted for token in self.tokens[at:end]))
        self._range(item)
        return item

    def _list_sign(self, at: int) -> tuple[int, str]:
        """Where the next item of a list begins and how it is joined: "/", ",", "&" or "" for not at all."""
        if at < len(self.tokens) and self.tokens[at].text == "/" and self._skip(at + 1) == at + 1:
            return at + 1, "/"
        at, sign = self._skip(self._behind_note(at)), ""
        if at < len(self.tokens) and self.tokens[at].text in ",;/":
            at, sign = self._skip(at + 1), ","
        if at < len(self.tokens) and (self.tokens[at].text in "&+" or self.tokens[at].text.casefold() in _AND):
            at, sign = self._skip(at + 1), "&"
        if sign and at < len(self.tokens) and (is_dash(self.tokens[at]) or self.tokens[at].text == "."):  # "555-0100, -0101", "0100, .0101"
            at += 1
        return at, sign

    def _behind_note(self, at: int) -> int:
        """Behind ``(fax)`` between the items of a list; ``at`` where no such note stands."""
        start = self._skip(at, gaps=False)
        if start >= len(self.tokens) or self.tokens[start].text != "(":
            return at
        for end in range(start + 1, min(start + 8, len(self.tokens))):
            if self.tokens[end].kind is Kind.DIGITS:
                return at
            if self.tokens[end].text == ")":
                return end + 1
        return at

    # --- small looks around -----------------------------------------------------------------------

    def _tail_stands_free(self, at: int) -> bool:
        """No letters, decimals or further digits hang on a tail."""
        if at + 1 >= len(self.tokens):
            return True
        after = self.tokens[at + 1]
        more = self.tokens[at + 2] if at + 2 < len(self.tokens) else None
        if after.kind in (Kind.LETTERS, Kind.DIGITS):
            return False
        if after.text in "%:'\"" or (after.kind is Kind.MARK and after.text == "." and more is not None and more.kind is Kind.DIGITS):
            return False
        return not (is_dash(after) and more is not None and more.kind is Kind.DIGITS and len(more.digits) not in (2, 4))

    def _letters_follow(self, at: int) -> bool:
        at = self._skip(at, gaps=False)
        return at < len(self.tokens) and self.tokens[at].kind is Kind.LETTERS and self.tokens[at].text.casefold() not in _AND

    def _capital_follows(self, at: int) -> bool:
        at = self._skip(at, gaps=False)
        return at < len(self.tokens) and self.tokens[at].kind is Kind.LETTERS and self.tokens[at].text[0].isupper()

    def _slash_before(self, at: int, hit: Hit) -> bool:
        """A slash, tight or, before a number that soon follows the one before it, with blanks: ``0190 / 91``."""
        before = self._skip_back(at)
        if before < 0 or self.tokens[before].text != "/":
            return False
        tail = self.tokens[at].digits
        return before == at - 1 or 0 < int(tail) - int(hit.digits[-1][-len(tail) :]) <= _SOON

    def _capital_before(self, at: int) -> bool:
        """A single capital letter before a tail is a direction or a suite, no word that joins numbers."""
        before = self._skip_back(at)
        return before >= 0 and len(self.tokens[before].text) == 1 and self.tokens[before].text.isupper()

    def _and_before(self, at: int) -> bool:
        before = self._skip_back(at)
        return before >= 0 and (self.tokens[before].text in "&+" or self.tokens[before].text.casefold() in _AND)

    def _skip(self, at: int, gaps: bool = True) -> int:
        while at < len(self.tokens) and (self.tokens[at].kind is Kind.SPACE or (gaps and self.tokens[at].kind is Kind.GAP)):
            at += 1
        return at

    def _skip_back(self, at: int) -> int:
        at -= 1
        while at >= 0 and self.tokens[at].kind in (Kind.SPACE, Kind.GAP):
            at -= 1
        return at

    def _rest(self, end: int, size: int) -> str:
        offset = self.tokens[end - 1].end
        return self.line.text[offset : offset + size]

    def _written(self, start: int, end: int) -> str:
        return " ".join(self.line.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def _claim(self, kind: ClaimKind, start: int, end: int, text: str) -> None:
        self.scan.claims.append(Claim(kind, self._written(start, end), text, self.line.index, self.tokens[start].start))
