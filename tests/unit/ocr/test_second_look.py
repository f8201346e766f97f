"""Weak words are replaced by what the second reader sees, and only where it sees the sure words beside them alike."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ocr.page import PageMode
from ocr.raster import Pixels
from ocr.second import Quad, Reading, darkest_ink, read_lines
from ocr.second_look import look_again
from ocr.seen import Seen

PAGE = np.full((100, 900), 255, np.uint8)


class Sees:
    def __init__(self, text: str, score: float = 0.98) -> None:
        self.reading, self.asked = Reading(text, score), 0

    def read(self, crops: Sequence[Pixels]) -> list[Reading]:
        self.asked += len(crops)
        return [self.reading for _ in crops]

    def find(self, gray: Pixels) -> list[Quad]:
        return []


def _line(*words: tuple[str, float]) -> list[Seen]:
    seen, left = [], 10.0
    for text, confidence in words:
        seen.append(Seen(text, left, 20, left + 9 * len(text), 34, confidence, 0))
        left += 9 * len(text) + 6
    return seen


def _texts(words: Sequence[Seen]) -> list[str]:
    return [word.text for word in words]


def test_a_weak_name_is_read_by_the_second_reader() -> None:
    words = look_again(PAGE, _line(("Michelle", 0.95), ("Mendey", 0.6)), PageMode.SCAN, Sees("Michelle Mendez"))
    assert _texts(words) == ["Michelle", "Mendez"]
    assert words[1].confidence > 0.9


def test_a_sure_word_stays_as_it_is() -> None:
    words = look_again(PAGE, _line(("Anna", 0.96), ("Mendez", 0.95)), PageMode.SCAN, reader := Sees("Anne Mendes"))
    assert _texts(words) == ["Anna", "Mendez"]
    assert reader.asked == 0


def test_a_reading_that_does_not_fit_the_sure_words_is_not_believed() -> None:
    words = look_again(PAGE, _line(("Main", 0.96), ("Street", 0.95), ("Sutte", 0.4)), PageMode.SCAN, Sees("RECEIVED NOV 04"))
    assert _texts(words) == ["Main", "Street", "Sutte"]


def test_an_unsure_second_reader_changes_nothing() -> None:
    words = look_again(PAGE, _line(("Main", 0.96), ("Streef", 0.4)), PageMode.SCAN, Sees("Main Street", 0.7))
    assert _texts(words) == ["Main", "Streef"]


def test_an_l_taken_for_an_i_is_no_better_reading() -> None:
    words = look_again(PAGE, _line(("Industrial", 0.8), ("Park", 0.96)), PageMode.SCAN, Sees("IndustriaI Park"))
    assert _texts(words) == ["Industrial", "Park"]


def test_the_figures_of_a_street_that_both_see_are_confirmed() -> None:
    words = look_again(PAGE, _line(("12", 0.9), ("Oak", 0.96), ("Road", 0.96)), PageMode.SCAN, Sees("12 Oak Road"))
    assert words[0].agreed is True


def test_the_figures_of_a_street_that_they_see_differently_are_in_doubt() -> None:
    words = look_again(PAGE, _line(("17", 0.9), ("Oak", 0.96), ("Road", 0.96)), PageMode.SCAN, Sees("11 Oak Road", 0.99))
    assert (words[0].text, words[0].second, words[0].agreed) == ("11", "17", False)
    assert words[0].confidence <= 0.5


def test_numbers_are_left_to_the_vote() -> None:
    words = look_again(
        PAGE,
        _line(
            ("212-555-0108", 0.5),
        ),
        PageMode.SCAN,
        reader := Sees("212-555-0101"),
    )
    assert _texts(words) == ["212-555-0108"]
    assert reader.asked == 0


def test_print_shows_through_a_paler_stamp() -> None:
    crop = np.full((40, 300), 245, np.uint8)
    cv2.putText(crop, "PAID", (40, 34), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 140, 6)
    stamp = crop < 200
    cv2.putText(crop, "37 Oak Rd", (10, 26), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 25, 2)
    print_ = crop < 60
    plain = darkest_ink(crop)
    assert plain[print_].mean() < 60
    assert plain[stamp & ~print_].mean() > 220


def test_the_better_of_two_looks_is_kept() -> None:
    class Twice(Sees):
        def read(self, crops: Sequence[Pixels]) -> list[Reading]:
            self.asked += len(crops)
            return [Reading("37 Oak Rd", 0.97) if self.asked > 1 else Reading("3? RAH", 0.6) for _ in crops]

    assert read_lines(Twice(""), [PAGE])[0].text == "37 Oak Rd"


def test_a_house_number_under_a_pens_stroke_is_the_second_readers_in_doubt() -> None:
    line = _line(("os", 0.3), ("Depot", 0.95), ("Sq,", 0.95), ("Omaha,", 0.95), ("NE", 0.95), ("68102", 0.98))
    words = look_again(PAGE, line, PageMode.SCAN, Sees("7246 Depot Sq, Omaha, NE 68102"))
    assert (words[0].text, words[0].agreed) == ("7246", False)
    assert words[0].confidence <= 0.5
    words = look_again(PAGE, _line(("Attn", 0.3), ("Depot", 0.95), ("Manager", 0.95)), PageMode.SCAN, Sees("7246 Depot Manager"))
    assert words[0].text == "Attn"
