"""What was read in one document: evidence, not a verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class DocumentKind(StrEnum):
    PHONE_BILL = "phone_bill"
    CSR = "csr"
    DID_LIST = "did_list"
    TAX_EXEMPTION = "tax_exemption"
    PAYMENT_AUTHORIZATION = "payment_authorization"
    LOA = "loa"
    ORDER_FORM = "order_form"
    EMAIL = "email"  # the body of a mail
    OTHER = "other"


class Action(StrEnum):
    PORT = "port"
    KEEP = "keep"  # stays with the losing carrier


@dataclass(frozen=True, slots=True)
class Address:
    """As printed; ``onboarding.compare`` normalises for comparison only."""

    street: str | None = None
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on a page something stands: points from the top left, the page upright."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class NumberReading:
    """One of the customer's own numbers on a document."""

    e164: str
    use: str | None = None  # main, voice, fax, sms, alarm, elevator, toll_free, modem, pos...; None: not said
    action: Action | None = None
    page: int = 1
    confidence: float = 1.0
    needs_review: bool = False
    written: str = ""  # as it stands there
    spot: Spot | None = None
    note: str | None = None  # words beside it: location, extension, name
    alternative: str | None = None  # what the second reader saw, where they differ
    theirs: bool | None = None  # True: a label calls it the customer's; False: hardly anything does; None: it stands where theirs stand


@dataclass(frozen=True, slots=True)
class Person:
    name: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """One document as ``extract --json`` prints it (contract, section 6), and a little more for the assessment."""

    file: str
    kind: DocumentKind = DocumentKind.OTHER
    confidence: float = 0.0
    pages: int = 0
    ocr_pages: int = 0
    carrier: str | None = None
    account_number: str | None = None
    billing_telephone_number: str | None = None
    document_date: date | None = None
    customer_name: str | None = None
    service_address: Address | None = None
    billing_address: Address | None = None
    numbers: tuple[NumberReading, ...] = ()
    pin: str | None = None
    authorized_name: str | None = None
    authorized_title: str | None = None
    billing_contact: Person | None = None
    fields: tuple[tuple[str, str], ...] = ()  # Final Order label -> value, as found
    warnings: tuple[str, ...] = ()
    error: str | None = None

    # What decides whether it will do; contract section 2 [rules], domain section 2.
    signed: bool | None = None  # None: the form has no signature line, or it cannot be told
    blank: bool | None = None  # a form nobody filled in
    expires: date | None = None  # tax certificates, cards
    seller_only: bool = False  # a tax form on which only the seller's part is filled
    unsuitable: str | None = None  # kind other/bill: one sentence the sender can act on ("this is a disconnect notice...")
    incomplete: str | None = None  # "page 1 of 6 alone", "the list says 20 numbers, 18 are there"
    other_accounts: tuple[str, ...] = ()  # sub-accounts, accounts of numbers without a bill
    claims: tuple[str, ...] = ()  # masks, 7-digit rows, counts: words about numbers that are not numbers, to be asked about
    doubts: tuple[tuple[str, Spot | None], ...] = field(default=())  # field names read with doubt, and where
    page_mode: str = "digital"  # the worst of its pages, see ocr.page.PageMode
    first_page: int = 1  # within the file; several documents in one file differ here
