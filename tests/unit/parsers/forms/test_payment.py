"""Payment authorizations in layouts of many makers."""

from __future__ import annotations

from datetime import date

import pytest

from ocr.page import PageMode, PageSet
from onboarding.documents import Address, Person
from parsers.documents import classify, loa, order_form, other, payment, tax
from tests.unit.parsers.forms.sheets import sheet, text_sheet

CARD = "4111 1111 1111 1111"

CELLS = (  # small labels on top of each cell
    (200, 40, "Credit Card Authorization", 14),
    (60, 100, "Company name", 7),
    (360, 100, "Telephone", 7),
    (60, 110, "Harbor Dental Group"),
    (360, 110, "305-555-0142"),
    (60, 130, "Billing street address", 7),
    (300, 130, "City", 7),
    (420, 130, "State", 7),
    (480, 130, "ZIP", 7),
    (60, 140, "1200 Bayfront Dr Ste 310"),
    (300, 140, "Miami"),
    (420, 140, "FL"),
    (480, 140, "33131-2105"),
    (60, 160, "Billing contact", 9),
    (60, 180, "First and last name", 7),
    (300, 180, "Email for invoices", 7),
    (60, 190, "Lena Ortiz"),
    (300, 190, "lena@harbordental.example"),
    (60, 215, "Card number", 7),
    (60, 225, CARD),
    (60, 245, "Name on card", 7),
    (250, 245, "Expires (MM/YY)", 7),
    (350, 245, "CVV", 7),
    (60, 255, "Lena Ortiz"),
    (250, 255, "02/28"),
    (350, 255, "378"),
    (60, 290, "I authorize OIT VoIP to charge the card shown above each month for the services ordered.", 8),
)
SIGNED = (
    (60, 330, "Lena Ortiz", 14),
    (60, 348, "Authorized signature", 7),
    (280, 335, "Lena Ortiz, Owner"),
    (280, 348, "Printed name and title", 7),
)
DATED = ((470, 335, "11/03/2026"), (470, 348, "Date", 7))
UNSIGNED = ((60, 348, "Authorized signature", 7), (280, 348, "Printed name and title", 7), (470, 348, "Date", 7))

LINES = """
                     ACH DEBIT AUTHORIZATION
Name of Business: Harbor Dental Group
Billing Address: 1200 Bayfront Dr Ste 310
City: Miami State: FL ZIP: 33131
Billing Contact: Lena Ortiz
Email: lena@harbordental.example
Bank Name: Cascade Community Bank
Routing Number: 947876740
Account Number: 8209433228041
I authorize the company to initiate debit entries to the account named above for amounts due.
Signature: /s/ Lena Ortiz     Date: November 3, 2026
Title: Owner
"""


def no_secret(reading: object) -> bool:
    digits = "".join(character for character in str(reading) if character.isalnum())
    return not any(secret in digits for secret in ("4111111111111111", "947876740", "8209433228041"))


@pytest.mark.parametrize("pages", [sheet(*CELLS, *SIGNED, *DATED), text_sheet(LINES)], ids=["cells", "lines"])
def test_a_filled_and_signed_form_says_who_pays_and_nothing_of_the_card(pages: PageSet) -> None:
    reading = payment.read(pages, "form.pdf")
    assert (reading.customer_name, reading.document_date, reading.signed, reading.blank) == (
        "Harbor Dental Group",
        date(2026, 11, 3),
        True,
        False,
    )
    assert reading.billing_contact == Person("Lena Ortiz", "lena@harbordental.example")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Owner")
    assert reading.billing_address is not None and reading.billing_address.street == "1200 Bayfront Dr Ste 310"
    assert (reading.billing_address.city, reading.billing_address.state) == ("Miami", "FL")
    assert no_secret(reading)
    assert reading.numbers == ()


def test_an_empty_signature_line_of_a_digital_form_is_no_signature() -> None:
    reading = payment.read(sheet(*CELLS, *UNSIGNED), "form.pdf")
    assert (reading.signed, reading.blank) == (False, False)
    assert "The payment authorization is not signed." in reading.warnings


def test_ink_that_cannot_be_seen_is_neither_signed_nor_unsigned_but_asked() -> None:
    reading = payment.read(sheet(*CELLS, *UNSIGNED, mode=PageMode.SCAN), "form.jpg")
    assert reading.signed is None
    assert [name for name, _ in reading.doubts] == ["signed"]
    assert any("could not be seen" in warning for warning in reading.warnings)


def test_a_form_nobody_filled_in_is_blank() -> None:
    empty = tuple(row for row in CELLS if len(row) == 4)
    reading = payment.read(sheet(*empty, *UNSIGNED), "form.pdf")
    assert (reading.blank, reading.signed, reading.customer_name) == (True, False, None)


def test_lines_to_write_on_are_not_values() -> None:
    blank = text_sheet("""
            CREDIT CARD AUTHORIZATION
Name as it appears on card ______________________________
Billing Address ________________________________________
City, State, Zip _______________________________________
Phone ___________________ Email _________________________
Card Number ________________________ Exp ____/____ CVV _______
I authorize a one-time charge of $___________ for ___________________
Signature ______________________________________________
Please email completed form or request a mailing address
""")
    assert payment.read(blank, "form.pdf").blank is True
    assert payment.looks_like(blank) > 0.8


def test_words_typed_over_the_lines_are_values() -> None:
    filled = sheet(
        (200, 40, "ACH AUTHORIZATION", 14),
        (60, 100, "Company Name: ______________________________"),
        (135, 98, "Harbor Dental Group"),
        (60, 130, "AUTHORIZING SIGNATURE: ____________________"),
        (190, 128, "Lena Ortiz"),
        (420, 130, "DATE: ______________"),
        (455, 128, "11/03/2026"),
        (60, 160, "ROUTING NUMBER: ____________________"),
        (150, 158, "947876740"),
    )
    reading = payment.read(filled, "form.pdf")
    assert (reading.customer_name, reading.signed, reading.document_date) == ("Harbor Dental Group", True, date(2026, 11, 3))
    assert no_secret(reading)


def test_form_fields_are_read_by_their_names() -> None:
    pages = sheet(
        (200, 40, "ACH Debit Authorization", 14),
        (60, 300, "I authorize the company to initiate debit entries to the account named above", 8),
        **{
            "Company_legal_name": "Harbor Dental Group",
            "billingContactEmail": "lena@harbordental.example",
            "Bank_account_number": "8209433228041",
            "form1[0].page1[0].Authorized_by[0]": "Lena Ortiz",
            "Date": "11/04/2026",
        },
    )
    reading = payment.read(pages, "form.pdf")
    assert (reading.customer_name, reading.authorized_name, reading.signed) == ("Harbor Dental Group", "Lena Ortiz", True)
    assert reading.document_date == date(2026, 11, 4)
    assert no_secret(reading)


def test_a_card_that_had_run_out_when_the_form_was_signed_is_said() -> None:
    rows = tuple((*row[:2], "02/25", *row[3:]) if row[2] == "02/28" else row for row in CELLS)
    assert any("ran out in 02/2025" in warning for warning in payment.read(sheet(*rows, *SIGNED, *DATED), "form.pdf").warnings)


def test_an_electronic_signature_counts() -> None:
    pages = sheet(*CELLS, *UNSIGNED, (60, 320, "DocuSigned by: 8F2A"))
    assert payment.read(pages, "form.pdf").signed is True


def test_a_bill_that_offers_automatic_payment_is_no_authorization() -> None:
    bill = text_sheet("""
Gulf Telephone   Account number 305 555-0142 327   Bill date November 5, 2026
Previous balance   210.00
Payments received   -210.00
Current charges   214.10
Total amount due   $214.10   Due date 11/28/2026
Automatic payment: I authorize Gulf Telephone to debit my bank account. Routing number   Account number
Please return this portion with your payment
""")
    assert payment.looks_like(bill) < 0.4


def test_no_other_kind_claims_a_payment_form() -> None:
    pages = sheet(*CELLS, *SIGNED, *DATED)
    assert max(kind.looks_like(pages) for kind in (tax, loa, order_form, other)) < 0.4 < payment.looks_like(pages)


def test_an_address_on_one_line_is_taken_apart() -> None:
    pages = text_sheet(LINES.replace("City: Miami State: FL ZIP: 33131\n", "").replace("Dr Ste 310", "Dr Ste 310, Miami, FL 33131"))
    assert payment.read(pages, "form.pdf").billing_address == Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33131")


def test_a_card_is_good_to_the_end_of_its_month() -> None:
    assert payment.read(sheet(*CELLS, *SIGNED, *DATED), "form.pdf").expires == date(2028, 2, 29)


ROWS = (
    (200, 40, "Credit Card on File", 14),
    (60, 100, "Business name"),
    (250, 100, "Harbor Dental Group"),
    (60, 130, "Card #"),
    (250, 130, CARD),
    (60, 160, "Billing address of card"),
    (250, 160, "1200 Bayfront Dr Ste 310"),
    (60, 190, "City / State / ZIP"),
    (250, 190, "Miami, FL 33131"),
    (60, 240, "I authorize OIT VoIP to charge the card above for telephone service each month.", 8),
)


def test_a_label_nobody_listed_that_is_made_of_label_words_has_its_value_beside_it() -> None:
    assert payment.read(sheet(*ROWS), "form.pdf").billing_address == Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33131")


def test_who_signed_stands_before_the_title_where_ink_covers_the_label() -> None:
    ink = ((60, 300, "Lena Ortiz"), (300, 300, "Controller"), (470, 300, "11/03/2026"), (300, 314, "Title", 7), (470, 314, "Date", 7))
    reading = payment.read(sheet(*ROWS, *ink), "form.pdf")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Controller")


@pytest.mark.parametrize("left", [130, 300])
def test_under_a_label_for_both_the_title_stands_behind_the_signature(left: float) -> None:
    ink = (
        (60, 300, "Lena Ortiz"),
        (300, 300, "Controller"),
        (470, 300, "11/03/2026"),
        (60, 314, "Signature and Title", 7),
        (470, 314, "Date", 7),
    )
    reading = payment.read(sheet(*ROWS, *ink), "form.pdf")
    assert (reading.authorized_name, reading.authorized_title, reading.signed) == ("Lena Ortiz", "Controller", True)


ENROLLMENTS = (
    "Electronic Funds Transfer (EFT) Enrollment",
    "Pre-Authorized Debit Agreement",
    "Consent to Recurring Card Charges",
    "AutoPay Sign-Up",
    "Bank Draft Set-up Form and Authorization",
)


def _enrollment(title: str) -> PageSet:
    return sheet(
        *((54, 46, title, 14), (53, 86, "Subscriber"), (183, 86, "Harbor Pool Service Inc.")),
        *((53, 113, "Mailing address"), (183, 113, "12 Main St, Miami, FL 33131")),
        *((53, 140, "Billing contact"), (183, 140, "Lena Ortiz, lena@harborpool.example")),
        *((53, 167, "Financial institution"), (183, 167, "Harbor Savings Bank"), (53, 194, "Routing no"), (183, 194, "021000021")),
        *((53, 221, "Account no"), (183, 221, "000184477206"), (53, 248, "Account type"), (183, 248, "Checking")),
        (53, 300, "We authorize the company to debit the above account for the balance due each month. This authority"),
        (53, 313, "remains in force until the company receives written notice of its end."),
        *((53, 421, "Authorized signature (required)"), (340, 421, "Date (required)")),
    )


@pytest.mark.parametrize("title", ENROLLMENTS)
def test_an_enrollment_by_another_name_is_a_payment_authorization(title: str) -> None:
    pages = _enrollment(title)
    assert classify(pages).kind is payment.KIND
    reading = payment.read(pages, "eft.pdf")
    assert (reading.customer_name, reading.signed) == ("Harbor Pool Service Inc.", False)
    assert reading.billing_address == Address("12 Main St", "Miami", "FL", "33131")
    assert reading.billing_contact == Person("Lena Ortiz", "lena@harborpool.example")


def test_money_that_is_paid_out_is_another_paper() -> None:
    text = (
        "Direct Deposit Enrollment   Vendor payment by ACH\nWe authorize the company to credit our bank account.\nRouting number: 021000021"
    )
    assert payment.looks_like(text_sheet(text)) < 0.5


def test_the_payor_in_brackets_and_the_signers_title_below_the_line() -> None:
    pages = sheet(
        *((156, 47, "ACH DEBIT AUTHORIZATION AGREEMENT", 12), (60, 82, "Business (Payor)"), (230, 82, "Harbor Dental Lab LLC")),
        *((60, 103, "Street"), (230, 103, "12 Main St"), (60, 124, "City, State ZIP"), (230, 124, "Miami, FL 33131")),
        *((60, 145, "Account number"), (230, 145, "6620194473"), (60, 166, "Type of account"), (230, 166, "Business checking")),
        *((66, 372, "Lena Ortiz", 18), (330, 376, "November 12, 2026"), (60, 400, "Authorized signer", 7), (325, 400, "Date", 7)),
        (60, 421, "Lena Ortiz, Managing Partner"),
    )
    reading = payment.read(pages, "ach.pdf")
    assert reading.customer_name == "Harbor Dental Lab LLC"
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Managing Partner")


def test_initials_in_ink_are_the_cardholder_and_the_end_of_a_sentence_is_no_label() -> None:
    pages = sheet(
        *(
            (145, 51, "CREDIT CARD AUTHORIZATION FORM", 14),
            (58, 94, "Customer name: Harbor Seafood Inc"),
            (58, 120, "Cardholder: Thomas E Ortiz"),
        ),
        *((58, 146, f"Number: {CARD}"), (58, 172, "Exp: 04/2028")),
        (60, 337, "I agree to pay the charges to my card under my cardholder agreement, for service supplied"),
        (60, 350, "by Bay Cloud, LLC."),
        *((68, 419, "T. E. Ortiz", 16), (345, 423, "11/20/2026"), (61, 445, "Signature"), (340, 445, "Date"), (61, 475, "Title: Owner")),
        mode=PageMode.FAX,
    )
    reading = payment.read(pages, "card.tif")
    assert (reading.authorized_name, reading.authorized_title) == ("Thomas E Ortiz", "Owner")


def test_a_company_under_name_is_no_signer() -> None:
    pages = sheet(
        *(
            (150, 40, "AUTHORIZATION FOR DIRECT PAYMENT VIA ACH", 13),
            (40, 120, "Harbor Bank"),
            (40, 134, "(Name of Financial Institution)", 7),
        ),
        *((40, 200, "Ann Ortiz"), (300, 200, "11/05/2026"), (40, 214, "(Signature)", 7), (300, 214, "(Date)", 7)),
        *((40, 240, "Harbor Dental Group LLC"), (40, 254, "(Name - please print)", 7), (40, 320, "021000021"), (300, 320, "000123456789")),
        *((40, 334, "(Routing number)", 7), (300, 334, "(Account number)", 7)),
    )
    reading = payment.read(pages, "ach.pdf")
    assert (reading.customer_name, reading.authorized_name) == ("Harbor Dental Group LLC", "Ann Ortiz")


def test_name_and_title_in_the_signature_and_who_is_responsible_for_billing() -> None:
    pages = text_sheet(f"""
            CREDIT CARD ON FILE AGREEMENT
Account name: Harbor Dental Group LLC
Person responsible for billing: Bea Cole
E-mail for billing: bcole@harbor.example
Card no.: {CARD}     Exp. 02/28
By signing I agree that Bay Cloud may keep this card on file and charge it for invoices when due.
Signed by: Ann Ortiz, CFO     On: 11/05/2026
""")
    reading = payment.read(pages, "card.pdf")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "CFO")
    assert reading.billing_contact == Person("Bea Cole", "bcole@harbor.example")


WHERE = (
    ((40, 100, "Card billing address"), (180, 100, "12 Main St Ste 4"), (180, 113, "Miami, FL 33131")),
    (
        *((40, 100, "Billing address:"), (180, 100, "12 Main St Ste 4"), (40, 116, "City:"), (180, 116, "Miami")),
        *((250, 116, "State:"), (300, 116, "Florida"), (350, 116, "Billing ZIP:"), (430, 116, "33131")),
    ),
    ((40, 100, "Cardholder's billing address and ZIP"), (260, 100, "12 Main St Ste 4, Miami, FL 33131")),
    ((40, 100, "Address where the card statement goes"), (260, 100, "12 Main St Ste 4, Miami FL 33131")),
    (
        *(
            (40, 100, "Address 1"),
            (180, 100, "12 Main St"),
            (40, 114, "Address 2"),
            (180, 114, "Ste 4"),
            (40, 128, "City"),
            (180, 128, "Miami"),
        ),
        *((40, 142, "State"), (180, 142, "FL"), (40, 156, "Zip"), (180, 156, "33131")),
    ),
)


@pytest.mark.parametrize("rows", WHERE)
def test_the_address_of_the_card_in_forms_of_many_makers(rows: tuple[tuple[float, float, str], ...]) -> None:
    pages = sheet(
        *((150, 40, "Credit Card Authorization Form", 13), (40, 80, "Company"), (180, 80, "Harbor Dental LLC"), *rows),
        *((40, 220, "Card number"), (180, 220, CARD), (40, 240, "Exp"), (180, 240, "02/28"), (40, 400, "Ann Ortiz", 16)),
        *((330, 402, "11/05/2026"), (40, 424, "Cardholder signature", 7), (330, 424, "Date", 7)),
    )
    assert payment.read(pages, "card.pdf").billing_address == Address("12 Main St Ste 4", "Miami", "FL", "33131")


def test_a_bookkeeper_signs() -> None:
    pages = sheet(
        *((150, 40, "ACH Authorization", 13), (40, 70, "Payor"), (180, 70, "Harbor Dental LLC"), (40, 162, "Routing number")),
        *((180, 162, "021000021"), (40, 300, "Ann Ortiz", 16), (40, 320, "Authorized signature", 7), (40, 340, "Ann Ortiz")),
        *((300, 340, "Bookkeeper"), (40, 356, "Printed name", 7), (300, 356, "Title", 7)),
    )
    reading = payment.read(pages, "ach.pdf")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "Bookkeeper")


@pytest.mark.parametrize(
    ("holder", "payer"), [("Harbor Cycle Works", "Harbor Cycle Works"), ("Lena Ortiz", None), ("Harbor Dental LLC", "Harbor Dental LLC")]
)
def test_the_holder_of_the_bank_account_is_the_customer_unless_they_sign(holder: str, payer: str | None) -> None:
    rows = (
        ("Account holder:", holder),
        ("Routing:", "021000021"),
        ("Checking account:", "70033188"),
        ("Signer:", "Lena Ortiz"),
        ("Title:", "Member"),
    )
    filled = tuple(cell for at, (label, value) in enumerate(rows) for cell in ((60, 100 + 20 * at, label), (200, 100 + 20 * at, value)))
    said = "I authorize the provider to debit the account above for monthly services."
    form = sheet((60, 60, "Bank draft authorization", 14), *filled, (60, 230, said), (60, 270, "Lena Ortiz"), (60, 285, "Signature"))
    assert payment.read(form, "draft.pdf").customer_name == payer
