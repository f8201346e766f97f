"""Card and ACH authorizations: whose, by whom, when, signed or not. Of the card and the bank account nothing but that they are there.

A form is blank when nothing of the customer's stands on it. Whether it is signed is said only when it can be seen: words on the signature
line are a signature, an empty line of a digital form is none, an empty line of a scan may hold ink that no reader makes words of (None,
with a warning).
"""

from __future__ import annotations

import re
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading, Person
from parsers.documents.clues import BILL_ANATOMY, Clues, count, head, squeezed, weigh
from parsers.documents.form_addresses import paid_from
from parsers.documents.forms import OTHERS, company_as_name, doubtful, ink, ocr_pages, signed_date, signer, worst_mode
from parsers.documents.loa_prose import letterhead_of, payer_of
from parsers.forms.label_party import PARTY, SIGNING
from parsers.forms.label_payment import PAYMENT
from parsers.forms.reader import Form, read_form
from parsers.forms.rest import only_email, person_beside_email
from parsers.forms.values import read_email, read_expiry
from parsers.page.layout import sheet_of
from parsers.page.names import is_person
from parsers.secrets import aba, luhn, mask, mask_reading

KIND: Final = DocumentKind.PAYMENT_AUTHORIZATION
LABELS: Final = (*PARTY, *SIGNING, *PAYMENT)
CUSTOMER_KEYS: Final = (
    "company",
    "contact_name",
    "contact_email",
    "card_number",
    "bank_account",
    "routing",
    "card_name",
    "print_name",
    "signature",
    "print_title",
)

LEGIBLE: Final = 0.85
# Its words tell whoever reads the mail that the sender must be told and the original purged.
CARD_DATA: Final = "A card or bank account number stood on it; no more than the last four digits were kept."

_TITLES: Final[Clues] = (
    ("card authorization", 0.8),
    ("card authorisation", 0.8),
    ("card payment authorization", 0.8),
    ("payment authorization", 0.8),
    ("ach authorization", 0.8),
    ("ach debit authorization", 0.85),
    ("ach/eft authorization", 0.8),
    ("eft authorization", 0.7),
    ("ach authorization form", 0.85),
    ("electronic funds transfer authorization", 0.85),
    ("direct debit authorization", 0.85),
    ("direct payment authorization", 0.85),
    ("bank draft authorization", 0.85),
    ("authorization agreement for", 0.5),
    ("authorization for automatic", 0.6),
    ("authorization for direct", 0.6),
    ("payment method form", 0.6),
    ("payment information form", 0.6),
    ("billing authorization", 0.6),
    ("payment authorisation", 0.8),
    ("authorization to charge", 0.8),
    ("authorization to debit", 0.8),
    ("credit card form", 0.6),
    ("autorización de débito", 0.85),
    ("autorización de cargo", 0.85),
    ("cargo recurrente", 0.6),
    ("autopay enrollment", 0.7),
    ("automatic payment enrollment", 0.7),
    ("recurring payment", 0.5),
    ("autorización de tarjeta", 0.85),
    ("autorización de pago", 0.8),
    ("card on file", 0.4),
)
_BODY: Final[Clues] = (
    ("to charge the card", 0.5),
    ("to charge my credit card", 0.5),
    ("to charge my", 0.4),
    ("to charge the", 0.25),
    ("authorize a one-time charge", 0.4),
    ("initiate debit entries", 0.5),
    ("debit entries", 0.3),
    ("debit the bank account", 0.4),
    ("to debit my", 0.4),
    ("card number", 0.35),
    ("cardholder", 0.3),
    ("voided cheque", 0.3),
    ("void check", 0.3),
    ("name on the card", 0.3),
    ("expiration date", 0.1),
    ("to draw", 0.1),
    ("insufficient funds", 0.15),
    ("name on card", 0.3),
    ("name as it appears on card", 0.3),
    ("cvv", 0.25),
    ("routing number", 0.3),
    ("routing no", 0.2),
    ("debit day", 0.3),
    ("name on account", 0.1),
    ("above account", 0.15),
    ("aba routing", 0.3),
    ("voided check", 0.3),
    ("financial institution", 0.2),
    ("account type", 0.1),
)
_AGAINST: Final[Clues] = (
    ("credit application", 0.8),
    ("trade references", 0.7),
    ("direct deposit", 0.7),
    ("vendor payment", 0.5),
    ("letter of agency", 0.8),
    ("letter of authorization", 0.8),
    ("telephone numbers to port", 0.7),
    ("exemption certificate", 0.7),
    ("certificate of exemption", 0.7),
)


_MEANS: Final = (
    r"(?:ach|eft|(?:electronic|automatic|auto|automated|pre-?authori[sz]ed|recurring|direct|online|bank|monthly|(?:credit |debit )?card)"
    r"[ -](?:funds? transfers?|payments?|pay|debits?|drafts?|withdrawals?|billing|bill pay(?:ment)?|charges?)|autopay|e-?checks?|"
    r"(?:credit|debit|bank|payment|charge|p)[ -]?cards?(?: on file)?|bank accounts?)"
)
_ACT: Final = (
    r"(?:authori[sz]ations?|enrol?lments?|agreements?|consents?|mandates?|sign-?ups?|set-?ups?|applications?|forms?|requests?|permissions?|"
    r"instructions?|elections?)"
)
# "Electronic Funds Transfer (EFT) Enrollment", "Consent to recurring card charges"
_NAMED: Final = re.compile(rf"\b{_MEANS}\b[^.:\d]{{0,30}}?\b{_ACT}\b|\b{_ACT}\b[^.:\d]{{0,30}}?\b{_MEANS}\b", re.IGNORECASE)
_TITLED: Final = 0.75
_TITLE_ROWS: Final = 4
# "We authorize the company to debit the above account"
_AUTHORIZES: Final = re.compile(
    r"\b(?:authori[sz]es?|agrees? to|allows?|permits?|instructs?|consents? to)\b[^.]{0,120}?\b(?:debit|charge|draft|withdraw|deduct|draw)",
    re.IGNORECASE,
)


_ONE_CLUE: Final = 0.6  # "we never ask for card numbers": what is left where nothing else speaks of a payment


def looks_like(pages: PageSet) -> float:
    """0..1. A bill whose stub offers automatic payment is no authorization: its anatomy speaks against it."""
    text = squeezed(pages, 2)
    title = max(weigh(head(pages), _TITLES), _TITLED if _is_titled(pages) else 0.0)
    authorizes = _AUTHORIZES.search(" ".join(" ".join(page.text.split()) for page in pages.pages[:2])) is not None
    body = 1 - (1 - weigh(text, _BODY)) * (0.5 if authorizes else 1.0)
    several = authorizes or count(text, (phrase for phrase, _ in _BODY)) > 1
    score = max(1 - (1 - title) * (1 - body), 0.0) if title else (0.75 if several else _ONE_CLUE) * body
    if count(text, BILL_ANATOMY) >= 4:
        score *= 0.4
    return score * _kept(text)


def _is_titled(pages: PageSet) -> bool:
    """Does one of the first rows name a means of payment and what the form does with it?"""
    rows = sheet_of(pages.pages[0]).rows[:_TITLE_ROWS] if pages.pages else ()
    return any(_NAMED.search(phrase.text) and len(phrase.words) <= 10 for row in rows for phrase in row.phrases)


def _kept(text: str) -> float:
    kept = 1.0
    for phrase, weight in _AGAINST:
        if count(text, (phrase,)):
            kept *= 1 - weight
    return kept


def read(pages: PageSet, name: str) -> DocumentReading:
    """The reading of a form; its strings never hold a card or bank number."""
    form = read_form(pages, LABELS)
    masked = mask("\n".join(page.text for page in pages.pages), payment=True)
    said = payer_of(pages)
    letter = "person" in said and _is_card_data(masked.secrets)  # signed below sentences that name the card
    blank = not letter and not any(form.find(key, exclude=OTHERS) for key in CUSTOMER_KEYS)
    mark = ink(pages, form, blank)
    person, title = signer(form)
    person = _in_full(person, form) if mark.signed is not False else person
    if "person" in said and (person is None or not is_person(person)):
        person, title = said["person"], said.get("title") or title
    head_of_letter = letterhead_of(pages) if letter else None
    payer = _payer(form, person) or said.get("company") or (head_of_letter[0] if head_of_letter else None)
    signed_on, date_doubt = signed_date(form)
    expires = _expires(form)
    warnings = list(_warnings(form, blank, mark.signed, signed_on, expires))
    reading = DocumentReading(
        file=name,
        kind=KIND,
        confidence=looks_like(pages),
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        document_date=signed_on,
        customer_name=None if blank else payer,
        billing_address=None if blank else paid_from(form, pages, payer) or (head_of_letter[1] if head_of_letter else None),
        authorized_name=None if blank else person,
        authorized_title=None if blank else title,
        billing_contact=None if blank else _contact(form, person),
        warnings=(*pages.warnings, *warnings, *((CARD_DATA,) if _is_card_data(masked.secrets) else ())),
        signed=mark.signed,
        blank=blank,
        expires=expires,
        doubts=(*mark.doubts, *date_doubt, *doubtful(form, customer_name="company")),
        page_mode=worst_mode(pages),
    )
    return mask_reading(reading, masked.secrets)


def _payer(form: Form, person: str | None) -> str | None:
    """The company by its label, else under the name, else the holder of the bank account where that is one, or another than who signs."""
    named, holder = company_as_name(form), form.text("bank_holder")
    company = form.text("company", exclude=OTHERS) or (named.text if named else None)
    return company or (holder if holder and (not is_person(holder) or _is_another(holder, form, person)) else None)


def _is_another(holder: str, form: Form, person: str | None) -> bool:
    """Two or three capitalised words may be a person's or a shop's: a shop's where they share none with the one who signs."""
    signs = re.findall(r"[a-z]+", f"{form.text('print_name') or person or ''} {form.text('print_title') or ''}".lower())
    return bool(signs) and not set(signs) & set(re.findall(r"[a-z]+", holder.lower()))


def _in_full(person: str | None, form: Form) -> str | None:
    """Who signed, by the cardholder's full name where the signature gives no more than initials or could not be read."""
    holder = form.text("card_name")
    if holder is None or not is_person(holder):
        return person
    signed, full = re.findall(r"[a-z]+", (person or "").lower()), re.findall(r"[a-z]+", holder.lower())
    same = not signed or (signed[-1] == full[-1] and signed[0][:1] == full[0][:1])
    short = not signed or len(signed[0]) == 1 or (person is not None and not is_person(person))
    return holder if same and short else person


def _is_card_data(secrets: tuple[str, ...]) -> bool:
    return any(aba(secret) or (len(secret) >= 13 and luhn(secret)) for secret in secrets)


def _expires(form: Form) -> date | None:
    value = form.text("expiry")
    return read_expiry(value) if value else None


def _contact(form: Form, signer_name: str | None) -> Person | None:
    """The billing contact; hardly legible and all but the signer's name, it is the signer, whose name stands on the form more than once."""
    written = form.text("contact_email")
    email = read_email(written) if written else only_email(form)
    found = form.find("contact_name")
    contact = found.text if found else person_beside_email(form)
    if (
        found
        and signer_name
        and found.confidence < LEGIBLE
        and SequenceMatcher(None, found.text.lower(), signer_name.lower()).ratio() >= 0.75
    ):
        contact = signer_name
    return Person(contact, email) if contact or email else None


def _warnings(form: Form, blank: bool, signed: bool | None, signed_on: date | None, expires: date | None) -> list[str]:
    if blank:
        return ["The payment authorization is blank: please fill it in, sign it and send it again."]
    found = []
    if signed is None:
        found.append("Whether the payment authorization is signed could not be seen: please look, or have the sender confirm it.")
    elif not signed:
        found.append("The payment authorization is not signed.")
    if signed_on is None:
        found.append("The payment authorization shows no date of signature that could be read.")
    elif expires and (expires.year, expires.month) < (signed_on.year, signed_on.month):
        found.append(f"The card ran out in {expires:%m/%Y}, before the form was signed.")
    if not any(form.find(key) for key in ("card_number", "bank_account", "routing")):
        found.append("No card or bank account could be read on the payment authorization.")
    return found
