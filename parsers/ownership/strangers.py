"""A number that stands apart from all the customer's others waits for a person.

Lines of one place come from few exchanges and stand in one column. Of numbers that share neither with another of the customer's, and that
no label names as theirs, about half turned out to be somebody else's (figures in ``docs/reading.md``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from onboarding.documents import NumberReading, Spot
from parsers.ownership.doubts import doubt_whose

_EXCHANGE: Final = 8  # characters of +1, area code and exchange
_SAME_ROW: Final = 4.0  # points
_ALONG_A_ROW: Final = 2  # so many more of the customer's numbers make a row a list


def doubt_strangers(numbers: Sequence[NumberReading], billing: str | None = None) -> tuple[NumberReading, ...]:
    """``numbers`` of one document, those that stand apart with ``needs_review``.

    Args:
        billing: E.164 of the number the account is billed under.
    """
    shared = Counter(number.e164[:_EXCHANGE] for number in numbers)
    at_home = [number.spot for number in numbers if number.spot and shared[number.e164[:_EXCHANGE]] > 1]
    return tuple(
        doubt_whose(number, number.note or "it stands apart from the customer's other numbers")
        if not number.needs_review
        and number.theirs is None
        and number.e164 != billing
        and shared[number.e164[:_EXCHANGE]] == 1
        and not _listed_with(number.spot, at_home)
        else number
        for number in numbers
    )


def _listed_with(spot: Spot | None, others: Sequence[Spot]) -> bool:
    """Does it stand in a column of theirs, or in a row that lists them?"""
    if spot is None:
        return False
    near = [other for other in others if other.page == spot.page]
    column = any(other.left < spot.right and spot.left < other.right and abs(other.top - spot.top) > _SAME_ROW for other in near)
    return column or sum(abs(other.top - spot.top) <= _SAME_ROW for other in near) >= _ALONG_A_ROW
