"""What time and carriers bring up: temporary numbers, papers and PINs that grow old before submission, a rejected port."""

from __future__ import annotations

from datetime import timedelta

from onboarding.accounts import is_wireless
from onboarding.answers import question_key
from onboarding.asking import Builder, Drafts, View, ask, question_last
from onboarding.assessment import QuestionKind
from onboarding.case import CONTACT_ROLES, Case
from onboarding.compare import same_account
from onboarding.documents import DocumentKind
from onboarding.evidence import Activation, Answered, FieldSaid, PaperRead, PortMilestone
from onboarding.life import kept_at
from onboarding.mails import MailKind
from onboarding.papers import FUTURE_DAYS, Paper, describe
from onboarding.rejections import read_rejection
from onboarding.words import show_date

WIRELESS_PIN_DAYS = 4  # a Number Transfer PIN lives this long (AT&T Mobility; others are alike)


def asap_numbers(view: View) -> Drafts:
    """ASAP without a port: temp numbers until one, or bought ones?"""
    if view.case.activation is not Activation.ASAP or "Quantity of Temp DID(s)" in view.best:
        return
    if view.answers.to(QuestionKind.ASAP_NUMBERS, "numbers") is not None or kept_at(view.case, MailKind.NEW_NUMBERS):
        return
    text = "Service starts on new numbers. Are they to stay for good, or only until your present numbers are ported later?"
    yield 0, ask(view, QuestionKind.ASAP_NUMBERS, ["numbers"], text, "New numbers for good, or temporary until a port?")


def _stale_bill(view: View) -> Drafts:
    """A bill that grew too old between its arrival and the port's submission; the newest of each account counts."""
    limit = view.case.rules.bill_max_age_days
    bills = [paper for paper in view.of_kind(DocumentKind.PHONE_BILL) if paper.accepted and paper.reading.document_date]
    for paper in bills:
        dated = paper.reading.document_date
        if dated is None or view.case.today - dated <= timedelta(days=limit) or dated > view.case.today + timedelta(days=FUTURE_DAYS):
            continue
        if view.case.day(paper.evidence.at) - dated > timedelta(days=limit) or any(_newer(other, paper) for other in bills):
            continue  # staff took it as old as it was, or a newer one is here
        if view.answers.to(QuestionKind.STALE, paper.sha256) is not None:
            continue
        short = f"{describe(paper.reading)} is now over {limit} days old"
        text = f"The {short}, and the port is not submitted yet. Can you send the newest bill?"
        yield paper.evidence.id, ask(view, QuestionKind.STALE, [paper.sha256], text, short, document=paper.sha256)


def _newer(other: Paper, paper: Paper) -> bool:
    a, b = other.reading, paper.reading
    if not a.document_date or not b.document_date or a.document_date <= b.document_date:
        return False
    return a.account_number is None or b.account_number is None or same_account(a.account_number, b.account_number)


def _stale_pin(view: View) -> Drafts:
    said = view.best.get("PIN")
    if said is None or not any(is_wireless(account.carrier) for account in view.accounts):
        return
    given = next((item.at for item in view.case.evidence if item.id == said.order[1]), view.case.opened_at)
    about = f"pin {said.order[1]}"
    if view.case.now - given <= timedelta(days=WIRELESS_PIN_DAYS) or view.answers.to(QuestionKind.STALE, about) is not None:
        return
    text = (
        "The port-out PIN of your mobile numbers has run out by now. Can you get a new Number Transfer PIN from your carrier and send it?"
    )
    yield said.order[1], ask(view, QuestionKind.STALE, [about], text, f"The PIN given on {show_date(view.case.day(given))} has run out")


def port_rejected(view: View) -> Drafts:
    if view.rejection is None or rejection_answered(view.case, view.rejection):
        return
    for item, fact in view.case.facts(PortMilestone):
        if item.id == view.rejection:
            row = read_rejection(fact.reason or "")
            reason = (fact.reason or "no reason given").strip().rstrip(".")
            means = f": {row.meaning}" if row.meaning else ""
            text = f'Your carrier rejected the port ("{reason}"){means}. {question_last(row.ask)}'
            yield item.id, ask(view, QuestionKind.PORT_REJECTED, [str(item.id)], text, f"Port rejected: {reason}")


def rejection_answered(case: Case, rejection: int | None) -> bool:
    """True when a contact answered what the carrier wants, or sent the value or paper that mends it."""
    if rejection is None:
        return False
    row = next(read_rejection(fact.reason or "") for item, fact in case.facts(PortMilestone) if item.id == rejection)
    for item in case.evidence:
        if item.id <= rejection or item.by.role not in CONTACT_ROLES:
            continue
        fact = item.fact
        if isinstance(fact, FieldSaid) and fact.label in row.labels:
            return True
        if isinstance(fact, PaperRead) and fact.reading.kind in row.papers:
            return True
    return _answered(case, question_key(QuestionKind.PORT_REJECTED, [str(rejection)]))


def _answered(case: Case, key: str) -> bool:
    return any(fact.question == key for _, fact in case.facts(Answered))


AGEING_BUILDERS: tuple[Builder, ...] = (_stale_bill, _stale_pin)
