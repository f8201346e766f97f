"""Whose number it is, wording by layout: one row a class, each in a table, in blocks, on cards, in a list and in fixed pitch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages

LINES = ("305-555-0142", "305-555-0143", "305-555-0148")
OWN = {f"+1{line.replace('-', '')}" for line in LINES}
OTHER = "305-555-0177"


def _head() -> Paper:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    return paper.row(74, (40, "Customer"), (140, "Harbor Dental Group"))


def _table(note: str) -> Paper:
    paper = _head().row(110, (40, "Telephone number"), (160, "Description"), (500, "Monthly charge"))
    for at, number in enumerate(LINES):
        paper.row(124 + 13 * at, (40, number), (160, "Business line"), (500, "39.00"))
    return paper.row(163, (40, OTHER), (160, f"Business line {note}"))


def _blocks(note: str) -> Paper:
    paper = _head().put(40, 110, "Detail of charges", 11)
    for at, number in enumerate(LINES):
        paper.put(40, 126 + 30 * at, number).row(138 + 30 * at, (52, "Business line"), (500, "39.00"))
    return paper.put(40, 216, OTHER).row(228, (52, f"Business line {note}"), (500, "-12.40"))


def _cards(note: str) -> Paper:
    paper = _head().put(40, 110, "Phone numbers", 12)
    for at, (number, said) in enumerate(zip((*LINES, OTHER), ("", "", "", note), strict=True)):
        x, y = 40 + 270 * (at % 2), 130 + 50 * (at // 2)
        paper.put(x, y, f"User {at}").put(x, y + 12, number).put(x, y + 24, f"Business line {said}".strip())
    return paper


def _list(note: str) -> Paper:
    paper = _head().put(40, 110, "Telephone numbers on the account", 11)
    return paper.block(40, 126, (*LINES, f"{OTHER} {note}"), 12)


def _mono(note: str) -> Paper:
    rows = [f"  {number}    BUSINESS LINE              39.00" for number in LINES]
    said = ["ACCOUNT NO 4477120998        BILL DATE 11/05/26", "", "LOCAL SERVICE", *rows, f"  {OTHER}    BUSINESS LINE {note.upper()}"]
    return Paper().mono("\n".join(said))


LAYOUTS: tuple[Callable[[str], Paper], ...] = (_table, _blocks, _cards, _list, _mono)
layouts = pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.__name__[1:] for layout in LAYOUTS])


def _read(paper: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")


def _sure(reading: DocumentReading) -> set[str]:
    return {number.e164 for number in reading.numbers if not number.needs_review}


ENDED = (
    "- disconnected 10/02/26",
    "removed 10/02",
    "cancelled per customer request",
    "ported to another carrier",
    "moved to account 88-1201",
    "no longer in use",
    "not working",
    "service ended 10/02/26",
    "taken off 10/02/26",
    "left the account on 10/02/26",
    "NWKG",
)
STILL_THERE = (
    "suspended at customer request",
    "seasonal",
    "will be disconnected on 12/15/26",
    "never disconnect",
    "call waiting removed 10/02",
)


@layouts
@pytest.mark.parametrize("note", ENDED)
def test_a_line_that_ended_is_not_taken_and_said(layout: Callable[[str], Paper], note: str) -> None:
    reading = _read(layout(note))
    assert {number.e164 for number in reading.numbers} == OWN
    assert any(OTHER in warning for warning in reading.warnings)


@layouts
@pytest.mark.parametrize("note", STILL_THERE)
def test_a_line_that_still_works_is_taken(layout: Callable[[str], Paper], note: str) -> None:
    assert {number.e164 for number in _read(layout(note)).numbers} == {*OWN, "+13055550177"}


HEADINGS = ("Numbers no longer on this account", "Not in service", "Former numbers", "Closed lines", "Port-outs completed")


@layouts
@pytest.mark.parametrize("heading", HEADINGS)
def test_numbers_under_a_heading_that_says_they_ended_are_not_taken(layout: Callable[[str], Paper], heading: str) -> None:
    paper = layout("suspended").put(40, 300, heading).block(40, 314, ("305-555-0178", "305-555-0179"), 12)
    assert {number.e164 for number in _read(paper).numbers} == {*OWN, "+13055550177"}


STATUSES = (("D", False), ("DX", False), ("Aging", False), ("Closed", False), ("Reserved", None), ("Ported", None), ("Active", True))


@pytest.mark.parametrize(("status", "taken"), STATUSES)
def test_a_status_says_whether_a_line_counts_or_a_person_is_asked(status: str, taken: bool | None) -> None:
    paper = _head().row(110, (40, "TN"), (150, "Type"), (270, "Features"), (420, "Status"))
    for at, number in enumerate((*LINES, OTHER)):
        paper.row(124 + 13 * at, (40, number), (150, "Business line"), (270, "CW"), (420, status if number == OTHER else "Active"))
    reading = _read(paper)
    number = next((number for number in reading.numbers if number.e164 == "+13055550177"), None)
    assert (None if number is not None and number.needs_review else number is not None) == taken
    assert _sure(reading) >= OWN


SOMEBODYS = (
    "Alternate phone {}",
    "Recovery phone {}",
    "Two-step verification phone: {}",
    "Payment by phone: {}",
    "Mobile for alerts: {}",
    "Authorized user: Ann Ortiz {}",
    "Requested by Northgate Voice, {}",
    "Technician {}",
    "Property manager {}",
    "Time and temperature {}",
    "Building keyholder {}",  # unknown words before it where all others lead their lines
    "Speed dial 1 {}",
    "Failover number: {}",
    "Night ring {}",
    "{} is billed on a separate account.",
    "Final bill for {}",
    "Changed from {}",
)


@pytest.mark.parametrize("line", SOMEBODYS)
def test_a_number_that_words_give_to_somebody_else_is_not_taken_for_sure(line: str) -> None:
    for layout in (_table, _list, _mono):
        assert _sure(_read(layout("").put(40, 330, line.format("305-555-0178")))) <= {*OWN, "+13055550177"}


BEHIND = ("RCF to", "CFB", "Simring:", "Night bell", "VM notify", "Forward number", "Backup number", "Ring to")


@pytest.mark.parametrize("words", BEHIND)
def test_what_words_behind_a_line_name_is_no_line(words: str) -> None:
    for layout in (_table, _blocks, _list):
        paper = layout("").row(360, (40, "305-555-0149"), (160, f"Business line {words} 305-555-0178"), (500, "39.00"))
        assert "+13055550178" not in _sure(_read(paper))


LISTS = (
    "Selective call rejection list",
    "Emergency notification contacts",
    "Escalation list",
    "Call forwarding settings",
    "Trade references",
)


@layouts
@pytest.mark.parametrize("heading", LISTS)
def test_other_peoples_lists_are_not_taken(layout: Callable[[str], Paper], heading: str) -> None:
    paper = layout("suspended").put(40, 300, heading, 11).block(40, 316, ("305-555-0178", "305-555-0179"), 12)
    assert {number.e164 for number in _read(paper).numbers} == {*OWN, "+13055550177"}


PLACED = ("Fax line at counter", "Alarm line or panel", "Text line")


@pytest.mark.parametrize("words", PLACED)
def test_small_words_before_a_line_make_it_nobody_elses(words: str) -> None:
    paper = _head().put(40, 110, "Telephone numbers on the account", 11).block(40, 126, (f"{words} {number}" for number in LINES), 12)
    assert _sure(_read(paper)) == OWN


def test_calls_out_of_the_area_are_no_end_of_a_line() -> None:
    paper = _head().row(110, (40, "Telephone number"), (160, "Description"), (500, "Monthly charge"))
    for at, number in enumerate(LINES):
        paper.row(124 + 13 * at, (40, number), (160, "Business line"), (300, "Out of area calls"), (500, "39.00"))
    assert _sure(_read(paper)) == OWN


@pytest.mark.parametrize("label", ["Meter no.", "Tracking", "Permit", "Policy", "LRN", "CKT ID", "Inv#"])
def test_an_id_shaped_like_a_number_is_none(label: str) -> None:
    for layout in (_table, _list, _mono):
        assert {number.e164 for number in _read(layout("").put(40, 330, f"{label} 305-555-0178")).numbers} <= {*OWN, "+13055550177"}
