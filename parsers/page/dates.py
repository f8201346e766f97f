"""Dates as US papers print them: ``11/05/26``, ``Nov 5, 2026``, ``05 NOV 26``, ``14-Nov-2026``, ``20261105``, ``JUN 04 26``.

US order (month first) for figures; two-digit years are 20xx. Which date is the bill's is for the labels to say, see ``fields``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero",
            "february feb febrero",
            "march mar marzo",
            "april apr abril",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto",
            "september sept sep septiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre",
        ),
        1,
    )
    for name in names.split()
}
_MONTH: Final = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY: Final = r"(?P<day>[0-3O]?[\dOlI])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:20[\dOlI]{2})|'?\d{2})"
_START: Final = r"(?<![\w/.$#-])"
_END: Final = r"(?![\w/$]|[-.,]\d)"
_PATTERNS: Final = tuple(
    re.compile(_START + pattern + _END, re.IGNORECASE)
    for pattern in (
        rf"{_MONTH}\s*[-., ]?\s*{_DAY}\s*[,.]\s*{_YEAR}",
        rf"{_MONTH}\s*[- ]?\s*{_DAY}\s*[-, ]\s*{_YEAR}",
        rf"{_DAY}\s*(?:de\s+)?[-/ ]?\s*{_MONTH}\s*(?:de\s+)?[-/, ]?\s*{_YEAR}",
        r"(?P<month>[01]?[\dOlI])\s?/\s?(?P<day>[0-3O]?[\dOlI])\s?/\s?(?P<year>20[\dOlI]{2}|\d{2})",
        r"(?P<month>[01]\d)/(?P<day>[0-3]\d)[1l|I](?P<year>20\d{2})",  # a stroke read as a one
        r"(?P<month>[01]\d)[1l|I](?P<day>[0-3]\d)/(?P<year>20\d{2})",
        r"(?P<month>[01]?\d)-(?P<day>[0-3]?\d)-(?P<year>20\d{2}|\d{2})",
        r"(?P<month>[01]?\d)\.(?P<day>[0-3]?\d)\.(?P<year>20\d{2}|\d{2})",
        r"(?P<year>20\d{2})[-/.](?P<month>[01]\d)[-/.](?P<day>[0-3]\d)",
        r"(?P<year>20[1-4]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)",
    )
)
_COMPACT: Final = re.compile(r"(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?P<year>(?:20)?[1-4]\d)(?![\w/.-])")
_FIGURES: Final = str.maketrans("OolI", "0011")
_JOINT: Final = re.compile(r"^\s*(?:[-–—]|to|thru|through|until|al?)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    value: date
    start: int
    end: int
    period: bool = False  # one end of "Nov 1, 2026 - Nov 30, 2026"
    substituted: bool = False  # a letter was read as a digit


def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Every possible date in ``text``, left to right, without overlaps."""
    found: list[FoundDate] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            value = _date(match)
            if value is not None and all(match.end() <= other.start or match.start() >= other.end for other in found):
                figures = match.group("day") + match.group("year")
                found.append(FoundDate(value, match.start(), match.end(), substituted=not figures.strip("'").isdigit()))
    found.sort(key=lambda one: one.start)
    return tuple(_with_period(one, index, found, text) for index, one in enumerate(found))


def leading_date(text: str) -> FoundDate | None:
    """The date ``text`` begins with, behind at most a few marks; the first day of a period is none."""
    first = next(iter(dates_in(text)), None)
    if first is None or first.period or re.search(r"\w", text[: first.start]):
        return None
    return first


def compact_date(text: str) -> FoundDate | None:
    """``110426`` behind the label of a date: month, day, year."""
    match = _COMPACT.match(text)
    value = _date(match) if match else None
    return FoundDate(value, 0, match.end()) if match and value else None


def _with_period(one: FoundDate, index: int, found: list[FoundDate], text: str) -> FoundDate:
    before = text[found[index - 1].end : one.start] if index else text[: one.start]
    after = text[one.end : found[index + 1].start] if index + 1 < len(found) else ""
    joined = bool(index and _JOINT.match(before)) or bool(after and _JOINT.match(after))
    half_open = re.search(r"(?:\d{1,2}/\d{1,2}|[a-z]{3,9}\.? \d{1,2})\s*(?:[-–—]|to|thru|through)\s*$", before, re.IGNORECASE)
    return FoundDate(one.value, one.start, one.end, joined or half_open is not None, one.substituted)


def _date(match: re.Match[str]) -> date | None:
    month = match.group("month").lower()
    year = match.group("year").strip("'").translate(_FIGURES)
    try:
        return date(
            int(year) if len(year) == 4 else 2000 + int(year),
            _MONTHS.get(month) or int(month.translate(_FIGURES)),
            int(match.group("day").translate(_FIGURES)),
        )
    except ValueError:
        return None
