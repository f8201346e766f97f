"""What the digest is told besides the assessments; ``bot`` fills these from storage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from onboarding.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that came in or was done since the last digest: one line."""

    at: datetime
    ref: str
    text: str  # "Lena Ortiz sent bill.pdf: AT&T bill dated November 5, 2026, accepted"


@dataclass(frozen=True, slots=True)
class UnplacedMail:
    """A mail that nobody could place, still waiting."""

    name: str  # how a command names it: "M12"
    sender: str
    subject: str
    at: datetime
    why: str  # "no contact of an onboarding"
    choices: tuple[str, ...] = ()  # references that fit, if any


@dataclass(frozen=True, slots=True)
class FailedDelivery:
    """A mail of ours that was refused for good, or whose fate is unknown."""

    kind: str  # MailKind value
    address: str
    reason: str
    at: datetime
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """The bot's own. ``problems`` are finished sentences; empty when all is well."""

    last_login_at: datetime | None = None  # into the mailbox
    last_mail_at: datetime | None = None  # when the last mail came in
    waiting: int = 0  # mails of ours that wait to be sent
    parked: int = 0  # mails that could not be processed
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestInput:
    assessments: tuple[Assessment, ...]  # all of them, the finished too: the week counts them
    happenings: tuple[Happening, ...] = ()  # oldest first, since ``since``
    unplaced: tuple[UnplacedMail, ...] = ()
    failed: tuple[FailedDelivery, ...] = ()
    health: Health = field(default_factory=Health)
    since: datetime | None = None  # the last digest; None: there was none
