"""The header of a raw mail, without looking further: for intake, before the parsers have their say."""

from __future__ import annotations

from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parseaddr

HEADER_BYTES = 256 * 1024  # more than that is no header


def header_of(data: bytes) -> bytes:
    """Everything up to and with the first empty line."""
    ends = [at + len(mark) for mark in (b"\r\n\r\n", b"\n\n") if (at := data.find(mark)) >= 0]
    return data[: min(ends)] if ends else data


def glance(data: bytes) -> tuple[str | None, str | None]:
    """Message-ID and sender's address as far as they can be seen; hostile headers give None."""
    try:
        header = BytesHeaderParser(policy=compat32).parsebytes(header_of(data[:HEADER_BYTES]))
        message_id = str(header.get("Message-ID") or "").strip() or None
        sender = parseaddr(str(header.get("From") or ""))[1].lower() or None
    except Exception:
        return None, None  # the standard library raises several unrelated types on malformed headers
    return message_id, sender
