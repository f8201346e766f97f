"""A service address that is said to be the one bills go to."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind
from parsers.accounts.same_address import says_the_same
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages

SAME = (
    "Service location same as customer address.",
    "Service location is the same as the customer address",
    "Service at mailing address.",
    "Service & billing address are the same.",
    "Location of service: as billed",
    "Services are provided at the address above.",
    "Service addr = billing addr",
    "Premises: see customer address",
    "E911 location: billing address",
    "Mailing address is also the service address.",
    "Same service and billing location",
)
OTHERWISE = (
    "Service location differs from billing address; see contract.",
    "Update your billing address or service location online.",
    "If your service location is not your billing address, call us.",
    "Questions about your service? Write to the address above.",
    "Service address: Billing address:",
    "Service location   Billing address   Amount",
    "Your account address is 12 Main St",
)


@pytest.mark.parametrize("text", SAME)
def test_a_line_says_that_service_is_where_bills_go(text: str) -> None:
    assert says_the_same(text)
    paper = Paper().row(40, (40, "Bayline Telecom"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Thistle Dental Group", "12 Elm St", "Dover, DE 19901"]).put(40, 150, text)
    paper.row(200, (40, "302-555-0142"), (200, "Business line"), (500, "39.00"))
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.service_address == Address("12 Elm St", "Dover", "DE", "19901")


@pytest.mark.parametrize("text", OTHERWISE)
def test_a_line_that_speaks_of_both_addresses_does_not(text: str) -> None:
    assert not says_the_same(text)


@pytest.mark.parametrize("lead", ["A-location:", "Location A:", "Circuit end A:", "Prem:", "Svc:", "Service point:", "SIP trunk endpoint:"])
def test_circuits_have_an_end_where_they_are_used(lead: str) -> None:
    paper = Paper().row(40, (40, "Bayline Telecom"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Thistle Dental Group", "PO Box 7420", "Dover, DE 19902"]).put(40, 150, f"{lead} 55 Mill Ave, Dover, DE 19901")
    paper.row(200, (40, "302-555-0142"), (200, "Business line"), (500, "39.00"))
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.service_address == Address("55 Mill Ave", "Dover", "DE", "19901")
    assert reading.billing_address == Address("PO Box 7420", "Dover", "DE", "19902")


@pytest.mark.parametrize("lead", ["SERVICE AND MAIL:", "MAIL/SERVICE:", "BILLING/SERVICE:", "SERVICE + BILLING:"])
def test_two_words_before_a_street_name_two_addresses(lead: str) -> None:
    paper = (
        Paper().row(40, (40, "BAYLINE TELEPHONE"), (300, "BILL DATE 11-01-26")).row(52, (40, "MEMBER 22-0917"), (250, "THISTLE HARDWARE"))
    )
    paper.put(40, 64, f"{lead} 101 E MILL ST, DOVER DE 19901").row(90, (40, "302-555-0142"), (150, "BUS LINE"), (400, "26.50"))
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.service_address == reading.billing_address == Address("101 E MILL ST", "DOVER", "DE", "19901")


def test_the_service_desk_of_a_carrier_is_no_place_of_the_customers() -> None:
    paper = Paper().row(40, (40, "Bayline Telecom"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Thistle Dental Group", "PO Box 7420", "Dover, DE 19902"])
    paper.row(200, (40, "302-555-0142"), (200, "Business line"), (500, "39.00"))
    paper.put(40, 700, "Customer service: 900 Bay St, Dover, DE 19901")
    assert account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf").service_address is None
