"""CSV, plain text, RTF and HTML files as blocks of cells and lines."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString
from striprtf.striprtf import rtf_to_text

from parsers.limits import MOST_COLUMNS
from parsers.numbers.claims import exact_ruined
from parsers.office.layout import Block, Grid, Lines

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS: Final = (",", ";", "\t", "|")
_BORDER: Final = re.compile(r"\s*\+[-=+:]{3,}\+\s*")  # of a table drawn with signs
_HIDDEN: Final = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_SKIPPED: Final = frozenset({"script", "style", "head", "template", "noscript", "title", "meta", "link"})
_BREAKS: Final = frozenset(
    {
        "p",
        "div",
        "br",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "table",
        "section",
        "article",
        "hr",
        "pre",
        "blockquote",
        "dt",
        "dd",
    }
)
_CONTROLS: Final = frozenset(range(1, 32)) - frozenset(b"\t\n\v\f\r\x1a\x1b")
_PIECE: Final = 8
_MAX_DEPTH: Final = 200
STRUCK: Final = "[struck out]"  # stands behind text that is crossed out


def is_text(data: bytes) -> bool:
    """Bytes that may be a text; zeros alone say nothing against it, because some programs write letters of two bytes or pad with them."""
    head = data[:4000].replace(b"\0", b"")
    return data.startswith(tuple(mark for mark, _ in _BOMS)) or sum(byte in _CONTROLS for byte in head) <= max(4, len(head) // 50)


def decode(data: bytes) -> str:
    """Bytes of a text file as text: by its mark, as UTF-8, as UTF-16 without a mark, else as Windows writes."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").lstrip("\ufeff")
    head = data[:400]
    if head.count(0) > len(head) // 4:
        little = head[1::2].count(0) >= head[::2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def csv_blocks(text: str, most_rows: int) -> tuple[Block, ...]:
    """Comma-, semicolon-, tab- or bar-separated values; at most ``most_rows`` rows."""
    lines = text.replace("\0", "").splitlines()
    first = re.match(r"^\s*sep=(.)\s*$", lines[0]) if lines else None
    lines = lines[1:] if first else lines
    delimiter = first.group(1) if first else _delimiter(lines[:200])
    rows: list[tuple[str, ...]] = []
    try:
        for row in csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, skipinitialspace=True):  # cells of several lines
            rows.extend(_bounded(tuple(exact_ruined(cell) for cell in row)))
            if len(rows) >= most_rows:
                break
    except csv.Error:
        rows = [part for line in lines[:most_rows] for part in _bounded(tuple(exact_ruined(cell) for cell in line.split(delimiter)))]
    return (Grid(tuple(rows[:most_rows])),) if rows else ()


def _bounded(row: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A row as it is; one wider than any table is a list written on one line, and told in lines of few cells."""
    return [row] if len(row) <= MOST_COLUMNS else [row[at : at + _PIECE] for at in range(0, len(row), _PIECE)]


def _delimiter(lines: Sequence[str]) -> str:
    """The one that cuts most lines into the same number of fields."""

    def regular(delimiter: str) -> tuple[int, int]:
        try:
            sizes = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter, skipinitialspace=True) if len(row) > 1)
        except csv.Error:
            return 0, 0
        size, times = sizes.most_common(1)[0] if sizes else (0, 0)
        return times, size

    return max(_DELIMITERS, key=regular)


def text_blocks(text: str, most_rows: int, *, letter: bool = False) -> tuple[Block, ...]:
    """Plain text: running lines; lines with tabs or bars in a row are a table. ``letter``: never taken for CSV as a whole."""
    lines = text.replace("\0", "").splitlines()[:most_rows]
    if not letter and _is_separated(lines):
        return csv_blocks("\n".join(lines), most_rows)
    blocks: list[Block] = []
    for cut, group in _grouped(lines):
        if cut is not None and len(group) > 1:
            blocks.append(
                Grid(tuple(tuple(cell.strip() for cell in _cells(line, cut)) for line in group if not re.fullmatch(r"[\s|:+=-]+", line)))
            )
        else:
            blocks.append(Lines(tuple(exact_ruined(line) for line in group)))
    return tuple(blocks)


def _is_separated(lines: Sequence[str]) -> bool:
    """Text that is a table all through: every line has the same number of semicolons, or of commas in short lines."""
    filled = [line for line in lines if line.strip()]
    if len(filled) < 3 or any(len(line) > 400 for line in filled):
        return False
    return any(
        len(counts := {line.count(delimiter) for line in filled}) == 1 and counts != {0} and sum(map(len, filled)) < 120 * len(filled)
        for delimiter in ";,"
    )


def _grouped(lines: Sequence[str]) -> Iterator[tuple[str | None, list[str]]]:
    group: list[str] = []
    current: str | None = None
    for line in lines:
        cut = (
            "\t"
            if "\t" in line.strip() or (current == "\t" and "\t" in line)
            else "|"
            if line.count("|") > 1 or _BORDER.fullmatch(line)
            else None
        )
        if cut != current and group:
            yield current, group
            group = []
        current = cut
        group.append(line)
    if group:
        yield current, group


def _cells(line: str, cut: str) -> list[str]:
    cells = line.split(cut)
    return cells[1:-1] if cut == "|" and not cells[0].strip() and not cells[-1].strip() else cells


def rtf_blocks(data: bytes, most_rows: int) -> tuple[Block, ...]:
    return text_blocks(str(rtf_to_text(data.decode("latin-1"), errors="ignore")), most_rows)  # type: ignore[no-untyped-call]


def xml_sheet_blocks(text: str, most_rows: int) -> tuple[Block, ...]:
    """Excel 2003's XML, which old exports still write as ``.xls``."""
    soup = BeautifulSoup(text, "lxml-xml")
    return tuple(Grid(tuple(tuple(_xml_cells(row)) for row in table.find_all("Row")[:most_rows])) for table in soup.find_all("Table"))


def _xml_cells(row: Tag) -> list[str]:
    cells: list[str] = []
    for cell in row.find_all("Cell"):
        place = str(cell.get("ss:Index", "") or cell.get("Index", ""))
        if place.isdigit() and len(place) < 4:
            cells += [""] * (int(place) - 1 - len(cells))
        cells.append(" ".join(cell.get_text(" ").split()))
    return cells


@dataclass(frozen=True, slots=True)
class Html:
    """``too_deep``: what is nested beyond any page's need was left out."""

    blocks: tuple[Block, ...]
    too_deep: bool = False


def html_blocks(text: str, most_rows: int) -> Html:
    """What a browser shows: innermost tables as cells, everything else as lines."""
    soup = BeautifulSoup(text, "lxml")
    writer = _HtmlWriter(most_rows)
    writer.visit(soup.body or soup, 0)
    return Html(writer.finish(), writer.too_deep)


class _HtmlWriter:
    def __init__(self, most_rows: int) -> None:
        self.blocks: list[Block] = []
        self.lines: list[str] = [""]
        self.left = most_rows
        self.too_deep = False

    def visit(self, node: Tag, depth: int) -> None:
        for child in node.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, PreformattedString):
                    self.lines[-1] += re.sub(r"\s+", " ", str(child))
            elif isinstance(child, Tag) and child.name not in _SKIPPED and not _HIDDEN.search(str(child.get("style", ""))):
                if depth < _MAX_DEPTH:
                    self._element(child, depth)
                else:
                    self.too_deep = True

    def _element(self, node: Tag, depth: int) -> None:
        if node.name == "table" and node.find("table") is None:
            self._flush()
            self.blocks.append(Grid(self._table(node)))
            return
        block = node.name in _BREAKS
        if block:
            self.lines.append("")
        self.visit(node, depth + 1)
        if node.name in ("s", "del", "strike"):
            self.lines[-1] += f" {STRUCK} "
        if node.name in ("td", "th"):
            self.lines[-1] += "\t"
        if block:
            self.lines.append("")

    def _table(self, table: Tag) -> tuple[tuple[str, ...], ...]:
        rows = []
        for row in table.find_all("tr")[: self.left]:
            cells: list[str] = []
            for cell in row.find_all(["td", "th"]):
                struck = cell.find(["s", "del", "strike"]) is not None
                cells.append(" ".join(cell.get_text(" ").split()) + (f" {STRUCK}" if struck else ""))
                cells.extend("" for _ in range(min(_span(cell) - 1, 50, MOST_COLUMNS - len(cells))))
            rows.append(tuple(cells))
        self.left -= len(rows)
        return tuple(rows)

    def _flush(self) -> None:
        lines = [line.strip() for line in self.lines]
        kept = [line for index, line in enumerate(lines) if line or (index and lines[index - 1])]
        if any(kept):
            self.blocks.append(Lines(tuple(kept[: max(self.left, 0)])))
            self.left -= len(kept)
        self.lines = [""]

    def finish(self) -> tuple[Block, ...]:
        self._flush()
        return tuple(self.blocks)


def _span(cell: Tag) -> int:
    value = str(cell.get("colspan", "1"))
    return int(value) if value.isdigit() and len(value) < 4 else 1
