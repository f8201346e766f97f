"""Mails that put right, take back or add to a list of numbers."""

from __future__ import annotations

import pytest

from onboarding.documents import Action, DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office

_LIST = "Numbers to port:\n337-555-0100  main\n337-555-0102  laundry\n337-555-0117  fax\n"
_BELOW = "\n\nOn Wed, Nov 18, 2026 at 9:44 AM Renee Doe <renee@teal.example> wrote:\n" + "".join(
    f"> {line}\n" for line in _LIST.splitlines()
)


def _read(text: str) -> DocumentReading:
    return read(read_office(text.encode(), "text/plain"), "mail.txt")


def _numbers(text: str) -> dict[str, tuple[str | None, Action | None]]:
    return {number.e164[-4:]: (number.use, number.action) for number in _read(text).numbers}


@pytest.mark.parametrize(
    "words",
    [
        "Oops, not 0117 but 0171 for the fax. Sorry!",
        "Small correction: 0117 should read 0171.",
        "Sorry, I mistyped the fax. It's 337-555-0171, not 337-555-0117.",
        "I meant 0171 not 0117 on that fax line, my bad",
        "Typo on the fax: 0171 instead of 0117.",
        "wait fax is 0171 i transposed it",
        "0117 -> 0171. Everything else is right.",
        "The last one is wrong, it is 337-555-0171.",
        "Please change the fax number to 337-555-0171. The one I gave you was wrong.",
        "Please replace 0117 with 0171 on our list, thanks",
    ],
)
def test_a_later_mail_puts_another_number_in_the_place_of_one(words: str) -> None:
    port = Action.PORT
    assert _numbers(words + _BELOW) == {"0100": ("main", port), "0102": (None, port), "0171": ("fax", port)}


@pytest.mark.parametrize(
    "words", ["\nEdit: fax is 0171, not 0117", "\nP.S. I had 0117 wrong, it's 0171.", "\nOops, that last one should be 337-555-0171."]
)
def test_a_list_puts_right_what_it_says_above(words: str) -> None:
    assert set(_numbers(_LIST + words)) == {"0100", "0102", "0171"}


def test_not_this_number_is_no_correction_where_both_are_meant() -> None:
    text = "Please port 337-555-0100 (main), 337-555-0102 and 337-555-0117, not 337-555-0118 which stays with Gulf."
    assert {ending: action for ending, (_, action) in _numbers(text).items()} == {
        "0100": Action.PORT,
        "0102": Action.PORT,
        "0117": Action.PORT,
        "0118": Action.KEEP,
    }


def test_a_correction_of_nobody_knows_which_number_is_asked_about() -> None:
    reading = _read("I got one digit wrong, it is 337-555-0185." + _BELOW)
    assert any("which number of the list does it correct" in claim for claim in reading.claims)


def test_the_rest_of_a_sentence_speaks_of_the_number_it_takes_off() -> None:
    words = "Scratch 0102, just found out that one got disconnected back in 2023. And add 337-555-0130."
    assert set(_numbers(words + _BELOW)) == set(_numbers(_LIST + "\n" + words)) == {"0100", "0117", "0130"}


def test_a_number_added_by_its_last_four_digits_is_taken_with_doubt() -> None:
    reading = _read("Update: 0102 stays with Gulf after all, and please add 0130 (new desk)" + _BELOW)
    added = next(number for number in reading.numbers if number.e164 == "+13375550130")
    assert added.needs_review
    assert added.action is Action.PORT
    assert next(number.action for number in reading.numbers if number.e164 == "+13375550102") is Action.KEEP


_ASKED = (
    "\n\nOn 11/19/2026 10:02 AM, Port Desk wrote:\n> So I have 337-555-0100 main, 337-555-0101, fax 337-555-0109."
    " 337-555-0120 stays (elevator). Correct?\n"
)


def test_an_answer_changes_what_the_port_desk_understood() -> None:
    port, keep = Action.PORT, Action.KEEP
    assert {ending: action for ending, (_, action) in _numbers("No, 0120 ports too. And 0101 stays." + _ASKED).items()} == {
        "0100": port,
        "0101": keep,
        "0109": port,
        "0120": port,
    }
    assert _numbers("Correct, except the fax is 337-555-0119." + _ASKED)["0119"] == ("fax", port)
    assert any("port after all" in claim for claim in _read("the 0120 one too please" + _ASKED).claims)


def test_a_postscript_below_a_signature_goes_on_with_the_list() -> None:
    text = _LIST + "\nThanks,\nAnn Lee\nHarbor Dental\nCell 337-555-0188\n\nP.S. forgot 337-555-0112, the break room.\n"
    assert set(_numbers(text)) == {"0100", "0102", "0117", "0112"}
