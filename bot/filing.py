"""Filing a person's mail where it belongs, or keeping it for staff when nobody can say where that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.breakers import flooded
from bot.evidence_of import Origin, append, contact_author
from bot.matching import Match
from bot.post import alert
from onboarding.evidence import CardDataSeen, Fact, Noted
from onboarding.interpret import interpret
from onboarding.messages import MessageReading
from storage.rows import MessageState, StoredMessage

if TYPE_CHECKING:
    from bot.app import App


@dataclass(frozen=True, slots=True)
class Filed:
    state: MessageState
    refs: frozenset[str] = frozenset()  # onboardings that learnt something
    why: str = ""  # for staff and the log


def file_for(app: App, message: StoredMessage, reading: MessageReading, ref: str, now: datetime, origin: Origin) -> Filed:
    """A person's mail, and we know whose it is."""
    before = app.assess(ref, now)
    author = contact_author(before, reading.headers.sender, origin)
    facts = interpret(reading, author, before, app.repository.evidence(ref), now) if not message.header_only else _too_large(app, message)
    if reading.card_data:
        facts = (CardDataSeen(message.sha256), *facts)
    append(app, ref, author, facts, message, reading, origin)
    if any(speaks(fact) for fact in facts):
        answer_by(app, ref, message.received_at + timedelta(seconds=app.config.replies.settle_seconds))
    return Filed(MessageState.FILED, frozenset({ref}))


def _too_large(app: App, message: StoredMessage) -> tuple[Fact, ...]:
    """Only its header was fetched: the sender hears why, and staff see it."""
    limit = app.config.security.max_message_mb
    subject = message.subject or "without a subject"
    words = f'The mail "{subject}" is larger than the {limit} MB we can take; please send its papers in several mails.'
    return (Noted(words, asks=True),)


def speaks(fact: Fact) -> bool:
    """Whether it brought something that is answered: a paper, a fact, a question; courtesy and mere notes are not."""
    return fact.type not in ("away",) and not (fact.type == "noted" and not fact.asks)


def answer_by(app: App, ref: str, due: datetime) -> None:
    """The first mail of a burst starts the window; those behind it are in the same answer."""
    key = f"answer:{ref}"
    waiting = app.repository.meta_get(key)
    if waiting is None or datetime.fromisoformat(waiting) > due:
        app.repository.meta_set(key, due.isoformat())


def unplaced(app: App, message: StoredMessage, reading: MessageReading, now: datetime, why: str, found: Match | None = None) -> Filed:
    """Kept for staff, answered by nobody; staff hear at once and settle it with one reply."""
    if flooded(app, reading.headers.sender.email, now):
        return Filed(MessageState.UNPLACED, why=why)
    choices = found.choices if found else ()
    sender = reading.headers.sender.email or "an unknown sender"
    lines = [f"A mail from {sender} could not be placed: {why}.", f"Subject: {reading.headers.subject or '(none)'}"]
    names = ", ".join(reading_.file for _, reading_ in reading.documents)
    if names:
        lines.append(f"It carries: {names}.")
    commands = [f"assign {ref}" for ref in choices] or ["assign OB-..."]
    ref = choices[0] if len(choices) == 1 else None
    alert(
        app,
        now,
        cause=f"unplaced:{message.sha256}",
        subject=f"A mail nobody could place, from {sender}",
        lines=lines,
        commands=[*commands, *([f"contact client: Name <{sender}>"] if ref and "@" in sender else [])],
        ref=ref,
    )
    return Filed(MessageState.UNPLACED, why=why)
