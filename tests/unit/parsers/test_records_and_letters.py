"""What service records and letters of authorization of many makers say in words of their own."""

from __future__ import annotations

import pytest

from onboarding.documents import Action, Address, DocumentKind, DocumentReading
from parsers.extract import read_document
from parsers.forms.values import read_address
from parsers.page.names import tidy_name
from tests.unit.parsers.paper import Paper, pages


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("paper.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def lines(reading: DocumentReading) -> dict[str, Action | None]:
    return {number.e164[-7:]: number.action for number in reading.numbers}


def test_an_inventory_of_an_accounts_service_is_a_record() -> None:
    paper = Paper().put(40, 40, "GULF FIBER", 14).put(360, 40, "ACCOUNT SERVICE INVENTORY").put(400, 56, "Inventory date 11/02/2026")
    paper.row(90, (40, "Customer"), (160, "Harbor Timber, LLC")).row(104, (40, "Account ID"), (160, "4471806"))
    paper.row(118, (40, "Main billed TN"), (160, "305.555.0100"))
    paper.row(150, (40, "Line"), (160, "Kind"), (260, "Plan"))
    for at in range(4):
        paper.row(164 + 14 * at, (40, f"305.555.010{at}"), (160, "POTS"), (260, "Measured"))
    reading = read(paper)
    assert (reading.kind, reading.account_number, str(reading.document_date)) == (DocumentKind.CSR, "4471806", "2026-11-02")
    assert set(lines(reading)) == {"5550100", "5550101", "5550102", "5550103"}


def test_a_carriers_letter_about_its_service_is_a_record_and_its_fax_no_line() -> None:
    paper = Paper().put(50, 40, "GULF FIBER").put(480, 40, "11/04/2026").put(50, 80, "To whom it may concern:")
    paper.put(50, 100, "At the request of our customer we confirm these details of its service:")
    facts = (("Legal name:", "Harbor Timber, Inc."), ("Account:", "FC 3381-20076"), ("Billing TN:", "305-555-0100"), ("PIN:", "446190"))
    for at, (label, value) in enumerate(facts):
        paper.row(120 + 14 * at, (70, label), (170, value))
    paper.put(50, 200, "Telephone numbers in service:")
    for at in range(3):
        paper.row(220 + 14 * at, (90, f"305-555-010{2 * at}"), (260, f"305-555-010{2 * at + 1}"))
    paper.put(50, 290, "All numbers above can be moved. A request must be sent to ports@gulffiber.example or by facsimile to")
    paper.put(50, 301, "786-555-0177")
    reading = read(paper)
    assert (reading.kind, reading.account_number, reading.pin) == (DocumentKind.CSR, "FC 3381-20076", "446190")
    assert set(lines(reading)) == {f"555010{at}" for at in range(6)}


RECORD = """
GULF TELEPHONE                         RUN 11/09/26 07:14
C U S T O M E R   S E R V I C E   R E C O R D
BTN....... 305 555-0100       CUST CD... 207      CLASS.. 1FB
 LIST SECTION
   LN     ....... HARBOR FLOORING INC
   SA     ....... 12 BAY ST UNIT C, MIAMI FL 33131
 BILL SECTION
   BN1    ....... HARBOR FLOORING INC
   BA1    ....... PO BOX 8
   BPO    ....... MIAMI FL 33132
   PSWD LAUNDRY7
   RMK    PREV ATN 305 555-0188 CHG 03/2016
 SERVICE AND EQUIPMENT
 001 1FB     /TN 305 555-0100 /PIC 0488 /LPIC 0488             061403    41.90
 001 1FB     /TN 305 555-0101 /PIC 0488 /LPIC 0488             061403    41.90
             /DES BURG ALARM PANEL    /MON 800 555-0174
"""


def test_leaders_remarks_and_the_alarm_station_of_a_print() -> None:
    reading = read(Paper().mono(RECORD))
    assert set(lines(reading)) == {"5550100", "5550101"}
    assert (reading.account_number, reading.pin) == ("305 555-0100 207", "LAUNDRY7")
    assert reading.billing_address == Address("PO BOX 8", "MIAMI", "FL", "33132")


def test_a_pin_of_two_groups() -> None:
    paper = Paper().put(40, 40, "CSR Lookup Result")
    for at, (label, value) in enumerate((("BTN", "305-555-0100"), ("Account #", "99-00417"), ("Port-out passcode", "582 116"))):
        paper.row(70 + 16 * at, (40, label), (160, value))
    assert read(paper).pin == "582 116"


def test_a_caption_before_a_name_in_capitals_is_no_part_of_it() -> None:
    assert tidy_name("NAME HARBOR CHEESE COMPANY") == "HARBOR CHEESE COMPANY"
    assert tidy_name("Name Harbor Cheese") == "Name Harbor Cheese"


def test_city_state_and_zip_between_strokes() -> None:
    assert read_address("12 Bay St", None, None, None, "Miami / FL / 33131") == Address("12 Bay St", "Miami", "FL", "33131")


# --- letters of authorization --------------------------------------------------------------------

TERMS = "I certify that I am authorized to make this change and appoint Bay Cloud LLC as agent to move the numbers listed."


def form(*rows: tuple[str, str]) -> Paper:
    paper = Paper().put(40, 40, "LETTER OF AGENCY FOR TRANSFER OF NUMBERS", 12)
    for at, (label, value) in enumerate(rows):
        paper.row(70 + 16 * at, (40, label), (220, value))
    return paper


def test_labels_as_an_export_writes_them() -> None:
    paper = form(
        ("account_holder", "Harbor Gym LLC"),
        ("service_street", "12 Bay St"),
        ("service_city", "Miami"),
        ("service_state", "FL"),
        ("service_zip", "33131"),
        ("losing_carrier", "Vonage Business"),
        ("losing_acct", "VBS-11820447"),
        ("losing_pin", "80816"),
        ("signer", "Ann Ortiz"),
        ("signer_title", "Managing Member"),
    ).put(40, 240, "port_numbers")
    paper.put(220, 256, "3055550100, 3055550101").row(280, (40, "no_port_numbers"), (220, "3055550190 (alarm)")).put(40, 320, TERMS)
    reading = read(paper.put(40, 360, "Ann Ortiz").put(40, 372, "Signature of account holder"))
    assert (reading.account_number, reading.pin, reading.authorized_title) == ("VBS-11820447", "80816", "Managing Member")
    assert reading.service_address == Address("12 Bay St", "Miami", "FL", "33131")
    assert lines(reading) == {"5550100": Action.PORT, "5550101": Action.PORT, "5550190": Action.KEEP}


@pytest.mark.parametrize("label", ["Transferring from", "Carrier being left", "Leaving carrier"])
def test_the_carrier_left_in_other_words(label: str) -> None:
    paper = form(("Customer", "Harbor Bearing & Drive Co."), (label, "Cobalt Telephone"), ("Their account #", "5009-144-87721"))
    paper.row(140, (40, "Main billed number"), (220, "305-555-0100")).put(40, 170, "Numbers to transfer").put(40, 184, "305-555-0100")
    reading = read(paper.put(40, 220, TERMS))
    assert (reading.carrier, reading.account_number) == ("Cobalt Telephone", "5009-144-87721")


def test_the_company_authorized_gives_its_own_numbers() -> None:
    paper = form(("Company", "Harbor Fuel Oil Co."), ("Current carrier", "Cobalt Telephone")).row(
        130, (40, "Telephone number"), (220, "Port? (Y/N)")
    )
    paper.row(146, (40, "305-555-0100"), (220, "Y")).row(162, (40, "305-555-0101"), (220, "N"))
    paper.put(40, 200, "Subscriber authorizes Bay Cloud LLC to act as its agent for the numbers marked Y.")
    paper.put(40, 214, "Signed electronically by Ann Ortiz, President, 11/13/2026, IP 203.0.113.45.")
    reading = read(paper.put(40, 240, "Bay Cloud LLC, 786-555-0177, port fax 786-555-0178"))
    assert lines(reading) == {"5550100": Action.PORT, "5550101": Action.KEEP}
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "President")


def test_a_change_of_resporg_is_a_letter_and_where_its_numbers_ring_stays_out() -> None:
    paper = Paper().put(160, 40, "TOLL-FREE RESPONSIBLE ORGANIZATION").put(210, 54, "CHANGE AUTHORIZATION")
    paper.put(50, 80, 'Harbor Travel Group, Inc. ("Customer"), of 12 Bay St, Miami, FL 33131, is the subscriber of the')
    paper.put(50, 91, "numbers listed below and directs that RespOrg control be moved from Cobalt Communications to the new RespOrg.")
    paper.row(130, (53, "Toll-free number"), (223, "Current RespOrg ID"), (393, "Rings to (not changing)"))
    for at, number in enumerate(("800-555-0144", "844-555-0145", "855-555-0146")):
        paper.row(144 + 14 * at, (53, number), (223, "LNG02"), (393, "305-555-0177"))
    reading = read(paper.put(57, 240, "Ann Ortiz").row(252, (50, "Authorized signature"), (300, "Date")))
    assert reading.kind is DocumentKind.LOA
    assert set(lines(reading)) == {"5550144", "5550145", "5550146"}


# --- numbers in shortened lists ------------------------------------------------------------------

CARD = (("Customer", "Harbor Feed LLC"), ("Account", "0041877"), ("BTN", "305-555-0100"), ("PIN", "4471"))


def card() -> Paper:
    paper = Paper().put(40, 40, "GULF FIBER").put(300, 40, "Member service record")
    for at, (label, value) in enumerate(CARD):
        paper.row(70 + 16 * at, (40, label), (160, value))
    return paper


def test_the_count_may_stand_between_both_ends_of_a_range() -> None:
    paper = card().row(200, (43, "First number"), (150, "Count"), (220, "Last number"), (330, "Product"))
    paper.row(216, (43, "3055550100"), (150, "1"), (330, "SIP"))
    paper.row(232, (43, "3055550120"), (150, "3"), (220, "3055550122"), (330, "DID"))
    assert set(lines(read(paper))) == {"5550100", "5550120", "5550121", "5550122"}


def test_tails_behind_a_prefix_in_brackets_wait_for_a_person() -> None:
    reading = read(card().put(40, 200, "Hunt group A (305-555): 0100, 0101, 0102 and 0103"))
    assert set(lines(reading)) == {"5550100", "5550101", "5550102", "5550103"}
    assert {number.e164[-4:] for number in reading.numbers if number.needs_review} == {"0101", "0102", "0103"}


def test_the_alarm_stations_number_behind_a_line_takes_nothing_from_it() -> None:
    paper = card().put(40, 200, "Analog lines").put(50, 214, "305-555-0141 Fax").put(50, 228, "305-555-0142 Pool elevator")
    paper.put(50, 242, "305-555-0143 Fire panel (central station 800-555-0177)")
    assert set(lines(read(paper))) == {"5550100", "5550141", "5550142", "5550143"}


def test_whose_record_it_is_and_where_stand_in_one_sentence() -> None:
    letter = Paper().put(60, 50, "Ridgeline Telecom", 14).put(60, 64, "12 Depot St, Barton VT 05822").put(60, 90, "November 6, 2026")
    letter.put(60, 115, "Re: Customer service record for account 20-4471").put(60, 135, "Dear Ms. Roy:")
    letter.put(60, 152, "As requested, the following is our record for North Country Sled Shop, 88 Main St, Newport, VT 05855.")
    letter.put(60, 164, "The billing telephone number is 802-555-0150. The lines on the account are 802-555-0150 and 802-555-0151.")
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(letter))
    assert reading.customer_name == "North Country Sled Shop"
    assert reading.service_address is not None and reading.service_address.street == "88 Main St"
