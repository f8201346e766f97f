"""Accounts and names under wordings that small carriers use, in sentences, and beside specks."""

from __future__ import annotations

from dataclasses import replace

from onboarding.documents import DocumentReading
from parsers.extract import read_document
from tests.unit.parsers.paper import Paper, pages, photographed


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("bill.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def bill(*labelled: str) -> Paper:
    """A bill whose head holds ``labelled``."""
    paper = Paper().put(40, 40, "Cobalt Valley Telephone Association", 16)
    for at, text in enumerate(labelled):
        paper.put(380, 60 + 12 * at, text)
    paper.block(40, 120, ("Thistle & Oak Bakery", "212 Loockerman St", "Dover, DE 19904"))
    paper.row(200, (40, "Service 302-555-0140")).row(214, (60, "Business access line"), (540, "31.00"))
    return paper.row(240, (40, "Taxes and fees"), (540, "6.10")).row(254, (40, "Total amount due"), (535, "$37.10"))


def test_a_customer_who_is_a_figure_is_the_account() -> None:
    reading = read(bill("Statement date 11/01/2026", "Customer 004417-2", "Phone 302-555-0140"))
    assert (reading.account_number, reading.customer_name) == ("004417-2", "Thistle & Oak Bakery")


def test_a_cooperative_has_members_and_billing_numbers() -> None:
    reading = read(bill("Member No. 10442-7", "Billing No. 302-555-0140", "Bill date Nov 1, 2026"))
    assert (reading.account_number, reading.billing_telephone_number) == ("10442-7", "+13025550140")


def test_a_speck_before_an_account_is_no_part_of_it() -> None:
    assert read(bill("Bill date Nov 1, 2026", "Account number: _302-555-0140-318")).account_number == "302-555-0140-318"


def test_an_account_named_in_a_sentence_is_read_and_a_shortened_one_is_not() -> None:
    text = "When you write to us please tell your account number 8155-22071 so that we can help you as fast as we can."
    assert read(bill("Bill date Nov 1, 2026").put(40, 400, text)).account_number == "8155-22071"
    shortened = "Autopay is drawn from the bank account ending in 4471 on the day that is printed above as the due date."
    assert read(bill("Bill date Nov 1, 2026").put(40, 400, shortened)).account_number is None


def test_a_label_that_goes_on_is_no_name() -> None:
    paper = bill("Invoice date 11/05/2026").row(560, (40, "Bill to acct"), (150, "Bill number"), (260, "Balance"))
    paper.row(572, (40, "618820"), (150, "3025550419"), (260, "$37.10"))
    assert (read(paper).account_number, read(paper).customer_name) == ("618820", "Thistle & Oak Bakery")
    paper = bill("Invoice date 11/05/2026").put(40, 107, "Account name and address")
    assert read(paper).customer_name == "Thistle & Oak Bakery"


def test_the_payee_at_the_foot_is_not_the_customer() -> None:
    paper = (
        Paper()
        .put(40, 40, "COBALTCOM Business", 16)
        .put(380, 60, "Statement date: 11/02/2026")
        .put(380, 72, "Account: 8383 90 014 0277315")
    )
    paper.put(40, 100, "THISTLE HARDWARE OF DOVER").put(40, 112, "Service address: 788 7TH AVE, DOVER DE 19904-5417")
    paper.row(200, (40, "302-555-0140"), (150, "Business line"), (540, "44.95")).row(240, (40, "Total due"), (540, "51.97"))
    paper.block(36, 607, ("THISTLE HARDWARE OF DOVER", "PO BOX 1186", "~ SMYRNA DE 19977-1186"), 13)
    paper.block(356, 607, ("COBALTCOM", "PO BOX 71219", "CHARLOTTE NC 28272-1219"), 13)
    reading = read(paper)
    assert reading.customer_name == "THISTLE HARDWARE OF DOVER"
    assert reading.billing_address is not None and reading.billing_address.street == "PO BOX 1186"


def test_an_address_that_lost_its_label_is_taken_with_doubt_and_the_carriers_is_not() -> None:
    paper = Paper().put(40, 40, "Cobalt Valley Telephone", 16).put(40, 96, "9 Exchange Plaza, Dover, DE 19901")
    paper.row(60, (380, "Account number"), (470, "77120-0044")).row(72, (380, "Bill date"), (470, "11/02/2026"))
    paper.block(40, 140, ("Thistle & Oak Bakery", "PO Box 418", "Dover, DE 19903-0418"))
    paper.row(300, (40, "302-555-0140"), (150, "Business line"), (540, "44.95"))
    paper.row(320, (40, "Previous balance"), (540, "51.97")).row(340, (40, "Total amount due"), (540, "51.97"))
    assert read(paper).service_address is None
    reading = read(paper.put(330, 162, "212 Loockerman St, Dover, DE 19904"))
    assert reading.service_address is not None and reading.service_address.street == "212 Loockerman St"
    assert "service_address" in {field for field, _ in reading.doubts}


def test_a_value_that_slipped_from_its_labels_row_on_a_scan_is_found() -> None:
    paper = bill("Invoice date 11/05/2026").put(380, 90, "CUSTOMER NUMBER").put(520, 94, "M0773164")
    tall = [replace(word, box=replace(word.box, top=word.box.top - 10)) if word.text == "CUSTOMER" else word for word in paper.words]
    paper.words = tall
    scanned = photographed(pages(paper), slope=0.0)
    (reading,) = read_document("bill.pdf", b"%PDF-1.7", lambda data, media_type: scanned)
    assert reading.account_number == "M0773164"


def test_a_street_may_begin_with_its_suite() -> None:
    paper = bill("Invoice date 11/05/2026", "Account number 77120-0044").put(330, 300, "Service address")
    paper.block(330, 312, ("Suite 4, 900 Mesa Dr", "Dover, DE 19904"))
    address = read(paper).service_address
    assert address is not None and address.street == "Suite 4, 900 Mesa Dr"
