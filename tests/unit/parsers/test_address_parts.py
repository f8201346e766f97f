"""Addresses in parts: cells of their own, a town without a ZIP code, a pen's note in the line; and streets that are not the same."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.accounts.service_address import nearly_same
from parsers.documents import csr
from parsers.documents.account_reading import account_reading
from parsers.page.addresses import mended, parse_line
from parsers.page.blocks import blocks_on
from parsers.page.labels import Field
from tests.unit.parsers.paper import Paper, pages, photographed

HERE = Address("12 Main St", "Miami", "FL", "33131")
MAIL = Address("400 Bay Rd", "Miami", "FL", "33132")
NAME = "Harbor Dental Group LLC"


def bill() -> Paper:
    paper = Paper().row(40, (40, "Cobalt Fiber"), (380, "Account number"), (480, "88-1204"))
    return paper.row(300, (40, "305-555-0142"), (200, "Business line - billed number"), (500, "39.00"))


def read(paper: Paper) -> DocumentReading:
    return account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")


def test_cells_whose_labels_say_whose_they_are_belong_together() -> None:
    paper = bill().row(90, (40, "Customer"), (311, "Service street")).row(102, (40, NAME), (311, "12 Main St"))
    paper.row(125, (40, "Service city/st/zip"), (311, "Billing street")).row(137, (40, "Miami FL 33131"), (311, "400 Bay Rd"))
    paper.row(160, (40, "Billing city/st/zip"), (311, "Sales contact")).row(172, (40, "Miami FL 33132"), (311, "(800) 555-0109"))
    reading = read(paper)
    assert (reading.service_address, reading.billing_address) == (HERE, MAIL)


def test_city_state_and_zip_stand_in_three_cells_of_one_label() -> None:
    paper = bill().row(90, (36, "Customer"), (290, NAME)).row(104, (36, "Service street"), (290, "12 Main St"))
    paper.row(118, (36, "City / State / Zip"), (290, "Miami"), (450, "FL"), (490, "33131"))
    assert read(paper).service_address == HERE


@pytest.mark.parametrize("where", ["behind", "beside"])
def test_a_town_without_its_zip_code_is_read_with_doubt(where: str) -> None:
    paper = bill().block(40, 600, [NAME, "400 Bay Rd", "Miami FL 33132"])
    if where == "behind":
        paper.block(40, 90, ["Service at: 12 Main St", "Miami FL"])
    else:
        paper.row(90, (40, "Service address"), (200, "12 Main St")).put(200, 101, "Miami, FL")
    reading = read(paper)
    assert reading.service_address == Address("12 Main St", "Miami", "FL", None)
    assert ("service_address", None) in reading.doubts


def test_bill_to_is_where_bills_go_though_it_was_sold_elsewhere() -> None:
    paper = bill().block(40, 90, ["Sold to:", NAME, "12 Main St", "Miami, Florida 33131"])
    paper.block(40, 160, ["Bill to:", NAME, "PO Box 77", "Miami, Florida 33132"])
    assert read(paper).billing_address == Address("PO Box 77", "Miami", "FL", "33132")


def test_service_for_is_where_service_is_wherever_the_mail_goes() -> None:
    paper = bill().block(40, 90, ["Service for", NAME, "12 Main St", "Miami FL 33131"])
    alone = read(paper)
    assert (alone.service_address, alone.billing_address) == (HERE, HERE)
    paper.block(200, 640, [NAME, "400 Bay Rd", "Miami FL 33132"])
    both = read(paper)
    assert (both.service_address, both.billing_address) == (HERE, MAIL)


def test_a_note_of_a_pen_is_no_part_of_the_street() -> None:
    paper = bill().block(40, 600, [NAME, "400 Bay Rd ok to pay j", "Miami, FL 33132"])
    reading = account_reading(DocumentKind.PHONE_BILL, photographed(pages(paper)), "bill.pdf")
    assert reading.billing_address == MAIL
    assert mended("50 Ok Corral Rd") == "50 Ok Corral Rd"
    assert mended("12 Main St Blag D") == "12 Main St Bldg D"


def test_streets_are_the_same_only_where_both_say_something() -> None:
    assert not nearly_same("", "12mainst")
    assert not nearly_same("12mainst", "212mainst")
    assert nearly_same("12mainst", "12mainstste4")
    assert nearly_same("12mainst", "12ma1nst")


def test_a_bare_date_of_a_later_page_is_not_the_bills() -> None:
    later = Paper(2).put(40, 40, "10/02/2026").put(40, 80, "10/03/2026").put(40, 120, "10/02/2026")
    reading = account_reading(DocumentKind.PHONE_BILL, pages(bill().put(40, 70, "November 9, 2026"), later), "bill.pdf")
    assert reading.document_date is not None
    assert reading.document_date.isoformat() == "2026-11-09"


SAID = (
    "This bill covers the services we provide at 12 Main St, Miami, FL 33131 for November.",
    "Your lines ring at 12 Main St, Miami, FL 33131.",
    "Services for Harbor Dental Group LLC at 12 Main St, Miami, FL 33131",
    "LOCATION: HARBOR DENTAL - 12 Main St, Miami, FL 33131",
    "Account summary for 12 Main St, Miami, FL 33131",
)


@pytest.mark.parametrize("said", SAID)
def test_a_line_of_text_says_where_service_is(said: str) -> None:
    reading = read(bill().put(40, 120, said).block(40, 640, [NAME, "400 Bay Rd", "Miami FL 33132"]))
    assert (reading.service_address, reading.billing_address, reading.customer_name) == (HERE, MAIL, NAME)


def test_an_office_of_the_carriers_in_a_sentence_is_not_where_service_is() -> None:
    paper = bill().put(40, 120, "Pay for services at our store at 77 Gulf Ave, Miami, FL 33130.")
    assert read(paper.block(40, 640, [NAME, "400 Bay Rd", "Miami FL 33132"])).service_address is None


def test_a_sentence_says_that_service_is_where_the_bills_go() -> None:
    paper = bill().put(40, 120, "Service is provided at the billing address.").block(40, 640, [NAME, "400 Bay Rd", "Miami FL 33132"])
    assert read(paper).service_address == MAIL


def test_an_address_may_stand_along_a_row_in_columns_of_its_own() -> None:
    paper = bill().row(120, (40, "Registered 911 location"), (220, "12 Main St"), (350, "Miami"), (430, "FL"), (470, "33131"))
    assert read(paper.block(40, 640, [NAME, "400 Bay Rd", "Miami FL 33132"])).service_address == HERE


def test_a_site_has_a_name_of_its_own_and_a_label_may_stand_a_line_apart() -> None:
    paper = bill().put(40, 120, "Where we serve you").block(40, 140, ["Harbor Dental - Bay office", "12 Main St", "Miami FL 33131"])
    reading = read(paper.block(40, 640, [NAME, "400 Bay Rd", "Miami FL 33132"]))
    assert (reading.service_address, reading.billing_address, reading.customer_name) == (HERE, MAIL, NAME)


def test_the_address_in_a_letters_head_is_its_writers() -> None:
    paper = Paper().put(180, 60, "Cobalt Fiber", 14).put(150, 74, "77 Gulf Ave, Miami, FL 33130 - Tel 305-555-0170")
    paper.put(60, 110, "November 9, 2026").block(60, 130, [NAME, "400 Bay Rd", "Miami FL 33132"])
    paper.put(60, 190, "Re: Customer Service Record, account 7595-8252").put(60, 220, "Billing telephone number 305-555-0142")
    assert csr.read(pages(paper), "csr.pdf").service_address != Address("77 Gulf Ave", "Miami", "FL", "33130")


def test_a_day_over_a_name_is_no_part_of_it() -> None:
    reading = read(bill().block(40, 90, ["Bill prepared Oct 29, 2026", NAME, "12 Main St", "Miami FL 33131"]))
    assert (reading.customer_name, reading.billing_address) == (NAME, HERE)


def test_for_before_a_name_and_its_address_on_one_line() -> None:
    reading = read(bill().put(40, 90, f"For: {NAME}, 12 Main St, Miami FL 33131"))
    assert (reading.customer_name, reading.billing_address) == (NAME, HERE)


def test_a_name_that_ends_on_the_next_line() -> None:
    reading = read(bill().block(40, 90, ["Prairie Hollow Veterinary", "Clinic PC", "12 Main St", "Miami FL 33131"]))
    assert reading.customer_name == "Prairie Hollow Veterinary Clinic PC"


@pytest.mark.parametrize(
    ("line", "street", "city"),
    [
        ("5440 HWY 61 N WICHITA KS 67202", "5440 HWY 61 N", "WICHITA"),
        ("12 County Road 14 S, Dover, DE 19901", "12 County Road 14 S", "Dover"),
        ("120 US 19 N Clearwater, FL 33764", "120 US 19 N", "Clearwater"),
        ("88 Route 9 E Windsor NJ 08520", "88 Route 9", "E Windsor"),
        ("5440 Hwy 161, N Little Rock AR 72117", "5440 Hwy 161", "N Little Rock"),
    ],
)
def test_the_direction_behind_a_numbered_road_is_the_roads(line: str, street: str, city: str) -> None:
    address = parse_line(line)
    assert address is not None
    assert (address.street, address.city) == (street, city)


@pytest.mark.parametrize(
    "words", ["Statement Nov 16, 2026", "Nov 16, 2026 invoice", "Your bill: 11/16/26", "88-1204 / 11/16/26 / due on 12/07/26"]
)
def test_a_day_beside_what_the_paper_is(words: str) -> None:
    paper = Paper().put(40, 30, "Cobalt Fiber").put(300, 30, words).row(60, (40, "Account number"), (140, "88-1204"))
    paper.row(90, (40, "Payments received by Nov 16, 2026"), (400, "$20.00")).row(104, (40, "Total due by Dec 7, 2026"), (400, "$39.00"))
    if "due" in words:
        paper = Paper().put(40, 30, words).row(60, (40, "Account number"), (140, "88-1204"))
    assert read(paper).document_date == date(2026, 11, 16)


def test_the_pin_of_the_phones() -> None:
    assert read(bill().put(40, 90, "Phone PIN 2423")).pin == "2423"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("221 E Sth St", "221 E 5th St"),
        ("400 lst Ave N", "400 1st Ave N"),
        ("16-206 Wiliama PI", "16-206 Wiliama Pl"),
        ("35 Bluffton Rd Bids 2", "35 Bluffton Rd Bldg 2"),
        ("25S 100E", "25 S 100 E"),
        ("N7890 STH 26", "N7890 STH 26"),  # a state trunk highway
        ("12 East St", "12 East St"),
    ],
)
def test_an_engines_slips_in_streets_are_mended(read: str, meant: str) -> None:
    assert mended(read) == meant


def test_an_address_in_the_cells_of_a_row() -> None:
    paper = Paper()
    for y, word, street in ((74, "SVC", "207 W BROAD AVE"), (85, "BILL", "PO BOX 88")):
        paper.row(y, (40, word), (100, street), (260, "DOVER"), (340, "DE"), (380, "19904"))
    found = {block.role: block.address.street for block in blocks_on(pages(paper).pages[0])}
    assert found == {Field.SERVICE_ADDRESS: "207 W BROAD AVE", Field.BILLING_ADDRESS: "PO BOX 88"}


def test_the_name_in_the_cell_above_an_address_is_whose_it_is() -> None:
    paper = (
        Paper().row(60, (40, "Customer"), (140, "Harbor Customs Brokers")).row(78, (40, "Address"), (140, "12 Main St, Dover, DE 19904"))
    )
    assert [block.name for block in blocks_on(pages(paper).pages[0])] == ["Harbor Customs Brokers"]


@pytest.mark.parametrize(
    ("line", "street"), [("1200 Route 9W Miami FL 33131", "1200 Route 9W"), ("12 Main St Apt 2B Miami FL 33131", "12 Main St Apt 2B")]
)
def test_a_letter_behind_figures_begins_no_town(line: str, street: str) -> None:
    assert parse_line(line) == Address(street, "Miami", "FL", "33131")
