"""Numbers a list writes short: seven digits, an area code said once, only the last four."""

from __future__ import annotations

import pytest

from onboarding.documents import Action, DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office

TABLE = "Dept,Phone,Use\nPolice,555-0100,main\nFire,555-0101,fax\n"


def listed(text: str, media_type: str = "text/csv") -> DocumentReading:
    return read(read_office(text.encode(), media_type), "list")


def numbers(reading: DocumentReading) -> list[str]:
    return [number.e164[2:] for number in reading.numbers]


@pytest.mark.parametrize(
    "said",
    [
        "City of Pine - Telephone Inventory (305)",
        "All numbers 305 unless noted",
        "Area 305",
        "AC 305",
        "Note: add 305 to all",
        "Dial 305 first",
    ],
)
def test_an_area_code_is_said_in_many_ways(said: str) -> None:
    reading = listed(f'"{said}",,\n{TABLE}')
    assert (numbers(reading), reading.claims) == (["3055550100", "3055550101"], ())


@pytest.mark.parametrize("said", ["Suite (305)", "Room 305", "since 2019 (305 lines)"])
def test_other_numbers_of_three_digits_are_no_area_code(said: str) -> None:
    assert numbers(listed(f'"{said}",,\n{TABLE}')) == []


def test_seven_digits_among_numbers_of_one_area_code_are_completed_and_looked_at() -> None:
    reading = listed("(305) 555-0100 main\n     555-0101\n     555-0102 fax\n", "text/plain")
    assert [(n.e164[-4:], n.needs_review) for n in reading.numbers] == [("0100", False), ("0101", True), ("0102", True)]
    assert any("555-0101" in claim for claim in reading.claims)


def test_seven_digits_among_numbers_of_two_area_codes_are_asked_about() -> None:
    reading = listed("305-555-0100\n813-555-0101\n555-0102\n", "text/plain")
    assert numbers(reading) == ["3055550100", "8135550101"]
    assert any("555-0102" in claim for claim in reading.claims)


def test_places_with_their_area_code_head_their_numbers() -> None:
    reading = listed("Miami (305)\n555-0100\n555-0101\nTampa (813)\n555-0100\n555-0101\n", "text/plain")
    assert numbers(reading) == ["3055550100", "3055550101", "8135550100", "8135550101"]


def test_a_column_of_area_codes_completes_its_rows() -> None:
    assert numbers(listed("Site,AC,Number\nA,305,555-0100\nB,813,555-0100\n")) == ["3055550100", "8135550100"]


@pytest.mark.parametrize("tail", ["-0101", '"   0101', "xxx-0101"])
def test_a_tail_under_a_number_is_completed_by_it(tail: str) -> None:
    reading = listed(f"305-555-0100 main\n   {tail} fax\n", "text/plain")
    assert [(n.e164[-4:], n.use, n.needs_review) for n in reading.numbers] == [("0100", "main", False), ("0101", "fax", False)]


def test_four_digits_alone_are_looked_at_if_near_and_left_if_not() -> None:
    reading = listed("305-555-0100 main\n0101 fax\n\n2026 is the year\n", "text/plain")
    assert [(n.e164[-4:], n.needs_review) for n in reading.numbers] == [("0100", False), ("0101", True)]
    assert numbers(listed("305-555-0100 main\n1001 Ann\n1002 Bo\n", "text/plain")) == ["3055550100"]


def test_a_cell_of_four_digits_that_cannot_be_completed_is_asked_about() -> None:
    reading = listed("Number,Use\n305-555-0100,main\n-0102,\n5510,\n")
    assert numbers(reading) == ["3055550100", "3055550102"]
    assert any("5510" in claim for claim in reading.claims)


def test_a_range_may_end_in_a_tail_with_its_dash() -> None:
    assert [n[-4:] for n in numbers(listed("(305) 555-0140 thru -0144\n305-555-0150\n", "text/plain"))] == [
        *(f"014{digit}" for digit in range(5)),
        "0150",
    ]


def test_a_sentence_goes_on_with_numbers_by_their_last_four_digits() -> None:
    said = "Main BTN is 305-555-0100. Lines 0101, 0102 roll from it. 0110 is the fax and 0120 is the alarm. Leave 0120 with Gulf."
    reading = listed(f"Hi, our numbers:\n{said}\n", "text/plain")
    assert [(n.e164[-4:], n.use, n.needs_review) for n in reading.numbers] == [
        ("0100", "main", False),
        ("0101", None, True),
        ("0102", None, True),
        ("0110", "fax", True),
        ("0120", "alarm", True),
    ]
    assert reading.numbers[-1].action is Action.KEEP
    assert any("0101, 0102" in claim for claim in reading.claims)


@pytest.mark.parametrize("said", ["ext 0101", "room 0101 fax", "since 0101", "0101 Bay Street", "The fax code is 0101", "fax 0301"])
def test_four_digits_that_no_word_calls_a_line_are_none(said: str) -> None:
    reading = listed(f"Please port:\n305-555-0100 main, {said}\n305-555-0190\n", "text/plain")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0190"]


def test_a_run_of_lines_goes_on_behind_and_then() -> None:
    reading = listed("hi we have main 305-555-0100 and then 0101 and 0102 also a fax 305 555 0110 thats it\n", "text/plain")
    assert [(n.e164[-4:], n.needs_review) for n in reading.numbers] == [("0100", False), ("0101", True), ("0102", True), ("0110", False)]


def test_ends_with_a_dash_in_a_sentence_are_the_numbers_before_them() -> None:
    text = (
        "Please port these:\nBay clinic: (305) 555-0100 main; -0101 and -0102 roll; -0110 fax; -0119 alarm (leave).\nGrove: 305-556-0100\n"
    )
    reading = listed(text, "text/plain")
    told = {n.e164[-7:]: (n.use, n.action is Action.KEEP, n.needs_review) for n in reading.numbers}
    assert told["5550110"] == ("fax", False, False)
    assert told["5550119"] == ("alarm", True, False)
    assert set(told) == {"5550100", "5550101", "5550102", "5550110", "5550119", "5560100"}
