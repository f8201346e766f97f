"""What an engine garbles on a scan, and how the rest of the paper says what stood there."""

from __future__ import annotations

from dataclasses import replace

from ocr.page import PageMode, PageSet, WordSource
from onboarding.documents import DocumentKind
from parsers.documents import did_list
from parsers.documents.account_reading import account_reading
from parsers.page.addresses import place_in
from tests.unit.parsers.paper import Paper


def _scan(paper: Paper, doubted: tuple[str, ...] = (), second: str | None = None) -> PageSet:
    """Read by two readers who agree on all figures but ``doubted``, where the second one saw ``second``."""
    page = paper.page()
    words = tuple(
        replace(word, source=WordSource.OCR, confidence=0.95)
        if not any(c.isdigit() for c in word.text)
        else replace(word, source=WordSource.OCR, confidence=0.5, agreed=False, second=second)
        if word.text in doubted
        else replace(word, source=WordSource.OCR, confidence=0.98, agreed=True)
        for word in page.words
    )
    return PageSet((replace(page, words=words, mode=PageMode.PHOTO),), total_pages=1)


def test_a_state_that_lost_a_letter_is_the_one_its_zip_code_says() -> None:
    place = place_in("Atlanta, A 30303-2114")
    assert place is not None
    assert (place.city, place.state, place.postal_code) == ("Atlanta", "GA", "30303-2114")


def test_a_row_of_codes_is_no_place() -> None:
    assert place_in("2142 1120 NO RP 102926 YNNNN 01 220326") is None


def test_a_street_under_a_stamp_is_the_one_printed_elsewhere() -> None:
    paper = Paper()
    paper.block(60, 100, ("Alder Dental LLC", "37 State Road 674 # 492", "Omaha, NE 68102-8071"))
    paper.row(300, (60, "Service address"), (220, "7H RAH G74 # 492, Omaha, NE 68102-8071"))
    paper.row(320, (60, "Account number"), (220, "402 555-0142 771"))
    paper.row(340, (60, "Date"), (220, "11/05/2026"))
    reading = account_reading(DocumentKind.CSR, _scan(paper), "csr.pdf")
    assert reading.service_address is not None
    assert reading.service_address.street == "37 State Road 674 # 492"


def _list(*numbers: str) -> Paper:
    paper = Paper()
    paper.row(80, (50, "Billing support (844) 555-0190"), (340, "Invoice date Nov 5, 2026"))
    paper.put(50, 300, "Phone numbers on this account", 11)
    paper.row(320, (50, "Number"), (210, "Type"), (330, "Assigned to"))
    for row, number in enumerate(numbers):
        paper.row(340 + 16 * row, (50, number), (210, "Direct"), (330, ("Ann Lee", "Bo Diaz", "Cy Webb", "Di Voss")[row]))
    return paper


def test_the_carriers_toll_free_code_completes_no_number() -> None:
    reading = account_reading(
        DocumentKind.PHONE_BILL, _scan(_list("+1 (888. ) 555-0154", "+1 (407) 555-0164", "+1 (407) 555-0165")), "bill.pdf"
    )
    assert {number.e164 for number in reading.numbers} == {"+18885550154", "+14075550164", "+14075550165"}


def test_a_doubted_neighbour_in_a_list_is_kept_for_a_person_to_look_at() -> None:
    paper = _list("+1 (407) 555-0164", "+1 (407) 555-0165", "+1 (407) 555-0169")
    reading = account_reading(DocumentKind.PHONE_BILL, _scan(paper, doubted=("555-0169",)), "bill.pdf")
    assert {number.e164: number.needs_review for number in reading.numbers} == {
        "+14075550164": False,
        "+14075550165": False,
        "+14075550169": True,
    }


def test_a_doubted_number_that_a_reader_saw_as_a_certain_one_is_that_one() -> None:
    paper = Paper()
    paper.row(60, (40, "Telephone no"), (140, "305-555-0142"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(200, (40, "Service 305-555-0142"), (500, "39.00"))
    paper.row(700, (40, "Telephone 3055550192"), (340, "Amount due"), (500, "39.00"))
    reading = account_reading(DocumentKind.PHONE_BILL, _scan(paper, doubted=("3055550192",), second="3055550142"), "bill.pdf")
    assert [(number.e164, number.needs_review) for number in reading.numbers] == [("+13055550142", False)]


def test_that_somebody_is_called_by_the_misread_number_does_not_make_it_theirs() -> None:
    paper = Paper()
    paper.row(60, (40, "Telephone no"), (140, "305-555-0142"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(200, (40, "Service 305-555-0142"), (500, "39.00"))
    paper.put(40, 300, "Long distance calls")
    paper.row(320, (40, "Date"), (100, "Time"), (160, "Place called"), (300, "Number"), (500, "Min"))
    paper.row(340, (40, "10/14"), (100, "10:22A"), (160, "MIAMI FL"), (300, "305-555-0192"), (500, "4"))
    paper.row(700, (40, "Telephone 3055550192"), (340, "Amount due"), (500, "39.00"))
    reading = account_reading(DocumentKind.PHONE_BILL, _scan(paper, doubted=("3055550192",), second="3055550142"), "bill.pdf")
    assert [(number.e164, number.needs_review) for number in reading.numbers] == [("+13055550142", False)]


def test_a_heading_number_one_digit_off_that_is_called_elsewhere_is_looked_at() -> None:
    paper = Paper()
    paper.row(60, (40, "Telephone no"), (140, "305-555-0142"), (340, "Bill date"), (440, "Nov 5, 2026"))
    paper.row(200, (40, "Service 305-555-0142"), (500, "39.00"))
    paper.put(40, 300, "Long distance calls")
    paper.row(320, (40, "Date"), (100, "Time"), (160, "Place called"), (300, "Number"), (500, "Min"))
    paper.row(335, (40, "10/06"), (100, "7:06A"), (160, "Miami FL"), (300, "305-555-0192"), (500, "11"))
    paper.row(350, (40, "10/07"), (100, "8:16A"), (160, "Atlanta GA"), (300, "404-555-0133"), (500, "2"))
    paper.row(700, (340, "Telephone"), (440, "305-555-0192"))
    reading = account_reading(DocumentKind.PHONE_BILL, _scan(paper), "bill.pdf")
    assert {number.e164: number.needs_review for number in reading.numbers} == {"+13055550142": False, "+13055550192": True}


def test_a_sentence_in_capitals_ends_in_a_full_stop() -> None:
    paper = Paper().put(60, 60, "LOCAL SERVICE", 11)
    for row, last in enumerate(("0140", "0141", "0142")):
        paper.row(80 + 14 * row, (60, f"305-555-{last}"), (180, "KEY LINE"), (400, "28.00"))
    paper.put(60, 160, "ANNUAL MEETING DEC 3 AT MEMORIAL BUILDING. RSVP 305-555-0199.")
    reading = account_reading(DocumentKind.PHONE_BILL, _scan(paper), "bill.pdf")
    assert {number.e164[-4:] for number in reading.numbers} == {"0140", "0141", "0142"}


def test_a_number_that_one_place_of_a_standard_fax_shows_clearly_is_taken_with_doubt() -> None:
    paper = Paper().row(80, (60, "Billed number"), (160, "305-555-0140")).row(95, (60, "Billing date"), (160, "11/05/2026"))
    paper.row(140, (60, "305-555-0141"), (180, "Business line")).right(500, 140, "28.00")
    paper.row(700, (60, "STUB"), (120, "3055550140"), (260, "28.00"))
    pages = _scan(paper, ("305-555-0140",), "3055550740")
    (page,) = pages.pages
    pages = replace(pages, pages=(replace(page, mode=PageMode.COARSE_FAX),))
    reading = account_reading(DocumentKind.PHONE_BILL, pages, "bill.tif")
    assert {(number.e164[-4:], number.needs_review) for number in reading.numbers} == {("0140", True), ("0141", True)}


def test_a_speck_at_a_dash_does_not_take_a_remark_off_its_row() -> None:
    paper = Paper()
    paper.row(60, (50, "Cobalt Telephone"), (400, "Account number 9920118"))
    for at, number in enumerate(("305 555 0142", "305 555 0143", "305 555 0144")):
        paper.row(100 + 14 * at, (50, number), (220, "Business line"), (540, "41.00"))
    paper.row(142, (50, "305 555 0145"), (150, "Disconnected — final credit"), (535, "-12.30"))
    page = paper.page()
    speck = [replace(word, box=replace(word.box, bottom=word.box.bottom + 9)) if word.text == "—" else word for word in page.words]
    reading = account_reading(DocumentKind.PHONE_BILL, PageSet((replace(page, words=tuple(speck), mode=PageMode.SCAN),)), "bill.pdf")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0144"]


def test_a_number_that_an_engine_tore_heads_no_table() -> None:
    paper = Paper().put(50, 60, "Porting schedule").row(80, (50, "DID"), (200, "Use"), (330, "Instruction"))
    for at, number in enumerate(("305-555-0142", "305-555-0 143", "305-555-0144", "305-555-0145")):
        paper.row(100 + 18 * at, (50, number), (200, "Voice"), (330, "port"))
    reading = did_list.read(_scan(paper), "list.pdf")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0144", "0145"]


def test_what_a_label_explains_in_brackets_is_not_the_name_beside_it() -> None:
    paper = Paper().put(60, 80, "Subscriber (as billed) Harbor Timber LLC").put(60, 100, "Account number 77-30194")
    assert account_reading(DocumentKind.CSR, _scan(paper), "csr.pdf").customer_name == "Harbor Timber LLC"


def test_an_area_code_with_an_illegible_rest_among_the_customers_numbers_is_told() -> None:
    paper = Paper().put(50, 100, "Your telephone numbers", 11)
    paper.row(120, (50, "(305) 555-0142 Main"), (220, "(305) 555-0143 Seat"), (390, "(305) 555-0144 Seat"))
    paper.row(134, (50, "(305) 555-0145 Seat"), (220, "(305) sao Seat"), (390, "(305) 555-0150 Fax"))
    reading = account_reading(DocumentKind.PHONE_BILL, _scan(paper), "bill.pdf")
    assert len(reading.numbers) == 5
    assert "A number on page 1 could not be read." in reading.warnings
