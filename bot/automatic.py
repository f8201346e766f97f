"""Mail that no person wrote: never answered. What it says of delivery and absence is kept, and its documents are still read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.evidence_of import Origin, append, contact_author
from bot.filing import Filed, unplaced
from bot.matching import Verdict, match
from bot.post import BOT, alert
from bot.signs import registry_of, signs_of
from onboarding.evidence import Away, DeliveryFailed, Fact, PaperRead
from onboarding.messages import MessageReading, Nature
from replies.identity import is_ours
from storage.rows import MessageState, StoredMessage

if TYPE_CHECKING:
    from bot.app import App

OWN_FAILURES_DAYS = 30  # a bounce without our Message-ID counts when we wrote to that address this lately


def file_automatic(app: App, message: StoredMessage, reading: MessageReading, now: datetime) -> Filed:
    refs: set[str] = set()
    if reading.nature in (Nature.BOUNCE, Nature.DELIVERY_NOTICE):
        refs |= _file_failures(app, message, reading, now)
        if not refs and (deaf := _deaf_staff(app, reading)):
            return _tell_of_deaf_staff(app, deaf, now)
        if not refs:
            return unplaced(app, message, reading, now, "it reports a failed delivery of a mail that is not known to be ours")
        return Filed(MessageState.FILED, frozenset(refs))
    found = match(signs_of(app, reading, now), registry_of(app))
    if found.verdict is not Verdict.FOUND or not found.ref:
        if reading.nature in (Nature.CHALLENGE_RESPONSE, Nature.COMPLAINT) or reading.documents:
            return unplaced(app, message, reading, now, f"it is a machine's mail ({reading.nature.value.replace('_', ' ')})", found)
        return Filed(MessageState.IGNORED, why=reading.nature.value)
    author = contact_author(app.assess(found.ref, now), reading.headers.sender, Origin())
    facts: list[Fact] = [PaperRead(replace(paper, file=attachment.name), attachment.sha256) for attachment, paper in reading.documents]
    if reading.nature is Nature.AUTO_REPLY and author.email:
        facts.append(Away(author.email, reading.away_until))
    if reading.nature in (Nature.CHALLENGE_RESPONSE, Nature.COMPLAINT):
        words = (
            "asks to be confirmed before mail gets through" if reading.nature is Nature.CHALLENGE_RESPONSE else "reported our mail as spam"
        )
        facts.append(DeliveryFailed(author.email or "", False, f"{reading.headers.sender.email} {words}"))
    append(app, found.ref, author, facts, message, reading, Origin())
    return Filed(MessageState.FILED if facts else MessageState.IGNORED, frozenset({found.ref} if facts else ()))


def _file_failures(app: App, message: StoredMessage, reading: MessageReading, now: datetime) -> set[str]:
    """A bounce marks the contact in every onboarding it belongs to; a forged one, of mail we never sent, marks nobody."""
    refs: set[str] = set()
    for failure in reading.failures:
        address = failure.address.lower()
        ours = bool(failure.original_message_id and is_ours(failure.original_message_id, app.identity.secret))
        if not ours and not _wrote_lately(app, address, now):
            continue
        for ref in app.repository.find_by_address(address):
            fact = DeliveryFailed(address, failure.permanent and reading.nature is Nature.BOUNCE, failure.reason)
            append(app, ref, BOT, (fact,), message, reading, Origin())
            refs.add(ref)
    return refs


def _deaf_staff(app: App, reading: MessageReading) -> str | None:
    """The address of staff that the bounce of our own mail is about."""
    staff = {address.lower() for address in app.voice.staff_addresses}
    addresses = (failure.address.lower() for failure in reading.failures)
    return next((each for each in addresses if each in staff or app.gate.is_staff_address(each)), None)


def _tell_of_deaf_staff(app: App, address: str, now: datetime) -> Filed:
    """An alert about an alert that came back would come back as well: once a day, for those of staff who can be reached."""
    alert(
        app,
        now,
        cause=f"deaf-staff:{address}:{now:%Y-%m-%d}",
        subject=f"Our mail to {address} came back",
        lines=(f"Mail to {address} could not be delivered; see [bot] staff and digest_to in bot.ini.",),
    )
    return Filed(MessageState.UNPLACED, why=f"our mail to {address} came back")


def _wrote_lately(app: App, address: str, now: datetime) -> bool:
    recent = app.repository.mails_created(now - timedelta(days=OWN_FAILURES_DAYS))
    return any(address in map(str.lower, mail.to) for mail in recent)
