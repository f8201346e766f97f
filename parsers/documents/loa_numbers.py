"""The numbers on a letter of authorization: which port, which stay, which are somebody's contact number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, PageSet, Word
from onboarding.documents import Action, NumberReading, Spot
from parsers.certainty import certainty
from parsers.documents.loa_furniture import furniture
from parsers.documents.loa_headings import LISTS, Heading, headings_of, list_over, section_at
from parsers.documents.loa_rows import said_beside
from parsers.documents.loa_text import STARTS_WITH_NUMBER, Spoken, spoken_of
from parsers.forms.reader import Form, Placed
from parsers.lists.entries import DECOY_WORDS, FORWARD_WORDS, ID_WORDS
from parsers.lists.prose import is_letterhead
from parsers.numbers.sighting import find_numbers
from parsers.numbers.text import Line
from parsers.numbers.types import ClaimKind, Sighting
from parsers.numbers.uses import Intent
from parsers.page.from_to import with_ranges
from parsers.page.layout import Sheet, sheet_of

_CONTACT_LABELS: Final = frozenset({"phone", "fax"})
_RANGE_GOES_ON: Final = re.compile(r"\d\s*(?:-|–|—|thru|through|to)$", re.I)
# Before a number: it is somebody to reach, or no telephone number at all.
_CONTACT: Final = re.compile(
    r"\b(?:questions?|call(?:s|ing)?|contact|e-?mail|visit|support|customer (?:care|service)|help|return(?: to)?|send|reach|"
    r"cell(?: phone)?|mobile|personal|porting(?: team| dep\w+| desk)?|lnp|fax(?:ed)? (?:to|it|this)|or fax)\b",
    re.I,
)
_NAMES_CONTACT: Final = re.compile(r"\b(?:contact|representative|agent|consultant|vendor|attn|attention)\b", re.I)
_PLACE_OF_WORK: Final = re.compile(r"\b(?:desk|team|office)\b", re.I)  # in a list it is where the line rings
_ACCOUNT: Final = re.compile(
    r"(?<!\bon the )(?<!\bon our )(?<!\bon this )(?<!\bon my )\b(?:account|acct|a/c|ban|invoice|order|reference|ref)\b[^\d]{0,22}$", re.I
)
_AGENT: Final = re.compile(
    r"\b(?:[Aa]uthori[sz]es?|AUTHORI[SZ]ES?|[Aa]ppoints?|[Dd]esignates?|[Nn]ames|[Ee]ngages?) (?:the company )?"
    r"([A-Z][\w&.'’-]*(?:,? (?:[A-Z&][\w&.'’-]*|of|and|the)){1,5}),? (?:to|as)\b"
)
_BEFORE_NUMBER: Final = re.compile(r"[^\d(+]{4,80}(?=[\d(+])")
_DESK: Final = 3  # words between the name of a company and its number
_TARGET: Final = re.compile(
    r"\W*(?:(?:current|where (?:it|they)) )?(?:rings?(?:[- ]to)?|terminat(?:es|ing|ion)|forwards?|forward(?:s|ed|ing)? to|points? to|"
    r"routes? to|routed to|destination|target|translat(?:es|ion))\b(?: (?:to|on|in|at|number|tn|line|no))?(?: ?\([^)]*\))?\W*$",
    re.IGNORECASE,
)
_REACH: Final = 3.2  # line heights from one row of a table to the next
_MOST_ROWS: Final = 200
_LEADS_ON: Final = re.compile(r"(?:,|and|plus|&)\W*(?:also )?(?:our|the|my|a|one)\b", re.I)
_MOST_OF_PAGE: Final = 0.4  # a signature line with less than this share of the page's rows above it ends no letter
_HEAD: Final = 0.2  # of a page's height
_BESIDE: Final = 150.0  # points from a label to what is written behind it
_CONTRADICTED: Final = 0.9
_BILLING: Final = "named as the billing number: does it port?"


def numbers_of(pages: PageSet, form: Form) -> tuple[tuple[NumberReading, ...], tuple[str, ...]]:
    """The customer's numbers, each once, and what is said about numbers without being one.

    By the headings over them; where no heading says what numbers are for, all that nobody else's words claim.
    """
    areas = tuple(_areas(pages, form))
    first = next((area.page.number for area in areas if area.lists), None)
    listed = _once(_numbers(areas, lambda area: _listed if area.lists or first is None or area.page.number < first else _attached))
    numbers = (listed if first is not None else ()) or _once(_numbers(areas, lambda area: _unlisted))
    return numbers, tuple(dict.fromkeys(_claims(areas)))


@dataclass(frozen=True, slots=True)
class _Area:
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


def _areas(pages: PageSet, form: Form) -> Iterator[_Area]:
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
        yield _Area(page, sheet, tuple(line for line in lines if line), headings, others, accounts, agents)


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


_Around = tuple[tuple[Word, ...], tuple[Word, ...]]
_Placed = Callable[[Spot | None, "_Area"], Action | None]


def _numbers(areas: Sequence[_Area], placed_on: Callable[[_Area], _Placed]) -> Iterator[NumberReading]:
    """The customer's numbers in reading order, repeats included. ``placed_on``: how a page says by its places what ports."""
    for area in areas:
        for line, sighting, around in _sightings(area):
            others = sighting.foreign or _is_head(area, line, sighting) or _is_agents(area, line) or _under_target(area, sighting)
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


def _sightings(area: _Area) -> Iterator[tuple[tuple[Word, ...], Sighting, _Around]]:
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


def _is_head(area: _Area, line: tuple[Word, ...], sighting: Sighting) -> bool:
    """The telephone of a letterhead: beside an address or web page at the top."""
    if sighting.spot is None or sighting.spot.top > _HEAD * area.page.height:
        return False
    near = [
        " ".join(word.text for word in other) for other in area.lines if abs(other[0].box.top - line[0].box.top) < 3 * area.sheet.height
    ]
    text = Line(line)
    return is_letterhead(text.text, find_numbers([line]).sightings, near)


def _is_agents(area: _Area, line: tuple[Word, ...]) -> bool:
    """``Bay Cloud LLC, 305-555-0177, port fax 305-555-0178``: a line that gives the numbers of the company authorized."""
    lead = _BEFORE_NUMBER.match(" ".join(word.text for word in line))
    said = lead.group() if lead else ""
    return any(said.startswith(agent) and len(said[len(agent) :].split()) <= _DESK for agent in area.agents)


def _under_target(area: _Area, sighting: Sighting) -> bool:
    """In a column "Rings to", beside the column of numbers that are moved."""
    found = area.sheet.at(sighting.spot) if sighting.spot else None
    if found is None or found[1] != 0 or not any(STARTS_WITH_NUMBER.match(other.text) for other in area.sheet.left_of(found[0])):
        return False
    above, steps = area.sheet.above(found[0], _REACH), 0
    while above is not None and STARTS_WITH_NUMBER.match(above.text) and steps < _MOST_ROWS:
        above, steps = area.sheet.above(above, _REACH), steps + 1
    return above is not None and _TARGET.match(above.text) is not None


def _around(line: tuple[Word, ...], sighting: Sighting, all_sightings: Sequence[Sighting]) -> _Around:
    """The words before a number since the one before it, and those behind it up to the next."""
    beside = [other for other in all_sightings if other.line == sighting.line]
    start = max((other.last + 1 for other in beside if other.last < sighting.first), default=0)
    end = min((other.first for other in beside if other.first > sighting.last), default=len(line))
    behind = line[sighting.last + 1 : end]
    leads_on = end < len(line) and _LEADS_ON.match(" ".join(word.text for word in behind))  # "... 0142 and our fax 305-555-0143"
    return line[start : sighting.first], () if leads_on else behind


def _judge(sighting: Sighting, area: _Area, around: _Around, placed: _Placed) -> NumberReading | None:
    before = " ".join(word.text for word in around[0])
    clause = re.split(r"[.;|]", before)[-1]
    if _in_account(sighting.spot, area) or _ACCOUNT.search(before) or _CONTACT.search(clause) or _is_others(clause):
        return None
    spoken = _spoken(sighting, area)
    if spoken is not None:
        action = _SPOKEN.get(spoken.intent) if spoken.intent else None
        reading = None if action is None else _reading(sighting, area.page, action, spoken.use, unclear=False)
        return replace(reading, note=_BILLING) if reading and spoken.billing and action is Action.PORT else reading
    action = placed(sighting.spot, area)
    if action is None or (placed is _unlisted and _PLACE_OF_WORK.search(clause)):
        return None
    said = said_beside(area.sheet, sighting.spot, *around)
    if said.ended:
        return None
    if said.action is not None and action is Action.PORT:
        action = said.action
    reading = _reading(sighting, area.page, action, said.use, said.unclear)
    if _behind_terms(sighting.spot, area):  # the list was over before the paragraph above
        return _doubted(reading) if _begins(sighting.spot, area) else None
    return reading


def _is_others(clause: str) -> bool:
    """Words that make the number behind them a vendor's, a place calls are sent to, or no telephone number."""
    return any(words.search(f"{clause} ") for words in (DECOY_WORDS, FORWARD_WORDS, ID_WORDS))


def _begins(spot: Spot | None, area: _Area) -> bool:
    found = area.sheet.at(spot) if spot else None
    return found is not None and found[1] == 0


def _behind_terms(spot: Spot | None, area: _Area) -> bool:
    """Does a paragraph of terms stand between the numbers of its heading and this place?"""
    heading = section_at(area.headings, spot.left, spot.bottom) if spot else None
    return spot is not None and heading is not None and heading.section in LISTS and list_over(area.page, heading, spot.top)


_SPOKEN: Final = {Intent.PORT: Action.PORT, Intent.KEEP: Action.KEEP}


def _spoken(sighting: Sighting, area: _Area) -> Spoken | None:
    found = area.sheet.at(sighting.spot) if sighting.spot else None
    return spoken_of(area.page, *found, sighting.e164) if found else None


def _in_account(spot: Spot | None, area: _Area) -> bool:
    return spot is not None and any(
        account.top < (spot.top + spot.bottom) / 2 < account.bottom and account.left - 2 <= spot.left <= account.right
        for account in area.accounts
    )


def _claims(areas: Sequence[_Area]) -> Iterator[str]:
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


def _listed(spot: Spot | None, area: _Area) -> Action | None:
    """Port or keep by the heading it stands under; None when it is not the customer's to port."""
    heading = section_at(area.headings, spot.left, spot.bottom) if spot and not _is_contact(spot, area) else None
    return _BY_SECTION.get(heading.section) if heading else None


def _attached(spot: Spot | None, area: _Area) -> Action | None:
    """A page behind the one with the headings: its rows that begin with a number go on with the list."""
    return Action.PORT if spot and not _is_contact(spot, area) and _begins(spot, area) else None


def _unlisted(spot: Spot | None, area: _Area) -> Action | None:
    """A line of a letter without headings: one of its numbers, above the signature."""
    heading = section_at(area.headings, spot.left, spot.bottom) if spot else None
    below = spot is not None and any(each.section == "signed" and each.box.bottom < spot.top for each in area.headings)
    return None if below else Action.KEEP if heading and heading.section == "stay" else Action.PORT


_BY_SECTION: Final = {"numbers": Action.PORT, "stay": Action.KEEP}


def _is_contact(spot: Spot, area: _Area) -> bool:
    return any(_belongs(placed, spot.left, spot.top, spot.bottom) for placed in area.others)


def _belongs(label: Placed, left: float, top: float, bottom: float) -> bool:
    """Is the number the value of this "Phone" or "Fax" label: behind it or right below it?"""
    height = label.box.bottom - label.box.top
    behind = top < label.box.bottom and bottom > label.box.top and 0 <= left - label.box.right < _BESIDE
    below = 0 <= top - label.box.bottom + 0.4 * height < 2 * height and abs(left - label.box.left) < 20
    return behind or below
