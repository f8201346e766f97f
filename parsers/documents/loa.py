"""Letters of authorization (letters of agency): who lets whom move which numbers away from which carrier.

Numbers under a heading of numbers to port are ported, those under "numbers not to port" are kept; contact numbers in sentences and those of
the sender or carrier are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading, Spot
from parsers.accounts.carrier_said import carrier_told
from parsers.documents.csr_letter import told_in
from parsers.documents.form_addresses import billed_at, served_at
from parsers.documents.forms import OTHERS, company_as_name, doubtful, ink, ocr_pages, signed_date, signer, worst_mode
from parsers.documents.loa_kind import looks_like
from parsers.documents.loa_numbers import numbers_of
from parsers.documents.loa_prose import date_of, letterhead_of, prose_of, text_of
from parsers.fax_line import without_fax_line
from parsers.forms.label_party import PARTY, SIGNING
from parsers.forms.label_porting import PORTING
from parsers.forms.labels import ValueKind
from parsers.forms.reader import Filled, Form, read_form
from parsers.forms.rest import carrier_words, filled, section_head, section_title
from parsers.forms.values import fits, name_and_account
from parsers.numbers.sighting import sight_in_text
from parsers.page.layout import squeeze
from parsers.secrets import mask_reading

__all__ = ["KIND", "LABELS", "looks_like", "read"]

KIND: Final = DocumentKind.LOA
LABELS: Final = (*PORTING, *PARTY, *SIGNING)


def read(pages: PageSet, name: str) -> DocumentReading:
    pages = without_fax_line(pages)
    form = read_form(pages, LABELS)
    person, title = signer(form)
    prose = prose_of(pages)
    numbers, claims = numbers_of(pages, form)
    company = (
        form.find("company", exclude=OTHERS)
        or section_head(form, "customer", ValueKind.COMPANY)
        or _beside_carrier(form)
        or company_as_name(form)
    )
    blank = not (company or prose or form.find("account", "btn") or numbers or form.find("signature"))
    mark = ink(pages, form, blank)
    signed_on, date_doubt = signed_date(form)
    if form.find("date", exclude=OTHERS) is None and (written := date_of(pages)) is not None:
        signed_on, date_doubt = written, ()  # a date found by its place alone may be any
    lost = {key: filled(key, words, form) for key, words in carrier_words(form)}
    letterhead = None if company else letterhead_of(pages)
    if letterhead and prose.get("company") and squeeze(letterhead[0]) != squeeze(prose["company"]):
        letterhead = None
    name_said = company.text if company else prose.get("company") or (letterhead[0] if letterhead else None)
    served = served_at(form, pages, name_said) or (letterhead[1] if letterhead else None)
    reading = DocumentReading(
        file=name,
        kind=KIND,
        confidence=looks_like(pages),
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        carrier=form.text("carrier")
        or _beside_account(form)
        or _lost(lost, "carrier")
        or prose.get("carrier")
        or carrier_told(text_of(pages)),
        account_number=_account(form) or _lost(lost, "account") or prose.get("account"),
        billing_telephone_number=_btn(form.text("btn")) or _btn(_lost(lost, "btn")) or told_in(pages).btn,
        document_date=signed_on,
        customer_name=name_said,
        service_address=served,
        billing_address=billed_at(form, pages, served),
        numbers=numbers,
        pin=_pin(form) or prose.get("pin"),
        authorized_name=person or prose.get("person"),
        authorized_title=title or prose.get("title") or section_title(form, "customer"),
        warnings=(*pages.warnings, *_warnings(blank, mark.signed)),
        signed=mark.signed,
        blank=blank,
        claims=() if blank else claims,
        doubts=(*mark.doubts, *date_doubt, *_doubts(form, lost)),
        page_mode=worst_mode(pages),
    )
    return mask_reading(reading)


def _beside_carrier(form: Form) -> Filled | None:
    """The company on a form whose carrier stands above it on a line of its own; never the carrier once more."""
    carrier = form.text("carrier")
    return next((v for v in form.values if v.key == "company" and v.section == "carrier" and carrier and v.text != carrier), None)


def _beside_account(form: Form) -> str | None:
    """The carrier under a label that asks for its name and the account."""
    name = name_and_account(form.text("account") or "")[0]
    return name if name and fits(ValueKind.COMPANY, name) else None


def _account(form: Form) -> str | None:
    value = name_and_account(form.text("account") or "")[1]
    figures = sum(character.isdigit() for character in value or "")
    coded = value is not None and figures >= 2 and re.fullmatch(r"[A-Z\d-]{7,20}", value) is not None  # 5-QXWV71
    return value if value and (figures >= 4 or coded) else None


def _pin(form: Form) -> str | None:
    value = form.text("pin")
    return value if value and re.fullmatch(r"[A-Za-z0-9!#*-]{3,12}", value) else None


def _lost(lost: dict[str, Filled], key: str) -> str | None:
    return lost[key].text if key in lost else None


def _doubts(form: Form, lost: dict[str, Filled]) -> Iterator[tuple[str, Spot | None]]:
    """What was hardly legible, and what was found by its place alone."""
    yield from doubtful(form, customer_name="company", account_number="account", pin="pin")
    names = {"carrier": "carrier", "account": "account_number", "btn": "billing_telephone_number"}
    yield from ((name, lost[key].spot) for key, name in names.items() if key in lost and form.find(key) is None)


def _btn(value: str | None) -> str | None:
    seen = sight_in_text(value) if value else ()
    return seen[0].e164 if seen else None


def _warnings(blank: bool, signed: bool | None) -> list[str]:
    if blank:
        return ["The letter of authorization is blank: please fill it in, sign it and send it again."]
    if signed is False:
        return ["The letter of authorization is not signed."]
    if signed is None:
        return ["Whether the letter of authorization is signed could not be seen: please look, or have the sender confirm it."]
    return []
