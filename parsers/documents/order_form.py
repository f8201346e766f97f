"""The Final Order block filled in as a form: the labels of the process document with their values, on paper, in a spreadsheet or typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading, Person
from onboarding.labels import CONFIGURATION_FACTS, FINAL_ORDER, PORT_FACTS
from parsers.documents.clues import squeeze
from parsers.documents.forms import ocr_pages, worst_mode
from parsers.forms.values import read_email, tidy
from parsers.page.layout import sheet_of
from parsers.secrets import mask_reading

KIND: Final = DocumentKind.ORDER_FORM
LABELS: Final = (*FINAL_ORDER, *PORT_FACTS, *CONFIGURATION_FACTS)
# Labels that stand on no bill, CSR, LOA or list: some of them make an order form.
_OWN: Final = frozenset(FINAL_ORDER) - {
    "PIN",
    "Area Code",
    "Domain",
    "Time Zone",
    "Authorized User Name",
    "Authorized User Title",
    "Port Date",
}
_BY_NAME: Final = {squeeze(label): label for label in LABELS}
_LIST_LABELS: Final = ("DIDs to be ported", "DIDs not to be ported")
_HINTS: Final = frozenset({"n/a", "na", "none", "tbd", "-"})


def looks_like(pages: PageSet) -> float:
    """0..1, by the share of the block's own labels."""
    own = {label for label, _ in _rows(pages)} & _OWN
    return 0.0 if len(own) < 3 else min(0.98, 0.5 + 0.08 * len(own))


def read(pages: PageSet, name: str) -> DocumentReading:
    """Filled labels as ``fields``. Numbers in the DID rows are left to the number engine: they stand in ``fields`` as written."""
    fields = tuple(dict(reversed([row for row in _rows(pages) if row[1]])).items())[::-1]
    said = dict(fields)
    email = read_email(said.get("Email of Billing Contact", ""))
    contact = said.get("Name of Billing Contact")
    reading = DocumentReading(
        file=name,
        kind=KIND,
        confidence=looks_like(pages),
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        pin=said.get("PIN"),
        authorized_name=said.get("Authorized User Name"),
        authorized_title=said.get("Authorized User Title"),
        billing_contact=Person(contact, email) if contact or email else None,
        fields=fields,
        warnings=(*pages.warnings, *(() if fields else ("The order form is blank: please fill it in and send it again.",))),
        blank=not fields,
        page_mode=worst_mode(pages),
    )
    return mask_reading(reading)


def _rows(pages: PageSet) -> Iterator[tuple[str, str]]:
    """Label and value ("" when empty) of every labelled line; the lines below a list label belong to it."""
    for name, value in pages.form_fields:
        label = _label(name)
        if label:
            yield label, tidy(value)
    open_list: list[str] = []
    listed: str | None = None
    for line in _lines(pages):
        label, value = _split(line)
        if label is None:
            if listed and re.search(r"\d{3}", line):
                open_list.append(line.strip())
            continue
        if listed and open_list:
            yield listed, "\n".join(open_list)
        listed, open_list = (label, [value] if value else []) if label in _LIST_LABELS else (None, [])
        if listed is None or not value:
            yield label, "" if value.lower() in _HINTS else value
    if listed and open_list:
        yield listed, "\n".join(open_list)


def _lines(pages: PageSet) -> Iterator[str]:
    for table in pages.tables:
        for row in table.rows:
            cells = [cell.strip() for cell in row if cell.strip()]
            if cells:
                yield f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}"
    if not pages.tables:
        for page in pages.pages:
            yield from (line.text for line in sheet_of(page).rows)


def _split(line: str) -> tuple[str | None, str]:
    """The label a line begins with, and what follows; the colon may be missing where a gap stands for it."""
    head, colon, rest = line.partition(":")
    if colon and (label := _label(head)):
        return label, tidy(rest)
    head, _, rest = line.strip().partition("   ")
    label = _label(head)
    return (label, tidy(rest)) if label else (None, "")


def _label(text: str) -> str | None:
    return _BY_NAME.get(squeeze(re.sub(r"\(.*?\)$", "", re.sub(r"^[\s*•\-\d.)]+", "", text)))) or _BY_NAME.get(squeeze(text))
