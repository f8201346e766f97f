"""The customer's lines as sentences of a record name them: "the account has 305-555-0142 and 0143, a fax line on 305-555-0144".

Number by number, from the words that lead to it: what was said of the first goes for those that are joined to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parsers.numbers.sighting import sight_in_text
from parsers.numbers.types import Sighting
from parsers.ownership.ended_words import ENDED
from parsers.ownership.uses import use_in
from parsers.ownership.words_beside import NOT_THEIRS
from parsers.page.prose import lower_words

_LINE: Final = r"(?:numbers?|lines?|tns?|wtns?|dids?|trunks?|stations?|circuits?)"
_KIND: Final = r"(?:telephone|phone|business|voice|service|local|toll[- ]free|analog|pots)"
# The lines are what the sentence is about: whose they are is said before the first of them.
_NAMES_LINES: Final = re.compile(
    rf"\b(?:account|customer|subscriber|end user|member|client|patron|they|it|he|she|you)(?: (?:also|now|currently|further|presently))*"
    rf" (?:has|have|holds?|carr(?:y|ies)|includes?|uses?|subscribes? to|maintains?|owns?|retains?|consists? of|shows?|lists?)\b"
    rf"|\b(?:working|assigned|in[- ]service|billed|active|listed|additional|other|further|secondary|remaining|associated|auxiliary|"
    rf"rollover|hunt(?:ing)?|main|lead|pilot|following|customer's|subscriber's)"
    rf" (?:(?:billing|billed) )?(?:{_KIND} )?{_LINE}\b"
    rf"|\b{_LINE}\b[^.]{{0,60}}?(?:\bare\b|\bis\b|\bincludes?\b|:|\bworking\b|\bassigned\b|\bin service\b|\bbilled\b)"
    rf"|\b(?:in addition|besides|along with|together with|as well as|apart from|other than)\b[^.]*?(?:,|\bare\b|\bis\b|\bhas\b)"
    rf"|\b(?:also|billed|carried|listed|working|active|in service) (?:on|to|under|for) (?:this|the|that|said|same) "
    rf"(?:same )?(?:account|customer|subscriber|record|btn)\b[^.]{{0,20}}?(?:\bare\b|\bis\b|:)"
    rf"|\bwe (?:also )?(?:serve|furnish|provide|bill|carry|show|list|have)\b[^.]{{0,60}}?\b(?:{_LINE}|service|account|customer)\b"
    rf"|\bthere (?:is|are) (?:also )?(?:[\w-]+ ){{0,4}}?{_LINE}\b|\bremote call forward\w*"
    rf"|\b(?:has|have|uses?|keeps?)(?: the (?:number|line))?\W*$"
    rf"|\b(?:the|an?|its|their) (?:[\w-]+ ){{0,2}}?(?:fax|alarm|elevator|gate|door|modem|pool|credit card|fire|security)\b"
    rf"[^,;]{{0,40}}?\b(?:is|are|has|on|uses)\W*$"
    rf"|\b(?:roll(?:s|over|ing)?(?: over)?|hunts?|hunting) to\W*$"
    rf"|\bbtn\b",
    re.IGNORECASE,
)
# "Twenty direct-inward numbers, 305-555-0100 through ...", "The fax is 305-555-0142".
_COUNTED: Final = re.compile(
    rf"(?:^\W*|[,;:] |\band )(?:(?:the|these|its|their|all) )?(?:\d{{1,4}}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|eighty|(?:one )?hundred|"
    rf"several) (?:[\w/-]+ ){{0,3}}?{_LINE}\b[^.;]*$|"
    r"^\W*(?:the|an?|its|their|one) (?:[\w-]+ )?(?:fax|facsimile|alarm|elevator|gate|modem)(?: line| number)?(?: is)?(?: on)?\W*$",
    re.IGNORECASE,
)
# A list in a sentence: "Main no. 305-555-0100; rollover nos. 305-555-0101 and 305-555-0102; fax 305-555-0103".
_NAMES_ONE: Final = re.compile(
    r"\W*(?:(?:and|plus|with|also) )?(?:its |their |the |an? )?(?:(?:main|billed|billing|pilot|lead|listed|rollovers?|hunting|second|third|"
    r"back|additional|other|working|fax|facsimile|alarm|fire alarm|elevator|toll[- ]free|modem|credit card|gate|door)\W{1,2})+"
    rf"(?:(?:{_LINE}|nos?)\b)?(?: (?:is|are))?\W*",
    re.IGNORECASE,
)
# "; rollover nos. 0101, 0102 and 0103": by their last four digits.
_ENDS: Final = re.compile(
    rf"(?P<lead>(?:[,;]|\band\b|\bplus\b|\bto\b) (?:[a-z-]+ ){{0,3}}?(?:{_LINE}|nos?\.?|rollovers?|to|fax|facsimile|alarm|elevator)"
    r"(?: (?:are|is|on|at|to))?:? )(?P<ends>\d{4}(?:(?:, and|,|;| and| &| or) \d{4})*)(?![\d-]|\.\d| [A-Z])",
    re.IGNORECASE,
)
_SOON: Final = 100  # numbers behind the one that completes them
_SENTENCE_ENDS: Final = re.compile(r"(?<=[\w)])(?<!\bno)(?<!\bnos)(?<!\btel)(?<!\bnum)(?<!\bext)(?<!\bacct)\.\s|\s\.\s", re.IGNORECASE)
# "The block 305-555-0100 through 0119 rides on the account."
_BLOCK: Final = re.compile(
    rf"\b(?:the|an?|one|its|their)(?: \w+){{0,2}}? (?:block|range|group|series|bank)(?: of (?:\d+ )?(?:{_KIND} )?{_LINE})?(?: from|,)?$",
    re.IGNORECASE,
)
# Behind the numbers: "... are also billed to this account", "... is an alarm line".
_SAID_BEHIND: Final = re.compile(
    rf"^\W*(?:(?:are|is) (?:all |both |also |each )*(?:(?:(?:an?|the|their|its|his) )?(?!not\b)(?:[\w-]+ ){{0,3}}?{_LINE}\b|"
    rf"(?:working|active|in service|billed|assigned|listed|carried|served)\b|(?:on|part of) (?:this|the|that|their) (?:same )?account\b|"
    rf"(?:for|used (?:for|by|as)) (?:(?:the|an?|their|its) )?(?:fax|alarm|elevator|credit card|fire|modem|door|gate)\b)|"
    rf"(?:on|under|of) (?:the|this|their|that) (?:same )?account\b|(?:serves?|hunts?|rolls? over|follows?|rides? (?:on|along|with))\b)",
    re.IGNORECASE,
)
# Words that lead to somebody else's number.
_OTHERS: Final = re.compile(
    r"\b(?:forward\w*(?: \w+)? to|(?<!remote call )forward\w*|lsrs?|orders?|call(?:s|ing)? (?:me|us|our|the|at|on)|"
    r"(?<!remote )call forward\w*|contact\w*|"
    r"reach\w*|questions?|mobile|cell\w*|pager|"
    r"fax(?:ed)? (?:to|us|at|me)|by (?:fax|phone|telephone|e-?mail)|(?:fax|phone|telephone|tel) (?:is|at)(?=\W*$)|i am at|(?:me|"
    r"us) (?:at|on)|"
    r"support|"
    r"customer (?:care|service)(?! record)|sales|trouble|repair|help|(?<!front )(?<!reception )desk|office at|account number|routed|"
    r"overflow|answering|rings? (?:to|at)|terminat\w+ (?:to|at|on)|"
    r"(?:sent|redirected|diverted|transferred|failover|fails over) to|monitor\w*|central station|dial|write|requests?|(?:providers?|"
    r"carriers?|vendors?|contractors?|landlord)(?:['’]s)?|"
    r"to (?:call|dial|reach|use)|my|"
    r"our(?! (?:mutual )?(?:customers?|subscribers?|members?|records?|files?|clients?|patrons?)\b))\b",
    re.IGNORECASE,
)
_NOT_ON_IT: Final = re.compile(
    r"\bnot (?:on|part|included|billed|served|carried)\b|\b(?:separate|another|different|other) accounts?\b", re.IGNORECASE
)
_CLAUSE: Final = 8  # words that may say what a line is for
_NEAR: Final = 20  # words before a number
_JOINT: Final = 12  # words that may join a line to the one before it: ", a fax line on", "plus two rollover lines, "
_SPOKEN: Final = 2  # lower-case words before a number: no table's row
_ELSEWHERE: Final = re.compile(
    r"^\W*(?:to|by|at|from)\b|\b(?:was|were|will|shall|should|may|can|must|please|if|when|which|who|that)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One of the customer's lines. ``sure``: the sentence is about their lines and leads to this one by nothing else."""

    e164: str
    sure: bool
    use: str | None = None


def lines_said(text: str) -> tuple[SaidLine, ...]:
    """Every number of running ``text`` that its sentence makes the customer's; the surer of two sentences counts."""
    found: dict[str, SaidLine] = {}
    for sentence in map(_with_ends, _SENTENCE_ENDS.split(text)):
        parts = re.split(r";\s", sentence) if ENDED.search(sentence) else [sentence]
        for line in (line for part in parts if not ENDED.search(part) for line in _lines(part)):
            before = found.get(line.e164)
            if before is None or (line.sure and not before.sure):
                found[line.e164] = line
    return tuple(found.values())


def _with_ends(sentence: str) -> str:
    """With the numbers written out that only their last four digits name, behind words that call them lines."""
    found = _ENDS.search(sentence)
    before = list(sight_in_text(sentence[: found.start()])) if found else []
    if found is None or not before:
        return sentence
    whole, last = before[-1].e164[2:8], int(before[-1].e164[-4:])
    ends = re.findall(r"\d{4}", found["ends"])
    if any(not 0 < abs(int(end) - last) < _SOON for end in ends):
        return sentence
    written = re.sub(r"\d{4}", lambda end: f"{whole[:3]}-{whole[3:]}-{end.group()}", found["ends"])
    return _with_ends(f"{sentence[: found.start('ends')]}{written}{sentence[found.end() :]}")


def _lines(sentence: str) -> Iterator[SaidLine]:
    sightings = [sighting for sighting in sight_in_text(sentence) if not sighting.foreign]
    clear = not _OTHERS.search(sentence)
    listed, theirs = False, False
    behind = sentence[sightings[-1].end :] if sightings else ""
    told = _SAID_BEHIND.match(behind)
    said_behind = told is not None and not _OTHERS.match(re.sub(r"^\W*(?:(?:for|of|at) )?", "", behind[told.end() :]))
    for at, sighting in enumerate(sightings):
        lead, tail = _around(sentence, sightings, at)
        others = any(words.search(text) for words in (_NOT_ON_IT, NOT_THEIRS) for text in (lead, tail)) or _OTHERS.search(lead) is not None
        one = clear and len(sightings) > 1 and _NAMES_ONE.fullmatch(lead) is not None
        spoken = _NAMES_LINES.search(lead) is not None and lower_words(lead) >= _SPOKEN
        names = one or spoken or _COUNTED.search(lead) is not None or _BLOCK.search(lead) is not None
        joined = at > 0 and len(lead.split()) <= _JOINT and not _ELSEWHERE.search(lead)
        theirs = not others and (names or (theirs and joined) or (said_behind and (at == 0 or joined)))
        listed = listed or names
        if theirs or (listed and not others and (clear or joined)):
            yield SaidLine(sighting.e164, theirs, _use_said(lead, tail))


def _around(sentence: str, sightings: list[Sighting], at: int) -> tuple[str, str]:
    """The words between a number and its neighbours, the nearest before it; a bracket behind a number is its own."""
    lead = sentence[sightings[at - 1].end if at else 0 : sightings[at].start]
    lead = " ".join(re.sub(r"^\s*\([^)]*\)", "", lead).split()[-_NEAR:])
    return lead, sentence[sightings[at].end : sightings[at + 1].start if at + 1 < len(sightings) else len(sentence)]


def _use_said(lead: str, tail: str) -> str | None:
    """By the words right before a number and those behind it that stand in brackets or go on with "is"; else by its clause."""
    note = re.match(r"\s*(\([^)]*\)|(?:is|for|used)\b[^,;.]*)", tail)
    clause = re.split(r"[,;]\s(?!\d)(?=\w+ \w)|\band\s(?=\w+ \w)", lead)[-1].split()
    near = use_in(f"{' '.join(clause[-4:])} {note.group(1) if note else ''}")
    far = use_in(" ".join(clause[-_CLAUSE:]))
    return near or (None if far == "main" else far)
