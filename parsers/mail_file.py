"""A mail as the lines of ``extract --json`` (contract, section 6): one for each document in it, then one for its body."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Any

from onboarding.documents import DocumentKind, DocumentReading
from onboarding.messages import Forwarded, MessageReading
from parsers.mail.outlook import BrokenFileError, opened
from parsers.message import MessageRead, ReadDocument, read_mail

Json = dict[str, Any]


def read_mail_file(name: str, data: bytes, read_document: ReadDocument) -> list[Json]:
    """The lines of one file that is a mail: .eml, .msg or winmail.dat. A damaged one gives one line that says so."""
    from parsers.extract import to_json

    try:
        mail = opened(data)
    except BrokenFileError:
        short = PurePath(name).name
        sentence = f"{short} is damaged and could not be opened. Please save it again or send what it holds as ordinary attachments."
        return [to_json(DocumentReading(file=name, kind=DocumentKind.OTHER, error=sentence))]
    return to_json_lines(name, read_mail(mail, read_document))


def to_json_lines(file: str, read: MessageRead) -> list[Json]:
    """Documents first, named ``mail.eml#name.pdf``, then the body, named like the mail."""
    from parsers.extract import to_json

    lines = [
        to_json(replace(reading, file=_document_name(file, attachment.name, reading.file)))
        for attachment, reading in read.reading.documents
    ]
    return [*lines, {**to_json(_body(file, read.reading)), **mail_keys(read.reading)}]


def _document_name(file: str, name: str, reading_file: str) -> str:
    """``scan.pdf#pages=3-5`` stays told apart from the first document of the file."""
    _, mark, pages = reading_file.rpartition("#pages=")
    return f"{file}#{name}{mark}{pages}" if mark else f"{file}#{name}"


def _body(file: str, reading: MessageReading) -> DocumentReading:
    body = reading.body or DocumentReading(file=file, kind=DocumentKind.EMAIL, confidence=1.0, pages=1)
    return replace(body, file=file, warnings=(*body.warnings, *reading.warnings))


def mail_keys(reading: MessageReading) -> Json:
    """What the line of a mail has besides."""
    return {"nature": reading.nature.value, "words": reading.words, "forwarded": [_forwarded(each) for each in reading.forwarded]}


def _forwarded(original: Forwarded) -> Json:
    return {
        "from": {"name": original.sender.name, "email": original.sender.email},
        "date": original.date.isoformat() if original.date else None,
        "subject": original.subject,
        "words": original.words,
    }
