"""Numbers on bills and records that are a contact's, a caller's, or the customer's no more."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind
from parsers.documents.account_reading import account_reading
from parsers.numbers.sighting import find_in_text
from tests.unit.parsers.paper import Paper, pages

OWN = "+13055550142"


def _bill() -> Paper:
    paper = Paper()
    paper.row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.put(40, 90, "Monthly service", 11).row(110, (40, "305-555-0142"), (200, "Business line"), (500, "$39.00"))
    return paper


def _taken(paper: Paper) -> set[str]:
    return {number.e164 for number in account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf").numbers}


@pytest.mark.parametrize(
    "line",
    [
        "Ports: desk@carrier.example, 866-555-0177 option 4",
        "QUESTIONS CALL CARRIER SERVICE CENTER 866-555-0177",
        "REP DIRECT 866-555-0177",
        "Disconnected this month: 305-555-0177",
        "Top caller into toll-free: 305-555-0177 (61 calls)",
        "Call forward busy to 305-555-0177",
        "Porting group tel 305-555-0177 fax 305-555-0178",
    ],
)
def test_what_the_words_beside_it_give_to_somebody_else_is_not_taken(line: str) -> None:
    assert _taken(_bill().put(40, 300, line)) == {OWN}


def test_calls_with_minutes_and_a_price_are_calls_whatever_the_town() -> None:
    paper = _bill().put(40, 300, "Calls from 305-555-0142", 11)
    for row, (day, town, number) in enumerate((("10/03", "Honolulu", "808-555-0177"), ("10/08", "Kahului", "808-555-0178"))):
        paper.row(320 + 14 * row, (40, day), (90, town), (200, number), (420, "6"), (500, "0.60"))
    assert _taken(paper) == {OWN}


def test_the_area_code_that_the_bill_names_completes_its_seven_digits() -> None:
    paper = Paper()
    paper.row(60, (40, "Member account"), (160, "88231-4"), (340, "Bill date"), (440, "Nov 5, 2026")).put(40, 75, "AREA CODE 402")
    paper.put(40, 90, "LOCAL SERVICE", 11)
    for row, number in enumerate(("555-0142", "555-0143")):
        paper.row(110 + 14 * row, (40, number), (200, "BUSINESS ONE PARTY"), (500, "38.00"))
    assert _taken(paper) == {"+14025550142", "+14025550143"}


def test_a_smaller_digit_behind_a_slash_is_no_further_number() -> None:
    assert [sighting.e164 for sighting in find_in_text("936-555-0117/0").sightings] == ["+19365550117"]


def test_tails_with_a_dot_are_numbers() -> None:
    found = find_in_text("918.555.0101, .0102, .0106").sightings
    assert [sighting.e164 for sighting in found] == ["+19185550101", "+19185550102", "+19185550106"]


@pytest.mark.parametrize("heading", ["We can help", "How can we help?", "Questions", "Contact us"])
def test_a_care_number_at_the_edge_is_not_charged_because_a_charge_stands_beside_it(heading: str) -> None:
    paper = _bill().put(16, 185, heading, 9).put(16, 198, "1-800-555-0177")
    paper.row(198, (200, "Fax line"), (290, "305-555-0143"), (500, "18.21"))
    assert _taken(paper) == {OWN, "+13055550143"}


@pytest.mark.parametrize("neighbour", ["Voice lines", "Alarm", "Elevator", "Line 2"])
def test_a_fax_among_rows_of_lines_is_the_customers(neighbour: str) -> None:
    paper = _bill()
    for at, (label, number) in enumerate(((neighbour, "305-555-0143"), ("Fax", "305-555-0144"), ("Customer care", "800-555-0177"))):
        paper.row(300 + 24 * at, (58, label), (200, number))
    assert "+13055550144" in _taken(paper)


def test_a_fax_among_contacts_is_not_the_customers() -> None:
    paper = _bill()
    for at, (label, number) in enumerate((("Phone", "305-555-0176"), ("Fax", "305-555-0178"), ("Customer care", "800-555-0177"))):
        paper.row(300 + 24 * at, (58, label), (200, number))
    assert "+13055550178" not in _taken(paper)


@pytest.mark.parametrize("said", ["cell", "(mobile)", "home"])
@pytest.mark.parametrize("use", ["Forward after hours", "Overflow", "Simultaneous ring"])
def test_a_device_that_costs_nothing_and_is_rung_is_no_line(said: str, use: str) -> None:
    paper = _bill().row(94, (40, "Number"), (200, "User"), (480, "Monthly"))
    paper.row(126, (40, f"786-555-0177 {said}"), (200, use), (500, "$0.00")).row(142, (40, "305-555-0143"), (200, "Fax"), (500, "$9.95"))
    assert _taken(paper) == {OWN, "+13055550143"}


def test_a_mobile_line_that_is_charged_is_one() -> None:
    assert "+17865550177" in _taken(_bill().row(126, (40, "786-555-0177 mobile"), (200, "Forward after hours"), (500, "$24.95")))


@pytest.mark.parametrize("line", ["Fraud line 844-555-0177", "Language line 844-555-0177"])
def test_a_line_of_the_carriers_among_its_contacts_is_not_taken(line: str) -> None:
    assert _taken(_bill().put(40, 300, f"Call 305-555-0188 or 800-555-0189 for service. Relay 711. {line}")) == {OWN}


def test_what_was_the_accounts_number_is_no_line_that_ended() -> None:
    paper = _bill().put(40, 300, "Your account number changed in April. Your prior account number was 305-555-0142-612.")
    (number,) = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf").numbers
    assert not number.needs_review


def test_a_table_of_the_accounts_facts_ends_with_its_values() -> None:
    paper = Paper().row(60, (40, "ACCOUNT NUMBER"), (180, "BILL DATE"), (300, "PAYMENT DUE"), (420, "AMOUNT DUE"))
    paper.row(74, (40, "310447926"), (180, "Oct 28, 2026"), (300, "Nov 21, 2026"), (420, "$418.20"))
    paper.put(40, 100, "Charges by telephone number (area code 305)")
    for at, use in enumerate(("Business line", "Business line (fax machine)")):
        paper.row(116 + 36 * at, (40, f"555-014{at}"), (180, use), (420, "58.00"))
        paper.row(128 + 36 * at, (180, "Caller ID"), (420, "9.00")).row(140 + 36 * at, (40, f"Subtotal 555-014{at}"), (420, "67.00"))
    numbers = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf").numbers
    assert [(number.e164[-4:], number.use, number.needs_review) for number in numbers] == [("0140", None, False), ("0141", "fax", False)]


def test_the_head_of_a_record_with_a_date_is_no_call() -> None:
    paper = Paper().row(40, (40, "ACCT TN"), (110, "305 555-0142"), (240, "CUSTOMER SERVICE RECORD"), (440, "11/02/2026"))
    paper.row(100, (40, "LINE"), (140, "GRP"), (200, "REMARK"), (400, "RATE"))
    for at in range(3):
        paper.row(114 + 12 * at, (40, f"305 555-014{at + 2}"), (140, "B1"), (400, "32.00"))
    reading = account_reading(DocumentKind.CSR, pages(paper), "csr.pdf")
    assert reading.billing_telephone_number == OWN
    assert not any(number.needs_review for number in reading.numbers)


@pytest.mark.parametrize(("whose", "what"), [("Owner mobile", "Forwarding destination"), ("On-call cell", "Find me")])
def test_somebodys_device_in_a_table_of_lines_is_no_line(whose: str, what: str) -> None:
    paper = _bill().row(94, (40, "Number"), (200, "Assigned to"), (320, "Type"), (480, "Monthly"))
    paper.row(126, (40, "305-555-0177"), (200, whose), (320, what), (500, "$0.00")).row(
        142, (40, "305-555-0143"), (200, "Fax"), (500, "$9.95")
    )
    assert _taken(paper) == {OWN, "+13055550143"}


def test_a_remotely_forwarded_line_is_one_and_its_target_is_not() -> None:
    paper = Paper().mono(
        """
CUSTOMER SERVICE RECORD   GULF TELEPHONE     11/09/2026
ATN   305 555-0142        CLASS BUS
LN    HARBOR GRAIN CO-OP
---- LINES ----
TN 305 555-0142   1FB   LEAD
TN 305 555-0143   1FB   FAX
RCF 305 555-0149 TO 786 555-0177
"""
    )
    reading = account_reading(DocumentKind.CSR, pages(paper), "csr.pdf")
    assert {number.e164[-4:] for number in reading.numbers} == {"0142", "0143", "0149"}
