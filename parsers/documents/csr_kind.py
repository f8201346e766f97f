"""Is a paper a service record? By its title, the codes and words that only records hold, or facts only a record has together."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import PageSet
from parsers.documents.clues import Clues, count, head, squeezed, weigh
from parsers.documents.csr_codes import coded
from parsers.documents.csr_screens import of_a_system
from parsers.documents.csr_titles import FAIR, inventory_title, record_title
from parsers.documents.csr_writer import BROUGHT, FACTS, SIGNED, brings_numbers, keeps_account
from parsers.numbers.uses import heading_intent
from parsers.page.blocks import blocks_on
from parsers.page.fields import labels_on, values_on
from parsers.page.labels import Field

_TITLES: Final[Clues] = (
    ("customer service record", 0.85),
    ("customer service records", 0.85),
    ("csr form", 0.7),
    ("csr request", 0.6),
    ("service record", 0.5),
    ("clear to port", 0.6),
    ("customer record inquiry", 0.8),
    ("csr response", 0.8),
    ("csr detail", 0.7),
    ("csr report", 0.7),
    ("csr inquiry", 0.7),
    ("your csr", 0.5),
    ("service record for", 0.5),
    ("record of service", 0.6),
    ("service and equipment record", 0.8),
    ("customer record information", 0.7),
    ("customer service inquiry", 0.6),
    ("customer account record", 0.7),
    ("csr summary", 0.7),
    ("csr copy", 0.7),
    ("line record", 0.4),
    ("port-out record", 0.6),
    ("port-out information", 0.5),
    ("port-away", 0.5),
    ("clear to port", 0.5),
    ("csr", 0.2),
    ("registro de servicio", 0.7),
)
_BODY: Final[Clues] = (
    ("customer service record", 0.5),
    ("---list", 0.2),
    ("usoc", 0.4),
    ("/lpic", 0.4),
    ("/pic", 0.2),
    ("/tn", 0.1),
    ("listings", 0.15),
    ("sectionmarker", 0.6),
    ("clear to port", 0.6),
    ("port freeze", 0.4),
    ("pic / lpic", 0.5),
    ("authorized contact", 0.2),
    ("data valid for 30 days", 0.3),
    ("carrier selection code", 0.3),
    ("end user name on record", 0.4),
    ("telephone number summary", 0.3),
    ("rmks", 0.2),
    ("from our records", 0.3),
    ("this page is your csr", 0.6),
    ("response valid", 0.4),
    ("lsr", 0.2),
    ("losing provider", 0.2),
    ("allowed to make changes", 0.3),
    ("outstanding orders", 0.2),
    ("pending orders", 0.2),
    ("location served", 0.2),
)
_AGAINST: Final[Clues] = (
    ("amount due", 0.7),
    ("total due", 0.5),
    ("previous balance", 0.5),
    ("act on my behalf", 0.6),
    ("letter of agency", 0.7),
    ("letter of authorization", 0.7),
)
# What heads a form by which a record is asked for.
_ASKING: Final = (
    "request form",
    "csr request",
    "record request",
    "request for customer service record",
    "request a copy",
    "ask for a copy",
)
_FID: Final = re.compile(r"/(?:PIC|LPIC|TN|DES|HTG|HTY|HML|HNT|CFN[A-Z]?|FTN|LOC|SLA|ZLIN|TER|LNP|LSCP|L?PCA|VMA|CKL|RLN|GSZ|DID)\b")
_FIDS_BEGIN: Final = re.compile(r"(?:^|\s)/[A-Z]{2,5}\b")
_FIDS_OF_A_RECORD: Final = 3
_WHOLE: Final = {6: 0.6, 7: 0.7, 8: 0.8}  # how many of the facts, and where bills go and the date, stand together: how sure that is
_FACTS_OF_AN_INVENTORY: Final = 2
_CHARGED: Final = 3  # amounts
# On the sheets of a form by which numbers are brought.
_TEMPLATE: Final = re.compile(
    r"\b(?:losing|releasing|outgoing|new|gaining|winning) (?:carrier|provider|company|service provider)\b"
    r"|\bport(?:ing)?[- ](?:in )?(?:request|order|type|template|form|submission|details?)\b"
    r"|\b(?:desired|requested|preferred) (?:port|foc|due)\b",
    re.IGNORECASE,
)


def looks_like(pages: PageSet) -> float:
    """0..1 by its title and by the codes and words that only records hold."""
    text = squeezed(pages, 2)
    title = max(weigh(head(pages, 0.3), _TITLES), record_title(pages), FAIR if _is_inventory(pages) else 0.0)
    body = weigh(text, _BODY)
    told = max(
        _structure(pages),
        keeps_account(pages),
        0.8 if coded(pages, print_only=True) is not None or _fids(pages) >= _FIDS_OF_A_RECORD or of_a_system(pages) else 0.0,
    )
    score = 1 - (1 - title) * (1 - 0.75 * body) * (1 - told)
    if count(head(pages, 0.4), _ASKING) and not _filled_in(pages):
        return 0.1  # the form to ask for a record
    return score * (1 - weigh(text, _AGAINST)) if body < 0.7 or title < 0.5 else score


def _is_inventory(pages: PageSet) -> bool:
    """A "line inventory" with the account and whose it is, and not a word of moving lines: the carrier's, not a client's list."""
    if not inventory_title(pages) or any(page.cells for page in pages.pages):
        return False
    text = "\n".join(page.text for page in pages.pages[:2])
    fields = {label.field for page in pages.pages[:2] for label in labels_on(page)}
    said = any(heading_intent(line) is not None for line in text.splitlines())
    told = len(fields & FACTS) >= _FACTS_OF_AN_INVENTORY or any(blocks_on(page) for page in pages.pages[:1])
    return Field.ACCOUNT in fields and told and not said and not BROUGHT.search(text)


def _fids(pages: PageSet) -> int:
    """How many different field identifiers of a mainframe's record are printed."""
    begun = ((line, first.start()) for page in pages.pages[:2] for line in page.text.splitlines() if (first := _FIDS_BEGIN.search(line)))
    return len({match.group() for line, start in begun for match in _FID.finditer(line, start)})


def _filled_in(pages: PageSet) -> bool:
    """Does a label of an account have a value?"""
    wanted = (Field.ACCOUNT, Field.BTN, Field.NAME, Field.SERVICE_ADDRESS)
    values = [value for page in pages.pages[:2] for value in values_on(page) if value.field in wanted]
    return any(sum(c.isdigit() for c in value.text) >= 4 for value in values)


def _structure(pages: PageSet) -> float:
    """Labels as only a record has them together, and nothing charged; a paper to be signed has them too and is none."""
    fields = {label.field for page in pages.pages[:2] for label in labels_on(page)}
    told = len(fields & FACTS)
    money = sum(len(re.findall(r"\d\.\d\d\b", page.text)) for page in pages.pages[:2])
    if money >= _CHARGED:
        return 0.0
    named = any(re.search(r"\bCSR\b", page.text) for page in pages.pages[:2])
    whole = len(fields & {*FACTS, Field.BILLING_ADDRESS, Field.BILL_DATE})
    signed = any(SIGNED.search(page.text) for page in pages.pages)
    alone = 0.0 if signed else _WHOLE.get(min(whole, 8), 0.0)
    if not named and any(page.cells and (BROUGHT.search(page.text) or _TEMPLATE.search(page.text)) for page in pages.pages):
        return 0.0  # the workbook of somebody who ports
    if not named and brings_numbers(pages):
        return 0.0
    return max(alone, (0.5 if told >= 5 else 0.25 if told == 4 else 0.0) + (0.4 if named and told >= 3 else 0.0))
