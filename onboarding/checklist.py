"""The checklist: what is required by how the service starts, and where each requirement stands (contract, sections 4 and 5).

The gate: nothing completes without payment authorization and billing contact, whatever else is there.
"""

from __future__ import annotations

from collections.abc import Sequence

from onboarding.assessment import Requirement, Status
from onboarding.billing import BillingContact
from onboarding.case import Case
from onboarding.evidence import Evidence, RequirementKind, Settled
from onboarding.number_book import Book
from onboarding.papers import Paper, describe
from onboarding.words import is_toll_free, join_words, plural, sentence, show_number

WANTED = {
    RequirementKind.PAYMENT_AUTHORIZATION: "The signed CC/ACH authorization form; nothing else can move before it.",
    RequirementKind.TAX_EXEMPTION: "The tax exemption certificate, made out to the client and in date.",
    RequirementKind.PHONE_BILL: "A phone bill dated within the last {days} days, with all its pages.",
    RequirementKind.CSR: "The Customer Service Record, from the losing carrier.",
    RequirementKind.DID_LIST: "The list of numbers being ported, each with all ten digits and its use (voice, fax...).",
}


def checklist(case: Case, papers: Sequence[Paper], book: Book, billing: BillingContact) -> tuple[Requirement, ...]:
    """One line a requirement, payment first."""
    return tuple(_requirement(kind, case, papers, book, billing) for kind in RequirementKind)


def is_ready(requirements: Sequence[Requirement]) -> bool:
    return not any(requirement.blocks for requirement in requirements)


def _requirement(kind: RequirementKind, case: Case, papers: Sequence[Paper], book: Book, billing: BillingContact) -> Requirement:
    word = case.settled(kind)
    verdict = word[1].verdict if word else None
    required = verdict == "required" or is_required(kind, case, papers, book)
    reason = word[1].reason if word else None
    if verdict == "waived":
        return Requirement(kind, required, Status.WAIVED, sentence(reason) if reason else "Waived by staff.")
    if verdict == "accepted" and not (kind is RequirementKind.DID_LIST and _list_changed_since(book, word)):
        return Requirement(kind, required, Status.ACCEPTED, sentence(reason) if reason else _accepted_detail(kind, papers, book, billing))
    if not required and not _worth_reading(kind, case, book):
        return Requirement(kind, False, Status.NOT_APPLICABLE, _why_not(kind, case, book))
    status, detail = _stands(kind, case, papers, book, billing)
    if word and verdict == "rejected" and status is not Status.ACCEPTED and not _came_after(kind, papers, book, word[0].id):
        status, detail = Status.REJECTED, sentence(reason) if reason else "It will not do; please send another."
    return Requirement(kind, required, status, detail)


def _list_changed_since(book: Book, word: tuple[Evidence, Settled] | None) -> bool:
    """Staff accepted the list they saw; what came later and is in doubt is not accepted with it."""
    return word is not None and book.listing.changed > word[0].id and not book.in_order


def is_required(kind: RequirementKind, case: Case, papers: Sequence[Paper], book: Book) -> bool:
    if kind in (RequirementKind.PHONE_BILL, RequirementKind.DID_LIST):
        return case.activation.ports
    if kind is RequirementKind.CSR:
        return case.activation.ports and case.rules.csr == "required" and not _toll_free_only(book)
    if kind is RequirementKind.TAX_EXEMPTION:
        return claims_exemption(case, papers)
    return True


def claims_exemption(case: Case, papers: Sequence[Paper]) -> bool:
    """Somebody said so, or sent a certificate and nobody said the contrary."""
    if case.tax_exempt is not None:
        return case.tax_exempt
    certificates = [paper.reading for paper in papers if paper.requirement is RequirementKind.TAX_EXEMPTION]
    return any(not (reading.unsuitable or reading.error or reading.blank or reading.seller_only) for reading in certificates)


def _toll_free_only(book: Book) -> bool:
    """Toll-free numbers move by their registry; no carrier keeps a CSR of them."""
    return bool(book.ported) and all(is_toll_free(number.e164) for number in book.ported)


def _worth_reading(kind: RequirementKind, case: Case, book: Book) -> bool:
    """A recommended CSR has a line of its own though it blocks nothing."""
    return kind is RequirementKind.CSR and case.activation.ports and case.rules.csr == "recommended" and not _toll_free_only(book)


def _why_not(kind: RequirementKind, case: Case, book: Book) -> str:
    if kind is RequirementKind.CSR and case.activation.ports and _toll_free_only(book):
        return "Toll-free numbers have no CSR."
    if kind is RequirementKind.TAX_EXEMPTION:
        return "Not exempt." if case.tax_exempt is False else "No exemption is claimed."
    return "Not asked for here." if case.activation.ports else "Nothing is ported."


# --- where each stands ------------------------------------------------------------------------


def _stands(kind: RequirementKind, case: Case, papers: Sequence[Paper], book: Book, billing: BillingContact) -> tuple[Status, str]:
    if kind is RequirementKind.BILLING_CONTACT:
        return billing.status, billing.detail
    if kind is RequirementKind.DID_LIST:
        return _list(papers, book)
    if kind is RequirementKind.PAYMENT_AUTHORIZATION and case.opened.payment_on_file:
        return Status.ACCEPTED, "On file."
    return _by_papers(kind, case, papers)


def _by_papers(kind: RequirementKind, case: Case, papers: Sequence[Paper]) -> tuple[Status, str]:
    """The best of its papers decides; of equals the latest speaks. A paper of another kind leaves it missing, and says why."""
    mine = [paper for paper in papers if paper.requirement is kind]
    wanted = WANTED[kind].format(days=case.rules.bill_max_age_days)
    for status in (Status.ACCEPTED, Status.RECEIVED, Status.REJECTED):
        standing = [paper for paper in mine if paper.ruling.status is status]
        if not standing:
            continue
        if status is Status.ACCEPTED:
            return status, sentence(join_words(describe(paper.reading) for paper in standing))
        paper = standing[-1]
        if paper.kind.value == "other":
            return Status.MISSING, f"{paper.ruling.reason or ''} {wanted}".strip()
        return status, paper.ruling.reason or sentence(describe(paper.reading))
    return Status.MISSING, wanted


def _list(papers: Sequence[Paper], book: Book) -> tuple[Status, str]:
    listing = book.listing
    if not listing.exists and not listing.claims:
        rejected = [paper for paper in papers if paper.requirement is RequirementKind.DID_LIST and paper.ruling.status is Status.REJECTED]
        if rejected:
            return Status.REJECTED, rejected[-1].ruling.reason or WANTED[RequirementKind.DID_LIST]
        return Status.MISSING, WANTED[RequirementKind.DID_LIST]
    doubtful = [doubt.e164 for doubt in book.doubts if doubt.listed]
    if doubtful:
        return Status.RECEIVED, f"{sentence(_count(book))} To be confirmed: {join_words(map(show_number, doubtful))}."
    if listing.claims:
        return Status.RECEIVED, f"{sentence(_count(book))} Not clear yet: {join_words(repr(claim.text) for claim in listing.claims)}."
    if book.unconfirmed:
        return Status.RECEIVED, f"{sentence(_count(book))} Please confirm that these are all."
    if listing.everything and not book.ported:
        return Status.RECEIVED, "All numbers on the bill: we have not read any on a bill or CSR yet."
    if not book.ported:
        return Status.MISSING, WANTED[RequirementKind.DID_LIST]
    return Status.ACCEPTED, sentence(_count(book))


def _count(book: Book) -> str:
    words = f"{plural(len(book.ported), 'number')} to port"
    return f"{words}, {len(book.staying)} staying" if book.staying else words


def _accepted_detail(kind: RequirementKind, papers: Sequence[Paper], book: Book, billing: BillingContact) -> str:
    if kind is RequirementKind.BILLING_CONTACT and billing.status is not Status.MISSING:
        return sentence(join_words(part for part in (billing.name, billing.email) if part))
    if kind is RequirementKind.DID_LIST and book.ported:
        return sentence(_count(book))
    return "Accepted by staff."


def _came_after(kind: RequirementKind, papers: Sequence[Paper], book: Book, word: int) -> bool:
    if kind is RequirementKind.DID_LIST and book.listing.origin > word:
        return True
    return any(paper.requirement is kind and paper.evidence.id > word for paper in papers)
