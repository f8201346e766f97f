"""Is it a company's name at all, or the title of a list, a part of the customer, a place, a carrier?"""

from __future__ import annotations

import re
from typing import Final

from parsers.accounts.carrier_said import known_in
from parsers.lists.company_words import is_trade, names_trade
from parsers.numbers.uses import intent_of, use_of
from parsers.page.addresses import STATES, is_place, is_street
from parsers.page.dates import dates_in
from parsers.page.layout import squeeze
from parsers.page.names import is_person, is_title, tidy_name
from parsers.patterns import PHONE_LIKE
from parsers.vocabulary import vocabulary

# What titles of lists are made of.
_TITLE: Final = vocabulary(
    "list lists number numbers no nos # #s did dids tn tns phone phones telephone telephones tel line lines port ports porting ported "
    "portability transfer transfers transferring transferred move moving moved inventory sheet sheets worksheet schedule directory roster "
    "card report export summary request form order ext exts extension extensions direct dial dials master master/ all our the of for to "
    "be and & / - – in out new with final revised updated update draft rev copy current active working voice fax faxes main table tables "
    "log book plan style customer client account attachment appendix exhibit page toll free toll-free local service services full "
    "complete partial cutover migration project "
    "para "
    "números numeros lista teléfonos telefonos líneas lineas portar a de los del block blocks range ranges batch keep keeping stay port-in "
    "spreadsheet record records dump detail details group groups hunt trunk trunks site sites location locations stuff info information "
    "sip pri pots station stations user users assignment assignments overview audit status we want moved going coming over them that "
    "staff employee company "
    "telco telecom numbering count counts circuit circuits inbound outbound published call flow routing which are is here by"
)
_NEEDED: Final = vocabulary(
    "list lists number numbers did dids tn tns phone phones telephone telephones line lines port porting ported transfer transfers #s "
    "inventory extension extensions ext worksheet numeros números teléfonos líneas directory trunk trunks toll-free migration cutover"
)
# What a name on a list must not be made of: parts of the customer, words of tables, what people say.
_NEVER: Final = vocabulary(
    "our my your these those "
    "regards thanks thank hello dear hi please note notes total page date updated rev name carrier provider vendor account acct pin "
    "btn port keep stay do only see below above attached area code codes confidential prepared number numbers list dids"
)
_PARTS: Final = vocabulary(
    "office offices branch campus building bldg floor lobby store shop warehouse dept department reception front desk line lines main "
    "location site team division region north south east west central downtown hq headquarters sales billing support accounting admin "
    "fax user users staff people personnel customer customers help home toll free mobile cell phones phone direct portal dashboard "
    "settings sheet1 sheet2 sheet3 voice service services numbers system extensions gateway platform company business"
)
MOST_WORDS: Final = 9  # words of a name


def is_title_word(word: str) -> bool:
    return word.lower().strip(".,:;()\"'“”") in _TITLE or re.fullmatch(r"\W+|\d{1,4}|#\w?|\d{1,2}/\d{1,2}(?:/\d{2,4})?", word) is not None


def is_list_title(text: str, *, fuzzy: bool = False) -> bool:
    """Nothing but the words of a list's title, one of them the matter itself."""
    words = [word.lower().strip(".,:;()\"'“”") for word in text.split()]
    if (
        fuzzy
        and len(words) <= 4
        and any(
            len(word) == len(key) and sum(a != b for a, b in zip(word, key, strict=True)) <= 1
            for word in words
            for key in _NEEDED
            if len(key) > 4
        )
    ):
        return True
    purpose = next((at for at, word in enumerate(words) if at and word in ("for", "to")), len(words))  # "numbers for Northbeam"
    words = words[:purpose]
    return bool(words) and all(is_title_word(word) or word.endswith("-style") for word in words) and any(word in _NEEDED for word in words)


def can_be_name(text: str, *, labelled: bool = False, titled: bool = False) -> bool:
    """Is it a name at all, and not a part of the customer, a place, a date or what becomes of a line?"""
    text = text.strip(" .,:;-–—\"'“”")
    words = [word.lower().strip(".,'’()") for word in text.split()]
    if not words or len(words) > MOST_WORDS or not text[:1].isalnum() or PHONE_LIKE.search(text) or _NO_NAME.search(text):
        return False
    if not any(c.isupper() for c in text) or sum(c.isalpha() for c in text) < 4 or dates_in(text) or is_place(text) or is_street(text):
        return False
    if labelled:
        return tidy_name(text) is not None and not all(word in _PARTS | _NEVER | _TITLE for word in words) and not _PROMISES.search(text)
    if (
        any(word in _NEVER for word in words)
        or all(word in _PARTS | _TITLE or word.isdigit() for word in words)
        or " ".join(words) in STATES
    ):
        return False
    if is_title(text) and len(words) <= 3 and not is_trade(text):
        return False
    if is_trade(text):
        return len(words) >= 2
    small = sum(word.islower() for word in text.split() if word not in ("of", "the", "and", "for", "at", "de", "la", "y"))
    part = words[-1] in _PARTS or words[0] in _PARTS
    return (
        len(words) >= 2
        and not small
        and not part
        and not intent_of(text)
        and not use_of(text)
        and (titled or not is_person(text) or len(words) > 2)
    )


_NO_NAME: Final = re.compile(r"[@?=:]|//|\d{5}|[!;] [a-zA-Z]|(?<!\bSt)(?<!\bMt)(?<!\bFt)(?<!\bDr)(?<!\bNo)(?<!\bCo)(?<!\b[A-Z])\. [a-zA-Z]")
_PROMISES: Final = re.compile(
    r"\b(?:same as|see|please|attached|below|above|name of|as (?:shown|billed|it appears)|signature|information)\b", re.IGNORECASE
)


def is_companylike(text: str) -> bool:
    """A trade's or a company's word, or three and more capitalised ones."""
    words = text.split()
    return (
        is_trade(text)
        or (len(words) >= 3 and all(word[:1].isupper() or word.lower() in ("of", "the", "and", "&", "for") for word in words))
        or "&" in words
    )


def is_carrier(name: str) -> bool:
    """A carrier's or a new provider's own name."""
    key = squeeze(name)
    named = any(key.startswith(squeeze(known)) for known in known_in(name)) or (re.match(r"OIT\b", name) is not None)
    return named and (_PROVIDES.search(name) is not None or not names_trade(name))  # "Granite Falls Manufacturing" is no carrier


_PROVIDES: Final = re.compile(
    r"\b(?:tele\w*|communications?|wireless|cellular|broadband|cable|internet|networks?|voice|voip|fiber|mobile|business|technolog\w+)\b",
    re.IGNORECASE,
)


def tidied(name: str) -> str:
    name = re.sub(r"^(?i:for|of|from|the company) ", "", " ".join(name.split()))
    name = re.sub(r"\s*\((?:all numbers|area code|customer|account|agent)[^)]*\)?$", "", name, flags=re.IGNORECASE)
    return name.strip(" -–—:|;,\"“”'")
