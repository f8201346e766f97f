"""Lists of numbers as people send them: what ports, what stays, what each is for, and whose numbers are none of the list's."""

from __future__ import annotations

import csv
import io
from textwrap import dedent

import pytest

from ocr.page import Box, Page, PageMode, PageSet, Word, WordSource
from onboarding.documents import DocumentReading
from parsers.documents.did_list import looks_like, read, read_words
from parsers.office.reader import read_office


def listed(text: str, media_type: str = "text/csv") -> DocumentReading:
    return read(read_office(dedent(text).encode(), media_type), "list")


def told(reading: DocumentReading) -> dict[str, str]:
    """Last four digits -> "use action", for lists in 305-555."""
    return {n.e164[-4:]: f"{n.use or '-'} {n.action or '-'}" for n in reading.numbers}


def said(text: str) -> dict[str, str]:
    return {n.e164[-4:]: f"{n.use or '-'} {n.action or '-'}" for n in read_words(dedent(text))[0]}


TABLES = {
    "a column of answers": ("TN,Use,Port?\n305-555-0100,Main,Y\n305-555-0101,Fax,N\n", {"0100": "main port", "0101": "fax keep"}),
    "notes outweigh": ("TN,Notes\n305-555-0100,\n305-555-0101,do NOT port\n", {"0100": "- port", "0101": "- keep"}),
    "columns named port and keep": ("Port these,Keep these\n305-555-0100,305-555-0101\n", {"0100": "- port", "0101": "- keep"}),
    "ticks": ("TN,Port,Keep\n305-555-0100,x,\n305-555-0101,,x\n", {"0100": "- port", "0101": "- keep"}),
    "a column that keeps": ("TN,Do not port\n305-555-0100,\n305-555-0101,X\n", {"0100": "- port", "0101": "- keep"}),
    "uses as columns": ("Site,Main,Fax\nMiami,305-555-0100,305-555-0101\n", {"0100": "main port", "0101": "fax port"}),
    "flags": ("Phone,Voice,SMS\n305-555-0100,Y,Y\n305-555-0101,Y,N\n", {"0100": "sms port", "0101": "voice port"}),
    "spanish": (
        "Teléfono;Uso;¿Portar?\n305-555-0100;Principal;Sí\n305-555-0101;Alarma;No\n",
        {"0100": "main port", "0101": "alarm keep"},
    ),
    "split in three": ("NPA,NXX,LINE,USE\n305,555,100,Main\n305,555,45,Fax\n", {"0100": "main port", "0045": "fax port"}),
    "area code apart": ("Area Code,Number,Use\n305,555-0100,Main\n", {"0100": "main port"}),
    "a prefix in the heading": ("DID (305-555-xxxx),Name\n0100,Ann\n0101,Bo\n", {"0100": "- port", "0101": "- port"}),
    "start and end": ("Start,End,Use\n305-555-0100,0102,Voice\n", {"0100": "voice port", "0101": "voice port", "0102": "voice port"}),
    "headings between rows": (
        "Number,Use\nPORT,\n305-555-0100,Main\nDO NOT PORT,\n305-555-0101,Elevator\n",
        {"0100": "main port", "0101": "elevator keep"},
    ),
    "a number spoken of in a note": (
        "TN,Use,Comments\n305-555-0100,Main,was 305-555-0177 in 2019\n305-555-0101,Fax,\n",
        {"0100": "main port", "0101": "fax port"},
    ),
    "a mark where a range would end": (
        "Range start,Range end,Use\n305-555-0100,PAID,Main\n305-555-0110,305-555-0111,Fax\n",
        {"0100": "main port", "0110": "fax port", "0111": "fax port"},
    ),
    "whom to ask below the table": (
        "Number,Use\n305-555-0100,Main\n305-555-0101,Fax\nQuestions: call Dr. Patel at 305-555-0166\n",
        {"0100": "main port", "0101": "fax port"},
    ),
    "lists side by side": ("Number,Use,Number,Use\n305-555-0100,Main,305-555-0101,Fax\n", {"0100": "main port", "0101": "fax port"}),
    "no header": ("305-555-0100,Main,Miami\n305-555-0101,Fire alarm,Miami\n", {"0100": "main port", "0101": "alarm port"}),
    "a title above": ("DID list for Harbor Dental LLC,,\n,,\nnumber,what it is,\n305-555-0100,CC machine,\n", {"0100": "pos port"}),
    "forward-to and cell columns": ("Name,DID,Forward to,Cell\nBo,305-555-0100,786-555-0111,786-555-0112\n", {"0100": "- port"}),
    "a table of vendors": ("Vendor,Phone\nAlarm company,305-555-0111\n", {}),
    "a choice as heading": (
        "Number,Port / Leave\n305-555-0100,Port\n305-555-0101,Leave\n",
        {"0100": "- port", "0101": "- keep"},
    ),
    "letters of a choice": ("Number,P/K\n305-555-0100,P\n305-555-0101,K\n", {"0100": "- port", "0101": "- keep"}),
    "a legend": (
        'TN,Port?\n305-555-0100,Q\n305-555-0101,Z\n"Q = port, Z = stays where it is",\n',
        {"0100": "- port", "0101": "- keep"},
    ),
    "a mark that means staying": (
        "TN,Port\n305-555-0100,\n305-555-0101,x\nx = do not port,\n",
        {"0100": "- port", "0101": "- keep"},
    ),
    "a column that counts the rows": (
        "No.,Number,Transfer\n1,305-555-0100,yes\n2,305-555-0101,no\n",
        {"0100": "- port", "0101": "- keep"},
    ),
    "a vendor's number in a remark": (
        "Use,Port,TN,Comments\nElevator,N,305-555-0100,stays copper. Acme service 800-555-0177\nFax,Y,305-555-0101,e-fax\n",
        {"0100": "elevator keep", "0101": "fax port"},
    ),
    "lines that were given up": (
        'Number,Use\n305-555-0100,Main\n"Given up in 2022, NOT OURS ANYMORE",\n305-555-0101,Fax\n',
        {"0100": "main port"},
    ),
    "a line no longer theirs": (
        "Number,Notes\n305-555-0100,\n305-555-0101,no longer ours since the sale\n",
        {"0100": "- port"},
    ),
    "the use in the user's name": (
        "DID,User,Ext,Port\n305-555-0100,Kona fax,12,Y\n305-555-0101,B. Ray,13,Y\n",
        {"0100": "fax port", "0101": "- port"},
    ),
    "lists side by side under port and stay": (
        "PORTING,,STAYING WITH ACME\nNumber,Where,Number,Where\n305-555-0100,Office,305-555-0101,Barn\n",
        {"0100": "- port", "0101": "- keep"},
    ),
    "ids of another kind": ("TN,Ticket,Use\n305-555-0100,3055550199,Main\n", {"0100": "main port"}),
    "staying said under another heading": (
        "TN,Port date,Use\n305-555-0100,11/30/2026,Main\n305-555-0101,do not port,Alarm\n",
        {"0100": "main port", "0101": "alarm keep"},
    ),
    "ids": ("Circuit ID,Number\n3055550199,305-555-0100\n", {"0100": "- port"}),
}


def test_area_codes_over_the_columns_complete_the_numbers_under_them() -> None:
    reading = listed("Miami - area code 305,,Tampa - area code 813\n555-0100,main,555-0101,fax\n555-0102,,555-0103,\n")
    assert [n.e164 for n in reading.numbers] == ["+13055550100", "+13055550102", "+18135550101", "+18135550103"]


def test_totals_of_those_that_port_and_those_that_stay_are_each_held_against_their_own() -> None:
    text = "TN,Port,Keep\n305-555-0100,x,\n305-555-0101,x,\n305-555-0102,,x\nTotal to port:,2\nTotal staying:,1\n"
    assert listed(text).incomplete is None
    assert listed(text.replace("port:,2", "port:,3")).incomplete is not None


def test_a_sheet_of_old_numbers_is_not_the_list() -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for name, line in (("Lines", "0100"), ("Old", "0101"), ("Do not port", "0102")):
        sheet = book.create_sheet(name)
        sheet.append(["Number", "Use"])
        sheet.append([f"305-555-{line}", "Voice"])
    data = io.BytesIO()
    book.save(data)
    assert told(read(read_office(data.getvalue(), ""), "list")) == {"0100": "voice port", "0102": "voice keep"}


def test_a_banner_number_beside_a_table_is_asked_about_and_not_taken() -> None:
    rows = "Number,Use\n305-555-0100,Main\n305-555-0101,Fax\n305-555-0102,Voice\n"
    reading = listed("Sales 800-555-0177,\n" + rows)
    assert set(told(reading)) == {"0100", "0101", "0102"}
    assert any("800-555-0177" in claim for claim in reading.claims)


def test_the_menu_of_a_web_page_beside_the_table_heads_nothing() -> None:
    table = [["Number", "Type"], ["305-555-0100", "Main"], ["305-555-0101", "User"], ["305-555-0102", "Fax"]]
    words: list[Word] = []
    for line, (menu, cells) in enumerate(zip(["", "Users", "", "Billing"], table, strict=True)):
        for left, text in ((40, menu), (200, cells[0]), (350, cells[1])):
            if text:
                words.append(Word(text, Box(left, 40 + 40 * line, left + 6 * len(text), 50 + 40 * line), 1.0, 2 * line))
        if line:
            words.append(Word("Support", Box(40, 60 + 40 * line, 82, 70 + 40 * line), 1.0, 2 * line + 1))
    page = Page(1, 612, 792, tuple(word for word in words if word.text not in ("Users", "Billing")))
    assert set(told(read(PageSet((page,), total_pages=1), "portal.png"))) == {"0100", "0101", "0102"}


def test_an_unread_column_of_answers_on_a_scan_is_asked_about() -> None:
    page = picture([["Number", "Use", "P/K"], ["305-555-0100", "Main", ""], ["305-555-0101", "Alarm", ""]], PageMode.SCAN, True)
    assert any("P/K" in claim for claim in read(PageSet((page,), total_pages=1), "scan.pdf").claims)


def test_uses_of_single_numbers_of_a_range_are_theirs_alone() -> None:
    text = "Please port 305-555-0100 through 305-555-0109 (10 numbers, 0100 is the main number and 0105 is the fax)."
    uses = {line: use for line, use in said(text).items() if use != "- port"}
    assert uses == {"0100": "main port", "0105": "fax port"}


def test_the_carriers_repair_number_among_the_lines_is_not_one_of_them() -> None:
    text = "305-555-0100 main\n305-555-0101 fax\nACME REPAIR 800-555-0177\n305-555-0102\n"
    assert set(told(listed(text, "text/plain"))) == {"0100", "0101", "0102"}


@pytest.mark.parametrize(("text", "expected"), TABLES.values(), ids=TABLES)
def test_tables(text: str, expected: dict[str, str]) -> None:
    assert told(listed(text)) == expected


LETTERS = {
    "labels before and after": (
        "main 305-555-0100, fax 305-555-0101. 305-555-0102 is the alarm.",
        {"0100": "main -", "0101": "fax -", "0102": "alarm -"},
    ),
    "remarks": (
        "Please port 305-555-0100 (main), 305-555-0101 and 305-555-0102 (fax).",
        {"0100": "main port", "0101": "- port", "0102": "fax port"},
    ),
    "not that one": (
        "Port 305-555-0100 and 305-555-0101 but not 305-555-0102.",
        {"0100": "- port", "0101": "- port", "0102": "- keep"},
    ),
    "and it stays": ("Please do NOT port 305-555-0100, that is the DSL line.", {"0100": "dsl keep"}),
    "headings": ("to port:\n* 305-555-0100\nkeep with current provider:\n* 305-555-0101\n", {"0100": "- port", "0101": "- keep"}),
    "spanish": (
        "Números a portar:\n305-555-0100 principal\nNo portar: 305-555-0101 (ascensor)",
        {"0100": "main port", "0101": "elevator keep"},
    ),
    "seven digits": (
        "numbers to port, all are 305 area code\n\n555-0100\n555-0101\n\n555-0101 is the fax. The rest is voice.",
        {"0100": "voice port", "0101": "fax port"},
    ),
    "looking back": (
        "305-555-0100\n305-555-0101\n305-555-0102\nThe last two are fax lines.",
        {"0100": "- -", "0101": "fax -", "0102": "fax -"},
    ),
    "a wrapped sentence": (
        "We would like to port the numbers 305-555-0100 and 305-555-\n0101, and keep 305-555-0102 where it is.",
        {"0100": "- port", "0101": "- port", "0102": "- keep"},
    ),
    "our numbers": ("We want to keep our numbers: 305-555-0100, 305-555-0101.", {"0100": "- -", "0101": "- -"}),
    "people to call": ("Port 305-555-0100. Jim's cell is 786-555-0111, call him. Our rep is at 800-555-0112.", {"0100": "- port"}),
    "forwards": ("305-555-0100 main (forwards to 786-555-0111 after hours)", {"0100": "main -"}),
    "a correction": ("The fax number should be 305-555-0146, not 305-555-0164.", {"0146": "fax -"}),
    "a question": ("Do you know whether 305-555-0100 is portable?", {}),
    "a signature": (
        "Please port 305-555-0100.\n\nRegards,\nAnn Lee\nHarbor Dental\nT 305-555-0111 | F 305-555-0112",
        {"0100": "- port"},
    ),
    "another's signature in the words": (
        "Port 305-555-0100.\nHere is what our IT guy wrote:\nBob Smith\nBayfront Networks\no: 305-555-0177 f: 305-555-0178",
        {"0100": "- port"},
    ),
    "another's signature on one line": (
        "Port 305-555-0100.\nTom Reed | Acme Telecom | Office: 305-555-0177 | Fax: 305-555-0178",
        {"0100": "- port"},
    ),
    "a list with bars": (
        "Main: 305-555-0100 | Fax: 305-555-0101 | Alarm: 305-555-0102",
        {"0100": "main -", "0101": "fax -", "0102": "alarm -"},
    ),
    "a quote": ("Port 305-555-0100.\n\nOn Mon, Nov 2, 2026 at 9:00 AM Onboarding wrote:\n> call 305-555-0111", {"0100": "- port"}),
    "an old number of a line": (
        "To port:\n305-555-0100 main\n305-555-0101 fax (old number 305-555-0177, ported away 2019)\n305-555-0102 (no longer ours)\n",
        {"0100": "main port", "0101": "fax port"},
    ),
    "orders": ("PO# 305-555-0177\nOrder no. 305-555-0178\nPort 305-555-0100", {"0100": "- port"}),
    "who else there is": (
        "To port:\n305-555-0100 main\n305-555-0101\nIT contact Tom Reed 786-555-0177\nAcme support 800-555-0178\n"
        "Overflow to answering service 800-555-0179\n",
        {"0100": "main port", "0101": "- port"},
    ),
    "a meeting": ("Join the meeting: dial in 1 646 558 8656, meeting ID: 305 555 0133. Port 305-555-0100.", {"0100": "- port"}),
    "an introduction": ("This is Ann Lee, 305-555-0111. We want to port 305-555-0100.", {"0100": "- port"}),
    "a new number for the time being": ("Port 305-555-0100. Our temporary number is 786-555-0111.", {"0100": "- port"}),
    "somebody spoken to": ("I called you at 305-555-0111 yesterday. Please move 305-555-0100.", {"0100": "- port"}),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_words_of_a_mail(text: str, expected: dict[str, str]) -> None:
    assert said(text) == expected


ASKED = {
    "a mask": ("Number\n305-555-0100\n305-555-01xx\n", "305-555-01xx"),
    "a digit missing": ("Number\n305-555-0100\n305-555-010\n", "305-555-010"),
    "a digit missing in a run": ("Number\n3055550100\n305555010\n", "305555010"),
    "a ruined cell": ("Number\n3055550100\n3.05556E+09\n", "3.05556E+09"),
    "a count that does not fit": ("Numbers,Qty\n305-555-0100 thru 0109,12\n", "12"),
    "an unanswered row": ("TN,Port\n305-555-0100,Yes\n305-555-0101,\n", "305-555-0101"),
    "an answer without a question": ("TN,Recorded\n305-555-0100,Yes\n305-555-0101,No\n", "Recorded"),
    "to be disconnected": ("TN,Action\n305-555-0100,Port\n305-555-0101,Disconnect\n", "305-555-0101"),
    "port and keep": ("TN,Action\n305-555-0100,Port\n305-555-0100,Keep\n", "305-555-0100"),
    "seven digits": ("TN,Use\n305-555-0100,Main\n555-0101,Fax\n", "555-0101"),
    "a total in words": ("TN,Use\n305-555-0100,Main\n305-555-0101,Fax\nTotal of 3 numbers,\n", "3 numbers in all"),
    "a foreign number": ("TN\n416-234-5678\n", "416-234-5678"),
}


@pytest.mark.parametrize(("text", "mentioned"), ASKED.values(), ids=ASKED)
def test_what_is_unclear_is_asked_about(text: str, mentioned: str) -> None:
    reading = listed(text)
    assert any(mentioned in claim for claim in reading.claims), reading.claims
    assert set(reading.claims) <= set(reading.warnings)


def test_a_block_with_a_count_waits_for_a_yes() -> None:
    reading = listed("Start,Qty\n305-555-0100,3\n")
    assert [(n.e164[-4:], n.needs_review) for n in reading.numbers] == [("0100", True), ("0101", True), ("0102", True)]


def test_a_disconnected_number_is_neither_ported_nor_kept() -> None:
    (number,) = listed("TN,Action\n305-555-0101,Disconnect\n").numbers
    assert (number.action, number.needs_review) == (None, True)


def test_a_billing_number_beside_a_line_that_stays_does_not_stay_with_it() -> None:
    reading = listed("BTN,WTN,Action\n305-555-0100,305-555-0101,Port\n305-555-0100,305-555-0102,Keep\n")
    assert told(reading) == {"0100": "- port", "0101": "- port", "0102": "- keep"}


def test_a_total_that_does_not_fit_makes_the_list_incomplete() -> None:
    assert listed("Number,Use\n305-555-0100,Main\n305-555-0101,Fax\nTotal,5\n").incomplete == "The list says 5 numbers, 2 are there."


def test_an_export_says_nothing_about_porting() -> None:
    assert told(listed("Name,Ext,DID,MAC\nBo,101,305-555-0100,00:11\n")) == {"0100": "- -"}


def test_facts_beside_the_numbers() -> None:
    reading = listed(
        "Harbor Dental LLC - telephone numbers to port,,,\nBTN,WTN,Account,Carrier\n305-555-0100,305-555-0101,48213077,Frontier\n"
    )
    assert (reading.customer_name, reading.account_number, reading.carrier) == ("Harbor Dental LLC", "48213077", "Frontier")
    assert (reading.billing_telephone_number, told(reading)) == ("+13055550100", {"0100": "- port", "0101": "- port"})


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("DID list for Silver Harbor Dental, P.A.", "Silver Harbor Dental, P.A."),
        ("Nunbers for Lakeside Auto Parts Inc", "Lakeside Auto Parts Inc"),
        ("Bayfront Tile & Stone LLC", "Bayfront Tile & Stone LLC"),
        ("Company: Bayfront Tile", "Bayfront Tile"),
        ("Phone inventory for the cutover", None),
        ("VALLEY GRAIN CO-OP - all numbers", "VALLEY GRAIN CO-OP"),
        ("Maple Ridge Physical Therapy", "Maple Ridge Physical Therapy"),
        ("Main Campus", None),
        ("Lakeside Auto Parts phone list", "Lakeside Auto Parts"),
        ("Phone list", None),
        ("Numbers to be ported", None),
    ],
)
def test_whose_list_it_is(title: str, name: str | None) -> None:
    assert listed(f"{title}\n305-555-0100 main\n305-555-0101 fax\n", "text/plain").customer_name == name


def test_typed_numbers_are_certain() -> None:
    (number,) = listed("TN\n305-555-0100\n").numbers
    assert (number.needs_review, number.confidence >= 0.99) == (False, True)


def picture(rows: list[list[str]], mode: PageMode, agreed: bool | None, *, page: int = 1) -> Page:
    words = [
        Word(
            text,
            Box(40 + 150 * column, 40 + 20 * row, 40 + 150 * column + 6 * len(text), 50 + 20 * row),
            0.9,
            row,
            WordSource.OCR,
            agreed=agreed,
        )
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text
    ]
    return Page(page, 612, 792, tuple(words), mode)


@pytest.mark.parametrize(
    ("mode", "agreed", "doubt"),
    [
        (PageMode.SCAN, True, False),
        (PageMode.PHOTO, True, False),
        (PageMode.SCAN, None, True),
        (PageMode.SCAN, False, True),
        (PageMode.COARSE_FAX, True, True),
    ],
)
def test_read_from_pixels_a_number_is_certain_only_where_two_readers_agree(mode: PageMode, agreed: bool | None, doubt: bool) -> None:
    page = picture([["Number", "Use"], ["305-555-0100", "Main"]], mode, agreed)
    (number,) = read(PageSet((page,), total_pages=1), "scan.pdf").numbers
    assert number.needs_review is doubt
    assert number.confidence > 0.95 if agreed else number.confidence < 0.95


def test_a_number_seen_twice_on_a_page_confirms_itself() -> None:
    page = picture([["Number", "Use"], ["305-555-0100", "Main"], ["305-555-0100", "Fax"]], PageMode.SCAN, None)
    (number,) = read(PageSet((page,), total_pages=1), "scan.pdf").numbers
    assert number.needs_review is False


def test_a_column_whose_heading_was_not_read_still_speaks() -> None:
    page = picture([["Number", "", "Assigned"], ["305-555-0100", "main", "Ann"], ["305-555-0101", "alarm", "Bo"]], PageMode.SCAN, True)
    assert told(read(PageSet((page,), total_pages=1), "x")) == {"0100": "main port", "0101": "alarm port"}


def test_a_table_goes_on_over_the_page_without_its_header() -> None:
    first = picture([["Number", "Use", "Port"], ["305-555-0100", "Main", "Yes"]], PageMode.SCAN, True)
    second = picture([["305-555-0101", "Fax", "No"], ["305-555-0102", "Voice", "Yes"]], PageMode.SCAN, True, page=2)
    reading = read(PageSet((first, second), total_pages=2), "x")
    assert told(reading) == {"0100": "main port", "0101": "fax keep", "0102": "voice port"}


@pytest.mark.parametrize("middle", [True, False], ids=["middle", "top"])
def test_a_note_that_wraps_stays_with_its_row(middle: bool) -> None:
    first, second = ("rings all phones,", "needed by the landlord"), ("then voicemail", "do NOT port")
    tops = [(40, 0), (80, 1), (120, 2)]
    cells: list[tuple[float, int, str]] = [(20, 0, "Number"), (20, 1, "Notes")]
    for (top, row), number in zip(tops, ("305-555-0100", "305-555-0101", "305-555-0102"), strict=True):
        cells.append((top + (6 if middle and row < 2 else 0), 0, number))
        if row < 2:
            cells += [(top, 1, first[row]), (top + 12, 1, second[row])]
    placed = sorted(cells)
    levels = sorted({top for top, _, _ in placed})
    words = [
        Word(word, Box(left := 40 + 150 * column + 6 * text.index(word), top, left + 6 * len(word), top + 9), 1.0, levels.index(top))
        for top, column, text in placed
        for word in text.split()
    ]
    page = Page(1, 612, 792, tuple(words))
    assert told(read(PageSet((page,), total_pages=1), "x")) == {"0100": "- port", "0101": "- keep", "0102": "- port"}


def test_a_range_that_wraps_is_still_a_range() -> None:
    rows = [["Numbers", "Qty", "Use"], ["305-555-0100"], ["thru", "3", "Voice"], ["305-555-0102"], ["305-555-0109", "1", "Fax"]]
    reading = read(PageSet((picture(rows, PageMode.SCAN, True),), total_pages=1), "x")
    assert told(reading) == {"0100": "voice port", "0101": "voice port", "0102": "voice port", "0109": "fax port"}


def test_the_senders_letterhead_is_not_on_the_list() -> None:
    text = "Harbor Dental LLC\n1200 Bayfront Dr Ste 310, Miami, FL 33131\nTel: 305-555-0190  Fax: 305-555-0191\n\nNumbers to port\n"
    listing = "305-555-0100 Main\n305-555-0101\nContact: Ann Lee, 305-555-0180\n"
    assert told(listed(text + listing, "text/plain")) == {"0100": "main port", "0101": "- port"}
    assert set(told(listed(text, "text/plain"))) == {"0190", "0191"}


@pytest.mark.parametrize("text", ["305-555-0100\nMain\n\n305-555-0101\nFax\n", "Main\n305-555-0100\n\nFax\n305-555-0101\n"])
def test_labels_on_lines_of_their_own(text: str) -> None:
    assert told(listed(text, "text/plain")) == {"0100": "main port", "0101": "fax port"}


def test_a_list_looks_like_one_and_a_bill_does_not() -> None:
    assert looks_like(read_office(b"TN,Use\n305-555-0100,Main\n305-555-0101,Fax\n", "text/csv")) > 0.7
    bill = (
        b"Account number 123\nAmount due $120.00\nDue date 11/20/2026\nPrevious balance $20.00\n305-555-0100 $35.00\n305-555-0101 $35.00\n"
    )
    assert looks_like(read_office(bill, "text/plain")) < 0.3
    assert looks_like(read_office(b"See you on Monday.", "text/plain")) == 0.0


def test_of_an_endless_file_the_first_rows_are_read_and_the_rest_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.office.reader.MOST_ROWS", 300)
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("Number", "Use"))
    rows.writerows((f"305-200-{line:04d}", "Voice") for line in range(400))
    reading = listed(out.getvalue())
    assert len(reading.numbers) == 299
    assert any("300 rows" in warning for warning in reading.warnings)


SENTENCES_OF_THEIR_OWN = {
    "the last four digits say which": (
        "Please port 305-555-0142 and 305-555-0143. 0143 is our fax.",
        {"0142": "- port", "0143": "fax port"},
    ),
    "in spanish": ("Queremos portar 305-555-0142 y 305-555-0143. El 0143 es el fax.", {"0142": "- port", "0143": "fax port"}),
    "below the list": ("Port:\n305-555-0142\n305-555-0143\n0143 is the fax, 0142 is main\n", {"0142": "main port", "0143": "fax port"}),
    "one that stays": ("Port 305-555-0142 and 305-555-0143. Keep 0143.", {"0142": "- port", "0143": "- keep"}),
    "a suffix with a remark": ("Port 305-555-0142 (main), 0143 (fax)", {"0142": "main port", "0143": "fax port"}),
}


@pytest.mark.parametrize("name", SENTENCES_OF_THEIR_OWN)
def test_four_digits_say_which_of_the_numbers_is_meant(name: str) -> None:
    text, expected = SENTENCES_OF_THEIR_OWN[name]
    assert said(text) == expected


def test_a_sentence_about_something_else_is_no_note_on_the_numbers() -> None:
    numbers, _ = read_words("Our numbers are 305-555-0142, 0143 and 0149. Billing: Maria Lopez <maria@harbor.example>")
    assert [number.note for number in numbers[1:]] == [None, None]
    assert [number.note for number in read_words("Queremos portar 305-555-0142 y 305-555-0143.")[0]] == [None, None]


FORWARDED = """See below, the final list from the client.

Marcus Odom | Partner Sales
Bluegrass Partners | 502-555-0127 direct | 502-555-0101 fax

---------- Forwarded message ----------
From: Lorna Dunn <ldunn@harborfreight.example>
Date: Tue, Nov 10, 2026 at 4:41 PM
Subject: RE: numbers
To: Marcus Odom <modom@bluegrass.example>

Marcus, these port:

> 305-555-0100   main
> 305-555-0101

And these two don't port, the alarm stays: 305-555-0102 and 305-555-0103.
My cell tonight is 786-555-0111.

Lorna
Harbor Freight Brokers
"""


def test_the_list_in_a_forwarded_original_is_the_list_and_its_signature_names_the_customer() -> None:
    reading = listed(FORWARDED, "text/plain")
    assert told(reading) == {"0100": "main port", "0101": "- port", "0102": "alarm keep", "0103": "alarm keep"}
    assert reading.customer_name == "Harbor Freight Brokers"


def test_the_company_of_who_signs_a_letter_is_the_customer() -> None:
    text = "Hello,\nplease port 305-555-0100 and 305-555-0101.\n\nRegards,\n"
    text += "Ann Lee\nFacilities, Lake Commons Owners Association\n305-555-0177\n"
    reading = listed(text, "text/plain")
    assert (reading.customer_name, set(told(reading))) == ("Lake Commons Owners Association", {"0100", "0101"})


LIST = "305-555-0100 main\n305-555-0101 fax\n305-555-0102\n"


@pytest.mark.parametrize(
    ("words", "carrier"),
    [
        ("Losing carrier is Frontier, account 48213077.", "Frontier"),
        ("Current phone company: Cobalt Communications, customer service is closed", "Cobalt Communications"),
        ("N = stays with Cobalt Telcom.", "Cobalt Telcom"),
        ("STAYING WITH COBALTCOM", "Cobaltcom"),
        ("We will stay with the present carrier for those.", None),
        ("All lines bill to Brightspeed.", "Brightspeed"),
        ("Spectrum and Comcast both serve us.", None),
        ("The whole spectrum of lines", None),
    ],
)
def test_the_carrier_that_words_name(words: str, carrier: str | None) -> None:
    assert listed(f"Numbers\n{LIST}\n{words}\n", "text/plain").carrier == carrier


def test_what_words_beside_a_list_say_of_the_account() -> None:
    words = (
        "Customer ID 5581027. The PIN on the account is 4471. Service address 318 Elm Ave, Dover, NJ 07801. Billing Tel. No. 305-555-0100"
    )
    reading = listed(f"Numbers\n{LIST}\n{words}\n", "text/plain")
    assert (reading.account_number, reading.pin, reading.billing_telephone_number) == ("5581027", "4471", "+13055550100")
    assert reading.service_address is not None and reading.service_address.street == "318 Elm Ave"
    assert not any("5581027" in claim for claim in reading.claims)


def test_a_banner_a_letter_off_still_names_the_carrier() -> None:
    page = picture([["next tiva", "Phone numbers"], ["Number", "Use"], ["305-555-0100", "Main"]], PageMode.SCAN, True)
    assert read(PageSet((page,), total_pages=1), "portal.png").carrier == "Nextiva"


def test_a_heading_below_a_long_line_does_not_go_on_with_it() -> None:
    text = "Hello,\nto port:\n* 305-555-0100\n* 305-555-0101 <- I am not sure about this one, will check\n\nkeep with current provider:\n"
    reading = listed(text + "* 305-555-0102\n\nRegards,\nAnn Lee\n", "text/plain")
    assert told(reading) == {"0100": "- port", "0101": "- port", "0102": "- keep"}


def test_labels_and_values_in_cells_of_their_own() -> None:
    rows = 'Customer,Maple Ridge,\nLosing provider,Cobalt Telcom,\nAuthorized contact:,"Ann Lee, Office Manager",\n'
    reading = listed(rows + "Number,Use,Name\n305-555-0100,Main,Bo Ray\n305-555-0101,Fax,Al Dunn\n")
    assert (reading.customer_name, reading.carrier) == ("Maple Ridge", "Cobalt Telcom")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Lee", "Office Manager")


def test_a_user_in_a_table_is_not_the_customer() -> None:
    assert listed("Name,Ext,Phone\nAnn Lee,101,305-555-0100\nBo Ray,102,305-555-0101\n").customer_name is None


@pytest.mark.parametrize(
    ("words", "pin"), [("PIN: HERON", "HERON"), ("PIN: NONE", None), ("port-out PIN 0924", "0924"), ("PIN: we have none", None)]
)
def test_a_pin_may_be_a_word(words: str, pin: str | None) -> None:
    assert listed(f"Numbers\n{LIST}\n{words}\n", "text/plain").pin == pin


def test_an_account_number_above_the_name_does_not_end_the_title() -> None:
    text = "Phone numbers,,\nAcct: 061774208,,\nClient: Harbor Orthotics,Carrier: Cobalt Telcom,\n"
    text += "Number,Carrier,Location\n305-555-0100,,Miami\n"
    assert (listed(text).customer_name, listed(text).carrier) == ("Harbor Orthotics", "Cobalt Telcom")


def test_the_heading_beside_carrier_names_none() -> None:
    assert listed("Number,Carrier,Location\n305-555-0100,,Miami\n305-555-0101,,Miami\n").carrier is None
