"""The smallest OLE compound file with given streams, and the smallest BIFF8 workbook: old Excel and encrypted Office files."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
SMALLEST_STREAM = 4096  # shorter ones would need a mini-FAT; these are padded


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """Sector 0 is the FAT, the directory follows, then the streams."""
    entries = [_entry("Root Entry", 5, END, 0, child=1)]
    directory = -(-(len(streams) + 1) // 4)
    chains, body, start = [*range(2, directory + 1), END], b"", directory + 1
    for index, (name, data) in enumerate(streams.items(), start=1):
        padded = data.ljust(SMALLEST_STREAM, b"\0")
        padded += b"\0" * (-len(padded) % SECTOR)
        sectors = len(padded) // SECTOR
        sibling = index + 1 if index < len(streams) else FREE
        entries.append(_entry(name, 2, start, len(padded), sibling=sibling))
        chains += [*range(start + 1, start + sectors), END]
        body, start = body + padded, start + sectors
    fat = struct.pack("<128I", *([FAT, *chains] + [FREE] * 128)[:128])
    entries += [b"\0" * 128] * (-len(entries) % 4)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<9I", 0, 1, 1, 0, SMALLEST_STREAM, END, 0, END, 0) + struct.pack("<109I", 0, *[FREE] * 108)
    return header + fat + b"".join(entries) + body


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE, sibling: int = FREE) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    head = encoded.ljust(64, b"\0") + struct.pack("<HBB3I", len(encoded), kind, 1, FREE, sibling, child)
    return head + b"\0" * 36 + struct.pack("<IQ", start, size)


def workbook(rows: Sequence[Sequence[str | float]]) -> bytes:
    """A BIFF8 stream with one sheet."""
    bof = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    font = struct.pack("<HHHHHBBBB", 200, 0, 8, 400, 0, 0, 0, 0, 0) + struct.pack("<BB", 5, 0) + b"Arial"
    xf = struct.pack("<HHHBBHHIIH", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)[:20]
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(value, str):
                sheet += _record(0x0204, place + struct.pack("<HB", len(value), 0) + value.encode("latin-1"))
            else:
                sheet += _record(0x0203, place + struct.pack("<d", value))
    sheet += _record(0x000A, b"")
    name = b"Numbers"
    start = _record(0x0809, bof) + _record(0x0031, font) + _record(0x00E0, xf)
    length = len(start) + len(_record(0x0085, b"\0" * (8 + len(name)))) + len(_record(0x000A, b""))
    bound = _record(0x0085, struct.pack("<IBBBB", length, 0, 0, len(name), 0) + name)
    return start + bound + _record(0x000A, b"") + sheet


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
