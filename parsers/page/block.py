"""An address as it stands on a page, with the names above it and the label that says whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from ocr.page import Box
from onboarding.documents import Address
from parsers.page.labels import Field
from parsers.page.layout import Phrase
from parsers.page.names import ends_name, is_addressee, is_firm_below, is_side_line, tidy_name, unfinished


@dataclass(frozen=True, slots=True)
class Block:
    """An address with the names above it. ``role``: the label it stands under or behind, if any."""

    names: tuple[str, ...]
    address: Address
    role: Field | None
    label: str
    page: int
    box: Box
    confidence: float
    lines: tuple[Phrase, ...] = ()

    @property
    def name(self) -> str | None:
        """The first line that can be a name; lines of one wrapped name are joined."""
        named = [name for name in self.names if not is_side_line(name)]
        longer = next((index for index, name in enumerate(named) if len(name.split()) > 1 and len(max(name.split(), key=len)) > 2), 0)
        named = named[longer:]  # above it: a carrier's mark or a speck
        if len(named) > 1 and is_addressee(named[0]) and is_firm_below(named[1]):
            named = named[1:]
        if len(named) > 1 and (ends_name(named[1]) or unfinished(named[0])):
            return tidy_name(f"{named[0]} {named[1]}")
        return tidy_name(named[0]) if named else None
