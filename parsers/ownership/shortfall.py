"""What a paper says of numbers beyond those that were read: counts that do not fit, and illegible places where a number must stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ocr.page import Page, PageSet
from parsers.numbers.types import Claim, ClaimKind
from parsers.ownership import column_words
from parsers.ownership.tables import tables_on
from parsers.ownership.verdicts import OWN, Owner, Verdict
from parsers.page.layout import Phrase, sheet_of

_COUNTS: Final = re.compile(
    r"\b(?:tele)?(?:phone )?(?:numbers|lines|dids|tns)(?: (?:billed|active|assigned|included|(?:in|on) (?:service|use|this|the|your)|"
    r"statement|bill|invoice|account))*\s*\((\d{1,3})\)(?!\W{0,2}\d{3})|\b(?:total|number of) (?:phone |voice |"
    r"telephone )?lines\b\W{0,3}(\d{1,3})\b|"
    r"\b(?:did|number|tn) (?:blocks?|ranges?|groups?)\W{0,2}\((?:qty |of )?(\d{1,3})\)(?!\W{0,2}\d{3})|"
    r"\bcharges for (\d{1,3}) (?:phone |voice )?lines\b|\b(\d{1,3}) (?:phone |voice |telephone )?lines in service\b",
    re.IGNORECASE,
)
# "Telephone numbers 10 x 1.00   10.00", "DID number   11   2.00   22.00"
_PRICED: Final = re.compile(
    r"\b(?:numbers?|dids?|tns?)\b[^\d$]{0,24}\b(\d{1,3})\s{0,3}(?:[x×@]|at|ea\.?)?\s{0,3}\$?(\d{0,3}\.\d{2,4})\s{1,4}\$?(\d[\d,]{0,6}\.\d\d)(?!\d)",
    re.IGNORECASE,
)
_NOT_LINES: Final = re.compile(
    r"\b(?:fees?|tax(?:es)?|surcharges?|e?-?911|port\w*|non-?pub\w*|unlisted|listings?|vanity|reserved?)\b", re.IGNORECASE
)
_CODE_ALONE: Final = re.compile(r"\(([2-9]\d\d)\)\s{0,2}(?!\d{3})(?=[^\s\d(][^\s(]{0,7}(?:\s|$))")  # "(305) sao"
_NUMBER_EXPECTED: Final = re.compile(
    r"^\W*(?:charges for|billed for|line|phone number|telephone number|voice line|service for)\s+\(?\w{2,4}\)?[-. ]", re.IGNORECASE
)
_OF_LINES: Final = frozenset({ClaimKind.RANGE, ClaimKind.COUNT, ClaimKind.BLOCK})
_BLOCK_MASK: Final = re.compile(r"\d{3}\W{0,2}\d{3}\W?\d{1,3}[xX*#]{1,3}$")  # "305-555-01XX": a hundred of them, perhaps
_MOST_ASKED: Final = 3
_A_CENT: Final = 0.015
_PHONE_SHAPE: Final = re.compile(r"\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}")
_DIGIT_LIKE: Final = re.compile(r"[\dOoQlI|!BSZG?]")


def shortfall(pages: PageSet, verdicts: Sequence[Verdict], found: int, claims: Sequence[Claim] = ()) -> tuple[str, ...]:
    """Sentences to warn with; empty when nothing speaks of more numbers than the ``found`` ones."""
    said = []
    counts = (int(next(filter(None, match.groups()))) for page in pages.pages for match in _COUNTS.finditer(page.text))
    stated = max((*counts, *(count for page in pages.pages for count in _priced(page))), default=0)
    if stated > found:
        said.append(f"It speaks of {stated} lines or numbers, but only {found} were read.")
    said += _unclear(verdicts, claims)
    for page in pages.pages:
        lost = sum(1 for _ in _illegible(page, verdicts)) + _codes_alone(page, verdicts) if page.ocr else 0
        if lost:
            said.append(f"{'A number' if lost == 1 else f'{lost} numbers'} on page {page.number} could not be read.")
    if any(page.ocr for page in pages.pages):
        odd = [claim.written for claim in claims if claim.kind is ClaimKind.INVALID and _PHONE_SHAPE.fullmatch(claim.written.strip())]
        said += [f"“{written}” is shaped like a telephone number but cannot be one: a digit may be misread." for written in odd[:3]]
    return tuple(said)


def _priced(page: Page) -> Iterator[int]:
    """How many numbers are charged for, where count and price make the amount."""
    for row in sheet_of(page).rows:
        match = None if _NOT_LINES.search(row.text) else _PRICED.search(row.text)
        if match and abs(int(match[1]) * float(match[2]) - float(match[3].replace(",", ""))) < _A_CENT:
            yield int(match[1])


def _codes_alone(page: Page, verdicts: Sequence[Verdict]) -> int:
    """``(305) 555-0142 Seat  (305) sao Seat``: area codes in or next to the row of a number of the customer's, no number behind them."""
    own = {
        (verdict.phrase.row + step, verdict.sighting.e164[2:5])
        for verdict in verdicts
        if verdict.page == page.number and verdict.owner in OWN and verdict.phrase is not None
        for step in (-1, 0, 1)
    }
    return sum((at, code) in own for at, row in enumerate(sheet_of(page).rows) for code in _CODE_ALONE.findall(row.text))


def _unclear(verdicts: Sequence[Verdict], claims: Sequence[Claim]) -> list[str]:
    """What is to be asked about ranges, blocks and masks in which numbers of the customer stand."""
    own = {(verdict.page, verdict.sighting.line, verdict.sighting.start) for verdict in verdicts if verdict.owner is Owner.CUSTOMER}
    of_lines = (claim for claim in claims if claim.kind in _OF_LINES and claim.spot and _one_area(claim.written))
    asked = [claim.text for claim in of_lines if claim.spot and (claim.spot.page, claim.line, claim.start) in own]
    blocks = [claim.text for claim in claims if claim.kind is ClaimKind.MASK and _BLOCK_MASK.search(claim.written)]
    return list(dict.fromkeys([*asked, *blocks]))[:_MOST_ASKED]


def _one_area(written: str) -> bool:
    """``305-555-0100 to 786-555-0177`` is no range that went wrong: calls go there."""
    codes = re.findall(r"(?<!\d)(\d{3})\W{1,2}\d{3}\W\d{4}", written)
    return len(set(codes)) < 2


def _illegible(page: Page, verdicts: Sequence[Verdict]) -> Iterator[Phrase]:
    """Phrases of a scanned page that must hold a number of the customer and hold none that was read."""
    sheet = sheet_of(page)
    read = {verdict.phrase.box for verdict in verdicts if verdict.page == page.number and verdict.phrase is not None}
    for phrase in sheet.phrases:
        if phrase.box in read:
            continue
        if (
            _NUMBER_EXPECTED.match(phrase.text)
            and 6 <= sum(character.isdigit() for character in phrase.text) <= 12
            and len(phrase.words) <= 7
        ):
            yield phrase
    for table in tables_on(page):
        if table.calls:
            continue
        for cell in table.header.phrases:
            if not column_words.OWN.fullmatch(cell.text.strip(" .:#").lower()):
                continue
            for row in sheet.rows[table.header.phrases[0].row + 1 : table.last_row + 1]:
                yield from (
                    phrase for phrase in row.phrases if phrase.box not in read and _under(cell, phrase) and _like_number(phrase.text)
                )


def _under(cell: Phrase, phrase: Phrase) -> bool:
    return abs(cell.box.left - phrase.box.left) < 14


def _like_number(text: str) -> bool:
    """Nine to twelve signs of which most are digits or look like some, and it is no date or amount."""
    signs = re.sub(r"[\s().-]", "", text)
    return (
        8 <= len(signs) <= 12
        and "/" not in text
        and "$" not in text
        and len(_DIGIT_LIKE.findall(signs)) >= 0.8 * len(signs)
        and sum(c.isdigit() for c in signs) >= 5
    )
