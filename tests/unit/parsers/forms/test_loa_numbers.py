"""Whose a number on a letter of authorization is, whether it ports, and what its row says of it."""

from __future__ import annotations

import pytest

from onboarding.documents import Action, NumberReading
from parsers.documents import loa
from tests.unit.parsers.forms.sheets import sheet

HEAD = ((36, 36, "LETTER OF AUTHORIZATION", 14), (36, 70, "Customer: Harbor Dental Group"), (36, 100, "Telephone numbers to port"))
Row = tuple[float, float, str]


def read(*rows: Row) -> dict[str, NumberReading]:
    return {number.e164[-4:]: number for number in loa.read(sheet(*HEAD, *rows), "loa.pdf").numbers}


def test_a_column_says_which_number_ports_and_the_comment_what_it_is_for() -> None:
    found = read(
        *((36, 120, "Number"), (150, 120, "Port?"), (230, 120, "Comment")),
        *((36, 136, "305 555 0142"), (150, 136, "Yes"), (230, 136, "main")),
        *((36, 152, "305 555 0143"), (150, 152, "No"), (230, 152, "fire alarm, stays with Gulf")),
        *((36, 168, "305 555 0144"), (150, 168, "Yes"), (230, 168, "fax")),
    )
    assert {line: (n.action, n.use) for line, n in found.items()} == {
        "0142": (Action.PORT, "main"),
        "0143": (Action.KEEP, "alarm"),
        "0144": (Action.PORT, "fax"),
    }


def test_a_row_that_says_keep_keeps() -> None:
    found = read((36, 120, "305-555-0142"), (200, 120, "PORT"), (36, 136, "305-555-0143"), (200, 136, "KEEP"))
    assert [found[line].action for line in ("0142", "0143")] == [Action.PORT, Action.KEEP]


def test_ticks_that_were_not_seen_wait_for_a_person() -> None:
    found = read(
        *((36, 120, "Number"), (150, 120, "Port"), (230, 120, "Keep")),
        *((36, 136, "305-555-0142"), (36, 152, "305-555-0143"), (150, 152, "X")),
    )
    assert [found[line].needs_review for line in ("0142", "0143")] == [True, False]


def test_from_and_to_columns_are_ranges() -> None:
    found = read(
        *((36, 120, "#"), (70, 120, "From"), (200, 120, "To"), (330, 120, "Use")),
        *((36, 136, "1"), (70, 136, "305-555-0142"), (200, 136, "305-555-0144"), (330, 136, "Office")),
        *((36, 152, "2"), (70, 152, "305-555-0150"), (200, 152, "305-555-0150"), (330, 152, "Fax")),
    )
    assert set(found) == {"0142", "0143", "0144", "0150"}


NOBODYS = (
    (
        (36, 300, "The undersigned appoints Gulf as its agent to transfer the numbers listed above. Calls about this"),
        (36, 313, "form: (305) 556-0177."),
    ),
    ((36, 500, "Signed Lena Ortiz"), (36, 560, "HARBOR NETWORKS 305-556-0177")),
    ((36, 300, "Alternate contact: Ann Lee, mobile 305-556-0177"),),
    ((36, 300, "Account number: 305-556-0177 402"),),
)


@pytest.mark.parametrize("rows", NOBODYS)
def test_a_number_to_reach_somebody_at_is_not_ported(rows: tuple[Row, ...]) -> None:
    assert set(read((36, 120, "305-555-0142"), *rows)) == {"0142"}


def test_the_billing_number_is_ported_only_where_it_is_listed() -> None:
    rows = sheet((36, 36, "LETTER OF AUTHORIZATION", 14), (36, 70, "BTN: 305-556-0100"), *HEAD[2:], (36, 120, "305-555-0142 FAX"))
    reading = loa.read(rows, "loa.pdf")
    assert [(number.e164, number.use) for number in reading.numbers] == [("+13055550142", "fax")]
