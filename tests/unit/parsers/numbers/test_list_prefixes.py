"""Lists that state the first six digits once and then give the last four."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.numbers.sighting import sight_in_text
from parsers.office.reader import read_office


def listed(text: str, media_type: str = "text/csv") -> DocumentReading:
    return read(read_office(text.encode(), media_type), "list")


CELLS = {
    "0110": ["0110"],
    "0110-0112": ["0110", "0111", "0112"],
    "0110 thru 0112": ["0110", "0111", "0112"],
    "0110, 0111 & 0115": ["0110", "0111", "0115"],
    "0110 (fax)": ["0110"],
    "-": [],
}


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("said", ["All DID numbers are (305) 555-xxxx; dial the last four digits.", "Our DIDs all begin with 305-555"])
def test_a_column_of_last_fours_is_completed_by_the_prefix_that_is_stated(said: str, cell: str) -> None:
    text = f'{said}\nEXT,NAME / LOCATION,DID,CELL\n1000,Main number,0100,\n1001,Ann,0101,786-555-2297\n1002,Bo,"{cell}",\n'
    reading = listed(text)
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101", *CELLS[cell]]
    assert (reading.numbers[0].use, reading.claims) == ("main", ())


def test_two_prefixes_complete_nothing() -> None:
    assert listed("Miami 305-555-xxxx, Tampa 813-555-xxxx\nDID,Name\n0100,Ann\n0101,Bo\n").numbers == ()


def test_free_lines_under_a_masked_prefix_are_completed() -> None:
    reading = listed("Extension list. All numbers are 305-555-XXXX\n\n0100 main\n0101 fax\n", "text/plain")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101"]


def test_a_mask_is_no_word_on_the_keypad() -> None:
    assert sight_in_text("Numbers are 305-555-XXXX and 1-800-XXX-XXXX") == ()


def test_a_dash_for_no_number_joins_no_rows() -> None:
    reading = listed("Name,DID,Notes\nAnn,305-555-0100,\nBreak room,-,internal\nBo,305-555-0104,\n")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0104"]


@pytest.mark.parametrize(
    "said",
    [
        "Everything is area code 305. The plant's numbers all start with 555-:",
        "Area code 305, exchange 555",
        "All are 305.\n555-xxxx",
        "Numbers of the plant, 305-555-:",
    ],
)
def test_an_exchange_said_once_over_lines_of_four_digits_completes_them(said: str) -> None:
    text = f"Please port these.\n{said}\n\n0100 (main)\n0101\nFront office\n0117 (fax)\n0140-0142 (people)\n"
    reading = listed(text, "text/plain")
    assert [(n.e164[-4:], n.use) for n in reading.numbers if n.use] == [("0100", "main"), ("0117", "fax")]
    assert [n.e164 for n in reading.numbers] == [f"+1305555{end}" for end in ("0100", "0101", "0117", "0140", "0141", "0142")]
    assert not any(n.needs_review for n in reading.numbers)


def test_an_exchange_without_an_area_code_takes_the_others_and_asks() -> None:
    reading = listed("Please port 305-555-0190 (fax) too.\nThe others begin with 556.\n0100\n0101\n", "text/plain")
    assert {n.e164: n.needs_review for n in reading.numbers} == {"+13055550190": False, "+13055560100": True, "+13055560101": True}
    assert reading.claims


def test_ends_behind_six_digits_in_a_sentence_are_listed() -> None:
    text = "Please port our lines. The house by the road is 305-555-: 0182 (main), 0183 (fax) and 0150-0151, 0151 being the alarm.\n"
    assert {n.e164[-4:]: n.use for n in listed(text, "text/plain").numbers} == {
        "0182": "main",
        "0183": "fax",
        "0150": None,
        "0151": "alarm",
    }


def test_a_place_with_its_area_code_ends_the_table_above_it() -> None:
    tampa = "Tampa (area code 813)\nNumber,Use\n555-0100,Main\n555-0109,Alarm line\n\n"
    text = f"{tampa}Miami (area code 305)\nNumber,Use\n555-0140,Main\n555-0141,\n"
    assert [n.e164 for n in listed(text).numbers] == ["+18135550100", "+18135550109", "+13055550140", "+13055550141"]


def test_a_whole_number_among_last_fours_keeps_none_of_them_from_being_completed() -> None:
    rows = "Line,Use\n0100,Pilot\n0101,\n0150-0151,DID\n305-556-0190,Grove\n"
    assert [n.e164[-7:] for n in listed(f"NPA-NXX 305-555 unless noted\n{rows}").numbers] == [
        "5550100",
        "5550101",
        "5550150",
        "5550151",
        "5560190",
    ]


def test_six_digits_left_open_in_a_cell_go_on_in_the_next() -> None:
    reading = listed("Port list,,\n305-555-,0100,Main\n,0101,Roll\n,0109,Fax\n")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101", "0109"]
