"""Free lines of a list and sentences of a mail → entries: the words of a clause belong to the numbers in it.

A line is cut into sentences, these into clauses; a clause without words of its own goes on with the one before ("fax X, Y and Z"), one
without numbers belongs to those before it ("do not port X, that is the DSL line").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.documents.list_entries import CELL_WORDS, DECOY_WORDS, Entry, Section
from parsers.number_types import Sighting
from parsers.uses import Intent, intent_of, use_of

_BREAK: Final = re.compile(
    r"(?P<sentence>[.!?](?=\s|$))|(?P<clause>[,;](?=\s|$)|\s(?:but|except(?: for)?|excluding|pero|excepto|while|whereas)\s|\s[|•]\s)",
    re.IGNORECASE,
)
_GLUE: Final = re.compile(r"\b(?:and|or|y|o|also|plus|then|as well|the|is|are)\b|[&+,;/.\s()\-–—:*•|\"']", re.IGNORECASE)
_ABBREVIATION: Final = re.compile(
    r"\b(?:no|ext|st|dr|mr|mrs|ms|inc|co|tel|ph|approx|dept|attn|etc|vs|e\.g|i\.e|a\.m|p\.m|[A-Z])$", re.IGNORECASE
)
_SIGNED: Final = re.compile(
    r"(?:^|[|•,\s])(?:c|cell|m|mobile|mob|o|office|d|direct|t|tel|telephone|p|ph|phone|f|fax|w|toll[ -]?free|main)\s{0,2}[.:|)]?\s{0,3}$",
    re.IGNORECASE,
)
_CONTACT_LINE: Final = re.compile(
    r"@[\w-]+\.|www\.|https?://|\b(?:suite|ste|ave(?:nue)?|street|blvd|road)\b|\b[A-Z]{2}\s\d{5}\b", re.IGNORECASE
)
_REST: Final = re.compile(
    r"\b(?:the rest|all (?:the )?(?:others?|rest|remaining)|others?|everything else|all else|remaining|el resto|los dem[aá]s)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    text: str  # with every number as one blank
    sightings: tuple[Sighting, ...]
    gaps: tuple[str, ...]  # the words before, between and behind its numbers
    sentence: int


def clauses_of(text: str, sightings: Sequence[Sighting]) -> list[Clause]:
    """Cut one line at its sentences and commas, never inside a number or parentheses."""
    spans = sorted({(s.start, s.end) for s in sightings})
    masked = list(text.replace("\t", " "))
    for start, end in spans:
        masked[start:end] = "\0" * (end - start)
    flat = "".join(masked)
    cuts: list[tuple[int, int, bool]] = []
    for match in _BREAK.finditer(flat):
        inside = flat.count("(", 0, match.start()) > flat.count(")", 0, match.start()) and ")" in flat[match.start() :]
        sentence = match.lastgroup == "sentence"
        if not inside and not (
            sentence and match.group() == "." and _ABBREVIATION.search(flat[max(0, match.start() - 12) : match.start()])
        ):
            # a word that excludes belongs to what it excludes
            worded = not sentence and match.group().strip().isalpha()
            cuts.append((match.start(), match.start() if worded else match.end(), sentence))
    clauses, start, number = [], 0, 0
    for at, after, ends in [*cuts, (len(flat), len(flat), False)]:
        clauses.append(_clause(flat, start, at, sightings, number))
        start = after
        number += ends
    return [clause for clause in clauses if clause.text.strip() or clause.sightings]


def _clause(flat: str, start: int, end: int, sightings: Sequence[Sighting], number: int) -> Clause:
    inside = tuple(s for s in sightings if start <= s.start < end)
    part = flat[start:end]
    gaps = tuple(gap for gap in re.split(r"\0+", part))
    return Clause(re.sub(r"\0+", " ", part), inside, gaps, number)


def entries_of(text: str, sightings: Sequence[Sighting], page: int, section: Section, listed: bool) -> list[Entry]:
    """The numbers of one line with what its words say.

    Args:
        listed: the line stands in a list (below a heading, among lines of numbers): then words beside a number are notes on it.
    """
    entries: list[Entry] = []
    carried = Entry(sightings[0], page, section.use, section.intent, decoy=section.decoy) if sightings else None
    sentence, last_block = -1, 0
    for clause in clauses_of(text, sightings):
        if carried is None:
            break
        if clause.sentence != sentence:
            carried = replace(carried, use=section.use, intent=section.intent, decoy=section.decoy, own_words=False)
            sentence = clause.sentence
        if not clause.sightings:
            entries[last_block:] = [_with_remark(entry, clause.text) for entry in entries[last_block:]]
            continue
        last_block = len(entries)
        told = _told(clause, carried, text, listed, page, section)
        entries.extend(told)
        carried = replace(told[-1], sighting=told[-1].sighting)
    return entries


def _told(clause: Clause, carried: Entry, text: str, listed: bool, page: int, section: Section) -> list[Entry]:
    """Entries of one clause; without words of its own it goes on with the one before."""
    wordless = not re.search(r"\w{2}", _GLUE.sub(" ", clause.text))
    intent = intent_of(clause.text) or carried.intent
    decoy = carried.decoy if wordless else section.decoy or _is_decoy(clause, text, listed)
    runs = _runs(clause)
    common = carried.use if wordless else use_of(clause.text) or section.use
    told = []
    for at, (run, beside) in enumerate(runs):
        use = _run_use(runs, at) if len(runs) > 1 else common
        own = not wordless and use is not None and use_of(clause.text) is not None
        note = _note(beside if len(runs) > 1 else clause.text)
        for sighting in run:
            extension = f"ext. {sighting.extension}" if sighting.extension else None
            told.append(
                Entry(sighting, page, use or section.use, intent, "; ".join(filter(None, (extension, note))) or None, decoy, own_words=own)
            )
    return told


def _runs(clause: Clause) -> list[tuple[list[Sighting], str]]:
    """Numbers of a clause that share their words: joined by "and" they do; with words between them each has its own."""
    spans = list(dict.fromkeys((s.start, s.end) for s in clause.sightings))
    groups = [[s for s in clause.sightings if (s.start, s.end) == span] for span in spans]
    between = clause.gaps[1:-1]
    labelled_before = bool(re.search(r"\w{2}", _GLUE.sub(" ", clause.gaps[0]))) if clause.gaps else False
    runs: list[tuple[list[Sighting], str]] = []
    for at, group in enumerate(groups):
        gap = between[at - 1] if at and at - 1 < len(between) else ""
        beside = clause.gaps[at] if labelled_before else clause.gaps[at + 1] if at + 1 < len(clause.gaps) else ""
        if at and not re.search(r"\w{2}", _GLUE.sub(" ", gap)):
            runs[-1] = ([*runs[-1][0], *group], runs[-1][1] if labelled_before else f"{runs[-1][1]} {beside}")
        else:
            runs.append((list(group), beside))
    return runs


def _run_use(runs: Sequence[tuple[list[Sighting], str]], at: int) -> str | None:
    return use_of(runs[at][1])


def _with_remark(entry: Entry, remark: str) -> Entry:
    """What a clause without numbers says about those before it."""
    use, intent = use_of(remark), intent_of(remark)
    decoy = entry.decoy or bool(CELL_WORDS.search(remark))
    note = "; ".join(filter(None, (entry.note, _note(remark)))) or None
    said = intent if intent in (Intent.KEEP, Intent.DISCONNECT) else entry.intent
    return replace(
        entry,
        use=entry.use if entry.own_words else use or entry.use,
        intent=said,
        note=note,
        decoy=decoy,
        own_words=entry.own_words or use is not None,
    )


def _is_decoy(clause: Clause, line: str, listed: bool) -> bool:
    """A person's phone, a vendor's, a signature's; in a list only a cell phone is."""
    if DECOY_WORDS.search(clause.text):
        return not (listed and not CELL_WORDS.search(clause.text) and intent_of(clause.text) is not None)
    if listed:
        return False
    return bool(_CONTACT_LINE.search(line)) and any(_SIGNED.search(gap) for gap in clause.gaps[:-1])


def rest_use(text: str) -> str | None:
    """The use a sentence gives to all numbers not spoken of ("The rest is voice.")."""
    return use_of(text) if _REST.search(text) else None


def _note(text: str) -> str | None:
    words = " ".join(re.sub(r"\0+", " ", text).split()).strip(" -–—:;,.()[]*•|<>=#\"'")
    return words or None
