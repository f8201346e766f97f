"""Letters and replies that give numbers in sentences, or change a list that was sent before."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents import classify
from parsers.documents.did_list import read, read_words
from parsers.office.reader import read_office

SIGNED = "\nThanks,\nAnn\n\nAnn Lee | Controller\nPine Supply\no 305-555-0177  |  m 786-555-0111\n"
EARLIER = (
    "\nOn Tue, Nov 17, 2026 at 9:40 AM Ann Lee <ann@pine.example> wrote:\n> These are ours:\n>\n> 305-555-0100 main\n> 305-555-0101\n"
    "> 305-555-0114\n> 305-555-0119 fax\n"
)
LISTED = {"0100": "main port", "0101": "- port", "0114": "- port", "0119": "fax port"}


def told(reading: DocumentReading) -> dict[str, str]:
    return {n.e164[-4:]: f"{n.use or '-'} {n.action or '-'}" for n in reading.numbers}


CHANGES: dict[str, dict[str, str | None]] = {
    "one change to the list I sent below: 0114 must stay with Acme (it is the alarm), and I forgot 305-555-0130, please add it.": {
        "0114": "alarm keep",
        "0130": "- port",
    },
    "I missed two numbers, please add 305-555-0130 and 305-555-0131 to the list below.": {"0130": "- port", "0131": "- port"},
    "please take 0101 off the list.": {"0101": "- keep"},
    "0101 is no longer ours, sorry. The rest of my last list is correct.": {"0101": None},
    "Correction: 305-555-0114 stays, it is the elevator.": {"0114": "elevator keep"},
    "did you get my list?": {},
}


@pytest.mark.parametrize("words", CHANGES)
def test_a_reply_changes_the_list_below_it(words: str) -> None:
    pages = read_office(f"Hi Renee,\n\n{words}\n{SIGNED}{EARLIER}".encode(), "text/plain")
    expected = {line: said for line, said in {**LISTED, **CHANGES[words]}.items() if said is not None}
    assert told(read(pages, "reply.txt")) == expected
    assert classify(pages).kind is DocumentKind.DID_LIST


def test_a_list_that_is_sent_anew_replaces_the_one_below_it() -> None:
    lines = "\n".join(f"305-555-010{digit}" for digit in range(5))
    pages = read_office(f"Hi,\n\nhere is the corrected list:\n{lines}\n{SIGNED}{EARLIER}".encode(), "text/plain")
    assert set(told(read(pages, "reply.txt"))) == {f"010{digit}" for digit in range(5)}


SENTENCES = {
    "numbers after a number, named": (
        "Port the school, which has 305-555-0150 and the three numbers after it (0151, 0152 and 0153), and the nurse at 305-555-0160.",
        {"0150", "0151", "0152", "0153", "0160"},
    ),
    "numbers after a number": ("Please port 305-555-0150 and the two lines after it.", {"0150", "0151", "0152"}),
    "rollovers": ("Please port 305-555-0150 (main) and its rollovers (0151-0153).", {"0150", "0151", "0152", "0153"}),
    "rollovers in words": (
        "Port the office at 305-555-0100, which rolls to 0101 and 0102; and 305-555-0110.",
        {"0100", "0101", "0102", "0110"},
    ),
    "who else can be reached": (
        "Port 305-555-0100. The office that approves this can be reached at 786-555-0180, and our volunteer computer man, Mr. Lee, "
        "at 786-555-0127.",
        {"0100"},
    ),
    "not part of it": (
        "Move 305-555-0100. The annex is on its own bill and is not part of this; their number is 305-555-0145.",
        {"0100"},
    ),
    "a meeting that was held": ("Following our meeting, please take over 305-555-0100 and 305-555-0101.", {"0100", "0101"}),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_sentences_name_their_numbers(text: str, expected: set[str]) -> None:
    assert {n.e164[-4:] for n in read_words(text)[0]} == expected


def test_a_number_that_was_mistyped_is_replaced_in_the_list_below() -> None:
    text = (
        "Hi Bo,\n\nactually 0101 should be 305-555-0131, I mistyped it.\n\nAnn\n\nFrom: Ann Lee\nSent: Monday, November 2, 2026 9:00 AM\n"
        "To: Bo Ray\nSubject: numbers\n\n305-555-0100\n305-555-0101\n305-555-0102\n"
    )
    assert set(told(read(read_office(text.encode(), "text/plain"), "reply.txt"))) == {"0100", "0102", "0131"}


def test_whom_to_call_is_no_line() -> None:
    text = "Port 305-555-0100. Our superintendent, Dr. Lee, can be called at 786-555-0111."
    assert {n.e164[-4:] for n in read_words(text)[0]} == {"0100"}


HEAD = "From: Dana Pike <dana@pike.example>\nSent: Monday, November 2, 2026 9:14 AM\nTo: port@x.example\nSubject: Our numbers\n\n"


def test_a_bare_number_under_the_writers_title_is_the_writers() -> None:
    signed = "\nDana Pike\nOwner\nPike Upholstery\n305-555-0142\n"
    pages = read_office(f"{HEAD}(305) 555-0110  main\n(305) 555-0111\n{signed}".encode(), "text/plain")
    assert set(told(read(pages, "mail.txt"))) == {"0110", "0111"}


def test_a_directory_whose_numbers_stand_under_names_and_titles_is_a_list() -> None:
    people = "".join(
        f"\n{name}\n{title}\n305-555-01{at}1\n" for at, (name, title) in enumerate((("Ann Lee", "Owner"), ("Bo Ray", "Manager")))
    )
    pages = read_office(f"{HEAD}Please port these:\n305-555-0170\n{people}".encode(), "text/plain")
    assert {"0101", "0111"} <= set(told(read(pages, "mail.txt")))


def test_a_saved_mail_may_list_a_single_number() -> None:
    pages = read_office(f"{HEAD}305-555-0110\n\nDana Pike\nOwner\nPike Upholstery\nT 305-555-0142\n".encode(), "text/plain")
    assert set(told(read(pages, "mail.txt"))) == {"0110"}
