"""Letters of authorization: which numbers leave, which stay, which are nobody's."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.documents import Action, Address, DocumentKind
from parsers.documents import classify, loa, other, payment, tax
from tests.unit.parsers.forms.sheets import sheet, text_sheet

ROWS = (
    (200, 40, "Letter of Authorization", 14),
    (60, 80, "Business name", 7),
    (60, 90, "Harbor Dental Group"),
    (60, 110, "Authorized person", 7),
    (360, 110, "Title", 7),
    (60, 120, "Lena Ortiz"),
    (360, 120, "Owner"),
    (60, 145, "2. Service address", 9),
    (60, 160, "Street", 7),
    (300, 160, "City", 7),
    (420, 160, "State", 7),
    (480, 160, "ZIP", 7),
    (60, 170, "1200 Bayfront Dr Ste 310"),
    (300, 170, "Miami"),
    (420, 170, "FL"),
    (480, 170, "33131"),
    (60, 195, "3. Billing address, if different", 9),
    (60, 210, "Street", 7),
    (300, 210, "City", 7),
    (420, 210, "State", 7),
    (480, 210, "ZIP", 7),
    (60, 220, "PO Box 100"),
    (300, 220, "Tampa"),
    (420, 220, "FL"),
    (480, 220, "33602"),
    (60, 245, "4. Current carrier", 9),
    (60, 260, "Carrier", 7),
    (180, 260, "Account number", 7),
    (360, 260, "BTN", 7),
    (480, 260, "PIN", 7),
    (60, 270, "Gulf Telephone"),
    (180, 270, "305 555-0142 327"),
    (360, 270, "305-555-0142"),
    (480, 270, "6161"),
    (60, 295, "5. Telephone numbers to port", 9),
    (60, 310, "305-555-0142"),
    (240, 310, "305-555-0143"),
    (420, 310, "305-555-0150 thru"),
    (420, 322, "305-555-0152"),
    (60, 345, "6. Numbers not to port", 9),
    (60, 360, "305-555-0199"),
    (60, 390, "By signing below I authorize the new carrier to act as my agent and to order the porting of the numbers listed above.", 8),
    (60, 430, "Lena Ortiz", 13),
    (280, 432, "Lena Ortiz"),
    (470, 432, "11/08/2026"),
    (60, 448, "Authorized signature", 7),
    (280, 448, "Print", 7),
    (470, 448, "Date", 7),
    (60, 480, "Questions: 305-555-0101 or fax 305-555-0102.", 8),
)
LETTER = sheet(*ROWS)


def test_everything_a_port_needs_is_read_from_the_letter() -> None:
    reading = loa.read(LETTER, "loa.pdf")
    assert (reading.customer_name, reading.carrier, reading.pin) == ("Harbor Dental Group", "Gulf Telephone", "6161")
    assert (reading.account_number, reading.billing_telephone_number) == ("305 555-0142 327", "+13055550142")
    assert (reading.authorized_name, reading.authorized_title, reading.signed) == ("Lena Ortiz", "Owner", True)
    assert reading.document_date == date(2026, 11, 8)
    assert reading.service_address == Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 100", "Tampa", "FL", "33602")


def test_numbers_port_or_stay_by_the_heading_above_them() -> None:
    numbers = {number.e164: number.action for number in loa.read(LETTER, "loa.pdf").numbers}
    ported = {f"+1305555{line}" for line in ("0142", "0143", "0150", "0151", "0152")}
    assert {number for number, action in numbers.items() if action is Action.PORT} == ported
    assert {number for number, action in numbers.items() if action is Action.KEEP} == {"+13055550199"}


def test_a_typed_letter_without_boxes() -> None:
    pages = text_sheet("""
LETTER OF AGENCY
Company Name: Harbor Dental Group
Service Address: 1200 Bayfront Dr Ste 310, Miami, FL 33131
Current Carrier: Gulf Telephone     Account Number: 831-000-1234 555
Billing Telephone Number: (305) 555-0142
Telephone Numbers to be ported:
(305) 555-0142
(305) 555-0143
Numbers not to be ported:
(305) 555-0188
Authorized Signature: Lena Ortiz     Date: 11/08/2026
""")
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.carrier, reading.account_number) == ("Harbor Dental Group", "Gulf Telephone", "831-000-1234 555")
    assert reading.service_address == Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33131")
    assert [(number.e164[-4:], number.action) for number in reading.numbers] == [
        ("0142", Action.PORT),
        ("0143", Action.PORT),
        ("0188", Action.KEEP),
    ]
    assert reading.signed is True


def test_a_page_that_only_says_loa_is_no_letter() -> None:
    assert loa.looks_like(text_sheet("LOA")) == 0.0


def test_only_the_loa_reader_claims_a_letter() -> None:
    assert max(kind.looks_like(LETTER) for kind in (payment, tax, other)) < 0.5 < loa.looks_like(LETTER)


def test_an_empty_letter_is_blank() -> None:
    empty = text_sheet(
        "LETTER OF AGENCY\nCompany Name: ________\nAccount Number: ________\nTelephone numbers to port:\n________\nSignature: ________"
    )
    assert (loa.read(empty, "loa.pdf").blank, loa.read(empty, "loa.pdf").signed) == (True, False)


def test_a_letter_in_sentences() -> None:
    pages = text_sheet("""
LETTER OF AUTHORIZATION
To whom it may concern:
I, Lena Ortiz, Owner of Harbor Dental Group, authorize OIT LLC to act as my agent and to port
the following telephone numbers from Gulf Telephone, account 831-000-1234 555:
305-555-0142
305-555-0143
Please keep 305-555-0149 with Gulf Telephone.
Sincerely,
Lena Ortiz
""")
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.authorized_name, reading.authorized_title) == ("Harbor Dental Group", "Lena Ortiz", "Owner")
    assert (reading.carrier, reading.account_number) == ("Gulf Telephone", "831-000-1234 555")
    assert [(number.e164[-4:], number.action) for number in reading.numbers] == [
        ("0142", Action.PORT),
        ("0143", Action.PORT),
        ("0149", Action.KEEP),
    ]


def test_a_table_of_numbers_with_their_carrier_and_account() -> None:
    head = ((60, 180, "Telephone Number"), (200, 180, "Current Provider"), (340, 180, "Account Number"), (480, 180, "PIN"))
    rows = [
        row
        for index, number in enumerate(("305-555-0142", "305-555-0143"))
        for row in (
            (60, 196 + 16 * index, number),
            (200, 196 + 16 * index, "Gulf Telephone"),
            (340, 196 + 16 * index, "831-000-1234"),
            (480, 196 + 16 * index, "4471"),
        )
    ]
    title = ((200, 40, "Letter of Agency (LOA)", 14), (60, 100, "Name on account:"), (180, 100, "Harbor Dental Group"))
    end = ((60, 260, "I authorize the new provider to act as my agent in porting the numbers above."), (60, 300, "Signature: Lena Ortiz"))
    reading = loa.read(sheet(*title, *head, *rows, *end), "loa.pdf")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143"]
    assert (reading.carrier, reading.account_number, reading.pin) == ("Gulf Telephone", "831-000-1234", "4471")


def test_labels_lost_to_the_reader_leave_the_order_of_the_row() -> None:
    lost = {"Business name", "Carrier", "Account number", "BTN", "Street", "Date"}
    rows = [row for row in ROWS if row[2] not in lost]
    reading = loa.read(sheet(*rows), "loa.pdf")
    assert reading.service_address == Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33131")
    assert (reading.carrier, reading.account_number, reading.billing_telephone_number) == (
        "Gulf Telephone",
        "305 555-0142 327",
        "+13055550142",
    )
    assert reading.document_date == date(2026, 11, 8)


def test_a_form_with_labels_nobody_listed() -> None:
    rows = ("Company name on bill", "Harbor Dental Group"), ("Service location", "1200 Bayfront Dr, Miami, FL 33131")
    rows += ("Bill address", "PO Box 100, Tampa, FL 33602"), ("Old carrier", "Gulf Telephone"), ("Old carrier account", "8310001234")
    rows += ("BTN", "305 555 0142"), ("Carrier PIN", "6161"), ("Signer title", "Chief Executive Officer")
    table = [((60, 100 + 14 * at, label), (190, 100 + 14 * at, value)) for at, (label, value) in enumerate(rows)]
    signed = (60, 300, "Signed: /s/ Lena Ortiz"), (230, 300, "Name: Lena Ortiz"), (480, 300, "Date: 11/08/2026")
    reading = loa.read(sheet((60, 40, "LETTER OF AUTHORIZATION"), *(cell for row in table for cell in row), *signed), "loa.pdf")
    assert (reading.customer_name, reading.carrier, reading.account_number) == ("Harbor Dental Group", "Gulf Telephone", "8310001234")
    assert (reading.billing_telephone_number, reading.pin, reading.authorized_title) == ("+13055550142", "6161", "Chief Executive Officer")
    assert reading.billing_address == Address("PO Box 100", "Tampa", "FL", "33602")


def test_a_typed_letter_with_the_town_below_the_street_and_a_tilt() -> None:
    rows = (60, 100, "CUSTOMER:"), (150, 102, "HARBOR"), (195, 104, "GIN"), (220, 105, "&"), (232, 107, "COMPRESS")
    rows += (
        (60, 116, "SERVICE ADDR:"),
        (150, 118, "1200 BAYFRONT DR"),
        (150, 131, "MIAMI, FL 33131"),
        (60, 146, "CARRIER:"),
        (150, 146, "GULF"),
    )
    reading = loa.read(sheet((150, 50, "LETTER OF AUTHORIZATION"), *rows, (60, 200, "SIGNED Hoyt Barfield")), "loa.pdf")
    assert reading.customer_name == "HARBOR GIN & COMPRESS"
    assert reading.service_address == Address("1200 BAYFRONT DR", "MIAMI", "FL", "33131")


def test_a_date_beside_a_signing_services_mark() -> None:
    rows = (
        (36, 100, "Name on account"),
        (199, 100, "Harbor Dental Group"),
        (36, 340, "DocuSigned by:"),
        (330, 370, "11/18/2026 | 10:22 AM EST"),
    )
    assert loa.read(sheet((36, 50, "Letter of Authorization"), *rows), "loa.pdf").document_date == date(2026, 11, 18)


def test_a_port_in_authorization_in_two_columns_is_a_letter() -> None:
    rows = (36, 66, "Business name"), (310, 66, "Current phone company"), (36, 78, "Harbor Dental Group"), (310, 78, "Gulf Telephone")
    rows += (36, 96, "Authorized name"), (310, 96, "Account # with phone company"), (36, 108, "Lena Ortiz"), (310, 108, "8310 001 234")
    rows += (36, 126, "Title"), (310, 126, "Billing telephone number"), (36, 138, "Owner"), (310, 138, "305-555-0142")
    rows += (36, 224, "Telephone numbers to port"), (310, 224, "Telephone numbers NOT to port")
    rows += (36, 244, "305-555-0142"), (310, 244, "305-555-0150 (alarm)"), (36, 260, "305-555-0143 to 305-555-0145")
    rows += (
        (36, 300, "I represent that I am the customer of record or an authorized agent and understand that numbers on the right stay.", 8),
    )
    rows += (
        (36, 340, "Lena Ortiz"),
        (36, 372, "Signature", 7),
        (36, 420, "Customer Care 305-556-0199. Personal mobile of signer 305-556-0198."),
    )
    pages = sheet((36, 30, "Port-In Authorization", 14), *rows)
    assert classify(pages).kind is DocumentKind.LOA
    reading = loa.read(pages, "loa.pdf")
    assert (reading.carrier, reading.account_number, reading.authorized_name) == ("Gulf Telephone", "8310 001 234", "Lena Ortiz")
    assert {n.e164[-4:]: n.action for n in reading.numbers} == {
        **dict.fromkeys(("0142", "0143", "0144", "0145"), Action.PORT),
        "0150": Action.KEEP,
    }


def test_an_agent_authorization_in_a_few_lines() -> None:
    pages = text_sheet("""
AGENT AUTHORIZATION
Harbor Dental Group authorizes Bay Cloud to transfer our telephone numbers.
Account 8310001234 with Gulf Telephone, as billed today
Numbers: 305-555-0142, 305-555-0143 and 305-555-0150
Please leave 305-555-0160 with Gulf Telephone
By: /s/ Lena Ortiz     Title: Owner     Date: 11/08/2026
""")
    assert classify(pages).kind is DocumentKind.LOA
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.carrier, reading.account_number) == ("Harbor Dental Group", "Gulf Telephone", "8310001234")
    assert (reading.authorized_name, reading.authorized_title, reading.document_date) == ("Lena Ortiz", "Owner", date(2026, 11, 8))
    assert {number.e164[-4:]: number.action for number in reading.numbers} == {
        "0142": Action.PORT,
        "0143": Action.PORT,
        "0150": Action.PORT,
        "0160": Action.KEEP,
    }


def test_a_letter_without_a_title_signed_below_its_close() -> None:
    pages = text_sheet("""
November 8, 2026
To whom it may concern:
This letter authorizes Bay Cloud to act on behalf of Harbor Dental Group, 12 Main St, Miami, FL 33131, and to port
our phone numbers away from Gulf Telephone. The account number is 8310001234 and the PIN is 4471.
305-555-0142 (main)
305-555-0143 (fax)
Thank you,
Lena Ortiz
Office Manager
Harbor Dental Group
""")
    assert classify(pages).kind is DocumentKind.LOA
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.carrier, reading.account_number) == ("Harbor Dental Group", "Gulf Telephone", "8310001234")
    assert (reading.pin, reading.authorized_name, reading.authorized_title) == ("4471", "Lena Ortiz", "Office Manager")
    assert (reading.service_address, reading.document_date) == (Address("12 Main St", "Miami", "FL", "33131"), date(2026, 11, 8))


def test_a_short_loa_with_labels_left_and_numbers_right() -> None:
    rows = ("Customer", "Harbor Dental Group"), ("Address", "12 Main St, Miami, FL 33131"), ("Losing carrier", "Gulf Telephone")
    rows += ("Losing carrier acct", "8310001234"), ("Main TN", "305-555-0142"), ("PIN/Passcode", "4471"), ("TNs", "305-555-0142")
    rows += (
        ("", "305-555-0143 fax"),
        ("Remaining TNs", "305-555-0160"),
        ("Signer", "Lena Ortiz"),
        ("Title", "Owner"),
        ("Date", "Nov 8, 2026"),
    )
    cells = [cell for at, (label, value) in enumerate(rows) for cell in ((60, 90 + 16 * at, label), (190, 90 + 16 * at, value)) if cell[2]]
    pages = sheet((60, 50, "LOA"), *cells)
    assert classify(pages).kind is DocumentKind.LOA
    reading = loa.read(pages, "loa.pdf")
    assert (reading.carrier, reading.account_number, reading.pin) == ("Gulf Telephone", "8310001234", "4471")
    assert (reading.authorized_name, reading.authorized_title, reading.document_date) == ("Lena Ortiz", "Owner", date(2026, 11, 8))
    assert [(n.e164[-4:], n.action, n.use) for n in reading.numbers] == [
        ("0142", Action.PORT, None),
        ("0143", Action.PORT, "fax"),
        ("0160", Action.KEEP, None),
    ]


def test_labels_that_explain_themselves_below_what_they_ask_for() -> None:
    pages = sheet(
        (60, 40, "Letter of Authorization", 14),
        *((60, 80, "Harbor Dental Group"), (60, 93, "Company name as shown on the bill", 6)),
        *((60, 110, "12 Main St"), (300, 110, "Miami"), (420, 110, "FL"), (480, 110, "33131")),
        *((60, 123, "Service address (no PO boxes)", 6), (300, 123, "City", 6), (420, 123, "State", 6), (480, 123, "ZIP", 6)),
        *((60, 140, "Lena Ortiz", 13), (280, 142, "Lena Ortiz"), (60, 158, "Signature", 6), (280, 158, "Printed name of signer", 6)),
    )
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.authorized_name) == ("Harbor Dental Group", "Lena Ortiz")
    assert reading.service_address == Address("12 Main St", "Miami", "FL", "33131")


def test_site_and_bill_to_in_one_line_and_a_name_with_its_title() -> None:
    pages = sheet(
        (40, 40, "LETTER OF AGENCY - PARTIAL PORT", 14),
        *((40, 72, "End user: Harbor Marine, Inc."), (340, 72, "Losing carrier: Gulf Telephone")),
        *((40, 87, "Site: 12 Main St, Miami, FL 33131"), (340, 87, "Account: 305 555-0142 338 41")),
        *((40, 102, "Bill to: PO Box 641, Miami, FL 33132"), (340, 102, "BTN: 305 555-0142")),
        *((46, 145, "MOVE"), (316, 145, "LEAVE"), (46, 160, "305 555-0143"), (316, 160, "305 555-0142")),
        (40, 240, "I appoint Bay Cloud as agent to obtain my service record and to move the telephone numbers listed."),
        *((57, 300, "Lena Ortiz", 18), (290, 305, "11-17-2026"), (40, 325, "Signature", 7), (290, 325, "Date", 7)),
        (40, 350, "Lena Ortiz, General Manager"),
    )
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.authorized_name) == ("Harbor Marine, Inc.", "Lena Ortiz")
    assert (reading.authorized_title, reading.document_date) == ("General Manager", date(2026, 11, 17))
    assert reading.service_address == Address("12 Main St", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 641", "Miami", "FL", "33132")


def test_a_block_under_its_heading_beside_the_carriers() -> None:
    pages = sheet(
        (40, 33, "AGENCY AUTHORIZATION", 14),
        *((46, 86, "Subscriber"), (318, 86, "Present company"), (46, 100, "Harbor Dental PA"), (318, 100, "Gulf Telephone")),
        *((46, 113, "12 Main St Ste 21"), (318, 113, "Account no. 8384 90 117 0226604")),
        *((46, 126, "Miami, FL 33131"), (318, 126, "Billed number 305-555-0142"), (318, 139, "Account passcode 7043")),
        *((46, 152, "Billed at"), (46, 165, "PO Box 118, Miami, FL 33132"), (40, 200, "Numbers in area code 305"), (60, 215, "555-0142")),
        (40, 300, "The undersigned has authority to act for the subscriber, and names Bay Cloud as agent to transfer the numbers listed."),
        *((59, 382, "Lena Ortiz", 16), (40, 410, "Lena Ortiz, Managing Partner"), (317, 410, "Dated 11/11/2026")),
    )
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.carrier, reading.pin) == ("Harbor Dental PA", "Gulf Telephone", "7043")
    assert reading.service_address == Address("12 Main St Ste 21", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 118", "Miami", "FL", "33132")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Managing Partner")
    assert (reading.document_date, reading.billing_telephone_number) == (date(2026, 11, 11), "+13055550142")


def test_an_address_over_two_lines_beside_another_column() -> None:
    pages = sheet(
        (155, 30, "LETTER OF AGENCY", 13),
        *((40, 82, "Legal name"), (110, 82, "Harbor Sleep PLLC"), (318, 67, "D. NUMBERS"), (321, 85, "Number"), (416, 85, "Move?")),
        *((40, 110, "Site"), (110, 110, "12 Main St Ste 110"), (321, 102, "305 555-0142"), (416, 102, "Yes")),
        *((110, 124, "Miami, FL 33131"), (321, 119, "305 555-0143"), (416, 119, "No"), (476, 119, "alarm")),
        *(
            (40, 138, "Invoice address"),
            (110, 138, "PO Box 77"),
            (110, 152, "Miami, FL 33132"),
            (40, 217, "Provider"),
            (110, 217, "Gulf Telephone"),
        ),
        *((318, 286, "Lena Ortiz", 14), (318, 307, "Signature"), (318, 325, "Lena Ortiz"), (450, 325, "11/13/2026")),
        *((318, 340, "Name"), (450, 340, "Date"), (318, 360, "Chief Operating Officer"), (318, 374, "Title")),
    )
    reading = loa.read(pages, "loa.pdf")
    assert reading.service_address == Address("12 Main St Ste 110", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 77", "Miami", "FL", "33132")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Chief Operating Officer")


def test_a_letter_on_the_companys_own_paper() -> None:
    pages = sheet(
        *((150, 50, "HARBOR FEED & SEED COMPANY", 14), (190, 72, "12 Main St, Miami, FL 33131"), (60, 110, "November 19, 2026")),
        (60, 140, "RE: LETTER OF AUTHORIZATION"),
        (60, 170, "To whom it may concern: We hereby authorize Bay Cloud, LLC and its underlying carriers to port our telephone"),
        (60, 184, "numbers away from our present carrier, Gulf Telephone. The service is billed to us at PO Box 33088, Miami, FL"),
        (60, 198, "33132 and is provided at our store at the address above. Our billing telephone number is 305-555-0142."),
        *(
            (60, 230, "Please port these numbers: 305-555-0142 and our fax 305-555-0143."),
            (60, 270, "Respectfully,"),
            (60, 290, "Lena Ortiz", 16),
        ),
        *((60, 320, "Lena Ortiz"), (60, 334, "Secretary-Treasurer")),
    )
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.billing_telephone_number) == ("HARBOR FEED & SEED COMPANY", "+13055550142")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Secretary-Treasurer")
    assert reading.service_address == Address("12 Main St", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 33088", "Miami", "FL", "33132")
    assert {number.e164[-4:]: number.use for number in reading.numbers} == {"0142": None, "0143": "fax"}


def test_a_form_whose_first_line_names_the_carrier() -> None:
    pages = sheet(
        (56, 46, "Authorization to Port Telephone Numbers", 14),
        *((55, 68, "Current provider: Gulf Telephone"), (248, 68, "Account: 4417-90-2286"), (400, 68, "Billing number: (305) 555-0142")),
        *((60, 98, "END USER NAME", 6), (60, 108, "Harbor Printing, Inc."), (60, 133, "SERVICE STREET", 6), (328, 133, "CITY", 6)),
        *((457, 133, "ST", 6), (497, 133, "ZIP", 6), (60, 143, "12 Main St"), (328, 143, "Miami"), (457, 143, "FL"), (497, 143, "33131")),
        *((55, 216, "NUMBERS TO PORT", 8), (57, 241, "(305) 555-0142"), (226, 241, "(305) 555-0143 fax")),
        (54, 300, "I am authorized to act for the end user. I name Bay Cloud and its carriers as my agents to port the numbers above."),
        *((62, 370, "Lena Ortiz", 16), (332, 375, "11/07/2026"), (53, 402, "Authorized signature", 7), (332, 402, "Date", 7)),
        *((53, 425, "Lena Ortiz"), (332, 425, "Plant Manager"), (53, 441, "Print name", 7), (332, 441, "Title", 7)),
    )
    assert classify(pages).kind is DocumentKind.LOA
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.carrier) == ("Harbor Printing, Inc.", "Gulf Telephone")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Plant Manager")


def test_many_numbers_on_a_form_that_names_an_agent_are_no_mere_list() -> None:
    lines = [(57.0 + 170 * (n % 3), 240.0 + 16 * (n // 3), f"(305) 555-01{n:02}") for n in range(36)]
    pages = sheet(
        (56, 46, "Number Transfer Authorization", 14),
        *((55, 68, "Current provider: Gulf Telephone"), (55, 90, "Customer: Harbor Printing, Inc."), (55, 216, "Numbers to port"), *lines),
        (54, 460, "We designate Bay Cloud, LLC and its carriers as our agents."),
        *((62, 490, "Lena Ortiz", 16), (53, 520, "Signature", 7), (332, 520, "Date", 7)),
    )
    assert classify(pages).kind is DocumentKind.LOA


def test_the_title_of_the_signer_stands_over_its_label_on_a_form_that_writes_below() -> None:
    pages = sheet(
        *((56, 46, "LETTER OF AGENCY", 14), (60, 98, "END USER NAME", 6), (60, 106, "Harbor Printing, Inc."), (60, 133, "CITY", 6)),
        *((60, 141, "Miami"), (55, 180, "NUMBERS TO PORT", 8), (57, 196, "305-555-0142"), (62, 370, "Lena Ortiz", 16)),
        *((53, 402, "Authorized signature", 7), (53, 425, "Lena Ortiz"), (332, 425, "Plant Manager"), (53, 441, "Print name", 7)),
        (332, 441, "Title", 7),
    )
    reading = loa.read(pages, "loa.pdf")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Plant Manager")


def test_labels_explained_in_brackets_and_a_name_in_two_fields() -> None:
    pages = sheet(
        *((200, 40, "Letter of Authorization", 14), (40, 86, "First Name:"), (100, 86, "Ann"), (300, 86, "Last Name:"), (360, 86, "Ortiz")),
        *((40, 102, "Business Name (if the service is in your company's name):"), (330, 102, "Harbor Dental Group LLC")),
        *((40, 134, "Address:"), (100, 134, "12 Main St Ste 4"), (40, 150, "City:"), (100, 150, "Miami")),
        *((250, 150, "State:"), (290, 150, "FL"), (350, 150, "Zip/Postal Code:"), (440, 150, "33131")),
        (40, 166, "List all the Telephone Number(s) which you authorize to change from your current phone service provider."),
        *((40, 184, "Phone Number*"), (180, 184, "Service Provider"), (320, 184, "Account Number"), (450, 184, "PIN")),
        *((40, 200, "305-555-0142"), (180, 200, "Gulf Telephone"), (320, 200, "8310001234"), (450, 200, "4471")),
        *((40, 216, "305-555-0143"), (180, 216, "Gulf Telephone"), (320, 216, "8310001234"), (450, 216, "4471")),
    )
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.authorized_name) == ("Harbor Dental Group LLC", "Ann Ortiz")
    assert (reading.account_number, reading.pin, reading.billing_telephone_number) == ("8310001234", "4471", None)
    assert reading.service_address == Address("12 Main St Ste 4", "Miami", "FL", "33131")
    assert len(reading.numbers) == 2


def test_a_box_is_no_place_with_lines_and_the_letterhead_is() -> None:
    pages = text_sheet("""
Harbor Dental Group LLC
12 Main Street, Suite 4, Miami, FL 33131
Tel 305-555-0142  Fax 305-555-0143
November 5, 2026
Dear Sir or Madam:
I, Ann Ortiz, am the Owner of Harbor Dental Group LLC and I authorize Bay Cloud to act as our agent and to transfer the
following numbers from Gulf Telephone, account 831-000-1234: 305-555-0142, 305-555-0143 and 305-555-0144.
We will keep 305-555-0150 (burglar alarm) and 305-555-0151 (elevator) with Gulf Telephone.
The billing name and address are Harbor Dental Group LLC, PO Box 77, Miami, FL 33132. If you have any questions you can
reach me on my cell phone, 305-556-0177, or our consultant at 305-556-0178.
Sincerely,
Ann Ortiz
Owner
""")
    reading = loa.read(pages, "loa.pdf")
    assert reading.service_address == Address("12 Main Street, Suite 4", "Miami", "FL", "33131")
    assert reading.billing_address == Address("PO Box 77", "Miami", "FL", "33132")
    assert {number.e164[-4:]: (number.action, number.use) for number in reading.numbers} == {
        "0142": (Action.PORT, None),
        "0143": (Action.PORT, None),
        "0144": (Action.PORT, None),
        "0150": (Action.KEEP, "alarm"),
        "0151": (Action.KEEP, "elevator"),
    }


def test_a_form_in_capitals_with_labels_of_its_own() -> None:
    pages = text_sheet("""
LETTER OF AGENCY FOR CHANGE OF LOCAL SERVICE PROVIDER
NAME ON BILL          HARBOR DENTAL GROUP LLC
ADDRESS OF SERVICE    12 MAIN ST STE 4
                      MIAMI, FL 33131
OLD COMPANY           GULF TELEPHONE
OLD ACCOUNT           8310001234
TN 1                  305 555-0142
TN 2                  305 555-0143     FAX
I DESIGNATE BAY CLOUD AS MY AGENT TO MAKE THIS CHANGE.
SIGNED    ANN ORTIZ        DATE    11-05-2026
PRINTED   ANN ORTIZ        TITLE   OWNER
""")
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.authorized_name, reading.authorized_title) == ("HARBOR DENTAL GROUP LLC", "ANN ORTIZ", "OWNER")
    assert (reading.carrier, reading.account_number) == ("GULF TELEPHONE", "8310001234")
    assert reading.service_address == Address("12 MAIN ST STE 4", "MIAMI", "FL", "33131")
    assert len(reading.numbers) == 2


def test_the_account_holders_name_may_be_a_company() -> None:
    pages = text_sheet("""
          WIRELINE PORT AUTHORIZATION
Account Holder Name: Harbor Dental Group LLC
Authorized Contact: Ann Ortiz     Contact Number: 305-556-0177
Service Address: 12 Main St Ste 4     City: Miami     State: FL     Zip: 33131
Current Carrier: Gulf Telephone     Account Number: 8310001234     Transfer PIN: 447190
Telephone Number 1: 305-555-0142     Telephone Number 2: 305-555-0143
I authorize Bay Cloud to port the number(s) above.
Signature: /s/ Ann Ortiz     Date: 11/05/2026
""")
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.authorized_name, reading.pin) == ("Harbor Dental Group LLC", "Ann Ortiz", "447190")
    assert len(reading.numbers) == 2


def test_a_letter_signed_without_a_close() -> None:
    pages = sheet(
        *((150, 40, "THIRD PARTY AUTHORIZATION AND LOA", 13), (40, 70, "November 5, 2026")),
        (40, 100, "Re: account 8310001234, BTN 305-555-0142"),
        (40, 130, "This letter confirms that Bay Cloud is authorized to act as agent for us in the porting of the numbers in the table."),
        *((40, 165, "TN"), (160, 165, "Location"), (40, 180, "305-555-0143"), (160, 180, "Main office"), (40, 260, "Ann Ortiz", 16)),
        *((40, 285, "Ann Ortiz"), (40, 297, "Office Manager, Harbor Dental Group LLC")),
    )
    assert classify(pages).kind is DocumentKind.LOA
    reading = loa.read(pages, "loa.pdf")
    assert (reading.customer_name, reading.authorized_name) == ("Harbor Dental Group LLC", "Ann Ortiz")
    assert (reading.authorized_title, reading.billing_telephone_number) == ("Office Manager", "+13055550142")


TITLES = (
    "Permission to Move Our Telephone Numbers",
    "Change of Local Service Provider Authorization",
    "Consent to Port",
    "Service Transfer Authorization",
    "Release of Telephone Numbers - Instructions and Permission",
)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_lets_somebody_move_numbers_is_a_letter_of_authorization(title: str) -> None:
    pages = text_sheet(f"""
{title}
Customer: Harbor Dental Group     Present carrier: Gulf Telephone
305-555-0142
305-555-0143
305-555-0144
We give Bay Cloud the right to move the numbers above to its network.
Signature: /s/ Ann Ortiz     Date: 11/05/2026
""")
    assert classify(pages).kind is DocumentKind.LOA


DATED = (
    ("Signed this 5th day of November, 2026.", "This letter is good until December 31, 2026."),
    ("November 5, 2026", "This letter is good until December 31, 2026."),
)


@pytest.mark.parametrize("lines", DATED)
def test_the_date_of_a_letter_beside_other_dates(lines: tuple[str, str]) -> None:
    pages = text_sheet(f"""
LETTER OF AGENCY
{lines[0]}
Customer name: Harbor Dental LLC
Numbers to port: 305-555-0142, 305-555-0143
The customer appoints Bay Cloud as its agent to port the numbers above.
{lines[1]}
By: /s/ Ann Ortiz, President
""")
    assert loa.read(pages, "loa.pdf").document_date == date(2026, 11, 5)


def test_a_letterhead_may_hold_a_word_of_moving_numbers_and_one_address_may_be_both() -> None:
    paper = sheet(
        (60, 47, "Port City Roofing Inc", 14),
        (60, 92, "November 13, 2026"),
        (200, 126, "LETTER OF AUTHORIZATION", 13),
        (60, 160, "We appoint our new provider as our agent to move the telephone numbers below from Bayline"),
        (60, 177, "Telecom, account 8384 91 220 0043118, billing number 302-555-0160. Service and billing address:"),
        (60, 194, "2100 Airport Blvd, Dover, DE 19904."),
        (60, 228, "Numbers: 302-555-0160, 302-555-0161"),
        (60, 336, "Leon Battle", 15),
        (60, 364, "Leon Battle"),
        (60, 378, "Vice President"),
    )
    reading = loa.read(paper, "loa.pdf")
    assert reading.customer_name == "Port City Roofing Inc"
    assert reading.service_address == reading.billing_address
    assert reading.service_address is not None
