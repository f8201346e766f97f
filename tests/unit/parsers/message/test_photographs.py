"""One bill in several pictures is one bill; pictures of different papers stay apart."""

from __future__ import annotations

import io
from email.message import EmailMessage

from PIL import Image

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading
from onboarding.messages import MessageReading
from parsers.extract import read_document
from parsers.message import read_message
from parsers.photographs import bundle, pictures_in
from tests.unit.parsers.paper import Paper

HEAD = ("Cobalt Fiber & Phone", "Account number: 4477-120-998", "Bill date: November 5, 2026")


def _first(of: int) -> Paper:
    paper = Paper()
    paper.block(40, 60, HEAD).put(480, 40, f"Page 1 of {of}")
    paper.block(40, 130, ("Alder Dental LLC", "12 Oak Road", "Asheville, NC 28801"))
    paper.row(260, (40, "Previous balance"), (500, "$80.00")).row(275, (40, "Total amount due"), (500, "$91.20"))
    paper.put(40, 300, "Due date November 28, 2026")
    return paper


def _later(number: int, of: int, telephone: str, account: str = "4477-120-998") -> Paper:
    paper = Paper()
    paper.put(40, 40, f"Account number: {account}").put(480, 40, f"Page {number} of {of}")
    paper.put(40, 100, "Monthly charges")
    paper.row(120, (40, telephone), (200, "Business line"), (500, "$39.00"))
    paper.row(135, (40, "Federal universal service charge"), (500, "$2.10"))
    return paper


def _mail(papers: list[Paper]) -> MessageReading:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "lena@alder.example", "onboarding@oit.example", "our bill"
    mail.set_content("Here is our bill.")
    shown: dict[bytes, PageSet] = {}
    for number, paper in enumerate(papers):
        out = io.BytesIO()
        Image.effect_noise((900, 1200), 30 + number).convert("RGB").save(out, "JPEG")
        shown[out.getvalue()] = PageSet((paper.page(),), total_pages=1)
        mail.add_attachment(out.getvalue(), maintype="image", subtype="jpeg", filename=f"IMG_{number + 1}.jpg")

    def read(name: str, data: bytes) -> tuple[DocumentReading, ...]:
        return read_document(name, data, lambda picture, media_type: shown[picture])

    return read_message(mail.as_bytes(), read).reading


def test_one_bill_in_three_pictures_is_one_whole_bill() -> None:
    read = _mail([_first(3), _later(2, 3, "828-555-0142"), _later(3, 3, "828-555-0143")])
    ((attachment, bill),) = read.documents
    assert (attachment.name, bill.file, bill.kind, bill.pages) == ("IMG_1.jpg", "IMG_1.jpg", DocumentKind.PHONE_BILL, 3)
    assert {number.e164 for number in bill.numbers} == {"+18285550142", "+18285550143"}
    assert bill.incomplete is None
    assert [number.spot for number in bill.numbers if number.page > 1] == [None, None]


def test_a_missing_picture_is_asked_for() -> None:
    read = _mail([_first(3), _later(2, 3, "828-555-0142")])
    ((_, bill),) = read.documents
    assert bill.incomplete is not None
    assert "2 of its 3 pages" in bill.incomplete


def test_bills_of_two_accounts_stay_two() -> None:
    read = _mail([_first(1), _later(1, 1, "828-555-0142", account="5511-300-777")])
    assert [attachment.name for attachment, _ in read.documents] == ["IMG_1.jpg", "IMG_2.jpg"]


def test_a_picture_of_a_list_is_no_page_of_the_bill() -> None:
    listed = Paper()
    listed.put(40, 60, "Numbers to port")
    for row in range(4):
        listed.row(80 + 15 * row, (40, f"828-555-014{row}"), (200, "Main" if not row else "Fax"))
    read = _mail([_first(1), listed])
    assert [(attachment.name, reading.kind) for attachment, reading in read.documents] == [
        ("IMG_1.jpg", DocumentKind.PHONE_BILL),
        ("IMG_2.jpg", DocumentKind.DID_LIST),
    ]


def test_a_bundle_gives_back_its_pictures_and_a_broken_one_ends_early() -> None:
    whole = bundle([b"one", b"", b"three"])
    assert list(pictures_in(whole)) == [b"one", b"", b"three"]
    for end in range(len(whole)):
        assert b"".join(pictures_in(whole[:end])) in b"onethree"


def test_a_file_of_a_mail_cannot_pass_for_a_bundle() -> None:
    asked: list[bytes] = []

    def pages(data: bytes, media_type: str) -> PageSet:
        asked.append(data)
        return PageSet((), error="it is no picture")

    forged = bytes(bundle([b""] * 1000))
    assert len(read_document("photographs", forged, pages)) == 1
    assert len(asked) <= 1
