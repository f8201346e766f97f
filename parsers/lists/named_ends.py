"""Numbers that a sentence goes on with by their last four digits: "main 305-555-0100, back line 0101. 0110 is the fax".

They are taken, to be looked at: nothing but their nearness to the number before them completes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parsers.numbers.plan import standing
from parsers.numbers.text import Line
from parsers.numbers.types import Claim, ClaimKind, Sighting
from parsers.numbers.uses import use_of

_FOUR: Final = re.compile(r"(?<![\w$#.,/:-])(?P<dash>[-–])?(?P<digits>\d{4})(?![\w%/:-]|\.\d)")
_NEAR: Final = 100  # from the number before it
_LINES: Final = re.compile(r"\b(?:lines?|numbers?|dids?|tns?|rolls?(?: over)? to|hunts? to|also|plus|then)\s*$", re.IGNORECASE)
_PLACE_IS: Final = re.compile(r"\s*(?:(?:and|the|our) )*[^\W\d_][\w'’ /-]{1,25}\sis\s*", re.IGNORECASE)  # "Kitchen is 0105"
_NO_LINE: Final = re.compile(
    r"\b(?:ext\w*|rooms?|suites?|ste|units?|codes?|pins?|acc(?:oun)?t|box|bldg|building|apt|in|since|until|by|form|model|the year)"
    r"(?:\s(?:is|are|was|no|number))?\W*$",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"[^,;.!?\d\0]*$")
_BEHIND: Final = re.compile(r"^\s?(?:is|are|being|for|it['’]?s|that['’]?s|=|[-–—])\s[^,;.!?\d\0]*")
_JOINED: Final = re.compile(r"^\s?(?:,|/|&|,?\s?and|,?\s?(?:and\s)?(?:then|also|plus))?\s?$", re.IGNORECASE)
# "Hunt: 0101, 0102 and 0103": a label and nothing but ends.
_ONLY_ENDS: Final = re.compile(
    r"\W*[^\W\d_][^\d:]{1,24}:\s*(?:\d{4}(?:\s?[,;/&]\s?|\s?(?:,\s)?and\s|\s(?=\d)|(?=\W*$)|(?=\s?\()))+(?:\([^()]{1,40}\))?\W*",
    re.IGNORECASE,
)


def named_ends(line: Line, found: Sequence[Sighting], before: Sighting | None, known: frozenset[str]) -> tuple[Sighting, ...]:
    """The numbers that four digits on a line name, where words call them lines or say their use.

    Args:
        found: the numbers on the line.
        before: the last number above it.
        known: the last four digits of all numbers of the page: these are spoken of, not listed.
    """
    told: list[Sighting] = []
    last, end = before, -1  # where the last of a run of such ends stops
    labelled = _ONLY_ENDS.fullmatch(line.text) is not None and _NO_LINE.search(line.text.partition(":")[0]) is None
    for match in _FOUR.finditer(line.text):
        if any(sighting.start <= match.start() < sighting.end for sighting in found):
            continue
        whole = next((sighting for sighting in reversed(found) if sighting.end <= match.start()), None)
        last, end = whole or last, max(end, whole.end if whole else -1)
        if last is None or match["digits"] in known or not 0 < abs(int(match["digits"]) - int(last.e164[-4:])) < _NEAR:
            continue
        goes_on = end >= 0 and _JOINED.match(line.text[end : match.start()]) is not None
        dashed = match["dash"] is not None and last in found  # "305-555-0100 main; -0101 fax": so people write what goes on
        if (
            not (goes_on or dashed or labelled or _is_named(line.text, match))
            or standing(last.e164[2:8] + match["digits"]).fault is not None
        ):
            continue
        word = line.word_at(match.start("digits"))
        whole_number = replace(last, e164=last.e164[:-4] + match["digits"], written=match["digits"], line=line.index, first=word, last=word)
        told.append(
            replace(whole_number, start=match.start(), end=match.end(), assumed=not dashed, from_range=False, extension=None, last_line=-1)
        )
        end = match.end()
    return tuple(told)


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Do the words right before or behind four digits call them a line, or say what for?"""
    before = _BEFORE.search(text[: match.start()])
    led = before.group() if before else ""
    if _NO_LINE.search(led):
        return False
    behind = _BEHIND.match(text[match.end() :])
    return (
        _LINES.search(led) is not None
        or _PLACE_IS.fullmatch(led) is not None
        or use_of(led[-30:]) is not None
        or (behind is not None and use_of(behind.group()) is not None)
    )


def asked_about(ends: Sequence[Sighting]) -> Iterator[Claim]:
    """The question whether the ends on a line were completed right, one for each six digits."""
    guessed = [sighting for sighting in ends if sighting.assumed]
    for six in dict.fromkeys(sighting.e164[2:8] for sighting in guessed):
        alike = [sighting for sighting in guessed if sighting.e164[2:8] == six]
        written = ", ".join(sighting.written for sighting in alike)
        text = f"{written} {'were' if len(alike) > 1 else 'was'} taken as {six[:3]}-{six[3:]}-...: is that right?"
        yield Claim(ClaimKind.BLOCK, written, text, alike[0].line, alike[0].start)
