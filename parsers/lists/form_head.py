"""The form over a list: a row of labels, "Account number   PIN   Authorized name", with each value in the cell below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from ocr.page import PageSet
from parsers.accounts.account_numbers import account_in
from parsers.page.fields import Value, labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import sheet_of
from parsers.page.names import is_person, is_title, person_and_title

T = TypeVar("T")
_PIN: Final = re.compile(r"(?=\w*\d)[A-Za-z0-9]{4,10}")
_FIGURES: Final = 5  # of an account
_NEXT: Final = 1.6  # line heights to the cell below
_CELLS: Final = 2  # of a row of labels


@dataclass(frozen=True, slots=True)
class FormHead:
    """What the cells below labels say; None: nothing, or more than one thing."""

    account: str | None = None
    pin: str | None = None
    person: str | None = None
    title: str | None = None


def form_head(pages: PageSet) -> FormHead:
    """The facts of the first page's form; a column of values under one label is a table's, and no fact."""
    person, title = _only(pages, Field.AUTHORIZED, _person) or (None, None)
    return FormHead(
        _only(pages, Field.ACCOUNT, _account),
        _only(pages, Field.PIN, lambda value: value.text if _PIN.fullmatch(value.text) else None),
        person,
        title or (_only(pages, Field.TITLE, lambda value: value.text if is_title(value.text) else None) if person else None),
    )


def _only(pages: PageSet, field: Field, read: Callable[[Value], T | None]) -> T | None:
    found = {told for value in _below(pages, field) if (told := read(value)) is not None}
    return found.pop() if len(found) == 1 else None


def _below(pages: PageSet, field: Field) -> Iterator[Value]:
    for page in (page for page in pages.pages[:1] if not page.cells):
        sheet = sheet_of(page)
        for value in values_on(page):
            if value.field is not field or value.place != "below":
                continue
            heads = sheet.rows[value.label.row].phrases
            following = sheet.below(value.phrase, _NEXT)
            goes_on = following is not None and not labels_in(following) and any(c.isdigit() for c in following.text)
            if len(heads) >= _CELLS and all(map(labels_in, heads)) and not goes_on:
                yield value


def _account(value: Value) -> str | None:
    found = account_in(value.words)
    return found[0] if found is not None and sum(c.isdigit() for c in found[0]) >= _FIGURES else None


def _person(value: Value) -> tuple[str, str | None] | None:
    name, title = person_and_title(value.text)
    return (name, title) if name and is_person(name) else None
