"""Papers made for the tests: a small bill as PDF, and as the pictures people make of it."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

NUMBERS = tuple(f"212-555-01{last:02}" for last in (1, 24, 37, 58, 69, 83))
ACCOUNT = "8495 7412 0360 155"


def bill_lines() -> list[str]:
    lines = [
        "Harbor Telephone Company",
        f"Account Number {ACCOUNT}",
        "Billing Date November 5, 2026",
        "Monthly service and charges for your lines",
    ]
    return lines + [f"Charges for {number} business line with voice mail" for number in NUMBERS] + ["Total amount due by mail $447.89"]


def text_pdf(lines: Sequence[str] = (), *, pages: int = 1, rotate: int = 0, sideways: bool = False, password: str | None = None) -> bytes:
    """A page of text; ``sideways``: drawn up the page, so that it reads upright only when turned."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter, encrypt=password)
    for _ in range(pages):
        if sideways:
            canvas.rotate(90)
            canvas.translate(0, -612)
        canvas.setFont("Helvetica", 11)
        for number, line in enumerate(lines or bill_lines()):
            canvas.drawString(60, (560 if sideways else 720) - 26 * number, line)
        canvas.showPage()
    canvas.save()
    return _shown_turned(out.getvalue(), rotate) if rotate else out.getvalue()


def lettered_pdf(rotate: int) -> bytes:
    """The bill as browsers print it: every few letters placed by themselves."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(bill_lines()):
        for start in range(0, len(line), 3):
            canvas.drawString(60 + canvas.stringWidth(line[:start], "Helvetica", 11), 720 - 26 * number, line[start : start + 3])
    canvas.save()
    return _shown_turned(out.getvalue(), rotate)


def _shown_turned(data: bytes, degrees: int) -> bytes:
    """The same pages with /Rotate."""
    document, out = pdfium.PdfDocument(data), io.BytesIO()
    for page in document:
        page.set_rotation(degrees)
    document.save(out)
    document.close()
    return out.getvalue()


def two_columns() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("Helvetica", 9)
    for number in range(5):
        canvas.drawString(60, 700 - 14 * number, f"left {number}")
        canvas.drawString(350, 700 - 14 * number, f"right {number}")
    canvas.save()
    return out.getvalue()


def form_pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.drawString(60, 700, "Telephone")
    canvas.acroForm.textfield(name="telephone", value="212-555-0101", x=160, y=694, width=200, height=18)
    canvas.drawString(60, 660, "Recurring")
    canvas.acroForm.checkbox(name="recurring", checked=True, x=160, y=654, size=14)
    canvas.acroForm.checkbox(name="once", checked=False, x=220, y=654, size=14)
    canvas.save()
    return out.getvalue()


def picture(dpi: int = 200, lines: Sequence[str] = ()) -> Image.Image:
    """The upper part of the page as gray pixels."""
    document = pdfium.PdfDocument(text_pdf(lines))
    image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return image.crop((0, 0, image.width, image.height // 2 + 10))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def scan_pdf(image: Image.Image, *, hidden: Sequence[str] = ()) -> bytes:
    """A scan as PDF; ``hidden``: the lines a scanner believes to have read, invisible above the picture."""
    out = io.BytesIO()
    size = (612, 612 * image.height / image.width)
    canvas = Canvas(out, pagesize=size)
    canvas.drawImage(ImageReader(image), 0, 0, *size)
    if hidden:
        text = canvas.beginText(60, size[1] - 72)
        text.setTextRenderMode(3)
        text.setFont("Helvetica", 11)
        text.setLeading(26)
        text.textLines(hidden)
        canvas.drawText(text)
    canvas.save()
    return out.getvalue()


def fax(image: Image.Image, vertical: int = 196) -> bytes:
    """One-bit Group 4, 204 dots across, ``vertical`` down, with a streak of a dirty scanner."""
    size = (1728, round(image.height * vertical / 200))
    bits = image.resize(size).point(lambda value: 0 if value < 150 else 255)
    bits.paste(0, (1500, 0, 1501, size[1]))
    return saved(bits.convert("1"), "TIFF", compression="group4", dpi=(204, vertical))


def photo(image: Image.Image) -> Image.Image:
    """The paper on a dark table, askew, light falling off to one side."""
    width, height = image.size
    table = Image.new("L", (width + 400, height + 400), 60)
    corners = (-150, -120, -210, height + 190, width + 160, height + 230, width + 240, -180)  # where the picture's corners come from
    sheet = image.transform(table.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=60)
    light = np.linspace(1.0, 0.6, table.width)[None, :]
    pixels: NDArray[np.uint8] = (np.asarray(sheet, dtype=np.float32) * light).astype(np.uint8)
    return Image.fromarray(pixels)


def pasted(image: Image.Image, lines: Sequence[str]) -> bytes:
    """Lines of text with a picture below them."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("Helvetica", 10)
    for number, line in enumerate(lines):
        canvas.drawString(60, 740 - 16 * number, line)
    canvas.drawImage(ImageReader(image), 60, 200, 490, 490 * image.height / image.width)
    canvas.save()
    return out.getvalue()
