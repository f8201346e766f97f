"""What bills and service records have in common: facts of the account, the customer's numbers, and every doubt about them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ocr.page import PageMode, PageSet
from onboarding.documents import DocumentKind, DocumentReading, Spot
from parsers.accounts.account_numbers import account_in_sentences
from parsers.accounts.facts import Facts, facts_of
from parsers.accounts.who_bills import Biller, biller
from parsers.certainty import certainty
from parsers.documents.forms import ocr_pages, worst_mode
from parsers.fax_line import without_fax_line
from parsers.numbers.area_codes import the_area_code
from parsers.numbers.plan import standing
from parsers.numbers.types import ClaimKind
from parsers.ownership.judge import verdicts_of
from parsers.ownership.own_numbers import OwnNumbers, own_numbers
from parsers.ownership.seven_digits import completed, head_of_lines
from parsers.ownership.shortfall import shortfall
from parsers.ownership.verdicts import OWN
from parsers.page.fields import values_on
from parsers.page.labels import Field
from parsers.page.layout import sheet_of, squeeze

NO_NUMBER: Final = "No telephone number of the customer was found on it"
NO_ACCOUNT: Final = "No account number was found on it."


def account_reading(kind: DocumentKind, pages: PageSet, name: str, *, seven: bool = False, customer: str | None = None) -> DocumentReading:
    """Read a bill or service record.

    Args:
        seven: lines carry seven digits and the area code is the account's: certain, not assumed.
        customer: whose it is, where codes of the paper's kind say so.
    """
    first = biller(pages)
    facts = facts_of(without_fax_line(pages), first.described if first else None, first.name if first else None)
    if facts.account is None and kind is DocumentKind.PHONE_BILL:
        facts = replace(facts, account=account_in_sentences(phrase for page in pages.pages for phrase in sheet_of(page).phrases))
    facts = replace(facts, customer_name=customer or facts.customer_name)
    carrier = biller(pages, facts.customer_name) or first
    if carrier and customer and squeeze(carrier.name) == squeeze(customer):
        carrier = None  # it names nobody but the customer
    account = "".join(filter(str.isdigit, facts.account.text)) if facts.account else None
    code = area_code(pages, account)
    verdicts, claims = verdicts_of(pages, code, certain=seven)
    guessed, asked = completed(pages, verdicts) if code is None else ((), ())
    verdicts += guessed
    described = carrier.described if carrier else None
    care = described.care if described else frozenset[str]()
    own = own_numbers(pages, verdicts, care, account, begins_with_btn=described is None or described.btn_in_account)
    doubts = _doubts(pages, facts)
    return DocumentReading(
        file=name,
        kind=kind,
        confidence=0.9,
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        carrier=carrier.name if carrier else None,
        account_number=facts.account.text if facts.account else None,
        billing_telephone_number=own.billing or _labelled_btn(pages, own) or _heading_them(pages, own),
        document_date=facts.document_date,
        customer_name=facts.customer_name,
        service_address=facts.service_address,
        billing_address=facts.billing_address,
        numbers=own.numbers,
        pin=facts.pin,
        authorized_name=facts.authorized_name,
        authorized_title=facts.authorized_title,
        billing_contact=facts.billing_contact,
        warnings=(
            *pages.warnings,
            *own.warnings,
            *_missing(kind, facts, own, carrier),
            *asked,
            *shortfall(pages, verdicts, len(own.numbers), claims),
        ),
        other_accounts=facts.account.rivals if facts.account else (),
        claims=tuple(claim.text for claim in claims if claim.kind is ClaimKind.INVALID)[:3] if not own.numbers else (),
        doubts=doubts,
        page_mode=worst_mode(pages),
        first_page=pages.pages[0].number if pages.pages else 1,
    )


def _labelled_btn(pages: PageSet, own: OwnNumbers) -> str | None:
    """An own number among the words that a billing number's label points to, where cells of a form touch."""
    taken = {number.e164[2:]: number.e164 for number in own.numbers}
    for page in pages.pages:
        for value in values_on(page):
            digits = "".join(filter(str.isdigit, value.text))
            if value.field is Field.BTN and len(digits) == 10 and digits in taken:
                return taken[digits]
    return None


def _heading_them(pages: PageSet, own: OwnNumbers) -> str | None:
    """The number over the lines of an account that prints them with seven digits."""
    head = head_of_lines(pages, verdicts_of(pages)[0])
    return head if any(number.e164 == head for number in own.numbers) else None


def area_code(pages: PageSet, account: str | None = None) -> str | None:
    """The area code of the billing number, for lines printed with seven digits."""
    verdicts = verdicts_of(pages)[0]
    own = {verdict.sighting.e164[2:5] for verdict in verdicts if verdict.owner in OWN and not verdict.sighting.toll_free}
    if account and _begins_with_a_number(account) and (not own or account[:3] in own):
        return account[:3]
    if stated := the_area_code("\n".join(page.text for page in pages.pages)):
        return stated
    heads = [verdict for verdict in verdicts if verdict.owner in OWN and (verdict.billing or verdict.labelled)]
    billing = [verdict for verdict in heads if verdict.billing]
    for named in (billing, heads):  # a line of another area code is printed with it, and is a number's label too
        codes = {verdict.sighting.e164[2:5] for verdict in named if not verdict.sighting.toll_free}
        if len(codes) == 1:
            return codes.pop()
    head = None if own else head_of_lines(pages, verdicts)
    return head[2:5] if head else None


def _begins_with_a_number(account: str) -> bool:
    return len(account) >= 13 and standing(account[:10]).fault is None and not standing(account[:10]).toll_free


def _missing(kind: DocumentKind, facts: Facts, own: OwnNumbers, carrier: Biller | None) -> tuple[str, ...]:
    said = []
    if not own.numbers:
        why = " (this carrier's bills usually show none)" if carrier and carrier.described and not carrier.described.lists_numbers else ""
        said.append(f"{NO_NUMBER}{why}: a list of numbers or a CSR is needed as well.")
    if facts.account is None:
        said.append(NO_ACCOUNT)
    if facts.document_date is None:
        said.append("No bill date was found on it." if kind is DocumentKind.PHONE_BILL else "No date was found on it.")
    if facts.service_locations > 1:
        said.append(f"It serves {facts.service_locations} locations.")
    return tuple(said)


def _doubts(pages: PageSet, facts: Facts) -> tuple[tuple[str, Spot | None], ...]:
    modes = {page.number: page.mode for page in pages.pages}
    doubts: list[tuple[str, Spot | None]] = []
    if facts.account is not None:
        mode = modes.get(facts.account.spot.page, PageMode.DIGITAL)
        confirmed = facts.account.seen > 1 and not facts.account.misread and mode is not PageMode.DIGITAL
        if certainty(facts.account.confidence, facts.account.agreed, mode, confirmed=confirmed).needs_review:
            doubts.append(("account_number", facts.account.spot))
    if facts.document_date is not None and not facts.date_sure:
        doubts.append(("document_date", facts.date_spot))
    if not facts.service_sure:
        doubts.append(("service_address", None))
    return tuple(doubts)
