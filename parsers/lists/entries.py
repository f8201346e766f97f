"""One number of a list with what was said beside it; what tables and free lines of a list are both turned into."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from parsers.numbers.plan import region_of
from parsers.numbers.sighting import stated_area_codes
from parsers.numbers.types import Claim, Sighting
from parsers.numbers.uses import EXCEPT, Intent, heading_intent, use_of


@dataclass(frozen=True, slots=True)
class Entry:
    sighting: Sighting
    page: int
    use: str | None = None
    intent: Intent | None = None
    note: str | None = None
    decoy: bool = False  # a person's cell phone, a vendor, a signature: not the customer's line
    struck: bool = False  # crossed out
    letterhead: bool = False  # beside an address or web page: the sender's own line, counts where no list names others
    billing: bool = False  # stands in a BTN column, beside the row's own number
    btn: bool = False  # words beside it call it the billing number
    own_words: bool = False  # its use was said for this number, not for a heading's whole group
    aside: bool = False  # on a line of its own that says nothing of it: beside a table of numbers it is not one of them
    apart: bool = False  # under a column of numbers and not in it
    unclear: bool = False  # its row is marked in none of the columns to port and to stay
    led_on: bool = False  # "Overflow: 305-555-0142": where calls go on to, the customer's only if it is of their exchanges


@dataclass(frozen=True, slots=True)
class Section:
    """What headings above a row say about it."""

    intent: Intent | None = None
    use: str | None = None
    npa: str | None = None
    decoy: bool = False
    gone: bool = False  # numbers that were given up or are other people's: also of a table


@dataclass(slots=True)
class Gathered:
    """What reading a page adds up to."""

    entries: list[Entry] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    rest_use: str | None = None  # "the rest is voice"
    totals: list[tuple[int, int]] = field(default_factory=list)  # (stated, found in that table)
    stated: list[int] = field(default_factory=list)  # how many numbers there are in all, as sentences say
    tables: int = 0
    accounts: list[str] = field(default_factory=list)  # of an account column, each once
    carriers: list[str] = field(default_factory=list)
    inventory: bool = False  # a switch's or provider's export: says nothing about porting

    @property
    def own(self) -> tuple[Entry, ...]:
        """The customer's, in reading order."""
        kept = tuple(entry for entry in self.entries if not entry.decoy)
        listed = tuple(entry for entry in kept if not entry.letterhead)
        kept = listed if len(listed) >= _A_LIST else kept
        inside = tuple(entry for entry in kept if not entry.aside)
        kept = inside if self.tables and len(inside) >= _A_TABLE else kept
        within = tuple(entry for entry in kept if not (entry.apart and entry.aside))
        kept = within if len(within) >= _A_TABLE else kept
        exchanges = {entry.sighting.e164[:-4] for entry in kept if not entry.led_on}
        return tuple(entry for entry in kept if not entry.led_on or entry.sighting.e164[:-4] in exchanges)

    @property
    def beside(self) -> tuple[Entry, ...]:
        """Numbers that stand beside the list, nobody said why."""
        own = {entry.sighting.e164 for entry in self.own}
        loose = (entry for entry in self.entries if (entry.aside or entry.led_on) and not entry.decoy and not entry.letterhead)
        return tuple(entry for entry in loose if entry.sighting.e164 not in own)


# Words that make a number beside them somebody else's, or a person's.
_PEOPLE: Final = (
    r"(?:cell|mobile|celular|m[oó]vil)s?(?: ?phones?| ?#| no\.?| number)?\b(?! (?:tower|carrier))|home (?:phone"
    r"|number)|my (?:direct|number|line|phone)"
    r"|(?:call|reach|text|contact|phone|ring) (?:me|us|him|her|them|you|with|if|for questions|jim|at)\b|(?:tried"
    r"|trying) to call|called (?:you|me|us|from)|call(?:ing)? you|you called"
    r"|contact (?:is )?(?-i:[A-Z][a-z]+ [A-Z])|contact(?: person| name| phone| number| info\w*| us)?\s{0,2}[:#–-]"
    r"|(?:requested|prepared|submitted|sent|completed) by"
    r"|questions|preguntas|emergency contact|in case of|after hours contact|ll[aá]m[ea]\w*|spoke (?:with|to)"
    r"|(?:be|are|is|usually|always|best) (?:reach(?:ed|able)|contacted|phoned|called(?= (?:at|on)\b))(?: (?:at|on|by|under|via)\b)?"
)
_OTHERS: Final = (
    r"(?:our|their|the|my|account|sales|at&t|spectrum|comcast|verizon) rep\b(?!lac)|rep(?:resentative)?(?:'s"
    r"|s)?(?: is| at| number| direct|:)|account (?:manager|executive|team)|sales ?(?:person|man|rep)\b"
    r"|(?:their|customer|business|technical|tech|carrier|provider|billing) (?:support|service|care)\b|help ?desk"
    r"|technician|installer|vendors?|landlord'?s? (?:phone|number|cell)|monitoring (?:company|center|station)"
    r"|proveedor|alarm company|it (?:guy|company|support|person|department)|consultant|attorney"
    r"|fwd(?:s)? to|rings? to my|(?:fax|mail|send|email) (?:it|this|the|them|your|completed?|back|form)"
    r"|(?:filled (?:in|out)|completed|prepared|submitted) by\b|(?:sent|returned?|faxed|mailed) (?:back )?to\b|\bor fax\b"
    r"|fax(?:ed)? to\b(?! e-?mail)|dial[- ]?in\b|join (?:by|the|us)"
    r"|(?:zoom|teams|webex|skype|online|video|virtual) meetings?\b|meeting (?:id|link|room|number)|meeting:|webinar|one tap"
    r"|temp(?:orary)? (?:dids?|numbers?|lines?)"
    r"|\bdials? (?:some|these|those|our|us|the)\b"
    r"|(?:computer|it|network|tech|phone|cabling|copier|alarm) (?:man|woman|guys?|gal|fellow|vendor|contractor|consultant)\b"
    r"|\btheir (?:office|dispatch\w*|(?:central|monitoring) station)(?: (?:number|phone|line))? (?:is|at)\b"
    r"|\b(?:is|are) (?:\w{2,3} )?(?:county|city|state|town|landlord|tenant|neighbou?r|building|vendor|mall|carrier|contractor)['’]s\b"
    r"|\bon (?:its|their|his|her) own (?:phone )?(?:bill|account|contract|carrier)\b|\b(?:not|no) part of (?:this|the|our)\b"
    r"|\b(?:belongs? to|owned by|billed to) (?:(?:the|our) (?:landlord|tenant|building|city|county|state)|(?:an)?other|some(?:one|body)"
    r"|a different)\b"
    r"|repair (?:number|line|is)|porting department|to cancel call"
    r"|(?:alarm|elevator|lift|fire|security|phone|telephone|copier|printer|network|panel|door|gate)s?"
    r" (?:dealer|contractor|installer|tech(?:nician)?s?|vendor|inspector|service (?:co|company|desk|dept|provider))\b"
    r"|(?:dealer|contractor|landlord)\W{0,2}(?:is\b|at\b|:)|(?:monitored|serviced|maintained|installed|drawn|designed) by\b"
    r"|answering service\b|monitoring (?:ctr|cent(?:er|re)|co)\b|(?:panel|dialer|system|alarm|it) (?:dials|calls)\b"
)
# Lines that never were, or are no longer, the customer's.
GONE_WORDS: Final = re.compile(
    r"\bnot (?:our|their)s?\b(?! to)|\bno longer (?:our|their|his|her|active|in service|in use|working|with us|exist\w*)"
    r"|\bgave (?:these|those|this|that|it|them|the \w+|\w+ numbers?) (?:up|back|away)|\bgiven (?:up|back)\b|\bgave up\b"
    r"|\b(?:already|were|was|been|long|since) (?:disconnected|cancell?ed|released|ported (?:away|out)|sold|given up)"
    r"|\b(?:disconnected|cancell?ed|released|ported (?:away|out)|retired) (?:in|on|back in|last|as of|years? ago|since|\d)"
    r"|\b(?:former|previous|dead|retired|defunct|obsolete) (?:numbers?|lines?|dids?|tns?)\b"
    r"|\bold (?:numbers|lines|dids|tns|number(?=\W{0,3}$|:| was| is))\b|\bya no (?:es|son|los?|las?|se) ",
    re.IGNORECASE,
)
_INTRODUCED: Final = r"(?-i:[Tt]his is [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?: (?:from|at|with|of)\b| ?,| *$| ?\())"
DECOY_WORDS: Final = re.compile(rf"(?<![\w])(?:{_PEOPLE}|{_OTHERS}|{_INTRODUCED})", re.IGNORECASE)
FILLED_BY: Final = re.compile(r"\b(?:filled (?:in|out)|completed|prepared|submitted) by\b|\b(?:return|fax(?:ed)?|sent) to\b", re.IGNORECASE)
CARE_WORDS: Final = re.compile(  # before a toll-free number
    r"\b(?:repair|customer (?:service|care|support)|trouble|(?-i:[A-Z][\w&]{1,20}) (?:support|help ?desk|care)"
    r"(?: cent(?:er|re)| line| team| desk| dept)?)\W{0,3}$",
    re.IGNORECASE,
)
# Whom to call, standing alone before a number outside of a list.
CARE_LABEL: Final = re.compile(
    r"^\W*(?:(?:(?:tech(?:nical)?|product|customer|phone|24/7|emergency)\s)?(?:support|help ?(?:desk|line)?|repair|trouble|assistance)"
    r"|customer (?:care|service))\W*$",
    re.IGNORECASE,
)
# Behind the label of where calls go on to: never the line itself.
LED_ON: Final = re.compile(
    r"(?:^|[\s|(•·])(?:(?P<sure>fall ?backs?|fail ?overs?|forward(?:s|ing|ed)?(?: number| no\.?| dest\w*)?|fwd|divert(?:s|ed)?|redirects?"
    r"|if (?:busy|no answer|unanswered)|no answer|on busy|rolls?(?: over)?|destination)"
    r"|overflows?|after[- ]hours|back ?up|alternate|night(?: service| mode)?)\s{0,2}[:=→>-]{0,3}\s*$",
    re.IGNORECASE,
)
# The writer does not know either.
UNSURE: Final = re.compile(
    r"\?{2,}|^\W*\?|\b(?:ours|keep|port|needed|need|used|use|active|working|this|it)\s?\?"
    r"|\bnot (?:sure|certain)\b|\bunsure\b|\bto be (?:confirmed|determined|decided)\b|\btb[dc]\b(?!\s\w)|\bmaybe\b|\bi think\b|\bverify\b"
    r"|\bdo we\b|\bstill (?:need|use|have)\b",
    re.IGNORECASE,
)
# Before what is shaped like a telephone number and is none.
ID_WORDS: Final = re.compile(
    r"\b(?:po|p\.o\.|order|invoice|ticket|case|ref(?:erence)?|quote|confirmation|work order|licen[sc]e|tax id|ein|npi)"
    r"\s{0,2}(?:#|no\b\.?|num(?:ber)?\b|id\b|:)\s{0,2}[:#]?\s{0,2}$",
    re.IGNORECASE,
)
FORWARD_WORDS: Final = re.compile(
    r"(?<!\w)(?:forward(?:s|ed|ing)?|fwd(?:s|ed)?|overflows?|rings?|rolls?(?: over)?|points?|routes?d?|redirect(?:s|ed)?|desv[ií]a\w*)"
    r"(?: \w{1,12}){0,2} (?:to|a|into)\b[^.;,]{0,30}$"
    r"|(?<!\w)(?:rings?|dials?|calls?) (?:(?-i:[A-Z][a-z]+)|me|him|her|us|them)(?:'s)?(?: (?:cell|at|on|directly|first))*\W*$",
    re.IGNORECASE,
)
CELL_WORDS: Final = re.compile(r"(?<!\w)(?:cell|mobile|celular|m[oó]vil)(?!\w)", re.IGNORECASE)
_THEIRS: Final = (
    r"(?:(?:some(?:one|body) else|(?:an)?other (?:compan(?:y|ie)|business(?:es)?|people|part(?:y|ie)|customer|tenant|vendor|supplier|firm)"
    r"|others?|vendor|supplier|contractor|dealer|carrier|landlord|tenant|neighbou?r)s?'?s?'?)"
)
# A sentence that says whose the numbers around it are: "None of these are our own lines."
NOT_OURS: Final = re.compile(
    r"\bnone of (?:these|those|them|the (?:numbers|lines|above|below|following)\b(?: (?:below|above|here|listed))?)"
    r"(?: (?:numbers|lines|phones))?(?: (?:is|are|belongs?|ports?))?(?: to)? (?:ours?|us|my|mine|the customer's)\b"
    r"|\b(?:these|those|they|all(?: of (?:these|them|those))?|the (?:numbers|lines) (?:below|above|here|on this (?:page|sheet|list)))"
    r"(?: (?:numbers|lines|phones))?(?: all)? (?:are|do|belong)(?:(?: not|n't) (?:ours?\b(?! to)|belong to us)| (?:to )?"
    rf"(?:the numbers of )?(?:our |the )?{_THEIRS}(?: (?:own )?(?:numbers|lines|phones))?\b(?! (?:to|that|which|for us)\b))"
    r"|\b(?:numbers|lines) (?:of|for|belonging to) (?:other (?:companies|businesses|people)|vendors|suppliers|outside)\b"
    r"|\b(?:only|just|merely) (?:contacts?|for (?:your )?(?:reference|information)|people to call|who to call)\b"
    r"(?!.{0,40}\b(?:port|transfer))",
    re.IGNORECASE,
)
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
REST_WORDS: Final = re.compile(
    r"\b(?:the (?:rest|others?)|all (?:the )?(?:others?|rest|remaining)|others?|everything else|all else|remaining"
    r"|el resto|los dem[aá]s)\b",
    re.IGNORECASE,
)
_A_LIST: Final = 2  # so many numbers outside the letterhead are the list
_A_TABLE: Final = 3  # so many in tables are
_HEADING_WORDS: Final = 12


def heading_section(text: str, section: Section, npas: tuple[str, ...]) -> Section:
    """The section below a heading; each heading begins anew, but for what it does not speak of and the area code."""
    excepted = EXCEPT.search(text)  # "all but the fax": a use of those that are meant is none of theirs
    intent, use = heading_intent(text), use_of(text[: excepted.start()] if excepted and excepted.start() else text)
    npa = npas[0] if len(npas) == 1 else section.npa
    if GONE_WORDS.search(text):
        return Section(None, None, npa, True, True)
    # "Billing contact: Maria Lopez" speaks for its own line only, unless it ends in the word for the number below it.
    filled_in = re.search(r":\s*\S", text) is not None and not CELL_WORDS.search(text[-12:])
    decoy = intent is None and not filled_in and bool((use is None and _DECOY_HEADING.search(text)) or _OTHERS_HEADING.search(text))
    if decoy:
        return Section(None, None, npa, True, bool(_OTHERS_HEADING.search(text)))
    if intent is not None:
        return Section(intent, use, npa)
    if use is not None:
        return replace(section, use=use, npa=npa, decoy=False)
    if REST_WORDS.search(text):
        return Section({Intent.KEEP: Intent.PORT, Intent.PORT: Intent.KEEP}.get(section.intent) if section.intent else None, None, npa)
    return Section(section.intent if text.rstrip().endswith(":") or _location(text) else None, None, npa)


def _location(text: str) -> bool:
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
    heading = _CODE_HEADING.match(text) or _PLACE_HEADING.match(text)
    return (heading.group(1),) if heading and region_of(heading.group(1)) else stated_area_codes(text)


def is_heading(text: str) -> bool:
    """A short line without a sentence's end, or anything that ends in a colon."""
    bare = text.strip(" \t*•·-–—#=_|")
    if not bare or sum(c.isalpha() for c in bare) < 2:
        return False
    if bare.endswith(":"):
        return len(bare.split()) <= 40
    return len(bare.split()) <= _HEADING_WORDS and not bare.endswith((".", "!", "?", ","))
