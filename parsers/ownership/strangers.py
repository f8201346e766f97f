"""A number that stands apart from all the customer's others, or that its words say is somebody's, waits for a person.

Lines of one place come from few exchanges and stand in one column. Of numbers that share neither with another of the customer's, and that
no label names as theirs, about half turned out to be somebody else's (figures in ``docs/reading.md``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ocr.page import PageSet
from onboarding.documents import NumberReading, Spot
from parsers.numbers.area_codes import the_area_code
from parsers.numbers.plan import standing
from parsers.ownership.doubts import doubt_whose
from parsers.ownership.judge import verdicts_of
from parsers.ownership.verdicts import Owner

_EXCHANGE: Final = 8  # characters of +1, area code and exchange
_MOST: Final = 400  # numbers of a list that is looked at twice
_SAME_ROW: Final = 4.0  # points
_ALIGNED: Final = 12.0  # points: a figure or bracket more or less
_ALONG_A_ROW: Final = 2  # so many more of the customer's numbers make a row a list


def doubt_strangers(numbers: Sequence[NumberReading], billing: str | None = None) -> tuple[NumberReading, ...]:
    """``numbers`` of one document, those that stand apart with ``needs_review``.

    Args:
        billing: E.164 of the number the account is billed under.
    """
    shared = Counter(number.e164[:_EXCHANGE] for number in numbers)
    at_home = [number.spot for number in numbers if number.spot and shared[number.e164[:_EXCHANGE]] > 1]
    return tuple(
        doubt_whose(number, number.note)
        if not number.needs_review
        and number.theirs is None
        and number.e164 != billing
        and shared[number.e164[:_EXCHANGE]] == 1
        and not _listed_with(number.spot, at_home, aligned=number.use is None and standing(number.e164[2:]).toll_free)
        else number
        for number in numbers
    )


def doubt_disowned(numbers: Sequence[NumberReading], pages: PageSet, billing: str | None = None) -> tuple[NumberReading, ...]:
    """``numbers`` of a list, letter or form; what shares no exchange with the others waits for a person where its words, read as those of a
    bill, say that it is somebody else's ("my direct 305-555-0142", "calls go to 786-555-0177"). Toll-free numbers never share one.

    Args:
        billing: E.164 of the number the account is billed under.
    """
    shared = Counter(number.e164[:_EXCHANGE] for number in numbers)
    alone = {
        number.e164
        for number in numbers
        if shared[number.e164[:_EXCHANGE]] == 1
        and number.e164 != billing
        and not (number.needs_review or number.theirs is not None or standing(number.e164[2:]).toll_free)
    }
    if not alone or len(numbers) == 1 or len(numbers) > _MOST:
        return tuple(numbers)
    verdicts = verdicts_of(pages, the_area_code("\n".join(page.text for page in pages.pages)))[0]
    owners = {e164: {verdict.owner for verdict in verdicts if verdict.sighting.e164 == e164} for e164 in alone}
    disowned = {e164 for e164, said in owners.items() if said == {Owner.CARRIER}}
    return tuple(doubt_whose(number, number.note) if number.e164 in disowned else number for number in numbers)


def _listed_with(spot: Spot | None, others: Sequence[Spot], *, aligned: bool = False) -> bool:
    """Does it stand in a column of theirs, or in a row that lists them?

    Args:
        aligned: boxes that overlap make no column yet, words of chance length may stand before it ("Concierge: 877-555-0142" below lines).
    """
    if spot is None:
        return False
    near = [other for other in others if other.page == spot.page]
    below = [other for other in near if other.left < spot.right and spot.left < other.right and abs(other.top - spot.top) > _SAME_ROW]
    column = any(not aligned or min(abs(other.left - spot.left), abs(other.right - spot.right)) <= _ALIGNED for other in below)
    return column or sum(abs(other.top - spot.top) <= _SAME_ROW for other in near) >= _ALONG_A_ROW
