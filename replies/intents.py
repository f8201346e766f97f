"""Mails that both new evidence and the calendar can cause, and the small parts that intents share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from onboarding.assessment import Assessment, Question
from onboarding.mails import MailIntent, MailKind
from replies import recipients
from replies.invitation import invitation
from replies.kinds.configuration import configuration_context
from replies.kinds.questions import question_crops
from replies.kinds.reminder import reminder_context
from replies.voice import Voice


def configuration(assessment: Assessment, cause: str, voice: Voice) -> Iterator[MailIntent]:
    if to := recipients.partner(assessment):
        yield MailIntent(MailKind.CONFIGURATION, to, cause, configuration_context(assessment, voice), assessment.ref)


def reminder(assessment: Assessment, cause: str, voice: Voice) -> Iterator[MailIntent]:
    """What is still open; nothing when nothing is."""
    to = recipients.both(assessment)
    if to and (assessment.questions or any(requirement.blocks for requirement in assessment.requirements)):
        yield MailIntent(
            kind=MailKind.REMINDER,
            to=to,
            cause=cause,
            context=reminder_context(assessment, voice),
            ref=assessment.ref,
            asked=keys(assessment.questions),
            crops=question_crops(assessment.questions),
        )


def keys(questions: Iterable[Question]) -> tuple[str, ...]:
    """In the order in which the mail numbers them: "Q2: yes" is read back by it."""
    return tuple(question.key for question in questions)


def with_invitation(intent: MailIntent, assessment: Assessment, now: datetime, voice: Voice) -> MailIntent:
    """The confirmed port date goes along as an invitation; without one the mail stays as it is."""
    day = assessment.port.foc_date
    if day is None:
        return intent
    return replace(intent, calendar=invitation(assessment, day, "REQUEST", intent.to, now, voice), calendar_method="REQUEST")
