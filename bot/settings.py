"""The sections of ``bot.ini``: every key, its type and its default. How they are read from file and environment is in ``config.py``.

Adding a key is one line here and one in ``bot.ini``. Secrets are ``SecretStr``: their repr and every error message are masked.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import time
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator, model_validator

from bot.setting_types import (
    Address,
    Addresses,
    BesideFile,
    DatabaseUrl,
    ExistingPath,
    FernetKey,
    Hour,
    Hours,
    Staff,
    Start,
    Zone,
)
from onboarding.rules import Rules

Security = Literal["tls", "starttls", "none"]
Auth = Literal["password", "xoauth2"]

_IMAP_PORTS = {"tls": 993, "starttls": 143, "none": 143}
_SMTP_PORTS = {"tls": 465, "starttls": 587, "none": 25}


class SecretFileError(OSError):
    """The file that holds a secret cannot be read."""


class Section(BaseModel):
    """Frozen, knows its keys, and never repeats a value it was given in an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, validate_default=True)


class BotSection(Section):
    address: Address = "onboarding@example.com"
    name: str = "Onboarding"
    organization: str = "OIT"
    phone: str = "305.967.6756"
    docs_url: str = "https://voipdocs.io"
    timezone: Zone = "America/New_York"
    staff: Staff = ()
    digest_to: Addresses = ()
    digest_at: Hour = time(8, 0)
    port_day_at: Hour = time(8, 0)
    port_ahead_days: int = Field(default=2, ge=0, le=30)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["auto", "console", "json"] = "auto"  # auto: console on a terminal, else JSON

    @property
    def digest_recipients(self) -> tuple[str, ...]:
        """``digest_to``, else the addresses (not domains) in ``staff``."""
        return self.digest_to or tuple(entry for entry in self.staff if not entry.startswith("@"))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class Login(Section):
    """What a mail server needs to let us in; shared by IMAP and SMTP."""

    host: str | None = None
    port: int | None = Field(default=None, ge=1, le=65535)
    security: Security = "tls"
    username: str | None = None
    password: SecretStr | None = None
    password_file: ExistingPath | None = None  # read again at every login: something outside may renew it
    auth: Auth = "password"
    ca_file: ExistingPath | None = None
    timeout_seconds: int = Field(default=60, ge=1, le=600)
    oauth_token_url: str | None = None
    oauth_client_id: str | None = None
    oauth_client_secret: SecretStr | None = None
    oauth_refresh_token: SecretStr | None = None
    oauth_scope: str | None = None

    def current_password(self) -> str | None:
        """The password, or with ``xoauth2`` and no ``oauth_token_url`` the access token; from its file when it has one."""
        if self.password_file is not None:
            try:
                return self.password_file.read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError):
                raise SecretFileError(f"The password file {self.password_file} cannot be read.") from None
        return self.password.get_secret_value() if self.password is not None else None

    def missing_for_login(self) -> list[str]:
        """Keys without which no login is possible."""
        needed: dict[str, object] = {"username": self.username}
        if self.auth == "xoauth2" and self.oauth_token_url:
            needed |= {"oauth_client_id": self.oauth_client_id, "oauth_refresh_token": self.oauth_refresh_token}
        else:
            needed |= {"password": self.password or self.password_file}
        return [key for key, value in needed.items() if not value]


class MailboxSection(Login):
    kind: Literal["imap", "maildir"] = "maildir"
    path: BesideFile = Path("state/mail")
    folder: str = "INBOX"
    processed_folder: str = "Processed"
    review_folder: str = "Review"
    idle: bool = True
    poll_seconds: int = Field(default=60, ge=1, le=3600)
    start: Start | None = None

    @model_validator(mode="before")
    @classmethod
    def _kind_follows_host(cls, data: object) -> object:
        return {"kind": "imap", **data} if isinstance(data, dict) and "host" in data else data

    @model_validator(mode="after")
    def _whole(self) -> MailboxSection:
        if self.kind == "imap":
            _require("imap", [key for key in ("host",) if not self.host] + self.missing_for_login())
        return self

    @field_validator("processed_folder", "review_folder")
    @classmethod
    def _another_folder(cls, value: str, info: ValidationInfo) -> str:
        if value in (info.data.get("folder"), info.data.get("processed_folder")):
            raise ValueError("must be another folder than folder and processed_folder")
        return value

    @property
    def server_port(self) -> int:
        return self.port or _IMAP_PORTS[self.security]


class SmtpSection(Login):
    kind: Literal["smtp", "maildir"] = "maildir"
    path: BesideFile = Path("state/outbox")

    @model_validator(mode="before")
    @classmethod
    def _kind_follows_host(cls, data: object) -> object:
        return {"kind": "smtp", **data} if isinstance(data, dict) and "host" in data else data

    @model_validator(mode="after")
    def _whole(self) -> SmtpSection:
        if self.kind == "smtp":
            login = self.missing_for_login() if self.username or self.auth == "xoauth2" else []
            _require("smtp", [key for key in ("host",) if not self.host] + login)
        return self

    @property
    def server_port(self) -> int:
        return self.port or _SMTP_PORTS[self.security]


def _require(kind: str, missing: list[str]) -> None:
    if missing:
        raise ValueError(f"kind = {kind} needs {' and '.join(missing)}")


class StorageSection(Section):
    database: DatabaseUrl = Field(default="sqlite:///onboarding.sqlite", repr=False)  # may hold a password
    documents: BesideFile = Path("state/documents")
    encryption_key: FernetKey | None = None

    @property
    def sqlite_path(self) -> Path | None:
        """The database file; None on a server or in memory."""
        if not self.database.startswith("sqlite"):
            return None
        name = self.database.partition(":///")[2].partition("?")[0]
        return Path(name) if name and name != ":memory:" else None

    @property
    def shown_database(self) -> str:
        """For people and logs: without the password."""
        parts = urlsplit(self.database)
        return self.database.replace(f":{parts.password}@", ":***@") if parts.password else self.database


class OcrSection(Section):
    workers: int = Field(default=0, ge=0, le=64)  # 0: as many as there are cores
    language: str = "eng"
    max_pages: int = Field(default=60, ge=1, le=2000)
    page_timeout_seconds: int = Field(default=60, ge=1, le=3600)


class RepliesSection(Section):
    settle_seconds: int = Field(default=120, ge=0, le=86400)
    reminder_days: int = Field(default=3, ge=1, le=60)
    max_reminders: int = Field(default=5, ge=0, le=50)
    max_per_address_per_hour: int = Field(default=20, ge=1)
    max_per_hour: int = Field(default=500, ge=1)
    templates: ExistingPath | None = None
    business_hours: Hours | None = None


class RulesSection(Section):
    bill_max_age_days: int = Field(default=30, ge=1, le=365)
    csr: Literal["recommended", "required", "off"] = "recommended"
    payment_authorization: Literal["auto", "staff"] = "auto"
    tax_exemption: Literal["auto", "staff"] = "auto"


class SecuritySection(Section):
    authserv_id: str | None = None
    require_dmarc: bool = False
    max_message_mb: int = Field(default=40, ge=1, le=500)
    secure_upload_url: str | None = None
    pin_in_mail: Literal["masked", "full"] = "masked"

    @property
    def max_message_bytes(self) -> int:
        return self.max_message_mb * 1024 * 1024


class WorkersSection(Section):
    engine: Literal["local", "procrastinate"] = "local"


class Config(BaseModel):
    """The whole configuration. A driver gets its own section, never the whole."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    bot: BotSection
    mailbox: MailboxSection
    smtp: SmtpSection
    storage: StorageSection
    ocr: OcrSection
    replies: RepliesSection
    rules_section: RulesSection
    security: SecuritySection
    workers: WorkersSection
    file: Path | None = None  # what it was read from; None: the built-in defaults
    base: Path  # relative paths are relative to this folder

    @property
    def rules(self) -> Rules:
        """The thresholds in the words of the domain."""
        return Rules(
            timezone=self.bot.timezone,
            settle_seconds=self.replies.settle_seconds,
            reminder_days=self.replies.reminder_days,
            max_reminders=self.replies.max_reminders,
            port_day_at=self.bot.port_day_at,
            port_ahead_days=self.bot.port_ahead_days,
            business_hours=self.replies.business_hours,
            **self.rules_section.model_dump(),
        )

    @property
    def key_file(self) -> Path:
        """Where the encryption key lives when ``[storage] encryption_key`` is unset: beside the database."""
        database = self.storage.sqlite_path
        return database.with_name(database.name + ".key") if database else self.base / "onboarding.key"

    def secrets(self) -> tuple[str, ...]:
        """Every secret value, for the log's redactor."""
        logins = (self.mailbox, self.smtp)
        values = [secret for login in logins for secret in (login.password, login.oauth_client_secret, login.oauth_refresh_token)]
        values.append(self.storage.encryption_key)
        plain = {value.get_secret_value() for value in values if value is not None} | {urlsplit(self.storage.database).password}
        for login in logins:
            with suppress(SecretFileError):  # said at the login, where it matters
                plain.add(login.current_password())
        return tuple(sorted(value for value in plain if value))
