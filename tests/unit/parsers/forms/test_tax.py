"""Tax exemption certificates of several states and makers."""

from __future__ import annotations

from datetime import date

import pytest

from ocr.page import PageSet
from parsers.documents import classify, loa, other, payment, tax
from tests.unit.parsers.forms.sheets import sheet, text_sheet

STATE_ISSUED = sheet(
    (60, 40, "FLORIDA"),
    (480, 40, "DR-14"),
    (200, 60, "Consumer's Certificate of Exemption", 14),
    (60, 80, "Department of Revenue"),
    (60, 120, "Certificate Number", 8),
    (200, 120, "Effective Date", 8),
    (330, 120, "Expiration Date", 8),
    (460, 120, "Exemption Category", 8),
    (60, 133, "85-8012505096C-9"),
    (200, 133, "11/23/2025"),
    (330, 133, "11/23/2030"),
    (440, 133, "501(C)(3) ORGANIZATION"),
    (60, 165, "This certifies that"),
    (110, 185, "HARBOR OUTREACH FOUNDATION INC"),
    (110, 197, "8732 MORTON BLVD FL 21"),
    (110, 209, "JACKSONVILLE FL 32207"),
    (60, 235, "is exempt from the payment of Florida sales and use tax on real property rented and tangible personal property", 8),
)

VALUES_ABOVE = sheet(  # the line to write on, and what it is for below it
    (200, 40, "Sales and Use Tax Exemption Certification", 13),
    (60, 90, "Harbor Outreach Foundation"),
    (60, 102, "Name of purchaser, firm or agency", 7),
    (60, 120, "384 Sweeney Pkwy Bldg B"),
    (400, 120, "(214) 555-0178"),
    (60, 132, "Address (Street & number, P.O. Box or Route number)", 7),
    (400, 132, "Phone (Area code and number)", 7),
    (60, 150, "Dallas, TX 75243"),
    (60, 162, "City, State, ZIP code", 7),
    (60, 190, "I, the purchaser named above, claim an exemption from payment of sales and use taxes on the items described from:", 8),
    (60, 215, "OIT VoIP, LLC"),
    (60, 227, "Seller", 7),
    (60, 300, "Glenn Mosley", 13),
    (330, 302, "Director"),
    (480, 302, "11/06/2026"),
    (60, 318, "Purchaser", 7),
    (330, 318, "Title", 7),
    (480, 318, "Date", 7),
)

FORM = """
     Streamlined Sales and Use Tax Certificate of Exemption
Name of purchaser: {name}
Business address: 10 Elm St     City: Akron     State: OH     ZIP: 44301
Name of seller: OIT VoIP, LLC
Reason for exemption: charitable organization
Signature of authorized purchaser: {signature}     Date: {signed}
Print name: {printed}     Title: {title}
"""


def filled(**values: str) -> PageSet:
    blanks = dict.fromkeys(("name", "signature", "signed", "printed", "title"), "____________")
    return text_sheet(FORM.format(**(blanks | values)))


def test_a_states_own_certificate_needs_no_signature() -> None:
    reading = tax.read(STATE_ISSUED, "dr14.pdf")
    assert (reading.customer_name, reading.expires, reading.signed) == ("HARBOR OUTREACH FOUNDATION INC", date(2030, 11, 23), None)
    assert reading.doubts == () and not reading.blank and reading.document_date is None


def test_values_above_their_labels_are_read() -> None:
    reading = tax.read(VALUES_ABOVE, "01339.pdf")
    assert (reading.customer_name, reading.signed, reading.document_date) == ("Harbor Outreach Foundation", True, date(2026, 11, 6))
    assert (reading.authorized_name, reading.authorized_title) == ("Glenn Mosley", "Director")


def test_a_signed_form_of_any_state() -> None:
    pages = filled(name="Harbor Outreach Foundation", signature="Pat Lee", signed="Nov 6, 2026", printed="Pat Lee", title="Treasurer")
    reading = tax.read(pages, "sst.pdf")
    assert (reading.customer_name, reading.signed, reading.authorized_name) == ("Harbor Outreach Foundation", True, "Pat Lee")
    assert not reading.seller_only


def test_an_unsigned_form_is_unsigned() -> None:
    reading = tax.read(filled(name="Harbor Outreach Foundation"), "sst.pdf")
    assert (reading.signed, reading.blank) == (False, False)


def test_a_form_on_which_only_the_seller_stands_exempts_nobody() -> None:
    reading = tax.read(filled(), "sst.pdf")
    assert (reading.blank, reading.seller_only, reading.signed, reading.customer_name) == (False, True, False, None)


@pytest.mark.parametrize("pages", [STATE_ISSUED, VALUES_ABOVE, filled(name="Harbor Outreach Foundation")])
def test_only_the_tax_reader_claims_them(pages: PageSet) -> None:
    assert max(kind.looks_like(pages) for kind in (payment, loa, other)) < 0.5 < tax.looks_like(pages)


def test_a_w9_and_a_letter_of_the_irs_are_no_certificates() -> None:
    w9 = text_sheet(
        "Form W-9   Request for Taxpayer Identification Number and Certification\n1 Name of entity/individual\nHarbor Dental LLC"
    )
    letter = text_sheet(
        "Internal Revenue Service\nWe are pleased to inform you that you are exempt from Federal income tax under section 501(c)(3)"
    )
    for pages in (w9, letter):
        assert tax.looks_like(pages) < 0.5 < other.looks_like(pages)
        assert "exempt" in (other.read(pages, "x.pdf").unsuitable or "")


def test_labels_nobody_listed_are_what_their_words_say() -> None:
    pages = text_sheet("""
Exempt Organization Exempt Purchase Certificate
Full name of exempt organization or purchaser: Harbor Outreach Foundation
Name and address of the vendor: OIT VoIP, LLC
Signature of officer: Pat Lee     Date issued: 11/06/2026
""")
    reading = tax.read(pages, "x.pdf")
    assert (reading.customer_name, reading.signed, reading.document_date) == ("Harbor Outreach Foundation", True, date(2026, 11, 6))


def test_a_states_certificate_whose_name_is_illegible_is_not_called_blank() -> None:
    rows = text_sheet("Certificate of Exemption\nThis certifies that\n#### ####\nis exempt from the payment of sales and use tax")
    assert (tax.read(rows, "x.pdf").blank, tax.read(rows, "x.pdf").customer_name) == (False, None)


def test_a_label_that_offers_an_alternative_is_a_label_to_its_end() -> None:
    pages = sheet(
        (200, 40, "Pennsylvania Exemption Certificate", 13),
        (60, 100, "Name of Purchaser or Lessee", 7),
        (60, 112, "Harbor Hospice House"),
        (60, 140, "Property purchased using this certificate is exempt from tax", 8),
        (60, 180, "Pat Lee"),
        (300, 180, "Administrator"),
        (60, 194, "Signature", 7),
        (300, 194, "Title", 7),
    )
    assert tax.read(pages, "x.pdf").customer_name == "Harbor Hospice House"


def test_a_states_letter_exempts_whom_it_is_addressed_to() -> None:
    pages = text_sheet("""
Illinois Department of Revenue
101 W Jefferson St
Springfield, IL 62702

September 21, 2026

HARBOR ANIMAL RESCUE
1445 SYCAMORE RD
DEKALB IL 60115

RE: Sales Tax Exemption
Sales of any kind to this organization are exempt from the Use Tax.
We have issued your organization the following tax exemption number: E9987
Certificate of exemption
""")
    reading = tax.read(pages, "letter.pdf")
    assert (reading.customer_name, reading.blank, reading.signed) == ("HARBOR ANIMAL RESCUE", False, None)


def test_seller_and_purchaser_side_by_side_and_an_officer_who_signs() -> None:
    pages = sheet(
        *((35, 31, "Exempt Organization Exempt Purchase Certificate", 14), (41, 103, "Name of seller"), (41, 117, "Bay Cloud, LLC")),
        *((307, 103, "Name of exempt organization/purchaser"), (307, 117, "Harbor Youth Orchestra Inc."), (307, 130, "61 Main St")),
        *((41, 130, "9 Bay Rd"), (41, 143, "Doral, FL 33172"), (307, 143, "Miami, FL 33131")),
        (38, 240, "I certify that the organization named above is exempt from state and local sales and use taxes on its purchases."),
        *((45, 300, "Print or type name of officer"), (229, 300, "Desmond Ortiz"), (45, 325, "Title"), (229, 325, "Treasurer")),
        *((45, 350, "Signature of officer"), (229, 350, "D. Ortiz"), (45, 380, "Date signed"), (229, 380, "October 30, 2026")),
    )
    reading = tax.read(pages, "st.pdf")
    assert (reading.customer_name, reading.signed) == ("Harbor Youth Orchestra Inc.", True)
    assert (reading.authorized_name, reading.authorized_title) == ("Desmond Ortiz", "Treasurer")
    assert not reading.seller_only


def test_the_line_to_sign_on_is_labelled_purchaser_on_a_form_that_writes_below() -> None:
    pages = sheet(
        *(
            (35, 31, "SALES AND USE TAX EXEMPTION CERTIFICATION", 12),
            (40, 70, "Name of purchaser, firm or agency"),
            (40, 84, "Harbor Youth Choir"),
        ),
        *((40, 138, "City, State, ZIP code"), (40, 152, "Austin, TX 78701"), (40, 200, "Seller:"), (90, 200, "Bay Cloud, LLC")),
        *((90, 318, "Ann Ortiz", 14), (330, 320, "Director"), (500, 320, "11/5/2026"), (40, 330, "Purchaser", 8), (300, 330, "Title", 8)),
        (480, 330, "Date", 8),
    )
    reading = tax.read(pages, "tx.pdf")
    assert (reading.customer_name, reading.signed) == ("Harbor Youth Choir", True)
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "Director")


def test_a_bare_name_is_the_exempt_purchaser_and_not_the_signer() -> None:
    pages = text_sheet("""
Department of Revenue
Sales Tax Exempt Purchaser Certificate
Name: Harbor Museum of Art Inc.
Exemption number: E042-103-594
Address: 12 Main St     City/Town: Salem     State: MA     Zip: 01970
Signature: /s/ Ann Ortiz     Title: Comptroller     Date: 11/2/2026
Vendor's name: Bay Cloud, LLC
""")
    assert classify(pages).kind is tax.KIND
    reading = tax.read(pages, "st5.pdf")
    assert (reading.customer_name, reading.authorized_name) == ("Harbor Museum of Art Inc.", "Ann Ortiz")


def test_an_agent_by_title_and_labels_above_what_is_written() -> None:
    pages = sheet(
        *((35, 31, "SALES AND USE TAX EXEMPTION CERTIFICATE", 12), (40, 70, "Name of purchaser"), (40, 82, "Harbor Youth Choir")),
        *((40, 300, "Signature", 7), (300, 300, "Date", 7), (40, 310, "Ann Ortiz", 12), (300, 311, "11/05/2026")),
        *((40, 330, "Printed name", 7), (300, 330, "Title", 7), (40, 340, "Ann B. Ortiz"), (300, 340, "Purchasing Agent")),
        (40, 400, "Contact for questions: Bea Cole, Controller"),
    )
    reading = tax.read(pages, "st.pdf")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann B. Ortiz", "Purchasing Agent")


def test_the_second_buyer_over_the_title_is_who_signed() -> None:
    paper = sheet(
        (60, 60, "SALES TAX RESALE OR EXEMPTION CERTIFICATE", 13),
        *(
            (60, y, label)
            for y, label in ((120, "Buyer"), (142, "Address"), (164, "Reason"), (312, "Buyer name"), (332, "Title"), (352, "Date"))
        ),
        *(
            (200, y, text)
            for y, text in ((120, "Harbor Food Bank"), (142, "90 E Elm Ave, Akron, OH 44301"), (164, "Nonprofit, exempt purchases"))
        ),
        *((200, y, text) for y, text in ((312, "Greta Lund"), (332, "Executive Director"), (352, "11/9/2026"))),
        (60, 276, "Greta Lund", 15),
    )
    reading = tax.read(paper, "st101.pdf")
    assert (reading.customer_name, reading.authorized_name) == ("Harbor Food Bank", "Greta Lund")


@pytest.mark.parametrize("item", ["A.", "A)", "(A)", "Part A:", "1."])
def test_an_item_s_letter_is_no_part_of_its_label_and_the_day_beside_who_signed_is_when(item: str) -> None:
    found = tax.read(
        sheet(
            *((36, 36, "TAX EXEMPTION CERTIFICATE", 14), (36, 90, f"{item} Purchaser name"), (260, 90, "Kent Mesa College District")),
            *((36, 110, "Address"), (260, 110, "12 Main St, Dover DE 19901"), (36, 140, "B. Vendor"), (260, 140, "Bay Cloud LLC")),
            *((36, 200, "The undersigned declares that the purchases are exempt."), (36, 260, "Ann Ortiz"), (260, 260, "Nov. 5, 2026")),
            (36, 280, "Ann Ortiz, Business Manager"),
        ),
        "exempt.pdf",
    )
    assert (found.customer_name, found.document_date, found.authorized_name) == (
        "Kent Mesa College District",
        date(2026, 11, 5),
        "Ann Ortiz",
    )
