"""What bills and service records have in common: facts of the account, the customer's numbers, and every doubt about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ocr.page import PageMode, PageSet
from onboarding.documents import DocumentKind, DocumentReading, NumberReading, Spot
from parsers.account_facts import Facts, facts_of
from parsers.accounts import key_of
from parsers.certainty import certainty
from parsers.documents.forms import ocr_pages, worst_mode
from parsers.own_numbers import OwnNumbers, own_numbers, verdicts_of
from parsers.ownership import Owner
from parsers.who_bills import Biller, biller

Adjust = Callable[[PageSet, OwnNumbers, Facts], OwnNumbers]

_NO_FACT: Final = Facts()


def account_reading(kind: DocumentKind, pages: PageSet, name: str, adjust: Adjust | None = None) -> DocumentReading:
    """Read a bill or service record.

    Args:
        adjust: what a kind knows better about its numbers.
    """
    first = biller(pages)
    facts = facts_of(pages, first.described if first else None, first.name if first else None)
    carrier = biller(pages, facts.customer_name) or first
    account = "".join(filter(str.isdigit, facts.account.text)) if facts.account else None
    verdicts, claims = verdicts_of(pages)
    own = own_numbers(pages, verdicts, carrier.described.care if carrier and carrier.described else frozenset(), account)
    if adjust is not None:
        own = adjust(pages, own, facts)
    doubts = _doubts(pages, facts)
    return DocumentReading(
        file=name,
        kind=kind,
        confidence=0.9,
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        carrier=carrier.name if carrier else None,
        account_number=facts.account.text if facts.account else None,
        billing_telephone_number=_btn(own, facts),
        document_date=facts.document_date,
        customer_name=facts.customer_name,
        service_address=facts.service_address,
        billing_address=facts.billing_address,
        numbers=own.numbers,
        pin=facts.pin,
        authorized_name=facts.authorized_name,
        authorized_title=facts.authorized_title,
        warnings=(*pages.warnings, *own.warnings, *_missing(kind, facts, own, carrier)),
        other_accounts=facts.account.rivals if facts.account else (),
        claims=(),
        doubts=doubts,
        page_mode=worst_mode(pages),
        first_page=pages.pages[0].number if pages.pages else 1,
    )


def _btn(own: OwnNumbers, facts: Facts) -> str | None:
    if own.billing:
        return own.billing
    return None


def _missing(kind: DocumentKind, facts: Facts, own: OwnNumbers, carrier: Biller | None) -> tuple[str, ...]:
    said = []
    if not own.numbers:
        why = " (this carrier's bills usually show none)" if carrier and carrier.described and not carrier.described.lists_numbers else ""
        said.append(f"No telephone number of the customer was found on it{why}: a list of numbers or a CSR is needed as well.")
    if facts.account is None:
        said.append("No account number was found on it.")
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
    return tuple(doubts)


__all__ = ["Adjust", "NumberReading", "Owner", "account_reading", "key_of"]
