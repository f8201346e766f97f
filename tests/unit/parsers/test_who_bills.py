"""Which carrier a paper is from: neither a town, nor whoever is mentioned in a column, nor a company whose name holds a carrier's."""

from __future__ import annotations

from parsers.accounts.who_bills import biller, described
from tests.unit.parsers.paper import Paper, pages


def bill(*head: str, size: float = 9) -> Paper:
    """The head of a bill, its lines one under the other, and an account below."""
    paper = Paper()
    for at, line in enumerate(head):
        paper.put(40, 40 + 16 * at, line, size if at == 0 else None)
    paper.row(120, (40, "Account number"), (160, "77120-0044")).row(132, (40, "Invoice date"), (160, "11/02/2026"))
    return paper.block(40, 170, ("Thistle & Oak Bakery LLC", "212 Loockerman St", "Dover, DE 19904"))


def name_of(paper: Paper, *more: Paper, customer: str = "Thistle & Oak Bakery LLC") -> str | None:
    found = biller(pages(paper, *more), customer)
    return found.name if found else None


def test_a_carrier_in_a_column_of_the_lines_is_not_who_bills() -> None:
    paper = bill("QuillTel", size=18).row(250, (40, "BTN / line"), (200, "Use"), (300, "Underlying LEC"), (500, "Charge"))
    for at in range(6):
        paper.row(264 + 12 * at, (40, f"302-555-014{at}"), (200, "Elevator"), (300, "VERIZON"), (500, "88.75"))
    assert name_of(paper) == "QuillTel"


def test_a_column_head_carrier_names_nobody() -> None:
    paper = bill("QuillTel Networks", size=18).row(250, (40, "Line"), (200, "Carrier"), (500, "Charge"))
    for at in range(3):
        paper.row(264 + 12 * at, (40, f"302-555-014{at}"), (200, "Verizon"), (500, "88.75"))
    assert name_of(paper) == "QuillTel Networks"


def test_a_town_in_a_table_is_no_carrier() -> None:
    lines = Paper(2).row(40, (40, "DID"), (130, "Label"), (260, "Route"), (400, "Rate center"), (500, "MRC"))
    for at in range(8):
        lines.row(54 + 12 * at, (40, f"302-555-014{at}"), (130, "Shop"), (260, "sip"), (400, "DOVER"), (500, "1.25"))
    assert name_of(bill("Quillroute LLC - Invoice"), lines) == "Quillroute LLC"


def test_a_longer_name_around_a_described_carriers_is_somebody_elses() -> None:
    assert described("Frontier Valley Telephone Cooperative") is None
    assert described("Blue Spectrum Voice") is None
    carrier = described("Frontier Communications of California")
    assert carrier is not None and carrier.name == "Frontier"
    assert name_of(bill("Frontier Valley Telephone Cooperative", size=16)) == "Frontier Valley Telephone Cooperative"


def test_a_name_may_cry_out() -> None:
    paper = bill("ZING! Business", size=18).put(40, 660, "ZING! Business, PO Box 4350, Dover, DE 19903-4350")
    assert name_of(paper) == "ZING! Business"


def test_a_word_an_engine_cut_in_two_is_put_together() -> None:
    assert name_of(bill("Plain River Te lephone Cooperative, Inc.", size=16)) == "Plain River Telephone Cooperative, Inc."


def test_the_title_behind_the_name_is_no_part_of_it() -> None:
    assert name_of(bill("Records of Cobalt Telephone as of 11/05/2026", size=14)) == "Cobalt Telephone"
    assert name_of(bill("Cobalt Telephone | Customer service record", size=14)) == "Cobalt Telephone"


def test_a_known_name_beats_a_heading_that_only_sounds_like_a_carrier() -> None:
    assert name_of(bill("segra", "Telecommunications Dept", size=16)) == "Segra"


def test_the_longer_form_of_a_known_name_is_told_and_a_former_one_is_not() -> None:
    paper = bill("astound", size=18).put(40, 660, "Astound Business Solutions, PO Box 7150, Dover, DE 19903")
    assert name_of(paper) == "Astound Business Solutions"
    assert name_of(bill("altafiber", "formerly Cincinnati Bell", size=16)) == "altafiber"


def test_a_desk_behind_a_name_leaves_it_the_carriers() -> None:
    carrier = described("From: Windstream Business Port Desk")
    assert carrier is not None and carrier.name == "Windstream"


def test_the_carrier_on_record_is_told_and_the_gaining_one_is_not() -> None:
    paper = (
        Paper()
        .row(60, (40, "Gaining carrier:"), (160, "Quillroute Voice LLC"))
        .row(76, (40, "Carrier on record:"), (160, "Cobalt Telephone"))
    )
    assert name_of(paper) == "Cobalt Telephone"


def test_the_mark_in_tall_type_is_the_carrier_in_small_letters_too() -> None:
    paper = bill("quillvale", "Business Communications", size=22).put(40, 600, "Quillvale support 800-555-0171")
    assert name_of(paper) == "quillvale"


def test_what_stands_beside_the_title_of_a_record_wrote_it() -> None:
    paper = Paper().row(40, (36, "QUILLVALE"), (120, "LEC OPS"), (220, "** CUSTOMER SERVICE RECORD **"))
    paper.row(52, (36, "BIN 302 555 0140"), (150, "CYCLE 09")).row(70, (36, "(LN)"), (70, "THISTLE ORTHOPEDIC GROUP PLLC"))
    assert name_of(paper, customer="") == "QUILLVALE"


def test_neither_the_customer_nor_the_path_of_a_web_page_is_the_carrier() -> None:
    paper = Paper().put(36, 40, "Quillvale", 15).put(36, 60, "MyAccount > Voice > Customer service record")
    paper.row(90, (36, "End user name:"), (150, "Thistle Millwork & Cabinet Co")).put(36, 700, "Quillvale, PO Box 7150, Dover, DE 19903")
    assert name_of(paper, customer="") == "Quillvale"


def test_the_desk_that_sends_a_record_and_the_payee_of_a_stub_are_told() -> None:
    mail = Paper().put(40, 40, "From: Quillvale Business Port Desk <portdesk@quillvale.example>").put(40, 60, "Account name: Thistle LLC")
    assert name_of(mail, customer="") == "Quillvale Business"
    stub = bill("November statement", size=12).put(40, 690, "Mail to: Quillvale, PO Box 7150, Dover DE 19903-4350")
    assert name_of(stub) == "Quillvale"
    assert name_of(bill("QuillvaleCommunications", size=22)) == "Quillvale Communications"


def test_a_fax_cover_does_not_head_the_bill_behind_it() -> None:
    cover = Paper(1).put(60, 60, "FAX", 30)
    for at, line in enumerate(("TO: Porting desk", "FAX: 302-555-0171", "FROM: Ann Lee, Thistle Dental Lab", "PAGES: 2")):
        cover.put(60, 130 + 25 * at, line)
    second = Paper(2).put(36, 30, "quillvale", 22).put(36, 600, "Quillvale care 800-555-0171")
    assert name_of(cover, second, customer="") == "quillvale"


def test_a_payee_in_a_sentence_and_who_made_a_paper_are_told() -> None:
    paid = bill("Statement of services").put(
        36, 700, "Please return this part with your check. Frontier, PO Box 608, Madison WI 53701-0608"
    )
    assert name_of(paid) == "Frontier"
    for line in ("Prepared by Quillvale Fiber on 11/13/2026.", "Issued by: Quillvale customer care, 11/13/2026"):
        paper = Paper().put(36, 40, "Port-out information").put(36, 60, line).row(90, (36, "Account name"), (150, "Thistle LLC"))
        assert (name_of(paper, customer="") or "").startswith("Quillvale"), line
    person = Paper().put(36, 40, "Port-out information").put(36, 300, "Prepared by Ann Ortiz on 11/13/2026")
    assert name_of(person, customer="") is None


def test_labels_of_a_record_are_no_carrier() -> None:
    paper = Paper().row(40, (40, "ACCT TN"), (110, "305 555-0142"), (240, "CUSTOMER SERVICE RECORD"), (440, "11/02/2026"))
    paper.row(54, (40, "COMPANY"), (110, "QUILLVALE TELEPHONE COOPERATIVE"), (400, "DOVER DE"))
    assert name_of(paper, customer="") == "QUILLVALE TELEPHONE COOPERATIVE"


def test_a_letterhead_on_one_line_names_the_carrier() -> None:
    assert name_of(bill("INVOICE", "Quillvale Telecom Inc., 900 Bay St, Dover DE 19904")) == "Quillvale Telecom Inc."


def test_letters_set_apart_are_one_name_and_a_title_cut_short_is_none() -> None:
    assert name_of(Paper().put(36, 40, "Q V T TELEPHONE", 14).row(90, (36, "Account name"), (150, "Thistle LLC")), customer="") == (
        "QVT TELEPHONE"
    )
    cut = Paper().put(400, 40, "Statemen", 20).put(36, 40, "quillvale", 20).row(90, (36, "Account name"), (150, "Thistle LLC"))
    assert name_of(cut.put(36, 700, "Quillvale support 800-555-0171"), customer="") == "quillvale"


def test_the_subscriber_of_a_records_title_is_no_carrier() -> None:
    for title in ("Subscriber Service Record", "SUBSCRIBER SERVICE RECORD"):
        assert name_of(bill("QuillTel Networks, Inc.", title, size=14)) == "QuillTel Networks, Inc."
        assert name_of(bill(title, "QuillTel Networks, Inc.", size=14)) == "QuillTel Networks, Inc."
