"""Forwarded originals: who wrote them, when, and their words; inline ones from the text, attached ones from their own header.

An original is attributed only from a header block or attribution that was recognised; an address found elsewhere is nobody.
"""

from __future__ import annotations

from typing import Final

from onboarding.documents import Person
from onboarding.messages import Forwarded, Headers
from parsers.mail.openings import Opening
from parsers.mail.people import addresses_in, person_in
from parsers.mail.quotes import Separation, Setting, separate, tidy
from parsers.words.dates_written import moment_in

MAX_NESTING: Final = 20


def inline_originals(separation: Separation, own: frozenset[str] = frozenset(), level: int = 0) -> tuple[tuple[Forwarded, Separation], ...]:
    """The originals of one body, outermost first, each with its text told apart; ``words`` is left for its reader to fill."""
    found: list[tuple[Forwarded, Separation]] = []
    for original in separation.originals:
        head = _head(original.opening)
        inner = separate(original.lines, _inner_setting(head, own))
        found.append((head, inner))
        if level < MAX_NESTING:
            found += inline_originals(inner, own, level + 1)
    return tuple(found)


def _inner_setting(head: Forwarded, own: frozenset[str]) -> Setting:
    return Setting(head.subject or "", frozenset(head.recipients), own, False, head.sender.name)


def _head(opening: Opening) -> Forwarded:
    if opening.attribution is not None:
        return Forwarded(person_in(opening.attribution), moment_in(opening.attribution), None, "")
    written = opening.field("from")
    recipients = tuple(address for kind, value in opening.fields if kind in ("to", "cc") for address in addresses_in(value))
    ids = tuple(value for kind, value in opening.fields if kind == "other" and value.startswith("<") and value.endswith(">"))
    return Forwarded(
        sender=person_in(written) if written else Person(),
        date=moment_in(opening.field("date") or ""),
        subject=opening.field("subject"),
        words="",
        message_ids=ids,
        recipients=tuple(dict.fromkeys(recipients)),
    )


def attached_forward(headers: Headers, words: str) -> Forwarded:
    """An original that came as a mail attached to the mail."""
    ids = (headers.message_id, *headers.in_reply_to, *headers.references)
    return Forwarded(
        sender=headers.sender,
        date=headers.date,
        subject=headers.subject or None,
        words=tidy(words),
        message_ids=tuple(dict.fromkeys(each for each in ids if each)),
        recipients=tuple(dict.fromkeys((*headers.to, *headers.cc))),
    )
