"""Reader one: Tesseract, loaded once a child process and asked through tesserocr. One thread: ``ocr.child`` sees to that."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import cv2
import numpy as np

from ocr.models import require
from ocr.raster import Pixels
from ocr.seen import Seen

LINE_HEIGHT = 48  # pixels of a single line with its margins, as it reads best
LINE_DPI = 200.0
MOST_ENLARGED = 3.0
FRAME = 10  # pixels of paper around it


def read(gray: Pixels, dpi: float, language: str, timeout: float) -> list[Seen]:
    """The words Tesseract finds, in its order. Sparse text (psm 11) reads bills best: .998 of their numbers against .990 with psm 3.

    Args:
        gray: (h, w).
        timeout: seconds.

    Raises:
        TimeoutError: it took longer than ``timeout``.
        ocr.models.LanguageError
    """
    engine = _shown(gray, dpi, language)
    try:
        if not engine.Recognize(max(1, int(timeout * 1000))):
            raise TimeoutError("reading the page took too long")
        return list(_words(engine.GetIterator()))
    finally:
        engine.Clear()  # the page and its results; the model stays


def read_line(gray: Pixels, language: str) -> str:
    """What it sees in a crop of one line alone, on which it may see better than amid the page; "" for nothing."""
    from tesserocr import PSM

    factor = min(MOST_ENLARGED, LINE_HEIGHT / gray.shape[0])
    method = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
    sized = cv2.resize(gray, None, fx=factor, fy=factor, interpolation=method)
    framed = cv2.copyMakeBorder(sized, FRAME, FRAME, FRAME, FRAME, cv2.BORDER_REPLICATE)
    engine = _engine(language)
    engine.SetPageSegMode(PSM.SINGLE_LINE)
    try:
        return str(_shown(np.asarray(framed, dtype=np.uint8), LINE_DPI, language).GetUTF8Text()).strip()
    finally:
        engine.Clear()
        engine.SetPageSegMode(PSM.SPARSE_TEXT)


def _shown(gray: Pixels, dpi: float, language: str) -> Any:
    engine, (rows, columns) = _engine(language), gray.shape
    engine.SetImageBytes(np.ascontiguousarray(gray).tobytes(), columns, rows, 1, columns)
    engine.SetSourceResolution(max(70, round(dpi)))
    return engine


def version() -> str:
    """Of the engine, such as "5.5.4"."""
    import tesserocr

    return str(tesserocr.tesseract_version()).split()[1]


@lru_cache(maxsize=1)
def _engine(language: str) -> Any:
    from tesserocr import PSM, LeptLogLevel, PyTessBaseAPI, set_leptonica_log_level

    set_leptonica_log_level(LeptLogLevel.NONE)
    models = f"{require(language)}/"
    return PyTessBaseAPI(path=models, lang=language, psm=PSM.SPARSE_TEXT, variables={"debug_file": os.devnull})


def _words(found: Any) -> Iterator[Seen]:
    from tesserocr import RIL, iterate_level

    fragment = -1
    for word in iterate_level(found, RIL.WORD) if found else ():
        if word.Empty(RIL.WORD):
            continue
        fragment += word.IsAtBeginningOf(RIL.TEXTLINE)
        left, top, right, bottom = word.BoundingBox(RIL.WORD)
        confidence = max(0.0, word.Confidence(RIL.WORD) / 100)
        for part in word.GetUTF8Text(RIL.WORD).split():
            yield Seen(part, float(left), float(top), float(right), float(bottom), confidence, fragment)
