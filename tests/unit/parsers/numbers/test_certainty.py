"""One rule for how sure digits are."""

from __future__ import annotations

import pytest

from ocr.page import PageMode
from parsers.certainty import REVIEW_BELOW, Certainty, certainty


def test_what_was_never_pixels_is_certain() -> None:
    sure = certainty()
    assert sure.confidence > 0.99
    assert not sure.needs_review


@pytest.mark.parametrize("mode", list(PageMode))
def test_two_readers_that_agree_count_more_than_one_and_one_more_than_two_that_differ(mode: PageMode) -> None:
    agreed, alone, differ = (certainty(0.95, verdict, mode).confidence for verdict in (True, None, False))
    assert agreed > alone > differ


@pytest.mark.parametrize("mode", [mode for mode in PageMode if mode is not PageMode.DIGITAL])
def test_one_reader_alone_is_never_enough_on_pixels(mode: PageMode) -> None:
    assert certainty(0.99, None, mode).needs_review


def test_on_standard_fax_nothing_is_certain_without_another_document() -> None:
    assert certainty(0.99, True, PageMode.COARSE_FAX).needs_review
    assert certainty(0.99, True, PageMode.COARSE_FAX, confirmed=True).needs_review


def test_a_second_source_settles_a_doubt() -> None:
    assert certainty(0.5, None, PageMode.SCAN, confirmed=True) == Certainty(0.995, False)


@pytest.mark.parametrize("doubt", [{"substituted": 1}, {"assumed": True}])
def test_what_was_supplied_is_confirmed_by_a_person(doubt: dict[str, int]) -> None:
    sure = certainty(**doubt)  # type: ignore[arg-type]
    assert sure.needs_review
    assert sure.confidence < REVIEW_BELOW


def test_letters_read_as_digits_count_when_both_readers_saw_the_digits() -> None:
    assert not certainty(0.9, True, PageMode.SCAN, substituted=1).needs_review
