"""What the repository gives and takes: small frozen values, no SQL in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MessageState(StrEnum):
    NEW = "new"  # stored, not looked into
    READ = "read"  # its reading is cached; not yet filed
    FILED = "filed"  # its evidence is written
    UNPLACED = "unplaced"  # nobody could say whose it is; staff see it
    PARKED = "parked"  # failed too often; staff see it
    IGNORED = "ignored"  # our own mail coming home, a machine's, a duplicate


# What is dealt with, and where its copy on the server goes (contract, section 2).
PROCESSED_STATES = (MessageState.FILED, MessageState.IGNORED)
REVIEW_STATES = (MessageState.UNPLACED, MessageState.PARKED)


class MailState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"  # refused for good
    UNKNOWN = "unknown"  # a crash while sending: may have arrived; tried once more with the same Message-ID


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a mail on a server: where it lies. ``uidvalidity`` is 0 where there is none (Maildir)."""

    mailbox: str
    uidvalidity: int
    uid: str


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One content that came in, and how far it got. ``sha256`` names its raw bytes in the document store."""

    id: int
    sha256: str
    size: int
    header_only: bool
    mailbox: str
    uid: str
    received_at: datetime
    state: MessageState
    attempts: int
    error: str | None
    message_id: str | None
    sender: str | None
    subject: str | None
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a mailbox was read: mails up to ``uid`` were seen.

    Of those up to ``horizon``, which were there when the reading began, only what came since ``start`` is processed.
    """

    uidvalidity: int = 0
    uid: int = 0
    start: datetime | None = None
    horizon: int = 0


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """A mail to be queued: finished bytes, with the Message-ID they carry."""

    cause: str  # unique: the same cause never makes a second mail
    kind: str
    to: tuple[str, ...]
    message_id: str
    data: bytes
    ref: str | None = None
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class QueuedMail:
    """A row of the outbox. ``data`` is decrypted only where it is needed: see ``Repository.mail_data``."""

    id: int
    cause: str
    kind: str
    ref: str | None
    to: tuple[str, ...]
    message_id: str
    state: MailState
    attempts: int
    resends: int
    next_try_at: datetime
    last_error: str | None
    refused: tuple[tuple[str, str], ...]  # address, the server's words
    created_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class Onboarding:
    ref: str
    token: str  # the unforgeable part of its plus-address
    opened_at: datetime
