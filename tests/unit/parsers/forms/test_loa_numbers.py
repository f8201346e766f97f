"""Whose a number on a letter of authorization is, whether it ports, and what its row says of it."""

from __future__ import annotations

import pytest

from ocr.page import PageSet
from onboarding.documents import Action, NumberReading
from parsers.documents import loa
from tests.unit.parsers.forms.sheets import page, sheet, text_sheet

HEAD = ((36, 36, "LETTER OF AUTHORIZATION", 14), (36, 70, "Customer: Harbor Dental Group"), (36, 100, "Telephone numbers to port"))
Row = tuple[float, float, str]


def read(*rows: Row) -> dict[str, NumberReading]:
    return {number.e164[-4:]: number for number in loa.read(sheet(*HEAD, *rows), "loa.pdf").numbers}


def test_a_column_says_which_number_ports_and_the_comment_what_it_is_for() -> None:
    found = read(
        *((36, 120, "Number"), (150, 120, "Port?"), (230, 120, "Comment")),
        *((36, 136, "305 555 0142"), (150, 136, "Yes"), (230, 136, "main")),
        *((36, 152, "305 555 0143"), (150, 152, "No"), (230, 152, "fire alarm, stays with Gulf")),
        *((36, 168, "305 555 0144"), (150, 168, "Yes"), (230, 168, "fax")),
    )
    assert {line: (n.action, n.use) for line, n in found.items()} == {
        "0142": (Action.PORT, "main"),
        "0143": (Action.KEEP, "alarm"),
        "0144": (Action.PORT, "fax"),
    }


def test_a_row_that_says_keep_keeps() -> None:
    found = read((36, 120, "305-555-0142"), (200, 120, "PORT"), (36, 136, "305-555-0143"), (200, 136, "KEEP"))
    assert [found[line].action for line in ("0142", "0143")] == [Action.PORT, Action.KEEP]


def test_ticks_that_were_not_seen_wait_for_a_person() -> None:
    found = read(
        *((36, 120, "Number"), (150, 120, "Port"), (230, 120, "Keep")),
        *((36, 136, "305-555-0142"), (36, 152, "305-555-0143"), (150, 152, "X")),
    )
    assert [found[line].needs_review for line in ("0142", "0143")] == [True, False]


def test_from_and_to_columns_are_ranges() -> None:
    found = read(
        *((36, 120, "#"), (70, 120, "From"), (200, 120, "To"), (330, 120, "Use")),
        *((36, 136, "1"), (70, 136, "305-555-0142"), (200, 136, "305-555-0144"), (330, 136, "Office")),
        *((36, 152, "2"), (70, 152, "305-555-0150"), (200, 152, "305-555-0150"), (330, 152, "Fax")),
    )
    assert set(found) == {"0142", "0143", "0144", "0150"}


NOBODYS = (
    (
        (36, 300, "The undersigned appoints Gulf as its agent to transfer the numbers listed above. Calls about this"),
        (36, 313, "form: (305) 556-0177."),
    ),
    ((36, 500, "Signed Lena Ortiz"), (36, 560, "HARBOR NETWORKS 305-556-0177")),
    ((36, 300, "Alternate contact: Ann Lee, mobile 305-556-0177"),),
    ((36, 300, "Account number: 305-556-0177 402"),),
)


@pytest.mark.parametrize("rows", NOBODYS)
def test_a_number_to_reach_somebody_at_is_not_ported(rows: tuple[Row, ...]) -> None:
    assert set(read((36, 120, "305-555-0142"), *rows)) == {"0142"}


def test_the_billing_number_is_ported_only_where_it_is_listed() -> None:
    rows = sheet((36, 36, "LETTER OF AUTHORIZATION", 14), (36, 70, "BTN: 305-556-0100"), *HEAD[2:], (36, 120, "305-555-0142 FAX"))
    reading = loa.read(rows, "loa.pdf")
    assert [(number.e164, number.use) for number in reading.numbers] == [("+13055550142", "fax")]


def whole(*rows: Row) -> dict[str, NumberReading]:
    """The numbers of a letter drawn in full."""
    return {number.e164[-7:]: number for number in loa.read(sheet((36, 36, "LETTER OF AGENCY", 14), *rows), "loa.pdf").numbers}


COLUMNS = (
    ((46, 140, "MOVE TO THE NEW CARRIER"), (316, 140, "LEAVE WITH THE OLD CARRIER")),
    ((46, 140, "Lines we are switching over"), (316, 140, "Lines that stay where they are")),
    ((46, 140, "Transfer"), (316, 140, "Keep")),
)


@pytest.mark.parametrize("heads", COLUMNS)
def test_headings_side_by_side_say_by_their_words_what_leaves_and_what_stays(heads: tuple[Row, ...]) -> None:
    found = whole(
        *heads,
        *((46, 160, "305 555-0142"), (316, 160, "305 555-0150 remains the BTN")),
        *((46, 176, "305 555-0143 fax"), (316, 176, "305 555-0151 alarm")),
        (36, 240, "I appoint Bay Cloud as agent to move the telephone numbers listed to its network."),
    )
    assert {line: number.action for line, number in found.items()} == {
        "5550142": Action.PORT,
        "5550143": Action.PORT,
        "5550150": Action.KEEP,
        "5550151": Action.KEEP,
    }


def test_a_long_heading_in_words_of_its_own() -> None:
    found = whole(
        *((36, 100, "Please bring the following lines over to Bay Cloud:"), (36, 120, "305-555-0142"), (36, 136, "305-555-0143")),
        *((36, 170, "The lines below are not part of this order and are to remain with Gulf Telephone:"), (36, 190, "305-555-0150")),
    )
    assert [found[line].action for line in ("5550142", "5550143", "5550150")] == [Action.PORT, Action.PORT, Action.KEEP]


def test_seven_digits_under_the_area_code_of_their_column() -> None:
    found = whole(
        *((36, 70, "Billed number 305-555-0142"), (36, 120, "Numbers in area code 305"), (300, 120, "Numbers in area code 786")),
        *((46, 140, "555-0142"), (310, 140, "555-0160"), (46, 156, "555-0143 (fax)"), (310, 156, "555-0161")),
    )
    assert {number.e164: number.use for number in found.values()} == {
        "+13055550142": None,
        "+13055550143": "fax",
        "+17865550160": None,
        "+17865550161": None,
    }


FEET = (
    "Bay Cloud Communications 305-556-0177 toll free 800-555-0199",
    "BAY CLOUD TELECOM, INC. 305 556-0177 FAX 305 556-0178 NEW ORDERS 800 555-0199",
)


@pytest.mark.parametrize("foot", FEET)
def test_the_foot_of_the_form_is_the_forms_own(foot: str) -> None:
    body = (
        (36, 100, "I authorize Bay Cloud to move our numbers from Gulf Telephone."),
        (36, 130, "305-555-0142"),
        (36, 146, "305-555-0143"),
    )
    assert set(whole(*body, (36, 200, "Authorized signature"), (120, 720, foot))) == {"5550142", "5550143"}


def test_a_running_foot_and_a_list_on_the_next_page() -> None:
    first = page(
        *(
            (36, 36, "LETTER OF AUTHORIZATION", 14),
            (36, 90, "Harbor Dental authorizes Bay Cloud to port the numbers of Attachment A."),
        ),
        *((36, 120, "By: Lena Ortiz"), (36, 730, "Bay Cloud"), (200, 730, "305-556-0177"), (400, 730, "page 1 of 2")),
    )
    second = page(
        *((36, 36, "ATTACHMENT A", 14), (36, 80, "Number(s)"), (200, 80, "Location"), (36, 100, "305-555-0142"), (200, 100, "Main office")),
        *((36, 116, "305-555-0150"), (200, 116, "Vault"), (36, 140, "Not included: 305-555-0160 (disconnected in 2024).")),
        *((36, 730, "Bay Cloud"), (200, 730, "305-556-0177"), (400, 730, "page 2 of 2")),
        number=2,
    )
    found = loa.read(PageSet((first, second), total_pages=2), "loa.pdf").numbers
    assert [number.e164[-4:] for number in found] == ["0142", "0150"]


def test_a_list_goes_on_where_the_next_page_has_no_heading() -> None:
    first = page((36, 36, "LETTER OF AGENCY", 14), (36, 80, "Numbers to be ported"), (36, 100, "305-555-0142"), (36, 300, "Signature"))
    second = page((36, 36, "Schedule of numbers, continued"), (36, 60, "305-555-0143"), (36, 76, "305-555-0144"), number=2)
    found = loa.read(PageSet((first, second), total_pages=2), "loa.pdf").numbers
    assert [number.e164[-4:] for number in found] == ["0142", "0143", "0144"]


def test_sentences_over_several_lines_say_what_becomes_of_a_number_at_the_start_of_one() -> None:
    found = whole(
        (36, 100, "We authorize Bay Cloud to port 305-555-0142, 305-555-0143 and our fax 305-555-0144 away from Gulf Telephone,"),
        (36, 113, "but please do not move the elevator telephone and the alarm, which are the two numbers 305-555-0150 and"),
        (36, 126, "305-555-0151. Questions go to our consultant, Ann Lee, at 305-556-0177."),
    )
    assert {line[-4:]: number.action for line, number in found.items()} == {
        "0142": Action.PORT,
        "0143": Action.PORT,
        "0144": Action.PORT,
        "0150": Action.KEEP,
        "0151": Action.KEEP,
    }


def test_a_number_that_is_said_to_leave_and_to_stay_waits_for_a_person() -> None:
    found = read((36, 120, "305-555-0142"), (36, 136, "305-555-0143"), (36, 200, "Please do not port our alarm line, it is 305-555-0143."))
    assert (found["0143"].action, found["0143"].needs_review, found["0142"].needs_review) == (Action.KEEP, True, False)


def test_no_in_one_cell_does_not_deny_the_next() -> None:
    head = ((36, 120, "Number"), (150, 120, "Move?"), (230, 120, "Remark"))
    found = read(*head, (36, 136, "305-555-0142"), (150, 136, "No"), (230, 136, "alarm"))
    assert (found["0142"].action, found["0142"].use) == (Action.KEEP, "alarm")


def test_where_a_line_rings_is_no_contact() -> None:
    rows = ((36, 120, "Front desk"), (150, 120, "305-555-0142"), (36, 136, "Back office"), (150, 136, "305-555-0143"))
    assert set(read(*rows)) == {"0142", "0143"}


def test_letters_under_a_head_that_offers_a_choice() -> None:
    found = whole(
        (36, 80, "Bay Cloud is authorized to act as agent for Harbor Dental Group LLC. Lines marked K stay with you."),
        *(
            (36, 120, "TN"),
            (160, 120, "P/K"),
            (220, 120, "Location"),
            (36, 136, "305.555.0142"),
            (160, 136, "K"),
            (220, 136, "Main office"),
        ),
        *((36, 152, "305.555.0143"), (160, 152, "P"), (220, 152, "Main office"), (36, 168, "305.555.0144"), (220, 168, "Warehouse")),
    )
    assert {line[-4:]: (number.action, number.needs_review) for line, number in found.items()} == {
        "0142": (Action.KEEP, False),
        "0143": (Action.PORT, False),
        "0144": (Action.PORT, True),
    }


def test_schedules_of_what_is_moved_and_what_is_left() -> None:
    found = whole(
        *((36, 120, "Schedule A: numbers that are moved"), (36, 134, "305-555-0143 to 305-555-0145")),
        *((36, 170, "Schedule B: numbers that are left with Gulf Telephone"), (36, 184, "305-555-0142"), (36, 196, "305-555-0150")),
    )
    assert {line[-4:] for line, number in found.items() if number.action is Action.KEEP} == {"0142", "0150"}
    assert len(found) == 5


def test_a_billing_number_in_a_sentence_about_porting_is_asked_about() -> None:
    found = whole(
        (
            36,
            100,
            "We ask you to transfer the service that we have with Gulf Telephone (account 8310001234, main billing number 305-555-0142).",
        ),
        *((36, 130, "Numbers to port"), (36, 146, "305-555-0143"), (36, 162, "305-555-0144")),
    )
    assert "5550142" not in found or found["5550142"].needs_review
    assert not found["5550143"].needs_review


AFTER = (
    (36, 300, "Bay Cloud representative: Sam Hill 305-556-0177"),
    (36, 300, "Order desk 305-556-0177"),
    (36, 130, "Our alarm is monitored by Harbor Guard, their vendor line is 305-556-0177"),
    (36, 136, "Calls forward to 305-556-0177"),
)


@pytest.mark.parametrize("row", AFTER)
def test_numbers_of_others_under_the_heading_are_not_ported(row: Row) -> None:
    terms = (
        (36, 200, "By signing below we let Bay Cloud act for us in all matters of the change of our local and long distance service and"),
        (36, 212, "we understand that the present carrier may charge a fee for early termination of the service that it gives us today."),
    )
    found = read((36, 120, "305-555-0142"), (36, 158, "305-555-0143"), *terms, row)
    assert set(found) == {"0142", "0143"}


def test_a_number_below_the_terms_waits_for_a_person() -> None:
    terms = (
        (36, 200, "By signing below we let Bay Cloud act for us in all matters of the change of our local and long distance service and"),
        (36, 212, "we understand that the present carrier may charge a fee for early termination of the service that it gives us today."),
    )
    found = read((36, 120, "305-555-0142"), *terms, (36, 260, "305-555-0143"))
    assert (found["0142"].needs_review, found["0143"].needs_review) == (False, True)


def test_an_exception_in_a_sentence_stays() -> None:
    found = whole(
        (36, 100, "Please port all numbers on the account: 305-555-0142, 305-555-0143, 305-555-0144 with the exception of 305-555-0150,"),
        (36, 112, "which is our elevator line and will continue with Gulf Telephone."),
    )
    assert {line[-4:]: number.action for line, number in found.items()} == {
        "0142": Action.PORT,
        "0143": Action.PORT,
        "0144": Action.PORT,
        "0150": Action.KEEP,
    }


def test_what_a_line_is_for_may_stand_between_heading_and_number() -> None:
    found = whole(
        *((36, 100, "PORT"), (36, 114, "Main office"), (120, 114, "305-555-0142"), (36, 128, "Fax"), (120, 128, "305-555-0143")),
        *((36, 146, "NO PORT"), (36, 160, "Fire alarm"), (120, 160, "305-555-0150")),
    )
    assert {line[-4:]: number.action for line, number in found.items()} == {
        "0142": Action.PORT,
        "0143": Action.PORT,
        "0150": Action.KEEP,
    }


def test_the_action_may_stand_before_the_number() -> None:
    found = whole(
        *((36, 100, "Action"), (120, 100, "Number"), (36, 116, "Port"), (120, 116, "305-555-0142"), (36, 132, "Keep")),
        *((120, 132, "305-555-0150"), (36, 148, "Disconnect"), (120, 148, "305-555-0151")),
    )
    assert {line[-4:]: number.action for line, number in found.items()} == {
        "0142": Action.PORT,
        "0150": Action.KEEP,
        "0151": Action.KEEP,
    }


def test_the_telephone_of_a_contact_in_the_midst_of_a_list() -> None:
    rows = ((36, 140, "On-site contact"), (160, 140, "Bea Cole"), (36, 152, "Tel"), (160, 152, "305-556-0178"))
    assert set(read((36, 120, "305-555-0142"), *rows)) == {"0142"}


def test_an_exhibit_below_the_signature_is_what_the_letter_moves() -> None:
    form = text_sheet(
        """
                 PORTING AUTHORIZATION
End user company name    Harbor Therapy Inc
Losing service provider    Cobalt Business
BTN    305-555-0100
The undersigned authorizes Northbeam Voice LLC as agent to port all numbers on Exhibit A.
Signature   Lars Nilsen      Name (print)   Lars Nilsen      Date   11/03/2026
                 EXHIBIT A - NUMBERS
Range start       Range end      Count
305-555-0100      305-555-0103      4
305-555-0150                     1
877-555-0101                     1
"""
    )
    reading = loa.read(form, "loa.pdf")
    assert [number.e164[-4:] for number in reading.numbers] == ["0100", "0101", "0102", "0103", "0150", "0101"]
    assert reading.customer_name == "Harbor Therapy Inc"


def test_lines_that_toll_free_numbers_ring_to_are_not_moved() -> None:
    form = text_sheet(
        """
RESP ORG CHANGE AUTHORIZATION (LOA)
Subscriber: Harbor Veterinary PC
Current carrier: Cobalt Voice     Account no.: 5-QXWV71
We authorize Northbeam Voice (Resp Org ID NBV01, tel 786-555-0170) to become Resp Org for:
  800-555-0120      ring-to 305-555-0100
  888-555-0190      ring-to 305-555-0100
Signed: Ann Whitfield      Title: Owner      Date: 10/29/2026
"""
    )
    reading = loa.read(form, "loa.pdf")
    assert [number.e164[2:] for number in reading.numbers] == ["8005550120", "8885550190"]
    assert reading.account_number == "5-QXWV71"


def test_a_bracket_under_another_number_says_nothing_of_the_line_in_its_row() -> None:
    found = read(
        *((36, 136, "1-800-555-0142"), (36, 152, "1-800-555-0143"), (36, 168, "1-800-555-0144")),
        *((301, 136, "Rings today to: 850-555-0199"), (301, 152, "(not part of this request)")),
    )
    assert [found[line].action for line in ("0142", "0143", "0144")] == [Action.PORT] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The customer appoints Bay Cloud, LLC (305-555-0156) as its agent\nto move the telephone numbers below.",
        "We designate Bay Cloud, LLC of Miami, Florida (telephone\n305-555-0156) to act as our agent in moving the numbers below.",
        "Please release our telephone numbers below to Bay Cloud LLC at 305-555-0156.",
    ],
)
def test_the_agent_named_in_a_sentence_gives_a_number_of_its_own(sentence: str) -> None:
    letter = f"LETTER OF AGENCY\n\n{sentence}\n\nCustomer: Harbor Dental Group\nNumbers to move: 406-555-0142, 406-555-0143"
    assert [number.e164[-4:] for number in loa.read(text_sheet(letter), "loa.pdf").numbers] == ["0142", "0143"]


def test_what_is_listed_behind_the_agents_name_is_no_number_of_the_agent() -> None:
    letter = "LETTER OF AUTHORIZATION\n\nPlease release our lines to Bay Cloud LLC:\n406-555-0142 main line\n406-555-0143"
    assert [number.e164[-4:] for number in loa.read(text_sheet(letter), "loa.pdf").numbers] == ["0142", "0143"]
