"""Tax exemption certificates: those a state issues (Florida's DR-14) and those a purchaser fills in and signs (Texas 01-339, New York
ST-119.1 and ST-120, Indiana ST-105, Michigan 3372, the Streamlined and the MTC form, federal excise and FUSF exemptions, and others).

Told by their words, never by one layout. A form on which only the seller's part is filled says so (``seller_only``); it exempts nobody.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.clues import BILL_ANATOMY, Clues, count, head, squeezed, weigh
from parsers.documents.forms import OTHERS, Ink, company_as_name, doubtful, ink, ocr_pages, signed_date, signer, worst_mode
from parsers.forms.label_party import PARTY, SIGNING
from parsers.forms.label_tax import TAX
from parsers.forms.reader import Filled, Form, Placed, read_form
from parsers.forms.values import is_person, read_date
from parsers.page.blocks import blocks_on
from parsers.page.dates import leading_date
from parsers.page.layout import sheet_of
from parsers.secrets import mask_reading

KIND: Final = DocumentKind.TAX_EXEMPTION
LABELS: Final = (*TAX, *SIGNING, *PARTY)

_TITLES: Final[Clues] = (
    ("certificate of exemption", 0.85),
    ("exemption certificate", 0.85),
    ("exemption certification", 0.85),
    ("certificate of tax exemption", 0.9),
    ("resale certificate", 0.8),
    ("exempt use certificate", 0.85),
    ("exempt organization certificate", 0.85),
    ("exempt organization certification", 0.85),
    ("exempt purchase certificate", 0.85),
    ("exempt purchaser certificate", 0.85),
    ("exempt sale certificate", 0.8),
    ("exempt sales certificate", 0.8),
    ("tax-exempt certificate", 0.85),
    ("nontaxable transaction certificate", 0.85),
    ("entity exemption", 0.7),
    ("direct payment permit", 0.5),
    ("exempt entity", 0.5),
    ("exempt status", 0.4),
    ("tax exempt certificate", 0.85),
    ("tax exemption", 0.6),
    ("sales tax exemption", 0.7),
    ("sales and use tax", 0.35),
    ("streamlined sales", 0.5),
    ("annual resale certificate", 0.85),
    ("certificate of resale", 0.8),
    ("excise tax exemption", 0.7),
    ("universal service fund exemption", 0.7),
    ("department of revenue", 0.2),
    ("department of taxation", 0.2),
    ("comptroller", 0.2),
)
_BODY: Final[Clues] = (
    ("exempt from the payment of", 0.5),
    ("is exempt from", 0.3),
    ("claim an exemption from payment", 0.6),
    ("claims exemption", 0.4),
    ("claim exemption", 0.3),
    ("name of purchaser", 0.4),
    ("for resale", 0.2),
    ("exemption category", 0.3),
    ("reason for exemption", 0.3),
    ("type of exemption", 0.25),
    ("penalties of perjury", 0.15),
    ("certificate number", 0.15),
    ("exempt organization", 0.25),
    ("exempt purchaser", 0.3),
    ("exempt entity", 0.25),
    ("exemption number", 0.3),
    ("vendor information", 0.05),
    ("hereby claims exemption", 0.4),
    ("seller must keep", 0.3),
    ("this certificate", 0.2),
    ("st-119.1", 0.5),
    ("st-120", 0.4),
    ("sstgb form", 0.5),
)
_AGAINST: Final[Clues] = (
    ("request for taxpayer identification", 0.95),
    ("determination letter", 0.5),
    ("credit application", 0.7),
    ("letter of agency", 0.8),
    ("routing number", 0.5),
    ("business tax receipt", 0.6),
    ("occupational license", 0.6),
    ("business license", 0.6),
)


def looks_like(pages: PageSet) -> float:
    """0..1. Bills that mention an exemption, W-9s and letters of the IRS are none."""
    text = squeezed(pages)
    title = weigh(head(pages, 0.35), _TITLES)
    body = weigh(text, _BODY)
    score = 1 - (1 - title) * (1 - 0.6 * body) if title >= 0.3 else 0.6 * body
    score *= 1 - weigh(head(pages) if title >= 0.7 else text, _AGAINST)
    return score * (0.3 if count(text, BILL_ANATOMY) >= 3 else 1.0)


def read(pages: PageSet, name: str) -> DocumentReading:
    form = read_form(pages, LABELS)
    line = _signing_line(form)
    named = _of(form, "purchaser", "company")
    signatures = [value for value in _of(form, "purchaser") if line and _same_row(value, line)]
    signatures += [value for value in named[1:] if is_person(value.text) and _over_title(value, form)]
    purchaser = next((value for value in named if value not in signatures), None) or company_as_name(form)
    issued = line is None and not form.asks("signature") and not form.asks("title") and _is_issued(pages)
    blank = not issued and purchaser is None and not form.find("signature", "print_name", "print_title", exclude=OTHERS) and not signatures
    seller_only = blank and form.find("seller", "seller_street", "street", section="seller") is not None
    mark = _mark(pages, form, line, signatures, blank, issued)
    person, title = signer(form)
    expires = _date(form, "expires")
    signed_on, date_doubt = (None, ()) if issued else signed_date(form)
    signed_by = person or next((value.text for value in signatures if is_person(value.text)), None)
    reading = DocumentReading(
        file=name,
        kind=KIND,
        confidence=looks_like(pages),
        pages=pages.total_pages or len(pages.pages),
        ocr_pages=ocr_pages(pages),
        document_date=signed_on or (None if issued else _beside(signed_by, pages)),
        customer_name=purchaser.text if purchaser else _addressee(pages) if issued else None,
        authorized_name=signed_by,
        authorized_title=title,
        warnings=(*pages.warnings, *_warnings(blank, seller_only, mark)),
        signed=mark.signed,
        blank=blank and not seller_only,
        expires=expires,
        seller_only=seller_only,
        doubts=(*mark.doubts, *date_doubt, *doubtful(form, customer_name="purchaser", expires="expires")),
        page_mode=worst_mode(pages),
    )
    return mask_reading(reading)


def _beside(person: str | None, pages: PageSet) -> date | None:
    """``Ann Ortiz   Nov. 5, 2026``: the day in a cell of its own beside who signed, where no label asks for it."""
    rows = (row for page in pages.pages for row in sheet_of(page).rows if person and person in row.text)
    alone = (
        found.value for row in rows for cell in row.phrases if (found := leading_date(cell.text)) and found.end >= len(cell.text.strip())
    )
    return next(alone, None)


def _of(form: Form, *keys: str) -> list[Filled]:
    """Values of the keys, in the order of the keys; none of the seller's."""
    return [value for key in keys for value in form.values if value.key == key and value.section not in OTHERS]


def _signing_line(form: Form) -> Placed | None:
    """On some forms (Texas) the line to sign on is labelled "Purchaser", beside "Title" and "Date"."""
    for placed in form.labels:
        if placed.label.key == "purchaser" and any(
            other.label.key in ("title", "date") and other.page == placed.page and abs(other.box.top - placed.box.top) < 8
            for other in form.labels
        ):
            return placed
    return None


def _over_title(value: Filled, form: Form) -> bool:
    """ "Buyer: Acme" above, then "Buyer name: Ann Ortiz" over "Title": who signed."""
    spot = value.spot
    if spot is None:
        return False
    near = 3 * (spot.bottom - spot.top)
    return any(placed.label.key == "title" and placed.page == spot.page and 0 < placed.box.top - spot.top < near for placed in form.labels)


def _same_row(value: Filled, line: Placed) -> bool:
    height = 3 * (line.box.bottom - line.box.top)
    return value.spot is not None and value.spot.page == line.page and abs(value.spot.bottom - line.box.top) < height


def _mark(pages: PageSet, form: Form, line: Placed | None, signatures: list[Filled], blank: bool, issued: bool) -> Ink:
    if issued:
        return Ink(None)
    if signatures:
        return Ink(True)
    if line and not blank:
        seen = any(page.ocr for page in pages.pages if page.number == line.page)
        return Ink(None, (("signed", None),)) if seen else Ink(False)
    mark = ink(pages, form, blank)
    lost = mark.signed is None and any(page.ocr for page in pages.pages)  # a scan without a line to sign on: it may have been read over
    return Ink(None, mark.doubts or (("signed", None),)) if lost else mark


def _is_issued(pages: PageSet) -> bool:
    """A state's own certificate certifies somebody and bears no signature of the purchaser."""
    text = " ".join(page.text for page in pages.pages[:1])
    certifies = (
        r"this\s+(?:is\s+to\s+)?certif(?:ies|y)\s+that(?!\s+this)|has been (?:granted|issued)|is hereby (?:granted|exempt)"
        r"|(?:is|are) exempt from"
        r"|(?:have|has) (?:issued|granted|assigned) (?:your|the|this) (?:organization|institution|entity|agency|company|school|church)"
    )
    return re.search(certifies, text, re.I) is not None


def _addressee(pages: PageSet) -> str | None:
    """Whom a state's letter is addressed to: the first block of name and address that is no department's own."""
    blocks = (block for page in pages.pages[:1] for block in blocks_on(page) if block.name)
    return next((block.name for block in blocks if not _OFFICE.search(block.name or "")), None)


_OFFICE: Final = re.compile(
    r"\b(?:department|dept|division|bureau|office of|state of|commonwealth|comptroller|treasury|revenue|taxation)\b", re.I
)


def _date(form: Form, key: str) -> date | None:
    value = form.text(key, exclude=("seller",))
    return read_date(value) if value else None


def _warnings(blank: bool, seller_only: bool, mark: Ink) -> list[str]:
    if seller_only:
        return ["Only the seller's part of the tax certificate is filled in: please fill in the purchaser's part and sign it."]
    if blank:
        return ["The tax certificate is blank: please fill it in, sign it and send it again."]
    if mark.signed is False:
        return ["The tax certificate is not signed."]
    if mark.doubts:
        return ["Whether the tax certificate is signed could not be seen: please look, or have the sender confirm it."]
    return []
