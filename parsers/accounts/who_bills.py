"""Which carrier a document is from: described carriers by their names and domains, others by where the payment goes and who heads the
page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ocr.page import Page, PageSet
from parsers.accounts.carrier_files import Carrier, carriers
from parsers.page.addresses import is_place, is_street
from parsers.page.blocks import blocks_on
from parsers.page.fields import labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import Phrase, sheet_of, squeeze
from parsers.page.names import tidy_name
from parsers.vocabulary import vocabulary

_GENERIC: Final = re.compile(
    r"^(?:what|how|your)\b|^(?:monthly )?(?:bill|billing|invoice|statement|summary|account|page|customer service record|csr|"
    r"monthly statement|bill statement|telephone bill|"
    r"service record|account summary|thank you|important|total|amount|please|contact|call|questions|payment|current|previous|"
    r"services?|charges?|date|due|"
    r"end of record|record|billing (?:summary|statement)|phone bill|how to|need help|new charges|account statement|"
    r"location summary|duplicate|copy|original|final bill)\b",
    re.IGNORECASE,
)
# Words of headings: a name made of nothing else is no carrier's.
_COMMON: Final = vocabulary(
    "your my our the a of and for in on voice internet tv video phone phones telephone mobile wireless local long distance "
    "service services "
    "line lines number numbers call calls monthly recurring usage detail details summary account billing bill invoice statement business "
    "what you are paying new january february march april may june july august september october november december taxes fees charges "
    "total page customer record current carrier provider company"
)
_TELCO: Final = re.compile(
    r"\b(?:tele\w*|communications?|comm|networks?|phone|voice|voip|wireless|cable|fiber|broadband|mobile|tel|telco|clec|coop\w*|"
    r"mutual|exchange|internet|sip|cloud|"
    r"connect|digital|utilities|cellular|long distance|talk|dial\w*)\b|net\b|com\b|tel\b|wave\b|link\b|fone\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Biller:
    name: str
    confidence: float
    described: Carrier | None = None


def biller(pages: PageSet, customer: str | None = None) -> Biller | None:
    """The carrier named on ``pages``; None when nobody is.

    Args:
        customer: the customer's name, which may hold a carrier's word ("Frontier Family Medicine").
    """
    named = _labelled(pages)
    if named:
        carrier = described(named)
        return Biller(carrier.name if carrier and _exactly(carrier, named) else named, 0.97, carrier)
    known = _best_described(pages, customer)
    if known is not None:
        return known
    return _undescribed(pages, customer)


@lru_cache(maxsize=1)
def _aliases() -> tuple[tuple[re.Pattern[str], Carrier, bool], ...]:
    return tuple(
        (re.compile(r"(?<![\w&.@])" + re.escape(alias).replace(r"\ ", r"\s?") + r"(?![\w&-])", re.IGNORECASE), carrier, alias.islower())
        for carrier in carriers()
        for alias in carrier.names
    )


def described(text: str) -> Carrier | None:
    """The described carrier that ``text`` names, by the longest alias."""
    found = [(len(pattern.pattern), carrier) for pattern, carrier, _ in _aliases() if pattern.search(text)]
    return max(found, key=lambda item: item[0])[1] if found else None


def _exactly(carrier: Carrier, name: str) -> bool:
    return squeeze(name) in {squeeze(alias) for alias in carrier.names}


def _labelled(pages: PageSet) -> str | None:
    for page in pages.pages:
        for value in values_on(page):
            if value.field is Field.CARRIER and (value.colon or value.place != "behind"):
                name = tidy_name(value.text)
                if name and not _GENERIC.match(name) and len(name.split()) <= 6:
                    return name
    return None


def _best_described(pages: PageSet, customer: str | None) -> Biller | None:
    scores: Counter[str] = Counter()
    by_name = {carrier.name: carrier for carrier in carriers()}
    for page in pages.pages:
        for phrase, weight in _weighted(page, customer):
            text = phrase.text
            best: dict[str, int] = {}
            for pattern, carrier, _ in _aliases():
                match = pattern.search(text)
                if match:
                    best[carrier.name] = max(best.get(carrier.name, 0), match.end() - match.start())
            if best:
                longest = max(best, key=lambda name: best[name])
                scores[longest] += int(weight * (2 if best[longest] > 0.5 * len(text) else 1))
            for carrier in carriers() if "." in text else ():
                if any(re.search(r"(?<![\w])(?:www\.)?" + re.escape(domain), text, re.IGNORECASE) for domain in carrier.domains):
                    scores[carrier.name] += int(weight)
    if not scores:
        return None
    (name, score), *others = scores.most_common(2)
    if score < 4:
        return None
    rival = others[0][1] if others else 0
    return Biller(name, 0.98 if score >= 2 * rival else 0.85, by_name[name])


def _weighted(page: Page, customer: str | None) -> Iterator[tuple[Phrase, float]]:
    """Phrases that can name the carrier: the head of the page most, sentences hardly."""
    own = squeeze(customer) if customer else "\0"
    for phrase in sheet_of(page).phrases:
        text = phrase.text
        if own in squeeze(text) or len(phrase.words) > 14:
            continue
        top = phrase.box.top < 0.14 * page.height
        foot = phrase.box.top > 0.9 * page.height
        weight = 4.0 if top and page.number == 1 else 3.0 if foot or top else 2.0
        if len(phrase.words) > 7:
            weight = 1.0
        yield phrase, weight


def _undescribed(pages: PageSet, customer: str | None) -> Biller | None:
    """Nobody described it: the payee, a heading of the page or what stands on every page, best when it sounds like a telephone company."""
    scores: Counter[str] = Counter()
    shown: dict[str, str] = {}
    own = squeeze(customer) if customer else "\0"
    for name, weight in _candidates(pages):
        key = squeeze(name)
        plain = all(word in _COMMON for word in re.findall(r"[a-z]+", name.lower()))
        if not key or plain or key in own or own in key or is_street(name) or is_place(name) or _GENERIC.match(name):
            continue
        scores[key] += int(weight + (4 if _TELCO.search(name) else 0))
        if key not in shown or (shown[key].isupper() and not name.isupper()):
            shown[key] = name
    if not scores:
        return None
    text = squeeze(" ".join(page.text for page in pages.pages))
    for key in list(scores):
        scores[key] += min(4, text.count(key))
    key, score = scores.most_common(1)[0]
    return Biller(shown[key], 0.9 if score >= 10 else 0.7) if score >= 5 else None


def _candidates(pages: PageSet) -> Iterator[tuple[str, float]]:
    for page in pages.pages:
        for value in values_on(page):
            if value.field is Field.REMIT:
                name = tidy_name(re.split(r",|\bPO BOX\b|\bP\.O\.", value.text, maxsplit=1, flags=re.IGNORECASE)[0])
                if name:
                    yield name, 6.0
        for block in blocks_on(page):
            if block.role is Field.REMIT and block.name:
                yield block.name, 6.0
        sheet = sheet_of(page)
        for phrase in sheet.phrases:
            top = phrase.box.top < 0.16 * page.height
            if not top and phrase.box.top < 0.92 * page.height:
                continue
            labels = labels_in(phrase)
            words = phrase.words[: labels[0].first] if labels and labels[0].first else phrase.words
            if labels and labels[0].first == 0:
                continue
            text = re.split(
                r"\s[|·•]\s|\bPage\b|\bCUSTOMER SERVICE RECORD\b|\bINC CUSTOMER\b", " ".join(word.text for word in words), maxsplit=1
            )[0]
            name = tidy_name(text) or (text if phrase.row < 2 and re.fullmatch(r"[a-z]{5,}", text) else None)  # verizon, xfinity
            if name and len(name.split()) <= 6:
                big = phrase.height > 1.25 * sheet.height
                yield name, (4.0 if big and top else 2.0) if page.number == 1 else 1.0
