"""The list of numbers a client sends, as a table, free lines, a picture or the words of a mail → which port, which stay, what for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageMode, PageSet
from onboarding.documents import Action, DocumentKind, DocumentReading, NumberReading
from parsers.accounts.carrier_said import as_known, carrier_of, misread_carrier
from parsers.accounts.who_bills import labelled_carrier
from parsers.documents.list_kind import looks_like
from parsers.fax_line import without_fax_line
from parsers.limits import MOST_ROWS
from parsers.lists.customer import customer_of
from parsers.lists.facts import (
    account_of,
    authorized,
    billing_labels,
    pin_of,
    service_address,
)
from parsers.lists.form_head import form_head
from parsers.lists.labelled_cells import address_in_cells, title_in_cells
from parsers.lists.labelled_facts import labelled_address, labelled_billing, labelled_person
from parsers.lists.letter import letter_in
from parsers.lists.merge import left_out_as_ended, merged_numbers
from parsers.lists.pages import gather
from parsers.lists.roles import heading_role
from parsers.numbers.sighting import find_in_text
from parsers.numbers.uses import Intent, intent_of
from parsers.office.layout import lay_out
from parsers.office.text import text_blocks
from parsers.page.layout import sheet_of

__all__ = ["looks_like", "read", "read_words"]

KIND: Final = DocumentKind.DID_LIST
_WORST: Final = (PageMode.DIGITAL, PageMode.SCAN, PageMode.FAX, PageMode.PHOTO, PageMode.COARSE_FAX)

_BANNER: Final = 3  # rows
_MOST_ACCOUNTS: Final = 5  # more "accounts" in a column are ids of lines


def read(pages: PageSet, name: str) -> DocumentReading:
    """Read a list. Numbers that people did not mean (a vendor's, a cell phone, a signature) are left out; what is unclear is a claim."""
    pages = without_fax_line(pages)
    letter = letter_in(pages)
    words = letter.pages if letter else pages
    gathered = letter.gathered() if letter else gather(words, letter=not any(page.ocr for page in pages.pages) and not pages.tables)
    text = "\n".join(page.text for page in pages.pages)
    rows = "\n".join(row.text for page in pages.pages for row in sheet_of(page).rows)
    default = None if gathered.inventory and intent_of(text[:400]) is None else Action.PORT
    numbers, claims = merged_numbers(gathered, {page.number: page.mode for page in pages.pages}, default)
    head = form_head(pages)
    person, title = authorized(rows)
    person, title = (person, title) if person else (head.person, head.title) if head.person else labelled_person(pages)
    carrier = gathered.carriers[0] if len(gathered.carriers) == 1 else _carrier(pages, rows)
    billing = {entry.sighting.e164 for entry in gathered.own if entry.billing or entry.btn}
    short = next((f"The list says {stated} numbers, {there} are there." for stated, there in gathered.totals if stated != there), None)
    if not numbers and not claims:
        claims = ("No telephone number could be read in this list: please send the numbers as text, ten digits each.",)
    warnings = (
        *pages.warnings,
        *(warning for page in pages.pages for warning in page.warnings),
        *claims,
        *left_out_as_ended(gathered),
        *((short,) if short else ()),
    )
    customer = customer_of(pages, letter.signature if letter else None, letter is not None or _is_letter(pages), carrier)
    if carrier and customer and carrier in customer and carrier not in text.replace(customer, ""):
        carrier = None  # "Granite Falls Manufacturing" names no carrier
    return DocumentReading(
        file=name,
        kind=DocumentKind.DID_LIST,
        confidence=round(looks_like(pages), 3),
        pages=max(pages.total_pages, len(pages.pages)),
        ocr_pages=sum(page.ocr for page in pages.pages),
        carrier=carrier,
        account_number=gathered.accounts[0] if len(gathered.accounts) == 1 else account_of(rows) or head.account,
        other_accounts=tuple(gathered.accounts[1:]) if 1 < len(gathered.accounts) <= _MOST_ACCOUNTS else (),
        billing_telephone_number=next(iter(billing)) if len(billing) == 1 else _billing(pages, rows, numbers) if not billing else None,
        customer_name=customer,
        service_address=service_address(text) or address_in_cells(pages) or labelled_address(pages),
        numbers=numbers,
        pin=head.pin or pin_of(text),
        authorized_name=person,
        authorized_title=title or (title_in_cells(pages) if person else None),
        warnings=tuple(dict.fromkeys(warnings)),
        error=pages.error,
        incomplete=short,
        claims=claims,
        page_mode=max((page.mode for page in pages.pages), key=_WORST.index, default=PageMode.DIGITAL).value,
        first_page=pages.pages[0].number if pages.pages else 1,
    )


def read_words(words: str) -> tuple[tuple[NumberReading, ...], tuple[str, ...]]:
    """The numbers a person lists in the words of a mail, with use and action where they say it, and what to ask about.

    Numbers to call, signatures and other people's are left out. ``action`` is None where the words say nothing about porting.
    """
    page = lay_out(text_blocks(words, MOST_ROWS, letter=True), 1)
    default = Action.PORT if _speaks_of_porting(words) else None
    return merged_numbers(gather(PageSet((page,), total_pages=1), letter=True), {1: PageMode.DIGITAL}, default)


def _carrier(pages: PageSet, rows: str) -> str | None:
    banner = [phrase.text for page in pages.pages[:1] if page.ocr for row in sheet_of(page).rows[:_BANNER] for phrase in row.phrases]
    labelled = labelled_carrier(pages)
    return as_known(labelled) if labelled else carrier_of(rows, heading_role) or misread_carrier(banner)


def _billing(pages: PageSet, rows: str, numbers: tuple[NumberReading, ...]) -> str | None:
    """A number of the list that a line calls the billing number."""
    said = {e164 for line in rows.splitlines() for e164 in _billing_on(line)} or {*labelled_billing(pages)}
    named = said & {number.e164 for number in numbers}
    return named.pop() if len(said) == len(named) == 1 else None


def _billing_on(line: str) -> Iterator[str]:
    """What follows the words on one line that announce a billing number; else the line's only number."""
    labels = billing_labels(line)
    sightings = find_in_text(line).sightings if labels else ()
    for end in labels:
        behind = next((sighting.e164 for sighting in sightings if sighting.start >= end), None)
        if behind or len(sightings) == 1:
            yield behind or sightings[0].e164


def _speaks_of_porting(words: str) -> bool:
    return any(intent_of(line) is Intent.PORT for line in re.split(r"[\n.!?]", words))


def _is_letter(pages: PageSet) -> bool:
    return not pages.tables and any(
        re.match(r"(?i)\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|hola|team|see below)\b", line)
        for page in pages.pages[:1]
        for line in page.text.splitlines()[:2]
    )
