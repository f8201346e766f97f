"""Customer service records in layouts nobody described: letters, forms with ticks, portal pages, prints of a mainframe."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onboarding.documents import Action, Address, DocumentKind, DocumentReading, Person
from parsers.documents import classify
from parsers.documents.csr_letter import told_in
from parsers.extract import read_document
from tests.unit.parsers.paper import Paper, pages, photographed


def read(*papers: Paper) -> DocumentReading:
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(*papers))
    return reading


def lines(reading: DocumentReading) -> set[str]:
    return {number.e164[-7:] for number in reading.numbers}


LETTER = (
    "Date: 11-02-2026",
    "Subject: Service record for Harbor Timber, LLC",
    "",
    "Dear Sir or Madam: the following is taken from our records for the subscriber named above, whose account",
    "with us is number 334-0519. The location served is 12850 Highway 10 West, Miami, Florida 33131.",
    "Statements are sent to P.O. Box 88, Miami, Florida 33131. The passcode on the account is 4471.",
)
AFTER = (
    "Call forwarding on the office line is set to (305) 556-0177, a cellular telephone. There are no contracts and no",
    "outstanding orders. Mr. Travis Ortiz, Owner, is the person allowed to make changes.",
    "Should you need anything further call our office at (305) 556-0178 or send a fax to (305) 556-0179.",
)


def letter() -> Paper:
    paper = Paper().put(60, 52, "Harbor Rural Telephone Company", 14).block(60, 108, LETTER, 16)
    paper.row(230, (63, "Telephone Number"), (213, "Location"), (373, "Class"))
    paper.row(248, (63, "(305) 555-0142"), (213, "Office (main)"), (373, "One-party business"))
    paper.row(266, (63, "(305) 555-0143"), (213, "Facsimile"), (373, "One-party business"))
    return paper.block(60, 300, AFTER, 16)


def test_a_letter_tells_the_account_in_sentences() -> None:
    reading = read(letter())
    assert (reading.kind, reading.customer_name, reading.account_number) == (DocumentKind.CSR, "Harbor Timber, LLC", "334-0519")
    assert (reading.document_date, reading.pin) == (date(2026, 11, 2), "4471")
    assert (reading.authorized_name, reading.authorized_title) == ("Travis Ortiz", "Owner")
    assert reading.service_address == Address("12850 Highway 10 West", "Miami", "FL", "33131")
    assert reading.billing_address == Address("P.O. Box 88", "Miami", "FL", "33131")
    assert (lines(reading), reading.billing_telephone_number) == ({"5550142", "5550143"}, "+13055550142")


def test_lines_listed_in_a_sentence_are_lines() -> None:
    paper = Paper().put(60, 52, "Harbor Rural Telephone Company", 14)
    paper.block(60, 100, ["November 2, 2026", "", "Re: Customer service record of Harbor Timber, LLC, account 0088-4417"], 16)
    paper.block(
        60,
        160,
        ["We bill this customer at 12 Main St, Miami, FL 33131.", "", "Lines billed: 305-555-0142, 0143, 0144 and 305-555-0150."],
        16,
    )
    reading = read(paper)
    assert lines(reading) == {"5550142", "5550143", "5550144", "5550150"}
    assert (reading.account_number, reading.customer_name) == ("0088-4417", "Harbor Timber, LLC")


def test_seven_digits_under_a_heading_with_the_area_code() -> None:
    paper = Paper().put(40, 38, "Gulf | Wholesale Services").put(490, 38, "CSR Response")
    paper.row(77, (43, "ACCOUNT NUMBER"), (193, "BTN"), (343, "RESPONSE DATE"), (463, "PREPARED BY"))
    paper.row(94, (43, "17-0083364"), (193, "305-555-0121"), (343, "11/11/2026"), (463, "A. Ortiz"))
    paper.block(40, 123, ["END USER", "Harbor Drilling Supply, Inc.", "1815 Bayfront Road", "Miami, FL 33131"], 14)
    paper.block(310, 123, ["BILL TO", "Harbor Drilling Supply, Inc.", "PO Box 739", "Miami, FL 33132"], 14)
    paper.put(40, 199, "WORKING TELEPHONE NUMBERS (AREA CODE 305)")
    paper.row(217, (43, "555-0121"), (131, "555-0122"), (219, "555-0123")).row(235, (43, "556-0107"), (131, "556-0108"))
    paper.put(40, 263, "SPECIAL LINES").put(40, 278, "556-0108 fax").put(40, 321, "DISCONNECTED (NOT PORTABLE)").put(
        40, 335, "555-0140 555-0141"
    )
    paper.put(40, 371, "Response valid 30 days. LSR submission through the portal only. Help: 305-557-0100 or toll free 800-555-0100.")
    reading = read(paper)
    assert reading.kind is DocumentKind.CSR
    assert lines(reading) == {"5550121", "5550122", "5550123", "5560107", "5560108"}
    assert (reading.document_date, reading.billing_telephone_number) == (date(2026, 11, 11), "+13055550121")
    assert reading.service_address == Address("1815 Bayfront Road", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 739", "Miami", "FL", "33132")


def test_a_worksheet_with_explained_labels_and_ticks_nobody_can_see() -> None:
    paper = Paper().put(40, 33, "GULF CONNECT", 14).put(423, 33, "CSR / Port-Away Worksheet")
    paper.row(66, (43, "CUSTOMER NAME (AS BILLED)"), (309, "CUSTOMER ID"), (442, "CSR AS OF"))
    paper.row(78, (44, "Harbor Recycling Corp"), (310, "FC-2208471"), (443, "11/13/2026"))
    paper.row(92, (43, "SERVICE STREET ADDRESS"), (309, "CITY"), (442, "ST"), (492, "ZIP"))
    paper.row(104, (44, "880 Bayfront Blvd"), (310, "Miami Lakes"), (443, "FL"), (493, "33014"))
    paper.row(118, (43, "BILLED NUMBER (BTN)"), (309, "GULF PIN")).row(130, (44, "305.555.0142"), (310, "55180"))
    paper.row(184, (44, "Number"), (190, "Used for"), (340, "Port"), (400, "Keep"), (460, "Note"))
    paper.row(201, (44, "305.555.0142"), (190, "main line"), (340, "X")).row(
        218, (44, "305.555.0143"), (190, "fire alarm panel"), (400, "X")
    )
    paper.row(235, (44, "305.555.0144"), (190, "fax"))
    reading = read(paper)
    assert (reading.customer_name, reading.account_number, reading.pin) == ("Harbor Recycling Corp", "FC-2208471", "55180")
    assert (reading.document_date, reading.billing_telephone_number) == (date(2026, 11, 13), "+13055550142")
    assert reading.service_address == Address("880 Bayfront Blvd", "Miami Lakes", "FL", "33014")
    assert [number.action for number in reading.numbers] == [Action.PORT, Action.KEEP, None]
    assert any("mark" in warning for warning in reading.warnings)


def test_a_portal_page_says_when_it_was_created_and_who_pays() -> None:
    paper = Paper().put(36, 19, "harbor admin / Numbers / Port-out record").put(36, 61, "Port-out information for Harbor Pediatrics", 12)
    paper.put(36, 81, "This page is your CSR. It was created on 12 Nov 2026.")
    rows = ("Losing provider", "Gulf Voice, Inc."), ("Account ID", "5093318827261952"), ("Account holder", "Harbor Pediatrics LLC")
    rows += ("Office", "Main - 1655 NE Bayfront Dr, Miami, FL 33131"), ("Main line", "305 555 0142"), ("PIN", "392610")
    rows += (("Billing contact", "Ann Ortiz <ann@harbor.example>"),)
    for at, (label, value) in enumerate(rows):
        paper.row(104 + 16 * at, (36, label), (160, value))
    paper.put(36, 226, "Main & departments")
    for at, last in enumerate("2345"):
        paper.row(242 + 16 * at, (50, f"305 555 014{last}"), (180, "Front desk"))
    paper.put(36, 330, "Forwarding: Nurse line after 5 pm -> 305 556 0177 (on-call cell, not a Gulf number)")
    reading = read(paper)
    assert (reading.document_date, lines(reading)) == (date(2026, 11, 12), {"5550142", "5550143", "5550144", "5550145"})
    assert (reading.customer_name, reading.billing_telephone_number) == ("Harbor Pediatrics LLC", "+13055550142")
    assert reading.service_address == Address("1655 NE Bayfront Dr", "Miami", "FL", "33131")
    assert reading.billing_contact == Person("Ann Ortiz", "ann@harbor.example")


def test_cards_of_a_portal() -> None:
    paper = Paper().put(36, 31, "Gulf Business", 14).put(36, 54, "MyAccount > Voice > Customer service record")
    paper.put(36, 79, "Harbor Escrow & Title, Inc.").put(36, 97, "Account 001 7720 118834502")
    paper.row(126, (42, "SERVICE ADDRESS"), (226, "BILLING ADDRESS"), (410, "RECORD DATE"))
    paper.row(138, (42, "3601 NW 63rd St Ste 450"), (226, "3601 NW 63rd St Ste 450"), (410, "Nov 14, 2026"))
    paper.row(150, (42, "Miami, FL 33131"), (226, "Miami, FL 33131"))
    paper.row(186, (42, "PRIMARY TELEPHONE NUMBER"), (226, "GULF PIN"), (410, "AUTHORIZED USER"))
    paper.row(198, (42, "305.555.0142"), (226, "7135"), (410, "Ann Ortiz")).put(410, 210, "VP Operations")
    reading = read(paper)
    assert (reading.customer_name, reading.pin) == ("Harbor Escrow & Title, Inc.", "7135")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "VP Operations")


def test_a_form_to_ask_for_a_record_is_none() -> None:
    labels = (
        "Company name:",
        "Account number:",
        "Billing telephone number:",
        "Service address:",
        "Authorized name and title:",
        "PIN or passcode:",
    )
    paper = Paper().put(134, 40, "CUSTOMER SERVICE RECORD (CSR) REQUEST FORM").put(158, 59, "Blank form - print, fill in, and fax.")
    paper.block(50, 89, labels, 24).put(50, 381, "Signature ____________________").put(
        50, 411, "Fax to 305-556-0110, questions 800-555-0150."
    )
    assert classify(pages(paper)).kind is DocumentKind.OTHER


DATES = {
    "a print's head": "CSR   RUN 11/10/26   PAGE 1",
    "with the time": "PRT 11/10/26 08:41",
    "with the word date": "PRT DT NOV 10 2026",
    "a sentence": "Generated from the carrier portal on 11/10/2026",
    "figures only": "CSR INQUIRY 20261110",
}


@pytest.mark.parametrize("case", DATES)
def test_the_day_a_record_was_printed(case: str) -> None:
    paper = Paper().put(40, 40, "CUSTOMER SERVICE RECORD")
    paper.put(300, 40, DATES[case]).put(40, 60, "ACCT 305 555-0142 327").put(40, 76, "Install date 04/02/2009")
    paper.row(100, (40, "TN"), (140, "USOC"), (300, "Installed")).row(116, (40, "305-555-0142"), (140, "1FB"), (300, "04/02/2009"))
    assert read(paper).document_date == date(2026, 11, 10)


def test_the_day_of_a_call_is_not_the_records() -> None:
    paper = Paper().put(40, 40, "Customer service record (voice), printed for subscriber")
    paper.row(80, (40, "Account number"), (180, "Billing TN"), (310, "Printed on")).row(
        96, (40, "07858-402217"), (180, "305-555-0142"), (310, "11/10/2026")
    )
    paper.put(40, 300, "Recent calls:").row(316, (40, "Date"), (150, "Called"), (260, "Place"), (380, "Duration"))
    for at in range(3):
        paper.row(332 + 14 * at, (40, "11/09/2026 4:41 PM"), (150, "(305) 556-0177"), (260, "Miami FL"), (380, "3 min"))
    reading = read(paper)
    assert (reading.document_date, lines(reading)) == (date(2026, 11, 10), {"5550142"})


def test_codes_with_the_second_line_of_an_address() -> None:
    text = """
HARBOR TELEPHONE   CSR   PRT 11/16/26
ACCT NO 305 555-0142 622   CLS BUS
---LIST
   LN  HARBOR FEED & SEED CO
   LA  2210 BAYFRONT AVE
   SA  2210 BAYFRONT AVE, MIAMI, FL 33131
---BILL
   BN1 HARBOR FEED & SEED CO
   BN2 ATTN ANN ORTIZ
   BA1 PO DRAWER 1187
   PO  MIAMI FL 33131-1187
---S&E
   1FB   555-0142   BUS LINE MAIN /PIC 0222    41.75
   1FB   555-0143   BUS LINE /DES FAX          41.75
   DID   555-0150 THRU 555-0153                41.75
---RMKS
   961-0311 DISC 11-30-21 DO NOT QUOTE
"""
    reading = read(Paper().mono(text))
    assert reading.billing_address == Address("PO DRAWER 1187", "MIAMI", "FL", "33131-1187")
    assert (reading.document_date, lines(reading)) == (
        date(2026, 11, 16),
        {"5550142", "5550143", "5550150", "5550151", "5550152", "5550153"},
    )


SENTENCES = {
    "The account (no. 8310 001 234 555) is in good standing.": ("account", "8310 001 234 555"),
    "This letter concerns account number 44-0091-2 of the customer.": ("account", "44-0091-2"),
    "A port-out PIN, 771204, is required.": ("pin", "771204"),
    "The account is protected by PIN 4471.": ("pin", "4471"),
    "Ann Ortiz, Office Manager, is authorized to make changes.": ("person", "Ann Ortiz"),
    "The authorized contact on the account is Ann Ortiz (Controller).": ("title", "Controller"),
    "Only Ms. Ann Ortiz, the Treasurer, may make changes.": ("title", "Treasurer"),
    "Changes must be approved by Ann Ortiz, Owner.": ("person", "Ann Ortiz"),
    "The customer receives service at 12 Main St, Miami, FL 33131.": ("service", Address("12 Main St", "Miami", "FL", "33131")),
    "Bills go to PO Box 88, Miami, FL 33132.": ("billing", Address("PO Box 88", "Miami", "FL", "33132")),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_records(sentence: str) -> None:
    field, value = SENTENCES[sentence]
    told = told_in(pages(Paper().put(60, 60, "Harbor Telephone Company").put(60, 120, sentence)))
    assert getattr(told, field) == value
    assert told.account is None or field == "account"


PRINT = """
HARBOR TELEPHONE CO      CSR  RUN 11/10/26  PG 1
BTN 305 555-0142    CUS 327   CLS 1FB
LIST  LN  HARBOR FEED & SEED CO
      LA  2210 BAYFRONT AVE
          STE 200
      SA  2210 BAYFRONT AVE STE 200
          MIAMI FL 33131
BILL  BN  HARBOR FEED & SEED CO
      BA  PO BOX 1187
          MIAMI FL 33131-1187
S&E   1FB  /TN 555-0142 /PIC 0222 /LPIC 0222 /HML 555-0143
      1FB  /TN 555-0143 /PIC 0222 /DES FAX
      DID NUMBERS
      555-0150-0152
      555-0160 - 555-0162
"""


def test_a_print_with_the_town_on_the_next_line_and_short_ranges() -> None:
    reading = read(Paper().mono(PRINT))
    assert reading.service_address == Address("2210 BAYFRONT AVE STE 200", "MIAMI", "FL", "33131")
    assert reading.billing_address == Address("PO BOX 1187", "MIAMI", "FL", "33131-1187")
    assert lines(reading) == {f"5550{last}" for last in ("142", "143", "150", "151", "152", "160", "161", "162")}
    assert (reading.account_number, reading.billing_telephone_number) == ("305 555-0142 327", "+13055550142")
    assert not any("account" in warning for warning in reading.warnings)


SUMMARY = """
Harbor Telephone Cooperative
CSR summary generated from BillMaster on 11/10/2026 by A. Ortiz
Account: 88-1402        Customer: Harbor Feed & Seed Co
Service at: 2210 Bayfront Ave, Miami, FL 33131
Mail to: PO Box 1187, Miami, FL 33131
Authorized to change: Ann Ortiz, Controller       Passcode: 4471
Lines billed: 305-555-0142, 0143, 0144 (fax), 0145 (alarm).
Removed 10/2025: 305-555-0149.
Ported out: 305-555-0148
"""


def test_a_summary_lists_its_lines_with_notes_and_those_that_left() -> None:
    reading = read(Paper().mono(SUMMARY))
    assert {number.e164[-4:]: number.use for number in reading.numbers} == {"0142": None, "0143": None, "0144": "fax", "0145": "alarm"}
    assert (reading.account_number, reading.pin, reading.authorized_name) == ("88-1402", "4471", "Ann Ortiz")
    assert reading.billing_address == Address("PO Box 1187", "Miami", "FL", "33131")
    assert any("0148" in warning and "0149" in warning for warning in reading.warnings)


def test_a_line_with_a_status_that_ended_is_left_out() -> None:
    rows = "LINE          STATUS    INSTALL     DESCRIPTION\n305-555-0142  WORKING   20090402    MAIN\n"
    rows += "305-555-0144  REMOVED   20090402    BUS LINE\n"
    reading = read(
        Paper().mono(
            "CUSTOMER SERVICE RECORD   20261110\nACCOUNT NBR   305-555-0142-327\n" + rows + "305-555-0145  DISC      20090402    BUS LINE"
        )
    )
    assert (lines(reading), reading.document_date) == ({"5550142"}, date(2026, 11, 10))


DOTTED = """
CUSTOMER SERVICE RECORD (CSR) - HARBOR VOICE
Account #.............: 7001448216
Name..................: Bayfront Pump & Well LLC
BTN...................: 305-555-0142
Service Addr..........: 1700 Bayfront St
                        Miami, FL 33131
Billing Addr..........: PO Box 9
                        Miami, FL 33132
Auth Contact..........: Ann Ortiz (Owner)
Port PIN..............: 60527
Printed...............: 11/16/2026 09:14
Numbers
  305-555-0142  Main
  305-555-0143  Fax
  305-555-0160  Disconnected 03/2024
Questions: 800-555-0150
"""


def test_a_labelled_fact_is_no_heading_of_the_numbers_below() -> None:
    reading = read(Paper().mono(DOTTED))
    assert (lines(reading), reading.carrier) == ({"5550142", "5550143"}, "HARBOR VOICE")
    assert (reading.authorized_name, reading.pin) == ("Ann Ortiz", "60527")
    assert (reading.service_address, reading.billing_address) == (
        Address("1700 Bayfront St", "Miami", "FL", "33131"),
        Address("PO Box 9", "Miami", "FL", "33132"),
    )


def test_the_letterhead_of_a_letter_keeps_its_whole_name() -> None:
    assert read(letter()).carrier == "Harbor Rural Telephone Company"


def test_numbers_a_sentence_plainly_lists_are_taken() -> None:
    text = (
        *("November 5, 2026", "", "RE: CSR request, Harbor Feed & Seed, account 305-555-0142", ""),
        "In reply to your request, the account of Harbor Feed & Seed is billed under 305-555-0142. Service is provided at 88 County",
        "Road 12, Miami, FL 33131. The mailing address for bills is PO Box 12, Miami, FL 33131. The following telephone numbers",
        "are working: 305-555-0142, 305-555-0143 and 305-555-0144 (fax). Number 305-555-0149 was disconnected in May. The",
        "account PIN is 5512. Authorized to make changes is Mr. Lee Ortiz, President.",
        *("", "Call me at 305-556-0100 with questions.", "", "Ann Price, Customer Service"),
    )
    reading = read(Paper().put(60, 50, "Gulf Rural Telephone Cooperative", 14).block(60, 90, text, 14))
    assert {number.e164[-4:]: number.needs_review for number in reading.numbers} == {"0142": False, "0143": False, "0144": False}
    assert (reading.billing_telephone_number, reading.customer_name, reading.pin) == ("+13055550142", "Harbor Feed & Seed", "5512")
    assert (reading.authorized_name, reading.authorized_title) == ("Lee Ortiz", "President")
    assert any("305-555-0149" in warning for warning in reading.warnings) and not any(
        "No telephone" in warning for warning in reading.warnings
    )


def test_lines_under_a_heading_that_says_removed_are_left_out() -> None:
    paper = Paper().put(36, 50, "Customer Service Record").put(36, 210, "LINES IN SERVICE").put(36, 280, "LINES REMOVED")
    paper.row(70, (36, "ACCOUNT NUMBER"), (220, "BTN")).row(82, (36, "HN-44821-07"), (220, "305-555-0142"))
    paper.row(224, (36, "305-555-0142"), (160, "Main")).row(238, (36, "305-555-0143"), (160, "Fax")).put(36, 294, "305-555-0149")
    paper.put(36, 320, "Porting department (800) 555-0150, fax (800) 555-0151")
    reading = read(paper)
    assert lines(reading) == {"5550142", "5550143"}
    assert [warning for warning in reading.warnings if "0149" in warning and "0150" not in warning]


HEADS = {
    "Nextiva Port-Out Record": "Nextiva",
    "Windstream Wholesale CSR response": "Windstream",
    "Harbor Telephone | 12 Main St, Miami, FL 33131": "Harbor Telephone",
    "Harbor Broadband - CSR": "Harbor Broadband",
}


@pytest.mark.parametrize("head", HEADS)
def test_the_title_behind_a_carriers_name_leaves_it_that_carriers(head: str) -> None:
    paper = Paper().put(40, 40, head, 14).put(40, 60, "Customer Service Record").row(90, (40, "Account name"), (160, "Acme Dental LLC"))
    paper.row(104, (40, "Account number"), (160, "8310001234")).row(118, (40, "BTN"), (160, "305-555-0142"))
    assert read(paper).carrier == HEADS[head]


def _by_fax(page: Paper, speck: str) -> DocumentReading:
    """The paper as two readers saw it, with a speck behind one number."""
    seen = photographed(pages(page), slope=0)
    words = tuple(replace(word, text=word.text + "." if word.text == speck else word.text) for word in seen.pages[0].words)
    seen = replace(seen, pages=(replace(seen.pages[0], words=words),))
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: seen)
    return reading


def test_a_speck_behind_a_line_makes_no_sentence_of_it_and_an_overlay_no_doubt() -> None:
    print_out = PRINT.replace("DID NUMBERS", "1FB  /TN 786-555-0147 /PIC 0222")
    reading = _by_fax(Paper().mono(print_out), "555-0143")
    assert {"5550142", "5550143", "5550147"} <= lines(reading)
    assert not [number.e164 for number in reading.numbers if number.needs_review]
