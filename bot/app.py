"""Everything wired once: configuration in, working parts out. Tests hand in their own parts as arguments."""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.authority import Gate
from bot.config import Config, secret
from bot.reading import Reader
from bot.troubles import TroubleError
from onboarding.assess import assess
from onboarding.assessment import Assessment
from replies.identity import Identity
from storage.documents import DocumentStore
from storage.repository import Repository, open_repository

if TYPE_CHECKING:
    from bot.mailbox import Mailbox
    from replies.senders import Sender
    from replies.voice import Voice


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing is due for an onboarding before ``until`` (None: ever), unless it has evidence newer than ``evidence``."""

    evidence: int
    until: datetime | None


@dataclass(frozen=True, slots=True)
class App:
    config: Config
    repository: Repository
    documents: DocumentStore
    reader: Reader
    gate: Gate
    voice: Voice
    identity: Identity  # what our Message-IDs and plus-addresses are signed with
    resting: dict[str, Rest] = field(default_factory=dict)  # onboardings that need no look before a known moment

    @classmethod
    def from_config(cls, config: Config, *, quiet: bool = False) -> App:
        from bot.logs import configure
        from ocr.settings import OcrSettings
        from replies.voice import Voice

        configure(level="error" if quiet else config.bot.log_level, style=config.bot.log_format, secrets=config.secrets())
        repository = open_repository(config.storage.database, secret(config.storage.encryption_key), config.key_file)
        documents = DocumentStore(config.storage.documents, repository.vault)
        settings = OcrSettings(
            workers=config.ocr.workers or 2,
            language=config.ocr.language,
            max_pages=config.ocr.max_pages,
            page_timeout_seconds=config.ocr.page_timeout_seconds,
        )
        bot, security = config.bot, config.security
        voice = Voice(
            address=bot.address,
            name=bot.name,
            organization=bot.organization,
            phone=bot.phone,
            docs_url=bot.docs_url,
            timezone=bot.timezone,
            secure_upload_url=security.secure_upload_url,
            pin_in_mail=security.pin_in_mail,
            staff=bot.staff,
            digest_to=bot.digest_to,
            templates=config.replies.templates,
            bill_max_age_days=config.rules_section.bill_max_age_days,
        )
        return cls(
            config=config,
            repository=repository,
            documents=documents,
            reader=Reader(repository, documents, settings, frozenset({bot.address.lower()})),
            gate=Gate(bot.staff, security.authserv_id, security.require_dmarc),
            voice=voice,
            identity=Identity(signing_secret(repository), bot.address.rpartition("@")[2]),
        )

    def mailbox(self) -> Mailbox:
        """The configured driver, not yet opened."""
        from bot.mailbox import make_mailbox

        return make_mailbox(self.config.mailbox, self.config.security.max_message_bytes)

    def sender(self) -> AbstractContextManager[Sender]:
        from bot.oauth import TokenSource
        from replies.senders import open_sender

        tokens = TokenSource.of(self.config.smtp)
        return open_sender(self.config.smtp, tokens.get if tokens else None)

    def assess(self, ref: str, now: datetime) -> Assessment:
        return assess(ref, self.repository.evidence(ref), self.config.rules, now)

    def known_ref(self, ref: str) -> str:
        """The reference as stored. Raises a sentence when there is none like it."""
        wanted = ref.strip().strip("[]").upper()
        if wanted not in self.repository.all_refs():
            raise TroubleError(f"There is no onboarding {wanted}. 'run_bot.py status' lists them.")
        return wanted


_SECRET = "signing_secret"


def signing_secret(repository: Repository) -> bytes:
    """Made once, kept encrypted in the database: what we signed years ago is still recognised."""
    with repository.transaction():
        kept = repository.meta_get(_SECRET)
        if kept is None:
            kept = repository.vault.encrypt(secrets.token_bytes(32)).decode()
            repository.meta_set(_SECRET, kept)
    return repository.vault.decrypt(kept.encode())
