"""Our own mail: from a decided intent to a row of the outbox, and from there to the server.

Queueing happens inside the transaction of what caused it; sending is a step of its own, with a stable Message-ID, so that a retry
is recognisable (design decision 2).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from onboarding.documents import Spot
from onboarding.evidence import Author, DeliveryFailed, Evidence, MailQueued, Role
from onboarding.mails import MailIntent, MailKind
from storage.rows import OutgoingMail, QueuedMail

if TYPE_CHECKING:
    from bot.app import App
    from replies.senders import Sender

log = structlog.get_logger()

BOT = Author(Role.BOT)
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=2)
GIVE_UP_AFTER = timedelta(days=3)


def queue(app: App, intents: Iterable[MailIntent], now: datetime, up_to: int = 0) -> int:
    """Writes each intent as a finished mail into the outbox, once per cause; gives how many were new."""
    from replies.compose import compose

    count = 0
    for intent in intents:
        if not intent.to or app.repository.has_mail(intent.cause):
            continue
        composed = compose(intent, app.voice, now, app.identity, lambda sha256, spot: picture_of(app, sha256, spot))
        mail = OutgoingMail(intent.cause, intent.kind.value, composed.recipients, composed.message_id, composed.message, intent.ref)
        if not app.repository.queue_mail(mail, now):
            continue
        count += 1
        log.info("mail queued", kind=intent.kind.value, ref=intent.ref, to=len(composed.recipients))
        if intent.ref:
            fact = MailQueued(intent.kind.value, intent.cause, composed.recipients, composed.message_id, intent.asked, up_to)
            app.repository.append_evidence(intent.ref, [Evidence(0, now, BOT, fact)])
    return count


def picture_of(app: App, sha256: str, spot: Spot) -> bytes | None:
    """The crop of a document that says more than words; None when it cannot be made."""
    from bot.pictures import crop_of

    return crop_of(app, sha256, spot)


def alert(
    app: App, now: datetime, *, cause: str, subject: str, lines: Iterable[str], commands: Iterable[str] = (), ref: str | None = None
) -> None:
    """One mail to staff, at once, once per cause."""
    from replies.respond import alert as alert_intent

    queue(app, [alert_intent(cause, subject, tuple(lines), tuple(commands), app.voice, ref=ref)], now)


# --- sending --------------------------------------------------------------------------------------


def deliver(app: App, now: datetime, *, ignore_pauses: bool = False) -> list[str]:
    """Sends what is due; one refused recipient or one failing mail never blocks those behind it. Gives what is left undone."""
    due = app.repository.due_mails(now, ignore_pauses=ignore_pauses)
    room = app.config.replies.max_per_hour - _sent_within_the_hour(app, now)
    if not due:
        return []
    left: list[str] = []
    if len(due) > room:
        left.append(f"{len(due) - max(room, 0)} mails wait: [replies] max_per_hour = {app.config.replies.max_per_hour} is reached.")
        alert(
            app,
            now,
            cause=f"max-per-hour:{now:%Y-%m-%dT%H}",
            subject="Mail is held back: the hourly cap is reached",
            lines=[left[0], "It goes out when the hour is over. If this is no mail loop, raise the cap."],
        )
    try:
        with app.sender() as sender:
            for mail in due[: max(room, 0)]:
                left += _send(app, sender, mail, now)
    except OSError as error:
        left.append(f"The mail server for outgoing mail cannot be reached: {_words(error)}. {len(due)} mails wait.")
        log.warning("smtp unreachable", error=_words(error))
    return left


def _sent_within_the_hour(app: App, now: datetime) -> int:
    return sum(mail.sent_at is not None for mail in app.repository.mails_created(now - timedelta(hours=1)))


def _send(app: App, sender: Sender, mail: QueuedMail, now: datetime) -> list[str]:
    if not app.repository.mark_sending(mail.id, now):
        return []
    try:
        refusals = sender.send(app.config.bot.address, mail.to, app.repository.mail_data(mail.id))
    except Exception as error:  # one mail's trouble, whatever it is, must not stop those behind it
        return _failed_attempt(app, mail, now, _words(error))
    final = {address: refusal.reason for address, refusal in refusals.items() if refusal.permanent}
    passing = {address: refusal.reason for address, refusal in refusals.items() if not refusal.permanent}
    with app.repository.transaction():
        for address, reason in final.items():
            _mark_contact(app, mail, address, reason, now)
        if len(final) == len(mail.to):
            app.repository.mark_failed(mail.id, "; ".join(final.values()), final)
        elif passing:
            return _failed_attempt(app, mail, now, next(iter(passing.values())), tuple(passing))
        else:
            app.repository.mark_sent(mail.id, now, final)
    log.info("mail sent", kind=mail.kind, ref=mail.ref, refused=len(refusals))
    return [f"Mail {mail.kind} {mail.ref or ''} was refused for {address}: {reason}" for address, reason in final.items()]


def _failed_attempt(app: App, mail: QueuedMail, now: datetime, error: str, remaining: tuple[str, ...] = ()) -> list[str]:
    """Tried again later, and only for those whom the server has not taken it for."""
    pause = min(FIRST_PAUSE * 2**mail.attempts, LONGEST_PAUSE)
    if now - mail.created_at > GIVE_UP_AFTER:
        app.repository.mark_failed(mail.id, error)
        if mail.kind not in (MailKind.ALERT, MailKind.DIGEST):  # an alert about an alert would fail like it; a digest is out of date
            _tell_failed(app, mail, error, now)
    else:
        app.repository.mark_retry(mail.id, now + pause, error, remaining)
    log.warning("mail not sent", kind=mail.kind, ref=mail.ref, error=error)
    return [f"Mail {mail.kind} {mail.ref or ''} was not sent: {error}. It is kept and tried again."]


def _mark_contact(app: App, mail: QueuedMail, address: str, reason: str, now: datetime) -> None:
    """A final refusal: the contact gets no mail until staff say so, and staff are told once."""
    for ref in app.repository.find_by_address(address):
        app.repository.append_evidence(ref, [Evidence(0, now, BOT, DeliveryFailed(address, True, reason))])
    if mail.kind != MailKind.ALERT:
        _tell_failed(app, mail, f"{address}: {reason}", now)


def _tell_failed(app: App, mail: QueuedMail, error: str, now: datetime) -> None:
    alert(
        app,
        now,
        cause=f"undelivered:{mail.id}",
        subject=f"A mail could not be delivered ({mail.kind})",
        lines=[f"The {mail.kind} mail to {', '.join(mail.to)} was refused for good.", f"The server said: {error}"],
        commands=[f"contact client: Name <address> {mail.ref}"] if mail.ref else [],
        ref=mail.ref,
    )


def _words(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
