"""The bot from reception to outbox without bytes and pixels: readings are handed in as values, mails are taken as intents.

Everything between is the real thing: matching, evidence in a real database, assessment, answers, causes. Thousands of conversations fit
into a minute.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot import pipeline, post
from bot.app import App
from bot.authority import Gate
from bot.config import load
from bot.pipeline import Pass, answer_all, read_and_file
from bot.staffroom import open_onboarding
from onboarding.assessment import Assessment
from onboarding.documents import DocumentReading, Person
from onboarding.evidence import Activation, Author, Opened, Party, Role
from onboarding.mails import MailIntent
from onboarding.messages import Attachment, Headers, MessageReading, Nature, Statement
from replies.compose import Composed
from replies.identity import Identity
from replies.voice import Voice
from storage.repository import open_repository
from storage.rows import Copy

BOT, STAFF = "onboarding@oit.example", "sam@oit.example"
LENA, DANA, EVE = "lena@harbordental.example", "dana@bluepeak.example", "eve@evil.example"
ZONE = ZoneInfo("America/New_York")
_ids = count(1)


class Readings:
    """Stands for the reader: what a mail says was said when it was handed in."""

    def __init__(self) -> None:
        self.known: dict[str, MessageReading] = {}

    def message(self, sha256: str) -> MessageReading:
        return self.known[sha256]


@dataclass
class FastWorld:
    now: datetime = datetime(2026, 11, 16, 10, 0, tzinfo=ZONE)
    settle_seconds: int = 0
    intents: list[MailIntent] = field(default_factory=list)
    refs: list[str] = field(default_factory=list)
    readings: Readings = field(default_factory=Readings)

    def __post_init__(self) -> None:
        config = load_config(self.settle_seconds)
        repository = open_repository("sqlite://", "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", Path("unused"))
        voice = Voice(BOT, staff=(STAFF,), digest_to=(STAFF,))
        self.app = App(
            config,
            repository,
            None,
            self.readings,
            Gate((STAFF,)),
            voice,
            Identity(b"s" * 32, "oit.example"),  # type: ignore[arg-type]
        )

    @property
    def utc(self) -> datetime:
        return self.now.astimezone(UTC)

    def later(self, **span: float) -> FastWorld:
        self.now += timedelta(**span)
        return self

    def open(self, activation: Activation = Activation.PORTING, client: str = LENA, partner: str = DANA, **extra: Any) -> str:
        company = f"Harbor Dental {len(self.refs) or ''}".strip()
        opened = Opened(Party(Role.CLIENT, client, "Lena", company), Party(Role.PARTNER, partner, "Dana", "Blue Peak"), activation, **extra)
        with self._captured():
            self.refs.append(open_onboarding(self.app, opened, self.utc, Author(Role.STAFF, STAFF)))
        return self.refs[-1]

    def say(
        self,
        sender: str,
        words: str = "",
        *,
        ref: str | None = None,
        statements: tuple[Statement, ...] = (),
        papers: tuple[DocumentReading, ...] = (),
        body: DocumentReading | None = None,
        labels: tuple[tuple[str, str], ...] = (),
        nature: Nature = Nature.HUMAN,
        **more: Any,
    ) -> str:
        """A mail arrives; gives its hash, so that it can arrive again."""
        number = next(_ids)
        headers = Headers(
            message_id=f"<{number}@{sender.rpartition('@')[2]}>",
            sender=Person(None, sender),
            to=(f"onboarding+{self.app.identity.token(ref)}@oit.example",) if ref else (BOT,),
            subject=f"Re: [{ref}]" if ref else "papers",
            date=self.utc,
        )
        documents = tuple(
            (Attachment(paper.file, hashlib.sha256(repr(paper).encode()).hexdigest(), 1, "application/pdf"), paper) for paper in papers
        )
        lines = tuple(words.splitlines()) if sender == STAFF else ()
        reading = MessageReading(
            headers, nature, words, statements=statements, labels=labels, command_lines=lines, body=body, documents=documents, **more
        )
        sha256 = hashlib.sha256(f"{number}".encode()).hexdigest()
        self.readings.known[sha256] = reading
        self.arrive(sha256)
        return sha256

    def arrive(self, sha256: str) -> None:
        self.app.repository.add_message(Copy("test", 1, str(next(_ids))), sha256, 1, self.utc, message_id=None, sender=None)

    def run(self) -> list[MailIntent]:
        """One pass from the rows to the outbox; the mails it decided on."""
        before = len(self.intents)
        done = Pass()
        with self._captured():
            import threading

            read_and_file(self.app, self.utc, done, True, threading.Event())
            answer_all(self.app, self.utc, done)
        assert done.left == [], done.left
        for row in self.app.repository.due_mails(self.utc):
            self.app.repository.mark_sending(row.id, self.utc)
            self.app.repository.mark_sent(row.id, self.utc)
        return self.intents[before:]

    def assessment(self, ref: str) -> Assessment:
        return self.app.assess(ref, self.utc)

    @contextmanager
    def _captured(self) -> Iterator[None]:
        def composed(intent: MailIntent, *_rest: object) -> Composed:
            self.intents.append(intent)
            return Composed(b"", self.app.identity.message_id(intent.cause, intent.ref), BOT, intent.to, "")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("replies.compose.compose", composed)
            yield


_CONFIGS: dict[int, Any] = {}


def load_config(settle_seconds: int) -> Any:
    if settle_seconds not in _CONFIGS:
        environ = {
            "ONBOARDING_BOT_ADDRESS": BOT,
            "ONBOARDING_BOT_STAFF": STAFF,
            "ONBOARDING_REPLIES_SETTLE_SECONDS": str(settle_seconds),
            "ONBOARDING_REPLIES_MAX_PER_ADDRESS_PER_HOUR": "100000",
        }
        _CONFIGS[settle_seconds] = load(None, environ)
    return _CONFIGS[settle_seconds]


__all__ = ["BOT", "DANA", "EVE", "LENA", "STAFF", "FastWorld", "pipeline", "post", "replace"]
