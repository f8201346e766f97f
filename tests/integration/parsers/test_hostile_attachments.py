"""An attachment that breaks its reader, or takes it for ever, costs itself only: one sentence, in bounded time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest

from ocr.page import PageSet
from ocr.reader import close_pools
from parsers.extract import read_document


@pytest.fixture(scope="module", autouse=True)
def _end_of_children() -> Iterator[None]:
    yield
    close_pools()


def no_pages(data: bytes, media_type: str) -> PageSet:
    raise AssertionError(f"{media_type} has no pages")


def workbook() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["TN", "Use"])
    book.active.append(["305-555-0100", "Main"])
    book.save(out)
    return out.getvalue()


def merged_everywhere() -> bytes:
    """Seventeen thousand million merged cells in a few kilobytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for name in whole.namelist():
            merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            changed.writestr(name, whole.read(name).replace(b"</sheetData>", merge))
    return out.getvalue()


def test_a_spreadsheet_that_takes_for_ever_is_told_so_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    (before,) = read_document("list.xlsx", workbook(), no_pages)
    assert [number.e164 for number in before.numbers] == ["+13055550100"]
    monkeypatch.setattr("parsers.office.apart.OFFICE_SECONDS", 1.0)
    (reading,) = read_document("list.xlsx", merged_everywhere(), no_pages)
    assert reading.error is not None and "please send only the part" in reading.error
    monkeypatch.undo()
    assert read_document("list.xlsx", workbook(), no_pages) == (before,)


def test_a_file_of_very_many_words_is_told_in_a_child_as_here(monkeypatch: pytest.MonkeyPatch) -> None:
    data = "".join(f"305-200-{line:04d},Main\n" for line in range(30)).encode()
    here = read_document("list.csv", data, no_pages)
    monkeypatch.setattr("parsers.extract.FEW_WORDS", 0)
    assert read_document("list.csv", data, no_pages) == here
    monkeypatch.setattr("parsers.extract.DOCUMENT_SECONDS", 0.01)
    (reading,) = read_document("list.csv", data, no_pages)
    assert reading.error is not None and "more than can be read" in reading.error
