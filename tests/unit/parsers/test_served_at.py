"""Where the lines are: addresses behind longer labels, with the customer's name before them, or said to be the same as the bill's."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind
from parsers.documents import classify
from parsers.documents.account_reading import account_reading
from parsers.page.label_words import field_of
from parsers.page.labels import Field
from tests.unit.parsers.paper import Paper, pages

HERE = Address("12 Main St", "Miami", "FL", "33131")
SERVED = (
    (("Service Address for all lines above: 12 Main St, Miami FL 33131",), HERE),
    (("Service for: Harbor Dental Group LLC, 12 Main St, Miami FL 33131",), HERE),
    (("Service: 12 Main St", "Miami FL 33131"), HERE),
    (("Emergency (E911) address", "12 Main St", "Miami FL 33131"), HERE),
    (("Service at 12 Main St, Miami FL",), Address("12 Main St", "Miami", "FL", None)),
    (("Service at 400 Bay Rd, Miami FL",), Address("400 Bay Rd", "Miami", "FL", "33132")),
    (("Service location: same",), Address("400 Bay Rd", "Miami", "FL", "33132")),
    (("Service address: same as billing address",), Address("400 Bay Rd", "Miami", "FL", "33132")),
    (("LINE AND NUMBER DETAIL - 400 Bay Rd, Miami FL",), Address("400 Bay Rd", "Miami", "FL", "33132")),
)


@pytest.mark.parametrize(("lines", "address"), SERVED)
def test_the_address_of_the_lines_is_found(lines: tuple[str, ...], address: Address) -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Harbor Dental Group LLC", "400 Bay Rd", "Miami FL 33132"])
    paper.block(330, 90, lines).row(200, (40, "305-555-0142"), (200, "Business line - billed number"), (500, "39.00"))
    paper.block(40, 500, ["Cobalt Fiber", "PO Box 410", "Atlanta GA 30301"])
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.service_address == address
    assert reading.billing_address == Address("400 Bay Rd", "Miami", "FL", "33132")
    assert reading.billing_telephone_number == "+13055550142"


def test_where_payments_are_mailed_to_is_not_where_bills_go() -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Harbor Dental Group LLC", "400 Bay Rd", "Miami FL 33132"])
    paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00"))
    paper.put(40, 500, "Mail to: Cobalt Fiber, PO Box 410, Atlanta GA 30301")
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.billing_address == Address("400 Bay Rd", "Miami", "FL", "33132")


def test_a_letter_of_welcome_is_no_list_of_numbers() -> None:
    paper = Paper().put(40, 40, "Cobalt Fiber").put(40, 70, "November 9, 2026").block(40, 90, ["Harbor Dental Group", "12 Main St"])
    lines = [
        "Welcome to Cobalt Business! Thank you for choosing us. Our technician will visit on November 19 between 8 and 12.",
        "The technician calls from (305) 555-0171 about thirty minutes before arrival.",
        "- Your first bill arrives about two weeks after installation.",
        "- Support, 7 days: 1-888-555-0172. Billing: 1-888-555-0173.",
        "We look forward to serving you,",
        "Ann Reyes",
        "Customer Onboarding, (305) 555-0174",
    ]
    paper.block(40, 140, lines, 14)
    assert classify(pages(paper)).kind is DocumentKind.OTHER


@pytest.mark.parametrize("street", ["W4471 COUNTY RD K", "120 MAIN ST", "W204N119 BAY RD"])
def test_a_row_of_figures_over_the_name_is_no_part_of_the_block(street: str) -> None:
    paper = Paper().mono(
        f"""
GULF MUTUAL TELEPHONE CO.                                       PAGE 1 OF 1
BILL FOR NOVEMBER 2026           BILLING DATE NOV 01 2026
TELEPHONE NUMBER 715 555-0160    ACCOUNT 0045512
PRAIRIE DOG OUTFITTERS
{street}
LADYSMITH WI 54848

CURRENT CHARGES DUE 11/20/26
  715 555-0160  BUSINESS ACCESS LINE                        31.50
  715 555-0161  BUSINESS ACCESS LINE                        31.50
TOTAL AMOUNT DUE                                            63.00
"""
    )
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.customer_name == "PRAIRIE DOG OUTFITTERS"
    assert reading.billing_address is not None and reading.billing_address.street == street


def test_an_invoice_by_number_and_dated_has_its_date_for_certain() -> None:
    paper = (
        Paper().put(40, 40, "Sagebrush Voice", 15).put(40, 86, "Account no. SVD 33190").put(40, 97, "Invoice 220117 dated October 31, 2026")
    )
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper.put(40, 108, "Organization: Tamarack Legal Group, PLLC")), "bill.pdf")
    assert reading.document_date is not None and reading.document_date.isoformat() == "2026-10-31"
    assert not any(field == "document_date" for field, _ in reading.doubts)
    assert reading.customer_name == "Tamarack Legal Group, PLLC"


@pytest.mark.parametrize("label", ["Service at", "Service Address", "Installed at"])
def test_below_a_label_with_an_address_of_its_own_stands_another(label: str) -> None:
    paper = Paper().put(40, 40, "Sagebrush Voice", 15).row(70, (40, "Acct No."), (200, "33190-2"))
    paper.row(84, (40, label), (200, "77 Bay St, Miami, FL 33131")).put(40, 106, "Town of Millbrook").put(40, 117, "PO Box 410")
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper.put(40, 128, "Miami, FL 33132")), "bill.pdf")
    assert reading.service_address is not None and reading.service_address.street == "77 Bay St"
    assert reading.billing_address is not None and reading.billing_address.street == "PO Box 410"


@pytest.mark.parametrize("label", ["Primary service address", "Ship To / Service", "Main service address"])
def test_a_qualified_label_of_an_address_is_one_and_no_value_of_its_neighbour(label: str) -> None:
    paper = Paper().put(36, 40, "Quillvale Telephone").row(60, (36, "Account"), (120, "77120-0044"))
    paper.row(90, (36, "Customer"), (300, label)).row(102, (36, "Kent Property Management"), (300, "2125 Main Ave"))
    paper.row(114, (36, "44 Oak St"), (300, "Dover, DE 19901")).row(126, (36, "Dover, DE 19903"))
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.customer_name == "Kent Property Management"
    assert reading.service_address == Address("2125 Main Ave", "Dover", "DE", "19901")


def test_a_panel_set_to_its_right_edge_tells_an_address_over_two_rows() -> None:
    paper = (
        Paper().put(36, 30, "Quillvale Telephone", 16).block(50, 105, ("KENT FAMILY DENTAL PC", "PO BOX 7188", "DOVER DE 19903"), pitch=12)
    )
    facts = (
        ("Account no.", "77120-0044"),
        ("Telephone", "302-555-0142"),
        ("Service at", "1290 NE Purcell Blvd"),
        ("", "Suite 102, Dover, DE 19901"),
    )
    for at, (label, value) in enumerate(facts):
        paper.put(340, 80 + 17 * at, label or " ").right(566, 80 + 17 * at, value)
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert reading.service_address == Address("1290 NE Purcell Blvd Suite 102", "Dover", "DE", "19901")


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Where service is", Field.SERVICE_ADDRESS),
        ("Where the lines are located", Field.SERVICE_ADDRESS),
        ("Where bill goes", Field.BILLING_ADDRESS),
        ("Where our statements are sent", Field.BILLING_ADDRESS),
        ("Person who may order changes", Field.AUTHORIZED),
        ("Their account no.", Field.ACCOUNT),
        ("Where to call", None),
        ("Number who can call", None),
    ],
)
def test_a_form_asks_in_its_own_words(label: str, field: Field | None) -> None:
    assert field_of(label) is field
