"""What words without a whole number say of the numbers before them: "these two are fax", "0143 is the fax", "(elevator)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.entries import Entry
from parsers.lists.headings import REST_WORDS
from parsers.lists.others_words import CELL_WORDS, GONE_WORDS, OTHERS_REMARK
from parsers.numbers.uses import Intent, intent_of, use_of, uses_in
from parsers.office.text import STRUCK

GLUE: Final = re.compile(r"\b(?:and|or|y|o|also|plus|then|as well|the|is|are)\b|[&+,;/.\s()\-–—:*•|\"'\d]", re.IGNORECASE)
BACKWARD: Final = re.compile(
    r"^\W*(?:the )?(?P<which>last|first|these|those|both|estos|estas)\s?(?P<count>two|three|four|five|[2-9]|dos|tres)?\b", re.IGNORECASE
)
LAST_FOUR: Final = re.compile(r"(?<![\d$#.,/-])\d{4}(?![\d%/-])")
_BRACKETED: Final = re.compile(r"(?<![\d$#.,/-])(?P<ending>\d{4})\s?\((?P<said>[^()]{2,60})\)")
_NOT_THOSE: Final = re.compile(  # "not 0142 (alarm)"
    r"^\W*(?:but )?(?:not|no|except(?:ing)?|minus|without|excluding|leave out|skip)\W{1,2}(?:for )?\d{4}\b", re.IGNORECASE
)
_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "dos": 2, "tres": 3}
_NOTE_WORDS: Final = 8


def with_remark(entries: Sequence[Entry], block: int, remark: str, noted: bool = True) -> list[Entry]:
    """What words without whole numbers say about those before them: about the last clause's, about as many as they name ("the last two"),
    or about those whose last four digits they name ("0143 is the fax"). ``noted``: the words are a note as well."""
    use, intent = use_of(remark), intent_of(remark)
    decoy = any(words.search(remark) for words in (CELL_WORDS, GONE_WORDS, OTHERS_REMARK))
    endings, uses = LAST_FOUR.findall(remark), uses_in(remark)
    chosen = _meant(entries, block, remark)
    said = intent if intent in (Intent.KEEP, Intent.DISCONNECT) else Intent.KEEP if endings and _NOT_THOSE.match(remark) else None
    each = dict(zip(endings, uses, strict=True)) if len(endings) == len(uses) > 1 else {}
    if bracketed := {match["ending"]: use_of(match["said"]) for match in _BRACKETED.finditer(remark)}:  # "0107 (fax) and 0113 (radio)"
        each, use = {ending: said for ending, said in bracketed.items() if said is not None}, None
    note = note_of(remark) if noted and not endings else None
    return [
        replace(
            entry,
            use=entry.use if entry.own_words else each.get(entry.sighting.e164[-4:]) or use or entry.use,
            intent=told_of(said, entry.intent),
            note="; ".join(filter(None, (entry.note, note))) or None,
            decoy=entry.decoy or decoy,
            own_words=entry.own_words or use is not None or entry.sighting.e164[-4:] in each,
        )
        if at in chosen
        else entry
        for at, entry in enumerate(entries)
    ]


def told_of(own: Intent | None, above: Intent | None) -> Intent | None:
    """What is not to be ported stays, though it is given up later: "Not these: 305-555-0142 (cancelling in June)"."""
    return above if own is None or (own is Intent.DISCONNECT and above is Intent.KEEP) else own


def _meant(entries: Sequence[Entry], block: int, remark: str) -> Sequence[int]:
    """Which of the numbers a remark is about."""
    if endings := set(LAST_FOUR.findall(remark)):
        return [at for at, entry in enumerate(entries) if entry.sighting.e164[-4:] in endings]
    match = BACKWARD.match(remark)
    if match is None:
        return range(block, len(entries))
    which, number = match["which"].casefold(), (match["count"] or "").casefold()
    count = int(number) if number.isdigit() else _COUNTS.get(number, 0)
    if which == "first":
        return range(block, min(len(entries), block + (count or 1)))
    if which in ("last", "both") or count:
        return range(max(0, len(entries) - (count or (2 if which == "both" else 1))), len(entries))
    return range(block, len(entries))


def looks_back(text: str) -> bool:
    """A line without numbers that speaks of those above it: "These two are fax lines." """
    return bool(BACKWARD.match(text)) and (use_of(text) is not None or intent_of(text) is not None)


def endings_in(text: str, entries: Sequence[Entry]) -> list[str]:
    """The last four digits by which a clause names numbers before it: what it goes on with is about them too."""
    known = {entry.sighting.e164[-4:] for entry in entries}
    return [ending for ending in LAST_FOUR.findall(text) if ending in known]


def names_one(text: str, entries: Sequence[Entry]) -> bool:
    """A line that gives a use or a place to numbers above it by their last four digits: "0143 is the fax"."""
    if use_of(text) is None and intent_of(text) is None:
        return False
    endings = set(LAST_FOUR.findall(text))
    return any(entry.sighting.e164[-4:] in endings for entry in entries)


def rest_use(text: str) -> str | None:
    """The use a sentence gives to all numbers not spoken of ("The rest is voice.")."""
    return next((use for part in re.split(r"[.!?;,]\s", text) if REST_WORDS.search(part) and (use := use_of(part))), None)


def note_of(text: str) -> str | None:
    """Words beside a number as its note; a whole sentence is none."""
    words = " ".join(text.replace(STRUCK, " ").split()).strip(" -–—:;,.()[]*•|<>=#\"'")
    words = re.sub(r"^\d{1,3}[.)]\s*[-–—:]?\s*", "", words)
    if words.count("(") != words.count(")"):
        words = " ".join(re.sub(r"[()]", " ", words).split())
    if len(words.split()) > _NOTE_WORDS or not re.search(r"\w", GLUE.sub("", words)):
        return None
    return words


_ELLIPTIC: Final = re.compile(r"^\W*(?:(?:does|do|is|are|will|should)(?:n['’]?t| not)|won['’]?t|stays? put)\W*$|^[^(]*\(no\)\W*$", re.I)


def answered(gaps: Sequence[str], listed: bool) -> Intent | None:
    """ "305-555-0100 no" in a list: a bare yes or no behind a number is about porting it, as "doesn't" is in a sentence."""
    if _ELLIPTIC.match(gaps[-1]):
        return Intent.KEEP
    match = re.match(r"^\W{0,4}(yes|no|s[ií])\b(?=\W|$)", gaps[-1], re.IGNORECASE) if listed and len(gaps) == 2 else None
    return None if match is None else Intent.KEEP if match.group(1).casefold() == "no" else Intent.PORT


_ALL_BUT: Final = re.compile(
    r"(?P<said>.*\b(?:all|everything|the (?:rest|list|lot))\b.{0,30}?)"
    r"\b(?:but|except(?: for)?|excluding|other than|minus|save for|apart from)"
    r"\W*(?:the )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)


def all_but(before: str) -> bool:
    """ "Port everything but" before a number: it stays."""
    match = _ALL_BUT.match(before)
    return match is not None and intent_of(match["said"]) is Intent.PORT
