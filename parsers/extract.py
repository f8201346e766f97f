"""One file → what was read in it: pages, then documents, then each document by its kind. Trouble is a value, never an exception."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from ocr import filetype
from ocr.codec import decode_page_set, encode_page_set
from ocr.page import PageSet
from ocr.pool import ChildLostError, ask_a_child
from onboarding.documents import Address, DocumentKind, DocumentReading, NumberReading
from parsers.documents import classify
from parsers.limits import DOCUMENT_SECONDS, FEW_WORDS, within
from parsers.numbers.notation import as_written, plainly_written
from parsers.office.apart import read_office_apart
from parsers.ownership.strangers import doubt_disowned, doubt_strangers
from parsers.page.capitals import all_capitals, as_printed, with_small_letters
from parsers.page.keys import with_keys_apart
from parsers.photographs import Bundle, read_apart
from parsers.secrets import mask, mask_reading
from parsers.split import PAGED_KINDS, documents_in, incomplete

PARSER_VERSION: Final = "6"  # raise it whenever the same pages would read otherwise
ReadPages = Callable[[bytes, str], PageSet]

_PAGED: Final = ("application/pdf", "image/")
_TOO_MUCH: Final = "The file holds more than can be read at once: please send only the pages or the part with the telephone numbers."
_TOLD_BY_PEOPLE: Final = (DocumentKind.DID_LIST, DocumentKind.LOA, DocumentKind.CSR)


def read_document(name: str, data: bytes, read_pages: ReadPages) -> tuple[DocumentReading, ...]:
    """Everything read in one file, a reading a document; at least one, and ``error`` says what is wrong with a file nobody can read.

    Args:
        name: the attachment's name; later documents of the file get ``#pages=3-5`` behind it.
        data: the file's bytes, or a ``photographs.bundle`` of a mail's pictures.
        read_pages: (bytes, media type) -> pages of a PDF or picture.
    """
    if isinstance(data, Bundle):
        return _photographs(name, data, read_pages)
    media_type = filetype.media_type(data, name)
    if media_type.startswith(_PAGED) and media_type != "image/svg+xml":
        pages = read_pages(data, media_type)
    else:
        pages = read_office_apart(data, media_type)
    return _documents_of(pages, name)


def _photographs(name: str, data: bytes, read_pages: ReadPages) -> tuple[DocumentReading, ...]:
    """The papers of a mail's pictures; ``first_page`` is the place of a paper's first picture."""
    documents = read_apart(data, lambda picture: read_pages(picture, filetype.media_type(picture)))
    return tuple(replace(reading, first_page=place) for place, pages in documents for reading in _documents_of(pages, name))


def _documents_of(pages: PageSet, name: str) -> tuple[DocumentReading, ...]:
    if pages.error is not None and not pages.pages:
        return (DocumentReading(file=name, error=_sentence(pages.error), pages=pages.total_pages, warnings=pages.warnings),)
    lost = [warning for page in pages.pages for warning in page.warnings]
    if lost and not any(page.words for page in pages.pages):  # the reason, and not that there is hardly a word on it
        return (DocumentReading(file=name, error=_sentence(lost[0]), pages=pages.total_pages, warnings=(*pages.warnings, *lost[1:])),)
    pages = with_keys_apart(within(pages))
    if sum(len(page.words) for page in pages.pages) <= FEW_WORDS:
        return _read_all(pages, name)
    try:  # more than that is told in a child, whose seconds are limited
        read: tuple[DocumentReading, ...] = ask_a_child(_read_lent, encode_page_set(pages), name, seconds=DOCUMENT_SECONDS)
    except ChildLostError:
        return (DocumentReading(file=name, error=_TOO_MUCH, pages=pages.total_pages, warnings=pages.warnings),)
    return read


def _read_lent(path: str, name: str) -> tuple[DocumentReading, ...]:
    return _read_all(decode_page_set(Path(path).read_bytes()), name)


def _read_all(pages: PageSet, name: str) -> tuple[DocumentReading, ...]:
    plain, printed = plainly_written(pages)
    capitals = all_capitals(plain)
    parts = documents_in(with_small_letters(plain) if capitals else plain, name)
    readings = tuple(as_written(_read_one(part, part_name), printed) for part, part_name in parts)
    return tuple(as_printed(reading, pages) for reading in readings) if capitals else readings


def _read_one(pages: PageSet, name: str) -> DocumentReading:
    kind = classify(pages)
    reading = kind.reader.read(pages, name)
    warnings = (*reading.warnings, *(warning for page in pages.pages for warning in page.warnings))
    if kind.rival is not None:
        warnings = (*warnings, f"It could also be a {_said(kind.rival)}.")
    numbers = doubt_strangers(reading.numbers, reading.billing_telephone_number)
    reading = replace(
        reading,
        file=name,
        numbers=doubt_disowned(numbers, pages, reading.billing_telephone_number) if reading.kind in _TOLD_BY_PEOPLE else numbers,
        confidence=round(kind.score, 3),
        warnings=tuple(dict.fromkeys(warnings)),
        incomplete=reading.incomplete or (incomplete(pages) if reading.kind in PAGED_KINDS else None),
        first_page=pages.pages[0].number if pages.pages else 1,
        error=_sentence(pages.error) if pages.error else reading.error,
    )
    text = "\n".join(page.text for page in pages.pages)
    return mask_reading(reading, mask(text, payment=reading.kind is DocumentKind.PAYMENT_AUTHORIZATION).secrets)


def _said(kind: DocumentKind) -> str:
    return kind.value.replace("_", " ").replace("csr", "CSR").replace("did", "DID").replace("loa", "LOA")


def _sentence(error: str) -> str:
    """An error that starts with "it is ..." as a sentence."""
    text = error.strip()
    return text if text[:1].isupper() else f"The file could not be read: {text}".rstrip(".") + "."


def to_json(reading: DocumentReading) -> dict[str, Any]:
    """The line of ``extract --json`` (contract, section 6)."""
    return {
        "file": reading.file,
        "kind": reading.kind.value,
        "confidence": reading.confidence,
        "pages": reading.pages,
        "ocr_pages": reading.ocr_pages,
        "carrier": reading.carrier,
        "account_number": reading.account_number,
        "billing_telephone_number": reading.billing_telephone_number,
        "document_date": reading.document_date.isoformat() if reading.document_date else None,
        "customer_name": reading.customer_name,
        "service_address": _address(reading.service_address),
        "billing_address": _address(reading.billing_address),
        "numbers": [_number(number) for number in reading.numbers],
        "pin": reading.pin,
        "authorized_name": reading.authorized_name,
        "authorized_title": reading.authorized_title,
        "billing_contact": {"name": reading.billing_contact.name, "email": reading.billing_contact.email}
        if reading.billing_contact
        else None,
        "fields": dict(reading.fields),
        "warnings": _warnings(reading),
        "error": reading.error,
    }


def _warnings(reading: DocumentReading) -> list[str]:
    doubts = [f"The {field.replace('_', ' ')} was read with doubt." for field, _ in reading.doubts]
    incomplete = [reading.incomplete] if reading.incomplete else []
    return list(dict.fromkeys([*reading.warnings, *incomplete, *reading.claims, *doubts]))


def _address(address: Address | None) -> dict[str, str | None] | None:
    if address is None:
        return None
    return {"street": address.street, "city": address.city, "state": address.state, "postal_code": address.postal_code}


def _number(number: NumberReading) -> dict[str, Any]:
    return {
        "e164": number.e164,
        "use": number.use,
        "action": number.action.value if number.action else None,
        "page": number.page,
        "confidence": number.confidence,
        "needs_review": number.needs_review,
    }
