"""What makes one of the customer's numbers doubtful: marked as ended elsewhere, or a digit off another and seen once.

A number that differs in one digit from one that stands in the same role elsewhere is a misreading of it, and is flagged, not believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Page
from onboarding.documents import NumberReading
from onboarding.words import show_number
from parsers.ownership.ended import cannot_tell
from parsers.ownership.shapes import CREDIT, MONEY
from parsers.ownership.verdicts import NO_ONES_LIST, OWN, UNCLEAR, Owner, Verdict
from parsers.page.layout import sheet_of

_SAME_LEFT: Final = 5.0  # points


def if_still_there(number: NumberReading, seen: Sequence[Verdict], pages: dict[int, Page]) -> NumberReading:
    if any(verdict.owner is Owner.ENDED for verdict in seen):
        return doubt_whose(number, "elsewhere it is marked as disconnected")
    if any(verdict.reason == UNCLEAR for verdict in seen):
        return doubt_whose(number, UNCLEAR)
    if any(verdict.phrase is not None and cannot_tell(sheet_of(pages[verdict.page]), verdict.phrase) for verdict in seen):
        return doubt_whose(number, "whether it is marked as disconnected could not be seen")
    return number


def given_back(seen: Sequence[Verdict], pages: dict[int, Page]) -> bool:
    """Said to have ended, and wherever else it stands as a line all amounts of its row are credits: "31.25-   6.50-   37.75-"."""
    if not any(verdict.owner is Owner.ENDED for verdict in seen):
        return False
    own = [verdict.phrase for verdict in seen if verdict.owner in OWN and verdict.phrase is not None]
    rows = (sheet_of(pages[phrase.page]).rows[phrase.row] for phrase in own)
    amounts = [[word.text for phrase in row.phrases for word in phrase.words if MONEY.match(word.text)] for row in rows]
    return bool(amounts) and all(row and all(CREDIT.search(amount) for amount in row) for row in amounts)


def if_anybodys(number: NumberReading, own: dict[str, tuple[Verdict, ...]]) -> NumberReading:
    """On a paper that says of others that they are the customer's: one that only stands in a list of numbers nobody names.

    A list that holds a number named elsewhere ("the billing number is ...") is named with it.
    """
    listed = [verdict for verdict in own.get(number.e164, ()) if verdict.owner in OWN]
    if not listed or not all(verdict.reason == NO_ONES_LIST for verdict in listed):
        return number
    named = (places for places in own.values() if any(verdict.owner is Owner.CUSTOMER for verdict in places))
    lists = [verdict for places in named for verdict in places if verdict.reason == NO_ONES_LIST]
    return number if any(_one_column(verdict, other) for verdict in listed for other in lists) else doubt_whose(number, NO_ONES_LIST)


def _one_column(one: Verdict, other: Verdict) -> bool:
    if one.phrase is None or other.phrase is None or one.page != other.page:
        return False
    return abs(one.phrase.box.left - other.phrase.box.left) < _SAME_LEFT


def if_read_right(number: NumberReading, own: dict[str, tuple[Verdict, ...]]) -> NumberReading:
    """From pixels: one that somebody is called by in the call records, and one digit off the customer's, may be the customer's misread."""
    seen = own.get(number.e164, ())
    claims = sum(verdict.owner in OWN for verdict in seen)
    if claims != 1 or not any(verdict.owner is Owner.CALLED for verdict in seen):
        return number
    twin = next((other for other in own if differ_by_one(number.e164, other)), None)
    return flag(number, f"it may be {show_number(twin)}, misread") if twin else number


def without_misreadings(numbers: list[NumberReading], own: dict[str, tuple[Verdict, ...]]) -> list[NumberReading]:
    """From pixels, a number seen once, the readers at odds and one digit off another, is that one misread: unless it stands on a line
    of its own, as neighbours in a list do, and no reader saw the other there. So is one where a reader saw a number that is certain."""
    kept = []
    certain = {number.e164 for number in numbers if not number.needs_review}
    for number in numbers:
        seen = [verdict for verdict in own[number.e164] if verdict.owner is not Owner.CALLED]
        doubted = all(verdict.sighting.confidence < 0.8 and verdict.sighting.agreed is not True for verdict in seen)
        twins = {other.e164 for other in numbers if other is not number and differ_by_one(number.e164, other.e164)}
        named = any(verdict.owner is Owner.CUSTOMER for verdict in seen)
        listed = any(verdict.owner is Owner.LIKELY for verdict in seen) and number.alternative not in twins
        if doubted and len(seen) == 1 and number.alternative in certain:
            continue
        if not (doubted and twins and len(seen) == 1) or named or listed:
            kept.append(number)
    return kept


def differ_by_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def flag(number: NumberReading, why: str | None) -> NumberReading:
    """Its digits may be misread. What people wrote beside a number of a list goes into the Final Order: there ``why`` is that note."""
    return replace(number, needs_review=True, confidence=min(number.confidence, 0.9), note=why)


def doubt_whose(number: NumberReading, why: str | None) -> NumberReading:
    """It may be somebody else's, or nobody's any more. Where its digits are in doubt already, these are what must be asked about."""
    return replace(flag(number, why), theirs=number.theirs if number.needs_review else False)
