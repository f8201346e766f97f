"""Boxes and marks that say which numbers port and which stay, in columns, in cells and before the numbers."""

from __future__ import annotations

from textwrap import dedent

import pytest

from ocr.page import Box, Page, PageMode, PageSet, Word, WordSource
from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office


def listed(text: str, media_type: str = "text/plain") -> DocumentReading:
    return read(read_office(dedent(text).encode(), media_type), "list")


def told(reading: DocumentReading) -> dict[str, str]:
    return {n.e164[-4:]: f"{n.use or '-'} {n.action or '-'}" for n in reading.numbers}


MARKED = {
    "options with boxes in a cell": (
        "Number,Action,Use\n305-555-0100,☒ Port ☐ Do not port,Main\n305-555-0101,☐ Port ☒ Do not port,Alarm\n",
        "text/csv",
        {"0100": "main port", "0101": "alarm keep"},
    ),
    "boxes behind their options": (
        "Number,Action\n305-555-0100,Port ☒ Keep ☐\n305-555-0101,Port ☐ Keep ☒\n",
        "text/csv",
        {"0100": "- port", "0101": "- keep"},
    ),
    "typed boxes in a line": (
        "Numbers\n305-555-0100 [x] Port [ ] Keep  main\n305-555-0101 [ ] Port [X] Keep  alarm\n305-555-0102 ( ) port (x) stays\n",
        "text/plain",
        {"0100": "main port", "0101": "alarm keep", "0102": "- keep"},
    ),
    "some of a list ticked": (
        "Our lines, the ones to move are checked:\n[x] 305-555-0100 main\n[ ] 305-555-0101 fax\n",
        "text/plain",
        {"0100": "main port", "0101": "fax keep"},
    ),
    "ticked to stay": (
        "Check those that stay with Acme:\n[x] 305-555-0100 alarm\n[ ] 305-555-0101 fax\n",
        "text/plain",
        {"0100": "alarm keep", "0101": "fax port"},
    ),
    "empty boxes are bullets": (
        "☐ 305-555-0100 main\n☐ 305-555-0101 fax\n",
        "text/plain",
        {"0100": "main port", "0101": "fax port"},
    ),
    "signs of a symbol font": (
        "Number,Port,Keep\n305-555-0100,þ,¨\n305-555-0101,¨,þ\n",
        "text/csv",
        {"0100": "- port", "0101": "- keep"},
    ),
    "one column of boxes": (
        "Number,Port?\n305-555-0100,☑\n305-555-0101,☐\n",
        "text/csv",
        {"0100": "- port", "0101": "- keep"},
    ),
}


@pytest.mark.parametrize(("text", "media_type", "expected"), MARKED.values(), ids=MARKED)
def test_what_is_ticked_is_said(text: str, media_type: str, expected: dict[str, str]) -> None:
    reading = listed(text, media_type)
    assert (told(reading), reading.claims) == (expected, ())


def test_columns_to_port_and_to_keep_in_which_nothing_is_marked_are_asked_about() -> None:
    reading = listed("Number,Port,Keep\n305-555-0100,,\n305-555-0101,,\n", "text/csv")
    assert any("Port" in claim for claim in reading.claims)
    assert all(number.needs_review for number in reading.numbers)


def test_a_row_that_is_marked_in_neither_column_is_looked_at() -> None:
    reading = listed("Number,Port,Keep\n305-555-0100,x,\n305-555-0101,,\n305-555-0102,,x\n", "text/csv")
    assert [number.needs_review for number in reading.numbers] == [False, True, False]


def test_a_dash_that_something_crosses_on_a_picture_leaves_the_number_to_be_looked_at() -> None:
    words = [
        Word(text, Box(40, 40 + 20 * line, 120, 50 + 20 * line), 0.5, line, WordSource.OCR)
        for line, text in enumerate(("305-55510142", "305-555-0143", "305-555-0144"))
    ]
    found = read(PageSet((Page(1, 612, 792, tuple(words), PageMode.PHOTO),), total_pages=1), "x").numbers
    assert next((n.e164[-4:], n.needs_review) for n in found) == ("0142", True)


def test_where_the_type_says_nothing_the_name_gives_the_use() -> None:
    reading = listed("TN,Name,Type\n305-555-0100,Main AA,local\n305-555-0101,Fax,local\n305-555-0102,Ann Lee,local\n", "text/csv")
    assert [number.use for number in reading.numbers] == ["main", "fax", None]


def test_numbered_lines_with_the_countrys_one_are_lines_of_their_own() -> None:
    text = """\
        1. 1-305-555-0100 (reception) ........ port
        4. 1-305-555-0110 (burglar alarm) .... do not port
        5. 1-305-555-0111 (gate) ............. do not port
        6. 1-305-555-0120 (fax) .............. port
        """
    assert told(listed(text)) == {"0100": "- port", "0110": "alarm keep", "0111": "door keep", "0120": "fax port"}
