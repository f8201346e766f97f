"""What people say of rows by their place, account or letter, of lines that end later, and of numbers spelled figure by figure."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office

ROWS = "{0}305-555-0140\n{1}305-555-0141\n{2}305-555-0142\n\n"
PLAIN = ROWS.format("", "", "")
NUMBERED = ROWS.format("1. ", "2. ", "3. ")


def listed(text: str) -> DocumentReading:
    return read(read_office(text.encode(), "text/plain"), "list")


def kept(reading: DocumentReading) -> list[str]:
    return [number.e164[-4:] for number in reading.numbers if number.action == "keep"]


def uses(reading: DocumentReading) -> list[str | None]:
    return [number.use for number in reading.numbers]


@pytest.mark.parametrize(
    "said",
    [
        "Do not port 305-555-0142; it will be disconnected later.",
        "Do not port 305-555-0142; it will be disconnected in June.",
        "305-555-0142 - do not port, line will be cancelled after the move",
        "305-555-0142 no port; being cancelled on 5/1",
        "efax 305-555-0142 NOT in this order",
        "305-555-0142 NOT included in this request",
        "305-555-0142 is outside the scope of this order",
        "305-555-0142 not part of the port",
        "Not these:\n305-555-0142 (cancelling 6/30)",
    ],
)
def test_a_line_that_is_not_to_be_ported_is_kept_whatever_becomes_of_it_later(said: str) -> None:
    reading = listed(f"Please port:\n305-555-0140\n305-555-0141\n{said}\n")
    assert ([number.e164[-4:] for number in reading.numbers], kept(reading)) == (["0140", "0141", "0142"], ["0142"])


@pytest.mark.parametrize(
    ("rows", "said", "stays"),
    [
        (NUMBERED, "1-2 port, 3 stays.", ["0142"]),
        (NUMBERED, "Items 1 to 2 are moving. Item 3 is staying with Acme.", ["0142"]),
        (ROWS.format("(1) ", "(2) ", "(3) "), "Lines 1 and 3 stay, the other ports", ["0140", "0142"]),
        (ROWS.format("#1 ", "#2 ", "#3 "), "we're keeping #2 and #3", ["0141", "0142"]),
        (ROWS.format("Line 1: ", "Line 2: ", "Line 3: "), "Line 3 stays with Acme.", ["0142"]),
        (NUMBERED, "Please port all except #2.", ["0141"]),
        (NUMBERED, "Port 1 and 2, 3 stays.", ["0142"]),
        (ROWS.format("a) ", "b) ", "c) "), "Port a and b, c stays.", ["0142"]),
    ],
)
def test_rows_are_named_by_their_place_in_a_numbered_list(rows: str, said: str, stays: list[str]) -> None:
    reading = listed(rows + said)
    assert (kept(reading), reading.claims) == (stays, ())


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (PLAIN, "acct 599 is not moving"),
        (PLAIN, "Everything on account ending 200 stays with the current provider."),
        (PLAIN, "Do not port the ...200 account."),
        (PLAIN, "Do not port item 3."),
        (PLAIN, "Only acct 1001 is moving."),
        (PLAIN, "Do not port the second one."),
        (PLAIN, "The 3rd line stays."),
        (NUMBERED, "Keep: 3"),
    ],
)
def test_rows_named_otherwise_are_asked_about(rows: str, said: str) -> None:
    assert any("which numbers are meant" in claim for claim in listed(rows + said).claims)


@pytest.mark.parametrize("said", ["Please move numbers 1 and 3.", "Only port 1 and 3."])
def test_a_row_of_which_nothing_is_said_is_asked_about(said: str) -> None:
    assert any("nothing of 305-555-0141" in claim for claim in listed(NUMBERED + said).claims)


@pytest.mark.parametrize(
    "said",
    [
        "Our number 1 priority is that they port by June.",
        "Please keep account 44711 open until then.",
        "3 port, 0 stay",
        "We keep 3 lines with Gulf.",
        "We keep voicemail on line 1.",
        "Port order #12",
    ],
)
def test_other_figures_name_no_rows(said: str) -> None:
    reading = listed(NUMBERED + said)
    assert (kept(reading), reading.claims) == ([], ())


@pytest.mark.parametrize(
    "written", ["3 0 5 5 5 5 0 1 4 2", "3 0 5  5 5 5  0 1 4 2", "3-0-5-5-5-5-0-1-4-2", "(3 0 5) 5 5 5 - 0 1 4 2", "1 3 0 5 5 5 5 0 1 4 2"]
)
def test_figures_one_by_one_are_a_number(written: str) -> None:
    assert [number.e164 for number in listed(f"Numbers to port:\n{written}\n305-555-0143\n").numbers] == ["+13055550142", "+13055550143"]


@pytest.mark.parametrize("written", ["3 0 5 5 5 5 0 1 4 2 7 1", "0 0 5 5 5 5 0 1 4 2", "3 0 5 5 5 5 0 1 4"])
def test_other_rows_of_figures_are_none(written: str) -> None:
    assert [number.e164[-4:] for number in listed(f"Numbers to port:\n{written}\n305-555-0143\n").numbers] == ["0143"]


@pytest.mark.parametrize(
    "text",
    [
        "Numbers to port (F = fax, M = main, A = alarm)\n305-555-0140 M\n305-555-0141 F\n305-555-0142 A\n",
        "305-555-0140 M\n305-555-0141 F\n305-555-0142 A\n\nKey: M - main number; F - fax line; A - alarm\n",
        "Legend: (m) main  (f) fax  (a) alarm panel\n305-555-0140 (m)\n305-555-0141 (f)\n305-555-0142 (a)\n",
        "Codes: MN main, FX fax, AL alarm\n305-555-0140 MN\n305-555-0141 FX\n305-555-0142 AL\n",
        "305-555-0140 M\n305-555-0141 F\n305-555-0142 A\n\nM=main\nF=fax\nA=alarm\n",
        "M 305-555-0140\nF 305-555-0141\nA 305-555-0142\nF means fax, M means main and A means alarm.\n",
    ],
)
def test_letters_mean_the_uses_that_a_legend_gives_them(text: str) -> None:
    assert uses(listed(text)) == ["main", "fax", "alarm"]


def test_mobile_in_alabama_is_a_town() -> None:
    text = (
        "Numbers to port:\n251-555-0140 Mobile, AL office\n251-555-0141 Mobile AL\n251-555-0142 Mobile, Alabama\n251-555-0143 Ann mobile\n"
    )
    assert [number.e164[-4:] for number in listed(text).numbers] == ["0140", "0141", "0142"]
