"""The numbers on a letter of authorization: which port, which stay, which are somebody's contact number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, PageSet, Word
from onboarding.documents import Action, NumberReading, Spot
from parsers.accounts.surroundings import Place
from parsers.certainty import certainty
from parsers.documents.loa_rows import said_beside
from parsers.forms.reader import Form, Placed
from parsers.numbers.sighting import find_numbers
from parsers.numbers.types import Sighting
from parsers.numbers.uses import Intent, intent_of
from parsers.page.from_to import with_ranges
from parsers.page.layout import Sheet, sheet_of

_CONTACT_LABELS: Final = frozenset({"phone", "fax"})
_LISTS: Final = frozenset({"numbers", "stay"})
_RANGE_GOES_ON: Final = re.compile(r"\d\s*(?:-|–|—|thru|through|to)$", re.I)
# Before a number: it is somebody to reach, or no telephone number at all.
_CONTACT: Final = re.compile(
    r"\b(?:questions?|call(?:s|ing)?|contact|e-?mail|visit|support|customer (?:care|service)|help|return(?: to)?|send|reach|"
    r"cell(?: phone)?|mobile|personal|porting(?: team| dep\w+| desk)?|lnp|desk|team|office|fax(?:ed)? (?:to|it|this)|or fax)\b",
    re.I,
)
_ACCOUNT: Final = re.compile(r"\b(?:account|acct|a/c|ban|invoice|order|reference|ref)\b[^\d]{0,22}$", re.I)
_SPEAKS_OF_NUMBERS: Final = re.compile(r"\b(?:numbers?|lines?|dids?)\b|\bport\b|\btransfer\b", re.I)
_MOST_OF_PAGE: Final = 0.4  # a signature line above this part of the page ends no letter


def numbers_of(pages: PageSet, form: Form) -> tuple[tuple[NumberReading, ...], tuple[str, ...]]:
    """The customer's numbers, each once, and what is said about numbers without being one."""
    areas = tuple(_areas(pages, form))
    numbers = tuple(_numbers(areas, listed=True)) if any(area.lists for area in areas) else ()
    return numbers or tuple(_numbers(areas, listed=False)), tuple(dict.fromkeys(_claims(areas)))


@dataclass(frozen=True, slots=True)
class _Area:
    """One page of a LOA: its lines, and the labels that say whose the numbers below them are."""

    page: Page
    sheet: Sheet
    lines: tuple[tuple[Word, ...], ...]
    headings: tuple[Placed, ...]
    others: tuple[Placed, ...]  # labels of contact numbers
    signed: tuple[Placed, ...]  # where it is signed: what stands below is nobody's line
    accounts: tuple[Spot, ...]

    @property
    def lists(self) -> bool:
        return any(placed.label.section == "numbers" for placed in self.headings)


def _areas(pages: PageSet, form: Form) -> Iterator[_Area]:
    for page in pages.pages:
        here = [placed for placed in form.labels if placed.page == page.number]
        headings = tuple(placed for placed in here if placed.label.section)
        others = tuple(placed for placed in here if placed.label.key in _CONTACT_LABELS and placed.section not in _LISTS)
        signed = tuple(placed for placed in here if placed.label.key == "signature" and placed.box.top > _MOST_OF_PAGE * page.height)
        accounts = tuple(v.spot for v in form.values if v.key == "account" and v.spot is not None and v.spot.page == page.number)
        yield _Area(page, sheet_of(page), tuple(_joined_lines(with_ranges(page), sheet_of(page))), headings, others, signed, accounts)


def _joined_lines(page: Page, sheet: Sheet) -> Iterator[tuple[Word, ...]]:
    """Rows of words; where a cell ends in "thru" the cell below it is its end and comes along."""
    linked = {word: behind for word, behind in zip(page.words, page.words[1:], strict=False) if behind.text == "thru"}
    moved: set[int] = set()
    for row in sheet.rows:
        line: list[Word] = []
        for phrase in row.phrases:
            if id(phrase) in moved:
                continue
            line += phrase.words
            if phrase.words[-1] in linked:
                line.append(linked[phrase.words[-1]])
            below = sheet.below(phrase) if _RANGE_GOES_ON.search(phrase.text) else None
            if below:
                moved.add(id(below))
                line += below.words
        if line:
            yield tuple(line)


def _numbers(areas: Sequence[_Area], *, listed: bool) -> Iterator[NumberReading]:
    """The customer's numbers, each once, in reading order; where no heading says what the numbers are for, all but contact numbers."""
    given: set[str] = set()
    for area in areas:
        sightings = find_numbers(area.lines, page=area.page.number).sightings
        for sighting in sightings:
            around = _around(area.lines[sighting.line], sighting, sightings)
            reading = None if sighting.foreign else _judge(sighting, area, around, listed)
            if reading is not None and sighting.e164 not in given:
                given.add(sighting.e164)
                yield reading


_Around = tuple[tuple[Word, ...], tuple[Word, ...]]


def _around(line: tuple[Word, ...], sighting: Sighting, all_sightings: Sequence[Sighting]) -> _Around:
    """The words before a number since the one before it, and those behind it up to the next."""
    beside = [other for other in all_sightings if other.line == sighting.line]
    start = max((other.last + 1 for other in beside if other.last < sighting.first), default=0)
    end = min((other.first for other in beside if other.first > sighting.last), default=len(line))
    return line[start : sighting.first], line[sighting.last + 1 : end]


def _judge(sighting: Sighting, area: _Area, around: _Around, listed: bool) -> NumberReading | None:
    before = " ".join(word.text for word in around[0])
    if _in_account(sighting.spot, area) or _ACCOUNT.search(before) or _CONTACT.search(re.split(r"[.;|]", before)[-1]):
        return None
    spoken = _in_sentence(area.sheet, sighting.spot)
    placed = _action if listed else _unlisted
    action = placed(sighting.spot, area) if spoken is None else _spoken_action(spoken)
    if action is None:
        return None
    said = said_beside(area.sheet, sighting.spot, *around)
    if spoken is None and said.action is not None and action is Action.PORT:
        action = said.action
    return _reading(sighting, area.page, action, said.use, said.unclear)


def _in_sentence(sheet: Sheet, spot: Spot | None) -> str | None:
    """The line a number stands in, where it is running text."""
    found = sheet.at(spot) if spot else None
    if found is None or found[0].words[0] is found[0].words[found[1]]:
        return None
    spoken = sum(any(letter.isalpha() for letter in word.text) for word in found[0].words)
    return found[0].text if spoken and Place(sheet, *found).sentence else None


def _spoken_action(text: str) -> Action | None:
    """A sentence that keeps a number, or speaks of porting numbers; others name contacts."""
    intent = intent_of(text)
    if intent is Intent.KEEP:
        return Action.KEEP
    return Action.PORT if intent is Intent.PORT and _SPEAKS_OF_NUMBERS.search(text) else None


def _in_account(spot: Spot | None, area: _Area) -> bool:
    return spot is not None and any(
        account.top < (spot.top + spot.bottom) / 2 < account.bottom and account.left - 2 <= spot.left <= account.right
        for account in area.accounts
    )


def _unlisted(spot: Spot | None, area: _Area) -> Action | None:
    """A line of a letter without headings: one of its numbers, above the signature."""
    below = spot is not None and any(placed.box.bottom < spot.top for placed in area.signed)
    return None if below else Action.PORT


def _claims(areas: Sequence[_Area]) -> Iterator[str]:
    """What is said about numbers without being one, under the headings of numbers."""
    for area in areas:
        for claim in find_numbers(area.lines, page=area.page.number, seven=True).claims:
            if _section(claim.spot, area) in _LISTS and _action(claim.spot, area):
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


def _action(spot: Spot | None, area: _Area) -> Action | None:
    """Port or keep by the heading it stands under; None when it is not the customer's to port."""
    if spot is None or any(_belongs(placed, spot.left, spot.top, spot.bottom) for placed in area.others):
        return None
    section = _section(spot, area)
    return Action.KEEP if section == "stay" else Action.PORT if section == "numbers" else None


def _section(spot: Spot | None, area: _Area) -> str | None:
    """The section of the nearest heading above a place; the signature ends the last one."""
    marks = [(placed, placed.label.section) for placed in area.headings] + [(placed, "signed") for placed in area.signed]
    above = [mark for mark in marks if spot and mark[0].box.top <= spot.bottom and mark[0].box.left <= spot.left + 40]
    return max(above, key=lambda mark: (round(mark[0].box.top / 6), mark[0].box.left))[1] if above else None


def _belongs(label: Placed, left: float, top: float, bottom: float) -> bool:
    """Is the number the value of this "Phone" or "Fax" label: behind it or right below it?"""
    height = label.box.bottom - label.box.top
    behind = top < label.box.bottom and bottom > label.box.top and 0 <= left - label.box.right < 60
    below = 0 <= top - label.box.bottom + 0.4 * height < 2 * height and abs(left - label.box.left) < 20
    return behind or below
