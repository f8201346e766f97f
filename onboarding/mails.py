"""The kinds of mail the bot sends, and a mail decided but not yet written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MailKind(StrEnum):
    WELCOME = "welcome"
    RECEIVED = "received"
    REMINDER = "reminder"
    COMPLETE = "complete"
    CONFIGURATION = "configuration"
    PORT_SUBMITTED = "port-submitted"
    HARDWARE_SHIPPED = "hardware-shipped"
    NEW_NUMBERS = "new-numbers"
    PORT_AHEAD = "port-ahead"
    PORT_DAY = "port-day"
    NEXT_STEPS = "next-steps"
    DIGEST = "digest"
    STAFF_REPLY = "staff-reply"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class MailIntent:
    """Decided, not yet written or sent. ``context`` is finished words for the template of its kind."""

    kind: MailKind
    to: tuple[str, ...]
    cause: str  # unique: the same cause never makes a second mail
    context: dict[str, object]
    ref: str | None = None
    answers: str | None = None  # Message-ID it answers
    references: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()  # keys of the questions it puts
    crops: tuple[tuple[str, str, object], ...] = ()  # (content id, sha256 of the document, Spot): pictures to go along
    calendar: bytes | None = None  # text/calendar part
    calendar_method: str | None = None  # REQUEST, CANCEL
    auto_replied: bool = False  # Auto-Submitted: auto-replied, else auto-generated
    pictures: tuple[tuple[str, bytes], ...] = ()  # (content id, PNG): drawn pictures to go along
