"""A logged-in IMAP connection, or one sentence that says why not."""

from __future__ import annotations

import ssl
from imaplib import IMAP4
from pathlib import Path

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import LoginError

from bot.mailbox.base import MailboxError, MailboxLoginError, MailboxUnreachableError
from bot.oauth import OauthError, TokenSource
from bot.settings import MailboxSection, SecretFileError

_CONNECT_SECONDS = 20
# A refusal that says "not now", whatever the password (RFC 5530, and what providers write).
_NOT_NOW = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "[THROTTLED]", "TOO MANY", "TRY AGAIN", "TEMPORAR")


def connect(section: MailboxSection, token: TokenSource | None) -> IMAPClient:
    """Raises ``MailboxUnreachableError`` for what may pass, ``MailboxLoginError`` for what needs a person."""
    where = f"{section.host}:{section.server_port}"
    try:
        client = _secured(section)
    except ssl.SSLCertVerificationError as error:
        raise MailboxLoginError(
            f"The certificate of {where} is not trusted: {error.verify_message}. Set [mailbox] ca_file to the CA that signed it."
        ) from None
    except ssl.SSLError as error:
        raise MailboxUnreachableError(f"{where} does not speak TLS here ({error.reason}). Check [mailbox] port and security.") from None
    except (OSError, IMAP4.error) as error:
        raise MailboxUnreachableError(f"The mail server {where} cannot be reached: {getattr(error, 'strerror', None) or error}.") from None
    try:
        _log_in(client, section, token)
    except BaseException:
        hang_up(client)
        raise
    client.normalise_times = False  # INTERNALDATE with its zone
    return client


def tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """Verifies name and certificate: by the system's CAs, or by ``ca_file`` alone."""
    return ssl.create_default_context(cafile=str(ca_file) if ca_file else None)


def _secured(section: MailboxSection) -> IMAPClient:
    timeout = SocketTimeout(connect=min(_CONNECT_SECONDS, section.timeout_seconds), read=section.timeout_seconds)
    context = tls_context(section.ca_file) if section.security != "none" else None
    tls = section.security == "tls"
    client = IMAPClient(section.host, section.server_port, use_uid=True, ssl=tls, ssl_context=context if tls else None, timeout=timeout)
    if section.security != "starttls":
        return client
    try:
        if not client.has_capability("STARTTLS"):
            raise MailboxLoginError(f"{section.host}:{section.server_port} does not offer STARTTLS. Check [mailbox] port and security.")
        client.starttls(context)
    except BaseException:
        hang_up(client)
        raise
    return client


def _log_in(client: IMAPClient, section: MailboxSection, token: TokenSource | None) -> None:
    try:
        if token is not None:
            _with_token(client, section, token)
        else:
            _with_password(client, section.username or "", section.current_password() or "")
    except SecretFileError as error:
        raise MailboxLoginError(str(error)) from None
    except LoginError as error:
        words = str(error)
        if any(mark in words.upper() for mark in _NOT_NOW):
            raise MailboxUnreachableError(f"{section.host} does not let {section.username} in just now: {words}.") from None
        raise MailboxLoginError(
            f"{section.host} refuses the login of {section.username} ({words}). Check username, password and auth in [mailbox]."
        ) from None
    except OauthError as error:
        raise (MailboxUnreachableError if error.may_pass else MailboxLoginError)(str(error)) from None
    except OSError as error:
        raise MailboxUnreachableError(f"{section.host} stopped talking at the login: {error}.") from None
    except IMAP4.abort as error:
        raise MailboxUnreachableError(f"{section.host} hung up at the login: {error}.") from None
    except IMAP4.error as error:
        raise MailboxError(f"{section.host} cannot log {section.username} in: {error}.") from None


def _with_password(client: IMAPClient, username: str, password: str) -> None:
    """LOGIN knows ASCII words only; AUTHENTICATE PLAIN carries any name and password."""
    if all(part.isascii() and part.isprintable() for part in (username, password)) and " " not in username:
        client.login(username, password)
    else:
        client.plain_login(username, password)


def _with_token(client: IMAPClient, section: MailboxSection, token: TokenSource) -> None:
    try:
        client.oauth2_login(section.username, token.get())
    except LoginError:
        if not token.renew():
            raise
        client.oauth2_login(section.username, token.get())  # it may have been withdrawn before its time


def hang_up(client: IMAPClient, *, politely: bool = False) -> None:
    """Never raises."""
    try:
        if politely:
            client.logout()
        else:
            client.shutdown()
    except (OSError, IMAP4.error):
        pass
