"""A mail that changes the list below it: "0142 must stay, and I forgot 305-555-0146"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.page import PageSet
from parsers.lists.clauses import Clause, clauses_of
from parsers.lists.corrected import with_corrections
from parsers.lists.endings_said import with_endings_said
from parsers.lists.entries import Entry, Gathered
from parsers.lists.others_words import GONE_WORDS
from parsers.lists.pages import gather
from parsers.numbers.sighting import find_in_text
from parsers.numbers.uses import Intent, intent_of, use_of

_AMENDS: Final = re.compile(
    r"\b(?:add(?:ed|ing|itional)?|forg[eo]t(?:ten)?|missed|missing|left (?:out|off)|overlooked|correct(?:ion|ions|ed)?|chang(?:e|es|ed)"
    r"|one more|two more|also|instead|remove[ds]?|tak(?:e|en) .{1,40} off|scratch|except|typo|mis-?typ\w*|transpos\w*|oops|whoops|wrong"
    r"|incorrect|mistakes?|(?:i|we) meant|should (?:be|read|have been)|my bad|not \(?\d{3,4}\b|update[ds]?|replace[ds]?"
    r"|(?:the|my|our) (?:earlier|previous|last|first|original) (?:list|e-?mail|mail|message)"
    r"|list (?:\w+ ){0,4}(?:below|before|yesterday|earlier))\b",
    re.IGNORECASE,
)


def amends(words: str) -> bool:
    """Do the words of a mail speak of changing a list that was given before?"""
    return _AMENDS.search(words) is not None


def amended(listed: Gathered, changes: PageSet) -> Gathered:
    """The list with what a later mail says: numbers added, and what becomes of those it names whole or by their last four digits."""
    later = gather(changes, letter=True)
    entries = list(listed.entries)
    known = {entry.sighting.e164 for entry in listed.own}
    words = _clauses(changes)
    entries += [_on_its_own(entry, words) for entry in later.own if entry.sighting.e164 not in known]
    for said in (entry for entry in later.own if entry.sighting.e164 in known):
        entries = [_told(entry, said) if entry.sighting.e164 == said.sighting.e164 else entry for entry in entries]
    gone = {entry.sighting.e164 for entry in later.entries if entry.decoy and _is_gone(entry)}
    entries = [replace(entry, decoy=entry.decoy or entry.sighting.e164 in gone) for entry in entries]
    told = replace(listed, entries=entries, claims=[*listed.claims, *later.claims], stated=[] if later.own else listed.stated)
    text = "\n".join(page.text for page in changes.pages)
    with_endings_said(told, with_corrections(told, text, frozenset(known)), later=True)
    return told


def _is_gone(entry: Entry) -> bool:
    """ "Drop 305-555-0142, that one is dead": not the number somebody is to be called at."""
    return entry.intent is Intent.DISCONNECT or GONE_WORDS.search(entry.note or "") is not None


def _clauses(changes: PageSet) -> list[Clause]:
    lines = "\n".join(page.text for page in changes.pages).splitlines()
    return [clause for line in lines for clause in clauses_of(line, find_in_text(line).sightings)]


def _on_its_own(entry: Entry, words: Sequence[Clause]) -> Entry:
    """An added number by the words of its own clause: those before it may be about another."""
    own = [clause.text for clause in words if any(sighting.e164 == entry.sighting.e164 for sighting in clause.sightings)]
    return replace(entry, use=use_of(own[0]), intent=intent_of(own[0]), note=None) if own else entry


def _told(entry: Entry, said: Entry) -> Entry:
    return replace(entry, use=said.use or entry.use, intent=said.intent or entry.intent, decoy=entry.decoy or said.decoy)
