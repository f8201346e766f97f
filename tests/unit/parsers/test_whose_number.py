"""Numbers beside the customer's own that are somebody else's, and labels that make them the customer's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocr.page import PageMode, PageSet, WordSource
from onboarding.documents import DocumentKind
from parsers.documents import did_list
from parsers.documents.account_reading import account_reading
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import own_numbers
from tests.unit.parsers.paper import Paper, pages

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


ENDED = {
    "a heading": ((40, 300, "DISCONNECTED (NOT PORTABLE)"), (40, 314, "305-555-0177")),
    "words before it": ((40, 300, "Order history: completed 09/30/2016"), (300, 300, "Disconnected TN 305-555-0177 on 12/01/2018")),
    "an order to remove it": ((40, 300, "88120"), (140, 300, "Completed"), (240, 300, "Remove line 305-555-0177")),
    "words behind it": ((40, 300, "305-555-0177 DISC 11-30-21 DO NOT QUOTE"),),
    "a status": ((40, 300, "305-555-0177"), (200, 300, "Business line"), (380, 300, "Disconnected"), (480, 300, "$0.00")),
    "a ticked column": (
        *((40, 300, "TN"), (140, 300, "Voice"), (220, 300, "Working"), (320, 300, "Disconnected")),
        *((40, 316, "305-555-0177"), (140, 316, "X"), (340, 316, "X")),
    ),
}


@pytest.mark.parametrize("case", ENDED)
def test_a_disconnected_number_is_not_taken_and_said(case: str) -> None:
    paper = Paper()
    paper.row(100, *zip((40, 200, 500), CHARGE, strict=True))
    for x, y, text in ENDED[case]:
        paper.put(x, y, text)
    pages = PageSet((paper.page(),), total_pages=1)
    found = own_numbers(pages, verdicts_of(pages)[0])
    assert {number.e164 for number in found.numbers} == {"+13055550142"}
    assert [warning for warning in found.warnings if "disconnected" in warning and "305-555-0177" in warning]


def test_a_line_that_stands_elsewhere_as_disconnected_waits_for_a_person() -> None:
    paper = Paper().row(100, *zip((40, 200, 500), CHARGE, strict=True)).put(40, 300, "Disconnected TN 305-555-0142 on 12/01/2018")
    pages = PageSet((paper.page(),), total_pages=1)
    assert [number.needs_review for number in own_numbers(pages, verdicts_of(pages)[0]).numbers] == [True]


SOMEBODYS = (
    "VM ACCESS NUMBER 305-555-0177",
    "Harbor customer service 305-555-0177 Fax 305-555-0178",
    "BUS OFC 305-555-0177 FAX 305-555-0178",
    "CAN BE REACHED CELL 305-555-0177",
    "/TN 305-555-0142 /VMA 305-555-0177",
)


@pytest.mark.parametrize("text", SOMEBODYS)
def test_a_number_to_dial_is_not_a_line(text: str) -> None:
    paper = Paper().row(100, *zip((40, 200, 500), CHARGE, strict=True)).put(40, 300, text)
    assert _own(paper) == {"+13055550142"}


def test_a_line_that_calls_hunt_to_stays_a_line() -> None:
    paper = Paper().put(40, 100, "S&E")
    paper.row(115, (40, "LNP"), (100, "305-555-0142"), (200, "BUS LINE MAIN")).row(130, (40, "HSO"), (100, "HUNT TO 305-555-0143"))
    paper.row(145, (40, "LNP"), (100, "305-555-0143"), (200, "BUS LINE"))
    assert _own(paper) == {"+13055550142", "+13055550143"}


def test_the_members_of_a_hunt_group_are_lines() -> None:
    paper = Paper().row(100, (40, "HUNT GROUP 01"), (180, "PILOT: 305-555-0142"))
    paper.row(115, (70, "SEQ 1 305-555-0142"), (190, "SEQ 2 305-555-0143"), (310, "SEQ 3 305-555-0144"))
    paper.row(130, (70, "SEQ 4 305-555-0145 -"), (190, "OVERFLOW TO 305-555-0177 (ANSWERING SVC)"))
    paper.row(160, (40, "HUNT GROUP 02"), (180, "PILOT: 305-556-0142"))
    paper.row(175, (70, "SEQ 1 305-556-0142"), (190, "SEQ 2 305-556-0143"))
    assert _own(paper) == {"+13055550142", "+13055550143", "+13055550144", "+13055550145", "+13055560142", "+13055560143"}


def test_a_line_with_the_day_it_was_installed_is_no_call() -> None:
    paper = Paper().row(100, (40, "TN"), (140, "USOC"), (200, "Description"), (430, "PIC"), (500, "Installed"))
    paper.row(116, (40, "305-555-0142"), (140, "1MB"), (200, "Message rate business"), (430, "0432"), (500, "07/09/2012"))
    paper.row(132, (40, "305-555-0143"), (140, "RCF"), (200, "Remote call forward to 305-556-0177"), (430, "0432"), (500, "09/30/2016"))
    assert _own(paper) == {"+13055550142", "+13055550143"}


def test_bare_digits_under_a_heading_of_numbers_are_numbers() -> None:
    paper = Paper().put(40, 100, "Telephone numbers (digits only)")
    paper.row(120, (40, "3055550142"), (160, "3055550143")).row(136, (40, "3055550144"), (160, "8885550155"))
    paper.put(40, 170, "8885550155 is toll free and 3055550144 is configured as a fax number on this account today.")
    assert _own(paper) == {"+13055550142", "+13055550143", "+13055550144", "+18885550155"}


def test_an_order_number_below_a_table_of_lines_is_none() -> None:
    paper = Paper().row(100, (40, "Telephone no."), (130, "Label"), (310, "Telephone no."), (400, "Label"))
    paper.row(116, (40, "305.555.0142"), (130, "Fax (analog)"), (310, "305.555.0143"), (400, "Alarm panel"))
    paper.put(40, 140, "Recent orders").row(156, (40, "Order"), (160, "Status"), (280, "What"))
    paper.row(172, (40, "3055560177"), (160, "Completed"), (280, "Add line 305.555.0143"))
    pages = PageSet((paper.page(),), total_pages=1)
    uses = {number.e164[-4:]: number.use for number in own_numbers(pages, verdicts_of(pages)[0]).numbers}
    assert uses == {"0142": "fax", "0143": "alarm"}


def test_a_table_of_from_and_to_gives_ranges() -> None:
    paper = Paper().row(100, (40, "Range"), (120, "From"), (240, "To"), (360, "Service"))
    paper.row(116, (40, "1"), (120, "305-555-0142"), (240, "305-555-0145"), (360, "DID block"))
    assert _own(paper) == {f"+1305555014{last}" for last in "2345"}


@pytest.mark.parametrize("desk", ["Outage line", "Repair line", "Customer service line", "Trouble number", "Help line"])
def test_the_line_of_a_desk_is_the_carriers_unless_it_is_charged(desk: str) -> None:
    head = "Bayline Telephone   Invoice date 11/03/2026\nThistle Auto   Account 4471-22\n"
    lines = "302-555-0142   Business line   38.10\n302-555-0143   Business line   38.10\nTotal   76.20\n"
    bill = pages(Paper().mono(f"{head}{desk} 302-555-0163\n{lines}"))
    assert {n.e164[-4:] for n in account_reading(DocumentKind.PHONE_BILL, bill, "x.pdf").numbers} == {"0142", "0143"}
    if "service" not in desk:
        charged = pages(Paper().mono(f"{head}{desk} 302-555-0163   38.10\n{lines}"))
        assert len(account_reading(DocumentKind.PHONE_BILL, charged, "x.pdf").numbers) == 3
