"""What a bill calls itself: "INVOICE NX-4471902", "Your monthly statement", "Telephone bill", "Invoice for Elm Street Dental"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from parsers.page.layout import sheet_of

# "Invoices" is where a portal keeps them.
_PAPER: Final = r"(?:(?:e-?)?(?:invoice|bill|statement|factura)|recibo(?! de pago)|estado de cuenta|resumen de (?:cuenta|cargos))"
_BESIDE: Final = (  # words of a title beside it: of the business, the time, the form
    r"your|my|the|this|our|a|new|latest|current|monthly|business|commercial|residential|customer|account|billing|service|services|"
    r"communications?|telecom(?:munications?)?|(?:tele)?phones?|voice|voip|sip|trunk(?:ing)?|wireless|mobile|internet|wholesale|carrier|"
    r"summary|consolidated|master|corporate|regular|electronic|paper(?:less)?|copy|duplicate|original|tax|usage|member|subscriber|"
    r"details?|of|for|and|&|to|page|dated|date|number|no|num|id|issued|period|ending|mensual|su|de|del|la|"
    r"servicios?|telef[oó]nic[oa]s?|telefon[ií]a|tel[eé]fono|cliente|electr[oó]nic[oa]"
)
_TITLE: Final = re.compile(rf"^\W*(?:(?:{_BESIDE})\W{{1,3}}){{0,4}}(?P<paper>{_PAPER})\b(?P<rest>.*)$", re.IGNORECASE)
# "Granite Invoice", "November 2026 statement"
_LAST: Final = re.compile(rf"^(?:(?-i:[A-Z0-9&])[\w.,'&-]*\s+){{1,5}}{_PAPER}$", re.IGNORECASE)
_CODE: Final = re.compile(r"^[\W_]*(?:(?:no|number|num|id|nr)\b)?[\W_]*(?=\S*\d)[\w./-]{2,24}\W*$|^\W*$", re.IGNORECASE)
_FOR: Final = re.compile(
    rf"^\W*(?:for|of|dated|date|issued|period|ending|from|no|number|num|id|summary|details?|copy|{_BESIDE})\b.{{0,48}}$", re.IGNORECASE
)
_NOT: Final = re.compile(
    r"\bbills?\s(?:to|of lading|payer|pay|date|for)\b|\bstatements? of (?:work|understanding|facts?|intent)\b|\bpro[- ]?forma\b|\bvoid\b"
    r"|\b(?:bank|card|brokerage|privacy|mission) statement|\?"
    r"|\b(?:see|attached|please|send|re|fwd?|subject|explained|view|pay|download|print|get|read|understand\w*|manage|last|next|past)\b",
    re.IGNORECASE,
)
_HEAD: Final = 0.4  # of the first page
_LONGEST: Final = 9  # words


def bill_title(pages: PageSet) -> bool:
    """Whether a line in the upper part of the first page says that the paper is an invoice, a bill or a statement."""
    return any(_names_a_bill(text) for text in _heads(pages))


def _names_a_bill(text: str) -> bool:
    if _NOT.search(text):
        return False
    if text[:1].isupper() and _LAST.match(text):
        return True
    title = _TITLE.match(text)
    return title is not None and bool(_CODE.match(title["rest"]) or _FOR.match(title["rest"]))


def _heads(pages: PageSet) -> Iterator[str]:
    for page in pages.pages[:1]:
        for phrase in sheet_of(page).phrases:
            if phrase.box.top <= _HEAD * page.height and len(phrase.words) <= _LONGEST:
                yield phrase.text
