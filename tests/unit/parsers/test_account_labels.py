"""Labels that voice providers of all kinds print before the account."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind
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
