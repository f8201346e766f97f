"""Which way up a page is: by how its ink joins into lines, then by which way the second reader can read them. In a child process."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels
from ocr.second import SecondReader

SIDEWAYS = 1.8  # times more ink in runs down the page than across: it probably lies on its side (most upright pages: under 1.2)
DOUBTFUL = 0.5  # from here on it might
SAMPLES = 6  # lines the second reader tries each way


def sideways_share(gray: Pixels) -> float:
    """Length of letter runs down the page over that across it: far below 1 upright, far above 1 on its side."""
    ink = _letters(gray)
    across, down = _runs(ink, (1, 15)), _runs(ink, (15, 1))
    wide = across[across[:, 2] > 3 * across[:, 3]][:, 2].sum()
    tall = down[down[:, 3] > 3 * down[:, 2]][:, 3].sum()
    return float(tall) / max(float(wide), 1.0)


def quarters_to_try(share: float) -> tuple[int, ...]:
    """Clockwise quarter turns that may make the page upright."""
    if share < DOUBTFUL:
        return (0, 2)
    return (1, 3, 0, 2) if share > SIDEWAYS else (0, 2, 1, 3)  # a dense table of numbers can look as if it lay on its side


def best_quarters(gray: Pixels, choices: Sequence[int], reader: SecondReader) -> int:
    """The turn after which the second reader reads a few lines best; the first choice when it can tell nothing."""
    merits = {quarters: _legibility(np.ascontiguousarray(np.rot90(gray, -quarters)), reader) for quarters in choices}
    best = max(choices, key=lambda quarters: merits[quarters])
    return best if merits[best] > 1.1 * merits[choices[0]] else choices[0]


def _legibility(gray: Pixels, reader: SecondReader) -> float:
    readings = reader.read(_line_samples(gray))
    return float(sum(reading.score * reading.score * min(len(reading.text), 12) for reading in readings))


def _line_samples(gray: Pixels) -> list[Pixels]:
    """A few line pieces from all over the page."""
    factor = _shrink(gray)
    runs = _runs(_letters(gray), (1, 15))
    lines = [run for run in runs if 8 <= run[3] <= 40 and run[2] > 4 * run[3]]
    lines.sort(key=lambda run: int(run[1]))
    chosen = lines[:: max(1, len(lines) // SAMPLES)][:SAMPLES]
    crops = []
    for left, top, width, height in (run[:4] / factor for run in chosen):
        pad = 0.25 * height
        right = left + min(width, 10 * height)
        crops.append(gray[max(0, int(top - pad)) : int(top + height + pad), max(0, int(left - pad)) : int(right + pad)])
    return [crop for crop in crops if crop.size]


def _shrink(gray: Pixels) -> float:
    return float(min(1.0, 1000 / max(gray.shape)))


def _letters(gray: Pixels) -> Pixels:
    """Ink of the shrunken page without rules."""
    factor = _shrink(gray)
    small = cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    _, ink = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    for shape in ((1, 60), (60, 1)):
        ink = cv2.subtract(ink, cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8)))
    return np.asarray(ink, dtype=np.uint8)


def _runs(ink: Pixels, shape: tuple[int, int]) -> NDArray[np.int32]:
    """Left, top, width, height, area of ink joined along one direction."""
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones(shape, np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    return np.asarray(stats[1:count], dtype=np.int32)
