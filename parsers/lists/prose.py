"""A line of a list or a mail's sentence → entries: the words of a clause belong to the numbers in it.

A clause without words of its own goes on with the one before ("fax X, Y and Z"); one without numbers belongs to those before it ("do not
port X, that is the DSL line"); words in parentheses belong to the number before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.lists.beside import Beside, groups_of, is_gone, runs_of, use_of_all, uses_by_endings
from parsers.lists.clauses import ABOUT_ABOVE, Clause, about_above, clauses_of, sentences_of
from parsers.lists.corrections import taken_back
from parsers.lists.entries import Entry
from parsers.lists.exceptions import HOLES, left_out
from parsers.lists.facts import names_billing
from parsers.lists.headings import REST_WORDS, Section
from parsers.lists.others_words import (
    ASKS_WHETHER,
    CARE_LABEL,
    CARE_WORDS,
    CELL_WORDS,
    DECOY_WORDS,
    ENDED_WORDS,
    FORWARD_WORDS,
    ID_WORDS,
    LED_ON,
    NAMED_PARTY,
    OTHERS_REMARK,
    PARTNER_LABEL,
    PARTY_LABEL,
    SAYS,
    UNSURE,
)
from parsers.lists.remarks import BACKWARD, GLUE, all_but, answered, endings_in, note_of, told_of, with_remark
from parsers.numbers.types import Sighting
from parsers.numbers.uses import Intent, intent_of, use_of
from parsers.office.text import STRUCK

_NOT_THIS: Final = re.compile(r"\b(?:not|instead of|rather than)\W{0,3}$|^\W*(?:but |and |pero |y )?(?:not|no)\W*$", re.IGNORECASE)
_NOT_THESE: Final = re.compile(r"^\W*(?:but |and |just |only )?not (?:these|those|the following)\b(?: \w+){0,2}\W*$", re.IGNORECASE)
_PLURAL: Final = re.compile(  # a verb for all numbers of its sentence: "A, which is the alarm, and B, which is a gate, are to stay"
    r"^\W*(?:both |all |also )?(?:are|remain|stay|keep|port|move|must|should|shall|will|need|were|have)\b", re.IGNORECASE
)
_LONG_ID: Final = re.compile(r"(?<![\d-])\d{6,}(?!\d)")
_SUFFIX: Final = re.compile(r"^\W*(?:and |y )?(?P<digits>\d{4})\s*\((?P<remark>[^()]{1,80})\)\W*$", re.IGNORECASE)
_EVIDENCE: Final = re.compile(
    r"\b(?:numbers?|lines?|dids?|tns?|tfns?|btn|have|own|list|phones?|caller id|n[uú]meros?|l[ií]neas?"
    r"|routes?|routed|trunks?|hunt|queues?|attendant|dnis|inbound|incoming"
    r"|(?:that|this|the other|the last|another|other|the third|the second) ones?|ours?|different|also|plus|too|as well|forg[eo]t|missed)\b",
    re.IGNORECASE,
)
_WAYS: Final = re.compile(  # how a party is reached: behind its first number
    r"(?:\W|\d|\b(?:fax|cell|mobile|direct|office|tel|telephone|phone|toll[- ]?free|after[- ]hours|home|desk|main|or|and|at"
    r"|his|her|their|the|by|is|its|x|ext|[fcmotpd])\b)*",
    re.IGNORECASE,
)


def entries_of(text: str, sightings: Sequence[Sighting], page: int, section: Section, listed: bool) -> list[Entry]:
    """The numbers of one line with what its words say.

    Args:
        listed: the line stands in a list: then words beside a number are notes on it. In free sentences a number counts only where the
            words speak of numbers, of a use or of porting.
    """
    line = _Line(text, page, section, listed)
    entries: list[Entry] = []
    block, endings = 0, ""
    for sentence in sentences_of(clauses_of(text, sightings)):
        if _about_an_id(sentence):
            continue
        carried = _Carried(section.intent, section.use, section.decoy, lead=use_of_all(sentence))
        begun = len(entries)
        for clause in sentence:
            first = clause is sentence[0]
            if clause.sightings:
                if entries and not first and ABOUT_ABOVE.match(clause.text) and "(" in clause.gaps[0]:
                    entries = with_remark(entries, block, clause.gaps[0].partition("(")[0])  # "that one is for the gate (their office is"
                block = len(entries)
                told, without, carried = _with_holes(clause, carried, line, alone=len(sentence) == 1)
                if not first and _is_plural(clause):
                    entries[begun:] = [
                        replace(e, intent=carried.intent if e.intent is section.intent else e.intent) for e in entries[begun:]
                    ]
                endings = " ".join(entry.sighting.e164[-4:] for entry in without)
                entries += [*told, *without]
            elif entries and not first and (suffix := _SUFFIX.match(clause.text)):
                entries = [*entries, _by_suffix(entries[-1], suffix["digits"], suffix["remark"] or "")]
            elif not REST_WORDS.search(clause.text) and (not first or _speaks_of_numbers(clause.text)):
                endings = " ".join(endings_in(clause.text, entries)) or ("" if first and not ABOUT_ABOVE.match(clause.text) else endings)
                words = f"{endings} {clause.text}" if endings and not endings_in(clause.text, entries) else clause.text
                entries = with_remark(entries, begun if not first and _PLURAL.match(clause.text) else block, words, noted=not first)
        if any(not (entry.unsaid or entry.decoy) for entry in entries[begun:]):  # it heads a row of lines: "The shop has X, Y and Z"
            entries[begun:] = [replace(entry, unsaid=False) for entry in entries[begun:]]
    wrong = taken_back(text, sightings)
    return [replace(entry, decoy=entry.decoy or entry.sighting.start in wrong) for entry in entries] if wrong else entries


def _is_plural(clause: Clause) -> bool:
    """ "305-555-0101, 0102 stay": the last of a row says for all of it."""
    return not re.search(r"\w", GLUE.sub("", clause.gaps[0])) and _PLURAL.match(clause.gaps[-1]) is not None


def _with_holes(clause: Clause, carried: _Carried, line: _Line, *, alone: bool) -> tuple[list[Entry], list[Entry], _Carried]:
    """The numbers of a clause, and those its last range leaves out: what follows ("thru 0119 except 0107, the fax") is about these."""
    if HOLES.search(clause.sightings[-1].written) is None:
        told, carried = _told(clause, carried, line, alone=alone)
        return told, left_out(told), carried
    behind = clause.gaps[-1]
    spoken = replace(clause, gaps=(*clause.gaps[:-1], ""), text=" ".join(clause.gaps[:-1]))
    told, carried = _told(spoken, carried, line, alone=alone)
    without = left_out(told)
    endings = " ".join(entry.sighting.e164[-4:] for entry in without)
    return told, with_remark(without, 0, f"{endings} {behind}") if behind else without, carried


def _by_suffix(before: Entry, digits: str, remark: str) -> Entry:
    """ "305-555-0142 (main), 0143 (fax)": four digits that go on a row of numbers."""
    number = replace(before.sighting, e164=before.sighting.e164[:-4] + digits, written=digits)
    use = use_of(remark)
    return replace(
        before, sighting=number, use=use, intent=intent_of(remark) or before.intent, note=note_of(remark), own_words=use is not None
    )


def _about_an_id(sentence: Sequence[Clause]) -> bool:
    """ "Order ref 3055550142 is the old ticket, ignore it": says nothing of the numbers before it."""
    return not any(clause.sightings for clause in sentence) and any(_LONG_ID.search(clause.text) for clause in sentence)


def _speaks_of_numbers(sentence: str) -> bool:
    """A sentence of its own is no note on the numbers before it, unless it points at them or gives a use."""
    return bool(use_of(sentence) or intent_of(sentence) or about_above(sentence) or BACKWARD.match(sentence))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and where it stands."""

    text: str
    page: int
    section: Section
    listed: bool


@dataclass(frozen=True, slots=True)
class _Carried:
    """What earlier clauses of a sentence say, for those that say nothing themselves."""

    intent: Intent | None
    use: str | None
    decoy: bool
    others: bool = False  # a clause of this sentence spoke of another's numbers
    lead: str | None = None  # the use that a label before all of the sentence's items gives: "Fax machines: Tampa X; Miami Y"


def _told(clause: Clause, carried: _Carried, line: _Line, *, alone: bool) -> tuple[list[Entry], _Carried]:
    """The numbers of a clause, and what the next clause carries on. ``alone``: its sentence has no other."""
    wordless = not re.search(r"\w{2}", GLUE.sub(" ", clause.text))
    groups, gaps, remarks = groups_of(clause)
    spoken = " ".join(gaps)
    before = carried.intent if carried.intent is not line.section.intent else None  # said in this sentence, not by a heading
    none_of = Intent.KEEP if all_but(gaps[0]) or (_NOT_THESE.search(gaps[0]) and line.section.intent is Intent.PORT) else None
    intent = none_of or told_of(intent_of(spoken), before) or answered(gaps, line.listed) or carried.intent
    decoy = carried.decoy if wordless else _is_clause_of_others(clause, spoken, intent, line)
    decoy = decoy or (len(groups) == 1 and OTHERS_REMARK.search(gaps[-1]) is not None)
    decoy = decoy or (carried.others and _WAYS.fullmatch(spoken) is not None)
    common = carried.use if wordless else use_of(spoken) or carried.lead
    runs = runs_of(gaps)
    apart = len(set(runs)) > 1  # each number has words of its own
    told: list[Entry] = []
    for at, group in enumerate(groups):
        holes = HOLES.search(remarks[at]) if len(group) > 1 else None  # "(except 0107)": about those alone
        remark, around = "" if holes else remarks[at], runs[at] if apart else spoken
        use = use_of(remark) or (use_of(around) if apart else common)
        words = Beside(gaps[at], around, remark, use, is_gone(gaps, remarks, at), STRUCK in gaps[at + 1][:20])
        own_intent = _own_intent(words, intent)
        out = decoy or _is_others(words, group[0], own_intent, labelled=alone and not line.listed, listed=line.listed)
        unsaid = not out and carried.intent is line.section.intent and not _is_short(group[0]) and _is_unsaid(spoken, line)
        told += [replace(e, unsaid=unsaid) for e in _entries_beside(group, words, own_intent, out, line, borrowed=wordless and not remark)]
        if holes:
            told = with_remark(told, len(told), remarks[at])
    first_only = apart or (common == "main" and use_of(gaps[0]) != "main")  # "X - main, Y, Z": one is the main number
    return told, _Carried(intent, None if first_only else common, decoy, decoy, carried.lead)


def _is_clause_of_others(clause: Clause, spoken: str, intent: Intent | None, line: _Line) -> bool:
    """Is a clause, by its own words, about numbers that are not the customer's?"""
    if line.section.decoy and not intent_of(spoken):
        return True
    asks = clause.asks and not line.listed and ASKS_WHETHER.search(clause.text) is not None and intent in (None, Intent.PORT)
    return asks or _is_decoy(spoken, line.listed)


def _own_intent(words: Beside, intent: Intent | None) -> Intent | None:
    """What becomes of one number: by its remark, else by the clause; "not 305-555-0142" turns porting about."""
    own = told_of(intent_of(words.remark), intent)
    turned = _NOT_THIS.search(words.before) and intent_of(words.before) is None and intent is Intent.PORT
    return Intent.KEEP if turned else own


_SIGNED_BY: Final = re.compile(
    r"\s[-–—~]{1,2}\s?(?:[A-Z][a-z]+\s){1,2}$|^\W*(?i:thx|thnx|thanks)\s\w+\s$"
)  # "... pls. - Joel 786-555-0142"


def _is_others(words: Beside, sighting: Sighting, intent: Intent | None, *, labelled: bool, listed: bool) -> bool:
    """Do the words at a number make it somebody else's? ``labelled``: "Support: 800-555-0142" standing alone outside of a list."""
    led = LED_ON.search(words.before)
    return (
        words.gone
        or (led is not None and led["sure"] is not None)
        or (labelled and CARE_LABEL.match(words.before) is not None)
        or (sighting.toll_free and CARE_WORDS.search(words.before) is not None)
        or _leads_to_a_person(words.before)
        or any(label.match(words.before) is not None for label in (PARTY_LABEL, PARTNER_LABEL))
        or (not listed and _SIGNED_BY.search(words.before) is not None)
        or ID_WORDS.search(words.before) is not None
        or CELL_WORDS.search(words.remark) is not None
        or (_NOT_THIS.search(words.before) is not None and intent is not Intent.KEEP)
    )


def _leads_to_a_person(before: str) -> bool:
    """ "Rings to Ann's cell": never a line of the list. Where calls go on to may be another of its lines."""
    match = FORWARD_WORDS.search(before)
    return match is not None and (_PERSON.search(match.group()) is not None or " to" not in match.group())


_PERSON: Final = re.compile(
    r"\b(?:cell|mobile|home|me|him|her|us|them|my|his|their|owner|manager|service|vendor|company|temp\w*)\b|(?-i:\b[A-Z][a-z]+)(?:'s)?\W*$",
    re.I,
)


def _entries_beside(
    group: Sequence[Sighting], words: Beside, intent: Intent | None, out: bool, line: _Line, *, borrowed: bool
) -> Iterator[Entry]:
    """What is written as one number or range. ``borrowed``: its use is that of the clause before."""
    btn = len(group) == 1 and names_billing(f"{words.remark} {words.around}")
    single = uses_by_endings(words.remark or words.around, group) if len(group) > 1 else {}
    note = note_of(words.remark) or (note_of(words.around) if line.listed or use_of(words.around) else None)
    led_on = any(party.search(words.before) is not None for party in (LED_ON, FORWARD_WORDS, NAMED_PARTY))
    if UNSURE.search(words.around) and not line.listed:
        note = " ".join(words.around.split())[-80:]
    for sighting in group:
        use = single.get(sighting.e164[-4:]) if single else words.use
        extension = f"ext. {sighting.extension}" if sighting.extension else ""
        yield Entry(
            sighting,
            line.page,
            use or line.section.use,
            intent,
            "; ".join(filter(None, (extension, note))) or None,
            out,
            words.struck,
            btn=btn,
            own_words=use is not None and not borrowed,
            ours=not out and intent_of(words.around) in (Intent.PORT, Intent.KEEP),
            led_on=led_on,
            ended=line.section.ended or ENDED_WORDS.search(words.around) is not None,
        )


_FEW_WORDS: Final = 4  # so many beside a number name it
_PORT_DESK: Final = re.compile(
    r"\bport(?:ing)?[- ](?:desk|team|department|dept|cent(?:er|re)|group|office|order|form|worksheet)\b", re.IGNORECASE
)


def _is_decoy(spoken: str, listed: bool) -> bool:
    """A person's phone, a vendor's, a signature's; in a list only a cell phone is."""
    spoken = SAYS.sub("", spoken)
    if DECOY_WORDS.search(spoken):
        spoken = _PORT_DESK.sub("", spoken)  # names an office, no wish to port
        return not (intent_of(spoken) is Intent.PORT if CELL_WORDS.search(spoken) else listed and intent_of(spoken) is not None)
    return False


def _is_short(sighting: Sighting) -> bool:
    """Written by its last four digits behind six that are said once: so people list their own."""
    return sum(c.isdigit() for c in sighting.written) <= 4


def _is_unsaid(spoken: str, line: _Line) -> bool:
    """In a sentence: does nothing say whose number it is, or what for?"""
    words = len(re.findall(r"[^\W\d_]{2,}", spoken))
    said = use_of(spoken) is not None or intent_of(spoken) is not None or _EVIDENCE.search(line.text) is not None
    return not line.listed and words > _FEW_WORDS and not said
