"""A number that words put in the place of another: "not 0117 but 0171 for the fax", "0117 should read 0171", "the last one is 0171, sorry".

The number given before leaves the list, the right one takes its place, use and answer. A sentence that speaks of a mistake and names a
number without saying which it corrects is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parsers.lists.entries import Entry, Gathered
from parsers.lists.others_words import DECOY_WORDS
from parsers.numbers.types import Claim, ClaimKind
from parsers.numbers.uses import use_of

_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|(?<=\d)\.(?=\d))+")
_DIGITS: Final = r"(?<![\d$#/])(?:\+?1[\s.-]?)?(?:\(?\d{3}\)?[\s.-]{0,2}){0,2}\d{4}(?![\d%/]|-\d)"
_OLD: Final = rf"[\"'“(]?(?P<old>{_DIGITS})[\"'”)]?"
_NEW: Final = rf"[\"'“(]?(?P<new>{_DIGITS})"
_FEW: Final = r"(?:[\w'’]*[^\W\d_]\W{1,3}){0,4}?"  # words between the two
_IS: Final = r"(?:it|that|this)?(?:['’]?s|\sis|\swas)?\s?(?:should be\s|supposed to be\s|really\s|actually\s|meant to be\s)?"
_SORRY: Final = (
    r"(?:sorry|oops|whoops|i mean(?:t)?|no,? wait|wait,? no|wait|make (?:that|it)|rather|correction|corrected to|scratch that"
    r"|strike that|typo|my bad|edit|actually it['’]?s)"
)
# Whichever way round they name the two.
_PAIRS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bnot\s(?:the\s|as\s|it['’]?s\s)?{_OLD}\W{{0,3}}\s?"
        rf"(?:but|it['’]?s|it is|its|it should|rather|should be|instead)\W{{1,3}}{_FEW}{_NEW}",
        rf"{_OLD},?\s{_FEW}(?:should|ought to|was supposed to|was meant to|must|needs? to|has to)(?:\s(?:actually|really))?"
        rf"\s(?:be|read|say|end in|have (?:been|read|said))\W{{1,3}}{_FEW}{_NEW}",
        rf"\b(?:change|replace|correct|update|fix|amend|switch|swap)\s(?:the\s)?{_FEW}{_OLD}\W{{1,3}}{_FEW}(?:to|with|by|into)\W{{1,2}}{_FEW}{_NEW}",
        rf"\b(?:wrote|typed|put(?: down)?|said|gave(?: you)?|sent(?: you)?|listed(?: as)?|entered|had)\s(?:it as\s|the\s)?"
        rf"{_OLD}\W{{1,3}}{_FEW}"
        rf"(?:but|meant|mean|should|instead of|is|it['’]?s|correct)\W{{1,3}}{_FEW}{_NEW}",
        rf"{_OLD},?\s(?:(?:is|was)\s{_FEW}(?:wrong|typo|incorrect|mistake|misprint|error|mistyped)"
        rf"|(?:isn['’]?t|wasn['’]?t|is not|was not)\s(?:ours|right|correct|it|the right \w+)|wrong)\W{{1,4}}{_FEW}{_NEW}",
        rf"{_OLD},?\s(?:is|was)\s(?:really|actually|in fact|meant to be|supposed to be)\s{_NEW}",
        rf"{_OLD}(?:\s\w+){{0,2}}\s?\W{{1,4}}\s?{_SORRY}\W{{1,3}}{_IS}{_NEW}",
    )
)
# Two numbers that stand only here may both be meant: "port 0101, not 0102, which stays".
_NOT_THAT: Final = re.compile(
    rf"{_NEW},?\s{_FEW}(?:instead of|rather than|in place of|in lieu of|and not|not)\W{{1,2}}(?:the\s|my\s|it['’]?s\s|as\s)?{_OLD}",
    re.IGNORECASE,
)
# In a later mail; in a list it says where calls are sent on to.
_ARROW: Final = re.compile(rf"{_OLD}\s?(?:[-=–—]{{1,2}}>|→|⇒|to|becomes)\s?{_NEW}(?=\W*$)", re.IGNORECASE)
_PLACES: Final = {
    **{word: at for at, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"))},
    "last": -1,
}
_PLACED: Final = re.compile(rf"\b(?:that|the|this)\s(?P<which>{'|'.join(_PLACES)})\s(?:one|number|line|entry)(?=\W)", re.IGNORECASE)
_MISTAKEN: Final = re.compile(
    r"\b(?:typo|mis-?typ\w*|mis-?print|mis-?read|transpos\w*|fat[- ]?finger\w*|oops|whoops|wrong|incorrect\w*|mistake\w*"
    r"|in error|correction|correct(?:ed)?(?= (?:number|one|fax|main)\b)|i meant|my bad|instead|should (?:be|read|have been)"
    r"|(?:except|but|only)(?: that)? (?:the|our|my) \w+(?: (?:number|line|one))? (?:is|should be)|(?:is|it['’]?s) (?:actually|really)"
    r"|(?:change|fix|update|replace)"
    r"(?= (?:the|our|my|that)\b))\b|\bedit:",
    re.IGNORECASE,
)
_SURELY: Final = re.compile(
    r"\b(?:typo|mis-?typ\w*|transpos\w*|fat[- ]?finger\w*|oops|whoops|correction)\b|\bedit:", re.IGNORECASE
)  # in a list
_NUMBER: Final = re.compile(_DIGITS)
_PARTS: Final = re.compile(r"[,;]\s|\sand\s")
YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ENDING: Final = 4
_WHOLE: Final = 10


def with_corrections(gathered: Gathered, text: str, given: frozenset[str] | None = None) -> str:
    """Put right what sentences correct; the text without these. ``given``: the list's numbers, where the text came after it."""
    later = given is not None
    if not later and not _MISTAKEN.search(text) and not re.search(rf"\bnot\b|{_SORRY}|\binstead\b|\brather\b", text, re.IGNORECASE):
        return text
    heard: list[str] = []
    for match in _SENTENCE.finditer(text):
        above = "" if later else text[: match.start()]
        sentence = with_placed(match.group(), [e for e in gathered.own if later or _stands(e.sighting.e164[-_ENDING:], above)])
        told = _pairs(sentence, gathered, given, above)
        if not told and (_MISTAKEN if later else _SURELY).search(sentence):
            parts = (sentence, *_PARTS.split(sentence))
            told = [pair for part in parts for pair in _by_use(part, gathered, given)]
        for old, new in dict.fromkeys(told):
            _put_right(gathered, old, new)
        heard += [match.group()] if told else []
        if later and not told and _MISTAKEN.search(sentence) and not DECOY_WORDS.search(sentence) and _unknown(sentence, gathered):
            claim = f'A later mail says "{" ".join(sentence.split())[:120]}": which number of the list does it correct?'
            gathered.claims.append(Claim(ClaimKind.COUNT, sentence.strip()[:40], claim))
    for sentence in heard:
        text = text.replace(sentence, "")
    return text


def _pairs(sentence: str, gathered: Gathered, given: frozenset[str] | None, above: str) -> list[tuple[str, str]]:
    """The numbers a sentence sets against each other: the one that was given, the right one."""
    told = []
    for words in (*_PAIRS, _NOT_THAT, *(() if given is None else (_ARROW,))):
        for pair in words.finditer(sentence):
            old = _known(pair["old"], gathered.entries, above if given is None and words is _NOT_THAT else None)
            new = _new(pair["new"], old, given, above) if old else None
            told += [(old, new)] if old and new else []
    return told


def with_placed(sentence: str, own: Sequence[Entry]) -> str:
    """ "That last one", "the second number" as the last four digits of the number it means."""
    numbers = list(dict.fromkeys(entry.sighting.e164 for entry in own))

    def ending(match: re.Match[str]) -> str:
        at = _PLACES[match["which"].casefold()]
        return numbers[at][-_ENDING:] if at < len(numbers) else match.group()

    return _PLACED.sub(ending, sentence) if numbers else sentence


def _stands(ending: str, text: str) -> bool:
    return re.search(rf"{ending}(?!\d)", text) is not None


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)[-_WHOLE:]


def _known(written: str, entries: Sequence[Entry], above: str | None) -> str | None:
    """The one number of the list that was given by these digits, in the words ``above`` where it must have stood there."""
    digits = _digits(written)
    meant = {entry.sighting.e164 for entry in entries if not entry.decoy and entry.sighting.e164.endswith(digits)}
    if not meant and len(digits) == _WHOLE:  # the sentence itself made it nobody's
        meant = {entry.sighting.e164 for entry in entries if entry.sighting.e164.endswith(digits)}
    return next(iter(meant)) if len(meant) == 1 and (above is None or _stands(digits[-_ENDING:], above)) else None


def _new(written: str, old: str, given: frozenset[str] | None, above: str) -> str | None:
    """The number it should be; None where that was given before and on its own, so that both are meant."""
    digits = _digits(written)
    new = old[: len(old) - len(digits)] + digits
    known = _stands(digits[-_ENDING:], above) if given is None else new in given
    return None if known or new == old or not new[-7] > "1" else new


def _unknown(sentence: str, gathered: Gathered) -> list[str]:
    """Digits that end no number of the list."""
    known = {entry.sighting.e164 for entry in gathered.entries}
    found = (match.group() for match in _NUMBER.finditer(sentence))
    return [written for written in found if not YEAR.fullmatch(written) and not any(_is_named(e164, [written]) for e164 in known)]


def _by_use(sentence: str, gathered: Gathered, given: frozenset[str] | None) -> list[tuple[str, str]]:
    """ "Typo, the fax is 0171": the only number of that use gives way to the only number named."""
    use = use_of(sentence)
    named = [match.group() for match in _NUMBER.finditer(sentence) if not YEAR.fullmatch(match.group())]
    listed = {entry.sighting.e164 for entry in gathered.own if use is not None and entry.use == use}
    of_use = {e164 for e164 in listed if not _is_named(e164, named) and (given is None or e164 in given)}
    if len(of_use) != 1 or len(named) != 1:
        return []
    old = next(iter(of_use))
    new = _new(named[0], old, given, "")
    return [(old, new)] if new else []


def _is_named(e164: str, named: Sequence[str]) -> bool:
    return any(e164.endswith(_digits(written)) for written in named)


def _put_right(gathered: Gathered, old: str, new: str) -> None:
    before = next(entry for entry in gathered.entries if entry.sighting.e164 == old)
    there = next((entry for entry in gathered.entries if entry.sighting.e164 == new), None)
    number = replace((there or before).sighting, e164=new, confidence=1.0, assumed=False, from_range=False)
    right = replace(before, sighting=number, use=before.use or (there.use if there else None), decoy=False, unsaid=False, aside=False)
    entries: list[Entry] = []
    for entry in gathered.entries:
        if entry is before:
            entries.append(right)
        if entry.sighting.e164 != new:
            entries.append(replace(entry, decoy=True) if entry.sighting.e164 == old else entry)
    gathered.entries[:] = entries
    gathered.claims[:] = [claim for claim in gathered.claims if _digits(claim.written) != new[-_ENDING:]]
