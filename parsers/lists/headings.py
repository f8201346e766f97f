"""What a heading says of the numbers below it: that they port or stay, their use, their area code, that they are not the customer's."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from parsers.lists.others_words import CELL_WORDS, ENDED_HEADING, ENDED_WORDS, GONE_WORDS
from parsers.numbers.area_codes import stated_area_codes
from parsers.numbers.plan import region_of
from parsers.numbers.uses import EXCEPT, Intent, heading_intent, intent_of, use_legend, use_of, uses_in


@dataclass(frozen=True, slots=True)
class Section:
    """What headings above a row say about it."""

    intent: Intent | None = None
    use: str | None = None
    npa: str | None = None
    decoy: bool = False
    gone: bool = False  # numbers that were given up or are other people's: also of a table
    ended: bool = False  # of those, lines that were disconnected


_OTHERS_HEADING: Final = re.compile(  # outweighs a use: "Alarm & elevator vendors"
    r"\b(?:vendors?|suppliers?|proveedores|contractors|speed ?dials?|service compan(?:y|ies)|who(?:m)? (?:to|we) call|people to call"
    r"|(?:outside|external|frequently called|useful|helpful|important) (?:numbers|phone numbers|contacts)|parts sources)\b",
    re.IGNORECASE,
)
_DECOY_HEADING: Final = re.compile(
    r"\b(?:vendors?|proveedores|contacts?|contactos?|who we are with|current (?:phone )?(?:provider|carrier|company)"
    r"|our (?:provider|carrier)|questions|support|help|emergency contacts?|escalation|emergency numbers"
    r"|for (?:your )?(?:reference|information|info)|fyi)\b",
    re.IGNORECASE,
)
_OUR_OWN: Final = re.compile(r"\bour (?:own )?(?:\w+ )?(?:numbers|lines|dids|tns|phones)\b", re.IGNORECASE)  # "FYI our numbers below"
REST_WORDS: Final = re.compile(
    r"\b(?:the (?:rest|others?)|all (?:the )?(?:others?|rest|remaining)|others?|everything else|all else|remaining"
    r"|el resto|los dem[aá]s)\b",
    re.IGNORECASE,
)
_IN_SERVICE: Final = re.compile(  # ends what was said of lines no longer in use, or staying
    r"\W*(?:all )?(?:active|working|live|current(?:ly active)?|in service|in use)"
    r"(?: (?:\w+ )?(?:lines|numbers|dids|tns|services?|phones))?(?: in (?:use|service))?\W*(?:\(\d+\))?\W*",
    re.IGNORECASE,
)
_HEADING_WORDS: Final = 12
_ALL_USES: Final = frozenset({"main", "fax"})


_ASKED: Final = re.compile(r"\b(?:which|what|any) (?:\w{1,12} ){0,3}(?:numbers?|lines?|ones|dids?|tns?)\b[^?]*\?\W*$", re.IGNORECASE)


def asked_intent(question: str) -> Intent | None:
    """What becomes of the numbers that answer a question: "2. Which lines stay where they are?"."""
    last = re.split(r"(?<=[.!?])\s+(?=[A-Z])", question.strip())[-1]
    return heading_intent(last) if _ASKED.search(last) else None


_ANYTHING: Final = re.compile(r"\b(?:any(?:thing|one)?|what|which|something)\b", re.IGNORECASE)


def asked_section(quoted: str, npa: str | None) -> Section:
    """What a quoted question says of the answer below it: "Anything that must NOT be moved?", "Fax?"; one that says nothing ends what
    the question before it said."""
    asked = [text for text in re.split(r"(?<=[.!?])\s+", quoted.strip()) if text.endswith("?")]
    intents = (asked_intent(text) or (heading_intent(text) if _ANYTHING.search(text) else None) for text in asked)
    uses = [use for text in asked for use in uses_in(text)]
    return Section(next(filter(None, intents), None), uses[0] if len(set(uses)) == 1 else None, npa)


def heading_section(text: str, section: Section, npas: tuple[str, ...]) -> Section:
    """The section below a heading; each heading begins anew, but for what it does not speak of and the area code."""
    excepted = EXCEPT.search(text)  # "all but the fax": a use of those that are meant is none of theirs
    intent, use = _intent_of_heading(text, npas), use_of(text[: excepted.start()] if excepted and excepted.start() else text)
    use = None if use_legend(text) else use  # "(F = fax, A = alarm)": of the letters at numbers
    use = None if use is not None and _ALL_USES.issubset(uses_in(text)) else use  # "each has a main number and a fax:"
    npa = npas[0] if len(npas) == 1 else section.npa
    if GONE_WORDS.search(text) or ENDED_HEADING.fullmatch(text):
        return Section(None, None, npa, True, True, ended=ENDED_WORDS.search(text) is not None)
    # "Billing contact: Maria Lopez" speaks for its own line only, unless it ends in the word for the number below it.
    filled_in = re.search(r":\s*\S|\S(?:\t|\s{3,})\S", text) is not None and not CELL_WORDS.search(text[-12:])
    decoy = intent is None and not filled_in and not _OUR_OWN.search(text)
    decoy = decoy and bool((use is None and _DECOY_HEADING.search(text)) or _OTHERS_HEADING.search(text))
    if decoy:
        return Section(None, None, npa, True, bool(_OTHERS_HEADING.search(text)))
    if intent is not None:
        return Section(intent, use, npa)
    if use is not None:
        return replace(section, use=use, npa=npa, decoy=False)
    if _IN_SERVICE.fullmatch(text):
        return Section(None, None, npa)
    if REST_WORDS.search(text):
        return Section({Intent.KEEP: Intent.PORT, Intent.PORT: Intent.KEEP}.get(section.intent) if section.intent else None, None, npa)
    return Section(section.intent if text.rstrip().endswith(":") or _goes_on_with_group(text) else None, None, npa)


def _intent_of_heading(text: str, npas: tuple[str, ...]) -> Intent | None:
    """What a heading says becomes of the numbers below; "all are 305 except those I mark" is about area codes."""
    if _NEVER.match(text):
        return Intent.KEEP
    if answer := _ANSWER.match(text):
        return Intent.PORT if answer["answer"].casefold() == "yes" else Intent.KEEP
    return None if npas and EXCEPT.search(text) and intent_of(EXCEPT.sub(" ", text)) is None else heading_intent(text)


_ANSWER: Final = re.compile(  # "Yes to all of these:"
    r"^\W*(?P<answer>yes|no)(?:,? (?:to|for|on))?(?: all)?(?: of)?"
    r"(?: (?:these|those|them|the following|this|below))(?: (?:ones|numbers|lines))?\W*$",
    re.IGNORECASE,
)
_NEVER: Final = re.compile(r"^\W*(?:never|not (?:these|those|now|yet|included)|hands off|exclusions?|excluded)\W*$", re.IGNORECASE)


def _goes_on_with_group(text: str) -> bool:
    """A heading that names a place or a group goes on with the porting of the one before; a new subject does not."""
    return len(text.split()) <= 4 and not re.search(
        r"\b(?:who|what|how|when|why|note|notes|about|thanks|thank|regards)\b", text, re.IGNORECASE
    )


_CODE_HEADING: Final = re.compile(r"^\W*\(?([2-9]\d\d)\)?\W*(?:numbers?|lines?|dids?|tns?|area|n[uú]meros)?\W*$", re.IGNORECASE)
_PLACE_HEADING: Final = re.compile(
    r"^\W*(?!(?:room|suite|ste|rm|unit|box|ext)\b)[A-Za-z][A-Za-z .'-]{2,40}\(([2-9]\d\d)\)\W*$", re.IGNORECASE
)


def area_codes(text: str) -> tuple[str, ...]:
    """Area codes a line names, also as a bare heading: "(305) numbers:"."""
    code = _heading_code(text)
    return (code,) if code else stated_area_codes(text)


def is_code_heading(text: str) -> bool:
    """A line that is nothing but an area code, or a place and its area code: "Dover (305)"."""
    return _heading_code(text) is not None


def _heading_code(text: str) -> str | None:
    heading = _CODE_HEADING.match(text) or _PLACE_HEADING.match(text)
    return heading.group(1) if heading and region_of(heading.group(1)) else None


_LEGEND: Final = re.compile(r"^\W*[A-Za-z]\W{0,2}\s?=\s?\w")  # "K = stays": of marks, not of the lines below


def is_heading(text: str) -> bool:
    """A short line without a sentence's end, or anything that ends in a colon."""
    bare = text.strip(" \t*•·-–—#=_|")
    if not bare or sum(c.isalpha() for c in bare) < 2 or _LEGEND.match(bare):
        return False
    if bare.endswith(":"):
        return len(bare.split()) <= 40
    return len(bare.split()) <= _HEADING_WORDS and not bare.endswith((".", "!", "?", ","))
