"""How a label goes on: words that explain it, or a second name for what it asks; never a value."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import Word

LABEL_WORDS: Final = 14  # of the longest label
_EXPLAINS: Final = 16  # words in brackets behind a label
_ALTERNATIVE: Final = 4  # words a label may go on with
# How a label goes on to explain itself; never a value.
_TAIL: Final = re.compile(
    r"\(?(?:exactly|must|(?:of|on) record|"
    r"on file(?: with (?:(?:the|your|our|my|current|losing) )*(?:carrier|provider|company|them))?|"
    r"as (?:it|they|shown|listed|printed|registered|named|known|stated|on|filed|written|appear\w*)|"
    r"(?:shown|listed|appearing|printed) (?:on|with)|"
    r"(?:on|from) (?:(?:the|your|our) )?(?:\w+ )?(?:bill|invoice|statement|account|card|csr)|"
    r"if (?:different|any|applicable|other|not|known)|for (?:invoices|billing|receipts|this|the)|no p\.?\s?o|not a p\.?\s?o|"
    r"required|optional|please|print|of (?:the )?(?:officer|signer|owner|purchaser|buyer|customer|account holder|person))\b[^\d:]*",
    re.IGNORECASE,
)


def goes_on(behind: tuple[Word, ...]) -> bool:
    """ "Name of purchaser | or lessee", "Company name | as shown on the bill": the label itself says more."""
    return (1 < len(behind) <= _ALTERNATIVE and behind[0].text.lower() in ("or", "and", "and/or", "&")) or is_tail(behind)


def has_another_name(words: tuple[Word, ...]) -> bool:
    """From a label's last word on: "Transfer PIN | / access code:" is one label with two names."""
    joined = words[0].text.endswith("/") or (len(words) > 1 and words[1].text.lower() in ("/", "or"))
    figures = any(character.isdigit() for word in words for character in word.text)
    return joined and not figures and 2 <= len(words) <= _ALTERNATIVE + 2 and words[-1].text.endswith(":")


def explanation(rest: tuple[Word, ...]) -> int:
    """How many words in brackets explain a label: "Business name | (if the service is in your company's name):"."""
    if not rest or not rest[0].text.startswith("("):
        return 0
    return next((at + 1 for at, word in enumerate(rest[:_EXPLAINS]) if word.text.rstrip(":.").endswith(")")), 0)


def is_tail(rest: tuple[Word, ...]) -> bool:
    text = " ".join(word.text for word in rest)
    begins = text[:1] == "(" or text[:1].islower() or text.isupper()
    return 1 < len(rest) <= LABEL_WORDS and begins and _TAIL.fullmatch(text) is not None
