"""Names, addresses and accounts where a bill sets them otherwise than in a block under a label."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from tests.unit.parsers.paper import Paper, pages

HERE = Address("211 N High St", "Belton", "MO", "64012")


def read(*papers: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(*papers), "bill.pdf")


def bill() -> Paper:
    head = Paper().put(40, 50, "Elm River Telephone Company", size=14)
    head.row(90, (340, "Account number"), (440, "5177-0144")).row(104, (340, "Bill date"), (440, "Nov 1, 2026"))
    return head.row(400, (40, "816-555-0144"), (200, "Business line"), (500, "35.00"))


@pytest.mark.parametrize("sign", ["—", "|", "·", "-"])
def test_name_street_and_town_on_one_line_are_parted_by_signs(sign: str) -> None:
    reading = read(bill().put(40, 140, f"High Plains Irrigation Inc {sign} 211 N High St {sign} Belton, MO 64012"))
    assert (reading.customer_name, reading.billing_address) == ("High Plains Irrigation Inc", HERE)


def test_name_street_and_town_stand_in_cells_of_a_row() -> None:
    reading = read(bill().row(140, (40, "GREAT LAKES FEED INC"), (220, "211 N HIGH ST"), (400, "BELTON MO 64012")))
    assert reading.customer_name == "GREAT LAKES FEED INC"
    assert reading.billing_address == Address("211 N HIGH ST", "BELTON", "MO", "64012")


@pytest.mark.parametrize("label", ["SERVICE AT:", "Service address:", "Premises:"])
def test_the_name_over_an_address_on_one_line_is_the_customers(label: str) -> None:
    reading = read(bill().put(40, 140, "COOSA VALLEY AUTO GLASS").put(40, 151, f"{label} 211 N High St, Belton, MO 64012"))
    assert (reading.customer_name, reading.service_address) == ("COOSA VALLEY AUTO GLASS", HERE)


def test_at_alone_says_where_service_is() -> None:
    assert (
        read(bill().put(40, 140, "Member: Lakes Area Creamery").put(40, 151, "At: 211 N High St, Belton, MO 64012")).service_address == HERE
    )


@pytest.mark.parametrize("number", ["01 — ", "2 - ", "#3: "])
def test_the_count_of_a_location_is_no_part_of_its_street(number: str) -> None:
    assert read(bill().put(40, 140, f"SERVICE LOCATION {number}211 N High St, Belton, MO 64012")).service_address == HERE


@pytest.mark.parametrize(("x", "to"), [(50, "To: Mullen Bros. Concrete"), (52, "For: Mullen Bros. Concrete")])
def test_a_block_begins_behind_to(x: float, to: str) -> None:
    paper = bill().put(40, 118, "Phone bill for 816-555-0144")
    paper.put(x, 140, to)
    left = paper.words[-3].box.left  # of "Mullen"
    reading = read(paper.block(left, 151, ("211 N High St", "Belton, MO 64012")))
    assert (reading.customer_name, reading.billing_address) == ("Mullen Bros. Concrete", HERE)
    assert reading.billing_telephone_number == "+18165550144"


@pytest.mark.parametrize("label", ["Bill to", "Customer", "Subscriber", "To:"])
@pytest.mark.parametrize("x", [110, 74])
def test_a_label_in_the_middle_of_its_cell_stands_beside_the_whole_block(label: str, x: float) -> None:
    paper = (
        bill().block(x, 140, ("Bluff Street Bakery", "211 N High St", "Belton, MO 64012"), pitch=11).put(74 - 6 * len(label), 151, label)
    )
    reading = read(paper)
    assert (reading.customer_name, reading.billing_address) == ("Bluff Street Bakery", HERE)


def test_a_name_set_apart_over_its_address_is_its_name() -> None:
    reading = read(bill().put(40, 140, "COLES TITLE & ABSTRACT").block(40, 164, ("211 N HIGH ST", "BELTON MO 64012")))
    assert reading.customer_name == "COLES TITLE & ABSTRACT"


@pytest.mark.parametrize("heading", ["BILLING ADDRESS", "ACCOUNT SUMMARY", "Payments"])
def test_a_heading_set_apart_over_an_address_is_no_name(heading: str) -> None:
    assert read(bill().put(40, 140, heading).block(40, 164, ("211 N HIGH ST", "BELTON MO 64012"))).customer_name is None


def test_what_heads_a_column_or_goes_on_in_a_sentence_is_no_name() -> None:
    paper = bill().block(40, 140, ("Roman Nose Welding", "211 N High St", "Belton, MO 64012"))
    paper.row(385, (40, "Service for"), (200, "What"), (480, "How much"))
    paper.block(40, 600, ("Disputes. You have 60 days from the date of this", "bill to dispute a charge. Write to Elm River"))
    assert read(paper).customer_name == "Roman Nose Welding"


def test_a_greeting_names_a_company_of_two_names() -> None:
    assert read(bill().put(40, 140, "Dear Oxford Bridal & Formal,")).customer_name == "Oxford Bridal & Formal"


def test_two_labels_share_a_line_and_the_address_goes_on_below() -> None:
    paper = bill().put(40, 140, "Account holder: Red River Pawn & Jewelry Service address: 211 N High St, Belton, MO")
    reading = read(paper.put(40, 151, "64012"))
    assert (reading.customer_name, reading.service_address) == ("Red River Pawn & Jewelry", HERE)


@pytest.mark.parametrize(
    ("label", "value", "account"),
    [
        ("Customer", "217-555-0160/0", "217-555-0160/0"),
        ("Acct.", "WSCU 40117", "WSCU 40117"),
        ("Account no. (telephone + customer code)", "(574)555-0110 118", "(574)555-0110 118"),
    ],
)
def test_accounts_in_more_notations(label: str, value: str, account: str) -> None:
    assert read(Paper().row(140, (40, label), (300, value))).account_number == account


def test_a_code_alone_below_client_is_the_account() -> None:
    assert read(Paper().put(40, 140, "Client").put(40, 152, "GS1187")).account_number == "GS1187"


def test_a_table_typed_with_bars_is_read_by_its_bars() -> None:
    paper = Paper().mono("""
TELEPHONE      | BILL DATE | MEMBER NO | AMOUNT
(806) 555-0130 | 11/15/26  | 20-4417   | $203.66
""")
    reading = read(paper)
    assert (reading.account_number, str(reading.document_date)) == ("20-4417", "2026-11-15")


def test_dots_that_end_in_a_colon_lead_to_a_value() -> None:
    reading = read(bill().put(40, 140, "Customer ........: Fort Steel Fabricators Inc"))
    assert reading.customer_name == "Fort Steel Fabricators Inc"


@pytest.mark.parametrize(
    "line",
    [
        "Harbor Cloud Billing <billing@harborcloud.example>",
        "Your Harbor Cloud statement is ready",
        "Harbor Cloud LLC - billing export",
        "Harbor Cloud - invoice by e-mail (no paper copy will follow)",
    ],
)
def test_who_sends_or_titles_a_bill_is_the_carrier(line: str) -> None:
    paper = Paper().put(40, 60, line).put(40, 400, "816-555-0144 Business line 35.00")
    assert (read(paper).carrier or "").removesuffix(" LLC") == "Harbor Cloud"


def test_a_sentence_dates_the_statement() -> None:
    paper = (
        Paper()
        .put(40, 60, "Mon, Nov 16, 2026 at 6:02 AM")
        .put(40, 140, "Your statement dated November 15, 2026 for account DCP-66204 is below.")
    )
    assert str(read(paper).document_date) == "2026-11-15"
