"""Telephone numbers in rare notations, written plainly before the paper is read: ``305 - 555 - 0142``, ``(305)-555-0142``.

The grammar of numbers reads them all, but what is told by the shape of a row (tables, captions, call records) knows the plain ones.
Numbers and accounts are given as they are printed (``as_written``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Box, Page, PageSet, Word
from onboarding.documents import DocumentReading
from parsers.numbers.plan import standing

_DASHES: Final = "-‐‑‒–—―−﹣－"
_SIGN: Final = rf"[{_DASHES}./·•∙]"
_NUMBER: Final = re.compile(
    rf"(?<![\w$#%{_DASHES}./+·])"
    rf"(?:(?:\+ ?1|\(\+?1\)|1)(?:{_SIGN}|\+| )? ?(?=[(\[2-9]))?"
    rf"(?:(?P<open>[(\[]) ?(?P<code>[2-9]\d\d) ?[)\]](?P<after> ?{_SIGN}? ?)|(?P<npa>[2-9]\d\d)(?P<first> ?{_SIGN} ?))"
    rf"(?P<nxx>[2-9]\d\d)(?P<second> ?{_SIGN} ?)(?P<line>\d{{4}})(?!\d)(?![{_DASHES}./·] ?\d{{1,3}}(?!\d))(?![A-WYZa-wyz])"
)
_PLAIN: Final = re.compile(r"(?:\+?1[-. ]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[- ])\d{3}-\d{4}|(?:\+?1[-. ])?[2-9]\d\d\.\d{3}\.\d{4}")
_HANGS_ON: Final = re.compile(rf"\d ?{_SIGN} $")  # before it: "12 - 305 - 555 - 0142"
_GAP: Final = 1.0  # line heights between the words of one number


def plainly_written(pages: PageSet) -> tuple[PageSet, dict[str, str]]:
    """The paper with such numbers written plainly, and how each of them is printed."""
    printed: dict[str, str] = {}
    done = tuple(_page(page, printed) for page in pages.pages)
    tables = tuple(
        replace(table, rows=tuple(tuple(_respelled(cell, printed) for cell in row) for row in table.rows)) for table in pages.tables
    )
    return (replace(pages, pages=done, tables=tables), printed) if printed else (pages, printed)


def as_written(reading: DocumentReading, printed: dict[str, str]) -> DocumentReading:
    """Numbers and account as the paper prints them."""
    if not printed:
        return reading
    account = reading.account_number and " ".join(printed.get(part, part) for part in reading.account_number.split(" "))
    numbers = tuple(replace(number, written=printed.get(number.written, number.written)) for number in reading.numbers)
    return replace(reading, account_number=account, numbers=numbers)


def _plain(match: re.Match[str]) -> str | None:
    """The number as ``305-555-0142``; None where it is written plainly, or is none."""
    code, digits = match["code"] or match["npa"], f"{match['code'] or match['npa']}{match['nxx']}{match['line']}"
    first, second = match["first"], match["second"]
    uneven = first is not None and (" " in first or " " in second) and first != second  # "305 - 555-0142": not the dash of a number
    hangs_on = first is not None and " " in first and _HANGS_ON.search(match.string[: match.start()])
    if uneven or hangs_on or _PLAIN.fullmatch(match[0]) or standing(digits).fault is not None:
        return None
    return f"{code}-{match['nxx']}-{match['line']}"


def _respelled(text: str, printed: dict[str, str]) -> str:
    def plain(match: re.Match[str]) -> str:
        new = _plain(match)
        if new:
            printed[new] = match[0]
        return new or match[0]

    return _NUMBER.sub(plain, text)


def _page(page: Page, printed: dict[str, str]) -> Page:
    changed: dict[int, Word | None] = {}
    for line in page.lines:
        for run in _runs(line, apart=page.ocr):
            _run(run, changed, printed)
    if not changed:
        return page
    return replace(page, words=tuple(new for word in page.words if (new := changed.get(id(word), word)) is not None))


def _runs(line: Sequence[Word], *, apart: bool) -> list[list[Word]]:
    """Words without a wide gap between them; on pages read from pixels every word for itself."""
    runs: list[list[Word]] = []
    for word in line:
        near = runs and -1 < word.box.left - runs[-1][-1].box.right < _GAP * (word.box.bottom - word.box.top)
        if near and not apart:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _run(words: list[Word], changed: dict[int, Word | None], printed: dict[str, str]) -> None:
    text = " ".join(word.text for word in words)
    if sum(character.isdigit() for character in text) < 10:
        return
    ends: list[tuple[int, int]] = []
    at = 0
    for word in words:
        ends.append((at, at + len(word.text)))
        at += len(word.text) + 1
    for match in _NUMBER.finditer(text):
        new = _plain(match)
        touched = [index for index, (start, end) in enumerate(ends) if start < match.end() and end > match.start()]
        if new is None or any(id(words[index]) in changed for index in touched):
            continue
        first, last = words[touched[0]], words[touched[-1]]
        box = Box(first.box.left, first.box.top, last.box.right, max(first.box.bottom, last.box.bottom))
        written = text[ends[touched[0]][0] : match.start()] + new + text[match.end() : ends[touched[-1]][1]]
        second = _respelled(first.second, {}) if first.second and len(touched) == 1 else None
        changed |= {id(words[index]): None for index in touched}
        changed[id(first)] = replace(first, text=written, box=box, second=second)
        printed[new] = match[0]
