"""What a file is, by its bytes; its name only breaks ties between kinds of plain text."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

import olefile

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
MSG = "application/vnd.ms-outlook"
TNEF = "application/ms-tnef"
UNKNOWN = "application/octet-stream"

_MAGIC: tuple[tuple[int, bytes, str], ...] = (  # offset, bytes, type
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"II+\x00", "image/tiff"),
    (0, b"MM\x00+", "image/tiff"),
    (0, b"BM", "image/bmp"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftyphevc", "image/heic"),
    (4, b"ftypheim", "image/heic"),
    (4, b"ftypheis", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypmsf1", "image/heic"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x00\x00\x00\x0cjP  ", "image/jp2"),
    (0, b"\x78\x9f\x3e\x22", TNEF),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
)
MOST_MEMBERS = 20_000  # of an archive; the directory of a million alone takes half a gigabyte of memory
_TEXT_BY_NAME = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "htm": "text/html",
    "html": "text/html",
    "eml": "message/rfc822",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "json": "application/json",
}
_TEXT_STARTS: tuple[tuple[str, str], ...] = (
    ("begin:vcalendar", "text/calendar"),
    ("begin:vcard", "text/vcard"),
    ("<!doctype html", "text/html"),
    ("<html", "text/html"),
    ("<svg", "image/svg+xml"),
)
_HEADER_LINE = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:(\s|$)")
_STRONG_HEADERS = frozenset(("received", "message-id", "mime-version", "return-path", "content-type", "delivered-to"))
_MAIL_HEADERS = _STRONG_HEADERS | frozenset(("from", "to", "cc", "subject", "date", "dkim-signature", "x-mailer", "reply-to"))


def media_type(data: bytes, name: str = "") -> str:
    """The IANA media type of a file, ``application/octet-stream`` when nobody can tell.

    Args:
        data: the whole file (the kind of an office document stands at its end).
        name: its name, asked only where plain text could be several things.
    """
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zip_kind(data)
    if data[:8] == olefile.MAGIC:
        return _ole_kind(data)
    for offset, magic, kind in _MAGIC:
        if data.startswith(magic, offset) and not (magic == b"BM" and not _is_bitmap(data)):
            return kind
    return _text_kind(data, name)


def _is_bitmap(data: bytes) -> bool:
    """ "BM" alone also begins words: a bitmap's header has a known length."""
    return len(data) > 18 and int.from_bytes(data[14:18], "little") in (12, 40, 52, 56, 64, 108, 124)


def crowded(data: bytes) -> bool:
    """Has this archive more members than are looked at? Told by its directory's marks, without opening it."""
    return data.count(b"PK\x01\x02") > MOST_MEMBERS


def _zip_kind(data: bytes) -> str:
    try:
        if crowded(data):
            raise ValueError("too many members")
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError):
        names = [folder for folder in ("xl/", "word/", "ppt/") if folder.encode() in data]
    for folder, kind in (("xl/", XLSX), ("word/", DOCX), ("ppt/", PPTX)):
        if any(name.startswith(folder) for name in names) and b"[Content_Types].xml" in data:
            return kind
    return "application/zip"


def _ole_kind(data: bytes) -> str:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            if ole.exists("__properties_version1.0"):
                return MSG
            if ole.exists("WordDocument"):
                return "application/msword"
            if ole.exists("Workbook") or ole.exists("Book"):
                return "application/vnd.ms-excel"
            if ole.exists("EncryptedPackage"):
                return "application/vnd.ms-office.encrypted"  # an XLSX or DOCX with a password
    except Exception:  # olefile raises whatever a hostile file provokes
        return "application/x-ole-storage"
    return "application/x-ole-storage"


def _text_kind(data: bytes, name: str) -> str:
    head = _decoded_head(data)
    if head is None:
        return UNKNOWN
    start = head.lstrip("\ufeff \t\r\n").lower()
    for prefix, kind in _TEXT_STARTS:
        if start.startswith(prefix):
            return kind
    if start.startswith("<?xml"):
        return "text/html" if "<html" in start else "image/svg+xml" if "<svg" in start else "application/xml"
    if _looks_like_mail(head):
        return "message/rfc822"
    extension = name.rpartition(".")[2].lower()
    if extension in _TEXT_BY_NAME:
        return _TEXT_BY_NAME[extension]
    if "<html" in start or "<body" in start or "<table" in start:
        return "text/html"
    return "text/csv" if not extension and _looks_like_csv(head) else "text/plain"


def _decoded_head(data: bytes) -> str | None:
    head = data[:8192]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", "replace")
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b\x1a" for byte in head)
    return None if b"\x00" in head or controls > len(head) // 50 else head.decode("utf-8", "replace")


def _looks_like_mail(head: str) -> bool:
    """A message begins with header fields: at least two known ones before the first empty line."""
    known: set[str] = set()
    for number, line in enumerate(head.lstrip("\ufeff\r\n").splitlines()):
        if not line.strip():
            break
        if number == 0 and line.startswith("From "):  # mbox
            continue
        if line[0] in " \t" and number:
            continue
        if not _HEADER_LINE.match(line):
            return False
        known.add(line.partition(":")[0].lower())
    return len(known & _MAIL_HEADERS) >= 2 and bool(known & _STRONG_HEADERS)


def _looks_like_csv(head: str) -> bool:
    lines = [line for line in head.splitlines() if line.strip()][:6]
    return len(lines) > 1 and any(len({line.count(mark) for line in lines}) == 1 and mark in lines[0] for mark in ",;\t")
