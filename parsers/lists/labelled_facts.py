"""Facts over a list by labels in any words: "Svc loc: 12 Main St, Dover, DE 19901", "Lead number | 305-555-0142"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import Page, PageSet
from onboarding.documents import Address
from parsers.numbers.sighting import find_in_text
from parsers.page.addresses import parse_line
from parsers.page.block_labels import label_of, value_text
from parsers.page.fields import Value, labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import Phrase, sheet_of
from parsers.page.names import is_person, is_title, person_and_title

_FACTS: Final = frozenset({Field.ACCOUNT, Field.NAME, Field.PIN, Field.SERVICE_ADDRESS, Field.AUTHORIZED, Field.CARRIER})
_PAGES: Final = 2  # a sheet of instructions may come first
_MOST: Final = 120  # phrases of a page looked at
_MAY_BE_A_USE: Final = re.compile(r"(?:main|primary|principal)")  # "Main number" beside a number says what it is for


def labelled_address(pages: PageSet) -> Address | None:
    """The one address on the first pages that its label says service is at; None for none or several."""
    found: set[Address] = set()
    for page in pages.pages[:_PAGES]:
        sheet = sheet_of(page)
        for phrase in sheet.phrases[:_MOST]:
            address = parse_line(value_text(phrase))
            whose = label_of(sheet, phrase) if address is not None else None
            if address is not None and whose is not None and Field.SERVICE_ADDRESS in whose.roles:
                found.add(address)
    return found.pop() if len(found) == 1 else None


def labelled_billing(pages: PageSet) -> frozenset[str]:
    """Numbers that a label over the list calls the one that is billed; a list of lines by their uses names none."""
    told: set[str] = set()
    for page, value in _values(pages, Field.BTN):
        numbers = find_in_text(value.text).sightings
        sure = value.colon or not _MAY_BE_A_USE.match(value.name) or _among_facts(page, value.label)
        if sure and value.place in ("behind", "right") and len(numbers) == 1 and not value.text[: numbers[0].start].strip(" +1("):
            told.add(numbers[0].e164)
    return frozenset(told)


def _among_facts(page: Page, label: Phrase) -> bool:
    """Does another fact of the account stand in the row above or below?"""
    rows = sheet_of(page).rows
    beside = [*rows[max(0, label.row - 1) : label.row], *rows[label.row + 1 : label.row + 2]]
    return any(each.first == 0 and each.field in _FACTS for row in beside for each in labels_in(row.phrases[0]))


def labelled_person(pages: PageSet) -> tuple[str | None, str | None]:
    """Name and title of who may order."""
    people = {(name, title) for _, value in _values(pages, Field.AUTHORIZED) for name, title in (person_and_title(value.text),) if name}
    person = people.pop() if len(people) == 1 else None
    if person is None or not is_person(person[0]):
        return None, None
    titles = {value.text for _, value in _values(pages, Field.TITLE) if is_title(value.text)}
    return person if person[1] or len(titles) != 1 else (person[0], titles.pop())


def _values(pages: PageSet, field: Field) -> Iterator[tuple[Page, Value]]:
    return ((page, value) for page in pages.pages[:_PAGES] for value in values_on(page) if value.field is field)
