"""Cards beside each other: a number, and close below it, alone, what it is ("BTN", "Line", "Fax")."""

from __future__ import annotations

import re
from typing import Final

from parsers.page.layout import Phrase, Sheet
from parsers.patterns import whole_words

_ALONE: Final = re.compile(r"\W*(?:\+?1[-. ])?\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}\W*")
_LINES: Final = (  # what only a line is called; a contact is "Phone" or "Fax" as well
    r"btn|atn|billing (?:tn|(?:telephone )?number|line)|(?:main |business |voice |lead |pilot |additional |analog |pots )?lines?|dids?|"
    r"pots|trunks?|pilot|lead|station|1fb"
)
_LINE: Final = whole_words(_LINES)
_CAPTION: Final = whole_words(
    rf"{_LINES}|(?:main )?fax(?: line)?|main|alarm|elevator|(?:alarm|elevator|gate|modem|door) line|toll[- ]free|voice|primary|rollover"
)
_CLOSE: Final = 1.6  # line heights
_SAME_LEFT: Final = 4.0  # points
_NEARER: Final = 1.5


def caption_of(sheet: Sheet, phrase: Phrase) -> str | None:
    """The words below the number that is all of ``phrase``, where its row is one of cards; None elsewhere."""
    own = _below(sheet, phrase)
    cards = [_below(sheet, other) for other in sheet.rows[phrase.row].phrases]
    named = [caption.text for caption in cards if caption is not None]
    return own.text if own is not None and len(named) > 1 and any(_LINE.fullmatch(text) for text in _on(sheet)) else None


def is_caption(sheet: Sheet, phrase: Phrase) -> bool:
    """Does ``phrase`` say what the number above it is, so that it heads no column and labels no number below?"""
    over = sheet.above(phrase, _CLOSE)
    return over is not None and _below(sheet, over) is phrase and caption_of(sheet, over) is not None


def _on(sheet: Sheet) -> list[str]:
    return [caption.text for row in sheet.rows for phrase in row.phrases if (caption := _below(sheet, phrase)) is not None]


def _below(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    """The caption below a number; one that stands as near to the next number may be that one's label."""
    below = sheet.below(phrase, _CLOSE) if _ALONE.fullmatch(phrase.text) else None
    if below is None or abs(below.box.left - phrase.box.left) > _SAME_LEFT or not _CAPTION.fullmatch(below.text.strip(" ()")):
        return None
    under = sheet.below(below, 3 * _CLOSE)
    if under is None or not _ALONE.fullmatch(under.text):
        return below
    return below if under.box.top - below.box.bottom > _NEARER * max(1.0, below.box.top - phrase.box.bottom) else None
