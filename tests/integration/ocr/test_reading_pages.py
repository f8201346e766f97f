"""Files become pages of words, whatever way they come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image

from ocr.filetype import media_type
from ocr.page import PageMode, PageSet, Word, WordSource
from ocr.reader import OcrSettings, close_pools, read_pages
from tests.integration.ocr import papers

pytestmark = pytest.mark.ocr
SETTINGS = OcrSettings(workers=1, page_timeout_seconds=100)


@pytest.fixture(scope="module", autouse=True)
def _end_of_children() -> Iterator[None]:
    yield
    close_pools()


def _read(data: bytes, settings: OcrSettings = SETTINGS) -> PageSet:
    return read_pages(data, media_type(data), settings)


def _words(pages: PageSet, text: str) -> list[Word]:
    return [word for page in pages.pages for word in page.words if word.text == text]


def _confirmed(pages: PageSet) -> set[str]:
    return {word.text for page in pages.pages for word in page.words if word.agreed and word.confidence > 0.9}


def test_a_text_layer_is_exact() -> None:
    (page,) = _read(papers.text_pdf()).pages
    assert page.mode is PageMode.DIGITAL
    assert page.text.splitlines() == papers.bill_lines()
    assert {word.confidence for word in page.words} == {1.0}


def test_columns_share_their_lines_with_a_gap_to_tell_them_apart() -> None:
    (page,) = _read(papers.two_columns()).pages
    assert page.text.splitlines()[:2] == ["left 0 right 0", "left 1 right 1"]
    line = page.lines[0]
    assert line[2].box.left - line[1].box.right > 200


@pytest.mark.parametrize(("rotate", "sideways"), [(90, False), (180, False), (0, True), (90, True)])
def test_text_is_upright_however_it_was_drawn_and_shown(rotate: int, sideways: bool) -> None:
    (page,) = _read(papers.text_pdf(rotate=rotate, sideways=sideways)).pages
    assert page.text.splitlines() == papers.bill_lines()
    boxes = [word.box for word in page.words]
    assert all(0 <= box.left < box.right <= page.width and 0 <= box.top < box.bottom <= page.height for box in boxes)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_a_browser_printed_is_not_read_backwards_when_it_lies_upside_down(rotate: int) -> None:
    (page,) = _read(papers.lettered_pdf(rotate)).pages
    assert page.text.splitlines() == papers.bill_lines()


def test_what_was_filled_into_a_form_stands_beside_its_label() -> None:
    pages = _read(papers.form_pdf())
    assert pages.form_fields == (("telephone", "212-555-0101"), ("recurring", "X"))
    assert pages.pages[0].text.splitlines() == ["Telephone 212-555-0101", "Recurring X"]


def test_a_scan_is_read_and_its_digits_confirmed() -> None:
    (page,) = (pages := _read(papers.scan_pdf(papers.picture()))).pages
    assert page.mode is PageMode.SCAN
    assert set(papers.NUMBERS) <= _confirmed(pages)
    assert (page.width, round(page.height)) == (612, round(612 * 1110 / 1700))
    assert [word.text for word in page.lines[1]] == ["Account", "Number", *papers.ACCOUNT.split()]


def test_the_hidden_layer_of_a_scanner_is_not_believed() -> None:
    lies = [line.replace("555-01", "555-07") for line in papers.bill_lines()]
    pages = _read(papers.scan_pdf(papers.picture(), hidden=lies))
    assert set(papers.NUMBERS) <= _confirmed(pages)
    assert not any("555-07" in word.text for page in pages.pages for word in page.words)


@pytest.mark.parametrize("quarters", [1, 2])
def test_a_page_scanned_the_wrong_way_up_is_turned(quarters: int) -> None:
    turned = papers.picture().transpose([Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180][quarters - 1])
    pages = _read(papers.saved(turned, "PNG", dpi=(200, 200)))
    assert set(papers.NUMBERS) <= _confirmed(pages)
    assert pages.pages[0].rotation == 90 * quarters


@pytest.mark.parametrize(("vertical", "mode"), [(196, PageMode.FAX), (98, PageMode.COARSE_FAX)])
def test_a_fax_is_read_and_known_for_what_it_is(vertical: int, mode: PageMode) -> None:
    data = papers.fax(papers.picture(), vertical)
    pages = _read(data)
    assert pages.pages[0].mode is mode
    found = [word for number in papers.NUMBERS for word in _words(pages, number)]
    assert len(found) >= (6 if mode is PageMode.FAX else 4)
    if mode is PageMode.COARSE_FAX:
        assert all(word.confidence < 0.9 for word in found)


def test_a_photo_of_a_page_is_cut_out_and_lit() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright: turn clockwise to show
    lying = papers.photo(papers.picture(250)).transpose(Image.Transpose.ROTATE_90)
    pages = _read(papers.saved(lying, "JPEG", quality=85, exif=exif))
    assert pages.pages[0].mode is PageMode.PHOTO
    assert set(papers.NUMBERS) <= _confirmed(pages)


def test_every_page_of_a_tiff_is_read() -> None:
    first, second = papers.picture(150, ["First page of two"]), papers.picture(150, ["Second page of two"])
    pages = _read(papers.saved(first, "TIFF", save_all=True, append_images=[second], dpi=(150, 150)))
    assert [page.text for page in pages.pages] == ["First page of two", "Second page of two"]


def test_without_the_second_reader_every_digit_is_less_sure() -> None:
    pages = _read(papers.scan_pdf(papers.picture()), OcrSettings(workers=1, second_reader=False))
    found = [word for number in papers.NUMBERS for word in _words(pages, number)]
    assert len(found) == len(papers.NUMBERS)
    assert all(word.agreed is None and word.confidence <= 0.85 for word in found)


def test_a_picture_of_a_bill_on_a_page_of_text_is_read_too() -> None:
    (page,) = _read(
        papers.pasted(papers.picture(), [f"Line {number} of a mail that was printed, with the bill below" for number in range(8)])
    ).pages
    assert page.mode is PageMode.DIGITAL
    assert set(papers.NUMBERS) <= {word.text for word in page.words if word.source is WordSource.OCR}
    assert page.text.startswith("Line 0 of a mail that was printed")
