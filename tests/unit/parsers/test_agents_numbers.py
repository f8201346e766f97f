"""Numbers that a LOA gives for the company it authorizes."""

from __future__ import annotations

import time

from ocr.page import Box, Page, Word
from parsers.documents.loa_areas import Area
from parsers.documents.loa_others import is_agents
from parsers.numbers.sighting import find_numbers
from parsers.page.layout import sheet_of


def of_the_agent(text: str) -> bool:
    """Is the last number of the line the agent's?"""
    words = tuple(Word(word, Box(10.0 + 40 * at, 10.0, 45.0 + 40 * at, 20.0), 1.0, 0) for at, word in enumerate(text.split()))
    page = Page(1, 4000.0, 792.0, words)
    area = Area(page, sheet_of(page), (words,), (), (), (), ("Bay Cloud LLC",))
    return is_agents(area, words, find_numbers([words]).sightings[-1])


def test_numbers_right_behind_the_agents_name_are_the_agents() -> None:
    assert of_the_agent("Harbor Dental appoints Bay Cloud LLC (telephone 305-555-0177, fax 305-555-0178)")
    assert not of_the_agent("Harbor Dental appoints Bay Cloud LLC to move 305-555-0142")


def test_a_long_row_of_numbers_behind_the_agents_name_costs_nothing() -> None:
    begun = time.perf_counter()
    assert not of_the_agent("Harbor Dental appoints Bay Cloud LLC " + 40 * "305-555-0142 " + "keep these 305-555-0177")
    assert time.perf_counter() - begun < 2
