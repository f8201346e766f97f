"""One file to readings: errors, several documents, missing pages, marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr.page import Box, Page, PageSet, Word
from onboarding.documents import DocumentKind
from parsers.annotate import marks
from parsers.extract import read_document, to_json
from tests.unit.parsers.invented_bills import cable_with_line_table, csr_summary, trunks_with_ranges, wireless_by_line
from tests.unit.parsers.paper import Paper, pages

PDF = b"%PDF-1.7"


def renumbered(*sets: PageSet) -> PageSet:
    """The pages of several papers in one file."""
    every = [page for page_set in sets for page in page_set.pages]
    return PageSet(tuple(replace(page, number=number) for number, page in enumerate(every, 1)), total_pages=len(every))


def read(page_set: PageSet) -> list[tuple[str, DocumentKind, str | None]]:
    return [(r.file, r.kind, r.account_number) for r in read_document("scan.pdf", PDF, lambda data, kind: page_set)]


def test_two_documents_in_one_file_are_two() -> None:
    both = renumbered(cable_with_line_table()[0], csr_summary()[0])
    assert read(both) == [
        ("scan.pdf", DocumentKind.PHONE_BILL, "77120-004418-2"),
        ("scan.pdf#pages=3", DocumentKind.CSR, "9900417"),
    ]


def test_one_bill_of_several_pages_is_one() -> None:
    assert read(cable_with_line_table()[0]) == [("scan.pdf", DocumentKind.PHONE_BILL, "77120-004418-2")]


def test_page_one_alone_is_asked_for_again() -> None:
    whole, _ = cable_with_line_table()
    (reading,) = read_document("bill.pdf", PDF, lambda data, kind: PageSet(whole.pages[:1], total_pages=1))
    assert reading.incomplete == "Only page 1 of 2 arrived: please send the complete document as a PDF."
    assert reading.incomplete in to_json(reading)["warnings"]


def test_a_whole_bill_is_not_called_incomplete() -> None:
    (reading,) = read_document("bill.pdf", PDF, lambda data, kind: cable_with_line_table()[0])
    assert reading.incomplete is None


def test_what_nobody_can_read_is_one_sentence() -> None:
    (reading,) = read_document("x.pdf", PDF, lambda data, kind: PageSet((), error="it is protected with a password"))
    assert reading.kind is DocumentKind.OTHER
    assert reading.error == "The file could not be read: it is protected with a password."
    assert to_json(reading)["numbers"] == []


def test_an_account_page_will_not_do_but_its_numbers_are_read() -> None:
    screen = (
        Paper(1)
        .put(40, 30, "My account   Billing history   Notifications   Help center   Sign out")
        .put(40, 60, "Lakeview Mobile Account overview", 14)
    )
    screen.put(40, 90, "Account number: 55120987").put(40, 104, "View bill   Pay bill   Manage services   Download PDF")
    screen.put(40, 140, "My services", 12).put(40, 156, "Phone number").put(40, 170, "(414) 555-0131").put(40, 184, "(414) 555-0132")
    (reading,) = read_document("portal.png", PDF, lambda data, kind: pages(screen))
    assert reading.kind is DocumentKind.OTHER
    assert reading.unsuitable is not None
    assert [number.e164 for number in reading.numbers] == ["+14145550131", "+14145550132"]


def test_the_json_line_has_the_keys_of_the_contract() -> None:
    (reading,) = read_document("bill.pdf", PDF, lambda data, kind: trunks_with_ranges()[0])
    line = to_json(reading)
    assert list(line) == [
        "file",
        "kind",
        "confidence",
        "pages",
        "ocr_pages",
        "carrier",
        "account_number",
        "billing_telephone_number",
        "document_date",
        "customer_name",
        "service_address",
        "billing_address",
        "numbers",
        "pin",
        "authorized_name",
        "authorized_title",
        "billing_contact",
        "fields",
        "warnings",
        "error",
    ]
    assert set(line["numbers"][0]) == {"e164", "use", "action", "page", "confidence", "needs_review"}


def test_every_number_taken_is_marked_on_its_page() -> None:
    page_set, told = wireless_by_line()
    (reading,) = read_document("bill.pdf", PDF, lambda data, kind: page_set)
    drawn = marks(reading, page_set)
    assert sum("998" in mark.label or "%" in mark.label for mark in drawn) == len(told.numbers)
    assert any(mark.label == "account" for mark in drawn)


def test_a_fax_header_and_a_cover_sheet_hold_nobodys_numbers() -> None:
    cover = (
        Paper(1)
        .put(60, 80, "FAX COVER SHEET", 16)
        .put(60, 120, "To: Onboarding desk  Fax: 305-555-0107")
        .put(60, 140, "From: Ana Ruiz  Phone: 302-555-0198")
    )
    cover.put(60, 160, "Pages: 3 including cover").put(60, 180, "Re: our phone bill")
    bill, told = cable_with_line_table()
    faxed = renumbered(pages(cover), bill)
    as_scan = PageSet(tuple(replace(page, mode="fax") for page in faxed.pages), total_pages=3)  # type: ignore[arg-type]
    (reading,) = read_document("fax.tif", PDF, lambda data, kind: as_scan)
    assert {number.e164 for number in reading.numbers} == set(told.numbers)


WORDS = st.builds(
    Word,
    text=st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Zs", "Cc")), min_size=1, max_size=18)
    | st.sampled_from(("305-555-0142", "$4.00", "Account", "Total", "|", "11/05/26")),
    box=st.builds(
        lambda x, y, w, h: Box(x, y, x + w, y + h), *(st.floats(0, 600) for _ in range(2)), *(st.floats(0, 80) for _ in range(2))
    ),
    confidence=st.floats(0, 1),
    line=st.integers(0, 9),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_no_page_makes_the_reader_fail(listed: list[Word]) -> None:
    page_set = PageSet((Page(1, 612, 792, tuple(listed)),), total_pages=1)
    assert read_document("odd.pdf", PDF, lambda data, kind: page_set)


def _internet_then_lines(first: str, second: str = "") -> PageSet:
    front = (
        Paper()
        .row(30, (40, "Cobalt Cable Business"), (380, "Invoice # 882-11"))
        .put(380, 42, "Statement Date 11/09/2026")
        .put(380, 54, "Due Date 11/30/2026")
    )
    front.block(40, 80, ("Harbor Dental Group LLC", "12 Main St", "Miami FL 33131")).put(40, 150, "Current services")
    front.row(170, (40, "Business Internet 500 Mbps"), (500, "189.00")).row(184, (40, "Modem lease"), (500, "15.00"))
    front.row(198, (40, "Basic TV"), (500, "42.00")).row(212, (40, "Total due"), (500, "$246.00")).put(280, 760, first)
    lines = Paper(2).row(30, (40, "Account number 77120-004418-2"), (340, "Service address 12 Main St"))
    lines.row(70, (40, "Telephone line"), (200, "Description"), (380, "Period"), (500, "Amount"))
    for at, end in enumerate(("0142", "0143", "0144")):
        lines.row(84 + 14 * at, (40, f"(305) 555-{end}"), (200, "Essential line"), (380, "11/09-12/08"), (500, "36.00"))
    lines.row(140, (40, "Taxes and fees"), (500, "9.10")).row(154, (40, "Total current charges"), (500, "$117.10"))
    return pages(front, lines.put(280, 760, second))


@pytest.mark.parametrize("second", ["", "2 of 2"])
def test_a_page_that_lists_the_lines_belongs_to_the_bill_it_goes_on_from(second: str) -> None:
    assert read(_internet_then_lines("1 of 2", second)) == [("scan.pdf", DocumentKind.PHONE_BILL, "77120-004418-2")]


def test_a_bill_behind_a_whole_other_one_is_another() -> None:
    assert [file for file, _, _ in read(_internet_then_lines("1 of 1"))] == ["scan.pdf", "scan.pdf#pages=2"]
    assert [file for file, _, _ in read(_internet_then_lines("1 of 2", "1 of 1"))] == ["scan.pdf", "scan.pdf#pages=2"]
