"""Tables under the head of a bill stay whole, whatever stands in two columns above them."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import own_numbers
from parsers.page.layout import sheet_of
from tests.unit.parsers.paper import Paper


def _head() -> Paper:
    paper = Paper().put(40, 40, "Cobalt Fiber", 16)
    for at, (label, value) in enumerate(
        (("Account", "4471-09"), ("Bill date", "Nov 5, 2026"), ("Cycle", "Oct 6 - Nov 5"), ("Due", "Nov 30"))
    ):
        paper.row(60 + 12 * at, (360, label), (480, value))
    return paper.block(40, 120, ["Harbor Dental Group LLC", "400 Bay Rd", "Miami FL 33132"])


TABLES = (
    (("Number", "Service", "Amount"), ("Business line", "39.00"), (40, 200, 500)),
    (
        ("Number", "User", "Device", "Plan", "Tax", "Total"),
        ("Ann Lee", "Tablet data", "20.00", "1.20", "21.20"),
        (40, 130, 230, 330, 400, 500),
    ),
)


@pytest.mark.parametrize(("head", "cells", "at"), TABLES)
def test_a_table_below_a_head_in_two_columns_is_not_torn(head: tuple[str, ...], cells: tuple[str, ...], at: tuple[int, ...]) -> None:
    paper = _head().row(200, *zip(at, head, strict=True))
    for row, number in enumerate(("305-555-0142", "305-555-0143", "305-555-0144")):
        paper.row(212 + 12 * row, *zip(at, (number, *cells), strict=True))
    page = paper.page()
    held = PageSet((page,), total_pages=1)
    assert {len(row.phrases) for row in sheet_of(page).rows if "305-555-01" in row.text} == {len(head)}
    assert {number.e164[-4:] for number in own_numbers(held, verdicts_of(held)[0]).numbers} == {"0142", "0143", "0144"}


def test_an_amount_stays_beside_what_it_is_for() -> None:
    paper = _head()
    for at, (what, amount) in enumerate((("Previous balance", "688.40"), ("Payments", "-688.40"), ("Monthly charges", "612.00"))):
        paper.row(180 + 12 * at, (40, what)).right(270, 180 + 12 * at, amount)
    paper.block(360, 180, ["Care 888-555-0177 or dial 611", "Business sales 888-555-0178", "Atlanta GA 30301"], 12)
    rows = [row.text for row in sheet_of(paper.page()).rows]
    assert [row for row in rows if row.startswith("Previous balance   688.40")]
