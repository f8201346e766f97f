"""Who bills where nobody has described the carrier: of the names that head a page or are paid, the one with most points."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ocr.page import PageSet
from parsers.accounts.letterhead_names import candidates
from parsers.accounts.letterhead_words import CARE, COMMON, CUT_SHORT, FOR_BUSINESS, GENERIC, JOINED, TELCO
from parsers.fax_line import without_fax_line
from parsers.page.addresses import STATES, is_place, is_street, place_in
from parsers.page.blocks import blocks_on
from parsers.page.dates import dates_in
from parsers.page.fields import values_on
from parsers.page.labels import Field
from parsers.page.layout import sheet_of, squeeze
from parsers.page.names import tidy_name
from parsers.vocabulary import vocabulary

_LEAST: Final = 5
_WHOSE: Final = vocabulary("custname customername endusername eunname euname subscribername accountname acctname billname billingname")
_PAID_AT: Final = ("mailto", "mailpaymentto")
_PAID: Final = 3.0  # points of who is paid or signs the paper
_SHORTEST: Final = 3  # letters


def undescribed(pages: PageSet, customer: str | None) -> tuple[str, int] | None:
    """The payee, a heading of the page or what stands on every page, best when it sounds like a telephone company; with its points."""
    pages = without_fax_line(pages)
    scores: Counter[str] = Counter()
    shown: dict[str, str] = {}
    paid: set[str] = set()
    others = _customers(pages) | ({squeeze(customer)} if customer else set())
    towns = _towns(pages)
    for name, weight in candidates(pages, squeeze(customer) if customer else "\0"):
        key = squeeze(name)
        if not key or _is_plain(name) or any(key in own or own in key for own in others) or key in towns or GENERIC.match(name):
            continue
        if weight >= _PAID:
            paid.add(key)
        scores[key] += int(weight + (4 if TELCO.search(name) else 0))
        if key not in shown or (shown[key].isupper() and not name.isupper()):
            shown[key] = name
    if not scores:
        return None
    text = " ".join(page.text for page in pages.pages)
    for key in list(scores):
        scores[key] += min(4, squeeze(text).count(key)) + _spoken_of(shown[key], text)
    key, score = scores.most_common(1)[0]
    longer = (other for other in shown if other != key and other.startswith(key) and other in paid and scores[other] >= _LEAST)
    key = max(longer, key=len, default=key)
    return (FOR_BUSINESS.sub("", JOINED.sub(" ", shown[key])), score) if score >= _LEAST else None


def _is_plain(name: str) -> bool:
    """Words of headings, a street, a town, a day, a path of a web page: no company."""
    words = re.findall(r"[a-z]+", name.lower())
    figures = any(word.isdigit() for word in name.split()[1:]) and TELCO.search(name) is None  # "Peak 8 Telecom"
    odd = figures or re.search(r"[>:*=]|^\W|\b(?i:form|worksheet)\W*$", name) is not None or bool(dates_in(name))
    return odd or all(word in COMMON or word in STATES or word in CUT_SHORT for word in words) or is_street(name) or is_place(name)


def _spoken_of(name: str, text: str) -> int:
    """Points for a name whose first word stands before "support" or "repair", or in a web domain."""
    first = re.split(r"[\s.]", name)[0].strip(".,!'")
    if len(first) < _SHORTEST or first.lower() in COMMON:
        return 0
    care = re.search(rf"(?<![\w@]){re.escape(first)}{CARE}", text, re.IGNORECASE) is not None
    domain = re.search(
        rf"(?:\bwww\.|https?://|@|\b[a-z]+\.){re.escape(first)}[\w-]*\.(?:com|net|org|us|coop|biz|example)\b", text, re.IGNORECASE
    )
    return 3 * care + 3 * (domain is not None)


def _customers(pages: PageSet) -> set[str]:
    """Names that labels say are the customer's: behind "Customer name", over a service address."""
    named = (value for page in pages.pages for value in values_on(page) if value.field is Field.NAME)
    values = {value.text for value in named if value.colon or value.name in _WHOSE}
    roles = (Field.NAME, Field.BILLING_ADDRESS, Field.SERVICE_ADDRESS)
    blocks = {
        block.name
        for page in pages.pages
        for block in blocks_on(page)
        if block.role in roles and block.name and block.label not in _PAID_AT
    }
    return {key for name in values | blocks if len(key := squeeze(tidy_name(name) or "")) > _SHORTEST}


def _towns(pages: PageSet) -> frozenset[str]:
    """Towns that stand in addresses: none is a carrier, whatever column it is in."""
    places = (place_in(row.text) for page in pages.pages for row in sheet_of(page).rows)
    blocks = (block.address.city for page in pages.pages for block in blocks_on(page))
    cells = (value.text for page in pages.pages for value in values_on(page) if value.field is Field.CITY)
    return frozenset(squeeze(city) for city in (*(place.city for place in places if place), *blocks, *cells) if city)
