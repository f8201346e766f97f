"""What a list says once about some of its numbers: exceptions, signs behind numbers, sentences over and between them."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office


def listed(text: str, media_type: str = "text/plain") -> DocumentReading:
    return read(read_office(text.encode(), media_type), "list")


def kept(reading: DocumentReading) -> tuple[str, str]:
    """Last two digits of those that port, and of those that stay."""
    port, keep = (" ".join(sorted(n.e164[-2:] for n in reading.numbers if n.action == action)) for action in ("port", "keep"))
    return port, keep


FOUR = "305-555-0100 main\n305-555-0101 alarm\n305-555-0102 fax\n305-555-0103\n"
SAID = {
    "all but the last two": (f"Please move all of these except the last two:\n{FOUR}", ("00 01", "02 03")),
    "all but those of a use": (f"Please port everything on this list except the alarm lines.\n{FOUR}", ("00 02 03", "01")),
    "all but some by their endings": (f"All lines stay with Acme except 0102 and 0103.\n{FOUR}", ("02 03", "00 01")),
    "all but those below": ("Everything ports except:\n305-555-0100 alarm\n305-555-0101\n", ("", "00 01")),
    "a range with holes": (
        "Please port 305-555-0100 thru 0104 except 0101 and 0103, which are the alarm and elevator and stay with Acme.\n",
        ("00 02 04", "01 03"),
    ),
    "a range with holes in parentheses": (
        "Port 305-555-0100 thru 0104 (except 0101 and 0103 - alarms)\n",
        ("00 02 04", "01 03"),
    ),
    "the rest": ("LEAVE WITH ACME:\n305-555-0100 alarm\nEVERYTHING ELSE GOES:\n305-555-0101\n305-555-0102\n", ("01 02", "00")),
    "already there": ("To port:\n305-555-0100\n\nAlready with you (ported in June)\n305-555-0101\n", ("00", "01")),
    "stars": ("305-555-0100 main\n305-555-0101*\n305-555-0102 fax\n* = stays with Acme, do not port\n", ("00 02", "01")),
    "stars in words": ("Numbers with an asterisk do not port.\n305-555-0100 main\n305-555-0101 * alarm\n", ("00", "01")),
    "stars as bullets": ("* 305-555-0100 main\n* 305-555-0101 fax\n", ("00 01", "")),
    "a sentence over each list": (
        "Hi,\n\nThe following lines should come over to you.\n\n305-555-0100 main\n305-555-0101\n\nPlease do not touch the following "
        "numbers, they stay with Acme.\n\n305-555-0102 alarm\n305-555-0103\n\nThanks\nAnn\n",
        ("00 01", "02 03"),
    ),
    "a sentence under each list": (
        "305-555-0100 alarm\n305-555-0101\nThese two stay with Acme.\n\n305-555-0102 main\n305-555-0103\nPlease port these.\n",
        ("02 03", "00 01"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_what_is_said_of_some_holds_for_them_alone(text: str, expected: tuple[str, str]) -> None:
    assert kept(listed(text)) == expected


def test_stars_in_a_table() -> None:
    text = "Number,Use\n305-555-0100,main\n305-555-0101*,alarm\n305-555-0102,elevator *\n* do not port\n"
    assert kept(listed(text, "text/csv")) == ("00", "01 02")


def test_uses_of_exceptions_are_given_in_their_order() -> None:
    reading = listed("Please port 305-555-0100 thru 0102 except 0101 and 0102, which are the alarm and elevator and stay with Acme.\n")
    assert {n.e164[-4:]: n.use for n in reading.numbers} == {"0100": None, "0101": "alarm", "0102": "elevator"}


def test_an_exception_nobody_can_find_is_asked_about() -> None:
    reading = listed(f"Please port all of these numbers except the barn.\n{FOUR}")
    assert any("except the barn" in claim for claim in reading.claims)


def test_whom_an_after_hours_line_rings_is_a_person() -> None:
    reading = listed("305-555-0100 pilot\n305-555-0101 rollover\nAfter hours rings Jim 786-555-0112\n")
    assert [n.e164[-4:] for n in reading.numbers] == ["0100", "0101"]


def test_words_between_commas_lead_to_the_number_behind_them() -> None:
    reading = listed("The fax, 305-555-0101, and our main number, 305-555-0100, should be ported.\n")
    assert {n.e164[-4:]: n.use for n in reading.numbers} == {"0101": "fax", "0100": "main"}


def test_a_range_in_a_table_may_have_holes() -> None:
    text = "Number,Use\n305-555-0100 thru 0103 except 0102,DIDs\n305-555-0110,Main\n"
    assert kept(listed(text, "text/csv")) == ("00 01 03 10", "02")


def test_a_heading_between_two_tables_is_the_second_ones() -> None:
    text = "PORT,\nNumber,Use\n305-555-0100,Main\n305-555-0101,Fax\nDo not port,\nNumber,Use\n305-555-0102,Alarm\n"
    assert kept(listed(text, "text/csv")) == ("00 01", "02")


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("The elevator line is to stay.", "03"),
        ("Please move the rest, but our alarm stays with Gulf.", "04"),
        ("We keep the fax machine and the copier.", ""),
        ("The alarm must stay up during the move.", ""),
        ("All but the alarm are moving.", "04"),
        ("Alarm lines remain with Gulf.", "04"),
    ],
)
def test_a_sentence_says_of_a_use_that_it_stays(said: str, stays: str) -> None:
    text = f"Line,Number\nDesk,305-555-0101\nFax,305-555-0102\nElevator,305-555-0103\nAlarm,305-555-0104\n\n{said}\n"
    assert kept(listed(text, "text/csv"))[1] == stays


@pytest.mark.parametrize(
    "said",
    ["Numbers with (K) are kept, numbers with (P) are ported.", "Those marked K stay and those marked P port.", "K = stays, P = ports"],
)
def test_letters_in_brackets_behind_numbers_mean_what_a_sentence_says(said: str) -> None:
    text = f"{said}\n\n305-555-0101 (P) main\n305-555-0102 (P)\n305-555-0103 (K) alarm\n"
    assert kept(listed(text)) == ("01 02", "03")
    assert kept(listed(f"{said}\n\nNumber,Use\n305-555-0101 (P),main\n305-555-0102 (P),\n305-555-0103 (K),alarm\n", "text/csv")) == (
        "01 02",
        "03",
    )


def test_nothing_that_moves_stays() -> None:
    text = "Please port:\n305-555-0101\n305-555-0102\n\nNothing moves at the farm this year (305-556-0103 and 305-556-0104).\n"
    assert kept(listed(text)) == ("01 02", "03 04")


def test_a_label_before_items_gives_all_of_them_its_use() -> None:
    reading = listed("Please port our lines.\nFax machines: Tampa 305-555-0101; Miami 305-555-0102, the Grove 305-555-0103.\n")
    assert [n.use for n in reading.numbers] == ["fax", "fax", "fax"]


def test_a_legend_of_letters_speaks_of_marks_and_not_of_the_lines_below_it() -> None:
    text = "305-555-0101\n305-555-0102 F\n305-555-0103 A\n\nF = fax\nA = alarm (stays)\n\n305-555-0101 is the billing number.\n"
    assert kept(listed(f"Please port these.\n\n{text}")) == ("01 02", "03")


def test_the_heading_of_a_column_says_nothing_of_the_columns_beside_it() -> None:
    text = "Store,Phone,Fax,Alarm - Keep,DSL\n12,305-555-0101,305-555-0102,305-555-0103,305-555-0104\n14,305-555-0111,,305-555-0113,\n"
    assert kept(listed(f"{text}", "text/csv"))[1] == "03 13"


def test_a_sentence_may_disown_the_numbers_of_a_label() -> None:
    rows = "Main,305-555-0101\nFax,305-555-0102\nBranch manager,786-555-0103\n"
    said = "Everything is to be transferred. Branch manager\nnumbers are cell phones for your reference only."
    assert kept(listed(f"Line,Number\n{rows}\n{said}\n", "text/csv")) == ("01 02", "")


def test_the_last_of_a_row_says_for_all_of_it_in_the_plural_only() -> None:
    text = "Our numbers to port:\n305-555-0101\nFire (Simplex): 305-555-0111, .0112 -> stay\nDesk: 305-555-0121, 305-555-0122 stays\n"
    assert kept(listed(text)) == ("01 21", "11 12 22")


def test_a_star_before_some_numbers_means_what_a_sentence_says() -> None:
    said = "Where I put a star the number must stay with the current carrier."
    assert kept(listed(f"{said}\n\n  305-555-0101\n* 305-555-0102\n  305-555-0103\n")) == ("01 03", "02")
    assert kept(listed(f"{said}\n\n* 305-555-0101\n* 305-555-0102\n* 305-555-0103\n"))[1] == ""


@pytest.mark.parametrize(
    "heading", ["GOING AWAY", "Please have Gulf cut these the day of", "Going away - please have Gulf cut these the day of"]
)
def test_lines_that_go_away_neither_port_nor_stay(heading: str) -> None:
    text = f"Moving\n305-555-0101\n305-555-0102\n\nStaying\n305-555-0103\n\n{heading}\n305-555-0104 thru 0105\n"
    reading = listed(text)
    assert kept(reading) == ("01 02", "03")
    assert {n.e164[-2:] for n in reading.numbers if n.needs_review} == {"04", "05"}


def test_yes_and_no_over_numbers_answer_for_them() -> None:
    text = "Yes to all of these:\n305-555-0101\n305-555-0102 (fax)\n\nNo to these:\n305-555-0103 (alarm)\n"
    assert kept(listed(text)) == ("01 02", "03")


def test_our_numbers_below_are_ours_though_it_says_fyi() -> None:
    panic = "Panic button dialer: 305-555-0103 -- not part of this port"
    text = f"FYI our numbers below\n\nDesk: 305-555-0101, 305-555-0102\n{panic}\nShop: 305-555-0104\n"
    assert kept(listed(f"Please port.\n{text}")) == ("01 02 04", "03")
