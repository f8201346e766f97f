"""Customer service records: mainframe print with FIDs and USOCs, section-marker print, box, portal page, letter, form."""

from __future__ import annotations

from typing import Final

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents.account_reading import account_reading
from parsers.documents.clues import Clues, head, squeezed, weigh

KIND: Final = DocumentKind.CSR

_TITLES: Final[Clues] = (
    ("customer service record", 0.85),
    ("customer service records", 0.85),
    ("csr form", 0.7),
    ("csr request", 0.6),
    ("service record", 0.5),
    ("clear to port", 0.6),
    ("customer record inquiry", 0.8),
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
)
_AGAINST: Final[Clues] = (
    ("amount due", 0.7),
    ("total due", 0.5),
    ("previous balance", 0.5),
    ("act on my behalf", 0.6),
    ("letter of agency", 0.7),
    ("letter of authorization", 0.7),
)


def looks_like(pages: PageSet) -> float:
    """0..1 by its title and by the codes and words that only records hold."""
    text = squeezed(pages, 2)
    title, body = weigh(head(pages, 0.3), _TITLES), weigh(text, _BODY)
    score = 1 - (1 - title) * (1 - 0.75 * body)
    return score * (1 - weigh(text, _AGAINST)) if body < 0.7 or title < 0.5 else score


def read(pages: PageSet, name: str) -> DocumentReading:
    return account_reading(KIND, pages, name)
