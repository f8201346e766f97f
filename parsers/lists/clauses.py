"""Which words belong to which numbers of a line: it is cut into sentences, these into clauses.

Never inside a number or parentheses; words before the first number of a sentence go with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.lists.others_words import DECOY_WORDS
from parsers.numbers.types import Sighting

_BREAK: Final = re.compile(
    r"(?P<sentence>(?:(?<![.\s])\.|[!?])(?=\s|$)|(?<=\0)\.(?=[A-Z][a-z]))"
    r"|(?P<clause>(?!(?<=\bmobile), ala?)[,;](?=\s|$)|\s(?:but|except(?: for)?|with the exception of|excluding|pero|excepto"
    r"|while|whereas)\s"
    r"|\s(?:and|then)\s(?=(?:please |also |do not |don'?t )?(?:drop|remove|cancel|disconnect|delete|scratch|strike|keep(?:ing)?|leave"
    r"|leaving|port(?:ing)?|move|moving|transfer(?:ring)?|add|skip|ignore|exclude|forget|cancell?ing|dropping)\b)"
    r"|(?<!\bwe)(?<!\bto)(?<!\byou)(?<!\bthey)(?<!\bi)(?<!\bthat)(?<!\bwhich)(?<!\bdo)\s(?=(?:please\s)?(?:don['’]?t|do\snot)\s"
    r"(?:port|move|transfer|touch|include|take)\s(?:the\s\w+\s)?(?:\0|\d{4}\b))"
    r"|(?<=\0)\s(?=(?:the|our)\s\w+\s(?:\w+\s)?is\s(?:on\s|at\s)?\0)|(?<=\0)\s(?=(?:please\s)?(?:leave|keep)\s(?:that|this)\sone\b)"
    r"|(?<=[\w\0])\s(?=(?:thx|thnx|thanks)\s\w+\s\0)"
    r"|\s(?=(?:my|his|her)\s(?:cell|mobile|direct|personal|home)\b[^\0,.;]{0,12}\0)"
    r"|\s(?=(?:(?:you|u)\scan\s)?(?:call|text|reach|ring)\sme\b[^\0,.;]{0,12}\0)"
    r"|\s[|•]\s|\sand\s(?=(?:the )?(?:others?|rest|remaining)\b))",
    re.IGNORECASE,
)
# A cell of its own with a person's telephone, behind the number of the row.
_PERSONS_CELL: Final = re.compile(r"\s(?=(?:\w+'s )?(?:cell|mobile|celular|m[oó]vil|home)\b[^\d\0]{0,12}\0)", re.IGNORECASE)
_ABBREVIATION: Final = re.compile(
    r"\b(?:no|ext|st|dr|mr|mrs|ms|inc|co|tel|ph|approx|dept|attn|etc|vs|e\.g|i\.e|a\.m|p\.m|(?<![&\w])[A-Z])$", re.IGNORECASE
)
ABOUT_ABOVE: Final = re.compile(r"^\W*(?!(?-i:IT)\b)(?:that|it|this|these|those|both|they|es[ea]s?|est[ea]s?)\b", re.IGNORECASE)
_ENDS: Final = re.compile(r"(?<![\d-])\d{4}$")
_GOES_ON: Final = re.compile(r"\s?(?:(?:and|or)\s|&\s?)?\d{4}(?![\d%-])")
_AT: Final = re.compile(r"^\W*(?:(?:is|are) )?(?:at|on|under|by calling)\W*$", re.IGNORECASE)
_JOINED: Final = re.compile(r"^\W*(?:and|plus|also|y)\b", re.IGNORECASE)
# "..., 0101 and our fax line," before "305-555-0142": what comes next.
_OUR_NEXT: Final = re.compile(r"^\W*(?:and|plus|&|y)\W+(?:also )?(?:our|the|my|a)(?: [^\W\d_]+){1,4}\W*$", re.IGNORECASE)
_CONTRAST: Final = re.compile(r"^\W*(?:but|except(?: for)?|with the exception of|excluding|pero|excepto|while|whereas)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with the numbers in it."""

    text: str  # every number in it as one blank
    sightings: tuple[Sighting, ...]
    gaps: tuple[str, ...]  # the words before, between and behind its numbers
    sentence: int
    asks: bool = False  # its sentence is a question


def clauses_of(text: str, sightings: Sequence[Sighting]) -> list[Clause]:
    """Cut one line at its sentences and commas, never inside a number or parentheses."""
    flat = blanked(text, sightings)
    cuts = [cut for match in _BREAK.finditer(flat) if (cut := _cut(flat, match)) is not None]
    cells = (match.start() for match in _PERSONS_CELL.finditer(flat) if text[match.start()] == "\t" and "\0" in flat[: match.start()])
    cuts = sorted([*cuts, *((at, at, "") for at in cells)])
    clauses, start, number = [], 0, 0
    for at, after, ends in [*cuts, (len(flat), len(flat), "")]:
        asks = next((flat[where] for where, _, stop in cuts if stop and where >= at), "") == "?"
        part = flat[start:at]
        inside = tuple(sighting for sighting in sightings if start <= sighting.start < at)
        clauses.append(Clause(re.sub(r"\0+", " ", part), inside, tuple(re.split(r"\0+", part)), number, asks))
        start = after
        number += bool(ends)
    return [clause for clause in clauses if clause.text.strip() or clause.sightings]


def blanked(text: str, sightings: Sequence[Sighting]) -> str:
    masked = list(text.replace("\t", " "))
    for start, end in {(sighting.start, sighting.end) for sighting in sightings}:
        masked[start:end] = "\0" * (end - start)
    return "".join(masked)


def _cut(flat: str, match: re.Match[str]) -> tuple[int, int, str] | None:
    """Where a clause ends, where the next begins, and the sign that ends its sentence; None inside parentheses and abbreviations."""
    before = flat[max(0, match.start() - 200) : match.start()]
    if before.count("(") > before.count(")") and ")" in flat[match.start() : match.start() + 200]:
        return None
    sentence = match.lastgroup == "sentence"
    if sentence and match.group() == "." and _ABBREVIATION.search(before[-12:]):
        return None
    if match.group() == "," and _ENDS.search(before) and _GOES_ON.match(flat, match.end()):
        return None  # "0104, 0105 and 0106 stay": numbers by their ends, one row
    worded = not sentence and match.group().strip().replace(" ", "").isalpha()  # a word that excludes belongs to what it excludes
    return match.start(), match.start() if worded else match.end(), match.group() if sentence else ""


def sentences_of(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Clauses by sentence; words before the first number of a sentence go with it ("Contact: Ann Lee, 305-555-0142")."""
    sentences: list[list[Clause]] = []
    for clause in clauses:
        if not sentences or sentences[-1][-1].sentence != clause.sentence:
            sentences.append([clause])
        elif clause.sightings and not any(before.sightings or about_above(before.text) for before in sentences[-1]):
            sentences[-1] = [_led(clause, sentences[-1])]
        elif clause.sightings and not re.search(r"\w", clause.gaps[0]) and _OUR_NEXT.match((last := sentences[-1][-1]).gaps[-1]):
            sentences[-1][-1:] = [_without_end(last), _led_by(clause, last.gaps[-1])]
        elif clause.sightings and not sentences[-1][-1].sightings and _CONTRAST.match(sentences[-1][-1].text):
            sentences[-1][-1] = _led(clause, sentences[-1][-1:])
        elif (
            clause.sightings
            and (_AT.match(clause.gaps[0]) or not re.search(r"\w", clause.gaps[0]))
            and (leading := _leading(sentences[-1]))
        ):
            sentences[-1] = [*sentences[-1][: -len(leading)], _led(clause, leading)]
        else:
            sentences[-1].append(clause)
    return sentences


def _leading(sentence: Sequence[Clause]) -> list[Clause]:
    """Clauses at its end that speak of what comes next: ", and our electrician, Mr. Lee," before "at 305-555-0142"."""
    first = next((at for at in range(len(sentence) - 1, -1, -1) if sentence[at].sightings), -1) + 1
    led = list(sentence[first:])
    return led if led and _JOINED.match(led[0].text) and not about_above(led[0].text) else []


def _led(clause: Clause, by: Sequence[Clause]) -> Clause:
    """A clause with the words that lead to its numbers: "but leave the alarm line, 305-555-0142, with Gulf"."""
    return _led_by(clause, " ".join(before.text for before in by) + " ")


def _led_by(clause: Clause, led: str) -> Clause:
    return replace(clause, text=led + clause.text, gaps=(led + clause.gaps[0], *clause.gaps[1:]))


def _without_end(clause: Clause) -> Clause:
    """Without the words behind its last number."""
    return replace(clause, text=clause.text[: len(clause.text) - len(clause.gaps[-1])], gaps=(*clause.gaps[:-1], ""))


def about_above(text: str) -> bool:
    return bool(ABOUT_ABOVE.match(text)) and not DECOY_WORDS.search(text)  # "This is Ann Lee" is about what follows
