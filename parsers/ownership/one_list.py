"""What numbers written as one list or range share: tails, the next of a list, both ends of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parsers.numbers.types import Sighting
from parsers.ownership import heading_words
from parsers.ownership.headings import heading_over
from parsers.ownership.place import Place
from parsers.ownership.verdicts import IN_A_SENTENCE, RINGS_THERE, Outcome, Owner, Verdict
from parsers.page.from_to import in_range_table

_WRITTEN_OUT: Final = 7  # digits from which a number is written out
_LIST_SIGN: Final = 5  # characters of " / ", ", and "
_TO: Final = re.compile(r"\d\s+to\s+\(?\d", re.IGNORECASE)


def tails_follow(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """``305-555-0101 / 02 / 03``: the tails are whose the number before them is."""
    told: list[Verdict] = []
    for verdict in verdicts:
        sighting, head = verdict.sighting, told[-1] if told else None
        tail = sum(character.isdigit() for character in sighting.written) < _WRITTEN_OUT and not sighting.from_range
        if tail and head and head.sighting.line == sighting.line and 0 <= sighting.start - head.sighting.end <= _LIST_SIGN:
            verdict = replace(verdict, owner=head.owner, reason=head.reason, charged=head.charged)
        told.append(verdict)
    return told


def lists_follow(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """``Removed 305-555-0177 and 305-555-0178``: what is said of the first number of a list is said of the next."""
    told: list[Verdict] = []
    for verdict in verdicts:
        head = told[-1] if told else None
        follows = head is not None and _next_in_list(head, verdict)
        if head is not None and follows and _carries_over(head, verdict):
            verdict = replace(verdict, owner=head.owner, reason=head.reason)
        told.append(verdict)
    return told


def _carries_over(head: Verdict, verdict: Verdict) -> bool:
    if head.owner is Owner.CUSTOMER:
        return verdict.reason == IN_A_SENTENCE or (verdict.owner is Owner.UNKNOWN and verdict.reason != RINGS_THERE)
    weak = verdict.owner in (Owner.UNKNOWN, Owner.LIKELY)
    return head.owner is Owner.ENDED or (weak and head.owner in (Owner.CARRIER, Owner.CALLED))


def _next_in_list(head: Verdict, verdict: Verdict) -> bool:
    """Do two numbers stand in one phrase with nothing but a list's sign between them?"""
    one, other = head.sighting.spot, verdict.sighting.spot
    if head.phrase is None or head.phrase is not verdict.phrase or one is None or other is None or head.charged:
        return False
    last = next((word for word in reversed(head.phrase.words) if word.box.left < one.right - 1), None)
    between = [word.text for word in head.phrase.words if word.box.left > one.right - 1 and word.box.right < other.left + 1]
    joined = bool(between) or (last is not None and last.text[-1:] in ",;/&")
    bare = re.sub(r"\([^()]*\)", "", "".join(between))  # "(42)": a note to the first
    return joined and re.fullmatch(r"(?:[,;/&+]|and|or)*", bare) is not None


def is_split(sighting: Sighting, sightings: Sequence[Sighting]) -> bool:
    """``319-555-0125 TO 515-555-0177`` is no range: the exchanges differ."""
    return sighting.from_range and any(
        other.written == sighting.written and other.line == sighting.line and other.e164[:8] != sighting.e164[:8] for other in sightings
    )


def second_ends(sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """The numbers behind "to" in such pairs: where calls are sent or were made to."""
    split = [sighting for sighting in sightings if is_split(sighting, sightings)]
    return tuple(
        sighting
        for sighting in split
        if next(other for other in split if (other.written, other.line) == (sighting.written, sighting.line)) != sighting
    )


def calls_between(place: Place, sighting: Sighting) -> Outcome:
    """Under ``Toll calls`` a row ``305-555-0110 to 305-555-0150`` is no range: one line called another."""
    if not (sighting.from_range and _TO.search(sighting.written)):
        return None
    heading = heading_over(place.sheet, place.phrase)
    calls = heading is not None and heading_words.CALLS.search(heading) and not heading_words.OWN.search(heading)
    return (Owner.CALLED, "a call from one number to another") if calls else None


def in_a_range(place: Place, sighting: Sighting) -> Outcome:
    """Nobody prints a range of numbers to be called."""
    if sighting.from_range and not place.sentence:
        return Owner.CUSTOMER, "a range of numbers"
    return (Owner.CUSTOMER, "in a table of ranges") if in_range_table(place.sheet.page, place.phrase) else None
