"""Numbers that a bill names without having them: disconnected lines, lines that only answer, the carrier's in narrow columns."""

from __future__ import annotations

from typing import Any

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from parsers.ownership.strangers import doubt_strangers
from tests.unit.parsers.paper import Paper, pages

OWN = "+13055550142"


def _bill() -> Paper:
    paper = Paper()
    paper.row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    return paper.put(40, 90, "Monthly service", 11).row(110, (40, "305-555-0142"), (200, "Business line"), (500, "$39.00"))


def _read(paper: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")


def _taken(paper: Paper) -> set[str]:
    return {number.e164 for number in _read(paper).numbers}


@pytest.mark.parametrize(
    "cells",
    [
        ((40, "305-555-0177"), (200, "Business line 4 - DISCONNECTED 09/30/26"), (500, "$-4.10")),
        ((40, "305-555-0177"), (200, "Fax line (removed)"), (500, "$0.00")),
        ((40, "Released in October: 305-555-0177 (returned to the carrier)"),),
        ((40, "Numbers released to the spare pool on 10/20/26 at your request: 305-555-0177."),),
        ((40, "DISC 305-555-0177 EFF 10-14-26"),),
        ((40, "Deactivated effective Oct 12, 2026: 305-555-0177"),),
    ],
)
def test_a_line_that_ended_is_not_taken_and_said(cells: tuple[tuple[float, str], ...]) -> None:
    reading = _read(_bill().row(124, *cells))
    assert {number.e164 for number in reading.numbers} == {OWN}
    assert any("0177" in warning for warning in reading.warnings)


def test_whom_to_call_about_a_disconnection_is_no_ended_line() -> None:
    assert not any("0177" in warning for warning in _read(_bill().put(40, 300, "To avoid being disconnected call: 888-555-0177")).warnings)


def test_the_line_that_answers_a_toll_free_number_is_asked_for() -> None:
    paper = _bill().row(200, (40, "Toll-free number"), (160, "Ring-to"), (260, "Calls"), (340, "Minutes"), (500, "Charges"))
    paper.row(214, (40, "800-555-0117"), (160, "786-555-0177"), (260, "31"), (340, "120.4"), (500, "3.61"))
    reading = _read(paper)
    assert {number.e164 for number in reading.numbers} == {OWN, "+18005550117"}
    assert any("786-555-0177" in warning for warning in reading.warnings)


def test_a_contractor_in_a_narrow_column_is_not_the_customers() -> None:
    lines = ("Orders reach us by fax at", "305-555-0190. The contractor", "Jonas Wiring 786-555-0177 is not", "affiliated with us.")
    assert _taken(_bill().put(40, 300, "DID YOU KNOW", 11).block(40, 316, lines)) == {OWN}


def test_contacts_printed_beside_a_table_leave_its_rows_alone() -> None:
    paper = _bill()
    paper.row(124, (40, "305-555-0143"), (200, "Business line"), (340, "$39.00"), (440, "Billing"), (500, "786-555-0190"))
    assert _taken(paper) == {OWN, "+13055550143"}


def test_a_trouble_line_is_the_carriers() -> None:
    assert _taken(_bill().put(40, 300, "Trouble on the line 888-555-0177")) == {OWN}


def test_dots_lead_from_a_label_to_its_number() -> None:
    paper = Paper().mono(
        """
MEMBER NO . . . . 20718             STATEMENT DATE . . 11/01/26
PHONE . . . . . . 305 555-0142      PAY BY . . . . . . 11/20/26

FOR LINE 555-0142
   BUSINESS ACCESS                                24.00
FOR LINE 555-0143
   BUSINESS ACCESS                                24.00
"""
    )
    reading = _read(paper)
    assert {number.e164 for number in reading.numbers} == {OWN, "+13055550143"}
    assert reading.billing_telephone_number == OWN


@pytest.mark.parametrize("status", ["Closed", "Port out complete", "TERM", "Moved to another account", "Disc 10/12/26"])
def test_a_status_column_tells_which_lines_are_gone(status: str) -> None:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(90, (40, "Line number"), (160, "Description"), (300, "Status"), (480, "Amount"))
    rows = (("305-555-0142", "Active"), ("305-555-0143", "Suspended"), ("305-555-0144", "Disconnect pending"), ("305-555-0177", status))
    for at, (number, said) in enumerate(rows):
        paper.row(104 + 14 * at, (40, number), (160, "Business line"), (300, said), (480, "39.00"))
    assert _taken(paper) == {OWN, "+13055550143", "+13055550144"}


def test_sections_of_removed_and_added_lines_are_told_apart() -> None:
    paper = _bill()
    sections = (
        ("Lines disconnected since your last bill", "305-555-0177"),
        ("Services transferred to another provider", "305-555-0178"),
        ("Lines added this month", "305-555-0143"),
    )
    for at, (heading, number) in enumerate(sections):
        paper.put(40, 140 + 28 * at, heading).row(154 + 28 * at, (40, number), (200, "Business line"), (500, "4.10"))
    reading = _read(paper)
    assert {number.e164 for number in reading.numbers} == {OWN, "+13055550143"}
    assert not any(number.needs_review for number in reading.numbers)


def test_a_portal_that_tells_how_to_port_out_heads_no_ended_lines() -> None:
    paper = (
        _bill().put(40, 200, "Port-out information for Harlow LLC", 11).row(220, (40, "305-555-0143"), (200, "Main line"), (500, "39.00"))
    )
    assert _taken(paper) == {OWN, "+13055550143"}


@pytest.mark.parametrize(
    "lines",
    [
        ((124, (40, "305-555-0177"), (200, "Business line"), (500, "3.00")), (135, (60, "Disconnected Oct 12, 2026"))),
        ((124, (40, "RMV"), (80, "BUSINESS LINE 10/12"), (300, "305-555-0177"), (500, "4.10CR")),),
        ((124, (40, "305-555-0177 (2)"), (200, "Business line"), (500, "3.00")), (300, (40, "(2) Disconnected on Oct 12."))),
        (
            (124, (40, "305-555-0177*"), (200, "Business line"), (500, "3.00")),
            (300, (40, "* line of your answering company, not on this account")),
        ),
        ((124, (40, "305-555-0177"), (150, "D"), (200, "Business line"), (500, "3.00")), (300, (40, "A = active   D = disconnected"))),
        ((124, (40, "Harlow LLC"), (200, "305-555-0177 (other carrier)"), (500, "2.00")),),
        ((300, (40, "Numbers being ported in (not yet active)")), (314, (40, "305-555-0177"), (200, "Business line"), (500, "0.00"))),
    ],
)
def test_marks_and_notes_say_that_a_line_is_not_theirs(lines: tuple[Any, ...]) -> None:
    paper = _bill()
    for y, *cells in lines:
        paper.row(y, *cells)
    assert _taken(paper) == {OWN}


def test_an_alarm_company_in_brackets_is_no_line_of_the_list() -> None:
    paper = _bill().put(40, 200, "Your lines: 305-555-0142, 305-555-0143 (alarm; monitored by Harbor 786-555-0177)")
    assert _taken(paper) == {OWN, "+13055550143"}


@pytest.mark.parametrize("names", [("Accounts", "Repairs", "Viola store"), ("Viola", "Readstown", "La Farge")])
def test_names_before_numbers_that_nothing_calls_theirs_wait_for_a_person(names: tuple[str, ...]) -> None:
    paper = _bill().put(40, 280, "Come and see", 11)
    for at, name in enumerate(names):
        paper.row(296 + 12 * at, (40, name), (160, f"305-555-017{at}"))
    assert {number.e164 for number in _read(paper).numbers if not number.needs_review} == {OWN}


def test_an_advert_below_a_list_is_no_part_of_it() -> None:
    paper = _bill().row(124, (40, "305-555-0143"), (200, "Business line"), (500, "$39.00"))
    assert _taken(paper.put(40, 190, "888-555-0177")) == {OWN, "+13055550143"}


def test_toll_with_days_and_times_without_marks_is_called() -> None:
    paper = _bill().put(40, 280, "INTRALATA TOLL BILLED TO 305 555-0142")
    for at, (town, number) in enumerate((("MIAMI", "786 555-0177"), ("TAMPA", "813 555-0178"), ("OCALA", "352 555-0179"))):
        paper.row(294 + 12 * at, (40, f"100{at} 0912"), (120, town), (200, "FL"), (240, number), (320, "3.0"), (350, "D"), (400, ".21"))
    assert _taken(paper) == {OWN}


def test_the_status_of_a_card_is_of_its_number_alone() -> None:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    cards = (("305-555-0142", "Active"), ("305-555-0177", "Disconnected"), ("305-555-0143", "Active"))
    for at, (number, status) in enumerate(cards):
        rows = (("Number", number), ("Plan", "Essential"), ("Status", status), ("Charge", "39.00"))
        for line, (label, value) in enumerate(rows):
            paper.row(90 + 60 * at + 11 * line, (40, label), (110, value))
    assert _taken(paper) == {OWN, "+13055550143"}


@pytest.mark.parametrize("behind", ["Alarm line (Harbor Alarm 786-555-0177)", "Elevator phone, dials 786-555-0177"])
def test_whom_a_line_calls_is_no_line(behind: str) -> None:
    paper = _bill().row(124, (40, "305-555-0143"), (200, behind), (500, "$39.00"))
    assert _taken(paper) == {OWN, "+13055550143"}


def test_a_call_that_begins_with_its_number_is_a_call() -> None:
    paper = _bill().put(40, 300, "Other companies' charges on your bill", 11)
    paper.row(314, (52, "786-555-0177"), (140, "10/05"), (200, "3 min"), (500, "2.10"))
    assert _taken(paper) == {OWN}


def test_toll_free_numbers_of_a_table_need_no_exchange_in_common() -> None:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(200, (40, "Toll-free number"), (160, "Ring-to"), (260, "Calls"), (340, "Minutes"), (500, "Charges"))
    for at, number in enumerate(("800-555-0117", "888-556-0118", "844-557-0119")):
        paper.row(214 + 14 * at, (40, number), (160, "No traffic"), (260, "31"), (340, "120.4"), (500, "3.61"))
    reading = _read(paper)
    assert all(number.theirs for number in doubt_strangers(reading.numbers)) and len(reading.numbers) == 3


def _seats(status: str, name: str = "Fred Moss") -> Paper:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(100, (40, "DID"), (160, "Name"), (300, "Seat status"), (420, "Plan"), (520, "Price"))
    paper.row(114, (40, "305-555-0142"), (160, "Front desk"), (300, "Active"), (420, "Basic"), (520, "19.99"))
    return paper.row(128, (40, "305-555-0177"), (160, name), (300, status), (420, "Basic"), (520, "19.99"))


@pytest.mark.parametrize("status", ["Inactive, billed", "Inactive (still billed)", "Suspended but still in service", "Inactive / billable"])
def test_what_is_inactive_but_billed_goes_on(status: str) -> None:
    assert _taken(_seats(status)) == {OWN, "+13055550177"}


@pytest.mark.parametrize(
    "status", ["Inactive", "Inactive, no longer billed", "Disconnected, billed to Oct 12", "Disconnected, final billed"]
)
def test_what_is_inactive_and_not_billed_has_ended(status: str) -> None:
    assert _taken(_seats(status)) == {OWN}


def test_nobody_sits_there_but_the_number_stays() -> None:
    assert _taken(_seats("Active", "(vacant seat)")) == {OWN, "+13055550177"}
    assert _taken(_seats("Vacant")) == {OWN}


def test_a_table_of_charges_is_not_under_the_heading_of_ended_numbers() -> None:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.put(40, 90, "TELEPHONE NUMBERS BILLED ON THIS STATEMENT (3)").row(106, (50, "305-555-0142"), (200, "305-555-0143"))
    paper.put(50, 120, "800-555-0117").put(40, 150, "TELEPHONE NUMBERS NOT BILLED / DISCONNECTED").put(50, 166, "305-555-0177")
    paper.row(200, (40, "Service"), (300, "Units"), (400, "Rate"), (500, "Amount"))
    paper.row(220, (40, "Fax line 305-555-0143"), (300, "1"), (400, "10.00"), (500, "10.00"))
    paper.row(240, (40, "Toll-free 800-555-0117"), (300, "1"), (400, "5.00"), (500, "5.00"))
    reading = _read(paper)
    assert {number.e164: number.needs_review for number in reading.numbers} == dict.fromkeys((OWN, "+13055550143", "+18005550117"), False)
    assert not any("speaks of" in warning for warning in reading.warnings)


def test_the_head_of_the_ended_numbers_own_table_ends_nothing() -> None:
    paper = _bill().put(40, 150, "Removed this period", 11).row(166, (40, "Line"), (200, "Reason"), (400, "Date"), (500, "Credit"))
    assert _taken(paper.row(180, (40, "305-555-0177"), (200, "At your request"), (400, "10/19/26"), (500, "-9.70"))) == {OWN}


def _matrix(last: tuple[str, str]) -> Paper:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(100, (40, "Telephone"), (200, "Local"), (350, "Access"), (500, "Total"))
    paper.row(114, (40, "305-555-0142"), (200, "31.25"), (350, "6.50"), (500, "37.75"))
    paper.row(128, (40, "305-555-0177"), (200, last[0]), (500, last[1]))
    return paper.put(40, 160, "305-555-0177 was disconnected October 9; credit shown.")


def test_a_line_said_to_have_ended_with_nothing_but_credits_is_not_taken() -> None:
    assert all(_taken(_matrix(amounts)) == {OWN} for amounts in (("31.25-", "31.25-"), ("(31.25)", "(31.25)"), ("31.25CR", "31.25CR")))
    charged = {number.e164: number.needs_review for number in _read(_matrix(("31.25", "31.25"))).numbers}
    assert charged == {OWN: False, "+13055550177": True}


def test_the_count_of_numbers_on_a_statement_and_no_area_code() -> None:
    missing = _bill().put(40, 200, "Numbers billed on this statement (22)")
    assert any("22 lines or numbers" in warning for warning in _read(missing).warnings)
    block = _bill().row(124, (40, "DID group"), (100, "(305)555-0150 through (305)555-0152"), (500, "$3.60"))
    assert not any("speaks of" in warning for warning in _read(block).warnings)


def test_a_total_in_the_margin_says_nothing_of_the_line_beside_it() -> None:
    paper = Paper().put(40, 60, "Account number").put(40, 72, "4477-120-998").put(220, 90, "Your voice lines", 11)
    for at, (margin, end) in enumerate((("Due date", "0142"), ("11/29/26", "0143"), ("TOTAL DUE", "0144"), ("$254.66", "0145"))):
        paper.row(110 + 14 * at, (40, margin), (220, f"305-555-{end}"), (340, f"Line {at + 1}"), (440, "unlimited"))
    assert {number.e164[-4:]: number.needs_review for number in _read(paper).numbers} == dict.fromkeys(
        ("0142", "0143", "0144", "0145"), False
    )


@pytest.mark.parametrize(
    ("label", "value"), [("Due date", "11/29/26"), ("Account", "4477-120"), ("Questions?", "866-555-0124"), ("Repair", "866.555.0124")]
)
def test_a_fact_in_the_margin_says_nothing_of_the_line_beside_it(label: str, value: str) -> None:
    paper = Paper().put(40, 60, "Account number").put(40, 72, "4477-120-998").put(220, 90, "Your voice lines", 11)
    for at, (margin, end) in enumerate((("", "0142"), ("", "0143"), (label, "0144"), (value, "0145"), ("or call 866-555-0125", "0146"))):
        paper.row(110 + 14 * at, (40, margin), (220, f"305-555-{end}"), (340, f"Line {at + 1}"), (440, "unlimited"))
    assert {number[-4:] for number in _taken(paper)} == {"0142", "0143", "0144", "0145", "0146"}


def test_contacts_beside_each_other_stay_the_carriers() -> None:
    paper = _bill().row(300, (40, "Repair"), (220, "Technical help")).row(312, (40, "866-555-0124"), (220, "305-555-0177"))
    assert _taken(paper) == {OWN}
