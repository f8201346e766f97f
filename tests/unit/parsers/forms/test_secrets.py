"""What is a secret and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onboarding.documents import DocumentKind, DocumentReading, NumberReading, Person
from parsers.secrets import aba, luhn, mask, mask_reading, scrub

CARDS = (
    "4111111111111111",
    "5555555555554444",
    "378282246310005",
    "6011111111111117",
    "2223003122003222",
    "30569309025904",
    "4222222222222",
)


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("separator", ["", " ", "-", "."])
def test_a_card_is_masked_to_its_last_four_in_every_usual_spelling(card: str, separator: str) -> None:
    sizes = (4, 6, len(card) - 10) if len(card) in (14, 15) else (4, 4, 4, len(card) - 12)
    groups, rest = [], card
    for size in sizes:
        groups.append(rest[:size])
        rest = rest[size:]
    masked = mask(f"My card is {separator.join(groups)}, exp 02/28.")
    assert masked.card
    assert masked.text == f"My card is **** {card[-4:]}, exp 02/28."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4111-1111-1111\n1111", "**** 1111"),  # wrapped by the mail program
        ("4111 1111 11\n11 1111", "**** 1111"),
        ("> 4111 1111\n> 1111 1111", "> **** 1111"),  # wrapped inside a quote
        ("Visa 41ll 1111 1111 1111 cvv 378", "Visa **** 1111 cvv [removed]"),
        ("CVV: 123 of card 4111111111111111", "CVV: [removed] of card **** 1111"),
        ("routing 011401533 account 8209433228041", "routing ****1533 account ****8041"),
        ("ACH please: bank account number 56975716591", "ACH please: bank account number ****6591"),
        ("SSN 123-45-6789", "SSN ***-**-6789"),
        ("social security number: 123 45 6789", "social security number: ***-**-6789"),
        ("mi tarjeta es 4242 4242 4242 4242, código de seguridad 123", "mi tarjeta es **** 4242, código de seguridad [removed]"),
    ],
)
def test_secrets_leave_only_their_last_four(text: str, expected: str) -> None:
    masked = mask(text)
    assert masked.text == expected
    assert mask(masked.text).text == masked.text


@pytest.mark.parametrize(
    "text",
    [
        "Account Number: 8337 30 131 3072445",  # a cable company's sixteen digits
        "Account number 4242 4242 4242 4242",  # and one that passes Luhn: the label decides
        "Call 305-555-0142 or (305) 555-0143, fax 305.555.0144",
        "305 555 0142 305 555 0143 305 555 0144",
        "3055550100\n3055550101\n3055550102",
        "1 GCJ CALL FWD /TN 546-7764 071319 4.00\n1 VMB VOICE MAIL",  # a service record: line, date and price in a row
        "returned unpaid by your bank.\nAccount number 8495 93 171 1265640",
        "Tracking 1Z999AA10123456784, FedEx 449044304137821",
        "Security Code: 9947",  # a carrier's PIN
        "ICCID 8901260123456789012",
        "EIN 66-5657781",
        "Account 305 555-0142 327 4",
        "Bill date 11/05/2026, due 11/28/2026, total $1,234.56",
    ],
)
def test_what_only_looks_like_a_secret_stays(text: str) -> None:
    masked = mask(text)
    assert masked.text == text
    assert not (masked.card or masked.bank or masked.ssn)


def test_on_a_payment_form_every_long_run_of_digits_is_secret_but_a_telephone_number() -> None:
    masked = mask(
        "Phone 305-555-0142\nCard 4111 1111 1111 111?\nAcct 947876740 8209433228041\nDate 11/03/2026 ZIP 33131-2105", payment=True
    )
    assert "305-555-0142" in masked.text
    assert "11/03/2026" in masked.text
    assert "33131-2105" in masked.text
    assert not any(secret in masked.text for secret in ("947876740", "8209433228041", "4111"))


def test_a_reading_of_a_payment_form_keeps_no_secret_in_any_field() -> None:
    reading = DocumentReading(
        "form.pdf",
        DocumentKind.PAYMENT_AUTHORIZATION,
        account_number="8209433228041",
        customer_name="Harbor Dental Group 4111 1111 1111 1111",
        billing_contact=Person("Lena Ortiz", "lena@harbordental.example"),
        fields=(("PIN", "routing 947876740"),),
        warnings=("read 8209-4332-28041 beside the name",),
    )
    masked = mask_reading(reading, ("8209433228041",))
    assert masked.account_number is None
    assert masked.customer_name == "Harbor Dental Group **** 1111"
    assert masked.billing_contact == reading.billing_contact
    assert not any(secret in str(masked).replace("-", "") for secret in ("4111111111111111", "947876740", "8209433228041"))


def test_a_bill_keeps_its_account_number_and_its_numbers() -> None:
    reading = DocumentReading(
        "bill.pdf", DocumentKind.PHONE_BILL, account_number="4242 4242 4242 4242", numbers=(NumberReading("+13055550142"),)
    )
    assert mask_reading(reading) == reading


def test_a_known_secret_goes_in_whatever_spelling() -> None:
    assert scrub("routing 947-876-740, again 947 876 740", ("947876740",)) == "routing ****6740, again ****6740"


@given(st.text())
def test_masking_never_fails_and_is_stable(text: str) -> None:
    once = mask(text).text
    assert mask(once).text == once


@given(st.integers(min_value=10**14, max_value=10**15 - 1), st.sampled_from([" ", "-", "", "\n"]))
def test_no_visa_number_survives(body: int, separator: str) -> None:
    digits = "4" + str(body)[1:]
    digits += next(check for check in "0123456789" if luhn(digits + check))
    text = separator.join(digits[at : at + 4] for at in range(0, 16, 4))
    assert digits not in "".join(c for c in mask(f"card: {text}").text if c.isdigit())


def test_the_checksums() -> None:
    assert luhn("4111111111111111") and not luhn("4111111111111112")
    assert aba("011401533") and not aba("011401534") and not aba("000000000")
