"""What the place of a number on a bill says of it: lists of desks, forwarding tables, letterheads, sites with their area code."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents import classify
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages


def bill() -> Paper:
    return Paper().row(150, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))


def read(*papers: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(*papers), "bill.pdf")


def taken(*papers: Paper) -> set[str]:
    return {number.e164[-4:] for number in read(*papers).numbers}


def lines(paper: Paper) -> Paper:
    return paper.row(300, (40, "305-555-0140"), (200, "Business line"), (500, "39.00")).row(
        314, (40, "305-555-0141"), (200, "Business line"), (500, "39.00")
    )


@pytest.mark.parametrize("heading", ["Users", "Extensions", "Your extensions and numbers", "Seats"])
def test_desks_of_a_list_of_users_are_the_customers(heading: str) -> None:
    paper = bill().put(40, 200, heading)
    for at, desk in enumerate(("Sales desk", "Back office", "Support room", "Billing")):
        paper.put(60, 220 + 16 * at, f"{desk}: (305) 555-014{at}")
    assert taken(paper) == {"0140", "0141", "0142", "0143"}


def test_a_hotline_among_users_stays_the_carriers() -> None:
    paper = bill().put(40, 200, "Users").put(60, 220, "Sales desk: (305) 555-0140").put(60, 236, "Repair: (305) 555-0199")
    assert taken(paper) == {"0140"}


@pytest.mark.parametrize("heads", [("Seat", "Forward to"), ("Ext", "Rings to"), ("User", "Number")])
@pytest.mark.parametrize("heading", ["Call forwarding in effect", "3 Call forwarding active", "Forwarding schedule"])
def test_numbers_of_a_forwarding_table_are_nobodys_lines(heads: tuple[str, str], heading: str) -> None:
    paper = lines(bill()).put(40, 380, heading).row(400, (40, heads[0]), (240, heads[1]))
    paper.row(416, (40, "Seat 02"), (240, "305-555-0177")).row(430, (40, "Seat 07"), (240, "786-555-0178"))
    assert taken(paper) == {"0140", "0141"}


@pytest.mark.parametrize(("title", "number"), [("INVOICE", "No. 3055550199"), ("STATEMENT", "3055550199"), ("Tax invoice", "# 3055550199")])
def test_ten_digits_below_the_papers_title_are_its_own_number(title: str, number: str) -> None:
    assert taken(lines(bill()).put(400, 60, title).put(400, 84, number)) == {"0140", "0141"}


@pytest.mark.parametrize("label", ["Pro plan, company number", "Main business number", "Account number"])
def test_a_row_of_lines_is_no_account_whatever_its_first_cell_says(label: str) -> None:
    paper = (
        bill().row(280, (40, "Service"), (260, "Number"), (480, "Amount")).row(296, (40, label), (260, "(305) 555-0150"), (480, "24.95"))
    )
    paper.row(312, (40, "Direct number"), (260, "(305) 555-0151"), (480, "4.95"))
    assert taken(paper) == {"0150", "0151"}


@pytest.mark.parametrize("fax", ["Hearing test booth / fax:", "Speech lab fax:", "Fax:"])
def test_a_fax_in_a_stack_of_lines_is_one_of_them(fax: str) -> None:
    paper = bill().put(40, 200, "Office line: 305-555-0140").put(40, 214, "Second line: 305-555-0141").put(40, 228, f"{fax} 305-555-0148")
    assert taken(paper) == {"0140", "0141", "0148"}


def test_phone_or_fax_is_no_line_even_there() -> None:
    paper = bill().put(40, 200, "Second line: 305-555-0141").put(40, 214, "Questions? Phone or fax: 305-555-0199")
    assert "0199" not in taken(paper)


@pytest.mark.parametrize("said", ["office", "main office", "toll free", "(repair)", "- business office"])
def test_a_letterhead_says_behind_its_numbers_what_they_are(said: str) -> None:
    paper = lines(bill().put(160, 50, "Harbor Telephone Cooperative")).put(40, 80, f"305-555-0100 {said}")
    assert taken(paper) == {"0140", "0141"}


def test_a_site_named_with_its_area_code_completes_the_numbers_behind_the_colon() -> None:
    paper = bill().put(40, 200, "Your telephone numbers by office").put(40, 222, "Miami (area code 305): 555-0140, 555-0141; fax 555-0149")
    paper.put(40, 244, "Doral (786): 555-0150 and 555-0151").put(40, 266, "NPA 954, Davie: 555-0160,").put(40, 278, "555-0161")
    paper.put(40, 300, "Tampa office (813) closed 9/30/26; 555-0170 has been released.")
    numbers = {number.e164 for number in read(paper).numbers}
    miami, doral, davie = (
        {f"+1{code}55501{end}" for end in ends} for code, ends in (("305", (40, 41, 49)), ("786", (50, 51)), ("954", (60, 61)))
    )
    assert numbers == miami | doral | davie


@pytest.mark.parametrize("said", ["Lines in this account:", "Numbers under your account:", "Lines of the account:"])
def test_lines_in_an_account_are_the_customers(said: str) -> None:
    paper = bill().put(40, 180, "Tel No 305 555-0140").put(40, 240, f"{said} 555-0140, 555-0141 and 556-0145.")
    assert taken(paper) == {"0140", "0141", "0145"}


def test_the_number_over_lines_of_seven_digits_gives_their_area_code() -> None:
    paper = Paper().mono("""
      SAND HILLS TELEPHONE CO         P O BOX 12   ONAWA IA 51040

  712 555-0107         11-01-26         PAY BY 11-20-26      ACCT 0551

  555-0107  BUSINESS LINE                       31.00
  555-0108  BUSINESS LINE                       31.00
  TOLL CALLED FROM 555-0107
  10/02  9:12A  OMAHA NE     402 555-0133    4.0    .40
""")
    reading = read(paper)
    assert {number.e164 for number in reading.numbers} == {"+17125550107", "+17125550108"}
    assert reading.billing_telephone_number == "+17125550107"


def test_sites_in_cells_name_the_area_code_of_the_cell_beside_them() -> None:
    paper = Paper().mono("""
ACCOUNT NUMBER 4477-120-998

LINES BY LOCATION
MIAMI (305)           555-0140, 555-0141
DORAL (786)           555-0150; FAX 555-0159
""")
    reading = read(paper)
    assert {number.e164: number.use for number in reading.numbers} == {
        "+13055550140": None,
        "+13055550141": None,
        "+17865550150": None,
        "+17865550159": "fax",
    }


def test_a_small_bill_with_lines_of_seven_digits_is_a_bill() -> None:
    paper = Paper().mono("""
 NORTH FORK TELEPHONE                 TEL 605 555-0100
 STATEMENT  11/01/26     PHONE 605 555-0131

 LOCAL SERVICE
 555-0131 BUSINESS               28.00
 555-0132 BUSINESS FAX           28.00
 TAX                              4.00
 AMOUNT DUE                      60.00
""")
    assert classify(pages(paper)).kind is DocumentKind.PHONE_BILL
