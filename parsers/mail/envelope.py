"""The header of a mail as matching, security and answering need it (``onboarding.messages.Headers``)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

import mailparser
from mailparser.exceptions import MailParserError

from onboarding.documents import Person
from onboarding.messages import Headers
from parsers.mail.mime import all_headers, decoded

_DELIVERED_TO: Final = (
    "Delivered-To",
    "X-Original-To",
    "X-Forwarded-To",
    "Envelope-To",
    "X-Envelope-To",
    "X-Delivered-To",
    "X-Apparently-To",
    "X-Gm-Original-To",
    "X-Rcpt-To",
)
_ADDRESS: Final = re.compile(r"[^\s<>\"'(),;:\[\]@]{1,250}@[^\s<>\"'(),;:\[\]@]{1,255}")  # bounded: else quadratic time
_QUOTED_LOCAL: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"@[^\s<>\"'(),;:\[\]@]+")  # "sam@staff.example"@evil.example is at evil.example
_MESSAGE_ID: Final = re.compile(r"<[^<>\s]+>|[^<>\s,;\"']{1,500}@[^<>\s,;\"']{1,500}")


def read_headers(header: Message) -> Headers:
    """Everything as written, addresses lower-cased; what is missing is None or empty. Never raises."""
    addresses = _Addresses(header)
    return Headers(
        message_id=next(iter(message_ids(header, "Message-ID")), None),
        sender=_sender(header, addresses),
        reply_to=tuple(address for _, address in addresses.of("Reply-To")),
        to=tuple(address for _, address in addresses.of("To")),
        cc=tuple(address for _, address in addresses.of("Cc")),
        delivered_to=_delivered_to(header),
        in_reply_to=message_ids(header, "In-Reply-To"),
        references=message_ids(header, "References"),
        subject=decoded(header.get("Subject")),
        date=read_date(decoded(header.get("Date"))),
        authentication=tuple(_authentication(value) for value in all_headers(header, "Authentication-Results")),
        kind=decoded(header.get("X-Onboarding-Kind")).lower() or None,
        ref=decoded(header.get("X-Onboarding-Ref")).upper() or None,
    )


class _Addresses:
    """Address lists by mail-parser, which recovers addresses from malformed headers by structure; the plain reading stands behind it."""

    def __init__(self, header: Message) -> None:
        block = b"".join(
            f"{name}: {value}\n".encode("utf-8", "surrogateescape")
            for name, value in header.items()
            if name.lower() in ("from", "sender", "to", "cc", "reply-to") and "\n\n" not in str(value)
        )
        try:
            self._parsed: mailparser.MailParser | None = mailparser.parse_from_bytes(block + b"\n")
        except (MailParserError, ValueError, LookupError, TypeError, RecursionError):
            self._parsed = None
        self._header = header

    def of(self, name: str) -> tuple[tuple[str, str], ...]:
        values = [decoded(value) for value in self._header.get_all(name, [])]
        found = self._structural(name) if len(values) == 1 and not _QUOTED_LOCAL.search(values[0]) else ()
        if not found:
            found = tuple(pair for value in values for pair in read_addresses(value))
        return tuple((person.strip().strip("'\""), address.lower()) for person, address in found)

    def _structural(self, name: str) -> tuple[tuple[str, str], ...]:
        attribute = {"From": "from_", "Reply-To": "reply_to"}.get(name, name.lower())
        pairs = getattr(self._parsed, attribute, None) if self._parsed is not None else None
        whole = (pair for pair in pairs or () if len(pair) == 2)  # the library gives a bare word alone
        return tuple((str(person), str(address)) for person, address in whole if _ADDRESS.fullmatch(str(address)))


def read_addresses(value: str) -> tuple[tuple[str, str], ...]:
    """(name, address) pairs of a written address list, also with semicolons or without any angle brackets."""
    try:
        written = getaddresses([value.replace(";", ",")])
    except RecursionError:  # comments in comments, thousands deep
        written = []
    pairs = [(name, address) for name, address in written if _is_address(address)]
    if pairs or _QUOTED_LOCAL.search(value):
        return tuple(pairs)
    return tuple(
        ("" if value.strip() == address else value.partition("<")[0].strip(' "'), address) for address in _ADDRESS.findall(value)[:1]
    )


def _is_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text) or _QUOTED_LOCAL.fullmatch(text))


def _sender(header: Message, addresses: _Addresses) -> Person:
    """The first address of From; a mail without a usable From is told by Sender, Reply-To or Return-Path."""
    for name in ("From", "Sender", "Reply-To", "Return-Path"):
        pairs = addresses.of(name)
        if pairs:
            person, address = pairs[0]
            return Person(name=person if person and person.lower() != address else None, email=address)
    return Person(name=decoded(header.get("From")) or None)


def _delivered_to(header: Message) -> tuple[str, ...]:
    found = [address.lower() for name in _DELIVERED_TO for value in all_headers(header, name) for address in _ADDRESS.findall(value)]
    return tuple(dict.fromkeys(found))


def message_ids(header: Message, name: str) -> tuple[str, ...]:
    """Message-IDs with their angle brackets, however they are separated or folded."""
    found: list[str] = []
    for value in all_headers(header, name):
        text = re.sub(r"(<[^<>]*>)", lambda match: re.sub(r"\s+", "", match[1]), value)  # folded inside the brackets
        found += [item if item.startswith("<") else f"<{item}>" for item in _MESSAGE_ID.findall(text)]
    return tuple(dict.fromkeys(found))


def read_date(value: str) -> datetime | None:
    """An RFC 5322 date, aware (UTC where no offset is given); None when it is none."""
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _authentication(value: str) -> tuple[str, str]:
    """(authserv-id, whole value) as RFC 8601 has it: the id stands first, a version may follow."""
    uncommented = re.sub(r"\([^()]*\)", " ", value)
    first = uncommented.partition(";")[0].split()
    return (first[0].lower() if first else "", value)
