"""The line a fax machine prints is dropped; a document's own running head stays."""

from __future__ import annotations

from parsers.fax_cover import is_cover
from parsers.fax_line import without_fax_line
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import own_numbers
from tests.unit.parsers.paper import Paper, pages, photographed


def words_left(top: str) -> int:
    paper = Paper().put(30, 14, top).put(40, 200, "Thank you for your business")
    return len(without_fax_line(photographed(pages(paper))).pages[0].words) - 5


def test_a_machines_line_goes() -> None:
    assert words_left("NOV 18 2026 11:20 THISTLE REALTY 3025550140 P.01/01") == 0
    assert words_left("FROM: THISTLE REALTY FAX 302-555-0140 PAGE 1") == 0


def test_a_running_head_stays() -> None:
    assert words_left("Billing Date 10/31/26 Page 1 of 3") == 7
    assert words_left("Account 05939395 billed from 10/25/2026 Page 1 of 3") == 9


def test_a_letter_that_came_by_fax_is_no_cover_sheet() -> None:
    paper = Paper().put(30, 14, "11/18/2026 14:22 FROM: 3025550140 THISTLE PAGE 01/01")
    paper.block(60, 60, ("Cobalt Telephone", "Carrier Relations   Phone 302-555-0150   Fax 302-555-0151", "November 12, 2026"))
    paper.block(60, 110, ("Thistle Realty LLC", "Attn: Ana Ruiz, Controller", "RE: Customer Service Record request", "Dear Ms. Ruiz:"))
    paper.put(60, 170, "You asked us for a copy of the service record. The following numbers are working on the account:")
    paper.block(90, 190, ("302-555-0142   office", "302-555-0143   fax"))
    (page,) = photographed(pages(paper)).pages
    assert not is_cover(page)


def test_the_fax_that_sent_the_bill_is_one_of_its_lines_where_the_bill_says_so() -> None:
    paper = Paper().put(30, 14, "11/16/2026 08:41 THISTLE REALTY 302 555 0159 P.01/01").put(40, 200, "YOUR BUSINESS VOICE LINES")
    for at, (number, line) in enumerate((("0142", "Line 1"), ("0143", "Line 2"), ("0159", "Line 3 - fax"))):
        paper.row(216 + 14 * at, (60, f"(302) 555-{number}"), (220, line))
    faxed = photographed(pages(paper))
    assert {number.e164[-4:] for number in own_numbers(faxed, verdicts_of(faxed)[0]).numbers} == {"0142", "0143", "0159"}
