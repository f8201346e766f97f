"""Labels that voice providers of all kinds print before the account."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.documents import phone_bill
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages

LABELS = ("Company ID", "Workspace ID", "Organization ID", "Billing ID", "Payer ID", "Master acct", "Client ref.", "A/C", "Our account no.")


def _account(*rows: tuple[str, str]) -> str | None:
    paper = Paper().put(40, 40, "Cobalt Fiber", 16)
    for at, (label, value) in enumerate(rows):
        paper.row(60 + 12 * at, (360, label), (480, value))
    paper.block(40, 120, ["Harbor Dental Group LLC", "400 Bay Rd", "Miami FL 33132"])
    paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00"))
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf").account_number


@pytest.mark.parametrize("label", LABELS)
def test_the_account_is_found_behind_a_label_of_any_trade(label: str) -> None:
    assert _account((label, "GL-20771"), ("Invoice no.", "88123-11"), ("Invoice date", "Nov 5, 2026")) == "GL-20771"


def test_an_account_printed_with_its_invoice_is_the_first_of_the_two() -> None:
    assert _account(("Account/Invoice:", "123456/789001"), ("Date:", "11/05/2026")) == "123456"


def test_a_plain_account_number_goes_before_an_id_of_the_company() -> None:
    assert _account(("Company ID", "771-2204"), ("Account number", "4471-09")) == "4471-09"


@pytest.mark.parametrize(("printed", "account"), [("HARB001", "HARB001"), ("Net 30", None), ("NOV05", None)])
def test_a_short_code_of_letters_and_figures_is_an_account(printed: str, account: str | None) -> None:
    assert _account(("Account", printed), ("Invoice date", "Nov 5, 2026")) == account


@pytest.mark.parametrize("foot", ["Previous account 555-0100-019 closed 06/2025.", "Former account no. 555-0100-019"])
def test_an_account_that_was_closed_is_not_the_accounts_number(foot: str) -> None:
    reading = _bill_of((400, 40, "Customer Number 0220417-8"), (40, 700, foot))
    assert reading.account_number == "0220417-8"


def test_a_record_that_says_cust_means_the_account() -> None:
    assert _bill_of((40, 60, "CUST: 20417-0")).account_number == "20417-0"


def test_who_carries_toll_calls_does_not_send_the_bill() -> None:
    reading = _bill_of((40, 30, "PRAIRIE TELEPHONE COOP"), (40, 400, "TOLL STATEMENT"), (200, 400, "CARRIER: PEAK LONG DISTANCE"))
    assert reading.carrier == "PRAIRIE TELEPHONE COOP"


def test_an_address_below_the_account_holder_is_where_bills_go() -> None:
    reading = _bill_of((40, 90, "Account holder: Harbor Answering Inc."), (40, 102, "Address: 15 Court Sq Ste 700, Dover, DE 19901"))
    assert reading.billing_address == Address("15 Court Sq Ste 700", "Dover", "DE", "19901")


def test_a_place_served_is_the_service_address() -> None:
    reading = _bill_of(
        (40, 90, "Harbor Feed Supply"),
        (40, 101, "PO Box 230"),
        (40, 112, "Dover, DE 19901"),
        (330, 90, "Served at: 118 Old Hwy 70"),
        (330, 101, "Dover, DE 19901"),
    )
    assert reading.service_address == Address("118 Old Hwy 70", "Dover", "DE", "19901")


def _bill_of(*cells: tuple[float, float, str]) -> DocumentReading:
    paper = Paper().row(300, (40, "305-555-0142"), (200, "Business line"), (500, "$39.00"))
    for x, y, text in cells:
        paper.put(x, y, text)
    return phone_bill.read(PageSet((paper.page(),), total_pages=1), "bill.pdf")
