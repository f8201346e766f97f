"""Letters of authorization (letters of agency): who lets whom move which numbers away from which carrier.

Numbers under a heading of numbers to port are ported, those under "numbers not to port" are kept; contact numbers in sentences and those of
the sender or carrier are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, PageSet, Word
from onboarding.documents import Action, DocumentKind, DocumentReading, NumberReading, Spot
from parsers.certainty import certainty
from parsers.documents.clues import BILL_ANATOMY, Clues, count, head, squeezed, weigh
from parsers.documents.forms import OTHERS, customer_address, doubtful, ink, ocr_pages, section_address_of, signed_date, signer, worst_mode
from parsers.form_fields import Filled, Form, Placed, read_form
from parsers.form_labels import PARTY, PORTING, SIGNING, ValueKind
from parsers.form_rest import carrier_words, filled, section_head
from parsers.layout import sheet_of
from parsers.number_types import Sighting
from parsers.numbers import find_numbers, sight_in_text
from parsers.secrets import mask_reading

KIND: Final = DocumentKind.LOA
LABELS: Final = (*PORTING, *PARTY, *SIGNING)

_TITLES: Final[Clues] = (
    ("letter of agency", 0.9),
    ("letter of authorization", 0.85),
    ("letter of authority", 0.8),
    ("letter of agency / authorization", 0.9),
    ("port authorization", 0.8),
    ("porting authorization", 0.8),
    ("number porting request", 0.7),
    ("local number portability", 0.5),
    ("number transfer authorization", 0.8),
    ("carta de autorización", 0.8),
    ("resporg", 0.4),
    ("toll-free transfer authorization", 0.8),
)
_BODY: Final[Clues] = (
    ("to act on my behalf", 0.3),
    ("act as my agent", 0.4),
    ("as agent", 0.15),
    ("porting of the numbers", 0.4),
    ("port the telephone number", 0.4),
    ("telephone numbers to port", 0.5),
    ("numbers to be ported", 0.4),
    ("current carrier", 0.3),
    ("losing carrier", 0.3),
    ("customer service record", 0.2),
    ("change of carrier", 0.2),
    ("changing my service", 0.3),
    ("primary carrier", 0.15),
    ("billing telephone number", 0.15),
)
_CONTACT_LABELS: Final = frozenset({"phone", "fax"})
_RANGE_GOES_ON: Final = re.compile(r"\d\s*(?:-|–|—|thru|through|to)$", re.I)
_SPOKEN: Final = re.compile(
    r"\b(?:questions?|call|contact|fax|e-?mail|visit|toll[- ]free numbers? complete|support|customer (?:care|service)|help|return|send)\b",
    re.I,
)


def looks_like(pages: PageSet) -> float:
    """0..1. A page that says no more than "LOA" is none."""
    text = squeezed(pages, 2)
    if len(text) < 60:
        return 0.0
    title = weigh(head(pages, 0.25), _TITLES)
    body = weigh(text, _BODY)
    score = 1 - (1 - title) * (1 - 0.7 * body) if title >= 0.4 else 0.65 * body
    return score * (0.3 if count(text, BILL_ANATOMY) >= 5 else 1.0)


def read(pages: PageSet, name: str) -> DocumentReading:
    form = read_form(pages, LABELS)
    person, title = signer(form)
    areas = tuple(_areas(pages, form))
    numbers = tuple(_numbers(areas))
    company = form.find("company", exclude=OTHERS) or section_head(form, "customer", ValueKind.COMPANY)
    blank = not (company or form.find("account", "btn") or numbers or form.find("signature"))
    mark = ink(pages, form, blank)
    signed_on, date_doubt = signed_date(form)
    lost = {key: filled(key, words, form) for key, words in carrier_words(form)}
    claims = () if blank else tuple(dict.fromkeys(_claims(areas)))
    service = customer_address(form, "service")
    reading = DocumentReading(
        file=name,
        kind=KIND,
        confidence=looks_like(pages),
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        carrier=form.text("carrier") or _lost(lost, "carrier"),
        account_number=_account(form) or _lost(lost, "account"),
        billing_telephone_number=_btn(form.text("btn")) or _btn(_lost(lost, "btn")),
        document_date=signed_on,
        customer_name=company.text if company else None,
        service_address=service,
        billing_address=section_address_of(form, "billing"),
        numbers=numbers,
        pin=_pin(form),
        authorized_name=person,
        authorized_title=title,
        warnings=(*pages.warnings, *_warnings(blank, mark.signed)),
        signed=mark.signed,
        blank=blank,
        claims=claims,
        doubts=(*mark.doubts, *date_doubt, *_doubts(form, lost)),
        page_mode=worst_mode(pages),
    )
    return mask_reading(reading)


def _account(form: Form) -> str | None:
    value = form.text("account")
    return value if value and sum(character.isdigit() for character in value) >= 4 else None


def _pin(form: Form) -> str | None:
    value = form.text("pin")
    return value if value and re.fullmatch(r"[A-Za-z0-9!#*-]{3,12}", value) else None


def _lost(lost: dict[str, Filled], key: str) -> str | None:
    return lost[key].text if key in lost else None


def _doubts(form: Form, lost: dict[str, Filled]) -> Iterator[tuple[str, Spot | None]]:
    """What was hardly legible, and what was found by its place alone."""
    yield from doubtful(form, customer_name="company", account_number="account", pin="pin")
    names = {"carrier": "carrier", "account": "account_number", "btn": "billing_telephone_number"}
    yield from ((name, lost[key].spot) for key, name in names.items() if key in lost and form.find(key) is None)


def _btn(value: str | None) -> str | None:
    seen = sight_in_text(value) if value else ()
    return seen[0].e164 if seen else None


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
    """The customer's numbers, each once, in reading order."""
    given: set[str] = set()
    for area in areas:
        for sighting in find_numbers(area.lines, page=area.page.number).sightings:
            action = _action(sighting.spot, sighting.line, area)
            if action and sighting.e164 not in given and not sighting.foreign:
                given.add(sighting.e164)
                yield _reading(sighting, area.page, action)


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


def _warnings(blank: bool, signed: bool | None) -> list[str]:
    if blank:
        return ["The letter of authorization is blank: please fill it in, sign it and send it again."]
    if signed is False:
        return ["The letter of authorization is not signed."]
    if signed is None:
        return ["Whether the letter of authorization is signed could not be seen: please look, or have the sender confirm it."]
    return []
