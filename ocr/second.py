"""Reader two: an unlike engine that looks at single crops. Replaceable: anything with ``read`` will do. Runs in a child process."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels

Quad = NDArray[np.float32]  # (4, 2): corners of a line of text, clockwise from its top left, in pixels

WIDE_GAP = 5  # letter steps without ink between two words that do not belong together
CLEAR = 0.95  # a score below it is worth another look
FAINTER = 80  # grays lighter than print: a stamp, a pencil, the other side of the sheet
DETECTOR_SIDE = 1152  # pixels of the longer side; full size finds the same lines for four times the cost


@dataclass(frozen=True, slots=True)
class Reading:
    """One line as the second reader sees it."""

    text: str
    score: float  # 0..1, its own
    words: tuple[tuple[str, float, float], ...] = ()  # each with its start and end as shares of the crop's width; () when not known


class SecondReader(Protocol):
    def read(self, crops: Sequence[Pixels]) -> list[Reading]:
        """One reading for each gray crop of one line."""

    def find(self, gray: Pixels) -> list[Quad]:
        """Where the lines of text stand."""


def read_lines(reader: SecondReader, crops: Sequence[Pixels], again: Callable[[int, Reading], bool] | None = None) -> list[Reading]:
    """One reading for each crop; what is read poorly is tried once more with only its darkest ink: under a stamp, beside a pen's stroke.

    Args:
        again: which of the poor readings (index and reading) are worth it; all of them by default.
    """
    readings = reader.read(crops)
    poor = [index for index, reading in enumerate(readings) if reading.score < CLEAR and (again is None or again(index, reading))]
    for index, second in zip(poor, reader.read([darkest_ink(crops[index]) for index in poor]), strict=True):
        if second.score > readings[index].score:
            readings[index] = second
    return readings


def darkest_ink(crop: Pixels) -> Pixels:
    """Print is blacker than the stamp over it: all that is a good deal lighter than the darkest ink becomes paper."""
    black = float(np.percentile(crop, 2))
    return np.asarray(np.clip((crop.astype(np.float32) - black / 2) * 255 / (black / 2 + FAINTER), 0, 255), dtype=np.uint8)


class RapidReader:
    """PP-OCR's recogniser and detector as RapidOCR ships them inside its wheel; on onnxruntime, one thread, offline."""

    def __init__(self) -> None:
        from rapidocr.ch_ppocr_rec import TextRecognizer

        config = _config("Rec")
        config.font_path = None
        config.rec_batch_num = 1  # a batch pads all crops to its widest: slower on a processor, and hundreds of megabytes
        config.rec_img_shape = [3, 48, 96]
        self._recognise = TextRecognizer(config)
        self._detect: Any = None  # only hard pages need it

    def read(self, crops: Sequence[Pixels]) -> list[Reading]:
        from rapidocr.ch_ppocr_rec import TextRecInput

        if not crops:
            return []
        output = self._recognise(TextRecInput(img=[_colour(crop) for crop in crops], return_word_box=True))
        found = zip(output.txts or (), output.scores or (), output.word_results or (), strict=True)
        return [Reading(str(text), float(score), _words(str(text), columns)) for text, score, columns in found]

    def find(self, gray: Pixels) -> list[Quad]:
        if self._detect is None:
            from rapidocr.ch_ppocr_det import TextDetector

            config = _config("Det")
            config.limit_type, config.limit_side_len = "min", 32  # as large as we hand it over
            self._detect = TextDetector(config)
        factor = min(1.0, DETECTOR_SIDE / max(gray.shape))
        small = np.asarray(cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        boxes = self._detect(_colour(small)).boxes
        return [] if boxes is None else [np.asarray(box, dtype=np.float32) / np.float32(factor) for box in boxes]


def _words(text: str, info: Any) -> tuple[tuple[str, float, float], ...]:
    """Words by the columns of their letters; a wide gap parts two words even where the text has no space."""
    columns = [float(column) for word in info.word_cols for column in word] if info is not None else []
    letters = [letter for letter in text if not letter.isspace()]
    if len(columns) != len(letters) or not columns or not info.line_txt_len:
        return ()
    step = median([b - a for a, b in pairwise(columns)]) if len(columns) > 1 else 2.0
    starts = {len(text[:index].replace(" ", "")) for index in range(1, len(text)) if text[index - 1].isspace()}
    bounds = [0, *(i for i in range(1, len(letters)) if i in starts or columns[i] - columns[i - 1] > WIDE_GAP * step), len(letters)]
    width = float(info.line_txt_len)
    return tuple(
        ("".join(letters[start:end]), max(0.0, (columns[start] - step / 2) / width), min(1.0, (columns[end - 1] + step / 2) / width))
        for start, end in pairwise(bounds)
    )


def _colour(gray: Pixels) -> Pixels:
    return np.repeat(gray[:, :, None], 3, axis=2)


def _config(part: str) -> Any:
    """RapidOCR's own settings of one model, with a session of ours."""
    from rapidocr.main import DEFAULT_CFG_PATH, root_dir
    from rapidocr.utils.log import logger
    from rapidocr.utils.parse_parameters import ParseParams

    logger.setLevel(logging.ERROR)
    config = ParseParams.load(DEFAULT_CFG_PATH)[part]
    config._set_flag("allow_objects", True)
    config.session = _session(next((root_dir / "models").glob(f"*_{part.lower()}_*.onnx")))
    return config


def _session(model: Path) -> Any:
    """One thread, and no arena or pattern of memory kept for every width of crop there ever was."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    options.log_severity_level = 4
    return InferenceSession(str(model), sess_options=options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def load() -> SecondReader | None:
    """The reader, loaded at the first page that needs it; None where it is not installed or its model is missing."""
    try:
        return RapidReader()
    except Exception:  # a missing library, model or processor feature all mean the same: read on without it, in more doubt
        return None
