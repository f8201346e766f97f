"""Whose address it is, by the few words that announce it, wherever they stand: above, left of it, before it on its line, in a bracket."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from parsers.page.address_wording import announced, lead_of
from parsers.page.labels import Field
from tests.unit.parsers.paper import Paper, pages, photographed

HERE = Address("12 Main St", "Miami", "FL", "33131")
MAIL = Address("400 Bay Rd", "Miami", "FL", "33132")
NAME = "Harbor Dental Group LLC"
SERVICE, BILLING = (Field.SERVICE_ADDRESS,), (Field.BILLING_ADDRESS,)

ANNOUNCED = (
    ("Where you use it", SERVICE),
    ("Service is at", SERVICE),
    ("Your phones are at", SERVICE),
    ("This bill is for service at", SERVICE),
    ("Loc 001 Store 12 -", SERVICE),
    ("Invoice mailing", BILLING),
    ("Bill name and address", BILLING),
    ("We send your statements to", BILLING),
    ("Statements for your service go to", BILLING),
    ("Billing and service address", SERVICE + BILLING),
    ("Questions? Write to us at", (Field.REMIT,)),
    ("Please send your payment to", (Field.REMIT,)),
    ("Customer Service Record", ()),
    ("INVOICE", ()),
    ("Accounts Payable", ()),
    ("Return with payment", ()),
    ("Service provider", ()),
    ("Delta Site Services", ()),
)


@pytest.mark.parametrize(("text", "fields"), ANNOUNCED)
def test_words_say_whose_the_address_is_and_names_and_titles_do_not(text: str, fields: tuple[Field, ...]) -> None:
    assert announced(text) == fields


def test_the_street_begins_where_the_announcing_words_end() -> None:
    assert lead_of("MONTHLY CHARGES FOR 12 Main St, Dover DE 19901") == ("MONTHLY CHARGES FOR ", SERVICE)
    assert lead_of("Loc 001 Store 12 - 415 Main St, Dover, DE 19901") == ("Loc 001 Store 12 - ", SERVICE)
    assert lead_of("Harbor Dental 12 Main St, Dover DE 19901") == ("", ())


def bill() -> Paper:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    return paper.row(300, (40, "305-555-0142"), (200, "Business line - billed number"), (500, "39.00")).block(
        40, 700, ["Cobalt Fiber", "PO Box 410", "Atlanta GA 30301"]
    )


def read(paper: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")


def in_columns() -> Paper:
    paper = bill().row(90, (40, "Prepared for"), (330, "Where you use it"))
    return paper.block(40, 102, [NAME, "400 Bay Rd", "Miami FL 33132"]).block(330, 102, ["12 Main St", "Miami FL 33131"])


def in_a_rail() -> Paper:
    paper = bill().block(40, 90, ["Services for", NAME, "12 Main St", "Miami FL 33131"])
    return paper.block(200, 640, [NAME, "400 Bay Rd", "Miami FL 33132"])


def in_a_list() -> Paper:
    paper = bill().row(90, (40, "Customer"), (200, NAME)).row(105, (40, "Service is at"), (200, "12 Main St, Miami, FL 33131"))
    return paper.row(120, (40, "Invoice mailing"), (200, "400 Bay Rd, Miami, FL 33132"))


def over_one_line() -> Paper:
    paper = bill().block(40, 90, ["End user / service location", NAME, "12 Main St, Miami, FL 33131"])
    return paper.block(330, 90, ["Bill name and address", NAME, "C/O BAY BOOKKEEPING", "400 Bay Rd, Miami, FL 33132"])


@pytest.mark.parametrize("layout", [in_columns, in_a_rail, in_a_list, over_one_line])
def test_service_and_billing_addresses_are_told_apart(layout: object) -> None:
    assert callable(layout)
    for paper in (pages(layout()), photographed(pages(layout()))):
        reading = account_reading(DocumentKind.PHONE_BILL, paper, "bill.pdf")
        assert (reading.service_address, reading.billing_address, reading.customer_name) == (HERE, MAIL, NAME)


def test_a_bracket_behind_an_address_says_what_it_is_for() -> None:
    both = read(bill().block(40, 90, [NAME, "12 Main St, Miami, FL 33131 (mail and service)"]))
    assert (both.service_address, both.billing_address, both.customer_name) == (HERE, HERE, NAME)
    beside = read(bill().row(90, (40, NAME), (220, "400 Bay Rd, Miami FL 33132"), (400, "(bill to)")))
    assert (beside.service_address, beside.billing_address, beside.customer_name) == (None, MAIL, NAME)


def test_a_column_of_addresses_is_several_locations_and_none_is_picked() -> None:
    paper = bill().block(40, 90, [NAME, "400 Bay Rd", "Miami FL 33132"])
    paper.row(200, (40, "Location"), (200, "Service address"), (500, "Charges"))
    paper.row(212, (40, "Bay office"), (200, "12 Main St, Miami, FL 33131"), (500, "145.45"))
    paper.row(224, (40, "Gulf office"), (200, "90 Gulf Rd, Tampa, FL 33602"), (500, "145.45"))
    reading = read(paper)
    assert (reading.service_address, reading.billing_address) == (None, MAIL)
    assert "It serves 2 locations." in reading.warnings


def test_a_list_of_captions_above_a_mail_window_is_not_part_of_it() -> None:
    paper = bill().row(90, (40, "Service address"), (330, "12 Main St, Miami FL 33131")).row(102, (40, "Account PIN"), (330, "8825"))
    paper.row(114, (40, "Amount due"), (330, "$331.76")).block(40, 127, [NAME, "400 Bay Rd", "Miami FL 33132"])
    reading = read(paper)
    assert (reading.service_address, reading.billing_address) == (HERE, MAIL)
