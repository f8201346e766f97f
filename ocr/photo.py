"""A camera's picture of a page: is it one, where is the paper, even light. Runs in a child process."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.raster import Pixels, Raster


def is_photo(raster: Raster, gray: Pixels) -> bool:
    """A camera took it, or the paper is not evenly lit as a scanner or a program would show it."""
    if raster.camera:
        return True
    small = cv2.resize(gray, (64, 64), interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((9, 9), np.uint8))  # the brightest nearby is paper
    spread = float(np.percentile(paper, 95) - np.percentile(paper, 10))
    return spread > 28


def page_out_of(gray: Pixels) -> Pixels:
    """The sheet cut out of its surroundings and straightened; the whole picture when no sheet is found."""
    factor = 800 / max(gray.shape)
    factor = min(factor, 1.0)
    corners = _sheet_corners(np.asarray(cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), dtype=np.uint8))
    return gray if corners is None else _straightened(gray, corners / factor)


def flatten(gray: Pixels) -> Pixels:
    """Divides the paper's own light out, so that ink is dark and paper is white everywhere."""
    small = cv2.resize(gray, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((7, 7), np.uint8))
    paper = cv2.GaussianBlur(cv2.medianBlur(paper, 15), (0, 0), 8)
    light = cv2.resize(paper, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(gray, np.maximum(light, 1), scale=245), dtype=np.uint8)


def _sheet_corners(small: Pixels) -> np.ndarray[tuple[int, int], np.dtype[np.float32]] | None:
    """The largest bright region with four corners, clockwise from the top left."""
    smooth = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)), (0, 0), 3)
    _, mask = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    sheet = cv2.convexHull(max(contours, key=cv2.contourArea))
    area = cv2.contourArea(sheet)
    if not 0.2 * small.size < area < 0.97 * small.size:
        return None
    for tolerance in (0.02, 0.03, 0.05, 0.08):
        outline = cv2.approxPolyDP(sheet, tolerance * cv2.arcLength(sheet, True), True)
        if len(outline) == 4 and cv2.contourArea(outline) > 0.85 * area:
            return _clockwise(np.asarray(outline.reshape(4, 2), dtype=np.float32))
    return None


def _clockwise(points: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    total, difference = points.sum(axis=1), points[:, 0] - points[:, 1]
    order = [int(total.argmin()), int(difference.argmax()), int(total.argmax()), int(difference.argmin())]
    return points[order]


def _straightened(gray: Pixels, corners: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> Pixels:
    a, b, c, d = corners
    width = int(max(np.hypot(*(b - a)), np.hypot(*(c - d))))
    height = int(max(np.hypot(*(d - a)), np.hypot(*(c - b))))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    warped = cv2.warpPerspective(gray, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, dtype=np.uint8)
