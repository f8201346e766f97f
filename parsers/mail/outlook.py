"""Outlook's own formats brought into the shape of a mail: .msg (MS-OXMSG, by python-oxmsg) and winmail.dat (TNEF, by tnefparse).

Both may hold mails inside mails; those come out as leaves whose bytes are opened in turn.
"""

from __future__ import annotations

import re
import struct
from email.message import EmailMessage
from email.message import Message as Header
from email.parser import HeaderParser
from email.utils import format_datetime, formataddr
from typing import Any, Final

import compressed_rtf  # type: ignore[import-untyped]
import tnefparse
from olefile import OleFileIO
from oxmsg.domain import constants
from oxmsg.properties import Properties
from oxmsg.storage import Storage
from striprtf.striprtf import rtf_to_text

from parsers.mail.mime import Body, Leaf, Mail, decode_text, parse_mail
from parsers.office.text import is_text

TNEF_SIGNATURE: Final = b"\x78\x9f\x3e\x22"
OLE_SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_NESTING: Final = 10

_ROOT_OFFSET: Final = 32  # of the first property in a message's stream: MS-OXMSG 2.4.1.1
_EMBEDDED_OFFSET: Final = 24
_ATTACHED_MESSAGE: Final = "__substg1.0_3701000D"
_RTF_COMPRESSED: Final = 0x1009
_BROKEN: Final = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    OSError,
    struct.error,
    LookupError,
    RecursionError,
)


class BrokenFileError(ValueError):
    """The file is not what it claims to be, or is damaged."""


def is_msg(data: bytes) -> bool:
    """An OLE file that holds a message, and not a spreadsheet or text document."""
    return data.startswith(OLE_SIGNATURE) and "__properties_version1.0".encode("utf-16-le") in data


def is_tnef(data: bytes) -> bool:
    return data.startswith(TNEF_SIGNATURE)


# --- .msg ---------------------------------------------------------------------------------------


def msg_mail(data: bytes) -> Mail:
    """The mail in a .msg file. Raises BrokenFileError."""
    try:
        with OleFileIO(data) as ole:
            return _storage_mail(Storage.from_ole(ole), _ROOT_OFFSET, 0)
    except _BROKEN as error:
        raise BrokenFileError(str(error)) from error


def _storage_mail(storage: Any, offset: int, level: int) -> Mail:
    properties = Properties(storage, properties_header_offset=offset)
    header = _msg_header(properties, storage)
    leaves: list[Leaf] = []
    for attachment in storage.iter_attachment_storages():
        leaf = _msg_attachment(attachment, level)
        if leaf is not None:
            leaves.append(leaf)
    body = Body(_text(properties.str_prop_value(constants.PID_BODY)), _msg_html(properties))
    if not (body.plain or body.html):
        body = Body(_rtf_text(properties.binary_prop_value(_RTF_COMPRESSED)))
    bodies = (body,) if body.plain or body.html else ()
    return Mail(header, bodies, tuple(leaves), frozenset({header.get_content_type()}))


def _text(value: str | None) -> str | None:
    return value.replace("\r\n", "\n").replace("\x00", "") if value and value.strip() else None


def _msg_html(properties: Any) -> str | None:
    raw = properties.binary_prop_value(constants.PID_HTML)
    if raw:
        return decode_text(raw, properties.body_encoding)
    return _text(properties.str_prop_value(constants.PID_BODY_HTML))


def _msg_header(properties: Any, storage: Any) -> Header:
    """The header it came with; for a draft or a mail that never left Exchange, one made from its properties."""
    transported = properties.str_prop_value(constants.PID_TRANSPORT_MESSAGE_HEADERS) or ""
    header = HeaderParser().parsestr(transported.lstrip())
    if header.get("From") is None:
        name = properties.str_prop_value(constants.PID_SENDER_NAME) or ""
        address = (
            properties.str_prop_value(constants.PID_SENDER_SMTP_ADDRESS)
            or properties.str_prop_value(constants.PID_SENDER_EMAIL_ADDRESS)
            or ""
        )
        header["From"] = formataddr((name, address)) if "@" in address else name
    if header.get("To") is None:
        header["To"] = ", ".join(each for each in (_recipient(one) for one in storage.iter_recipient_storages()) if each)
    if header.get("Subject") is None:
        header["Subject"] = properties.str_prop_value(constants.PID_SUBJECT) or ""
    if header.get("Date") is None:
        sent = properties.date_prop_value(constants.PID_CLIENT_SUBMIT_TIME)
        if sent is not None:
            header["Date"] = format_datetime(sent)
    return header


def _recipient(storage: Any) -> str:
    properties = Properties(storage, properties_header_offset=8)
    address = properties.str_prop_value(constants.PID_SMTP_ADDRESS) or properties.str_prop_value(constants.PID_EMAIL_ADDRESS) or ""
    return formataddr((properties.str_prop_value(constants.PID_DISPLAY_NAME) or "", address)) if "@" in address else ""


def _msg_attachment(storage: Any, level: int) -> Leaf | None:
    properties = Properties(storage, properties_header_offset=8)
    embedded = next((each for each in storage.storages if each.name == _ATTACHED_MESSAGE), None)
    name = properties.str_prop_value(constants.PID_ATTACH_LONG_FILENAME) or properties.str_prop_value(constants.PID_ATTACH_FILENAME)
    if embedded is not None:
        if level >= MAX_NESTING:
            return None
        inner = _storage_mail(embedded, _EMBEDDED_OFFSET, level + 1)
        title = name or properties.str_prop_value(constants.PID_DISPLAY_NAME) or str(inner.header.get("Subject") or "attached message")
        return Leaf(f"{title}.eml" if "." not in title[-5:] else title, as_rfc822(inner), "message/rfc822", disposition="attachment")
    data = properties.binary_prop_value(constants.PID_ATTACH_DATA_BINARY)
    if data is None:
        return None
    media_type = properties.str_prop_value(constants.PID_ATTACH_MIME_TAG) or "application/octet-stream"
    content_id = properties.str_prop_value(constants.PID_ATTACH_CONTENT_ID)
    return Leaf(name or "attachment.bin", data, media_type.lower(), content_id or None, "inline" if content_id else "attachment")


def as_rfc822(mail: Mail) -> bytes:
    """A mail of another format as a plain RFC 5322 one, so that nested mails go one way."""
    message = EmailMessage()
    for name, value in mail.header.items():
        if name.lower() not in ("content-type", "content-transfer-encoding", "mime-version") and name not in message:
            try:
                message[name] = " ".join(str(value).split())
            except (ValueError, IndexError, AttributeError, TypeError):
                continue
    body = mail.bodies[0] if mail.bodies else Body("")
    message.set_content(body.plain or "", charset="utf-8")
    if body.html:
        message.add_alternative(body.html, subtype="html", charset="utf-8")
    for leaf in mail.leaves:
        maintype, _, subtype = ("application/octet-stream" if leaf.is_mail else leaf.media_type).partition("/")
        message.add_attachment(
            leaf.data,
            maintype=maintype if maintype not in ("text", "multipart", "message") else "application",
            subtype=subtype if maintype not in ("text", "multipart", "message") and subtype else "octet-stream",
            filename=leaf.name,
            disposition=leaf.disposition or "attachment",
            cid=f"<{leaf.content_id}>" if leaf.content_id else None,
        )
    return message.as_bytes()


# --- winmail.dat --------------------------------------------------------------------------------


def tnef_mail(data: bytes) -> Mail:
    """The mail in a winmail.dat: its body, if it has one, and its files; of the header only the subject. Raises BrokenFileError."""
    try:
        parsed = tnefparse.TNEF(data, do_checksum=False)
        if not (parsed.objects and (parsed.msgprops or parsed.mapiprops or parsed.attachments or parsed.has_body())):
            raise BrokenFileError("nothing in it")
        return _tnef(parsed, 0)
    except _BROKEN as error:
        raise BrokenFileError(str(error)) from error


def _tnef(parsed: Any, level: int) -> Mail:
    header = Header()
    for attribute in parsed.msgprops:
        if attribute.name == tnefparse.TNEF.ATTSUBJECT and isinstance(attribute.data, str):
            header["Subject"] = " ".join(attribute.data.split())
    body = Body(_any_text(parsed.body), _any_text(parsed.htmlbody))
    if not (body.plain or body.html):
        body = Body(_rtf_text(parsed._rtfbody))
    leaves: list[Leaf] = []
    for attachment in parsed.attachments:
        leaf = _tnef_attachment(attachment, level)
        if leaf is not None:
            leaves.append(leaf)
    return Mail(header, (body,) if body.plain or body.html else (), tuple(leaves))


def _tnef_attachment(attachment: Any, level: int) -> Leaf | None:
    try:
        name = str(attachment.long_filename() or "").strip("\x00") or "attachment.bin"
    except _BROKEN:
        name = "attachment.bin"
    embedded = getattr(attachment, "embed", None)
    if embedded is not None:
        if level >= MAX_NESTING:
            return None
        return Leaf(f"{name}.eml", as_rfc822(_tnef(embedded, level + 1)), "message/rfc822", disposition="attachment")
    data = attachment.data
    return Leaf(name, bytes(data), disposition="attachment") if isinstance(data, (bytes, bytearray)) and data else None


def _any_text(value: object) -> str | None:
    if isinstance(value, bytes):
        return _text(decode_text(value))
    return _text(value) if isinstance(value, str) else None


def _rtf_text(packed: object) -> str | None:
    """The words of a compressed RTF body."""
    if not isinstance(packed, bytes) or len(packed) < 17:
        return None
    rtf = _decompressed(packed)
    if rtf is None:
        return None
    source = rtf.decode("cp1252", "replace")
    if "\\fromhtml1" in source:
        source = re.sub(r"\{\\\*\\htmltag\d*[^{}]*\}", "", source)  # HTML wrapped in RTF keeps its tags in these groups
    try:
        return _text(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]
    except _BROKEN:
        return None


def _decompressed(packed: bytes) -> bytes | None:
    """TNEF writers leave out the last byte at times."""
    for candidate in (packed, packed + b"\x00"):
        try:
            return bytes(compressed_rtf.decompress(candidate))
        except Exception:  # the library raises nothing narrower, also for a wrong checksum
            continue
    return None


def opened(data: bytes) -> Mail:
    """Any mail by its bytes: .msg, winmail.dat or RFC 5322. Raises BrokenFileError for the first two, and for what is no text."""
    if is_msg(data):
        return msg_mail(data)
    if is_tnef(data):
        return tnef_mail(data)
    if not is_text(data):
        raise BrokenFileError("noise")
    return parse_mail(data)
