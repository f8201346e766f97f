"""Numbers that a word of the customer's stands beside, and that are none: hotlines in a stack, mobiles that ring, cancelled lines."""

from __future__ import annotations

import pytest

from parsers.documents import classify
from parsers.documents.account_reading import account_reading
from parsers.documents.csr_titles import STRONG, record_title
from tests.unit.parsers.paper import Paper, pages


def bill() -> Paper:
    paper = (
        Paper().put(40, 36, "Bayline Telephone", 14).row(60, (40, "Account:"), (120, "3371120"), (330, "Invoice date"), (430, "11/05/2026"))
    )
    paper.row(100, (40, "TN / service"), (200, "Description"), (480, "Charge"))
    for at, end in enumerate(("0150", "0151", "0152")):
        paper.row(116 + 14 * at, (40, f"302-555-{end}"), (200, "Business line"), (480, "31.00"))
    return paper


def taken(paper: Paper) -> set[str]:
    sheet = pages(paper)
    read = account_reading(classify(sheet).kind, sheet, "paper.pdf").numbers
    return {number.e164[-4:] for number in read if not number.needs_review}


@pytest.mark.parametrize(
    "line",
    [
        "Ext. 803 after 4 rings to mobile +1 (302) 555-0160",
        "No answer goes to his cell 302-555-0160",
        "Cancelled 10/31: DID 302 555 0160",
        "Disconnected Oct 31, 2026: line 302-555-0160",
        "Network operations (24h) (302) 555-0160",
        "11/10 CUST REQ CSR PER 302 555-0160 DOVER BUS OFC",
        "10/19 Disconnect order C4471903 for 302 555-0160",
        "VERIFY WITH CUST CB 302 555-0160 CELL",
        "/TN 302 555-0150 /FWD 302 555-0160",
    ],
)
def test_is_no_line_of_theirs(line: str) -> None:
    assert taken(bill().put(40, 300, line)) == {"0150", "0151", "0152"}


def test_a_stack_of_hotlines_is_not_the_customers_whatever_its_first_row_says() -> None:
    paper = bill().put(330, 290, "At your service")
    for at, (what, end) in enumerate((("Business service", "0160"), ("Repair", "0161"), ("Outside Dover", "0162"))):
        paper.row(306 + 14 * at, (330, what), (450, f"302 555-{end}"))
    assert taken(paper) == {"0150", "0151", "0152"}


def test_a_stack_of_desks_is_theirs() -> None:
    paper = bill()
    for at, (what, end) in enumerate((("Main line", "0160"), ("Fax line", "0161"), ("Billing", "0162"))):
        paper.row(306 + 14 * at, (330, what), (450, f"302 555-{end}"))
    assert {"0160", "0161"} <= taken(paper)


def test_a_record_may_be_called_by_its_account() -> None:
    assert record_title(pages(Paper().put(40, 20, "CSR - 55120-7 - Bayline OSS"))) == STRONG


def test_a_letter_and_a_day_end_a_line() -> None:
    paper = bill().row(200, (40, "302-555-0160"), (200, "Business line"), (330, "D 2025-08-30"), (480, "0.00"))
    assert "0160" not in taken(paper)


def numbers_of(paper: Paper) -> set[str]:
    """Taken, with doubt or without."""
    sheet = pages(paper)
    return {number.e164[-4:] for number in account_reading(classify(sheet).kind, sheet, "paper.pdf").numbers}


@pytest.mark.parametrize(
    "line",
    [
        "If lines are down: 800-555-0177",
        "Need another line? 800-555-0177",
        "Want a second line: 800-555-0177",
        "Switch and save! Ask about our fiber line: 844-555-0177",
        "Support line: 800-555-0177",
        "Sales number 800-555-0177",
    ],
)
def test_what_invites_to_call_is_a_hotline_whatever_own_words_are_in_it(line: str) -> None:
    assert numbers_of(bill().put(40, 300, line)) == {"0150", "0151", "0152"}


@pytest.mark.parametrize("line", ["Toll-free number: 800-555-0177   19.00", "Second line: 302-555-0177", "Order desk fax 302-555-0177"])
def test_a_line_of_theirs_is_named(line: str) -> None:
    assert "0177" in numbers_of(bill().put(40, 300, line))


def test_a_list_of_hotlines_of_many_places_is_not_the_customers() -> None:
    paper = bill().put(40, 300, "Guest services")
    for at, line in enumerate(("800-555-0170 advice", "718-555-0171 Spanish", "631-555-0172 hearing")):
        paper.put(40, 316 + 14 * at, line)
    assert numbers_of(paper) == {"0150", "0151", "0152"}
