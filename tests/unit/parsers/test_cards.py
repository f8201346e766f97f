"""Numbers on cards, with what each is close below it; and the name that stands with the account alone."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages

COLUMNS = (40, 190, 340)


def _cards(*captions: str, pitch: float = 45, gap: float = 12) -> DocumentReading:
    paper = Paper().put(40, 40, "Granite Communications", 12).put(40, 54, "Service record as of 11/09/2026")
    paper.row(80, (40, "Acct. GC0099182"), (190, "Premises"), (340, "Bill to"))
    paper.row(91, (40, "Thistle Timber Frames"), (190, "1710 Mill St"), (340, "PO Box 6120"))
    paper.row(102, (190, "Dover, DE 19901"), (340, "Dover, DE 19902"))
    for at, caption in enumerate(captions):
        x, y = COLUMNS[at % 3], 150 + pitch * (at // 3)
        paper.put(x, y, f"302-555-01{at + 40}").put(x, y + gap, caption)
    paper.put(40, 300, "Records desk 302-555-0100 After hours 866-555-0100")
    return account_reading(DocumentKind.CSR, pages(paper), "csr.pdf")


def test_the_words_below_a_card_say_which_number_bills_and_which_is_the_fax() -> None:
    reading = _cards("BTN", "Line", "Line", "Fax", "Line", "Line")
    assert reading.billing_telephone_number == "+13025550140"
    assert {number.e164[-4:]: number.use for number in reading.numbers}["0143"] == "fax"
    assert len(reading.numbers) == 6 and reading.customer_name == "Thistle Timber Frames"


@pytest.mark.parametrize("billing", [1, 4])
def test_a_caption_belongs_to_the_number_above_it_in_every_row(billing: int) -> None:
    captions = ["Line"] * 6
    captions[billing] = "Billing number"
    assert _cards(*captions).billing_telephone_number == f"+1302555014{billing}"


def test_telephones_and_faxes_of_desks_are_no_cards() -> None:
    assert all(number.needs_review for number in _cards("Phone", "Fax", "Toll free").numbers)
