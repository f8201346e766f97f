"""The papers of a mail: all of them, none of the decoration, and a sentence for what cannot be opened."""

from __future__ import annotations

import gzip
import hashlib
from email.message import EmailMessage

import pytest

from parsers.mail import attachments
from parsers.message import read_message
from tests.unit.parsers.message.mails import PDF, archive, locked_archive, mail, names, picture, read, read_all


def attach(message: EmailMessage, data: bytes, name: str, media_type: str = "application/octet-stream") -> EmailMessage:
    maintype, _, subtype = media_type.partition("/")
    message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return message


def show(html: str, pictures: dict[str, bytes], text: str = "Here it is.") -> EmailMessage:
    message = mail(text, html=html)
    for cid, data in pictures.items():
        part = message.get_payload(1)
        assert isinstance(part, EmailMessage)
        part.add_related(data, maintype="image", subtype="png", cid=f"<{cid}>", filename="image001.png")
    return message


def test_the_bytes_decide_what_a_file_is() -> None:
    reading = read(attach(mail("bill"), PDF, "bill.dat"))

    assert [(attachment.name, attachment.media_type) for attachment, _ in reading.documents] == [("bill.dat", "application/pdf")]


def test_a_logo_and_ten_icons_are_no_document() -> None:
    icons = {f"icon{index}": picture(24 + index, 24) for index in range(10)}
    html = (
        '<p>Thanks</p><div class="gmail_signature"><img src="cid:logo" width="120">'
        + "".join(f'<img src="cid:{cid}">' for cid in icons)
        + "</div>"
    )

    assert read(show(html, {"logo": picture(400, 120), **icons})).documents == ()


def test_an_inline_photo_of_a_bill_is_a_document() -> None:
    reading = read(show('<p>our bill</p><img src="cid:photo"><p>Dana</p>', {"photo": picture(900, 1200)}))

    assert [attachment.inline for attachment, _ in reading.documents] == [True]


def test_a_photo_pasted_into_the_html_itself_is_a_document() -> None:
    import base64

    source = "data:image/png;base64," + base64.b64encode(picture(700, 900)).decode()

    assert names(read(mail("x", html=f'<p>our bill</p><img src="{source}">'))) == ["inline-1.png"]


def test_a_picture_of_the_quoted_mail_was_read_when_it_came() -> None:
    html = '<p>yes</p><div>On Mon, Nov 2, 2026 Bot &lt;onboarding@bot.example&gt; wrote:</div><blockquote><img src="cid:crop"></blockquote>'

    assert read(show(html, {"crop": picture(900, 700)}, text="yes")).documents == ()


def test_our_own_logo_is_known_by_its_hash() -> None:
    logo = picture(800, 800)

    assert read(attach(mail("hi"), logo, "picture.png", "image/png"), frozenset({hashlib.sha256(logo).hexdigest()})).documents == ()


def test_cards_calendars_and_signatures_are_no_papers() -> None:
    message = attach(mail("hi"), b"BEGIN:VCARD\nEND:VCARD", "dana.vcf", "text/vcard")
    attach(message, b"BEGIN:VCALENDAR\nEND:VCALENDAR", "invite.ics", "text/calendar")
    attach(message, b"-----BEGIN PGP SIGNATURE-----", "signature.asc", "application/pgp-signature")

    assert read(message).documents == ()


def test_the_same_file_twice_is_read_once() -> None:
    read_result = read_all(attach(attach(mail("hi"), PDF, "bill.pdf"), PDF, "copy.pdf"))

    assert names(read_result.reading) == ["bill.pdf"]
    assert [name for _, name, _ in read_result.files] == ["bill.pdf"]


def test_papers_in_archives_and_attached_mails_are_found() -> None:
    inner = attach(mail("here is the csr", subject="CSR"), PDF + b"2", "csr.pdf")
    packed = archive({"bills/november.pdf": PDF, "__MACOSX/._november.pdf": b"x", "mail.eml": inner.as_bytes()})

    reading = read(attach(mail("see attached"), packed, "papers.zip", "application/zip"))

    assert names(reading) == ["november.pdf", "csr.pdf"]
    assert [each.words for each in reading.forwarded] == ["here is the csr"]


def test_a_locked_archive_is_answered_as_such() -> None:
    reading = read(attach(mail("see attached"), locked_archive(), "papers.zip", "application/zip"))

    assert [document.error for _, document in reading.documents] == [
        "papers.zip is protected with a password. Please send the files in it unprotected, as PDFs if possible."
    ]


def test_an_archive_that_unpacks_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MAX_BYTES", 5_000_000)
    bomb = archive({f"{index}.bin": bytes(2_000_000) for index in range(12)})

    reading = read(attach(mail("see attached"), bomb, "bomb.zip", "application/zip"))

    assert any(document.error and "more" in document.error for _, document in reading.documents)


def test_an_archive_of_a_million_members_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocr.filetype.MOST_MEMBERS", 100)
    monkeypatch.setattr("zipfile.ZipFile._RealGetContents", lambda archive: pytest.fail("its directory was read"))

    reading = read(attach(mail("see attached"), b"PK\x03\x04" + b"PK\x01\x02" * 101, "papers.zip", "application/zip"))

    assert [document.error for _, document in reading.documents] == [
        "papers.zip holds more files than can be read at once. Please send only the papers that matter."
    ]


def test_papers_behind_many_folders_of_an_archive_are_found() -> None:
    folders = {f"{index}/": b"" for index in range(700)}

    assert names(read(attach(mail("see attached"), archive({**folders, "bill.pdf": PDF}), "papers.zip"))) == ["bill.pdf"]


def test_a_gzip_is_read_to_its_end_or_told(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = gzip.compress(PDF) + gzip.compress(b" and more")
    assert read_message(attach(mail("x"), parts, "bill.pdf.gz").as_bytes(), lambda name, data: ()).files[0][2] == PDF + b" and more"

    monkeypatch.setattr(attachments, "MAX_BYTES", 100_000)
    reading = read(attach(mail("see attached"), gzip.compress(bytes(60_000)), "list.csv.gz"))
    assert [document.error for _, document in reading.documents] == [
        "list.csv.gz is too large to be read. Please send the file in it as an ordinary attachment, or only a part of it."
    ]


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"Rar!\x1a\x07", "bills.rar", "kind that cannot be opened"),
        (b"PK\x03\x04 broken", "bills.zip", "damaged"),
        (b"\x78\x9f\x3e\x22broken", "winmail.dat", "damaged"),
    ],
)
def test_what_cannot_be_opened_is_one_sentence(data: bytes, name: str, words: str) -> None:
    reading = read(attach(mail("see attached"), data, name))

    assert [words in (document.error or "") for _, document in reading.documents] == [True]


def test_a_spreadsheet_is_no_archive() -> None:
    sheet = archive({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"})

    assert names(read(attach(mail("list"), sheet, "numbers.xlsx"))) == ["numbers.xlsx"]


def test_mails_nested_without_end_are_left_with_a_sentence() -> None:
    message = attach(mail("innermost"), PDF, "bill.pdf")
    for _ in range(12):
        outer = mail("see attached")
        outer.add_attachment(message)
        message = outer

    assert any(document.error and "mails inside mails" in document.error for _, document in read(message).documents)


def test_any_bytes_are_read_without_an_error() -> None:
    for junk in (b"", b"\x00\xff" * 500, b"From: \n\n", b"Content-Type: multipart/mixed; boundary=\n\n--\n", b"Subject: =?x?q?=\n\n=?="):
        assert read(junk).warnings is not None


def test_an_encrypted_mail_is_answered_as_such() -> None:
    raw = (
        b"From: Dana <dana@harbor.example>\nContent-Type: multipart/encrypted; protocol=application/pgp-encrypted; boundary=b\n\n--b\n"
        b"Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
        b"Content-Type: application/octet-stream; name=encrypted.asc\n\nxyz\n--b--\n"
    )

    assert [document.error for _, document in read(raw).documents] == [
        "The mail is encrypted and cannot be read here. Please send it again without encryption."
    ]


def test_the_bytes_of_what_could_not_be_opened_are_kept_for_staff() -> None:
    locked = locked_archive()

    assert [data for _, _, data in read_all(attach(mail("see attached"), locked, "papers.zip")).files] == [locked]
