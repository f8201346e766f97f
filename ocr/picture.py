"""Pictures of pages for people: the spot of a doubt, and a whole page with what was read on it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from ocr import child
from ocr.page import Box
from ocr.pool import lent_to_children, pool_for
from ocr.settings import OcrSettings


@dataclass(frozen=True, slots=True)
class Mark:
    """A box to draw, with its words."""

    box: Box  # points, upright page, as in the words of ``read_pages``
    label: str = ""
    colour: str = "#d03030"


def crop(
    data: bytes, media_type: str, page: int, box: Box, dpi: int = 150, margin: float = 18, settings: OcrSettings | None = None
) -> bytes | None:
    """A small upright PNG of a spot of page ``page`` (1-based), with ``margin`` points around; None when it cannot be drawn."""
    arguments = {"box": asdict(box), "dpi": dpi, "margin": margin}
    png: bytes | None = _drawn("crop", data, media_type, page, arguments, settings)
    return png


def annotate(
    data: bytes, media_type: str, page: int, marks: tuple[Mark, ...], dpi: int = 110, settings: OcrSettings | None = None
) -> bytes | None:
    """The upright page (1-based) as PNG with coloured boxes and labels; None when it cannot be drawn."""
    arguments = {"marks": [asdict(mark) for mark in marks], "dpi": dpi}
    png: bytes | None = _drawn("annotate", data, media_type, page, arguments, settings)
    return png


def _drawn(name: str, data: bytes, media_type: str, page: int, arguments: dict[str, Any], settings: OcrSettings | None) -> Any:
    settings = settings or OcrSettings()
    with lent_to_children(data) as path:
        task = pool_for(settings).submit(
            child.run_picture, name, path, media_type, page, arguments, settings, timeout=settings.page_timeout_seconds
        )
        try:
            return task.result()
        except Exception:  # a picture is a courtesy: without it the words of the mail must do
            return None
