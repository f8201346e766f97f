"""Lines of a bill that one sentence names, over one line and the next; headings that say what follows are telephone lines."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.extract import read_document
from parsers.numbers.other_ids import labelled_otherwise
from tests.unit.parsers.paper import Paper, pages


def bill() -> Paper:
    paper = Paper().put(40, 30, "Harbor Fiber", 14).put(300, 30, "INVOICE")
    paper.row(60, (40, "Account Number: 4417-2208"), (300, "Bill Date: 11/04/2026")).row(74, (40, "Amount Due: $88.10"))
    return paper.put(40, 100, "Cedar Point Dental").put(40, 112, "77 Bay St").put(40, 124, "Miami, FL 33131")


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("bill.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def lines(reading: DocumentReading) -> set[str]:
    return {number.e164[-4:] for number in reading.numbers}


def charged(paper: Paper, *what: str) -> Paper:
    for at, name in enumerate(what):
        paper.row(400 + 14 * at, (40, name), (300, "$21.57"))
    return paper


def test_notes_in_brackets_do_not_end_a_list_of_the_accounts_numbers() -> None:
    paper = bill().put(40, 200, "Numbers on this account: 3055550142 (Front desk), 3055550143, 3055550144 (Office)")
    assert lines(read(charged(paper, "Voice Services"))) == {"0142", "0143", "0144"}
    assert labelled_otherwise("Invoice number for this account (paid): ")


def test_a_note_that_wraps_is_said_of_the_number_before_it() -> None:
    paper = bill().put(40, 200, "Numbers on this account: 305-555-0142 (Front desk), 305-555-0143")
    paper.put(40, 211, "(Office), 800-555-0144 (Fax line)")
    assert lines(read(charged(paper, "Voice Services"))) == {"0142", "0143", "0144"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("305 555 0142, 305 555 0143, 305", "555 0144, 305 555 0145"),
        ("305 555-0142, 305 555-0143 (fax), 305 555", "0144, 305 555-0145"),
        ("305.555.0142; 305.555.0143; 305 555", "0144; 305.555.0145"),
    ],
)
def test_a_list_may_break_in_the_middle_of_a_number(first: str, second: str) -> None:
    paper = bill().put(40, 200, f"This bill covers: {first}").put(40, 211, second)
    assert lines(read(charged(paper, "Voice Services"))) == {"0142", "0143", "0144", "0145"}


@pytest.mark.parametrize("heading", ["Your Phone Lines", "Telephone numbers", "Voice Services Detail", "Phone service by number"])
def test_a_bill_that_heads_telephone_lines_is_none_for_internet_alone(heading: str) -> None:
    paper = charged(bill().put(40, 200, heading).row(214, (40, "305/555-0142"), (180, "305/555-0143")), "Internet Services", "Taxes")
    reading = read(paper)
    assert (reading.kind, lines(reading)) == (DocumentKind.PHONE_BILL, {"0142", "0143"})


def test_one_line_under_such_a_heading_is_enough() -> None:
    paper = Paper().put(40, 30, "Harbor Fiber", 14).row(60, (40, "Account Number: 4417-2208"), (300, "Pay By: 11/23/2026"))
    paper.row(74, (40, "Please Pay: $49.52"), (300, "Statement as of: 11/02/2026")).put(40, 100, "Cedar Point Dental").put(
        40, 112, "77 Bay St"
    )
    paper.put(40, 124, "Miami, FL 33131").put(40, 180, "Your Phone Lines").put(40, 194, "305 555-0142")
    charges = ("Internet Services", "Taxes and Surcharges", "Current Charges")
    assert read(charged(paper, *charges)).kind is DocumentKind.PHONE_BILL


def test_the_companys_own_numbers_make_no_telephone_bill() -> None:
    paper = charged(bill().put(40, 200, "Telephone numbers").row(214, (40, "800-555-0142")), "Internet Services", "Taxes")
    assert read(paper).kind is DocumentKind.OTHER


def test_a_table_of_the_accounts_facts_ends_with_its_row() -> None:
    paper = Paper().put(40, 30, "Harbor Fiber", 14)
    paper.row(60, (40, "Acct No."), (200, "Invoice Number"), (340, "Billing Telephone Number"))
    paper.row(72, (40, "8316 72 812 8118453"), (200, "927290566"), (340, "305-555-0142"))
    paper.row(96, (40, "Date of Invoice"), (200, "Please Pay"), (340, "Payment Due"))
    paper.row(108, (40, "11/12/2026"), (200, "$86.72"), (340, "12/03/2026")).put(40, 130, "Cedar Point Dental").put(40, 142, "77 Bay St")
    paper.put(40, 154, "Miami, FL 33131").put(40, 180, "Service Detail")
    paper.row(194, (40, "305-555-0142"), (180, "305-555-0143"), (320, "305-555-0144")).row(206, (40, "305-555-0145"), (180, "305-555-0146"))
    assert lines(read(charged(paper, "Voice Services", "Taxes"))) == {"0142", "0143", "0144", "0145", "0146"}


@pytest.mark.parametrize("advert", ["Switch and save! Ask about fiber:", "Need faster internet?"])
def test_an_advert_above_the_lines_is_none_of_them(advert: str) -> None:
    paper = bill().put(40, 180, f"{advert} 844-555-0199").put(40, 200, "Lines billed: 305-555-0142, 305-555-0143")
    assert lines(read(charged(paper, "Voice Services", "Taxes"))) == {"0142", "0143"}
