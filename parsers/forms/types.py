"""What a form asks for and what was filled in: the values that ``reader`` gives."""

from __future__ import annotations

from dataclasses import dataclass

from ocr.page import Box, Word
from onboarding.documents import Spot
from parsers.forms.labels import FormLabel


@dataclass(frozen=True, slots=True)
class Placed:
    """A label found on a page. ``words`` are what stands behind it in the same phrase."""

    label: FormLabel
    page: int
    box: Box
    colon: bool
    words: tuple[Word, ...] = ()
    section: str | None = None
    bare_name: bool = False  # it says "Name" and no more: of a person or of a company
    of_customer: bool = False  # its words say that the customer is meant, whatever stands above
    rule: Box | None = None  # the line to write on, where it is drawn with characters behind the label


@dataclass(frozen=True, slots=True)
class Filled:
    """A value somebody filled in. ``confidence`` is that of its least certain word."""

    key: str
    text: str
    section: str | None = None
    confidence: float = 1.0
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """What a form asks for and what was filled in, in reading order."""

    labels: tuple[Placed, ...]
    values: tuple[Filled, ...]
    words: tuple[tuple[int, Word], ...] = ()  # (page, word): what is neither a label nor a sentence of the form

    def find(self, *keys: str, section: str | None = None, exclude: tuple[str, ...] = ()) -> Filled | None:
        """The first value of the first of ``keys`` that has one; of ``section`` only, if given; never of a section in ``exclude``."""
        for key in keys:
            for value in self.values:
                if value.key == key and (section is None or value.section == section) and value.section not in exclude:
                    return value
        return None

    def text(self, *keys: str, section: str | None = None, exclude: tuple[str, ...] = ()) -> str | None:
        value = self.find(*keys, section=section, exclude=exclude)
        return value.text if value else None

    def asks(self, key: str) -> Placed | None:
        """The place of a label, filled or not."""
        return next((placed for placed in self.labels if placed.label.key == key), None)


def overlap(one: Box, other: Box) -> float:
    """Share of the lower box's height that the other covers."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared / max(min(one.bottom - one.top, other.bottom - other.top), 1.0)


def middle(box: Box) -> float:
    return (box.top + box.bottom) / 2
