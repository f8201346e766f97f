"""What a mailbox is to the bot: a small port that two drivers fill. Progress is the bot's own, never a flag on the server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, Protocol

Folder = Literal["processed", "review"]


class MailboxError(Exception):
    """The mailbox cannot be used as it is; ``str`` is one sentence that says why and what to do."""

    exit_code = 1


class MailboxUnreachableError(MailboxError):
    """No connection, or it was lost. May pass by itself."""


class MailboxLoginError(MailboxError):
    """The server does not let us in. A person must act."""


class Outcome(StrEnum):
    FETCHED = "fetched"
    PROBLEM = "problem"  # could not be had this time; asked for again
    GONE = "gone"  # somebody moved it away meanwhile
    OLD = "old"  # from before the bot's start: to be left alone


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail as the server gave it, or what came in between."""

    uidvalidity: int
    uid: str
    data: bytes = b""
    size: int = 0  # of the whole mail, also when only the header was fetched
    header_only: bool = False  # it is larger than [security] max_message_mb
    outcome: Outcome = Outcome.FETCHED
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What the bot has seen of this mailbox already: everything up to ``uid``, and what ``unknown`` leaves out of the UIDs it is given."""

    uidvalidity: int
    uid: int
    unknown: Callable[[Sequence[str]], Sequence[str]]
    retry: tuple[str, ...] = ()  # to be asked for again
    since: datetime | None = None  # mail from before this moment, with a UID up to ``horizon``, is OLD
    horizon: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in the folder."""

    count: int
    uidvalidity: int
    last_uid: int = 0  # of the newest mail ever there
    listed: tuple[tuple[str, datetime], ...] | None = None  # UID and delivery of each, where UIDs are not numbers that grow (Maildir)


class Mailbox(Protocol):
    """Used by one thread at a time. ``name`` is stable: the bot's progress hangs on it."""

    name: str

    def open(self) -> None:
        """Connects and logs in, makes the folders. Raises ``MailboxError``."""

    def close(self) -> None:
        """Never raises."""

    def contents(self) -> Contents:
        """What is there now."""

    def fetch_new(self, seen: Seen) -> Iterator[RawMail]:
        """Mails not seen yet, oldest first, one at a time; nothing on the server is changed by it."""

    def settle(self, uidvalidity: int, uids: Sequence[str], folder: Folder) -> None:
        """Moves mails away. One that is gone already is no error."""

    def clear_review(self, uid: str, message_id: str | None, sha256: str) -> None:
        """Moves this content from the review to the processed folder. Not there (somebody took it away) is no error."""

    def wait(self, seconds: float, stop: threading.Event) -> bool:
        """Until something arrived (True), ``seconds`` passed or ``stop`` is set (False)."""
