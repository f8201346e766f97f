"""Facts as cells beside labels give them: "Service street" and, below, "City / State / Zip" with a cell for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.page.addresses import parse_line
from parsers.page.layout import Row, sheet_of

_STREET: Final = re.compile(
    r"\W*(?:(?:service|site|premises?|physical|e911|install(?:ation)?|location|customer) )?(?:street|address)(?: (?:address|line 1|1))?"
    r"(?: \(?no p\.?o\.? box\)?)?\W*",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"\W*(?:(?:service|site) )?(?:(?:city|town|state|st|zip|zip code|postal code|suite|unit|floor)\W*)+(?:code)?\W*", re.IGNORECASE
)
_SUITE: Final = re.compile(r"\W*(?:suite|ste|unit|floor|address (?:line )?2)\b", re.IGNORECASE)
_MOST_ROWS: Final = 4  # below the street


def address_in_cells(pages: PageSet) -> Address | None:
    """The one service address that labelled cells of a spreadsheet give; None for none or several."""
    sheets = [sheet_of(page).rows for page in pages.pages if page.cells]
    found = {address for rows in sheets for at in range(len(rows)) if (address := _address_at(rows, at)) is not None}
    return found.pop() if len(found) == 1 else None


def _address_at(rows: Sequence[Row], at: int) -> Address | None:
    label, *values = (phrase.text for phrase in rows[at].phrases)
    if not _STREET.fullmatch(label) or not values or not re.match(r"\W?\d", values[0]):
        return None
    parts = [*values]
    for row in rows[at + 1 : at + 1 + _MOST_ROWS]:
        name, *cells = (phrase.text for phrase in row.phrases)
        if not _REST.fullmatch(name):
            break
        parts += [f"Suite {cells[0]}"] if cells and _SUITE.match(name) and cells[0].isalnum() and len(cells[0]) < len("0000a") else cells
    return parse_line(_line(parts))


def _line(parts: Sequence[str]) -> str:
    """The parts as one line: a comma before the city and the state, none before the postal code."""
    text = ", ".join(part.strip(" ,") for part in parts)
    return re.sub(r",\s*(?=\d{5}(?:-\d{4})?$)", " ", text)


_WHO: Final = re.compile(r"\W*(?:authori[sz]ed|signer|signatory|who (?:may|can) sign)\b", re.IGNORECASE)
_TITLE: Final = re.compile(r"\W*(?:(?:job|their|signer'?s?) )?(?:title|position|role)\W*", re.IGNORECASE)


def title_in_cells(pages: PageSet) -> str | None:
    """The title of who is authorized, in the row under theirs."""
    sheets = [sheet_of(page).rows for page in pages.pages if page.cells]
    under = (after for rows in sheets for row, after in pairwise(rows) if _WHO.match(row.text))
    return next((row.phrases[1].text for row in under if len(row.phrases) == _PAIR and _TITLE.fullmatch(row.phrases[0].text)), None)


_PAIR: Final = 2  # a label and its value
