"""The headings over the numbers of a letter of authorization: whether those below leave or stay, and in which area code they are.

Known ones come as labels of the form; others are told by their words ("Move to new carrier", "Leave where it is") over a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Box, Page
from parsers.documents.loa_text import Paragraph, paragraphs_of
from parsers.forms.reader import Placed
from parsers.lists.headings import area_codes
from parsers.lists.roles import Role, heading_role
from parsers.numbers.uses import Intent, heading_intent
from parsers.page.layout import Phrase, Sheet, bounds, sheet_of
from parsers.page.prose import lower_words
from parsers.patterns import PHONE_LIKE, STARTS_WITH_NUMBER

LISTS: Final = frozenset({"numbers", "stay"})
_WORDS: Final = 9  # of a heading without a colon
_WORDS_BEFORE_COLON: Final = 40
_NOTE_WORDS: Final = 4
_REACH: Final = 3.2  # line heights from a heading to its first number
_HEADER: Final = re.compile(
    r"\W*(?:#|item|no\.?|line|(?:tele)?phone|number|tn|did|dn|btn|area code|npa)s?(?: (?:number|tn|#|no\.?|\(s\)))?s?(?:\(s\))?\W*",
    re.IGNORECASE,
)
# "EXHIBIT A - NUMBERS": what is attached to the letter is what it moves.
_ATTACHED: Final = re.compile(
    r"\W*(?:exhibit|attachment|schedule|appendix|annex|addendum|enclosure)\b(?!.*\b(?:not|keep|stay|remain|retain)\w*\b)", re.IGNORECASE
)
_ROWS: Final = 3  # from such a heading to its first number: the company's name, the head of a table
_TERMS: Final = 14  # lower-case words of terms
_COLUMN: Final = 30.0  # points between a list's heading and its numbers, or labels beside both
_SLACK: Final = 40.0  # points a number may stand left of its heading


@dataclass(frozen=True, slots=True)
class Heading:
    """``section``: "numbers" (they leave), "stay", another part of the form, or "signed"; ``npa``: the area code of those below."""

    box: Box
    section: str
    npa: str | None = None


def headings_of(page: Page, placed: Sequence[Placed], signed: Sequence[Placed]) -> tuple[Heading, ...]:
    """Every heading of a page, those told by their words included."""
    known = [Heading(each.box, each.label.section) for each in placed if each.label.section]
    known += [Heading(each.box, "signed") for each in signed]
    by_words = [heading for heading in _told(page, [each.box for each in placed]) if heading.section in LISTS]
    known = [each for each in known if each.section in LISTS or not any(_same(each.box, heading.box) for heading in by_words)]
    told = [  # "Leave these with the losing provider" has a label's words in it
        heading
        for heading in _told(page, [each.box for each in placed])
        if not any(_same(heading.box, each.box) and each.section in LISTS for each in known)
    ]
    everything = [*known, *told]
    return tuple(_with_section(heading, everything) for heading in everything)


def section_at(headings: Sequence[Heading], left: float, bottom: float) -> Heading | None:
    """The nearest heading above a place, in its column: a list's own goes on beside labels that stand left of it all."""
    above = [heading for heading in headings if heading.box.top <= bottom and heading.box.left <= left + _SLACK]
    nearest = max(above, key=_placed, default=None)
    own = [heading for heading in above if heading.section in LISTS and abs(heading.box.left - left) <= _COLUMN]
    over = max(own, key=_placed, default=None)
    beside = over is not None and nearest is not None and nearest.section not in LISTS and nearest.box.right + _COLUMN < over.box.left
    return over if beside else nearest


def _placed(heading: Heading) -> tuple[int, float]:
    return round(heading.box.top / 6), heading.box.left


def _same(one: Box, other: Box) -> bool:
    return abs((one.top + one.bottom) - (other.top + other.bottom)) < 8 and one.left < other.right and other.left < one.right


def _told(page: Page, labels: Sequence[Box]) -> Iterator[Heading]:
    sheet = sheet_of(page)
    for paragraph in paragraphs_of(page):
        attached = _ATTACHED.match(paragraph.text) is not None
        last = paragraph.phrases[-1]
        first = _next_number(sheet, last) if attached else None
        if not _is_heading(paragraph) or not (first or _stands_over_number(sheet, last, labels)):
            continue
        codes, intent = area_codes(paragraph.text), heading_intent(paragraph.text)
        npa = codes[0] if len(codes) == 1 else None
        section = "numbers" if attached and intent is None else "" if intent is None else "numbers" if intent is Intent.PORT else "stay"
        if section or npa:
            box = bounds(phrase.box for phrase in paragraph.phrases)
            yield Heading(replace(box, left=min(box.left, first.box.left)) if first else box, section, npa)


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    most = _WORDS_BEFORE_COLON if text.endswith(":") else _WORDS
    return len(text.split()) <= most and not text.endswith((".", "!", ",")) and not PHONE_LIKE.search(text) and "__" not in text


def _stands_over_number(sheet: Sheet, phrase: Phrase, labels: Sequence[Box]) -> bool:
    """Does a list begin below: a number at once, under the head of its column, or behind a cell that says what the line is?"""
    below = sheet.below(phrase, _REACH)
    if below is not None and _heads_column(below.text):
        below = sheet.below(below, _REACH)
    if below is None or STARTS_WITH_NUMBER.match(below.text):
        return below is not None
    beside = any(STARTS_WITH_NUMBER.match(other.text) for other in sheet.right_of(below))
    beside = beside and not any(PHONE_LIKE.search(other.text) for other in sheet.rows[phrase.row].phrases)
    return beside and len(below.words) <= _NOTE_WORDS and not any(_same(below.box, label) for label in labels)


def _heads_column(text: str) -> bool:
    """ "Telephone #", "Service number": it says that numbers stand below, and not what becomes of them."""
    few = len(text.split()) <= _NOTE_WORDS and not any(character.isdigit() for character in text)
    return _HEADER.fullmatch(text) is not None or (few and heading_role(text) is Role.NUMBER and heading_intent(text) is None)


def _next_number(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    """The number that one of the next rows begins with, wherever the heading stands over it."""
    begun = (row.phrases[0] for row in sheet.rows[phrase.row + 1 : phrase.row + 1 + _ROWS])
    return next((first for first in begun if STARTS_WITH_NUMBER.match(first.text)), None)


def _with_section(heading: Heading, everything: Sequence[Heading]) -> Heading:
    """A heading that names an area code goes on with what the one above it says of porting."""
    if heading.section:
        return heading
    others = [each for each in everything if each.section and each is not heading]
    above = section_at(others, heading.box.left, heading.box.top)
    return Heading(heading.box, above.section if above and above.section in LISTS else "numbers", heading.npa)


def list_over(page: Page, heading: Heading, top: float) -> bool:
    """Do terms, without a number, stand between the numbers of a heading and the height ``top``?"""
    above = [paragraph for paragraph in paragraphs_of(page) if paragraph.phrases[-1].box.bottom <= top]
    return any(_is_terms(paragraph) and _numbers_between(page, heading.box.bottom, paragraph.phrases[0].box.top) for paragraph in above)


def _is_terms(paragraph: Paragraph) -> bool:
    return lower_words(paragraph.text) >= _TERMS and not PHONE_LIKE.search(paragraph.text)


def _numbers_between(page: Page, start: float, end: float) -> bool:
    return any(PHONE_LIKE.search(phrase.text) for phrase in sheet_of(page).phrases if start <= phrase.box.top and phrase.box.bottom <= end)
