"""What the number grammar finds: sightings, and claims that are about numbers yet are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onboarding.documents import Spot


@dataclass(frozen=True, slots=True)
class Sighting:
    """One printed or written telephone number: evidence, not a verdict."""

    e164: str
    written: str  # as it stands there, for a range the whole range
    line: int = 0  # index of the line it begins on
    first: int = 0  # index of its first word in that line
    last: int = 0  # index of its last word in that line, inclusive
    start: int = 0  # character offsets in the line's text (words joined by one space, by a tab across a wide gap)
    end: int = 0
    spot: Spot | None = None
    confidence: float = 1.0  # 0..1, of its least certain word; lowered for letters read as digits
    agreed: bool | None = None  # did both readers see the same digits in all of its words? None: only one looked
    substituted: int = 0  # letters taken for digits (O for 0, l for 1)
    from_range: bool = False
    assumed: bool = False  # complete only by assumption (area code from elsewhere, "block of 20"): confirm it
    extension: str | None = None
    account_code: str | None = None  # the three-digit code behind a BTN: together they are an account number
    alternative: str | None = None  # what the second reader saw, where they differ
    toll_free: bool = False
    fictional: bool = False  # 555-01xx
    foreign: bool = False  # not a US number
    bare: bool = False  # ten digits without any separator: the context must say that it is a telephone number
    last_line: int = -1  # index of the line it ends on where a line break splits it, else -1


class ClaimKind(StrEnum):
    MASK = "mask"  # 555-01xx
    DIGITS = "digits"  # a digit missing or too many
    RUINED = "ruined"  # 8.02E+09
    RANGE = "range"  # backward, too large, over two exchanges
    COUNT = "count"  # says 20, is 19
    SEVEN_DIGITS = "seven_digits"
    BLOCK = "block"  # "block of 20", expanded and to be confirmed
    INVALID = "invalid"  # shaped like a number, impossible in the plan
    AREA_CODE = "area_code"  # several area codes could complete seven digits


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence to ask about; never a number of its own."""

    kind: ClaimKind
    written: str
    text: str  # one sentence for people
    line: int = 0
    start: int = 0  # character offset in the line
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Found:
    sightings: tuple[Sighting, ...] = ()
    claims: tuple[Claim, ...] = ()
