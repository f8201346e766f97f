"""An SMTP server that records the bytes it was given, and misbehaves as a test tells it."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.support.tls import Certificates

USERNAME, PASSWORD = "onboarding@example.com", "correct-horse"


@dataclass(frozen=True, slots=True)
class Received:
    """One mail as it came over the wire."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes
    tls: bool
    user: str | None

    @property
    def message(self) -> EmailMessage:
        parsed = message_from_bytes(self.data, policy=policy.default)
        assert isinstance(parsed, EmailMessage)
        return parsed


@dataclass
class SmtpServer:
    """``refuse``: address → answer to its RCPT ("550 no such user"). ``answers``: to the next DATAs, in order; then it accepts."""

    host: str = "localhost"
    port: int = 0
    certificates: Certificates | None = None
    received: list[Received] = field(default_factory=list)
    refuse: dict[str, str] = field(default_factory=dict)
    answers: list[str] = field(default_factory=list)
    attempts: int = 0  # DATAs begun, accepted or not
    hang_up_after_data: bool = False  # accepted, but the line breaks before the client hears it
    delay: float = 0.0  # seconds before DATA is answered

    def to(self, address: str) -> list[EmailMessage]:
        return [mail.message for mail in self.received if address in mail.recipients]

    async def handle_RCPT(self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.attempts += 1
        time.sleep(self.delay)
        if self.answers and not (answer := self.answers.pop(0)).startswith("2"):
            return answer
        data = envelope.original_content or b""
        tls, user = session.ssl is not None, session.auth_data.login.decode() if session.auth_data else None
        self.received.append(Received(envelope.mail_from or "", tuple(envelope.rcpt_tos), data, tls, user))
        if self.hang_up_after_data:
            server.transport.abort()
        return "250 OK"


def _authenticate(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
    good = isinstance(data, LoginPassword) and data.login.decode() == USERNAME and data.password.decode() == PASSWORD
    return AuthResult(success=good, handled=False, auth_data=data if good else None)


@contextmanager
def running_smtp(certificates: Certificates | None = None, *, login: bool = False) -> Iterator[SmtpServer]:
    """With ``certificates`` it demands STARTTLS; with ``login`` a login as ``USERNAME`` too."""
    server = SmtpServer(port=_free_port(), certificates=certificates)
    options: dict[str, Any] = {}
    if certificates is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificates.certificate, certificates.key)
        options = {"tls_context": context, "require_starttls": True}
    if login:
        options |= {"authenticator": _authenticate, "auth_required": True, "auth_require_tls": certificates is not None}
    controller = Controller(server, hostname="127.0.0.1", port=server.port, data_size_limit=50_000_000, **options)
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
