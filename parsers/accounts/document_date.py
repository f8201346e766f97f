"""When a bill or record was made: by its label, by a sentence, by a date alone at its head; never a due date or a period."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Final

from onboarding.documents import Spot
from parsers.accounts.material import Material
from parsers.page.dates import FoundDate, compact_date, dates_in, leading_date
from parsers.page.fields import Value
from parsers.page.labels import Field
from parsers.page.layout import sheet_of, spot_of, squeeze

_BEST_DATES: Final = frozenset(
    squeeze(name)
    for name in [
        "bill date",
        "billing date",
        "date of bill",
        "invoice date",
        "statement date",
        "bill issue date",
        "csr date",
        "date of invoice",
        "bill print date",
        "billing statement date",
        "fecha de factura",
        "fecha de facturación",
        "billdate",
        "invoice dated",
        "bill issued",
        "issue date",
        "date issued",
        "invoice bill date",
        "record date",
        "date of record",
        "bill dated",
        "invoice issue date",
        "statement issued",
    ]
)
_LATER_DATES: Final = frozenset(
    squeeze(name)
    for name in ["date", "as of", "as of date", "completed", "printed", "generated", "issued", "retrieved", "record as of", "statement of"]
)
_MADE_ON: Final = re.compile(
    r"\b(?:created|generated|printed|prepared|exported|retrieved|pulled|issued|produced|run|extracted|current|downloaded|taken)\b"
    r"[^.;|]{0,40}?(?:\bon|\bas of|\bdated|:|,)?\s*$",
    re.IGNORECASE,
)
_SAME_COLUMN: Final = 6.0  # points
_PAPER: Final = re.compile(
    r"(?:(?:your|account|business|monthly|phone|telephone|service) )*(?:statement|bill|invoice)"
    r"(?:\s(?:no\.?\s|number\s|#\s?)?[A-Z-]{0,4}\d[\w-]*)?(?: (?:dated|date|of|for))?\W*",
    re.IGNORECASE,
)
# "Your statement dated November 15, 2026 for account 88-1204 is below."
_DATED: Final = re.compile(r"\W*(?:(?:your|this|the|account|monthly|phone) )*(?:statement|bill|invoice),? dated", re.IGNORECASE)
_GOES_ON: Final = re.compile(r",? ?(?:for|is|of|from|has)\b", re.IGNORECASE)
_BILL_FOR: Final = re.compile(
    r"\W*(?:(?:your|monthly|phone|telephone) )*(?:statement|bill|invoice)(?: (?:for|of|dated?|as of))?\W*", re.IGNORECASE
)
_OF_A_PAYMENT: Final = re.compile(r"\b(?:due|pay|paid|by|before|until|through|autopay|draft|received)\b[^;|/]{0,12}$", re.IGNORECASE)


def document_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """The bill's own date: by label, else a date alone at the head of page 1; never a due date or a period. True: by a good label."""
    votes: Counter[date] = Counter()
    seen: dict[date, tuple[FoundDate, Spot]] = {}
    for value in stuff.values:
        if value.field is not Field.BILL_DATE or _heads_a_column(stuff, value):
            continue
        found = leading_date(value.text) or compact_date(value.text)
        if found is None:
            continue
        weight = 6 if value.name in _BEST_DATES else 2 if value.name in _LATER_DATES else 4
        weight = weight * 2 if value.page == stuff.pages[0].number else weight
        votes[found.value] += weight - (1 if value.place == "below" else 0)
        seen.setdefault(found.value, (found, spot_of(value.words, value.page)))
    if votes:
        best, weight = votes.most_common(1)[0]
        return (*seen[best], weight >= 4)
    return _said_date(stuff) or _bare_date(stuff) or _head_date(stuff)


def _heads_a_column(stuff: Material, value: Value) -> bool:
    """Is the label the head of a table's column of dates, as over call records?"""
    sheet = stuff.sheet_of(value)
    under = sheet.below(value.phrase, 1.6) if value.place == "below" else None
    return under is not None and bool(dates_in(under.text)) and len(sheet.rows[value.label.row].phrases) > 2


def _said_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """A day in a sentence: "It was created on 12 Nov 2026", "Generated from the portal on 11/10/2026"."""
    for page in stuff.pages:
        for phrase in sheet_of(page).phrases:
            for found in dates_in(phrase.text):
                if not found.period and (_MADE_ON.search(phrase.text[: found.start]) or _is_the_papers(phrase.text, found)):
                    return found, spot_of(phrase.words, page.number), True
    return None


def _is_the_papers(text: str, found: FoundDate) -> bool:
    """``Statement Nov 16, 2026`` and ``November 16, 2026 invoice``: nothing but what the paper is, and a day."""
    before, behind = text[: found.start].strip(), text[found.end :].strip()
    if _BILL_FOR.fullmatch(before) and not behind.strip(" .,|"):
        return True
    if _DATED.fullmatch(before) and _GOES_ON.match(behind):
        return True
    return any(_PAPER.fullmatch(one) is not None and not other.strip(" .,|") for one, other in ((before, behind), (behind, before)))


def _bare_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """A date that stands alone at the head of the first page (letters, some bills), and in no column of days."""
    due = {found.value for value in stuff.values if value.field is Field.OTHER_DATE for found in dates_in(value.text)}
    votes: Counter[date] = Counter()
    seen: dict[date, tuple[FoundDate, Spot]] = {}
    page = stuff.pages[0]
    for phrase in sheet_of(page).phrases:
        found = leading_date(phrase.text)
        if found is None or found.value in due or len(phrase.text) > found.end + 3:
            continue
        above = sheet_of(page).above(phrase)
        if above is not None and re.search(r"due|period|until|through|expires", above.text, re.IGNORECASE) and len(above.words) < 5:
            continue
        near = (above, sheet_of(page).below(phrase))
        if any(other is not None and leading_date(other.text) and abs(other.box.left - phrase.box.left) < _SAME_COLUMN for other in near):
            continue
        votes[found.value] += 2 if phrase.box.top < 0.4 * page.height else 1
        seen.setdefault(found.value, (found, spot_of(phrase.words, page.number)))
    if not votes:
        return None
    best, weight = votes.most_common(1)[0]
    return (*seen[best], weight >= 2)


def _head_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """The only day in the head of the first page, whatever stands around it: doubtful."""
    page = stuff.pages[0]
    other = {found.value for value in stuff.values if value.field is Field.OTHER_DATE for found in dates_in(value.text)}
    head = [phrase for phrase in sheet_of(page).phrases if phrase.box.top < 0.15 * page.height]
    found = [
        (one, phrase)
        for phrase in head
        for one in dates_in(phrase.text)
        if not one.period and one.value not in other and not _OF_A_PAYMENT.search(phrase.text[: one.start])
    ]
    if len({one.value for one, _ in found}) != 1:
        return None
    return found[0][0], spot_of(found[0][1].words, page.number), False
