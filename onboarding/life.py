"""Where an onboarding stands: its state, its port, what the complete notes promised, and when anybody last wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from onboarding.assessment import Port, Promise, State
from onboarding.calendar import next_business_time
from onboarding.case import CONTACT_ROLES, Case
from onboarding.evidence import (
    Away,
    CardDataSeen,
    MailQueued,
    NewNumbers,
    PortDayChecked,
    PortMilestone,
    PromiseKept,
    Role,
    Shipped,
    StateChanged,
)
from onboarding.mails import MailKind

PROMISE_HOURS = 24  # "In the next 24 hours, you will receive the following emails"
CONFIGURATION_HOURS = 2  # "Within 2 hours, or once the welcome email has been sent"
TO_CONTACTS = frozenset(
    {
        MailKind.WELCOME,
        MailKind.RECEIVED,
        MailKind.REMINDER,
        MailKind.COMPLETE,
        MailKind.CONFIGURATION,
        MailKind.PORT_SUBMITTED,
        MailKind.HARDWARE_SHIPPED,
        MailKind.NEW_NUMBERS,
        MailKind.PORT_AHEAD,
        MailKind.NEXT_STEPS,
    }
)


@dataclass(frozen=True, slots=True)
class Life:
    state: State
    port: Port
    promises: tuple[Promise, ...]
    completed_at: datetime | None
    paused: bool
    last_word_at: datetime
    reminders_sent: int
    new_numbers: tuple[str, ...]
    tracking: tuple[tuple[str, str | None], ...]
    open_rejection: int | None  # evidence id of the carrier's rejection that nobody has answered


def read_life(case: Case, rejection_answered: bool) -> Life:
    completed_at = first_mail(case, MailKind.COMPLETE)
    port = read_port(case)
    promises = read_promises(case, completed_at)
    return Life(
        state=_state(case, completed_at, port, promises, rejection_answered),
        port=port,
        promises=promises,
        completed_at=completed_at,
        paused=is_paused(case),
        last_word_at=last_word_at(case),
        reminders_sent=sum(fact.kind == MailKind.REMINDER for _, fact in case.facts(MailQueued)),
        new_numbers=tuple(dict.fromkeys(number for _, fact in case.facts(NewNumbers) for number in fact.numbers)),
        tracking=tuple(dict.fromkeys((fact.tracking, fact.carrier) for _, fact in case.facts(Shipped))),
        open_rejection=open_rejection(case),
    )


def _state(case: Case, completed_at: datetime | None, port: Port, promises: tuple[Promise, ...], rejection_answered: bool) -> State:
    if is_cancelled(case):
        return State.CANCELLED
    if case.activation.ports and port.completed_at is not None:
        return State.DONE
    if completed_at is None:
        return State.COLLECTING
    if not case.activation.ports and all(promise.kept_at for promise in promises):
        return State.DONE
    if port.rejected is not None and not rejection_answered:
        return State.COLLECTING  # back to collecting just what mends the rejection
    return State.SCHEDULED if port.foc_date is not None else State.COMPLETE


def is_cancelled(case: Case) -> bool:
    return _last_change(case, "cancelled", "reopened") == "cancelled"


def is_paused(case: Case) -> bool:
    return _last_change(case, "paused", "resumed") == "paused"


def _last_change(case: Case, *changes: str) -> str | None:
    return next((fact.change for _, fact in reversed(tuple(case.facts(StateChanged))) if fact.change in changes), None)


def first_mail(case: Case, kind: MailKind) -> datetime | None:
    """When the first mail of a kind was queued in this round (since the last ``reopen``)."""
    return next((item.at for item, fact in case.this_round(MailQueued) if fact.kind == kind), None)


# --- the port ---------------------------------------------------------------------------------


def read_port(case: Case) -> Port:
    """The milestones replayed: a rejection takes the FOC date away, a new submission or date closes the rejection."""
    port = Port()
    for item in case.evidence:
        if item.id and item.id <= case.reopened_after:
            continue
        if isinstance(item.fact, PortMilestone):
            port = _after_milestone(port, item.fact, item.at)
        elif isinstance(item.fact, PortDayChecked):
            port = _after_check(port, item.fact)
    return port


def _after_milestone(port: Port, fact: PortMilestone, at: datetime) -> Port:
    if fact.milestone == "submitted":
        return Port(submitted_at=at, foc_date=port.foc_date, previous_foc_date=port.previous_foc_date)
    if fact.milestone == "rejected":
        previous = port.foc_date or port.previous_foc_date
        return Port(submitted_at=port.submitted_at, rejected=fact.reason or "no reason given", previous_foc_date=previous)
    if fact.milestone == "completed":
        return Port(port.submitted_at, None, port.foc_date, port.previous_foc_date, at, port.checked, port.failed_items)
    moved = port.foc_date is not None and port.foc_date != fact.on
    previous = port.foc_date if moved else port.previous_foc_date
    kept = not moved
    return Port(port.submitted_at, None, fact.on, previous, None, port.checked and kept, port.failed_items if kept else ())


def _after_check(port: Port, fact: PortDayChecked) -> Port:
    """``verified`` closes the loop; ticks and crosses add up."""
    failed = () if fact.verified else tuple(dict.fromkeys([*port.failed_items, *fact.failed]))
    failed = tuple(item for item in failed if item not in fact.passed)
    checked = fact.verified or (port.checked and not fact.failed)
    return Port(port.submitted_at, port.rejected, port.foc_date, port.previous_foc_date, port.completed_at, checked, failed)


def open_rejection(case: Case) -> int | None:
    found: int | None = None
    for item, fact in case.this_round(PortMilestone):
        found = item.id if fact.milestone == "rejected" else None
    return found


# --- promises ---------------------------------------------------------------------------------


def read_promises(case: Case, completed_at: datetime | None) -> tuple[Promise, ...]:
    """What the complete notes promised within 24 hours, and the configuration mail; none before ``complete``."""
    if completed_at is None:
        return ()
    due = completed_at + timedelta(hours=PROMISE_HOURS)
    kinds = [
        (MailKind.PORT_SUBMITTED, case.activation.ports),
        (MailKind.HARDWARE_SHIPPED, case.hardware),
        (MailKind.NEW_NUMBERS, case.activation.starts_now),
    ]
    return tuple(Promise(kind, due, kept_at(case, kind)) for kind, promised in kinds if promised)


def kept_at(case: Case, kind: MailKind) -> datetime | None:
    """By the bot's mail on staff's line, or a copy of the real one reaching the mailbox, whichever was first."""
    times = [item.at for item, fact in case.this_round(MailQueued) if fact.kind == kind]
    times += [item.at for item, fact in case.this_round(PromiseKept) if fact.kind == kind]
    return min(times, default=None)


def configuration_due(case: Case) -> datetime | None:
    """Two hours after ``complete``, or with ``new-numbers`` where that is sooner; moved into business hours if there are any."""
    completed_at, new_numbers = first_mail(case, MailKind.COMPLETE), kept_at(case, MailKind.NEW_NUMBERS)
    times = [] if completed_at is None else [completed_at + timedelta(hours=CONFIGURATION_HOURS)]
    times += [] if new_numbers is None else [new_numbers]
    return next_business_time(min(times), case.rules.timezone, case.rules.business_hours) if times else None


# --- words ------------------------------------------------------------------------------------


def last_word_at(case: Case) -> datetime:
    """When a contact last wrote, or was written to; automatic answers are no word."""
    times = [case.opened_at]
    for item in case.evidence:
        wrote = item.by.role in CONTACT_ROLES and not isinstance(item.fact, Away | CardDataSeen)
        written_to = isinstance(item.fact, MailQueued) and item.fact.kind in TO_CONTACTS
        if wrote or written_to or (item.by.role is Role.STAFF and item.via_staff):
            times.append(item.at)
    return max(times)
