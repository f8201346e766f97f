"""Office files become pages of words, or one sentence that says why not."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.styles import Font

from ocr.page import PageSet
from parsers.documents.did_list import read
from parsers.office.reader import read_office
from parsers.page.layout import sheet_of
from tests.unit.parsers.numbers.compound import compound_file, workbook

Fill = Callable[[Any], None]


def xlsx(fill: Fill) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def word_file(fill: Fill) -> bytes:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rows(pages: PageSet) -> list[list[str]]:
    assert pages.error is None
    return [[phrase.text for phrase in row.phrases] for page in pages.pages for row in sheet_of(page).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("cut", [",", ";", "\t", "|"])
def test_any_delimiter_and_encoding(encoding: str, cut: str) -> None:
    text = "\r\n".join(cut.join(row) for row in [("Teléfono", "Uso"), ("305-555-0100", "Principal"), ("305-555-0101", "Niños")])
    assert rows(read_office(text.encode(encoding), "text/csv")) == [
        ["Teléfono", "Uso"],
        ["305-555-0100", "Principal"],
        ["305-555-0101", "Niños"],
    ]


def test_csv_with_quotes_commas_and_excels_own_hint() -> None:
    data = b'sep=;\n"Number";"Who"\n"305-555-0100, 0101";"Lee; Ann"\n"unclosed;x\n'
    assert rows(read_office(data, "text/csv"))[:2] == [["Number", "Who"], ["305-555-0100, 0101", "Lee; Ann"]]


def test_cells_of_a_spreadsheet_as_it_shows_them() -> None:
    def fill(book: Any) -> None:
        book.active.append(["Number", "Line", "On", "Since"])
        book.active.append([3055550100, 45, True, date(2026, 11, 5)])
        book.active.append([3055550101.0, 46, False, None])
        for row in (2, 3):
            book.active.cell(row, 2).number_format = "0000"

    assert rows(read_office(xlsx(fill), ""))[1:] == [["3055550100", "0045", "Yes", "2026-11-05"], ["3055550101", "0046", "No"]]


def test_hidden_rows_columns_and_sheets_are_left_out_and_said() -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        for row in (["Number", "Old", "Use"], ["305-555-0100", "x", "Main"], ["305-555-0101", "y", "Fax"]):
            sheet.append(row)
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True
        other = book.create_sheet("Old list")
        for _ in range(3):
            other.append(["305-555-0109"])
        other.sheet_state = "hidden"

    pages = read_office(xlsx(fill), "")
    assert rows(pages) == [["Number", "Use"], ["305-555-0100", "Main"]]
    assert len(pages.warnings) == 3
    assert all("not read" in warning for warning in pages.warnings)


def test_formulas_without_a_saved_value_are_said() -> None:
    def fill(book: Any) -> None:
        book.active.append(["Number"])
        book.active.append(['="305-555-"&"0100"'])

    assert any("formulas" in warning for warning in read_office(xlsx(fill), "").warnings)


def test_what_is_struck_out_is_asked_about() -> None:
    def fill(book: Any) -> None:
        book.active.append(["Number", "Use"])
        book.active.append(["305-555-0100", "Main"])
        book.active.append(["305-555-0101", "Fax"])
        book.active["A3"].font = Font(strike=True)

    reading = read(read_office(xlsx(fill), ""), "list.xlsx")
    assert [number.action for number in reading.numbers] == ["port", None]
    assert any("305-555-0101" in claim and "crossed out" in claim for claim in reading.claims)


def test_several_sheets_are_pages_and_a_vendor_sheet_is_none_of_the_list() -> None:
    def fill(book: Any) -> None:
        book.active.append(["TN", "Use"])
        book.active.append([3055550100, "Main"])
        vendors = book.create_sheet("Vendor contacts")
        vendors.append(["Vendor", "Phone"])
        vendors.append(["Alarm company", "305-555-0111"])
        more = book.create_sheet("Warehouse")
        more.append(["TN", "Use"])
        more.append(["305-555-0102", "Fax"])

    pages = read_office(xlsx(fill), "")
    assert [table.name for table in pages.tables] == ["Sheet", "Vendor contacts", "Warehouse"]
    assert [(n.e164, n.page) for n in read(pages, "x").numbers] == [("+13055550100", 1), ("+13055550102", 3)]


def test_an_old_excel_file() -> None:
    data = compound_file({"Workbook": workbook([["Number", "Use"], [3055550100.0, "Main"], ["305-555-0101", "Fax"]])})
    assert rows(read_office(data, "application/vnd.ms-excel")) == [["Number", "Use"], ["3055550100", "Main"], ["305-555-0101", "Fax"]]


def test_a_word_file_in_the_order_of_the_document() -> None:
    def fill(document: Any) -> None:
        document.add_heading("Numbers to be ported")
        table = document.add_table(1, 2)
        table.rows[0].cells[0].text, table.rows[0].cells[1].text = "305-555-0100", "Main"
        document.add_heading("Numbers NOT to be ported")
        document.add_paragraph("305-555-0101 – elevator")
        struck = document.add_paragraph().add_run("305-555-0102")
        struck.font.strike = True

    pages = read_office(word_file(fill), "")
    assert rows(pages) == [
        ["Numbers to be ported"],
        ["305-555-0100", "Main"],
        ["Numbers NOT to be ported"],
        ["305-555-0101 – elevator"],
        ["305-555-0102 [struck out]"],
    ]
    reading = read(pages, "list.docx")
    assert [(n.e164[-4:], n.use, n.action) for n in reading.numbers][:2] == [("0100", "main", "port"), ("0101", "elevator", "keep")]


def test_html_as_a_browser_shows_it() -> None:
    data = b"""<html><head><title>x</title><style>p{}</style></head><body><p>Numbers to <b>port</b>:</p>
    <p style="display:none">305-555-0199</p><table><tr><td>layout<table><tr><th>TN</th><th>Use</th></tr><tr><td>305-555-0100</td>
    <td><s>Main</s> Fax</td></tr></table></td></tr></table></body></html>"""
    assert rows(read_office(data, "text/html")) == [
        ["Numbers to port:"],
        ["layout"],
        ["TN", "Use"],
        ["305-555-0100", "Main Fax [struck out]"],
    ]


def test_rich_text_and_tables_in_plain_text() -> None:
    assert rows(read_office(rb"{\rtf1\ansi 305-555-0100 main\par 305-555-0101 fax}", ""))[0] == ["305-555-0100 main"]
    text = b"See below\n\nTN\tUse\n305-555-0100\tMain\n305-555-0101\t\n\nThanks"
    assert rows(read_office(text, "text/plain"))[1:4] == [["TN", "Use"], ["305-555-0100", "Main"], ["305-555-0101"]]


def test_an_xml_export_that_calls_itself_xls() -> None:
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    cells = [("String", "TN", "Use"), ("Number", "3055550100", "Main")]
    lines = "".join(
        f'<Row><Cell><Data ss:Type="{kind}">{one}</Data></Cell><Cell ss:Index="3"><Data>{other}</Data></Cell></Row>'
        for kind, one, other in cells
    )
    sheet = f'<Worksheet ss:Name="A"><Table>{lines}</Table></Worksheet>'
    data = f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">{sheet}</Workbook>'.encode()
    assert rows(read_office(data, "application/vnd.ms-excel")) == [["TN", "Use"], ["3055550100", "Main"]]


def test_a_stray_cell_in_the_last_row_costs_nothing() -> None:
    def fill(book: Any) -> None:
        book.active.append(["TN", "Use"])
        book.active.append([3055550100, "Main"])
        book.active.cell(1_048_576, 2).value = " "

    started = time.process_time()
    assert rows(read_office(xlsx(fill), "")) == [["TN", "Use"], ["3055550100", "Main"]]
    assert time.process_time() - started < 3


def test_trouble_is_a_sentence() -> None:
    locked = compound_file({"EncryptedPackage": b"x", "EncryptionInfo": b"y"})
    whole = xlsx(lambda book: book.active.append(["305-555-0100"]))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr("readme", "x")
    cases = {
        "password": locked,
        "damaged": whole[: len(whole) // 2],
        "old Word": compound_file({"WordDocument": b"x"}),
        "empty": b" \n",
        "cannot be read": archive.getvalue(),
    }
    for expected, data in cases.items():
        error = read_office(data, "").error
        assert error is not None
        assert expected in error
        assert error.endswith(".")


def test_a_packed_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.office.sheets._LARGEST_BOOK", 4_000_000)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
        for part in range(10):
            package.writestr(f"xl/worksheets/sheet{part}.xml", b"0" * 450_000)
    assert "too large" in (read_office(archive.getvalue(), "").error or "")


def test_a_list_on_one_endless_line_is_read_in_bounded_time() -> None:
    numbers = [f"305-200-{line:04d}" for line in range(3000)]
    started = time.process_time()
    reading = read(read_office(",".join(numbers).encode(), "text/csv"), "list.csv")
    assert len(reading.numbers) == len(numbers)
    assert time.process_time() - started < 20
