"""Reception: a read mail is filed, once. The order of the questions: is it ours? a machine's? staff's? whose is it?"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot import choices, staffroom
from bot.automatic import file_automatic
from bot.evidence_of import Origin
from bot.filing import Filed, file_for, unplaced
from bot.matching import Verdict, match
from bot.signs import registry_of, signs_of
from onboarding.messages import MessageReading, Nature
from replies.identity import is_ours
from storage.rows import MessageState, StoredMessage

if TYPE_CHECKING:
    from bot.app import App


def file_message(app: App, message: StoredMessage, reading: MessageReading, now: datetime) -> Filed:
    """Writes evidence, transcript, alert; everything in the caller's transaction."""
    if is_our_own(app, reading):
        return Filed(MessageState.IGNORED, why="our own mail coming home")
    if reading.nature is not Nature.HUMAN:
        if not is_vouched_for(app, reading):
            return unplaced(app, message, reading, now, "it is a machine's mail whose sender is not authenticated")
        return file_automatic(app, message, reading, now)
    sender = reading.headers.sender.email
    if app.gate.is_staff_address(sender):
        if app.gate.may_command(reading.headers):
            return staffroom.file_staff_mail(app, message, reading, now)
        return unplaced(app, message, reading, now, "it claims to come from staff, but our mail server does not vouch for that")
    if not app.gate.is_heard(reading.headers):
        return unplaced(app, message, reading, now, "its sender is not authenticated (dmarc)")
    found = match(signs_of(app, reading, now), registry_of(app))
    if found.verdict is Verdict.FOUND and found.ref:
        return file_for(app, message, reading, found.ref, now, Origin())
    if found.verdict is Verdict.ASK:
        if choices.answers_a_choice(app, message, reading, found.choices, now):
            return Filed(MessageState.FILED)
        return choices.ask_which(app, message, reading, found.choices, now)
    return unplaced(app, message, reading, now, found.why, found)


def is_vouched_for(app: App, reading: MessageReading) -> bool:
    """A machine's word counts no more than a person's would; servers that report failures sign nothing, and prove by our own ids."""
    if reading.nature in (Nature.BOUNCE, Nature.DELIVERY_NOTICE):
        return True
    claims_staff = app.gate.is_staff_address(reading.headers.sender.email)
    return app.gate.is_heard(reading.headers) and (not claims_staff or app.gate.may_command(reading.headers))


def is_our_own(app: App, reading: MessageReading) -> bool:
    """Our own mail coming home through an alias or a forward, also with a new Message-ID."""
    headers = reading.headers
    if (headers.sender.email or "").lower() == app.config.bot.address.lower():
        return True
    return headers.message_id is not None and is_ours(headers.message_id, app.identity.secret)
