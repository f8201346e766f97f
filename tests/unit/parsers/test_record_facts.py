"""Facts of service records and letters that no plain label names: in titles, panels, codes, captions cut short and first sentences."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.extract import read_document
from tests.unit.parsers.paper import Paper, pages

MAIN = Address("12 Main St", "Dover", "DE", "19901")


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def lines(reading: DocumentReading) -> str:
    return " ".join(sorted(number.e164[-4:] for number in reading.numbers))


def record(title: str, foot: str = "") -> DocumentReading:
    paper = (
        Paper(size=9)
        .put(40, 40, title, 12)
        .row(70, (40, "Account no."), (160, "8812-04471"))
        .row(84, (40, "Customer name"), (160, "Thistle Oak Bakery"))
    )
    paper.row(98, (40, "Service address"), (160, "12 Main St, Dover, DE 19901")).row(130, (40, "TN"), (200, "Type"), (330, "Features"))
    for at in range(3):
        paper.row(144 + 12 * at, (40, f"302-555-010{at}"), (200, "1FB"), (330, "CNAM"))
    return read(paper.put(40, 200, foot, 7) if foot else paper)


@pytest.mark.parametrize(
    ("title", "foot", "carrier"),
    [
        ("*** PEAKSIGHT TELSERVICES *** SERVICE RECORD *** RUN 10/29/2026 ***", "", "Peaksight Telservices"),
        ("Numbers on account 8812-04471 — Sagegrass Hosted Voice", "Customer service record", "Sagegrass Hosted Voice"),
        (
            "Customer Service Record",
            "Record generated 11/19/2026 by port.desk — Old Harbor Fiber Voice — 302.555.0177",
            "Old Harbor Fiber Voice",
        ),
        ("Customer Service Record", "Peak.net customer service record, extracted 11/02/2026. Wholesale desk 302-555-0177.", "Peak.net"),
        ("Harbor Rural Tel | Customer Service Record | 11/02/2026", "", "Harbor Rural Tel"),
    ],
)
def test_the_title_or_foot_of_a_record_says_whose_it_is(title: str, foot: str, carrier: str) -> None:
    reading = record(title, foot)
    assert (reading.carrier or "").lower() == carrier.lower() and lines(reading) == "0100 0101 0102"


def test_a_customer_in_the_title_is_no_carrier() -> None:
    assert record("Thistle Oak Bakery | Customer Service Record").carrier is None


@pytest.mark.parametrize("label", ["Number: 7719-0441", "No: 7719-0441", "#: 7719-0441"])
def test_a_number_in_the_panel_of_the_account_is_the_account_s(label: str) -> None:
    paper = Paper(size=9).put(40, 40, "Customer Service Record", 15).row(80, (40, "Account"), (220, "Customer"), (400, "Service location"))
    paper.row(92, (40, label), (220, "Harbor Estate Planning PLC"), (400, "12 Main St")).row(
        104, (40, "Status: Active"), (400, "Dover, DE 19901")
    )
    reading = read(paper.put(40, 150, "Telephone numbers 2", 11).row(180, (40, "302.555.0110 BTN"), (160, "302.555.0111")))
    assert reading.account_number == "7719-0441"


def test_the_field_codes_of_orders_give_the_street_in_parts() -> None:
    paper = (
        Paper(size=9)
        .put(40, 40, "Carrier gateway > Pre-order > CSR response", 11)
        .row(70, (40, "Response time"), (140, "11/18/2026 08:55 CT"))
    )
    paper.row(82, (40, "ATN"), (140, "3025550140"), (300, "AN"), (400, "60144177")).row(94, (40, "EU Name"), (140, "Thistle Timber Co"))
    paper.row(106, (40, "SANO"), (140, "2600"), (300, "SASD"), (400, "N")).row(
        118, (40, "SASN"), (140, "Harbor"), (300, "SATH"), (400, "Ave")
    )
    paper.row(130, (40, "CITY"), (140, "Dover"), (300, "STATE / ZIP"), (400, "DE / 19901"))
    paper.row(160, (40, "LNUM"), (120, "TNS"), (240, "LNA")).row(172, (40, "00001"), (120, "3025550140"), (240, "V"))
    reading = read(paper)
    assert reading.service_address == Address("2600 N Harbor Ave", "Dover", "DE", "19901") and reading.document_date == date(2026, 11, 18)


def test_keys_without_room_before_their_values_are_labels() -> None:
    screen = """
PEAK COMMUNICATIONS              CUSTOMER SERVICE RECORD       AS OF 11-09-26
BTN=3025550140     CUS=118    ACCT=3025550140118    CLASS=1PB    CSR PAGE 1
IDENT
 :LN    CIRCLE HARBOR PROSTHETICS
 :SA    12 MAIN ST/LOC FLR 2/DOVER DE 19901
BILL
 :BN1 CIRCLE HARBOR PROSTHETICS
 :BA1 PO BOX 44       :PO DOVER DE 19903
S&E
 :1 PR1BX     /TN 3025550140/TER 1-23
 :1 1PB       /TN 3025550142/DES FAX
REMARKS
 PORT CTR 3025550199
"""
    reading = read(Paper(size=9).mono(screen))
    assert (reading.account_number, reading.billing_telephone_number) == ("3025550140118", "+13025550140")
    assert (reading.customer_name or "").title() == "Circle Harbor Prosthetics" and lines(reading) == "0140 0142"
    assert reading.service_address == Address("12 MAIN ST", "DOVER", "DE", "19901")
    assert reading.billing_address == Address("PO BOX 44", "DOVER", "DE", "19903")


def test_six_figures_behind_the_label_of_a_date_are_a_day() -> None:
    screen = """
RECORD CSR     NPA 302            ROSE HARBOR TEL & DATA       DATE 110426   PG 1
BTN      555-0118   ACCT 00771-9     NAME THISTLE CO FEED MILL
ADDR     12 MAIN ST DOVER DE 19901
LINES WORKING
  555-0118    1B   MAIN
  555-0119    1B   HUNT
RPR 555-0171
"""
    reading = read(Paper(size=9).mono(screen))
    assert reading.document_date == date(2026, 11, 4) and reading.service_address == Address("12 MAIN ST", "DOVER", "DE", "19901")


@pytest.mark.parametrize("caption", ["Svc", "Serv", "Service", "Location", "Prem"])
def test_a_caption_cut_short_in_a_cell_of_its_own_says_where_service_is(caption: str) -> None:
    paper = Paper(size=9).put(40, 40, "Gulf Fiber Voice", 12).put(340, 40, "Customer Service Record / 20 Nov 2026")
    paper.row(60, (40, "Acct"), (90, "SM 77041"), (240, "Name"), (300, "Thistle Hearing Clinics")).row(
        72, (40, caption), (90, "12 Main St, Dover, DE 19901")
    )
    paper.row(100, (40, "TN"), (190, "Kind")).row(112, (40, "302-555-0100"), (190, "BTN")).row(124, (40, "302-555-0101"), (190, "LINE"))
    assert read(paper).service_address == MAIN


@pytest.mark.parametrize("sign", ["|", "•", "—"])
def test_an_address_at_the_end_of_a_row_of_facts_begins_behind_the_last_sign(sign: str) -> None:
    paper = Paper(size=9).put(40, 40, "TNs on account AL4471-882 — Gulf Hosted Voice", 12)
    paper.put(40, 56, f"Customer Service Record {sign} exported Nov 6, 2026 {sign} Thistle Self Storage {sign} 12 Main St, Dover, DE 19901")
    paper.row(90, (40, "Telephone number"), (200, "Type"), (330, "Status")).row(
        104, (40, "(302) 555-0120"), (200, "Local"), (330, "Active")
    )
    reading = read(paper)
    assert (reading.service_address, reading.customer_name) == (MAIN, "Thistle Self Storage")


@pytest.mark.parametrize("name", ["Acct. PBV 118 0447", "Account # PBV 118 0447", "Acct PBV-118-0447"])
def test_a_record_s_only_customer_and_address_are_its_subject(name: str) -> None:
    paper = (
        Paper(size=10)
        .put(240, 40, "Pelican Harbor Broadband & Voice", 12)
        .put(40, 80, "Nov. 16, 2026")
        .put(40, 110, "To whom it may concern,")
    )
    paper.put(40, 140, "This letter confirms the account information we hold (customer service record) for:")
    paper.block(70, 170, ("Thistle Door & Hardware", "12 Main St", "Dover, DE 19901", name, "PIN 6607"), 14)
    paper.put(40, 270, "Main no. 302 555 0140; rollover nos. 0141, 0142 and 0143; fax 302 555 0182. All other numbers in")
    paper.put(40, 284, "the 302 555 01xx range are assigned to other customers.").put(40, 310, "Cordially,")
    reading = read(paper.put(40, 324, "Pelican customer operations, 302 555 0174"))
    assert lines(reading) == "0140 0141 0142 0143 0182" and reading.service_address == MAIN
    assert (reading.account_number or "").replace("-", " ") == "PBV 118 0447" and reading.pin == "6607"


@pytest.mark.parametrize(
    "dids",
    [
        "Twenty direct-inward numbers, 302/555-0110 through 302/555-0129, terminate on your PBX.",
        "The 20 DID numbers 302/555-0110 through 302/555-0129 are assigned to the PRI.",
        "A block of twenty numbers, 302/555-0110 to 302/555-0129, rides on the trunk.",
    ],
)
def test_lines_in_the_sentences_of_a_letter_are_found_over_its_line_breaks(dids: str) -> None:
    paper = Paper(size=10).put(200, 40, "GULF COMMUNICATIONS", 13).put(150, 54, "1220 Broadway, Dover, DE 19901 • 302/555-0190")
    paper.put(40, 90, "November 12, 2026").block(40, 120, ("Thistle Legal Group PLLC", "1500 Broadway", "Dover, DE 19901"), 14)
    paper.put(40, 176, "RE: Customer Service Record, Account 0091774").put(40, 204, "Dear Ms. Yarrow:")
    paper.put(40, 232, "As you asked, here is the record of the telephone service we furnish at 1500 Broadway, Dover, DE 19901. The")
    paper.put(40, 246, "billing telephone number is 302/555-0160. The account also includes 302/555-0161, 302/555-0162 and")
    paper.put(40, 260, f"302/555-0166, and the facsimile line 302/555-0195. {dids}")
    paper.put(40, 288, "There is no freeze on the account. If you have questions, call me at 302/555-0194.")
    reading = read(paper.put(40, 316, "Sincerely,").put(40, 350, "Doyle Hatch"))
    own = {"0160", "0161", "0162", "0166", "0195", *(f"01{end}" for end in range(10, 30))}
    assert set(lines(reading).split()) == own and reading.billing_telephone_number == "+13025550160"


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbor Sleep Center, account CN-304-7716, receives service at 12 Main St, Dover, DE 19901.",
        "Harbor Sleep Center (account CN-304-7716) has service at 12 Main St, Dover, DE 19901.",
        "Harbor Sleep Center, under account CN-304-7716, takes telephone service at 12 Main St, Dover, DE 19901.",
    ],
)
def test_the_first_sentence_of_a_record_names_whose_it_is(sentence: str) -> None:
    paper = (
        Paper(size=9).put(40, 40, "Gulf Fiber", 12).put(40, 70, "2026-11-05").put(40, 90, "CUSTOMER SERVICE RECORD").put(40, 110, sentence)
    )
    reading = read(paper.row(140, (60, "Billed number"), (160, "302.555.0110")).row(154, (60, "Additional"), (160, "302.555.0111")))
    assert (reading.customer_name, reading.account_number, reading.service_address) == ("Harbor Sleep Center", "CN-304-7716", MAIN)


@pytest.mark.parametrize("verb", ["hereby authorizes", "authorizes", "appoints", "does hereby authorize"])
def test_a_letter_s_first_sentence_gives_company_and_address_under_any_title(verb: str) -> None:
    paper = Paper(size=10).put(40, 40, "November 20, 2026").put(40, 70, "Letter of Authorization for number porting")
    paper.put(40, 100, f"Queen Harbor Upholstery, 12 Main St, Dover, DE 19901, {verb}").put(
        40, 114, "Bay Voice Partners to port the following telephone numbers away from Gulf Fiber,"
    )
    paper.put(40, 128, "account 301994471: 302-555-0110, 302-555-0111, and 302-555-0112.").put(
        40, 150, "Our billing telephone number is 302-555-0110."
    )
    reading = read(paper.put(40, 180, "Harlan Voss").put(40, 194, "General Manager").put(40, 208, "signed electronically 11/20/2026"))
    assert (reading.kind, reading.customer_name, reading.service_address) == (DocumentKind.LOA, "Queen Harbor Upholstery", MAIN)
    assert (reading.authorized_name, reading.authorized_title) == ("Harlan Voss", "General Manager")


@pytest.mark.parametrize(
    "news",
    [
        (
            "Join us at the Harbor Elks lodge. RSVP with Jolene at (302) 555-0119.",
            "Crews start in March. Interested? Call (302) 555-0100 today.",
        ),
        (
            "Grain truck, 1988, runs well, asking two thousand, (302) 555-0147 after six.",
            "We never ask for card numbers. Report it to (302) 555-0101.",
        ),
    ],
)
def test_numbers_in_the_sentences_of_a_newsletter_are_no_list(news: tuple[str, str]) -> None:
    paper = Paper(size=10).put(40, 40, "THE PARTY LINE", 16).put(40, 60, "News for members of Harbor Rural Telephone — Fall 2026")
    reading = read(
        paper.put(40, 100, news[0]).put(40, 130, "Fiber comes to Harbor Point").put(40, 160, news[1]).put(40, 190, "Annual meeting Dec. 5")
    )
    assert reading.kind is DocumentKind.OTHER and not reading.numbers


def test_a_letter_that_tells_its_lines_in_sentences_is_a_list() -> None:
    paper = (
        Paper(size=10)
        .put(40, 40, "Thistle Bakery")
        .put(40, 70, "Here are our phone lines: the main line is (302) 555-0119 and it rolls over")
    )
    reading = read(
        paper.put(40, 84, "to (302) 555-0120. The fax machine in back is on (302) 555-0121.").put(
            40, 110, "Please port all of these numbers."
        )
    )
    assert reading.kind is DocumentKind.DID_LIST and lines(reading) == "0119 0120 0121"


@pytest.mark.parametrize("mark", [":", " ......"])
def test_codes_may_be_labels_among_others(mark: str) -> None:
    paper = Paper().put(40, 40, "Gulf Fiber", 14).put(40, 56, "Customer Service Record").put(40, 80, "Account: BT-34615")
    paper.put(40, 92, "Main TN: 305-555-0142").put(40, 104, f"LN{mark} Big Pine Lodge").put(40, 116, f"SA{mark} 77 Bay St, Miami, FL 33131")
    paper.put(40, 128, f"BA{mark} PO Box 410, Miami, FL 33132").put(40, 150, "WTNs").put(40, 162, "305-555-0142").put(
        40, 174, "305-555-0143"
    )
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    assert reading.customer_name == "Big Pine Lodge"
    assert (reading.service_address, reading.billing_address) == (
        Address("77 Bay St", "Miami", "FL", "33131"),
        Address("PO Box 410", "Miami", "FL", "33132"),
    )


def test_one_code_with_a_colon_among_plain_labels_names_the_customer() -> None:
    paper = Paper().put(40, 40, "Gulf Fiber", 14).put(40, 56, "Customer Service Record").put(40, 80, "Account: BT-34615")
    paper.put(40, 92, "Main TN: 305-555-0142").put(40, 104, "LN: Big Pine Lodge").put(40, 116, "Location: 77 Bay St, Miami, FL 33131")
    paper.put(40, 150, "WTNs").put(40, 162, "305-555-0142").put(40, 174, "305-555-0143")
    reading = read(paper)
    assert (reading.customer_name, reading.service_address) == ("Big Pine Lodge", Address("77 Bay St", "Miami", "FL", "33131"))
