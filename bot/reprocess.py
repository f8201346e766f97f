"""``reprocess``: stored messages through the current parsers again. Evidence is written anew; no mail already sent is repeated.

What the message contributed before no longer counts (it is retracted), and what it says now takes its place. Commands of staff are
not carried out twice: only contacts' mail is read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from bot.evidence_of import Origin
from bot.filing import file_for
from bot.lock import daemon_lock
from bot.pipeline import Pass, answer_all, deliver_due, read_and_file
from bot.post import BOT
from bot.staffroom import passed_on
from onboarding.assessment import Assessment
from onboarding.evidence import Evidence, Retracted
from storage.rows import MessageState, StoredMessage

if TYPE_CHECKING:
    from bot.app import App


def reprocess_messages(app: App, message_ids: Sequence[str], now: datetime) -> list[str]:
    """Gives what could not be done, a sentence each."""
    done = Pass()
    with daemon_lock(app.config.storage, app.repository):
        for wanted in message_ids:
            found = _find(app, wanted)
            if not found:
                done.left.append(f"No stored mail has the Message-ID {wanted}.")
            for message in found:
                _again(app, message, now)
        import threading

        read_and_file(app, now, done, True, threading.Event())
        answer_all(app, now, done)
        done.left += deliver_due(app, now)
    return done.left


def _find(app: App, wanted: str) -> tuple[StoredMessage, ...]:
    exact = app.repository.messages_by_message_id(wanted) or app.repository.messages_by_message_id(f"<{wanted.strip('<>')}>")
    by_hash = app.repository.message_by_sha(wanted)
    return exact or ((by_hash,) if by_hash else ())


def _again(app: App, message: StoredMessage, now: datetime) -> None:
    app.repository.forget_readings(message.sha256)
    if message.state is not MessageState.FILED or not message.refs:
        app.repository.set_message_state(message.id, MessageState.NEW)
        return
    reading = app.reader.message(message.sha256)
    by_staff = app.gate.is_staff_address(reading.headers.sender.email)
    if by_staff and not (reading.forwarded or reading.documents):
        return
    with app.repository.transaction():
        for ref in message.refs:
            old = [item for origin, item in app.repository.evidence_of_message(message.sha256) if origin == ref]
            spoken = [item for item in old if item.via_staff or not by_staff]
            if not spoken:
                continue
            before, waiting = app.assess(ref, now), app.repository.meta_get(f"answer:{ref}")
            fact = Retracted(tuple(item.id for item in spoken))
            app.repository.append_evidence(ref, [Evidence(0, now, BOT, fact, message=message.sha256)])
            file_for(app, message, passed_on(reading) if by_staff else reading, ref, now, Origin(via_staff=by_staff))
            if waiting is None and _says_the_same(before, app.assess(ref, now)):
                app.repository.meta_set(f"answered:{ref}", str(app.repository.last_evidence_ids(ref)[ref]))
                app.repository.meta_set(f"answer:{ref}", None)


def _says_the_same(before: Assessment, after: Assessment) -> bool:
    """The new reading brought nothing anybody would have to hear of."""
    return (
        [each.status for each in before.requirements] == [each.status for each in after.requirements]
        and before.numbers == after.numbers
        and before.final_order == after.final_order
        and {question.key for question in before.questions} == {question.key for question in after.questions}
    )
