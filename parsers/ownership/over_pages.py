"""A table that goes on at the top of the next page, without its header: its column there is the customer's, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ocr.page import Page
from parsers.ownership.verdicts import OWN, Owner, Verdict
from parsers.page.layout import Phrase, Row, sheet_of

_NEAR: Final = 5.0  # points between the left edges of one column on two pages
_FIRST: Final = 8  # rows of a page's head before the table goes on
_SURE: Final = frozenset({Owner.ENDED, Owner.OTHER_ID, *OWN})


def over_pages(verdicts: Sequence[Verdict], pages: Sequence[Page]) -> tuple[Verdict, ...]:
    """``verdicts`` of all pages; a number in a row like the last of a table on the page before is the customer's, as that one's is."""
    told = list(verdicts)
    for before, page in pairwise(pages):
        last = _last_in_a_column(told, before)
        if last is None or last.phrase is None:
            continue
        rows = _going_on(sheet_of(before).rows[last.phrase.row], sheet_of(page).rows)
        told = [
            replace(verdict, owner=Owner.LIKELY, reason=last.reason)
            if verdict.page == page.number and verdict.owner not in _SURE and _below(last.phrase, verdict, rows)
            else verdict
            for verdict in told
        ]
    return tuple(told)


def _last_in_a_column(verdicts: Sequence[Verdict], page: Page) -> Verdict | None:
    """The number of the page's last row, if a column with others holds it."""
    on_it = [verdict for verdict in verdicts if verdict.page == page.number and verdict.phrase is not None and verdict.owner in OWN]
    columned = [verdict for verdict in on_it if verdict.reason.startswith("in column")]
    last = max(columned, key=_row, default=None)
    return last if last is not None and len(columned) > 1 and _row(last) == max(map(_row, on_it)) else None


def _row(verdict: Verdict) -> int:
    return verdict.phrase.row if verdict.phrase is not None else -1


def _going_on(last: Row, rows: Sequence[Row]) -> range:
    """The rows of a page's top that have the cells of ``last``, one below the other."""
    start = next((at for at, row in enumerate(rows[:_FIRST]) if _alike(last, row)), None)
    if start is None:
        return range(0)
    end = next((at for at in range(start, len(rows)) if not _alike(last, rows[at])), len(rows))
    return range(start, end)


def _alike(one: Row, other: Row) -> bool:
    cells = list(zip(one.phrases, other.phrases, strict=False))
    same = len(one.phrases) == len(other.phrases) > 1
    return same and all(abs(a.box.left - b.box.left) < _NEAR or abs(a.box.right - b.box.right) < _NEAR for a, b in cells)


def _below(head: Phrase, verdict: Verdict, rows: range) -> bool:
    phrase = verdict.phrase
    if phrase is None or phrase.row not in rows:
        return False
    return abs(phrase.box.left - head.box.left) < _NEAR or abs(phrase.box.right - head.box.right) < _NEAR
