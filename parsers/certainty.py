"""How sure a reading is: one rule that every reader of documents uses, so that 0.95 means the same everywhere.

Calibrated on pages with known truth: of what is said at a confidence, that share is right. A digit is certain only where it was never
pixels, or where two unlike readers saw the same; on standard fax (204x98) not even then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ocr.page import PageMode

EXACT: Final = 0.998  # cells, text layers
CONFIRMED: Final = 0.995  # another document says the same
AGREED: Final = {PageMode.DIGITAL: 0.998, PageMode.SCAN: 0.998, PageMode.FAX: 0.99, PageMode.PHOTO: 0.99, PageMode.COARSE_FAX: 0.97}
ALONE: Final = {PageMode.DIGITAL: 0.97, PageMode.SCAN: 0.94, PageMode.FAX: 0.85, PageMode.PHOTO: 0.85, PageMode.COARSE_FAX: 0.6}
DISAGREED: Final = {PageMode.DIGITAL: 0.75, PageMode.SCAN: 0.7, PageMode.FAX: 0.6, PageMode.PHOTO: 0.6, PageMode.COARSE_FAX: 0.4}
ASSUMED: Final = 0.85  # complete only by an assumption, such as an area code named elsewhere
SUBSTITUTED: Final = 0.7  # letters were taken for digits
REVIEW_BELOW: Final = 0.95


@dataclass(frozen=True, slots=True)
class Certainty:
    confidence: float  # 0..1
    needs_review: bool


def certainty(
    confidence: float = 1.0,
    agreed: bool | None = None,
    mode: PageMode = PageMode.DIGITAL,
    *,
    substituted: int = 0,
    assumed: bool = False,
    confirmed: bool = False,
) -> Certainty:
    """How far digits can be trusted.

    Args:
        confidence: the engine's, 0..1, of the least certain word; 1 from a text layer.
        agreed: did two readers see the same digits? None: only one looked.
        mode: how the page came about.
        substituted: letters taken for digits.
        assumed: part of it was supplied from elsewhere.
        confirmed: a second source (the same number elsewhere in the document) says the same; on standard fax it may err alike.
    """
    coarse = mode is PageMode.COARSE_FAX
    if confirmed and not coarse:
        return Certainty(CONFIRMED, False)
    trust = _trust(confidence, agreed, mode)
    if substituted and agreed is not True:
        trust = min(trust, SUBSTITUTED)
    if assumed:
        trust = min(trust, ASSUMED)
    return Certainty(round(trust, 4), trust < REVIEW_BELOW or coarse)


def _trust(confidence: float, agreed: bool | None, mode: PageMode) -> float:
    if mode is PageMode.DIGITAL and agreed is None and confidence >= 0.99:
        return EXACT
    if agreed:
        return AGREED[mode]
    table = DISAGREED if agreed is False else ALONE
    return min(table[mode], max(0.05, confidence))
