"""Service records on forms: boxes with captions, kinds of lines to tick, panels beside each other, cells with little room, a foot."""

from __future__ import annotations

import pytest

from onboarding.documents import Action, DocumentReading
from parsers.extract import read_document
from tests.unit.parsers.paper import Paper, pages


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def lines(reading: DocumentReading) -> str:
    return " ".join(sorted(number.e164[-4:] for number in reading.numbers))


def form(*boxes: tuple[tuple[str, str], ...]) -> DocumentReading:
    """A form with captions over its boxes, two or three beside each other."""
    paper = Paper(size=10).put(40, 40, "FORM 7 CUSTOMER SERVICE RECORD RESPONSE", 12)
    head = (
        (("1. Old provider", "Gulf Fiber Voice"), ("2. Date", "11/11/2026")),
        (("3. Customer", "Harbor Peanut Co"), ("4. Account", "04417")),
    )
    for at, row in enumerate((*head, *boxes)):
        for column, (caption, value) in enumerate(row):
            paper.put(40 + 170 * column, 80 + 34 * at, caption, 7).put(40 + 170 * column, 91 + 34 * at, value)
    return read(paper)


@pytest.mark.parametrize(
    "caption", ["16. Prepared by", "Completed by", "Requested by (name, tel)", "Carrier contact", "LNP contact number", "Call back number"]
)
def test_who_filled_a_form_in_is_no_line_of_the_account(caption: str) -> None:
    reading = form(
        (("9. BTN", "305-555-0100"), ("10. Requester fax", "305-555-0170")),
        (("11. Working TNs", "305-555-0100 305-555-0101 305-555-0102"),),
        (("12. Fax TNs", "305-555-0108"), ("13. Alarm TNs", "305-555-0109")),
        ((caption, "L. Etheridge, 305-555-0177"),),
    )
    assert lines(reading) == "0100 0101 0102 0108 0109"


@pytest.mark.parametrize("caption", ["15. Prior BTN (not working)", "Previous main number", "Former TNs", "Disconnected", "Moved from"])
def test_the_box_of_a_former_number_holds_none_of_the_account_s(caption: str) -> None:
    reading = form(
        (("9. BTN", "305-555-0100"),),
        (("11. Working TNs", "305-555-0100 305-555-0101"),),
        (("14. Toll-free", "888-555-0161"), (caption, "305-555-0133")),
    )
    assert lines(reading) == "0100 0101 0161"


@pytest.mark.parametrize(
    "kinds",
    [
        ("☒ Voice", "☒ Fax", "☒ Alarm / elevator"),
        ("Voice lines", "Fax lines", "Alarm lines"),
        ("Main", "Fax", "Fire alarm"),
        ("1. Voice numbers", "2. Fax numbers", "3. Modem numbers"),
    ],
)
def test_kinds_of_lines_head_the_numbers_below_them(kinds: tuple[str, str, str]) -> None:
    paper = Paper(size=10).put(40, 40, "CSR / Account verification sheet", 13).put(40, 70, "Provider: Gulf Fiber Voice")
    paper.put(40, 90, "Account #: 8812-04471").put(40, 110, "Main / billing number: (305) 555-0100")
    for x, kind in zip((40, 190, 340), kinds, strict=True):
        paper.put(x, 150, kind)
    paper.row(164, (40, "(305) 555-0100"), (190, "(305) 555-0108"), (340, "(305) 555-0109"))
    paper.put(40, 178, "(305) 555-0101").put(40, 192, "(305) 555-0102")
    paper.put(40, 230, "Authorized contact: Janet Kowal Title: Controller Cell: (305) 555-0166")
    reading = read(paper.put(40, 260, "Gulf Fiber Voice • (305) 555-0134 • rev 4/22", 8))
    assert lines(reading) == "0100 0101 0102 0108 0109"
    assert {number.use for number in reading.numbers if number.e164.endswith("0108")} == {"fax"}


def test_titles_of_panels_beside_each_other_head_no_columns_of_numbers_below() -> None:
    paper = Paper(size=9).put(40, 40, "Customer Service Record", 15).row(80, (40, "Account"), (220, "Customer"), (400, "Service location"))
    paper.row(92, (40, "Number: 7719-0441"), (220, "Harbor Estate Planning PLC"), (400, "12 Main St Ste 102"))
    paper.row(104, (40, "Status: Active"), (220, "Authorized: Ann Ortiz"), (400, "Dover, DE 19901")).put(40, 116, "Opened: 02/11/2015")
    paper.put(40, 150, "Telephone numbers 5", 11)
    paper.row(180, (40, "302.555.0110 BTN"), (160, "302.555.0111"), (280, "302.555.0112"), (400, "302.555.0119 fax")).put(
        40, 208, "302.555.0180"
    )
    reading = read(paper.put(40, 240, "Record generated 11/19/2026 by port.desk — Gulf Fiber Voice — 302.555.0177", 8))
    assert lines(reading) == "0110 0111 0112 0119 0180"
    assert reading.billing_telephone_number == "+13025550110"


@pytest.mark.parametrize(
    "foot",
    [
        "Agent line 866-555-0177 • Internal use 302-555-0178",
        "Printed 11/10/2026 by jlee from Order Desk, Gulf Fiber Voice 302-555-0177",
        "Exported by records | Gulf Business Line 302-555-0177",
        "Trouble 866-555-0177 — Sales line 302-555-0178",
    ],
)
def test_the_foot_of_a_record_is_its_maker_s(foot: str) -> None:
    paper = Paper(size=10).put(40, 40, "Gulf Fiber Voice - Account viewer", 13).put(40, 60, "Customer service record as of 11/10/2026")
    paper.row(90, (40, "Account No"), (160, "I3-220918")).row(104, (40, "BTN"), (160, "302-555-0100"))
    paper.row(140, (40, "#"), (80, "TN"), (220, "Feature"), (380, "E911"))
    paper.row(154, (40, "1"), (80, "302-555-0100"), (220, "VM, CNAM"), (380, "Y"))
    paper.row(168, (40, "2"), (80, "302-555-0101"), (220, "CNAM"), (380, "Y"))
    assert lines(read(paper.put(40, 210, foot, 8))) == "0100 0101"


def test_cells_with_the_same_little_room_between_them_are_no_justified_line() -> None:
    paper = (
        Paper(size=7)
        .put(40, 40, "CSR_EXPORT_11022026.xlsx — Sheet1")
        .row(
            66, (44, "CUST_NAME"), (172, "ACCT_NO"), (219, "BTN"), (266, "WTN"), (314, "SVC_ADDR"), (400, "CITY"), (450, "ST"), (480, "USE")
        )
    )
    for at, (line, use) in enumerate((("3025550100", "VOICE"), ("3025550101", "VOICE"), ("3025550177", "FAX"))):
        paper.put(44, 78 + 11 * at, "MOTOR HARBOR ENDODONTICS PC")
        name = paper.words[-1].box.right
        for text in ("GF-4410-22", "3025550100", line, "500 Woodward Ave"):
            paper.put(name + 8.2, 78 + 11 * at, text)
            name = paper.words[-1].box.right
        paper.row(78 + 11 * at, (400, "Dover"), (450, "DE"), (480, use))
    reading = read(paper.put(44, 130, "Gulf Fiber customer service record, extracted 11/02/2026. Wholesale desk 3025550134."))
    assert lines(reading) == "0100 0101 0177" and reading.account_number == "GF-4410-22"


@pytest.mark.parametrize("head", ["CFW target", "Call forward to", "Redirect", "Fwd number"])
def test_a_line_behind_its_row_s_number_with_a_day_and_a_target_is_no_call(head: str) -> None:
    paper = (
        Paper(size=9)
        .put(40, 40, "Gulf Fiber Voice", 12)
        .put(340, 40, "Customer Service Record / 20 Nov 2026")
        .row(60, (40, "Acct"), (90, "SM 77041"))
    )
    paper.row(90, (40, "No"), (80, "TN"), (190, "Kind"), (270, "Since"), (370, head))
    for at, (tn, kind, target) in enumerate(
        (("0100", "BTN", ""), ("0101", "LINE", "305-555-0184"), ("0102", "LINE", ""), ("0108", "FAX", ""))
    ):
        paper.row(104 + 12 * at, (40, str(at + 1)), (80, f"302-555-{tn}"), (190, kind), (270, "2012-05-01"))
        if target:
            paper.put(370, 104 + 12 * at, target)
    assert lines(read(paper.put(40, 170, "Total 4. Problems with this record? 302-555-0177"))) == "0100 0101 0102 0108"


def test_a_fax_below_the_further_numbers_of_one_label_is_a_line_too() -> None:
    paper = Paper(size=9).put(40, 40, "Gulf Fiber Voice", 12).put(40, 70, "CUSTOMER SERVICE RECORD").put(40, 84, "2026-11-05")
    paper.put(40, 100, "Harbor Sleep Center, account CN-304-7716, receives service at 88 Hospital Dr, Dover, DE 19901.")
    for y, label, number in (
        (130, "Billed number", "0110"),
        (144, "Additional", "0111"),
        (156, "", "0112"),
        (168, "", "0113"),
        (184, "Fax", "0119"),
    ):
        paper.put(160, y, f"302.555.{number}")
        if label:
            paper.put(60, y, label)
    assert lines(read(paper.put(40, 220, "Questions: LNP desk, 844.555.0163 option 4"))) == "0110 0111 0112 0113 0119"


def test_a_group_of_the_carrier_s_people_is_no_hunt_group() -> None:
    paper = (
        Paper(size=9)
        .put(40, 40, "Carrier gateway > Pre-order > CSR response", 11)
        .row(70, (40, "Old SP"), (140, "Gulf Fiber"), (300, "AN"), (400, "60144177"))
    )
    paper.row(82, (40, "ATN"), (140, "3025550140"), (300, "EU Name"), (400, "Harbor Timber Co"))
    paper.put(40, 110, "Service detail", 11).row(126, (40, "LNUM"), (120, "TNS"), (240, "LNA"), (330, "PIC"), (420, "FEATURE"))
    for at, tn in enumerate(("0140", "0141", "0151")):
        paper.row(138 + 12 * at, (40, f"0000{at + 1}"), (120, f"302555{tn}"), (240, "V"), (330, "5102"))
    paper.put(40, 190, "Provider contact", 11).put(40, 206, "Local number portability group 3025550177")
    assert lines(read(paper)) == "0140 0141 0151"


@pytest.mark.parametrize(
    "behind", ["((305) 555-0177) to act", "(tel. 305-555-0177) to act", "at 305-555-0177 to act", ", 305-555-0177, to act"]
)
def test_how_the_company_authorized_is_reached_ports_nothing(behind: str) -> None:
    paper = Paper(size=10).put(40, 40, "Letter of Agency", 15)
    paper.put(40, 70, f"I, the undersigned, authorize Harbor Cloud Telephony {behind} as my agent to transfer the telephone")
    paper.put(40, 84, "numbers below from my current provider.".replace(" ,", ","))
    for y, label, value in (
        (120, "Company (as on bill)", "Thistle Court Reporters"),
        (140, "Current provider", "Gulf Fiber Voice"),
        (160, "Account number", "014488207"),
        (180, "Billing telephone number", "(302) 555-0140"),
        (200, "Numbers to transfer", "(302) 555-0140"),
        (214, "", "(302) 555-0141"),
        (240, "Numbers that stay with current provider", "(302) 555-0163 (alarm)"),
        (280, "Signature:", "Nadine Whit"),
        (296, "Date:", "11/18/2026"),
    ):
        paper.put(300, y, value)
        if label:
            paper.put(40, y, label)
    reading = read(paper)
    assert {(number.e164[-4:], number.action) for number in reading.numbers} == {
        ("0140", Action.PORT),
        ("0141", Action.PORT),
        ("0163", Action.KEEP),
    }
