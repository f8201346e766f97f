"""Calls that a bill lists: the other party's number, beside a day, a time, a town or minutes, or under a heading of calls."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import call_words, column_words, heading_words, words_beside
from parsers.ownership.charges import charge_right_below
from parsers.ownership.headings import heading_over
from parsers.ownership.margins import in_margin
from parsers.ownership.place import Place
from parsers.ownership.shapes import PHONE, TIME, TOWN
from parsers.ownership.verdicts import Outcome, Owner
from parsers.page.addresses import STATES
from parsers.page.labels import Field

_CLOCK: Final = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.;]?[0-5]\d\s?[ap]\.?m?\b", re.IGNORECASE)
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)(?![a-z])"
)
_DAY: Final = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?![\d-])|"
    rf"(?<![\d-])20\d\d[-/.][01]\d[-/.][0-3]\d(?![\d-])|\b{_MONTH}\.?[ -]?\d{{1,2}}\b|"
    rf"(?<![\d./-])[0-3]?\d[ -]?{_MONTH}",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(
    r"\d\s?(?:-|–|thru|through|to)\s?(?:\d{1,2}/\d|[A-Z][a-z]{2} \d)|\d{1,2}/\d{1,2}/\d{2,4}\s+\d{1,2}/\d{1,2}/\d{2,4}|"
    rf"\d ?{_MONTH}(?: ?\d{{4}})?\s?(?:-|–|thru|through|to)\s?\d{{1,2}} ?{_MONTH}",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(r"\W*(?:line |seq |no\.? ?)?\d{1,4}\W*", re.IGNORECASE)
_MINUTES: Final = re.compile(r"\b\d{1,4}(?:\.\d)?\s{0,3}(?:min|mins|minutes)\b", re.IGNORECASE)
_BILLED_CALL: Final = re.compile(r"\W*\d{1,4}(?:[:.]\d{1,2})?(?: ?min\w*)?\W+\$?\d{0,3}\.\d\d\W*$")  # minutes and what they cost
_DAY_AND_TIME: Final = re.compile(
    r"(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}[ -][A-Z][A-Za-z]{2,8})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]?\.?)?)?"
)
_ENDS_IN_MINUTES: Final = re.compile(r"(?:^|\s)\d{1,4}(?:[:.]\d{1,2})?(?: ?(?:m|min|mins|minutes))?(?:\s+\$?\d{0,3}\.\d\d)?\s*$")
_TOWN_BEHIND: Final = re.compile(r"\W*[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2},? [A-Z]{2}\b")
_TOWN_CELL: Final = re.compile(r"[A-Z][A-Za-z.']+(?: [A-Z][A-Za-z.']+){0,2},? (?:" + "|".join(sorted(set(STATES.values()))) + r")\.?")


def in_call_record(place: Place, sighting: Sighting) -> Outcome:
    """By a day, a time, a town or minutes in its row, or in a table of calls."""
    if place.sentence or charge_right_below(place) is not None:
        return None  # the call beside it is another column's
    label = place.label
    if label is not None and label.field in (Field.BTN, Field.ACCOUNT):
        return None  # "Acct TN 305-555-0142   11/02/2026": in the head of a paper
    cells = (cell for cell in place.cells if cell is place.phrase or not in_margin(place.sheet, cell))
    row = "   ".join(cell.text for cell in cells).replace(sighting.written, " ")
    table = place.table
    dated = bool(_DAY.search(row)) and not _PERIOD.search(row)
    listed = table is not None and table.calls
    if not listed and place.first == 0 and _leads(place) and column_words.OWN.search(place.header) and not _CLOCK.search(row):
        return None  # a line of a table with the day it was installed
    timed = bool(_CLOCK.search(row)) or (bool(TIME.search(row)) and (dated or listed))
    header = place.header
    inside = listed and bool(place.left) and (dated or bool(column_words.CALLED.search(header)) or place.first > 0 or _alone(place))
    others = 0 < len(PHONE.findall(row)) <= _OTHERS_OF_A_CALL
    towns = TOWN.search(row) is not None or _town_alone(place)
    logged = dated and (
        _MINUTES.search(row) is not None
        or _day_first(place)
        or listed
        or others
        or towns
        or _under_calls(place)
        or _under_call_list(place)
        or _minutes_and_price(place)
    )
    if not (timed and (dated or table is not None or place.left)) and not logged and not inside:
        return None
    if column_words.FROM.search(header) and not column_words.CALLED.search(header):
        return Owner.CALLER, "in a call record"
    before = " ".join([*(other.text for other in place.left), place.before])
    after = " ".join([place.after, *(other.text for other in place.right)])
    if not header and PHONE.search(after) and not PHONE.search(before):
        return Owner.CALLER, "in a call record"
    return Owner.CALLED, "in a call record"


def _alone(place: Place) -> bool:
    """Under a bare "Number", behind a day or a town that an engine misread, and no other number in its row."""
    others = PHONE.search(" ".join(other.text for other in (*place.left, *place.right)))
    return place.header.strip(" .:#").lower() in ("number", "no") and not _leads(place) and others is None


def _leads(place: Place) -> bool:
    """Does its row begin with it, or with the row's own count?"""
    return all(_COUNT.fullmatch(other.text) for other in place.left)


def _minutes_and_price(place: Place) -> bool:
    """``10/03 Honolulu 808-555-0142   6   0.60``: the day before the number, minutes and their price behind it."""
    before = " ".join([*(other.text for other in reversed(place.left)), place.before])
    behind = " ".join([place.after, *(other.text for other in place.right)])
    return bool(_DAY.match(before.strip()) and _BILLED_CALL.fullmatch(behind))


def _day_first(place: Place) -> bool:
    """``10/29   312-555-0142   Chicago   6``: nothing but a day (and a time) before the number, and minutes at the end of the row."""
    before = " ".join([*(other.text for other in reversed(place.left)), place.before]).strip()
    behind = " ".join([place.after, *(other.text for other in place.right)])
    called = _ENDS_IN_MINUTES.search(behind) is not None and words_beside.BILLED_FOR.search(behind) is None
    return called and _DAY_AND_TIME.fullmatch(before) is not None


def _town_alone(place: Place) -> bool:
    """``Oct 6 | Amarillo TX | 806-555-0142``: a cell that is a town and nothing else."""
    return any(_TOWN_CELL.fullmatch(other.text.strip(" .,")) for other in (*place.left, *place.right))


def _under_calls(place: Place) -> bool:
    """Does the heading above speak of calls and of nothing else?"""
    heading = heading_over(place.sheet, place.phrase)
    return bool(heading and heading_words.CALLS.search(heading) and not heading_words.OWN.search(heading))


def timed_town(place: Place, sighting: Sighting) -> Outcome:
    """``305-555-0142 Miami FL   11 min``: a destination."""
    town = _TOWN_BEHIND.match(place.after) or (place.right and _TOWN_BEHIND.match(place.right[0].text) and not place.after.strip())
    if town and _MINUTES.search(place.rest) and not place.money_right:
        return Owner.CALLED, "beside a town and minutes"
    return (Owner.CALLED, "who calls most") if call_words.CALLER.search(place.before) else None


_CALLS_ROWS: Final = 60
_OTHERS_OF_A_CALL: Final = 2  # numbers beside the called one: who calls, and who pays


def in_call_list(place: Place, sighting: Sighting) -> Outcome:
    """Inside a row with an amount or minutes, under ``Calls billed to 305-555-0142``."""
    inside = place.left and not place.sentence and (place.money_right or _MINUTES.search(place.rest))
    return (Owner.CALLED, "under a heading of calls") if inside and _under_call_list(place) else None


def _under_call_list(place: Place) -> bool:
    for row in reversed(place.sheet.rows[max(0, place.phrase.row - _CALLS_ROWS) : place.phrase.row]):
        text = PHONE.sub("", row.text)
        if len(row.phrases) <= 2 and heading_words.CALL_LIST.match(text) and sum(c.isdigit() for c in text) <= 2:
            return True
        if len(row.phrases) == 1 and not any(c.isdigit() for c in row.text):
            return False  # another heading
    return False


def has_call_code(place: Place) -> bool:
    """A single letter right behind the number: the rate code of a call."""
    behind = place.after or (place.right[0].text if place.right else "")
    return re.match(r"[\W_]?[A-Z](?:\W|$)", behind) is not None
