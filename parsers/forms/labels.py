"""What a label on a client's form is: a key, the kind of value that belongs to it, and the ways it is written.

The labels stand in ``label_party`` (on every form), ``label_porting``, ``label_payment`` and ``label_tax``; labels that none of them lists
are told by ``label_wording``. ``find`` looks for them on the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ValueKind(StrEnum):
    TEXT = "text"
    NAME = "name"  # a person
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    STREET = "street"
    CITY = "city"
    STATE = "state"
    ZIP = "zip"
    PLACE = "place"  # city, state and ZIP in one
    DATE = "date"
    DIGITS = "digits"
    EXPIRY = "expiry"  # MM/YY of a card
    INK = "ink"  # a signature: anything
    NONE = "none"  # a heading: never has a value of its own


@dataclass(frozen=True, slots=True)
class FormLabel:
    """``names``: the ways it is written, the usual one first. ``section``: it also opens a part of the form ("Service address", "Seller"),
    and what stands below belongs to that part until the next one opens.
    """

    key: str
    kind: ValueKind
    names: tuple[str, ...]
    section: str | None = None


def label(key: str, kind: ValueKind, names: str, section: str | None = None) -> FormLabel:
    """A row of a table; ``names`` are parted by "|"."""
    return FormLabel(key, kind, tuple(name.strip() for name in names.split("|")), section)
