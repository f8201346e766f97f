"""Whom bills go to: with a mail address, behind a label or in the customer's own address; never the carrier's."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, Person
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages

ANN = Person("Ann Lee", "ann@harbor.example")


def contact(*lines: str) -> Person | None:
    paper = Paper().put(40, 40, "Gulf Fiber", 14).block(40, 100, lines)
    paper.row(70, (340, "Account number"), (440, "4477-120-998")).row(84, (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(260, (40, "305-555-0140"), (200, "Business line"), (500, "39.00"))
    paper.put(40, 700, "Questions? care@gulffiber.example, 800-555-0199")
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf").billing_contact


HOUSE = ("Harbor Dental Group", "88 Wall St Ste 3", "Miami, FL 33101")


@pytest.mark.parametrize(
    "lines",
    [
        ("Bill to:", *HOUSE, "Attn: Ann Lee <ann@harbor.example>"),
        ("Billed to", *HOUSE, "Contact: Ann Lee", "ann@harbor.example"),
        ("Bill to:", HOUSE[0], "Attn: Ann Lee, ann@harbor.example", *HOUSE[1:]),
        ("Bill to: Harbor Dental Group, 88 Wall St Ste 3, Miami, FL 33101", "Billing contact: Ann Lee <ann@harbor.example>"),
    ],
)
def test_a_person_with_a_mail_address_is_the_contact_for_bills(lines: tuple[str, ...]) -> None:
    assert contact(*lines) == ANN


def test_without_a_person_the_mail_address_alone_is_told() -> None:
    assert contact("Bill to:", *HOUSE, "ap@harbor.example") == Person(None, "ap@harbor.example")


def test_the_carriers_own_mail_address_below_the_block_is_no_contact() -> None:
    assert contact("Bill to:", *HOUSE, "care@gulffiber.example") is None
    assert contact("Bill to:", *HOUSE, "Attn: Ann Lee") is None
