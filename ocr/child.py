"""What runs in a child process: its limits, and the tasks the parent may ask of it.

Nothing heavy is imported at the top: a child loads an engine when the first page needs it, and the parent never does.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from ocr.codec import encode_page
from ocr.page import Page
from ocr.settings import OcrSettings


def start(max_memory_mb: int, scratch: str) -> None:
    """Once per child: one thread an engine, a ceiling on memory, and an end with the parent."""
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"  # Tesseract with its default threads costs seven times the time
    tempfile.tempdir = scratch
    limit = max_memory_mb * 1_000_000
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _return_memory_at_once()
    _die_with_parent()


def survey(path: str, media_type: str, settings: OcrSettings) -> bytes:
    """JSON: total, form_fields, warnings, error."""
    from ocr.pdf import PdfError
    from ocr.raster import PictureError, count_frames

    try:
        if media_type == "application/pdf":
            from ocr import pdf

            total, fields, warnings = pdf.survey(Path(path), settings.max_pages)
            return json.dumps({"total": total, "form_fields": fields, "warnings": warnings, "error": None}).encode()
        total = count_frames(Path(path))
        return json.dumps({"total": total, "form_fields": [], "warnings": [], "error": None}).encode()
    except (PdfError, PictureError) as trouble:
        return json.dumps({"total": 0, "form_fields": [], "warnings": [], "error": str(trouble)}).encode()


def read_page(path: str, media_type: str, index: int, settings: OcrSettings) -> bytes:
    """The page as ``ocr.codec`` writes it; trouble is a page without words and with a warning."""
    _limit_seconds(settings.page_timeout_seconds)
    return encode_page(_page(Path(path), media_type, index, settings))


def _page(path: Path, media_type: str, index: int, settings: OcrSettings) -> Page:
    from ocr.pdf import PdfError
    from ocr.raster import PictureError, load_frame

    try:
        if media_type == "application/pdf":
            from ocr import pdf

            return pdf.read_page(path, index, settings)
        from ocr.recognise import recognise

        return recognise(load_frame(path, index, settings.max_pixels), index + 1, settings)
    except (PdfError, PictureError) as trouble:
        return Page(index + 1, 612, 792, (), warnings=(str(trouble),))
    except MemoryError:
        return Page(index + 1, 612, 792, (), warnings=("the page is too large to read; please send it smaller",))


def run_picture(name: str, path: str, media_type: str, page: int, arguments: dict[str, Any], settings: OcrSettings) -> Any:
    """A drawing task of ``ocr.drawing`` by its name."""
    from ocr import drawing

    _limit_seconds(settings.page_timeout_seconds)
    return getattr(drawing, name)(Path(path), media_type, page, settings, **arguments)


def _limit_seconds(seconds: float) -> None:
    """CPU seconds of this task, inherited by the engine it starts: nothing runs on when the parent gave up."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(usage.ru_utime + usage.ru_stime + 2 * seconds) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _return_memory_at_once() -> None:
    """Large buffers go back to the system when freed, instead of being kept for later: halves the peak of a page (glibc only)."""
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(-3, 1_000_000)  # M_MMAP_THRESHOLD; setting it also stops it from growing


def _die_with_parent() -> None:
    """Ends this child soon after its parent, also after kill -9.

    Not by PR_SET_PDEATHSIG: there the parent is the *thread* that started the child, and a pass's threads end with the pass.
    """
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(2)
        os._exit(1)

    threading.Thread(target=watch, name="parent", daemon=True).start()
