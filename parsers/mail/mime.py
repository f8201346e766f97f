"""The structure of a mail: its header, its bodies in order, and the files it carries. No opinion on what they mean.

RFC 5322 mails are taken apart here with the standard library; ``outlook.py`` brings .msg and winmail.dat into the same shape.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email._policybase import Compat32
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value
from typing import Final

import charset_normalizer

MAX_PARTS: Final = 500  # a mail with more parts than this is an attack or an accident; the rest is left out and said
MAX_TEXT: Final = 2_000_000  # characters of one body that are looked at
MAX_HEADER: Final = 1_000_000  # characters of one header field
_IN_PART: Final = "The mail is built in a way that could not be read in full."
MAX_ENCODED: Final = 60_000  # the same with encoded words in it: the library takes quadratic time for them


@dataclass(frozen=True, slots=True)
class Leaf:
    """One file in a mail, decoded. ``media_type`` is what the mail declares, not what the bytes are."""

    name: str
    data: bytes
    media_type: str = "application/octet-stream"
    content_id: str | None = None
    disposition: str | None = None  # "inline", "attachment" or None

    @property
    def is_mail(self) -> bool:
        return self.media_type in ("message/rfc822", "message/global", "text/rfc822", "text/rfc822-headers")


@dataclass(frozen=True, slots=True)
class Body:
    """One stretch of text: the same words as plain text and as HTML, either may be missing."""

    plain: str | None = None
    html: str | None = None


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail taken apart. ``header`` answers ``get`` and ``get_all`` without regard to case; its own payload is not to be used."""

    header: Message
    bodies: tuple[Body, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    media_types: frozenset[str] = frozenset()  # of every part, the outermost included
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Basket:
    bodies: list[Body] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    media_types: set[str] = field(default_factory=set)
    warnings: list[str] = field(default_factory=list)
    parts: int = 0


def parse_mail(raw: bytes) -> Mail:
    """Take ``raw`` apart. Never raises: what cannot be read becomes a warning, and the text found so far is kept."""
    basket = _Basket()
    try:
        message = message_from_bytes(_without_envelope(raw))
        _walk(message, basket, depth=0)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError):
        message = _header_only(raw)
        basket.warnings.append(_IN_PART)
    return Mail(message, tuple(basket.bodies), tuple(basket.leaves), frozenset(basket.media_types), tuple(basket.warnings))


def _without_envelope(raw: bytes) -> bytes:
    """Blank lines and an mbox "From " line before the header are no part of it."""
    raw = raw.lstrip(b"\r\n")
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    if raw.startswith((b"From ", b">From ")):
        raw = raw.partition(b"\n")[2]
    return raw


def _header_only(raw: bytes) -> Message:
    head = re.split(rb"\r?\n\r?\n", _without_envelope(raw), maxsplit=1)[0]
    return message_from_bytes(head + b"\r\n\r\n")


def _walk(part: Message, basket: _Basket, depth: int) -> None:
    basket.parts += 1
    if basket.parts > MAX_PARTS or depth > 50:
        if basket.parts == MAX_PARTS + 1:
            basket.warnings.append(f"The mail has more than {MAX_PARTS} parts; the rest was left out.")
        return
    media_type = part.get_content_type()
    basket.media_types.add(media_type)
    if media_type == "multipart/alternative":
        _walk_alternative(part, basket, depth)
    elif media_type in ("message/rfc822", "message/global"):
        _attached_mail(part, basket)
    elif part.is_multipart() and not media_type.startswith("message/"):
        for child in _children(part):
            _walk(child, basket, depth + 1)
    else:
        _leaf(part, basket)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _walk_alternative(part: Message, basket: _Basket, depth: int) -> None:
    """The texts of one alternative are one body; whatever else it holds is walked as usual."""
    plain: str | None = None
    html: str | None = None
    for child in _children(part):
        inner = _Basket(parts=basket.parts)
        _walk(child, inner, depth + 1)
        basket.parts = inner.parts
        basket.media_types |= inner.media_types
        basket.leaves += inner.leaves
        basket.warnings += inner.warnings
        for body in inner.bodies:
            plain = _joined(plain, body.plain)
            html = _joined(html, body.html)
    if plain is not None or html is not None:
        basket.bodies.append(Body(plain, html))


def _joined(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one if other is None else other
    return f"{one}\n{other}"


class _AsWritten(Compat32):
    """Headers of an attached mail come out as they went in; folding them anew takes quadratic time, which a hostile one would use."""

    def fold_binary(self, name: str, value: str) -> bytes:
        return f"{name}: {value}{self.linesep}".encode("utf-8", "surrogateescape")


_AS_WRITTEN: Final = _AsWritten()


def _attached_mail(part: Message, basket: _Basket) -> None:
    children = _children(part)
    name = part_name(part)
    data = children[0].as_bytes(policy=_AS_WRITTEN) if children else _payload(part)
    if children and _encoded(part):
        data = _decoded(children[0].get_payload()) or data
    if not name:
        subject = decoded(children[0].get("Subject")) if children else ""
        name = f"{_as_file_name(subject) or 'attached message'}.eml"
    basket.leaves.append(Leaf(name, data, "message/rfc822", _content_id(part), part.get_content_disposition()))


def _encoded(part: Message) -> bool:
    """RFC 2046 forbids base64 for an attached mail; Gmail uses it all the same, and the library takes it for text."""
    return str(part.get("Content-Transfer-Encoding") or "").strip().lower() == "base64"


def _decoded(payload: object) -> bytes | None:
    try:
        return base64.b64decode("".join(payload.split()), validate=True) if isinstance(payload, str) else None
    except ValueError:
        return None


def _leaf(part: Message, basket: _Basket) -> None:
    media_type = part.get_content_type()
    if media_type.startswith("multipart/"):  # its boundary is missing or never comes: what it holds is shown as text
        basket.bodies.append(Body(plain=text_of(part)))
        basket.warnings.append(_IN_PART)
        return
    name = part_name(part)
    disposition = part.get_content_disposition()
    is_text = media_type in ("text/plain", "text/html")
    if is_text and not name and disposition != "attachment":
        text = text_of(part)
        if media_type == "text/plain":
            text, packed = _uuencoded(text)
            basket.leaves += packed
        basket.bodies.append(Body(html=text) if media_type == "text/html" else Body(plain=text))
        return
    if is_text and _is_exchange_text(name):
        # Exchange cuts the text an Apple program wrote around a picture into ATT00001.txt and the like.
        basket.bodies.append(Body(html=text_of(part)) if media_type == "text/html" else Body(plain=text_of(part)))
        return
    basket.leaves.append(Leaf(name or _default_name(media_type), _payload(part), media_type, _content_id(part), disposition))


def _is_exchange_text(name: str) -> bool:
    return bool(re.fullmatch(r"ATT\d{3,8}\.(txt|htm|html)", name, re.IGNORECASE))


def _default_name(media_type: str) -> str:
    endings = {"text/plain": "txt", "text/html": "html", "image/jpeg": "jpg", "image/tiff": "tif", "text/calendar": "ics"}
    ending = endings.get(media_type, media_type.partition("/")[2] or "bin")
    return f"attachment.{ending}" if re.fullmatch(r"[\w-]{1,10}", ending) else "attachment.bin"


def _content_id(part: Message) -> str | None:
    return decoded(part.get("Content-ID")).strip().strip("<>") or None


def part_name(part: Message) -> str:
    """The file name a part declares, decoded, without any path; "" when there is none."""
    for header, key in (("content-disposition", "filename"), ("content-type", "name")):
        value = part.get_param(key, None, header)
        if value:
            return _clean_name(decoded(collapse_rfc2231_value(value, errors="replace")))
    return _clean_name(decoded(part.get("Content-Description"))) if part.get_content_disposition() == "attachment" else ""


def _clean_name(name: str) -> str:
    name = re.sub(r"[\x00-\x1f\x7f]+", "", name.replace("\\", "/").rpartition("/")[2]).strip().strip('"')
    return name[-200:]


def _as_file_name(text: str) -> str:
    return re.sub(r"[^\w .,()-]+", "_", text).strip()[:80]


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    inner = part.get_payload()
    if isinstance(inner, list):  # message/delivery-status: a list of header blocks
        return b"\n".join(child.as_bytes(policy=_AS_WRITTEN) for child in inner if isinstance(child, Message))
    return str(inner or "").encode("utf-8", "surrogateescape")


def text_of(part: Message) -> str:
    """The text of a text part. The declared charset is believed as far as it works; else UTF-8, else the likeliest."""
    text = decode_text(_payload(part), part.get_content_charset())
    if str(part.get_param("format", "")).lower() == "flowed":
        text = unflow(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")
    return text[:MAX_TEXT]


def decode_text(data: bytes, charset: str | None = None) -> str:
    data = data[: MAX_TEXT * 4]
    for candidate in (charset, "utf-8"):
        if candidate:
            try:
                return _newlines(data.decode(candidate))
            except (UnicodeDecodeError, LookupError, ValueError):
                continue
    guess = charset_normalizer.from_bytes(data[:50_000]).best()
    try:
        return _newlines(data.decode(guess.encoding if guess else "cp1252", "replace"))
    except LookupError:
        return _newlines(data.decode("latin-1"))


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").lstrip("\ufeff")


def unflow(text: str, delete_space: bool = False) -> str:
    """Join the lines that RFC 3676 (format=flowed) broke; quote marks stay."""
    lines: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        if open_depth == depth and lines and content != "-- ":
            lines[-1] += content
        else:
            lines.append(f"{'>' * depth} {content}" if depth else content)
        flows = content.endswith(" ") and content != "-- "
        if flows and delete_space:
            lines[-1] = lines[-1][:-1]
        open_depth = depth if flows else None
    return "\n".join(lines)


_UUENCODED: Final = re.compile(r"^begin 0?[0-7]{3} (.{1,200})\n((?:[ -`]{1,62}\n)+?)`?\n?end$", re.MULTILINE)


def _uuencoded(text: str) -> tuple[str, list[Leaf]]:
    """Old programs put files into the text itself."""
    if "\nend" not in text or "begin " not in text:
        return text, []
    leaves: list[Leaf] = []

    def unpack(match: re.Match[str]) -> str:
        leaves.append(Leaf(_clean_name(match[1]), _uudecode(match[2]), disposition="attachment"))
        return ""

    return _UUENCODED.sub(unpack, text), leaves


def _uudecode(block: str) -> bytes:
    data = b""
    for line in block.splitlines():
        try:
            data += binascii.a2b_uu(line)
        except binascii.Error:
            length = (((ord(line[0]) - 32) & 63) * 4 + 5) // 3  # a sloppy encoder's trailing characters
            try:
                data += binascii.a2b_uu(line[:length])
            except binascii.Error:
                continue
    return data


def decoded(value: object) -> str:
    """A header value as text: encoded words, raw 8-bit and unknown charsets included. Folding becomes one space."""
    if value is None:
        return ""
    text = str(value)
    text = text[: MAX_ENCODED if "=?" in text else MAX_HEADER]
    try:
        pieces = [_decoded_piece(piece, charset) for piece, charset in decode_header(text)]
    except (ValueError, LookupError, binascii.Error):
        pieces = [text]
    text = "".join(pieces)
    return re.sub(r"\s*[\r\n]+\s*", " ", text).strip()


def _decoded_piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece.encode("ascii", "surrogateescape").decode("utf-8", "replace") if piece.isascii() is False else piece
    return decode_text(piece, None if charset in (None, "unknown-8bit") else charset)


def all_headers(header: Message, name: str) -> Iterator[str]:
    for value in header.get_all(name, []):
        yield decoded(value)
