"""A list with a form over it: the account, PIN and signer stand in the cells below their labels."""

from __future__ import annotations

import pytest

from parsers.documents import did_list
from tests.unit.parsers.paper import Paper, pages

LINES = ("305-555-0142", "305-555-0143", "305-555-0144", "305-555-0145")


def worksheet(*rows: tuple[tuple[str, str], ...]) -> Paper:
    """Rows of labels with a row of values below each; under them a list of lines."""
    paper = Paper().put(40, 40, "Number porting worksheet")
    for at, row in enumerate(rows):
        for column, (label, value) in enumerate(row):
            paper.put(40 + 180 * column, 70 + 30 * at, label).put(40 + 180 * column, 82 + 30 * at, value)
    paper.row(200, (40, "Telephone number"), (220, "Line use"), (400, "Port?"))
    for at, number in enumerate(LINES):
        paper.row(216 + 16 * at, (40, number), (220, "Voice"), (400, "Yes"))
    return paper


@pytest.mark.parametrize("labels", [("Account number", "PIN"), ("Acct no.", "Port-out PIN"), ("Customer number", "Passcode")])
def test_the_cells_below_labels_are_facts_and_a_house_number_is_no_pin(labels: tuple[str, str]) -> None:
    place = (("Service address", "7730 Bay St, Miami, FL 33131"), (labels[0], "001 5510 402981703"), (labels[1], "6618"))
    who = (("BTN", "305-555-0142"), ("Authorized name", "Lena Ortiz"), ("Title", "Practice Manager"))
    found = did_list.read(pages(worksheet(place, who)), "worksheet.pdf")
    assert (found.account_number, found.pin) == ("001 5510 402981703", "6618")
    assert (found.authorized_name, found.authorized_title) == ("Lena Ortiz", "Practice Manager")
    assert [number.e164[-4:] for number in found.numbers] == ["0142", "0143", "0144", "0145"]


def test_a_column_of_accounts_is_no_fact() -> None:
    paper = Paper().put(40, 40, "Numbers to port").row(70, (40, "Telephone number"), (220, "Account number"), (400, "PIN"))
    for at, number in enumerate(LINES):
        paper.row(86 + 16 * at, (40, number), (220, f"77-3019{at}"), (400, f"661{at}"))
    found = did_list.read(pages(paper), "list.pdf")
    assert found.account_number is None
