"""Which of the figures on a service record is its account."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.extract import read_document
from tests.unit.parsers.paper import Paper, pages


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def test_the_bill_number_of_a_local_carrier_is_its_account_and_begins_with_the_billing_number() -> None:
    reading = read(
        Paper().mono(
            """
GULF BUSINESS                             CUSTOMER SERVICE RECORD                    PAGE    1 OF 1
| BILL NO 305 555-0160 218     CLS SVC BUS-MULTI        TAR FL031           RUN DATE 11-09-26   CYC 07 |
| LISTED NAME   | HARBOR GASKET & SEAL CO                              | DIR 1 W | YPH GASKETS         |
| SERV ADDR     | 2218 BAY AVE, MIAMI FL 33131                         | LOC FLR 1                     |
|    1 | 1MB    | BUSINESS LINE /TN 305 555-0160 /PIC 0432 /LPIC 0432 /HTG 1 |         41.20 |   41.20 |
|    1 | 1MB    | BUSINESS LINE /TN 305 555-0161 /PIC 0432 /LPIC 0432 /HTG 2 |         41.20 |   41.20 |
"""
        )
    )
    assert (reading.account_number, reading.billing_telephone_number) == ("305 555-0160 218", "+13055550160")
    assert {number.e164[-4:] for number in reading.numbers} == {"0160", "0161"}


@pytest.mark.parametrize(
    ("own", "parent"), [("Location acct", "Parent account"), ("Location account", "Master account"), ("Sub account", "")]
)
def test_a_locations_record_has_the_locations_account(own: str, parent: str) -> None:
    paper = Paper().put(40, 40, "GULF FIBER", 14).put(300, 40, "Service record by hunt group")
    paper.row(70, (40, "Client"), (120, "Harbor Living LLC"), (320, "Record date"), (420, "November 5, 2026"))
    paper.row(86, (40, own), (120, "0117-448205"), *(((320, parent), (420, "0117-400000")) if parent else ()))
    paper.row(102, (40, "Premises"), (120, "77 Bay St, Miami, FL 33131"), (320, "Pilot number"), (420, "305.555.0100"))
    paper.row(150, (40, "Line"), (140, "Features")).row(166, (40, "305.555.0100"), (140, "Caller ID"))
    assert read(paper).account_number == "0117-448205"


def test_a_subscribers_number_is_the_account() -> None:
    paper = Paper().put(40, 40, "GULF TELEPHONE COOPERATIVE, INC.").put(40, 52, "SUBSCRIBER SERVICE RECORD")
    paper.row(70, (40, "DATE 11/16/26"), (320, "SUB NO. 40-2217")).row(90, (40, "SUBSCRIBER"), (140, "HARBOR FEED AND SEED"))
    paper.row(120, (40, "NUMBER"), (140, "DESCRIPTION"), (340, "SINCE"))
    paper.row(132, (40, "305 555 0100"), (140, "BUSINESS 1 PTY"), (340, "04/88"))
    assert read(paper).account_number == "40-2217"


@pytest.mark.parametrize(
    "said",
    [
        "Below is the customer service record you asked for under a valid letter of agency.",
        "As you hold a signed letter of authorization, we send the record of this end user.",
        "Your LOA was received. The customer service record follows.",
        "We have a letter of agency on file and furnish the service record of this account.",
    ],
)
def test_a_record_sent_on_a_letter_of_agency_is_a_record(said: str) -> None:
    paper = Paper().put(50, 40, "Gulf Telephone", 14).put(50, 54, "Wholesale Customer Care, 11 Bay St, Miami, FL 33131")
    paper.put(50, 80, "November 16, 2026").put(50, 100, "RE: Customer Service Record request").put(50, 118, "Dear Carrier Partner,")
    paper.put(50, 136, said)
    facts = (
        ("End user", "Harbor Awning Co"),
        ("Account", "305-555-0100 882"),
        ("Billing TN", "305-555-0100"),
        ("Mail to", "PO Box 4, Miami, FL 33131"),
    )
    for at, (label, value) in enumerate((*facts, ("Working TNs", "305-555-0100, 0101, 0102"))):
        paper.row(160 + 16 * at, (60, label), (180, value))
    paper.put(50, 260, "Please send port orders by the portal. You may reach me at 786-555-0177.").put(50, 280, "Sincerely,")
    reading = read(paper.put(50, 300, "Denise Harrow").put(50, 312, "Local Service Coordinator"))
    assert reading.kind is DocumentKind.CSR
    assert {number.e164[-4:] for number in reading.numbers} == {"0100", "0101", "0102"}


@pytest.mark.parametrize(
    ("line", "account"),
    [
        ("AN 305 555 0100 004", "305 555 0100 004"),
        ("AN 305-555-0100-041296-5", "305-555-0100-041296-5"),
        ("Cust ID GV-330871", "GV-330871"),
        ("Account #....55120-7", "55120-7"),
    ],
)
def test_an_account_behind_its_code_a_customers_id_or_leading_dots(line: str, account: str) -> None:
    paper = Paper().put(40, 40, "GULF TELEPHONE").put(300, 40, "CUSTOMER SERVICE RECORD").put(40, 60, line)
    paper.row(60, (300, "PRT 11/12/26 14:06"), (450, "REP KJM")).put(40, 76, "NAME HARBOR MARINE SUPPLY INC")
    paper.row(110, (40, "Telephone number"), (160, "Product"))
    for at in range(3):
        paper.row(124 + 14 * at, (40, f"305-555-010{at}"), (160, "Business line"))
    paper.put(40, 180, "TO LEARN MORE CALL US. An 8004-page book lists all codes.")
    reading = read(paper.put(40, 200, "PRIOR ACCT 305 555-0177 118 FINALED 06-10-18"))
    assert reading.account_number == account
    assert {number.e164[-4:] for number in reading.numbers} == {"0100", "0101", "0102"}
    assert not any(number.needs_review for number in reading.numbers)


def test_a_code_that_calls_are_charged_to_is_no_account_beside_a_customers_number() -> None:
    paper = Paper().put(40, 40, "GULF FIBER").row(60, (40, "Customer number"), (160, "Invoice date"), (300, "Balance due"))
    paper.row(74, (40, "118834207"), (160, "Oct 20, 2026"), (300, "$64.00"))
    paper.row(110, (40, "Business line 305-555-0100"), (300, "64.00")).put(40, 140, "ACCOUNT CODE 0427 - CALL DETAIL")
    assert read(paper).account_number == "118834207"
