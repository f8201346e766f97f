"""Mainframe screens and prints: facts under words cut short at the left edge, and what makes such a paper a record."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.documents import classify
from parsers.documents.csr_titles import FAIR, record_title
from tests.unit.parsers.paper import Paper, pages

SITE = Address("400 BAY RD STE 12", "MIAMI", "FL", "33132")
BOX = Address("PO BOX 77", "MIAMI", "FL", "33131")
LINES = """
 1FB   305 555-0142  PIC 0432 LPIC 5124
 1FB   305 555-0143  PIC 0432 LPIC 5124
 PF3=EXIT"""


def read(text: str) -> DocumentReading:
    held = pages(Paper().mono(text))
    found = classify(held)
    assert found.kind is DocumentKind.CSR
    return found.reader.read(held, "record.pdf")


@pytest.mark.parametrize(
    ("service", "billing", "bills_go"),
    [
        ("SVC      400 BAY RD STE 12, MIAMI, FL 33132", "BILL     PO BOX 77, MIAMI FL 33131", BOX),
        ("SERV AD: 400 BAY RD STE 12\n CITY...: MIAMI    ST: FL ZIP: 33132", "BILL AD: SAME AS SERVICE", SITE),
        ("PREM: 400 BAY RD STE 12\n CSZ : MIAMI, FL 33132", "MAIL: PO BOX 77\n CSZ : MIAMI, FL 33131", BOX),
        (
            "SVC-ADDR..... 400 BAY RD STE 12\n SVC-CITY..... MIAMI  ST FL  ZIP 33132",
            "BIL-ADDR..... PO BOX 77\n BIL-CITY..... MIAMI  ST FL  ZIP 33131",
            BOX,
        ),
        ("SVC ADDR  400 BAY RD\n           STE 12\n           MIAMI FL 33132", "BLG ADDR  PO BOX 77\n           MIAMI FL 33131", BOX),
        ("SA   400 BAY RD STE 12, MIAMI, DZIP 33132", "BILL TO  SAME", SITE),
    ],
)  # fmt: skip
def test_a_screen_tells_addresses_under_words_cut_short(service: str, billing: str, bills_go: Address) -> None:
    found = read(
        f"BAY TELEPHONE  CSRINQ   11-12-2026\n ACCT     305 555 0142 336\n NAME     HARBOR FEED INC\n {service}\n {billing}{LINES}"
    )
    where = found.service_address
    assert where is not None and where.street is not None and where.street.replace(",", "") == SITE.street
    assert (where.city, where.state, where.postal_code) == ("MIAMI", "FL", "33132")
    assert found.billing_address is not None and found.billing_address.postal_code == bills_go.postal_code
    assert found.customer_name == "HARBOR FEED INC"


@pytest.mark.parametrize(
    "title", ["** C S R **", "CSR EXPORT", "CSRINQ", "CUST RECORD DISPLAY", "BAY TEL - CSR DISPLAY - 4471 - HARBOR INC - 11/11/2026"]
)
def test_a_record_is_titled_in_words_cut_short_or_set_apart(title: str) -> None:
    assert record_title(pages(Paper().put(40, 40, title).put(40, 300, "-"))) >= FAIR


def test_codes_that_run_on_behind_a_slash_make_a_record_whatever_it_charges() -> None:
    found = read(
        """
BAY COMMUNICATIONS          RUN 2026-10-30 06:14
ACCT: 305-555-0142-203   BTN: 305-555-0142   LIVE
IDENT NAME...: HARBOR IMPLEMENT CO
USOC    QTY TN              FIDS                        AMOUNT
1MB      1   305-555-0142 /ZMRN/PIC 0555/LPIC 0555       36.50
1MB      1   305-555-0143 /HTY A/HTG 0142-1              36.50
1MB      1   305-555-0150 /DES FAX MACH                  36.50
RCF      1   305-555-0160 /FTN 305-555-0142              16.00
"""
    )
    assert [number.e164[-4:] for number in found.numbers] == ["0142", "0143", "0150", "0160"]


def test_the_title_line_of_an_export_tells_whose_it_is_and_of_which_day() -> None:
    found = read(
        """
Bay Telephone - CSR export - Account 5502-11873 - Harbor Logistics LLC - as of 11/11/2026
Service address: 400 Bay Rd, Miami, FL 33132   BTN 305-555-0142

TN             SVC     START        STATUS
305-555-0142   PRI     2018-03-01   IN
305-555-0143   DID     2018-03-02   IN
"""
    )
    assert (found.customer_name, found.document_date) == ("Harbor Logistics LLC", date(2026, 11, 11))


def test_a_status_code_with_its_day_ends_a_line_of_a_screen() -> None:
    found = read(
        """
INQ ACCT 4471-0092-33       BAY CABLE     RUN DATE 11/04/26
IDENT  NAME      HARBOR VET CLINIC PLLC
       SRV LOC   400 BAY RD STE 12, MIAMI FL 33132
       BILL TO   SAME
TN LIST
  305-555-0142 VOICE ACT 2019-02-01
  305-555-0143 VOICE ACT 2019-02-01
  305-555-0155 VOICE DSC 2023-01-15
END OF LIST
"""
    )
    assert [number.e164[-4:] for number in found.numbers] == ["0142", "0143"]
    assert found.customer_name == "HARBOR VET CLINIC PLLC"


def test_a_screen_is_a_record_by_its_own_words_and_tells_the_town_in_the_street_s_row() -> None:
    found = read(
        """
              H T C   LOCAL SERVICES
 ACCOUNT INFO SCREEN  AI-02            RUN 11/02/2026
 ACCT    00412977
 NAME    HARBOR FEED INC
 SVC AD  400 BAY RD STE 12   CITY MIAMI   ST FL   ZIP 33132
 BIL AD  PO BOX 77           CITY MIAMI   ST FL   ZIP 33131
 BTN     305-555-0142

 SEQ  TELEPHONE     PROD    ST   SINCE
 001  305-555-0142  BUSLCL  A    03/01/11
 002  305-555-0143  BUSLCL  D    05/30/26
      *** END OF SCREEN ***"""
    )
    assert (found.service_address, found.billing_address) == (SITE, BOX)
    assert [number.e164[-4:] for number in found.numbers] == ["0142"]


def test_days_in_a_column_are_not_the_day_of_the_record() -> None:
    found = read(
        f"""
 BAY RURAL TEL CO       SUBSCRIBER INQ          11-12-2026
 SUBS NO 20-4471        STATUS ACTIVE
 SUBS NAME  HARBOR FEED INC
 PREM       400 BAY RD STE 12, MIAMI FL 33132
 LINE  NUMBER        STATUS      DATE
 1     305-555-0142  ACTIVE      2011-03-01
 2     305-555-0143  ACTIVE      2011-03-01{LINES}"""
    )
    assert (found.document_date, found.customer_name) == (date(2026, 11, 12), "HARBOR FEED INC")


def test_words_cut_short_that_an_engine_reads_as_small_letters_are_the_same() -> None:
    found = read(f" ACCT 305 555 0142 336   CSRINQ\n NAME  HARBOR FEED INC\n svc   400 BAY RD STE 12, MIAMI FL 33132{LINES}")
    assert found.service_address == SITE
