"""Business days, US federal holidays, and local times that survive the change of the clocks.

All stored times are UTC; a local time of day becomes an instant only here.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo


@cache
def _federal_holidays(year: int) -> dict[date, str]:
    import holidays  # loaded when first needed: commands start fast

    return dict(holidays.country_holidays("US", years=year, observed=True))


def holiday_name(day: date) -> str | None:
    """The federal holiday kept on ``day`` (observed days included), or None."""
    # January 1 on a Saturday is observed on December 31 of the year before, which the library files under the next year.
    return _federal_holidays(day.year).get(day) or _federal_holidays(day.year + 1).get(day)


def is_business_day(day: date) -> bool:
    return day.weekday() < 5 and holiday_name(day) is None


def add_business_days(day: date, count: int) -> date:
    """``count`` business days after ``day`` (before it, when negative); 0 gives ``day`` itself."""
    step = timedelta(days=1 if count >= 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_business_day(day):
            day += step
    return day


def business_day_on_or_after(day: date) -> date:
    while not is_business_day(day):
        day += timedelta(days=1)
    return day


def local(at: datetime, timezone: str) -> datetime:
    return at.astimezone(ZoneInfo(timezone))


def local_date(at: datetime, timezone: str) -> date:
    return local(at, timezone).date()


def instant(day: date, at: time, timezone: str) -> datetime:
    """The UTC instant of a local day and time of day; a time the clocks skip is the one an hour later."""
    return datetime.combine(day, at.replace(tzinfo=None), tzinfo=ZoneInfo(timezone)).astimezone(UTC)


def next_business_time(at: datetime, timezone: str, hours: tuple[time, time] | None) -> datetime:
    """``at`` itself when it lies in business hours, else the next opening; without ``hours`` always ``at``."""
    if hours is None:
        return at
    opening, closing = hours
    here = local(at, timezone)
    if is_business_day(here.date()):
        if here.timetz().replace(tzinfo=None) < opening:
            return instant(here.date(), opening, timezone)
        if here.timetz().replace(tzinfo=None) <= closing:
            return at
    return instant(business_day_on_or_after(here.date() + timedelta(days=1)), opening, timezone)


STANDARD_DAYS = 14  # ports asked for this far ahead are standard
EXPEDITE_DAYS = 3  # this near, an expedite fee applies and the date may still fail
CHANGE_HOURS = 72  # a change nearer than this to the port costs a fee


def port_date_warnings(day: date, today: date) -> tuple[str, ...]:
    """What is unwise about porting on ``day``, asked for ``today``; empty when nothing is. Lead times are calendar days."""
    warnings = []
    holiday = holiday_name(day)
    if day.weekday() >= 5:
        warnings.append(f"{day:%A}, {day:%B} {day.day} is a weekend; ports run Monday to Friday.")
    elif holiday is not None:
        warnings.append(f"{day:%B} {day.day} is a federal holiday ({holiday}); ports do not run on it.")
    elif day.weekday() == 4:
        warnings.append(f"{day:%B} {day.day} is a Friday; a port that goes wrong then waits for Monday.")
    lead = (day - today).days
    if lead < 0:
        warnings.append(f"{day:%B} {day.day}, {day.year} is past.")
    elif lead <= EXPEDITE_DAYS:
        warnings.append(f"{lead} day{'s' if lead != 1 else ''} ahead is an expedite: a fee applies and the date may still fail.")
    elif lead < STANDARD_DAYS:
        warnings.append(f"{lead} days ahead is less than the standard {STANDARD_DAYS}: the date is not guaranteed.")
    return tuple(warnings)
