"""A page of a LOA as its numbers need it: lines without the form's own, the headings over them, the labels of contact numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, PageSet, Word
from onboarding.documents import Spot
from parsers.documents.loa_furniture import furniture
from parsers.documents.loa_headings import LISTS, Heading, headings_of, section_at
from parsers.forms.reader import Form, Placed
from parsers.page.from_to import with_ranges
from parsers.page.layout import Sheet, sheet_of

_CONTACT_LABELS: Final = frozenset({"phone", "fax"})
_RANGE_GOES_ON: Final = re.compile(r"\d\s*(?:-|–|—|thru|through|to)$", re.I)
_NAMES_CONTACT: Final = re.compile(r"\b(?:contact|representative|agent|consultant|vendor|attn|attention)\b", re.I)
_AGENT: Final = re.compile(
    r"\b(?:(?:(?:[Aa]uthori[sz]|[Dd]esignat|[Nn]am|[Ee]ngag)(?:es?|ing)|AUTHORI[SZ]ES?|[Aa]ppoint(?:s|ing)?|[Aa]llow(?:s|ing)?|[Pp]ermits?|[Ll]ets?"
    r"|[Gg]rants?|[Gg]iven? to)(?: the company)?|[Rr]elease (?:[a-z]+ ){1,4}to) "
    r"([A-Z][\w&.'’-]*(?:,? (?:[A-Z&][\w&.'’-]*|of|and|the)){1,5}?)"
    r"(?=,? ?(?:\(|[-–—]? ?\d{3}|(?:to|as|at|of|my|our|its|act|obtain|tel(?:ephone)?|ph(?:one)?|fax)\b))"
)
_MOST_OF_PAGE: Final = 0.4  # a signature line with less than this share of the page's rows above it ends no letter


@dataclass(frozen=True, slots=True)
class Area:
    """One page of a LOA: its lines, and the labels that say whose the numbers below them are."""

    page: Page
    sheet: Sheet
    lines: tuple[tuple[Word, ...], ...]
    headings: tuple[Heading, ...]
    others: tuple[Placed, ...]  # labels of contact numbers
    accounts: tuple[Spot, ...]
    agents: tuple[str, ...]  # whom the letter authorizes

    @property
    def lists(self) -> bool:
        return any(heading.section == "numbers" for heading in self.headings)


def areas_of(pages: PageSet, form: Form) -> Iterator[Area]:
    around = furniture(pages)
    agents = tuple({match.strip(" ,.") for page in pages.pages[:2] for match in _AGENT.findall(" ".join(page.text.split()))})
    for page in pages.pages:
        here = [placed for placed in form.labels if placed.page == page.number]
        sheet = sheet_of(page)
        headings = headings_of(page, here, [placed for placed in here if placed.label.key == "signature" and _ends(placed, sheet)])
        contacts = (placed for placed in here if placed.label.key in _CONTACT_LABELS)
        others = tuple(placed for placed in contacts if not _in_list(placed, headings) or _below_contact(placed, sheet))
        accounts = tuple(v.spot for v in form.values if v.key == "account" and v.spot is not None and v.spot.page == page.number)
        lines = (tuple(word for word in line if word not in around) for line in _joined_lines(with_ranges(page), sheet))
        yield Area(page, sheet, tuple(line for line in lines if line), headings, others, accounts, agents)


def _in_list(placed: Placed, headings: Sequence[Heading]) -> bool:
    heading = section_at(headings, placed.box.left, placed.box.top)
    return heading is not None and heading.section in LISTS


def _below_contact(placed: Placed, sheet: Sheet) -> bool:
    """A "Tel" right under the line that names a contact, in the midst of a list."""
    height = max(placed.box.bottom - placed.box.top, sheet.height)
    above = (row for row in sheet.rows if 0 <= placed.box.top - row.box.bottom + 0.4 * height < 1.6 * height)
    return any(_NAMES_CONTACT.search(row.text) for row in above)


def _ends(signature: Placed, sheet: Sheet) -> bool:
    """Does the letter end here? Some forms are signed at their head."""
    return sum(row.box.bottom <= signature.box.top for row in sheet.rows) > _MOST_OF_PAGE * len(sheet.rows)


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


def begins_phrase(spot: Spot | None, area: Area) -> bool:
    found = area.sheet.at(spot) if spot else None
    return found is not None and found[1] == 0
