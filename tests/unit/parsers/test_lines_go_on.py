"""Lines that a page break, a code behind them, a count or a contact's row once hid."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from parsers.numbers.sighting import find_in_text
from tests.unit.parsers.paper import Paper, pages


def _read(*papers: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(*papers), "bill.pdf")


def _taken(*papers: Paper) -> dict[str, bool]:
    return {number.e164: number.needs_review for number in _read(*papers).numbers}


def _users() -> Paper:
    paper = Paper(1).row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(700, (40, "ASSIGNED TO"), (200, "TYPE"), (320, "NUMBER"), (480, "EXT"))
    for place, name in enumerate(("Ann Ortiz", "Ben Cole", "Cy Dahl")):
        paper.row(714 + 14 * place, (40, name), (200, "Direct"), (320, f"305-555-014{place}"), (480, f"10{place}"))
    return paper


def test_a_table_goes_on_over_the_page() -> None:
    after = Paper(2).row(40, (40, "Di Ek"), (200, "Direct"), (320, "305-555-0143"), (480, "103"))
    after.row(54, (40, "Ed Fox"), (200, "Direct"), (320, "786-555-0177"), (480, "104"))
    after.row(110, (40, "Help"), (200, "Direct"), (320, "888-555-0188"))
    assert set(_taken(_users(), after)) == {f"+1305555014{last}" for last in range(4)} | {"+17865550177"}


def test_contacts_at_the_next_pages_top_are_no_rows_of_the_table() -> None:
    after = Paper(2).row(40, (40, "Support"), (150, "888-555-0188")).row(54, (40, "Repair"), (150, "888-555-0189"))
    assert set(_taken(_users(), after)) == {f"+1305555014{last}" for last in range(3)}


@pytest.mark.parametrize("text", ["555-0142 1MB MSR BUS LINE", "555-0142  1FB", "555-0142 RCF"])
def test_a_code_behind_seven_digits_is_no_part_of_them(text: str) -> None:
    assert [sighting.e164 for sighting in find_in_text(text, "305").sightings] == ["+13055550142"]


def test_a_contact_with_a_name_beside_it_heads_no_contacts() -> None:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998")).row(74, (40, "CONTACT"), (140, "ANN ORTIZ"))
    for place in range(3):
        paper.row(130 + 30 * place, (40, "TN 1"), (140, f"305-555-014{place}")).row(142 + 30 * place, (40, "1FB"), (140, "FLAT BUS LINE"))
    assert _taken(paper) == {f"+1305555014{last}": False for last in range(3)}


def test_the_number_in_an_invoices_head_is_its_own() -> None:
    paper = Paper().row(60, (40, "Number"), (140, "Date"), (240, "Account"), (340, "Payment due"), (440, "Currency"))
    paper.row(74, (40, "3055550177"), (140, "10/31/2026"), (240, "96360600"), (340, "11/21/2026"), (440, "USD"))
    assert "+13055550177" not in _taken(paper.put(40, 120, "Main number: 305-555-0142"))
