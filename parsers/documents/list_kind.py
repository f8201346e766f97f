"""Is a document a list of numbers to port?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet
from parsers.documents.bill_titles import bill_title
from parsers.documents.clues import BILL_ANATOMY, count, lists_calls, squeezed
from parsers.documents.csr_titles import FAIR, STRONG, record_title
from parsers.documents.csr_writer import keeps_account
from parsers.documents.loa_kind import authorizes_by_title, names_itself_loa
from parsers.documents.trades import asks_for_money, other_trade
from parsers.lists.entries import Gathered
from parsers.lists.letter import letter_in
from parsers.lists.pages import gather
from parsers.memo import once_for_each
from parsers.numbers.types import ClaimKind
from parsers.numbers.uses import Intent, intent_of
from parsers.patterns import PHONE_LIKE

_TITLES: Final = (
    *(
        "did list",
        "list of dids",
        "numbers to port",
        "numbers to be ported",
        "telephone numbers to port",
        "list of numbers",
        "porting list",
    ),
    *(
        "porting list",
        "phone number list",
        "number inventory",
        "tn list",
        "tn inventory",
        "numbers not to",
        "to be ported",
        "not to port",
        "do not port",
    ),
    *("phone numbers", "telephone numbers", "toll free", "dids", "lista de numeros", "numeros a portar", "area code"),
)
_OTHER_PAPERS: Final = (
    *("customer service record", "letter of authorization", "letter of agency", "i authorize", "i hereby", "hereby authorize", "usoc code"),
    *("as my agent", "as our agent", "as its agent", "as agent to", "as agents to", "as agent for", "act as agent"),
    *("certificate of exemption", "resale certificate", "credit card authorization", "ach authorization", "taxpayer identification"),
)
_ENOUGH: Final = 2_000  # words
_SHEETS: Final = 6  # of a workbook
_A_LIST: Final = 2  # rows with numbers
_OF_A_CARRIER: Final = 0.5  # what is left where a carrier tells of the account, or bills it
_OWED_FOR: Final = 0.5  # where nothing says that numbers move, and an amount is owed
_SPOKEN_OF: Final = 0.35  # where sentences give numbers to call, and nobody speaks of lines
_OF_LINES: Final = re.compile(
    r"\b(?:(?:our|my|your|their|the|these|those|all|following|other|more|two|three|four|five|six|phone|telephone|business|direct|main|fax|"
    r"alarm|toll[- ]free|office|local|voice) (?:lines?|numbers?)|dids?|tns?|btn|wtns?|trunks?|rollovers?|"
    r"extensions?|port(?:s|ed|ing)?|transfer\w*)\b",
    re.IGNORECASE,
)
_MOSTLY: Final = 0.75
_TOLD: Final = 4  # words of a line beside its number that make it a sentence's
_MONEY: Final = re.compile(r"\$\s?\d|\b\d{1,3}(?:,\d{3}){0,4}\.\d{2}\b")


@once_for_each(8)
def looks_like(pages: PageSet) -> float:
    """0..1: how much a document looks like a list of numbers to port."""
    first = PageSet(tuple(_head(page) for page in _telling(pages)), pages.tables[:_SHEETS])
    gathered = gather(first, letter=False)
    numbers = len({entry.sighting.e164 for entry in gathered.own})
    filled = sum(bool(line) for page in first.pages for line in page.lines)
    letter = letter_in(first)
    if letter is not None and letter.quoted and len(quoted := letter.gathered().own) > numbers:
        gathered, numbers = letter.gathered(), len({entry.sighting.e164 for entry in quoted})
        filled = sum(bool(line) for page in letter.pages.pages for line in page.lines)
    if not filled or not (numbers or gathered.claims):
        return 0.0
    short = sum(claim.kind is ClaimKind.SEVEN_DIGITS for claim in gathered.claims)
    speaks = any(intent_of(line) is Intent.PORT for page in first.pages for line in page.text.splitlines())
    with_numbers = (
        short
        if not numbers and short > 1 and speaks
        else len({(entry.page, entry.sighting.line, entry.sighting.start) for entry in gathered.own})
    )
    text = squeezed(first)
    score = 0.15 + 0.5 * min(1.0, 1.3 * with_numbers / filled) + 0.12 * min(3, count(text, _TITLES))
    score += (0.1 if numbers > 3 else 0.0) + (0.15 if gathered.tables else 0.0)
    score *= 0.75 ** min(6, count(text, BILL_ANATOMY)) * 0.35 ** min(2, count(text, _OTHER_PAPERS))
    score *= 0.35 if lists_calls(first) or other_trade(first) else 1.0
    score *= 0.35 if names_itself_loa(first) or authorizes_by_title(first) else 1.0
    score *= _OF_A_CARRIER if keeps_account(pages) or bill_title(pages) else 1.0
    score *= _SPOKEN_OF if not (speaks or gathered.tables or count(text, _TITLES)) and _only_speaks_of_numbers(first) else 1.0
    score *= _OWED_FOR if not (speaks or gathered.tables or count(text, _TITLES)) and asks_for_money(first) else 1.0
    score *= {STRONG: 0.6, FAIR: 0.8}.get(record_title(first), 1.0)
    money = 0 if _is_priced(first, gathered) else sum(len(_MONEY.findall(page.text)) for page in first.pages)
    return max(0.0, min(0.97, score * (1.0 if money <= 1 else max(0.2, 1 - money / max(1, with_numbers)))))


def _only_speaks_of_numbers(pages: PageSet) -> bool:
    """A newsletter, an advert, a notice: every number stands among the words of a sentence, or goes on with the line above."""
    text = "\n".join(page.text for page in pages.pages)
    lines = [line for line in text.splitlines() if line.strip()]
    words = [len(re.findall(r"[A-Za-z]{2,}", line)) for line in lines if PHONE_LIKE.search(line)]
    told = [many >= _TOLD or not many for many in words]
    spoken = sum(many >= _TOLD for many in words)
    return sum(told) > _MOSTLY * len(told) and 2 * spoken >= len(told) and not _OF_LINES.search(text)


def _is_priced(pages: PageSet, gathered: Gathered) -> bool:
    """A sheet of lines, or a table that somebody typed, with what each costs a month: a list all the same, unless it shows a bill's parts
    or lists calls."""
    typed = bool(pages.tables) and not (bill_title(pages) or asks_for_money(pages))
    sheets = (typed or all(page.cells for page in pages.pages)) and gathered.tables > 0
    return sheets and not count(squeezed(pages), BILL_ANATOMY) and not lists_calls(pages)


def _telling(pages: PageSet) -> Sequence[Page]:
    """The first pages; of a workbook the sheets with numbers on more than a row or two, where there are such."""
    if not any(page.cells for page in pages.pages):
        return pages.pages[:2]
    listing = [page for page in pages.pages[:_SHEETS] if sum(bool(PHONE_LIKE.search(row)) for row in page.text.splitlines()) >= _A_LIST]
    return listing or pages.pages[:2]


def _head(page: Page) -> Page:
    """The upper lines of a long page: enough to know it by."""
    if len(page.words) <= _ENOUGH:
        return page
    last = page.words[_ENOUGH].line
    return replace(page, words=tuple(word for word in page.words if word.line < last))
