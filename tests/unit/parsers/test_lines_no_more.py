"""Numbers that a bill names without having them: disconnected lines, lines that only answer, the carrier's in narrow columns."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
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
