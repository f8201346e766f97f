"""What two readers say of each other is a word's confidence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.second import Quad, Reading
from ocr.seen import Seen
from ocr.vote import compare, vote

BLANK = np.full((100, 800), 255, np.uint8)


class Says:
    """A second reader that has its answers ready, and counts what it was asked."""

    def __init__(self, *answers: tuple[str, float]) -> None:
        self.answers = list(answers)
        self.last = answers  # what is asked once more is answered alike
        self.asked = 0

    def read(self, crops: Sequence[Pixels]) -> list[Reading]:
        self.asked += len(crops)
        return [Reading(*(self.answers.pop(0) if self.answers else self.last[index])) for index, _ in enumerate(crops)]

    def find(self, gray: Pixels) -> list[Quad]:
        return []


def _line(*texts: str, confidence: float = 0.9, fragment: int = 0) -> list[Seen]:
    words, left = [], 10.0
    for text in texts:
        words.append(Seen(text, left, 20, left + 8 * len(text), 32, confidence, fragment))
        left += 8 * len(text) + 5
    return words


def test_agreement_is_near_certain() -> None:
    words = vote(BLANK, _line("(212)", "555-0101"), PageMode.SCAN, Says(("(212) 555-0101", 0.99)))
    assert [(word.agreed, word.confidence >= 0.97) for word in words] == [(True, True), (True, True)]


def test_agreement_on_a_coarse_fax_is_not() -> None:
    (word,) = vote(BLANK, _line("212-555-0101"), PageMode.COARSE_FAX, Says(("212-555-0101", 0.99)))
    assert word.agreed and word.confidence < 0.9


def test_a_doubtful_digit_keeps_what_the_other_reader_saw() -> None:
    (word,) = vote(BLANK, _line("212-555-0108"), PageMode.SCAN, Says(("212-555-0101", 0.6)))
    assert (word.text, word.second, word.agreed) == ("212-555-0108", "2125550101", False)
    assert word.confidence <= 0.5


def test_a_sure_second_reader_is_believed_but_in_doubt() -> None:
    (word,) = vote(BLANK, _line("212-555-0108"), PageMode.SCAN, Says(("212-555-0101", 0.98)))
    assert (word.text, word.second, word.agreed) == ("212-555-0101", "2125550108", False)
    assert word.confidence <= 0.5


def test_only_the_word_that_differs_is_in_doubt() -> None:
    words = compare(_line("(212)", "555-0108"), Reading("(212) 555-0101", 0.5), PageMode.SCAN)
    assert [word.agreed for word in words] == [True, False]


def test_a_digit_missed_by_one_reader_is_doubt() -> None:
    words = compare(_line("212-555-0101"), Reading("212-555-011", 0.5), PageMode.SCAN)
    assert [(word.agreed, word.second) for word in words] == [(False, "212555011")]


def test_readers_that_agree_once_the_first_sees_the_line_alone_are_believed() -> None:
    said = Says(("(212) 555-0101", 0.98))
    words = vote(BLANK, _line("(212)", "555-0108"), PageMode.SCAN, said, lambda crop: "(212) 555-0101.")
    assert [(word.text, word.agreed) for word in words] == [("(212)", True), ("555-0101", True)]
    (word,) = vote(BLANK, _line("212-555-0108"), PageMode.SCAN, Says(("212-555-0101", 0.98)), lambda crop: "212-555-0107")
    assert word.agreed is False


def test_a_crop_that_may_be_short_confirms_nothing() -> None:
    (word,) = vote(BLANK, _line("19101-3496"), PageMode.SCAN, Says(("9101-3496", 0.98)), lambda crop: "9101-3496")
    assert word.agreed is False


def test_the_first_reader_looks_again_only_where_they_differ() -> None:
    def never(crop: Pixels) -> str:
        raise AssertionError("nothing is in doubt")

    vote(BLANK, _line("(212)", "555-0101"), PageMode.SCAN, Says(("(212) 555-0101", 0.99)), never)


def test_without_a_second_reader_there_is_more_doubt_and_no_error() -> None:
    word, plain = vote(BLANK, _line("212-555-0101", "Main", confidence=0.96), PageMode.SCAN, None)
    assert word.agreed is None and word.confidence <= 0.85
    assert plain.confidence == 0.96


def test_prices_and_times_are_not_worth_a_second_look() -> None:
    reader = Says()
    vote(BLANK, _line("$1,447.89", "447.89CR", "4:38P", "Main", "12"), PageMode.SCAN, reader)
    assert reader.asked == 0


def test_accounts_dates_and_pins_are() -> None:
    reader = Says(("8495 1234", 0.9), ("11/05/2026", 0.9), ("4471", 0.9))
    words = _line("8495", "1234") + _line("11/05/2026", fragment=1) + _line("4471", fragment=2)
    assert all(word.agreed for word in vote(BLANK, words, PageMode.SCAN, reader))
