"""What stands beside, below or before a number and is another column's, another person's, or one more line of the customer's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ocr.page import PageMode, PageSet, WordSource
from onboarding.documents import DocumentReading, NumberReading
from parsers.documents import phone_bill
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import own_numbers
from tests.unit.parsers.paper import Paper


def _own(paper: Paper, *, scanned: bool = False) -> dict[str, NumberReading]:
    pages = _scan(paper) if scanned else PageSet((paper.page(),), total_pages=1)
    return {number.e164[-4:]: number for number in own_numbers(pages, verdicts_of(pages)[0]).numbers}


def _scan(paper: Paper) -> PageSet:
    page = paper.page()
    words = tuple(replace(word, source=WordSource.OCR, confidence=0.98, agreed=_agreed(word.text)) for word in page.words)
    return PageSet((replace(page, words=words, mode=PageMode.SCAN),), total_pages=1)


def _agreed(text: str) -> bool | None:
    return True if any(character.isdigit() for character in text) else None


def _bill() -> Paper:
    """A line with its charge, so that there is somebody whose numbers are looked for."""
    return Paper().row(60, (40, "305-555-0142"), (200, "Business line"), (500, "$39.00"))


def test_calls_in_the_column_beside_a_line_are_not_its_own() -> None:
    paper = Paper()
    for at, (number, charge) in enumerate((("305-555-0142", "Office line - pilot"), ("305-555-0143", "Office line, fax"))):
        paper.put(40, 100 + 24 * at, number).put(56, 112 + 24 * at, charge).right(280, 112 + 24 * at, "52.00")
    paper.put(320, 100, "Voice usage").row(112, (320, "Domestic, 41 min")).right(560, 112, "0.00")
    paper.row(124, (320, "10/12"), (390, "212-555-0177"), (540, "11")).row(136, (320, "10/14"), (390, "212-555-0178"), (540, "2"))
    assert {tail: number.use for tail, number in _own(paper).items()} == {"0142": "main", "0143": "fax"}


@pytest.mark.parametrize("heading", ["Reach us", "Shop our stores", "Assorted"])
def test_names_before_numbers_below_the_carriers_own_are_no_list_of_lines(heading: str) -> None:
    paper = _bill().put(40, 200, "Repair 305-555-0170").put(40, 212, "Customer care 305-555-0171").put(40, 240, heading)
    paper.block(40, 252, ("Kendall: 305-555-0172", "Hialeah FL: 786-555-0173", "Toll free 1-888-555-0174"))
    assert {tail for tail, number in _own(paper).items() if not number.needs_review} == {"0142"}


@pytest.mark.parametrize("heading", ["Forwarding and mobile devices (not Cobalt numbers)", "Employee cells", "Assorted"])
def test_a_device_that_rings_too_is_no_line(heading: str) -> None:
    paper = Paper().row(100, (40, "Number"), (200, "Assigned to"), (400, "Plan"), (520, "USD"))
    paper.row(114, (40, "(305) 555-0142"), (200, "Ann Ortiz"), (400, "Pro"), (520, "25.00"))
    paper.put(40, 140, heading).row(154, (40, "(305) 555-0177"), (200, "A. Ortiz"), (400, "cell, simultaneous ring"))
    assert set(_own(paper)) == {"0142"}


@pytest.mark.parametrize("head", ["Caller", "Caller ID", "Calling number", "Called from"])
def test_those_who_called_a_toll_free_number_are_not_the_customers(head: str) -> None:
    paper = _bill().row(200, (40, head), (200, "Place"), (400, "Min"), (520, "USD"))
    paper.row(214, (40, "212-555-0177"), (200, "New York NY"), (400, "17"), (520, "0.51"))
    assert set(_own(paper)) == {"0142"}


def test_a_line_numbered_and_followed_by_fax_is_no_contact() -> None:
    paper = Paper().put(40, 100, "Phone 1 - 305 555 0142 - unlimited").put(40, 112, "Phone 2 - 305 555 0143 - fax")
    assert {tail: number.use for tail, number in _own(paper).items()} == {"0142": None, "0143": "fax"}
    assert not _own(Paper().put(40, 100, "tel 305-555-0142 fax 305-555-0143"))


def test_lines_under_a_head_with_their_area_code_are_completed() -> None:
    paper = Paper().row(60, (40, "ACCOUNT"), (240, "BILL DATE"), (420, "PAGE"))
    paper.row(72, (40, "305 555-0142 307"), (240, "NOV 10 2026"), (420, "1 OF 1"))
    paper.block(40, 90, ("ORTIZ LAW OFFICE", "201 S MAIN ST", "MIAMI FL 33101"))
    paper.row(130, (40, "Line (305)"), (240, "Item"), (500, "Amount"))
    for at, (number, item) in enumerate((("555-0142", "Bus line"), ("555-0143", "Bus line"), ("555-0190", "Bus line FAX"))):
        paper.row(142 + 12 * at, (40, number), (240, item)).right(540, 142 + 12 * at, "47.15")
    paper.put(40, 190, "TOTAL NOW DUE").right(540, 190, "141.45")
    assert {number.e164[-4:]: number.use for number in _read(paper).numbers} == {"0142": None, "0143": None, "0190": "fax"}


def test_ends_of_numbers_under_a_heading_count_on_a_scan_too() -> None:
    paper = _bill().put(40, 200, "WORKING NUMBERS ON THIS ACCOUNT").put(40, 214, "305-555-0143 / 0144 / 0145").put(300, 214, "305-555-0146")
    assert set(_own(paper, scanned=True)) == {"0142", "0143", "0144", "0145", "0146"}


def test_a_sentence_that_goes_on_with_a_number_is_a_sentence() -> None:
    paper = _bill().put(40, 200, "Phone numbers in service").put(40, 214, "305-555-0143")
    paper.put(40, 300, "SPECIAL OFFER Add a second internet line as backup for a month, for as long as you like. Ask us today. Call")
    paper.put(40, 311, "305-555-0199 or visit a store near you.")
    tilted = _scan(paper)
    page = tilted.pages[0]
    words = tuple(
        replace(word, box=replace(word.box, bottom=word.box.bottom + 9)) if word.text == "backup" else word for word in page.words
    )
    pages = replace(tilted, pages=(replace(page, words=words),))
    assert {number.e164[-4:] for number in own_numbers(pages, verdicts_of(pages)[0]).numbers} == {"0142", "0143"}


def test_the_day_an_invoice_was_issued_is_its_date() -> None:
    paper = _bill().put(400, 30, "Date of issue November 3, 2026").put(400, 42, "Date due November 3, 2026")
    assert _read(paper).document_date == date(2026, 11, 3)


def _read(paper: Paper) -> DocumentReading:
    return phone_bill.read(PageSet((paper.page(),), total_pages=1), "bill.pdf")


def test_a_date_and_a_contact_in_the_margin_say_nothing_of_a_list_beside_them() -> None:
    paper = Paper()
    for at, (label, value) in enumerate((("Pay before", "12/08/2026"), ("Support", "888-555-0190"))):
        paper.put(40, 120 + 40 * at, label).put(40, 131 + 40 * at, value)
    paper.put(200, 117, "DID numbers").row(131, *((200 + 90 * at, f"305-555-014{at}") for at in range(4)))
    paper.row(171, (200, "Fax DID: 305-555-0142"), (400, "Main: 305-555-0140"))
    own = _own(paper)
    assert {tail: number.use for tail, number in own.items()} == {"0140": "main", "0141": None, "0142": "fax", "0143": None}
    assert not any(number.needs_review for number in own.values())


def test_a_phone_in_a_block_of_contacts_stays_the_carriers() -> None:
    paper = _bill().put(40, 200, "Contact us").put(40, 211, "Repair 888-555-0190").put(40, 222, "Phone: 305-555-0177")
    assert set(_own(paper)) == {"0142"}


@pytest.mark.parametrize("priced", [True, False])
def test_a_fax_in_a_cell_of_telephone_numbers_is_a_line(priced: bool) -> None:
    paper = Paper().row(100, (40, "Package"), (160, "Telephone numbers"), *(((500, "Monthly"),) if priced else ()))
    paper.row(114, (40, "Hosted PBX (2)"), (160, "305-555-0142 and 0143"), *(((500, "78.00"),) if priced else ()))
    paper.row(128, (40, "Analog (2)"), (160, "Fax: 305-555-0150"), (300, "Alarm: 305-555-0151"), *(((500, "50.00"),) if priced else ()))
    assert set(_own(paper)) == {"0142", "0143", "0150", "0151"}
