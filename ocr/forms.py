"""What people filled into a PDF: form fields and typed notes, as values and as words at their place. Runs in a child process."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from ocr.page import Box, Word
from ocr.pdf_text import Transform
from ocr.settings import LONGEST_FIELD, MOST_ANNOTATIONS


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled field; a ticked box has the value "X"."""

    name: str
    value: str
    box: Box


def filled_fields(page: Any, form: Any, transform: Transform) -> tuple[Filled, ...]:
    """Form fields with a value, and notes typed onto the page (name ""), in the file's order."""
    found = []
    for index in range(_looked_at(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                field = _field(annotation, form, transform)
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)
            if field is not None:
                found.append(field)
    return tuple(found)


def left_out(page: Any, fields: tuple[Filled, ...]) -> bool:
    """Does the page hold more fields, or longer ones, than are read?"""
    return pdfium.FPDFPage_GetAnnotCount(page) > _looked_at(page) or any(len(field.value) >= LONGEST_FIELD for field in fields)


def _looked_at(page: Any) -> int:
    """How many annotations are read: pdfium walks through all of them for each."""
    count = int(pdfium.FPDFPage_GetAnnotCount(page))
    return count if count <= MOST_ANNOTATIONS else max(1, MOST_ANNOTATIONS**2 // count)


def as_words(fields: tuple[Filled, ...]) -> list[Word]:
    """The values as words spread over their widgets, line by line."""
    words = []
    for field in fields:
        rows = [row for row in field.value.splitlines() if row.strip()]
        height = min((field.box.bottom - field.box.top) / max(len(rows), 1), 12.0)
        middle = (field.box.top + field.box.bottom) / 2 if len(rows) == 1 else field.box.top + height / 2
        for number, row in enumerate(rows):
            top = middle - height / 2 + number * height
            step = min(height * 0.5, (field.box.right - field.box.left) / max(len(row), 1))
            words += _row_words(row, field.box.left + 2, top, step, height)
    return words


def _row_words(row: str, left: float, top: float, step: float, height: float) -> list[Word]:
    words, position = [], 0
    for part in row.split():
        position = row.index(part, position)
        start = left + position * step
        words.append(Word(part, Box(start, top, start + len(part) * step, top + height), 1.0, 0))
        position += len(part)
    return words


def _field(annotation: Any, form: Any, transform: Transform) -> Filled | None:
    subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
    if subtype == pdfium.FPDF_ANNOT_FREETEXT:
        name, value = "", _string(annotation, b"Contents")
    elif subtype == pdfium.FPDF_ANNOT_WIDGET and form is not None:
        name, value = _widget_text(pdfium.FPDFAnnot_GetFormFieldName, form, annotation), _widget_value(form, annotation)
    else:
        return None
    rect = pdfium.FS_RECTF()
    if not value.strip() or not pdfium.FPDFAnnot_GetRect(annotation, rect):
        return None
    low, high = sorted((rect.bottom, rect.top))
    return Filled(name, value.strip()[:LONGEST_FIELD], transform(rect.left, low, rect.right, high))


def _widget_value(form: Any, annotation: Any) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON):
        return "X" if pdfium.FPDFAnnot_IsChecked(form, annotation) else ""
    if kind == pdfium.FPDF_FORMFIELD_SIGNATURE:
        return "signed" if pdfium.FPDFAnnot_HasKey(annotation, b"V") else ""
    if kind == pdfium.FPDF_FORMFIELD_PUSHBUTTON:
        return ""
    return _widget_text(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation)


def _widget_text(getter: Any, form: Any, annotation: Any) -> str:
    length = getter(form, annotation, None, 0)
    buffer = ctypes.create_string_buffer(length)
    getter(form, annotation, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return _decoded(buffer.raw)


def _string(annotation: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return _decoded(buffer.raw)


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-16-le", "replace").rstrip("\x00").replace("\r\n", "\n").replace("\r", "\n")
