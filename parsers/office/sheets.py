"""XLSX and XLS sheets as cells the way the program shows them; hidden rows, columns and sheets are left out and said."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

from parsers.limits import MOST_COLUMNS
from parsers.office.text import STRUCK

_ROWS_LOOKED_AT: Final = 50_000  # a stray cell in the last of a million rows must not cost anything
_LARGE_SHEET: Final = 15_000_000  # bytes of XML; above it rows are streamed, and what is hidden cannot be told
_LARGEST_BOOK: Final = 400_000_000
_ZEROS: Final = re.compile(r"^(0{2,})$")


class UnreadableError(Exception):
    """The sentence says why and what to send instead."""


@dataclass(frozen=True, slots=True)
class SheetRead:
    name: str
    rows: tuple[tuple[str, ...], ...]
    warnings: tuple[str, ...] = ()


def xlsx_sheets(data: bytes, most_rows: int) -> tuple[SheetRead, ...]:
    """Raises UnreadableError for a damaged or oversized file, MemoryError."""
    import openpyxl

    size = _unpacked_size(data)
    if size > _LARGEST_BOOK:
        raise UnreadableError("The spreadsheet is too large to be read: please send only the sheet with the telephone numbers.")
    streamed = size > _LARGE_SHEET
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=streamed)
        formulas = None if streamed or b"<f" not in _sheet_xml(data) else openpyxl.load_workbook(io.BytesIO(data))
        return tuple(_xlsx_sheets(book, formulas, most_rows))
    except MemoryError:
        raise
    except Exception as error:  # openpyxl raises whatever its XML made it stumble over
        raise UnreadableError("The spreadsheet is damaged and cannot be opened: please save it again, or send it as PDF or CSV.") from error


def _xlsx_sheets(book: Any, formulas: Any, most_rows: int) -> Iterator[SheetRead]:
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            if sheet.max_row and sheet.max_row > 1:
                yield SheetRead(sheet.title, (), (f'The sheet "{sheet.title}" is hidden in the spreadsheet and was not read.',))
            continue
        yield _xlsx_sheet(sheet, formulas[sheet.title] if formulas else None, most_rows)


def _xlsx_sheet(sheet: Worksheet, formulas: Worksheet | None, most_rows: int) -> SheetRead:
    rows: list[tuple[str, ...]] = []
    warnings: list[str] = []
    hidden_rows = {number for number, row in getattr(sheet, "row_dimensions", {}).items() if row.hidden}
    hidden_columns = _hidden_columns(sheet)
    unsaved = skipped = 0
    wide, streamed = False, not hasattr(sheet, "_cells")
    for number, whole in _numbered_rows(sheet):
        cells = whole[:MOST_COLUMNS]
        wide = wide or any(cell.value is not None for cell in whole[MOST_COLUMNS:])
        if number in hidden_rows:
            skipped += any(cell.value is not None for cell in cells)
            continue
        shown = [(index, cell) for index, cell in enumerate(cells, start=1) if index not in hidden_columns]
        if formulas is not None:
            unsaved += sum(cell.value is None and formulas.cell(number, index).data_type == "f" for index, cell in shown)
        row = tuple(_xlsx_cell(cell) for _, cell in shown)
        if not any(row) and rows and not any(rows[-1]):
            continue  # one blank row says as much as many
        if len(rows) >= most_rows:
            warnings.append(f'Only the first {most_rows} rows of the sheet "{sheet.title}" were read.')
            break
        rows.append(row)
    if streamed:
        warnings.append(
            f'The sheet "{sheet.title}" is very large: hidden rows in it were read too, those beyond {_ROWS_LOOKED_AT} were not.'
        )
    if wide:
        warnings.append(f'Only the first {MOST_COLUMNS} columns of the sheet "{sheet.title}" were read.')
    return SheetRead(sheet.title, tuple(rows), (*warnings, *_left_out(sheet.title, skipped, bool(hidden_columns), unsaved)))


def _numbered_rows(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows that hold anything, with their numbers, one empty row for any that are missing between; a row may be wider than is read.

    openpyxl's own ``iter_rows`` would make every cell up to the last, which a single stray one turns into millions.
    """
    from openpyxl.cell.read_only import EMPTY_CELL

    cells: dict[tuple[int, int], Any] | None = getattr(sheet, "_cells", None)
    if cells is None:  # streamed; the dimension such a sheet gives of itself may be wrong
        yield from enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1, max_row=_ROWS_LOOKED_AT), start=1)
        return
    width, before = min(sheet.max_column, MOST_COLUMNS), 0
    beyond = {row: (cell,) for (row, column), cell in cells.items() if column > MOST_COLUMNS and cell.value is not None}
    for number in sorted({row for row, _ in cells}):
        if number > before + 1:
            yield number - 1, (EMPTY_CELL,) * width
        row = tuple(cells.get((number, column), EMPTY_CELL) for column in range(1, width + 1))
        yield number, row + beyond.get(number, ())
        before = number


def _left_out(title: str, rows: int, columns: bool, unsaved: int) -> Iterator[str]:
    """What was not read of a sheet, in sentences."""
    if rows:
        yield f'{rows} hidden row{"s" if rows > 1 else ""} of the sheet "{title}" {"were" if rows > 1 else "was"} not read.'
    if columns:
        yield f'Hidden columns of the sheet "{title}" were not read.'
    if unsaved:
        yield f'{unsaved} cells of the sheet "{title}" are formulas without a saved value: please send it with values, or as PDF.'


def _hidden_columns(sheet: Worksheet) -> set[int]:
    hidden: set[int] = set()
    for dimension in getattr(sheet, "column_dimensions", {}).values():
        if dimension.hidden and dimension.min and dimension.max and dimension.min <= MOST_COLUMNS:
            hidden.update(range(dimension.min, min(dimension.max, MOST_COLUMNS) + 1))
    return hidden


def _xlsx_cell(cell: Cell | MergedCell) -> str:
    text = _shown(cell.value, str(getattr(cell, "number_format", "") or ""))
    font = getattr(cell, "font", None)
    return f"{text} {STRUCK}" if text and font is not None and font.strike else text


def _shown(value: object, number_format: str = "") -> str:
    """A value as its cell shows it, as far as telephone numbers and dates need it."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case float() if value.is_integer() and abs(value) < 1e15:
            return _padded(int(value), number_format)
        case int():
            return _padded(value, number_format)
        case datetime():
            return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _padded(value: int, number_format: str) -> str:
    zeros = _ZEROS.match(number_format)
    return str(value).zfill(len(zeros.group(1))) if zeros and value >= 0 else str(value)


def xls_sheets(data: bytes, most_rows: int) -> tuple[SheetRead, ...]:
    """Raises UnreadableError for a damaged or protected file."""
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), formatting_info=True)
    except Exception as error:  # xlrd raises whatever a damaged record made it stumble over
        if "encrypted" in str(error).lower():
            raise UnreadableError("The spreadsheet is protected with a password: please send it without one.") from error
        raise UnreadableError(
            "The spreadsheet is damaged and cannot be opened: please save it again as .xlsx, or send it as PDF or CSV."
        ) from error
    return tuple(_xls_sheet(book, sheet, most_rows) for sheet in book.sheets())


def _xls_sheet(book: Any, sheet: Any, most_rows: int) -> SheetRead:
    if sheet.visibility:
        return SheetRead(
            sheet.name, (), (f'The sheet "{sheet.name}" is hidden in the spreadsheet and was not read.',) if sheet.nrows > 1 else ()
        )
    hidden_columns = {column for column, info in sheet.colinfo_map.items() if info.hidden}
    hidden_rows = {row for row, info in sheet.rowinfo_map.items() if info.hidden}
    rows = tuple(
        tuple(_xls_cell(book, sheet, row, column) for column in range(min(sheet.ncols, MOST_COLUMNS)) if column not in hidden_columns)
        for row in range(min(sheet.nrows, most_rows))
        if row not in hidden_rows
    )
    warnings = [*_left_out(sheet.name, len(hidden_rows), bool(hidden_columns), 0)]
    if sheet.nrows > most_rows:
        warnings.append(f'Only the first {most_rows} rows of the sheet "{sheet.name}" were read.')
    return SheetRead(sheet.name, rows, tuple(warnings))


def _xls_cell(book: Any, sheet: Any, row: int, column: int) -> str:
    import xlrd

    cell = sheet.cell(row, column)
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return _shown(xlrd.xldate.xldate_as_datetime(cell.value, book.datemode))
        except (ValueError, OverflowError):
            return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return _shown(bool(cell.value))
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return ""
    style = book.xf_list[cell.xf_index] if cell.xf_index is not None else None
    text = _shown(cell.value, book.format_map[style.format_key].format_str if style and style.format_key in book.format_map else "")
    struck = style is not None and book.font_list[style.font_index].struck_out
    return f"{text} {STRUCK}" if text and struck else text


def _unpacked_size(data: bytes) -> int:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return sum(info.file_size for info in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableError("The file is damaged and cannot be opened: please send it again, or send it as PDF.") from error


def _sheet_xml(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return b"".join(package.read(info) for info in package.infolist() if info.filename.startswith("xl/worksheets/sheet"))
