"""What a service record calls itself. Every carrier has words of its own for it; they are put together alike: whose (customer, end user,
subscriber, account, line ...), what (record, profile, snapshot, inquiry ...), and often what it is for (porting, portability).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from parsers.accounts.letterhead_words import together
from parsers.page.layout import Phrase, sheet_of
from parsers.page.names import is_company, tidy_name

_WHOSE: Final = (
    r"customers?|cust|subscribers?|subs|subscr|patrons?|members?|clients?|end[- ]?users?|users?|accounts?|acct|services?|svcs?|lines?|"
    r"stations?|equipment|s&e|(?:tele)?phones?|voice|telephony|tns?|numbers?|dial ?tone|local|listings?"
)
_FOR: Final = r"port(?:s|ing|ability|[- ]?outs?|[- ]?away)?|lnp|number transfers?|transfers?|migration|conversion|winback|csr"
_RECORD: Final = r"records?|rec(?=\b\.?$)"  # beside whose it is, nothing else is meant
_PAPER: Final = (  # other papers are called so too
    r"profiles?|snapshots?|transcripts?|extracts?|abstracts?|print[- ]?outs?|look[- ]?ups?|inquir(?:y|ies)|enquir(?:y|ies)|inq|"
    r"quer(?:y|ies)|verification|validation"
)
_SHEET: Final = (
    r"information|info|details?|data|sheets?|worksheets?|reports?|summary|packets?|responses?|results?"  # clients write such too
)
_NO_RECORD: Final = re.compile(
    r"\brecords?\W{1,2}(?:dates?|no|number|as of|#|updated|retention)\b|\brecords? (?:are|were|will|may|show)\b|"
    r"\b(?:call|calls|usage|payment|billing|for your|of the|meter|keep|tax|medical|maintenance)\W{1,2}records?\b|"
    r"\b(?:please|us|me|my|i)\b|\.$|\b(?:request|requesting|authori[sz]\w*|obtain\w*|release of)\b",
    re.IGNORECASE,
)
_GAP: Final = r"(?:\W{1,3}[\w&/-]{1,14}){0,2}?\W{1,3}"  # up to two words between


def _any(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


STRONG: Final = 0.8
FAIR: Final = 0.6
WEAK: Final = 0.4
_TITLES: Final = (
    (
        STRONG,
        _any(
            rf"\b(?:{_WHOSE}){_GAP}(?:{_RECORD})\b",
            rf"\b(?:{_RECORD})\s(?:of|for)\s(?:\w{{1,12}}\s){{0,2}}(?:{_WHOSE}|{_FOR})\b",
            rf"\b(?:{_RECORD})\b(?:\W{{1,3}}\w{{1,12}}){{0,2}}\W{{1,3}}(?:{_FOR})\b",
            rf"\b(?:{_FOR}){_GAP}(?:{_RECORD})\b",
            r"^\W*csr\W{1,3}(?=\S*\d)[\w-]{4,}\b",  # "CSR - 55120-7 - Bayline OSS"
            r"\bcsr\b\W{1,3}(?:\w{1,10}\W{1,3})?(?:response|report|detail|copy|print|inquiry|inq|summary|extract|export|display|"
            r"screen|view|query|lookup|dump|for|results?|data|no|number|#)\b",
            r"^\W*csr(?:inq|prt|dsp|disp|vw|view|qry|detl?)\w*\b",
        ),
    ),
    (
        FAIR,
        _any(
            rf"\b(?:{_WHOSE}|{_FOR}){_GAP}(?:{_PAPER})\b",
            r"(?:^|[>»|/·–—-])\W*csr\W*$",
            r"\bregistro (?:de|del) (?:servicios?|cliente|cuenta|abonado)\b",
            r"\b(?:customers?|subscribers?|members?|accounts?|services?|svcs?|equipment)\b(?:\W{1,3}[\w&/-]{1,14}){0,2}?\W{1,3}inventory\b",
            rf"\b(?:{_PAPER})\s(?:of|for)\s(?:\w{{1,12}}\s){{0,2}}(?:{_WHOSE}|{_FOR})\b",
        ),
    ),
    (
        WEAK,
        _any(
            rf"\b(?:{_FOR}){_GAP}(?:{_SHEET})\b",
            rf"\b(?:{_SHEET})\s(?:of|for)\s(?:\w{{1,12}}\s){{0,2}}(?:{_FOR})\b",
            r"\bcsr\b",
        ),
    ),
)
# Clients head their lists so too: a record's where the account stands beside it.
_INVENTORY: Final = re.compile(
    r"\b(?:lines?|stations?|numbers?|(?:tele)?phones?|tns?|circuits?|trunks?)(?:\W{1,3}[\w&/-]{1,14}){0,2}?\W{1,3}inventory\b"
    r"|\binventory\s(?:of|for)\s(?:\w{1,12}\s){0,2}(?:lines?|stations?|numbers?|services?|tns?|circuits?|trunks?)\b",
    re.IGNORECASE,
)
_STEP: Final = re.compile(r"\s+[/|\\>»›→·•–—-]+\s+|\s*[>»›→]\s*")  # between the steps of a path through a program's pages
_OF_NUMBER: Final = re.compile(
    r"(?:\s*(?:\b(?:for|of|no|number|account|acct|tn|btn)\b\.?|[#:–—-])){0,4}\s*\(?\d[\d() .-]{5,30}\d\W{0,3}$", re.IGNORECASE
)
_HEAD: Final = 0.25  # of the first page
_LONGEST: Final = 11  # words
_PLAIN: Final = 7  # lower-case words of a sentence


def record_title(pages: PageSet) -> float:
    """How much a line in the head of the first page is the title of a service record: ``STRONG``, ``FAIR``, ``WEAK`` or 0."""
    heads = _heads(pages)
    told = (sure for sure, patterns in _TITLES if any(pattern.search(text) for text in heads for pattern in patterns))
    return next(told, 0.0)


def named_in_title(pages: PageSet) -> str | None:
    """``Bay Tel - CSR export - Account 5502-11 - Harbor Logistics LLC - as of 11/11/2026``: the company behind the title."""
    for page in pages.pages[:1]:
        for phrase in sheet_of(page).phrases:
            steps = _STEP.split(phrase.text) if phrase.box.top <= _HEAD * page.height else []
            at = next((at for at, step in enumerate(steps) if any(p.search(step) for p in _TITLES[0][1])), len(steps))
            named = next((step for step in steps[at + 1 :] if is_company(step) and not any(c.isdigit() for c in step)), None)
            if named:
                return tidy_name(named)
    return None


def inventory_title(pages: PageSet) -> bool:
    """Is "line inventory" a title: a record's, or a client's list's?"""
    return any(_INVENTORY.search(text) for text in _heads(pages))


def _heads(pages: PageSet) -> list[str]:
    upper = (phrase for page in pages.pages[:1] for phrase in sheet_of(page).phrases if phrase.box.top <= _HEAD * page.height)
    heads = (text for phrase in upper for text in _readings(phrase) if _may_be_title(text))
    return [text for text in heads if not _NO_RECORD.search(text)]


def _readings(phrase: Phrase) -> Iterator[str]:
    """As printed; letters set apart put together, ``C S R``; without its number, ``Line record for 305-555-0142``; step by step,
    ``Accounts / Service record / 88-104427``."""
    yield phrase.text
    joined = together(phrase.text)
    if joined != phrase.text:
        yield joined
    plain = _OF_NUMBER.sub("", phrase.text)
    if plain != phrase.text:
        yield plain
    steps = _STEP.split(phrase.text)
    yield from steps if len(steps) > 1 else ()


def _may_be_title(text: str) -> bool:
    if len(text.split()) > _LONGEST or text.rstrip().endswith(":"):
        return False
    return sum(word.isalpha() and word.islower() for word in text.split()) < _PLAIN and sum(c.isdigit() for c in text) < 7
