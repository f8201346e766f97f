"""A contact of several open onboardings is asked which one they mean; their mail waits for the answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.breakers import had_enough
from bot.evidence_of import Origin
from bot.filing import Filed, file_for, unplaced
from bot.matching import Match, Verdict
from bot.post import queue
from bot.refs import refs_in
from onboarding.evidence import Role
from onboarding.messages import MessageReading
from replies import respond
from storage.rows import MessageState, StoredMessage

if TYPE_CHECKING:
    from bot.app import App


def ask_which(app: App, message: StoredMessage, reading: MessageReading, choices: Sequence[str], now: datetime) -> Filed:
    open_to = Match(Verdict.ASK, choices=tuple(choices))
    if not any(_is_written_to(app, ref, reading.headers.sender.email, now) for ref in choices):
        return unplaced(app, message, reading, now, "a contact of several onboardings whom we do not write to", open_to)
    named = [(ref, party.company or ref if (party := app.assess(ref, now).party("client")) else ref) for ref in choices]
    sender = (reading.headers.sender.email or "").lower()
    waiting = _waiting(app, sender)
    if not waiting and had_enough(app, sender, now):
        return unplaced(app, message, reading, now, "a contact of several onboardings who was sent too many mails to be asked now", open_to)
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


def _is_written_to(app: App, ref: str, email: str | None, now: datetime) -> bool:
    """Whether the address belongs to client or partner and can be reached; the billing contact as such is never written to."""
    contacts = (contact for contact in app.assess(ref, now).contacts if contact.party.email.lower() == (email or "").lower())
    return any(contact.deliverable and contact.party.role in (Role.CLIENT, Role.PARTNER) for contact in contacts)


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
