"""Spreadsheets of numbers as people keep them: rows that are rows, columns of other people's numbers, what a column answers."""

from __future__ import annotations

from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office


def sheet(*rows: str) -> DocumentReading:
    """A sheet whose cells are parted by bars."""
    return read(read_office("\n".join(rows).encode(), "text/csv"), "list.csv")


def ported(reading: DocumentReading) -> dict[str, str]:
    """Last four digits and what becomes of each; a question mark where it waits for a person."""
    return {n.e164[-4:]: f"{n.action or '-'}{'?' if n.needs_review else ''}" for n in reading.numbers}


def test_a_column_that_is_filled_now_and_then_is_no_card() -> None:
    rows = (
        "Site|Phone|Port?|User cell",
        "Dock|305-555-0100|Yes|786-555-0142",
        "Dock|305-555-0101|NO|",
        "Yard|305-555-0102|Yes|786-555-0143",
    )
    assert ported(sheet(*rows)) == {"0100": "port", "0101": "keep", "0102": "port"}


def test_ranges_with_empty_ends_are_no_cards() -> None:
    rows = (
        "tn_start;tn_end;count;disposition",
        "305-555-0100;305-555-0103;4;port",
        "305-555-0120;;1;do not port",
        "305-555-0130;305-555-0131;2;port",
    )
    told = {"0100": "port", "0101": "port", "0102": "port", "0103": "port", "0120": "keep", "0130": "port", "0131": "port"}
    assert ported(sheet(*rows)) == told


def test_a_sheet_is_never_two_columns_of_a_page() -> None:
    rows = ("Room|Number|Device|Note", *(f"{n}|305-555-01{n}|desk set model {n}|the line of room {n} on floor {n}" for n in range(10, 20)))
    page = read_office("\n".join(rows).encode(), "text/csv").pages[0]
    assert page.cells
