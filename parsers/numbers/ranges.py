"""Does a range go on behind a number, where does it end, and how many numbers is it?

range  := phone (thru | to | - | –) (phone | nxx-line | tail)       inclusive, one exchange, at most 100 unless a count confirms it
"""

from __future__ import annotations

import re
from typing import Final, Literal

from parsers.numbers.around import Around
from parsers.numbers.grammar import is_dash
from parsers.numbers.hits import Hit, Scan, consecutive
from parsers.numbers.plan import standing
from parsers.numbers.range_words import arrow_sends, ends_number, leads_elsewhere, names_block, stands_alone
from parsers.numbers.text import Kind
from parsers.numbers.types import ClaimKind

LARGEST_RANGE: Final = 100  # more than that only where a stated count confirms it
LAST_LINE: Final = 10_000  # an exchange has so many numbers
_RANGE_WORDS: Final = frozenset(
    {"thru", "through", "thur", "tru", "to", "until", "til", "till", "a", "al", "hasta", "up", "thrugh", "ending"}
)
_MAY_LEAD: Final = frozenset({"to", "until", "til", "till", "a", "al", "up"})
_LED_ON: Final = frozenset({"up", "ending"})  # "up to", "ending at"
_LED_BY: Final = frozenset({"to", "thru", "through", "until", "and", "at", "in", "with", "on"})
_DEL: Final = re.compile(r"\b(?:del|desde)\b", re.IGNORECASE)
_INCLUDING: Final = frozenset({"and", "including", "incl", "inclusive"})
_BETWEEN: Final = frozenset({"between", "entre"})
_BETWEEN_AND: Final = frozenset({"and", "y", "&"})
_UNITS: Final = r"(?:dids?|numbers?|nos?|tns?|lines?|nbrs?|consecutive|sequential|n[uú]meros|l[ií]neas|total)\b"
_COUNT_AFTER: Final = re.compile(
    r"[(\[]\s{0,2}(?:qty|quantity|total|count)?[\s:.=]{0,3}(\d{1,5})\s{0,2}[)\]](?![ -]{0,2}\d)|\b([1-9]\d{0,4})[ -]{1,2}(?:\w{1,10} )?"
    + _UNITS,
    re.IGNORECASE,
)

_WHOLE_END: Final = 4  # digits of a line number
_EXTENSION: Final = 3  # digits

# "0100-0119", "0100 - 0119", "0100 thru 0119"; "0100 to 0119" and "0100 -> 0119" may mean other things as well.
_Sign = Literal["tight", "spaced", "word", "to", "arrow"]


def read_range(around: Around, scan: Scan, hit: Hit) -> bool:
    """Make ``hit`` the whole range that begins with it; False where none does."""
    signed = _behind_sign(around, hit.end) or _behind_between(around, hit)
    if signed is None:
        return False
    at, sign = signed
    last, end = _range_end(around, at, hit.digits[0], sign)
    if last is None:
        return False
    before, rest = around.before(hit.start, 40), around.rest(end, 80)
    if sign == "arrow" and (arrow_sends(before, rest) or last[:6] != hit.digits[0][:6]):
        return False
    if sign in ("word", "to") and leads_elsewhere(before, rest):
        return False
    figures = len(around.tokens[at].digits) if end - at == 1 else _WHOLE_END
    extension = figures == _EXTENSION or (figures < _WHOLE_END and not stands_alone(rest))
    vague = (sign == "to" and extension) or (sign == "arrow" and not names_block(before))
    expand(around, scan, hit, last, end, vague=vague)
    return True


def expand(around: Around, scan: Scan, hit: Hit, last: str, end: int, *, vague: bool = False) -> None:
    """Make ``hit`` all numbers up to ``last``, which ends before token ``end``; only both ends where that cannot be meant.

    Args:
        vague: its sign may mean something else; a stated count says that it does not.
    """
    first, written = hit.digits[0], around.written(hit.start, end)
    count = int(last) - int(first) + 1
    stated = stated_count(around, end)
    hit.end, hit.is_range = end, True
    if first[:6] != last[:6] or count < 1 or (count > LARGEST_RANGE and (stated != count or count > LAST_LINE)):
        why = "runs over two exchanges" if first[:6] != last[:6] else "runs backward" if count < 1 else f"would be {count} numbers"
        text = f"The range {written} {why}: please write out the first and the last number, and how many there are."
        scan.claims.append(around.claim(ClaimKind.RANGE, hit.start, end, text))
        hit.digits = tuple(number for number in (first, last) if standing(number).fault is None)
        hit.assumed = True
        return
    hit.digits = consecutive(first, count)
    if stated is not None and stated != count:
        text = f"{written} is {count} numbers, but the list says {stated}: which is right?"
        scan.claims.append(around.claim(ClaimKind.COUNT, hit.start, end, text))
        hit.assumed = True
    elif vague and stated is None:
        text = f"{written} was taken as a range of {count} numbers: is that right?"
        scan.claims.append(around.claim(ClaimKind.RANGE, hit.start, end, text))
        hit.assumed = True


def stated_count(around: Around, end: int) -> int | None:
    """The count that stands behind a range on its line: "(20)", "20 DIDs"; not behind the next number."""
    rest = around.rest(end, 120)
    match = _COUNT_AFTER.search(rest)
    if match is None or re.search(r"\d{3}\D{0,3}\d{4}", rest[: match.start()]):
        return None
    return int(match.group(1) or match.group(2))


def _behind_sign(around: Around, at: int) -> tuple[int, _Sign] | None:
    """The token behind a range sign, and which sign it is; None when there is none."""
    tokens, gap = around.tokens, around.skip(at)
    if gap >= len(tokens):
        return None
    if tokens[gap].kind is Kind.LETTERS and around.is_word(gap, _RANGE_WORDS) and gap > at:
        return _behind_sign_word(around, at, gap)
    if is_dash(tokens[gap]) or around.is_mark(gap, "~→…>"):
        after = gap + 1
        while after < len(tokens) and (is_dash(tokens[after]) or tokens[after].text == ">"):
            after += 1
        if any(token.text in "→>" for token in tokens[gap:after]):
            return around.skip(after), "arrow"
        return around.skip(after), "tight" if gap == at and around.skip(after) == after else "spaced"
    if around.is_mark(gap, ".") and around.is_mark(gap + 1, "."):
        after = gap
        while around.is_mark(after, "."):
            after += 1
        return around.skip(after), "spaced"
    return None


def _behind_sign_word(around: Around, number_end: int, at: int) -> tuple[int, _Sign] | None:
    """Behind "thru"; "AL" in capitals is Alabama, and "up" is no sign without "to"."""
    if around.tokens[at].text == "AL" and not _DEL.search(around.line.text[: around.tokens[number_end - 1].end]):
        return None
    if around.is_word(at, _LED_ON) and not around.is_word(around.skip(at + 1), _LED_BY):
        return None
    return _behind_word(around, at), "to" if around.is_word(at, _MAY_LEAD) else "word"


def _behind_word(around: Around, at: int) -> int:
    """Behind "thru", "up to and including", "thru -0144"."""
    after = at + 1
    if around.is_word(at, _LED_ON):
        after = around.skip(after) + 1
    after = around.skip(after)
    while around.is_word(after, _INCLUDING):
        after = around.skip(after + 1)
    return after + 1 if after < len(around.tokens) and is_dash(around.tokens[after]) else after


def _behind_between(around: Around, hit: Hit) -> tuple[int, _Sign] | None:
    """ "between 305-555-0100 and 305-555-0119": behind the "and"."""
    before, after = around.skip_back(hit.start), around.skip(hit.end)
    if before >= 0 and around.is_word(before, _BETWEEN) and around.is_word(after, _BETWEEN_AND):
        return around.skip(after + 1), "to"
    return None


def _range_end(around: Around, at: int, first: str, sign: _Sign) -> tuple[str | None, int]:
    """The last number of a range whose end begins at token ``at``: (ten digits, token behind it), or (None, _)."""
    if at >= len(around.tokens):
        return None, at
    if full := around.phone(at, signed=True):
        return full.digits, full.end
    at = _without_dot(around, at)
    token = around.tokens[at]
    if token.kind is not Kind.DIGITS:
        return None, at
    if short := around.seven(at, signed=True):
        return first[:3] + short.digits, short.end
    size = len(token.digits)
    if size not in _sizes(around, at, sign) or not around.tail_stands_free(at):
        return None, at
    if sign not in ("tight", "spaced") and not ends_number(token.digits, around.rest(at + 1, 40)):
        return None, at
    last = first[:-size] + token.digits
    if size < 4 and (last <= first or around.capital_before(at)):
        return None, at
    far = int(last) - int(first) >= LARGEST_RANGE
    if far and (sign not in ("word", "to") or size < 4) and around.capital_follows(at + 1):  # "305-555-0142 - 1200 Bayfront Drive"
        return None, at
    return last, at + 1


def _sizes(around: Around, at: int, sign: _Sign) -> tuple[int, ...]:
    """How many digits a range's end may be given by."""
    if sign in ("word", "to"):
        return (1, 2, 3, 4)
    return (2, 4) if sign == "tight" or around.ends_cell(at + 1) else (4,)


def _without_dot(around: Around, at: int) -> int:
    """Behind the point of ``.0139``, a number given by its end."""
    dotted = at + 1 < len(around.tokens) and around.tokens[at].text == "." and len(around.tokens[at + 1].digits) == 4
    return at + 1 if dotted else at
