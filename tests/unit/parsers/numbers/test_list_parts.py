"""Lists whose numbers stand in parts, under ids, in frames and cards; lines that a list calls disconnected."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents import classify
from parsers.documents.did_list import read
from parsers.office.reader import read_office
from tests.unit.parsers.numbers.test_list_others import listed, placed, told


def sheet(text: str) -> DocumentReading:
    pages = read_office(text.encode(), "text/csv")
    assert classify(pages).kind is DocumentKind.DID_LIST
    return read(pages, "list.csv")


IN_PARTS = {
    "first and last": "NPA,NXX,FIRST,LAST,COUNT,USE\n305,555,0100,0102,3,VOICE\n305,555,0110,0110,1,FAX\n",
    "line and thru": "Area Code|Prefix|Line|Thru|Use\n305|555|0100|0102|voice\n305|555|0110||fax\n",
    "zeros dropped by a spreadsheet": "npa;nxx;from;to;use\n305;555;100;102;voice\n305;555;110;110;fax\n",
    "six digits in one column": "NPA-NXX,Start,End,Type\n305-555,0100,0102,voice\n305-555,0110,0110,fax\n",
    "six digits in one run": "NPANXX\tLine\tUse\n305555\t0100\tvoice\n305555\t0101\tvoice\n305555\t0102\tvoice\n305555\t0110\tfax\n",
    "a range in the line's cell": "Team,DID Prefix,DID Range,Use\nA,305-555,0100-0102,\nB,305-555,0110,fax\n",
    "without headings": "305,555,0100,Main\n305,555,0101,Voice\n305,555,0102,Voice\n305,555,0110,Fax\n",
    "with headings of their own words": "AC,Exch,Station,What\n305,555,0100,\n305,555,0101,\n305,555,0102,\n305,555,0110,Fax\n",
    "with the country's code": "CC,NPA,NXX,XXXX,Use\n1,305,555,0100,\n1,305,555,0101,\n1,305,555,0102,\n1,305,555,0110,Fax\n",
}


@pytest.mark.parametrize("text", IN_PARTS.values(), ids=IN_PARTS)
def test_numbers_in_parts_are_put_together(text: str) -> None:
    reading = sheet(text)
    assert [n.e164 for n in reading.numbers] == ["+13055550100", "+13055550101", "+13055550102", "+13055550110"]
    assert reading.numbers[3].use == "fax" and reading.claims == () and not any(n.needs_review for n in reading.numbers)


@pytest.mark.parametrize("heading", ["Service ID", "Circuit ID", "Line ID", "Asset", "Device ID"])
def test_lines_may_be_called_by_their_numbers_as_ids(heading: str) -> None:
    rows = "".join(f"305555010{n},POTS line,41.2,Active\n" for n in range(5))
    reading = sheet(f"{heading},Product,Monthly,Svc Status\n{rows}CKT 32.HCGS.004417,Internet,389,Active\n")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101", "0102", "0103", "0104"]


@pytest.mark.parametrize("heading", ["Order ID", "Ticket", "Invoice #", "Customer ID", "PO"])
def test_ids_of_other_things_are_no_lines(heading: str) -> None:
    rows = "".join(f"305555010{n},POTS line,Active\n" for n in range(5))
    assert read(read_office(f"{heading},Product,Status\n{rows}".encode(), "text/csv"), "list.csv").numbers == ()


@pytest.mark.parametrize("state", ["Disconnected", "Disconnected 6/2025", "Cancelled 1/2024", "ported out"])
def test_a_line_that_is_called_disconnected_is_left_out_and_said(state: str) -> None:
    reading = sheet(f"Number,Use,Status\n305-555-0100,main,Active\n305-555-0101,fax,{state}\n305-555-0102,,Active\n")
    assert set(told(reading)) == {"0100", "0102"}
    assert [warning for warning in reading.warnings if "disconnected" in warning] == [
        "Marked as disconnected on it, so not taken: 305-555-0101."
    ]


def test_in_free_lines_too() -> None:
    reading = listed("Our lines:\n305-555-0100 main\n305-555-0101 fax - Disconnected\n305-555-0102 desk\n")
    assert set(told(reading)) == {"0100", "0102"} and any("305-555-0101" in warning for warning in reading.warnings)


def test_a_printed_sheet_may_have_its_frame() -> None:
    cells = [
        [(40.0, "A"), (100.0, "B"), (200.0, "C"), (320.0, "D"), (400.0, "E")],
        [(10.0, "1"), (40.0, "Dept"), (100.0, "Name"), (200.0, "DID"), (320.0, "Move? Y/N"), (400.0, "Notes")],
        [(10.0, "2"), (40.0, "Yard"), (100.0, "Gate"), (200.0, "(305) 555-0100"), (320.0, "Y")],
        [(10.0, "3"), (40.0, "Yard"), (100.0, "A. Lee"), (200.0, "(305) 555-0101"), (320.0, "Y"), (400.0, "mobile 786-555-0142")],
        [(10.0, "4"), (40.0, "Yard"), (100.0, "Alarm"), (200.0, "(305) 555-0102"), (320.0, "N")],
    ]
    reading = read(placed(cells), "list.pdf")
    assert {n.e164[-4:]: n.action for n in reading.numbers} == {"0100": "port", "0101": "port", "0102": "keep"}


def test_a_persons_phone_in_a_cell_of_its_own_takes_no_line_away() -> None:
    cells = [
        [(10.0, "1"), (60.0, "305-555-0100"), (200.0, "Attendant")],
        [(10.0, "2"), (60.0, "305-555-0101"), (200.0, "Desk"), (320.0, "CELL 786-555-0142")],
        [(10.0, "3"), (60.0, "305-555-0102"), (200.0, "Hunt group")],
    ]
    assert set(told(read(placed(cells), "list.pdf"))) == {"0100", "0101", "0102"}


def test_cards_may_begin_with_their_numbers() -> None:
    def cards(*pairs: tuple[str, str]) -> list[list[tuple[float, str]]]:
        lefts = (40.0, 220.0, 400.0)
        return [
            [(left, number) for left, (number, _) in zip(lefts, pairs, strict=False)],
            [(left, title) for left, (_, title) in zip(lefts, pairs, strict=False)],
            [(left, "Active • Edit") for left, _ in zip(lefts, pairs, strict=False)],
        ]

    rows = [
        [(40.0, "Phone numbers")],
        *cards(("305-555-0100", "Company main"), ("305-555-0101", "Tasting room"), ("305-555-0102", "Club")),
        *cards(("305-555-0103", "Events"), ("305-555-0104", "Fax"), ("305-555-0105", "Cellar")),
        *cards(("305-555-0106", "Yard fax"), ("888-555-0107", "Orders")),
    ]
    reading = read(placed(rows), "list.pdf")
    uses = {n.e164[-4:]: n.use for n in reading.numbers}
    assert set(uses) == {f"010{n}" for n in range(8)}
    assert (uses["0100"], uses["0104"], uses["0106"], uses["0103"]) == ("main", "fax", "fax", None)


def test_where_a_faxs_pages_are_sent_makes_it_nobodys_signature() -> None:
    text = "305-555-0100\n305-555-0101\n305-555-0102\n305-555-0103\n305-555-0104 to desk@shop.example\n305-555-0105 to pc@shop.example\n"
    assert set(told(listed(text))) == {f"010{n}" for n in range(6)}


STATED = {
    "masked, the first one whole": "(305) 555-xxxx\n305-555-0100 main\n0101 fax\n0450 alarm\n2977 gate\n",
    "masked, none whole": "Our numbers are 305-555-XXXX\n\n0100 main\n0101 fax\n0450 alarm\n2977 gate\n",
    "left open": "All lines 305-555-\n\nLast 4,Use\n0100,main\n0101,fax\n0450,alarm\n2977,gate\n",
}


@pytest.mark.parametrize("text", STATED.values(), ids=STATED)
def test_under_six_digits_that_are_stated_lines_may_jump_ahead(text: str) -> None:
    reading = listed(text, "text/csv" if "," in text else "text/plain")
    assert {n.e164: n.needs_review for n in reading.numbers} == {f"+1305555{end}": False for end in ("0100", "0101", "0450", "2977")}


@pytest.mark.parametrize("heading", ["Block Size", "Qty", "# of DIDs", "Range size"])
def test_a_blocks_size_says_how_many_numbers_follow_its_first(heading: str) -> None:
    reading = sheet(f"Block Start,{heading}\n305-555-0100,3\n305-555-0140,2\n")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101", "0102", "0140", "0141"]


def test_parts_may_stand_side_by_side() -> None:
    reading = sheet("NPA,NXX,Line,Use,NPA,NXX,Line,Use\n305,555,0100,Main,305,555,0110,Fax\n305,555,0101,,305,555,0111,Alarm\n")
    assert {n.e164[-4:]: n.use for n in reading.numbers} == {"0100": "main", "0101": None, "0110": "fax", "0111": "alarm"}


@pytest.mark.parametrize("row", ["305,555,ALL,", "305,555,0110,01", "305,55,0110,0112"])
def test_parts_that_make_no_number_are_asked_about(row: str) -> None:
    reading = sheet(f"NPA,NXX,First,Last\n305,555,0100,0102\n305,555,0120,0121\n{row}\n")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101", "0102", "0120", "0121"]
    assert len(reading.claims) == 1 and row.split(",")[0] in reading.claims[0]


@pytest.mark.parametrize("price", ["41.20", "$41.20", "1,041.20"])
def test_what_a_line_costs_makes_a_sheet_no_bill(price: str) -> None:
    rows = "".join(f"305555010{n};Business line;1;{price};{price}\n" for n in range(4))
    reading = sheet(f"WTN;Product;Qty;Rate;MRC\n{rows}")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101", "0102", "0103"]


@pytest.mark.parametrize("state", ["Disc", "DISC 1/2024", "term'd", "Inactive"])
def test_short_words_for_ended_lines_are_asked_about(state: str) -> None:
    reading = sheet(f"Number,Use,Status\n305-555-0100,main,Active\n305-555-0101,fax,{state}\n")
    assert {n.e164[-4:]: n.needs_review for n in reading.numbers} == {"0100": False, "0101": True}


def test_nobody_signs_a_sheet() -> None:
    assert sheet("Group,DID Prefix,DID Range\nSales,305-555,0100-0102\nSupport,305-555,0110-0111\n").customer_name is None


def test_four_digits_far_ahead_are_asked_about() -> None:
    reading = listed("Main 305-555-0100\n0101 fax\n0450 alarm\n0977 gate\n\nMoved in 2019\n2021 new roof\n")
    assert {n.e164[-4:]: n.needs_review for n in reading.numbers} == {"0100": False, "0101": True}
    assert [claim[:4] for claim in reading.claims] == ["0450", "0977"]


def test_a_heading_of_ended_lines_holds_until_that_of_active_ones() -> None:
    reading = listed("Disconnected lines\n305-555-0107\n305-555-0108\n\nActive lines\n305-555-0100 main\n305-555-0101 fax\n305-555-0102\n")
    assert set(told(reading)) == {"0100", "0101", "0102"} and not any(n.needs_review for n in reading.numbers)
    assert [w for w in reading.warnings if "305-555-0107, 305-555-0108" in w] and reading.claims == ()


def test_who_carries_long_distance_is_not_the_carrier() -> None:
    reading = sheet("Telephone Number,Use,Long Distance Carrier,PIC\n305-555-0100,main,Acme LD,0288\n305-555-0101,fax,Acme LD,0288\n")
    assert reading.carrier is None and set(told(reading)) == {"0100", "0101"}


@pytest.mark.parametrize("dialled", ["Dial(SIP/trunk-1/17865550142)", "bridge(sofia/gateway/acme/17865550142)"])
def test_what_a_switchs_program_dials_is_no_line(dialled: str) -> None:
    lines = "".join(f"exten => 305555010{n},1,Goto(ivr-main,s,1)   ; desk {n}\n" for n in range(4))
    assert set(told(listed(f"[from-trunk]\n{lines}exten => _6XX,1,{dialled}\n"))) == {"0100", "0101", "0102", "0103"}


def test_a_columns_heading_may_state_the_area_code() -> None:
    reading = sheet("Room,Number (area code 305)\nOffice,555-0142\nFax,555-0143\nClassrooms,555-0150 to 555-0152")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0150", "0151", "0152"]
