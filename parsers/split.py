"""One file, several documents: where one ends and the next begins, and whether a document is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from ocr.page import Page, PageSet
from onboarding.documents import DocumentKind
from parsers.accounts.account_numbers import choose_account, key_of
from parsers.documents import classify
from parsers.fax_cover import is_cover
from parsers.page.fields import values_on
from parsers.page.layout import sheet_of

_PAGE_OF: Final = re.compile(
    r"\bpages?\s*[:#.]?\s*(\d{1,3})\s*(?:of|/|de)\s*(\d{1,3})\b|^\W*(\d{1,3})\s*(?:of|/)\s*(\d{1,3})\W*$|\bpage\s*[:#.]?\s*(\d{1,3})\b(?!\s*\d)",
    re.IGNORECASE,
)
_STARTS_ANEW: Final = {  # how sure a page alone must look like the kind to begin another document
    DocumentKind.CSR: 0.8,
    DocumentKind.LOA: 0.75,
    DocumentKind.PAYMENT_AUTHORIZATION: 0.75,
    DocumentKind.TAX_EXEMPTION: 0.75,
    DocumentKind.ORDER_FORM: 0.8,
    DocumentKind.PHONE_BILL: 0.8,
}

_OF_A_BILL: Final = {DocumentKind.OTHER, DocumentKind.PHONE_BILL}  # a page of a bill that shows no lines looks like another paper
PAGED_KINDS: Final = (DocumentKind.PHONE_BILL, DocumentKind.CSR)  # whose pages are numbered


@dataclass(frozen=True, slots=True)
class Numbering:
    """ "Page 2 of 6" as printed; ``total`` None where only the page is told."""

    number: int
    total: int | None


def documents_in(pages: PageSet, name: str) -> Iterator[tuple[PageSet, str]]:
    """The documents of a file with their names: the first as the file, later ones with ``#pages=3-5`` behind it."""
    starts = _starts(pages)
    if len(starts) < 2:
        yield pages, name
        return
    for position, start in enumerate(starts):
        end = starts[position + 1] if position + 1 < len(starts) else len(pages.pages)
        part = pages.pages[start:end]
        first, last = part[0].number, part[-1].number
        held = replace(pages, pages=part, tables=(), total_pages=len(part), form_fields=pages.form_fields if position == 0 else ())
        yield held, name if position == 0 else f"{name}#pages={first}" + (f"-{last}" if last != first else "")


def incomplete(pages: PageSet) -> str | None:
    """One sentence when the page numbers printed on a document say that pages are missing."""
    told = [numbering for page in pages.pages if (numbering := numbering_of(page)) and numbering.total]
    if not told or pages.total_pages > len(pages.pages):
        return None
    totals = {numbering.total or 0 for numbering in told}
    if len(totals) > 1:  # misread, or the pages of several accounts
        return None
    total = totals.pop()
    seen = {numbering.number for numbering in told}
    here = len(pages.pages)
    if here >= total or total > 60:
        return None
    which = f"page {told[0].number} of {total}" if here == 1 else f"{here} of its {total} pages ({', '.join(map(str, sorted(seen)))})"
    return f"Only {which} arrived: please send the complete document as a PDF."


def numbering_of(page: Page) -> Numbering | None:
    """The page number printed at the head or foot of ``page``."""
    rows = sheet_of(page).rows
    for index, row in enumerate(rows):
        if not (row.box.top < 0.25 * page.height or row.box.bottom > 0.88 * page.height):
            continue
        for text in (*(phrase.text for phrase in row.phrases), row.text):
            match = _PAGE_OF.search(text)
            if match is None or (len(text.split()) > 24):
                continue
            if match[3] and text != row.text and not (index in (0, len(rows) - 1) and text == row.phrases[-1].text):
                continue  # "10/13" in a table is a day
            number, total = next(((a, b) for a, b in (match.group(1, 2), match.group(3, 4), (match.group(5), None)) if a), (None, None))
            if number and (total is None or int(number) <= int(total)) and int(number) >= 1:
                return Numbering(int(number), int(total) if total else None)
    return None


def _starts(pages: PageSet) -> list[int]:
    """Indices of the pages on which documents begin."""
    if pages.tables or len(pages.pages) < 2:
        return [0]
    starts = [0]
    kind: DocumentKind | None = None
    last: Numbering | None = None
    for index, page in enumerate(pages.pages):
        alone = classify(replace(pages, pages=(page,), total_pages=1, form_fields=()))
        numbering = numbering_of(page)
        cover = is_cover(page)
        if index and kind is not None and not cover and _begins(kind, alone.kind, alone.score, last, numbering, pages, starts[-1], index):
            starts.append(index)
            kind, last = None, None
        if not cover:
            kind = kind or (alone.kind if alone.score > 0.5 else None)
        last = numbering or last
    return starts


def _begins(
    kind: DocumentKind,
    alone: DocumentKind,
    score: float,
    last: Numbering | None,
    numbering: Numbering | None,
    pages: PageSet,
    start: int,
    index: int,
) -> bool:
    restarts = numbering is not None and numbering.number == 1 and last is not None
    continues = numbering is not None and last is not None and numbering.number == last.number + 1 and numbering.total == last.total
    if continues or (restarts is False and {kind, alone} <= _OF_A_BILL and _goes_on(pages, last, numbering, start, index)):
        return False
    if alone is not kind and score >= _STARTS_ANEW.get(alone, 2.0):
        return True
    return restarts and (
        alone is not kind or _account(pages.pages[start:index]) != _account(pages.pages[index : index + 1]) or _repeats(last, numbering)
    )


def _goes_on(pages: PageSet, last: Numbering | None, numbering: Numbering | None, start: int, index: int) -> bool:
    """After "1 of 2" a page without a number of its own, or one of the same account: that paper's rest, whatever it is alone."""
    if numbering is None and last is not None and last.total is not None and last.number < last.total and index - start < last.total:
        return True
    account = _account(pages.pages[start:index])
    return account is not None and account == _account(pages.pages[index : index + 1])


def _repeats(last: Numbering | None, numbering: Numbering | None) -> bool:
    """Did the pages before run to their end ("2 of 2") before a first page comes again?"""
    return last is not None and numbering is not None and last.total is not None and last.number == last.total


def _account(pages: tuple[Page, ...]) -> str | None:
    account = choose_account(value for page in pages for value in values_on(page))
    return key_of(account.text) if account else None
