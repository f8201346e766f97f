"""Free lines of a list and sentences of a mail → entries: the words of a clause belong to the numbers in it.

A line is cut into sentences, these into clauses. A clause without words of its own goes on with the one before ("fax X, Y and Z"); one
without numbers belongs to those before it ("do not port X, that is the DSL line"); words in parentheses belong to the number before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.lists.entries import (
    CARE_LABEL,
    CARE_WORDS,
    CELL_WORDS,
    DECOY_WORDS,
    FORWARD_WORDS,
    GONE_WORDS,
    ID_WORDS,
    LED_ON,
    REST_WORDS,
    Entry,
    Section,
)
from parsers.lists.facts import names_billing
from parsers.numbers.types import Sighting
from parsers.numbers.uses import Intent, intent_of, use_of, uses_in
from parsers.office.text import STRUCK

_BREAK: Final = re.compile(
    r"(?P<sentence>[.!?](?=\s|$)|(?<=\0)\.(?=[A-Z][a-z]))"
    r"|(?P<clause>[,;](?=\s|$)|\s(?:but|except(?: for)?|with the exception of|excluding|pero|excepto"
    r"|while|whereas)\s"
    r"|\s[|•]\s|\sand\s(?=(?:the )?(?:others?|rest|remaining)\b))",
    re.IGNORECASE,
)
_GLUE: Final = re.compile(r"\b(?:and|or|y|o|also|plus|then|as well|the|is|are)\b|[&+,;/.\s()\-–—:*•|\"'\d]", re.IGNORECASE)
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
_NOT_THIS: Final = re.compile(r"\b(?:not|instead of|rather than)\W{0,3}$|^\W*(?:but |and |pero |y )?(?:not|no)\W*$", re.IGNORECASE)
_ASKS_WHETHER: Final = re.compile(
    r"\b(?:if|whether)\b|^\W*(?:is|are|do|does|did|was|why|what|which|how|when|has|have|should)\b", re.IGNORECASE
)
_REMARK: Final = re.compile(r"^\s{0,2}\(([^()]{1,80})\)")
_BACKWARD: Final = re.compile(
    r"^\W*(?:the )?(?P<which>last|first|these|those|both|estos|estas)\s?(?P<count>two|three|four|five|[2-9]|dos|tres)?\b", re.IGNORECASE
)
_ENDING: Final = re.compile(r"(?<![\d$#.,/-])\d{4}(?![\d%/-])")
_SUFFIX: Final = re.compile(r"^\W*(?:and |y )?(?P<digits>\d{4})\s*\((?P<remark>[^()]{1,80})\)\W*$", re.IGNORECASE)
_ABOUT_ABOVE: Final = re.compile(r"^\W*(?:that|it|this|these|those|both|they|es[ea]s?|est[ea]s?)\b", re.IGNORECASE)
HOLES: Final = re.compile(
    r"(?:(?<=\d)|(?<=\s)|^)\W*\b(?:except(?:ing)?|excluding|excludes|excl|less|but not|without|minus|omitting|skipping|not)\b(?: for)?"
    r"\W{1,3}(?P<which>(?:\(?\d{3}\)?\W{1,2})?(?:\d{3}\W)?\d{4}\b.*)$",
    re.IGNORECASE,
)
_AT: Final = re.compile(r"^\W*(?:(?:is|are) )?(?:at|on|under|by calling)\W*$", re.IGNORECASE)
_JOINED: Final = re.compile(r"^\W*(?:and|plus|also|y)\b", re.IGNORECASE)
_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "dos": 2, "tres": 3}
_CONTRAST: Final = re.compile(r"^\W*(?:but|except(?: for)?|with the exception of|excluding|pero|excepto|while|whereas)\b", re.IGNORECASE)
_LEADS_ON: Final = re.compile(r"^\W*(?:and|plus|&|y)\W+(?:also )?(?:our|the|my|a|one|el|la)\b", re.IGNORECASE)
_NOTE_WORDS: Final = 8
_EVIDENCE: Final = re.compile(
    r"\b(?:numbers?|lines?|dids?|tns?|tfns?|btn|have|own|list|phones?|caller id|n[uú]meros?|l[ií]neas?"
    r"|routes?|routed|trunks?|hunt|queues?|attendant|dnis|inbound|incoming)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    text: str  # every number in it as one blank
    sightings: tuple[Sighting, ...]
    gaps: tuple[str, ...]  # the words before, between and behind its numbers
    sentence: int
    asks: bool = False  # its sentence is a question


def clauses_of(text: str, sightings: Sequence[Sighting]) -> list[Clause]:
    """Cut one line at its sentences and commas, never inside a number or parentheses."""
    flat = _blanked(text, sightings)
    cuts = [cut for match in _BREAK.finditer(flat) if (cut := _cut(flat, match)) is not None]
    clauses, start, number = [], 0, 0
    for at, after, ends in [*cuts, (len(flat), len(flat), "")]:
        asks = next((flat[where] for where, _, stop in cuts if stop and where >= at), "") == "?"
        part = flat[start:at]
        inside = tuple(sighting for sighting in sightings if start <= sighting.start < at)
        clauses.append(Clause(re.sub(r"\0+", " ", part), inside, tuple(re.split(r"\0+", part)), number, asks))
        start = after
        number += bool(ends)
    return [clause for clause in clauses if clause.text.strip() or clause.sightings]


def _blanked(text: str, sightings: Sequence[Sighting]) -> str:
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
    worded = not sentence and match.group().strip().replace(" ", "").isalpha()  # a word that excludes belongs to what it excludes
    return match.start(), match.start() if worded else match.end(), match.group() if sentence else ""


def entries_of(text: str, sightings: Sequence[Sighting], page: int, section: Section, listed: bool) -> list[Entry]:
    """The numbers of one line with what its words say.

    Args:
        listed: the line stands in a list: then words beside a number are notes on it. In free sentences a number counts only where the
            words speak of numbers, of a use or of porting.
    """
    entries: list[Entry] = []
    block, endings = 0, ""
    for sentence in _sentences(clauses_of(text, sightings)):
        carried = _Carried(section.intent, section.use, section.decoy)
        for clause in sentence:
            if clause.sightings:
                above, block = block, len(entries)
                holed = HOLES.search(clause.sightings[-1].written) is not None
                behind = clause.gaps[-1] if holed else ""  # is about those that the range leaves out
                spoken = replace(clause, gaps=(*clause.gaps[:-1], ""), text=" ".join(clause.gaps[:-1])) if holed else clause
                if entries and clause is not sentence[0] and _ABOUT_ABOVE.match(clause.text) and "(" in clause.gaps[0]:
                    entries = with_remark(entries, above, clause.gaps[0].partition("(")[0])  # "that one is for the gate (their office is"
                told, carried = _told(spoken, carried, text, listed, page, section, alone=len(sentence) == 1)
                without = left_out(told)
                endings = " ".join(entry.sighting.e164[-4:] for entry in without)
                entries += [*told, *(with_remark(without, 0, f"{endings} {behind}") if behind else without)]
            elif entries and clause is not sentence[0] and (suffix := _SUFFIX.match(clause.text)):
                entries = [*entries, _by_suffix(entries[-1], suffix["digits"], suffix["remark"] or "")]
            elif not REST_WORDS.search(clause.text) and (clause is not sentence[0] or _speaks_of_numbers(clause.text)):
                endings = " ".join(_named(clause.text, entries)) or (endings if clause is not sentence[0] else "")
                words = f"{endings} {clause.text}" if endings and not _named(clause.text, entries) else clause.text
                entries = with_remark(entries, block, words, noted=clause is not sentence[0])
    return entries


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


def _named(text: str, entries: Sequence[Entry]) -> list[str]:
    """The last four digits by which a clause names numbers before it: what it goes on with is about them too."""
    known = {entry.sighting.e164[-4:] for entry in entries}
    return [ending for ending in _ENDING.findall(text) if ending in known]


def _by_suffix(before: Entry, digits: str, remark: str) -> Entry:
    """ "305-555-0142 (main), 0143 (fax)": four digits that go on a row of numbers."""
    number = replace(before.sighting, e164=before.sighting.e164[:-4] + digits, written=digits)
    use = use_of(remark)
    return replace(
        before, sighting=number, use=use, intent=intent_of(remark) or before.intent, note=_note(remark), own_words=use is not None
    )


def _speaks_of_numbers(sentence: str) -> bool:
    """A sentence of its own is no note on the numbers before it, unless it points at them or gives a use."""
    return bool(use_of(sentence) or intent_of(sentence) or _about_above(sentence) or _BACKWARD.match(sentence))


def _sentences(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Clauses by sentence; words before the first number of a sentence go with it ("Contact: Ann Lee, 305-555-0142")."""
    sentences: list[list[Clause]] = []
    for clause in clauses:
        if not sentences or sentences[-1][-1].sentence != clause.sentence:
            sentences.append([clause])
        elif clause.sightings and not any(before.sightings or _about_above(before.text) for before in sentences[-1]):
            sentences[-1] = [_led(clause, sentences[-1])]
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
    return led if led and _JOINED.match(led[0].text) and not _about_above(led[0].text) else []


def _led(clause: Clause, by: Sequence[Clause]) -> Clause:
    """A clause with the words that lead to its numbers: "but leave the alarm line, 305-555-0142, with Gulf"."""
    led = " ".join(before.text for before in by) + " "
    return replace(clause, text=led + clause.text, gaps=(led + clause.gaps[0], *clause.gaps[1:]))


def _about_above(text: str) -> bool:
    return bool(_ABOUT_ABOVE.match(text)) and not DECOY_WORDS.search(text)  # "This is Ann Lee" is about what follows


@dataclass(frozen=True, slots=True)
class _Carried:
    """What earlier clauses of a sentence say, for those that say nothing themselves."""

    intent: Intent | None
    use: str | None
    decoy: bool


def _told(
    clause: Clause, carried: _Carried, line: str, listed: bool, page: int, section: Section, *, alone: bool
) -> tuple[list[Entry], _Carried]:
    wordless = not re.search(r"\w{2}", _GLUE.sub(" ", clause.text))
    groups, gaps, remarks = _groups(clause)
    spoken = " ".join(gaps)
    intent = intent_of(spoken) or _answered(gaps, listed) or carried.intent
    decoy = (
        carried.decoy
        if wordless
        else (section.decoy and not intent_of(spoken))
        or _is_decoy(spoken, line, listed)
        or (clause.asks and not listed and _asks(clause, intent))
    )
    common = carried.use if wordless else use_of(spoken)
    runs = _runs(gaps)
    told: list[Entry] = []
    for at, group in enumerate(groups):
        beside = runs[at] if len(set(runs)) > 1 else spoken
        holes = HOLES.search(remarks[at]) if len(group) > 1 else None  # "(except 0107)": about those alone
        stay, without = (remarks[at], "") if holes else ("", remarks[at])
        remark = without
        said = use_of(remark) or (use_of(beside) if len(set(runs)) > 1 else common)
        own_intent, not_this = intent_of(remark) or intent, bool(_NOT_THIS.search(gaps[at]))
        if not_this and intent_of(gaps[at]) is None:
            own_intent = Intent.KEEP if intent is Intent.PORT else own_intent
        led = LED_ON.search(gaps[at])
        out = (
            decoy
            or (led is not None and led["sure"] is not None)
            or (alone and not listed and bool(CARE_LABEL.match(gaps[at])))
            or (group[0].toll_free and bool(CARE_WORDS.search(gaps[at])))
            or bool(FORWARD_WORDS.search(gaps[at]) or ID_WORDS.search(gaps[at]))
            or _is_gone(gaps, remarks, at)
            or bool(CELL_WORDS.search(remark))
            or (not_this and own_intent is not Intent.KEEP)
        )
        btn = names_billing(f"{remark} {beside}") and len(group) == 1
        single = _by_endings(remark or beside, group) if len(group) > 1 else {}
        for sighting in group:
            if single:
                said = single.get(sighting.e164[-4:])
            extension = f"ext. {sighting.extension}" if sighting.extension else ""
            note = "; ".join(filter(None, (extension, _note(remark) or (_note(beside) if listed or use_of(beside) else None)))) or None
            own = said is not None and not (wordless and not remark)
            struck = STRUCK in gaps[at + 1][:20]
            told.append(
                Entry(sighting, page, said or section.use, own_intent, note, out, struck, btn=btn, own_words=own, led_on=led is not None)
            )
        if stay:
            told = with_remark(told, len(told), stay)
    return told, _Carried(intent, common if len(set(runs)) < 2 else None, decoy)


def _is_gone(gaps: Sequence[str], remarks: Sequence[str], at: int) -> bool:
    """Was the number given up? By the words on its own side of parentheses: "305-555-0101 fax (old number 305-555-0177)"."""
    before, behind = gaps[at], gaps[at + 1].partition("(")[0]
    if at == 0 and len(gaps) == 2:
        return bool(GONE_WORDS.search(f"{before} {behind}") or GONE_WORDS.search(remarks[at]))
    own = before[before.rfind("(") + 1 :] if before.count("(") > before.count(")") else before.rpartition(")")[2]
    return bool(GONE_WORDS.search(own.strip()) or GONE_WORDS.search(remarks[at]) or (at == len(gaps) - 2 and GONE_WORDS.search(behind)))


def _by_endings(text: str, group: Sequence[Sighting]) -> dict[str, str]:
    """Uses of single numbers of a range by their last digits: "(5000 is the main number and 5040 is the fax)"."""
    endings = {sighting.e164[-4:] for sighting in group}
    parts = re.split(r"[,;]|\band\b|\by\b", text)
    told = [(ending, use_of(part)) for part in parts for ending in _ENDING.findall(part) if ending in endings]
    return {ending: use for ending, use in told if use}


def _groups(clause: Clause) -> tuple[list[list[Sighting]], list[str], list[str]]:
    """Numbers of a clause by what is written as one (a range), the words around them, and the remark in parentheses behind each."""
    spans = list(dict.fromkeys((s.start, s.end) for s in clause.sightings))
    groups = [[s for s in clause.sightings if (s.start, s.end) == span] for span in spans]
    gaps = list(clause.gaps) + [""] * (len(groups) + 1 - len(clause.gaps))
    remarks = []
    for at in range(len(groups)):
        match = _REMARK.match(gaps[at + 1])
        remarks.append(match.group(1) if match else "")
        gaps[at + 1] = gaps[at + 1][match.end() :] if match else gaps[at + 1]
    return groups, gaps[: len(groups) + 1], remarks


def _runs(gaps: Sequence[str]) -> list[str]:
    """The words that belong to each number: those joined by "and" share theirs; with words between them each has its own."""
    before = bool(re.search(r"\w{2}", _GLUE.sub(" ", gaps[0])))
    if not before and len(gaps) > 2 and not gaps[-1].strip(" .") and _LEADS_ON.match(gaps[-2]):
        return [*_runs([*gaps[:-2], ""]), gaps[-2]]  # "305-555-0101 and our fax 305-555-0102"
    runs: list[str] = []
    for at in range(len(gaps) - 1):
        joined = at > 0 and not re.search(r"\w{2}", _GLUE.sub(" ", gaps[at]))
        if before:
            runs.append(runs[-1] if joined else gaps[at])
        else:
            runs.append(gaps[at + 1])
            for back in range(at, 0, -1):
                if re.search(r"\w{2}", _GLUE.sub(" ", gaps[back])):
                    break
                runs[back - 1] = gaps[at + 1]
    return runs


def with_remark(entries: Sequence[Entry], block: int, remark: str, noted: bool = True) -> list[Entry]:
    """What words without whole numbers say about those before them: about the last clause's, about as many as they name ("the last two"),
    or about those whose last four digits they name ("0143 is the fax"). ``noted``: the words are a note as well."""
    use, intent = use_of(remark), intent_of(remark)
    decoy = bool(CELL_WORDS.search(remark))
    match = _BACKWARD.match(remark)
    chosen: Sequence[int] = range(block, len(entries))
    endings = set(_ENDING.findall(remark))
    if endings:
        chosen = [at for at, entry in enumerate(entries) if entry.sighting.e164[-4:] in endings]
    elif match:
        count = _COUNTS.get((match["count"] or "").casefold(), int(match["count"]) if (match["count"] or "").isdigit() else 0)
        which = match["which"].casefold()
        if which == "first":
            chosen = range(block, min(len(entries), block + (count or 1)))
        elif which == "last" or count or which == "both":
            chosen = range(max(0, len(entries) - (count or (2 if which == "both" else 1))), len(entries))
    said = intent if intent in (Intent.KEEP, Intent.DISCONNECT) else None
    in_order, uses = [ending for ending in _ENDING.findall(remark) if ending in endings], uses_in(remark)
    each = dict(zip(in_order, uses, strict=True)) if len(in_order) == len(uses) > 1 else {}
    note = _note(remark) if noted and not endings else None
    return [
        replace(
            entry,
            use=entry.use if entry.own_words else each.get(entry.sighting.e164[-4:]) or use or entry.use,
            intent=said or entry.intent,
            note="; ".join(filter(None, (entry.note, note))) or None,
            decoy=entry.decoy or decoy,
            own_words=entry.own_words or use is not None,
        )
        if at in chosen
        else entry
        for at, entry in enumerate(entries)
    ]


def looks_back(text: str) -> bool:
    """A line without numbers that speaks of those above it: "These two are fax lines." """
    return bool(_BACKWARD.match(text)) and (use_of(text) is not None or intent_of(text) is not None)


def names_one(text: str, entries: Sequence[Entry]) -> bool:
    """A line that gives a use or a place to numbers above it by their last four digits: "0143 is the fax"."""
    if use_of(text) is None and intent_of(text) is None:
        return False
    endings = set(_ENDING.findall(text))
    return any(entry.sighting.e164[-4:] in endings for entry in entries)


_PORT_DESK: Final = re.compile(
    r"\bport(?:ing)?[- ](?:desk|team|department|dept|cent(?:er|re)|group|office|order|form|worksheet)\b", re.IGNORECASE
)


def _is_decoy(spoken: str, line: str, listed: bool) -> bool:
    """A person's phone, a vendor's, a signature's; in a list only a cell phone is. In a sentence what nothing speaks for is."""
    if DECOY_WORDS.search(spoken):
        spoken = _PORT_DESK.sub("", spoken)  # names an office, no wish to port
        return not (intent_of(spoken) is Intent.PORT if CELL_WORDS.search(spoken) else listed and intent_of(spoken) is not None)
    if listed:
        return False
    words = len(re.findall(r"[^\W\d_]{2,}", spoken))
    return words > 4 and use_of(spoken) is None and intent_of(spoken) is None and not _EVIDENCE.search(line)


def is_letterhead(line: str, sightings: Sequence[Sighting], near: Sequence[str]) -> bool:
    """Nothing but labelled telephone numbers on or beside a line with an address, mail or web page."""
    if not any(_CONTACT_LINE.search(text) for text in near):
        return False
    gaps = re.split(r"\0+", _blanked(line, sightings))
    return all(_SIGNED.search(gap) for gap in gaps[:-1] if gap.strip(" |•,-")) and bool(gaps[0].strip())


_NAME_LINE: Final = re.compile(r"^\W{0,3}(?:[A-Z][\w'’&.-]{0,20},?(?:\s(?:of|and|the|&))?\s?){2,6}$")


def is_signature(line: str, sightings: Sequence[Sighting], above: Sequence[str]) -> bool:
    """Labelled telephone numbers under a name and a company, or behind them with bars between: somebody's, pasted into the words."""
    gaps = re.split(r"\0+", _blanked(line, sightings))
    if not all(_SIGNED.search(gap) for gap in gaps[:-1]):
        return False
    first, bar, rest = gaps[0].partition("|")
    beside = bool(bar) and "|" in rest and _NAME_LINE.match(first.strip()) is not None
    return beside or (len(above) == 2 and all(_NAME_LINE.match(text) and not use_of(text) and not intent_of(text) for text in above))


def _answered(gaps: Sequence[str], listed: bool) -> Intent | None:
    """ "305-555-0100 no" in a list: a bare yes or no behind a number is about porting it."""
    match = re.match(r"^\W{0,4}(yes|no|s[ií])\b(?=\W|$)", gaps[-1], re.IGNORECASE) if listed and len(gaps) == 2 else None
    return None if match is None else Intent.KEEP if match.group(1).casefold() == "no" else Intent.PORT


def _asks(clause: Clause, intent: Intent | None) -> bool:
    return bool(_ASKS_WHETHER.search(clause.text)) and intent in (None, Intent.PORT)


def rest_use(text: str) -> str | None:
    """The use a sentence gives to all numbers not spoken of ("The rest is voice.")."""
    return next((use for part in re.split(r"[.!?;]\s", text) if REST_WORDS.search(part) and (use := use_of(part))), None)


def _note(text: str) -> str | None:
    """Words beside a number as its note; a whole sentence is none."""
    words = " ".join(text.replace(STRUCK, " ").split()).strip(" -–—:;,.()[]*•|<>=#\"'")
    words = re.sub(r"^\d{1,3}[.)]\s*[-–—:]?\s*", "", words)
    if words.count("(") != words.count(")"):
        words = " ".join(re.sub(r"[()]", " ", words).split())
    if len(words.split()) > _NOTE_WORDS or not re.search(r"\w", _GLUE.sub("", words)):
        return None
    return words
