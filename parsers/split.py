"""One file, several documents: where one ends and the next begins, and whether a document is whole."""

from __future__ import annotations

from collections.abc import Iterator

from ocr.page import PageSet


def documents_in(pages: PageSet, name: str) -> Iterator[tuple[PageSet, str]]:
    """The documents of a file with their names, first page first."""
    yield pages, name
