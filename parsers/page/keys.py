"""``BTN=3055550142`` as three words: what a mainframe prints without room is a label and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet, Word

_KEYED: Final = re.compile(r"(?P<key>\W?[A-Z][A-Z0-9#/&-]{1,11})(?P<sign>=)(?P<value>[A-Z0-9(+#][^=?&]*)")


def with_keys_apart(pages: PageSet) -> PageSet:
    """``pages`` with the keys in capitals, the equals signs and the values of such words as words of their own."""
    if not any(_KEYED.fullmatch(word.text) for page in pages.pages for word in page.words):
        return pages
    return replace(pages, pages=tuple(_apart(page) for page in pages.pages))


def _apart(page: Page) -> Page:
    return replace(page, words=tuple(part for word in page.words for part in _parts(word)))


def _parts(word: Word) -> Iterator[Word]:
    match = _KEYED.fullmatch(word.text)
    if match is None:
        yield word
        return
    step = (word.box.right - word.box.left) / len(word.text)
    for name in ("key", "sign", "value"):
        left, right = (word.box.left + at * step for at in match.span(name))
        yield replace(word, text=match[name], box=replace(word.box, left=left, right=right))
