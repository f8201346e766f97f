"""Word files people make themselves: forms in two columns, headers and footers of whoever drew them up, letters that authorize."""

from __future__ import annotations

import io

import docx
import pytest

from onboarding.documents import Action, Address, DocumentKind, DocumentReading
from parsers.documents import classify, did_list, loa, payment
from parsers.office.reader import read_office
from tests.unit.parsers.forms.sheets import text_sheet

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_STREET = Address("12 Main St", "Dover", "DE", "19901")


def _word(rows: tuple[tuple[str, ...], ...], *before: str, head: str = "", foot: str = "") -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.sections[0].header.paragraphs[0].text = head
    document.sections[0].footer.paragraphs[0].text = foot
    for text in before:
        document.add_paragraph(text)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(out)
    return out.getvalue()


def _actions(reading: DocumentReading) -> dict[str, Action | None]:
    return {number.e164[-4:]: number.action for number in reading.numbers}


def test_each_row_of_a_form_in_two_columns_speaks_for_itself() -> None:
    rows = (
        ("Business name", "Dune Solar LLC"),
        ("Account number", "2204817"),
        ("Billing contact", "Ro Begay, ro@dune.example"),
        ("Contact person", "Ro Begay, 480-555-0199"),
        ("Local numbers", "480-555-0100 (main)\n480-555-0101\n480-555-0103"),
        ("Fax numbers", "480-555-0109"),
        ("Alarm lines (stay)", "480-555-0110"),
        ("Numbers not to port", "none"),
        ("Reseller rep", "Trent Ashby, 623-555-0105"),
        ("Your agent", "Blue Telecom, 623-555-0106"),
    )
    reading = did_list.read(read_office(_word(rows, "Porting worksheet"), _DOCX), "form.docx")
    port = Action.PORT
    assert _actions(reading) == {"0100": port, "0101": port, "0103": port, "0109": port, "0110": Action.KEEP}
    assert reading.account_number == "2204817"
    assert not reading.claims


def test_the_header_and_footer_of_who_drew_up_a_list_say_nothing_of_it() -> None:
    rows = (
        ("#", "Telephone no.", "Device / use", "Transfer"),
        ("1", "480-555-0100", "main, at the counter", "Y"),
        ("2", "480-555-0101", "grain elevator scale", "Y"),
        ("3", "480-555-0102", "alarm dialer", "N"),
    )
    data = _word(
        rows,
        "Heartland Feed & Tack: numbers and what they are for",
        head="Prepared by Hills Brokers | tel 785-555-0134",
        foot="Quote ref 88410",
    )
    pages = read_office(data, _DOCX)
    assert classify(pages).kind is DocumentKind.DID_LIST
    reading = did_list.read(pages, "list.docx")
    assert _actions(reading) == {"0100": Action.PORT, "0101": Action.PORT, "0102": Action.KEEP}
    assert [number.use for number in reading.numbers] == ["main", None, "alarm"]
    assert reading.customer_name == "Heartland Feed & Tack"


def test_facts_of_an_account_over_a_table_of_what_moves_are_a_list() -> None:
    text = (
        "Company: Clermont Pattern Inc.\nService address: 12 Main St, Dover, DE 19901\nProvider: Gulf Fiber\nAccount: 302-555-0100-488\n"
        "BTN: 302-555-0100\nPIN 0419\n\nnumber\twhat\tmove?\n3025550100\tmain\ty\n3025550101\tvoice\ty\n3025550102\tADT alarm\tn\n"
    )
    pages = read_office(text.encode(), "text/plain")
    assert classify(pages).kind is DocumentKind.DID_LIST


@pytest.mark.parametrize("close", ["Mahalo,", "Cordially,", "Please call with questions."])
def test_who_signs_a_letter_stands_over_a_title_behind_any_close(close: str) -> None:
    reading = loa.read(
        text_sheet(
            "HAMAKUA GROWERS LLC\n12 Main St, Dover, DE 19901\n\nHamakua Growers LLC appoints Pacific Voice Networks as its agent for"
            " moving our\ntelephone service at 12 Main St, Dover, DE 19901."
            " The billing telephone number is 302-555-0160.\nBesides that number,"
            " please release 302-555-0161, 302-555-0165 and our facsimile number\n302-555-0169.\n\n"
            f"{close}\n\n\nLeilani Keone\nGeneral Manager\n"
        ),
        "loa.pdf",
    )
    assert (reading.authorized_name, reading.authorized_title) == ("Leilani Keone", "General Manager")
    told = {number.e164[-4:]: (number.action, number.needs_review) for number in reading.numbers}
    assert told["0160"] == (Action.PORT, False)


def test_a_letter_that_lets_a_card_be_charged_is_not_blank() -> None:
    reading = payment.read(
        text_sheet(
            "WACHUSETT SKI REPAIR, INC.\n12 Main St, Dover, DE 19901\n\nNovember 19, 2026\n\nCARD AUTHORIZATION\n\nWe authorize Nashoba"
            " Voice to charge our card 4111 1111 1111 1111, expiring 11/28, on the\nfirst of every month for our phone bill.\n\n\n"
            "Denis Fontaine\nVice President\n"
        ),
        "letter.pdf",
    )
    assert not reading.blank
    assert (reading.authorized_name, reading.authorized_title) == ("Denis Fontaine", "Vice President")
    assert (reading.customer_name or "").upper().startswith("WACHUSETT SKI REPAIR")
    assert reading.billing_address == _STREET


def test_labels_of_a_payment_form_in_plain_words() -> None:
    reading = payment.read(
        text_sheet(
            "ACH DEBIT AUTHORIZATION\nAccount holder: Snake River Seed Cooperative\nWho gets the invoice: Holly Ash, holly@srseed.example\n"
            "Routing: 123206024\nAccount: 00417733920\n\nI authorize Bridge Voice to debit the account above.\n\nVaughn Peters\n"
            "Vaughn Peters, CFO     Signed 16 Nov 2026\n"
        ),
        "ach.pdf",
    )
    assert reading.customer_name == "Snake River Seed Cooperative"
    assert (reading.authorized_name, reading.authorized_title) == ("Vaughn Peters", "CFO")
    assert reading.billing_contact is not None and reading.billing_contact.name == "Holly Ash"


def test_what_a_note_says_of_another_number_takes_nothing_from_its_row() -> None:
    text = (
        "Port Y/N,Number,Description,Notes\nY,4805550100,Front office,\nN,4805550102,Elevator,stays\n"
        'Y,8005550136,Order line,"was 8005550163 in the old catalog, that was a misprint and never ours"\n'
        "Y,4805550104,Fax,never ours\n"
    )
    reading = did_list.read(read_office(text.encode(), "text/csv"), "list.csv")
    assert _actions(reading) == {"0100": Action.PORT, "0102": Action.KEEP, "0136": Action.PORT}


def test_a_typed_table_of_lines_with_what_each_costs_is_a_list() -> None:
    rows = (("Line", "Monthly"), ("480-555-0100", "$48.93"), ("480-555-0101", "$26.74"), ("480-555-0102", "$33.30"))
    pages = read_office(_word(rows, "Dune Solar LLC phone list"), _DOCX)
    assert classify(pages).reader is did_list
    for owed in (("INVOICE 4417", "Amount due $108.97", "Due date 11/20/2026"), ("INVOICE NX-4417",)):
        assert did_list.looks_like(read_office(_word(rows, *owed), _DOCX)) < 0.2 < did_list.looks_like(pages), owed
