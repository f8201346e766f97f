"""Lines of a bill in other arrangements: on cards, as items over their charges, forwarded products; and what is listed beside them."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages


def bill() -> Paper:
    return Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))


def read(*papers: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(*papers), "bill.pdf")


def taken(*papers: Paper) -> set[str]:
    return {number.e164[-4:] for number in read(*papers).numbers}


def sure(*papers: Paper) -> set[str]:
    return {number.e164[-4:] for number in read(*papers).numbers if not number.needs_review}


@pytest.mark.parametrize("role", ["Rollover", "Fax", "Second line here"])
def test_on_cards_side_by_side_a_role_may_stand_between_number_and_charge(role: str) -> None:
    paper = bill()
    for at, (number, said) in enumerate((("305/555-0140", "Lead number"), ("305/555-0141", role), ("786/555-0162", "Fax"))):
        paper.block(40 + 140 * at, 160, (number, said, "Voice line   29.99", "911 surch   .30"))
    assert sure(paper) == {"0140", "0141", "0162"}


@pytest.mark.parametrize("word", ["ITEM", "Unit", "Position:"])
def test_a_word_before_a_number_over_its_charges_takes_nothing_from_it(word: str) -> None:
    paper = bill().put(40, 150, "Qty  Code  Description")
    for at, number in enumerate(("0140", "0141", "0155")):
        y = 164 + 36 * at
        paper.put(40, y, f"{word} 305 555-{number}").row(y + 12, (50, "1"), (70, "1FB"), (120, "Flat rate"), (500, "48.50"))
        paper.row(y + 24, (50, "1"), (70, "9ZR"), (120, "Access"), (500, "9.20"))
    assert taken(paper) == {"0140", "0141", "0155"}


def test_a_number_taken_out_by_an_order_is_not_taken() -> None:
    paper = bill().row(140, (40, "305-555-0140"), (200, "Business line"), (500, "39.00"))
    paper.put(40, 180, "Changes since last bill").row(194, (50, "10-06-26  OUT 305-555-0158"), (220, "1FB credit 24 days"), (500, "-38.80"))
    assert taken(paper) == {"0140"}


@pytest.mark.parametrize(
    ("product", "number"),
    [
        ("Remote call forward", "786-555-0142 Doral FL, forwards to 305-555-0140"),
        ("Remote call forwarding", "786-555-0142"),
        ("Market call forward", "786-555-0142 routed to 305-555-0140"),
        ("City presence", "786-555-0142 Doral, calls are sent to 305-555-0140"),
        ("RCF", "786-555-0142 rings to 305-555-0140"),
    ],
)
def test_a_line_whose_calls_are_sent_on_is_a_line(product: str, number: str) -> None:
    paper = bill().row(140, (40, "Business line"), (200, "305-555-0140"), (500, "39.00"))
    assert taken(paper.row(154, (40, product), (200, number), (500, "18.00"))) == {"0140", "0142"}


@pytest.mark.parametrize("feature", ["Voice mail, caller ID", "Speed calling, call waiting", "Caller ID"])
@pytest.mark.parametrize("price", ["incl.", "Included", "no charge", "2.00"])
def test_features_of_a_line_head_nothing(feature: str, price: str) -> None:
    paper = bill().row(140, (40, "Voice Line 1 (305) 555-0140"), (500, "39.00")).row(154, (48, feature), (500, price))
    assert sure(paper.row(168, (40, "Voice Line 2 (305) 555-0141"), (500, "24.95"))) == {"0140", "0141"}


@pytest.mark.parametrize("heading", ["Calls billed to 305/555-0140", "Calls from 305-555-0140 (incoming)"])
def test_calls_under_whom_they_are_billed_to_need_no_header(heading: str) -> None:
    paper = bill().row(140, (40, "305/555-0140"), (200, "Business line"), (500, "39.00")).put(40, 200, heading)
    paper.row(214, (50, "10/13"), (120, "Doral"), (240, "305/555-0177"), (320, "4"), (340, "min"))
    paper.row(228, (50, "10/15"), (120, "Tampa"), (240, "813/555-0178"), (320, "11"), (340, "min"))
    assert taken(paper) == {"0140"}


@pytest.mark.parametrize("head", ["Ring also", "Also rings", "Sim ring", "Twinned", "Mobile", "Cell phone", "Forward to"])
def test_what_rings_too_in_a_column_behind_the_lines_is_no_line(head: str) -> None:
    paper = bill().row(140, (40, "User"), (150, "Direct number"), (270, head), (390, "Plan"), (500, "USD"))
    for at, (number, cell) in enumerate((("0140", ""), ("0141", "(305) 555-0171"), ("0142", "(786) 555-0172"))):
        paper.row(154 + 14 * at, (40, "Desk"), (150, f"(305) 555-{number}"), (270, cell), (390, "Pro"), (500, "24.95"))
    assert sure(paper) == taken(paper) == {"0140", "0141", "0142"}


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        ("305-555-0141   Business   39.00   (disconnects Nov 30)", True),
        ("Call queue 305-555-0141 rings 201, 202   5.00", True),
        ("Overflow to answering service 305-555-0178   0.00", False),
        ("Calls forward to 305-555-0178   3.00", False),
        ("Line 305-555-0141 was turned off on October 9.", False),
        ("Moved from 305-555-0139 to 305-555-0142", False),
    ],
)
def test_what_a_bill_says_of_a_line_beside_it(row: str, mark: bool) -> None:
    paper = bill().row(140, (40, "305-555-0140"), (200, "Business line"), (500, "39.00"))
    first, *rest = row.split("   ")
    paper.row(154, (40, first), *((200 + 150 * at, cell) for at, cell in enumerate(rest)))
    assert taken(paper) == ({"0140", "0141"} if mark else {"0140"})


def test_a_name_right_below_the_carriers_is_the_customers_and_a_bill_has_its_day() -> None:
    paper = Paper().block(40, 40, ("GULF TEL", "HARBOR DENTAL GROUP", "460 BAY ST", "MIAMI FL 33131"))
    paper.row(40, (340, "Bill for 11/01/26")).row(51, (340, "Account 305 555-0140 441")).row(140, (40, "305-555-0140"), (500, "39.00"))
    reading = read(paper.put(40, 160, "Added 10-12-26"))
    assert (reading.customer_name, str(reading.document_date)) == ("HARBOR DENTAL GROUP", "2026-11-01")
    assert reading.billing_address is not None and reading.billing_address.street == "460 BAY ST"


def test_what_leads_a_name_is_no_part_of_it() -> None:
    paper = bill().put(40, 90, "Sent to: Larkspur Bakery LLC, PO Box 118, Dover, DE 19901")
    assert read(paper.row(140, (40, "305-555-0140"), (500, "39.00"))).customer_name == "Larkspur Bakery LLC"


@pytest.mark.parametrize(
    "charge", [("Telephone numbers 3 x 1.00", "3.00"), ("DID number", "3", "2.00", "6.00"), ("TNs", "3 @ .50", "$1.50")]
)
@pytest.mark.parametrize("printed", [2, 3])
def test_numbers_that_are_charged_for_and_not_printed_are_told(charge: tuple[str, ...], printed: int) -> None:
    paper = Paper().row(100, *((40 + 160 * at, cell) for at, cell in enumerate(charge))).put(40, 140, "Telephone numbers")
    paper.row(114, (40, "E911 fee, 9 numbers"), (360, "9 @ .50"), (520, "4.50"))
    for at in range(printed):
        paper.put(40, 154 + 12 * at, f"305-555-014{at}")
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert [warning for warning in reading.warnings if "speaks of" in warning] == (
        ["It speaks of 3 lines or numbers, but only 2 were read."] if printed == 2 else []
    )
