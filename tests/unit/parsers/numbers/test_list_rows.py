"""Rows of lists: who stands below a table, answers at the end of a line, area codes in columns and behind numbers, empty cells."""

from __future__ import annotations

from textwrap import dedent

import pytest

from ocr.page import Box, Page, PageMode, PageSet, Word, WordSource
from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.lists.across import across_at
from parsers.office.reader import read_office
from parsers.page.layout import Row


def listed(text: str, media_type: str = "text/plain") -> DocumentReading:
    return read(read_office(dedent(text).encode(), media_type), "list")


def told(reading: DocumentReading) -> dict[str, str]:
    return {n.e164[-4:]: f"{n.use or '-'} {n.action or '-'}" for n in reading.numbers}


LINES = "305-555-0100 main\n305-555-0101 fax\n305-555-0102 shop\n"
OTHERS = {
    "a carrier's repair under a table": (
        "Number        Use        Port?\n305-555-0100  Main       yes\n305-555-0101  Fax        yes\n\nCobalt Voice repair 800-555-0142\n"
    ),
    "a care center in a sentence": f"{LINES}\nAll numbers are to be ported. Cobalt care center 888-555-0142.\n",
    "a county's own number": f"{LINES}\nAll numbers are to be ported. County dispatch 305-555-0142 is the county's.\n",
    "a vendor's office": f"{LINES}\nDon't touch 305-555-0103, that is for the gate (Pine Gates calls it, their office is 305-555-0142).\n",
    "somebody apart from the column": f"{LINES}\nPort everything on this page.\nCobalt business 833-555-0142\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_number_beside_the_list_is_not_of_it(text: str) -> None:
    assert "0142" not in told(listed(text))


def test_words_about_a_number_are_its_own_before_parentheses_name_another() -> None:
    assert told(listed(OTHERS["a vendor's office"]))["0103"] == "door keep"


def test_an_answer_at_the_end_of_a_line_is_about_porting() -> None:
    text = "305-555-0100   Main   PORT\n305-555-0101   Fire alarm   NO\n305-555-0102   Fax   PORT\n"
    assert told(listed(text)) == {"0100": "main port", "0101": "alarm keep", "0102": "fax port"}


def test_an_empty_cell_means_what_the_list_says_of_blanks() -> None:
    table = "+----+--------------+-------+------+\n| #  | telephone    | what  | port |\n+----+--------------+-------+------+\n"
    table += "|  1 | 305/555-0100 | main  |  X   |\n|  2 | 305/555-0101 | alarm |      |\n"
    reading = listed(f"{table}\nblank = stays on Cobalt.\n")
    assert (told(reading), reading.claims) == ({"0100": "main port", "0101": "alarm keep"}, ())


def test_area_code_start_and_end_stand_in_columns_of_their_own() -> None:
    table = "Area,Start,Thru,Qty,Purpose\n305,555-0100,,1,Main\n305,555-0110,0112,3,DIDs\n786,555-0120,,1,Fax\n,,,,\nTotal,,,5,\n"
    assert [number.e164 for number in listed(table, "text/csv").numbers] == [
        *("+13055550100", "+13055550110", "+13055550111", "+13055550112", "+17865550120"),
    ]


@pytest.mark.parametrize(
    "text", ["555-0100, 0101 and 0105 (305)", "555-0100, 0101, 0105 area code 305", "555-0100, 0101, 0105 (305)   shipping"]
)
def test_an_area_code_may_stand_behind(text: str) -> None:
    reading = listed(f"786-555-0140 main\n786-555-0141\n{text}\n")
    assert {"+13055550100", "+13055550101", "+13055550105"} <= {number.e164 for number in reading.numbers}


def test_a_number_that_rings_at_a_cell_phone_is_still_the_customers() -> None:
    table = "Group,Numbers,Rings at\nSales,(305) 555-0100/01,x11\nService,(305) 555-0110/11,x21; no answer to 786-555-0142 (Rick's cell)\n"
    assert set(told(listed(table, "text/csv"))) == {"0100", "0101", "0110", "0111"}


def test_whom_to_reach_is_no_line() -> None:
    table = "Who,Role,Reach at\nAnn Lee,Owner,305-555-0140 (cell)\nPine Alarm,Vendor,305-555-0141\nCobalt,Carrier,800-555-0142\n"
    assert told(listed(f"Telephone,Kind\n305-555-0100,Main\n305-555-0101,Fax\n\n{table}", "text/csv")) == {
        "0100": "main port",
        "0101": "fax port",
    }


def test_marks_that_were_read_are_not_asked_about() -> None:
    text = "305-555-0100 main\n305-555-0101 alarm - KEEP\n305-555-0102 fax\nPort everything except the lines marked KEEP in pen.\n"
    reading = listed(text)
    assert (told(reading), reading.claims) == ({"0100": "main port", "0101": "alarm keep", "0102": "fax port"}, ())


def test_an_area_code_with_a_misread_digit_is_taken_with_doubt() -> None:
    rows = ["OUR NUMBERS (ALL AREA CODE 7/9)", "555-0101 FRONT DESK", "555-0102 FAX"]
    words = tuple(
        Word(word, Box(40 + 60 * at, 40 + 20 * line, 90 + 60 * at, 52 + 20 * line), 0.9, line, source=WordSource.OCR)
        for line, row in enumerate(rows)
        for at, word in enumerate(row.split())
    )
    reading = read(PageSet((Page(1, 612, 792, words, mode=PageMode.PHOTO),), total_pages=1), "list")
    assert [(number.e164, number.needs_review) for number in reading.numbers] == [("+17195550101", True), ("+17195550102", True)]


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("Number,305-555-0100,305-555-0101,305-555-0102\nUse,main,fax,alarm\nPort,yes,yes,no\n", "text/csv"),
        ("Use,main,fax,alarm\nNumber,305-555-0100,305-555-0101,305-555-0102\nPort?,Y,Y,N\n", "text/csv"),
        (
            "Our lines\n\nNumber    305-555-0100    305-555-0101    305-555-0102\nUse       main            fax             alarm\n"
            "Port?     yes             yes             no\n",
            "text/plain",
        ),
    ],
)
def test_numbers_along_a_row_have_their_answers_below_them(text: str, media_type: str) -> None:
    reading = listed(text, media_type)
    assert told(reading) == {"0100": "main port", "0101": "fax port", "0102": "alarm keep"}
    assert all(number.spot is None or number.spot.right > number.spot.left for number in reading.numbers)


@pytest.mark.parametrize("headings", ["Old number,New number", "Number,Replacement", "Current DID,New DID"])
def test_new_numbers_beside_the_present_ones_are_not_ported(headings: str) -> None:
    table = f"{headings},Use\n305-555-0100,786-555-0140,Main\n305-555-0101,786-555-0141,Fax\n"
    assert told(listed(table, "text/csv")) == {"0100": "main port", "0101": "fax port"}


def test_a_column_of_new_numbers_alone_is_the_list() -> None:
    assert told(listed("New number,Use\n305-555-0100,Main\n305-555-0101,Fax\n", "text/csv")) == {"0100": "main port", "0101": "fax port"}


def test_an_empty_row_begins_no_table() -> None:
    assert across_at([Row(())], 0) is None


def test_a_dash_for_no_number_among_rows_of_numbers_is_no_range() -> None:
    words = [
        Word(text, Box(left, top, left + 62, top + 9), 1.0, line)
        for line, (top, row) in enumerate(
            (
                (60, ("Main", "305-555-0100", "305-556-0100")),
                (75, ("Second", "305-555-0101", "305-556-0101", "-")),
                (90, ("Fax", "305-555-0109", "305-556-0109", "305-557-0109")),
            )
        )
        for left, text in zip((40, 110, 175, 240), row, strict=False)
    ]
    reading = read(PageSet((Page(1, 612, 792, tuple(words)),), total_pages=1), "list")
    assert len(reading.numbers) == 7


def test_a_number_torn_after_its_area_code_goes_on_below_though_numbers_stand_under_each_other() -> None:
    text = "Please port the working numbers of the account: 305-555-0141 (main), 305-555-0144, 305-\n555-0147, 305-555-0148 (fax)."
    assert set(told(listed(text))) == {"0141", "0144", "0147", "0148"}


def test_rows_of_one_line_and_who_has_it_are_no_table_on_its_side() -> None:
    text = "Purpose,TN,Cell phone\nFax line,305-555-0100,786-555-0142\nMain line,305-555-0101,786-555-0143\n,305-555-0102,786-555-0144\n"
    assert told(listed(text, "text/csv")) == {"0100": "fax port", "0101": "main port", "0102": "- port"}
    aside = "Numbers,305-555-0100,305-555-0101,305-555-0102\nUse,fax,main,\n"
    assert told(listed(aside, "text/csv")) == {"0100": "fax port", "0101": "main port", "0102": "- port"}
