"""A number by the company it keeps: what the numbers beside it, in its column and in its row say of one that nothing else speaks for."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from parsers.ownership import heading_words
from parsers.ownership.verdicts import (
    BESIDE_CONTACTS,
    NAMED_APART,
    NO_ONES_LIST,
    OWN,
    RINGS_THERE,
    SENT_THERE,
    UNCERTAIN,
    UNCLEAR,
    Owner,
    Verdict,
)
from parsers.page.layout import Phrase
from parsers.page.prose import SENTENCE, lower_words, plain_words

_WEAK: Final = ("beside a charge", "above its charges", "nothing beside it says whose it is")  # reasons that a neighbourhood overrules
_A_LIST: Final = 3  # numbers
_CODED: Final = re.compile(r"(?:^|\s)/(?:TN|WTN|DID)\b")
_APART: Final = 3.0  # times the widest gap of a list
_CONTACT_CUE: Final = re.compile(r"\b(?:fax|tel|phone|telephone|main|direct)\b", re.IGNORECASE)
_RATE_CODE: Final = re.compile(r"\d{4}\W{1,3}[A-Z]$")  # the letter behind a called number


def by_company(verdict: Verdict, all_verdicts: list[Verdict]) -> Verdict:
    """A number that nothing speaks for: in one row or column with the customer's, or in a list of numbers, it is likely theirs too."""
    phrase = verdict.phrase
    weak = verdict.reason in _WEAK or verdict.reason.startswith("in column") or verdict.owner is Owner.LIKELY
    if phrase is not None and verdict.owner in (Owner.UNKNOWN, *OWN) and weak and _among_calls(phrase, all_verdicts):
        return replace(verdict, owner=Owner.CALLED, reason="among call records")
    if phrase is not None and _among_contacts(phrase, verdict, all_verdicts):
        return replace(verdict, owner=Owner.CARRIER, reason=BESIDE_CONTACTS)
    if phrase is not None and _named_apart(phrase, verdict, all_verdicts):
        return replace(verdict, owner=Owner.UNKNOWN, reason=NAMED_APART)
    if verdict.owner is not Owner.UNKNOWN or phrase is None or verdict.reason in (NAMED_APART, RINGS_THERE, UNCERTAIN, UNCLEAR):
        return verdict
    if any(other.owner in OWN and other.phrase is phrase for other in all_verdicts) and lower_words(phrase.text) < SENTENCE:
        return replace(verdict, owner=Owner.LIKELY, reason="in a row with the customer's")
    if plain_words(phrase) >= (SENTENCE - 1 if _leads(verdict) else 3) or _RATE_CODE.search(phrase.text):
        return verdict
    others = [other for other in all_verdicts if other is not verdict and other.phrase is not None]
    for other in others:
        alike = other.phrase is not None and _leads(verdict) == _leads(other)
        behind = other.phrase is not None and other.charged and not verdict.charged and phrase.box.left > other.phrase.box.right
        if other.owner in OWN and other.phrase is not None and alike and not behind and _beside_or_under(phrase, other.phrase):
            return replace(verdict, owner=Owner.LIKELY, reason="in a row with the customer's")
    listed = [
        o
        for o in others
        if o.owner in (Owner.UNKNOWN, *OWN)
        and o.phrase is not None
        and o.phrase is not phrase
        and _same_column(phrase, o.phrase)
        and _leads(o) == _leads(verdict)
        and plain_words(o.phrase) < (SENTENCE - 1 if _leads(o) else 3)
    ]
    if len({other.sighting.e164 for other in listed}) < 2 or _stands_off(phrase, listed):
        return verdict
    if any(other.owner in OWN for other in listed):
        return replace(verdict, owner=Owner.LIKELY, reason="in a list of numbers")
    if _of_another_place([verdict, *listed], others):
        return verdict
    if (verdict.named or not _leads(verdict)) and _below_contacts(phrase, others):
        return verdict
    return replace(verdict, owner=Owner.LIKELY, reason=NO_ONES_LIST if verdict.named else "in a list of numbers")


def _named_apart(phrase: Phrase, verdict: Verdict, verdicts: list[Verdict]) -> bool:
    """Below a heading whose numbers lead their lines: a line of words that ends in one ("Building engineer 305-555-0142")."""
    if verdict.owner is not Owner.LIKELY or not verdict.reason.startswith("under") or verdict.charged or _leads(verdict):
        return False
    if any(other.phrase is phrase and (other.owner is Owner.CUSTOMER or (other.owner in OWN and _leads(other))) for other in verdicts):
        return False  # the next of a list on one line
    above = [other for other in verdicts if other.phrase is not None and other.page == verdict.page and other.phrase.row < phrase.row]
    own = [other for other in above if other.owner in OWN and not other.labelled]
    leading = sum(_leads(other) or _CODED.search(other.phrase.text if other.phrase else "") is not None for other in own)
    return leading >= _A_LIST and leading > sum(other.reason != verdict.reason and not _leads(other) for other in own)


def _stands_off(phrase: Phrase, listed: list[Verdict]) -> bool:
    """Is the gap to the others of its column much wider than any between them?"""
    tops = sorted({round(other.phrase.box.top) for other in listed if other.phrase is not None})
    gaps = [lower - upper for upper, lower in pairwise(tops)]
    nearest = min(abs(phrase.box.top - top) for top in tops)
    return nearest > _APART * max(gaps, default=nearest)


def _among_contacts(phrase: Phrase, verdict: Verdict, verdicts: list[Verdict]) -> bool:
    """``NOC 425-555-0199 | fax 425-555-0197``: the last of a line of contacts is one too."""
    headed = verdict.owner is Owner.LIKELY and verdict.reason.startswith("under")
    worded = verdict.owner is Owner.CUSTOMER and verdict.reason.startswith("“")  # by a word before it: "Fraud line"
    cued = worded and (verdict.sighting.toll_free or _CONTACT_CUE.search(verdict.reason) is not None)
    cue = headed or verdict.owner is Owner.UNKNOWN or cued
    listed = verdict.reason.startswith("in column") or (headed and heading_words.NUMBERS.search(verdict.reason) is not None)
    if not cue or verdict.charged or (listed and _in_column_of_numbers(phrase, verdicts)):
        return False
    beside = [
        other
        for other in verdicts
        if other.phrase is not None and other.phrase.row == phrase.row and other.page == verdict.page and other is not verdict
    ]
    # "305-555-0142 alarm (central station 800-555-0177)"
    beside = [other for other in beside if not (other.phrase is phrase and _leads(verdict) and not _leads(other))]
    return any(other.owner is Owner.CARRIER and other.reason != SENT_THERE for other in beside) and not any(
        other.owner in OWN for other in beside
    )


def _below_contacts(phrase: Phrase, others: list[Verdict]) -> bool:
    """``Relay: 800-555-0188``, ``Kenwood: 513-555-0142``: in a column where others are the carrier's."""
    return any(
        other.owner is Owner.CARRIER and other.reason != SENT_THERE and other.phrase is not None and _same_column(phrase, other.phrase)
        for other in others
    )


def _of_another_place(listed: list[Verdict], others: list[Verdict]) -> bool:
    """``877-555-0142 support``, ``305-555-0143 Spanish``: toll-free numbers among them, and no exchange in common with
    each other or with the customer's lines."""
    numbers = {verdict.sighting.e164: verdict for verdict in listed}
    own = {other.sighting.e164[:8] for other in others if other.owner in OWN}
    exchanges = {e164[:8] for e164 in numbers}
    mixed = len({verdict.sighting.toll_free for verdict in listed}) > 1
    return bool(own) and mixed and len(exchanges) == len(numbers) and not exchanges & own and not any(v.charged for v in listed)


def _in_column_of_numbers(phrase: Phrase, verdicts: list[Verdict]) -> bool:
    """Nothing but a number in its cell, and others of the customer's above or below: what stands beside it is another column's."""
    alone = not any(character.isalpha() for character in phrase.text)
    return alone and any(
        other.owner in OWN and other.phrase is not None and other.phrase is not phrase and _same_column(phrase, other.phrase)
        for other in verdicts
    )


def _among_calls(phrase: Phrase, verdicts: list[Verdict]) -> bool:
    """Two numbers close by in the same column are in call records."""
    near = [
        other
        for other in verdicts
        if other.owner is Owner.CALLED and other.sighting.spot and other.phrase is not None and abs(other.phrase.row - phrase.row) <= 4
    ]
    spots = [other.sighting.spot for other in near if other.sighting.spot]
    middle = [(spot.left + spot.right) / 2 for spot in spots if any(abs(word.box.left - spot.left) < 9 for word in phrase.words)]
    adjacent = any(abs(other.phrase.row - phrase.row) <= 1 for other in near if other.phrase is not None)
    return len(middle) >= 2 and adjacent


def _leads(verdict: Verdict) -> bool:
    """Does the number begin its phrase, a bullet before it or none?"""
    spot = verdict.sighting.spot
    if verdict.phrase is None or spot is None:
        return False
    return not any(word.box.left < spot.left - 4 and any(map(str.isalnum, word.text)) for word in verdict.phrase.words)


def _same_column(phrase: Phrase, other: Phrase) -> bool:
    return abs(phrase.box.left - other.box.left) < 5 and abs(phrase.box.top - other.box.top) < 14 * max(phrase.height, other.height)


def _beside_or_under(phrase: Phrase, other: Phrase) -> bool:
    if phrase.row == other.row:
        return True
    near = abs(phrase.box.top - other.box.top) < 4 * max(phrase.height, other.height)
    return near and abs(phrase.box.left - other.box.left) < 8
