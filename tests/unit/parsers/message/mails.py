"""Mails and files made on the spot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage

from PIL import Image

from onboarding.documents import DocumentReading
from onboarding.messages import MessageReading
from parsers.message import MessageRead, read_message

BOT = "onboarding@bot.example"
CLIENT = "Dana Fox <dana@harbor.example>"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"


def mail(
    text: str = "",
    *,
    html: str | None = None,
    subject: str = "Your onboarding [OB-7Q4F]",
    sender: str = CLIENT,
    headers: Sequence[tuple[str, str]] = (),
) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = f"Onboarding <{BOT}>"
    message["Subject"] = subject
    message["Date"] = "Mon, 02 Nov 2026 10:15:00 -0500"
    for name, value in headers:
        message[name] = value
    if text or html is None:
        message.set_content(text)
        if html is not None:
            message.add_alternative(html, subtype="html")
    else:
        message.set_content(html, subtype="html")
    return message


def documents(name: str, data: bytes) -> tuple[DocumentReading, ...]:
    return (DocumentReading(file=name),)


def read_all(message: EmailMessage | bytes, logos: frozenset[str] = frozenset()) -> MessageRead:
    return read_message(message if isinstance(message, bytes) else message.as_bytes(), documents, frozenset({BOT}), logos)


def read(message: EmailMessage | bytes, logos: frozenset[str] = frozenset()) -> MessageReading:
    return read_all(message, logos).reading


def names(reading: MessageReading) -> list[str]:
    return [attachment.name for attachment, _ in reading.documents]


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    """Noise, so that it has the weight of a photo."""
    target = io.BytesIO()
    Image.effect_noise((width, height), 60).save(target, kind)
    return target.getvalue()


def archive(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return target.getvalue()


def locked_archive() -> bytes:
    """A ZIP whose entry says it is encrypted."""
    data = bytearray(archive({"bill.pdf": PDF}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    return bytes(data)
