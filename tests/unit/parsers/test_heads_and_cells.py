"""What heads of lists, cells of a row and words of a paper's own say: panels, mails' headers, parts of forms, stamps, titles."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentReading
from parsers.documents import csr, did_list, loa, tax
from parsers.extract import read_document
from parsers.office.reader import read_office
from tests.unit.parsers.paper import Paper, pages


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("paper.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def taken(reading: DocumentReading) -> list[str]:
    return sorted(number.written for number in reading.numbers)


def record() -> Paper:
    paper = Paper(size=9).put(40, 40, "Customer Service Record", 12).row(70, (40, "Account no."), (160, "8812-04471"))
    return paper.row(84, (40, "Customer name"), (160, "Thistle Oak Bakery"))


def test_a_word_that_both_panels_hold_is_no_heading() -> None:
    paper = Paper().put(40, 40, "Telephone numbers of Harbor Feed").row(70, (40, "Dover (302)"), (300, "Elkton (410)"))
    for at, (left, right) in enumerate((("switchboard", "switchboard"), ("sales", "dispatch"), ("receiving", "fax"))):
        paper.row(86 + 16 * at, (40, f"555-010{at}"), (140, left), (300, f"555-011{at}"), (400, right))
    paper.put(40, 134, "555-0103").put(140, 134, "guard house").put(40, 170, "All of the numbers above are to be ported.")
    found = {number.e164 for number in did_list.read(pages(paper), "list.pdf").numbers}
    assert found == {*(f"+1302555010{at}" for at in range(4)), *(f"+1410555011{at}" for at in range(3))}


def test_the_header_of_a_mail_heads_no_numbers_and_its_writer_signs() -> None:
    text = (
        'From: "LNP Support" <lnp@bayfiber.example>\nSubject: RE: CSR request\n\nCUSTOMER SERVICE RECORD\nDate ......... 11/16/2026\n'
        "Account number ..... 60-118834\nCustomer name ...... Harbor Millwork LLC\nBTN ................ 302-555-0100\n\n"
        "TNs on the account:\n302-555-0100 (main)\n302-555-0101\n302-555-0102\n302-556-0103 (fax)\n\n"
        "Please do not cancel before the port is done.\n\nAnn Ortiz\nLNP Support, Bay Fiber\nOffice 410-555-0106, mobile 410-555-0148\n"
    )
    reading = csr.read(read_office(text.encode(), "text/plain"), "csr.txt")
    assert taken(reading) == ["302-555-0100", "302-555-0101", "302-555-0102", "302-556-0103"]


def test_service_calls_go_to_the_carrier() -> None:
    paper = Paper().put(40, 40, "HARBOR BROADBAND", 14).row(70, (40, "Statement date"), (160, "11/16/2026"))
    paper.row(84, (40, "Account number:"), (160, "117-448802-01")).row(98, (40, "Service number:"), (160, "(302) 555-0160"))
    paper.row(130, (40, "ITEM"), (240, "PHONE"), (400, "AMOUNT")).row(144, (40, "BUSINESS PHONE"), (240, "(302) 555-0160"), (400, "39.95"))
    paper.row(158, (40, "BUSINESS PHONE"), (240, "(302) 555-0161"), (400, "29.95"))
    paper.put(40, 200, "Service calls: (302) 557-0102, business tech line (302) 557-0150.")
    assert taken(read(paper)) == ["(302) 555-0160", "(302) 555-0161"]


def test_who_helps_with_computers_is_no_line_that_stays() -> None:
    text = (
        "Numbers for transfer: Town of Harbor\n302-555-0100 main\n302-555-0101 assessor\n\nThese stay where they are (do not transfer):\n"
        "302-555-0102 Police dispatch\nIT help: Bay Computer, (302) 557-0190.\n"
    )
    reading = did_list.read(read_office(text.encode(), "text/plain"), "list.txt")
    assert taken(reading) == ["302-555-0100", "302-555-0101", "302-555-0102"]


def test_a_name_ends_where_the_row_s_next_code_begins() -> None:
    paper = Paper(size=8).mono(
        "CUSTOMER SERVICE RECORD INQUIRY\nAN 302 555-0116 519   RESP DATE 11-12-2026\n"
        "LN    HARBOR PHYSICAL THERAPY PA    TOS    1BC    CLS    1FB\nSA    12 MAIN ST, DOVER DE 19901\n"
        "BN1   HARBOR PHYSICAL THERAPY PA\nBA    PO BOX 55\nCS    DOVER DE 19901\n"
        "001   1FB   /TN 302 555-0116 /PIC 0222   37.50\n001   1FB   /TN 302 555-0117 /PIC 0222   37.50"
    )
    reading = csr.read(pages(paper), "csr.pdf")
    assert reading.customer_name == "HARBOR PHYSICAL THERAPY PA"
    assert reading.billing_address == Address("PO BOX 55", "DOVER", "DE", "19901")


def test_an_account_over_the_street_of_a_site_is_no_name() -> None:
    paper = (
        Paper().put(40, 40, "Harbor Telecom", 13).row(60, (40, "Parent account"), (160, "BE-0091744"), (400, "Statement date 10/31/2026"))
    )
    paper.block(40, 110, ("GREAT BAY MUFFLER & BRAKE INC", "30801 GROVE HWY", "DOVER DE 19901"))
    for at in range(3):
        paper.block(40, 170 + 70 * at, (f"Child account BE-0091744-0{at}", f"{at + 3} Grove Hwy, Dover DE 19901"))
        paper.row(200 + 70 * at, (40, f"302 555-014{at} BTN"), (240, "POTS line"), (400, "31.00"))
    assert read(paper).customer_name == "GREAT BAY MUFFLER & BRAKE INC"


def test_an_account_that_is_one_of_the_lines_is_the_billing_number() -> None:
    paper = Paper().put(40, 40, "Harbor Telecom", 13).row(60, (300, "Account Number"), (420, "302 555 0126"))
    paper.row(74, (300, "Statement Date"), (420, "November 6, 2026")).row(120, (40, "Number"), (160, "Service"), (400, "Monthly"))
    for at in range(3):
        paper.row(134 + 14 * at, (40, f"302-555-012{5 + at}"), (160, "Business Line"), (400, "38.95"))
    assert read(paper).billing_telephone_number == "+13025550126"


def test_the_next_cell_of_a_sheet_holds_the_title() -> None:
    text = (
        "CUSTOMER SERVICE RECORD\nAccount,EV-330918\nBTN,3025550110\nAuthorized contact,Ann Ortiz,Controller\n\nTN,Class\n3025550110,1FB\n"
    )
    reading = csr.read(read_office(text.encode(), "text/csv"), "csr.csv")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "Controller")


def test_a_street_with_an_ordinal_goes_on_with_its_town() -> None:
    paper = record().row(98, (40, "Premises"), (160, "10240 N 19th Ave")).put(160, 108, "Dover, DE 19901")
    paper.row(122, (40, "Statement mailed to"), (160, "PO Box 37")).put(160, 132, "Dover, DE 19902").put(40, 160, "Phone lines", 11)
    paper.row(180, (40, "302-555-0100"), (160, "Main")).row(194, (40, "302-555-0101"), (160, "Fax"))
    assert read(paper).service_address == Address("10240 N 19th Ave", "Dover", "DE", "19901")


def test_the_head_of_the_next_part_fills_in_no_label() -> None:
    paper = Paper(size=8).put(40, 30, "LETTER OF AGENCY", 12).row(67, (40, "A. CUSTOMER"), (320, "D. NUMBERS"))
    paper.row(82, (40, "Legal name"), (130, "Harbor Sleep Centers PLLC"), (320, "Number"), (400, "Move?"))
    paper.row(96, (40, "Site"), (130, "12 Main St"), (320, "302 555-0140"), (400, "Yes")).put(130, 106, "Dover, DE 19901")
    paper.put(320, 110, "302 555-0141").put(400, 110, "Yes").put(40, 140, "B. LOSING PROVIDER").row(
        155, (40, "Provider"), (130, "Bay Cable")
    )
    paper.put(40, 200, "C. TERMS").put(40, 214, "Customer appoints the new carrier as agent to move the numbers in part D.")
    assert loa.read(pages(paper), "loa.pdf").customer_name == "Harbor Sleep Centers PLLC"


def test_a_stamp_is_nobody_s_name() -> None:
    paper = Paper(size=9).put(40, 50, "Certificate of Exemption", 13).row(90, (40, "Name of purchaser"), (200, "Town of Harbor"))
    paper.row(186, (40, "Delmas Riddick"), (300, "10/26/2026")).row(
        200, (40, "Signature"), (180, "Print name"), (240, "RECEIVED"), (300, "Date")
    )
    assert tax.read(pages(paper), "tax.pdf").authorized_name != "RECEIVED"


def test_our_customer_in_a_letter_is_named_and_served_behind_these_words() -> None:
    paper = (
        Paper(size=10)
        .put(40, 46, "BAY NETWORK SERVICES", 13)
        .put(40, 62, "1101 Grove Rd, Dover, Delaware 19901")
        .put(40, 106, "November 18, 2026")
    )
    paper.put(40, 137, "Re: Customer Service Record").put(40, 153, "Account BNS 10-4471").put(40, 202, "To whom it may concern:")
    paper.put(40, 230, "Our customer Harbor Tire & Alignment LLC, 508 N Main St, Smyrna, DE 19977,")
    paper.put(40, 244, "has the telephone numbers listed here. Bills go to the same address.")
    for at in range(3):
        paper.put(40, 280 + 16 * at, f"302-555-010{at}")
    reading = csr.read(pages(paper), "csr.pdf")
    assert reading.customer_name == "Harbor Tire & Alignment LLC"
    assert reading.service_address == Address("508 N Main St", "Smyrna", "DE", "19977")


@pytest.mark.parametrize("title", ["CUSTOMER SERVICE RECORD - RELEASE FORM", "RELEASE FORM - CUSTOMER SERVICE RECORD"])
def test_a_form_is_no_carrier(title: str) -> None:
    paper = Paper(size=9).put(40, 30, title, 13).row(70, (40, "Account no."), (160, "8812-04471"))
    paper.row(84, (40, "Customer name"), (160, "Thistle Oak Bakery")).row(130, (40, "Number"), (200, "Service"))
    for at in range(3):
        paper.row(144 + 12 * at, (40, f"302-555-010{at}"), (200, "Business line"))
    assert "FORM" not in (read(paper).carrier or "")
