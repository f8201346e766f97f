"""All sightings of a list → one reading a number, and what its lines say against each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ocr.page import PageMode
from onboarding.documents import Action, NumberReading
from onboarding.words import show_number
from parsers.certainty import certainty
from parsers.lists.entries import Entry, Gathered
from parsers.lists.others_words import UNSURE
from parsers.numbers.uses import Intent

_MOST_SHOWN: Final = 5


def merged_numbers(
    gathered: Gathered, modes: dict[int, PageMode], default: Action | None
) -> tuple[tuple[NumberReading, ...], tuple[str, ...]]:
    """Numbers in reading order, each once, and sentences to ask about. ``default``: the action where nothing is said."""
    merged: dict[str, list[Entry]] = {}
    for entry in gathered.own:
        merged.setdefault(entry.sighting.e164, []).append(entry)
    claims = [claim.text for claim in gathered.claims]
    readings = []
    for entries in merged.values():
        reading, doubts = _merged(entries, modes, default, gathered.rest_use)
        readings.append(reading)
        claims += doubts
    claims += [
        f"{entry.sighting.written} stands beside the list and not in it, so it was left out: is it one of the numbers?"
        for entry in gathered.beside
    ]
    claims += [
        f"The list speaks of {stated} numbers in all, but {len(readings)} are there: which are missing, or is one too many?"
        for stated in gathered.stated
        if stated != len(readings) and readings
    ]
    return tuple(readings), tuple(dict.fromkeys(claims))


def left_out_as_ended(gathered: Gathered) -> tuple[str, ...]:
    """The sentence that lines marked as disconnected are not among the numbers; none where there are none."""
    shown = ", ".join(show_number(e164) for e164 in gathered.ended[:_MOST_SHOWN])
    more = len(gathered.ended) - _MOST_SHOWN
    return (f"Marked as disconnected on it, so not taken: {shown}{f' and {more} more' if more > 0 else ''}.",) if shown else ()


def _merged(
    entries: Sequence[Entry], modes: dict[int, PageMode], default: Action | None, rest_use: str | None
) -> tuple[NumberReading, list[str]]:
    """One number from all its sightings in the list; what they say against each other is asked."""
    best = max(entries, key=lambda entry: (entry.sighting.agreed is True, entry.sighting.confidence))
    sighting = best.sighting
    places = {
        (entry.page, entry.sighting.line, entry.sighting.start, entry.sighting.first) for entry in entries if not entry.sighting.from_range
    }
    mode = modes.get(best.page, PageMode.DIGITAL)
    sure = certainty(
        sighting.confidence,
        sighting.agreed,
        mode,
        substituted=sighting.substituted,
        assumed=all(entry.sighting.assumed for entry in entries),
        confirmed=len(places) > 1 and mode is not PageMode.COARSE_FAX and mode is not PageMode.DIGITAL,
    )
    action, doubts = _action(entries, default)
    unsure = next((entry.note for entry in entries if entry.note and UNSURE.search(entry.note)), None)
    if unsure:
        doubts.append(f'{show_number(sighting.e164)} is noted as "{unsure[:80]}": is it one of the numbers, and what becomes of it?')
    if sighting.foreign:
        doubts.append(f"{show_number(sighting.e164)} is not a number of the United States: is it right, and should it be ported?")
    notes = dict.fromkeys(entry.note for entry in entries if entry.note)
    reading = NumberReading(
        e164=sighting.e164,
        use=_use(entries) or rest_use,
        action=action,
        page=best.page,
        confidence=sure.confidence,
        needs_review=sure.needs_review or sighting.foreign or unsure is not None or _unsettled(entries),
        written=sighting.written,
        spot=sighting.spot,
        note="; ".join(notes)[:200] or None,
        alternative=sighting.alternative,
        theirs=True if any(entry.ours for entry in entries) else None,
    )
    return reading, doubts


def _action(entries: Sequence[Entry], default: Action | None) -> tuple[Action | None, list[str]]:
    """What becomes of a number, and what to ask where its lines say more than one thing."""
    number = show_number(entries[0].sighting.e164)
    intents = {entry.intent for entry in entries}
    if Intent.DISCONNECT in intents and Intent.KEEP not in intents:
        return None, [f"{number} is to be disconnected: it is neither ported nor kept. Is that right?"]
    if Intent.KEEP in intents:
        both = [f"{number} is listed both as to be ported and as staying: which is right?"] if Intent.PORT in intents else []
        return Action.KEEP, both
    if all(entry.struck for entry in entries):
        return None, [f"{number} is crossed out in the list: should it be ported, or does it stay?"]
    return (Action.PORT if Intent.PORT in intents else default), []


def _use(entries: Sequence[Entry]) -> str | None:
    """What its own words say before what headings say, and anything before "voice"."""
    uses = [entry.use for entry in sorted(entries, key=lambda entry: not entry.own_words) if entry.use]
    return next((use for use in uses if use != "voice"), uses[0] if uses else None)


def _unsettled(entries: Sequence[Entry]) -> bool:
    """Is it not said, or not clearly, what becomes of the number?"""
    intents = {entry.intent for entry in entries}
    struck = Intent.KEEP not in intents and all(entry.struck for entry in entries)
    ended = Intent.DISCONNECT in intents and Intent.KEEP not in intents
    return ended or struck or all(entry.unclear for entry in entries)
