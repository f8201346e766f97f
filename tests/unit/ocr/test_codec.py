"""What a child hands over and a cache keeps reads back as it was."""

from __future__ import annotations

import pytest

from ocr.codec import decode_page_set, encode_page_set
from ocr.page import Box, Page, PageMode, PageSet, Table, Word, WordSource

PAGE = Page(
    number=2,
    width=612,
    height=792,
    words=(
        Word("212-555-0101", Box(10, 20, 80.25, 30), 0.98, 0, WordSource.OCR, "2125550101", True),
        Word("é–“Ä”", Box(10, 40, 80, 50), 1.0, 1),
    ),
    mode=PageMode.COARSE_FAX,
    rotation=270,
    warnings=("the page is hard to read",),
)
PAGES = PageSet((PAGE,), (Table(1, (("a", "b"), ("c",)), "Sheet1"),), (("Name", "Ann"),), 9, ("only 1 was read",), None)


def test_pages_read_back_as_they_were() -> None:
    assert decode_page_set(encode_page_set(PAGES)) == PAGES


@pytest.mark.parametrize("damaged", [b"", b"[]", b'{"pages": []}', b"\xff"])
def test_damaged_bytes_are_an_error_a_cache_can_expect(damaged: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        decode_page_set(damaged)
