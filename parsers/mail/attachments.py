"""The papers of a mail: attachments, inline photos, what lies in archives, in attached mails and in Outlook's containers.

The bytes decide what a file is. Whatever cannot be opened becomes one sentence its sender can act on.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from ocr.filetype import crowded
from parsers.mail.mime import Leaf, Mail, parse_mail
from parsers.mail.outlook import BrokenFileError, is_msg, is_tnef, msg_mail, tnef_mail
from parsers.mail.pictures import Hanging, is_decoration

MAX_FILES: Final = 300  # papers of one mail
MAX_BYTES: Final = 250_000_000  # unpacked, of one mail
MAX_NESTING: Final = 10

_SIGNATURES: Final = (
    (b"%PDF", "application/pdf"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"Rar!", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
)
_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument."
_OFFICE: Final = {
    "word/": f"{_OPEN_XML}wordprocessingml.document",
    "xl/": f"{_OPEN_XML}spreadsheetml.sheet",
    "ppt/": f"{_OPEN_XML}presentationml.presentation",
}
_NO_PAPER_TYPES: Final = frozenset(
    {
        "text/calendar",
        "application/ics",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/rfc822-headers",
        "text/x-amp-html",
        "application/pgp-signature",
        "application/pgp-encrypted",
        "application/pgp-keys",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "message/delivery-status",
        "message/global-delivery-status",
        "message/disposition-notification",
        "message/feedback-report",
        "message/external-body",
        "message/partial",
    }
)
_NO_PAPER_ENDINGS: Final = (".ics", ".vcf", ".asc", ".sig", ".p7s", ".pgp", ".key", ".css", ".js")
_ENCRYPTED: Final = "The mail is encrypted and cannot be read here. Please send it again without encryption."
_LITTER: Final = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)", re.IGNORECASE)
_MAIL_START: Final = re.compile(rb"\A(?:\s*(?:From |>From )[^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]{1,50}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}")


@dataclass(frozen=True, slots=True)
class Paper:
    name: str
    data: bytes
    media_type: str  # by its bytes
    inline: bool = False
    sha256: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.data).hexdigest())  # once: the bytes may be many


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be opened, and the sentence its sender gets."""

    name: str
    sentence: str
    data: bytes = b""


@dataclass(slots=True)
class Haul:
    """What was found in a mail: papers, the mails inside it, and what could not be opened."""

    papers: list[Paper] = field(default_factory=list)
    mails: list[tuple[str, Mail]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    bodies: list[Mail] = field(default_factory=list)  # winmail.dat: its body is the mail's own
    _bytes: int = 0

    def room(self, more: int) -> bool:
        self._bytes += more
        return self._bytes <= MAX_BYTES and len(self.papers) < MAX_FILES


def sniff(data: bytes, name: str = "", declared: str = "") -> str:
    """The media type by the bytes; where they do not tell (text), by name and declaration."""
    for start, media_type in _SIGNATURES:
        if data.startswith(start):
            return media_type
    if is_tnef(data):  # before PDF: a small winmail.dat shows the head of the PDF in it
        return "application/ms-tnef"
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"avif"):
        return "image/heic"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    start = data[:2000].lstrip()
    if start[:15].upper() == b"BEGIN:VCALENDAR":
        return "text/calendar"
    if start[:11].upper() == b"BEGIN:VCARD":
        return "text/vcard"
    ending = name.lower().rpartition(".")[2]
    if ending in ("csv", "tsv"):
        return "text/csv"
    if ending in ("htm", "html") or re.match(rb"(<!doctype html|<html)", start[:20], re.IGNORECASE):
        return "text/html"
    if (declared.startswith("message/") or ending in ("eml", "mht", "mhtml")) and _MAIL_START.match(data[:20_000]):
        return "message/rfc822"
    return (
        declared
        if declared.startswith("text/") and declared not in _NO_PAPER_TYPES
        else ("text/plain" if ending == "txt" else declared or "application/octet-stream")
    )


def haul(
    mail: Mail,
    hangings: Mapping[str, Hanging],
    logo_hashes: frozenset[str] = frozenset(),
    embedded: tuple[tuple[str, Hanging], ...] = (),
) -> Haul:
    """Everything in ``mail`` that may be a paper.

    ``hangings``: how pictures hang, by Content-ID. ``logo_hashes``: SHA-256 of our own and often seen decoration.
    ``embedded``: "data:" pictures of the HTML.
    """
    found = Haul()
    if "multipart/encrypted" in mail.media_types:
        found.problems.append(Problem("encrypted mail", _ENCRYPTED))
    for leaf in mail.leaves:
        _take(leaf, found, hangings, logo_hashes, 0)
    for position, (source, hanging) in enumerate(embedded, start=1):
        data = _data_url(source)
        if data:
            ending = sniff(data).partition("/")[2].replace("jpeg", "jpg")
            _take(
                Leaf(f"inline-{position}.{ending}", data, f"image/{ending}", f"data-{position}", "inline"),
                found,
                {f"data-{position}": hanging},
                logo_hashes,
                0,
            )
    unique = {paper.sha256: paper for paper in reversed(found.papers)}
    found.papers = [paper for paper in found.papers if unique.get(paper.sha256) is paper]
    return found


def _data_url(source: str) -> bytes | None:
    head, _, content = source.partition(",")
    if ";base64" not in head.lower() or len(content) > MAX_BYTES:
        return None
    try:
        return base64.b64decode(re.sub(r"\s+", "", content))
    except (binascii.Error, ValueError):
        return None


def _take(leaf: Leaf, found: Haul, hangings: Mapping[str, Hanging], logos: frozenset[str], level: int) -> None:
    if (
        not leaf.data.strip()
        or leaf.media_type in _NO_PAPER_TYPES
        or leaf.media_type.startswith("multipart/")
        or leaf.name.lower().endswith(_NO_PAPER_ENDINGS)
    ):
        return
    if level > MAX_NESTING or not found.room(len(leaf.data)):
        _problem(found, leaf, f"{leaf.name} holds more files than can be read at once. Please send the papers in several mails.")
        return
    media_type = sniff(leaf.data, leaf.name, leaf.media_type)
    if media_type in _NO_PAPER_TYPES:
        return
    opener = _OPENERS.get(media_type)
    if opener is not None:
        opener(leaf, found, hangings, logos, level)
    elif media_type == "application/x-ole-storage" and is_msg(leaf.data):
        _open_msg(leaf, found)
    elif "p7m" in leaf.name.lower() or media_type in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        _problem(
            found, leaf, f"{leaf.name} is a sealed (S/MIME) message that cannot be opened. Please send the papers in an ordinary mail."
        )
    elif not _is_decoration(leaf, media_type, hangings, logos):
        hanging = hangings.get(leaf.content_id or "")
        found.papers.append(Paper(leaf.name, leaf.data, media_type, bool(hanging and hanging.referenced)))


def _is_decoration(leaf: Leaf, media_type: str, hangings: Mapping[str, Hanging], logos: frozenset[str]) -> bool:
    if hashlib.sha256(leaf.data).hexdigest() in logos:
        return True
    if not media_type.startswith("image/"):
        return False
    hanging = hangings.get(leaf.content_id or "") or Hanging(attached=leaf.disposition == "attachment")
    if hanging.referenced and leaf.disposition == "attachment":
        hanging = Hanging(True, hanging.in_signature, hanging.in_quote, hanging.shown, True, hanging.times)
    return is_decoration(leaf.name, leaf.data, hanging)


def _problem(found: Haul, leaf: Leaf, sentence: str) -> None:
    problem = Problem(leaf.name, sentence, leaf.data)
    if problem not in found.problems and len(found.problems) < 20:
        found.problems.append(problem)


def _open_mail(leaf: Leaf, found: Haul, hangings: Mapping[str, Hanging], logos: frozenset[str], level: int) -> None:
    found.mails.append((leaf.name, parse_mail(leaf.data)))


def _open_msg(leaf: Leaf, found: Haul) -> None:
    try:
        found.mails.append((leaf.name, msg_mail(leaf.data)))
    except BrokenFileError:
        _problem(found, leaf, f"{leaf.name} is a damaged Outlook message. Please save it again or send the papers in it as files.")


def _open_tnef(leaf: Leaf, found: Haul, hangings: Mapping[str, Hanging], logos: frozenset[str], level: int) -> None:
    try:
        inner = tnef_mail(leaf.data)
    except BrokenFileError:
        _problem(found, leaf, f"{leaf.name} is a damaged Outlook container. Please send its files as ordinary attachments.")
        return
    found.bodies.append(inner)
    for each in inner.leaves:
        _take(each, found, hangings, logos, level + 1)


def _open_zip(leaf: Leaf, found: Haul, hangings: Mapping[str, Hanging], logos: frozenset[str], level: int) -> None:
    if crowded(leaf.data):
        _problem(found, leaf, f"{leaf.name} holds more files than can be read at once. Please send only the papers that matter.")
        return
    try:
        with zipfile.ZipFile(io.BytesIO(leaf.data)) as archive:
            entries = archive.infolist()
            office = _office_type(entries)
            if office:
                found.papers.append(Paper(leaf.name, leaf.data, office))
                return
            for inner in _entries(leaf, archive, entries, found):
                _take(inner, found, hangings, logos, level + 1)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError, zlib.error, RuntimeError):
        _problem(found, leaf, f"{leaf.name} is damaged and could not be opened. Please send the files in it as ordinary attachments.")


def _office_type(entries: list[zipfile.ZipInfo]) -> str | None:
    names = [entry.filename for entry in entries]
    if "[Content_Types].xml" not in names and "mimetype" not in names:
        return None
    for start, media_type in _OFFICE.items():
        if any(name.startswith(start) for name in names):
            return media_type
    return "application/vnd.oasis.opendocument" if "mimetype" in names and "content.xml" in names else None


def _entries(leaf: Leaf, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], found: Haul) -> Iterator[Leaf]:
    for entry in entries:
        if entry.is_dir() or _LITTER.search(entry.filename):
            continue
        if entry.flag_bits & 1:
            _problem(
                found, leaf, f"{leaf.name} is protected with a password. Please send the files in it unprotected, as PDFs if possible."
            )
            return
        if entry.file_size > MAX_BYTES or not found.room(0):
            _problem(found, leaf, f"{leaf.name} holds more than can be read at once. Please send the papers in several mails.")
            return
        with archive.open(entry) as stream:
            data = stream.read(MAX_BYTES // 2 + 1)  # the declared size may lie
        if len(data) > MAX_BYTES // 2:
            _problem(found, leaf, f"{entry.filename} in {leaf.name} is too large to be read. Please send it as a smaller file.")
            continue
        yield Leaf(entry.filename.replace("\\", "/").rpartition("/")[2], data, disposition="attachment")


def _open_gzip(leaf: Leaf, found: Haul, hangings: Mapping[str, Hanging], logos: frozenset[str], level: int) -> None:
    try:
        with gzip.open(io.BytesIO(leaf.data)) as stream:
            data = stream.read(MAX_BYTES // 2 + 1)
    except (zlib.error, EOFError, OSError):
        _problem(found, leaf, f"{leaf.name} is damaged and could not be opened. Please send the file in it as an ordinary attachment.")
        return
    if len(data) > MAX_BYTES // 2:
        _problem(
            found, leaf, f"{leaf.name} is too large to be read. Please send the file in it as an ordinary attachment, or only a part of it."
        )
        return
    _take(Leaf(re.sub(r"\.gz$", "", leaf.name, flags=re.IGNORECASE), data, disposition="attachment"), found, hangings, logos, level + 1)


def _refuse_archive(leaf: Leaf, found: Haul, hangings: Mapping[str, Hanging], logos: frozenset[str], level: int) -> None:
    _problem(
        found,
        leaf,
        f"{leaf.name} is an archive of a kind that cannot be opened here. Please send the files in it as PDFs or in a ZIP.",
    )


_Opener = Callable[[Leaf, Haul, Mapping[str, Hanging], frozenset[str], int], None]
_OPENERS: Final[dict[str, _Opener]] = {
    "message/rfc822": _open_mail,
    "application/ms-tnef": _open_tnef,
    "application/zip": _open_zip,
    "application/gzip": _open_gzip,
    "application/vnd.rar": _refuse_archive,
    "application/x-7z-compressed": _refuse_archive,
}
