"""Labels that no table lists are understood by the words they are made of: on bills, records, lists and letters of authorization."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.documents import Action, Address, DocumentKind, DocumentReading
from parsers.documents import did_list, loa
from parsers.documents.account_reading import account_reading
from parsers.lists.roles import Role, heading_role
from parsers.ownership.judge import verdicts_of
from parsers.ownership.place import Place
from parsers.ownership.verdicts import Owner
from parsers.page.label_words import field_of
from parsers.page.labels import Field
from parsers.page.layout import sheet_of
from tests.unit.parsers.paper import Paper, pages

HERE = Address("12 Main St", "Miami", "FL", "33131")

SAID = (
    (
        Field.ACCOUNT,
        ("Customer Account No.", "Cust Acct #", "Client account number", "Account number with us", "Phone account #", "Your customer no."),
    ),
    (Field.BTN, ("Main Telephone", "Billing Tel #", "Principal number", "Main company number", "Main billed line", "Account phone no.")),
    (Field.PHONE, ("Working TN", "DID #", "Phone nbr", "Assigned number", "Service TN")),
    (
        Field.BILL_DATE,
        (
            "Date billed",
            "Statement as of",
            "Date of this statement",
            "Invoice issued on",
            "Bill created",
            "Statement prepared",
            "Bill run on",
        ),
    ),
    (Field.OTHER_DATE, ("Bill due date", "Please remit by", "Payment date", "Date of last bill", "Next invoice date")),
    (Field.NAME, ("Name of business", "Acct name", "Legal business name", "Account in the name of", "Name on the bill")),
    (Field.PIN, ("Line transfer PIN", "Access PIN", "Account security PIN", "Transfer-out PIN")),
    (Field.AUTHORIZED, ("Authorised by", "Account authorized user", "Person with authority")),
    (Field.OTHER_ID, ("Your bill number", "Sales order no.", "Purchase order number")),
    (
        None,
        (
            "Number of lines",
            "Contact name",
            "Account number PIN",
            "Customer name account number",
            "Account type",
            "New billing number",
            "Fax number",
            "Statement period",
            "Telephone numbers",
            "Account manager",
            "Customer service",
        ),
    ),
)


@pytest.mark.parametrize(("field", "text"), [(field, text) for field, texts in SAID for text in texts])
def test_the_last_noun_of_a_label_says_what_it_is_and_the_others_whose(field: Field | None, text: str) -> None:
    assert field_of(text) is field


def _bill(*rows: tuple[str, str]) -> DocumentReading:
    paper = Paper().put(40, 40, "Cobalt Fiber", 16)
    for at, (label, value) in enumerate(rows):
        paper.row(60 + 12 * at, (340, label), (480, value))
    paper.block(40, 120, ["Harbor Dental Group LLC", "400 Bay Rd", "Miami FL 33132"])
    paper.row(200, (40, "305-555-0142"), (200, "Business line"), (500, "39.00"))
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")


def test_a_bill_with_labels_nobody_listed_is_read() -> None:
    reading = _bill(
        ("Cust acct #", "20771-4"), ("Date billed", "11/05/2026"), ("Main company TN", "305-555-0142"), ("Bill due on", "11/25/2026")
    )
    assert reading.account_number == "20771-4"
    assert reading.document_date == date(2026, 11, 5)
    assert reading.billing_telephone_number == "+13055550142"


def test_such_a_label_ends_the_value_before_it() -> None:
    reading = _bill(("Customer account no: 20771-4", "Date billed: 11/05/2026"))
    assert (reading.account_number, reading.document_date) == ("20771-4", date(2026, 11, 5))


LIST = (
    ("Account holder name", "Harbor Dental Group LLC"),
    ("Client acct no", "20771-40"),
    ("Lead telephone", "305-555-0142"),
    ("Address where service is provided", "12 Main St, Miami, FL 33131"),
    ("Who may authorize", "Lena Ortiz"),
    ("Job title", "Owner"),
)


def test_what_stands_over_a_list_is_read_by_labels_in_any_words() -> None:
    paper = Paper().put(40, 40, "Numbers to port", 14)
    for at, (label, value) in enumerate(LIST):
        paper.row(60 + 14 * at, (40, label), (260, value))
    paper.row(170, (40, "Number"), (200, "Used for"))
    for at, use in enumerate(("Voice", "Voice", "Fax")):
        paper.row(184 + 14 * at, (40, f"305-555-014{at + 2}"), (200, use))
    reading = did_list.read(pages(paper), "list.pdf")
    assert [number.e164[-2:] for number in reading.numbers] == ["42", "43", "44"]
    assert reading.billing_telephone_number == "+13055550142"
    assert reading.service_address == HERE
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Ortiz", "Owner")


def test_a_line_called_main_by_its_use_is_no_billing_number() -> None:
    paper = Paper().put(40, 40, "Numbers to port", 14)
    for at, use in enumerate(("Main number", "Front desk", "Warehouse")):
        paper.row(60 + 14 * at, (40, use), (260, f"305-555-014{at + 2}"))
    assert did_list.read(pages(paper), "list.pdf").billing_telephone_number is None


@pytest.mark.parametrize("heading", ["Billing phone", "Master TN", "Lead number", "Acct TN", "Billed telephone"])
def test_a_column_of_the_billed_number_has_many_headings(heading: str) -> None:
    assert heading_role(heading) is Role.BILLING
    assert heading_role("Account number") is Role.ACCOUNT


def test_a_letter_of_authorization_may_ask_in_the_words_of_bills() -> None:
    paper = Paper().put(40, 40, "Letter of Authorization", 14)
    rows = (
        ("Account holder", "Harbor Dental Group LLC"),
        ("Svc loc", "12 Main St, Miami, FL 33131"),
        ("Head number", "305-555-0142"),
        ("Phone account #", "305-555-0142-327"),
        ("Port-out code", "6161"),
        ("Numbers to port", "305-555-0142, 305-555-0143"),
    )
    for at, (label, value) in enumerate(rows):
        paper.row(70 + 14 * at, (40, label), (260, value))
    paper.put(40, 200, "I authorize the new carrier to port the numbers above.")
    paper.put(40, 230, "Signature: Lena Ortiz   Date: 11/05/2026")
    reading = loa.read(pages(paper), "loa.pdf")
    assert reading.billing_telephone_number == "+13055550142"
    assert reading.account_number == "305-555-0142-327"
    assert (reading.service_address, reading.pin) == (HERE, "6161")


@pytest.mark.parametrize("head", ["Number", "Service number", "Working TN", "Assigned number", "Telephone number"])
def test_a_columns_head_may_stand_between_what_stays_and_its_numbers(head: str) -> None:
    paper = (
        Paper()
        .put(40, 40, "Letter of Authorization", 14)
        .put(40, 80, "Numbers to PORT")
        .put(320, 80, "Numbers that STAY with current provider")
    )
    paper.row(96, (40, head), (150, "Use"), (320, head), (430, "Reason"))
    for at in range(2):
        paper.row(110 + 14 * at, (40, f"305-555-014{at}"), (150, "Voice"), (320, f"305-555-018{at}"), (430, "Alarm"))
    paper.put(40, 200, "I authorize the new carrier to port the numbers in the left list.")
    paper.put(40, 230, "Signature: Lena Ortiz   Date: 11/05/2026")
    found = {number.e164[-4:]: number.action for number in loa.read(pages(paper), "loa.pdf").numbers}
    assert found == {"0140": Action.PORT, "0141": Action.PORT, "0180": Action.KEEP, "0181": Action.KEEP}


def _customers_of(paper: Paper) -> list[str]:
    verdicts = verdicts_of(pages(paper), None)[0]
    return [verdict.sighting.e164[-4:] for verdict in verdicts if verdict.owner is Owner.CUSTOMER]


@pytest.mark.parametrize("head", ["Tel no.", "Subscriber number", "Telephone #", "Number"])
def test_the_head_of_a_list_of_calls_is_no_label_of_the_first(head: str) -> None:
    paper = Paper().row(100, (40, "DATE"), (90, "PLACE"), (200, head.upper()), (300, "MIN"), (350, "AMT"))
    for at, town in enumerate(("WACO TX", "AKRON OH", "UTICA NY")):
        paper.row(112 + 12 * at, (40, f"10/0{at + 1} {town}"), (200, f"254 555-014{at}"), (300, "7"), (350, "0.49"))
    sheet = sheet_of(pages(paper).pages[0])
    first = next(phrase for phrase in sheet.phrases if phrase.text == "254 555-0140")
    assert Place(sheet, first, 0, 1).label is None
    assert _customers_of(paper) == []


@pytest.mark.parametrize("head", ["Tel #", "Subscriber number", "Assigned number", "Phone nbr", "Working TN"])
def test_a_column_of_lines_has_many_heads(head: str) -> None:
    paper = Paper().row(100, (40, "Assigned to"), (160, "Type"), (260, head), (400, "Ext"))
    for at, kind in enumerate(("Direct", "Office", "Direct")):
        paper.row(114 + 14 * at, (40, "Lena Ortiz"), (160, kind), (260, f"+1 (305) 555-014{at}"), (400, f"10{at}"))
    assert _customers_of(paper) == ["0140", "0141", "0142"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Line use", Role.USE),
        ("Phone type", Role.USE),
        ("TN description", Role.USE),
        ("What it does", Role.USE),
        ("Extension DID", Role.NUMBER),
        ("Direct dial", Role.NUMBER),
        ("Line number", Role.NUMBER),
        ("Take with us?", Role.INTENT),
        ("Coming with us?", Role.INTENT),
    ],
)
def test_the_last_noun_of_a_heading_says_what_stands_below(heading: str, role: Role) -> None:
    assert heading_role(heading) is role


@pytest.mark.parametrize(("moves", "stays"), [("Bring over?", "Leave?"), ("Moving", "Staying"), ("Port to OIT", "Keep here")])
def test_ticks_stand_under_questions_in_any_words(moves: str, stays: str) -> None:
    paper = Paper().put(40, 40, "Letter of Authorization", 14).put(40, 70, "Telephone numbers")
    paper.row(90, (40, "Number"), (160, "Use"), (300, moves), (400, stays))
    for at, left in enumerate((300, 300, 400)):
        paper.row(104 + 14 * at, (40, f"305-555-014{at}"), (160, "Voice"), (left, "X"))
    paper.put(40, 200, "I authorize the new carrier to port the numbers as marked above.")
    paper.put(40, 230, "Signature: Lena Ortiz   Date: 11/05/2026")
    found = {number.e164[-4:]: number.action for number in loa.read(pages(paper), "loa.pdf").numbers}
    assert found == {"0140": Action.PORT, "0141": Action.PORT, "0142": Action.KEEP}
