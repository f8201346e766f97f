"""One table of numbers: its columns, the rows under its header, and what stands in which cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parsers.lists.column_roles import columns_of, is_contact_table, is_directory
from parsers.lists.columns import Column, cells_of
from parsers.lists.exceptions import HOLES
from parsers.lists.headings import Section
from parsers.lists.roles import Role
from parsers.numbers.types import Sighting
from parsers.numbers.uses import Intent
from parsers.office.text import STRUCK
from parsers.page.layout import Row

_WORD_ROLES: Final = (Role.USE, Role.STATUS, Role.NOTE, Role.NAME, Role.PLACE)


@dataclass(frozen=True, slots=True)
class TableRow:
    row: Row
    section: Section


class Table:
    """A table's columns and cells. ``legend``: what its marks mean; ``signs``: what signs behind numbers mean."""

    def __init__(
        self,
        shells: Sequence[Column],
        body: Sequence[TableRow],
        page: int,
        name: str,
        npa: str | None,
        legend: Mapping[str, Intent] | None = None,
        signs: Mapping[str, Intent] | None = None,
    ) -> None:
        self.columns = columns_of(shells, [item.row for item in body])
        self.legend, self.signs = legend or {}, signs or {}
        self.body, self.page, self.npa = body, page, npa
        self.cells = [cells_of(item.row, self.columns) for item in body]
        self.contacts = is_contact_table(self.columns, name)
        self.directory = is_directory(self.columns)

    def cell(self, index: int, at: int) -> str:
        return " ".join(word.text for word in self.cells[index][at] if word.text.strip("|"))

    def text(self, index: int, role: Role) -> str:
        return " ".join(self.cell(index, at) for at, column in enumerate(self.columns) if column.role is role)

    def panel_text(self, index: int, column: Column, role: Role) -> str:
        return " ".join(self.cell(index, at) for at, other in enumerate(self.columns) if other.role is role and other.panel == column.panel)

    def beside(self, index: int, column: Column) -> tuple[str, ...]:
        return tuple(
            text
            for at, other in enumerate(self.columns)
            if other.role in _WORD_ROLES and other.panel == column.panel and (text := self.cell(index, at).strip())
        )

    def written_beside(self, index: int, column: Column, sighting: Sighting) -> str:
        """Words in the number's own cell: "305-555-0142 (fax)"."""
        at = self.columns.index(column)
        text = self.cell(index, at)
        left = text.replace(sighting.written, " ", 1).replace(STRUCK, " ")
        left = HOLES.sub(" ", left) if sighting.from_range else left
        return " ".join(re.sub(r"[()\[\]]", " ", left).split()) if re.search(r"[A-Za-z]{2}", left) else ""

    def first(self, role: Role) -> int:
        return next((at for at, column in enumerate(self.columns) if column.role is role), -1)
