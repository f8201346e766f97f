"""Pixels made ready for the engine."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.orientation import quarters_to_try, sideways_share
from ocr.page import Box, PageMode
from ocr.photo import find_sheet
from ocr.prepare import prepare, remove_hair_lines, remove_streaks
from ocr.raster import Pixels, Raster


def _text_page(width: int = 850, height: int = 1100) -> Pixels:
    page = np.full((height, width), 255, np.uint8)
    for row, top in enumerate(range(80, height - 80, 30)):
        cv2.putText(page, f"Line {row} of service 212-555-01{row:02}", (60, top), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 0, 1, cv2.LINE_AA)
    return page


def _bilevel(page: Pixels) -> Pixels:
    return np.where(page < 128, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    ("dpi", "mode"),
    [
        ((204.0, 98.0), PageMode.COARSE_FAX),
        ((204.0, 196.0), PageMode.FAX),
        ((300.0, 300.0), PageMode.SCAN),
        ((100.0, 100.0), PageMode.COARSE_FAX),
    ],
)
def test_the_resolution_tells_what_a_black_and_white_page_is(dpi: tuple[float, float], mode: PageMode) -> None:
    page = _bilevel(_text_page(1728, 1100))
    assert prepare(Raster(page, dpi, bilevel=True)).mode is mode


def test_a_fax_gets_square_pixels() -> None:
    prepared = prepare(Raster(_bilevel(_text_page(1728, 1078)), (204.0, 98.0), bilevel=True))
    rows, columns = prepared.gray.shape
    assert columns / rows == pytest.approx(8.47 / 11, rel=0.02)
    assert (prepared.width, prepared.height) == (pytest.approx(610, abs=2), pytest.approx(792, abs=2))


def test_a_picture_without_resolution_is_a_letter_page() -> None:
    prepared = prepare(Raster(_text_page(), None))
    assert (prepared.width, prepared.height) == (pytest.approx(612, abs=2), pytest.approx(792, abs=2))


def test_a_faint_line_down_a_gray_scan_goes_and_its_letters_stay() -> None:
    page = np.full((1100, 850), 255, np.uint8)
    for row, top in enumerate(range(80, 1020, 30)):  # letters of all shapes meet the line
        cv2.putText(
            page, f"Line {row} of service 212-555-01{row:02}", (40 + 7 * row, top), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 0, 1, cv2.LINE_AA
        )
    page = np.asarray(cv2.GaussianBlur(page, (0, 0), 0.7), np.uint8)
    streaked = page.copy()
    streaked[:, 299:301] = (streaked[:, 299:301] * 0.8).astype(np.uint8)
    cleaned = remove_hair_lines(streaked)
    assert np.abs(cleaned[:50, 290:310].astype(int) - page[:50, 290:310]).max() <= 2
    far = np.r_[0:290, 310:850]
    assert np.array_equal(cleaned[:, far], page[:, far])
    assert (cleaned[:, 299:301] < 160).sum() > 0.5 * (page[:, 299:301] < 160).sum()


def test_a_page_without_lines_stays_as_it_is() -> None:
    page = _text_page()
    assert remove_hair_lines(page) is page


def test_streaks_go_and_letters_stay() -> None:
    page = _bilevel(_text_page())
    streaked = page.copy()
    streaked[:, 300] = 0
    cleaned = remove_streaks(streaked)
    assert (cleaned[:, 300] < 128).mean() < 0.3
    assert np.array_equal(np.delete(cleaned, 300, axis=1), np.delete(page, 300, axis=1))


@pytest.mark.parametrize(("quarters", "choices"), [(0, (0, 2)), (1, (1, 3, 0, 2)), (2, (0, 2)), (3, (1, 3, 0, 2))])
def test_a_page_on_its_side_is_noticed(quarters: int, choices: tuple[int, ...]) -> None:
    turned = np.ascontiguousarray(np.rot90(_text_page(), quarters))
    assert quarters_to_try(sideways_share(turned)) == choices


def test_boxes_come_back_from_pixels_to_points() -> None:
    prepared = prepare(Raster(_text_page(1700, 2200), (200.0, 200.0), size=(612.0, 792.0), origin=(3.0, 5.0)))
    left, top, right, bottom = prepared.pixels(Box(72, 144, 100, 160))
    box = prepared.box(left, top, right, bottom)
    assert (box.left, box.top, box.right, box.bottom) == tuple(pytest.approx(value, abs=0.5) for value in (72, 144, 100, 160))


def test_the_sheet_on_a_table_is_found_and_a_plain_scan_has_none() -> None:
    table = np.full((1200, 900), 70, np.uint8)
    corners = np.array([[90, 80], [800, 110], [780, 1120], [60, 1080]], np.int32)
    cv2.fillPoly(table, [corners], 235)
    sheet = find_sheet(table)
    assert sheet is not None
    assert np.abs(sheet.corners - corners).max() < 15
    assert find_sheet(_text_page()) is None


def test_a_shadow_across_the_sheet_is_not_its_edge() -> None:
    table = np.full((1000, 800), 45, np.uint8)
    corners = np.array([[70, 90], [720, 60], [750, 930], [60, 910]], dtype=np.float32)
    cv2.fillConvexPoly(table, corners.astype(np.int32), 215)
    shaded = np.array([[60, 910], [750, 420], [750, 930]], dtype=np.int32)
    shadow = np.zeros_like(table)
    cv2.fillConvexPoly(shadow, shaded, 255)
    table = np.where((cv2.GaussianBlur(shadow, (0, 0), 12) > 100) & (table > 100), 110, table).astype(np.uint8)
    sheet = find_sheet(table)
    assert sheet is not None
    assert np.abs(sheet.corners - corners).max() < 25


def test_a_screen_in_dark_colours_becomes_ink_on_paper() -> None:
    dark = np.asarray(255 - _text_page(), dtype=np.uint8)
    prepared = prepare(Raster(dark, None))
    assert np.median(prepared.gray) > 200


def test_small_letters_of_a_screenshot_are_enlarged() -> None:
    tiny = np.asarray(cv2.resize(_text_page(), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    wide = np.hstack([tiny, tiny, tiny])  # as wide as a large screen, so that its width alone asks for little
    assert prepare(Raster(wide, None)).gray.shape[1] > 1.5 * wide.shape[1]
    assert prepare(Raster(_text_page(1700, 2200), (200.0, 200.0))).gray.shape == (2200, 1700)


@pytest.mark.parametrize("colour", [25, 130], ids=["dark", "middling"])
def test_a_band_along_the_edge_of_a_sheet_is_part_of_it(colour: int) -> None:
    table = np.full((1200, 900), 70, np.uint8)
    corners = np.array([[90, 120], [800, 140], [780, 1120], [60, 1080]], np.int32)
    cv2.fillPoly(table, [corners], 235)
    cv2.fillPoly(table, [np.array([corners[0], corners[1], corners[1] + (0, 70), corners[0] + (-3, 70)])], colour)
    cv2.putText(table, "COBALT", (120, 170), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 250, 3)
    sheet = find_sheet(table)
    assert sheet is not None
    assert np.abs(sheet.corners - corners).max() < 20
