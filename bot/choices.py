"""A contact of several open onboardings is asked which one they mean; their mail waits for the answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.evidence_of import Origin
from bot.filing import Filed, file_for
from bot.post import queue
from bot.refs import refs_in
from onboarding.messages import MessageReading
from replies import respond
from storage.rows import MessageState, StoredMessage

if TYPE_CHECKING:
    from bot.app import App


def ask_which(app: App, message: StoredMessage, reading: MessageReading, choices: Sequence[str], now: datetime) -> Filed:
    named = [(ref, party.company or ref if (party := app.assess(ref, now).party("client")) else ref) for ref in choices]
    sender = (reading.headers.sender.email or "").lower()
    waiting = _waiting(app, sender)
    app.repository.meta_set(f"choice:{sender}", json.dumps([*waiting, message.id]))
    if not waiting:
        intent = respond.which_onboarding(
            to=sender,
            cause=f"which:{message.sha256}",
            choices=tuple(named),
            subject=reading.headers.subject,
            answers=reading.headers.message_id,
            references=reading.headers.references,
            voice=app.voice,
        )
        queue(app, [intent], now)
    return Filed(MessageState.UNPLACED, why="the sender was asked which onboarding it is about")


def _waiting(app: App, sender: str) -> list[int]:
    return list(json.loads(app.repository.meta_get(f"choice:{sender}") or "[]"))


def answers_a_choice(app: App, message: StoredMessage, reading: MessageReading, choices: Sequence[str], now: datetime) -> bool:
    """Whether this mail names one of the choices; then what waited, and this mail itself, goes there."""
    sender = (reading.headers.sender.email or "").lower()
    waiting = _waiting(app, sender)
    named = {ref for ref in refs_in(reading.words) if ref in choices} or _by_company(app, reading.words, choices, now)
    if not waiting or len(named) != 1:
        return False
    (ref,) = named
    for each in waiting:
        held = app.repository.message(each)
        if held and held.state is MessageState.UNPLACED:
            filed = file_for(app, replace(held, received_at=now), app.reader.message(held.sha256), ref, now, Origin())
            app.repository.set_message_state(held.id, filed.state, refs=filed.refs)
    app.repository.meta_set(f"choice:{sender}", None)
    if len(reading.words.split()) > 8 or reading.documents:
        file_for(app, message, reading, ref, now, Origin())
    return True


def _by_company(app: App, words: str, choices: Sequence[str], now: datetime) -> set[str]:
    lowered = " ".join(words.lower().split())
    found = set()
    for ref in choices:
        party = app.assess(ref, now).party("client")
        if party and party.company and party.company.lower() in lowered:
            found.add(ref)
    return found
