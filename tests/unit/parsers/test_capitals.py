"""Papers printed all in capitals read like those with small letters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading
from parsers.extract import read_document
from parsers.page.capitals import all_capitals, in_small_letters
from tests.unit.parsers.paper import Paper, pages

LETTER = """
Harbor Telephone Company
150 Second St, Miami, FL 33131

November 2, 2026

Gulf Timber & Tile, LLC
40 Bay St
Miami, FL 33131

Subject: your request for account records

This confirms that the account number 20-114407 is held by Gulf Timber & Tile, LLC. The service address is
12 Pier St, Miami, FL 33131 and statements are mailed to 40 Bay St, Miami, FL 33131. The billing telephone
number is 305-555-0142. The account also carries 305-555-0143 and 305-555-0144 (fax).

We have 305-555-0149 noted as disconnected in May 2024; it cannot be ported.

If you have questions, my direct line is 305-555-0190. Our business office is 1-888-555-0199.
"""
LOA = """
Letter of authorization

Name on current bill:   Harbor Optical Group, LLC
Losing carrier:         Gulf Telephone
Account number:         20-114407

The undersigned appoints OIT LLC to act as agent to move the telephone numbers below
and to obtain customer service records from the losing carrier.

Numbers to be ported
305-555-0142
305-555-0143

If a number is missing or wrong please ring Marta at our store phone 305-555-0177 before rejecting.

Print name: Leticia Moore
"""

RECORD = """
Harbor Telephone Company

November 2, 2026

Gulf Timber LLC
Attention: Ms. Renata Solis, Office Manager
40 Bay St
Miami, FL 33131

Re: Customer service record request, account 20-114407

Dear Ms. Solis:

As you asked by telephone, this letter is the service record of the above account. The main billing
number is 305-555-0142. You are the only person authorized to make changes.

Sincerely,
Otis Moore
"""
DEBIT = """
ACH debit authorization

We, Gulf Timber RV Park LLC, of 40 Bay St, Miami, FL 33131, authorize OIT to
debit our account at the bank named below for monthly invoices.

Bank:             Gulf National Bank
Account type:     [X] Checking  [ ] Savings
Routing no.:      021000021
Account no.:      4478120093371

Signed: Gail Moore
Title:  Treasurer
"""


def in_capitals(page_set: PageSet) -> PageSet:
    changed = (replace(page, words=tuple(replace(word, text=word.text.upper()) for word in page.words)) for page in page_set.pages)
    return replace(page_set, pages=tuple(changed))


def reading_of(page_set: PageSet) -> DocumentReading:
    return read_document("paper.pdf", b"%PDF-1.4", lambda data, media_type: page_set)[0]


def numbers_in(reading: DocumentReading) -> list[str]:
    return [f"{number.e164[-4:]}{'?' if number.needs_review else ''}" for number in reading.numbers]


@pytest.mark.parametrize("text", [LETTER, LOA])
def test_a_paper_all_in_capitals_reads_like_one_with_small_letters(text: str) -> None:
    printed = pages(Paper().mono(text, pitch=12))
    small, capitals = reading_of(printed), reading_of(in_capitals(printed))
    assert numbers_in(small) == numbers_in(capitals) != []
    assert capitals.kind is small.kind is not DocumentKind.OTHER
    assert capitals.billing_telephone_number == small.billing_telephone_number
    assert capitals.customer_name == (small.customer_name or "").upper()


@pytest.mark.parametrize("text", [RECORD, DEBIT])
def test_people_and_companies_are_named_in_its_sentences(text: str) -> None:
    printed = pages(Paper().mono(text, pitch=12))
    small, capitals = reading_of(printed), reading_of(in_capitals(printed))
    assert (small.authorized_name or "").upper() == (capitals.authorized_name or "") != ""
    assert (small.customer_name or "").upper() == capitals.customer_name


def test_names_in_its_sentences_are_given_as_printed() -> None:
    reading = reading_of(in_capitals(pages(Paper().mono(LETTER, pitch=12))))
    assert reading.customer_name == "GULF TIMBER & TILE, LLC"
    assert reading.service_address is not None and reading.service_address.street == "12 PIER ST"


def test_a_paper_with_small_letters_is_left_alone() -> None:
    assert not all_capitals(pages(Paper().mono(LETTER)))
    assert all_capitals(in_capitals(pages(Paper().mono(LETTER))))


@pytest.mark.parametrize(
    "text",
    [
        "The undersigned is the end user of the numbers above and asks Gulf Telephone to release them.",
        "Please call Marta at our business office. The PIN is RIVER88, see www.harbor.example today.",
        "Calls to it are sent to the losing carrier in Portland, OR 97201 after May 5.",
        "Dear Ms. Moore, I certify that I am authorized by Harbor Optical, Inc. to act for them.",
    ],
)
def test_the_words_of_a_sentence_become_small_and_names_keep_a_capital(text: str) -> None:
    words = tuple(text.upper().split())
    kept = text.replace("www.harbor.example", "WWW.HARBOR.EXAMPLE").replace("May 5", "MAY 5")
    assert " ".join(in_small_letters(words)) == kept
