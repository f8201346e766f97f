"""Numbers of a list that a sentence speaks of by their last four digits: "scratch 0102, that one got disconnected last spring"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onboarding.words import show_number
from parsers.lists.clauses import clauses_of
from parsers.lists.corrected import YEAR, with_placed
from parsers.lists.entries import Entry, Gathered
from parsers.lists.others_words import GONE_WORDS
from parsers.lists.remarks import LAST_FOUR, endings_in, names_one, with_remark
from parsers.numbers.sighting import find_in_text
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import Intent, intent_of, use_of

_ADDED: Final = re.compile(
    r"\b(?:add|forg[eo]t|miss(?:ed|ing)|left (?:out|off)|overlooked|include|too|also|as well|plus|more)\b", re.IGNORECASE
)
_OFF: Final = re.compile(
    r"\b(?:remove[ds]?|tak(?:e|en)|scratch|strike|delete[ds]?|drop(?:ped)?|off|out|skip|forget|minus)\b", re.IGNORECASE
)
_TAKES_OFF: Final = re.compile(  # in the list itself, where "out" and "off" say other things too
    r"^\W*(?:(?:please|and|also|oh|so|but|actually|wait|sorry|ps|p\.s\.|edit)\W+){0,3}"
    r"(?:scratch|strike|remove|delete|drop|forget|skip|ignore)\b",
    re.IGNORECASE,
)
_ADDS: Final = re.compile(r"\b(?:add|forg[eo]t|miss(?:ed|ing)|left (?:out|off)|overlooked|include)\b", re.IGNORECASE)
WRAPPED: Final = re.compile(r"(?<=[a-z,])\n(?=[a-z])")  # a sentence that goes on below


def with_endings_said(gathered: Gathered, text: str, *, later: bool = False) -> None:
    """Give numbers what sentences without whole numbers say of them.

    Args:
        later: the sentences are of a mail that came after the list; in the list itself only what takes numbers back is heard.
    """
    own = gathered.own
    for line in WRAPPED.sub(" ", text).splitlines():
        for sentence in _sentences(line):
            if later or _TAKES_OFF.match(sentence[0]):
                gathered.entries[:] = _with_said(gathered.entries, sentence, own)
            if later:
                _move(gathered, sentence)
                _add(gathered, sentence)


def _sentences(line: str) -> list[list[str]]:
    """Clauses that name no whole number, by sentence; questions say nothing."""
    found: dict[int, list[str]] = {}
    for clause in clauses_of(line, find_in_text(line).sightings):
        if not clause.sightings and not clause.asks:
            found.setdefault(clause.sentence, []).append(clause.text)
    return list(found.values())


def _with_said(entries: Sequence[Entry], sentence: Sequence[str], own: Sequence[Entry]) -> list[Entry]:
    """What one sentence says; its later clauses speak of the numbers that it named before."""
    told, named = list(entries), ""
    for clause in sentence:
        text = with_placed(clause, own)
        endings = " ".join(endings_in(text, entries))
        told = _by_clause(told, text if endings else f"{named} {text}" if named else text)
        named = endings or named
    return told


def _move(gathered: Gathered, sentence: Sequence[str]) -> None:
    """ "No, 0120 ports too": what was said to stay; "the 0120 one too please" is asked about."""
    for clause in sentence:
        endings = {
            e
            for e in endings_in(clause, gathered.own)
            if any(o.intent is Intent.KEEP and o.sighting.e164.endswith(e) for o in gathered.own)
        }
        if not endings or intent_of(clause) not in (Intent.PORT, None):
            continue
        if intent_of(clause) is Intent.PORT:
            gathered.entries[:] = [replace(e, intent=Intent.PORT) if e.sighting.e164[-4:] in endings else e for e in gathered.entries]
        elif _ADDED.search(clause):
            shown = ", ".join(sorted(endings))
            claim = f'A later mail says "{" ".join(clause.split())[:80]}": does {shown} port after all, or does it stay?'
            gathered.claims.append(Claim(ClaimKind.COUNT, shown, claim))


def _add(gathered: Gathered, sentence: Sequence[str]) -> None:
    """ "Please add 0130": a number by its last four digits, taken with doubt where all of the list share the other six."""
    known = {entry.sighting.e164[-4:] for entry in gathered.entries}
    prefixes = {entry.sighting.e164[:-4] for entry in gathered.own}
    named = [(ending, clause) for clause in sentence for ending in LAST_FOUR.findall(clause)] if _ADDS.search(" ".join(sentence)) else []
    for ending, clause in named:
        if ending in known or YEAR.fullmatch(ending):
            continue
        claim = f"{ending} has only 4 digits: what is the whole number?"
        if len(prefixes) == 1:
            like = gathered.own[-1]
            number = replace(like.sighting, e164=like.sighting.e164[:-4] + ending, written=ending, assumed=True)
            gathered.entries.append(Entry(number, like.page, use_of(clause), intent_of(clause)))
            claim = f"{ending} was taken as {show_number(number.e164)}: is that right?"
        gathered.claims.append(Claim(ClaimKind.DIGITS, ending, claim))


def _by_clause(entries: Sequence[Entry], text: str) -> list[Entry]:
    if names_one(text, entries):
        return with_remark(entries, len(entries), text)
    endings = set(endings_in(text, entries))
    if not endings or _ADDED.search(text) or not (GONE_WORDS.search(text) or _OFF.search(text)):
        return list(entries)
    gone = bool(GONE_WORDS.search(text))
    return [
        replace(entry, decoy=entry.decoy or gone, intent=intent_of(text) or Intent.KEEP) if entry.sighting.e164[-4:] in endings else entry
        for entry in entries
    ]
