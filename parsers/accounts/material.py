"""All labelled values and all address blocks of a paper: what its facts are read from."""

from __future__ import annotations

from dataclasses import dataclass

from ocr.page import Page, PageSet
from parsers.page.block import Block
from parsers.page.blocks import blocks_on
from parsers.page.fields import Value, values_on
from parsers.page.layout import Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class Material:
    """Everything labelled and every block of a document."""

    values: tuple[Value, ...]
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]

    def sheet_of(self, value: Value) -> Sheet:
        """The page a value stands on."""
        return sheet_of(next(page for page in self.pages if page.number == value.page))


def material_of(pages: PageSet) -> Material:
    return Material(
        tuple(value for page in pages.pages for value in values_on(page)),
        tuple(block for page in pages.pages for block in blocks_on(page)),
        pages.pages,
    )
