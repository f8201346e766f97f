"""What the digest tells, gathered from the store: arrivals, unplaced mail, failed deliveries, the bot's own health."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.intake import LAST_LOGIN
from bot.signs import signs_of
from onboarding.assessment import Assessment
from onboarding.evidence import Noted
from replies.happenings import DigestInput, FailedDelivery, Happening, Health, UnplacedMail
from storage.rows import MailState, MessageState, QueuedMail, StoredMessage

if TYPE_CHECKING:
    from bot.app import App

LOOK_BACK = timedelta(days=1)  # of the very first digest
SILENT_LOGIN = timedelta(hours=1)


def digest_input(app: App, now: datetime, since: datetime | None) -> DigestInput:
    assessments = tuple(app.assess(ref, now) for ref in app.repository.all_refs())
    start = since or now - LOOK_BACK
    return DigestInput(
        assessments=assessments,
        happenings=tuple(_arrived(app, start, now, assessments)),
        unplaced=tuple(_unplaced(app, message) for message in app.repository.messages_in(MessageState.UNPLACED)),
        failed=tuple(_failed(mail) for mail in app.repository.mails_in(MailState.FAILED, MailState.UNKNOWN) if mail.created_at >= start),
        health=_health(app, now),
        since=since,
    )


def _arrived(app: App, start: datetime, now: datetime, assessments: tuple[Assessment, ...]) -> Iterator[Happening]:
    """Of each filed mail: the papers in it and the words kept as a note (the sender was told that staff get them), else its subject."""
    papers = {paper.evidence: paper for assessment in assessments for paper in assessment.papers}
    for message in app.repository.messages_received(start, now + timedelta(seconds=1)):
        if message.state is not MessageState.FILED:
            continue
        evidence = app.repository.evidence_of_message(message.sha256)
        for ref in message.refs:
            own = [item for origin, item in evidence if origin == ref]
            named = [papers[item.id].what for item in own if item.id in papers]
            named += [f'"{item.fact.text}"' for item in own if isinstance(item.fact, Noted)]
            yield Happening(
                message.received_at, ref, f"{message.sender or 'somebody'} sent " + ("; ".join(named) or f'"{message.subject or "a mail"}"')
            )


def _unplaced(app: App, message: StoredMessage) -> UnplacedMail:
    signs = signs_of(app, app.reader.message(message.sha256), message.received_at)
    strong = signs.by_token | signs.by_thread | signs.by_subject
    choices = tuple(sorted(strong | signs.by_sender | signs.by_original))
    return UnplacedMail(
        name=f"M{message.id}",
        sender=message.sender or "an unknown sender",
        subject=message.subject or "",
        at=message.received_at,
        why=message.error or "",
        choices=choices,
    )


def _failed(mail: QueuedMail) -> FailedDelivery:
    address = mail.refused[0][0] if mail.refused else ", ".join(mail.to)
    return FailedDelivery(mail.kind, address, mail.last_error or "no reason was given", mail.created_at, mail.ref)


def _health(app: App, now: datetime) -> Health:
    repository = app.repository
    kept = repository.meta_get(LAST_LOGIN)
    login = datetime.fromisoformat(kept) if kept else None
    problems = [f"Mail {copy.uid} on the server cannot be fetched: {problem}." for copy, problem, _ in repository.fetch_problems()]
    if login is None or now - login > SILENT_LOGIN:
        problems.insert(0, "The mailbox has not let the bot in for more than an hour: see 'run_bot.py check'.")
    received = repository.messages_received(now - timedelta(days=90), now + timedelta(seconds=1))
    waiting = [mail for mail in repository.mails_in(MailState.QUEUED) if mail.attempts]  # what was just queued goes out with this pass
    return Health(
        last_login_at=login,
        last_mail_at=received[-1].received_at if received else None,
        parked=len(repository.messages_in(MessageState.PARKED)),
        waiting=len(waiting),
        problems=tuple(problems),
    )
