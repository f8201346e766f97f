"""What to say: from an assessment to the mails to send. Pure; one place (``bot.post``) carries the intents out.

Causes are unique and stable: the same cause never makes a second mail, so answering twice is harmless.

    opening   an onboarding was opened           welcome (and complete, when nothing is missing)
    answer    new evidence since the last answer received, complete, and what staff's word promised
    timed     the calendar (onboarding.timeline) reminder, configuration, port-ahead, port-day, alerts
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from onboarding.assessment import Assessment, State
from onboarding.evidence import Evidence, NewNumbers, PortDayChecked, PortMilestone, Retracted, Role, Shipped, Undone
from onboarding.mails import MailIntent, MailKind
from onboarding.timeline import complete_cause, mail_cause
from replies import recipients
from replies.intents import keys, with_invitation
from replies.invitation import invitation
from replies.kinds.complete import complete_context
from replies.kinds.hardware import hardware_context
from replies.kinds.new_numbers import new_numbers_context
from replies.kinds.port import next_steps_context, port_submitted_context
from replies.kinds.questions import question_crops
from replies.kinds.received import received_context, which_context
from replies.kinds.staff import Line, alert_context, staff_reply_context
from replies.kinds.welcome import welcome_context
from replies.news import brings_something, date_line
from replies.timed import timed
from replies.voice import Voice

__all__ = ["alert", "answer", "opening", "staff_reply", "timed", "which_onboarding"]


def opening(assessment: Assessment, now: datetime, voice: Voice) -> tuple[MailIntent, ...]:
    """The Welcome Email to client and partner; ``complete`` right behind it when everything was on file already."""
    ref, to = assessment.ref, recipients.both(assessment)
    if not to:
        return ()
    welcome = MailIntent(MailKind.WELCOME, to, mail_cause(ref, MailKind.WELCOME), welcome_context(assessment, voice), ref)
    return (welcome, *_complete(assessment, (), voice))


def answer(before: Assessment, after: Assessment, new: Sequence[Evidence], now: datetime, voice: Voice) -> tuple[MailIntent, ...]:
    """Everything that ``new`` calls for, in the order it should arrive; empty for mere thanks and for what only staff need to know."""
    live = _live(new)
    if not recipients.both(after):
        return ()
    if after.state is State.CANCELLED:
        return tuple(_cancelled(before, after, live, now, voice))
    return (
        *_received(before, after, live, now, voice),
        *_complete(after, live, voice),
        *(mail for item in live for mail in _staff_word(after, item, now, voice)),
    )


def _live(new: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Without what was undone or taken back before anybody was answered."""
    gone = {i for item in new if isinstance(item.fact, Undone | Retracted) for i in item.fact.evidence}
    return tuple(item for item in new if item.id not in gone)


# --- received and complete ----------------------------------------------------------------------


def _received(before: Assessment, after: Assessment, new: Sequence[Evidence], now: datetime, voice: Voice) -> Iterator[MailIntent]:
    submitted = any(isinstance(item.fact, PortMilestone) and item.fact.milestone == "submitted" for item in new)
    dated = date_line(before, after) is not None and not submitted  # else port-submitted tells the date
    brought = [item for item in new if brings_something(item)]
    if not new or not (brought or dated):
        return
    asked = tuple(question for question in after.questions if not question.asked)
    to = recipients.both(after)
    intent = MailIntent(
        kind=MailKind.RECEIVED,
        to=to,
        cause=mail_cause(after.ref, MailKind.RECEIVED, new[-1].id),
        context=received_context(before, after, new, asked, voice),
        ref=after.ref,
        asked=tuple(question.key for question in asked),
        crops=question_crops(asked),
    )
    yield _with_date(_threaded(intent, brought), before, after, to, now, voice) if dated else _threaded(intent, brought)


def _complete(after: Assessment, new: Sequence[Evidence], voice: Voice) -> Iterator[MailIntent]:
    to = recipients.both(after)
    if not after.ready or after.completed_at is not None or not to:
        return
    intent = MailIntent(
        kind=MailKind.COMPLETE,
        to=to,
        cause=complete_cause(after),
        context=complete_context(after, voice),
        ref=after.ref,
        asked=keys(after.questions),
        crops=question_crops(after.questions),
    )
    yield _threaded(intent, [item for item in new if brings_something(item)])


def _threaded(intent: MailIntent, brought: Sequence[Evidence]) -> MailIntent:
    """It answers the last mail a contact wrote themselves; what staff passed on is answered by a mail of its own."""
    written = [item for item in brought if not item.via_staff and item.by.role is not Role.STAFF]
    known = [item.message_id for item in written if item.message_id]
    if not known:
        return replace(intent, auto_replied=bool(written))
    return replace(intent, answers=known[-1], references=tuple(dict.fromkeys(known[:-1])), auto_replied=True)


def _cancelled(before: Assessment, after: Assessment, new: Sequence[Evidence], now: datetime, voice: Voice) -> Iterator[MailIntent]:
    """Nothing more is sent, but for one thing: a port date that people have in their calendars is taken out of them."""
    day = before.port.foc_date
    if before.state is State.CANCELLED or day is None or before.port.completed_at is not None or not new:
        return
    to = recipients.both(after)
    context = {
        **received_context(before, after, (), (), voice),
        "said": [f"The onboarding is cancelled, and the port with it ({day:%B} {day.day})."],
    }
    context |= {"headline": "cancelled", "standing": [], "todo": ["Nothing. If this comes as a surprise, please reply or call."]}
    yield MailIntent(
        MailKind.RECEIVED,
        to,
        mail_cause(after.ref, MailKind.RECEIVED, new[-1].id),
        context,
        after.ref,
        calendar=invitation(after, day, "CANCEL", to, now, voice),
        calendar_method="CANCEL",
    )


# --- what staff's word causes ---------------------------------------------------------------------


def _staff_word(after: Assessment, item: Evidence, now: datetime, voice: Voice) -> Iterator[MailIntent]:
    match item.fact:
        case PortMilestone(milestone="submitted"):
            yield _port_submitted(after, item, now, voice)
        case Shipped(tracking=tracking, carrier=carrier):
            context = hardware_context(after, tracking, carrier, voice)
            yield _to_both(after, MailKind.HARDWARE_SHIPPED, item, context)
        case NewNumbers(numbers=numbers):
            yield _to_both(after, MailKind.NEW_NUMBERS, item, new_numbers_context(after, numbers, voice))
        case PortDayChecked(failed=failed) if failed:
            yield from _next_steps(after, item, failed, voice)


def _to_both(after: Assessment, kind: MailKind, item: Evidence, context: dict[str, object]) -> MailIntent:
    return MailIntent(kind, recipients.both(after), mail_cause(after.ref, kind, item.id), context, after.ref)


def _port_submitted(after: Assessment, item: Evidence, now: datetime, voice: Voice) -> MailIntent:
    intent = _to_both(after, MailKind.PORT_SUBMITTED, item, port_submitted_context(after, voice))
    return with_invitation(intent, after, now, voice)


def _next_steps(after: Assessment, item: Evidence, failed: Sequence[str], voice: Voice) -> Iterator[MailIntent]:
    if to := recipients.partner(after):
        context = next_steps_context(after, failed, voice)
        yield MailIntent(MailKind.NEXT_STEPS, to, mail_cause(after.ref, MailKind.NEXT_STEPS, item.id), context, after.ref)


# --- to staff, and to whom we cannot place ----------------------------------------------------------


def staff_reply(
    *,
    to: str,
    cause: str,
    subject: str,
    voice: Voice,
    done: Sequence[Line] = (),
    refused: Sequence[Line] = (),
    notes: Sequence[str] = (),
    left_out: Sequence[str] = (),
    shown: Sequence[str] = (),
    ref: str | None = None,
    answers: str | None = None,
    references: Sequence[str] = (),
) -> MailIntent:
    """The transcript of a mail of commands: what was done, what was not and why, what is a note, what was not understood."""
    context = staff_reply_context(subject, done, refused, notes, left_out, shown)
    return MailIntent(MailKind.STAFF_REPLY, (to,), cause, context, ref, answers=answers, references=tuple(references), auto_replied=True)


def alert(cause: str, subject: str, lines: Sequence[str], commands: Sequence[str], voice: Voice, *, ref: str | None = None) -> MailIntent:
    """One mail to staff, at once. ``to`` is empty when nobody is configured to read it."""
    return MailIntent(MailKind.ALERT, voice.staff_addresses, cause, alert_context(subject, lines, commands), ref)


def which_onboarding(
    *,
    to: str,
    cause: str,
    choices: Sequence[tuple[str, str]],
    subject: str,
    voice: Voice,
    answers: str | None = None,
    references: Sequence[str] = (),
) -> MailIntent:
    """To a contact of several open onboardings. ``choices``: (reference, client), all of them theirs already."""
    return MailIntent(
        MailKind.RECEIVED,
        (to,),
        cause,
        which_context(choices),
        answers=answers,
        references=tuple(references),
        auto_replied=True,
    )


# --- shared -----------------------------------------------------------------------------------------


def _with_date(intent: MailIntent, before: Assessment, after: Assessment, to: Sequence[str], now: datetime, voice: Voice) -> MailIntent:
    """The invitation for the new date, or the withdrawal of the old one."""
    if after.port.foc_date is not None:
        return with_invitation(intent, after, now, voice)
    assert before.port.foc_date is not None
    return replace(intent, calendar=invitation(after, before.port.foc_date, "CANCEL", to, now, voice), calendar_method="CANCEL")
