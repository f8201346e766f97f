"""A bill for internet alone stays one, even where it advertises telephone lines."""

from __future__ import annotations

from parsers.documents import classify
from parsers.documents.clues import is_charge
from tests.unit.parsers.paper import Paper, pages


def test_an_advert_for_lines_makes_no_phone_bill() -> None:
    paper = Paper().put(40, 36, "Cobalt Cable Business", 16)
    for at, text in enumerate(("Account Number 118402277", "Statement Date 11/03/2026", "Due Date 11/24/2026")):
        paper.put(380, 34 + 11 * at, text)
    paper.block(40, 90, ("Thistle Cold Storage", "1815 Snake River Ave", "Dover, DE 19904")).put(40, 150, "Current services")
    for at, (text, amount) in enumerate(
        (("Business Internet 300 Mbps", "134.00"), ("Modem lease", "14.50"), ("Static IP addresses (5)", "29.00"), ("Basic TV", "42.00"))
    ):
        paper.row(174 + 16 * at, (50, text), (540, amount))
    paper.row(283, (50, "Total due"), (530, "$219.50"))
    paper.put(40, 323, "Support 877-555-0100. Add Business Voice lines from $24.99: 877-555-0153.")
    assert classify(pages(paper)).kind.value == "other"


def test_a_charge_ends_in_its_amount() -> None:
    assert is_charge("Business line   1   $42.10 CR")
    assert is_charge("Toll free   302-555-0140   9.95")
    assert not is_charge("Add lines from $24.99: 877-555-0153.")
    assert not is_charge("Save $20.00 when you switch your phones")
