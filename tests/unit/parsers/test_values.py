"""Dates, addresses, account numbers and names as carriers print them."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.page import Box, Word
from parsers.accounts.account_numbers import account_in
from parsers.page.addresses import mended, parse_line, parse_lines, place_in
from parsers.page.dates import dates_in, leading_date
from parsers.page.names import is_side_line, person_and_title, tidy_name

NOVEMBER_5 = date(2026, 11, 5)


@pytest.mark.parametrize(
    "text",
    [
        "11/05/26",
        "11/05/2026",
        "11-05-2026",
        "Nov 5, 2026",
        "NOV 05 26",
        "November 5, 2026",
        "05 NOV 26",
        "5-Nov-2026",
        "20261105",
        "2026-11-05",
        "Nov5,2026",
        "11/O5/2026",
        "11/0512026",
        "5 de noviembre de 2026",
    ],
)
def test_a_date_is_read_in_any_spelling(text: str) -> None:
    found = leading_date(text)
    assert found is not None
    assert found.value == NOVEMBER_5


@pytest.mark.parametrize("text", ["305-555-0142", "$11.05", "11/45/2026", "8495 93 179 8638633", "10.20.30.40", "2/30/2026"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates_in(text) == ()


def test_both_ends_of_a_period_are_marked() -> None:
    assert [found.period for found in dates_in("Nov 1, 2026 - Nov 30, 2026")] == [True, True]
    assert leading_date("11/01/2026 thru 11/30/2026") is None


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_every_date_reads_back_as_itself(day: date) -> None:
    for spelling in ("%m/%d/%Y", "%m/%d/%y", "%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%Y-%m-%d", "%m-%d-%y"):
        assert [found.value for found in dates_in(day.strftime(spelling))] == [day]


@pytest.mark.parametrize(
    ("text", "street", "city"),
    [
        ("66 MAIN ST UNIT 20, DOVER, DE 19901", "66 MAIN ST UNIT 20", "DOVER"),
        ("66 MAIN ST UNIT 20; DOVER DE 19901", "66 MAIN ST UNIT 20", "DOVER"),
        ("66 MAIN ST UNIT 20 DOVER DE 19901", "66 MAIN ST UNIT 20", "DOVER"),
        ("PO Box 418, Dover, DE 19901", "PO Box 418", "Dover"),
        ("1200 Bayfront Dr Ste 310, New Castle, Delaware 19720", "1200 Bayfront Dr Ste 310", "New Castle"),
        ("8820 Highway 9 N # 7, St. Georges, DE 19733", "8820 Highway 9 N # 7", "St. Georges"),
    ],
)
def test_an_address_on_one_line_is_taken_apart(text: str, street: str, city: str) -> None:
    address = parse_line(text)
    assert address is not None
    assert (address.street, address.city, address.state) == (street, city, "DE")


def test_a_suite_on_its_own_line_belongs_to_the_street() -> None:
    address = parse_lines(["900 COMMERCE PKWY", "SUITE 4", "DOVER DE 19901-2105"])
    assert address is not None
    assert astuple(address) == ("900 COMMERCE PKWY SUITE 4", "DOVER", "DE", "19901-2105")


@pytest.mark.parametrize(
    ("text", "state"), [("Providence, R! 02903", "RI"), ("Des Moines, |A 50309", "IA"), ("Seattle Wh 98101-3550", "WA")]
)
def test_a_misread_state_is_the_one_of_the_zip_code(text: str, state: str) -> None:
    place = place_in(text)
    assert place is not None
    assert place.state == state


def test_a_sentence_with_a_zip_shaped_number_is_no_place() -> None:
    assert place_in("Call us by 5 PM or mention code 85912") is None


@pytest.mark.parametrize(
    ("text", "right"),
    [("816 HILL CIR STEA", "816 HILL CIR STE A"), ("25 Hall Pkwy FI 17", "25 Hall Pkwy Fl 17"), ("7 Stewart St", "7 Stewart St")],
)
def test_usual_slips_in_units_are_mended(text: str, right: str) -> None:
    assert mended(text) == right


def words(text: str) -> list[Word]:
    return [Word(part, Box(10.0 * i, 0, 10.0 * i + 9, 9), 1.0, 0) for i, part in enumerate(text.split())]


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("305 555-0142 327", "305 555-0142 327"),
        ("401 555-0140 343 44Y", "401 555-0140 343 44Y"),
        ("8495 93 179 8638633", "8495 93 179 8638633"),
        ("07843-123456-01-2", "07843-123456-01-2"),
        ("5-JQWDV2MX", "5-JQWDV2MX"),
        ("04818211 10/27/2026 Page 1 of 3", "04818211"),
        ("00084879-4 402-555-0120", "00084879-4"),
        ("660219874-00001 in good standing", "660219874-00001"),
        ("and the date of this statement", None),
        ("$446.72", None),
        ("Nov 5, 2026", None),
    ],
)
def test_an_account_number_ends_where_something_else_begins(text: str, account: str | None) -> None:
    found = account_in(words(text))
    assert (found and found[0]) == account


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HANSEN SEED & GRAIN INC", "HANSEN SEED & GRAIN INC"),
        ("Cascade Title, Inc. Account 4471", "Cascade Title, Inc."),
        ("THISTLE BAKERY TELEPHONE 3025550140", "THISTLE BAKERY"),
        ("UPPER SNAKE TELEPHONE CO", "UPPER SNAKE TELEPHONE CO"),
        ("ATTN BOOKKEEPER", None),
        ("and the", None),
        ("$12.00", None),
    ],
)
def test_a_name_is_left_without_what_stands_beside_it(text: str, name: str | None) -> None:
    assert tidy_name(text) == name


def test_attention_and_trade_name_lines_are_no_name() -> None:
    assert all(is_side_line(text) for text in ("ATTN: AP", "c/o J Smith", "d/b/a Sunriver Rentals", "DBA Sunriver"))


@pytest.mark.parametrize("text", ["Rosa Benally, General Manager", "Rosa Benally (General Manager)", "Rosa Benally - General Manager"])
def test_a_person_and_a_title_are_told_apart(text: str) -> None:
    assert person_and_title(text) == ("Rosa Benally", "General Manager")


@pytest.mark.parametrize("note", ["ok to pay J.R.", "PAID 11/18", "Received NOV 19"])
def test_what_is_written_beside_an_address_is_no_part_of_it(note: str) -> None:
    address = parse_lines(["Alder Dental LLC", f"6607 Bayview Ter Suite 4B {note}", "Portland, ME 04101"])
    assert address is not None
    assert address.street == "6607 Bayview Ter Suite 4B"
