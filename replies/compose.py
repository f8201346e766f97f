"""From a mail decided to the bytes that go out: words from the templates, MIME, headers (contract, section 4).

    mixed                    only with an invitation
      related                only with pictures
        alternative          plain text and HTML that say the same
        image/png ...        by Content-ID
      text/calendar

Strings that clients control reach a header only as one printable line; addresses only as parsed addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, EmailPolicy
from email.utils import format_datetime

from onboarding.documents import Spot
from onboarding.mails import MailIntent, MailKind
from onboarding.timeline import mail_cause
from replies.identity import Identity
from replies.render import one_line, render
from replies.voice import Voice

Crop = Callable[[str, Spot], bytes | None]  # (sha256 of the document, where) -> PNG; None when it cannot be drawn

_WIDEST = 500  # fits the 600 pixels of the mail, list marks and margins taken off
_STAFF_ONLY = (MailKind.DIGEST, MailKind.STAFF_REPLY, MailKind.ALERT, MailKind.PORT_DAY)


@dataclass(frozen=True, slots=True)
class Composed:
    message: bytes  # CRLF, 7 bit unless an address itself needs UTF-8
    message_id: str
    sender: str  # envelope
    recipients: tuple[str, ...]  # envelope
    subject: str
    problem: str | None = None  # an operator's template that failed on this mail; the built-in one was used


def compose(intent: MailIntent, voice: Voice, now: datetime, identity: Identity, crop: Crop | None = None) -> Composed:
    """The finished mail. Same intent, same moment, same bytes but for the MIME boundaries."""
    context = {**common_context(voice, intent.ref), **intent.context}
    pictures = pictures_of(intent, crop)
    context["pictures"] = widths(pictures)
    words = render(intent.kind, context, voice.templates)
    policy = SMTP if all(address.isascii() for address in (voice.address, *intent.to)) else SMTPUTF8
    message = _body(words.text, words.html, pictures, intent, policy)
    message_id = identity.message_id(intent.cause, intent.ref)
    subject = with_ref(words.subject, intent.ref)
    _address(message, intent, voice, identity)
    message["Subject"] = subject
    message["Date"] = format_datetime(voice.local(now))
    message["Message-ID"] = message_id
    _thread(message, intent, identity)
    message["Auto-Submitted"] = "auto-replied" if intent.auto_replied else "auto-generated"
    message["X-Auto-Response-Suppress"] = "OOF, AutoReply"  # Exchange: no out-of-office back to us
    message["X-Onboarding-Kind"] = intent.kind.value
    if intent.ref:
        message["X-Onboarding-Ref"] = intent.ref
    if "MIME-Version" not in message:
        message["MIME-Version"] = "1.0"
    return Composed(_bytes(message, policy), message_id, voice.address, intent.to, subject, words.problem)


def _bytes(message: EmailMessage, policy: EmailPolicy[EmailMessage]) -> bytes:
    """Plain ASCII headers stay on one line: the library would fold a subject before its first word, and some readers keep that blank."""
    plain = all(value.isascii() for value in message.values())
    return message.as_bytes(policy=policy.clone(max_line_length=900) if plain else policy)


def common_context(voice: Voice, ref: str | None) -> dict[str, object]:
    """What every template may use besides the context of its kind."""
    return {
        "ref": ref or "",
        "name": voice.name,
        "organization": voice.organization,
        "phone": voice.phone,
        "docs_url": voice.docs_url,
        "address": voice.address,
        "pin_in_mail": voice.pin_in_mail,
        "pictures": {},
    }


def with_ref(subject: str, ref: str | None) -> str:
    """The subject carries ``[REF]``, also where an operator's template forgot it."""
    return subject if ref is None or f"[{ref}]" in subject else one_line(f"[{ref}] {subject}")


def _address(message: EmailMessage, intent: MailIntent, voice: Voice, identity: Identity) -> None:
    message["From"] = _mailbox(voice.address, one_line(f"{voice.organization} {voice.name}"))
    message["To"] = tuple(_mailbox(address) for address in intent.to)
    local, _, domain = voice.address.rpartition("@")
    plus = f"{local}+{identity.token(intent.ref)}@{domain}" if intent.ref else voice.address
    message["Reply-To"] = _mailbox(plus)


def _mailbox(address: str, name: str = "") -> Address:
    """From its parts: parsing would refuse a local part beyond ASCII. A line break in it is refused by the library."""
    local, _, domain = address.rpartition("@")
    return Address(name, local, domain)


def _thread(message: EmailMessage, intent: MailIntent, identity: Identity) -> None:
    """An answer points to what it answers; everything about an onboarding hangs on its Welcome Email, so that it reads as one thread."""
    root = (
        identity.message_id(mail_cause(intent.ref, MailKind.WELCOME), intent.ref) if intent.ref and intent.kind not in _STAFF_ONLY else None
    )
    if intent.answers and (answered := _clean_id(intent.answers)):
        message["In-Reply-To"] = answered
    known = [root if intent.kind is not MailKind.WELCOME else None, *map(_clean_id, intent.references), _clean_id(intent.answers or "")]
    references = list(dict.fromkeys(reference for reference in known if reference))
    if references:
        message["References"] = " ".join(references[-20:])


def _clean_id(value: str) -> str | None:
    """A Message-ID as it may stand in a header; one with blanks, brackets or anything beyond ASCII in it is left out."""
    inner = value.strip().removeprefix("<").removesuffix(">")
    good = inner and len(inner) <= 250 and all("!" <= c <= "~" and c not in "<>" for c in inner)
    return f"<{inner}>" if good else None


def pictures_of(intent: MailIntent, crop: Crop | None) -> list[tuple[str, bytes]]:
    drawn = list(intent.pictures)
    for name, sha256, spot in intent.crops:
        if crop is not None and isinstance(spot, Spot) and (png := crop(sha256, spot)) is not None:
            drawn.append((name, png))
    return drawn


def widths(pictures: Iterable[tuple[str, bytes]]) -> dict[str, int]:
    """Content id -> CSS pixels to show it at. Outlook knows no max-width, so a wide picture needs its width said."""
    return {name: min(int.from_bytes(png[16:20], "big") or _WIDEST, _WIDEST) for name, png in pictures}  # the width in a PNG's IHDR


def _body(text: str, html: str, pictures: list[tuple[str, bytes]], intent: MailIntent, policy: EmailPolicy[EmailMessage]) -> EmailMessage:
    body = EmailMessage(policy)
    body.set_content(text, charset="utf-8", cte="quoted-printable")
    body.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    if pictures:
        body = _around("related", body, [_picture(name, png, policy) for name, png in pictures], policy)
    if intent.calendar is not None:
        body = _around("mixed", body, [_invitation(intent.calendar, intent.calendar_method or "REQUEST", policy)], policy)
    return body


def _around(subtype: str, body: EmailMessage, parts: list[EmailMessage], policy: EmailPolicy[EmailMessage]) -> EmailMessage:
    outer = EmailMessage(policy)
    outer["Content-Type"] = f'multipart/{subtype}; type="multipart/alternative"' if subtype == "related" else f"multipart/{subtype}"
    for part in (body, *parts):
        del part["MIME-Version"]
        outer.attach(part)
    return outer


def _picture(name: str, png: bytes, policy: EmailPolicy[EmailMessage]) -> EmailMessage:
    part = EmailMessage(policy)
    part.set_content(png, "image", "png", disposition="inline", filename=f"{name}.png", cid=f"<{name}>")
    return part


def _invitation(calendar: bytes, method: str, policy: EmailPolicy[EmailMessage]) -> EmailMessage:
    part = EmailMessage(policy)
    part.set_content(calendar.decode(), subtype="calendar", charset="utf-8", params={"method": method, "name": "port-date.ics"})
    part["Content-Disposition"] = 'attachment; filename="port-date.ics"'
    return part
