"""Lines the first reader was unsure of are read anew, and only an unlike reader confirms."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.rescue import leftover_ink, rescue
from ocr.second import Quad, Reading
from ocr.seen import Seen
from ocr.vote import Alone, nobody

SPOT = np.array([[40, 40], [300, 40], [300, 70], [40, 70]], dtype=np.float32)
PAGE = np.full((200, 600), 255, np.uint8)


class Sees:
    """Finds one line at ``SPOT`` and reads it as told."""

    def __init__(self, text: str, score: float = 0.97) -> None:
        self.reading = Reading(text, score)

    def read(self, crops: Sequence[Pixels]) -> list[Reading]:
        return [self.reading for _ in crops]

    def find(self, gray: Pixels) -> list[Quad]:
        return [SPOT]


def _word(text: str, confidence: float, agreed: bool | None = None) -> Seen:
    return Seen(text, 50, 44, 280, 66, confidence, 0, agreed=agreed)


def _rescued(before: Seen, reader: Sees, alone: Alone = nobody) -> list[Seen]:
    junk = [Seen("x" * 40, 400, 100, 590, 120, 0.1, 1)]  # makes the page a poorly read one
    kept, added = rescue(PAGE, [before, *junk], PageMode.SCAN, reader, alone)
    return [word for word in (*kept, *added) if word.left < 300]


def test_handwriting_the_first_reader_garbled_is_read_by_the_second_in_doubt() -> None:
    (word,) = _rescued(_word("2lZ555O1", 0.2), Sees("212-555-0101"))
    assert (word.text, word.agreed) == ("212-555-0101", False)
    assert word.confidence <= 0.5 and word.second == "2lZ555O1"


def test_what_the_first_reader_had_right_but_unsurely_is_confirmed() -> None:
    (word,) = _rescued(_word("212-555-0101", 0.4), Sees("212 555-0101".replace(" ", "-")))
    assert word.agreed is True and word.confidence > 0.9


def test_the_second_reader_cannot_confirm_itself() -> None:
    (word,) = _rescued(_word("212-555-0101", 0.48, agreed=False), Sees("212-555-0101"))
    assert word.agreed is False and word.confidence <= 0.5


def test_what_the_first_reader_comes_to_see_on_the_line_alone_is_confirmed() -> None:
    (word,) = _rescued(_word("2lZ555O1", 0.2), Sees("212-555-0101"), lambda line: "212-555-0101")
    assert (word.text, word.agreed) == ("212-555-0101", True)
    (word,) = _rescued(_word("212-555-0101", 0.48, agreed=False), Sees("212-555-0101"), lambda line: "212-555-0101")
    assert word.agreed is True


def test_something_unread_that_touches_a_number_may_be_its_beginning() -> None:
    torn = [Seen("Of", 50, 44, 75, 66, 0.12, 0), Seen("2-555-0101", 78, 44, 280, 66, 0.96, 0, agreed=True)]
    _, added = rescue(PAGE, torn, PageMode.SCAN, Sees("212-555-0101"), lambda line: "212-555-0101")
    assert [(word.text, word.agreed) for word in added] == [("212-555-0101", True)]


def test_an_illegible_line_leaves_what_was_there() -> None:
    (word,) = _rescued(_word("212-555-0101", 0.45), Sees("~~", 0.3))
    assert (word.text, word.confidence) == ("212-555-0101", 0.45)


def test_a_clear_no_that_nobody_had_read_is_taken_and_a_speck_is_not() -> None:
    junk = [Seen("x" * 40, 400, 100, 590, 120, 0.1, 1)]
    for text, score, taken in (("NO", 0.99, ["NO"]), ("NO", 0.8, []), ("l", 0.99, []), ("11", 0.99, [])):
        _, added = rescue(PAGE, junk, PageMode.SCAN, Sees(text, score))
        assert [word.text for word in added] == taken


def test_a_short_cell_in_a_row_of_words_is_looked_at() -> None:
    page = np.full((200, 600), 255, np.uint8)
    cv2.putText(page, "NO", (500, 60), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2)
    row = [Seen("212-555-0101", 50, 42, 200, 62, 0.96, 0), Seen("alarm", 260, 42, 320, 62, 0.96, 0)]
    assert len(leftover_ink(page, row)) == 1
    assert leftover_ink(page, row[:1]) == []


def test_ink_nobody_read_is_looked_at_and_rules_are_not() -> None:
    page = PAGE.copy()
    cv2.putText(page, "212-555-0101", (40, 60), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 0, 2)
    cv2.line(page, (20, 100), (580, 100), 0, 2)
    elsewhere = [Seen("word", 300, 150, 360, 166, 0.9, 0)]
    (quad,) = leftover_ink(page, elsewhere)
    assert quad[:, 1].max() < 90
    kept, added = rescue(page, elsewhere, PageMode.SCAN, Sees("212-555-0101"))
    assert [(word.text, word.agreed) for word in (*kept, *added)] == [("word", None), ("212-555-0101", None)]
    assert added[0].confidence <= 0.6
