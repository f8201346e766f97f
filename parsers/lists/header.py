"""Is a row the header of a table of numbers, and which lines belong to it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.lists.roles import Role, heading_role, heading_words
from parsers.numbers.uses import choice_codes, yes_or_no
from parsers.page.layout import Phrase, Row, bounds
from parsers.patterns import PHONE_LIKE

_NUMBERS: Final = heading_words(r"(?:phone|telephone|tel\.?|did|line|working) (?:numbers?|nos?)|dids?|tns?|numbers|tel[eé]fonos?")
_NUMBERING: Final = re.compile(r"\W*(?:no\.|n[º°])\W*", re.IGNORECASE)  # over a column that counts the rows
_FILLED_IN: Final = re.compile(r"[^\W\d_][^\W\d_ ]{0,14}(?: [^\W\d_]{1,14})?:\s+[^\W\d_]{2}")  # "To: Ann Lee", a label with its value
_LEGEND_WORDS: Final = 16  # of a heading that says what its marks mean


def merged_header(rows: Sequence[Row], at: int) -> tuple[Row, int]:
    """The header that begins at row ``at``, headings on two or three lines put together, and the row behind it."""
    header, end = rows[at], at + 1
    while end < len(rows) and end - at < 3 and _continues(header, rows[end]):
        parts: list[Phrase] = []
        for phrase in header.phrases:
            under = [other for other in rows[end].phrases if other.box.left < phrase.box.right and other.box.right > phrase.box.left]
            words = (*phrase.words, *(word for other in under for word in other.words))
            parts.append(Phrase(words, bounds(word.box for word in words), phrase.page, phrase.row))
        header, end = Row(tuple(parts)), end + 1
    return header, end


def _continues(header: Row, row: Row) -> bool:
    """A line of headings right under another: no digits, each word under one of its headings."""
    height = min(header.box.bottom - header.box.top, row.box.bottom - row.box.top)
    if len(row.phrases) < 2 or row.box.top - header.box.bottom > 0.9 * height + 2 or re.search(r"\d", row.text):
        return False
    texts = [phrase.text for phrase in row.phrases]
    if any(yes_or_no(text) is not None for text in texts) or not all(heading_role(text) or text.startswith("(") for text in texts):
        return False
    return all(
        any(over.box.left < phrase.box.right and over.box.right > phrase.box.left for over in header.phrases) for phrase in row.phrases
    )


def is_header(row: Row) -> bool:
    """A row of two or more headings: short words, no digits of numbers, a third of them known, one of them about numbers."""
    texts = [phrase.text for phrase in row.phrases]
    if len(texts) < 2 or any(PHONE_LIKE.search(text) or _too_long(text) or _FILLED_IN.match(text) for text in texts):
        return False
    if any(
        re.fullmatch(r"\W*(?:\d+|yes|no|y|n|s[ií]|none|n/?a|nothing|nil|tbd)\W*", text, re.IGNORECASE)
        for text in texts[1 if _NUMBERING.fullmatch(texts[0]) else 0 :]
    ):
        return False
    if texts[0].endswith(":") and heading_role(texts[0]) is None and not any(text.endswith(":") for text in texts[1:]):
        return False  # "RE:   DID block on PRI 2": a label and its value
    named = [role for text in texts if (role := heading_role(text)) is not None]
    if 3 * len(named) < len(texts) or len({text.casefold() for text in texts}) < 2:
        return False
    telling = {Role.BILLING, Role.START, Role.NPA, Role.DECOY, Role.INTENT, Role.FLAG}
    numbered = Role.NUMBER in named or any(_NUMBERS.search(text) for text in texts)
    return numbered or (len(named) > 1 and bool(telling & set(named)))


def _too_long(heading: str) -> bool:
    return len(heading.split()) > 6 and not (choice_codes(heading) and len(heading.split()) <= _LEGEND_WORDS)


def is_lone_header(rows: Sequence[Row], at: int) -> bool:
    """The only heading of a list of bare numbers: "Phone Number" and under it nothing but digits."""
    below = [row.text for row in rows[at + 1 : at + 4]]
    texts = [phrase.text for phrase in rows[at].phrases]
    named = (
        len(texts) == 1
        and len(texts[0].split()) <= 3
        and not PHONE_LIKE.search(texts[0])
        and heading_role(texts[0]) in (Role.NUMBER, Role.BILLING)
    )
    return named and not texts[0].endswith(":") and bool(below) and all(re.fullmatch(r"[\d\s().+–-]{9,24}", text) for text in below)


def is_sheet_header(rows: Sequence[Row], at: int) -> bool:
    """The first row of a block of cells, words only, over a column of bare numbers: whatever a switch calls its columns."""
    row, before = rows[at], rows[at - 1] if at else None
    texts = [phrase.text for phrase in row.phrases]
    if len(texts) < 2 or any(re.search(r"\d", text) or _too_long(text) or _FILLED_IN.match(text) for text in texts):
        return False
    if before is not None and len(before.phrases) > 1 and row.box.top - before.box.bottom < row.box.bottom - row.box.top:
        return False  # a row of the table above
    named = any(heading_role(text) is not None for text in texts) and not any(yes_or_no(text) is not None for text in texts)
    return named and any(all(_bare_under(head, below) for below in rows[at + 1 : at + 3]) for head in row.phrases) and len(rows) > at + 2


def _bare_under(head: Phrase, row: Row) -> bool:
    """Is what stands under a heading a number and nothing else?"""
    under = [phrase for phrase in row.phrases if phrase.box.left < head.box.right and phrase.box.right > head.box.left]
    return any(PHONE_LIKE.search(phrase.text) and not re.search(r"[^\W\d_]", phrase.text) for phrase in under)
