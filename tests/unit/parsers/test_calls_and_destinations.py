"""Numbers that are called, rung or written to, and the customer's own that stand in the same words."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import own_numbers
from tests.unit.parsers.paper import Paper


def taken(*papers: Paper) -> set[str]:
    held = PageSet(tuple(paper.page() for paper in papers))
    return {number.e164[2:] for number in own_numbers(held, verdicts_of(held)[0]).numbers}


def charged() -> Paper:
    return Paper().row(60, (40, "Line"), (200, "Plan"), (500, "Price")).row(74, (40, "305-555-0140"), (200, "Voice"), (500, "34.95"))


def test_where_a_line_rings_as_well_is_nobodys_line() -> None:
    paper = charged().put(40, 200, "Follow-me destinations on file")
    paper.put(40, 214, "Ext 101 follow me to mobile (305) 555-0171; Ext 120 simultaneous ring (305) 555-0172")
    paper.put(40, 228, "Line 2 forwards to her cell 305-555-0173")
    assert taken(paper) == {"3055550140"}


def test_a_line_whose_neighbour_cell_ends_in_a_busy_word_stays_a_line() -> None:
    paper = Paper().row(60, (40, "Ext"), (100, "User"), (300, "Phone number"), (520, "Price"))
    paper.row(74, (40, "101"), (100, "Ann Lee"), (300, "(305) 555-0140"), (520, "24.99"))
    paper.row(88, (40, "901"), (100, "Fax to email"), (300, "(305) 555-0141"), (520, "9.99"))
    paper.row(102, (40, "902"), (100, "Sales and support"), (300, "(305) 555-0142"), (520, "9.99"))
    assert taken(paper) == {"3055550140", "3055550141", "3055550142"}


def test_an_office_phone_in_a_contact_block_is_the_carriers() -> None:
    paper = (
        charged().put(330, 200, "Contact us").put(330, 214, "Local office: 6300 Council St").put(330, 226, "Office phone (305) 555-0199")
    )
    assert taken(paper) == {"3055550140"}


def test_calls_listed_from_and_to_with_a_time_stamp_are_calls() -> None:
    calls = Paper(2).row(40, (36, "Timestamp"), (146, "From"), (231, "To"), (316, "Seconds"), (381, "Cost"))
    calls.row(54, (36, "2026-10-02 16:11"), (146, "13055550140"), (231, "15415550177"), (316, "183"), (381, "0.021"))
    calls.row(68, (36, "2026-10-05 09:12"), (146, "15415550178"), (231, "13055550140"), (316, "64"), (381, "0.006"))
    assert taken(charged(), calls) == {"3055550140"}


def test_calls_without_a_header_are_told_by_day_and_town() -> None:
    paper = charged().put(40, 200, "Long distance carried by Plain Long Distance")
    paper.row(214, (67, "Oct 6"), (120, "Amarillo TX"), (240, "806-555-0177"), (490, "A2"))
    paper.row(228, (67, "Oct 14"), (120, "Plainview"), (240, "806-555-0178"), (490, ".21"))
    assert taken(paper) == {"3055550140"}


@pytest.mark.parametrize("day", ["11 Oct", "11-Oct", "11OCT", "2026/10/11", "11 October 2026", "Oct-11"])
def test_a_call_is_told_by_its_day_in_any_notation(day: str) -> None:
    paper = charged().put(40, 200, "Long distance summary, trunk group pilot 305-555-0140")
    paper.put(40, 214, f"{day} 603-555-0177 Hanover NH 14.2 min 0.43").put(40, 228, f"{day} 518-555-0178 Hudson Falls NY 5.0 min 0.15")
    assert taken(paper) == {"3055550140"}


def test_a_line_charged_for_a_month_is_no_call() -> None:
    paper = charged()
    paper.put(40, 88, "305-555-0141 business line 01 Oct - 31 Oct 34.95").put(40, 102, "305-555-0142 5 marketing lines 34.95")
    assert taken(paper) == {"3055550140", "3055550141", "3055550142"}


def test_numbers_under_a_heading_of_numbers_are_the_customers_whatever_they_are_called() -> None:
    paper = Paper().put(40, 160, "Assigned direct numbers")
    paper.row(180, (40, "Main: 435-555-0100"), (150, "Fax: 435-555-0155"), (260, "Toll-free: 800-555-0120"))
    paper.put(40, 198, "Direct inward dial: 435-555-0101 / 02 / 03, 435-555-0190")
    paper.put(40, 400, "Support 866-555-0129 Accounting 801-555-0156 Sales 888-555-0114")
    tails = {f"43555501{tail}" for tail in ("00", "55", "01", "02", "03", "90")}
    assert taken(paper) == tails | {"8005550120"}


def test_a_toll_free_exchange_may_end_in_eleven() -> None:
    assert "8443110162" in taken(charged().row(88, (40, "844-311-0162"), (200, "Toll free"), (500, "9.95")))


def test_a_voice_line_beside_a_contact_block_is_a_line() -> None:
    paper = charged().put(40, 190, "Need help?").put(40, 204, "Call 1-800-555-0182")
    paper.put(220, 214, "Business Voice line (305) 555-0141").right(540, 226, "$32.70")
    assert "3055550141" in taken(paper)


def test_a_line_under_an_account_column_stays_a_line_and_an_alarm_company_none() -> None:
    paper = Paper().row(80, (40, "Telephone"), (150, "Account"), (260, "Bill date"), (480, "Amount"))
    paper.row(92, (40, "802 555-0110"), (150, "0110-03"), (260, "11-01-26"), (480, "$211.40"))
    paper.put(130, 200, "LOCAL SERVICE FOR 802 555-0112").row(212, (60, "BUSINESS LINE"), (500, "38.00"))
    paper.row(240, (40, "802-555-0113"), (140, "Alarm - Guardian central station 802-555-0166"), (500, "41.00"))
    assert taken(paper) == {"8025550110", "8025550112", "8025550113"}
    held = PageSet((paper.page(),))
    assert own_numbers(held, verdicts_of(held)[0]).billing == "+18025550110"


NUMBERS_UNDER = ("Phone", "Their number", "Ship to phone", "Collect calls from", "Number")
HEADS = (
    ("Contact", "Role", "Phone", "Email"),
    ("Vendor", "Service", "Their number", "Amount"),
    ("Item", "Ship to phone", "Qty", "Price"),
    ("Collect calls from", "Date", "Amount"),
    ("Port order", "Number", "Losing carrier", "Status"),
)


@pytest.mark.parametrize("heads", HEADS, ids=lambda heads: heads[0])
def test_columns_of_other_peoples_numbers(heads: tuple[str, ...]) -> None:
    cells = {"Amount": "20.00", "Price": "20.00", "Date": "10/02", "Qty": "2", "Email": "ann@thistle.example"}
    paper = charged().row(200, *zip((40, 200, 340, 480), heads, strict=False))
    for at, number in enumerate(("212-555-0171", "407-555-0172")):
        row = [number if head in NUMBERS_UNDER else cells.get(head, "Ann") for head in heads]
        paper.row(214 + 12 * at, *zip((40, 200, 340, 480), row, strict=False))
    assert taken(paper) == {"3055550140"}
