"""A promised mail that staff sent by themselves: its copy (Cc, Bcc or forward) reaches the mailbox and the promise is kept.

Pure. The three mails are those of the process document: Port Submission, Hardware Shipment with Tracking Number, Welcome Email.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from onboarding.mails import MailKind
from onboarding.messages import MessageReading

# The first that fits the subject, else the words, is the one; most telling words first.
_SIGNS: tuple[tuple[MailKind, re.Pattern[str]], ...] = (
    (MailKind.HARDWARE_SHIPPED, re.compile(r"hardware shipment|tracking (?:number|no|#)|has shipped|have shipped|shipment", re.IGNORECASE)),
    (
        MailKind.PORT_SUBMITTED,
        re.compile(
            r"port submission|port (?:request|order)s? (?:has |have |was |were )?(?:been )?submitted|submitted (?:the|your) port",
            re.IGNORECASE,
        ),
    ),
    (MailKind.NEW_NUMBERS, re.compile(r"welcome email|your new (?:phone )?numbers?|welcome to", re.IGNORECASE)),
)


def promise_kept(reading: MessageReading, contacts: Collection[str], own: str, is_staff: bool) -> MailKind | None:
    """The promise that a staff mail to the onboarding's own contacts keeps; None for everything else.

    Args:
        contacts: lower-case addresses of client and partner: who must have got the mail.
        own: the mailbox's own address; a mail *to* it alone is a word to the bot, not a copy.
        is_staff: the sender may speak for OIT (bot.authority).
    """
    if not is_staff:
        return None
    original = reading.forwarded[0] if reading.forwarded else None
    if original is not None:
        recipients, subject, words = original.recipients, original.subject or "", original.words
    else:
        headers = reading.headers
        recipients, subject, words = (*headers.to, *headers.cc), headers.subject, reading.words
    if not {address.lower() for address in recipients} & set(contacts):
        return None
    if original is None and own.lower() in {address.lower() for address in reading.headers.to} and len(reading.headers.to) == 1:
        return None
    return _told_by(subject) or _told_by(words)


def _told_by(text: str) -> MailKind | None:
    return next((kind for kind, sign in _SIGNS if sign.search(text)), None)
