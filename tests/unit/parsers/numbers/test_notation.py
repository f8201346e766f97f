"""Numbers in rare notations read like plain ones, wherever they stand."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.extract import read_document
from parsers.numbers.notation import plainly_written
from parsers.numbers.sighting import sight_in_text
from tests.unit.parsers.paper import Paper, pages

NOTATIONS = (
    "{}-{}.{}",
    "({})-{}-{}",
    "({}){}-{}",
    "{} - {} - {}",
    "({}) {} - {}",
    "( {} ) {}-{}",
    "{}‑{}‑{}",
    "{}–{}–{}",
    "{}·{}·{}",
    "{}/{}/{}",
    "{}/{}-{}",
    "[{}] {}-{}",
    "1+{}-{}-{}",
    "1/{}/{}-{}",
    "{} . {} . {}",
)
LEFT_ALONE = (
    "305-555-0142",
    "(305) 555-0142",
    "305.555.0142",
    "305-555-0142 - 305-555-0149",
    "305-555-0142 - 0149",
    "305/555-0142-118",
    "12 - 305 - 555 - 0142",
    "831-000-305-555-0142",
    "203.0.113.45",
    "11/14/2026",
    "100 - 200 - 3000",
)


def bill(notation: str) -> DocumentReading:
    def number(line: str) -> str:
        return notation.format("305", "555", line)

    paper = Paper().block(40, 40, ["Harbor Telephone", "Account number 20-114407", "Bill date November 3, 2026", "Amount due $88.00"])
    paper.block(40, 110, ["Harbor Dental Group LLC", "12 Bay St", "Miami FL 33131"])
    for at, line in enumerate(("0142", "0143", "0144")):
        paper.row(180 + 12 * at, (40, number(line)), (200, "Business line"), (330, "29.00"))
    paper.put(40, 240, "Calls from " + number("0142"))
    paper.row(254, (40, "10/09"), (80, "8:12A"), (120, "TAMPA FL"), (200, number("0188")), (330, "4"), (380, ".28"))
    paper.put(40, 290, f"Questions? Call us at {notation.format('888', '555', '0199')}.")
    return read_document("bill.pdf", b"%PDF-1.4", lambda data, media_type: pages(paper))[0]


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_rare_notation_reads_like_a_plain_one(notation: str) -> None:
    assert {(number.e164[-4:], number.needs_review) for number in bill(notation).numbers} == {
        (number.e164[-4:], number.needs_review) for number in bill("{}-{}-{}").numbers
    }


def test_a_number_is_given_as_it_is_printed() -> None:
    assert {number.written for number in bill("{} - {} - {}").numbers} >= {"305 - 555 - 0143"}


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_plain_numbers_ranges_and_codes_stay_as_they_are(text: str) -> None:
    printed = pages(Paper().put(40, 40, text))
    assert plainly_written(printed) == (printed, {})


@pytest.mark.parametrize("text", ["Business phone - line 3 305 555 0142 29.95", "Seat 12 305 555 0142"])
def test_the_count_of_a_line_before_a_number_with_blanks_is_no_part_of_it(text: str) -> None:
    assert [sighting.e164 for sighting in sight_in_text(text)] == ["+13055550142"]


@pytest.mark.parametrize("text", ["Account 83 305 555 0142", "Ref 9 305 555 0142"])
def test_figures_of_a_code_before_it_are(text: str) -> None:
    assert sight_in_text(text) == ()
