"""Tables typed with bars: ``TELEPHONE | BILL DATE | MEMBER NO`` over ``(305) 555-0142 | 11/15/26 | 20-4417``, wherever the gaps are."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from ocr.page import Word
from parsers.page.labels import Field
from parsers.page.layout import Row, Sheet, squeeze
from parsers.page.pairs import Pair

_LEAST = 3  # cells of a row
_KNOWN = 2  # labels among them


def barred_facts(sheet: Sheet, known: Mapping[str, Field]) -> tuple[Pair, ...]:
    """The facts of rows in which as many cells stand under labels, parted by bars.

    Args:
        known: squeezed labels and their fields.
    """
    facts: list[Pair] = []
    for over, under in pairwise(sheet.rows):
        labels, values = _cells(over), _cells(under)
        if len(labels) < _LEAST or len(labels) != len(values):
            continue
        names = [squeeze(" ".join(word.text for word in cell)) for cell in labels]
        if sum(name in known for name in names) >= _KNOWN and not any(character.isdigit() for name in names for character in name):
            facts += (
                Pair(known[name], name, value, "below", under.phrases[0], over.phrases[0])
                for name, value in zip(names, values, strict=True)
                if name in known and value
            )
    return tuple(facts)


def _cells(row: Row) -> list[tuple[Word, ...]]:
    """The words between the bars of a row; none where it has no bars."""
    cells: list[list[Word]] = [[]]
    for phrase in row.phrases:
        for word in phrase.words:
            if word.text == "|":
                cells.append([])
            else:
                cells[-1].append(word)
    cells = cells[1:] if not cells[0] else cells
    cells = cells[:-1] if cells and not cells[-1] else cells
    return [tuple(cell) for cell in cells] if len(cells) > 1 else []
