"""A camera's picture of a page: is it one, where is the sheet, even light. Runs in a child process."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels, Raster

Corners = NDArray[np.float32]  # (4, 2), clockwise from the top left

UNEVEN = 28  # gray levels between bright and dim paper; a scanner's paper differs by less
FILLED = 0.94  # of the four-cornered outline must be sheet, else it is cut askew
BAND = 0.12  # of the sheet's height that a dark or coloured band along its upper or lower edge may take
LEAST_BAND = 0.015
BAND_STEPS = 60
UNLIKE = 10  # gray levels between a band and what lies left and right of the sheet


@dataclass(frozen=True, slots=True)
class Sheet:
    corners: Corners
    area: float  # share of the picture


def is_photo(raster: Raster, gray: Pixels, sheet: Sheet | None) -> bool:
    """A camera took it, it shows a sheet on something darker, or the paper is unevenly lit."""
    if raster.camera or sheet is not None:
        return True
    small = cv2.resize(gray, (64, 64), interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((9, 9), np.uint8))  # the brightest nearby is paper
    return float(np.percentile(paper, 95) - np.percentile(paper, 10)) > UNEVEN


def find_sheet(gray: Pixels) -> Sheet | None:
    """The sheet of paper in the picture; None when paper fills it all or no four corners can be told."""
    factor = min(800 / max(gray.shape), 1.0)
    small = np.asarray(cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    smooth = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)), (0, 0), 3)
    if float(np.percentile(_rim(smooth), 30)) > 0.8 * float(np.percentile(smooth, 90)):
        return None  # the rim is as bright as the middle: nothing around the sheet
    middle, _ = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    found = [outline for level in np.linspace(0.55 * middle, 1.2 * middle, 8) if (outline := _outline(smooth, float(level))) is not None]
    if not found:
        return None
    largest = max(cv2.contourArea(corners) for corners, _ in found)
    corners, _ = max(found, key=lambda item: item[1] * cv2.contourArea(item[0]) / largest)  # a shadow cuts part of the sheet off
    corners = _with_bands(np.asarray(cv2.blur(small, (5, 5)), dtype=np.uint8), corners)
    return Sheet(corners / np.float32(factor), float(cv2.contourArea(corners)) / small.size)


def cut_out(gray: Pixels, sheet: Sheet) -> Pixels:
    """The sheet alone, straightened."""
    a, b, c, d = sheet.corners
    width = int(max(np.hypot(*(b - a)), np.hypot(*(c - d))))
    height = int(max(np.hypot(*(d - a)), np.hypot(*(c - b))))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(sheet.corners.astype(np.float32), target)
    warped = cv2.warpPerspective(gray, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, dtype=np.uint8)


def flatten(gray: Pixels) -> Pixels:
    """Divides the paper's own light out, so that ink is dark and paper is white everywhere."""
    small = cv2.resize(gray, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((7, 7), np.uint8))
    paper = cv2.GaussianBlur(cv2.medianBlur(paper, 15), (0, 0), 8)
    light = cv2.resize(paper, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(gray, np.maximum(light, 1), scale=245), dtype=np.uint8)


def _rim(gray: NDArray[np.uint8] | cv2.typing.MatLike) -> NDArray[np.uint8]:
    pixels = np.asarray(gray, dtype=np.uint8)
    return np.concatenate([pixels[:6].ravel(), pixels[-6:].ravel(), pixels[:, :6].ravel(), pixels[:, -6:].ravel()])


def _outline(smooth: cv2.typing.MatLike, level: float) -> tuple[Corners, float] | None:
    """Four corners of the largest region brighter than ``level``, and their merit."""
    mask = np.asarray(smooth > level, dtype=np.uint8) * 255
    mask = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8)), dtype=np.uint8)
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    contour = max(contours, key=cv2.contourArea)
    sheet = cv2.convexHull(contour)
    area = cv2.contourArea(contour)
    if not 0.2 * mask.size < area < 0.97 * mask.size:
        return None
    for tolerance in (0.01, 0.02, 0.03, 0.05):
        outline = cv2.approxPolyDP(sheet, tolerance * cv2.arcLength(sheet, True), True)
        if len(outline) == 4:
            corners = _clockwise(np.asarray(outline.reshape(4, 2), dtype=np.float32))
            filled = min(area, cv2.contourArea(corners)) / max(area, cv2.contourArea(corners))
            return (corners, filled * _squareness(corners, mask.shape)) if filled > FILLED else None
    return None


def _with_bands(gray: Pixels, corners: Corners) -> Corners:
    """The sheet with the bands along its upper and lower edge, in which many a bill prints the carrier and what it is."""
    a, b, c, d = corners
    above, below = _band(gray, a, b, a - d, b - c), _band(gray, d, c, d - a, c - b)
    return np.array([a + above * (a - d), b + above * (b - c), c + below * (c - b), d + below * (d - a)], dtype=np.float32)


def _band(gray: Pixels, left: Corners, right: Corners, up_left: Corners, up_right: Corners) -> float:
    """How far beyond its edge from ``left`` to ``right`` the sheet goes on, as a share of its height.

    As long as it is darker than what lies left and right of it there, or brighter.
    """
    end = 0.0
    inside = [np.linspace(0.03 + third / 3, 0.3 + third / 3, 12) for third in range(3)]
    for share in np.linspace(0.006, BAND, BAND_STEPS):
        start, stop = left + share * up_left, right + share * up_right
        shown = [_grays_along(gray, start, stop, places) for places in inside]
        beside = [_grays_along(gray, start, stop, np.linspace(low, low + 0.05, 6)) for low in (-0.07, 1.02)]
        if not all(grays.size for grays in (*shown, *beside)):
            return 0.0  # the picture ends here
        ground = np.linspace(np.median(beside[0]), np.median(beside[1]), 3)
        dark, light = (np.array([np.percentile(grays, share) for grays in shown]) for share in (20, 80))  # print in the band is unlike it
        if (dark < ground - UNLIKE).all() or (light > ground + UNLIKE).all():
            end = float(share)
        elif share > end + 3 * BAND / BAND_STEPS:
            break
    return end if LEAST_BAND <= end < 0.97 * BAND else 0.0


def _grays_along(gray: Pixels, start: Corners, stop: Corners, places: NDArray[np.float64]) -> Pixels:
    """The grays at these shares of the way from ``start`` to ``stop``; none outside of the picture."""
    points = np.rint(start + places[:, None] * (stop - start)).astype(int)
    if (points < 0).any() or (points >= (gray.shape[1], gray.shape[0])).any():
        return np.empty(0, dtype=np.uint8)
    return np.asarray(gray[points[:, 1], points[:, 0]], dtype=np.uint8)


def _squareness(corners: Corners, shape: tuple[int, ...]) -> float:
    """1 for right angles; a shadow across the sheet makes askew ones, and a corner of the picture itself is none of a sheet."""
    sides = np.roll(corners, -1, axis=0) - corners
    lengths = np.maximum(np.hypot(sides[:, 0], sides[:, 1]), 1.0)
    before = np.roll(sides, 1, axis=0)
    cosines = np.abs((sides * before).sum(axis=1)) / (lengths * np.roll(lengths, 1))
    rim = np.array([[0, 0], [shape[1] - 1, 0], [shape[1] - 1, shape[0] - 1], [0, shape[0] - 1]])
    at_rim = int((np.abs(corners - rim).max(axis=1) < 3).sum())
    return float((1 - cosines.max()) * 0.9**at_rim)


def _clockwise(points: Corners) -> Corners:
    total, difference = points.sum(axis=1), points[:, 0] - points[:, 1]
    order = [int(total.argmin()), int(difference.argmax()), int(total.argmax()), int(difference.argmin())]
    return points[order]
