"""A paper photographed page by page and sent as several pictures is one document, as it would be in one PDF.

The pictures of a mail travel to ``extract.read_document`` as one bundle; there each stands for a page. A picture is a further page of the
document before it only where the paper says so: by its page number, or by the account number printed on both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet
from parsers.accounts.account_numbers import choose_account, key_of
from parsers.documents import classify
from parsers.page.fields import values_on
from parsers.split import PAGED_KINDS, numbering_of

NAME: Final = "photographs"
MOST: Final = 30  # pictures in one bundle
_LENGTH: Final = 8


class Bundle(bytes):
    """The pictures of a mail as one run of bytes. A type of its own, because no byte of a mail can forge one."""


def bundle(pictures: Sequence[bytes]) -> Bundle:
    """The pictures in their order."""
    return Bundle(b"".join(len(picture).to_bytes(_LENGTH, "big") + picture for picture in pictures))


def pictures_in(data: bytes) -> Iterator[bytes]:
    """The pictures of a bundle; a broken one ends early."""
    at = 0
    while at + _LENGTH <= len(data):
        length = int.from_bytes(data[at : at + _LENGTH], "big")
        at += _LENGTH
        yield data[at : at + length]
        at += length


def read_apart(data: bytes, read_pages: Callable[[bytes], PageSet]) -> Iterator[tuple[int, PageSet]]:
    """The documents of a bundle: the place of its first picture, from 1, and its pages, numbered within the document."""
    held: list[PageSet] = []
    first = 1
    for place, picture in enumerate(pictures_in(data), start=1):
        pages = read_pages(picture)
        if held and not _goes_on(held, pages):
            yield first, _joined(held)
            held, first = [], place
        held.append(pages)
    if held:
        yield first, _joined(held)


def _goes_on(held: Sequence[PageSet], pages: PageSet) -> bool:
    """Does the picture show the next page of the document so far?"""
    if len(pages.pages) != 1 or any(len(before.pages) != 1 for before in held):
        return False
    first, last, page = held[0].pages[0], held[-1].pages[0], pages.pages[0]
    before, here = numbering_of(last), numbering_of(page)
    if before and here and before.total and here.total:
        return before.total == here.total and here.number == before.number + 1
    if here and here.number == 1:
        return False
    account = _account(first)
    return account is not None and account == _account(page) and classify(held[0]).kind in PAGED_KINDS


def _account(page: Page) -> str | None:
    account = choose_account(values_on(page))
    return key_of(account.text) if account else None


def _joined(held: Sequence[PageSet]) -> PageSet:
    if len(held) == 1:
        return held[0]
    pages = tuple(replace(part.pages[0], number=number) for number, part in enumerate(held, start=1))
    warnings = tuple(dict.fromkeys(warning for part in held for warning in part.warnings))
    return PageSet(pages, total_pages=len(pages), warnings=warnings)
