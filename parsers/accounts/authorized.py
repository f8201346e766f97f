"""Who may order changes, and their title."""

from __future__ import annotations

from parsers.accounts.material import Material
from parsers.page.fields import Value, labels_in, labels_on
from parsers.page.labels import Field
from parsers.page.names import is_person, is_title, person_and_title, tidy_name


def authorized(stuff: Material) -> tuple[str | None, str | None]:
    """Who may order changes: behind a label, or in the name cell under an "Authorized user" heading."""
    for value in stuff.values:
        if value.field is Field.AUTHORIZED:
            person, title = person_and_title(value.text)
            if person and is_person(person):
                return person, title or _title_below(stuff, value) or _title_beside(stuff, value) or _title(stuff)
    for value in stuff.values:  # "Authorized / title   Ann Ortiz / Owner"
        person, title = person_and_title(value.text) if value.field is Field.TITLE else (None, None)
        if person and title and is_person(person):
            return person, title
    for page in stuff.pages:
        for label in labels_on(page):
            if label.field is Field.AUTHORIZED:
                under = [
                    v for v in stuff.values if v.page == page.number and v.field is Field.NAME and 0 < v.label.row - label.phrase.row <= 3
                ]
                person = next((name for value in under if (name := tidy_name(value.text)) and is_person(name)), None)
                if person:
                    return person, _title(stuff)
    return None, None


def _title_below(stuff: Material, value: Value) -> str | None:
    """The line under a name, where it is a title."""
    below = stuff.sheet_of(value).below(value.phrase, 1.2)
    return below.text if below is not None and is_title(below.text) and not labels_in(below) else None


def _title_beside(stuff: Material, value: Value) -> str | None:
    """The next cell of a sheet: ``Authorized contact | Ann Ortiz | Controller``."""
    beside = stuff.sheet_of(value).right_of(value.phrase)[:1]
    return next((cell.text for cell in beside if is_title(cell.text) and not labels_in(cell)), None)


def _title(stuff: Material) -> str | None:
    return next((value.text for value in stuff.values if value.field is Field.TITLE and is_title(value.text)), None)
