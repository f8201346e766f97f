"""How carriers print blocks and lists of numbers on a line: each gives the numbers it means, no more and no fewer."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from parsers.accounts.own_numbers import own_numbers, verdicts_of
from parsers.numbers.sighting import find_in_text
from tests.unit.parsers.paper import Paper

BLOCK = tuple(range(120, 140))
LINES = (
    ("DID block\t305-555-0120/0139 (20)\t20.00", BLOCK),
    ("DID block\t305 555 0120 - 39\t20.00", BLOCK),
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
