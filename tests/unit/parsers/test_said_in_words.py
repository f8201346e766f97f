"""Facts that records, letters and payment forms tell in sentences, in signature rows, in programs' own field names."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind
from parsers.documents import csr, payment
from parsers.documents.csr_letter import told_in
from tests.unit.parsers.forms.test_loa_kind import typed
from tests.unit.parsers.paper import Paper, pages

PLACE = Address("12 Bay St", "Miami", "FL", "33131")


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("I, Lena Ortiz, Owner of Harbor & Reef LLC, 12 Bay St, Miami, FL 33131,\nauthorize Acme to debit", "Harbor & Reef LLC"),
        ('Harbor Timber, Inc., 12 Bay St, Miami, FL 33131 ("Customer") authorizes\nAcme, LLC to debit', "Harbor Timber, Inc"),
    ],
)
def test_who_pays_is_said_in_a_sentence_with_the_address(said: str, company: str) -> None:
    reading = payment.read(
        typed(f"""
ACH Debit Authorization Letter
{said} by ACH each month for our telephone service until we revoke this.

Authorized by: Lena Ortiz        Capacity: Owner        Date: Nov 16, 2026

Signature: Lena Ortiz
"""),
        "ach.pdf",
    )
    assert (reading.customer_name, reading.billing_address) == (company, PLACE)
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Owner")


def test_whom_a_debit_goes_to_is_not_who_pays() -> None:
    reading = payment.read(typed("ACH Authorization\nI authorize Acme, LLC to debit my account.\nPrinted name: Lena Ortiz"), "ach.pdf")
    assert reading.customer_name is None


def test_a_letter_says_the_billing_number_with_a_slash_and_where_service_is() -> None:
    told = told_in(
        typed("Harbor Timber LLC receives telephone service from us at 12 Bay St, Miami, FL 33131. The billing number is 305/555-0142.")
    )
    assert (told.btn, told.service) == ("+13055550142", PLACE)


def test_a_record_that_clients_fill_in_is_signed_in_its_last_row() -> None:
    reading = csr.read(
        typed("""
Current Service Record Worksheet
Name on bill                        Present provider
Harbor Timber LLC                   Gulf Fiber
Account no.                         BTN
77301940                            305-555-0142
Service address: 12 Bay St, Miami, FL 33131
Billing address: same

305-555-0142   Main
305-555-0143   Fax

Lena Ortiz          Lena Ortiz          Treasurer          11/03/2026
Signature           Printed name        Title              Date
"""),
        "csr.pdf",
    )
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Treasurer")
    assert reading.billing_address == reading.service_address == PLACE


def test_a_programs_own_field_names_are_labels() -> None:
    reading = csr.read(
        typed("""
CSR Lookup Result
accountNumber                            8100-339271
billingTelephoneNumber                   +1 305-555-0142
authorizingUserName                      Lena Ortiz
serviceAddress.line1                     12 Bay St
serviceAddress.city                      Miami
serviceAddress.state                     FL
serviceAddress.zip                       33131

workingTelephoneNumbers
+1 305-555-0142               BTN
+1 305-555-0143               HUNT 2

nonWorkingTelephoneNumbers: +1 305-555-0147, +1 305-555-0148
"""),
        "csr.pdf",
    )
    assert (reading.kind, reading.service_address, reading.authorized_name) == (DocumentKind.CSR, PLACE, "Lena Ortiz")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143"]


def test_the_town_of_a_coded_record_stands_behind_its_own_code() -> None:
    reading = csr.read(
        typed("""
CSR PRINT   ACCOUNT 3055550142441
LN   HARBOR TIMBER LLC
LA   12 BAY ST
SA   SAME
CITY   MIAMI FL 33131
305 555 0142 B1W
"""),
        "csr.txt",
    )
    assert reading.service_address == Address("12 BAY ST", "MIAMI", "FL", "33131")


def test_a_name_written_across_the_label_of_the_signature_line_signs() -> None:
    paper = Paper(size=10).put(40, 40, "RECURRING CREDIT CARD AUTHORIZATION").put(40, 80, "I authorize Acme, LLC to charge the card above.")
    paper.put(40, 100, "Company name: Harbor Timber LLC").put(50, 150, "Lena Ortiz", 26)
    for left, label, value in ((44, "CARDHOLDER SIGNATURE", ""), (310, "TITLE", "Manager"), (460, "DATE", "11/10/2026")):
        paper.put(left, 147, label, 6).put(left, 163, value)
    reading = payment.read(pages(paper), "card.pdf")
    assert (reading.signed, reading.authorized_name, reading.authorized_title) == (True, "Lena Ortiz", "Manager")
