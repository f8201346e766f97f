"""A file becomes pages of words. The only door of this room for PDFs and pictures.

read_pages ─▶ cache? ─▶ pool of children ─▶ pdf (text layer good?) ─▶ words
                                          └▶ picture ─▶ prepare ─▶ tesseract ─▶ vote with the second reader ─▶ words
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any, Protocol

from ocr import child
from ocr.codec import decode_page, decode_page_set, encode_page_set
from ocr.page import Page, PageMode, PageSet
from ocr.pool import Pool, close_pools, lent_to_children, pool_for
from ocr.settings import OcrSettings

__all__ = ["READABLE", "OcrSettings", "PageCache", "cache_key", "close_pools", "read_pages"]

READABLE = frozenset(
    ("application/pdf", *(f"image/{kind}" for kind in ("png", "jpeg", "heic", "avif", "tiff", "gif", "bmp", "webp", "jp2")))
)
_UNREADABLE = "the file could not be read; please send it again as a PDF"
_SLOW = "page {number} took too long to read and was left out; please send it again, simpler or sharper"
_CRASHED = "page {number} could not be read and was left out; please send it again as a PDF or a picture"


class PageCache(Protocol):
    """Where readings are kept; encryption is the keeper's business."""

    def get(self, key: str) -> bytes | None: ...
    def put(self, key: str, value: bytes) -> None: ...


def read_pages(
    data: bytes,
    media_type: str,
    settings: OcrSettings | None = None,
    progress: Callable[[int, int], None] | None = None,
    cache: PageCache | None = None,
) -> PageSet:
    """Every page of a PDF or picture, words in reading order. Never raises for what is in the file.

    Args:
        media_type: as ``ocr.filetype.media_type`` says; anything outside READABLE is an error in the result.
        progress: told (pages done, pages to read) after each page.
        cache: asked first and told last; a reading cut short by time or a crash is not kept.
    """
    settings = settings or OcrSettings()
    if media_type not in READABLE:
        return PageSet((), error="it is of a kind that has no pages to read; please send a PDF or a picture")
    key = cache_key(data, settings)
    kept = _kept(cache, key)
    if kept is not None:
        return kept
    pool = pool_for(settings)
    with lent_to_children(data) as path:
        try:
            pages, whole = _read(pool, path, media_type, settings, progress)
        except RuntimeError:  # the children cannot be started at all
            return PageSet((), error=_UNREADABLE)
    if whole and cache is not None:
        cache.put(key, encode_page_set(pages))
    return pages


def cache_key(data: bytes, settings: OcrSettings) -> str:
    """Content and settings: the same document again costs nothing."""
    return hashlib.sha256(hashlib.sha256(data).digest() + settings.fingerprint().encode()).hexdigest()


def _kept(cache: PageCache | None, key: str) -> PageSet | None:
    stored = cache.get(key) if cache is not None else None
    if stored is None:
        return None
    try:
        return decode_page_set(stored)
    except (ValueError, KeyError, TypeError):
        return None  # of another version or damaged: read again


def _read(
    pool: Pool, path: str, media_type: str, settings: OcrSettings, progress: Callable[[int, int], None] | None
) -> tuple[PageSet, bool]:
    """The pages, and whether the reading is whole (worth keeping)."""
    seen = _result(pool.submit(child.survey, path, media_type, settings, timeout=settings.page_timeout_seconds))
    if not isinstance(seen, bytes):
        return PageSet((), error=_UNREADABLE), False
    facts = json.loads(seen)
    if facts["error"]:
        return PageSet((), error=facts["error"]), True
    total = facts["total"]
    wanted = min(total, settings.max_pages)
    futures = [
        pool.submit(child.read_page, path, media_type, index, settings, timeout=settings.page_timeout_seconds) for index in range(wanted)
    ]
    pages, whole = [], True
    for index, future in enumerate(futures):
        result = _result(future)
        whole &= isinstance(result, bytes)
        pages.append(decode_page(result) if isinstance(result, bytes) else _lost(index + 1, result))
        if progress is not None:
            progress(index + 1, wanted)
    warnings = list(facts["warnings"])
    if total > wanted:
        warnings.append(f"it has {total} pages; only the first {wanted} were read")
    read = PageSet(
        pages=tuple(pages),
        form_fields=tuple((name, value) for name, value in facts["form_fields"]),
        total_pages=total,
        warnings=tuple(warnings),
    )
    return read, whole


def _result(future: Any) -> bytes | Exception:
    try:
        return bytes(future.result())
    except Exception as error:  # a child's end, a time limit or an engine's failure: each costs one page
        return error


def _lost(number: int, reason: bytes | Exception) -> Page:
    sentence = _SLOW if isinstance(reason, TimeoutError | FutureTimeout) else _CRASHED
    return Page(number, 612, 792, (), PageMode.SCAN, warnings=(sentence.format(number=number),))
