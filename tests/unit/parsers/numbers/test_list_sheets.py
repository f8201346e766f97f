"""Spreadsheets of numbers as people keep them: rows that are rows, columns of other people's numbers, what a column answers."""

from __future__ import annotations

import io

import openpyxl
import pytest

from ocr.page import PageSet
from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.documents import classify
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


BESIDE = {
    "mobile phones of users": "DID|User|User mobile",
    "old numbers beside those in use": "DID|User|Previous number",
    "new numbers beside those to port": "Number to port|User|Placeholder DID",
    "numbers for a test": "DID|User|Test DID",
    "who is called after hours": "DID|Use|After hours goes to",
    "who is on call": "Number|Use|On-call",
    "a vendor's telephone": "Line|Use|Alarm company phone",
    "a contact's telephone": "Number|Contact|Phone",
    "a vendor's line beside the list": "Number|Vendor|Support line",
    "a telephone without a heading": "Number|Project contacts|",
    "a contact's number by a sign": "Main #|Site contact|Contact #",
    "what callers are shown": "DID|Name|Caller ID",
}


@pytest.mark.parametrize("headings", BESIDE.values(), ids=BESIDE)
def test_other_numbers_beside_the_lists_own_are_not_taken(headings: str) -> None:
    rows = ("305-555-0100|Shop|786-555-0142", "305-555-0101|Ann Lee|786-555-0143", "305-555-0102|Bay 2|")
    assert ported(sheet(headings, *rows)) == {"0100": "port", "0101": "port", "0102": "port"}


def test_numbers_in_a_column_that_nobody_explains_are_asked_about() -> None:
    asked = sheet("Number|Use|On-call", "305-555-0100|Shop|786-555-0142", "305-555-0101|Bay|305-555-0100").claims
    assert [claim for claim in asked if "786-555-0142" in claim and "On-call" in claim]


def test_the_only_numbers_are_the_lists_own_whatever_they_are_called() -> None:
    assert ported(sheet("Name|Old number", "Ann Lee|305-555-0100", "Bay 2|305-555-0101")) == {"0100": "port", "0101": "port"}


def test_numbers_by_use_in_columns_are_all_the_customers() -> None:
    rows = ("Store|Main number|Fax|Back line", "14|305-555-0100|305-555-0101|786-555-0102", "22|305-555-0110|305-555-0111|786-555-0112")
    assert len(ported(sheet(*rows))) == 6


LINES = ("Number|Description", "305-555-0100|Main", "305-555-0101|Fax", "305-555-0102|Bay 2")
STRANGERS = {
    "a carrier's repair among the rows": ("800-555-0142|AT&T repair",),
    "a vendor among the rows": ("786-555-0142|Gate service co",),
    "the landlord": ("786-555-0142|Landlord",),
    "people in a table below": ("|", "Name|Role|Phone", "Ann Lee|Office manager|786-555-0142", "Rob Hill|IT|786-555-0143"),
    "people under a heading": ("|", "Who to call|", "Ann Lee|786-555-0142"),
}


@pytest.mark.parametrize("rows", STRANGERS.values(), ids=STRANGERS)
def test_rows_of_other_peoples_numbers_are_not_taken(rows: tuple[str, ...]) -> None:
    assert ported(sheet(*LINES, *rows)) == {"0100": "port", "0101": "port", "0102": "port"}


def test_a_vendors_word_beside_a_line_of_the_lists_exchange_is_its_use() -> None:
    assert ported(sheet(*LINES, "305-555-0103|Elevator service co"))["0103"] == "port"


def test_a_desk_that_may_be_the_customers_waits_for_a_person() -> None:
    assert ported(sheet(*LINES, "800-555-0142|Customer service"))["0142"] == "port?"


def test_people_with_telephones_are_the_list_where_there_is_no_other() -> None:
    assert len(ported(sheet("Name|Role|Phone", "Ann Lee|Owner|305-555-0100", "Rob Hill|IT|786-555-0101"))) == 2


def test_a_switchs_own_words_head_a_table_as_well() -> None:
    rows = ("Pattern|Trunk|Trunk BTN|Target", *(f"305555010{n}|SIP-A|3055550100|cell 7865550142" for n in range(3)))
    assert set(ported(sheet(*rows))) == {"0100", "0101", "0102"}


def test_whole_numbers_under_extension_are_what_is_dialled() -> None:
    rows = ("cidnum|extension|destination|description", *(f"|1305555010{n}|ext-group,60{n}|Bay {n}" for n in range(3)))
    assert set(ported(sheet(*rows))) == {"0100", "0101", "0102"}


def workbook(**sheets: tuple[str, ...]) -> PageSet:
    """A workbook of sheets by name, rows of cells parted by bars."""
    book = openpyxl.Workbook()
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append([cell or None for cell in row.split("|")])
    book.remove(book.worksheets[0])
    file = io.BytesIO()
    book.save(file)
    return read_office(file.getvalue(), "")


ACCOUNT = (
    "Porting workbook",
    "End user|Acme Gear Works",
    "Current provider|Brightspeed",
    "Acct #|304815572",
    "Billing TN|305-555-0100",
    "Port-out PIN|6092",
    "Authorized person|Ann Lee",
    "Title|Managing Member",
    "Service street|118 N Lantern St",
    "City / State / Zip|Carlisle|PA|17013",
)


def test_a_workbook_with_an_account_sheet_is_a_list_and_no_record() -> None:
    pages = workbook(
        Account=ACCOUNT, Port=("TN|Purpose", "305-555-0100|Main", "305-555-0101|Fax"), Stay=("TN|Reason", "305-555-0110|Alarm stays")
    )
    assert classify(pages).kind is DocumentKind.DID_LIST
    reading = read(pages, "book.xlsx")
    assert ported(reading) == {"0100": "port", "0101": "port", "0110": "keep"}
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Lee", "Managing Member")
    assert reading.service_address == Address("118 N Lantern St", "Carlisle", "PA", "17013")


def test_a_carriers_port_desk_below_a_table_is_not_of_it() -> None:
    rows = (
        "Blk|From|Through|Count",
        "1|305-555-0100|305-555-0103|4",
        "|TOTAL||4",
        "|Acme port desk: 800-555-0142 - FAX 888-555-0143 (LNP)||",
    )
    assert set(ported(sheet(*rows))) == {"0100", "0101", "0102", "0103"}


def test_a_yes_is_not_undone_by_a_thing_that_is_kept() -> None:
    rows = ("Number|Use|Move?|Remarks", "305-555-0100|Fax|Yes|keep paper fax machine, needs ATA", "305-555-0101|Gate|Yes|keep with Acme")
    assert ported(sheet(*rows)) == {"0100": "port", "0101": "keep"}


ANSWERS = {
    "words of a plan": ("Plan", "go", "stay", "drop"),
    "to be killed": ("Move / Stay / Kill", "Move", "Stay", "Kill"),
    "carriers to be": ("Carrier after the move", "CloudCo", "Acme (no change)", "cancel"),
    "whole cells only": ("Disposition", "in scope", "as is", "decommission"),
}


@pytest.mark.parametrize(("heading", "yes", "no", "end"), ANSWERS.values(), ids=ANSWERS)
def test_a_column_answers_in_peoples_own_words(heading: str, yes: str, no: str, end: str) -> None:
    rows = (f"305-555-0100|Shop|{yes}", f"305-555-0101|Alarm|{no}", f"305-555-0102|Modem|{end}")
    assert ported(sheet(f"Number|Use|{heading}", *rows)) == {"0100": "port", "0101": "keep", "0102": "-?"}


def test_a_line_that_is_no_longer_needed_is_not_ported() -> None:
    rows = ("Number|Use|Still needed?", "305-555-0100|Shop|Yes", "305-555-0101|Modem|No")
    assert ported(sheet(*rows)) == {"0100": "port", "0101": "-?"}


def test_a_column_headed_by_a_tick_says_which_are_ported() -> None:
    rows = ("✓|Number|Use", "✓|305-555-0100|Shop", "|305-555-0101|Alarm", "✓|305-555-0102|Fax")
    assert ported(sheet(*rows)) == {"0100": "port", "0101": "keep", "0102": "port"}


def test_a_no_under_a_heading_that_asks_nothing_waits_for_a_person() -> None:
    rows = ("Number|Use|Batch", "305-555-0100|Shop|Y", "305-555-0101|Modem|N")
    assert ported(sheet(*rows)) == {"0100": "port", "0101": "port?"}


def test_marks_under_a_heading_that_asks_nothing_are_asked_about() -> None:
    rows = ("Number|Use|Sel", "305-555-0100|Shop|x", "305-555-0101|Modem|")
    assert any('"Sel"' in claim for claim in sheet(*rows).claims)
    assert not sheet("Number|Use|Voicemail", "305-555-0100|Shop|x", "305-555-0101|Modem|").claims


def test_a_note_on_one_number_of_a_range_is_about_that_one() -> None:
    rows = ("Start|End|Notes", "305-555-0100|305-555-0103|except 0102 (alarm, stays)", "305-555-0110|305-555-0111|0111 is fax")
    reading = sheet(*rows)
    assert ported(reading) == {"0100": "port", "0101": "port", "0102": "keep", "0103": "port", "0110": "port", "0111": "port"}
    assert [n.e164[-4:] for n in reading.numbers if n.use == "fax"] == ["0111"]


def test_headings_are_words_as_programs_spell_them_too() -> None:
    rows = ("phoneNumber|sms_enabled|isFax|forward_to", "305-555-0100|false|true|786-555-0142", "305-555-0101|true|false|")
    reading = sheet(*rows)
    assert {n.e164[-4:]: n.use for n in reading.numbers} == {"0100": "fax", "0101": "sms"}
    assert not reading.claims


def test_beside_ticks_a_cross_says_no() -> None:
    rows = ("Number|Use|Port", "305-555-0100|Shop|✔", "305-555-0101|Alarm|✘", "305-555-0102|Fax|✔")
    assert ported(sheet(*rows)) == {"0100": "port", "0101": "keep", "0102": "port"}
    assert ported(sheet("Number|Use|Port", "305-555-0100|Shop|✘", "305-555-0101|Alarm|"))["0100"] == "port"


def test_temporary_numbers_under_a_heading_are_not_the_customers() -> None:
    rows = (*LINES, "|", "Temporary numbers until the port|", "786-555-0142|Main", "786-555-0143|Fax")
    assert ported(sheet(*rows)) == {"0100": "port", "0101": "port", "0102": "port"}


def test_a_line_that_a_row_answers_for_is_theirs_though_it_stands_apart() -> None:
    told = sheet("Number|Use|Port", "305-555-0100|Shop|Y", "786-555-0101|Store 2|Y").numbers
    assert all(number.theirs for number in told)
    assert not any(number.theirs for number in sheet("Phone|Use", "305-555-0100|Shop", "786-555-0101|Store 2").numbers)


def test_cells_of_several_lines_hold_numbers_of_their_own() -> None:
    reading = sheet(
        "Department,Numbers,Fax", '"Admissions","305-555-0100\n305-555-0101\n305-555-0102",305-555-0109', "Bursar,305-555-0120,"
    )
    assert list(ported(reading)) == ["0100", "0101", "0102", "0109", "0120"]


def test_where_calls_go_if_nobody_answers_is_no_line_of_the_list() -> None:
    reading = sheet(
        'Line,Number,"If no answer, rings"', "1,305-555-0100,305-555-0101", "2,305-555-0101,Voicemail", "3,305-555-0102,786-555-0177"
    )
    assert list(ported(reading)) == ["0100", "0101", "0102"]


def test_a_place_says_in_brackets_what_its_lines_are_for() -> None:
    reading = sheet("Start,End,Site,Take?", "305-555-0100,305-555-0101,Tampa,Y", "305-555-0110,305-555-0111,Tampa (alarms),N")
    assert {n.e164[-4:]: (n.use, n.action and n.action.value) for n in reading.numbers} == {
        "0100": (None, "port"),
        "0101": (None, "port"),
        "0110": ("alarm", "keep"),
        "0111": ("alarm", "keep"),
    }


def test_whose_cell_a_line_rings_makes_it_no_cell() -> None:
    reading = sheet(
        "Number|Rings at|Move?", "305-555-0100|all phones|yes", "305-555-0102|Greg (cell 786-555-0177)|yes", "305-555-0103|alarm|no"
    )
    assert ported(reading) == {"0100": "port", "0102": "port", "0103": "keep"}


def test_numbers_under_circuit_or_number_are_the_list_where_no_other_column_is() -> None:
    rows = (
        "Plant|14/KRFN/102233//WS|Ethernet|Keep",
        "Plant|305-555-0100|Line|Move",
        "Plant|305-555-0109|Fax|Keep",
        "Dock|305-555-0120|Line|Move",
    )
    reading = sheet("Facility|Circuit / Number|Service|Keep / Move / Drop", *rows, "Dock|305-555-0130 to 0131|DIDs|Move")
    assert ported(reading) == {"0100": "port", "0109": "keep", "0120": "port", "0130": "port", "0131": "port"}
