"""Outlook's containers, as small as they can be: winmail.dat (MS-OXTNEF) and .msg (MS-OXMSG in MS-CFB, version 3)."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import pairwise

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def tnef(files: dict[str, bytes], body: str = "") -> bytes:
    """A winmail.dat with a plain body and files."""
    objects = [_tnef_object(1, 0x00089006, struct.pack("<I", 0x10000)), _tnef_object(1, 0x00069007, struct.pack("<II", 1252, 0))]
    if body:
        objects.append(_tnef_object(1, 0x0002800C, body.encode() + b"\x00"))
    for name, data in files.items():
        objects.append(_tnef_object(2, 0x00069002, bytes(14)))
        objects.append(_tnef_object(2, 0x00018010, name.encode() + b"\x00"))
        objects.append(_tnef_object(2, 0x0006800F, data))
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(objects)


def _tnef_object(level: int, attribute: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, attribute, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


@dataclass
class Folder:
    """A storage: streams and storages by name."""

    streams: dict[str, bytes] = field(default_factory=dict)
    folders: dict[str, Folder] = field(default_factory=dict)


def msg(subject: str, sender: str, body: str, files: dict[str, bytes] | None = None, inner: Folder | None = None) -> bytes:
    return compound(msg_folder(subject, sender, body, files, inner))


def msg_folder(
    subject: str, sender: str, body: str, files: dict[str, bytes] | None = None, inner: Folder | None = None, header: int = 32
) -> Folder:
    """A message's storage; ``inner``: a message attached to it (made with ``header=24``)."""
    folder = Folder()
    texts = {0x0037: subject, 0x1000: body, 0x007D: f"From: {sender}\r\nSubject: {subject}\r\n"}
    _properties(folder, texts, {}, header)
    for number, (name, data) in enumerate((files or {}).items()):
        attachment = Folder()
        _properties(attachment, {0x3707: name}, {0x3701: data}, 8)
        folder.folders[f"__attach_version1.0_#{number:08X}"] = attachment
    if inner is not None:
        attachment = Folder()
        _properties(attachment, {0x3001: "forwarded"}, {}, 8)
        attachment.folders["__substg1.0_3701000D"] = inner
        folder.folders["__attach_version1.0_#000000FF"] = attachment
    return folder


def _properties(folder: Folder, texts: dict[int, str], blobs: dict[int, bytes], header: int) -> None:
    rows = b""
    for tag, text in texts.items():
        folder.streams[f"__substg1.0_{tag:04X}001F"] = text.encode("utf-16-le")
        rows += struct.pack("<HHIII", 0x001F, tag, 6, len(text) * 2 + 2, 0)
    for tag, data in blobs.items():
        folder.streams[f"__substg1.0_{tag:04X}0102"] = data
        rows += struct.pack("<HHIII", 0x0102, tag, 6, len(data), 0)
    folder.streams["__properties_version1.0"] = bytes(header) + rows


class _Chains:
    """Sectors of one size and their allocation table."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.data = b""
        self.table: list[int] = []

    def store(self, data: bytes) -> int:
        start, count = len(self.table), -(-len(data) // self.size)
        self.data += data.ljust(count * self.size, b"\x00")
        self.table += [start + index + 1 for index in range(count - 1)] + ([END] if count else [])
        return start if count else END


def compound(root: Folder) -> bytes:
    """An OLE file: streams below 4096 bytes in the mini stream, as the format demands."""
    entries: list[list[object]] = []  # name, type, child, right, start, size
    sectors, mini = _Chains(SECTOR), _Chains(64)

    def add(name: str, folder: Folder | None, data: bytes) -> int:
        position = len(entries)
        start = 0 if folder is not None else (mini if len(data) < 4096 else sectors).store(data)
        entries.append([name, 2 if folder is None else (1 if position else 5), FREE, FREE, start, len(data)])
        if folder is not None:
            children = [add(each, None, content) for each, content in folder.streams.items()]
            children += [add(each, inner, b"") for each, inner in folder.folders.items()]
            for one, other in pairwise(children):
                entries[one][3] = other  # a list to the right is a tree as well
            entries[position][2] = children[0] if children else FREE
        return position

    add("Root Entry", root, b"")
    entries[0][4:] = [sectors.store(mini.data), len(mini.data)]
    mini_start = sectors.store(struct.pack(f"<{len(mini.table)}I", *mini.table).ljust(SECTOR, b"\xff"))
    directory = sectors.store(b"".join(_directory_entry(entry) for entry in entries))
    count = 1
    while count * 128 < len(sectors.table) + count:
        count += 1
    fat_start = len(sectors.table)
    table = sectors.table + [FAT] * count
    table += [FREE] * (count * 128 - len(table))
    mini_count = -(-len(mini.table) // 128)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<9I", 0, count, directory, 0, 4096, mini_start, mini_count, END, 0)
    head += struct.pack("<109I", *([fat_start + index for index in range(count)] + [FREE] * (109 - count)))
    return head + sectors.data + struct.pack(f"<{len(table)}I", *table)


def _directory_entry(entry: list[object]) -> bytes:
    name, kind, child, right, start, size = entry
    encoded = str(name).encode("utf-16-le") + b"\x00\x00"
    return (
        encoded.ljust(64, b"\x00")
        + struct.pack("<HBBIII", len(encoded), kind, 1, FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
