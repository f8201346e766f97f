"""Lists beside other people's numbers: vendors, speed dials, where calls go on to, covers of faxes, cards of a portal."""

from __future__ import annotations

from textwrap import dedent

import pytest

from ocr.page import Box, Page, PageSet, Word
from onboarding.documents import DocumentReading
from parsers.documents.did_list import looks_like, read
from parsers.office.reader import read_office


def listed(text: str, media_type: str = "text/plain") -> DocumentReading:
    return read(read_office(dedent(text).encode(), media_type), "list")


def told(reading: DocumentReading) -> dict[str, str]:
    return {n.e164[-4:]: f"{n.use or '-'} {n.action or '-'}" for n in reading.numbers}


def placed(rows: list[list[tuple[float, str]]], gap: float = 14) -> PageSet:
    """A page by rows of (left edge, words)."""
    words = []
    for line, cells in enumerate(rows):
        for left, text in cells:
            for word in text.split():
                words.append(Word(word, Box(left, 40 + gap * line, left + 5.0 * len(word), 50 + gap * line), 1.0, line))
                left += 5.0 * len(word) + 3
    return PageSet((Page(1, 612, 792, tuple(words)),), total_pages=1)


OTHERS = {
    "said above them": (
        "Hello,\n\nhere is whom you may need. None of these are our own lines.\n\nAlarm company   Acme Protection   305-555-0101\n"
        "Elevator   Bay Lift Co.   305-555-0102\nManager   Pine Realty   305-555-0103\n\nRegards\nAnn Lee\n"
    ),
    "said below them": "Pine Filters   Marge   305-555-0101\nOak Bearings   counter   305-555-0102\nThese are other companies' numbers.\n",
    "said by the title": "Suppliers we call most\nPine Filters   Marge   305-555-0101\nOak Bearings   counter   305-555-0102\n",
    "not belonging to us": "Pine Filters   305-555-0101\nOak Bearings   305-555-0102\nAll of these belong to our vendors.\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_list_of_other_peoples_numbers_is_no_list(text: str) -> None:
    assert told(listed(text)) == {}
    assert looks_like(read_office(text.encode(), "text/plain")) == 0


def test_speed_dials_under_the_lines_are_not_among_them() -> None:
    text = "GROUP 200   INCOMING CALL ROUTE   305-555-0100\n\nDID ROUTES\n305-555-0101   231\n305-555-0102   232\n\n"
    text += "SPEED DIAL\n01   786-555-0111   BROKER\n"
    assert set(told(listed(text))) == {"0100", "0101", "0102"}


def test_a_sentence_about_the_next_list_leaves_the_one_above() -> None:
    text = "Ours:\n305-555-0100 main\n305-555-0101 fax\n\n"
    text += "For your information only, these are not our lines.\n786-555-0111 Bay Lift\n786-555-0112 Acme\n"
    assert told(listed(text)) == {"0100": "main port", "0101": "fax port"}


def test_where_calls_go_on_to_is_left_out_and_asked_about_where_it_is_unclear() -> None:
    text = "Front desk 305-555-0100\nFallback: 786-555-0111\nBilling 305-555-0101\nAfter hours: 786-555-0112\nOverflow: 305-555-0102\n"
    reading = listed(text)
    assert set(told(reading)) == {"0100", "0101", "0102"}
    assert any("786-555-0112" in claim for claim in reading.claims)


def test_cards_beside_each_other_are_read_one_by_one() -> None:
    pages = placed(
        [
            [(50, "Front desk"), (200, "Department"), (320, "Main line"), (500, "Office")],
            [(50, "(305) 555-0100"), (320, "(305) 555-0101")],
            [(50, "Fallback: (786) 555-0111"), (320, "After hours: voicemail")],
            [(50, "Fax"), (200, "eFax inbox"), (320, "Ann Lee"), (500, "User")],
            [(50, "(305) 555-0102"), (320, "(305) 555-0103")],
            [(50, "Fax only"), (320, "Cell (786) 555-0112")],
        ]
    )
    assert told(read(pages, "x")) == {"0100": "- port", "0101": "main port", "0102": "fax port", "0103": "- port"}


def test_a_cell_phone_in_a_column_of_lines_is_a_persons() -> None:
    text = "Name,Number,Use\nDesk,305-555-0100,Main\nAnn,cell 786-555-0111,\nFax,305-555-0101,Fax\n"
    assert set(told(listed(text, "text/csv"))) == {"0100", "0101"}


@pytest.mark.parametrize("beside", [False, True], ids=["below each other", "side by side"])
def test_the_numbers_of_a_fax_cover_are_for_sending_it(beside: bool) -> None:
    to = [("To:", "Onboarding, Bay Voice"), ("Fax:", "786-555-0111")]
    sender = [("From:", "Ann Lee, Pine Homes"), ("Phone:", "305-555-0177"), ("Pages:", "2 incl. cover")]
    head = (
        [[(50.0, " ".join(one)), (300.0, " ".join(other))] for one, other in zip(to, sender, strict=False)]
        + [[(300.0, "Pages: 2")], [(50.0, "Date: 11/18/26")]]
        if beside
        else [[(50.0, label), (150.0, value)] for label, value in (*to, *sender)]
    )
    numbers: list[list[tuple[float, str]]] = [[(50, "305-555-0100"), (200, "main")], [(50, "305-555-0101"), (200, "fax")]]
    assert told(read(placed([*head, *numbers]), "x")) == {"0100": "main port", "0101": "fax port"}


HEADINGS = {
    "port=1 stay=0": ("1", "0"),
    "Y = port / N = stays with Acme": ("Y", "N"),
    "Keep=K, Move=M": ("M", "K"),
    "yes=port no=leave": ("yes", "no"),
    "Port (1=yes 0=no)": ("1", "0"),
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_says_what_its_marks_mean(heading: str) -> None:
    port, keep = HEADINGS[heading]
    reading = listed(f'TN,"{heading}",Use\n305-555-0100,{port},Main\n305-555-0101,{keep},Alarm\n', "text/csv")
    assert told(reading) == {"0100": "main port", "0101": "alarm keep"}


OUT = {
    "contacts for the day": "Emergency contacts for port day\nAnn Lee (owner) 305-555-0101\nBo Ray, IT, 305-555-0102\n",
    "for reference": "For reference:\nAcme Alarm 305-555-0101\nLandlord 305-555-0102\n",
}


@pytest.mark.parametrize("text", OUT.values(), ids=OUT)
def test_people_and_companies_under_their_heading_are_left_out(text: str) -> None:
    assert told(listed(text)) == {}


def test_temporary_numbers_in_a_column_of_their_own_are_not_to_be_ported() -> None:
    assert set(told(listed("Number to port,Temporary number\n305-555-0100,786-555-0200\n305-555-0101,786-555-0201\n", "text/csv"))) == {
        "0100",
        "0101",
    }


def test_what_the_writer_is_unsure_of_is_looked_at() -> None:
    reading = listed("305-555-0100 main\n305-555-0101 ??? not sure if ours\n305-555-0102 - do we still need this?\n")
    assert {n.e164[-4:]: n.needs_review for n in reading.numbers} == {"0100": False, "0101": True, "0102": True}
    assert any("not sure" in claim for claim in reading.claims)


@pytest.mark.parametrize(
    "said",
    [
        "And 305-555-0187 was never ours, not sure why it was on your sheet, so take it off.",
        "305-555-0187 has never been ours.",
        "305-555-0187 does not belong to us, please strike it.",
        "We never had that number 305-555-0187, it was never mine.",
        "305-555-0187 never belonged to us.",
    ],
)
def test_a_number_that_never_was_theirs_is_not_taken(said: str) -> None:
    reading = listed(
        f"Please port these for Harbor Auto Body:\n\n305-555-0100 main\n305-555-0101\n305-555-0102 fax\n\n{said}\n\nThx\nDale\n"
    )
    assert set(told(reading)) == {"0100", "0101", "0102"}
