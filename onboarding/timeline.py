"""Everything that falls due by the clock: reminders, the configuration mail, the port's days, alerts.

Each due thing has a cause that is the same every time it is computed, so that the outbox sends it once; what has been queued
(``Assessment.queued``, from ``MailQueued`` evidence) is no longer due.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from onboarding.assessment import Assessment, QuestionKind, State
from onboarding.calendar import add_business_days, business_day_on_or_after, instant, is_business_day, local, next_business_time
from onboarding.mails import MailKind
from onboarding.rules import Rules

ASKED_HOURS = timedelta(hours=24)  # how long staff's ``remind`` stands when it could not be carried out at once


@dataclass(frozen=True, slots=True)
class Due:
    """A mail that the clock asks for."""

    kind: MailKind
    cause: str  # unique per cause, over all onboardings: ref/kind/what
    at: datetime  # UTC; when it fell or falls due
    about: str | None = None  # an alert's one sentence, or what the mail is about


def mail_cause(ref: str, kind: str, *what: object) -> str:
    """The outbox key of a mail: the same cause never makes a second mail."""
    return "/".join(str(part) for part in (ref, kind, *what))


def complete_cause(assessment: Assessment) -> str:
    """``complete`` goes out once a round; ``reopen`` begins a new one."""
    return mail_cause(assessment.ref, MailKind.COMPLETE, assessment.reopened)


def due(assessment: Assessment, rules: Rules, now: datetime) -> tuple[Due, ...]:
    """What is due by ``now`` and not yet queued, oldest first."""
    return tuple(item for item in _agenda(assessment, rules, now) if item.at <= now)


def next_due(assessment: Assessment, rules: Rules, now: datetime) -> datetime | None:
    """When the clock next asks for something; None: not before new evidence comes."""
    return min((item.at for item in _agenda(assessment, rules, now)), default=None)


def _agenda(assessment: Assessment, rules: Rules, now: datetime) -> list[Due]:
    if assessment.state is State.CANCELLED or assessment.paused:
        return []
    items = [
        *_reminders(assessment, rules, now),
        *_configuration(assessment, rules),
        *_port_days(assessment, rules, now),
        *_promise_alerts(assessment, rules, now),
    ]
    return sorted((item for item in items if item.cause not in assessment.queued), key=lambda item: (item.at, item.cause))


# --- reminders --------------------------------------------------------------------------------


def something_missing(assessment: Assessment) -> bool:
    """What a reminder can ask for: a requirement that blocks, what mends a rejection, or a paper that grew too old."""
    if assessment.state in (State.CANCELLED, State.DONE):
        return False
    if any(requirement.blocks for requirement in assessment.requirements) and assessment.completed_at is None:
        return True
    return any(question.kind in (QuestionKind.PORT_REJECTED, QuestionKind.STALE) for question in assessment.questions)


def reminder_due(assessment: Assessment, rules: Rules, now: datetime) -> datetime | None:
    """When the next reminder falls due, at the hour of the last word; None when there is to be none.

    Business days without a word count from the last word either way. Never on a weekend or federal holiday, not while a contact is out of
    office, not beyond the cap, and only while something is missing.
    """
    if assessment.paused or not something_missing(assessment) or assessment.reminders_sent >= rules.max_reminders:
        return None
    if not any(contact.deliverable for contact in assessment.contacts if contact.party.role.value in ("client", "partner")):
        return None
    last = local(assessment.last_word_at or assessment.opened_at, rules.timezone)
    day = add_business_days(last.date(), rules.reminder_days)
    back = max((contact.away_until for contact in assessment.contacts if contact.away_until), default=None)
    day = business_day_on_or_after(max(day, back) if back else day)
    at = _hour_of(day, last, rules)
    if at <= now and not _sendable(now, rules):  # overslept: the next business day, not a Sunday
        here = local(now, rules.timezone)
        at = _hour_of(business_day_on_or_after(here.date() + timedelta(days=1)), last, rules)
    return at


def _hour_of(day: date, last: datetime, rules: Rules) -> datetime:
    return next_business_time(instant(day, last.time(), rules.timezone), rules.timezone, rules.business_hours)


def _sendable(now: datetime, rules: Rules) -> bool:
    return is_business_day(local(now, rules.timezone).date()) and next_business_time(now, rules.timezone, rules.business_hours) == now


def _next_sendable(now: datetime, rules: Rules) -> datetime:
    if _sendable(now, rules):
        return now
    here = local(now, rules.timezone)
    opening = rules.business_hours[0] if rules.business_hours else rules.port_day_at
    if is_business_day(here.date()) and here.timetz().replace(tzinfo=None) < opening:
        return instant(here.date(), opening, rules.timezone)
    return instant(business_day_on_or_after(here.date() + timedelta(days=1)), opening, rules.timezone)


def _reminders(assessment: Assessment, rules: Rules, now: datetime) -> Iterator[Due]:
    ref = assessment.ref
    grown_old = list(_stale(assessment, rules, now))
    yield from grown_old
    at = reminder_due(assessment, rules, now)
    if at is not None and not grown_old:
        yield Due(MailKind.REMINDER, mail_cause(ref, MailKind.REMINDER, assessment.reminders_sent + 1), at)
    if something_missing(assessment):
        for evidence, asked_at in assessment.reminders_asked:
            if now - asked_at > ASKED_HOURS:
                continue  # it found nothing missing then; it is not kept for later
            yield Due(MailKind.REMINDER, mail_cause(ref, MailKind.REMINDER, "asked", evidence), asked_at)
    if assessment.reminders_sent >= rules.max_reminders and something_missing(assessment):
        times = f"{assessment.reminders_sent} times"
        about = f"{assessment.client} was reminded {times} and has not sent what is missing; no more reminders go out."
        yield Due(MailKind.ALERT, mail_cause(ref, MailKind.ALERT, "reminders"), assessment.last_word_at or assessment.opened_at, about)


def _stale(assessment: Assessment, rules: Rules, now: datetime) -> Iterator[Due]:
    """After ``complete`` no other mail would carry the question for a newer bill or PIN: it goes as a reminder of its own."""
    if assessment.completed_at is None:
        return
    for question in assessment.questions:
        if question.kind is QuestionKind.STALE and not question.asked:
            cause = mail_cause(assessment.ref, MailKind.REMINDER, question.key)
            yield Due(MailKind.REMINDER, cause, _next_sendable(now, rules), question.text)


# --- after complete ---------------------------------------------------------------------------


def _configuration(assessment: Assessment, rules: Rules) -> Iterator[Due]:
    if assessment.configuration_due is not None and assessment.port.completed_at is None:
        yield Due(
            MailKind.CONFIGURATION,
            mail_cause(assessment.ref, MailKind.CONFIGURATION, assessment.reopened),
            assessment.configuration_due,
        )


def _port_days(assessment: Assessment, rules: Rules, now: datetime) -> Iterator[Due]:
    """The list to the partner beforehand, the check on the morning, and the alert when nobody answers it. A moved date starts anew."""
    port = assessment.port
    if port.foc_date is None or port.completed_at is not None or port.rejected is not None:
        return
    ref, foc = assessment.ref, port.foc_date
    morning = instant(foc, rules.port_day_at, rules.timezone)
    ahead = instant(add_business_days(foc, -rules.port_ahead_days), rules.port_day_at, rules.timezone)
    if now < morning:
        yield Due(MailKind.PORT_AHEAD, mail_cause(ref, MailKind.PORT_AHEAD, foc), ahead)
    if port.checked:
        return
    check = mail_cause(ref, MailKind.PORT_DAY, foc)
    yield Due(MailKind.PORT_DAY, check, morning)
    if check in assessment.queued and not port.failed_items:
        answer_by = instant(foc, rules.port_day_answer_by, rules.timezone)
        about = f"The port-day check of {assessment.client} has no answer yet: reply verified, or not verified: what is not right."
        yield Due(MailKind.ALERT, mail_cause(ref, MailKind.ALERT, "port-day", foc), answer_by, about)


def _promise_alerts(assessment: Assessment, rules: Rules, now: datetime) -> Iterator[Due]:
    """Once when a promise is near due, once when it is overdue; who comes late tells only the latter."""
    for promise in assessment.promises:
        if promise.kept_at is not None or assessment.state is State.DONE:
            continue
        near = promise.due - timedelta(hours=rules.promise_near_hours)
        name = f"{promise.kind.replace('-', ' ')} mail of {assessment.client}"
        if now <= promise.due:
            cause = mail_cause(assessment.ref, MailKind.ALERT, "near", promise.kind, assessment.reopened)
            yield Due(MailKind.ALERT, cause, near, f"The {name} is promised within {rules.promise_near_hours} hours.")
        cause = mail_cause(assessment.ref, MailKind.ALERT, "overdue", promise.kind, assessment.reopened)
        yield Due(MailKind.ALERT, cause, promise.due + timedelta(seconds=1), f"The {name} is overdue: it was promised within 24 hours.")
