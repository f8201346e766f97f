"""Pixels made ready for the engine: upright, square, even light, the resolution it reads best. Runs in a child process."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from ocr.page import Box, PageMode
from ocr.photo import cut_out, find_sheet, flatten, is_photo
from ocr.raster import Pixels, Raster

BEST_DPI = 200.0  # body text of 7 to 9 points; more costs time and gains nothing (bench of ocr-notes)
LETTER_HEIGHT = 15.0  # pixels of a usual letter at that resolution
SHARP_DPI = 180.0  # from here on print is large enough
SMALL_LETTERS = 10.0  # below it digits melt
FEW_LETTERS = 60  # too few to judge by
MOST_PIXELS = 12_000_000  # of an enlarged picture
DARK = 90  # median gray of light letters on a dark ground
BAND = 24  # rows whose mean is compared: noise goes, a line stays
FAINTEST = 5.0  # grays a hair line is darker than the paper beside it
LETTER_WIDTH = 612.0  # points, for a picture that does not say how large it is


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the engines look at, and how to come back to points."""

    gray: Pixels  # (h, w)
    scale: float  # pixels per point, the same both ways
    width: float  # of the upright page, points
    height: float
    mode: PageMode
    rotation: int = 0  # clockwise degrees undone so far
    origin: tuple[float, float] = (0.0, 0.0)

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """From pixels to points."""
        x, y = self.origin
        return Box(x + left / self.scale, y + top / self.scale, x + right / self.scale, y + bottom / self.scale)

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """From points to pixels: left, top, right, bottom, within the picture."""
        x, y = self.origin
        rows, columns = self.gray.shape
        return (
            max(0, int((box.left - x) * self.scale)),
            max(0, int((box.top - y) * self.scale)),
            min(columns, int(np.ceil((box.right - x) * self.scale))),
            min(rows, int(np.ceil((box.bottom - y) * self.scale))),
        )

    def turned(self, quarters: int) -> Prepared:
        """Turned clockwise by so many quarters."""
        quarters %= 4
        if not quarters:
            return self
        gray = np.ascontiguousarray(np.rot90(self.gray, -quarters))
        size = (self.height, self.width) if quarters % 2 else (self.width, self.height)
        # A scan fills its page, so its origin is (nearly) nothing; a turned one counts from its own corner.
        return replace(self, gray=gray, width=size[0], height=size[1], rotation=(self.rotation + 90 * quarters) % 360, origin=(0.0, 0.0))


def prepare(raster: Raster) -> Prepared:
    """The page as the engine reads it best, but for the way up, which ``ocr.recognise`` finds by reading."""
    gray = _gray(raster.pixels)
    mode = _mode(raster)
    dpi = raster.dpi
    if mode is PageMode.SCAN and not raster.bilevel:
        sheet = find_sheet(gray)
        if is_photo(raster, gray, sheet):
            mode, dpi = PageMode.PHOTO, None
            gray = gray if sheet is None else cut_out(gray, sheet)
    if mode in (PageMode.SCAN, PageMode.PHOTO) and float(np.median(gray[::8, ::8])) < DARK:
        gray = np.asarray(255 - gray, dtype=np.uint8)  # a screen in dark colours
    if dpi is None:
        dpi = (_paper_dpi(gray), _paper_dpi(gray))
    target = _target(dpi, mode)
    if mode is PageMode.SCAN and not raster.bilevel and dpi[0] < SHARP_DPI:
        target *= _enlargement(gray, target / dpi[0])
    if raster.bilevel:
        gray = remove_streaks(gray)
    elif mode is PageMode.SCAN:
        gray = remove_hair_lines(gray)
    fitted = _fit(gray, dpi, target, mode)
    scale = target / 72
    if raster.size and mode is not PageMode.PHOTO:
        width, height = raster.size
    else:
        width, height = fitted.shape[1] / scale, fitted.shape[0] / scale
    gray = flatten(fitted) if mode is PageMode.PHOTO else fitted
    return Prepared(gray, scale, width, height, mode, origin=raster.origin if mode is not PageMode.PHOTO else (0.0, 0.0))


def remove_streaks(gray: Pixels) -> Pixels:
    """Takes out the hair lines a dirty fax scanner draws down the page: they break the engine's layout (recall .66 to .97)."""
    black = gray < 128
    streaks = black.mean(axis=0) > 0.6
    if not streaks.any():
        return gray
    cleaned = gray.copy()
    for column in map(int, np.flatnonzero(streaks)):
        beside = black[:, max(column - 2, 0)] & black[:, min(column + 2, gray.shape[1] - 1)]
        cleaned[~beside, column] = 255
    return cleaned


def remove_hair_lines(gray: Pixels) -> Pixels:
    """The same for gray scans: dust under a document feeder draws faint lines from edge to edge, and a digit under one is misread."""
    rows, columns = gray.shape
    bands = gray[: rows // BAND * BAND].reshape(-1, BAND, columns).mean(axis=1, dtype=np.float32)
    if len(bands) < 10:
        return gray
    share = np.zeros(columns)
    for step in (2, 3):
        left, right = np.roll(bands, step, axis=1), np.roll(bands, -step, axis=1)
        share = np.maximum(share, (np.minimum(left, right) - bands > FAINTEST).mean(axis=0))
    lines = np.flatnonzero(share > 0.75)
    if not len(lines) or len(lines) > 0.02 * columns:
        return gray
    cleaned = gray.copy()
    for group in np.split(lines, np.flatnonzero(np.diff(lines) > 2) + 1):
        before, after = max(int(group[0]) - 2, 0), min(int(group[-1]) + 2, columns - 1)
        weights = np.linspace(0, 1, after - before + 1)[None, :]
        cleaned[:, before : after + 1] = gray[:, [before]] * (1 - weights) + gray[:, [after]] * weights
    return cleaned


def _gray(pixels: Pixels) -> Pixels:
    return pixels if pixels.ndim == 2 else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _mode(raster: Raster) -> PageMode:
    if not raster.bilevel or raster.dpi is None:
        return PageMode.FAX if raster.bilevel else PageMode.SCAN
    across, down = raster.dpi
    if min(across, down) < 0.7 * max(across, down) or max(across, down) < 130:
        return PageMode.COARSE_FAX
    return PageMode.FAX if max(across, down) < 230 else PageMode.SCAN


def _paper_dpi(gray: Pixels) -> float:
    """As if the picture showed a letter page; held to what the pixels can carry."""
    rows, columns = gray.shape
    return float(min(rows, columns) * 72 / LETTER_WIDTH) if rows > columns else float(columns * 72 / LETTER_WIDTH)


def _target(dpi: tuple[float, float], mode: PageMode) -> float:
    best = max(dpi)
    if mode in (PageMode.FAX, PageMode.COARSE_FAX):
        return best if best < 230 else BEST_DPI
    if best > 1.3 * BEST_DPI:
        return BEST_DPI * 1.1
    return best if best > 0.7 * BEST_DPI else BEST_DPI


def _enlargement(gray: Pixels, factor: float) -> float:
    """How much more than ``factor`` the picture must grow for its letters to be legible: screenshots have small ones."""
    _, ink = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    width, height, area = stats[1:count, 2], stats[1:count, 3], stats[1:count, 4]
    letters = height[(height >= 4) & (height <= 60) & (width >= 2) & (width <= 2 * height) & (area > 0.15 * width * height)]
    if len(letters) < FEW_LETTERS:
        return 1.0
    usual = float(np.median(letters)) * factor
    room = (MOST_PIXELS / (gray.size * factor * factor)) ** 0.5
    return max(1.0, min(LETTER_HEIGHT / usual, 2.5, room)) if usual < SMALL_LETTERS else 1.0


def _fit(gray: Pixels, dpi: tuple[float, float], target: float, mode: PageMode) -> Pixels:
    """Square pixels at the target resolution; bilevel pages are blurred before they are stretched."""
    if mode is PageMode.COARSE_FAX:
        gray = np.asarray(cv2.GaussianBlur(gray, (0, 0), sigmaX=0.9, sigmaY=0.5), dtype=np.uint8)
    elif mode is PageMode.FAX:
        gray = np.asarray(cv2.GaussianBlur(gray, (0, 0), sigmaX=0.7), dtype=np.uint8)
    across, down = target / dpi[0], target / dpi[1]
    if abs(across - 1) < 0.02 and abs(down - 1) < 0.02:
        return gray
    size = (max(1, round(gray.shape[1] * across)), max(1, round(gray.shape[0] * down)))
    method = cv2.INTER_AREA if across <= 1 and down <= 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(gray, size, interpolation=method), dtype=np.uint8)
