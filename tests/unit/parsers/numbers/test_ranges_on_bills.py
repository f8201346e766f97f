"""How carriers print blocks and lists of numbers on a line: each gives the numbers it means, no more and no fewer."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from onboarding.documents import DocumentKind
from parsers.documents.account_reading import account_reading
from parsers.numbers.sighting import find_in_text
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import own_numbers
from tests.unit.parsers.paper import Paper, pages

BLOCK = tuple(range(120, 140))
LINES = (
    ("DID block\t305-555-0120/0139 (20)\t20.00", BLOCK),
    ("DID block\t305 555 0120 - 39\t20.00", BLOCK),
    ("DIDs 305-555-0120 up to and including 0139", BLOCK),
    ("DID block\t305.555.0120 -> .0139\t20.00", BLOCK),
    ("20 DIDs starting with 305-555-0120", BLOCK),
    ("305-555-0120 thru 0124, 0130 thru 0134\t5.00", (120, 121, 122, 123, 124, 130, 131, 132, 133, 134)),
    ("305-555-0120-24 & 30-34\t5.00", (120, 121, 122, 123, 124, 130, 131, 132, 133, 134)),
    ("305-555-0120-0124 & 0130", (120, 121, 122, 123, 124, 130)),
    ("DIDs\t305-555-0142 0143 0147 0148\t2.00", (142, 143, 147, 148)),
    ("DIDs 305-555: 0142 0143, 0147-0149", (142, 143, 147, 148, 149)),
    ("DIDs (6)\t305-555-0142, 0143, 0144,\t3.00\n0145, 0146, 0147", (142, 143, 144, 145, 146, 147)),
    ("305-555-0142/0143", (142, 143)),
    ("305-555-0142 - 12 Main Street", (142,)),
    ("305-555-0142 - 39.00", (142,)),
    ("305-555-0142 0100 0050", (142,)),
)


@pytest.mark.parametrize(("text", "ends"), LINES)
def test_a_printed_block_gives_its_numbers(text: str, ends: tuple[int, ...]) -> None:
    assert sorted({sighting.e164 for sighting in find_in_text(text).sightings}) == [f"+13055550{end}" for end in ends]


TABLES = (
    ((("Trunk", "Starting number", "Ending number", "Count", "MRC"), ("PRI 1", "305-555-0120", "305-555-0139", "20", "20.00")), BLOCK),
    ((("Service", "Number", "Thru", "Qty", "MRC"), ("DID block", "305-555-0120", "0139", "20", "20.00")), BLOCK),
    (
        (("Item", "Numbers", "Notes", "Qty", "MRC"), ("DID block", "305-555-0120 thru 0139 except 0130", "", "19", "20.00")),
        tuple(end for end in BLOCK if end != 130),
    ),
    ((("NPA", "NXX", "From", "To", "Amount"), ("305", "555", "0120", "0139", "20.00")), BLOCK),
    (
        (("NPA", "NXX", "Station", "Use", "Amount"), ("305", "555", "0142", "Main", "39.00"), ("305", "555", "0143", "Fax", "39.00")),
        (142, 143),
    ),
)


@pytest.mark.parametrize(("rows", "ends"), TABLES)
def test_a_table_of_blocks_gives_their_numbers(rows: tuple[tuple[str, ...], ...], ends: tuple[int, ...]) -> None:
    paper = Paper()
    for at, (label, value) in enumerate(
        (("Account", "4471-09"), ("Bill date", "Nov 5, 2026"), ("Cycle", "Oct 6 - Nov 5"), ("Due", "Nov 30"))
    ):
        paper.row(60 + 12 * at, (360, label), (480, value))
    paper.block(40, 120, ["Harbor Dental Group LLC", "400 Bay Rd", "Miami FL 33132"])
    for at, row in enumerate(rows):
        paper.row(200 + 12 * at, *zip((40, 120, 220, 330, 500), row, strict=True))
    held = PageSet((paper.page(),), total_pages=1)
    assert sorted(number.e164 for number in own_numbers(held, verdicts_of(held)[0]).numbers) == [f"+13055550{end}" for end in ends]


def test_a_table_with_911_in_its_head_stays_one_table() -> None:
    rows = (
        ("TN", "CNAM", "E911 address", "Type", "MRC"),
        ("3055550142", "HARBOR DENTAL", "400 BAY RD", "Voice", "1.00"),
        ("3055550143", "HARBOR DENTAL", "400 BAY RD", "Fax", "1.00"),
    )
    paper = Paper().row(60, (360, "Account"), (480, "4471-09")).row(72, (360, "Bill date"), (480, "Nov 5, 2026"))
    for at, row in enumerate(rows):
        paper.row(200 + 12 * at, *zip((40, 120, 220, 330, 500), row, strict=True))
    held = PageSet((paper.page(),), total_pages=1)
    assert {number.e164[-4:] for number in own_numbers(held, verdicts_of(held)[0]).numbers} == {"0142", "0143"}


def test_numbers_under_a_sentence_that_announces_them_are_a_list() -> None:
    paper = Paper().put(40, 100, "The following telephone numbers are associated with this trunk group:")
    for at in range(3):
        paper.row(
            112 + 12 * at, (40, f"305-555-{140 + 3 * at:04d}"), (150, f"305-555-{141 + 3 * at:04d}"), (260, f"305-555-{142 + 3 * at:04d}")
        )
    held = PageSet((paper.page(),), total_pages=1)
    assert len(own_numbers(held, verdicts_of(held)[0]).numbers) == 9


@pytest.mark.parametrize("numbers", ["305-555-01XX", "305-555-0120 thru 305-556-0139"])
def test_a_block_that_cannot_be_told_is_asked_about(numbers: str) -> None:
    paper = (
        Paper().row(100, (40, "Item"), (200, "Numbers"), (500, "Amount")).row(112, (40, "Main line"), (200, "305-555-0101"), (500, "39.00"))
    )
    paper.row(124, (40, "DID block"), (200, numbers), (500, "20.00"))
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert [warning for warning in reading.warnings if numbers in warning]
