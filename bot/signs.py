"""The signs a mail shows of where it belongs, looked up in the store: what ``bot.matching`` judges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from bot.matching import Registry, Signs
from bot.refs import refs_in
from onboarding.assessment import Assessment, State
from onboarding.compare import same_name
from onboarding.documents import DocumentReading
from onboarding.messages import Headers, MessageReading

if TYPE_CHECKING:
    from bot.app import App


def signs_of(app: App, reading: MessageReading, now: datetime) -> Signs:
    """Everything the mail shows of where it belongs, looked up."""
    headers = reading.headers
    sender = (headers.sender.email or "").lower()
    staff = app.gate.is_staff_address(sender)
    mine = _refs_of(app, sender)
    open_mine = _open(app, mine, now)
    candidates = app.repository.all_refs() if staff else open_mine
    return Signs(
        sender=sender or None,
        staff=staff,
        by_token=_existing(app, map(app.identity.ref_of_token, _local_parts(headers))),
        by_thread=_existing(app, map(app.identity.ref_of_message_id, (*headers.in_reply_to, *headers.references))),
        by_subject=_existing(app, refs_in(headers.subject)),
        by_words=_existing(app, refs_in("\n".join(reading.command_lines))),
        by_sender=open_mine,
        by_closed_sender=mine - open_mine,
        by_original=_open(app, _others_concerned(app, reading) if staff else frozenset(), now),
        by_papers=_named_by_papers(app, candidates, reading, now),
    )


def _others_concerned(app: App, reading: MessageReading) -> frozenset[str]:
    """Of a staff mail: the onboardings of whom it was forwarded from, or, where staff wrote themselves, of all whom it was written to."""
    original = reading.forwarded[0] if reading.forwarded else None
    if original and original.sender.email and not app.gate.is_staff_address(original.sender.email):
        return _refs_of(app, original.sender.email)
    written_to = original.recipients if original else (*reading.headers.to, *reading.headers.cc)
    known = [refs for address in written_to if (refs := _refs_of(app, address))]
    return frozenset.intersection(*known) if known else frozenset()


def _local_parts(headers: Headers) -> list[str]:
    return [address.rpartition("@")[0] for address in (*headers.to, *headers.cc, *headers.delivered_to)]


def _refs_of(app: App, email: str | None) -> frozenset[str]:
    return frozenset(app.repository.find_by_address(email)) if email else frozenset()


def _existing(app: App, refs: Iterable[str | None]) -> frozenset[str]:
    return frozenset(found.ref for ref in refs if ref and (found := app.repository.onboarding(ref)))


def _open(app: App, refs: Iterable[str], now: datetime) -> frozenset[str]:
    return frozenset(ref for ref in refs if app.assess(ref, now).state not in (State.DONE, State.CANCELLED))


def _named_by_papers(app: App, refs: Iterable[str], reading: MessageReading, now: datetime) -> frozenset[str]:
    """Of ``refs``, the open ones whose client's name, or a number known to be theirs, stands on a paper."""
    papers = [paper for _, paper in reading.documents]
    if not papers:
        return frozenset()
    assessments = [app.assess(ref, now) for ref in refs]
    return frozenset(each.ref for each in assessments if each.state not in (State.DONE, State.CANCELLED) and _on_papers(each, papers))


def _on_papers(assessment: Assessment, papers: list[DocumentReading]) -> bool:
    client = assessment.party("client")
    company = client.company if client else None
    known = {number.e164 for number in assessment.numbers}
    return any(
        (company and paper.customer_name and same_name(paper.customer_name, company)) or known & {n.e164 for n in paper.numbers}
        for paper in papers
    )


def registry_of(app: App) -> Registry:
    return Registry(app.repository.addresses())
