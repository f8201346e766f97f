"""Business days, federal holidays, and the change of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from onboarding.calendar import add_business_days, holiday_name, instant, is_business_day, next_business_time

NEW_YORK = "America/New_York"
NINE_TO_FIVE = (time(9), time(17))


@pytest.mark.parametrize(
    ("day", "business"),
    [
        (date(2026, 11, 25), True),
        (date(2026, 11, 26), False),  # Thanksgiving
        (date(2026, 11, 27), True),  # the day after is no federal holiday
        (date(2026, 11, 28), False),
        (date(2026, 7, 3), False),  # July 4 falls on a Saturday
        (date(2021, 12, 31), False),  # New Year's Day of the next year, observed
        (date(2026, 6, 19), False),
    ],
)
def test_business_days_are_weekdays_that_are_no_federal_holiday(day: date, business: bool) -> None:
    assert is_business_day(day) is business


@pytest.mark.parametrize(
    ("day", "count", "lands"),
    [
        (date(2026, 11, 23), 3, date(2026, 11, 27)),  # over Thanksgiving
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # from a Saturday
        (date(2026, 12, 1), -2, date(2026, 11, 27)),
        (date(2026, 11, 27), 0, date(2026, 11, 27)),
    ],
)
def test_counting_business_days(day: date, count: int, lands: date) -> None:
    assert add_business_days(day, count) == lands


def test_a_local_hour_is_the_same_hour_on_both_sides_of_the_change_of_the_clocks() -> None:
    assert instant(date(2026, 10, 30), time(8), NEW_YORK) == datetime(2026, 10, 30, 12, tzinfo=UTC)
    assert instant(date(2026, 11, 2), time(8), NEW_YORK) == datetime(2026, 11, 2, 13, tzinfo=UTC)


def test_an_hour_the_clocks_skip_is_the_one_after_it() -> None:
    assert instant(date(2026, 3, 8), time(2, 30), NEW_YORK) == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "moved"),
    [
        (datetime(2026, 11, 25, 20, tzinfo=UTC), datetime(2026, 11, 25, 20, tzinfo=UTC)),  # three in the afternoon
        (datetime(2026, 11, 25, 23, tzinfo=UTC), datetime(2026, 11, 27, 14, tzinfo=UTC)),  # evening before Thanksgiving
        (datetime(2026, 11, 25, 12, tzinfo=UTC), datetime(2026, 11, 25, 14, tzinfo=UTC)),  # early morning
        (datetime(2026, 11, 28, 15, tzinfo=UTC), datetime(2026, 11, 30, 14, tzinfo=UTC)),
    ],
)
def test_what_falls_outside_business_hours_waits_for_the_next_opening(at: datetime, moved: datetime) -> None:
    assert next_business_time(at, NEW_YORK, NINE_TO_FIVE) == moved
    assert next_business_time(at, NEW_YORK, None) == at


def test_holidays_have_names() -> None:
    assert holiday_name(date(2026, 11, 26)) == "Thanksgiving Day"
    assert holiday_name(date(2026, 11, 25)) is None
