"""What a letter says in sentences: "I, Lena Ortiz, Owner of Harbor Dental, authorize ... from Gulf Telephone, account 831-000-1234"."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.documents.csr_letter import addresses_behind, running, told_in
from parsers.page.names import is_person, is_title

_NAME: Final = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}"
_I_AUTHORIZE: Final = re.compile(
    rf"\bI, (?P<person>{_NAME}),(?: (?:the |as )?(?P<title>[A-Z][\w ]{{2,40}}?))? (?:of|for) "
    r"(?P<company>[A-Z][\w&.,' -]{2,60}?),? (?:hereby |do )?authorize"
)
_FROM_CARRIER: Final = re.compile(
    r"\b(?:from|with) (?P<carrier>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3}),? \(?(?:under )?(?:account|acct)\.?(?: number| no\.?| #)?:? ?"
    r"(?P<account>\d[\d -]{5,24}\d)"
)

_COMPANY: Final = r"(?P<company>[A-Z][\w&.'’-]*(?: (?:[A-Z&][\w&.'’-]*|of|and|the))*(?:, (?:Inc|LLC|L\.L\.C|Corp|P\.?C|P\.?A|LLP|Ltd)\.?)?)"
_FOR_COMPANY: Final = (
    re.compile(rf"\bon behalf of (?!me\b|us\b|my\b|our\b){_COMPANY}"),
    re.compile(rf"(?:^|[.:] ){_COMPANY},? (?:hereby )?(?:authorizes|appoints|requests that)\b"),
)
_AWAY_FROM: Final = re.compile(
    r"\b(?:port|transfer|move|switch|bring|release)\b[^.]{0,80}?\b(?:away )?from (?:our (?:current |old )?(?:carrier|provider),? )?"
    r"(?P<carrier>[A-Z][\w&.-]*[\w&](?: [A-Z][\w&-]+){0,3})"
)
_ACCOUNT_WITH: Final = re.compile(
    r"\b(?:[Aa]ccount|[Aa]cct)\.?(?: number| no\.?| #)?:? ?(?P<account>\d[\d -]{4,24}\d) (?:with|at) "
    r"(?P<carrier>[A-Z][\w&.-]*[\w&](?: [A-Z][\w&-]+){0,3})"
)
_CLOSE: Final = re.compile(
    r"^\W*(?:sincerely|(?:best |kind )?regards|thank you|thanks|respectfully|(?:very )?truly yours|yours truly)\b", re.IGNORECASE
)
_LINES_BELOW: Final = 6  # a close, room for the ink, name, title, company


def prose_of(pages: PageSet) -> dict[str, str]:
    """``person``, ``title``, ``company``, ``carrier``, ``account``, ``pin``, as far as sentences of the first pages name them."""
    text = text_of(pages)
    found: dict[str, str] = {}
    for pattern in (*_FOR_COMPANY, _AWAY_FROM, _ACCOUNT_WITH, _FROM_CARRIER, _I_AUTHORIZE):
        match = pattern.search(text)
        if match:
            found |= {name: value.strip(" ,.") for name, value in match.groupdict().items() if value}
    told = told_in(pages)
    said = {"account": told.account, "pin": told.pin, **_close(pages)}
    return {**{name: value for name, value in said.items() if value}, **found}


def text_of(pages: PageSet) -> str:
    return " ".join(running(page.text) for page in pages.pages[:2])


def address_of(company: str | None, pages: PageSet) -> Address | None:
    """The address that follows the company's name in a sentence."""
    cue = re.compile(re.escape(company) + r",?(?= (?:of |at |located at )?(?:\d|P\.?O))") if company else None
    return next(addresses_behind(cue, text_of(pages)), None) if cue else None


def _close(pages: PageSet) -> dict[str, str]:
    """Name and title under "Sincerely,"."""
    lines = [" ".join(line.split()) for page in pages.pages[:2] for line in page.text.splitlines() if line.strip()]
    at = next((index for index, line in enumerate(lines) if _CLOSE.match(line)), None)
    below = lines[at + 1 : at + 1 + _LINES_BELOW] if at is not None else []
    person = next((index for index, line in enumerate(below) if is_person(line)), None)
    if person is None:
        return {}
    title = below[person + 1] if person + 1 < len(below) and is_title(below[person + 1]) else ""
    return {"person": below[person], "title": title}
