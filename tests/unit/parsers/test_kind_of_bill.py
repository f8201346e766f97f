"""A bill for internet alone stays one, even where it advertises telephone lines."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from parsers.documents import classify
from parsers.documents.clues import is_charge
from tests.unit.parsers.paper import Paper, pages


def test_an_advert_for_lines_makes_no_phone_bill() -> None:
    paper = Paper().put(40, 36, "Cobalt Cable Business", 16)
    for at, text in enumerate(("Account Number 118402277", "Statement Date 11/03/2026", "Due Date 11/24/2026")):
        paper.put(380, 34 + 11 * at, text)
    paper.block(40, 90, ("Thistle Cold Storage", "1815 Snake River Ave", "Dover, DE 19904")).put(40, 150, "Current services")
    for at, (text, amount) in enumerate(
        (("Business Internet 300 Mbps", "134.00"), ("Modem lease", "14.50"), ("Static IP addresses (5)", "29.00"), ("Basic TV", "42.00"))
    ):
        paper.row(174 + 16 * at, (50, text), (540, amount))
    paper.row(283, (50, "Total due"), (530, "$219.50"))
    paper.put(40, 323, "Support 877-555-0100. Add Business Voice lines from $24.99: 877-555-0153.")
    assert classify(pages(paper)).kind.value == "other"


def test_a_carrier_with_fiber_in_its_name_bills_for_telephones_by_period_and_tax() -> None:
    paper = Paper(width=792).put(40, 40, "Bayline Fiber Inc.").put(40, 60, "Invoice Date: November 11, 2026")
    paper.put(40, 72, "Account Number: 70-0441823").put(40, 84, "Due Date: December 1, 2026").put(40, 96, "Taxes, Fees & Surcharges")
    for at, what in enumerate(("Phone Unlimited - Qty 11", "Phone Number - Qty 4", "Workplace Plus - Qty 11")):
        period, amounts = "Nov 11 2026 - Dec 10 2026", ("$165.00", "$48.12", "$0.00", "$213.12")
        cells = tuple((500 + 60 * place, amount) for place, amount in enumerate(amounts))
        paper.row(130 + 14 * at, (40, f"Bayline Fiber {what}"), (300, period), *cells)
    assert classify(pages(paper)).kind.value == "phone_bill"


def test_a_charge_ends_in_its_amount() -> None:
    assert is_charge("Business line   1   $42.10 CR")
    assert is_charge("Toll free   302-555-0140   9.95")
    assert not is_charge("Add lines from $24.99: 877-555-0153.")
    assert not is_charge("Save $20.00 when you switch your phones")


def test_a_bill_in_other_words_is_one_where_lines_are_charged() -> None:
    paper = Paper().put(40, 36, "Bayline Telecom", 14)
    paper.row(60, (40, "Thistle Grain Co"), (250, "Acct ID BLT53311"), (430, "Care 888.555.0132"))
    paper.row(72, (40, "PO Box 4799"), (250, "Invoice 2128522012"), (430, "Dated Jul 2, 2026"))
    paper.row(84, (40, "Dover, DE 19904"), (250, "Payable Jul 23, 2026"))
    for at, (number, use) in enumerate((("302.555.0142", "MAIN LINE"), ("302.555.0143", "FAX"), ("302.555.0144", ""))):
        paper.put(40, 120 + 40 * at, f"Service number {number} {use}".strip())
        paper.row(132 + 40 * at, (50, "Jul 2, 2026"), (130, "Integrated voice channel"), (520, "38.27"))
        paper.row(144 + 40 * at, (50, "Subtotal"), (130, number), (520, "42.52"))
    reading = classify(pages(paper))
    assert reading.kind.value == "phone_bill"
    assert {n.e164[-4:] for n in reading.reader.read(pages(paper), "fax.tif").numbers} == {"0142", "0143", "0144"}


@pytest.mark.parametrize(
    "charged",
    [
        (("4155550142", "20817", "21290", "473 CCF", "$268.10"), ("Sewer", "", "", "", "$104.52"), ("Solid waste", "", "", "", "$46.00")),
        (("4155550142", "20817", "21290", "473 HCF", "$268.10"), ("Trash and recycling", "", "", "", "$46.00")),
        (("4155550142", "20817", "21290", "473 MCF", "$268.10"), ("Pipeline safety charge", "", "", "", "$4.52")),
    ],
)
def test_what_a_meter_counts_is_no_telephone_service(charged: tuple[tuple[str, ...], ...]) -> None:
    paper = Paper().put(40, 36, "CITY OF JUNIPER UTILITIES", 14)
    paper.row(60, (40, "Account"), (150, "Bill date"), (260, "Due date"), (400, "Amount due"))
    paper.row(72, (40, "0092844-01"), (150, "11/06/2026"), (260, "11/30/2026"), (400, "$418.62"))
    paper.block(40, 100, ("Thistle Motor Lodge", "1110 E Gurley St", "Juniper AZ 86301"))
    for at, row in enumerate((("Meter", "Previous", "Current", "Usage", "Charge"), *charged)):
        paper.row(160 + 14 * at, *((40 + 110 * place, cell) for place, cell in enumerate(row) if cell))
    paper.put(40, 240, "Customer service 928-555-0191 (Mon-Thu 7-6)").put(40, 254, "After-hours emergency 928-555-0157")
    assert classify(pages(paper)).kind.value == "other"


def _print(text: str) -> PageSet:
    return pages(Paper().mono(text))


OTHER_TRADES = (
    "City of Alder Utilities\nAccount      14-2207-01\nService      Water / Sewer\nAmount due   $88.40\n\n"
    "Billing office 307-555-0122   After hours 307-555-0126",
    "Cobalt Properties\nSTATEMENT\nStatement date 11/01/2026\nBase rent   4,200.00\nProperty tax   301.00\nBalance due   4,501.00\n"
    "Leasing 305-555-0161\nTenant phone on file 305-555-0142",
    "Oak Alarm Co\nInvoice number 88120   Invoice date 11/01/2026\nFire alarm monitoring, line 302-555-0142   45.00\n"
    "Burglar monitoring, line 302-555-0143   38.00\nTotal due   83.00\nCentral station 800-555-0171",
    "Bay Office Systems\nInvoice No. IN-30021   Date 11/05/2026   Due 12/05/2026\nModel   Begin meter   End meter   Copies   Amount\n"
    "C3500   120,331   124,870   4,539   226.95\nB4100   88,200   88,950   750   15.00\nTotal   241.95\nService calls 305-555-0191",
    "Agua y Drenaje de Alder\nCuenta 44-1120\nServicio   Agua y alcantarillado\nTotal a pagar   $88.40\nOficina 956-555-0111\n"
    "Emergencias 956-555-0112",
    "Alder Business Park Owners\nUnit 14\nQuarterly dues   $640.00   due 12/01/2026\nManager 602-555-0111   Gate 602-555-0112",
    "Alder Irrigation District\nAccount 118\nAssessment 410.00\nDitch rider 307-555-0111   Office 307-555-0112",
)


@pytest.mark.parametrize("text", OTHER_TRADES)
def test_what_another_trade_charges_for_is_no_telephone_bill_and_no_list(text: str) -> None:
    assert classify(_print(text)).kind.value == "other"


PHONE_BILLS_OF_TRADES = (
    "Granite\nINVOICE 55120\nAccount 44-1120   Bill date 11/02/2026\nCity of Alder\n302-555-0142   Water dept   28.00\n"
    "302-555-0143   Sewer plant   28.00\nAmount due 12/01/2026   56.00",
    "Alder Telephone\nAccount 44-1120   Bill date 11/02/2026\nOak Alarm Co\n302-555-0142   Fire alarm monitoring line   28.00\n"
    "302-555-0143   Burglar alarm monitoring   28.00\nAmount due 12/01/2026   56.00",
    "CITY OF ALDER UTILITIES\nAccount 44-1120   Bill date 11/02/2026\nElectric service   812 kWh   96.20\nWater   4 kgal   31.00\n"
    "Telephone 307-555-0142 business line   28.00\nTelephone 307-555-0143 business line   28.00\nAmount due   183.20",
)


@pytest.mark.parametrize("text", PHONE_BILLS_OF_TRADES)
def test_lines_at_pumps_alarms_and_with_the_city_are_telephone_service(text: str) -> None:
    reading = classify(_print(text))
    assert reading.kind.value == "phone_bill"
    assert {n.e164[-4:] for n in reading.reader.read(_print(text), "bill.pdf").numbers} == {"0142", "0143"}


def test_the_desks_of_a_utility_are_a_list_where_no_money_is_asked_for() -> None:
    listed = _print("City of Alder\nWater dept 307-555-0142\nSewer plant 307-555-0143\nBilling office 307-555-0144")
    assert classify(listed).kind.value == "did_list"
