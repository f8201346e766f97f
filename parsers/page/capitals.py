"""Papers printed all in capitals: their sentences are read as if they were not.

Mainframes, forms filled in capitals and rural companies print without small letters, and rules about running text, names in sentences
and headings go by those. So the sentences of such a paper are put into small letters before it is read: words that sentences are made
of become small, the others stay or keep a capital. What is read then is given as it is printed (``as_printed``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet, Table, Word
from onboarding.documents import Address, DocumentReading, Person
from parsers.page.layout import Phrase, Sheet, sheet_of
from parsers.page.plain_english import LEADING, PLAIN, SAID, SMALL
from parsers.vocabulary import vocabulary

_LEAST_LETTERS: Final = 60  # of a paper about which this can be said
_SHARE: Final = 0.97  # of its letters are capitals; engines mistake a few
_LONG: Final = 6  # words of a line that may be a sentence by itself
_SPEAKING: Final = ((2, 0.4), (3, 0.3))  # so many small words, and small and plain ones so much of its words without figures
_TIGHT: Final = 0.75  # line heights between the lines of a paragraph
_SAME_LEFT: Final = 4.0
_SHORT: Final = 3  # letters of an unknown word that may be an abbreviation
_BARE: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PARTS: Final = re.compile(rf"({_BARE.pattern})")
_NAMES: Final = re.compile(r"(?:OR|IN|ME|AS|OK|HI)[.,]? \d{5}(?!\d)|MAY \d|US (?:\d|H)")  # "PORTLAND OR 97201", "MAY 5", "US HIGHWAY 2"
_TITLES: Final = vocabulary("mr mrs ms dr jr sr inc corp ltd co st no messrs")  # that a full stop behind these ends nothing
_ONES: Final = vocabulary("i we you they")  # what follows is what they do
_CODED: Final = re.compile(r"\d|@|\w\.\w{2}|//")  # an address of the web, a number, a code
_MARKS: Final = ".,;:()!?\"'“”"
_END: Final = re.compile(r"[.!?:][\"'”’)]?$")


def all_capitals(pages: PageSet) -> bool:
    """Is the paper printed without small letters?"""
    text = "".join(word.text for page in pages.pages for word in page.words)
    letters = sum(character.isalpha() for character in text)
    return letters >= _LEAST_LETTERS and sum(character.isupper() for character in text) >= _SHARE * letters


def with_small_letters(pages: PageSet) -> PageSet:
    """The same paper, its sentences in small letters."""
    return replace(pages, pages=tuple(_page(page) for page in pages.pages), tables=tuple(_table(table) for table in pages.tables))


def as_printed(reading: DocumentReading, pages: PageSet) -> DocumentReading:
    """Names and addresses of a paper all in capitals, as it prints them; ``pages`` as they came."""
    printed = "  ".join(" ".join(page.text.upper().split()) for page in pages.pages)

    def shown(text: str | None) -> str | None:
        return text.upper() if text and " ".join(text.upper().split()) in printed else text

    def at(address: Address | None) -> Address | None:
        return address and Address(shown(address.street), shown(address.city), shown(address.state), address.postal_code)

    contact = reading.billing_contact
    return replace(
        reading,
        customer_name=shown(reading.customer_name),
        service_address=at(reading.service_address),
        billing_address=at(reading.billing_address),
        authorized_name=shown(reading.authorized_name),
        authorized_title=shown(reading.authorized_title),
        billing_contact=contact and Person(shown(contact.name), contact.email),
        fields=tuple((label, shown(value) or value) for label, value in reading.fields),
    )


def in_small_letters(words: tuple[str, ...], *, begins: bool = True) -> tuple[str, ...]:
    """The words of a sentence in capitals as they would stand in small letters; ``begins``: its first word begins a sentence."""
    out: list[str] = []
    before = ""  # leads a noun ("the", "our losing") or says what somebody does ("we")
    for word, following in zip(words, (*words[1:], ""), strict=True):
        if _CODED.search(word) or _NAMES.match(f"{word} {following}"):
            out.append(word)
        else:
            out.append("".join(_cased(part, before, begins) if _BARE.fullmatch(part) else part for part in _PARTS.split(word)))
        plain = word.lower()
        before = plain if plain in LEADING or plain in _ONES else before if before in LEADING and plain in SAID else ""
        begins = _ends(word) if any(character.isalnum() for character in word) else begins
    return tuple(out)


def _cased(word: str, before: str, begins: bool) -> str:
    plain = word.lower().replace("’", "'").removesuffix("'s")
    small = plain in SMALL or plain in PLAIN or before in _ONES or (before in LEADING and plain in SAID)
    if small:
        return word.capitalize() if begins or plain == "i" else word.lower()
    return word if len(word) <= _SHORT and plain not in _TITLES else word.capitalize()


def _ends(text: str) -> bool:
    """Does a sentence end here?"""
    last = text.split()[-1]
    return _END.search(last) is not None and last.strip(_MARKS).lower() not in _TITLES and re.search(r"\b[A-Z]\.[A-Z]\.$", last) is None


def _page(page: Page) -> Page:
    sheet = sheet_of(page)
    spoken = {id(phrase): True for phrase in sheet.phrases if _is_sentence(phrase)}  # does a sentence begin there?
    for phrase in sheet.phrases:
        above = _line_above(sheet, phrase)
        if above is not None and id(above) in spoken and not _ends(above.text):
            spoken[id(phrase)] = False
        elif above is not None and id(phrase) in spoken and id(above) not in spoken and _may_begin(above):
            spoken[id(above)] = True
            spoken[id(phrase)] = False
    cased: dict[int, Word] = {}
    for phrase in sheet.phrases:
        if id(phrase) in spoken:
            texts = in_small_letters(tuple(word.text for word in phrase.words), begins=spoken[id(phrase)])
            cased |= {id(word): replace(word, text=text) for word, text in zip(phrase.words, texts, strict=True)}
    return replace(page, words=tuple(cased.get(id(word), word) for word in page.words))


def _line_above(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    above = sheet.above(phrase, _TIGHT)
    return above if above is not None and abs(above.box.left - phrase.box.left) < _SAME_LEFT else None


def _is_sentence(phrase: Phrase) -> bool:
    return _speaks([word.text for word in phrase.words]) or phrase.words[0].text.lower() == "dear"


def _speaks(words: Sequence[str]) -> bool:
    bare = [word.strip(_MARKS).lower() for word in words]
    small, plain = sum(word in SMALL for word in bare), sum(word in PLAIN for word in bare)
    of = sum(word.isalpha() for word in bare)
    return len(bare) >= _LONG and any(small >= least and small + plain >= share * of for least, share in _SPEAKING)


def _may_begin(phrase: Phrase) -> bool:
    """Can a paragraph begin with this line, of which the next one is a sentence?"""
    small = sum(word.text.strip(_MARKS).lower() in SMALL for word in phrase.words)
    return len(phrase.words) >= _LONG and small >= 1 and not _ends(phrase.text)


def _table(table: Table) -> Table:
    return replace(table, rows=tuple(tuple(_cell(cell) for cell in row) for row in table.rows))


def _cell(text: str) -> str:
    words = tuple(text.split(" "))
    return " ".join(in_small_letters(words)) if _speaks(words) else text
