"""Characters become words where they touch, whatever pdfium takes for the end of a line."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pypdfium2.raw as pdfium
import pytest

from ocr import pdf_text
from ocr.page import Box

WIDE, HIGH = 5.0, 10.0


def _read(text: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """``text`` as pdfium tells it: ``|`` is a line's end it made up, ``_`` an empty place on the paper that it does not tell at all."""
    told: list[tuple[int, int, float]] = []
    left = 0.0
    for character in text:
        if character == "|":
            told += [(0x0D, 1, left), (0x0A, 1, left)]
            continue
        if character != "_":
            told.append((ord(character), 0, left))
        left += WIDE

    def box_of(raw: Any, index: int, rect: Any) -> bool:
        box = rect._obj
        box.left, box.right, box.bottom, box.top = told[index][2], told[index][2] + WIDE, 0.0, HIGH
        return True

    fake = SimpleNamespace(
        FS_RECTF=pdfium.FS_RECTF,
        FPDFText_GetUnicode=lambda raw, index: told[index][0],
        FPDFText_IsGenerated=lambda raw, index: told[index][1],
        FPDFText_GetLooseCharBox=box_of,
    )
    monkeypatch.setattr(pdf_text, "pdfium", fake)
    return [word for word, _ in pdf_text._pieces(None, len(told), lambda *box: Box(*box))[0]]


def test_a_line_that_ends_behind_every_letter_is_still_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _read("3|0|5|-|5|5|5|-|0|1|4|2_F|A|X", monkeypatch) == ["305-555-0142", "FAX"]


def test_what_stands_apart_behind_a_line_is_another_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _read("12.50|_305-555-0142", monkeypatch) == ["12.50", "305-555-0142"]
