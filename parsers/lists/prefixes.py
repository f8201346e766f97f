"""Six digits that a list states once ("All numbers are 305-555-xxxx"), for columns that give only the last four."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.header import is_header
from parsers.lists.roles import Role, heading_role
from parsers.numbers.plan import PROBE, standing
from parsers.page.layout import Phrase, Row, shares_column

_SIX: Final = r"\(?([2-9]\d\d)\)?[-. /]{0,2}([2-9]\d\d)"
_MASKED: Final = re.compile(rf"(?<![\d-]){_SIX}[-. ]{{0,2}}(?:[xX]{{3,4}}|[#*_n…]{{3,4}}|\.\.\.)(?!\w)")
_BEGUN: Final = re.compile(
    rf"\b(?:begin|start|prefix|exchange|dial|npa[ /-]{{0,3}}nxx|area code and prefix)\w*\b(?:\W{{1,3}}[a-z]+){{0,4}}\W{{1,3}}{_SIX}"
    r"(?![-. ]?\d)",
    re.IGNORECASE,
)
_LEFT_OPEN: Final = re.compile(rf"(?<![\d-]){_SIX}\s?[-–](?:\s*_+)?[^\S\n]*$", re.MULTILINE)  # "All lines 305-555-"
_ENDING: Final = re.compile(r"\d{4}(?:\s?(?:[-–—/,&]{1,2}|thru|through|to|and)\s?\d{4})*(?:\s?\([^()\d]{2,30}\))?")
_LAST_FOUR: Final = re.compile(r"\b(?:last (?:4|four)|suffix|4 digits?)\b", re.IGNORECASE)
_LOOKED_AT: Final = 12  # rows below a heading


def stated_prefix(text: str) -> str | None:
    """The one prefix a text states, as "305-555"; None for none or several."""
    found = {match.groups() for words in (_MASKED, _BEGUN, _LEFT_OPEN) for match in words.finditer(text)}
    found = {(npa, nxx) for npa, nxx in found if standing(npa + nxx + PROBE[:4]).fault is None}
    return "-".join(next(iter(found))) if len(found) == 1 else None


def with_prefix(rows: Sequence[Row], prefix: str) -> list[Row]:
    """The rows with the prefix before each number of four digits under a heading of numbers."""
    told: list[Row] = []
    heads: tuple[Phrase, ...] = ()
    for at, row in enumerate(rows):
        short = tuple(phrase for phrase in row.phrases if _is_short(phrase, rows[at + 1 : at + 1 + _LOOKED_AT]))
        if short:
            heads = short
            row = Row(tuple(_named(phrase) if phrase in short else phrase for phrase in row.phrases))
        elif is_header(row):
            heads = ()
        told.append(Row(tuple(_whole(cell, heads, prefix) for cell in row.phrases)))
    return told


def _is_short(heading: Phrase, below: Sequence[Row]) -> bool:
    """A heading of numbers under which stand four digits and no whole number."""
    if not (heading_role(heading.text) in (Role.NUMBER, Role.START) or _LAST_FOUR.search(heading.text)):
        return False
    values = [cell.text.strip() for row in below for cell in row.phrases if shares_column(heading.box, cell.box)]
    short = sum(_ENDING.fullmatch(value) is not None for value in values)
    return short > 1 and short > sum(re.search(r"\d{3}\D{0,3}\d{4}", value) is not None for value in values if not _ENDING.fullmatch(value))


def _named(heading: Phrase) -> Phrase:
    """A heading that says that numbers stand under it."""
    if heading_role(heading.text) is Role.NUMBER:
        return heading
    return replace(heading, words=(*heading.words, replace(heading.words[-1], text="number")))


def _whole(cell: Phrase, heads: Sequence[Phrase], prefix: str) -> Phrase:
    if not _ENDING.fullmatch(cell.text.strip()) or not any(shares_column(head.box, cell.box) for head in heads):
        return cell
    first, *rest = cell.words
    return replace(cell, words=(replace(first, text=f"{prefix}-{first.text}"), *rest))
