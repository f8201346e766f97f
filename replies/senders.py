"""Handing a finished mail over: to an SMTP server, or into a Maildir. The outbox decides what and when; this knows only how.

    with open_sender(settings) as sender:
        refusals = sender.send("bot@example.com", ("lena@client.example",), data)

``send`` gives the refused recipients; the others were accepted. It raises ``OSError`` (smtplib's errors are that too) when nobody was
served and it is worth trying again: no connection, a refused login, a dropped line.
"""

from __future__ import annotations

import mailbox
import smtplib
import socket
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Protocol, Self

# Mails a minute that a provider takes from one mailbox before it defers: host name's end -> limit. Others are not paced.
# Exchange Online: "Message rate limit", learn.microsoft.com, Exchange Online limits.
PACES = {"office365.com": 30, "outlook.com": 30}

Security = Literal["tls", "starttls", "none"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why one recipient did not get the mail."""

    code: int  # SMTP reply code
    permanent: bool  # 5xx: not tried again
    reason: str  # the server's words, one line


class Sender(Protocol):
    def send(self, sender: str, recipients: Sequence[str], message: bytes) -> Mapping[str, Refusal]:
        """Gives the recipients that were refused; empty when all were accepted. Raises OSError when it should be tried again whole."""
        ...


class SmtpSettings(Protocol):
    """What ``open_sender`` needs to know; ``bot.settings.SmtpSection`` has it."""

    @property
    def kind(self) -> str: ...
    @property
    def path(self) -> Path: ...
    @property
    def host(self) -> str | None: ...
    @property
    def server_port(self) -> int: ...
    @property
    def security(self) -> Security: ...
    @property
    def username(self) -> str | None: ...
    @property
    def ca_file(self) -> Path | None: ...
    @property
    def timeout_seconds(self) -> int: ...
    @property
    def auth(self) -> str: ...
    def current_password(self) -> str | None: ...


def open_sender(settings: SmtpSettings, token: Callable[[], str] | None = None) -> AbstractContextManager[Sender]:
    """The configured way out. ``token`` gives an access token for ``auth = xoauth2``; without it the password is taken as the token."""
    if settings.kind == "maildir":
        return MaildirSender(settings.path)
    secret = token if settings.auth == "xoauth2" and token is not None else lambda: settings.current_password() or ""
    return SmtpSender(
        host=settings.host or "localhost",
        port=settings.server_port,
        security=settings.security,
        username=settings.username,
        secret=secret,
        xoauth2=settings.auth == "xoauth2",
        ca_file=settings.ca_file,
        timeout=settings.timeout_seconds,
    )


class MaildirSender:
    """Each mail becomes one file in ``new``, written whole (to ``tmp``, then moved): for demos, rehearsals and other programs."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._box = mailbox.Maildir(self._path, create=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._box.close()

    def send(self, sender: str, recipients: Sequence[str], message: bytes) -> Mapping[str, Refusal]:
        self._box.add(message.replace(b"\r\n", b"\n"))
        return {}


@dataclass(slots=True)
class SmtpSender:
    """One connection for many mails, opened again when the server closed it, at the pace its provider allows."""

    host: str
    port: int
    security: Security = "tls"
    username: str | None = None
    secret: Callable[[], str] = str  # password, or access token with ``xoauth2``; asked at every login
    xoauth2: bool = False
    ca_file: Path | None = None
    timeout: float = 60
    per_minute: int | None = None  # None: as the provider allows, see PACES
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _client: smtplib.SMTP | None = None
    _sent: tuple[float, ...] = ()  # when the last mails went out, within a minute

    def __enter__(self) -> Self:
        self._connect()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._drop()

    def send(self, sender: str, recipients: Sequence[str], message: bytes) -> Mapping[str, Refusal]:
        self._pace()
        client = self._alive()
        options = ["SMTPUTF8"] if not all(address.isascii() for address in (sender, *recipients)) else []
        try:
            return _refusals(client.sendmail(sender, list(recipients), message, mail_options=options))
        except smtplib.SMTPRecipientsRefused as error:
            return _refusals(error.recipients)
        except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
            self._drop()
            if not 500 <= error.smtp_code < 600:
                raise
            return dict.fromkeys(recipients, Refusal(error.smtp_code, True, _words(error.smtp_error)))
        except (smtplib.SMTPException, OSError):
            self._drop()
            raise

    def _alive(self) -> smtplib.SMTP:
        """The open connection, or a new one where the server has hung up since the last mail."""
        if self._client is not None:
            with suppress(smtplib.SMTPException, OSError):
                if self._client.noop()[0] == 250:
                    return self._client
            self._drop()
        return self._connect()

    def _connect(self) -> smtplib.SMTP:
        context = ssl.create_default_context(cafile=str(self.ca_file) if self.ca_file else None)
        client: smtplib.SMTP
        if self.security == "tls":
            client = smtplib.SMTP_SSL(self.host, self.port, _own_name(), timeout=self.timeout, context=context)
        else:
            client = smtplib.SMTP(self.host, self.port, _own_name(), timeout=self.timeout)
        try:
            if self.security == "starttls":
                client.starttls(context=context)
            if self.username:
                self._log_in(client, self.username)
        except BaseException:
            client.close()
            raise
        self._client = client
        return client

    def _log_in(self, client: smtplib.SMTP, username: str) -> None:
        if not self.xoauth2:
            client.login(username, self.secret())
            return
        client.ehlo_or_helo_if_needed()
        words = f"user={username}\x01auth=Bearer {self.secret()}\x01\x01"  # the SASL form of Google and Microsoft
        client.auth("XOAUTH2", lambda challenge=None: words if challenge is None else "")

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(smtplib.SMTPException, OSError):
                client.quit()
            client.close()

    def _pace(self) -> None:
        """Waits until fewer mails than the provider allows lie within the last minute."""
        limit = self.per_minute or next((pace for end, pace in PACES.items() if self.host.lower().endswith(end)), None)
        if limit is None:
            return
        now = self.clock()
        self._sent = tuple(at for at in self._sent if now - at < 60)
        if len(self._sent) >= limit:
            self.sleep(60 - (now - self._sent[0]))
        self._sent = (*self._sent, self.clock())


def _own_name() -> str:
    """What we call ourselves to the server. The library would ask the DNS, which can take many seconds where there is none."""
    name = socket.gethostname()
    return name if "." in name else "[127.0.0.1]"


def _refusals(refused: Mapping[str, tuple[int, bytes]]) -> dict[str, Refusal]:
    return {address: Refusal(code, 500 <= code < 600, _words(words)) for address, (code, words) in refused.items()}


def _words(words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return " ".join(text.split())[:300]
