"""Reader two: an unlike engine that looks at single crops. Replaceable: anything with ``read`` will do. Runs in a child process."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ocr.raster import Pixels


class SecondReader(Protocol):
    def read(self, crops: Sequence[Pixels]) -> list[tuple[str, float]]:
        """Text and score (0..1) of each gray crop of one line."""


class RapidReader:
    """PP-OCR's recogniser as RapidOCR ships it inside its wheel; on onnxruntime, one thread, offline."""

    def __init__(self) -> None:
        from rapidocr.ch_ppocr_rec import TextRecognizer
        from rapidocr.main import DEFAULT_CFG_PATH, root_dir
        from rapidocr.utils.log import logger
        from rapidocr.utils.parse_parameters import ParseParams

        logger.setLevel(logging.ERROR)
        config = ParseParams.load(DEFAULT_CFG_PATH).Rec
        config.font_path = None
        config.rec_batch_num = 1  # a batch pads all crops to its widest: slower on a processor, and hundreds of megabytes
        config.rec_img_shape = [3, 48, 96]
        config._set_flag("allow_objects", True)
        config.session = _session(next((root_dir / "models").glob("*_rec_*.onnx")))
        self._recognise = TextRecognizer(config)

    def read(self, crops: Sequence[Pixels]) -> list[tuple[str, float]]:
        from rapidocr.ch_ppocr_rec import TextRecInput

        if not crops:
            return []
        colour = [np.repeat(crop[:, :, None], 3, axis=2) for crop in crops]
        output = self._recognise(TextRecInput(img=colour))
        return [(str(text), float(score)) for text, score in zip(output.txts or (), output.scores or (), strict=True)]


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
