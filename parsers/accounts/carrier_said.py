"""Which carrier words name: the losing one by a label or a sentence, else the only known one there is; never the one the numbers go to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Final

from parsers.accounts.carrier_files import known_carriers
from parsers.accounts.letterhead_words import TELCO
from parsers.page.layout import squeeze
from parsers.vocabulary import vocabulary

_WORD: Final = r"[\w&'-]{1,20}(?:\.(?:com|net|us|ms)\b)?!?"
_NAMED: Final = rf"(?P<name>(?-i:[A-Z0-9]){_WORD}(?: (?:(?-i:[A-Z0-9&])(?:{_WORD})?|of(?= (?-i:[A-Z])))){{0,3}})"
_WHOSE: Final = r"(?:current|present|existing|losing|old|outgoing|incumbent|today'?s)"
_COMPANY: Final = r"(?:phone|telephone|telecom) (?:company|provider|service|carrier)"
_WHO: Final = rf"(?:carrier|provider|telco|{_COMPANY}|company|vendor|proveedor|operador)"
_LEAVES: Final = (
    r"port\w*|transfer\w*|mov(?:e|es|ed|ing)|switch\w*|tak(?:e|en|ing)|bring\w*|away|releas\w*|go(?:es|ing)?|com(?:e|es|ing)|migrat\w*"
)
_STAYS: Final = r"stay(?:s|ing)?|keep(?:s|ing)?|kept|leav(?:e|es|ing)|left|remain(?:s|ing)?"
_THESE: Final = r"lines?|numbers?|dids?|service|phones?|all|everything|we|we're|they|these|those"
_STILL: Final = r"(?: (?:is|are|have|been))?(?: (?:all|both|billed|currently|now|today|still|presently))*"
# How papers say who the carrier is, best first.
_CARRIER_SAID: Final = tuple(
    re.compile(pattern + _NAMED, re.IGNORECASE)
    for pattern in (
        rf"\b{_WHOSE} (?:\w{{1,12}} )?{_WHO}(?: name| of record| on record)?"
        r"(?:\s{0,2}(?:[:=,–-]|\bis\b|\()\s{0,3}|\s{1,3}(?=(?-i:[A-Z])))",
        rf"\b(?<!new )(?<!gaining )(?<!winning )(?:carrier|provider|{_COMPANY}|telco|proveedor|operador)"
        r"(?: name| of record| on record| today| now| actual)?\s{0,2}(?:[:=]|\bis\b|\bes\b)\s{0,3}",
        r"(?:^|\n|\t|   )(?-i:[CP](?:arrier|rovider)|CARRIER|PROVIDER|TELCO)\s{1,3}(?!of\b|name\b)",
        r"\b(?:customers?|clients?|subscribers?|members?) of (?!record)",
        rf"\b(?:{_LEAVES})\b[^.;:\n]{{0,60}}?\b(?:away from|from|off of|off|out of) (?:our |the |their )?",
        r"\b(?:leaving|dropping|quitting|cancell?ing|firing|(?:to|will) leave) "
        r"(?=(?-i:[A-Z][\w&]+(?: [A-Z][\w&]+){0,3}) (?:for|at|on|by|because|and)\b)",
        rf"\b(?:{_STAYS})\s(?:\w{{1,12}}\s){{0,3}}?(?:with|on|at|w/)\s",
        r"\b(?:lines?|numbers?|service|phones?|we) (?:\w{1,10} ){0,2}?bill(?:s|ed)? (?:to|from|by|through|under)\s",
        rf"\b(?:{_THESE}){_STILL} (?:with|w/|by|from|through)\s",
        r"\b(?:account|acct|contract|service|customer|bill|invoice|statement)\.?(?: (?:number|no\.?|#))?(?: \w{1,10})?"
        r" ?(?:is with|with|at|from) ",
        r"\b(?:account|acct)\.?(?: (?:number|no\.?|#))?:? [\d -]{5,24} (?:with|at|from) ",
    )
)
# A name before words that only go with who bills: "our Acme account 4471", "Acme keeps them".
_KNOWN: Final = _NAMED.replace("(?-i:", "(?:")
_BEHIND: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?i:our|the|my|their|on|from|this) {_KNOWN} (?i:account|acct|bill|bills|invoice|contract|portal|trunk|PRI)\b",
        rf"\b{_KNOWN} (?i:account|acct)\.?(?: (?i:number|no\.?|#))?(?: (?i:is))?:? ?#?\d",
        rf"\b{_KNOWN} (?i:keeps|will keep|keeping|retains|will retain|bills us|is our (?:carrier|provider))\b",
    )
)
_NO_CARRIER: Final = re.compile(
    r"^(?:the|our|your|my|this|that|it|them|us|you|me|we|i|current\w*|present|existing|losing|old|new|same|provider|carrier|oit\b.*|port\w*"
    r"|repairs?|support|help|care|questions|trouble|desk|contacts?|fax|copper|pots|y|n|yes|no|none|name|account|acct|number|phone|"
    r"telephone|billing|service|date|pin|all|any|please|below|above|attached"
    r"|requested|desired|authori[sz]ed|address|title|telephone|e-?mail|contact|street|city|end|user|business|gaining|btn|date|use|type|"
    r"notes?|location"
    r"|customer|company|record|records|today|january|february|march|april|may|june|july|august|september|october|november|december|list"
    r"|numbers|lines|tbd|unknown|see|main|fax|alarm|btn|each|both|here|there|a|an|one|another|\d+)$",
    re.IGNORECASE,
)
_NAME_ENDS: Final = re.compile(
    r"\s(?:acct|account|billing|bill|tel|phone|pin|no|customer|main|btn|for|and|as|on|since|because|number|keeps?)\b.*$", re.IGNORECASE
)
# Where numbers go, not where they come from.
_GAINING: Final = re.compile(
    r"\b(?:(?:over|on)?to|onto|into|new (?:\w+ )?(?:carrier|provider|company|service)(?: is| will be)?:?|gaining \w+:?|winning \w+:?|"
    r"join(?:ing)?|welcome to|choosing|"
    r"appoints?|names?|designates?|authori[sz]es?|engaged?|hired)\s{1,3}(?:the )?$",
    re.IGNORECASE,
)
_PLAIN_WORDS: Final = vocabulary("zoom optimum spectrum frontier kinetic vast quo sprint granite charter lingo jive")
_LOOKED_AT: Final = 30_000  # characters: whose list it is stands at its head
_IN_A_PAIR: Final = re.compile(r"[A-Z][\w'’]* & $")
_PAIR_GOES_ON: Final = re.compile(r" & [A-Z]")
_SURE: Final = 10  # letters that only one company begins with
_LONG_NAME: Final = 7  # letters
_ACRONYM: Final = 4  # letters: "GCI" stays as it is


def carrier_of(text: str, heading: Callable[[str], object] = lambda word: None) -> str | None:
    """The carrier a label or a sentence names, else the only known one there is.

    Args:
        heading: is a word the heading of a table's column? Then it names nobody.
    """
    text = text[:_LOOKED_AT]
    return next(_said(text, heading), None) or _only_one(text)


def carrier_told(text: str) -> str | None:
    """The carrier a label or a sentence names."""
    return next(_said(text[:_LOOKED_AT], lambda word: None), None)


def _said(text: str, heading: Callable[[str], object]) -> Iterator[str]:
    for sure, patterns in ((True, _CARRIER_SAID), (False, _BEHIND)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                name = " ".join(_NAME_ENDS.sub("", match.group("name")).split()).strip(" -–—:|\"“”'.")
                known = known_in(name) or _squeezed(name)
                if known:
                    yield known[0]
                elif (
                    (sure or TELCO.search(name)) and _can_be(name, text[match.end() :]) and not all(heading(word) for word in name.split())
                ):
                    yield name.title() if name.isupper() and len(name) > _ACRONYM else name


def as_known(name: str) -> str:
    """A carrier's name as it is spelt where it is known, else as written."""
    return next(iter(known_in(name) or _squeezed(name)), name)


def _can_be(name: str, rest: str) -> bool:
    words = name.split()
    if not words or _NO_CARRIER.match(words[0]) or all(_NO_CARRIER.match(word) for word in words) or re.fullmatch(r"[\d -]+", name):
        return False
    return re.match(r",? [A-Z]{2} \d{5}|[-.]?\d{3}", rest) is None


def _only_one(text: str) -> str | None:
    here = known_in(text, gaining=False)
    sole = {name.split()[0].lower(): name for name in sorted(here, key=len)}
    first, name = next(iter(sole.items()), ("oit", ""))
    return name if len(sole) == 1 and first != "oit" and name.lower() not in _PLAIN_WORDS else None


def misread_carrier(banner: Sequence[str]) -> str | None:
    """A known carrier's long name in the phrases that head a picture, a letter off ("next tiva")."""
    near = (get_close_matches(squeeze(phrase), _long_names(), 1, 0.92) for phrase in banner)
    return next((_long_names()[match[0]] for match in near if match), None)


def _squeezed(name: str) -> list[str]:
    """Where a reader parted the letters: "CONSOL IDATED"."""
    key = squeeze(name)
    if key in _long_names():
        return [_long_names()[key]]
    begun = len(key) > _SURE and " " in name and any(known.startswith(key) for known in _long_names())
    return [key.capitalize()] if begun else []


@cache
def _long_names() -> dict[str, str]:
    return {squeeze(alias): alias for _, alias, _ in _aliases() if len(squeeze(alias)) >= _LONG_NAME}


@cache
def _aliases() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern, as printed, name) of every known carrier, longest first; written with a capital, for many are plain words as well."""
    found = [(alias, carrier.name) for carrier in known_carriers() for alias in carrier.names]
    spelt = (
        (re.compile(rf"(?<![\w@.&-])(?:{re.escape(alias)}|{re.escape(alias.upper())})(?![\w-])"), alias, name)
        for alias, name in sorted(found, key=lambda item: -len(item[0]))
    )
    return tuple(spelt)


def known_in(text: str, *, gaining: bool = True) -> list[str]:
    """The known carriers a text names, as it names them, each once. ``gaining=False``: without those the numbers go to."""
    named: dict[str, str] = {}
    taken: list[tuple[int, int]] = []
    for pattern, alias, name in _aliases():
        for match in pattern.finditer(text):
            if any(start <= match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            paired = _IN_A_PAIR.search(text[: match.start()]) or _PAIR_GOES_ON.match(text[match.end() :])
            if paired and alias.lower() in _PLAIN_WORDS:
                continue  # "Arrowhead Granite & Tile"
            if gaining or not _GAINING.search(text[max(0, match.start() - 40) : match.start()]):
                named.setdefault(name, alias)
    return list(named.values())
