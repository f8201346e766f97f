"""Which further numbers do words behind or before a number count or name by their ends?

block  := phone "block of" count | count "numbers starting at" phone   expanded, to be confirmed
ends   := phone "(0101, 0102 and 0105)" | phone "rolls to" ends        of the same exchange
"""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.around import Around
from parsers.numbers.hits import Hit, Scan, consecutive
from parsers.numbers.ranges import LARGEST_RANGE, LAST_LINE
from parsers.numbers.types import ClaimKind

_PAIR: Final = 2
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
_ENDS: Final = re.compile(
    r"^(?:\s{0,2}\([^()\d]{1,30}\))?[^().;:\d\t]{0,60}\(\s?"
    r"((?:\d{4}\s?(?:,\s?and|,|and|&|y)\s?){1,20}\d{4}|\d{4}\s?(?:-|–|thru|through|to)\s?\d{4})\s?\)",
    re.IGNORECASE,
)
# "305-555-0100, which rolls to 0101 and 0102"
_ROLLS: Final = re.compile(
    r"^[\s,;(]{0,3}(?:(?:which|that|and|it)\s)?(?:rolls?|hunts?|rotates?)(?:\sover)?\s(?:to|into|thru|through)\s"
    r"((?:\d{4}\s?(?:,\s?and|,|and|&|y)\s?){0,20}\d{4})(?![\d-])",
    re.IGNORECASE,
)


def read_block(around: Around, scan: Scan, hit: Hit) -> bool:
    """Make ``hit`` the numbers that a count or their ends in parentheses add to it; False where nothing does."""
    count = _count(around, hit)
    ends = _ends(hit.digits[0], around.rest(hit.end, 80))
    if ends and count in (None, len(ends) + 1):
        hit.digits = (hit.digits[0], *ends)
        hit.is_range = True
        return True
    first = hit.digits[0]
    if count is None or not 1 < count <= LARGEST_RANGE or int(first[6:]) + count > LAST_LINE:
        return False
    hit.digits = consecutive(first, count)
    hit.is_range = hit.assumed = True
    last, written = hit.digits[-1], around.written(hit.start, hit.end)
    text = f"A block of {count} from {written} was taken as {written} through {last[:3]}-{last[3:6]}-{last[6:]}: is that right?"
    scan.claims.append(around.claim(ClaimKind.BLOCK, hit.start, hit.end, text))
    return True


def _count(around: Around, hit: Hit) -> int | None:
    """How many numbers there are from this one on, by words behind or before it."""
    rest = around.rest(hit.end, 80)
    if following := _NEXT_AFTER.search(rest):
        said = (following.group(1) or following.group(2)).casefold()
        return (_WORDED.get(said) or int(said)) + 1
    match = _BLOCK_AFTER.search(rest) or _BLOCK_BEFORE.search(around.before(hit.start, 80))
    return int(match.group(match.lastindex or 1)) if match else None


def _ends(first: str, rest: str) -> tuple[str, ...]:
    """Further numbers of the same exchange, soon behind the first, by their last four digits in parentheses."""
    match = _ENDS.match(rest) or _ROLLS.match(rest)
    if match is None:
        return ()
    base = int(first[6:])
    tails = [int(tail) for tail in re.findall(r"\d{4}", match.group(1))]
    if len(tails) == _PAIR and not re.search(r",|and|&|y", match.group(1), re.IGNORECASE):
        tails = list(range(tails[0], tails[1] + 1)) if tails[0] < tails[1] <= tails[0] + LARGEST_RANGE else []
    near = all(base < tail <= base + LARGEST_RANGE for tail in tails)
    return tuple(f"{first[:6]}{tail:04d}" for tail in tails) if near else ()
