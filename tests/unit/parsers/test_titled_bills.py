"""A paper that calls itself an invoice and lists the customer's numbers is a bill, however few of a bill's words it has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onboarding.documents import DocumentReading
from parsers.documents import classify, list_kind
from parsers.documents.bill_titles import bill_title
from parsers.numbers.sighting import find_in_text
from parsers.split import incomplete, numbering_of
from tests.unit.parsers.paper import Paper, pages


def read(paper: Paper) -> DocumentReading:
    kind = classify(pages(paper))
    return replace(kind.reader.read(pages(paper), "paper.pdf"), kind=kind.kind)


def ends(reading: DocumentReading) -> set[str]:
    return {number.e164[-4:] for number in reading.numbers}


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("INVOICE NX-4471902", True),
        ("Invoice for Juniper Architects", True),
        ("SIP TRUNKING INVOICE", True),
        ("Your invoice for November 2026", True),
        ("Bayline Telecom Invoice", True),
        ("Statement of account", True),
        ("Bill to", False),
        ("Bill Smith, Owner", False),
        ("Please see the bill attached", False),
        ("Bank statement", False),
        ("Pro forma invoice", False),
        ("NOT OURS but on the bill", False),
        ("Invoices", False),  # where a portal keeps them
    ],
)
def test_what_a_bill_calls_itself(title: str, is_one: bool) -> None:
    assert bill_title(pages(Paper().put(40, 36, title, 14))) is is_one


def users(title: str) -> Paper:
    paper = Paper().put(40, 36, title, 14).put(430, 36, "bayline", 14).put(40, 60, "Nov 12, 2026")
    paper.row(84, (40, "Bill To"), (330, "Customer Number"), (450, "1188402"))
    paper.block(40, 96, ("Thistle Property Partners", "2390 E Gurley St", "Dover, DE 19904"))
    paper.row(170, (40, "User / Service"), (220, "Ext"), (290, "Direct Number"), (430, "Plan"))
    rows = (("Front Desk", "100", "0142"), ("Lena Ortiz", "101", "0143"), ("Marco Bell", "102", "0144"), ("vFAX", "-", "0190"))
    for at, (name, ext, end) in enumerate(rows):
        paper.row(186 + 16 * at, (40, name), (220, ext), (290, f"(302) 555-{end}"), (430, "Enterprise"))
    return paper.put(40, 280, "Recurring 214.65 Regulatory Recovery 18.20 Total USD 232.85")


def test_an_invoice_of_users_is_no_list_to_port() -> None:
    assert read(users("INVOICE NX-4471902")).kind.value == "phone_bill"
    assert list_kind.looks_like(pages(users("INVOICE NX-4471902"))) < 0.6 * list_kind.looks_like(pages(users("Our extensions")))


def test_lines_of_seven_digits_under_a_stated_area_code_make_a_bill() -> None:
    paper = Paper().row(36, (40, "BUSINESS INVOICE"), (430, "Bayline Telecom"))
    paper.row(60, (40, "Customer ID"), (160, "300018827")).row(74, (40, "Invoice date"), (160, "15-Nov-2026"))
    paper.put(40, 130, "VOICE LINES - ALL NUMBERS AREA CODE 302")
    for at, (number, what) in enumerate((("555-0142", "Main listing"), ("555-0143", "Measured"), ("555-0144", "Measured"))):
        paper.row(150 + 14 * at, (40, number), (160, what), (480, "47.10"))
    reading = read(paper.row(210, (40, "State excise tax"), (480, "14.93")))
    assert reading.kind.value == "phone_bill"
    assert ends(reading) == {"0142", "0143", "0144"}


def test_a_fax_among_names_and_numbers_is_theirs() -> None:
    paper = users("INVOICE NX-4471902")
    paper.row(300, (40, "Office: Dover"))
    for at, (name, end) in enumerate((("Main line", "0150"), ("Priya Nair", "0151"), ("Sam Otto", "0152"), ("Fax", "0159"))):
        paper.row(320 + 18 * at, (40, name), (200, f"+1 302-555-{end}"), (320, "Pro"))
    assert "0159" in ends(read(paper))


def test_digits_of_a_link_are_no_number() -> None:
    found = find_in_text("https://pay.example/bills/3025550142 or 302-555-0143").sightings
    assert [sighting.e164 for sighting in found] == ["+13025550143"]


def test_a_day_in_a_table_is_no_page_number() -> None:
    calls = Paper(2).put(40, 30, "Toll calls for 302-555-0142").row(50, (40, "Date"), (90, "Time"), (150, "Number called"), (480, "Charge"))
    calls.row(66, (40, "10/13"), (90, "09:14"), (150, "508-555-0177"), (480, ".10"))
    assert numbering_of(pages(calls).pages[0]) is None
    assert incomplete(pages(Paper().put(300, 780, "1/3"))) is not None


def test_numbers_on_this_account_are_numbers() -> None:
    text = "Numbers on this account: 3025550142, 3025550143, 3025550144, 3025550145"
    assert len(find_in_text(text).sightings) == 4
    assert not find_in_text("Invoice number for this account: 3025550142").sightings


def bill_of(account: str) -> Paper:
    paper = Paper().put(40, 36, "Bayline Cooperative Telephone", 14).row(60, (40, "Account:"), (120, account))
    paper.row(74, (40, "Statement date:"), (120, "Nov. 5, 2026")).row(88, (40, "Phone:"), (120, "302-555-0150"))
    paper.put(40, 120, "Charges for 302-555-0150 and its associated lines")
    for at, end in enumerate(("0150", "0151")):
        paper.row(138 + 14 * at, (40, f"Business access, 302-555-{end}"), (480, "31.00"))
    return paper.row(170, (40, "Please pay:"), (480, "$62.00"))


def test_an_account_that_looks_like_a_number_is_none_where_a_label_names_another() -> None:
    reading = read(bill_of("302555-0131-0"))
    assert (ends(reading), reading.billing_telephone_number) == ({"0150", "0151"}, "+13025550150")


def test_the_area_code_of_an_account_number_completes_nothing_where_all_lines_are_elsewhere() -> None:
    reading = read(bill_of("5093388217401856").row(166, (40, "Business access, 882-0117"), (480, "31.00")))
    assert {number.e164[:5] for number in reading.numbers} == {"+1302"}


@pytest.mark.parametrize("label", ["Bill to and service location:", "Service & billing address", "Billing / E911 address"])
def test_one_address_for_service_and_bills(label: str) -> None:
    paper = bill_of("BLT-5331").block(330, 60, (label, "Thistle Grain Co", "44 Lamar St", "Dover, DE 19904"))
    reading = read(paper)
    assert reading.service_address == reading.billing_address
    assert reading.service_address is not None


def test_a_resellers_network_is_not_who_bills() -> None:
    paper = bill_of("3371120").put(330, 60, "Underlying local carrier: Verizon New England")
    assert read(paper).carrier == "Bayline Cooperative Telephone"


def test_a_memo_has_a_number_of_its_own() -> None:
    assert "0190" not in ends(read(bill_of("3371120").put(40, 200, "Credit memo 3025550190 applied -12.00")))


def test_8yy_is_toll_free() -> None:
    paper = bill_of("3371120").row(166, (40, "1"), (60, "8YY 888-555-0117"), (400, "2.50"), (480, "2.50"))
    assert {number.use for number in read(paper).numbers if number.e164 == "+18885550117"} == {"toll_free"}


def test_a_known_carriers_account_number_that_is_no_telephone_number_lends_none() -> None:
    paper = Paper().put(40, 36, "Comcast Business", 14).row(60, (40, "Account number"), (160, "302 555-0177 001"))
    paper.row(74, (40, "Billing date"), (160, "Nov 5, 2026")).put(40, 120, "Business Voice lines")
    for at, end in enumerate(("0150", "0151")):
        paper.row(138 + 14 * at, (40, f"302-555-{end}"), (160, "Business Voice line"), (480, "31.00"))
    reading = read(paper.row(170, (40, "Total due"), (480, "$62.00")))
    assert (reading.carrier, ends(reading), reading.billing_telephone_number) == ("Comcast Business", {"0150", "0151"}, None)
