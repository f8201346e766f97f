"""The heading over a number: the nearest line above in its column that says what follows."""

from __future__ import annotations

from typing import Final

from parsers.ownership import ended_words, heading_words
from parsers.ownership.shapes import MONEY
from parsers.page.fields import labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Row, Sheet, shares_column
from parsers.page.prose import lower_words

_HEADINGS: Final = (heading_words.OWN, heading_words.CARE, heading_words.CALLS, heading_words.OTHERS)


def heading_over(sheet: Sheet, phrase: Phrase, rows: int = 70) -> str | None:
    """The nearest heading above in the same column: a short line without figures that one of the heading words fits."""
    for row in reversed(sheet.rows[max(0, phrase.row - rows) : phrase.row]):
        for other in row.phrases:
            over = shares_column(other.box, phrase.box) or other.box.left <= phrase.box.left
            if over and _may_head(row, other, phrase) and _says_what_follows(other):
                return other.text
    return None


def _may_head(row: Row, other: Phrase, phrase: Phrase) -> bool:
    """By its shape: short, without figures, no cell of a table, no label or charge of something beside it."""
    if len(other.words) > 8 or sum(c.isdigit() for c in other.text) > 4:
        return False
    if len(row.phrases) > 2 and not _heads_column(row, other, phrase):
        return False
    if other is not row.phrases[-1] and any(label.alone and label.field is not Field.CARE for label in labels_in(other)):
        return False  # the label of what stands behind it
    return not (_labels_a_value(other) or _is_charge(row, other))


def _says_what_follows(phrase: Phrase) -> bool:
    """By its words."""
    text = phrase.text
    if (lower_words(text) > 4 and not text.rstrip().endswith(":")) or text.lower().startswith("total") or not _title_like(text):
        return False
    ended = len(phrase.words) <= 5 and ended_words.HEADING.search(text) is not None
    return ended or any(pattern.search(text) for pattern in _HEADINGS)


def _heads_column(row: Row, heading: Phrase, phrase: Phrase) -> bool:
    """``SUMMARY | PHONE LINES | HELP``: a row of headings, each over a narrow column of its own with the same left edge."""
    short = all(len(other.words) <= 4 and not any(c.isdigit() for c in other.text) for other in row.phrases)
    return short and abs(heading.box.left - phrase.box.left) < 4


def _labels_a_value(phrase: Phrase) -> bool:
    """``Auth contact: Ann Ortiz``: a fact, no heading."""
    first = next((label for label in labels_in(phrase) if label.first == 0), None)
    return first is not None and first.colon and not first.alone and first.field is not Field.CARE


def _is_charge(row: Row, phrase: Phrase) -> bool:
    """``Business line   48.00``: what is charged, no heading, unless it sums up what follows."""
    amounts = [MONEY.match(cell.words[-1].text) for cell in row.phrases if cell is phrase or cell.box.left > phrase.box.left]
    return any(amounts) and not heading_words.SUM.search(phrase.text)


def _title_like(text: str) -> bool:
    first = next((character for character in text if character.isalpha()), "a")
    return (first.isupper() and not text.rstrip().endswith((".", ","))) or text.rstrip().endswith(":")
