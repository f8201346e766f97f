"""The running text of a letter of authorization: sentences that were wrapped, put together, and what they say of the numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ocr.page import Page, Word
from parsers.lists.entries import Entry
from parsers.lists.headings import Section
from parsers.lists.prose import entries_of
from parsers.memo import once_for_each
from parsers.numbers.sighting import find_numbers
from parsers.numbers.text import Line
from parsers.numbers.uses import Intent, intent_of
from parsers.ownership.place import Place
from parsers.page.layout import Phrase, Sheet, sheet_of
from parsers.page.prose import lower_words
from parsers.patterns import PHONE_LIKE, STARTS_WITH_NUMBER

_FILLS: Final = 0.8  # of its column's width: a line that goes on below
_FULL: Final = 0.92  # where the line below begins with a capital
_WRAPPED_WORDS: Final = 8
_WIDE: Final = 0.45  # of the page
_LOWER: Final = 2  # words in lower case
_SPOKEN: Final = 4  # lower-case words of a paragraph of several lines
_LEFT: Final = 8.0  # points
_PITCH: Final = 2.0  # heights between the tops of two lines of a paragraph
_LABELLED: Final = re.compile(r"\W*(?:[A-Za-z()]+ ?){1,3}:(?:[\d\s().,;&/+-]|\band\b|\bor\b|\bto\b|\bthru\b|\bthrough\b)+", re.IGNORECASE)
_RELEASE: Final = re.compile(r"(?<!not )(?<!n't )(?<!never )\breleas(?:e|ing)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Phrases that read on from one to the next; most are one phrase."""

    phrases: tuple[Phrase, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for phrase in self.phrases for word in phrase.words)

    @property
    def text(self) -> str:
        return " ".join(phrase.text for phrase in self.phrases)

    @property
    def runs(self) -> bool:
        """Sentences over several lines."""
        return len(self.phrases) > 1 and lower_words(self.text) >= _SPOKEN


@once_for_each(16)
def paragraphs_of(page: Page) -> tuple[Paragraph, ...]:
    """Every phrase of a page once, top to bottom, each paragraph at its first line."""
    return tuple(_paragraphs(sheet_of(page)))


def _paragraphs(sheet: Sheet) -> Iterator[Paragraph]:
    taken: set[int] = set()
    for phrase in sheet.phrases:
        if id(phrase) in taken:
            continue
        run = [phrase]
        while (below := _goes_on(sheet, run[-1])) is not None and id(below) not in taken:
            taken.add(id(below))
            run.append(below)
        yield Paragraph(tuple(run))


def _goes_on(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    """The line below, where the sentence of this one is not over: a full line without a full stop."""
    below = sheet.below(phrase, 1.5)
    if below is None or abs(below.box.left - phrase.box.left) > _LEFT or below.box.top - phrase.box.top > _PITCH * max(phrase.height, 8.0):
        return None
    wide = len(phrase.words) >= _WRAPPED_WORDS or phrase.box.right - phrase.box.left > _WIDE * sheet.page.width
    if not wide or lower_words(phrase.text) < _LOWER or re.search(r"[.:!?]\W*$", phrase.text):
        return None
    listed = PHONE_LIKE.search(below.text) and not re.search(r"[A-Za-z]{3}", below.text)
    if listed and not PHONE_LIKE.search(phrase.text):
        return None  # a heading over its list
    if STARTS_WITH_NUMBER.match(phrase.text) and STARTS_WITH_NUMBER.match(below.text) and not re.search(r"(?:,|\band)\W*$", phrase.text):
        return None  # two rows of a list
    least = _FULL if below.text[:1].isupper() else _FILLS
    column = [other.box.right for other in sheet.phrases if abs(other.box.left - phrase.box.left) <= _LEFT]
    return below if phrase.box.right - phrase.box.left >= least * (max(column) - phrase.box.left) else None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence says of a number in it. ``intent``: None where it says nothing about porting, as beside a contact's number."""

    intent: Intent | None
    use: str | None
    billing: bool = False  # it is called the billing number there


def spoken_of(page: Page, phrase: Phrase, first: int, last: int, e164: str) -> Spoken | None:
    """What running text says of the number in words ``first`` to ``last`` of a phrase; None where it does not stand in running text."""
    paragraph = next((each for each in paragraphs_of(page) if any(part is phrase or part == phrase for part in each.phrases)), None)
    if paragraph is None:
        return None
    single = first > 0 and lower_words(phrase.text) >= 1 and not _is_labelled(phrase.text)
    single = single and Place(sheet_of(page), phrase, first, last).sentence
    if not (single or (paragraph.runs and not STARTS_WITH_NUMBER.match(paragraph.text))):
        return None
    said = [entry for entry in _entries(paragraph) if entry.sighting.e164 == e164 and not entry.decoy]
    told = next((entry for entry in said if entry.intent is not None), said[0] if said else None)
    if told is not None and told.intent is None and _goes_along(page, paragraph, told):
        return Spoken(Intent.PORT, told.use)
    if told is not None and told.intent is None and _is_released(paragraph, told):
        return Spoken(Intent.PORT, told.use, told.btn)
    return Spoken(told.intent, told.use, told.btn) if told else Spoken(None, None)


def _is_released(paragraph: Paragraph, entry: Entry) -> bool:
    """ "Please release 305-555-0142": written to the carrier that has it, so it leaves."""
    sentence = re.split(r"[.!?] (?=[A-Z])", Line(paragraph.words).text[: entry.sighting.start])[-1]
    return _RELEASE.search(sentence) is not None


_ALONG: Final = re.compile(
    r"^\W*(?:in addition to|besides|along with|together with|as well as|including|with)"
    r" (?:that|this|it|the (?:billing|main|above|same|said))\b[^.]*",
    re.IGNORECASE,
)


def _goes_along(page: Page, paragraph: Paragraph, entry: Entry) -> bool:
    """ "The billing number is 305-555-0142. Besides that number, please release ...": it leaves with them."""
    behind = Line(paragraph.words).text[entry.sighting.end :]
    if not re.search(r"\w", behind):
        after = paragraphs_of(page)[paragraphs_of(page).index(paragraph) + 1 :]
        behind = after[0].text if after else ""
    match = _ALONG.match(behind)
    said = match.group() if match else ""
    return intent_of(said) is Intent.PORT or _RELEASE.search(said) is not None


def _is_labelled(text: str) -> bool:
    """ "Numbers: 305-555-0142, 305-555-0143 and 305-555-0150": a label that says nothing of porting, and numbers."""
    return _LABELLED.fullmatch(text) is not None and intent_of(text) is None


@once_for_each(64)
def _entries(paragraph: Paragraph) -> tuple[Entry, ...]:
    line = Line(paragraph.words)
    return tuple(entries_of(line.text, find_numbers([paragraph.words]).sightings, 1, Section(), listed=False))
