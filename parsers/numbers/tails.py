"""Which further numbers of a list are written by their last digits only?

list   := phone ("/" tail)+ | phone ("," tail)+ ("&" tail)          tails replace the last digits: 0100, 01, & 05
"""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.around import Around
from parsers.numbers.grammar import is_dash
from parsers.numbers.hits import Hit, Scan
from parsers.numbers.plan import standing
from parsers.numbers.ranges import LARGEST_RANGE, expand, read_range, stated_count
from parsers.numbers.text import Kind

_RANGE_WORD: Final = re.compile(r"\b(?:range|block)(?: of)?(?: (?:numbers|dids|lines))?\W*$", re.IGNORECASE)
_NEAR: Final = 30  # characters before a number
_PAIR: Final = 2
_SOON: Final = 20
_WORDS: Final = 3  # of a use


def read_tails(around: Around, scan: Scan, hit: Hit, behind_range: bool = False) -> None:
    """Tails behind a number; each becomes a hit of its own, complete or not at all. Behind a range only what goes on upward."""
    if not behind_range:
        if tails := _spaced_tails(around, hit):
            scan.hits.extend(tails)
            return
        if _slash_range(around, scan, hit):
            return
    tails = []
    base, at = hit.digits[-1], hit.end
    while (item := _tail(around, scan, at, base)) is not None:
        if behind_range and (item.digits[0] <= base or (len(around.tokens[item.start].digits) < 4 and not item.is_range)):
            break
        tails.append(item)
        at, base = item.end, item.digits[-1]
    if len(tails) == 1 and _unsure(around, tails[0], hit) and not around.and_before(tails[0].start):
        return
    scan.hits.extend(tails)


def _unsure(around: Around, item: Hit, hit: Hit) -> bool:
    """One to three digits that no slash joins: they may be anything."""
    return item.end - item.start == 1 and len(around.tokens[item.start].digits) < 4 and not _slash_before(around, item.start, hit)


def _spaced_tails(around: Around, hit: Hit) -> list[Hit]:
    """``305-555-0142 0143 0147``: at least two ends with nothing but blanks between them, upward and near, to a cell's end or words."""
    tails: list[Hit] = []
    tokens, at, last = around.tokens, hit.end, int(hit.digits[-1][6:])
    while at + 1 < len(tokens) and tokens[at].kind is Kind.SPACE and len(tokens[at + 1].digits) == 4:
        tail = tokens[at + 1]
        if not last < int(tail.digits) <= last + LARGEST_RANGE or not around.tail_stands_free(at + 1):
            return []
        tails.append(Hit((hit.digits[0][:6] + tail.digits,), at + 1, at + 2, tail.substituted))
        at, last = at + 2, int(tail.digits)
    return tails if len(tails) > 1 and (around.ends_cell(at) or around.letters_follow(at) or around.is_and(around.skip(at))) else []


def _slash_range(around: Around, scan: Scan, hit: Hit) -> bool:
    """``305-555-0120/0139 (20)``, ``the range 305-555-0120/0139``: the count or the word says that it is a range."""
    at, sign = _list_sign(around, hit.end)
    if sign != "/" or at >= len(around.tokens) or len(around.tokens[at].digits) not in (2, 4) or not around.tail_stands_free(at):
        return False
    last = hit.digits[0][: -len(around.tokens[at].digits)] + around.tokens[at].digits
    count = int(last) - int(hit.digits[0]) + 1
    named = 0 < count <= LARGEST_RANGE and _RANGE_WORD.search(around.before(hit.start, _NEAR)) is not None
    if count <= _PAIR or not (named or stated_count(around, at + 1) == count):
        return False
    expand(around, scan, hit, last, at + 1)
    return True


def _tail(around: Around, scan: Scan, at: int, base: str) -> Hit | None:
    """The next item of a list behind token ``at``; ``base`` is the number before it."""
    at, sign = _list_sign(around, _behind_words(around, at, base))
    if at >= len(around.tokens) or not sign or around.tokens[at].kind is not Kind.DIGITS or around.phone(at, signed=True):
        return None
    if short := around.seven(at, signed=True):
        digits, end = base[:3] + short.digits, short.end
    elif parted := _parted_tail(around, at, base):
        digits, end = base[:6] + parted, at + 3
    elif _is_tail(around, at, sign, base):
        digits, end = base[: -len(around.tokens[at].digits)] + around.tokens[at].digits, at + 1
    else:
        return None
    if standing(digits).fault is not None:
        return None
    item = Hit((digits,), at, end, sum(token.substituted for token in around.tokens[at:end]))
    read_range(around, scan, item)
    return item


def _parted_tail(around: Around, at: int, base: str) -> str:
    """``0142, 014 3, 0144`` on pages read from pixels: four figures into which an engine put a blank; "" for none."""
    tokens = around.tokens
    if not around.tolerant or at + 2 >= len(tokens) or tokens[at + 1].kind is not Kind.SPACE or tokens[at + 2].kind is not Kind.DIGITS:
        return ""
    tail = tokens[at].digits + tokens[at + 2].digits
    near = len(tail) == 4 and abs(int(base[6:]) - int(tail)) <= LARGEST_RANGE
    return tail if near and around.ends_cell(at + 3) else ""


def _is_tail(around: Around, at: int, sign: str, base: str) -> bool:
    """Are these one to four digits the end of a number, behind ``sign``, and no year, house number or account?"""
    tail = around.tokens[at].digits
    size = len(tail)
    if size not in ((1, 2, 3, 4) if sign == "/" else (2, 3, 4)) or not around.tail_stands_free(at):
        return False
    if size < 4 and around.capital_before(at):  # "401-7176 E 10th St": no Spanish "and"
        return False
    if sign != "/" and (around.letters_follow(at + 1) if size < 4 else around.capital_follows(at + 1) and sign == ","):
        return False
    if size == 4 and tail[:2] in ("19", "20") and sign == "," and abs(int(base[6:]) - int(tail)) > LARGEST_RANGE:
        return False  # a year
    return size > 1 or tail > base[-1]  # "555-0147/0" is an account, no list


def _list_sign(around: Around, at: int) -> tuple[int, str]:
    """Where the next item of a list begins and how it is joined: "/", ",", "&" or "" for not at all."""
    if around.is_mark(at, "/") and around.skip(at + 1) == at + 1:
        return at + 1, "/"
    at, sign = around.skip(behind_note(around, at)), ""
    if around.is_mark(at, ",;/"):
        at, sign = around.skip(at + 1), ","
    if around.is_mark(at, "&+") or around.is_and(at):
        at, sign = around.skip(at + 1), "&"
    if sign and at < len(around.tokens) and (is_dash(around.tokens[at]) or around.tokens[at].text == "."):  # "0100, -0101", "0100, .0101"
        at += 1
    return at, sign


def _behind_words(around: Around, at: int, base: str) -> int:
    """Behind the few words that say what a number is for, where the end of one soon after it follows: ``0142 - main, 0143 fax, 0144``."""
    end = start = around.skip(at, gaps=False)
    if start < len(around.tokens) and is_dash(around.tokens[start]):
        end = around.skip(start + 1, gaps=False)
    for _ in range(_WORDS):
        if end >= len(around.tokens) or around.tokens[end].kind is not Kind.LETTERS or around.is_and(end):
            break
        end = around.skip(end + 1, gaps=False)
    if end == start:
        return at
    item, sign = _list_sign(around, end)
    tail = around.tokens[item].digits if item < len(around.tokens) else ""
    soon = len(tail) == len(base) - 6 and 0 < int(tail) - int(base[6:]) <= _SOON
    return end if sign in (",", "&") and soon and not around.capital_follows(item + 1) else at


def behind_note(around: Around, at: int) -> int:
    """Behind ``(fax)`` between the items of a list; ``at`` where no such note stands."""
    start = around.skip(at, gaps=False)
    if not around.is_mark(start, "("):
        return at
    for end in range(start + 1, min(start + 8, len(around.tokens))):
        if around.tokens[end].kind is Kind.DIGITS:
            return at
        if around.tokens[end].text == ")":
            return end + 1
    return at


def _slash_before(around: Around, at: int, hit: Hit) -> bool:
    """A slash, tight or, before a number that soon follows the one before it, with blanks: ``0190 / 91``."""
    before = around.skip_back(at)
    if before < 0 or around.tokens[before].text != "/":
        return False
    tail = around.tokens[at].digits
    return before == at - 1 or 0 < int(tail) - int(hit.digits[-1][-len(tail) :]) <= _SOON
