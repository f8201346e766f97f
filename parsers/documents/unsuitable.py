"""Sorts of documents that will not do, what tells each, and the sentence the sender can act on. Data only; ``other`` judges with it.

To add a sort: one entry. ``title_only`` where bills talk about the same thing further down the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parsers.documents.clues import BILL_ANATOMY, Clues


@dataclass(frozen=True, slots=True)
class Unsuitable:
    """One sort of document that will not do."""

    name: str
    sentence: str
    clues: Clues
    against: Clues = ()
    title_only: bool = False  # the clues must stand in the upper part of the first page: bills talk about all this further down


_BILL: Final[Clues] = tuple((phrase, 0.25) for phrase in BILL_ANATOMY)

UNSUITABLE: Final = (
    Unsuitable(
        "W-9",
        "This is a W-9, which exempts nobody from tax: please send the state's exemption certificate if you claim exemption.",
        (("request for taxpayer identification number", 0.95), ("form w-9", 0.7), ("formw9", 0.5), ("backup withholding", 0.4)),
    ),
    Unsuitable(
        "IRS letter",
        "This is a letter of the IRS: it exempts nobody from state or telecom taxes by itself; please send the exemption certificate.",
        (
            ("determination letter", 0.6),
            ("we are pleased to inform you", 0.5),
            ("exempt from federal income tax under", 0.7),
            ("we assigned you an employer identification number", 0.9),
            ("cp 575", 0.6),
            ("internal revenue service", 0.4),
            ("public charity", 0.3),
        ),
        (("request for taxpayer identification", 0.9), ("certificate of exemption", 0.6), ("exemption certificate", 0.5)),
    ),
    Unsuitable(
        "business licence",
        "This is a business licence: it is no tax exemption; please send the state's tax exemption certificate if you claim exemption.",
        (
            ("business license", 0.7),
            ("business licence", 0.7),
            ("business tax receipt", 0.85),
            ("occupational license", 0.8),
            ("articles of incorporation", 0.8),
            ("certificate of incorporation", 0.8),
            ("certificate of good standing", 0.8),
            ("articles of organization", 0.8),
            ("privilege license", 0.7),
        ),
        (("exemption certificate", 0.6), *_BILL),
        title_only=True,
    ),
    Unsuitable(
        "disconnect notice",
        "This is a disconnect notice, not the bill: please send the carrier's latest complete bill as a PDF.",
        (
            ("disconnect notice", 0.9),
            ("disconnection notice", 0.9),
            ("notice of disconnection", 0.9),
            ("notice of disconnect", 0.85),
            ("service will be disconnected", 0.5),
            ("final notice", 0.5),
            ("termination of service", 0.4),
            ("suspension notice", 0.85),
            ("notice of suspension", 0.85),
            ("interruption of service", 0.4),
            ("aviso de desconexión", 0.9),
        ),
        title_only=True,
    ),
    Unsuitable(
        "past-due notice",
        "This is a past-due notice, not the bill: please send the carrier's latest complete bill as a PDF.",
        (
            ("past due notice", 0.9),
            ("notice of past due", 0.85),
            ("payment reminder", 0.8),
            ("late notice", 0.8),
            ("delinquent", 0.5),
            ("your account is past due", 0.6),
            ("collection notice", 0.85),
            ("second notice", 0.6),
            ("overdue notice", 0.85),
        ),
        (("monthly charges", 0.5), ("current charges", 0.4), ("charges for", 0.4), ("bill at a glance", 0.7)),
        title_only=True,
    ),
    Unsuitable(
        "payment receipt",
        "This is a receipt for a payment, not the bill: please send the carrier's latest complete bill as a PDF.",
        (
            ("payment receipt", 0.85),
            ("payment confirmation", 0.8),
            ("thank you for your payment", 0.7),
            ("receipt for payment", 0.85),
            ("confirmation number", 0.3),
            ("receipt number", 0.4),
            ("your payment has been", 0.6),
            ("transaction approved", 0.6),
            ("payment successful", 0.7),
            ("sales receipt", 0.8),
            ("payment received on", 0.3),
        ),
        _BILL,
        title_only=True,
    ),
    Unsuitable(
        "order confirmation",
        "This is an order confirmation, not a bill: please send the latest bill of the carrier that your numbers are with now.",
        (
            ("order confirmation", 0.85),
            ("confirmation of your order", 0.8),
            ("your order has been", 0.7),
            ("thank you for your order", 0.8),
            ("sales order", 0.6),
            ("service order", 0.4),
            ("purchase order", 0.6),
            ("welcome to", 0.2),
            ("installation appointment", 0.5),
            ("packing slip", 0.85),
            ("shipping confirmation", 0.8),
        ),
        _BILL,
        title_only=True,
    ),
    Unsuitable(
        "welcome letter",
        "This is a letter to a new customer, not a bill: please send the latest bill of the carrier that your numbers are with now.",
        (
            ("welcome letter", 0.85),
            ("welcome to", 0.3),
            ("welcome aboard", 0.6),
            ("thank you for choosing", 0.45),
            ("thanks for choosing", 0.45),
            ("your first bill", 0.5),
            ("we look forward to serving you", 0.5),
            ("your installation", 0.3),
            ("your order is complete", 0.5),
            ("technician will", 0.4),
            ("technician calls", 0.3),
            ("an adult must be present", 0.4),
            ("getting started", 0.3),
            ("activate your", 0.3),
        ),
        _BILL,
    ),
    Unsuitable(
        "notice of a change",
        "This is a letter about a change of prices or service, not the bill: please send the carrier's latest complete bill as a PDF.",
        (
            ("notice of rate change", 0.85),
            ("notice of price change", 0.85),
            ("rate increase", 0.6),
            ("price increase", 0.6),
            ("important changes to your service", 0.8),
            ("changes to your service", 0.6),
            ("notice of change", 0.7),
            ("notice of service change", 0.85),
            ("notice of copper retirement", 0.9),
            ("network change", 0.6),
            ("will be discontinued", 0.5),
            ("contract renewal", 0.6),
            ("your agreement will renew", 0.6),
        ),
        _BILL,
        title_only=True,
    ),
    Unsuitable(
        "quote",
        "This is a quote, not a bill: please send the latest bill of the carrier that your numbers are with now.",
        (
            ("quotation", 0.8),
            ("quote number", 0.8),
            ("quote #", 0.7),
            ("quote no", 0.6),
            ("quote q", 0.6),
            ("quote", 0.45),
            ("proposal", 0.6),
            ("estimate", 0.5),
            ("valid for 30 days", 0.5),
            ("valid until", 0.3),
            ("prepared for", 0.4),
            ("pro forma", 0.7),
            ("presupuesto", 0.7),
            ("cotización", 0.8),
        ),
        (*_BILL, ("previous balance", 0.5)),
        title_only=True,
    ),
    Unsuitable(
        "contract",
        "This is a contract, not a bill: please send the latest bill of the carrier that your numbers are with now.",
        (
            ("master service agreement", 0.85),
            ("service agreement", 0.6),
            ("terms and conditions", 0.3),
            ("statement of work", 0.7),
            ("this agreement is entered into", 0.7),
            ("lease agreement", 0.8),
            ("non-disclosure", 0.8),
        ),
        _BILL,
        title_only=True,
    ),
    Unsuitable(
        "credit application",
        "This is a credit application: we need the card or ACH authorization form, filled in and signed.",
        (("credit application", 0.9), ("trade references", 0.6), ("bank reference", 0.4), ("credit references", 0.5)),
    ),
    Unsuitable(
        "insurance certificate",
        "This is a certificate of insurance, which we do not need; please check that the right file was attached.",
        (("certificate of liability insurance", 0.95), ("certificate of insurance", 0.9), ("evidence of insurance", 0.8)),
    ),
    Unsuitable(
        "bank statement",
        "This is a bank or card statement, not the phone bill: please send the carrier's bill, and do not mail bank statements.",
        (
            ("beginning balance", 0.5),
            ("ending balance", 0.5),
            ("deposits and additions", 0.6),
            ("checks paid", 0.6),
            ("member fdic", 0.5),
            ("minimum payment due", 0.6),
            ("credit limit", 0.5),
            ("annual percentage rate", 0.4),
        ),
    ),
    Unsuitable(
        "voided check",
        "This is a check: we need the card or ACH authorization form, filled in and signed, along with it.",
        (("pay to the order of", 0.7), ("void", 0.4), ("dollars", 0.2)),
    ),
    Unsuitable(
        "account page",
        "This is a picture of an account page, not the bill: please download the latest complete bill there as a PDF and send it.",
        (
            ("sign out", 0.5),
            ("log out", 0.5),
            ("logout", 0.4),
            ("sign off", 0.3),
            ("my account", 0.4),
            ("view bill", 0.5),
            ("pay bill", 0.35),
            ("make a payment", 0.4),
            ("account overview", 0.5),
            ("dashboard", 0.5),
            ("https", 0.3),
            ("manage services", 0.4),
            ("download pdf", 0.35),
            ("auto pay", 0.2),
            ("billing history", 0.4),
            ("notifications", 0.3),
            ("help center", 0.3),
            ("my services", 0.4),
            ("cerrar sesión", 0.5),
            ("search", 0.1),
        ),
        (("return this portion", 0.7), ("detach", 0.5), ("remit", 0.4), ("page 1 of", 0.3)),
    ),
    Unsuitable(
        "advertisement",
        "This is an advertisement, which we do not need; please check that the right file was attached.",
        (
            ("call now", 0.5),
            ("offer ends", 0.6),
            ("limited time", 0.5),
            ("no contract", 0.3),
            ("free of charge", 0.2),
            ("visit our showroom", 0.5),
            ("sign up today", 0.5),
            ("act now", 0.5),
            ("save up to", 0.4),
            ("mention code", 0.5),
            ("promo code", 0.5),
            ("special offer", 0.4),
            ("switch today", 0.5),
        ),
        _BILL,
    ),
)
