"""Papers as clients send them, made here: a bill, a CSR, a card form, a list. Digital PDFs, so that tests spend no time on pixels."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

COMPANY = "Harbor Dental Group"
STREET, CITY = "1200 Bayfront Dr Ste 310", "Miami, FL 33131"


def pdf(lines: Sequence[tuple[float, float, str]], pages: int = 1) -> bytes:
    """``lines``: left and top in points from the upper left corner, and the words."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter, invariant=1)
    canvas.setFont("Helvetica", 10)
    for left, top, words in lines:
        canvas.drawString(left, letter[1] - top, words)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def bill(
    numbers: Sequence[str] = ("305-555-0142", "305-555-0143"),
    dated: date = date(2026, 11, 5),
    company: str = COMPANY,
    account: str = "305 555-0142 327",
    carrier: str = "Gulfstream Telephone",
) -> bytes:
    lines = [
        (50, 50, carrier),
        (330, 50, "Page 1 of 1"),
        (330, 70, f"Bill Date: {dated:%B} {dated.day}, {dated.year}"),
        (330, 85, f"Account Number: {account}"),
        (330, 100, "Payment Due: December 1, 2026"),
        (330, 115, "Total Amount Due: $182.40"),
        (50, 90, company),
        (50, 103, STREET),
        (50, 116, CITY),
        (50, 150, "Service address:"),
        (50, 163, STREET),
        (50, 176, CITY),
        (50, 220, "Monthly charges by line"),
        (50, 236, "Telephone number"),
        (250, 236, "Service"),
        (450, 236, "Amount"),
    ]
    top = 252.0
    for number in numbers:
        lines += [(50, top, number), (250, top, "Business line"), (450, top, "$42.00")]
        top += 15
    lines += [(50, top + 20, "Taxes, fees and surcharges"), (450, top + 20, "$18.40")]
    lines += [(50, top + 50, "Questions about your bill? Call customer care at 1-800-555-0199.")]
    return pdf(lines)


def csr(numbers: Sequence[str] = ("305-555-0142", "305-555-0143"), company: str = COMPANY, account: str = "305 555-0142 327") -> bytes:
    lines = [
        (50, 50, "Gulfstream Telephone"),
        (50, 70, "CUSTOMER SERVICE RECORD"),
        (50, 95, f"Account name: {company}"),
        (50, 110, f"Account number: {account}"),
        (50, 125, f"Billing telephone number: {numbers[0]}"),
        (50, 140, f"Service address: {STREET}, {CITY}"),
        (50, 155, "Date: November 10, 2026"),
        (50, 185, "Working telephone numbers"),
    ]
    return pdf([*lines, *((50, 202 + 15 * i, number) for i, number in enumerate(numbers))])


def card_form(signed: bool = True, company: str = COMPANY) -> bytes:
    lines = [
        (50, 50, "CREDIT CARD AUTHORIZATION FORM"),
        (50, 75, "I authorize OIT to charge the card below for monthly services."),
        (50, 100, f"Company name: {company}"),
        (50, 115, "Cardholder name: Lena Ortiz"),
        (50, 130, "Card type: Visa"),
        (50, 145, "Card number: 4111 1111 1111 1111"),
        (50, 160, "Expiration date: 08/29"),
        (50, 175, "Billing ZIP: 33131"),
        (50, 220, "Signature: Lena Ortiz" if signed else "Signature: ______________________"),
        (330, 220, "Date: 11/12/2026" if signed else "Date: ____________"),
    ]
    return pdf(lines)


def tax_certificate(company: str = COMPANY) -> bytes:
    lines = [
        (50, 50, "Consumer's Certificate of Exemption"),
        (50, 65, "Issued pursuant to Chapter 212, Florida Statutes"),
        (50, 80, "DR-14"),
        (50, 110, "Certificate Number: 85-8012345678C-9"),
        (50, 125, "Effective Date: 01/15/2026"),
        (50, 140, "Expiration Date: 01/31/2031"),
        (50, 165, "This certifies that"),
        (50, 180, company),
        (50, 195, STREET),
        (50, 210, CITY),
        (50, 235, "is exempt from the payment of Florida sales and use tax on real property rented, transient rental property rented,"),
        (50, 250, "tangible personal property purchased or rented, or services purchased."),
    ]
    return pdf(lines)


def number_sheet(rows: Sequence[tuple[str, str, str]]) -> bytes:
    """An XLSX with the columns Number, Use, Action."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Number", "Use", "Port or keep"])
    for row in rows:
        sheet.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
