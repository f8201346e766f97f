"""The numbers on a letter of authorization: which port, which stay, which are somebody's contact number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, PageSet, Word
from onboarding.documents import Action, NumberReading, Spot
from parsers.certainty import certainty
from parsers.forms.reader import Form, Placed
from parsers.numbers.sighting import find_numbers
from parsers.numbers.types import Sighting
from parsers.page.layout import sheet_of

_CONTACT_LABELS: Final = frozenset({"phone", "fax"})
_STAYS: Final = re.compile(r"\b(?:keep|stay|stays|remain|remains|not port|not be ported|do not|leave)\b", re.I)
_RANGE_GOES_ON: Final = re.compile(r"\d\s*(?:-|–|—|thru|through|to)$", re.I)
_SPOKEN: Final = re.compile(
    r"\b(?:questions?|call|contact|fax|e-?mail|visit|toll[- ]free numbers? complete|support|customer (?:care|service)|help|return|send)\b",
    re.I,
)


def numbers_of(pages: PageSet, form: Form) -> tuple[tuple[NumberReading, ...], tuple[str, ...]]:
    """The customer's numbers, each once, and what is said about numbers without being one."""
    areas = tuple(_areas(pages, form))
    return tuple(_numbers(areas)), tuple(dict.fromkeys(_claims(areas)))


@dataclass(frozen=True, slots=True)
class _Area:
    """One page of a LOA: its lines, and the labels that say whose the numbers below them are."""

    page: Page
    lines: tuple[tuple[Word, ...], ...]
    headings: tuple[Placed, ...]
    others: tuple[Placed, ...]  # labels of contact numbers


def _areas(pages: PageSet, form: Form) -> Iterator[_Area]:
    for page in pages.pages:
        here = [placed for placed in form.labels if placed.page == page.number]
        headings = tuple(placed for placed in here if placed.label.section)
        others = tuple(placed for placed in here if placed.label.key in _CONTACT_LABELS)
        yield _Area(page, tuple(_joined_lines(page)), headings, others)


def _joined_lines(page: Page) -> Iterator[tuple[Word, ...]]:
    """Rows of words; where a cell ends in "thru" the cell below it is its end and comes along."""
    sheet = sheet_of(page)
    moved: set[int] = set()
    for row in sheet.rows:
        line: list[Word] = []
        for phrase in row.phrases:
            if id(phrase) in moved:
                continue
            line += phrase.words
            below = sheet.below(phrase) if _RANGE_GOES_ON.search(phrase.text) else None
            if below:
                moved.add(id(below))
                line += below.words
        if line:
            yield tuple(line)


def _numbers(areas: tuple[_Area, ...]) -> Iterator[NumberReading]:
    """The customer's numbers, each once, in reading order; where no heading says what the numbers are for, all but contact numbers."""
    listed = any(placed.label.section == "numbers" for area in areas for placed in area.headings)
    given: set[str] = set()
    for area in areas:
        for sighting in find_numbers(area.lines, page=area.page.number).sightings:
            action = _action(sighting.spot, sighting.line, area) if listed else _unlisted(sighting, area)
            if action and sighting.e164 not in given and not sighting.foreign:
                given.add(sighting.e164)
                yield _reading(sighting, area.page, action)


def _unlisted(sighting: Sighting, area: _Area) -> Action | None:
    """In a letter without headings the sentence decides; one that says keep or stay keeps."""
    line = " ".join(word.text for word in area.lines[sighting.line])
    if _SPOKEN.search(line) or re.search(r"\bfax\b", line, re.I):
        return None
    return Action.KEEP if _STAYS.search(line) else Action.PORT


def _claims(areas: tuple[_Area, ...]) -> Iterator[str]:
    """What is said about numbers without being one, under the headings of numbers."""
    for area in areas:
        for claim in find_numbers(area.lines, page=area.page.number, seven=True).claims:
            if _action(claim.spot, claim.line, area) and _section(claim.spot, area) != "carrier":
                yield claim.text


def _reading(sighting: Sighting, page: Page, action: Action) -> NumberReading:
    sure = certainty(sighting.confidence, sighting.agreed, page.mode, substituted=sighting.substituted, assumed=sighting.assumed)
    return NumberReading(
        sighting.e164,
        action=action,
        page=page.number,
        confidence=sure.confidence,
        needs_review=sure.needs_review,
        written=sighting.written,
        spot=sighting.spot,
        alternative=sighting.alternative,
    )


def _action(spot: Spot | None, line: int, area: _Area) -> Action | None:
    """Port or keep by the heading it stands under; None when it is not the customer's to port."""
    words = area.lines[line] if line < len(area.lines) else ()
    if spot is None or _SPOKEN.search(" ".join(word.text for word in words)):
        return None
    if any(_belongs(placed, spot.left, spot.top, spot.bottom) for placed in area.others):
        return None
    section = _section(spot, area)
    if section == "stay":
        return Action.KEEP
    return Action.PORT if section in ("numbers", "carrier", "authorization") else None


def _section(spot: Spot | None, area: _Area) -> str | None:
    """The section of the nearest heading above a place."""
    above = [placed for placed in area.headings if spot and placed.box.top <= spot.bottom and placed.box.left <= spot.left + 40]
    return max(above, key=lambda placed: (round(placed.box.top / 6), placed.box.left)).label.section if above else None


def _belongs(label: Placed, left: float, top: float, bottom: float) -> bool:
    """Is the number the value of this "Phone" or "Fax" label: behind it or right below it?"""
    height = label.box.bottom - label.box.top
    behind = top < label.box.bottom and bottom > label.box.top and 0 <= left - label.box.right < 60
    below = 0 <= top - label.box.bottom + 0.4 * height < 2 * height and abs(left - label.box.left) < 20
    return behind or below
