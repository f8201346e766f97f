"""Telephone numbers on pages and in text: every one that is printed, and what is said about numbers without being one.

Whose number it is, its use and whether it ports is for the readers of documents to say. Grammar: ``number_scan`` over ``number_grammar``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, Word
from onboarding.documents import Spot
from parsers.numbers.claims import claims_on, exact_ruined
from parsers.numbers.hits import Hit, Scan
from parsers.numbers.plan import PROBE, region_of, standing
from parsers.numbers.scan import scan_line
from parsers.numbers.text import CONFUSABLE, Line, words_of_text
from parsers.numbers.types import Claim, ClaimKind, Found, Sighting
from parsers.vocabulary import vocabulary

__all__ = [
    "Claim",
    "ClaimKind",
    "Found",
    "Sighting",
    "find_in_text",
    "find_numbers",
    "pretty",
    "sight_in_text",
    "sight_numbers",
    "stated_area_codes",
]

_OTHER_LABELS: Final = vocabulary(
    "account acct accounts cuenta invoice factura order po confirmation tracking ref reference check cheque license licence policy npi "
    "id ids ticket case serial sid circuit contract routing ein mac imei iccid sim upc pon meter sku part member "
    "employee document doc txn transaction"
)
_PHONE_LABELS: Final = frozenset(
    {"phone", "telephone", "tel", "fax", "did", "dids", "tn", "tns", "btn", "cell", "mobile", "main", "line", "number", "numbers"}
)
_SUBSTITUTED: Final = 0.6  # a letter read as a digit: what its confidence is multiplied with
_PREFIX_HEADING: Final = re.compile(
    r"(?<![\d-])\(?(\d{3})\)?[-. /]{0,2}(\d{3})(?:[-. ]{0,2}[Xx#*?]{4}|[-.])?\)?(?:\s{0,2}\w{1,12}){0,2}\s{0,2}:?\s{0,2}$"
)
_PHONE: Final = r"\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]?\d{4}"
_DANGLING: Final = re.compile(
    r"(?:^|\s)(\+?1?[-. ]?(?:\(\d{3}\)[-. ]?|\d{3}[-./]{1,2})(?:\d{3}[-.]{1,2})?"  # "305-555-", "(305)"
    r"|" + _PHONE + r"\s{0,2}(?:thru|through|to|hasta|[-–—]))$"  # "305-555-0100 thru"
)
_CONTINUES: Final = re.compile(r"^(?:" + _PHONE + r"|\d{3}[-. ]\d{4}|\d{4})(?![\d/])")
_LIST_GOES_ON: Final = re.compile(r"\d{4}\s?(?:[,;/&]|,?\s(?:and|y))\s{0,2}(?:\t|$)")  # a cell that ends in a list's sign
_TAILS: Final = re.compile(r"(?:\d{4}(?:\s?(?:,\s?and|[,;/&]|-|–|thru|through|to|and)\s?|$)){1,30}")
_MEETING: Final = re.compile(r"\b(?:meeting|webinar|conference)\s{0,2}id\W{0,3}$|\bpasscode\W{0,3}$", re.IGNORECASE)
_WORDS_A_LINE: Final = 2_000
_NPA_MORE: Final = re.compile(r"\s{0,2}(?:,|/|&|and|or|y)\s{0,2}(?:and\s)?\(?([2-9]\d\d)\)?(?![\d-])", re.IGNORECASE)
_NPA_STATED: Final = re.compile(
    r"(?:\barea\s{1,2}codes?|\bnpas?|c[oó]digo de [aá]rea)\b\W{0,3}"
    r"(?:(?:\w{1,8}\s){0,3}?|(?:\w{1,8}[ ]){0,5}\w{1,8}:)\W{0,3}([2-9]\d\d)(?![\d-])"
    r"|(?<![\d-])\(?([2-9]\d\d)\)?\W{0,2}[ ]{0,2}(?:is the )?(?:area\s{1,2}code|npa)\b(?!(?:[ ]\w{1,8}){0,6}\W{0,2}:)"
    r"|\b(?:all|everything)\s{1,2}(?:are\s|is\s|in\s|of\s|them\s){0,3}(?:the\s)?\(?([2-9]\d\d)\)?(?=\s{0,2}(?:$|[).,;:]|area|numbers))"
    r"|\ball\s{1,2}(?:of\s)?(?:our\s|the\s|these\s)?(?:numbers|lines|dids|phones)\s{1,2}(?:are\s|is\s|in\s|with\s){0,2}\(?([2-9]\d\d)\)?(?![\d-])"
    r"|(?:^|[\s(])(?:ac|a/c|area)\s{0,2}[:=]?\s{0,2}([2-9]\d\d)(?=\W{0,3}$)"
    r"|(?<![\d-])\(?([2-9]\d\d)\)?[-. ]{1,2}[xX#*]{3}[-. ][xX#*]{4}(?!\w)"
    r"|\b(?:add|prefix|dial)\s{1,2}(?:\w{1,8}\s){0,3}\(?([2-9]\d\d)\)?(?=\s{1,2}(?:to|first|before|in front)\b|\W{0,2}$)"
    r"|\b(?:phones?|telephones?|numbers|lines|dids?|inventory|directory|list)\b[^\d\n]{0,40}\(([2-9]\d\d)\)(?=\W{0,3}$)",
    re.IGNORECASE | re.MULTILINE,
)


_NPA_MISREAD: Final = re.compile(r"\barea\s{1,2}codes?\W{0,3}(?:is\s)?([\dOoIlSBZ][\dOoIl/|SBZ]{2})(?![\w/|])", re.IGNORECASE)


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


def stated_area_codes(text: str) -> tuple[str, ...]:
    """Area codes that words name ("all are 216 area code", "area codes 305 and 786"), in order, each once."""
    codes: list[str] = []
    for match in _NPA_STATED.finditer(text):
        codes.append(next(filter(None, match.groups())))
        more = _NPA_MORE.match(text, match.end(1)) if match.group(1) else None
        while more:
            codes.append(more.group(1))
            more = _NPA_MORE.match(text, more.end())
    return tuple(dict.fromkeys(code for code in codes if region_of(code)))


def misread_area_codes(text: str) -> tuple[str, ...]:
    """Area codes that a picture's words name with a digit read as another sign: "area code 3O5". To be asked about."""
    codes = (re.sub(r"[/|]", "1", match[1]).translate(CONFUSABLE) for match in _NPA_MISREAD.finditer(text))
    return tuple(dict.fromkeys(code for code in codes if re.fullmatch(r"[2-9]\d\d", code) and region_of(code)))


def breaks_off(text: str) -> bool:
    """Does a cell end in the middle of a number or a range ("305-555-", "305-555-0100 thru")?"""
    return _DANGLING.search(text) is not None


def goes_on(text: str) -> bool:
    """Can a cell be the end of a number or range that the one above began?"""
    return _CONTINUES.match(text) is not None


def pretty(e164: str) -> str:
    """``+13055550142`` as ``305-555-0142``."""
    return f"{e164[2:5]}-{e164[5:8]}-{e164[8:]}" if e164.startswith("+1") and len(e164) == 12 else e164


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
        for at, line in enumerate(lines):
            if not any(c.isdigit() for c in line.text):
                prefix = prefix if not line.text.strip() else None
                continue
            scan = scan_line(line, self.npa, self.seven, prefix)
            here = [sighting for sighting in self._sightings(line, scan) if (line.index, sighting.start) not in joined]
            broken = list(self._broken(lines, at, {sighting.start for sighting in here if sighting.from_range}))
            joined.update((lines[sighting.last_line].index, offset) for sighting, offsets in broken for offset in offsets)
            starts = {sighting.start for sighting, _ in broken}
            here = [sighting for sighting in here if sighting.start not in starts]
            heading = _prefix_heading(line.text.strip()) if not here else None
            if heading or any(s.e164[2:8] != prefix for s in here):
                prefix = None
            if heading and self._four_digits_follow(lines, at + 1):
                prefix = heading.group(1) + heading.group(2)
            elif here and _LIST_GOES_ON.search(line.text) and self._only_tails(lines, at + 1):
                prefix = here[-1].e164[2:8]
            sightings += sorted([*here, *(sighting for sighting, _ in broken)], key=lambda s: s.start)
            if not prefix:
                claims += [c for c in self._claims(line, scan, here) if (line.index, c.start) not in joined]
        return Found(tuple(sightings), tuple(claims))

    def _only_tails(self, lines: Sequence[Line], at: int) -> bool:
        """Is the next line nothing but ends of numbers, as a list wrapped in its cell goes on?"""
        return at < len(lines) and _TAILS.fullmatch(lines[at].text.strip()) is not None

    def _four_digits_follow(self, lines: Sequence[Line], at: int) -> bool:
        following = next((line.text.strip(" \t-*•·") for line in lines[at : at + 3] if line.text.strip()), "")
        return re.match(r"\(?\d{4}(?!\d|[-.]\d{3,5}\b(?<!\d{4}))", following) is not None

    def _sightings(self, line: Line, scan: Scan) -> Iterator[Sighting]:
        for hit in scan.hits:
            start = line.tokens[hit.start].start
            before = line.text[max(0, start - 40) : start]
            if (hit.bare and not hit.is_range and _labelled_otherwise(before)) or _MEETING.search(before):
                continue
            yield from self._of_hit(line, hit)

    def _of_hit(self, line: Line, hit: Hit) -> Iterator[Sighting]:
        start, end = line.tokens[hit.start].start, line.tokens[hit.end - 1].end
        first, last = line.word_at(start), line.word_at(end - 1)
        words = line.words[first : last + 1]
        confidence = min(word.confidence for word in words) * (_SUBSTITUTED if hit.substituted else 1.0)
        base = Sighting(
            e164="",
            written=" ".join(line.text[start:end].split()),
            line=line.index,
            first=first,
            last=last,
            start=start,
            end=end,
            spot=_spot(self.page, words),
            confidence=confidence,
            agreed=_agreed(words),
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
            if claim.kind is ClaimKind.SEVEN_DIGITS and _labelled_otherwise(line.text[max(0, claim.start - 40) : claim.start]):
                continue
            if not of_scan and any(start < claim.start + len(claim.written) and claim.start < end for start, end in taken):
                continue
            first, last = line.word_at(claim.start), line.word_at(claim.start + len(claim.written) - 1)
            yield replace(claim, spot=_spot(self.page, line.words[first : last + 1]))

    def _broken(self, lines: Sequence[Line], at: int, ranges: set[int]) -> Iterator[tuple[Sighting, tuple[int, ...]]]:
        """Numbers that begin at the end of a cell of this line and end on a lower one: (sighting, offsets of its words there).

        ``ranges``: where ranges begin that are complete on their own line.
        """
        for offset, cell in _cells(lines[at].text):
            match = _DANGLING.search(cell)
            if match is None or offset + match.start(1) in ranges:
                continue
            first, last = lines[at].word_at(offset + match.start(1)), lines[at].word_at(offset + len(cell) - 1)
            head = lines[at].words[first : last + 1]
            ends_line = offset + len(cell) == len(lines[at].text)
            for below in range(at + 1, min(at + 3, len(lines))):
                tail = _below(lines[below], head, ends_line)
                if tail:
                    yield from self._put_together(lines, at, (first, last), below, tail)
                    break

    def _put_together(
        self, lines: Sequence[Line], at: int, head: tuple[int, int], below: int, tail: range
    ) -> Iterator[tuple[Sighting, tuple[int, ...]]]:
        upper, lower = lines[at].words[head[0] : head[1] + 1], lines[below].words[tail.start : tail.stop]
        whole = Line([replace(word, box=upper[0].box) for word in (*upper, *lower)], lines[at].index)
        for sighting in self._sightings(whole, scan_line(whole)):
            if sighting.first < len(upper) <= sighting.last and not (sighting.from_range and sighting.assumed):
                used = range(tail.start, tail.start + sighting.last - len(upper) + 1)
                start, end = lines[at].starts[head[0]], lines[at].starts[head[1]] + len(upper[-1].text)
                spot = _spot(self.page, (*upper, *lower[: len(used)]))
                yield (
                    replace(sighting, first=head[0], last=head[1], start=start, end=end, last_line=below, spot=spot),
                    tuple(lines[below].starts[index] for index in used),
                )


def _prefix_heading(text: str) -> re.Match[str] | None:
    """Six digits that rows of four complete: written as a number is begun, or alone on their line; never behind another label."""
    match = _PREFIX_HEADING.search(text)
    if match is None or _labelled_otherwise(text[: match.start()]) or standing(match[1] + match[2] + PROBE[:4]).fault is not None:
        return None
    bare = re.match(r"\d{6}\s{0,2}:?\s{0,2}$", text[match.start() :]) is not None
    return None if bare and match.start() else match


def _cells(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for cell in text.split("\t"):
        yield offset, cell
        offset += len(cell) + 1


def _below(line: Line, head: Sequence[Word], ends_line: bool) -> range:
    """The words on a lower line that may continue ``head``: in its column, or first on the line; empty when there are none."""
    left, right = head[0].box.left, head[-1].box.right
    for index, word in enumerate(line.words):
        in_column = word.box.left < right and word.box.right > left
        here = line.text[line.starts[index] :].split("\t", 1)[0]
        if (in_column or (index == 0 and ends_line)) and _CONTINUES.match(here):
            return range(index, index + min(4, len(here.split())))
    return range(0)


def _labelled_otherwise(before: str) -> bool:
    """Does a label say that the digits behind it are no telephone number ("Invoice no. 3055550142")?"""
    words = re.findall(r"[^\W\d_]+", before.rsplit("\t", 1)[-1].casefold())[-3:]
    for word in reversed(words):
        if word in _OTHER_LABELS:
            return True
        if word in _PHONE_LABELS and word not in ("number", "numbers"):
            return False
    return False


def _agreed(words: Sequence[Word]) -> bool | None:
    verdicts = {word.agreed for word in words if any(c.isdigit() for c in word.text)}
    return False if False in verdicts else None if None in verdicts or not verdicts else True


def _alternative(words: Sequence[Word]) -> str | None:
    if not any(word.second and word.agreed is False for word in words):
        return None
    digits = re.sub(r"\D", "", "".join((word.second or word.text).translate(CONFUSABLE) for word in words))
    digits = digits[1:] if len(digits) == 11 and digits[0] == "1" else digits
    return "+1" + digits if len(digits) == 10 else digits or None


def _spot(page: int, words: Sequence[Word]) -> Spot | None:
    if not words:
        return None
    boxes = [word.box for word in words]
    return Spot(page, min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes))
