"""Doubts about what a page shows: signatures that are missing or cannot be seen, account numbers and dates that are hard to read."""

from __future__ import annotations

from dataclasses import replace

from onboarding.asking import Builder, Drafts, View, ask, staff_took
from onboarding.assessment import QuestionKind, Status
from onboarding.compare import account_key
from onboarding.documents import DocumentKind, Spot
from onboarding.evidence import RequirementKind
from onboarding.papers import Paper, describe, doubt_subject, unseen_signature
from onboarding.sayings import CONTACT
from onboarding.words import show_date


def _unsigned_payment(view: View) -> Drafts:
    kind = QuestionKind.PAYMENT_UNSIGNED
    papers = [paper for paper in view.papers if paper.kind is DocumentKind.PAYMENT_AUTHORIZATION]
    if not papers or any(paper.accepted for paper in papers) or view.answers.confirmed(kind, "payment"):
        return
    if view.case.opened.payment_on_file or view.case.accepted_by_staff(RequirementKind.PAYMENT_AUTHORIZATION):
        return
    paper = papers[-1]
    reading = paper.reading
    if paper.ruling.status is not Status.RECEIVED or (reading.signed and not reading.blank):
        return
    suggested = None
    if reading.blank:
        text = "The CC/ACH authorization form came blank. Can you fill it in, sign it and send it again?"
    elif reading.signed is False:
        text = "The CC/ACH authorization form is not signed. Can you sign it and send it again?"
    else:
        text = "We could not see whether the CC/ACH authorization form is signed. Is it?"
        suggested = "yes"
    yield paper.evidence.id, ask(
        view, kind, ["payment"], text, paper.ruling.reason or "Payment form",
        blocks=True, document=paper.sha256, spot=_spot(paper, "signed"), suggested=suggested,
    )  # fmt: skip


def _unseen_tax_signature(view: View) -> Drafts:
    kind = QuestionKind.PAYMENT_UNSIGNED
    papers = [paper for paper in view.papers if paper.kind is DocumentKind.TAX_EXEMPTION]
    if not papers or any(paper.accepted for paper in papers) or view.answers.to(kind, "tax") is not None:
        return
    if view.case.accepted_by_staff(RequirementKind.TAX_EXEMPTION):
        return
    paper = papers[-1]
    if paper.ruling.status is Status.RECEIVED and paper.reading.signed is None and unseen_signature(paper.reading):
        text = "We could not see whether the tax exemption certificate is signed. Is it?"
        yield paper.evidence.id, ask(
            view, kind, ["tax"], text, paper.ruling.reason or "Tax certificate",
            blocks=True, document=paper.sha256, spot=_spot(paper, "signed"), suggested="yes",
        )  # fmt: skip


def _spot(paper: Paper, field: str) -> Spot | None:
    return next((spot for name, spot in paper.reading.doubts if name == field), None)


def _fields_in_doubt(view: View) -> Drafts:
    """What the port is matched by and was hard to read; another paper or a word that says the same settles it."""
    kind = QuestionKind.FIELD_IN_DOUBT
    for paper in (*view.of_kind(DocumentKind.PHONE_BILL), *view.of_kind(DocumentKind.CSR)):
        for field, spot in paper.reading.doubts:
            name, value, confirmed = _field(view, paper, field)
            about = doubt_subject(paper.sha256, field)
            if value is None or confirmed or staff_took(view, paper) or view.answers.to(kind, about) is not None:
                continue
            text = f"The {name} on the {_title(paper)} is hard to read. Is it {value}?"
            yield paper.evidence.id, ask(
                view, kind, [about], text, f"{_title(paper)}: the {name} is hard to read ({value})",
                document=paper.sha256, spot=spot, suggested="yes",
            )  # fmt: skip


def _title(paper: Paper) -> str:
    return describe(replace(paper.reading, document_date=None, account_number=None))


def _field(view: View, paper: Paper, field: str) -> tuple[str, str | None, bool]:
    """Name, value, and whether something else confirms it."""
    reading = paper.reading
    if field == "document_date" and paper.kind is DocumentKind.PHONE_BILL:
        return "date", show_date(reading.document_date) if reading.document_date else None, False
    if field == "account_number" and reading.account_number:
        others = [other.reading.account_number for other in view.papers if other.sha256 != paper.sha256]
        same = any(number and account_key(number) == account_key(reading.account_number) for number in others)
        said = view.best.get("Account number")
        return "account number", reading.account_number, same or (said is not None and said.rank >= CONTACT)
    return field, None, False


LEGIBILITY_BUILDERS: tuple[Builder, ...] = (_unsigned_payment, _unseen_tax_signature)
PORT_LEGIBILITY_BUILDERS: tuple[Builder, ...] = (_fields_in_doubt,)
