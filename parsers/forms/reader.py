"""Label and value on a form, wherever the form puts the value: behind the label, in the cell below it or on the line above it.

Works on word boxes, so it does not matter how a reader grouped words into lines, and a tilted photo will do. A form is read in three
steps: words side by side become phrases, known labels (``form_labels``) are taken out, and each label gets the nearest words that are none:
behind it, below it or above it, whichever the form as a whole seems to do. A value must fit its label (a ZIP under "ZIP"). AcroForm
fields are read by their names with the same labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ocr.page import PageSet, Word
from parsers.forms.assign import assign
from parsers.forms.find import Names, index_of, match, take_apart
from parsers.forms.labels import FormLabel, ValueKind
from parsers.forms.types import Filled, Form, Placed
from parsers.forms.values import fits, tidy

__all__ = ["Filled", "Form", "Placed", "read_form"]


def read_form(pages: PageSet, labels: tuple[FormLabel, ...], numbers: Iterable[int] | None = None) -> Form:
    """Every label of ``labels`` on the pages and the values filled in.

    Args:
        numbers: the pages to read (1-based); None: all.
    AcroForm values come first: they are exact where words may be misread.
    """
    wanted = None if numbers is None else set(numbers)
    placed: list[Placed] = []
    values: list[Filled] = list(_acroform(pages.form_fields, labels))
    words: list[tuple[int, Word]] = []
    for page in pages.pages:
        if wanted is None or page.number in wanted:
            page_labels, page_words = take_apart(page, labels)
            placed += page_labels
            values += assign(page_labels, page_words)
            words += ((page.number, word) for word in (*page_words, *(word for item in page_labels for word in item.words)))
    return Form(tuple(placed), tuple(values), tuple(words))


# --- AcroForm -----------------------------------------------------------------------------------

_SECTION_WORDS: Final = (
    ("seller", "seller"),
    ("vendor", "seller"),
    ("service", "service"),
    ("billing", "billing"),
    ("purchaser", "purchaser"),
    ("buyer", "purchaser"),
)


def _acroform(fields: tuple[tuple[str, str], ...], labels: tuple[FormLabel, ...]) -> Iterator[Filled]:
    """Values of AcroForm fields whose names say what they hold ("Company_legal_name", "billingCity", "purchaser's name")."""
    names = index_of(labels)
    for name, value in fields:
        spoken = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.split(".")[-1].split("[")[0])
        tokens = re.sub(r"[_\W]+", " ", re.sub(r"[_ ]?\d+$", "", spoken)).lower().split()
        label = _field_label(tokens, names)
        text = tidy(value)
        if (
            label
            and label.kind is not ValueKind.NONE
            and text
            and text.lower() not in ("off", "yes", "no", "on")
            and fits(label.kind, text)
        ):
            section = label.section or next(
                (section for word, section in _SECTION_WORDS if any(token.startswith(word) for token in tokens)), None
            )
            yield Filled(label.key, text, section)


def _field_label(tokens: list[str], names: Names) -> FormLabel | None:
    """The label a field name means: the whole name, else its end ("customer billing city"), else without the party's name."""
    for start in range(len(tokens)):
        found = match(tokens[start:], names, fuzzy=False)
        if found:
            return found[0]
    return None
