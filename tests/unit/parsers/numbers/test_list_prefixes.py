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
