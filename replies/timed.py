"""What the calendar makes due (``onboarding.timeline``), as mails: reminder, configuration, port-ahead, port-day, alerts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from onboarding.assessment import Assessment
from onboarding.mails import MailIntent, MailKind
from onboarding.timeline import Due
from replies import recipients
from replies.intents import configuration, reminder, with_invitation
from replies.kinds.port import port_ahead_context, port_day_context
from replies.kinds.staff import alert_context
from replies.voice import Voice


def timed(assessment: Assessment, due: Sequence[Due], now: datetime, voice: Voice) -> tuple[MailIntent, ...]:
    """One mail for each due thing, with its cause; what would reach nobody or ask nothing is left out."""
    return tuple(mail for item in due for mail in _mails(assessment, item, now, voice))


def _mails(assessment: Assessment, item: Due, now: datetime, voice: Voice) -> Iterator[MailIntent]:
    match item.kind:
        case MailKind.REMINDER:
            yield from reminder(assessment, item.cause, voice)
        case MailKind.CONFIGURATION:
            yield from configuration(assessment, item.cause, voice)
        case MailKind.PORT_AHEAD:
            if to := recipients.partner(assessment):
                intent = MailIntent(item.kind, to, item.cause, port_ahead_context(assessment, voice), assessment.ref)
                yield with_invitation(intent, assessment, now, voice)
        case MailKind.PORT_DAY:
            if to := voice.staff_addresses:
                yield MailIntent(item.kind, to, item.cause, port_day_context(assessment, voice), assessment.ref)
        case MailKind.ALERT:
            yield from _alert(assessment, item, voice)


def _alert(assessment: Assessment, item: Due, voice: Voice) -> Iterator[MailIntent]:
    if voice.staff_addresses:
        about = item.about or "Something is due."
        context = alert_context(about.split(";")[0].split(":")[0].rstrip("."), (about,), _commands(assessment, item))
        yield MailIntent(MailKind.ALERT, voice.staff_addresses, item.cause, context, assessment.ref)


# What settles an alert of the timeline, by a word of its cause.
_SETTLES = (
    ("port-submitted", ("port submitted",)),
    ("hardware-shipped", ("tracking NUMBER",)),
    ("new-numbers", ("new numbers: NUMBER, NUMBER",)),
    ("port-day", ("verified", "not verified: ITEM; ITEM")),
    ("reminders", ("remind", "contact client: Name <address>", "cancel")),
)


def _commands(assessment: Assessment, item: Due) -> tuple[str, ...]:
    found = next((lines for word, lines in _SETTLES if f"/{word}" in item.cause), ())
    return tuple(f"{line} [{assessment.ref}]" for line in found)
