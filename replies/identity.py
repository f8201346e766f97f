"""What makes a mail of ours recognisable and unforgeable: reply tokens and Message-IDs that carry a keyed hash.

Both hold the reference in the open and 80 bits of HMAC-SHA256 over it, so that nobody without the secret can make one that matches.
Letters are lower case only: relays and people change case.

    token       ob-7k3fm.abcdefghij234567                          (Reply-To: onboarding+TOKEN@example.com)
    message id  <0123456789abcdef01234567.ob-7k3fm.abcdefghij234567@example.com>
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass

_NO_REF = "none"  # mails that belong to no onboarding: the digest, some alerts
_MAC_LENGTH = 16  # base32 letters: 80 bits


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret and the domain, so that callers pass one thing. The secret never appears in a repr."""

    secret: bytes
    domain: str

    def __repr__(self) -> str:
        return f"Identity(domain={self.domain!r})"

    def token(self, ref: str) -> str:
        return token(ref, self.secret)

    def message_id(self, cause: str, ref: str | None) -> str:
        return message_id(cause, ref, self.secret, self.domain)

    def ref_of_message_id(self, value: str) -> str | None:
        return verify_message_id(value, self.secret)

    def ref_of_token(self, local_part: str) -> str | None:
        return verify_token(local_part, self.secret)


def token(ref: str, secret: bytes) -> str:
    """The plus-part of an onboarding's Reply-To."""
    return f"{ref.lower()}.{_mac(secret, 'token', ref.lower())}"


def verify_token(local_part: str, secret: bytes) -> str | None:
    """The reference a plus-address's local part (``onboarding+TOKEN``, or the token alone) proves, else None."""
    ref, dot, mac = local_part.rpartition("+")[2].strip().lower().rpartition(".")
    return ref.upper() if dot and ref and _same(mac, _mac(secret, "token", ref)) else None


def message_id(cause: str, ref: str | None, secret: bytes, domain: str) -> str:
    """The Message-ID of the mail that ``cause`` makes: the same cause, the same id, so that a repeated send is recognisable."""
    digest = hashlib.sha256(cause.encode()).hexdigest()[:24]
    shown = (ref or _NO_REF).lower()
    return f"<{digest}.{shown}.{_mac(secret, 'message-id', digest, shown)}@{domain}>"


def verify_message_id(value: str, secret: bytes) -> str | None:
    """The reference that one of our own Message-IDs names; None for anybody else's, forged ones, and ours that name none."""
    ref = _named(value, secret)
    return None if ref is None or ref == _NO_REF else ref.upper()


def is_ours(value: str, secret: bytes) -> bool:
    """Did we issue this Message-ID?"""
    return _named(value, secret) is not None


def _named(value: str, secret: bytes) -> str | None:
    left = value.strip().strip("<>").rpartition("@")[0].lower()
    digest, _, rest = left.partition(".")
    shown, dot, mac = rest.rpartition(".")
    return shown if dot and shown and _same(mac, _mac(secret, "message-id", digest, shown)) else None


def _mac(secret: bytes, *parts: str) -> str:
    digest = hmac.new(secret, ":".join(parts).encode(), hashlib.sha256).digest()
    return base64.b32encode(digest).decode().lower()[:_MAC_LENGTH]


def _same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode(), right.encode())
