"""The names that may be the carrier's: who heads a page, is paid or signs it, with points for where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import Page, PageSet
from parsers.accounts.letterhead_words import (
    CARRIER_DESK,
    CUT,
    DESK,
    FOOT_ADDRESS,
    FORM_BEHIND,
    GLAD,
    MADE_BY,
    MAILED_TO,
    RECORD_TITLE,
    RIGHTS,
    SENDER,
    SENT_BY,
    TELCO,
    TITLE_BEFORE,
    TITLE_BEHIND,
    WHOLE,
    YOURS,
    together,
)
from parsers.fax_cover import opens_like_a_cover
from parsers.page.addresses import is_place, is_po_box
from parsers.page.block import Block
from parsers.page.blocks import blocks_on
from parsers.page.fields import labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, sheet_of, squeeze
from parsers.page.names import tidy_name

_OF_BILLS: Final = re.compile(  # who sends bills by mail: "Harbor Voice Billing <...>"
    r"(?<=\w)\W+(?:e?-?bill(?:ing|s)?|invoices?|invoicing|statements?|accounts?(?: receivable)?|a/r|no-?reply|notifications?)\W*$",
    re.IGNORECASE,
)
_BRAND: Final = re.compile(r"[a-z0-9][\w&.+'!-]*(?: [\w&+'!-]+){0,2}", re.IGNORECASE)
_TALL: Final = 1.4  # times the ordinary type: a mark
_HEAD_ROWS: Final = 4
_LETTERHEAD: Final = 0.16  # of the page
_CELLS: Final = 3  # phrases in a row from which it is a table's


def candidates(pages: PageSet, own: str) -> Iterator[tuple[str, float]]:
    first = _first_page(pages)
    for page in pages.pages:
        for name, weight in (*_payees(page, own), *_heads(page, page is first), *_signers(page)):
            tidy = _tidy(name)
            if tidy:
                titled = page is first and TITLE_BEHIND.search(name) is not None  # "Cobalt LLC - Invoice" says who wrote it
                yield tidy, weight + 3 * titled
        if page is first:
            yield from _marks(page)


def _first_page(pages: PageSet) -> Page:
    """The first page that is no fax cover."""
    papers = (page for page in pages.pages if not opens_like_a_cover(page))
    return next(papers, pages.pages[0])


def _marks(page: Page) -> Iterator[tuple[str, float]]:
    """The mark on the first page: its first words, in tall type or beside the title of a record."""
    sheet = sheet_of(page)
    for row in sheet.rows[:2]:
        first = row.phrases[0]
        beside = row.phrases[1:] + (sheet.rows[1].phrases[:1] if row is sheet.rows[0] and len(sheet.rows) > 1 else ())
        titled = any(RECORD_TITLE.search(phrase.text) for phrase in beside)
        tall = first.height > _TALL * sheet.height and first.height >= max(phrase.height for phrase in row.phrases)
        name = DESK.sub("", TITLE_BEHIND.sub("", first.text)).strip()
        if labels_in(first) or not _BRAND.fullmatch(name) or first.box.top > 0.16 * page.height:
            continue
        if tall or titled:
            yield name, 4.0 + 2 * (tall and titled)


def _signers(page: Page) -> Iterator[tuple[str, float]]:
    """Whom a copyright line, a thank-you, the foot's address or the sender of a mail names."""
    sheet = sheet_of(page)
    for phrase in sheet.phrases:
        foot = phrase.box.top > 0.5 * page.height
        ends = foot or _tops(phrase, page)
        for pattern, weight in ((RIGHTS, 5.0), (GLAD, 3.0), (MAILED_TO, 5.0 if foot else 0.0), (FOOT_ADDRESS, 3.0 if ends else 0.0)):
            match = pattern.search(phrase.text)
            if match and weight:
                yield match["name"], weight
        made = MADE_BY.search(phrase.text)
        if made and (made["desk"] or TELCO.search(made["name"])):
            yield made["name"], 6.0
        desk = CARRIER_DESK.match(phrase.text)
        if desk and (ends or TELCO.search(desk["name"])):
            yield desk["name"], 5.0
        sender = SENDER.match(phrase.text)
        if sender and DESK.search(sender["name"]):
            yield DESK.sub("", sender["name"]), 6.0
        elif "|" in phrase.text and DESK.search(phrase.text):
            yield phrase.text.split("|")[0], 3.0
        by = SENT_BY.match(phrase.text)
        if by and _OF_BILLS.search(by["name"]):
            yield _OF_BILLS.sub("", by["name"]), 6.0
        if yours := YOURS.match(phrase.text):
            yield yours["name"], 5.0


def _tops(phrase: Phrase, page: Page) -> bool:
    """A letterhead on one line: "Harbor Telecom Inc., 900 Bay St, Miami, FL 33131"."""
    return page.number == 1 and phrase.box.top < _LETTERHEAD * page.height and TELCO.search(phrase.text) is not None


def _payees(page: Page, own: str) -> Iterator[tuple[str, float]]:
    for value in values_on(page):
        if value.field is Field.REMIT:
            yield re.split(r",|\bPO BOX\b|\bP\.O\.", value.text, maxsplit=1, flags=re.IGNORECASE)[0], 6.0
    for block in blocks_on(page):
        if block.role is Field.REMIT and block.name:
            yield block.name, 6.0
        elif block.name and squeeze(block.name) != own and _on_the_stub(block, page):
            yield block.name, 3.0


def _heads(page: Page, first: bool) -> Iterator[tuple[str, float]]:
    sheet = sheet_of(page)
    for phrase in sheet.phrases:
        top = phrase.box.top < 0.16 * page.height
        if (not top and phrase.box.top < 0.92 * page.height) or (_in_a_table(sheet, phrase) and not _big(sheet, phrase)):
            continue
        if is_place(phrase.text):
            continue  # a town
        labels = [label for label in labels_in(phrase) if label.field is not Field.CARRIER or label.colon]
        words = phrase.words[: labels[0].first] if labels and labels[0].first else phrase.words
        if labels and labels[0].first == 0 and labels[0].name not in WHOLE:
            continue
        text = CUT.split(TITLE_BEFORE.sub("", " ".join(word.text for word in words)), maxsplit=1)[0]
        yield text, (4.0 if _big(sheet, phrase) and top else 2.0) if first else 1.0


def _on_the_stub(block: Block, page: Page) -> bool:
    """A post office box at the foot of the first page, under nobody's label: where the payment goes, if it is not the customer's."""
    return block.role is None and page.number == 1 and block.box.top > 0.7 * page.height and is_po_box(block.address)


def _in_a_table(sheet: Sheet, phrase: Phrase) -> bool:
    """Heads and cells of a table; the first rows of a bill may hold as many words apart."""
    return len(sheet.rows[phrase.row].phrases) > _CELLS and (sheet.page.number > 1 or phrase.row >= _HEAD_ROWS)


def _big(sheet: Sheet, phrase: Phrase) -> bool:
    return phrase.height > 1.25 * sheet.height


def _tidy(text: str) -> str | None:
    """The name without the title of the paper before or behind it; None where it is none."""
    text = TITLE_BEFORE.sub("", TITLE_BEHIND.sub("", FORM_BEHIND.sub("", _put_together(text))).strip())
    if re.fullmatch(
        r"[A-Za-z][a-z]{4,}(?: (?:business|telecom|telephone|voice|fiber|communications|wireless|networks|cable))?", text
    ):  # cobaltfiber
        return text
    name = tidy_name(text)
    return name if name and len(name.split()) <= 6 else None


def _put_together(text: str) -> str:
    words = together(text).split()
    for at in range(len(words) - 1, 0, -1):
        if words[at][:1].islower() and (words[at - 1] + words[at]).strip(".,").lower() in WHOLE:
            words[at - 1 : at + 1] = [words[at - 1] + words[at]]
    return " ".join(words)
