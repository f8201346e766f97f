"""Tables that give ranges of numbers in two columns, "From" and "To": read as "305-555-0100 thru 305-555-0119"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ocr.page import Box, Page, Word
from parsers.memo import once_for_each
from parsers.page.layout import Phrase, Row, shares_column, sheet_of
from parsers.page.part_columns import with_parts_joined

_OF: Final = r"\W*(?:(?:range|block|number|tn|did|dn|telephone|phone)s?\s)?"
_THING: Final = r"(?:\s?(?:number|no|tn|did|dn|telephone(?: number| no)?|phone(?: number| no)?|range|of range|of block|#))?\W*"
_FROM: Final = re.compile(_OF + r"(?:from|start(?:ing|s)?|first|begin(?:ning|s)?|low(?:est)?)" + _THING, re.IGNORECASE)
_TO: Final = re.compile(_OF + r"(?:to|thru|through|end(?:ing|s)?|last|high(?:est)?)" + _THING, re.IGNORECASE)
_CALLS: Final = re.compile(
    r"\b(?:min(?:ute)?s?|duration|called|calls?|secs?|seconds)\b|\b(?:date|day)\b.*\b(?:time|place|city|rate)\b", re.IGNORECASE
)
_LISTS_CALLS: Final = re.compile(r"\b(?:calls|toll(?! free)|usage|long distance|call (?:detail|records?|log))\b", re.IGNORECASE)
# Before a column "Thru".
_NUMBERS: Final = re.compile(r"\W*(?:(?:tele)?phone |starting |first )?(?:number|no|tn|did|dn|wtn|line)s?\W*", re.IGNORECASE)
_THRU: Final = re.compile(r"\W*(?:thru|through|last|ending)" + _THING, re.IGNORECASE)
_COUNT: Final = re.compile(
    r"\W*(?:count|qty|quantity|how many|(?:number|no\.?|#) of (?:numbers|tns|dids|lines)|size|total)\W*", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"(?:\+?1[-. ]?)?(?:\(?\d{3}\)?[-. ]{0,2})?\d{3}[-. ]?\d{4}")
_TAIL: Final = re.compile(r"\d{2,4}")  # "305-555-0100 | 0119"
_ROWS_SEEN: Final = 20
_MOST_EMPTY: Final = 3  # rows without a range after which the table is over


@once_for_each(32)
def with_ranges(page: Page) -> Page:
    """The page with a "thru" between the numbers of such rows; the page itself where there are none."""
    page = with_parts_joined(page)
    links = {words[0]: words[1:] for head in _heads(page) for words in _links(page, *head)}
    if not links:
        return page
    moved = {word for end in links.values() for word in end}
    words: list[Word] = []
    for word in page.words:
        if word not in moved:
            words.append(word)
            words += (replace(other, line=word.line) for other in links.get(word, ()))
    return replace(page, words=tuple(words))


def in_range_table(page: Page, phrase: Phrase) -> bool:
    """Is the phrase a number in the column "From" of such a table, whether or not its range has an end?"""
    for row, first, _ in _heads(page):
        if row.phrases[0].row >= phrase.row or not shares_column(first.box, phrase.box) or not _NUMBER.fullmatch(phrase.text):
            continue
        between = sheet_of(page).rows[row.phrases[0].row + 1 : phrase.row]
        empty = sum(not any(shares_column(first.box, cell.box) for cell in other.phrases) for other in between)
        return empty <= _MOST_EMPTY
    return False


def _heads(page: Page) -> list[tuple[Row, Phrase, Phrase]]:
    """Header rows with the cells "From" and "To", in this order; over calls they mean something else."""
    found = []
    for row in sheet_of(page).rows:
        pairs = [*pairwise(row.phrases)]
        pairs += [
            (one, other)
            for one, count, other in zip(row.phrases, row.phrases[1:], row.phrases[2:], strict=False)
            if _COUNT.fullmatch(count.text)
        ]
        for one, other in pairs:
            ranges = _FROM.fullmatch(one.text) and _TO.fullmatch(other.text)
            thru = _NUMBERS.fullmatch(one.text) and _THRU.fullmatch(other.text)
            if (ranges or thru) and not _CALLS.search(row.text) and not _elsewhere(page, row, one, other):
                found.append((row, one, other))
    return found


def _elsewhere(page: Page, head: Row, first: Phrase, last: Phrase) -> bool:
    """Does the table lead from one exchange to another, or stand right under "Itemized calls"? Then its rows are calls."""
    rows = sheet_of(page).rows
    above = rows[max(0, head.phrases[0].row - 1) : head.phrases[0].row]
    if any(_LISTS_CALLS.search(row.text) for row in above):
        return True
    below = rows[head.phrases[0].row + 1 : head.phrases[0].row + _ROWS_SEEN]
    pairs = [tuple(_whole_in(row, column) for column in (first, last)) for row in below]
    apart = [one[:6] != other[:6] for one, other in pairs if one and other]
    return bool(apart) and 2 * sum(apart) >= len(apart)


def _whole_in(row: Row, column: Phrase) -> str:
    """The ten digits in a row's cell below ``column``, "" for none."""
    cells = ("".join(filter(str.isdigit, cell.text)) for cell in row.phrases if shares_column(column.box, cell.box))
    return next((digits[-10:] for digits in cells if len(digits) in (10, 11)), "")


def _links(page: Page, head: Row, first: Phrase, last: Phrase) -> list[tuple[Word, ...]]:
    """Row by row the last word of the first number, a "thru" to stand behind it, and the words of the last number."""
    found: list[tuple[Word, ...]] = []
    empty = 0
    for row in sheet_of(page).rows[head.phrases[0].row + 1 :]:
        start = next((cell for cell in row.phrases if shares_column(first.box, cell.box) and _NUMBER.fullmatch(cell.text)), None)
        end = next((cell for cell in row.phrases if shares_column(last.box, cell.box) and _ends_range(cell)), None)
        if start is None:
            empty += 1
            if empty > _MOST_EMPTY:
                break
        elif end is not None and end is not start and end.text != start.text:
            box = Box(start.box.right + 1, start.box.top, max(start.box.right + 2, end.box.left - 1), start.box.bottom)
            found.append((start.words[-1], replace(start.words[-1], text="thru", box=box), *end.words))
    return found


def _ends_range(cell: Phrase) -> bool:
    return _NUMBER.fullmatch(cell.text) is not None or _TAIL.fullmatch(cell.text) is not None
