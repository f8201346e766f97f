"""Whatever is sent: a reading or one sentence, in bounded time and memory, and the next page is read as if nothing had been."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocr import child
from ocr.page import Box, PageSet
from ocr.picture import Mark, annotate, crop
from ocr.pool import pool_for
from ocr.reader import OcrSettings, close_pools, read_pages
from tests.integration.ocr import papers

pytestmark = pytest.mark.ocr
SETTINGS = OcrSettings(workers=1)


@pytest.fixture(scope="module", autouse=True)
def _end_of_children() -> Iterator[None]:
    yield
    close_pools()


class Shelf(dict[str, bytes]):
    """A cache that works."""

    def put(self, key: str, value: bytes) -> None:
        self[key] = value


def _huge_png(side: int) -> bytes:
    """A picture of side x side pixels in a few kilobytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    size = side.to_bytes(4, "big")
    rows = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size + size + b"\x08\x02\0\0\0") + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "media_type", "words"),
    [
        (papers.text_pdf(password="secret"), "application/pdf", "protected with a password"),
        (papers.text_pdf()[:700], "application/pdf", "damaged"),
        (b"%PDF-1.7 nothing else", "application/pdf", "damaged"),
        (b"\x89PNG\r\n\x1a\n nothing else", "image/png", "damaged"),
        (b"", "image/tiff", "damaged"),
        (b"PK\x03\x04", "application/zip", "PDF or a picture"),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_sentence(data: bytes, media_type: str, words: str) -> None:
    pages = read_pages(data, media_type, SETTINGS)
    assert pages.pages == ()
    assert pages.error is not None and words in pages.error


def test_a_picture_too_large_to_decode_is_told_so() -> None:
    (page,) = read_pages(_huge_png(20_000), "image/png", SETTINGS).pages
    assert "400 megapixels" in page.warnings[0]


def test_pages_beyond_the_limit_are_counted_and_told() -> None:
    done: list[tuple[int, int]] = []
    pages = read_pages(papers.text_pdf(pages=5), "application/pdf", OcrSettings(workers=1, max_pages=2), lambda *at: done.append(at))
    assert (len(pages.pages), pages.total_pages) == (2, 5)
    assert pages.warnings == ("it has 5 pages; only the first 2 were read",)
    assert done == [(1, 2), (2, 2)]


def test_a_page_that_takes_too_long_costs_only_itself() -> None:
    with pytest.raises(TimeoutError):
        pool_for(SETTINGS).submit(time.sleep, 60, timeout=0.2).result()
    assert read_pages(papers.text_pdf(), "application/pdf", SETTINGS).pages[0].words


def test_a_reading_cut_short_is_told_and_not_kept() -> None:
    shelf, scan = Shelf(), papers.saved(papers.picture(), "PNG", dpi=(200, 200))
    pages = read_pages(scan, "image/png", OcrSettings(workers=1, page_timeout_seconds=0.3), cache=shelf)
    assert pages.error or "took too long" in pages.pages[0].warnings[0]
    assert not shelf  # another try may fare better


def test_a_killed_child_costs_one_page() -> None:
    pool = pool_for(SETTINGS)
    with pytest.raises(Exception, match=r"(?i)abnormal|expired|terminat"):
        pool.submit(_kill_self, timeout=20).result()
    assert read_pages(papers.text_pdf(), "application/pdf", SETTINGS).pages[0].words


def _kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_child_cannot_take_all_memory() -> None:
    with pytest.raises(MemoryError):
        pool_for(SETTINGS).submit(_take_a_gigabyte, timeout=20).result()


def _take_a_gigabyte() -> int:
    return len(bytearray(1_000_000_000))


def test_the_same_document_again_costs_nothing() -> None:
    shelf, data = Shelf(), papers.text_pdf()
    first = read_pages(data, "application/pdf", SETTINGS, cache=shelf)
    close_pools()
    assert read_pages(data, "application/pdf", SETTINGS, cache=shelf) == first
    assert len(shelf) == 1
    shelf[next(iter(shelf))] = b"damaged"
    assert read_pages(data, "application/pdf", SETTINGS, cache=shelf) == first


def test_threads_of_a_daemon_may_read_at_the_same_time() -> None:
    results: list[PageSet] = []

    def read() -> None:
        results.append(read_pages(papers.text_pdf(), "application/pdf", SETTINGS))

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(pages.pages[0].lines) for pages in results] == [len(papers.bill_lines())] * 4


def test_the_daemon_itself_loads_no_engine() -> None:
    heavy = ("numpy", "cv2", "PIL", "onnxruntime", "pypdfium2")
    program = f"import sys, ocr.reader, ocr.picture, ocr.filetype; print([name for name in {heavy} if name in sys.modules])"
    root = Path(child.__file__).parents[1]
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root)
    assert ran.stdout.strip() == "[]"


def test_a_spot_and_a_marked_page_can_be_drawn() -> None:
    data = papers.scan_pdf(papers.picture())
    (page,) = read_pages(data, "application/pdf", SETTINGS).pages
    word = next(word for word in page.words if word.text == papers.NUMBERS[0])
    spot = crop(data, "application/pdf", 1, word.box)
    assert spot is not None and spot.startswith(b"\x89PNG")
    again = read_pages(spot, "image/png", SETTINGS)
    assert papers.NUMBERS[0] in again.pages[0].text
    marked = annotate(data, "application/pdf", 1, (Mark(word.box, "number"),))
    assert marked is not None and len(marked) > len(spot)
    assert crop(data, "application/pdf", 1, Box(5000, 5000, 5010, 5010)) is None
