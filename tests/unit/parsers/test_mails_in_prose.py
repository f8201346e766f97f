"""Lists in sentences: ranges with exceptions, short forms, whose telephones people speak of, answers under questions."""

from __future__ import annotations

import pytest

from onboarding.documents import Action, DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office

_BLOCK = tuple(f"{number:04}" for number in range(100, 120))


def _read(text: str) -> DocumentReading:
    return read(read_office(text.encode(), "text/plain"), "mail.txt")


def _actions(text: str) -> dict[str, Action | None]:
    return {number.e164[-4:]: number.action for number in _read(text).numbers}


def _uses(text: str) -> dict[str, str | None]:
    return {number.e164[-4:]: number.use for number in _read(text).numbers}


def _but(*kept: str) -> dict[str, Action | None]:
    return {ending: Action.KEEP if ending in kept else Action.PORT for ending in _BLOCK}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "1. The DID block is 717-555-0100 thru 0119. Everything in the block ports, with two exceptions: 0107 (fax server)"
            " and 0113 (radio patch). Those two stay with Gulf.",
            ("0107", "0113"),
        ),
        ("DIDs: 717-555-0100 - 0119\nKeep 0107 and 0113 (alarm) with Gulf, the rest come over.", ("0107", "0113")),
        (
            "The school uses 717-555-0100 thru 717-555-0119. All but three move: 0104, 0105 and 0106 remain with Gulf for the elevators.",
            ("0104", "0105", "0106"),
        ),
        ("Please port the range 717-555-0100/0119.", ()),
    ],
)
def test_what_a_range_leaves_out_stays(text: str, kept: tuple[str, ...]) -> None:
    assert _actions(text) == _but(*kept)


def test_words_in_brackets_behind_an_ending_are_of_that_number_alone() -> None:
    uses = _uses("DIDs: 717-555-0100 - 0119\nKeep 0107 (fax server) and 0113 (radio patch) with Gulf, the rest come over.")
    assert [ending for ending, use in uses.items() if use] == ["0107"]


def test_a_memos_head_is_no_table_and_no_earlier_mail() -> None:
    head = "MEMORANDUM\nTO:        Cutover team\nFROM: Ann Lee, IT, Valley Schools\nRE:        DID block on PRI 2\n"
    assert set(_actions(head + "1. The DID block is 717-555-0100 thru 0119, all ports.\n2. Main number 717-555-0160 ports.")) == {
        *_BLOCK,
        "0160",
    }


@pytest.mark.parametrize(
    "text",
    [
        "830 555 0100 main\n0101 0102 0103 roll over\n0109 fax",
        "Main: 830-555-0100\nHunt: 0101, 0102, 0103\nFax: 0109\nplease port",
        "main number 830 555 0100\nalso 0101 0102\n0103\nfax 0109 pls port",
        "we want to move 830 555 0100 0101 0102 0103 and the fax 0109",
    ],
)
def test_endings_go_on_from_the_number_before(text: str) -> None:
    assert set(_actions(text)) == {"0100", "0101", "0102", "0103", "0109"}


def test_run_on_words_say_of_each_number_what_becomes_of_it() -> None:
    text = "we are moving 5095550114 5095550115 5095550116 and keeping 5095550117 for the gate my cell is 5095550150 if u need me"
    assert _actions(text) == {"0114": Action.PORT, "0115": Action.PORT, "0116": Action.PORT, "0117": Action.KEEP}


@pytest.mark.parametrize(
    "said",
    [
        "Dr. Eng carries (701) 555-0152 after hours, that is her own phone and has nothing to do with this.",
        "701-555-0152 is dr engs personal line, leave it out of this",
        "You may also see 701-555-0152 on the bill, that one is mine personally.",
        "701-555-0152 belongs to Dr. Eng, not the clinic.",
        "u can call me on 701-555-0152",
        "Best way to get me is text 701-555-0152.",
        "alarm guy is (701) 555-0152 if you gotta ask him something.",
        "His personal telephone is 701-555-0152, should you need to reach him.",
        "Gulf's business office is 701-555-0152.",
        "my husband is 701-555-0152 if you cant get me",
    ],
)
def test_a_persons_telephone_is_no_line_of_the_list(said: str) -> None:
    assert set(_actions(f"Please port 701-555-0180 and our fax, 701-555-0188.\n{said}")) == {"0180", "0188"}


def test_what_somebody_says_of_a_line_is_no_telephone_of_theirs() -> None:
    text = (
        "main is 509 555 0114. the alarm guy says his box is plugged in to 509-555-0103 and told me do not touch it so that one stays"
        " with lumen. alarm guy is (509) 555-0118 if you gotta ask him"
    )
    assert _actions(text) == {"0114": Action.PORT, "0103": Action.KEEP}


def test_a_word_behind_the_last_of_two_numbers_is_of_that_one() -> None:
    assert _uses("hi please port 701-555-0180 main and 701-555-0188 fax.") == {"0180": "main", "0188": "fax"}


def test_that_is_the_fax_is_said_of_one_number() -> None:
    uses = _uses("ok to port 3025550100 3025550101 and 3025550109 thats the fax.")
    assert uses == {"0100": None, "0101": None, "0109": "fax"}


def test_labelled_lines_amid_a_list_are_no_letterhead() -> None:
    text = (
        "New order for Kanawha Orthotics LLC.\n\nSITE 1 - 1410 Washington St E, Charleston WV 25301\n  BTN  304-555-0180\n"
        "  DIDs 304-555-0181 - 0183\n  Fax  304-555-0195\n\nSITE 2 - 507 7th Ave, Huntington WV 25701\n  Main 304-555-0160\n"
        "  DIDs 304-555-0161, 0162\n"
    )
    assert {"0195", "0160"} <= set(_actions(text))
    site = (
        "Port these:\n\nSITE A - 12 Main St, Dover, DE 19901\n  Main 302-555-0100\n  Fax 302-555-0102\n  Alarm 302-555-0103 (do not port)\n"
    )
    assert set(_actions(site)) == {"0100", "0102", "0103"}
    assert _read(text).customer_name == "Kanawha Orthotics LLC"


def test_answers_between_quoted_questions_are_told_by_them() -> None:
    reading = _read(
        "Hi Omar, answers are under your questions. Paula\n\n> 1. What is the main number?\n\n515-555-0140\n\n> 2. Fax?\n\n515-555-0149\n\n"
        "> 3. Anything that must NOT be moved? On the bill I also see 515-555-0150.\n\n515-555-0150\n\n> 4. Account number at Gulf?\n\n"
        "8384 92 041 0067731\n\n> Omar Haddad\n> Porting desk\n> direct 402-555-0167\n"
    )
    assert {number.e164[-4:]: (number.use, number.action) for number in reading.numbers} == {
        "0140": ("main", Action.PORT),
        "0149": ("fax", Action.PORT),
        "0150": (None, Action.KEEP),
    }
    assert reading.account_number == "8384 92 041 0067731"


def test_words_without_a_stop_speak_of_the_number_they_follow() -> None:
    text = (
        "hi we need to move our phones over main is 3025550100 then there is 3025550101 and the fax machine 3025550109"
        " the alarm is on 3025550110 leave that one alone thx dave 3025550188"
    )
    assert _actions(text) == {"0100": Action.PORT, "0101": Action.PORT, "0109": Action.PORT, "0110": Action.KEEP}


def test_everything_but_a_number_leaves_it_where_it_is() -> None:
    text = "port everything but 302-555-0110\n\n302-555-0100\n302-555-0101\n302-555-0110\n"
    assert _actions(text) == {"0110": Action.KEEP, "0100": Action.PORT, "0101": Action.PORT}


def test_places_named_in_sentences_have_numbers_by_their_ends() -> None:
    text = "Please port the main line (302) 555-0100, rolls to 0101 then 0102. Kitchen is 0105. Fax 0109."
    assert set(_actions(text)) == {"0100", "0101", "0102", "0105", "0109"}


def test_the_person_authorized_on_the_account_is_named_in_a_sentence() -> None:
    reading = _read(
        "Please port 302-555-0100 and 302-555-0101.\nThe person authorized on the account is Harlan Whit, Business Administrator.\n"
    )
    assert (reading.authorized_name, reading.authorized_title) == ("Harlan Whit", "Business Administrator")
