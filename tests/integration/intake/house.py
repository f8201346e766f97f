"""The bot's side of a mailbox, for tests: intake, a worker that only says what it saw, and moving."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import intake
from bot.config import Config, load
from bot.mailbox import Mailbox, make_mailbox
from storage.documents import DocumentStore
from storage.repository import Repository, open_repository
from storage.rows import MessageState

NOW = datetime(2026, 11, 5, 15, 0, tzinfo=UTC)


def mail(number: int, body: str = "Hello") -> bytes:
    return f"From: Ann <ann@client.example>\r\nMessage-ID: <{number}@client.example>\r\nSubject: {number}\r\n\r\n{body}\r\n".encode()


@dataclass
class House:
    config: Config
    repository: Repository
    documents: DocumentStore
    mailbox: Mailbox

    @classmethod
    def build(cls, file: Path) -> House:
        config = load(file, {})
        repository = open_repository(config.storage.database, None, config.key_file)
        mailbox = make_mailbox(config.mailbox, config.security.max_message_bytes)
        return cls(config, repository, DocumentStore(config.storage.documents, repository.vault), mailbox)

    def fetch(self, now: datetime = NOW) -> intake.IntakeResult:
        return intake.fetch(self.mailbox, self.repository, self.documents, self.config, now)

    def work(self, state: MessageState = MessageState.FILED) -> list[bytes]:
        """Deals with everything that is new; gives the raw mails in the order of work."""
        done = []
        while message := self.repository.claim_next(NOW, "test"):
            done.append(self.documents.get(message.sha256))
            self.repository.set_message_state(message.id, state, owner="test")
        return done

    def settle(self) -> int:
        return intake.settle(self.mailbox, self.repository)

    def pass_once(self) -> list[bytes]:
        self.fetch()
        done = self.work()
        self.settle()
        return done

    def close(self) -> None:
        self.mailbox.close()
        self.repository.close()
