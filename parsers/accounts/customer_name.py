"""Whose account it is: the name behind labels and over addresses, never the carrier's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from parsers.accounts.carrier_files import Carrier
from parsers.accounts.letterhead_words import COMMON, GENERIC
from parsers.accounts.material import Material
from parsers.page.addresses import after_a_name, is_street
from parsers.page.dates import dates_in
from parsers.page.fields import Value, labels_in
from parsers.page.label_spelling import names as label_names
from parsers.page.labels import Field
from parsers.page.layout import sheet_of, squeeze
from parsers.page.names import ends_name, is_company, is_person, is_side_line, tidy_name, unfinished
from parsers.vocabulary import vocabulary

_SHARED: Final = vocabulary(
    "inc llc corp corporation company co lp ltd the and of business enterprise communications communication telecommunications telecom "
    "telephone tel phone voice wireless networks network services service solutions cable fiber broadband internet cooperative coop assn "
    "association"
)
_DEPARTMENT: Final = vocabulary(
    "business office customer customers care service services wholesale carrier carriers record records department dept billing port "
    "porting ports portability number local relations operations center centre support account accounts member members and the of desk "
    "team group access lnp noc administration headquarters headquarter corporate main regulatory compliance"
)
_NOBODY: Final = re.compile(  # behind "Bill to"
    r"(?:the )?(?:same|none|as above|see above)(?: (?:as|name|above|service|end user|customer|account|listed|name/address))*", re.IGNORECASE
)
_WEAK_LABELS: Final = frozenset({"customer", "name", "client", "company", "servicefor", "enduser"})
_GREETED: Final = re.compile(  # "Hi, Harbor Dental!", "Thanks for being with us, Harbor Dental LLC."
    r"^\W*(?:(?:hi|hello|hey|dear|hola|estimad[oa]s?|bienvenid[oa]s?|good (?:morning|day|afternoon)|welcome(?: back)?|greetings)\b[,:]?"
    r"|(?:thanks?|thank you|gracias)\b[^,!.\d]{0,60},)\s(?!to\b)(?P<name>[A-Z][^!:;?]{2,60}?)\s?[!,.:]*$",
    re.IGNORECASE,
)
_OF_AN_ACCOUNT: Final = re.compile(r"(?:\w+[- ])?(?:account|acct)\b", re.IGNORECASE)  # "Child account BE-4471" over a site's street
_SENTENCE: Final = re.compile(r"[a-z]+ (?:[a-z]+ )*[a-z]+\b")  # "(of this) bill to dispute a charge"
_PAIR: Final = 2
_TWO_NAMES: Final = re.compile(r"\w+ \w+ (?:&|and) \w+")  # "Oxford Bridal & Formal"
_BELOW_A_NAME: Final = frozenset({Field.ACCOUNT, Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS})
_NEXT_LINE: Final = 1.2  # line heights
_SAME_LEFT: Final = 4.0  # points
_OWN_WORDS: Final = 2  # that no heading has
_BLOCK_WEIGHTS: Final = {Field.NAME: 6, Field.BILLING_ADDRESS: 5, Field.SERVICE_ADDRESS: 3}  # a site may have a name of its own


def customer_name(stuff: Material, carrier: Carrier | None, carrier_name: str | None) -> str | None:
    """The account's name: by label, by the blocks it heads, and best where both say the same."""
    votes: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for name, weight in _name_candidates(stuff):
        key = squeeze(name)
        if not key or is_the_carrier(name, carrier, carrier_name):
            continue
        votes[key] += weight
        shown.setdefault(key, name)
    if not votes:
        beside = (name for name in _beside_the_account(stuff) if not is_the_carrier(name, carrier, carrier_name))
        return next(beside, None)
    return shown[votes.most_common(1)[0][0]]


def _name_candidates(stuff: Material) -> Iterator[tuple[str, int]]:
    beside = {id(value.label) for value in stuff.values if value.place == "right"}
    for value in stuff.values:
        if value.field is not Field.NAME:
            continue
        whole = _whole_name(stuff, value)
        name = tidy_name(after_a_name(whole)[0] or re.split(r",\s(?=\d)", whole)[0])
        if (
            name
            and not is_side_line(value.text)
            and not _SENTENCE.match(name)
            and not _heads_columns(stuff, value)
            and not _NOBODY.fullmatch(name)
            and not is_street(name)
            and squeeze(name) not in label_names()
        ):
            person = is_person(name) and not is_company(name)
            second = value.place == "below" and id(value.label) in beside  # a name stands right of the label already
            yield name, (4 if value.name in _WEAK_LABELS else 7) - (2 if person else 0) - (4 if second else 0)
    for block in stuff.blocks:
        if block.role in (Field.REMIT, Field.CARE) or not block.name or _is_department(block.name):
            continue
        if (is_street(block.name) or _OF_AN_ACCOUNT.match(block.name)) and not is_company(block.name):
            continue
        yield block.name, _BLOCK_WEIGHTS.get(block.role or Field.OTHER, 4)
    for page in stuff.pages[:1]:
        greeted = (_GREETED.match(phrase.text) for phrase in sheet_of(page).phrases)
        names = (tidy_name(match["name"]) for match in greeted if match)
        yield from ((name, 1) for name in names if name and (is_company(name) or _TWO_NAMES.search(name)))


def _heads_columns(stuff: Material, value: Value) -> bool:
    """``Service for | What | Amount`` over ``305-555-0142 | Line | 39.00``: what stands right of the label heads a column too."""
    if value.place != "right" or len(stuff.sheet_of(value).rows[value.label.row].phrases) <= _PAIR:
        return False
    under = stuff.sheet_of(value).below(value.label, _NEXT_LINE + 0.6)
    return under is not None and sum(map(str.isdigit, under.text)) > sum(map(str.isalpha, under.text))


def _beside_the_account(stuff: Material) -> Iterator[str]:
    """``Acct. 88-1204`` over ``Harbor Dental``, or under it, in the same column: whose account it is; ``Service at: ...`` under it, too."""
    for value in stuff.values:
        if value.field not in _BELOW_A_NAME or value.place != "behind" or value.page != 1:
            continue
        sheet = stuff.sheet_of(value)
        if labels_in(value.phrase)[0].first:
            continue
        over = sheet.above(value.phrase, _NEXT_LINE)
        beside = sheet.right_of(value.phrase)[:1]  # "Acct 88-1204 | Harbor Dental | Nov 5, 2026"
        for near in (sheet.below(value.phrase, _NEXT_LINE), over, *beside) if value.field is Field.ACCOUNT else (over,):
            if near is None or labels_in(near) or dates_in(near.text):
                continue
            if near not in beside and abs(near.box.left - value.phrase.box.left) > _SAME_LEFT:
                continue
            name = tidy_name(near.text)
            own = [word for word in re.findall(r"[a-z]{4,}", near.text.lower()) if word not in COMMON and word not in _SHARED]
            heads = GENERIC.match(near.text) or near.text.endswith((".", ":")) or any(character.isdigit() for character in near.text)
            if name and len(own) >= _OWN_WORDS and not heads:
                yield name


def _is_department(name: str) -> bool:
    """``Wholesale and Customer Records``, ``Business Office``: who writes the paper at the carrier."""
    return all(word in _DEPARTMENT for word in re.findall(r"[a-z]+", name.lower()))


def _whole_name(stuff: Material, value: Value) -> str:
    """The value with the end of the name that was broken to the next line."""
    below = stuff.sheet_of(value).below(value.phrase, 0.8)
    if (
        below is not None
        and abs(below.box.left - value.words[0].box.left) < 4
        and (ends_name(below.text) or (unfinished(value.text) and tidy_name(below.text)))
    ):
        return f"{value.text} {below.text}"
    return value.text


def _core_of(name: str) -> str:
    """What is left of a carrier's name without the words that many share: "MEDIA CO" and "Media Business Phone" are one."""
    return "".join(word for word in re.findall(r"[a-z0-9]+", name.lower()) if word not in _SHARED)


def is_the_carrier(name: str, carrier: Carrier | None, carrier_name: str | None) -> bool:
    key = squeeze(name)
    known = {squeeze(alias) for alias in (carrier.names if carrier else ())} | ({squeeze(carrier_name)} if carrier_name else set())
    corporate = re.sub(r"(?:inc|llc|corp|corporation|company|co|lp|ltd)$", "", key)
    return key in known or corporate in known or (bool(_core_of(name)) and _core_of(name) == _core_of(carrier_name or ""))
