"""The bytes decide what a file is."""

from __future__ import annotations

import io
import zipfile

import pytest

from ocr.filetype import DOCX, TNEF, XLSX, media_type


def _zip(*names: str, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


ODS = "application/vnd.oasis.opendocument.spreadsheet"
MAIL = b"Received: from mx.example\r\nFrom: a@example.com\r\nSubject: Bill\r\n\r\nHere it is.\r\n"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n", "bill.jpg", "application/pdf"),
        (b"\n\n%PDF-1.4\n", "", "application/pdf"),  # junk before the header
        (b"\x89PNG\r\n\x1a\n....", "scan.pdf", "image/png"),
        (b"\xff\xd8\xff\xe1....", "", "image/jpeg"),
        (b"\x00\x00\x00\x18ftypheic", "IMG_1.jpg", "image/heic"),
        (b"\x00\x00\x00\x18ftypmif1", "", "image/heic"),
        (b"\x00\x00\x00\x18ftypisom", "", "video/mp4"),
        (b"II*\x00....", "fax", "image/tiff"),
        (b"MM\x00*....", "", "image/tiff"),
        (b"GIF89a....", "", "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "", "image/webp"),
        (b"BM" + b"\x00" * 12 + b"\x28\x00\x00\x00" + b"\x00" * 20, "", "image/bmp"),
        (b"BM is how our town is called", "", "text/plain"),
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "list.zip", XLSX),
        (_zip("[Content_Types].xml", "word/document.xml"), "", DOCX),
        (_zip("bill.pdf", "xl/notes.txt"), "", "application/zip"),
        (
            _zip("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
            "",
            "application/vnd.oasis.opendocument.spreadsheet",
        ),
        (b"PK\x03\x04 cut off", "list.xlsx", "application/zip"),
        (b"\x78\x9f\x3e\x22....", "winmail.dat", TNEF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off", "", "application/x-ole-storage"),
        (MAIL, "message.txt", "message/rfc822"),
        (b"From: Ann\nTo: Bob\n\nwords", "", "text/plain"),  # typed by a person
        (b"To whom it may concern:\n\nplease port", "", "text/plain"),
        (b"<!DOCTYPE html><html>", "bill.xls", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "", "text/html"),
        (b"number,use\n2125550101,main\n", "list.csv", "text/csv"),
        (b"number,use\n2125550101,main\n", "", "text/csv"),
        (b"Please port 212-555-0101.", "note.txt", "text/plain"),
        ("Nummer;Platz\n".encode("utf-16"), "l.csv", "text/csv"),
        (b"BEGIN:VCALENDAR\r\n", "", "text/calendar"),
        (b"{\\rtf1 words}", "", "application/rtf"),
        (bytes(range(256)), "list.csv", "application/octet-stream"),
        (b"", "", "text/plain"),
    ],
)
def test_the_bytes_decide_and_the_name_breaks_ties(data: bytes, name: str, expected: str) -> None:
    assert media_type(data, name) == expected
