"""Bills that say the area code once, over lines of seven digits, in whatever arrangement."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages, photographed


def read(paper: Paper, *, photo: bool = False) -> DocumentReading:
    held = pages(paper)
    return account_reading(DocumentKind.PHONE_BILL, photographed(held) if photo else held, "bill.pdf")


def sure(reading: DocumentReading) -> list[str]:
    return sorted(number.e164[2:] for number in reading.numbers if not number.needs_review)


def bill() -> Paper:
    return Paper().row(60, (40, "ACCT"), (140, "10-0442")).row(74, (40, "INVOICE DATED"), (140, "01 NOV 2026"))


@pytest.mark.parametrize("heading", ["(305)", "305", "Area code 305", "Lines and features (area code 305)", "NPA 305:"])
@pytest.mark.parametrize("first", ["555-0140/0141/0142", "555-0140, 0141, 0142", "555-0140 thru 0142", "555-0140/41/42"])
def test_a_heading_of_an_area_code_completes_the_lines_below_it(heading: str, first: str) -> None:
    paper = bill().put(40, 120, heading)
    paper.row(134, (40, first), (180, "BUS LINES, HUNT GROUP"), (340, "3 @ 34.00"), (440, "102.00"))
    paper.row(148, (40, "555-0159"), (180, "FACSIMILE LINE"), (340, "1 @ 34.00"), (440, "34.00"))
    paper.row(162, (180, "SLC"), (340, "4 @ 9.20"), (440, "36.80"))
    paper.put(40, 190, "TOLL FROM 555-0140").row(202, (44, "10/06"), (90, "BETHEL AK"), (180, "555-0177"), (240, "4.0"), (300, ".52"))
    assert sure(read(paper)) == ["3055550140", "3055550141", "3055550142", "3055550159"]


def test_each_group_of_lines_is_in_the_area_code_over_it() -> None:
    paper = bill()
    for at, (code, lines) in enumerate((("305", ("555-0140", "555-0141")), ("786", ("555-0150", "555-0151")))):
        paper.put(40, 120 + 60 * at, f"Area code {code}")
        for row, line in enumerate(lines):
            paper.row(134 + 60 * at + 14 * row, (40, line), (180, "Business line"), (440, "34.00"))
    assert sure(read(paper)) == ["3055550140", "3055550141", "7865550150", "7865550151"]


@pytest.mark.parametrize("label", ["Telephone no.", "Main number"])
def test_the_telephone_of_a_row_of_facts_gives_the_area_code_of_all_lines(label: str) -> None:
    paper = Paper().row(60, (40, "Account no."), (160, label), (290, "Statement date"), (420, "Pay by"), (520, "Total"))
    paper.row(74, (40, "00412-7"), (160, "808 555-0140"), (290, "Oct 27, 2026"), (420, "Nov 17, 2026"), (520, "358.09"))
    paper.put(40, 180, "Monthly service")
    for at, line in enumerate(("555-0140", "555-0141", "966-0117")):
        paper.row(194 + 14 * at, (50, line), (150, "Business line"), (520, "52.00"))
    assert sure(read(paper)) == ["8085550140", "8085550141", "8089660117"]


@pytest.mark.parametrize("head", ["TEL NO (305)", "Number (305)", "Line (305)"])
def test_the_head_of_a_column_gives_the_area_code_of_its_cells(head: str) -> None:
    paper = bill().row(130, (40, head), (160, "Service"), (500, "Charge"))
    for at, line in enumerate(("555-0140", "555-0141", "555-0159")):
        paper.row(144 + 14 * at, (40, line), (160, "Business line"), (500, "28.00"))
    assert sure(read(paper)) == ["3055550140", "3055550141", "3055550159"]


def test_a_line_of_another_exchange_in_no_known_area_code_is_asked_for() -> None:
    paper = bill().row(130, (40, "305-555-0140"), (160, "Business line"), (500, "28.00"))
    for at, line in enumerate(("555-0141", "966-0117")):
        paper.row(144 + 14 * at, (40, line), (160, "Business line"), (500, "28.00"))
    assert any("966-0117" in warning for warning in read(paper).warnings)


@pytest.mark.parametrize("named", ["Main no.", "Telephone", "Billing number"])
@pytest.mark.parametrize("photo", [False, True])
def test_a_row_of_facts_governs_no_lines_further_down(named: str, photo: bool) -> None:
    paper = Paper().row(60, (40, "Account"), (150, named), (250, "Bill date"), (350, "Due date"), (450, "Amount"))
    paper.row(76, (40, "7700012455"), (150, "(305) 555-0140"), (250, "10/27/26"), (350, "11/17/26"), (450, "$358.09"))
    paper.block(40, 110, ("Harbor Coffee LLC", "16-206 Bay Pl", "Miami, FL 33131")).block(
        330, 110, ("Premises:", "6 Bay St", "Miami, FL 33131")
    )
    paper.put(40, 170, "Lines and features (area code 305)")
    for at, line in enumerate(("555-0140", "555-0141", "555-0159")):
        paper.row(186 + 14 * at, (50, line), (140, "Business line"), (500, "52.00"))
    assert sure(read(paper, photo=photo)) == ["3055550140", "3055550141", "3055550159"]


@pytest.mark.parametrize("sign", ["-", "."])
def test_lines_of_seven_digits_may_follow_each_other_with_a_blank_between(sign: str) -> None:
    paper = bill().put(40, 120, "Telephone numbers at this premises, area code 305")
    for at, line in enumerate(("555-0140 (main)  555-0141  555-0142  555-0143", "555-0144  555-0151  555-0159 (fax)")):
        paper.put(40, 134 + 12 * at, line.replace("-", sign))
    reading = read(paper)
    assert sure(reading) == [f"3055550{line}" for line in (140, 141, 142, 143, 144, 151, 159)]
    assert {number.e164[-4:]: number.use for number in reading.numbers if number.use} == {"0140": "main", "0159": "fax"}
