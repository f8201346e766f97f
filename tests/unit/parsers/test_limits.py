"""What exceeds a limit is read up to it, and the rest is said; nothing is left out in silence."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import docx
import openpyxl
import pytest

from ocr.page import Box, Page, PageSet, Word
from parsers.extract import read_document
from parsers.limits import LONGEST_WORD, within
from parsers.office.reader import read_office

PNG = b"\x89PNG\r\n\x1a\n"
Fill = Callable[[Any], None]


def xlsx(fill: Fill) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    fill(book.active)
    book.save(out)
    return out.getvalue()


def word_file(fill: Fill) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    fill(document)
    document.save(out)
    return out.getvalue()


def text_of(pages: PageSet) -> str:
    assert pages.error is None
    return "\n".join(page.text for page in pages.pages)


def test_a_stray_cell_in_the_last_corner_costs_nothing_and_is_said() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["TN", "Use"])
        sheet.append(["305-555-0100", "Main"])
        sheet["XFD1048576"] = "x"

    started = time.process_time()
    pages = read_office(xlsx(fill), "")
    assert time.process_time() - started < 3
    assert "305-555-0100" in text_of(pages)
    assert pages.warnings == ('Only the first 200 columns of the sheet "Sheet" were read.',)


def test_a_sheet_streamed_for_its_size_is_read_beyond_the_dimension_it_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.office.sheets._LARGE_SHEET", 0)

    def fill(sheet: Any) -> None:
        sheet.append(["305-555-0100", *(str(place) for place in range(250))])

    pages = read_office(xlsx(fill), "")
    assert "305-555-0100" in text_of(pages)
    assert any("first 200 columns" in warning for warning in pages.warnings)
    assert any("hidden rows" in warning for warning in pages.warnings)


def test_rows_of_a_word_file_beyond_the_limit_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.office.reader.MOST_ROWS", 3)

    def fill(document: Any) -> None:
        for line in range(5):
            document.add_paragraph(f"305-555-010{line}")

    pages = read_office(word_file(fill), "")
    assert "0102" in text_of(pages) and "0103" not in text_of(pages)
    assert pages.warnings == ("Only the first 3 rows were read.",)


def test_a_long_list_in_one_cell_is_read_to_its_end() -> None:
    def fill(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "\n".join(f"305-200-{line:04d}" for line in range(400))

    assert "305-200-0399" in text_of(read_office(word_file(fill), ""))


def test_text_beyond_the_limit_of_words_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.office.reader.MOST_WORDS", 5)
    pages = read_office(b"one two three\nfour five six seven\neight\n", "text/plain")
    assert text_of(pages).split() == ["one", "two", "three", "four", "five"]
    assert any("the end was left out" in warning for warning in pages.warnings)


def test_html_nested_beyond_any_need_is_said() -> None:
    pages = read_office(b"<html><body>305-555-0100" + b"<div>" * 240 + b"305-555-0101", "text/html")
    assert "305-555-0100" in text_of(pages)
    assert any("nested too deeply" in warning for warning in pages.warnings)


def test_cells_that_claim_to_span_a_thousand_columns_cost_little() -> None:
    row = b"<tr>" + b"<td colspan=999>305-555-0100</td>" * 50 + b"</tr>"
    (table,) = read_office(b"<html><table>" + row * 20 + b"</table>", "text/html").tables
    assert all(len(row) <= 250 for row in table.rows)


def test_of_pages_with_more_words_than_can_be_read_the_first_are() -> None:
    page = Page(1, 612, 792, tuple(Word("word", Box(0, 0, 1, 1), 1.0, 0) for _ in range(60_000)))
    held = within(PageSet((page, page, page), total_pages=3))
    assert [len(page.words) for page in held.pages] == [60_000, 20_000, 0]
    assert any("left out" in warning for warning in held.warnings)


def test_a_word_without_end_is_cut() -> None:
    page = Page(1, 612, 792, (Word("1" * 1_000_000, Box(0, 0, 1, 1), 1.0, 0),))
    assert len(within(PageSet((page,))).pages[0].words[0].text) == LONGEST_WORD


def test_what_a_page_warns_of_is_said_whatever_the_paper_is() -> None:
    lost = Page(1, 612, 792, (), warnings=("page 1 took too long to read and was left out; please send it again, simpler or sharper",))
    read = replace(lost, number=2, words=(Word("Hello", Box(0, 0, 9, 9), 1.0, 0),), warnings=())
    (reading,) = read_document("scan.png", PNG, lambda data, media_type: PageSet((lost, read), total_pages=2))
    assert any("took too long" in warning for warning in reading.warnings)
    (reading,) = read_document("scan.png", PNG, lambda data, media_type: PageSet((lost,), total_pages=1))
    assert reading.error is not None and "took too long" in reading.error


def test_what_is_no_text_is_not_read_as_one() -> None:
    noise = bytes(range(256)) * 20
    assert "cannot be read here" in (read_office(noise, "application/octet-stream").error or "")
    assert "Привет" in text_of(read_office("Привет 305-555-0100".encode("utf-16"), "text/plain"))
    assert "305-555-0100" in text_of(read_office(b"305-555-0100\0\0\0\0", "text/plain"))
