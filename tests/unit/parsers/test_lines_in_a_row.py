"""Lines of an account told in a row, in a sentence or behind a colon, with what each is for; and what follows that is not theirs."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages


def read(told: str) -> DocumentReading:
    paper = Paper().put(40, 40, "Valley Telecom").put(40, 54, "Statement").row(70, (40, "Account"), (140, "44-1178"))
    return account_reading(
        DocumentKind.PHONE_BILL, pages(paper.row(84, (40, "Name"), (140, "Maple Clinic PC")).put(40, 120, told)), "bill.pdf"
    )


@pytest.mark.parametrize(
    "told",
    [
        "Lines: 305-555-0140 (main), 305-555-0141, fax 305-555-0150, alarm 305-555-0151. Disconnected: 305-555-0160.",
        "Lines on this account: 305-555-0140 (main), 305-555-0141; fax: 305-555-0150; alarm 305-555-0151",
        "Your numbers are 305-555-0140 (main), 305-555-0141, a fax on 305-555-0150 and the alarm line 305-555-0151.",
        "The lines on this account include 305-555-0140 (main), 305-555-0141, fax 305-555-0150 and alarm 305-555-0151.",
        "Your numbers are 305-555-0140 (main), 305-555-0141, fax 305-555-0150, alarm 305-555-0151. For help call 305-555-0199.",
    ],
)
def test_a_row_of_lines_is_read_with_what_each_is_for(told: str) -> None:
    found = read(told)
    assert {number.e164[-4:]: number.use for number in found.numbers} == {"0140": "main", "0141": None, "0150": "fax", "0151": "alarm"}
    assert not any(number.needs_review for number in found.numbers)


@pytest.mark.parametrize(
    "told",
    [
        "Your numbers are 305-555-0140 and 305-555-0141. Billing office 305-555-0199, fax 305-555-0198.",
        "Lines: 305-555-0140, 305-555-0141, alarm company 305-555-0198",
        "Lines: 305-555-0140, 305-555-0141. Fax 305-555-0198.",
    ],
)
def test_what_follows_in_other_words_is_not_theirs(told: str) -> None:
    assert [number.e164[-4:] for number in read(told).numbers] == ["0140", "0141"]


@pytest.mark.parametrize("told", ["Questions about your lines are answered at 305-555-0199", "Your numbers are not 305-555-0199"])
def test_a_sentence_that_speaks_of_lines_names_none(told: str) -> None:
    assert read(told).numbers == ()


def test_a_label_behind_a_full_stop_speaks_of_the_next_number() -> None:
    found = read("Working numbers: 305-555-0140, fax 305-555-0150. Not working: 305-555-0160.")
    assert [number.e164[-4:] for number in found.numbers] == ["0140", "0150"]
