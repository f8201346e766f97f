"""Pages made of words at places, so that a test can draw the form it is about."""

from __future__ import annotations

from ocr.page import Box, Page, PageMode, PageSet, Word, WordSource


def words(
    text: str, left: float, top: float, *, line: int, size: float = 10, confidence: float = 1.0, source: WordSource = WordSource.TEXT
) -> list[Word]:
    """``text`` set in one line from ``left``, half a size per letter."""
    placed = []
    for part in text.split():
        width = 0.5 * size * len(part)
        placed.append(Word(part, Box(left, top, left + width, top + size), confidence, line, source))
        left += width + 0.3 * size
    return placed


def page(*rows: tuple[float, float, str] | tuple[float, float, str, float], mode: PageMode = PageMode.DIGITAL, number: int = 1) -> Page:
    """A page of (left, top, text[, size]); pixels when ``mode`` is not digital."""
    source, confidence = (WordSource.TEXT, 1.0) if mode is PageMode.DIGITAL else (WordSource.OCR, 0.93)
    found: list[Word] = []
    for line, (left, top, text, *size) in enumerate(sorted(rows, key=lambda row: (row[1], row[0]))):
        found += words(text, left, top, line=line, size=size[0] if size else 10, confidence=confidence, source=source)
    return Page(number, 612, 792, tuple(found), mode)


def sheet(*rows: tuple[float, float, str] | tuple[float, float, str, float], mode: PageMode = PageMode.DIGITAL, **fields: str) -> PageSet:
    """One page as a file; ``fields`` are filled AcroForm fields."""
    return PageSet((page(*rows, mode=mode),), form_fields=tuple(fields.items()), total_pages=1)


def text_sheet(text: str) -> PageSet:
    """Typed lines; blanks stand for room."""
    rows = []
    for index, line in enumerate(text.strip("\n").splitlines()):
        indent = len(line) - len(line.lstrip())
        column = 60 + 5.0 * indent
        for cell in line.strip().split("   "):
            if cell.strip():
                rows.append((column, 60 + 16.0 * index, cell.strip()))
            column += 5.0 * (len(cell) + 3)
    return sheet(*rows)
