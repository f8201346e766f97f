"""Where the columns of a list stand, and which words of a row fall into which. Geometry only: what a column is, says `column_roles`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Word
from parsers.lists.roles import Role, heading_role
from parsers.numbers.uses import Intent
from parsers.page.layout import Phrase, Row, bounds

_BEGINS: Final = 6  # points: a word so near a column's left edge begins in it


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where it stands (points) and what its heading says."""

    role: Role
    heading: str
    left: float
    right: float
    use: str | None = None  # what the heading says of the numbers under it, or of a flag
    intent: Intent | None = None
    panel: int = 0  # lists side by side under repeated headings
    asked: bool = False  # numbers beside the list's own that nobody explains


def shells_of(header: Row, body: Sequence[Row]) -> tuple[Column, ...]:
    """Where the columns stand: by the header row, headings that an engine missed or ran together made up for by the cells under them."""
    shells = [_shell(phrase, heading_role(phrase.text)) for whole in header.phrases for phrase in _split_heading(whole, body)]
    return tuple(sorted([*shells, *_unlabelled(shells, body)], key=lambda shell: shell.left))


def _split_heading(heading: Phrase, body: Sequence[Row]) -> list[Phrase]:
    """Two headings printed so close that they look like one, cut where the cells under them part."""
    cuts = []
    for row in body[:60]:
        under = [phrase for phrase in row.phrases if phrase.box.left < heading.box.right and phrase.box.right > heading.box.left]
        if len(under) > 1:
            cuts.append((under[0].box.right, under[1].box.left))
    if len(heading.words) < 2 or len(cuts) < max(2, 0.25 * min(len(body), 60)):
        return [heading]
    cut = (max(right for right, _ in cuts) + min(left for _, left in cuts)) / 2
    parts = [[word for word in heading.words if (word.box.left + word.box.right < 2 * cut) is left] for left in (True, False)]
    if not all(parts):
        return [heading]
    first, second = (Phrase(tuple(words), bounds(word.box for word in words), heading.page, heading.row) for words in parts)
    return [first, *_split_heading(second, body)]


def _unlabelled(shells: Sequence[Column], body: Sequence[Row]) -> list[Column]:
    """Columns that have cells and no heading: where two fifths of the rows hold something under none of the headings."""
    stray: list[list[Phrase]] = []
    for row in body[:60]:
        for phrase in row.phrases:
            if any(phrase.box.left < shell.right + 2 and phrase.box.right > shell.left - 2 for shell in shells):
                continue
            home = next((group for group in stray if group[-1].box.left < phrase.box.right and group[-1].box.right > phrase.box.left), None)
            if home is None:
                stray.append([phrase])
            else:
                home.append(phrase)
    enough = max(2, 0.4 * min(len(body), 60))
    return [
        Column(Role.OTHER, "", min(phrase.box.left for phrase in group), max(phrase.box.right for phrase in group))
        for group in stray
        if len(group) >= enough
    ]


def _shell(phrase: Phrase, role: Role | None) -> Column:
    return Column(role or Role.OTHER, phrase.text.strip("| ") or phrase.text, phrase.box.left, phrase.box.right)


def cells_of(row: Row, columns: Sequence[Column]) -> list[tuple[Word, ...]]:
    """The words of a row by column; a phrase that runs over several columns is cut where the next one begins."""
    cells: list[list[Word]] = [[] for _ in columns]
    for phrase in row.phrases:
        home = nearest_column(phrase.box.left, phrase.box.right, columns)
        inner = [c for c, column in enumerate(columns) if c > home and column.left < phrase.box.right - 2 and len(phrase.words) > 1]
        for word in phrase.words:
            target = home
            for c in inner:
                if word.box.left >= columns[c].left - 3 and any(abs(other.box.left - columns[c].left) < _BEGINS for other in phrase.words):
                    target = c
            cells[target].append(word)
    return [tuple(cell) for cell in cells]


def runs_across(phrase: Phrase, columns: Sequence[Column]) -> bool:
    """Does a phrase run over the beginning of a column, and none of its words begins there? Then it is no cell of the table."""
    home = nearest_column(phrase.box.left, phrase.box.right, columns)
    over = [column for at, column in enumerate(columns) if at != home and phrase.box.left < column.left < phrase.box.right - 2]
    return any(all(abs(word.box.left - column.left) >= _BEGINS for word in phrase.words) for column in over)


def nearest_column(left: float, right: float, columns: Sequence[Column]) -> int:
    def distance(column: Column) -> tuple[float, float]:
        aligned = min(abs(column.left - left), abs(column.right - right), abs((column.left + column.right) / 2 - (left + right) / 2))
        overlap = min(column.right, right) - max(column.left, left)
        return (aligned if overlap > 0 else aligned + 20.0), -overlap

    return min(range(len(columns)), key=lambda index: distance(columns[index]))
