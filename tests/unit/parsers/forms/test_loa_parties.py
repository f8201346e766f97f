"""Who is the customer and who the losing carrier of a letter of authorization: by labels of any wording, by sentences."""

from __future__ import annotations

import pytest

from parsers.documents import loa
from tests.unit.parsers.forms.sheets import sheet, text_sheet

NUMBERS = ((60, 300, "Numbers to port", 8), (60, 312, "305-555-0142"), (240, 312, "305-555-0143"))
SIGNED = ((60, 430, "Lena Ortiz"), (60, 448, "Authorized signature", 7), (300, 430, "11/08/2026"), (300, 448, "Date", 7))


@pytest.mark.parametrize(
    ("name_label", "carrier_label"),
    [
        ("1. END USER COMPANY NAME (exactly as billed)", "2. CURRENT PROVIDER"),
        ("Name on current bill", "Losing carrier"),
        ("1 Customer / company name", "2 Present company"),
        ("Company name as shown on the bill", "Present provider"),
        ("Subscriber", "Old telephone company"),
        ("Legal business name of customer", "Existing service provider"),
        ("Name of record", "Current local carrier"),
    ],
)
def test_labels_of_any_wording_tell_customer_and_carrier(name_label: str, carrier_label: str) -> None:
    form = sheet(
        (200, 40, "Letter of Authorization", 14),
        (60, 80, name_label, 7),
        (340, 80, carrier_label, 7),
        (60, 92, "Tidewater Machine & Tool Co"),
        (340, 92, "Cobalt Telephone"),
        *NUMBERS,
        *SIGNED,
    )
    reading = loa.read(form, "loa.pdf")
    assert (reading.customer_name, reading.carrier) == ("Tidewater Machine & Tool Co", "Cobalt Telephone")


@pytest.mark.parametrize(
    ("words", "customer", "carrier"),
    [
        (
            "The undersigned, on behalf of Copper Ridge Credit Union, customer of Cobaltcom under account 7020116-44, grants "
            "Northbeam Voice limited authority to act as its agent for porting the telephone numbers on Attachment A: 305-555-0142.",
            "Copper Ridge Credit Union",
            "Cobaltcom",
        ),
        (
            "We, Prairie Farm Equipment Co., authorize Northbeam Voice to act as our agent and to move the telephone numbers below away "
            "from Cobalt Telephone, account 0047715: 305-555-0142.",
            "Prairie Farm Equipment Co",
            "Cobalt Telephone",
        ),
        (
            'This letter is given by Copper Ridge Dental, PLLC ("Customer") to Northbeam Voice. It authorizes Northbeam Voice to port the '
            "numbers below from our present carrier, Cobalt Telephone. 305-555-0142",
            "Copper Ridge Dental, PLLC",
            "Cobalt Telephone",
        ),
    ],
)
def test_sentences_tell_customer_and_carrier(words: str, customer: str, carrier: str) -> None:
    reading = loa.read(text_sheet(f"LETTER OF AUTHORIZATION\n\n{words}\n\nSincerely,\n\nLena Ortiz\nTreasurer\n"), "loa.pdf")
    assert ((reading.customer_name or "").rstrip("."), reading.carrier) == (customer, carrier)


def test_boxes_of_the_new_and_the_old_carrier_side_by_side() -> None:
    form = sheet(
        (120, 40, "Letter of Authorization - carrier to carrier", 14),
        (60, 80, "GAINING (NEW) CARRIER", 8),
        (340, 80, "LOSING (CURRENT) CARRIER", 8),
        (60, 92, "Northbeam, LLC"),
        (340, 92, "Cobalt Business"),
        (60, 130, "End user (as shown on CSR):", 8),
        (260, 130, "Palisade Imports Corp."),
        (60, 150, "Billed telephone no.", 8),
        (260, 150, "305-555-0142"),
        (60, 170, "Transfer PIN / Access Code:", 8),
        (260, 170, "6624"),
        *NUMBERS,
        *SIGNED,
    )
    reading = loa.read(form, "loa.pdf")
    assert (reading.customer_name, reading.carrier) == ("Palisade Imports Corp.", "Cobalt Business")
    assert (reading.pin, reading.billing_telephone_number) == ("6624", "+13055550142")


def test_labels_that_go_on_and_a_title_under_the_printed_name() -> None:
    form = sheet(
        (60, 40, "Cobalt Voice carrier release / LOA", 14),
        (60, 80, "Account owner of record", 8),
        (300, 80, "Palisade Imports Corp."),
        (60, 98, "Provider releasing the numbers", 8),
        (300, 98, "Cobalt Voice"),
        (60, 116, "Cobalt account number", 8),
        (300, 116, "70148829"),
        (60, 134, "Port PIN", 8),
        (300, 134, "480216"),
        (60, 152, "Address where numbers are used", 8),
        (300, 152, "12 Bay St, Miami, FL 33131"),
        (60, 200, "By signing you authorize Northbeam Voice LLC to act on your behalf and to port the numbers below."),
        (60, 230, "305-555-0142"),
        (60, 400, "Signed by:", 7),
        (60, 412, "Ivan Petrakis"),
        (320, 412, "Ivan Petrakis"),
        (320, 426, "Director of Operations"),
        (320, 440, "11/19/2026"),
    )
    reading = loa.read(form, "loa.pdf")
    assert (reading.customer_name, reading.carrier) == ("Palisade Imports Corp.", "Cobalt Voice")
    assert (reading.account_number, reading.pin) == ("70148829", "480216")
    assert reading.service_address is not None and reading.service_address.street == "12 Bay St"
    assert (reading.authorized_name, reading.authorized_title) == ("Ivan Petrakis", "Director of Operations")
