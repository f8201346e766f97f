"""The numbers on a letter of authorization: which port, which stay, which are somebody's contact number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet, Word
from onboarding.documents import Action, NumberReading, Spot
from parsers.certainty import certainty
from parsers.documents.loa_areas import Area, areas_of, begins_phrase
from parsers.documents.loa_headings import LISTS, list_over, section_at
from parsers.documents.loa_others import in_account, is_agents, is_contact, is_letterheads, is_others, is_under_target, last_clause
from parsers.documents.loa_rows import said_beside
from parsers.documents.loa_text import Spoken, spoken_of
from parsers.forms.reader import Form
from parsers.numbers.sighting import find_numbers
from parsers.numbers.types import ClaimKind, Sighting
from parsers.numbers.uses import Intent
from parsers.ownership.paper_rules import below_the_close
from parsers.ownership.place import Place

_PLACE_OF_WORK: Final = re.compile(r"\b(?:desk|team|office)\b", re.I)  # in a list it is where the line rings
_LEADS_ON: Final = re.compile(r"(?:,|and|plus|&)\W*(?:also )?(?:our|the|my|a|one)\b", re.I)
_CONTRADICTED: Final = 0.9
_BILLING: Final = "named as the billing number: does it port?"


def numbers_of(pages: PageSet, form: Form) -> tuple[tuple[NumberReading, ...], tuple[str, ...]]:
    """The customer's numbers, each once, and what is said about numbers without being one.

    By the headings over them; where no heading says what numbers are for, all that nobody else's words claim.
    """
    areas = tuple(areas_of(pages, form))
    first = next((area.page.number for area in areas if area.lists), None)
    listed = _once(_numbers(areas, lambda area: _listed if area.lists or first is None or area.page.number < first else _attached))
    numbers = (listed if first is not None else ()) or _once(_numbers(areas, lambda area: _unlisted))
    return numbers, tuple(dict.fromkeys(_claims(areas)))


_Around = tuple[tuple[Word, ...], tuple[Word, ...]]
_Placed = Callable[[Spot | None, Area], Action | None]


def _numbers(areas: Sequence[Area], placed_on: Callable[[Area], _Placed]) -> Iterator[NumberReading]:
    """The customer's numbers in reading order, repeats included. ``placed_on``: how a page says by its places what ports."""
    for area in areas:
        for line, sighting, around in _sightings(area):
            others = (
                sighting.foreign
                or is_letterheads(area, line, sighting)
                or is_agents(area, line, sighting)
                or is_under_target(area, sighting)
            )
            reading = None if others else _judge(sighting, area, around, placed_on(area))
            if reading is not None:
                yield reading


def _once(readings: Iterable[NumberReading]) -> tuple[NumberReading, ...]:
    """Each number once; what is said to leave and to stay stays until somebody is asked, as does a billing number only spoken of."""
    given: dict[str, NumberReading] = {}
    for reading in readings:
        before = given.get(reading.e164)
        if before is None or before.note == _BILLING:
            given[reading.e164] = reading
        elif before.action is not reading.action and reading.note != _BILLING:
            note = "port or keep: the letter says both"
            given[reading.e164] = replace(_doubted(before), action=Action.KEEP, note=note)
    several = len(given) > 1
    return tuple(_doubted(each) if several and each.note == _BILLING else each for each in given.values())


def _doubted(reading: NumberReading) -> NumberReading:
    return replace(reading, confidence=min(reading.confidence, _CONTRADICTED), needs_review=True)


def _sightings(area: Area) -> Iterator[tuple[tuple[Word, ...], Sighting, _Around]]:
    """Every number of a page with its line and the words around it; seven digits under a heading that names their area code included."""
    found = find_numbers(area.lines, page=area.page.number).sightings
    whole = {(sighting.e164, sighting.spot) for sighting in found}
    for sighting in found:
        yield area.lines[sighting.line], sighting, _around(area.lines[sighting.line], sighting, found)
    own = {word for line in area.lines for word in line}
    for phrase in (each for each in area.sheet.phrases if each.words[0] in own and any(heading.npa for heading in area.headings)):
        heading = section_at(area.headings, phrase.box.left, phrase.box.top)
        if heading is None or heading.npa is None:
            continue
        short = find_numbers([phrase.words], page=area.page.number, default_npa=heading.npa).sightings
        for sighting in (each for each in short if (each.e164, each.spot) not in whole):
            yield phrase.words, sighting, _around(phrase.words, sighting, short)


def _around(line: tuple[Word, ...], sighting: Sighting, all_sightings: Sequence[Sighting]) -> _Around:
    """The words before a number since the one before it, and those behind it up to the next."""
    beside = [other for other in all_sightings if other.line == sighting.line]
    start = max((other.last + 1 for other in beside if other.last < sighting.first), default=0)
    end = min((other.first for other in beside if other.first > sighting.last), default=len(line))
    behind = line[sighting.last + 1 : end]
    leads_on = end < len(line) and _LEADS_ON.match(" ".join(word.text for word in behind))  # "... 0142 and our fax 305-555-0143"
    return line[start : sighting.first], () if leads_on else behind


def _judge(sighting: Sighting, area: Area, around: _Around, placed: _Placed) -> NumberReading | None:
    before = " ".join(word.text for word in around[0])
    if in_account(sighting.spot, area) or is_others(before):
        return None
    spoken = _spoken(sighting, area)
    if spoken is not None:
        action = _SPOKEN.get(spoken.intent) if spoken.intent else None
        reading = None if action is None else _reading(sighting, area.page, action, spoken.use, unclear=False)
        reading = replace(reading, theirs=True) if reading else None  # the letter says so
        return replace(reading, note=_BILLING) if reading and spoken.billing and action is Action.PORT else reading
    action = placed(sighting.spot, area)
    if action is None or (placed is _unlisted and _PLACE_OF_WORK.search(last_clause(before))):
        return None
    said = said_beside(area.sheet, sighting.spot, *around)
    if said.ended:
        return None
    if said.action is not None and action is Action.PORT:
        action = said.action
    reading = _reading(sighting, area.page, action, said.use, said.unclear)
    if placed is _listed or begins_phrase(sighting.spot, area):
        reading = replace(reading, theirs=True)  # named by the letter's list
    if _behind_terms(sighting.spot, area):  # the list was over before the paragraph above
        return _doubted(reading) if begins_phrase(sighting.spot, area) else None
    return reading


def _behind_terms(spot: Spot | None, area: Area) -> bool:
    """Does a paragraph of terms stand between the numbers of its heading and this place?"""
    heading = section_at(area.headings, spot.left, spot.bottom) if spot else None
    return spot is not None and heading is not None and heading.section in LISTS and list_over(area.page, heading, spot.top)


_SPOKEN: Final = {Intent.PORT: Action.PORT, Intent.KEEP: Action.KEEP}


def _spoken(sighting: Sighting, area: Area) -> Spoken | None:
    found = area.sheet.at(sighting.spot) if sighting.spot else None
    return spoken_of(area.page, *found, sighting.e164) if found else None


def _claims(areas: Sequence[Area]) -> Iterator[str]:
    """What is said about numbers without being one, under the headings of numbers."""
    for area in areas:
        for claim in find_numbers(area.lines, page=area.page.number, seven=True).claims:
            heading = section_at(area.headings, claim.spot.left, claim.spot.bottom) if claim.spot else None
            stated = heading is not None and heading.npa is not None and claim.kind is ClaimKind.SEVEN_DIGITS
            if heading and heading.section in LISTS and not stated and _listed(claim.spot, area):
                yield claim.text


def _reading(sighting: Sighting, page: Page, action: Action, use: str | None, unclear: bool) -> NumberReading:
    sure = certainty(sighting.confidence, sighting.agreed, page.mode, substituted=sighting.substituted, assumed=sighting.assumed)
    return NumberReading(
        sighting.e164,
        use=use or ("toll_free" if sighting.toll_free else None),
        action=action,
        page=page.number,
        confidence=min(sure.confidence, 0.9) if unclear else sure.confidence,
        needs_review=sure.needs_review or unclear,
        written=sighting.written,
        spot=sighting.spot,
        note="port or keep: the tick cannot be told" if unclear else None,
        alternative=sighting.alternative,
    )


def _listed(spot: Spot | None, area: Area) -> Action | None:
    """Port or keep by the heading it stands under; None when it is not the customer's to port."""
    heading = section_at(area.headings, spot.left, spot.bottom) if spot and not is_contact(spot, area) else None
    return _BY_SECTION.get(heading.section) if heading else None


def _attached(spot: Spot | None, area: Area) -> Action | None:
    """A page behind the one with the headings: its rows that begin with a number go on with the list."""
    return Action.PORT if spot and not is_contact(spot, area) and begins_phrase(spot, area) else None


def _unlisted(spot: Spot | None, area: Area) -> Action | None:
    """A line of a letter without headings: one of its numbers, above the signature."""
    heading = section_at(area.headings, spot.left, spot.bottom) if spot else None
    below = spot is not None and any(each.section == "signed" and each.box.bottom < spot.top for each in area.headings)
    found = area.sheet.at(spot) if spot else None
    below = below or (found is not None and below_the_close(Place(area.sheet, *found)))  # "Ann Ortiz, Owner" and how to reach her
    return None if below else Action.KEEP if heading and heading.section == "stay" else Action.PORT


_BY_SECTION: Final = {"numbers": Action.PORT, "stay": Action.KEEP}
