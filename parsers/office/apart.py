"""Office files are opened in a child process: its memory and seconds are limited, and a file that breaks it costs only itself."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import olefile

from ocr.codec import decode_page_set, encode_page_set
from ocr.page import PageSet
from ocr.pool import ChildLostError, ask_a_child
from parsers.limits import OFFICE_SECONDS, SMALL_TEXT
from parsers.office.reader import read_office

_TOO_MUCH: Final = "The file is too large or too tangled to be read: please send only the part with the telephone numbers, as CSV or PDF."
_PACKED: Final = (b"PK", olefile.MAGIC, b"{\\rtf")


def read_office_apart(data: bytes, media_type: str) -> PageSet:
    """As ``read_office``; nothing but a small plain text is opened in this process."""
    if len(data) <= SMALL_TEXT and not data.startswith(_PACKED) and b"<" not in data[:2000]:
        return read_office(data, media_type)
    try:
        return decode_page_set(ask_a_child(_read, data, media_type, seconds=OFFICE_SECONDS))
    except ChildLostError:
        return PageSet((), error=_TOO_MUCH)


def _read(path: str, media_type: str) -> bytes:
    return encode_page_set(read_office(Path(path).read_bytes(), media_type))
