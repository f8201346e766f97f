"""One mail, from its bytes to what it says: a pure function of them, given a reader of documents.

bytes → mime/outlook (structure) → lines (text with quote depth) → quotes (whose words) → said (what they come to)
                                 → attachments (papers) → the lent ``read_document``
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from onboarding.documents import DocumentKind, DocumentReading
from onboarding.messages import Attachment, Forwarded, Headers, MessageReading, Nature
from parsers import photographs
from parsers.documents.payment import CARD_DATA
from parsers.mail.attachments import Haul, Paper, Problem, haul
from parsers.mail.bounces import failures
from parsers.mail.envelope import read_headers
from parsers.mail.forwards import attached_forward, inline_originals
from parsers.mail.html_lines import html_lines
from parsers.mail.lines import Line, Picture, Text, plain_lines
from parsers.mail.mime import Body, Mail, parse_mail
from parsers.mail.nature import away_until, nature_of
from parsers.mail.pictures import Hanging
from parsers.mail.quotes import Kind, Separation, Setting, command_lines, separate
from parsers.secrets import mask, mask_name
from parsers.words.label_lines import ticks
from parsers.words.said import Said, parts_of, said

ReadDocument = Callable[[str, bytes], tuple[DocumentReading, ...]]

_PHOTOGRAPHED: Final = ("image/jpeg", "image/png", "image/heic", "image/heif", "image/webp")

MAX_LINES: Final = 5000  # of one mail's text
MAX_CHARACTERS: Final = 150_000
MAX_NESTING: Final = 8  # mails inside mails
MAX_MAILS: Final = 60
_TOO_LONG: Final = "The text of this mail is very long; only its first part was read."
_RETURNED: Final = (Nature.BOUNCE, Nature.DELIVERY_NOTICE, Nature.COMPLAINT, Nature.READ_RECEIPT)  # what is attached is our own mail


@dataclass(frozen=True, slots=True)
class MessageRead:
    """``files``: (sha256, name, bytes) of every document, for the document store."""

    reading: MessageReading
    files: tuple[tuple[str, str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class _Opened:
    """A mail taken apart and its words told from others'."""

    headers: Headers
    text: Text
    separation: Separation
    haul: Haul


def read_message(
    raw: bytes,
    read_document: ReadDocument,
    own_addresses: frozenset[str] = frozenset(),
    logo_hashes: frozenset[str] = frozenset(),
) -> MessageRead:
    """Read one mail. Never raises for any bytes.

    Args:
        read_document: reads one file by name and bytes; a file may hold several documents.
        own_addresses: our own, lower case; what they wrote is never a client's original.
        logo_hashes: SHA-256 (hex) of pictures that are decoration: our logo, pictures seen in many mails.
    """
    return read_mail(parse_mail(raw), read_document, own_addresses, logo_hashes)


def read_mail(
    mail: Mail, read_document: ReadDocument, own: frozenset[str] = frozenset(), logos: frozenset[str] = frozenset()
) -> MessageRead:
    """The same for a mail that was taken apart already (.msg, winmail.dat)."""
    opened = _open(mail, own, logos)
    separation = opened.separation
    whole = "\n".join(line.text for line in separation.lines)
    papers = bool(opened.haul.papers or opened.haul.problems)
    nature = nature_of(mail, opened.headers, separation.words, whole, papers)
    gathered = _Gathered(opened, own, logos, nature)
    own_words = said(parts_of(separation), papers=papers or bool(gathered.papers))
    documents = _documents(gathered.papers, gathered.problems, read_document)
    card = own_words.card_data or gathered.card_data or any(CARD_DATA in reading.warnings for _, _, reading in documents)
    reading = MessageReading(
        headers=opened.headers,
        nature=nature,
        words=own_words.words,
        html_only=bool(mail.bodies) and all(not (body.plain or "").strip() for body in mail.bodies),
        statements=own_words.statements,
        labels=own_words.labels,
        command_lines=tuple(mask(line).text for line in command_lines(separation)),
        ticks=ticks(separation),
        forwarded=tuple(gathered.forwarded),
        body=own_words.body,
        documents=tuple((attachment, reading) for attachment, _, reading in documents),
        failures=failures(mail, whole, nature is Nature.DELIVERY_NOTICE) if nature in (Nature.BOUNCE, Nature.DELIVERY_NOTICE) else (),
        away_until=_away_until(opened.headers, whole) if nature is Nature.AUTO_REPLY else None,
        card_data=card,
        warnings=(*mail.warnings, *([_TOO_LONG] if opened.text.cut else [])),
    )
    files = {paper.sha256: (paper.sha256, mask_name(paper.name), paper.data) for paper in gathered.papers}
    files |= {attachment.sha256: (attachment.sha256, attachment.name, data) for attachment, data, _ in documents}
    return MessageRead(reading, tuple(files.values()))


def _away_until(headers: Headers, text: str) -> date | None:
    return away_until(text, headers.date.date() if headers.date else None)


# --- opening ------------------------------------------------------------------------------------


def _open(mail: Mail, own: frozenset[str], logos: frozenset[str]) -> _Opened:
    headers = read_headers(mail.header)
    sender = replace(headers.sender, name=headers.sender.name and mask(headers.sender.name).text)
    headers = replace(headers, subject=mask(headers.subject).text, sender=sender)
    text = whole_text(mail.bodies)
    setting = Setting(
        subject=headers.subject,
        recipients=frozenset((*headers.to, *headers.cc)),
        own=own,
        answers=bool(headers.in_reply_to or headers.references),
        sender=headers.sender.name,
    )
    separation = separate(text.lines, setting)
    hangings, embedded = _hangings(text.pictures, separation)
    found = haul(mail, hangings, logos, embedded)
    if not text.size and found.bodies:  # winmail.dat carries the words as well
        text = whole_text([body for inner in found.bodies for body in inner.bodies])
        separation = separate(text.lines, setting)
    return _Opened(headers, text, separation, found)


def whole_text(bodies: Sequence[Body]) -> Text:
    """All bodies as one text, each in the form that tells more."""
    lines: list[Line] = []
    pictures: list[Picture] = []
    for body in bodies:
        text = body_text(body)
        if lines and text.lines:
            lines.append(Line(""))
        pictures += [picture if picture.line is None else replace(picture, line=picture.line + len(lines)) for picture in text.pictures]
        lines += text.lines
    return _bounded(lines, pictures)


def _bounded(lines: list[Line], pictures: list[Picture]) -> Text:
    """A mail may be of any length; what is read of it is not. Files are the place for more."""
    kept: list[Line] = []
    room = MAX_CHARACTERS
    for line in lines[:MAX_LINES]:
        kept.append(line if len(line.text) <= room else replace(line, text=line.text[:room]))
        room -= len(line.text)
        if room <= 0:
            break
    return Text(
        tuple(kept),
        tuple(picture for picture in pictures if picture.line is None or picture.line <= len(kept)),
        cut=len(kept) < len(lines) or room < 0,
    )


def body_text(body: Body) -> Text:
    """HTML knows quotes, tables and signatures best; plain text is taken where the HTML says less or does not tell quotes apart."""
    plain = plain_lines(body.plain) if body.plain is not None else Text(())
    if not body.html:
        return plain
    html = html_lines(body.html)
    if not plain.size:
        return html
    marked = any(line.depth for line in plain.lines) and not any(line.depth for line in html.lines)
    if html.size < 0.8 * plain.size or marked:
        return Text(plain.lines, tuple(replace(picture, line=None) for picture in html.pictures))
    return html


def _hangings(pictures: Sequence[Picture], separation: Separation) -> tuple[dict[str, Hanging], tuple[tuple[str, Hanging], ...]]:
    """How each picture of the HTML hangs, by Content-ID, and the pictures that are in the HTML itself."""
    times = Counter(picture.source for picture in pictures)
    hangings: dict[str, Hanging] = {}
    embedded: dict[str, Hanging] = {}
    for picture in pictures:
        placed = picture.line is not None and bool(separation.kinds)
        kind = separation.kinds[min(picture.line or 0, len(separation.kinds) - 1)] if placed else Kind.OWN
        shown = (picture.width or picture.height or 0, picture.height or picture.width or 0)
        hanging = Hanging(
            referenced=True,
            in_signature=picture.signature or kind is Kind.SIGNATURE,
            in_quote=kind is Kind.QUOTE,
            shown=shown if shown[0] else None,
            times=times[picture.source],
        )
        if picture.source.lower().startswith("cid:"):
            hangings.setdefault(picture.source[4:].strip("<>"), hanging)
        else:
            embedded.setdefault(picture.source, hanging)
    return hangings, tuple(embedded.items())


# --- mails inside -------------------------------------------------------------------------------


class _Gathered:
    """Papers, problems and forwarded originals of a mail and of all mails inside it, outermost first."""

    def __init__(self, opened: _Opened, own: frozenset[str], logos: frozenset[str], nature: Nature) -> None:
        self.forwarded: list[Forwarded] = []
        self.papers: list[Paper] = []
        self.problems: list[Problem] = []
        self.card_data = False
        self._own, self._logos, self._mails = own, logos, 0
        self._add(opened, 0, nature in _RETURNED)
        unique = {paper.sha256: paper for paper in reversed(self.papers)}
        self.papers = [paper for paper in self.papers if unique.get(paper.sha256) is paper]

    def _add(self, opened: _Opened, level: int, returned: bool) -> None:
        self.papers += opened.haul.papers
        self.problems += opened.haul.problems
        for head, separation in inline_originals(opened.separation, self._own):
            self._forward(head, said(parts_of(separation), papers=bool(opened.haul.papers)))
        if returned:
            return
        for name, mail in opened.haul.mails:
            self._mails += 1
            if level >= MAX_NESTING or self._mails > MAX_MAILS:
                self.problems.append(
                    Problem(name, f"{name} holds more mails inside mails than can be read. Please send the papers in it by themselves.")
                )
                return
            inner = _open(mail, self._own, self._logos)
            self._forward(attached_forward(inner.headers, ""), said(parts_of(inner.separation), papers=bool(inner.haul.papers)))
            self._add(inner, level + 1, False)

    def _forward(self, head: Forwarded, words: Said) -> None:
        self.card_data = self.card_data or words.card_data
        self.forwarded.append(
            replace(
                head,
                subject=mask(head.subject).text if head.subject else None,
                words=words.words,
                statements=words.statements,
                labels=words.labels,
                body=words.body,
            )
        )


def as_forwarded(reading: MessageReading) -> MessageReading:
    """``reading`` as if the forwarded original had come itself: its sender, words and statements; the papers are the same.

    A chain of forwards is read as one, the words of all of them counting; what we wrote ourselves (to whom this mail went) does not.
    Unchanged when nothing was forwarded.
    """
    ours = set(reading.headers.to) | set(reading.headers.cc) | set(reading.headers.delivered_to)
    originals = [each for each in reading.forwarded if each.sender.email is None or each.sender.email not in ours]
    if not originals:
        return reading
    first = originals[0]
    told = [each for each in originals if each.words]
    headers = replace(
        reading.headers,
        sender=first.sender,
        date=first.date or reading.headers.date,
        subject=first.subject or reading.headers.subject,
        to=first.recipients,
        cc=(),
        reply_to=(),
        in_reply_to=first.message_ids,
        references=first.message_ids,
    )
    return replace(
        reading,
        headers=headers,
        words="\n\n".join(each.words for each in told),
        statements=tuple(statement for each in told for statement in each.statements),
        labels=tuple(pair for each in told for pair in each.labels),
        body=_one_body([each.body for each in told if each.body is not None]),
        command_lines=(),
        ticks=(),
        forwarded=tuple(originals[1:]),
    )


def _one_body(bodies: Sequence[DocumentReading]) -> DocumentReading | None:
    if len(bodies) < 2:
        return bodies[0] if bodies else None
    first = bodies[0]
    numbers = {number.e164: number for body in reversed(bodies) for number in body.numbers}
    fields = {label: value for body in reversed(bodies) for label, value in body.fields}
    return replace(
        first,
        numbers=tuple(numbers.values()),
        claims=tuple(dict.fromkeys(claim for body in bodies for claim in body.claims)),
        fields=tuple(fields.items()),
        pin=next((body.pin for body in bodies if body.pin), None),
        billing_contact=next((body.billing_contact for body in bodies if body.billing_contact), None),
        authorized_name=next((body.authorized_name for body in bodies if body.authorized_name), None),
        authorized_title=next((body.authorized_title for body in bodies if body.authorized_title), None),
    )


# --- documents ----------------------------------------------------------------------------------


def _documents(
    papers: Sequence[Paper], problems: Sequence[Problem], read_document: ReadDocument
) -> list[tuple[Attachment, bytes, DocumentReading]]:
    found: list[tuple[Attachment, bytes, DocumentReading]] = []
    papers = [replace(paper, name=mask_name(paper.name)) for paper in papers]
    pictures = [paper for paper in papers if paper.media_type in _PHOTOGRAPHED][: photographs.MOST]
    if len(pictures) > 1:
        found += _photographed(pictures, read_document)
        papers = [paper for paper in papers if paper not in pictures]
    for paper in papers:
        found += [(_attachment(paper), paper.data, reading) for reading in read_document(paper.name, paper.data)]
    for problem in dict.fromkeys(problems):
        problem = replace(problem, name=mask_name(problem.name), sentence=problem.sentence.replace(problem.name, mask_name(problem.name)))
        kept = Paper(problem.name, problem.data or problem.sentence.encode(), "application/octet-stream")
        refused = DocumentReading(file=problem.name, kind=DocumentKind.OTHER, error=problem.sentence)
        found.append((Attachment(kept.name, kept.sha256, len(problem.data), kept.media_type), kept.data, refused))
    return found


def _attachment(paper: Paper) -> Attachment:
    return Attachment(paper.name, paper.sha256, len(paper.data), paper.media_type, paper.inline)


def _photographed(pictures: Sequence[Paper], read_document: ReadDocument) -> list[tuple[Attachment, bytes, DocumentReading]]:
    """Papers photographed page by page, each under the name of its first picture."""
    found = []
    for reading in read_document(photographs.NAME, photographs.bundle([picture.data for picture in pictures])):
        picture = pictures[reading.first_page - 1]
        name = picture.name + reading.file.removeprefix(photographs.NAME)
        numbers = tuple(number if number.page == 1 else replace(number, spot=None) for number in reading.numbers)  # not in this picture
        found.append((_attachment(picture), picture.data, replace(reading, file=name, first_page=1, numbers=numbers)))
    return found


def read_mail_file(name: str, data: bytes, read_document: ReadDocument) -> list[dict[str, object]]:
    """The lines of ``extract --json`` of a file that is a mail; see ``mail_file.py``."""
    from parsers import mail_file

    return mail_file.read_mail_file(name, data, read_document)
