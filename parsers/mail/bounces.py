"""Delivery reports: which recipients failed, for good or for now, and which mail it was.

The parts of RFC 3464 come first, then the words of the programs that do not write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_string
from typing import Final

from onboarding.messages import DeliveryFailure
from parsers.mail.mime import Leaf, Mail, decode_text, decoded
from parsers.mail.people import ADDRESS

STATUS_TYPES: Final = ("message/delivery-status", "message/global-delivery-status")
_ORIGINAL_TYPES: Final = ("message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers", "text/rfc822")
_MESSAGE_ID: Final = re.compile(r"^[\s>]*(?:original-)?message-id\s*:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)
_COPY: Final = re.compile(
    r"^[\s>]*-{2,}.{0,120}(copy of the message|original message|returned message|header of the original|message headers|unsent message)"
    r".{0,200}$|^Original message (headers|follows).{0,80}$|^(Return-Path|Received):.*$",
    re.IGNORECASE | re.MULTILINE,
)
_REASON: Final = re.compile(
    r"(\b[45]\d\d[ -]#?[45]?\.?\d?.{0,160})|(user unknown|unknown user|no such user|mailbox (?:is )?full|quota|does not exist|not found)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Report:
    """One recipient of a delivery report. ``action``: failed, delayed, delivered, relayed, expanded."""

    address: str
    action: str
    status: str = ""
    reason: str = ""


def delivery_reports(mail: Mail) -> tuple[Report, ...]:
    """The per-recipient blocks of RFC 3464, malformed ones included; empty when the mail has none."""
    return tuple(report for leaf in mail.leaves if leaf.media_type in STATUS_TYPES for report in _reports(decode_text(leaf.data)))


def _reports(text: str) -> Iterator[Report]:
    """A blank line should part the blocks; where it is missing a new Final-Recipient does."""
    text = re.sub(
        r"(?im)^(?=final-recipient:)",
        "\n",
        re.sub(r"(?im)^\s+(?=[\w-]+:\s)", "", text) if not re.search(r"(?im)^final-recipient", text) else text,
    )
    for block in re.split(r"\n\s*\n", text):
        fields = message_from_string(block.strip() + "\n\n")
        action = decoded(fields.get("Action")).split()[:1]
        recipient = decoded(fields.get("Final-Recipient")) or decoded(fields.get("Original-Recipient"))
        address = _address(decoded(fields.get("Original-Recipient"))) or _address(recipient)
        if not recipient and not action:
            continue
        status = decoded(fields.get("Status")).split()[:1]
        yield Report(
            address=address or "",
            action=action[0].lower().strip(";,") if action else ("failed" if status and status[0].startswith("5") else ""),
            status=status[0] if status else "",
            reason=decoded(fields.get("Diagnostic-Code"))[:300],
        )


def _address(value: str) -> str | None:
    match = ADDRESS.search(value.partition(";")[2] or value)
    return match[0].lower() if match else None


def failures(mail: Mail, text: str, delayed: bool) -> tuple[DeliveryFailure, ...]:
    """Who did not get the mail. ``text``: the words of the report. ``delayed``: it is still tried, nothing is permanent."""
    if re.search(r"(notification|event)Type\W{1,6}Delivery\b", text):
        return ()
    original = original_message_id(mail, text)
    reports = [report for report in delivery_reports(mail) if report.address and report.action not in ("delivered", "relayed", "expanded")]
    if reports:
        found = [
            DeliveryFailure(
                report.address, not delayed and report.action != "delayed", report.reason or report.status or "no reason given", original
            )
            for report in reports
        ]
    else:
        reason = _reason(text)
        found = [DeliveryFailure(address, not delayed, reason, original) for address in _failed_addresses(mail, text)]
    return tuple({failure.address: failure for failure in found}.values())


def _failed_addresses(mail: Mail, text: str) -> tuple[str, ...]:
    named = [address for value in mail.header.get_all("X-Failed-Recipients", []) for address in ADDRESS.findall(decoded(value))]
    if not named:
        sender = decoded(mail.header.get("From")).lower()
        receivers = decoded(mail.header.get("To")).lower()
        named = [
            each
            for each in ADDRESS.findall(report_text(text))
            if each.lower() not in sender and each.lower() not in receivers and "postmaster" not in each.lower()
        ]
        named = named or [address for leaf in mail.leaves if leaf.media_type in _ORIGINAL_TYPES for address in _original_recipients(leaf)]
    return tuple(dict.fromkeys(address.lower().strip(".") for address in named))[:20]


def _original_recipients(leaf: Leaf) -> list[str]:
    fields = message_from_string(decode_text(leaf.data))
    return ADDRESS.findall(decoded(fields.get("To")))


def report_text(text: str) -> str:
    """The words of the report, without the copy of the returned mail below them."""
    match = _COPY.search(text)
    return text[: match.start()] if match and match.start() > 0 else text


def _reason(text: str) -> str:
    match = _REASON.search(report_text(text))
    return " ".join(match[0].split())[:300] if match else "no reason given"


def original_message_id(mail: Mail, text: str) -> str | None:
    """The Message-ID of the mail that was not delivered: from the returned copy or its headers, wherever they are."""
    for leaf in mail.leaves:
        if leaf.media_type in (*_ORIGINAL_TYPES, *STATUS_TYPES, "text/plain") or leaf.name.lower().endswith((".txt", ".eml")):
            match = _MESSAGE_ID.search(decode_text(leaf.data[:200_000]))
            if match:
                return match[1]
    match = _MESSAGE_ID.search(text)
    if match:
        return match[1]
    replied = re.search(r"<[^<>\s]+@[^<>\s]+>", decoded(mail.header.get("In-Reply-To")) or decoded(mail.header.get("References")))
    return replied[0] if replied else None
