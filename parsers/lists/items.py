"""What sentences without numbers say of rows by their place or account: "1-6 port, 9 stays", "acct 599 is not moving"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from onboarding.words import show_number
from parsers.lists.entries import Gathered
from parsers.lists.headings import REST_WORDS
from parsers.numbers.sighting import find_in_text
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import EXCEPT, Intent, intent_of
from parsers.patterns import PHONE_LIKE

_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|(?<=\b[Nn]o)\.|(?<=\b[Nn]os)\.|(?<=\bacct)\.|(?<!\s)\.(?=\d)|\.{3})+")
_PLACES: Final = r"#?\d{1,2}(?:(?:\s?[-–,&]\s?|,?\s(?:to|thru|through|and|or)\s)#?\d{1,2}\b)*"
_AT: Final = (
    re.compile(  # "items 1-6", "#3", "lines 2 and 4"
        rf"(?:#|\b(?:nos?\.?|items?|numbers?|lines?|rows?|entr(?:y|ies))\s(?:nos?\.?\s|numbers?\s)?)(?P<places>{_PLACES})"
        r"(?![\w:/%]|[-.]\d|\s(?:priority|concern|reason|goal|thing|choice|issue|rule|days?|weeks?|months?|hours?)\b)",
        re.IGNORECASE,
    ),
    re.compile(  # "keep: 3 and 9"
        rf"(?:^|[,;]|\b(?:and|but)\b)\s*(?:please\s|only\s|just\s)*(?:do not\s|don'?t\s)?"
        rf"(?:keep|leave|stay|port|move|transfer|not)(?:s|ing)?\s?:?\s(?P<places>{_PLACES})(?=\W*$)",
        re.IGNORECASE,
    ),
    re.compile(  # "1-6 port"
        rf"(?:^|[,;]|\b(?:and|but)\b)\s*(?P<places>{_PLACES})\s(?:(?:all|do|does|will|should|can|must|is|are|not|to)\s){{0,3}}"
        r"(?:port|stay|keep|move|remain|leave|transfer)(?:s|d|ed|ing)?\b",
        re.IGNORECASE,
    ),
)
_VERB: Final = (
    r"(?:port|stay|keep|kept|mov(?:e|ing)|remain|leav(?:e|ing)|left|transfer|exclud(?:e|ing)|skip|drop|cancel|disconnect)(?:s|d|ed|r?ing)?"
)
# What is said of rows stands right at them: "we keep voicemail on line 1" says nothing of line 1.
_SAID_BEHIND: Final = re.compile(
    r"\s?(?:(?:both|all|also|do|does|don't|doesn't|will|won't|should|must|shall|can|cannot|is|are|isn't|aren't|not|to|be|being|going)\s)"
    rf"{{0,4}}{_VERB}\b",
    re.IGNORECASE,
)
_SAID_BEFORE: Final = re.compile(rf"\b{_VERB}:?\s(?:(?:the|these|those|our|only|just|over|out|back|behind|off)\s){{0,3}}$", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"\d\D+\d")  # "1-6", "2 and 4": places, no count of lines
_STAYS_UP: Final = re.compile(
    r"\b(?:stay|remain|keep|kept)\w*\s(?:\w+\s){0,3}(?:open|active|up|online|running|in service)\b", re.IGNORECASE
)
_ORDINAL: Final = re.compile(
    r"\bthe (?P<which>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|last|next to last)"
    r" (?:(?:one|two|three|four|\d)\b|(?:number|line|did)s?\b)(?! (?:of|in) (?:the )?(?:month|week|year))",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    r"^\W{0,3}(?:(?:line|item|row|no\.?)\s)?(?:(?P<place>\d{1,2})(?:[.):\]|-]|\s)|(?P<letter>[a-z])[.):\]])", re.IGNORECASE
)
_LETTER: Final = re.compile(
    r"(?<![\w'])[a-z](?=\s?[,&–-]\s?[a-z](?![\w'])|,?\s(?:and|or|to|thru|through)\s[a-z](?![\w'])|\W*$"
    r"|\s(?:port|stay|keep|move|remain|leave|transfer|is|are|do|does|will)(?:s|ed)?\b)",
    re.IGNORECASE,
)
_CUT: Final = re.compile(r"\bbut\b|\band\b(?=\s(?:leave|keep|port|move|don'?t|do not|the)\b)", re.IGNORECASE)
_PORT_ROW: Final = re.compile(r"\bport(?=\s#?\d{1,2}\b)", re.IGNORECASE)  # no port of a machine
_ACCOUNT: Final = re.compile(
    r"\bacc(?:oun)?ts?\b\.?\W{0,3}(?:(?:no|number|ending|ends|in|with|that|the)\b\W{0,3}){0,4}\d{3,}|\d{3,}\W?\sacc(?:oun)?ts?\b",
    re.IGNORECASE,
)
_ONLY: Final = re.compile(r"\b(?:only|just|nothing but)\b", re.IGNORECASE)
_MOST_SHOWN: Final = 5
_OTHERS: Final = {Intent.PORT: Intent.KEEP, Intent.KEEP: Intent.PORT}


def names_rows(text: str) -> bool:
    """Do words name rows of a list by their place: "#3", "items 1 to 6"?"""
    return any(words.search(text) for words in _AT)


def with_rows_named(gathered: Gathered, text: str) -> None:
    """Give rows what a sentence says of them by their place in a numbered list; whom it means otherwise is asked."""
    numbered, lettered = _numbered(text)
    spoken: dict[str, Intent] = {}
    for sentence in _SENTENCE.findall(text):
        if not gathered.own or PHONE_LIKE.search(sentence):
            continue
        told, sure = _told(_with_figures(sentence) if lettered else sentence)
        told = told if told and max(told) <= len({entry.sighting.e164 for entry in gathered.own}) else {}
        chosen = {numbered.get(place): intent for place, intent in told.items()}
        if _names_otherwise(sentence, gathered) or (told and (None in chosen if sure else numbered and not _counts(told, gathered))):
            claim = f'The list says "{" ".join(sentence.split())[:120]}": which numbers are meant?'
            gathered.claims.append(Claim(ClaimKind.COUNT, sentence.strip()[:40], claim))
        elif told and sure:
            spoken |= {e164: intent for e164, intent in chosen.items() if e164}
    gathered.entries[:] = [replace(entry, intent=spoken.get(entry.sighting.e164, entry.intent)) for entry in gathered.entries]
    unsaid = [
        e164 for e164 in numbered.values() if e164 not in spoken and all(e.intent is None for e in gathered.own if e.sighting.e164 == e164)
    ]
    if unsaid and Intent.PORT in spoken.values() and not REST_WORDS.search(text):
        shown = ", ".join(map(show_number, unsaid[:_MOST_SHOWN]))
        claim = f"The list says which rows port, but nothing of {shown}: do they port, or do they stay?"
        gathered.claims.append(Claim(ClaimKind.COUNT, shown, claim))


def _names_otherwise(sentence: str, gathered: Gathered) -> bool:
    """Does a sentence say that an account, or the second number of a list, stays, or that one account alone moves?"""
    if _ONLY.search(sentence) and _ACCOUNT.search(sentence) and intent_of(sentence) is Intent.PORT:
        return True
    if intent_of(_STAYS_UP.sub(" ", sentence)) not in (Intent.KEEP, Intent.DISCONNECT):
        return False
    place = _ORDINAL.search(sentence)
    known = place is not None and place["which"].casefold() in ("first", "last") and any(e.intent is Intent.KEEP for e in gathered.own)
    return _ACCOUNT.search(sentence) is not None or (place is not None and not known)


def _counts(told: Mapping[int, Intent], gathered: Gathered) -> bool:
    """ "8 port, 1 stays": are these how many there are of each?"""
    return all(
        place == len({entry.sighting.e164 for entry in gathered.own if (entry.intent or Intent.PORT) is intent})
        for place, intent in told.items()
    )


def _numbered(text: str) -> tuple[Mapping[int, str], bool]:
    """The numbers of a list by the place written before each, and whether letters count them; empty where not counted from one."""
    places: dict[int, str] = {}
    letters = 0
    for line in text.splitlines():
        led = _LEADS.match(line) if PHONE_LIKE.search(line) else None
        found = find_in_text(line).sightings if led else ()
        if led and len({sighting.e164 for sighting in found}) == 1 and PHONE_LIKE.search(line, led.end()):
            letters += led["letter"] is not None
            places.setdefault(int(led["place"]) if led["place"] else ord(led["letter"].casefold()) - ord("a") + 1, found[0].e164)
    counted = len(places) > 1 and sorted(places) == list(range(1, len(places) + 1)) and letters in (0, len(places))
    return (places, letters > 0) if counted else ({}, False)


def _with_figures(sentence: str) -> str:
    """ "A and B port, c stays" as "1 and 2 port, 3 stays"."""
    return _LETTER.sub(lambda match: str(ord(match.group().casefold()) - ord("a") + 1), sentence)


def _told(sentence: str) -> tuple[dict[int, Intent], bool]:
    """What a sentence says of places, each with its intent; not for sure where it may count lines: "8 port, 1 stays"."""
    excepted = EXCEPT.search(sentence)
    told: dict[int, Intent] = {}
    sure = False
    for part in _parts(sentence) if excepted is None else [sentence[excepted.end() :]]:
        said = _intent(part) if excepted is None else _OTHERS.get(intent_of(sentence[: excepted.start()]) or Intent.DISCONNECT)
        if said is None:
            continue
        for words in _AT:
            for match in words.finditer(part):
                if words is _AT[0] and excepted is None and not _says(part, match):
                    continue
                told |= dict.fromkeys(_counted(match["places"]), said)
                sure = sure or words is _AT[0] or _SEVERAL.search(match["places"]) is not None
    return told, sure


def _says(part: str, match: re.Match[str]) -> bool:
    return _SAID_BEHIND.match(part, match.end()) is not None or _SAID_BEFORE.search(part[: match.start()]) is not None


def _intent(part: str) -> Intent | None:
    return intent_of(_PORT_ROW.sub("move", part))


def _parts(sentence: str) -> list[str]:
    """Where it begins to say something else: "port 1, 2 and 4; 3 stays" at the semicolon, "1 and 2 port, 3 stays" at the comma."""
    parts: list[str] = []
    for cut in _CUT.split(sentence):
        begun = len(parts)
        for piece in re.split(r"(?=[,;])", cut):
            if len(parts) > begun and (_intent(piece) is None or _intent(parts[-1]) is None):
                parts[-1] += piece
            else:
                parts.append(piece)
    return parts


def _counted(places: str) -> list[int]:
    """ "1-3, 5 and 7" → 1, 2, 3, 5, 7."""
    found: list[int] = []
    for first, last in re.findall(r"(\d+)(?:\s?(?:-|–|to|thru|through)\s?#?(\d+))?", places):
        found += range(int(first), int(last or first) + 1)
    return found
