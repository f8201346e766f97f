"""The head of a fax or memo before a list: the numbers under "To" and "From" are for sending it, not lines of the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.page.layout import Phrase, Row

_PARTY: Final = re.compile(r"\W*(?:to|from|attn|attention|recipient|sender|de|para)\W*(?::|$)|\W*(?:to|from)\s+(?=[A-Z])", re.IGNORECASE)
_TO: Final = re.compile(r"\W*(?:to|attn|attention|recipient|para)\b", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"\W*(?:date|re|subject|pages?|(?:no\.|number|#|total) (?:of )?pages?|cc|company|organi[sz]ation|(?:tele)?fax|(?:tele)?phone|tel"
    r"|voice)\b[^\d:]{0,12}(?::|$)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"\W*(?:(?:fax|(?:tele)?phone|tel|voice|cell|mobile|direct|office|f|p|t)\b[^\d]{0,12})?"
    r"(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]?\d{4}(?:\s{0,2}x\s?\d{1,5})?\W*",
    re.IGNORECASE,
)
_WAYS: Final = re.compile(r"\W*(?:(?:tele)?fax|(?:tele)?phone|tel|voice|cell|mobile|direct|office|f|p|t)\b", re.IGNORECASE)
_FEWEST: Final = 4  # labels that make a cover
_LONGEST: Final = 16  # rows of it


def without_cover(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without the telephone and fax numbers of who sends a paper and who gets it."""
    span = _cover(rows)
    if span is None:
        return rows
    first, last = span
    cut = (Row(_kept(row)) if first <= at <= last else row for at, row in enumerate(rows))
    return [row for row in cut if row.phrases]


def _cover(rows: Sequence[Row]) -> tuple[int, int] | None:
    """First and last row of a head that names both who gets and who sends it, each behind a label, among other labels."""
    labelled = [at for at, row in enumerate(rows[: 2 * _LONGEST]) if any(_is_label(phrase) for phrase in row.phrases)]
    parties = [phrase for at in labelled for phrase in rows[at].phrases if _PARTY.match(phrase.text)]
    if len({bool(_TO.match(phrase.text)) for phrase in parties}) < 2:
        return None
    first = next(at for at in labelled if any(_PARTY.match(phrase.text) for phrase in rows[at].phrases))
    within = [at for at in labelled if first <= at <= first + _LONGEST]
    labels = sum(_is_label(phrase) for at in within for phrase in rows[at].phrases)
    return (first, within[-1]) if labels >= _FEWEST else None


def _is_label(phrase: Phrase) -> bool:
    return bool(_PARTY.match(phrase.text) or _LABEL.match(phrase.text))


def _kept(row: Row) -> tuple[Phrase, ...]:
    """Without what is nothing but a number behind its label: "Fax: 305-555-0142", also in cells of their own."""
    labelled = [_WAYS.match(phrase.text) is not None or _PARTY.match(phrase.text) is not None for phrase in row.phrases]
    return tuple(
        phrase
        for at, phrase in enumerate(row.phrases)
        if not (_NUMBER.fullmatch(phrase.text) and (labelled[at] or (at > 0 and labelled[at - 1])))
    )
