"""Numbers in sentences and around lists: corrections, contacts and where to send the list, what nothing speaks for."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.documents.did_list import looks_like, read
from parsers.office.reader import read_office


def listed(text: str) -> DocumentReading:
    return read(read_office(text.encode(), "text/plain"), "list")


def told(reading: DocumentReading) -> dict[str, str]:
    return {n.e164[-4:]: f"{n.use or '-'} {n.action or '-'}" for n in reading.numbers}


LINES = "Please port these:\n\n305-555-0100 main\n305-555-0101\n305-555-0102 fax\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sorry about my first mail, 305-555-0110 is somebody else's number.",
        "305-555-0110 was a typo, ignore it.",
        "The old fax 305-555-0110 was shut off in 2019, ignore it.",
        "305-555-0110 was dropped two years ago.",
        "Questions on this list: Bay Brokers, 786-555-0109, fax 305-555-0110",
        "Return to: Bay Voice fax 305-555-0110",
        "Please return this sheet to Bay Voice, 786-555-0109 or fax 305-555-0110.",
        "-- end of list, support 833-555-0110 --",
        "305-555-0110 should be 305-555-0101.",
        "Your list says 305-555-0110 but our number is 305-555-0101.",
        "Please change 305-555-0110 to 305-555-0101.",
        "The number on our website, 305-555-0110, belongs to the answering service and isn't ours to move.",
        "The bill also shows 305-555-0110. That was the law firm that had the suite before us.",
        "305-555-0110 is Ed's house.",
        "Landlord - 305-555-0110",
        "My brother's shop: 305-555-0110, don't include his.",
        "Carrier (Cobalt) order desk 833-555-0110, our order rep there is Vi at 786-555-0111.",
        "Gate company - Arrow Access 305-555-0110",
        "Our banker's number is 786-555-0110 in case you need a reference.",
        "The co-op next door (305-555-0110) shares our demarc.",
        "Cancelled already: 305-555-0110",
        "305-555-0110 formerly the fax, now out of service",
        "305-555-0110 ported to Quilltel last year",
        "Rob from Bitworks (our IT, 786-555-0110) said to send you this.",
        "You can always get me on 786-555-0110.",
        "A few more are with another agency (sheriff, 305-555-0110) and are not ours to move.",
        "Wiring contractor (Gulf Datacom): 305-555-0110",
        "Winter caretaker (Les): 305-555-0110, his own phone",
        "Conference call for the cutover: 305-555-0110, code 2610 338 9912",
        "Ray (c) 786-555-0110",
        "Dr. Patel's old pager 305-555-0110 - ignore.",
        "305-555-0110 is only an example in your form.",
        "The bus garage (305-555-0110) was outsourced and is Bay Transport Inc.'s own number now.",
        "We are the agent (Bay Brokers, 786-555-0110).",
        "Bea Ruiz\nBay Brokers\n786-555-0110 / bea@brokers.example",
    ],
)
def test_what_is_anothers_or_no_more_is_not_taken(sentence: str) -> None:
    assert set(told(listed(f"{LINES}{sentence}\n"))) == {"0100", "0101", "0102"}


def test_a_number_that_differs_from_the_others_is_still_one_of_them() -> None:
    reading = listed(
        "Hello Ann\n\nNumbers for Pine Dental, all area code 305.\n\n555-0100  main\n555-0101\n\n"
        "Dover is different, that one is 786-555-0110\n\nPlease port all of these.\n\nthanks\nBea\n"
    )
    assert told(reading) == {"0100": "main port", "0101": "- port", "0110": "- port"}


def test_a_number_in_a_sentence_that_says_nothing_of_it_is_asked_about() -> None:
    reading = listed(f"{LINES}Bay Tower has been with Mister Grey since the summer, 786-555-0110, as he said.\n")
    assert "0110" not in told(reading)
    assert any("786-555-0110" in claim for claim in reading.claims)


def test_numbers_marked_in_the_list_are_the_exceptions() -> None:
    reading = listed("Everything moves EXCEPT the two I mark.\n\n305-555-0100\n305-555-0101 <-- NOT PORTING\n305-555-0102 <-- stays\n")
    assert (told(reading), reading.claims) == ({"0100": "- port", "0101": "- keep", "0102": "- keep"}, ())


def test_the_first_number_under_a_heading_is_no_header() -> None:
    reading = listed("Please transfer these numbers:\n305-555-0100 (main line)\n305-555-0101\n305-555-0102\n305-555-0103\n")
    assert told(reading) == {"0100": "main port", "0101": "- port", "0102": "- port", "0103": "- port"}


@pytest.mark.parametrize("row", ["555-0100/01/02", "555-0100 / 555-0101 / 555-0102", "555-0100 • 555-0101 • 555-0102"])
def test_seven_digits_go_on_behind_signs_of_lists(row: str) -> None:
    assert set(told(listed(f"Please port, area code 305:\n{row}\n"))) == {"0100", "0101", "0102"}


def test_a_closing_line_under_a_table_is_no_row_of_it() -> None:
    rows = [
        ("Ext/", "Port/", "Name/", "External DID", "Data"),
        *((f"44{n:02}", "9608", f"ROOM {n}", f"+1305555010{n}", "") for n in range(5)),
    ]
    text = "\n".join(f"{a:<16}{b:<14}{c:<34}{d:<24}{e}" for a, b, c, d, e in rows)
    text += "\nCommand successfully completed.   System West Campus   (maintenance: Cobalt 833-555-0110)\n"
    assert set(told(listed(text))) == {"0100", "0101", "0102", "0103", "0104"}


def test_the_billing_number_of_what_remains_is_not_the_present_one() -> None:
    reading = listed(
        "Losing carrier: Cobalt Telephone   Account: CB-0047718-02   BTN: 305-555-0100\nTo be ported\n305-555-0100\n305-555-0101\n"
        "Staying\n305-555-0102\nNew BTN for remaining service: 305-555-0102\n"
    )
    assert (reading.account_number, reading.billing_telephone_number) == ("CB-0047718-02", "+13055550100")


@pytest.mark.parametrize(
    ("words", "customer"),
    [
        ("Hi Ann - Pine Point HOA is the client (partner: me).\n\n", "Pine Point HOA"),
        ("Please be advised that Meridian West Surveyors would like to move its telephone service.\n\n", "Meridian West Surveyors"),
        ("From: Granite Falls Manufacturing\n\n", "Granite Falls Manufacturing"),
    ],
)
def test_a_sentence_says_whose_numbers_they_are(words: str, customer: str) -> None:
    reading = listed(f"{words}{LINES}Best,\nMarc Lee\nGulf Signal Partners\n" if "partner" in words else words + LINES)
    assert (reading.customer_name, reading.carrier) == (customer, None)


def test_a_sentence_says_who_signs() -> None:
    reading = listed(f"{LINES}Signer will be Lena Park, HOA President.\n")
    assert (reading.authorized_name, reading.authorized_title) == ("Lena Park", "HOA President")


def test_where_calls_go_on_to_may_be_another_of_the_lines() -> None:
    reading = listed("The main number is 305-555-0100 and it rolls to 305-555-0101 when it is busy. The fax machine is on 305-555-0102.\n")
    assert set(told(reading)) == {"0100", "0101", "0102"}


def test_a_verb_for_all_numbers_of_its_sentence_is_about_each() -> None:
    sentence = "305-555-0110, which serves the vault, and 305-555-0111, which is used by the gate, are to remain with Cobalt."
    assert {told(listed(f"{LINES}{sentence}\n"))[ending].split()[1] for ending in ("0110", "0111")} == {"keep"}


def test_a_company_with_a_capital_at_its_end_ends_the_sentence() -> None:
    reading = listed(f"{LINES}305-555-0110 is the alarm and stays with AT&T. My cell is 786-555-0111.\n")
    assert told(reading)["0110"] == "alarm keep"
    assert "0111" not in told(reading)


def test_a_number_that_nobody_knows_is_looked_at() -> None:
    reading = listed(f"{LINES}I have no idea about the number 305-555-0110.\n")
    assert [n.e164[-4:] for n in reading.numbers if n.needs_review] in ([], ["0110"])
    assert any("305-555-0110" in claim for claim in reading.claims)


@pytest.mark.parametrize(
    "end", ["Marsh Optical", "Ann Lee\nMarsh Optical, Inc.\n786-555-0111 cell", "- Marsh Optical", "thanks - Marsh Optical"]
)
def test_who_wrote_stands_under_the_words(end: str) -> None:
    assert (listed(f"{LINES}{end}\n").customer_name or "").startswith("Marsh Optical")


def test_an_area_code_behind_a_place_begins_no_number() -> None:
    reading = listed("Phone list\n\nDover (305)\n  555-0100 main\n  555-0101\nBay (786)\n  555-0102\n  555-0103\n")
    assert [n.e164[2:] for n in reading.numbers] == ["3055550100", "3055550101", "7865550102", "7865550103"]


@pytest.mark.parametrize("said", ["Move all of them but the alarm lines:", "All numbers port, but the alarm line stays."])
def test_a_use_may_be_excepted_by_but(said: str) -> None:
    reading = listed(f"{said}\n\n305-555-0100\n305-555-0101 alarm\n305-555-0102 fax\n")
    assert told(reading) == {"0100": "- port", "0101": "alarm keep", "0102": "fax port"}


def test_dots_that_lead_to_a_number_end_no_sentence() -> None:
    reading = listed(
        "To port\nMain ......... 305-555-0100\nFax .......... 305-555-0101\nAlarm (leave) ... 305-555-0102\nOwner cell ... 786-555-0103\n"
    )
    assert told(reading) == {"0100": "main port", "0101": "fax port", "0102": "alarm keep"}


def test_a_mail_without_marks_is_read_by_its_words() -> None:
    reading = listed(
        "hey its Duke from Silverado Tire. numbers we got are 305 555 0100 and 0101 and the fax 305 555 0102. "
        "dont do 305 555 0103 thats the alarm. if u need me im on 786 555 0104\n"
    )
    assert told(reading).keys() == {"0100", "0101", "0102", "0103"}
    assert told(reading)["0103"] == "alarm keep"
    assert reading.customer_name == "Silverado Tire"


MEMO = """MEMORANDUM
TO:      Porting
FROM:    Bill Crane, IT Director, Pine Valley School District  (305-555-0109)
RE:      Telephone numbers
DATE:    Nov 3, 2026

Our numbers for transfer:

  Office   305-555-0100
  Fax      305-555-0101
"""


def test_the_list_under_the_head_of_a_memo_is_read() -> None:
    reading = listed(MEMO)
    assert (set(told(reading)), reading.customer_name) == ({"0100", "0101"}, "Pine Valley School District")


def test_a_mail_changes_the_list_quoted_below_a_head() -> None:
    reading = listed(
        "Hi Sam,\n\nactually add 305-555-0110 and drop 305-555-0102, that one is dead.\n\nRegards,\nHolly Tran\nMarsh Brewing Co.\n\n"
        "From: Holly Tran\nSent: Monday\nTo: Sam\nSubject: numbers\n\n305-555-0100\n305-555-0101\n305-555-0102\n"
    )
    assert set(told(reading)) == {"0100", "0101", "0110"}
    assert (reading.customer_name or "").startswith("Marsh Brewing Co")


@pytest.mark.parametrize("gap", ["   ", ","])
def test_a_line_that_is_disconnected_already_is_left_out(gap: str) -> None:
    rows = [("Number", "Use", "Status"), ("305-555-0100", "Main", "Active"), ("305-555-0101", "Old modem", "Disconnected")]
    text = "\n".join(gap.join(row) for row in rows)
    reading = read(read_office(text.encode(), "text/csv" if gap == "," else "text/plain"), "list")
    assert set(told(reading)) == {"0100"}


def test_the_end_of_a_title_is_no_part_of_the_name_below_it() -> None:
    reading = listed(
        "TELEPHONE NUMBERS FOR TRANSFER\nWabash Valley Orthopaedics, P.C.   BTN 305-555-0100   Acct 61-204417-9\n\n305-555-0100\n"
    )
    assert reading.customer_name == "Wabash Valley Orthopaedics, P.C"


def test_a_record_on_lines_of_its_own_says_whether_it_ports() -> None:
    rows = [("0100", "Main", "Yes"), ("0101", "Fax", "Yes"), ("0102", "Fire alarm", "No")]
    reading = listed("\n\n".join(f"TN: 305-555-{tail}\nUse: {use}\nPort: {port}" for tail, use, port in rows) + "\n")
    assert told(reading) == {"0100": "main port", "0101": "fax port", "0102": "alarm keep"}


def test_an_area_code_that_some_numbers_do_not_have_keeps_none_of_them() -> None:
    reading = listed("All numbers are 305 except the ones I marked 786.\n555-0100 main\n555-0101\n786-555-0102\n555-0103 (786)\n")
    numbers = {n.e164[2:]: str(n.action) for n in reading.numbers}
    assert set(numbers) == {"3055550100", "3055550101", "7865550102", "7865550103"}
    assert "keep" not in numbers.values()


def test_seven_digits_are_asked_about_with_the_area_code_of_who_wrote() -> None:
    reading = listed("Please port 555-0100, 555-0101 and fax 555-0102.\n\nThanks\nGil Arceneaux\nBayou Storage\n305-555-0100\n")
    assert [(n.e164[2:], n.needs_review) for n in reading.numbers][1:] == [("3055550101", True), ("3055550102", True)]
    assert looks_like(read_office(b"Please port 555-0100, 555-0101 and fax 555-0102.\n\nThanks\nGil\n", "text/plain")) > 0.4


def test_never_over_a_list_and_not_behind_a_range_stay() -> None:
    reading = listed("First wave:\n305-555-0100\n305-555-0101\nNever:\n305-555-0109\n")
    assert told(reading)["0109"] == "- keep"
    reading = listed("port 305-555-0100-0103 and 305-555-0110 for Smoky Hollow Cabins pls, not 0102 (alarm). - Joel 786-555-0111\n")
    assert [ending for ending, said in told(reading).items() if said.endswith("keep")] == ["0102"]
    assert set(told(reading)) == {"0100", "0101", "0102", "0103", "0110"}
    assert reading.customer_name == "Smoky Hollow Cabins"


def test_nothing_stays_says_of_no_number_that_it_stays() -> None:
    reading = listed("Please move 305-555-0100 plus the fax at 305-555-0101 and the alarm at 305-555-0102. Nothing stays behind.\n")
    assert told(reading) == {"0100": "- port", "0101": "fax port", "0102": "alarm port"}


def test_a_number_taken_back_in_brackets_leaves_the_others() -> None:
    reading = listed("Please port 305-555-0100, 305-555-0101 (not 305-555-0110 as I wrote before) and 305-555-0103.\n")
    assert (told(reading), reading.claims) == ({"0100": "- port", "0101": "- port", "0103": "- port"}, ())


def test_a_fax_at_some_place_asks_nobody_to_fax_anything() -> None:
    said = "Please also take our second office, 305-555-0110, and the fax there, 305-555-0111. The fax the doctors use is 305-555-0112."
    assert told(listed(f"{LINES}{said}\n")) | {} == told(listed(LINES)) | {"0110": "- port", "0111": "fax port", "0112": "fax port"}


def test_a_word_on_porting_beside_a_number_says_that_it_is_theirs() -> None:
    reading = listed(f"{LINES}The toll-free 833-555-0110 should move too, patients have that one on their cards.\n")
    assert {n.e164[-4:]: n.theirs for n in reading.numbers}["0110"] is True


@pytest.mark.parametrize(
    "said",
    [
        "The list I attached was wrong, please use this instead. Numbers to bring over:",
        "We move everything on Elm Street and on Route 9, suite 4:",
    ],
)
def test_what_stands_over_the_numbers_speaks_of_a_list_and_not_of_them(said: str) -> None:
    reading = listed(f"{said}\nBay office: main 305-555-0100\nGrove office: main 305-556-0101\nFarm: 305-557-0102\n")
    assert set(told(reading)) == {"0100", "0101", "0102"}


def test_a_contact_line_makes_no_letterhead_of_the_lines_above_it() -> None:
    text = "Main: 305-555-0100\nToll-free: 833-555-0101\nDo not port: 305-555-0109 (alarm)\nContact: Ann 786-555-0110 or ann@acme.example\n"
    assert told(listed(text)) == {"0100": "main port", "0101": "toll_free port", "0109": "alarm keep"}


def test_a_phone_at_some_place_asks_nobody_to_call() -> None:
    said = "The elevator phone at Central (305-555-0110) is part of the elevator contract and will not be moved."
    assert told(listed(f"{LINES}{said}\n"))["0110"] == "elevator keep"


def test_a_ticket_to_be_ignored_takes_no_numbers_with_it() -> None:
    said = "We have 305-555-0100 through 0102, plus 305-555-0109 for the fax. All of it ports."
    assert set(told(listed(f"{said} Order ref 3055550177 is an old ticket, ignore it.\n"))) == {"0100", "0101", "0102", "0109"}


def test_and_fax_leads_to_the_number_behind_it() -> None:
    assert told(listed("Please port 305-555-0100 (main), 305-555-0106 (Walter) and fax 305-555-0110.\n")) == {
        "0100": "main port",
        "0106": "- port",
        "0110": "fax port",
    }


def test_a_sentence_over_the_list_that_names_all_uses_gives_none() -> None:
    text = "Please port. Each school has a main number ending in 00 and a fax ending in 09:\n\nHigh 305-555-0100 / 0109\nLow 305-556-0100\n"
    assert {number.use for number in listed(text).numbers} == {None}


def test_a_company_by_name_is_asked_about_unless_it_shares_the_exchange() -> None:
    text = "Main number = 305-555-0100\nFax = 305-555-0101\nBay Alarm Co. = 786-555-0110\nGulf Alarm Co. = 305-555-0109\n"
    reading = listed(f"Please port:\n{text}")
    assert set(told(reading)) == {"0100", "0101", "0109"}
    assert any("786-555-0110" in claim for claim in reading.claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harbor shop has these: 305/555-0100 (main), 305/555-0101, 305/555-0109 which is the fax. Please port all three.",
        "The Harbor shop runs on 305-555-0100 (main), 305-555-0101 and the fax 305-555-0109. Please port them.",
        "Currently at the Harbor location are 305.555.0100 (main), .0101 and .0109 (fax); please transfer those.",
        "The store uses these: 305 555 0100 - main, 0101, 0109 fax. Please move everything.",
        "Port these: 305-555-0100 main, 0101 back office, 0109 fax.",
    ],
)
def test_the_first_of_a_row_of_lines_is_one_of_them(sentence: str) -> None:
    found = listed(f"Hi Joanne,\n\n{sentence}\n\nReach me on 305-555-0177 (mobile) until 4.\n\nTed Kowal\n")
    assert told(found) == {"0100": "main port", "0101": "- port", "0109": "fax port"}


def test_a_house_number_behind_a_line_is_no_end_of_a_number() -> None:
    assert set(told(listed("Port 305-555-0100 main, 0105 Bay St, Miami\n\nand 305-555-0142\n"))) == {"0100", "0142"}
