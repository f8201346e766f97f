"""How a mail becomes an answer.

    mailbox ──fetch──▶ read ──▶ file ──▶ answer ──▶ deliver ──▶ SMTP
              │          │        │         │           │
           raw mail   bytes →  whose is  evidence →   outbox rows,
           on disk    reading  it? →     assessment   one cause,
           first      (cached) evidence  → mails      one mail

Each step leaves committed rows behind; a crash anywhere means work done again, never done twice. ``run_pass`` reads as these steps.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from bot import daily, intake
from bot.app import App, Rest
from bot.engine import Engine, LocalEngine
from bot.mailbox import Mailbox, MailboxError, MailboxLoginError
from bot.post import alert, deliver, queue
from bot.reception import file_message
from bot.staffroom import open_onboarding as _open
from onboarding.assess import assess
from onboarding.assessment import Assessment, State
from onboarding.evidence import Author, Evidence, MailQueued, Opened, Role
from onboarding.timeline import due, next_due
from parsers.secrets import mask
from storage.errors import StorageError
from storage.rows import MessageState, StoredMessage

log = structlog.get_logger()

LOOK_AGAIN = timedelta(hours=6)
OWNER = f"{os.uname().nodename}:{os.getpid()}"


@dataclass(slots=True)
class Pass:
    """What one pass did, and what it left undone (sentences for standard error)."""

    fetched: int = 0
    filed: int = 0
    queued: int = 0
    left: list[str] = field(default_factory=list)
    login_refused: bool = False  # a person must act; asking again at once would only get us locked out


def run_once(app: App, now: datetime) -> list[str]:
    """One full pass; tries everything that is due, whatever the daemon's pauses would say."""
    from bot.lock import daemon_lock

    with daemon_lock(app.config.storage, app.repository):
        return run_pass(app, now, ignore_pauses=True).left


def run_pass(
    app: App, now: datetime, *, ignore_pauses: bool = False, stop: threading.Event | None = None, with_mailbox: bool = True
) -> Pass:
    """``with_mailbox`` False: what is in our own rows goes on, the server is left in peace."""
    stop = stop or threading.Event()
    done = Pass()
    with connected(app, now, done) if with_mailbox else nullcontext() as mailbox:
        fetch(app, mailbox, now, done)
        read_and_file(app, now, done, ignore_pauses, stop)
        settle(app, mailbox, done)
    answer_all(app, now, done)
    daily.send_digest_if_due(app, now)
    done.left += deliver_due(app, now, ignore_pauses=ignore_pauses)
    return done


# --- fetch ----------------------------------------------------------------------------------------


@contextmanager
def connected(app: App, now: datetime, done: Pass) -> Iterator[Mailbox | None]:
    """The opened mailbox; None when it cannot be reached: what is in our own rows goes on without it."""
    mailbox = app.mailbox()
    try:
        mailbox.open()
        daily.note_login(app, now)
    except MailboxError as error:
        done.left.append(str(error))
        done.login_refused = isinstance(error, MailboxLoginError)
        log.warning("mailbox unreachable", error=str(error))
        daily.alert_if_silent(app, now, str(error))
        yield None
        return
    try:
        yield mailbox
    finally:
        mailbox.close()


def fetch(app: App, mailbox: Mailbox | None, now: datetime, done: Pass) -> None:
    """New mail onto our disk and into our rows, before the server is told anything."""
    if mailbox is None:
        return
    try:
        result = intake.fetch(mailbox, app.repository, app.documents, app.config, now)
    except (MailboxError, StorageError) as error:
        done.left.append(str(error))
        log.error("mail not taken in", error=str(error))
        return
    done.fetched = result.stored
    done.left += list(result.problems)


def settle(app: App, mailbox: Mailbox | None, done: Pass) -> None:
    """The server's copies are moved only after our own commit."""
    if mailbox is None:
        return
    try:
        intake.settle(mailbox, app.repository)
    except MailboxError as error:
        done.left.append(str(error))


# --- read and file --------------------------------------------------------------------------------


def read_and_file(app: App, now: datetime, done: Pass, ignore_pauses: bool, stop: threading.Event) -> None:
    """Reading goes side by side; filing goes in the order of arrival, one mail a transaction."""
    engine: Engine = LocalEngine(app.config.ocr.workers or 2)
    claimed = list(_claim(app, now, ignore_pauses))
    with engine.running():
        readings = [engine.submit(app.reader.message, message.sha256) for message in claimed]
        for message, reading in zip(claimed, readings, strict=True):
            if stop.is_set():
                app.repository.release_leases(OWNER)
                return
            try:
                _file(app, message, reading.result(), now)
                done.filed += 1
            except Exception as error:  # one mail's trouble, whatever it is, must not stop those behind it
                done.left.append(_failed(app, message, error, now))


def _claim(app: App, now: datetime, ignore_pauses: bool) -> Iterator[StoredMessage]:
    taken: set[int] = set()
    states = (MessageState.NEW, MessageState.READ)
    while message := app.repository.claim_next(now, OWNER, states=states, ignore_pauses=ignore_pauses, exclude=taken):
        taken.add(message.id)
        yield message


def _file(app: App, message: StoredMessage, reading: object, now: datetime) -> None:
    from onboarding.messages import MessageReading

    assert isinstance(reading, MessageReading)
    with app.repository.transaction():
        headers = reading.headers
        app.repository.describe_message(message.id, message_id=headers.message_id, sender=headers.sender.email, subject=headers.subject)
        message = replace(message, sender=headers.sender.email, subject=headers.subject)
        filed = file_message(app, message, reading, now)
        app.repository.set_message_state(message.id, filed.state, owner=OWNER, refs=filed.refs, error=filed.why or None)
    log.info("mail filed", message=message.id, state=filed.state.value, refs=sorted(filed.refs), why=filed.why)


def _failed(app: App, message: StoredMessage, error: Exception, now: datetime) -> str:
    words = mask(f"{type(error).__name__}: {(str(error).splitlines() or ['no word'])[0]}").text
    state = app.repository.fail_message(message.id, words, now, owner=OWNER)
    log.error("mail failed", message=message.id, state=state.value, error=words, exc_info=os.environ.get("ONBOARDING_DEBUG") is not None)
    if state is MessageState.PARKED:
        alert(
            app,
            now,
            cause=f"parked:{message.sha256}",
            subject="A mail could not be processed and is parked",
            lines=[
                f"The mail from {message.sender or 'an unknown sender'} failed {message.attempts + 1} times: {words}.",
                message.subject or "",
            ],
            commands=[f"(operator) run_bot.py reprocess '{message.message_id or message.sha256}'"],
        )
    return f"The mail {message.message_id or message.sha256[:12]} could not be processed ({words}). It is kept and tried again."


# --- answer ---------------------------------------------------------------------------------------


def answer_all(app: App, now: datetime, done: Pass) -> None:
    """Every onboarding that may have something to say; those at rest are not even read."""
    newest, waiting = app.repository.last_evidence_ids(), app.repository.meta_with("answer:")
    for ref in app.repository.all_refs():
        rest = app.resting.get(ref)
        if ref not in waiting and rest and rest.evidence == newest.get(ref) and (rest.until is None or now < rest.until):
            continue
        with app.repository.transaction():
            count, after = answer(app, ref, now)
            done.queued += count
            app.resting[ref] = _rest(app, ref, after, now)


def _rest(app: App, ref: str, after: Assessment, now: datetime) -> Rest:
    """Until its calendar asks for something; what is over rests for good, the others are looked at now and then all the same."""
    next_at = next_due(after, app.config.rules, now)
    over = after.state in (State.DONE, State.CANCELLED)
    until = next_at if over else min(next_at or now + LOOK_AGAIN, now + LOOK_AGAIN)
    return Rest(app.repository.last_evidence_ids(ref)[ref], until)


def answer(app: App, ref: str, now: datetime) -> tuple[int, Assessment]:
    """What an onboarding's contacts are told now: the answer to what came in, and what its calendar makes due.

    Gives how many mails were queued, and the assessment after them.
    """
    from bot.breakers import holds_back
    from replies import respond

    evidence = app.repository.evidence(ref)
    after = assess(ref, evidence, app.config.rules, now)
    count = 0
    if _answer_is_due(app, ref, now):
        answered = max(last_answered(evidence), int(app.repository.meta_get(f"answered:{ref}") or 0))
        new = tuple(item for item in evidence if item.id > answered and not isinstance(item.fact, MailQueued))
        if new and not holds_back(app, ref, after, now):
            before = _assess_until(app, ref, evidence, answered, now)
            count += queue(app, respond.answer(before, after, new, now, app.voice), now, up_to=evidence[-1].id)
            app.repository.meta_set(f"answered:{ref}", str(evidence[-1].id))
            app.repository.meta_set(f"answer:{ref}", None)
            after = app.assess(ref, now) if count else after
    timed = queue(app, respond.timed(after, due(after, app.config.rules, now), now, app.voice), now)
    return count + timed, app.assess(ref, now) if timed else after


def _answer_is_due(app: App, ref: str, now: datetime) -> bool:
    waiting = app.repository.meta_get(f"answer:{ref}")
    return waiting is not None and datetime.fromisoformat(waiting) <= now


def last_answered(evidence: Sequence[Evidence]) -> int:
    """The last evidence that an answer of ours took into account."""
    first = evidence[0].id if evidence else 0  # the opening itself is answered by the Welcome Email
    return max([first, *(item.fact.up_to for item in evidence if isinstance(item.fact, MailQueued))])


def _assess_until(app: App, ref: str, evidence: Sequence[Evidence], last: int, now: datetime) -> Assessment:
    known = [item for item in evidence if item.id <= last or isinstance(item.fact, MailQueued)]
    return assess(ref, known, app.config.rules, now)


# --- deliver --------------------------------------------------------------------------------------


def deliver_due(app: App, now: datetime, *, ignore_pauses: bool = True) -> list[str]:
    return deliver(app, now, ignore_pauses=ignore_pauses)


def open_onboarding(app: App, opened: Opened, now: datetime) -> str:
    """By the command line: staff at the keyboard."""
    return _open(app, opened, now, Author(Role.STAFF, None, "command line"))
