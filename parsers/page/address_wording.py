"""Whose address it is by the few words that announce it: "Where you use it", "Service is at", "We mail your bill to", "(mail and service)".

Labels are worded in more ways than any table lists. A phrase announces an address where every word of it is a word of such labels and they
say what happens there; a company's name has a word of its own, and a title ("Customer Service Record") says no place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from parsers.page.labels import Field
from parsers.vocabulary import vocabulary

_PLACES: Final = vocabulary(  # where service is, said by one word
    "location locations loc locs site sites premise premises installed installation e911 physical located used uses dispatchable served "
    "serviced demarc demarcation endpoint endpoints prem prems a-location a-loc a-end a-side a-site"
)
_SERVICES: Final = vocabulary(
    "service services svc serv serve serves serving line lines phones circuit circuits equipment use using delivered 911 emergency "
    "trunk trunks"
)
_BILLS: Final = vocabulary(
    "bill bills billed billing bill-to invoice invoices invoiced invoicing mail mailed mails mailing statement statements"
)
_PAYMENTS: Final = vocabulary("remit remittance pay payment payments payable check checks lockbox overnight return")
_HELP: Final = vocabulary(
    "question questions inquiries inquiry dispute disputes write contact call visit correspondence complaints returns us"
)
_CHARGES: Final = vocabulary("charge charges detail details inventory summary")  # "Monthly charges for 12 Main St, ..."
_DIRECTED: Final = vocabulary("address addresses addr adr street at to for where name here located rendered point")
_PLAIN: Final = vocabulary(
    "names cust subs customer customers customer's account accounts acct your you we our the this that these those is are was be being "
    "of in on by and or it its it's which with whom who what how end user enduser subscriber owner current registered "
    "registration record records primary main legal actual same as shown below above only new phone telephone voice voip sip internet a "
    "number numbers tn tns did dids monthly recurring send sent go goes please provider file information info find get live "
    "stand company business local place store branch provided work working installation"
)
_KNOWN: Final = _PLACES | _SERVICES | _BILLS | _PAYMENTS | _HELP | _CHARGES | _DIRECTED | _PLAIN
_SHOPS: Final = vocabulary("store branch local location locations")  # "our store at"
_NUMBERED: Final = vocabulary("location loc site store branch premises premise service")  # "Location 1", "Site #2 of 3"
_LETTERED: Final = vocabulary("location loc site end side")  # "Location A", "Circuit end A"
_DESK: Final = vocabulary("customer customers member members account accounts")  # whose service is a desk of the carrier's
_MOST: Final = 9  # words
_WORD: Final = re.compile(r"[A-Za-z0-9#'’-]+")
_JOINED: Final = re.compile(r"\band\b|[/&+]", re.IGNORECASE)
_STREET_BEGINS: Final = re.compile(r"(?:(?<=\s)|(?<=[:#–—-]))(?=\d+[A-Z]?(?:[-/]\d+)?\s+[\w#]|P\.?\s?O\.? ?Box\b)", re.IGNORECASE)
_STILL_LEAD: Final = re.compile(r"\d+\s*(?:(?<=\s)[-–—]|[-–—](?=\s)|:|[A-Za-z-]+ #?\d+ ?[-–—:])")  # "Loc | 001 Store 12 - 415 Main St"


@lru_cache(maxsize=4096)
def announced(text: str) -> tuple[Field, ...]:
    """What addresses ``text`` announces: SERVICE_ADDRESS, BILLING_ADDRESS, both, or REMIT (one of the carrier's); () where it names any."""
    words = [word for found in _WORD.findall(text) if (word := found.lower().replace("’", "'").strip("-'"))]
    if not 1 <= len(words) <= _MOST or not all(_is_known(words, index) for index in range(len(words))):
        return ()
    if words == ["at"] and text.rstrip().endswith(":"):
        return (Field.SERVICE_ADDRESS,)
    said = frozenset(words)
    directed = bool(said & _DIRECTED)
    if "our" in said and said & (_PAYMENTS | _HELP | _SHOPS):
        return (Field.REMIT,)
    if directed and (said & _HELP or (said & _PAYMENTS and not said & (_PLACES | _SERVICES))):
        return (Field.REMIT,)
    leads = directed or (text.rstrip().endswith(":") and not said & _DESK)  # "Svc: 12 Main St"
    served = bool(said & _PLACES) or (leads and bool(said & _SERVICES))
    billed = bool(said & _BILLS) and (directed or served or bool(said & {"mailing", "mailed", "bill-to"}))
    if billed and served and not _JOINED.search(text):
        served = words[-1] in ("at", "here", "location")  # "This bill is for service at", but "Statements for your service go to"
        billed = not served
    found = ((Field.SERVICE_ADDRESS,) if served else ()) + ((Field.BILLING_ADDRESS,) if billed else ())
    return found or ((Field.SERVICE_ADDRESS,) if said & _CHARGES and words[-1] in ("at", "for") else ())


def _is_known(words: list[str], index: int) -> bool:
    word = words[index]
    if word.strip("#").isdigit() and word != "911":
        return index > 0 and len(word) <= 4 and any(before in _NUMBERED for before in words[:index])
    lettered = len(word) == 1 and word != "z" and index > 0 and words[index - 1] in _LETTERED  # Z is the carrier's end
    return word in _KNOWN or lettered or (word == "#" and index > 0)


def lead_of(text: str) -> tuple[str, tuple[Field, ...]]:
    """The words that announce an address at the start of its own line, and what they announce: "Monthly charges for | 12 Main St, ..."."""
    for match in _STREET_BEGINS.finditer(text):
        lead, rest = text[: match.start()], text[match.start() :]
        if len(lead.split()) > _MOST + 1:
            break
        found = announced(lead)
        if found and not _STILL_LEAD.match(rest):
            return lead, found
    return "", ()


def bracket_of(text: str) -> tuple[str, tuple[Field, ...]]:
    """The bracket behind an address that says whose it is, and what it says: "12 Main St, Dover, DE 19901 | (mail and service)"."""
    match = re.search(r"\s*\(([^()]{3,40})\)\s*$", text)
    words = match.group(1) if match else ""
    said = frozenset(words.lower().split())
    found = tuple(field for field, names in ((Field.SERVICE_ADDRESS, _PLACES | _SERVICES), (Field.BILLING_ADDRESS, _BILLS)) if said & names)
    return (match.group(), found) if match and found and all(_is_known(words.lower().split(), i) for i in range(len(said))) else ("", ())
