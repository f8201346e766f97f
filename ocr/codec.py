"""Pages as JSON bytes: how a child hands them to the parent, and how a cache keeps them.

A word is ``[text, left, top, right, bottom, confidence, line, source, second, agreed]``; the page carries its own names.
"""

from __future__ import annotations

import json
from typing import Any

from ocr.page import Box, Page, PageMode, PageSet, Table, Word, WordSource


def encode_page(page: Page) -> bytes:
    return json.dumps(_page_to_dict(page), ensure_ascii=False, separators=(",", ":")).encode()


def decode_page(data: bytes) -> Page:
    return _page_from_dict(json.loads(data))


def encode_page_set(pages: PageSet) -> bytes:
    record = {
        "pages": [_page_to_dict(page) for page in pages.pages],
        "tables": [[table.page, table.name, table.rows] for table in pages.tables],
        "form_fields": pages.form_fields,
        "total_pages": pages.total_pages,
        "warnings": pages.warnings,
        "error": pages.error,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def decode_page_set(data: bytes) -> PageSet:
    """Raises ValueError, KeyError or TypeError when ``data`` is not what ``encode_page_set`` wrote."""
    record = json.loads(data)
    return PageSet(
        pages=tuple(_page_from_dict(page) for page in record["pages"]),
        tables=tuple(Table(page, tuple(tuple(row) for row in rows), name) for page, name, rows in record["tables"]),
        form_fields=tuple((name, value) for name, value in record["form_fields"]),
        total_pages=record["total_pages"],
        warnings=tuple(record["warnings"]),
        error=record["error"],
    )


def _page_to_dict(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "mode": page.mode.value,
        "rotation": page.rotation,
        "warnings": page.warnings,
        "cells": page.cells,
        "words": [_word_to_row(word) for word in page.words],
    }


def _page_from_dict(record: dict[str, Any]) -> Page:
    return Page(
        number=record["number"],
        width=record["width"],
        height=record["height"],
        words=tuple(_word_from_row(row) for row in record["words"]),
        mode=PageMode(record["mode"]),
        rotation=record["rotation"],
        warnings=tuple(record["warnings"]),
        cells=record.get("cells", False),
    )


def _word_to_row(word: Word) -> list[Any]:
    box = word.box
    corners = [round(box.left, 2), round(box.top, 2), round(box.right, 2), round(box.bottom, 2)]
    return [word.text, *corners, round(word.confidence, 3), word.line, word.source.value, word.second, word.agreed]


def _word_from_row(row: list[Any]) -> Word:
    text, left, top, right, bottom, confidence, line, source, second, agreed = row
    return Word(text, Box(left, top, right, bottom), confidence, line, WordSource(source), second, agreed)
