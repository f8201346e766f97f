"""DOCX as blocks in the order of the document: paragraphs, tables, text boxes, header and footer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from parsers.office.layout import Block, Grid, Lines
from parsers.office.sheets import UnreadableError
from parsers.office.text import STRUCK

_LARGEST: Final = 200_000_000  # bytes unpacked
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_blocks(data: bytes) -> tuple[Block, ...]:
    """Raises UnreadableError for a damaged or oversized file, MemoryError."""
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(info.file_size for info in package.infolist()) > _LARGEST:
                raise UnreadableError("The document is too large to be read: please send the pages that matter as PDF.")
        document = docx.Document(io.BytesIO(data))
        return tuple(block for block in _blocks(document) if isinstance(block, Grid) or any(line.strip() for line in block.lines))
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # python-docx raises whatever its XML made it stumble over
        raise UnreadableError("The document is damaged and cannot be opened: please save it again, or send it as PDF.") from error


def _blocks(document: Any) -> Iterator[Block]:
    section = document.sections[0] if document.sections else None
    if section is not None:
        yield Lines(tuple(_text(p) for p in section.header._element.iter(f"{_W}p")))
    lines: list[str] = []
    for element in document.element.body:
        if element.tag == f"{_W}tbl":
            yield Lines(tuple(lines))
            lines = []
            yield Grid(tuple(_row(row) for row in element.iter(f"{_W}tr")))
        else:
            for paragraph in [element] if element.tag == f"{_W}p" else element.iter(f"{_W}p"):
                lines.extend(_text(paragraph).split("\n"))
                for box in paragraph.iter(f"{_W}txbxContent"):
                    if not any(parent.tag.endswith("}Fallback") for parent in box.iterancestors()):
                        lines.extend(_text(inner) for inner in box.iter(f"{_W}p"))
    yield Lines(tuple(lines))
    if section is not None:
        yield Lines(tuple(_text(p) for p in section.footer._element.iter(f"{_W}p")))


def _row(row: Any) -> tuple[str, ...]:
    cells: list[str] = []
    for cell in row.iterchildren(f"{_W}tc"):
        cells.append("\n".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p")))
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        value = span.get(f"{_W}val") if span is not None else "1"
        cells.extend("" for _ in range(min(int(value), 50) - 1 if str(value).isdigit() else 0))
    return tuple(cells)


def _text(paragraph: Any) -> str:
    """The words of a paragraph with tracked insertions, without deletions and text boxes; struck runs are marked."""
    parts: list[str] = []
    for run in paragraph.iter(f"{_W}r"):
        if _in_box(run, paragraph):
            continue
        text = "".join(_piece(child) for child in run)
        strike = run.find(f"{_W}rPr/{_W}strike")
        struck = strike is not None and strike.get(f"{_W}val") not in ("0", "false")
        parts.append(f"{text} {STRUCK} " if struck and text.strip() else text)
    return "".join(parts)


def _piece(child: Any) -> str:
    if child.tag == f"{_W}t":
        return child.text or ""
    if child.tag == f"{_W}tab":
        return "\t"
    if child.tag in (f"{_W}br", f"{_W}cr"):
        return "\n"
    return "-" if child.tag == f"{_W}noBreakHyphen" else ""


def _in_box(run: Any, paragraph: Any) -> bool:
    for parent in run.iterancestors():
        if parent is paragraph:
            return False
        if parent.tag == f"{_W}txbxContent":
            return True
    return False
