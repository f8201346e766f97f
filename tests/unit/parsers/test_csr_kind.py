"""A service record is known by what it calls itself, in whatever words, and by facts that only a record has together."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind
from parsers.documents import classify
from tests.unit.parsers.paper import Paper, pages

LINES = (("305-555-0142", "Main"), ("305-555-0143", "Second line"), ("305-555-0144", "Fax"), ("305-555-0145", "Shop"))
FACTS = (("Customer", "Harbor Timber, LLC"), ("Account", "334-0519"))
MORE = (
    ("Pilot number", "305-555-0142"),
    ("Service address", "12 Bay St, Miami, FL 33131"),
    ("Billing address", "PO Box 8, Miami, FL 33131"),
)
MORE += (("PIN", "4471"),)


def record(title: str, facts: tuple[tuple[str, str], ...] = FACTS, charge: str = "") -> Paper:
    paper = Paper().put(40, 40, "GULF FIBER", 14).put(300, 40, title)
    for at, (label, value) in enumerate(facts):
        paper.row(80 + 16 * at, (40, label), (160, value))
    paper.row(200, (40, "Telephone"), (200, "Used for"))
    for at, (number, use) in enumerate(LINES):
        paper.row(218 + 16 * at, (40, number), (200, use), *([(400, charge)] if charge else []))
    return paper


@pytest.mark.parametrize(
    "title",
    [
        "End-user record for number portability",
        "Carrier Services - End User Service Record",
        "SUBSCRIBER RECORD FOR PORTING",
        "Form 7 Existing Service Record & Port Worksheet",
        "Voice Account Snapshot",
        "Telephone account profile",
        "Record of telephone service",
        "Line record extract",
        "Port-out validation response",
        "Account transcript for porting",
        "CSR results",
    ],
)
def test_a_record_by_any_name_is_a_record(title: str) -> None:
    assert classify(pages(record(title))).kind is DocumentKind.CSR


def test_a_record_that_shows_monthly_rates_is_no_bill() -> None:
    paper = record("End User Service Record", (*FACTS, *MORE, ("As of", "11/16/26")), "$36.12").put(40, 320, "usage   monthly charges")
    assert classify(pages(paper)).kind is DocumentKind.CSR


def test_facts_that_only_a_record_has_together_need_no_title() -> None:
    assert classify(pages(record("Business telephone", (*FACTS, *MORE)))).kind is DocumentKind.CSR


@pytest.mark.parametrize("title", ["Numbers to port", "Our phone lines", "Call record summary", "Record date 11/02/2026"])
def test_a_clients_list_stays_a_list(title: str) -> None:
    assert classify(pages(record(title))).kind is DocumentKind.DID_LIST


def test_a_paper_to_be_signed_is_no_record() -> None:
    paper = record("Number transfer", (*FACTS, *MORE)).put(40, 330, "I authorize Harbor Voice to port these numbers.")
    assert classify(pages(paper.put(40, 360, "Signature"))).kind is not DocumentKind.CSR


INVENTORY = (("Customer", "Harbor Timber, LLC"), ("Account", "334-0519"), ("Pilot number", "305-555-0142"))


@pytest.mark.parametrize(
    "title", ["LINE INVENTORY", "Inventory of lines in service", "Station inventory report", "Telephone line inventory"]
)
def test_a_line_inventory_with_its_account_is_a_record(title: str) -> None:
    paper = record(title, INVENTORY).row(282, (40, "Overflow"), (200, "786-555-0133")).put(40, 320, "Gulf NOC 727-555-0170")
    found = classify(pages(paper))
    assert found.kind is DocumentKind.CSR
    assert [number.e164[-4:] for number in found.reader.read(pages(paper), "x.pdf").numbers] == ["0142", "0143", "0144", "0145"]


@pytest.mark.parametrize("more", ["Numbers to port", "Please port all of these", "Current carrier: Gulf Fiber"])
def test_a_clients_line_inventory_is_a_list(more: str) -> None:
    assert classify(pages(record("Line inventory", ()).put(40, 100, more))).kind is DocumentKind.DID_LIST
