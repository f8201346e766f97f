"""Who has the next move in an onboarding, and since when: for the digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from onboarding.assessment import Assessment, QuestionKind, State, Status
from onboarding.evidence import Role
from replies.voice import show_day
from replies.wording import SHORT_NAMES, company, in_order

_PROMISES = {
    "port-submitted": "Port Submission Email",
    "hardware-shipped": "Hardware Shipment Email",
    "new-numbers": "Welcome Email (new numbers)",
}


@dataclass(frozen=True, slots=True)
class Waits:
    whom: str  # "Harbor Dental", "us", "the carrier"
    what: str  # "bill, list of numbers"
    since: datetime


def waits_for(a: Assessment) -> Waits | None:
    """The most pressing thing an open onboarding waits for; None when it is over."""
    if a.state in (State.DONE, State.CANCELLED):
        return None
    since = a.last_word_at or a.opened_at
    if a.paused:
        return Waits("us", "it is paused; 'resume' goes on", since)
    client = company(a, Role.CLIENT)
    if a.port.rejected is not None:
        asked = any(question.kind is QuestionKind.PORT_REJECTED for question in a.questions)
        return Waits(client if asked else "us", f"what mends the carrier's rejection ({a.port.rejected})", since)
    if a.completed_at is None:
        return _collecting(a, client, since)
    owed = [promise for promise in a.promises if promise.kept_at is None]
    if owed:
        return Waits("us", ", ".join(_PROMISES.get(promise.kind, promise.kind) for promise in owed), a.completed_at)
    if not a.activation.ports:
        return Waits("us", "the promised mails are out", a.completed_at)
    if a.port.foc_date is not None:
        return Waits("the port date", show_day(a.port.foc_date), a.port.submitted_at or a.completed_at)
    return Waits("the carrier", "its answer to the port request (FOC)", a.port.submitted_at or a.completed_at)


def _collecting(a: Assessment, client: str, since: datetime) -> Waits:
    blocking = [requirement for requirement in in_order(a) if requirement.blocks]
    missing = [SHORT_NAMES[r.kind] for r in blocking if r.status in (Status.MISSING, Status.REJECTED)]
    if missing:
        return Waits(client, ", ".join(missing), since)
    if any(question.blocks for question in a.questions):
        return Waits(client, "an answer to our questions", since)
    return Waits("us", ", ".join(f"look at the {SHORT_NAMES[r.kind]}" for r in blocking) or "complete is about to go out", since)
