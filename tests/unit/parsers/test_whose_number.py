"""Numbers beside the customer's own that are somebody else's, and labels that make them the customer's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocr.page import PageMode, PageSet, WordSource
from parsers.accounts.own_numbers import own_numbers, verdicts_of
from parsers.documents import did_list
from tests.unit.parsers.paper import Paper

CHARGE = ("305-555-0142", "Business line", "$39.00")
CASES = {
    "a destination with its minutes": ((("3055550177 Miami Lakes FL", "11 min"), ("3055550178 Tampa FL", "9 min")), "Top destinations"),
    "a forwarding code": ((("1", "CFN", "/TN 305-555-0142/CFNB 305-555-0177", "", "6.00"),), "S&E"),
    "somebody to contact": ((("Contact phone", "305-555-0177"),), "Account"),
    "where a user's calls go": (
        (("Name", "Ext", "Direct number", "Forwards to", "Price"), ("Ann", "101", "305-555-0143", "305-555-0177", "$28.00")),
        "Users",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_number_that_is_only_called_is_not_the_customers(case: str) -> None:
    rows, heading = CASES[case]
    paper = Paper()
    paper.row(100, *zip((40, 200, 500), CHARGE, strict=True)).put(40, 300, heading)
    for at, row in enumerate(rows):
        paper.row(320 + 14 * at, *zip((40, 180, 220, 420, 520), row, strict=False))
    assert not {number for number in _own(paper) if number.startswith("+130555501")} - {"+13055550142", "+13055550143"}


def test_a_labelled_service_phone_is_the_customers() -> None:
    assert _own(Paper().row(100, (360, "Svc Phone"), (460, "(305) 555-0142"))) == {"+13055550142"}


def _own(paper: Paper) -> set[str]:
    pages = PageSet((paper.page(),), total_pages=1)
    return {number.e164 for number in own_numbers(pages, verdicts_of(pages)[0]).numbers}


def test_a_fax_line_is_no_part_of_a_list() -> None:
    paper = Paper().put(40, 18, "11/18/2026 14:22 FROM: 305-555-0199 ACME PAGE 01/01")
    paper.block(60, 100, ["Numbers to port", "305-555-0142 main", "305-555-0143 fax"])
    page = paper.page()
    scanned = replace(page, words=tuple(replace(word, source=WordSource.OCR) for word in page.words), mode=PageMode.FAX)
    reading = did_list.read(PageSet((scanned,), total_pages=1), "fax.tif")
    assert {number.e164[-4:] for number in reading.numbers} == {"0142", "0143"}
