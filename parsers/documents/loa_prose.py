"""What a letter says in sentences: "I, Lena Ortiz, Owner of Harbor Dental, authorize ... from Gulf Telephone, account 831-000-1234"."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import PageSet

_NAME: Final = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}"
_I_AUTHORIZE: Final = re.compile(
    rf"\bI, (?P<person>{_NAME}),(?: (?:the |as )?(?P<title>[A-Z][\w ]{{2,40}}?))? (?:of|for) "
    r"(?P<company>[A-Z][\w&.,' -]{2,60}?),? (?:hereby |do )?authorize"
)
_FROM_CARRIER: Final = re.compile(
    r"\b(?:from|with) (?P<carrier>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3}),? \(?(?:under )?(?:account|acct)\.?(?: number| no\.?| #)?:? ?"
    r"(?P<account>\d[\d -]{5,24}\d)"
)


def prose_of(pages: PageSet) -> dict[str, str]:
    """``person``, ``title``, ``company``, ``carrier``, ``account``, as far as sentences of the first pages name them."""
    text = " ".join(" ".join(page.text.split()) for page in pages.pages[:2])
    found: dict[str, str] = {}
    for pattern in (_I_AUTHORIZE, _FROM_CARRIER):
        match = pattern.search(text)
        if match:
            found |= {name: value.strip(" ,.") for name, value in match.groupdict().items() if value}
    return found
