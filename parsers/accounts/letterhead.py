"""Who heads a page or is paid, where nobody has described the carrier: names with points for where they stand and how they sound."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ocr.page import Page, PageSet
from parsers.fax_cover import opens_like_a_cover
from parsers.fax_line import without_fax_line
from parsers.page.addresses import STATES, is_place, is_po_box, is_street, place_in
from parsers.page.blocks import Block, blocks_on
from parsers.page.dates import dates_in
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
    "your my our the a an of and for in on to by at from voice internet tv video phone phones telephone mobile wireless local long "
    "distance service services line lines number numbers call calls monthly recurring usage detail details summary account accounts "
    "billing bill bills invoice statement business what you are paying new january february march april may june july august "
    "september october november december taxes fees charges total page customer customers record records current carrier provider "
    "company did dids user users mrc cnam timestamp inv invc admin administration portal dashboard snapshot overview myaccount "
    "report reports export inquiry inquiries response reply extract request status list ident master department dept desk office "
    "operations ops lnp lec center centre telecommunications communications communication telecom networks network solutions "
    "support care fax cover sheet receipt copy csr npa tns tn btn closet location locations site sites active live welcome notice "
    "important message messages premises amount charged card payment payments visa mastercard printed run date due order orders "
    "inventory wholesale residential commercial enterprise broadband digital "
)
TELCO: Final = re.compile(
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
# What carriers call the people who answer for records and ports.
_DESK: Final = re.compile(
    r"\s*[-–—|,]?\s*"
    r"\b(?:(?:port(?:ing)?(?:[- ]?(?:out|away))?|csr|lnp|number|carrier|wholesale|customer|business office|client|account)\s){0,2}"
    r"(?:desk|team|center|centre|department|dept\.?|operations|ops|support|care|relations)\W*$",
    re.IGNORECASE,
)
_SENDER: Final = re.compile(r"^from\s?:\s*(?P<name>[^<@]{3,60}?)\s*<", re.IGNORECASE)
_MAILED_TO: Final = re.compile(
    r"^(?:(?:please )?(?:remit|mail|pay|send)\b[^:]{0,30}:\s*)?"
    r"(?P<name>[A-Z0-9][^,:@]{2,40}(?:,? (?:Inc|LLC|Corp)\.?)?),?\s+P\.?\s?O\.?\s?Box\b",
    re.IGNORECASE,
)
_FOOT_ADDRESS: Final = re.compile(r"^(?P<name>[A-Z0-9][\w&!' -]{2,40}(?:, (?:Inc|LLC|Corp)\.?)?), (?=\d+ |One )")
_RIGHTS: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?:by )?(?P<name>[A-Z0-9][\w&!'. -]{2,40}?)(?:[,.;|]|\s+all rights|$)", re.IGNORECASE
)
_GLAD: Final = re.compile(
    r"\b(?:thank you for (?:choosing|using|being (?:a|our) (?:valued )?customer of|your business with)|welcome to|a service of)\s+"
    r"(?P<name>[A-Z0-9][\w&!'-]*(?: [A-Z][\w&!'-]*){0,3})"
)
_CARE: Final = (
    r"\W{0,2} ?(?:[A-Za-z]+ ){0,2}"
    r"(?:care|support|repair|customer service|service center|business office|sales|port(?:ing)? (?:desk|dept)|noc)\b"
)
_RECORD_TITLE: Final = re.compile(
    r"\bc\s?s\s?r\b|\bservice record|\brecord of service|\bcustomer record|"
    r"\b(?:csr|account|record) (?:inquiry|response|reply|extract|report)",
    re.IGNORECASE,
)
_BRAND: Final = re.compile(r"[a-z0-9][\w&.+'!-]*(?: [\w&+'!-]+){0,2}", re.IGNORECASE)
_JOINED: Final = re.compile(r"(?<=[A-Za-z])(?<! )(?=(?:Telecom|Communications|Business|Networks|Wireless|Telephone|Broadband)$)")
_FOR_BUSINESS: Final = re.compile(r"(?<=\w) for business$", re.IGNORECASE)
_TALL: Final = 1.4  # times the ordinary type: a mark
_CUT: Final = re.compile(
    r"\s[|·•]\s|\bas of \d|\s[Aa]s [Oo]f\b|\bPage\b|\bCUSTOMER SERVICE RECORD\b|\bINC CUSTOMER\b|\b(?:P\.?\s?O\.?|POST OFFICE) BOX\b"
)
# Words of which an engine makes two: "Te lephone".
_WHOLE: Final = vocabulary(
    "telephone telecom telecommunications communications cooperative wireless networks network association company corporation broadband "
    "internet services technologies solutions digital telephony business enterprise systems"
)
_LEAST: Final = 5
_PAID_AT: Final = ("mailto", "mailpaymentto")
_PAID: Final = 3.0  # points of who is paid or signs the paper
_SHORTEST: Final = 3  # letters
_HEAD_ROWS: Final = 4
_CELLS: Final = 3  # phrases in a row from which it is a table's


def undescribed(pages: PageSet, customer: str | None) -> tuple[str, int] | None:
    """The payee, a heading of the page or what stands on every page, best when it sounds like a telephone company; with its points."""
    pages = without_fax_line(pages)
    scores: Counter[str] = Counter()
    shown: dict[str, str] = {}
    paid: set[str] = set()
    others = _customers(pages) | ({squeeze(customer)} if customer else set())
    towns = _towns(pages)
    for name, weight in _candidates(pages, squeeze(customer) if customer else "\0"):
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
    return (_FOR_BUSINESS.sub("", _JOINED.sub(" ", shown[key])), score) if score >= _LEAST else None


def _is_plain(name: str) -> bool:
    """Words of headings, a street, a town, a day, a path of a web page: no company."""
    words = re.findall(r"[a-z]+", name.lower())
    figures = any(word.isdigit() for word in name.split()[1:]) and TELCO.search(name) is None  # "Peak 8 Telecom"
    odd = figures or re.search(r"[>:*=]|^\W", name) is not None or bool(dates_in(name))
    return odd or all(word in _COMMON or word in STATES for word in words) or is_street(name) or is_place(name)


def _spoken_of(name: str, text: str) -> int:
    """Points for a name whose first word stands before "support" or "repair", or in a web domain."""
    first = re.split(r"[\s.]", name)[0].strip(".,!'")
    if len(first) < _SHORTEST or first.lower() in _COMMON:
        return 0
    care = re.search(rf"(?<![\w@]){re.escape(first)}{_CARE}", text, re.IGNORECASE) is not None
    domain = re.search(
        rf"(?:\bwww\.|https?://|@|\b[a-z]+\.){re.escape(first)}[\w-]*\.(?:com|net|org|us|coop|biz|example)\b", text, re.IGNORECASE
    )
    return 3 * care + 3 * (domain is not None)


def _customers(pages: PageSet) -> set[str]:
    """Names that labels say are the customer's: behind "Customer name", over a service address."""
    values = {value.text for page in pages.pages for value in values_on(page) if value.field is Field.NAME and value.colon}
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
    return frozenset(squeeze(city) for city in (*(place.city for place in places if place), *blocks) if city)


def _candidates(pages: PageSet, own: str) -> Iterator[tuple[str, float]]:
    first = _first_page(pages)
    for page in pages.pages:
        for name, weight in (*_paid(page, own), *_heading(page, page is first), *_said(page)):
            tidy = _tidy(name)
            if tidy:
                titled = page is first and _TITLE_BEHIND.search(name) is not None  # "Cobalt LLC - Invoice" says who wrote it
                yield tidy, weight + 3 * titled
        if page is first:
            yield from _marks(page)


def _first_page(pages: PageSet) -> Page:
    """The first page that is no fax cover."""
    papers = (page for page in pages.pages if not opens_like_a_cover(page))
    return next(papers, pages.pages[0])


def _marks(page: Page) -> Iterator[tuple[str, float]]:
    """The mark on the first page: its first words, in tall type or beside the title of a record."""
    sheet = sheet_of(page)
    for row in sheet.rows[:2]:
        first = row.phrases[0]
        beside = row.phrases[1:] + (sheet.rows[1].phrases[:1] if row is sheet.rows[0] and len(sheet.rows) > 1 else ())
        titled = any(_RECORD_TITLE.search(phrase.text) for phrase in beside)
        tall = first.height > _TALL * sheet.height and first.height >= max(phrase.height for phrase in row.phrases)
        name = _DESK.sub("", _TITLE_BEHIND.sub("", first.text)).strip()
        if labels_in(first) or not _BRAND.fullmatch(name) or first.box.top > 0.16 * page.height:
            continue
        if tall or titled:
            yield name, 4.0 + 2 * (tall and titled)


def _said(page: Page) -> Iterator[tuple[str, float]]:
    """Whom a copyright line, a thank-you, the foot's address or the sender of a mail names."""
    sheet = sheet_of(page)
    for phrase in sheet.phrases:
        foot = phrase.box.top > 0.5 * page.height
        for pattern, weight in ((_RIGHTS, 5.0), (_GLAD, 3.0), (_MAILED_TO, 5.0 if foot else 0.0), (_FOOT_ADDRESS, 3.0 if foot else 0.0)):
            match = pattern.search(phrase.text)
            if match and weight:
                yield match["name"], weight
        sender = _SENDER.match(phrase.text)
        if sender and _DESK.search(sender["name"]):
            yield _DESK.sub("", sender["name"]), 6.0
        elif "|" in phrase.text and _DESK.search(phrase.text):
            yield phrase.text.split("|")[0], 3.0


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


def _heading(page: Page, first: bool) -> Iterator[tuple[str, float]]:
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
        yield text, (4.0 if _big(sheet, phrase) and top else 2.0) if first else 1.0


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
