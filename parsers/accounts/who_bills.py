"""Which carrier a document is from: what a label says, described carriers by their names and domains, others by where the payment goes
and who heads the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from ocr.page import Page, PageSet
from parsers.accounts.carrier_files import Carrier, known_carriers
from parsers.accounts.letterhead import undescribed
from parsers.accounts.letterhead_words import GENERIC, MADE_BY, together
from parsers.page.addresses import STATES, is_street
from parsers.page.blocks import blocks_on
from parsers.page.fields import Value, labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, sheet_of, squeeze
from parsers.page.names import tidy_name
from parsers.vocabulary import vocabulary

_TOLD: Final = 4  # points from which somebody is named for certain
_CLEAR: Final = 8  # points of a letterhead that outweigh a described carrier merely mentioned in the text
# Capitalised words beside a carrier's name that leave it that carrier's; any other makes it somebody else's ("Frontier Valley Telephone").
_BESIDE: Final = vocabulary(
    "inc incorporated llc corp corporation co company ltd lp holdings operating communications telecommunications telecom telephone "
    "wireless voice phone phones internet tv fiber mobile business enterprise network networks service services solutions cloud broadband "
    "cable digital video local long distance data lines line residential premier complete connect office "
    "bill bills invoice statement account accounts customer customers summary number numbers page po box p.o p.o. department dept billing "
    "care support payment payments center repair sales total charges charge amount due monthly plan plans usage online app store credit "
    "port port-out port-away portout porting portal wholesale response report copy export admin worksheet inquiry request form line "
    "credits products balance activity detail details fees taxes surcharges record records csr pin "
    "your my the a an to for from of by at with and or on in is are our us we you if choose choosing thank thanks call calls contact visit "
    "desk desks team lnp lec operations ops carriers relations access noc unit group "
    "pay make checks check payable send mail remit please go using switch dba d/b/a formerly now new welcome powered provided provider "
    "carrier communication through via issued help need questions about how what when sign manage important news message messages "
    "all rights reserved copyright january february march april may june july august september october november december "
    "north south east west northeast northwest southeast southwest central new york jersey attn c/o "
) | {word for name in STATES for word in name.split()}
_FORMER: Final = re.compile(r"\b(?:formerly(?: known as)?|f/?k/?a|previously|once)\W*$", re.IGNORECASE)
_TOLL: Final = re.compile(
    r"\b(?:toll|long[- ]?distance|ld|l?pic|int(?:er|ra)-?lata|int(?:er|ra)state|international)\b(?![- ]free)", re.IGNORECASE
)
_WORD_AFTER: Final = re.compile(r"\s+([\w&'’./-]+)")
_OTHER_CARRIER: Final = re.compile(r"carrier|provider|company|lec$|telco")  # squeezed labels: "underlyingcarrier", "newprovider"
_AT_A_BOX: Final = re.compile(r"(?:^|[.:;|]\s+)(?P<name>[^.:;|,]{3,40}),\s+P\.?\s?O\.? Box\b", re.IGNORECASE)
_CAPITAL: Final = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class Biller:
    name: str
    confidence: float
    described: Carrier | None = None


def biller(pages: PageSet, customer: str | None = None) -> Biller | None:
    """The carrier named on ``pages``; None when nobody is.

    Args:
        customer: the customer's name, which may hold a carrier's word ("Frontier Family Medicine").
    """
    named = labelled_carrier(pages)
    if named:
        carrier = described(named)
        return Biller(carrier.name if carrier and _exactly(carrier, named) else named, 0.97, carrier)
    known, mentioned = _best_described(pages, customer)
    if known is not None:
        return known
    other = undescribed(pages, customer)
    if mentioned is not None and (other is None or other[1] < _CLEAR):
        return mentioned
    return Biller(other[0], 0.9 if other[1] >= 10 else 0.7) if other else None


@lru_cache(maxsize=1)
def _aliases() -> tuple[tuple[re.Pattern[str], Carrier], ...]:
    return tuple(
        (re.compile(r"(?<![\w&.@-])" + re.escape(alias).replace(r"\ ", r"\s?") + r"(?![\w&-])", re.IGNORECASE), carrier)
        for carrier in known_carriers()
        for alias in carrier.names
    )


def described(text: str) -> Carrier | None:
    """The described carrier that ``text`` names, by the longest alias."""
    found = [(length, carrier) for length, carrier in _named_in(text)]
    return max(found, key=lambda item: item[0])[1] if found else None


def _named_in(text: str) -> Iterator[tuple[int, Carrier]]:
    """Described carriers that ``text`` names with how many of its letters say so; a longer name around an alias is somebody else's."""
    for pattern, carrier in _aliases():
        match = pattern.search(text)
        if match and not _part_of_another(text, match) and not _FORMER.search(text[: match.start()]):
            yield match.end() - match.start(), carrier


def _part_of_another(text: str, match: re.Match[str]) -> bool:
    after = takewhile(_CAPITAL.match, _words_after(text, match.end()))
    before = takewhile(_CAPITAL.match, reversed(re.split(r"\s+", re.split(r"[|,;:()–—•·]", text[: match.start()])[-1].strip())))
    return any(word.lower().strip(".'’") not in _BESIDE for word in (*after, *before))


def _words_after(text: str, at: int) -> Iterator[str]:
    while match := _WORD_AFTER.match(text, at):
        yield match.group(1)
        at = match.end()


def _exactly(carrier: Carrier, name: str) -> bool:
    return squeeze(name) in {squeeze(alias) for alias in carrier.names}


def labelled_carrier(pages: PageSet) -> str | None:
    """The carrier a label names."""
    for page in pages.pages:
        for value in values_on(page):
            sure = value.colon or value.place != "behind" or described(value.text) is not None
            if (
                value.field is Field.CARRIER
                and sure
                and not _of_a_table(sheet_of(page), value)
                and not _carries_toll(sheet_of(page), value)
                and not (_ends_a_name(value) or is_street(value.text))
            ):
                name = tidy_name(value.text)
                if name and not GENERIC.match(name) and (len(name.split()) <= 6 or described(name)):
                    return name
    return None


def _ends_a_name(value: Value) -> bool:
    """``HARBOR TELEPHONE COMPANY   PO BOX 1400``: the words of a label at the end of a name, which point to nothing."""
    return (
        not value.colon and value.place != "behind" and all(label.first > 0 for label in labels_in(value.label) if label.name == value.name)
    )


def _carries_toll(sheet: Sheet, value: Value) -> bool:
    """``TOLL STATEMENT   CARRIER: Peak Long Distance``: who carries the long distance calls, not who bills."""
    first = next((label.first for label in labels_in(value.label) if label.name == value.name), 0)
    before = [
        *(word.text for other in sheet.left_of(value.label) for word in other.words),
        *(word.text for word in value.label.words[:first]),
    ]
    return _TOLL.search(" ".join(before)) is not None


def _of_a_table(sheet: Sheet, value: Value) -> bool:
    """Is "Carrier" the head of a column, with one line after another below it?"""
    if value.place != "below" or value.colon:
        return False
    following = sheet.below(value.phrase, 1.6)
    cells = len(sheet.rows[value.label.row].phrases) >= 3 and following is not None and len(sheet.rows[following.row].phrases) >= 3
    return cells and following is not None and not labels_in(following)  # a form goes on with labels, a table with lines


def _best_described(pages: PageSet, customer: str | None) -> tuple[Biller | None, Biller | None]:
    """The described carrier that heads the pages, is paid or has its domain there; else the one the text merely mentions."""
    placed: Counter[str] = Counter()
    mentioned: Counter[str] = Counter()
    by_name = {carrier.name: carrier for carrier in known_carriers()}
    told: Counter[tuple[str, str]] = Counter()
    for page in pages.pages:
        for text, weight, prominent in (*_phrases(page, customer), *_payees(page)):
            named = sorted(_named_in(text), key=lambda item: -item[0])
            for length, carrier in named[:1]:
                told[text, carrier.name] += 1
                if prominent or told[text, carrier.name] <= 2:  # a column that says it line by line says it once
                    (placed if prominent else mentioned)[carrier.name] += int(weight * (2 if length > 0.5 * len(text) else 1))
            for carrier in known_carriers() if "." in text else ():
                if any(re.search(r"(?<![\w])(?:www\.)?" + re.escape(domain), text, re.IGNORECASE) for domain in carrier.domains):
                    placed[carrier.name] += int(weight)
    for scores, others in ((placed + Counter({name: mentioned[name] for name in placed}), True), (mentioned, False)):
        best = _first_of(scores)
        if best is not None:
            name = max((name for name in (*placed, *mentioned) if _is_longer(name, best[0])), key=len, default=best[0])
            found = Biller(name, best[1] if others else 0.8, by_name[name])
            return (found, None) if others else (None, found)
    return None, None


def _is_longer(name: str, than: str) -> bool:
    """Is it the same company's name with more words?"""
    return name.lower().startswith(f"{than.lower()} ")


def _first_of(scores: Counter[str]) -> tuple[str, float] | None:
    if not scores:
        return None
    (name, score), *others = scores.most_common(2)
    rival = others[0][1] if others else 0
    return (name, 0.98 if score >= 2 * rival else 0.85) if score >= _TOLD else None


def _phrases(page: Page, customer: str | None) -> Iterator[tuple[str, float, bool]]:
    """Phrases that can name the carrier, their weight, and whether they stand at the head or foot of the page."""
    own = squeeze(customer) if customer else "\0"
    others = {id(value.phrase) for value in values_on(page) if value.field is Field.OTHER and _OTHER_CARRIER.search(value.name)}
    for phrase in sheet_of(page).phrases:
        if own in squeeze(phrase.text) or len(phrase.words) > 14 or id(phrase) in others:
            continue
        top, foot = phrase.box.top < 0.14 * page.height, phrase.box.top > 0.9 * page.height
        yield together(phrase.text), _weight(phrase, page, top, foot), top or foot


def _weight(phrase: Phrase, page: Page, top: bool, foot: bool) -> float:
    if len(phrase.words) > 7:
        return 1.0
    return 4.0 if top and page.number == 1 else 3.0 if foot or top else 2.0


def _payees(page: Page) -> Iterator[tuple[str, float, bool]]:
    """Where the payment goes, by a block, a label or in a sentence ("TDS, PO Box 608, ..."), and who is said to have made the paper."""
    for phrase in sheet_of(page).phrases:
        if made := MADE_BY.search(phrase.text):
            yield made["name"], 4.0, True
        if paid := _AT_A_BOX.search(phrase.text):
            yield paid["name"], 4.0, True
    for block in blocks_on(page):
        if block.role is Field.REMIT and block.name:
            yield block.name, 4.0, True
    for value in values_on(page):
        if value.field is Field.REMIT:
            yield re.split(r",|\bP\.?\s?O\.? BOX\b", value.text, maxsplit=1, flags=re.IGNORECASE)[0], 4.0, True
