"""Numbers in running text, in tables side by side, in lists of what was removed, and blocks that state how many they are."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from onboarding.documents import DocumentKind
from parsers.documents.account_reading import account_reading
from parsers.numbers.sighting import find_in_text
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import OwnNumbers, own_numbers
from tests.unit.parsers.paper import Paper, pages

CHARGE = ("305-555-0142", "Business line", "39.00")


def _found(paper: Paper) -> OwnNumbers:
    held = PageSet((paper.page(),), total_pages=1)
    return own_numbers(held, verdicts_of(held)[0])


def _own(paper: Paper) -> set[str]:
    return {number.e164[-4:] for number in _found(paper).numbers}


def _with_charge() -> Paper:
    return Paper().row(100, *zip((40, 200, 500), CHARGE, strict=True))


def test_a_number_that_begins_a_line_of_text_is_led_by_the_line_above() -> None:
    paper = _with_charge().row(130, (40, "305-555-0143"), (200, "Business line"), (300, "39.00"))
    text = [
        "If you cannot resolve a dispute with us you may contact",
        "the Communications Office at 1-888-555-0177 (TTY",
        "1-888-555-0178) or 45 Harbor Street NE, Dover 19901, or the",
        "commission at 1-888-555-0179. Authorized third parties that",
        "may appear on future bills: Harbor Teleservices",
        "1-800-555-0180, and no other charges appear on this bill.",
    ]
    paper.block(340, 130, text, 10)
    assert _own(paper) == {"0142", "0143"}


def test_a_line_that_a_sentence_says_is_served_is_the_customers() -> None:
    paper = Paper().block(
        40,
        200,
        [
            "Our records show a past due balance. Unless we receive your",
            "payment by November 23, 2026, service on telephone number",
            "(305) 555-0142 will be disconnected. A fee of $45.00 and a",
            "deposit may be required. To arrange it call (305) 555-0177.",
        ],
        11,
    )
    assert _own(paper) == {"0142"}


def test_numbers_that_a_sentence_says_are_billed_are_the_customers() -> None:
    paper = Paper().put(
        40, 100, "This bill covers service on telephone numbers 305-555-0142 and 305-555-0143 from November 5 to December 4."
    )
    assert _own(paper) == {"0142", "0143"}


REMOVED = (
    "Removed 305-555-0177 and 305-555-0178",
    "Deleted lines 305-555-0177, 305-555-0178",
    "Previous telephone number 305-555-0177",
    "305-555-0177 was removed 10/08",
)


@pytest.mark.parametrize("text", REMOVED)
def test_removed_numbers_are_not_taken_and_said(text: str) -> None:
    found = _found(_with_charge().put(300, 160, "Service order activity").put(300, 172, text))
    assert {number.e164[-4:] for number in found.numbers} == {"0142"}
    assert "0177" in " ".join(found.warnings)


def test_two_tables_side_by_side_are_read_each_for_itself() -> None:
    paper = Paper().row(100, (40, "Phone line charges"), (330, "Billable calls"))
    paper.row(114, (40, "305 555-0142"), (200, "24.95"), (330, "from 305 555-0142"))
    paper.row(126, (40, "305 555-0143"), (200, "19.95"), (330, "11/02 Mobile AL 251 555-0190 3 min .15"))
    paper.row(138, (40, "E911 surcharge 2 @ 1.95"), (200, "3.90"), (330, "11/08 Pgh PA 412 555-0191 6 min .30"))
    assert _own(paper) == {"0142", "0143"}


def test_a_day_before_a_number_and_minutes_behind_it_are_a_call() -> None:
    paper = _with_charge().put(40, 140, "Toll free usage 888-555-0155")
    paper.row(152, (40, "10/29"), (140, "312-555-0190"), (260, "Lakeside"), (400, "6"))
    paper.row(164, (40, "10/30"), (140, "303-555-0191"), (260, "Boulder"), (400, "14"))
    paper.row(176, (40, "11/01"), (140, "701-555-0192"), (260, "Bismarck"), (400, "3"))
    assert _own(paper) == {"0142"}


def test_a_line_billed_from_a_day_on_is_no_call_and_its_circuit_no_id() -> None:
    paper = _with_charge().row(112, (40, "11/05"), (120, "305-555-0143"), (220, "Fax line"), (400, "1"), (500, "39.00"))
    paper.row(124, (40, "Alarm circuit 305-555-0144"), (500, "39.00"))
    assert _own(paper) == {"0142", "0143", "0144"}


def test_a_table_of_extensions_names_desks_of_the_customer() -> None:
    paper = Paper().put(40, 90, "Extension and number assignments")
    paper.row(104, (40, "Ext"), (100, "Name"), (260, "Number"), (400, "Note"))
    paper.row(116, (40, "101"), (100, "Front desk"), (260, "+1 305-555-0142"), (400, "Direct"))
    paper.row(128, (40, "102"), (100, "Billing"), (260, "+1 305-555-0143"), (400, "Direct; forwards to 786-555-0177"))
    assert _own(paper) == {"0142", "0143"}


def test_a_place_of_the_customer_beside_a_charge_is_no_office_of_the_carrier() -> None:
    paper = Paper().row(100, (40, "Sales office"), (200, "305-555-0142"), (330, "Business line"), (500, "39.00"))
    paper.row(112, (40, "Billing"), (200, "305-555-0143"), (330, "Business line"), (500, "39.00"))
    paper.row(140, (40, "Repair"), (200, "305-555-0177"))
    assert _own(paper) == {"0142", "0143"}


def test_a_fax_line_in_a_stack_of_lines_is_one_of_them() -> None:
    paper = Paper().row(100, (40, "HARBOR CLINIC"), (260, "12 Main St, Miami FL 33131"))
    paper.block(60, 112, ["BTN 305.555.0142", "DIDs 305.555.0143, .0144", "Fax 305.555.0149"], 11)
    paper.put(40, 300, "Customer care 888-555-0177 Fax 888-555-0178")
    numbers = {number.e164[-4:]: number.use for number in _found(paper).numbers}
    assert numbers == {"0142": "main", "0143": None, "0144": None, "0149": "fax"}


def test_the_note_under_a_number_of_a_narrow_column_is_its_use() -> None:
    paper = Paper().row(100, (40, "SUMMARY"), (200, "PHONE LINES"), (330, "HELP"))
    stack = ["305 555-0142", "primary, listed", "305 555-0143", "hunts", "305 555-0144", "FAX non-listed"]
    paper.block(200, 111, stack).block(330, 111, ["888-555-0177", "Mon-Sat 8-8", "Outage text", "to 27339"])
    numbers = {number.e164[-4:]: number.use for number in _found(paper).numbers}
    assert numbers == {"0142": None, "0143": None, "0144": "fax"}


def test_a_code_before_digits_makes_them_an_invoice_number() -> None:
    paper = _with_charge().row(40, (360, "Invoice"), (480, "INV 305-555-0190")).row(52, (360, "Your reference"), (480, "PO 305-555-0191"))
    assert _own(paper) == {"0142"}


@pytest.mark.parametrize("head", ["DID block (100)\t", "DIDs (20)\t", "Block (250)\t"])
def test_how_many_numbers_a_block_has_is_no_area_code(head: str) -> None:
    found = find_in_text(f"{head}555-0100 through 555-0119", "305")
    assert [sighting.e164 for sighting in found.sightings] == [f"+130555501{number:02d}" for number in range(20)]


def test_an_area_code_in_brackets_stays_one() -> None:
    assert [s.e164 for s in find_in_text("Number (305) 555-0142\tFax (305)\t555-0143").sightings] == ["+13055550142", "+13055550143"]


def test_seven_digits_are_completed_by_a_line_of_their_exchange_and_others_asked_for() -> None:
    paper = Paper().row(100, (40, "Item"), (200, "Numbers"), (500, "Amount")).row(114, (40, "Main"), (200, "305-555-0142"), (500, "39.00"))
    paper.row(126, (40, "DID block"), (200, "555-0150 through 0151"), (500, "2.00")).row(
        138, (40, "DID block"), (200, "556-0150 through 0151"), (500, "2.00")
    )
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert {number.e164[-7:]: number.needs_review for number in reading.numbers} == {"5550142": False, "5550150": True, "5550151": True}
    assert [warning for warning in reading.warnings if "without area code" in warning and "556-0150" in warning]


def test_numbers_said_not_to_be_on_the_account_are_not_taken() -> None:
    assert _own(_with_charge().put(40, 130, "305-555-0177 through 305-555-0179 are NOT on this account.")) == {"0142"}


def test_a_hotline_of_whose_charge_it_is_waits_for_a_person() -> None:
    paper = Paper().row(86, (40, "Number"), (200, "Service"), (500, "Monthly")).row(100, *zip((40, 200, 500), CHARGE, strict=True))
    paper.row(112, (40, "Harbor Long Distance 800-555-0188"), (500, "4.10")).row(124, (40, "Toll free 888-555-0155"), (500, "9.00"))
    found = _found(paper)
    assert {number.e164[-4:] for number in found.numbers} == {"0142", "0155"}
    assert "800-555-0188" in " ".join(found.warnings)


def test_departments_of_the_customer_in_a_table_of_lines_are_no_hotlines() -> None:
    paper = Paper().row(100, (40, "Description"), (200, "Number"), (500, "Amount"))
    for at, (name, number) in enumerate((("Emergency room", "0142"), ("Help desk", "0143"), ("Customer service", "0144"))):
        paper.row(112 + 12 * at, (40, name), (200, f"305-555-{number}"), (500, "39.00"))
    assert _own(paper) == {"0142", "0143", "0144"}


SOMEBODY_ELSES = {
    "speed dials": ((40, 300, "Speed dial list"), (40, 314, "1"), (120, 314, "Ann home"), (260, 314, "786-555-0190")),
    "blocked callers": ((40, 300, "Blocked callers"), (40, 314, "786-555-0190")),
    "destinations": ((40, 300, "Top 3 destinations: 786-555-0190 (42), 813-555-0191 (12)"),),
    "calls without a day": (
        *((40, 300, "To"), (150, 300, "Place"), (300, 300, "Min"), (500, 300, "Cost")),
        *((40, 314, "786-555-0190"), (150, 314, "Miami FL"), (300, 314, "3"), (500, 314, "0.30")),
    ),
    "calls of a line": (
        (40, 300, "Calls billed to 305-555-0142"),
        *((40, 314, "1"), (100, 314, "Miami"), (220, 314, "786-555-0190"), (500, 314, "0.30")),
    ),
    "orders": ((40, 300, "Pending orders"), (40, 314, "12/01/2026"), (150, 314, "New line 305-555-0190"), (500, 314, "40.00")),
    "a serial number": ((40, 300, "Modem rental MAC 786555-0190"), (500, 300, "5.00")),
    "a company": ((40, 300, "Elevator company: Otis 786-555-0190"),),
    "numbers to dial in": ((40, 300, "Dial-up access numbers: 305-555-0190, 305-555-0191"),),
}


@pytest.mark.parametrize("case", SOMEBODY_ELSES)
def test_numbers_below_a_table_of_lines_are_not_of_it(case: str) -> None:
    paper = Paper().row(86, (40, "Number"), (200, "Service"), (500, "Monthly"))
    paper.row(100, *zip((40, 200, 500), CHARGE, strict=True)).row(112, (40, "305-555-0143"), (200, "Business line"), (500, "39.00"))
    for x, y, text in SOMEBODY_ELSES[case]:
        paper.put(x, y - 150, text)
    assert _own(paper) == {"0142", "0143"}
