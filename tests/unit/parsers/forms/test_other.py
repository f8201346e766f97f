"""What will not do, and what its sender is told."""

from __future__ import annotations

import pytest

from ocr.page import PageMode, PageSet
from onboarding.documents import DocumentKind
from parsers.documents import classify, did_list, order_form, other
from parsers.office.reader import read_office
from tests.unit.parsers.forms.sheets import sheet, text_sheet

PHONE_BILL = """
Gulf Telephone   Account number 305 555-0142 327   Bill date November 5, 2026
Previous balance   210.00
Payments received   -210.00
Your account is past due. Please disregard this notice if you have paid.
Current charges   214.10
Business line 305-555-0142   45.00
Business line 305-555-0143   45.00
High speed internet   79.00
Taxes and surcharges   12.10
Total amount due   $214.10   Due date 11/28/2026
"""

WILL_NOT_DO = {
    "internet": (
        "Coastal Cable   Account number 8337 30 131 3072445   Statement date November 14, 2026\n"
        "Previous balance   149.87\nPayments received   -149.87\n"
        "Internet Gig 1000   129.87\nStatic IP   19.99\nTotal due by 12/04/26   $149.86\nAdd voice to your account: call 1-800-555-0199",
        "without telephone service",
    ),
    "electric": (
        "Palmetto Power   Account number 100200300   Bill date 11/02/2026\nMeter reading 44120   current 45201\n"
        "Electric service 1,081 kWh   132.20\n"
        "Current charges   132.20\nAmount due   $132.20   Due date 11/25/2026",
        "electric bill",
    ),
    "water": ("City Utilities\nWater usage 7,200 gallons   31.00\nSewer   22.10\nAmount due   $53.10", "water bill"),
    "disconnect": (
        "DISCONNECT NOTICE\nGulf Telephone   Account number 305 555-0142 327\n"
        "Pay $214.10 by 11/20/2026 or your service will be disconnected",
        "disconnect notice",
    ),
    "past due": ("PAST DUE NOTICE\nGulf Telephone\nYour account 305 555-0142 is past due. Amount due   $214.10", "past-due notice"),
    "receipt": ("PAYMENT RECEIPT\nGulf Telephone\nThank you for your payment of $214.10\nConfirmation number 88120", "receipt"),
    "quote": ("Quote Q-48506\nVoIP Supply House\nYealink T54W IP phone x 18   $1,138.68\nTotal   $5,469.70", "quote"),
    "order": (
        "ORDER CONFIRMATION\nThank you for your order. Your order has been received.\nBusiness voice 5 lines   $125.00",
        "order confirmation",
    ),
    "screenshot": (
        "https://account.gulftel.example\nSign out   My account   Billing history\nView bill   Make a payment\nBusiness line 305-555-0142",
        "account page",
    ),
    "credit application": ("CREDIT APPLICATION\nLegal name\nTrade references\nCompany name   Phone 305-555-0133", "credit application"),
    "flyer": ("Cut your phone bill in half!\nCall now: 1-800-555-0188\nOffer ends December 31. Mention code 76076.", "advertisement"),
    "licence": ("City of Miami\nBusiness Tax Receipt\nHarbor Dental Group\nLicense 12-000341", "business licence"),
    "insurance": ("CERTIFICATE OF LIABILITY INSURANCE\nProducer   Insured Harbor Dental Group", "certificate of insurance"),
}


@pytest.mark.parametrize(("text", "words"), WILL_NOT_DO.values(), ids=WILL_NOT_DO)
def test_what_will_not_do_is_named_in_one_sentence(text: str, words: str) -> None:
    pages = text_sheet(text)
    reading = other.read(pages, "x.pdf")
    assert reading.kind is DocumentKind.OTHER
    assert other.looks_like(pages) >= 0.6
    assert words in (reading.unsuitable or "")
    assert (reading.unsuitable or "").endswith(".")


def test_a_phone_bill_that_mentions_all_this_is_not_refused() -> None:
    assert other.looks_like(text_sheet(PHONE_BILL)) < 0.4


def test_a_logo_is_a_picture_with_hardly_a_word() -> None:
    assert other.judge(text_sheet("HARBOR\nDENTAL")).name == "picture"
    assert other.judge(PageSet(())).name == "picture"


def test_the_numbers_of_an_account_page_are_read_all_the_same() -> None:
    pages = text_sheet(
        "https://account.gulftel.example\nSign out   My account   Billing history\nView bill   Make a payment\n"
        "Account number: 305 555-0142 327\n"
        "Your lines\nPhone number: 305-555-0142   Business line   $45.00\n"
        "Phone number: 305-555-0143   Business line   $45.00\nHelp center 1-800-555-0199"
    )
    reading = other.read(pages, "portal.png")
    assert reading.kind is DocumentKind.OTHER and "PDF" in (reading.unsuitable or "")
    assert [number.e164 for number in reading.numbers] == ["+13055550142", "+13055550143"]


def test_the_unknown_leaves_the_word_to_other_kinds() -> None:
    assert other.looks_like(text_sheet("Main St office " * 6 + "\n305-555-0142 front desk\n305-555-0143 fax")) <= 0.2


ORDER = """
Final Order
Domain: harbordental
Time Zone: US/Eastern
Name of Billing Contact: Lena Ortiz
Email of Billing Contact: lena@harbordental.example
ASAP or Porting: Porting
Partial or Full port: Full
PIN: N/A
DIDs to be ported:
305-555-0142
305-555-0143 fax
CNAM: HARBOR DENTAL
E911 Address: 1200 Bayfront Dr Ste 310, Miami, FL 33131
"""


def test_an_order_form_is_its_labels() -> None:
    reading = order_form.read(text_sheet(ORDER), "order.pdf")
    fields = dict(reading.fields)
    assert order_form.looks_like(text_sheet(ORDER)) > 0.8
    assert fields["CNAM"] == "HARBOR DENTAL"
    assert fields["DIDs to be ported"] == "305-555-0142\n305-555-0143 fax"
    assert "PIN" not in fields
    assert reading.billing_contact is not None and reading.billing_contact.email == "lena@harbordental.example"


def test_a_bill_is_no_order_form() -> None:
    assert order_form.looks_like(text_sheet(PHONE_BILL)) == 0.0


def test_a_business_card_is_no_list_of_numbers() -> None:
    card = text_sheet("""
COBALT FIBER
Quentin Abel
Senior Account Executive
office 434.555.0140
mobile 434.555.0187
fax 434.555.0199
qabel@cobaltfiber.example
1510 Willow Dr, Richmond, VA 23230
""")
    assert did_list.looks_like(card) < other.looks_like(card)
    assert "business card" in (other.read(card, "x.jpg").unsuitable or "")


def test_a_plan_of_rooms_is_no_list_of_numbers() -> None:
    rows = ((60, 60, "RECEPTION"), (60, 75, "x100"), (200, 60, "CORRIDOR"), (60, 200, "LEGEND: x = extension"), (60, 230, "Scale 1/8"))
    drawn = (60, 215, "Drawn by: Tri-County Wiring, (330) 555-0127")
    plan = sheet(*rows, drawn, (60, 245, "Not for construction"), mode=PageMode.SCAN)
    assert did_list.looks_like(plan) < 0.5 < other.looks_like(plan)


@pytest.mark.parametrize(
    "mail",
    [
        "To: numbers@x.example\nSubject: Lansing\n\n5175550110\n5175550120 (fax)\n\nthanks\nBo\n--\nBo Tillman, IT, Pine Supply\n"
        "bo@pine.example\nd 517-555-0134",
        "5175550110\n5175550111\n\nBo Tillman\nIT Director\nOffice 517-555-0134\nbo@pine.example",
        "main 517-555-0110\nfax 517-555-0120\n\nthanks\nBo\n\nBo Tillman, IT Manager\nbo@pine.example\nm 517-555-0134",
        "Main 517-555-0110\nFax 517-555-0120\nplease port both\n\nBo Tillman, IT Manager\nbo@pine.example\nm 517-555-0134",
    ],
)
def test_a_mail_that_ends_like_a_business_card_is_none(mail: str) -> None:
    pages = read_office(mail.encode(), "text/plain")
    assert classify(pages).kind is DocumentKind.DID_LIST
    assert {number.e164[-4:] for number in did_list.read(pages, "mail.txt").numbers} <= {"0110", "0111", "0120"}
