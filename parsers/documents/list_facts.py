"""What a list says besides its numbers: whose it is, the carrier, the account, the PIN."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from typing import Final

from onboarding.documents import Address
from parsers.accounts.carrier_files import known_carriers
from parsers.documents.list_columns import heading_role
from parsers.numbers.uses import intent_of, use_of
from parsers.page.addresses import parse_line
from parsers.page.layout import squeeze
from parsers.page.names import is_company, is_person, is_title, person_and_title

_COMPANY: Final = r"(?-i:[A-Z0-9])[\w&.,'’/() -]{1,70}?"
_CORPORATE: Final = re.compile(
    r"(?:,?\s(?:inc|llc|l\.l\.c|corp|corporation|co|company|ltd|lp|llp|pllc|pc|p\.c|pa|p\.a|plc|gmbh|pllp|dds|md)\.?"
    r"|\b(?:co-?op|cooperative|association|assn|authority|commission|ministries"
    r"|group|associates|partners|church|school|clinic|hospital|foundation|university|county|city of|town of"
    r"|district|bank))$",
    re.IGNORECASE,
)
_TITLE_OF: Final = re.compile(
    rf"^(?:list of\s)?(?:did|phone|telephone|number|tn|port(?:ing)?)s?[\w\s]{{0,24}}\b(?:list|inventory|numbers|dids"
    rf"|form|request)\b\s{{0,2}}(?:for|of|[-–—:])\s{{1,2}}(?P<name>{_COMPANY})$",
    re.IGNORECASE,
)
_OF_TITLE: Final = re.compile(
    rf"^(?P<name>{_COMPANY})(?:\s{{1,2}}[-–—|]\s{{1,2}}|:\s{{1,2}})(?:[\w\s]{{0,20}}\b(?:numbers?|dids?|phone list|tns|telephone"
    rf"|inventory|lines|porting)\b.*)$",
    re.IGNORECASE,
)
_NAME_FIRST: Final = re.compile(  # "Lakeside Auto Parts phone list"
    r"^(?P<name>.{5,60}?)(?:'s|’s)?\s(?:phone|telephone|did|tn|number|line)s?\s(?:list|inventory|numbers|lines|sheet|directory|schedule)\b",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"^\W*(?:customer|company|client|business|account|end user"
    r"|subscriber)(?: name)?\s{0,2}[:=]\s{0,3}(?P<name>.{2,70})$|^\W*(?:empresa|cliente|compañía"
    r"|nombre de la empresa)\s{0,2}:\s{0,3}(?P<name2>.{2,70})$",
    re.IGNORECASE,
)
_WORD: Final = r"[\w&'-]{1,20}(?:\.\w{1,10})?"
_NAMED: Final = rf"(?P<name>(?-i:[A-Z0-9]){_WORD}(?: (?:(?-i:[A-Z0-9&])(?:{_WORD})?|of(?= (?-i:[A-Z])))){{0,3}})"
# How papers say who the carrier is, best first.
_CARRIER_SAID: Final = tuple(
    re.compile(pattern + _NAMED, re.IGNORECASE)
    for pattern in (
        r"\b(?:carrier|provider|(?:phone|telephone) (?:company|provider|service)|telco|proveedor|operador)(?: name| of record)?"
        r"\s{0,2}(?:[:=]|\bis\b|\bes\b)\s{0,3}",
        r"(?:^|\n|\t|   )(?-i:(?:(?:Current|Losing|Present|Existing) [cp]|[CP])(?:arrier|rovider))\s{1,3}(?!of\b|name\b)",
        r"\b(?:stay(?:s|ing)?|keep(?:s|ing)?|kept|leav(?:e|es|ing)|left|remain(?:s|ing)?)\s(?:\w{1,12}\s){0,3}?(?:with|on|at|w/)\s",
        r"\b(?:lines?|numbers?|service|we) (?:\w{1,10} ){0,2}?bills? (?:to|from|by)\s",
        r"\b(?:lines?|numbers?|service|we) (?:is|are) (?:billed |currently )?(?:with|on|by|from|through)\s",
    )
)
_NO_CARRIER: Final = re.compile(
    r"^(?:the|our|your|my|this|that|it|them|us|you|me|current\w*|present|existing|losing|old|new|same|provider|carrier|oit\b.*|port\w*"
    r"|copper|pots|y|n|yes|no|none|name|account|acct|number|phone|telephone|billing|service|date|pin|\d+)$",
    re.IGNORECASE,
)
_NAME_ENDS: Final = re.compile(r"\s(?:acct|account|billing|bill|tel|phone|pin|no|customer|main|btn)\b.*$", re.IGNORECASE)
_ACCOUNT: Final = re.compile(
    r"\b(?:account|acct|cuenta)\.?\s{0,2}(?:number|no\.?|num|#"
    r"|n[uú]mero)?[^\d\n]{0,40}?[ :#=]\s{0,3}(?P<number>[A-Z]{0,3}\d(?:[ -]?\d){4,28})(?![\w-])",
    re.IGNORECASE,
)
_CUSTOMER_ID: Final = re.compile(
    r"\b(?:customer|client|subscriber)\s?(?:id|number|no\.?|#|acct|account)[\s:#=]{1,4}(?P<number>[A-Z]{0,3}\d(?:[ -]?\d){4,18})(?![\w-])",
    re.IGNORECASE,
)
_WORD_PIN: Final = re.compile(r"\b(?:pin|passcode|password)\s{0,2}[:=]\s{0,3}(?P<pin>(?-i:[A-Z]{4,12}))(?=[\s.,;]|$)", re.IGNORECASE)
_NO_PIN: Final = frozenset({"NONE", "UNKNOWN", "REQUIRED", "PENDING", "SAME", "BLANK", "NUMBER", "PORT"})
_LOOSE_PIN: Final = re.compile(  # "PIN on the account is 4471", "the passcode they gave us: 4471"
    r"\b(?:pin|passcode|security code)\b[^.\n\d]{0,40}?(?:\bis\b|[:=#])\s{0,3}(?P<pin>\d{4,8})\b(?![-. ]\d)", re.IGNORECASE
)
_PIN: Final = re.compile(
    r"\b(?:pin|passcode|security code|port[- ]?out pin|transfer pin|clave)\b(?:\s{1,2}(?:code|number"
    r"|no\.?))?\s{0,2}(?:is|es|[:=#-])?\s{0,3}(?P<pin>[A-Z0-9]{4,10})\b",
    re.IGNORECASE,
)
_BTN: Final = re.compile(
    r"\b(?:btn|billing (?:telephone|phone|tn|tel)\b(?: number)?|(?:main )?bill(?:ing|ed) (?:number|no)|atn|pilot(?: number)?)\b",
    re.IGNORECASE,
)


def customer_name(lines: Sequence[str]) -> str | None:
    """The company a list's title or label names; lines in reading order, numbers' lines left out by the caller."""
    labelled = next((match for line in lines if (match := _LABELLED.match(line))), None)
    if labelled:
        return _clean(labelled.group("name") or labelled.group("name2"))
    texts = [" ".join(line.split()) for line in lines]
    return next((name for test in (_titled, _sounding, _standing) for line in texts[:6] if (name := test(line))), None)


_PARTS: Final = re.compile(r"[|•]|\s[-–—]\s|,(?!\s(?:inc|llc|l\.l\.c|corp|ltd|lp|llp|pllc|pc|p\.c|pa|p\.a)\b)", re.IGNORECASE)


def signed_for(lines: Sequence[str]) -> str | None:
    """The company below the name of who signed a letter; ``lines``: from the closing on, or the last ones."""
    for line in [line for line in lines if line.strip()][1:4]:
        parts = [part.strip() for part in _PARTS.split(line)]
        for test in (_corporate, _sounding, _standing):
            name = next((part for part in parts if test(part) and not is_title(part)), None)
            if name:
                return _clean(name)
    return None


def _corporate(text: str) -> str | None:
    return text if _CORPORATE.search(text.rstrip(" .,")) and not re.search(r"[:!?@]|\d{3}", text) else None


def _sounding(text: str) -> str | None:
    """A line of nothing but a name with a word companies have in theirs."""
    return text if is_company(text) and _standing(text) else None


def _standing(text: str) -> str | None:
    """A line of two to six capitalised words that are none of a list's own."""
    words = text.strip(" .,:").split()
    plain = [word for word in words if word.casefold() not in ("of", "the", "and", "&", "for", "at", "de")]
    named = all(word[:1].isupper() and not any(c.isdigit() for c in word) for word in plain)
    if not named or not 2 <= len(words) <= 6 or re.search(r"[:!?@/=]", text):
        return None
    return (
        None if _LISTY.search(text) or _NO_NAME.search(text) or _known_carriers(text) or intent_of(text) or use_of(text) else _clean(text)
    )


def is_name_label(text: str) -> bool:
    return ":" not in text and _LABELLED.match(f"{text.strip()}: X Y") is not None


def _titled(line: str) -> str | None:
    match = _TITLE_OF.match(line) or _OF_TITLE.match(line)
    if match and len(match.group("name").split()) > 1 and not _LISTY.search(match.group("name")):
        return _clean(match.group("name"))
    match = _NAME_FIRST.match(line)
    if match and _standing(match["name"]):
        return _clean(match["name"])
    text = _after_title(line)
    company = len(text.split()) <= _LONGEST_NAME and _CORPORATE.search(text.rstrip(" .,") + ("." if text.endswith(".") else ""))
    return _clean(text) if company and not re.search(r"[:!?]|\d{3}", text) else None


_LONGEST_NAME: Final = 9  # words
_LISTY: Final = re.compile(r"\b(?:list|numbers?|dids?|phone|telephone|porting|port|inventory|main|fax|updated)\b", re.IGNORECASE)
_NO_NAME: Final = re.compile(  # words of a list's own lines
    r"\b(?:directory|extensions?|sheet|schedule|summary|dashboard|portal|users?|admin\w*|export|report|locations?|lines?|toll|account|customer"
    r"|total|prepared|sites?|regards|thanks?|hello|dear|office|received|page|area|codes?|carrier|provider|billing|services?|status|use|type"
    r"|name|notes?|transfer\w*|team)\b",
    re.IGNORECASE,
)


def _after_title(text: str) -> str:
    """The company behind "Numbers for", also where a reader misread a letter of the title."""
    title, joint, rest = text.partition(" for ")
    words = title.casefold().split()
    if joint and 0 < len(words) <= 4 and any(get_close_matches(word, _TITLE_WORDS, 1, 0.75) for word in words):
        return rest
    return text


_TITLE_WORDS: Final = ("numbers", "number", "list", "dids", "telephone", "phones", "lines", "inventory")


def _clean(name: str) -> str:
    return " ".join(name.split()).strip(" -–—:|\"“”'")


def account_of(text: str) -> str | None:
    """The one account number a text states; None when there are several or none."""
    matches = list(_ACCOUNT.finditer(text)) or list(_CUSTOMER_ID.finditer(text))
    found = dict.fromkeys(" ".join(match.group("number").split()) for match in matches)
    numbers = [number for number in found if sum(c.isdigit() for c in number) >= 5]
    return numbers[0] if len(numbers) == 1 else None


def pin_of(text: str) -> str | None:
    for match in (*_PIN.finditer(text), *_LOOSE_PIN.finditer(text)):
        pin = match.group("pin")
        if any(c.isdigit() for c in pin):
            return pin
    words = (match["pin"] for match in _WORD_PIN.finditer(text))
    return next((pin for pin in words if pin not in _NO_PIN), None)


def carrier_of(text: str) -> str | None:
    """The carrier a label or a sentence names, else the only described one there is."""
    text = text[:_LOOKED_AT]
    for pattern in _CARRIER_SAID:
        for match in pattern.finditer(text):
            name = _clean(_NAME_ENDS.sub("", match.group("name"))).rstrip(".")
            if not name or all(_NO_CARRIER.match(word) for word in name.split()) or _NO_CARRIER.match(name.split()[0]):
                continue
            if all(heading_role(word) for word in name.split()):  # the next heading of a table
                continue
            known = _known_carriers(name)
            return known[0] if known else name.title() if name.isupper() and len(name) > _ACRONYM else name
    here = _known_carriers(text)
    return here[0] if len(here) == 1 else None


def misread_carrier(banner: Sequence[str]) -> str | None:
    """A described carrier's long name in the phrases that head a picture, a letter off ("next tiva")."""
    aliases = {squeeze(alias): alias for _, alias, _ in _aliases() if len(squeeze(alias)) >= _LONG_NAME}
    near = (get_close_matches(squeeze(phrase), aliases, 1, 0.92) for phrase in banner)
    return next((aliases[match[0]] for match in near if match), None)


_LOOKED_AT: Final = 30_000  # characters: whose list it is stands at its head
_LONG_NAME: Final = 7  # letters
_ACRONYM: Final = 4  # letters: "GCI" stays as it is


@cache
def _aliases() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern, as printed, name) of every described carrier, longest first; written with a capital, for many are plain words as well."""
    found = [(alias, carrier.name) for carrier in known_carriers() for alias in carrier.names]
    spelt = (
        (re.compile(rf"(?<![\w@.&-])(?:{re.escape(alias)}|{re.escape(alias.upper())})(?![\w-])"), alias, name)
        for alias, name in sorted(found, key=lambda item: -len(item[0]))
    )
    return tuple(spelt)


def _known_carriers(text: str) -> list[str]:
    """The described carriers a text names, as it names them, each once."""
    named: dict[str, str] = {}
    taken: list[tuple[int, int]] = []
    for pattern, alias, name in _aliases():
        for match in pattern.finditer(text):
            if any(start <= match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            named.setdefault(name, alias)
    return list(named.values())


_SERVED: Final = re.compile(
    r"\b(?:service|serving|site|premises?|e911|install(?:ation)?|physical)\s(?:address|location)\b(?:\s(?:is|on file))?[\s:.–-]{0,4}"
    r"(?P<rest>[^\n]{6,120}(?:\n[^\n]{1,80})?)",
    re.IGNORECASE,
)


def service_address(text: str) -> Address | None:
    """The one service address that words give; None for none or several."""
    found: dict[Address, None] = {}
    for match in _SERVED.finditer(text[:_LOOKED_AT]):
        rest = " ".join(match["rest"].replace("\n", ", ").split()).replace(",,", ",")
        number = re.search(r"\d", rest[:_BEFORE_STREET])
        rest = rest[number.start() :] if number else rest
        ends = re.search(r"\b\d{5}(?:-\d{4})?\b(?=\W|$)(?<=[A-Za-z.]\s\d{5})", rest)
        address = parse_line(rest[: ends.end()] if ends else rest)
        if address is not None:
            found[address] = None
    return next(iter(found)) if len(found) == 1 else None


_BEFORE_STREET: Final = 40  # characters of words between a label and the house number
_AUTHORIZED: Final = re.compile(
    r"\bauthori[sz]ed (?:by|contact|person|representative|rep|user|signer|party|name|agent)\s{0,2}(?:name)?\s{0,2}(?:[:=]|is\b|   )\s{0,3}"
    r"(?P<who>[^\n;|]{4,70}?)(?=\s{3}|[;|\n]|\.\s|\.?$|,?\s\(?\d|\s\S+@)",
    re.IGNORECASE,
)


def authorized(text: str) -> tuple[str | None, str | None]:
    """Name and title of who may order, as words beside a list say."""
    match = _AUTHORIZED.search(text[:_LOOKED_AT])
    name, title = person_and_title(match["who"]) if match else (None, None)
    return (name, title) if name and is_person(name) else (None, None)


def names_billing(text: str) -> bool:
    return _BTN.search(text) is not None
