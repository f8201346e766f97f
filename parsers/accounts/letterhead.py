"""Who heads a page or is paid, where nobody has described the carrier: names with points for where they stand and how they sound."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ocr.page import Page, PageSet
from parsers.page.addresses import is_place, is_po_box, is_street, place_in
from parsers.page.blocks import Block, blocks_on
from parsers.page.fields import labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, sheet_of, squeeze
from parsers.page.names import tidy_name
from parsers.vocabulary import vocabulary

GENERIC: Final = re.compile(
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
    "total page customer record current carrier provider company did dids user users mrc cnam timestamp"
)
_TELCO: Final = re.compile(
    r"\b(?:tele\w*|communications?|comm|networks?|phone|voice|voip|wireless|cable|fiber|broadband|mobile|tel|telco|clec|coop\w*|"
    r"mutual|exchange|internet|sip|cloud|"
    r"connect|digital|utilities|cellular|long distance|talk|dial\w*)\b|"
    r"(?:net|com|tel|wave|link|fone|fiber|voice|phone|cable|telecom|mobile|band)\b",
    re.IGNORECASE,
)
_TITLE_BEHIND: Final = re.compile(
    r"(?<=\w)[\s.]*(?:[-–—:|,•·]\s*|\s)(?:(?:tax|monthly|billing|customer|account|service|telephone|phone) )*(?:invoice|statement|bill|"
    r"service record|(?:port-out |customer |number )?(?:csr|record)(?: (?:response|report|detail|copy|inquiry))?|summary|remittance)s?\W*$",
    re.IGNORECASE,
)
_FORM_BEHIND: Final = re.compile(r"(?<=\w)\s*[-–—|]\s*[^-–—|]{0,20}\b(?:response|inquiry|worksheet|reply)(?: form)?\W*$", re.IGNORECASE)
_TITLE_BEFORE: Final = re.compile(
    r"^(?:(?:customer )?service records?|csr)(?: \(csr\))?\s*[-–—:|]\s*|"
    r"^(?:(?:(?:service|customer|account) )*records? of|(?:prepared|issued|provided|sent|generated) by|from|bill from|invoice from)\s+",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"\s[|·•]\s|\bas of \d|\s[Aa]s [Oo]f\b|\bPage\b|\bCUSTOMER SERVICE RECORD\b|\bINC CUSTOMER\b|\b(?:P\.?\s?O\.?|POST OFFICE) BOX\b"
)
# Words of which an engine makes two: "Te lephone".
_WHOLE: Final = vocabulary(
    "telephone telecom telecommunications communications cooperative wireless networks network association company corporation broadband "
    "internet services technologies solutions digital telephony business enterprise systems"
)
_LEAST: Final = 5
_HEAD_ROWS: Final = 4
_CELLS: Final = 3  # phrases in a row from which it is a table's


def undescribed(pages: PageSet, customer: str | None) -> tuple[str, int] | None:
    """The payee, a heading of the page or what stands on every page, best when it sounds like a telephone company; with its points."""
    scores: Counter[str] = Counter()
    shown: dict[str, str] = {}
    own = squeeze(customer) if customer else "\0"
    towns = _towns(pages)
    for name, weight in _candidates(pages, own):
        key = squeeze(name)
        plain = all(word in _COMMON for word in re.findall(r"[a-z]+", name.lower()))
        if not key or plain or key in own or own in key or key in towns or is_street(name) or is_place(name) or GENERIC.match(name):
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
    return (shown[key], score) if score >= _LEAST else None


def _towns(pages: PageSet) -> frozenset[str]:
    """Towns that stand in addresses: none is a carrier, whatever column it is in."""
    places = (place_in(row.text) for page in pages.pages for row in sheet_of(page).rows)
    blocks = (block.address.city for page in pages.pages for block in blocks_on(page))
    return frozenset(squeeze(city) for city in (*(place.city for place in places if place), *blocks) if city)


def _candidates(pages: PageSet, own: str) -> Iterator[tuple[str, float]]:
    for page in pages.pages:
        for name, weight in (*_paid(page, own), *_heading(page)):
            tidy = _tidy(name)
            if tidy:
                titled = page.number == 1 and _TITLE_BEHIND.search(name) is not None  # "Cobalt LLC - Invoice" says who wrote it
                yield tidy, weight + 3 * titled


def _paid(page: Page, own: str) -> Iterator[tuple[str, float]]:
    for value in values_on(page):
        if value.field is Field.REMIT:
            yield re.split(r",|\bPO BOX\b|\bP\.O\.", value.text, maxsplit=1, flags=re.IGNORECASE)[0], 6.0
    for block in blocks_on(page):
        if block.role is Field.REMIT and block.name:
            yield block.name, 6.0
        elif block.name and squeeze(block.name) != own and _on_the_stub(block, page):
            yield block.name, 3.0


def _on_the_stub(block: Block, page: Page) -> bool:
    """A post office box at the foot of the first page, under nobody's label: where the payment goes, if it is not the customer's."""
    return block.role is None and page.number == 1 and block.box.top > 0.7 * page.height and is_po_box(block.address)


def _heading(page: Page) -> Iterator[tuple[str, float]]:
    sheet = sheet_of(page)
    for phrase in sheet.phrases:
        top = phrase.box.top < 0.16 * page.height
        if (not top and phrase.box.top < 0.92 * page.height) or (_in_a_table(sheet, phrase) and not _big(sheet, phrase)):
            continue
        if is_place(phrase.text):
            continue  # a town
        labels = [label for label in labels_in(phrase) if label.field is not Field.CARRIER or label.colon]
        words = phrase.words[: labels[0].first] if labels and labels[0].first else phrase.words
        if labels and labels[0].first == 0 and labels[0].name not in _WHOLE:
            continue
        text = _CUT.split(_TITLE_BEFORE.sub("", " ".join(word.text for word in words)), maxsplit=1)[0]
        yield text, (4.0 if _big(sheet, phrase) and top else 2.0) if page.number == 1 else 1.0


def _in_a_table(sheet: Sheet, phrase: Phrase) -> bool:
    """Heads and cells of a table; the first rows of a bill may hold as many words apart."""
    return len(sheet.rows[phrase.row].phrases) > _CELLS and (sheet.page.number > 1 or phrase.row >= _HEAD_ROWS)


def _big(sheet: Sheet, phrase: Phrase) -> bool:
    return phrase.height > 1.25 * sheet.height


def _tidy(text: str) -> str | None:
    """The name without the title of the paper before or behind it; None where it is none."""
    text = _TITLE_BEFORE.sub("", _TITLE_BEHIND.sub("", _FORM_BEHIND.sub("", _put_together(text))).strip())
    if re.fullmatch(
        r"[a-z]{5,}(?: (?:business|telecom|telephone|voice|fiber|communications|wireless|networks|cable))?", text
    ):  # cobaltfiber
        return text
    name = tidy_name(text)
    return name if name and len(name.split()) <= 6 else None


def _put_together(text: str) -> str:
    words = text.split()
    for at in range(len(words) - 1, 0, -1):
        if words[at][:1].islower() and (words[at - 1] + words[at]).strip(".,").lower() in _WHOLE:
            words[at - 1 : at + 1] = [words[at - 1] + words[at]]
    return " ".join(words)
