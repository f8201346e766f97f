"""Office files and plain text → ``PageSet``: CSV, XLSX, XLS, DOCX, HTML, RTF, TXT. Bytes decide, the media type only breaks ties."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

import olefile

from ocr.page import PageSet, Table
from parsers.office.docx_file import docx_blocks
from parsers.office.layout import Block, Grid, lay_out, tables_of
from parsers.office.sheets import SheetRead, UnreadableError, xls_sheets, xlsx_sheets
from parsers.office.text import csv_blocks, decode, html_blocks, rtf_blocks, text_blocks, xml_sheet_blocks

MOST_ROWS: Final = 10_000  # of one sheet or text; more cannot be one client's list
_MOST_TEXT: Final = 20_000_000  # bytes
_PASSWORD: Final = "The file is protected with a password: please send it without one."


def read_office(data: bytes, media_type: str) -> PageSet:
    """Cells and lines as pages of words, one page a sheet, and ``tables`` beside them. Trouble is ``PageSet.error``, never an exception."""
    try:
        if not data.strip():
            raise UnreadableError("The file is empty: please send it again.")
        if data.startswith(b"PK"):
            return _package(data)
        if data.startswith(olefile.MAGIC):
            return _ole(data)
        return _text(data[:_MOST_TEXT], media_type)
    except UnreadableError as trouble:
        return PageSet((), error=str(trouble))


def _package(data: bytes) -> PageSet:
    if b"xl/workbook.bin" in data:
        raise UnreadableError("The spreadsheet is in Excel's binary format (.xlsb): please save it as .xlsx and send it again.")
    if b"xl/" in data and b"word/document" not in data:
        return _sheets(xlsx_sheets(data, MOST_ROWS))
    if b"word/" in data:
        return _blocks(docx_blocks(data, MOST_ROWS))
    raise UnreadableError("This kind of file cannot be read here: please send it as PDF, Excel (.xlsx), Word (.docx) or CSV.")


def _ole(data: bytes) -> PageSet:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            streams = {"/".join(name) for name in container.listdir()}
    except Exception as error:  # olefile raises whatever a damaged header made it stumble over
        raise UnreadableError("The file is damaged and cannot be opened: please save it again, or send it as PDF.") from error
    if streams & {"EncryptedPackage", "EncryptionInfo"}:
        raise UnreadableError(_PASSWORD)
    if streams & {"Workbook", "Book"}:
        return _sheets(xls_sheets(data, MOST_ROWS))
    raise UnreadableError("This is an old Word file (.doc) or another old Office format: please save it as .docx or PDF and send it again.")


def _text(data: bytes, media_type: str) -> PageSet:
    if data.startswith(b"{\\rtf"):
        return _blocks(rtf_blocks(data, MOST_ROWS))
    text = decode(data)
    head = text[:2000].lstrip().casefold()
    if "office:spreadsheet" in head:
        return _blocks(xml_sheet_blocks(text, MOST_ROWS))
    if "html" in media_type or head.startswith(("<!doctype html", "<html", "<table")) or ("<table" in head and "<td" in head):
        return _blocks(html_blocks(text, MOST_ROWS))
    separated = "csv" in media_type or "tab-separated" in media_type or "excel" in media_type
    blocks = csv_blocks(text, MOST_ROWS) if separated else text_blocks(text, MOST_ROWS)
    cut = text.count("\n") > MOST_ROWS or any(isinstance(block, Grid) and len(block.rows) >= MOST_ROWS for block in blocks)
    return _blocks(blocks, (f"Only the first {MOST_ROWS} rows were read.",) if cut else ())


def _blocks(blocks: Sequence[Block], warnings: tuple[str, ...] = ()) -> PageSet:
    return PageSet((lay_out(blocks, 1),), tables_of(blocks, 1), total_pages=1, warnings=warnings)


def _sheets(sheets: Sequence[SheetRead]) -> PageSet:
    filled = [sheet for sheet in sheets if any(any(cell.strip() for cell in row) for row in sheet.rows)]
    pages = tuple(lay_out((Grid(sheet.rows),), number) for number, sheet in enumerate(filled, start=1))
    tables = tuple(Table(number, sheet.rows, sheet.name) for number, sheet in enumerate(filled, start=1))
    warnings = tuple(warning for sheet in sheets for warning in sheet.warnings)
    return PageSet(pages, tables, total_pages=len(pages), warnings=warnings)
