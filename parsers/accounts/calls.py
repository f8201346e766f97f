"""Calls that a bill lists: the other party's number, beside a day, a time, a town or minutes, or under a heading of calls."""

from __future__ import annotations

import re
from typing import Final

from parsers.accounts import ownership_words as words
from parsers.accounts.surroundings import PHONE, TIME, TOWN, Place, charge_right_below, heading_over
from parsers.accounts.verdicts import Outcome, Owner
from parsers.numbers.types import Sighting
from parsers.page.addresses import STATES

_CLOCK: Final = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.;]?[0-5]\d\s?[ap]\.?m?\b", re.IGNORECASE)
_DAY: Final = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?![\d-])|"
    r"(?<![\d-])20\d\d-[01]\d-[0-3]\d(?![\d-])|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(
    r"\d\s?(?:-|–|thru|through|to)\s?(?:\d{1,2}/\d|[A-Z][a-z]{2} \d)|\d{1,2}/\d{1,2}/\d{2,4}\s+\d{1,2}/\d{1,2}/\d{2,4}", re.IGNORECASE
)
_MINUTES: Final = re.compile(r"\b\d{1,4}(?:\.\d)?\s?(?:min|mins|minutes)\b", re.IGNORECASE)
_BILLED_CALL: Final = re.compile(r"\W*\d{1,4}(?:[:.]\d{1,2})?(?: ?min\w*)?\W+\$?\d{0,3}\.\d\d\W*$")  # minutes and what they cost
_DAY_AND_TIME: Final = re.compile(
    r"(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]?\.?)?)?"
)
_ENDS_IN_MINUTES: Final = re.compile(r"(?:^|\s)\d{1,4}(?:[:.]\d{1,2})?(?: ?(?:m|min|mins|minutes))?(?:\s+\$?\d{0,3}\.\d\d)?\s*$")
_TOWN_BEHIND: Final = re.compile(r"\W*[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2},? [A-Z]{2}\b")
_TOWN_CELL: Final = re.compile(r"[A-Z][A-Za-z.']+(?: [A-Z][A-Za-z.']+){0,2},? (?:" + "|".join(sorted(set(STATES.values()))) + r")\.?")


def in_call_record(place: Place, sighting: Sighting) -> Outcome:
    if place.sentence or charge_right_below(place) is not None:
        return None  # the call beside it is another column's
    row = "   ".join(cell.text for cell in place.cells).replace(sighting.written, " ")
    table = place.table
    dated = bool(_DAY.search(row)) and not _PERIOD.search(row)
    listed = table is not None and table.calls
    if not listed and place.first == 0 and not place.left and words.HEAD_OWN.search(place.header) and not _CLOCK.search(row):
        return None  # a line of a table with the day it was installed
    timed = bool(_CLOCK.search(row)) or (bool(TIME.search(row)) and (dated or listed))
    header = place.header
    inside = listed and bool(place.left) and (dated or bool(words.HEAD_CALLED.search(header)) or place.first > 0)
    others = PHONE.search(row) is not None
    towns = TOWN.search(row) is not None or _town_alone(place)
    logged = dated and (_day_first(place) or listed or others or towns or _under_calls(place) or _minutes_and_price(place))
    if not (timed and (dated or table is not None or place.left)) and not logged and not inside:
        return None
    if words.HEAD_FROM.search(header) and not words.HEAD_CALLED.search(header):
        return Owner.CALLER, "in a call record"
    before = " ".join([*(other.text for other in place.left), place.before])
    after = " ".join([place.after, *(other.text for other in place.right)])
    if not header and PHONE.search(after) and not PHONE.search(before):
        return Owner.CALLER, "in a call record"
    return Owner.CALLED, "in a call record"


def _minutes_and_price(place: Place) -> bool:
    """``10/03 Honolulu 808-555-0142   6   0.60``: the day before the number, minutes and their price behind it."""
    before = " ".join([*(other.text for other in reversed(place.left)), place.before])
    behind = " ".join([place.after, *(other.text for other in place.right)])
    return bool(_DAY.match(before.strip()) and _BILLED_CALL.fullmatch(behind))


def _day_first(place: Place) -> bool:
    """``10/29   312-555-0142   Chicago   6``: nothing but a day (and a time) before the number, and minutes at the end of the row."""
    before = " ".join([*(other.text for other in reversed(place.left)), place.before]).strip()
    behind = " ".join([place.after, *(other.text for other in place.right)])
    called = _ENDS_IN_MINUTES.search(behind) is not None and words.BILLED_FOR.search(behind) is None
    return called and _DAY_AND_TIME.fullmatch(before) is not None


def _town_alone(place: Place) -> bool:
    """``Oct 6 | Amarillo TX | 806-555-0142``: a cell that is a town and nothing else."""
    return any(_TOWN_CELL.fullmatch(other.text.strip(" .,")) for other in (*place.left, *place.right))


def _under_calls(place: Place) -> bool:
    """Does the heading above speak of calls and of nothing else?"""
    heading = heading_over(place.sheet, place.phrase)
    return bool(heading and words.HEADING_CALLS.search(heading) and not words.HEADING_OWN.search(heading))


def timed_town(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142 Miami FL   11 min``: a destination."""
    town = _TOWN_BEHIND.match(place.after) or (place.right and _TOWN_BEHIND.match(place.right[0].text) and not place.after.strip())
    if town and _MINUTES.search(place.rest) and not place.money_right:
        return Owner.CALLED, "beside a town and minutes"
    return (Owner.CALLED, "who calls most") if words.CALLER.search(place.before) else None
