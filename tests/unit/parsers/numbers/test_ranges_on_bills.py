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
    ("Direct Inward Dial 305-555-0120 through 305-555-0139   Qty 20", BLOCK),
    ("305 555 0130 - 33   HR", (130, 131, 132, 133)),
    ("305-555-0142 - 12 Main Street", (142,)),
    ("305-555-0142 - 39.00", (142,)),
    ("305-555-0142 0100 0050", (142,)),
)

NO_RANGES = (
    "Int'l, 305 555-0110 to 52 33 3615 0040",
    "305 555-0110 to 011 44 20 7946 0958",
    "Moved 305-555-0110 to 12 Main St, Dover",
    "305-555-0110 thru 12/31/2026",
    "305-555-0110 until 20 Dec",
    "305-555-0110 to 15 minutes",
    "305-555-0110 up to 20 calls",
    "305-555-0110 to 12,000 minutes",
    "305-555-0110 AL 35",
    "Directory assistance 305-555-0110 to 411",
    "between 305-555-0110 and 15 users",
)
CALLS = (
    "Calls from 305-555-0110 to 305-555-0150",
    "305-555-0110 to 305-555-0150   2 min   0.20",
    "Toll call 305-555-0110 to 555-0150",
    "RCF 305-555-0110 -> 305-555-0150",
    "305-555-0110 > 305-555-0150 remote call forwarding",
)
MAYBE = ("305-555-0110 to 16 Bayview wing", "305-555-0110 to 116", "305-555-0110 → 305-555-0116")


@pytest.mark.parametrize("text", NO_RANGES)
def test_figures_that_count_or_date_something_end_no_range(text: str) -> None:
    assert [sighting.e164 for sighting in find_in_text(text).sightings] == ["+13055550110"]


def test_an_account_in_the_shape_of_a_short_range_is_none() -> None:
    assert not find_in_text("Account number   305-0041-7782", "305").sightings
    assert len(find_in_text("Lines   555-0120-0139", "305").sightings) == 20


@pytest.mark.parametrize("text", CALLS)
def test_a_call_from_one_number_to_another_is_no_range(text: str) -> None:
    seen = [sighting.e164[-4:] for sighting in find_in_text(text).sightings]
    assert seen in (["0110"], ["0110", "0150"])


@pytest.mark.parametrize("text", MAYBE)
def test_a_range_whose_sign_may_mean_something_else_waits_for_a_yes(text: str) -> None:
    found = find_in_text(text)
    assert [sighting.e164[-4:] for sighting in found.sightings] == [f"01{end}" for end in range(10, 17)]
    assert all(sighting.assumed for sighting in found.sightings) and found.claims


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


USAGE = (
    ("Itemized calls", (("From", "To", "Amount"), ("305-555-0142", "305-555-0150", "0.20"))),
    ("Itemized calls", (("From", "To", "Amount"), ("305-555-0142", "786-555-0150", "0.20"), ("305-555-0142", "305-555-0150", "0.20"))),
    ("Usage", (("305-555-0142 to 305-555-0150", "", "0.20"),)),
)


@pytest.mark.parametrize(("heading", "rows"), USAGE)
def test_rows_of_calls_from_a_number_to_another_are_no_ranges(heading: str, rows: tuple[tuple[str, ...], ...]) -> None:
    paper = Paper().row(60, (360, "Account"), (480, "4471-09")).row(72, (360, "Bill date"), (480, "Nov 5, 2026"))
    paper.block(40, 120, ["Harbor Dental Group LLC", "400 Bay Rd", "Miami FL 33132"])
    paper.put(40, 170, "Monthly services").row(182, (46, "Business line 305-555-0142"), (500, "39.00")).put(40, 220, heading)
    for at, row in enumerate(rows):
        paper.row(232 + 12 * at, *zip((46, 220, 500), row, strict=True))
    held = PageSet((paper.page(),), total_pages=1)
    assert [number.e164[-4:] for number in own_numbers(held, verdicts_of(held)[0]).numbers] == ["0142"]


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
