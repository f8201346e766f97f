"""A number far from all the customer's others, by exchange and by place, waits for a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onboarding.documents import DocumentKind, NumberReading, Spot
from parsers.documents.account_reading import account_reading
from parsers.ownership.doubts import doubt_whose
from parsers.ownership.strangers import doubt_disowned, doubt_strangers
from tests.unit.parsers.paper import Paper, pages


def at(number: str, left: float, top: float, theirs: bool | None = None, page: int = 1) -> NumberReading:
    return NumberReading(f"+1{number}", spot=Spot(page, left, top, left + 60, top + 10), page=page, theirs=theirs)


LINES = (at("3055550142", 40, 100), at("3055550143", 40, 112), at("3055550144", 40, 124))


def doubted(*numbers: NumberReading, billing: str | None = None) -> list[str]:
    return [number.e164 for number in doubt_strangers((*LINES, *numbers), billing) if number.needs_review]


def test_another_exchange_in_another_place_is_doubted_as_to_whose_it_is() -> None:
    stranger = doubt_strangers((*LINES, at("8005550177", 300, 700)))[-1]
    assert (stranger.needs_review, stranger.theirs, stranger.confidence) == (True, False, 0.9)


def test_an_exchange_of_theirs_may_stand_anywhere() -> None:
    assert doubted(at("3055550177", 300, 700)) == []


def test_in_their_column_any_exchange_is_theirs() -> None:
    assert doubted(at("7865550177", 45, 136)) == []
    assert doubted(at("7865550177", 45, 136, page=2)) == ["+17865550177"]


def test_in_a_row_that_lists_them_any_exchange_is_theirs() -> None:
    along = tuple(at(f"3055550{tail}", 100 * place, 400) for place, tail in enumerate(("151", "152", "153")))
    assert doubted(*along, at("7865550177", 400, 401)) == []
    assert doubted(at("7865550177", 400, 101)) == ["+17865550177"]  # beside one of theirs: a contact, a target


def test_what_a_label_calls_theirs_is_theirs() -> None:
    assert doubted(at("8005550177", 300, 700, theirs=True)) == []
    assert doubted(at("8005550177", 300, 700), billing="+18005550177") == []


def test_a_note_beside_it_stays() -> None:
    noted = NumberReading("+17865550177", note="Front desk")
    assert doubt_strangers((*LINES, noted))[-1].note == "Front desk"
    assert doubt_strangers((*LINES, NumberReading("+17865550177")))[-1].note is None  # it would stand in the Final Order


def test_lines_that_say_so_themselves_need_no_exchange_in_common() -> None:
    paper = Paper().row(60, (40, "Account number"), (140, "4477-120-998"), (340, "Bill date"), (440, "Nov 5, 2026"))
    for place, number in enumerate(("305-555-0142", "786-555-0177", "954-555-0188")):
        paper.put(40, 120 + 60 * place, f"Charges for {number}", 11).row(134 + 60 * place, (60, "Business line"), (500, "$39.00"))
    reading = account_reading(DocumentKind.PHONE_BILL, pages(paper), "bill.pdf")
    assert len(reading.numbers) == 3
    assert not any(number.needs_review for number in doubt_strangers(reading.numbers))


def test_a_digit_in_doubt_stays_what_is_asked_about() -> None:
    misread = NumberReading("+13055550142", confidence=0.6, needs_review=True)
    asked = doubt_whose(misread, "elsewhere it is marked as disconnected")
    assert (asked.theirs, asked.needs_review, asked.confidence) == (None, True, 0.6)
    assert doubt_whose(NumberReading("+13055550142"), "").theirs is False


@pytest.mark.parametrize(
    ("words", "number", "doubted"),
    [
        ("you can call Joan in the office any time on 786-555-0177", "+17865550177", True),
        ("after hours the calls are answered by our service on 786-555-0177", "+17865550177", True),
        ("you can call Joan in the office any time on 305-555-0177", "+13055550177", False),  # of their exchange
        ("you can call Joan in the office any time on 888-555-0177", "+18885550177", False),  # a toll-free number never is
        ("786-555-0177", "+17865550177", False),
    ],
)
def test_a_listed_number_whose_words_are_a_contacts_waits(words: str, number: str, doubted: bool) -> None:
    paper = Paper().put(40, 60, "Numbers to port:").put(40, 80, "305-555-0142").put(40, 92, "305-555-0143").put(40, 104, words)
    listed = tuple(NumberReading(each) for each in ("+13055550142", "+13055550143", number))
    assert [each.e164 for each in doubt_disowned(listed, pages(paper)) if each.needs_review] == [number] * doubted
    assert not any(each.needs_review for each in doubt_disowned(listed, pages(paper), billing=number))


def test_a_toll_free_number_behind_words_is_in_no_column_by_chance() -> None:
    assert doubted(at("8005550177", 75, 160)) == ["+18005550177"]  # "Care team: 800-555-0177" below lines
    assert doubted(at("8005550177", 42, 160)) == []
    assert doubted(replace(at("8005550177", 75, 160), use="toll_free")) == []  # "Toll free: 800-555-0177"
