"""Office files and plain text → ``PageSet``: CSV, XLSX, XLS, DOCX, HTML, RTF, TXT. Bytes decide, the media type only breaks ties."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

import olefile

from ocr.page import Page, PageSet, Table
from parsers.limits import MOST_ROWS, MOST_TEXT, MOST_WORDS, WORDS_CUT
from parsers.office.docx_file import docx_blocks
from parsers.office.layout import Block, Bounded, Grid, bounded, lay_out, tables_of
from parsers.office.sheets import SheetRead, UnreadableError, xls_sheets, xlsx_sheets
from parsers.office.text import csv_blocks, decode, html_blocks, is_text, rtf_blocks, text_blocks, xml_sheet_blocks

_TOO_LARGE: Final = "The file is too large to be read: please send only the part with the telephone numbers, as CSV or PDF."
_OTHER_KIND: Final = "This kind of file cannot be read here: please send it as PDF, Excel (.xlsx), Word (.docx) or CSV."
_PASSWORD: Final = "The file is protected with a password: please send it without one."
_BYTES_CUT: Final = (
    f"Only the first {MOST_TEXT // 1_000_000} MB of the text were read. Please send only the part with the telephone numbers."
)
_DEPTH_CUT: Final = "Part of it is nested too deeply to be read. Please send it as PDF or plain text."


def read_office(data: bytes, media_type: str) -> PageSet:
    """Cells and lines as pages of words, one page a sheet, and ``tables`` beside them. Trouble is ``PageSet.error``, never an exception."""
    try:
        if not data.strip():
            raise UnreadableError("The file is empty: please send it again.")
        if data.startswith(b"PK"):
            return _package(data)
        if data.startswith(olefile.MAGIC):
            return _ole(data)
        if not is_text(data):
            raise UnreadableError(_OTHER_KIND)
        return _text(data, media_type)
    except UnreadableError as trouble:
        return PageSet((), error=str(trouble))
    except MemoryError:
        return PageSet((), error=_TOO_LARGE)


def _package(data: bytes) -> PageSet:
    if b"xl/workbook.bin" in data:
        raise UnreadableError("The spreadsheet is in Excel's binary format (.xlsb): please save it as .xlsx and send it again.")
    if b"xl/" in data and b"word/document" not in data:
        return _sheets(xlsx_sheets(data, MOST_ROWS))
    if b"word/" in data:
        return _blocks(docx_blocks(data))
    raise UnreadableError(_OTHER_KIND)


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
    whole, data = data, data[:MOST_TEXT]
    cut = (_BYTES_CUT,) if len(whole) > len(data) else ()
    if data.startswith(b"{\\rtf"):
        return _blocks(rtf_blocks(data, MOST_ROWS + 1), cut)
    text = decode(data)
    head = text[:2000].lstrip().casefold()
    if "office:spreadsheet" in head:
        return _blocks(xml_sheet_blocks(text, MOST_ROWS + 1), cut)
    if "html" in media_type or head.startswith(("<!doctype html", "<html", "<table")) or ("<table" in head and "<td" in head):
        html = html_blocks(text, MOST_ROWS + 1)
        return _blocks(html.blocks, (*cut, *([_DEPTH_CUT] if html.too_deep else [])))
    separated = "csv" in media_type or "tab-separated" in media_type or "excel" in media_type
    return _blocks(csv_blocks(text, MOST_ROWS + 1) if separated else text_blocks(text, MOST_ROWS + 1), cut)


def _blocks(blocks: Sequence[Block], warnings: tuple[str, ...] = ()) -> PageSet:
    held = bounded(blocks, MOST_ROWS, MOST_WORDS)
    return PageSet((lay_out(held.blocks, 1),), tables_of(held.blocks, 1), total_pages=1, warnings=(*warnings, *_cuts(held)))


def _sheets(sheets: Sequence[SheetRead]) -> PageSet:
    filled = [sheet for sheet in sheets if any(any(cell.strip() for cell in row) for row in sheet.rows)]
    warnings = [warning for sheet in sheets for warning in sheet.warnings]
    pages: list[Page] = []
    tables: list[Table] = []
    room = MOST_WORDS
    for number, sheet in enumerate(filled, start=1):
        held = bounded((Grid(sheet.rows),), MOST_ROWS, room)
        room -= held.words
        pages.append(lay_out(held.blocks, number))
        tables += tables_of(held.blocks, number, sheet.name)
        warnings += _cuts(held)
    return PageSet(tuple(pages), tuple(tables), total_pages=len(pages), warnings=tuple(dict.fromkeys(warnings)))


def _cuts(held: Bounded) -> tuple[str, ...]:
    return (*([f"Only the first {MOST_ROWS} rows were read."] if held.rows_cut else []), *([WORDS_CUT] if held.words_cut else []))
