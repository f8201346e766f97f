"""What a list says once about some of its numbers: "all but the last two", "* = stays with the old carrier"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.entries import Entry, Gathered
from parsers.lists.items import names_rows
from parsers.numbers.sighting import find_in_text
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import EXCEPT, SPECIAL_USES, Intent, heading_intent, intent_of, legend_of, use_legend, uses_in
from parsers.patterns import PHONE_LIKE

_SENTENCE: Final = re.compile(r"[^.!?;\n]+")
_ENDING: Final = re.compile(r"(?<![\d$#/-])\d{4}(?![\d%/-])")
_PLACE: Final = re.compile(r"\b(?P<which>first|last|top|bottom)\s(?:(?P<count>one|two|three|four|five|six|\d)\b)?", re.IGNORECASE)
_COUNTS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ALL: Final = re.compile(r"\b(?:all|every\w*|these|those|them|the (?:numbers|lines|list|rest)|numbers|lines|list)\b", re.IGNORECASE)
# Behind a range: which of its numbers it leaves out.
HOLES: Final = re.compile(
    r"(?:(?<=\d)|(?<=\s)|^)\W*\b(?:except(?:ing)?|excluding|excludes|excl|less|but not|without|minus|omitting|skipping|not)\b(?: for)?"
    r"\W{1,3}(?P<which>(?:\(?\d{3}\)?\W{1,2})?(?:\d{3}\W)?\d{4}\b.*)$",
    re.IGNORECASE,
)

# Signs behind numbers, and what words say of them.
_SIGN: Final = r"\*{1,3}|†|‡|§|\^"
_SIGNED: Final = re.compile(
    rf"^\W{{0,2}}(?P<sign>{_SIGN})\s{{0,2}}(?:[-–—:=]\s{{0,2}})?(?P<meaning>[^\d\n*†‡§^]{{3,100}})$"
    rf"|\b(?:with|by|marked|has|have|starred|an?|the)\s(?P<named>asterisks?|stars?|{_SIGN})(?=\W|$)",
    re.IGNORECASE,
)
_LETTERED: Final = re.compile(
    r"\b(?:marked|labell?ed|flagged|noted|with|has|have)\s(?:as\s|with\s)?(?:an?\s)?[(\"'“‘]?(?P<letter>[A-Z])[)\"'”’]?(?=\W)"
)
_LETTER: Final = r"\([A-Za-z]\)"
_BEHIND: Final = re.compile(rf"\s?(?:\(?(?P<sign>{_SIGN})|(?P<letter>{_LETTER}))(?![\w*])")
_AT_END: Final = re.compile(rf"(?<=\w)\s?(?:(?P<sign>{_SIGN})|(?P<letter>{_LETTER}))\s*$|\s(?P<bare>[A-Z])\s*$")
_BEFORE: Final = re.compile(rf"\s*(?P<sign>{_SIGN}|{_LETTER})\s")
_PART: Final = re.compile(r"[^.!?;,\n]+?(?=[.!?;,\n]|\band\b|$)")
_MARKED: Final = re.compile(
    r"\b(?:marked|noted|labell?ed|flagged|tagged|shown|indicated|listed|written|said) (?:as |to |with )?\W?\w"
    r"|\b(?:i|we)(?:'ve| have)? (?:mark|note|label|flag|tag|star|highlight|indicate|circle)(?:ed|d)?\b",
    re.IGNORECASE,
)
_CAPITALS: Final = re.compile(r"(?<![\w'&.-])[A-Z]{1,2}(?![\w'&])")
_CODE_FIRST: Final = re.compile(r"\W*(?P<code>[A-Za-z]{1,2})[\s).:\]-]{1,3}\(?\d{3}")
_NAMES: Final = {"asterisk": "*", "star": "*"}


def sign_meanings(text: str) -> dict[str, Intent]:
    """What words say of numbers with a sign: "* = stays", "Lines with an asterisk do not port."."""
    meant: dict[str, Intent] = {}
    for sentence in _SENTENCE.findall(text):
        match = _SIGNED.search(sentence.strip())
        intent = (heading_intent(match["meaning"]) if match["meaning"] else intent_of(sentence)) if match else None
        if match and intent is not None:
            said = (match["sign"] or match["named"]).casefold().rstrip("s")
            meant.setdefault(_NAMES.get(said, said), intent)
    for part in _PART.findall(text):
        letter = _LETTERED.search(part)
        if letter and (intent := intent_of(part)) is not None:
            meant.setdefault(f"({letter['letter'].casefold()})", intent)
    legend = legend_of(text)  # "K = stays"
    return meant | {f"({code})": intent for code, intent in legend.items() if len(code) == 1 and code.isalpha()}


def sign_behind(text: str, end: int, meanings: Mapping[str, Intent]) -> Intent | None:
    """What the sign right behind a number, or at the end of its line, means."""
    match = _BEHIND.match(text, end) or _AT_END.search(text[end:])
    bare = match.groupdict().get("bare") if match else None  # "305-555-0142 K"
    return meanings.get((match["sign"] or match["letter"] or f"({bare})").casefold()) if match else None


def sign_before(text: str, meanings: Mapping[str, Intent]) -> Intent | None:
    """What the sign a line begins with means."""
    match = _BEFORE.match(text)
    return meanings.get(match["sign"].casefold()) if match else None


def with_exceptions(gathered: Gathered, text: str) -> None:
    """Give the numbers that a sentence excepts the opposite of what it says of all; one that excepts nobody knows whom is asked about."""
    for sentence in _SENTENCE.findall(text):
        match = EXCEPT.search(sentence)
        if match is None or PHONE_LIKE.search(sentence) or not _ALL.search(sentence[: match.start()]):
            continue
        rest = sentence[match.end() :].strip(" :\t-")
        if names_rows(rest):
            continue
        said = intent_of(sentence[: match.start()]) or (intent_of(rest) if _ALL.match(sentence.strip()) else None)  # "All but the fax move"
        if (
            said not in (Intent.PORT, Intent.KEEP)
            or not re.search(r"\w", rest)
            or re.fullmatch(r"(?:for )?(?:these|the following)\W*", rest)
        ):
            continue
        chosen = _chosen(gathered.own, rest)
        other = Intent.KEEP if said is Intent.PORT else Intent.PORT
        if not chosen and _MARKED.search(rest) and any(entry.intent is other for entry in gathered.own):
            continue  # "except the lines marked KEEP": the marks were read
        if not chosen:
            claim = f'The list says "{" ".join(sentence.split())[:120]}": which numbers are meant?'
            gathered.claims.append(Claim(ClaimKind.COUNT, rest, claim))
        gathered.entries[:] = [replace(entry, intent=other) if entry.sighting.e164 in chosen else entry for entry in gathered.entries]


def with_lettered_uses(gathered: Gathered, text: str) -> None:
    """Give numbers the use that a legend says the letter at them means: "305-555-0142 F" under "F = fax"."""
    legend = use_legend(text)
    if not legend:
        return
    told = []
    led = {
        sighting.e164: legend[match["code"].casefold()]
        for line in text.splitlines()
        if (match := _CODE_FIRST.match(line)) and match["code"].casefold() in legend
        for sighting in find_in_text(line).sightings[:1]
    }
    for entry in gathered.entries:
        note = entry.note or ""
        codes = (part.strip("()[]. ").casefold() for part in (*re.split(r"[;,]\s", note), *_CAPITALS.findall(note)))  # "f", "Suite 4 F"
        meant = next((legend[code] for code in codes if code in legend), None) or led.get(entry.sighting.e164)
        told.append(entry if entry.own_words or meant is None else replace(entry, use=meant, own_words=True))
    gathered.entries[:] = told


_DISOWNS: Final = re.compile(
    r"\W*(?:the |all |our )?(?P<label>[^\W\d_][\w'’/& -]{2,40}?)(?: (?:numbers?|lines?|phones?))? (?:is|are) (?:\w+ ){0,3}"
    r"(?:cell(?:ular)?s?|mobiles?|personal|private|not ours|(?:for )?(?:your )?(?:reference|information) only"
    r"|only for (?:your )?(?:reference|info\w*))\b",
    re.IGNORECASE,
)
_SENTENCE_WORDS: Final = 4
_NAMED_LINE: Final = re.compile(  # no heading of columns
    r"\b(?:the|our|all|both|any|every|each|that|those)\s(?=\w)|^\W*(?=\w+\s(?:lines|numbers|circuits|phones)\s\w)", re.IGNORECASE
)
_NO_LINE: Final = re.compile(  # "keep the fax machine", "the alarm stays up during the move": nothing said of porting
    r"\b(?:fax|alarm|elevator|card|postage|door|gate|security|dsl|internet)s?\s(?:machine|server|software|contract|service|vendor|compan(?:y|ies)|cabinet|monitoring)s?\b"
    r"|\b(?:stay|remain|keep|kept)\w*\s(?:\w+\s){0,2}(?:up|online|working|active|live|connected|in service|running|open)\b",
    re.IGNORECASE,
)


def with_spoken_uses(gathered: Gathered, text: str) -> None:
    """Give numbers the staying that a sentence without numbers says of their use: "The elevator line is to stay."."""
    for sentence in _SENTENCE.findall(text):
        if PHONE_LIKE.search(sentence) or EXCEPT.search(sentence) or intent_of(sentence) is not Intent.KEEP:
            continue
        if _ENDING.search(sentence) or len(sentence.split()) < _SENTENCE_WORDS or _NO_LINE.search(sentence):
            continue
        for part in _PART.findall(sentence):
            named = _NAMED_LINE.search(part) if intent_of(part) is Intent.KEEP else None
            uses = {use for use in uses_in(part[named.start() :]) if use in SPECIAL_USES} if named else set()
            gathered.entries[:] = [
                replace(entry, intent=Intent.KEEP)
                if entry.use in uses and entry.intent in (None, Intent.PORT) and not entry.ours
                else entry
                for entry in gathered.entries
            ]


def with_disowned(gathered: Gathered, text: str) -> None:
    """Take out what a sentence without numbers says is no line of theirs: "Branch manager numbers are cell phones."."""
    for sentence in _SENTENCE.findall(text):
        match = None if PHONE_LIKE.search(sentence) else _DISOWNS.match(sentence)
        if match:
            label = match["label"].casefold().rstrip("s")
            gathered.entries[:] = [
                replace(
                    entry, decoy=entry.decoy or label in (part.strip().rstrip("s") for part in (entry.note or "").casefold().split(";"))
                )
                for entry in gathered.entries
            ]


def _chosen(entries: Sequence[Entry], words: str) -> set[str]:
    numbers = list(dict.fromkeys(entry.sighting.e164 for entry in entries))
    endings = set(_ENDING.findall(words))
    if endings:
        return {number for number in numbers if number[-4:] in endings}
    place = _PLACE.search(words)
    if place:
        said = (place["count"] or "one").casefold()
        count = _COUNTS.get(said) or int(said)
        return set(numbers[:count] if place["which"].casefold() in ("first", "top") else numbers[-count:])
    uses = {use for use in uses_in(words) if use in SPECIAL_USES or use == "main"}
    return {entry.sighting.e164 for entry in entries if entry.use in uses}


def left_out(entries: Sequence[Entry], text: str | None = None) -> list[Entry]:
    """The numbers that a range leaves out, "305-555-0100 thru 0119 except 0107": they stay. ``text``: where more of it is written."""
    found: list[Entry] = []
    for written in dict.fromkeys(entry.sighting.written for entry in entries if entry.sighting.from_range):
        match = HOLES.search(text or written)
        like = next(entry for entry in entries if entry.sighting.written == written)
        for digits in re.findall(r"(?<!\d)\d{4}(?!\d)", match["which"]) if match else ():
            number = replace(like.sighting, e164=like.sighting.e164[:-4] + digits, written=digits)
            found.append(replace(like, sighting=number, use=None, intent=Intent.KEEP, note=None, own_words=False))
    return found
