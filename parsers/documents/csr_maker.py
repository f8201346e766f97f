"""Which carrier a service record's title or foot names: ``Bay Tel *** SERVICE RECORD ***``, ``Lines on 4471 — Bay Hosted Voice``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from parsers.accounts.letterhead_words import COMMON, GENERIC, TELCO
from parsers.page.layout import sheet_of, squeeze
from parsers.page.names import ends_name, tidy_name

_STEP: Final = re.compile(r"\s+(?:[/|•·–—-]+|\*{1,3}|>+)\s+|^\*+\s*|\s*\*+$|\s{3,}")  # cells are three blanks apart
_TITLE: Final = re.compile(
    r"\b(?:(?:customer )?service records?|csr|customer record|(?:tns?|lines?|numbers?) (?:on|for|of) (?:account|acct)|"
    r"account (?:record|viewer)|(?:record|report|csr|page|document|export) (?:generated|printed|created|exported|produced))\b",
    re.IGNORECASE,
)
_BEFORE_TITLE: Final = re.compile(
    r"(?:^|[.;] )(?P<name>[A-Z][\w.&'’-]*(?: (?:&|[A-Z][\w.&'’-]*)){0,3}?),? (?i:customer service record|service record|csr)\b"
)
_NAME: Final = 5  # words
_NO_NAME: Final = re.compile(rf"{GENERIC.pattern}|\b(?:form|worksheet|template|copy)\W*$", GENERIC.flags)  # "RELEASE FORM"


def maker_in_title(pages: PageSet, customer: str | None) -> str | None:
    """The carrier by the steps of a title or foot: one beside the title that sounds like a telephone company, or stands before it."""
    own = squeeze(customer or "")
    return next((name for name in _named(pages) if not own or (squeeze(name) not in own and own not in squeeze(name))), None)


def _named(pages: PageSet) -> Iterator[str]:
    rows = [row for page in pages.pages[:1] for row in sheet_of(page).rows]
    for row in (*rows[:4], *rows[-3:]):
        steps = [step.strip(" *") for step in _STEP.split(row.text) if step and step.strip(" *")]
        titles = [at for at, step in enumerate(steps) if _TITLE.search(step)]
        for at, step in enumerate(steps if titles else ()):
            name = _name(step) if at not in titles else None
            if name and (TELCO.search(step) or at < titles[0]):
                yield name
        if (match := _BEFORE_TITLE.search(row.text)) and (name := _name(match["name"])):
            yield name


def _name(text: str) -> str | None:
    words = text.split()
    if not 1 <= len(words) <= _NAME or any(character.isdigit() for character in text[1:]) or _NO_NAME.search(text) or ends_name(words[-1]):
        return None
    return tidy_name(text) if any(word.lower().strip(".,") not in COMMON for word in words) else None
