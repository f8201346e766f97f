"""Lines of service records in tables of ranges, with their use in the last column, and the contacts and ids around them."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading, Person
from parsers.extract import read_document
from parsers.numbers.area_codes import stated_area_codes
from parsers.page.addresses import parse_line
from tests.unit.parsers.paper import Paper, pages

FACTS = (("Customer", "Harbor Timber, LLC"), ("Account", "334-0519"), ("BTN", "305-555-0100"))


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def record(*facts: tuple[str, str]) -> Paper:
    paper = Paper().put(40, 40, "GULF FIBER", 14).put(300, 40, "End user record for number portability")
    for at, (label, value) in enumerate(facts or FACTS):
        paper.row(70 + 16 * at, (40, label), (160, value))
    return paper


def lines(reading: DocumentReading) -> set[str]:
    return {number.e164[-4:] for number in reading.numbers}


@pytest.mark.parametrize("heads", [("From", "To"), ("Start TN", "End TN"), ("First number", "Last number"), ("Range start", "Range end")])
def test_ranges_end_in_four_digits_of_their_own_column(heads: tuple[str, str]) -> None:
    paper = record().row(200, (43, heads[0]), (133, heads[1]), (203, "Quantity"), (283, "Kind"), (363, "Use / comments"))
    paper.row(216, (43, "305-555-0100"), (203, "1"), (283, "SIP"), (363, "Main number"))
    paper.row(232, (43, "305-555-0110"), (133, "0113"), (203, "4"), (283, "DID"), (363, "Closings team"))
    paper.row(248, (43, "305-555-0121"), (203, "1"), (283, "FXS"), (363, "Alarm, monitored by 800-555-0177"))
    paper.row(264, (43, "305-555-0130"), (133, "0139"), (203, "10"), (283, "DID"), (363, "CANCELLED 12/2024, returned to pool"))
    reading = read(paper.put(40, 300, "Gulf Port Center 833-555-0142 | Service assurance 877-555-0143"))
    assert lines(reading) == {"0100", "0110", "0111", "0112", "0113", "0121"}
    assert {number.e164[-4:]: number.use for number in reading.numbers if number.use} == {"0100": "main", "0121": "alarm"}
    assert any("disconnected" in warning and "0130" in warning for warning in reading.warnings)


def test_from_and_to_of_calls_are_no_ranges() -> None:
    paper = record().row(200, (43, "Date"), (133, "From"), (233, "To"), (333, "Min"))
    for at, day in enumerate(("11/02", "11/03", "11/04")):
        paper.row(216 + 16 * at, (43, day), (133, "786-555-0150"), (233, f"786-555-016{at}"), (333, "2"))
    assert lines(read(paper)) == {"0100"}


@pytest.mark.parametrize(
    "contacts",
    [
        "Carrier Service Center: 800 555 0142 | Facsimile 786 555 0143 | Customer care 844 555 0144",
        "Port coordination: (800) 555-0142 Escalations (786) 555-0143",
        "To add lines call your account executive, D. Ruiz, 786-555-0143.",
        "Ask Ms. Ruiz at the business office, 786-555-0143.",
        "Did you know? Call forwarding works on your voice lines. Forwarding destination on file: (786) 555-0143.",
        "Add business voice lines from $24.99: 786-555-0143.",
        "Forwarding target of your voice lines: (786) 555-0143",
    ],
)
def test_desks_of_the_carrier_are_no_lines(contacts: str) -> None:
    paper = record().put(40, 180, "Numbers on this account")
    paper.row(200, (43, "Telephone"), (203, "Used for"))
    for at, number in enumerate(("0100", "0101", "0102")):
        paper.row(216 + 16 * at, (43, f"305-555-{number}"), (203, "Office"))
    assert lines(read(paper.put(40, 290, contacts))) == {"0100", "0101", "0102"}


def test_a_request_number_is_no_telephone_number() -> None:
    paper = record(*FACTS, ("REQ ID:", "3055550193"), ("Job no.", "3055550194"))
    assert lines(read(paper)) == {"0100"}


def test_the_area_code_of_seven_digits_is_the_one_stated() -> None:
    paper = Paper().put(65, 40, "GULF FIBER").put(373, 40, "CSR INQUIRY -- RESPONSE")
    paper.row(70, (65, "BILLED NUMBER: 305-555-0100 (661)"), (275, "NPA FOR ALL TNS BELOW: 305"))
    paper.row(86, (65, "LISTED NAME:"), (145, "HARBOR ANIMAL HOSPITAL PLLC"))
    paper.row(118, (65, "TN"), (122, "USOC"), (171, "QTY"), (198, "DESCRIPTION"), (327, "PIC"))
    paper.row(134, (65, "555-0100"), (122, "BBZ"), (171, "1"), (198, "BUS LN HUNT 1"), (327, "0432"))
    paper.row(150, (65, "555-0101"), (122, "BBZ"), (171, "1"), (198, "BUS LN -FAX-"), (327, "0432"))
    paper.row(166, (65, "555-0100"), (122, "VMB"), (198, "VOICE MESSAGING"))
    reading = read(paper)
    assert {number.e164 for number in reading.numbers} == {"+13055550100", "+13055550101"}
    assert [number.use for number in reading.numbers] == [None, "fax"]


@pytest.mark.parametrize(
    "text", ["NPA FOR ALL TNS BELOW: 305", "Area code of every number here: 305", "the 305 area code", "(661) NPA for all: 305"]
)
def test_area_codes_stated_before_a_colon(text: str) -> None:
    assert stated_area_codes(text) == ("305",)


def test_a_name_over_its_address_in_one_cell() -> None:
    paper = Paper().put(40, 40, "gulf fiber", 14).put(395, 40, "Customer Service Record (CSR)")
    paper.row(80, (41, "End User Name / Service Location"), (311, "Billing Name / Billing Address"))
    paper.block(41, 94, ["Harbor Millwork & Cabinet Co", "1891 142nd Ave NE Bldg 4", "Miami, FL 33131"], 12)
    paper.block(311, 94, ["Harbor Millwork & Cabinet Co", "PO Box 2644", "Miami, FL 33132"], 12)
    paper.row(150, (41, "BTN"), (221, "Account #"), (401, "CSR Pulled")).row(
        164, (41, "305-555-0100"), (221, "33051944"), (401, "11/02/2026")
    )
    reading = read(paper)
    assert reading.service_address == Address("1891 142nd Ave NE Bldg 4", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 2644", "Miami", "FL", "33132")
    assert str(reading.document_date) == "2026-11-02"


def test_facts_in_a_carriers_own_words() -> None:
    facts = (("Subscriber", "Harbor Timber, LLC"), ("Subscriber no.", "88-4100-2296-03"), ("Pilot / BTN", "305-555-0100"))
    facts += (("Snapshot date", "11/02/2026"), ("Installed at", "12 Bay St, Miami, FL 33131"), ("Invoices to", "PO Box 8, Miami, FL 33132"))
    reading = read(record(*facts, ("May authorize", "Ann Ortiz, Owner")))
    assert (reading.kind, reading.account_number) == (DocumentKind.CSR, "88-4100-2296-03")
    assert (reading.billing_telephone_number, str(reading.document_date)) == ("+13055550100", "2026-11-02")
    assert reading.service_address == Address("12 Bay St", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 8", "Miami", "FL", "33132")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "Owner")


@pytest.mark.parametrize("btn", ["305-555-0142 (661)", "305-555-0142-661", "(305) 555-0142 661"])
def test_a_billing_number_with_its_code_is_the_account(btn: str) -> None:
    reading = read(record(("Customer", "Harbor Timber, LLC"), ("Billed number", btn), ("As of", "11/02/2026")))
    assert (reading.account_number, reading.billing_telephone_number) == (btn, "+13055550142")


@pytest.mark.parametrize("under", [True, False])
def test_the_billing_contact_beside_or_under_its_label(under: bool) -> None:
    paper = record()
    paper.row(160, (40, "AUTHORIZED SIGNER"), (200, "BILLING CONTACT"), (420, "PORT PIN")) if under else paper
    paper.row(176, (40, "Ann Ortiz"), (200, "Tom Ashby, tashby@harbor.example"), (420, "None")) if under else paper.row(
        176, (40, "A/P contact"), (160, "Tom Ashby <tashby@harbor.example>")
    )
    assert read(paper).billing_contact == Person("Tom Ashby", "tashby@harbor.example")


@pytest.mark.parametrize(
    "head", [("204 Main Street, Miami, FL 33131 (305) 555-0199",), ("204 Main Street", "Miami, FL 33131", "(305) 555-0199")]
)
def test_the_number_in_the_letterhead_is_the_carriers(head: tuple[str, ...]) -> None:
    paper = Paper().put(200, 30, "Harbor Farmers Telephone Cooperative", 12).block(200, 44, head, 11)
    paper.put(200, 100, "SUBSCRIBER RECORD FOR PORTING")
    for at, (label, value) in enumerate(FACTS):
        paper.row(130 + 16 * at, (40, label), (160, value))
    paper.row(200, (43, "Telephone"), (203, "Used for")).row(216, (43, "305-555-0100"), (203, "Office"))
    assert lines(read(paper)) == {"0100"}


@pytest.mark.parametrize(
    ("text", "street", "city"),
    [
        ("4400 Bayfront Blvd NE, Ste C Miami, FL 33131", "4400 Bayfront Blvd NE, Ste C", "Miami"),
        ("12 Bay St, Unit B Coral Gables FL 33131", "12 Bay St, Unit B", "Coral Gables"),
        ("12 Bay St, Ste Marie, MI 49783", "12 Bay St", "Ste Marie"),
    ],
)
def test_a_lettered_unit_before_the_city(text: str, street: str, city: str) -> None:
    address = parse_line(text)
    assert address is not None and (address.street, address.city) == (street, city)
