"""Whose account a paper is for and where bills go: persons over companies, specks, an address under another, cells, wrapped labels."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.accounts.carrier_said import carrier_of
from parsers.accounts.who_bills import biller
from parsers.documents import csr, did_list, loa, payment
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.forms.sheets import text_sheet
from tests.unit.parsers.forms.test_loa_kind import typed
from tests.unit.parsers.paper import Paper, pages, photographed

BAY = Address("400 Bay Rd", "Miami", "FL", "33132")
BOX = Address("PO Box 1127", "Miami", "FL", "33101-1127")


def bill(paper: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")


@pytest.mark.parametrize(
    "above",
    [("Ms. Lena Ortiz, Vice President",), ("Lena Ortiz, Office Manager",), ("Mr. Paul Ortiz",), ("TB EA",)],
)
def test_the_company_below_a_person_or_a_speck_is_whose_account_it_is(above: tuple[str, ...]) -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, [*above, "Sandpiper Farm Credit", "PO Box 1127", "Miami FL 33101-1127"])
    reading = bill(paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00")))
    assert reading.customer_name == "Sandpiper Farm Credit"
    assert reading.billing_address == BOX


@pytest.mark.parametrize("first", ["Ortiz & Daughters, Bakers", "Ortiz Family Dental"])
def test_a_company_over_a_place_of_its_own_stays_the_customer(first: str) -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, [first, "Suite 4", "400 Bay Rd", "Miami FL 33132"])
    assert bill(paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00"))).customer_name == first


def test_a_service_address_on_one_line_over_the_mailing_block_is_no_part_of_it() -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.put(40, 80, "For service at: 400 Bay Rd, Miami FL 33132")
    paper.block(40, 90, ["Sandpiper Abstract & Title Co", "PO Box 1127", "Miami FL 33101-1127"])
    reading = bill(paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00")))
    assert reading.customer_name == "Sandpiper Abstract & Title Co"
    assert (reading.service_address, reading.billing_address) == (BAY, BOX)


def test_a_speck_before_the_town_leaves_the_block_whole() -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (330, "Account"), (480, "77-10432"))
    paper.row(50, (330, "Primary phone"), (480, "305-555-0142"))
    paper.block(60, 90, ["SANDPIPER NURSERY INC", "PO BOX 1127"]).put(48, 112, "@ MIAMI FL 33101-1127")
    paper.put(330, 112, "Location: 400 Bay Rd, Miami, FL 33132")
    paper.row(200, (40, "Business line"), (300, "305-555-0142"), (500, "36.00"))
    reading = bill(paper.row(212, (40, "Business line"), (300, "305-555-0143"), (500, "36.00")))
    assert reading.customer_name == "SANDPIPER NURSERY INC"
    assert reading.billing_address is not None and reading.billing_address.street == "PO BOX 1127"
    assert reading.billing_telephone_number == "+13055550142"


def test_the_label_of_an_address_in_two_lines_says_both() -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.row(90, (40, "Customer"), (160, "Sandpiper Fireplace & Patio")).put(40, 105, "Mailing and")
    paper.row(115, (40, "service address"), (160, "400 Bay Rd, Miami, FL 33132"))
    reading = bill(paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00")))
    assert (reading.service_address, reading.billing_address) == (BAY, BAY)


@pytest.mark.parametrize("said", ["Service address 1 of 1: ", "Service location 1 of 1: ", "Service at 1 of 2: "])
def test_which_of_how_many_is_no_part_of_the_street(said: str) -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Sandpiper Freight Inc", "PO Box 1127", "Miami FL 33101-1127"]).put(40, 140, f"{said}400 Bay Rd, Miami FL 33132")
    assert bill(paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00"))).service_address == BAY


@pytest.mark.parametrize("what", ["Cloud phone seats (6) at 400 Bay Rd", "Business internet 300 at 400 Bay Rd", "Lines at 400 Bay Rd"])
def test_what_is_charged_for_at_the_street_of_the_bill_is_served_there(what: str) -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Sandpiper Marine LLC", "400 Bay Rd", "Miami FL 33132"]).row(180, (40, what), (500, "149.70"))
    assert bill(paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00"))).service_address == BAY


def test_a_sign_that_a_speck_left_in_a_street_is_no_second_place() -> None:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    paper.block(40, 90, ["Sandpiper Monument Works", "400 Bay Rd", "Miami FL 33132"]).put(
        330, 130, "Service at 400 9 Bay Rd, Miami FL 33132"
    )
    paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00"))
    read = account_reading(DocumentKind.PHONE_BILL, photographed(pages(paper), 0.0), "bill.pdf")
    assert read.service_address == BAY


RECORD = """
COBALT TELEPHONE OF FLORIDA     CUSTOMER SERVICE RECORD     11/10/2026
 ACCT{0} 305 555 0142 00      STAT LIVE
 BILL NAME{0}   SANDPIPER PIPE & VALVE LTD
 SVC  ADDR{0}   400 N BAY RD          MIAMI FL 33132
 BILL ADDR{0}   400 N BAY RD          MIAMI FL 33132

 LN  TN             DESC                MTHLY
 01  305 555-0142   BUS LINE HUNT 1     36.95
 02  305 555-0143   BUS LINE HUNT 2     36.95
"""


@pytest.mark.parametrize("mark", ["", ":"])
def test_street_and_town_in_two_cells_behind_each_label_of_a_record(mark: str) -> None:
    reading = csr.read(pages(Paper().mono(RECORD.format(mark))), "csr.txt")
    assert reading.service_address == reading.billing_address == Address("400 N BAY RD", "MIAMI", "FL", "33132")


def test_a_record_says_in_its_own_words_that_bills_go_where_service_is() -> None:
    paper = Paper().put(40, 40, "Cobalt Communications", 16).put(40, 60, "Member record summary for number transfer")
    paper.row(90, (40, "Member account"), (200, "00412208")).row(101, (40, "Member name"), (200, "Sandpiper Dental Lab Ltd"))
    paper.put(40, 112, "Where service is installed: 400 Bay Rd, Miami FL 33132").put(40, 123, "Where the bill goes: same address")
    reading = csr.read(pages(paper.put(40, 160, "Voice lines").row(171, (40, "305.555.0142"), (140, "Office"))), "csr.pdf")
    assert (reading.service_address, reading.billing_address) == (BAY, BAY)


LETTER = """Cobalt Business
500 Cobalt Way, Dover, DE 19901

November 10, 2026

{0}
Sandpiper Farm Credit
PO Box 1127
Miami FL 33101-1127

Re: Customer Service Record for account 2030-88174

Dear Ms. Ortiz:

Thank you for your request. {1}
Service is furnished at 400 Bay Rd, Miami FL 33132. The account includes these lines:

      (305) 555-0142        Business line
      (305) 555-0143        Facsimile

Sincerely,

Carl Wren
Business Accounts, Cobalt
"""


@pytest.mark.parametrize("head", ["Ms. Lena Ortiz, Vice President", "Ms. Lena Ortiz\nVice President", "Attn: Lena Ortiz, Vice President"])
@pytest.mark.parametrize(
    "said",
    ["Our file shows you as the person authorized to make changes.", "We have you listed as an authorized contact on this account."],
)
def test_the_addressee_whom_a_letter_says_to_be_authorized(head: str, said: str) -> None:
    reading = csr.read(text_sheet(LETTER.format(head, said)), "csr.txt")
    assert reading.customer_name == "Sandpiper Farm Credit"
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Vice President")


def test_customer_of_record_is_a_label_and_record_no_name() -> None:
    text = "Cobalt Telephone - Customer Service Record\nOctober 30, 2026\nAccount: 305-555-0142-1\n"
    text += "Customer of record: Sandpiper Federal Credit Cooperative\nService location: 400 Bay Rd\n305-555-0142  Business\n"
    assert csr.read(text_sheet(text), "csr.txt").customer_name == "Sandpiper Federal Credit Cooperative"


@pytest.mark.parametrize(
    "where", ["of 400 Bay Rd, Miami, FL 33132,", "located at 400 Bay Rd, Miami, FL 33132,", "(400 Bay Rd, Miami, FL 33132)"]
)
def test_who_authorizes_a_debit_in_a_sentence_with_its_address(where: str) -> None:
    text = f"ACH / EFT DEBIT AUTHORIZATION\nWe, Sandpiper RV Park LLC, {where} authorize OIT to\ndebit our account.\n"
    text += "Bank: First Bank of Dover\nRouting no. (9 digits): 011000015\nAccount no.: 000123456789\n"
    text += "Signed: Lena Ortiz\nName: Lena Ortiz           Title: Treasurer\nDate:   November 3, 2026\n"
    reading = payment.read(text_sheet(text), "ach.txt")
    assert reading.customer_name == "Sandpiper RV Park LLC"
    assert reading.billing_address == BAY


def test_a_letter_signed_in_ink_and_in_print_with_the_title_behind() -> None:
    text = "Sandpiper Realty LLC\n400 Bay Rd, Miami, FL 33132\nNovember 11, 2026\nRe: Letter of Agency for transfer of telephone numbers\n"
    text += "The undersigned appoints OIT as agent to order the transfer of our numbers from Cobalt Telephone, account 88120477.\n"
    text += "(305) 555-0142, (305) 555-0143\nLena Ortiz\nLena Ortiz, Managing Broker\nSigned November 11, 2026\n"
    reading = loa.read(typed(text), "loa.pdf")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Managing Broker")


def test_a_telephone_companys_own_name_beside_its_box_is_no_label() -> None:
    paper = Paper().mono(
        """
SAND HILLS TELEPHONE COMPANY                                BILLING DATE    OCT 25 2026
301 PEABODY AVE            MIAMI FL 33131                   ACCOUNT         305 555 0142-00

       SANDPIPER CANOE RENTAL
       HC 72 BOX 41
       MIAMI FL 33132

305 555 0142      1 PTY BUSINESS       1025   1124          31.50

---------------------- CUT HERE AND MAIL WITH PAYMENT -------------------------
SAND HILLS TELEPHONE COMPANY   PO BOX 1400   MIAMI FL 33133
ACCOUNT 305 555 0142-00     AMOUNT DUE 121.77
"""
    )
    reading = bill(paper)
    assert (reading.carrier, reading.customer_name) == ("SAND HILLS TELEPHONE COMPANY", "SANDPIPER CANOE RENTAL")


@pytest.mark.parametrize(
    ("head", "carrier"),
    [
        ("Cobalt-Tek Carrier Relations Dover DE phone 305-555-0199 fax 305-555-0198", "Cobalt-Tek"),
        ("Cobalt Voice - Customer Record Export", "Cobalt Voice"),
        ("Cobalt Voice Port-Out Desk", "Cobalt Voice"),
        ("Cobalt Voice, Wholesale Account Services", "Cobalt Voice"),
    ],
)
def test_a_desk_that_only_carriers_have_names_who_wrote_a_record(head: str, carrier: str) -> None:
    paper = Paper().put(40, 40, "CUSTOMER SERVICE RECORD (CSR)").put(40, 52, head).put(40, 90, "Account name: Sandpiper Mill LLC")
    found = biller(pages(paper.put(40, 102, "BTN: 305-555-0142").put(40, 140, "COBALT-TEK LD / COBALT-TEK LD")), "Sandpiper Mill LLC")
    assert found is not None and found.name == carrier


def test_a_carriers_plain_word_in_a_companys_name_is_no_carrier() -> None:
    text = "Sandpiper Granite & Tile\nAll DIDs below move to OIT.\n305-555-0142 Maria\n305-555-0143 Ben\n"
    reading = did_list.read(text_sheet(text), "list.txt")
    assert (reading.carrier, reading.customer_name) == (None, "Sandpiper Granite & Tile")
    assert carrier_of("305-555-0142 Kinetic Dance Studio") is None
    assert carrier_of("Our Charter Communications lines") == "Charter Communications"


def test_a_customer_s_number_over_the_name_is_no_name() -> None:
    paper = Paper().put(36, 40, "Quillvale Telephone").put(36, 90, "Customer no. 0342")
    paper.block(36, 102, ("Kent Coffee Farms Inc", "PO Box 4410", "Dover, DE 19903"))
    assert bill(paper).customer_name == "Kent Coffee Farms Inc"


def test_a_name_beside_the_account_is_the_customer_s() -> None:
    paper = Paper().row(40, (36, "QUILLVALE TELEPHONE COOPERATIVE"), (300, "DOVER DE"))
    paper.row(70, (36, "ACCT 70-33915"), (200, "KENT COUNTY ABSTRACT CO"), (450, "NOV 05 2026"))
    paper.row(100, (36, "302-555-0142"), (200, "BUSINESS LINE"), (500, "28.00"))
    assert bill(paper).customer_name == "KENT COUNTY ABSTRACT CO"
