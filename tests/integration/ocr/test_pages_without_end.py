"""Of a page that holds more than any paper, the beginning is read in bounded time and the rest is said."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.pdfgen import canvas

from ocr import pdf
from ocr.settings import OcrSettings

SETTINGS = OcrSettings(second_reader=False)


def _paper(path: Path, fields: int = 0) -> Path:
    out = io.BytesIO()
    drawn = canvas.Canvas(out, pagesize=(612, 792))
    drawn.drawString(72, 700, "Please port 305-555-0142")
    for number in range(fields):
        drawn.acroForm.textfield(name=f"f{number}", value="305-555-0143", x=72, y=600 - 40 * number, width=120, height=20)
    drawn.save()
    path.write_bytes(out.getvalue())
    return path


def test_a_text_layer_without_end_is_cut_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _paper(tmp_path / "paper.pdf")
    assert pdf.read_page(path, 0, SETTINGS).warnings == ()
    monkeypatch.setattr("ocr.pdf_text.MOST_CHARACTERS", 11)
    page = pdf.read_page(path, 0, SETTINGS)
    assert (page.text, page.warnings) == ("Please port", (pdf.CUT,))


def test_form_fields_without_end_are_cut_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _paper(tmp_path / "form.pdf", fields=3)
    assert pdf.read_page(path, 0, SETTINGS).warnings == ()
    monkeypatch.setattr("ocr.forms.MOST_ANNOTATIONS", 2)
    assert pdf.read_page(path, 0, SETTINGS).warnings == (pdf.CUT,)
    assert len(pdf.survey(path, 5)[1]) == 1


def test_a_form_field_without_end_is_cut_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocr.forms.LONGEST_FIELD", 5)
    page = pdf.read_page(_paper(tmp_path / "form.pdf", fields=1), 0, SETTINGS)
    assert page.warnings == (pdf.CUT,)
    assert "305-5" in page.text and "0143" not in page.text
