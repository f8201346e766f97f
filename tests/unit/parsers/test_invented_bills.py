"""Bills and records of carriers and layouts that nobody described are read right, in whatever order a file holds their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple

import pytest

from ocr.page import PageSet
from onboarding.documents import Address, DocumentReading
from parsers.documents import classify
from parsers.extract import read_document
from parsers.page.layout import squeeze
from tests.unit.parsers.invented_bills import PAPERS, Told
from tests.unit.parsers.invented_more import MORE
from tests.unit.parsers.paper import misread, photographed, scrambled

Case = Callable[[], tuple[PageSet, Told]]
cases = pytest.mark.parametrize("case", (*PAPERS, *MORE), ids=lambda case: case.__name__)


def read(pages: PageSet) -> DocumentReading:
    (reading,) = read_document("bill.pdf", b"%PDF-1.7", lambda data, media_type: pages)
    return reading


def mistakes(reading: DocumentReading, told: Told) -> list[str]:
    """Every difference between what was read and what a person reads."""
    found = [
        f"{name}: {got!r}, not {wanted!r}"
        for name, got, wanted in (
            ("kind", reading.kind.value, told.kind),
            (
                "carrier",
                reading.carrier and squeeze(reading.carrier)[: len(squeeze(told.carrier or ""))],
                told.carrier and squeeze(told.carrier),
            ),
            ("account", reading.account_number, told.account),
            ("date", reading.document_date and reading.document_date.isoformat(), told.date),
            ("name", squeeze(reading.customer_name or ""), squeeze(told.name or "")),
            ("btn", reading.billing_telephone_number, told.btn),
            ("service", parts(reading.service_address), told.service),
            ("billing", parts(reading.billing_address), told.billing),
            ("pin", reading.pin, told.pin),
            ("authorized", reading.authorized_name, told.authorized),
            ("title", reading.authorized_title, told.title),
        )
        if got != wanted and not (name in ("carrier", "btn", "billing") and wanted is None)
    ]
    numbers = {number.e164 for number in reading.numbers}
    found += [f"missing {e164}" for e164 in sorted(set(told.numbers) - numbers)] + [
        f"wrong {e164}" for e164 in sorted(numbers - set(told.numbers))
    ]
    uses = {number.e164: number.use for number in reading.numbers}
    found += [f"use of {e164}: {uses.get(e164)}, not {use}" for e164, use in told.uses.items() if uses.get(e164) != use]
    return found + [f"{number.e164} flagged: {number.note}" for number in reading.numbers if number.needs_review]


def parts(address: Address | None) -> tuple[str | None, ...] | None:
    return astuple(address) if address else None


@cases
def test_a_paper_of_an_undescribed_carrier_is_read_right(case: Case) -> None:
    pages, told = case()
    assert mistakes(read(pages), told) == []


@cases
def test_the_order_of_words_in_the_file_does_not_matter(case: Case) -> None:
    pages, told = case()
    assert mistakes(read(scrambled(pages)), told) == []


@cases
def test_a_tilted_picture_is_read_alike(case: Case) -> None:
    pages, told = case()
    assert mistakes(read(photographed(pages)), told) == []


@cases
def test_the_kind_is_plain(case: Case) -> None:
    pages, told = case()
    found = classify(pages)
    assert found.kind.value == told.kind
    assert found.rival is None


@cases
def test_a_misread_number_is_never_taken_in_silence(case: Case) -> None:
    pages, told = case()
    for seed in range(3):
        reading = read(misread(pages, seed))
        silent = {number.e164 for number in reading.numbers if not number.needs_review} - set(told.numbers)
        assert silent == set()
        found = {number.e164 for number in reading.numbers}
        assert set(told.numbers) <= found or reading.warnings or any(number.needs_review for number in reading.numbers)
