"""Numbers on bills and records that are a contact's, a caller's, or the customer's no more."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind
from parsers.documents.account_reading import account_reading
from parsers.numbers.sighting import find_in_text
from tests.unit.parsers.paper import Paper, pages

OWN = "+13055550142"


def _bill() -> Paper:
    paper = Paper()
    paper.row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.put(40, 90, "Monthly service", 11).row(110, (40, "305-555-0142"), (200, "Business line"), (500, "$39.00"))
    return paper


def _taken(paper: Paper) -> set[str]:
    return {number.e164 for number in account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf").numbers}


@pytest.mark.parametrize(
    "line",
    [
        "Ports: desk@carrier.example, 866-555-0177 option 4",
        "QUESTIONS CALL CARRIER SERVICE CENTER 866-555-0177",
        "REP DIRECT 866-555-0177",
        "Disconnected this month: 305-555-0177",
        "Top caller into toll-free: 305-555-0177 (61 calls)",
        "Call forward busy to 305-555-0177",
        "Porting group tel 305-555-0177 fax 305-555-0178",
    ],
)
def test_what_the_words_beside_it_give_to_somebody_else_is_not_taken(line: str) -> None:
    assert _taken(_bill().put(40, 300, line)) == {OWN}


def test_calls_with_minutes_and_a_price_are_calls_whatever_the_town() -> None:
    paper = _bill().put(40, 300, "Calls from 305-555-0142", 11)
    for row, (day, town, number) in enumerate((("10/03", "Honolulu", "808-555-0177"), ("10/08", "Kahului", "808-555-0178"))):
        paper.row(320 + 14 * row, (40, day), (90, town), (200, number), (420, "6"), (500, "0.60"))
    assert _taken(paper) == {OWN}


def test_the_area_code_that_the_bill_names_completes_its_seven_digits() -> None:
    paper = Paper()
    paper.row(60, (40, "Member account"), (160, "88231-4"), (340, "Bill date"), (440, "Nov 5, 2026")).put(40, 75, "AREA CODE 402")
    paper.put(40, 90, "LOCAL SERVICE", 11)
    for row, number in enumerate(("555-0142", "555-0143")):
        paper.row(110 + 14 * row, (40, number), (200, "BUSINESS ONE PARTY"), (500, "38.00"))
    assert _taken(paper) == {"+14025550142", "+14025550143"}


def test_a_smaller_digit_behind_a_slash_is_no_further_number() -> None:
    assert [sighting.e164 for sighting in find_in_text("936-555-0117/0").sightings] == ["+19365550117"]


def test_tails_with_a_dot_are_numbers() -> None:
    found = find_in_text("918.555.0101, .0102, .0106").sightings
    assert [sighting.e164 for sighting in found] == ["+19185550101", "+19185550102", "+19185550106"]


@pytest.mark.parametrize("heading", ["We can help", "How can we help?", "Questions", "Contact us"])
def test_a_care_number_at_the_edge_is_not_charged_because_a_charge_stands_beside_it(heading: str) -> None:
    paper = _bill().put(16, 185, heading, 9).put(16, 198, "1-800-555-0177")
    paper.row(198, (200, "Fax line"), (290, "305-555-0143"), (500, "18.21"))
    assert _taken(paper) == {OWN, "+13055550143"}


@pytest.mark.parametrize("neighbour", ["Voice lines", "Alarm", "Elevator", "Line 2"])
def test_a_fax_among_rows_of_lines_is_the_customers(neighbour: str) -> None:
    paper = _bill()
    for at, (label, number) in enumerate(((neighbour, "305-555-0143"), ("Fax", "305-555-0144"), ("Customer care", "800-555-0177"))):
        paper.row(300 + 24 * at, (58, label), (200, number))
    assert "+13055550144" in _taken(paper)


def test_a_fax_among_contacts_is_not_the_customers() -> None:
    paper = _bill()
    for at, (label, number) in enumerate((("Phone", "305-555-0176"), ("Fax", "305-555-0178"), ("Customer care", "800-555-0177"))):
        paper.row(300 + 24 * at, (58, label), (200, number))
    assert "+13055550178" not in _taken(paper)
