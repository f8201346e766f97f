"""Dates as people and programs write them in mails, English and Spanish first: "March 3rd", "3 de marzo", "10/28/2021", "next Tuesday"."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from parsers.mail.languages import MONTHS, WEEKDAYS

_MONTH_NAMES: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR: Final = r"(?P<y>(?:19|20)\d{2})"
_FORMS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})\b",
        rf"\b{_YEAR}\s*年\s*(?P<m>\d{{1,2}})\s*月\s*(?P<d>\d{{1,2}})",
        rf"\b(?P<mn>{_MONTH_NAMES})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s*(?:de\s+|del\s+)?{_YEAR})?",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|º|\.)?\s*(?:of\s+|de\s+|-)?(?P<mn>{_MONTH_NAMES})\b\.?(?:,?-?\s*(?:de\s+|del\s+)?{_YEAR})?",
        r"(?<![\d/.-])(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<y>(?:20)?\d{2}))?(?![\d/])",
        r"(?<![\d/.-])(?P<m>\d{1,2})-(?P<d>\d{1,2})-(?P<y>(?:20)?\d{2})(?![\d-])",
    )
)
_TIME: Final = re.compile(r"\b(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*([AaPp])?\.?\s?[Mm]?\b")
_OFFSET: Final = re.compile(r"(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?\b(?!-)")


def date_in(text: str, today: date | None = None, day_first: bool = False) -> date | None:
    """The first date written in ``text``; US order where digits alone leave it open, unless ``day_first``.

    A date without a year is the next such day on or after ``today`` (None: no date).
    """
    found = sorted(((match.start(), match) for form in _FORMS for match in form.finditer(text)), key=lambda pair: pair[0])
    for _, match in found:
        value = _date(match.groupdict(), today, day_first)
        if value is not None:
            return value
    return None


def _date(parts: dict[str, str | None], today: date | None, day_first: bool) -> date | None:
    month = MONTHS.get((parts.get("mn") or "").lower()) or int(parts.get("m") or 0)
    day = int(parts["d"] or 0)
    if not parts.get("mn") and (month > 12 or (day_first and day <= 12)):
        month, day = day, month
    year = parts.get("y")
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        if today is None:
            return None
        value = date(today.year, month, day)
        return value if value >= today - timedelta(days=1) else date(today.year + 1, month, day)
    except ValueError:
        return None


def moment_in(text: str) -> datetime | None:
    """The date and time of a written header line ("Wed, 3 Nov 2021 15:51:30 +0100"); UTC where no offset is written."""
    day = date_in(text)
    if day is None:
        return None
    clock = _TIME.search(text)
    hour, minute, second = (int(clock[1]), int(clock[2]), int(clock[3] or 0)) if clock else (0, 0, 0)
    if clock and clock[4] and hour <= 12:
        hour = hour % 12 + (12 if clock[4] in "Pp" else 0)
    try:
        return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=_zone(text, clock.end() if clock else 0))
    except ValueError:
        return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _zone(text: str, after: int) -> timezone:
    match = _OFFSET.search(text, after) if after else None
    if not match:
        return UTC
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(offset if match[1] == "+" else -offset) if offset < timedelta(hours=15) else UTC


_WEEKDAY_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b,?\s*(?:el\s+|the\s+)?$", re.IGNORECASE)


def written_in(text: str) -> str | None:
    """The first date in ``text`` as it is written there, with the weekday before it; None when there is none."""
    found = sorted(((match.start(), match) for form in _FORMS for match in form.finditer(text)), key=lambda pair: (pair[0], -pair[1].end()))
    for start, match in found:
        before = _WEEKDAY_BEFORE.search(text[:start])
        return text[before.start() if before else start : match.end()].strip(" ,.")
    return None
