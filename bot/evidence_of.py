"""From facts to evidence: who said it, where it stood, and one place that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onboarding.assessment import Assessment
from onboarding.documents import Person
from onboarding.evidence import Author, Evidence, Fact, PaperRead, Role
from onboarding.messages import MessageReading
from storage.rows import StoredMessage

if TYPE_CHECKING:
    from bot.app import App

# The billing contact's words count as a contact's; when an address has several roles the first of these is it.
_ROLES = (Role.CLIENT, Role.PARTNER, Role.BILLING)


@dataclass(frozen=True, slots=True)
class Origin:
    """How a mail came to us: from its sender, or by way of staff who forwarded or assigned it."""

    via_staff: bool = False


def contact_author(assessment: Assessment, sender: Person, origin: Origin) -> Author:
    """The contact who wrote. What staff pass on from somebody else counts as the client's word: staff vouch for it."""
    email = (sender.email or "").lower() or None
    roles = {contact.party.role for contact in assessment.contacts if contact.party.email.lower() == email}
    role = next((each for each in _ROLES if each in roles), Role.CLIENT if origin.via_staff else Role.BOT)
    return Author(role, email, sender.name)


def append(
    app: App, ref: str, author: Author, facts: Sequence[Fact], message: StoredMessage, reading: MessageReading, origin: Origin
) -> tuple[Evidence, ...]:
    """Writes the facts of one mail and keeps the index of contacts true."""
    stored = app.repository.append_evidence(
        ref,
        [
            Evidence(
                id=0,
                at=message.received_at,
                by=author,
                fact=fact,
                message=message.sha256,
                message_id=reading.headers.message_id,
                document=fact.reading.file if isinstance(fact, PaperRead) else None,
                via_staff=origin.via_staff,
            )
            for fact in facts
        ],
    )
    reindex(app, ref, message.received_at)
    return stored


def reindex(app: App, ref: str, now: datetime) -> None:
    """The contacts under whose addresses the onboarding is found, as the evidence has them now."""
    assessment = app.assess(ref, now)
    app.repository.index_contacts(ref, [contact.party for contact in assessment.contacts])
