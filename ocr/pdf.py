"""PDF files: open, survey, read a page. The text layer where it is good, else the pixels. Runs in a child process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ocr.drawn import drawn_words, with_marks
from ocr.forms import Filled, as_words, filled_fields, left_out
from ocr.layer import LayerVerdict, judge
from ocr.lines import order_lines
from ocr.page import Page, Word
from ocr.pdf_page import PageParts, Placed, coverage, invisible, parts_of, picture_of, transform_of
from ocr.pdf_text import TextLayer, read_text_layer, text_direction
from ocr.raster import Raster
from ocr.settings import OcrSettings

PROTECTED = "it is protected with a password; please send it without one"
LARGE = 0.15  # share of the page from which a picture on a page of text may hold text itself
FEW_WORDS = 5  # of the text layer on a picture that is not a mere background
FEW_SHAPES = 5  # lines and fills on a page that may still count as empty
CUT = "it holds more text or form fields than can be read of one page; the end was left out. Please send it as several pages"
DAMAGED = "the file is damaged and cannot be opened; please send it again"


class PdfError(Exception):
    """One sentence for people: why the file cannot be opened."""


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """The document with its forms. Raises PdfError."""
    try:
        document = pdfium.PdfDocument(path.read_bytes())  # a path would be resolved, which a file in memory does not survive
    except pdfium.PdfiumError as error:
        protected = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY) or "password" in str(error).lower()
        raise PdfError(PROTECTED if protected else DAMAGED) from error
    try:
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
        yield document
    finally:
        document.close()


def survey(path: Path, max_pages: int) -> tuple[int, list[tuple[str, str]], list[str]]:
    """Pages in the file, filled form fields of the first ``max_pages``, warnings. Raises PdfError."""
    with opened(path) as document:
        total = len(document)
        if not total:
            raise PdfError("the file has no pages; please send it again")
        warnings = []
        if document.get_formtype() in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND):
            warnings.append("it is a form that only Adobe Reader shows; please print it to a PDF and send that")
        fields: dict[str, str] = {}
        if document.formenv is not None:
            for index in range(min(total, max_pages)):
                page = document[index]
                for field in _fields(document, page):
                    if field.name:
                        fields.setdefault(field.name, field.value)
                page.close()
        return total, list(fields.items()), warnings


def read_page(path: Path, index: int, settings: OcrSettings) -> Page:
    """Page ``index`` (0-based). Raises PdfError."""
    with opened(path) as document:
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            raise PdfError("the page is damaged and cannot be read; please send it again") from error
        try:
            return _read(document, page, index + 1, settings)
        finally:
            page.close()


def page_raster(path: Path, index: int, settings: OcrSettings) -> tuple[Raster, bool]:
    """The page as pixels, and whether its text layer is good (then the pixels are upright as they are)."""
    with opened(path) as document:
        page = document[index]
        try:
            transform, width, height = transform_of(page)
            _, verdict, parts = _judged(page, transform, width * height)
            return picture_of(page, parts, width * height, settings.max_pixels), verdict is LayerVerdict.GOOD
        finally:
            page.close()


def _read(document: Any, page: Any, number: int, settings: OcrSettings) -> Page:
    turn = -text_direction_shown(page) % 360
    transform, width, height = transform_of(page, turn)
    area = width * height
    layer, verdict, parts = _judged(page, transform, area, turn)
    if verdict is LayerVerdict.NONE and not parts.images and parts.shapes < FEW_SHAPES:
        verdict = LayerVerdict.GOOD  # an empty page
    if verdict is not LayerVerdict.GOOD:
        return _recognised(page, parts, area, number, settings)
    fields = _fields(document, page, transform)
    words = [*layer.words, *as_words(fields)]
    words = with_marks(words, *drawn_words(page, transform, words))
    warnings: tuple[str, ...] = (CUT,) if layer.cut or left_out(page, fields) else ()
    pictures = [image for image in parts.images if coverage([image], area) > LARGE and not _written_on(image, words)]
    if pictures and not turn:  # a bill pasted into a mail that was printed
        seen = _recognised(page, parts, area, number, settings)
        words += [word for word in seen.words if any(_holds(image, word) for image in pictures)]
        warnings += seen.warnings
    ordered = layer.words if tuple(words) == layer.words else _in_lines(words)
    return Page(number, width, height, ordered, rotation=turn, warnings=warnings)


def _recognised(page: Any, parts: PageParts, area: float, number: int, settings: OcrSettings) -> Page:
    from ocr.recognise import recognise

    return recognise(picture_of(page, parts, area, settings.max_pixels), number, settings)


def _written_on(image: Placed, words: list[Word]) -> bool:
    return sum(_holds(image, word) for word in words) > FEW_WORDS


def _holds(image: Placed, word: Word) -> bool:
    x, y = (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2
    return image.box.left <= x <= image.box.right and image.box.top <= y <= image.box.bottom


def text_direction_shown(page: Any) -> int:
    """Clockwise degrees by which the text is turned on the page as shown."""
    return (text_direction(page) + int(page.get_rotation())) % 360


def _judged(page: Any, transform: Any, area: float, turn: int = 0) -> tuple[TextLayer, LayerVerdict, PageParts]:
    parts = parts_of(page, transform, area)
    layer = read_text_layer(page, transform, turn)
    return layer, judge(layer, coverage(parts.images, area), _hidden_share(parts, area)), parts


def _hidden_share(parts: PageParts, area: float) -> float:
    """Share of the text that nobody sees: invisible, or painted over by an opaque image."""
    if not parts.texts:
        return 0.0
    covers = [image for image in parts.images if coverage([image], area) > 0.3 and not raw.FPDFPageObj_HasTransparency(image.raw)]
    hidden = sum(invisible(text) or any(_covers(image, text) for image in covers) for text in parts.texts)
    return hidden / len(parts.texts)


def _covers(image: Placed, text: Placed) -> bool:
    x, y = (text.box.left + text.box.right) / 2, (text.box.top + text.box.bottom) / 2
    return text.order < image.order and image.box.left <= x <= image.box.right and image.box.top <= y <= image.box.bottom


def _fields(document: Any, page: Any, transform: Any = None) -> tuple[Filled, ...]:
    form = document.formenv
    return filled_fields(page, form.raw if form is not None else None, transform or transform_of(page)[0])


def _in_lines(words: list[Word]) -> tuple[Word, ...]:
    """The page's words with the added ones among them, lines counted anew."""
    boxes = [word.box for word in words]
    lines = order_lines(boxes, [(index,) for index in range(len(words))])
    return tuple(replace(words[index], line=number) for number, line in enumerate(lines) for index in line)
