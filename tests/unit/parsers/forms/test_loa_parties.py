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
