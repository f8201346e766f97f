"""The counts a table states, of a block and in all, held against the numbers that were found."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from onboarding.words import show_number
from parsers.lists.entries import Entry, Gathered
from parsers.lists.roles import Role
from parsers.lists.table_cells import Table
from parsers.numbers.ranges import LARGEST_RANGE
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import Intent, intent_of

_TOTAL: Final = re.compile(r"\b(?:total|count|cantidad)\b", re.IGNORECASE)


def filled_block(table: Table, index: int, row: list[Entry], gathered: Gathered) -> list[Entry]:
    """Hold a row's numbers against the count it states; one number with a count is the start of a block, to be confirmed."""
    own = [entry for entry in row if not entry.decoy and not entry.billing]
    stated = _stated(table, index)
    if not own or stated is None or stated < 2 or stated == len(own):
        return row
    written, spot = own[0].sighting.written, own[0].sighting.spot
    first = own[0].sighting.e164
    if len(own) > 1 or table.first(Role.START) < 0 or stated > LARGEST_RANGE or int(first[-4:]) + stated > 10_000:
        text = f"{written} is {len(own)} number{'s' if len(own) > 1 else ''}, but the list says {stated}: which is right?"
        gathered.claims.append(Claim(ClaimKind.COUNT, written, text, index, spot=spot))
        return row
    last = f"{first[:-4]}{int(first[-4:]) + stated - 1:04d}"
    text = f"A block of {stated} from {show_number(first)} was taken as {show_number(first)} through {show_number(last)}: is that right?"
    gathered.claims.append(Claim(ClaimKind.BLOCK, written, text, index, spot=spot))
    return [
        replace(own[0], sighting=replace(own[0].sighting, e164=f"{first[:-4]}{int(first[-4:]) + step:04d}", from_range=True, assumed=True))
        for step in range(stated)
    ] + [entry for entry in row if entry.billing or entry.decoy]


def _stated(table: Table, index: int) -> int | None:
    at = table.first(Role.COUNT)
    text = table.cell(index, at) if at >= 0 else ""
    match = re.fullmatch(r"\s*(\d{1,5})(?:\.0)?\s*(?:dids?|numbers?|lines?|tns?)?\s*", text, re.IGNORECASE)
    return int(match.group(1)) if match else None


def note_total(table: Table, index: int, gathered: Gathered, before: int) -> None:
    texts = [phrase.text for phrase in table.body[index].row.phrases]
    if not any(_TOTAL.fullmatch(text.strip(" :").casefold()) or text.casefold().startswith("total ") for text in texts):
        return
    match = next((m for text in texts for m in [re.search(r"(?<!\d)(\d{1,5})(?!\d)", text)] if m), None)
    if match:
        of = intent_of(" ".join(texts))  # "Total to port: 8"
        counted = [entry for entry in gathered.entries[before:] if not entry.decoy and of in (None, entry.intent or Intent.PORT)]
        gathered.totals.append((int(match.group(1)), len({entry.sighting.e164 for entry in counted})))
