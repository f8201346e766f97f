"""The words people use for what a line is for, and for what becomes of it. Data tables and two small readers of them.

Uses are those of ``onboarding.documents.NumberReading``. Intents: port, keep (stays with the losing carrier), disconnect (neither).
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Intent(StrEnum):
    PORT = "port"
    KEEP = "keep"
    DISCONNECT = "disconnect"


# What makes a line special comes before "main" and "voice": "voice + SMS" is an SMS line, "main fax" a fax line.
_SPECIAL: Final[dict[str, str]] = {
    "elevator": r"elevators?|elev|lift phone|ascensor(?:es)?",
    "alarm": r"alarms?|burglar|burg|fire(?= ?(?:alarm|panel|line|phone|system|dialer|$|[,;:/()&]))|facp|security (?:panel"
    r"|system|line)|(?:alarm|fire) panel"
    r"|life safety|alarmas?|incendios?|panic",
    "fax": r"e-?fax(?:es)?|fax(?:es)?|facsimile|telefax|m-?fax",
    "sms": r"sms|mms|text(?:s|ing)?(?: enabled)?|text-enabled|mensajes(?: de texto)?|10dlc",
    "dsl": r"a?dsl|internet line",
    "modem": r"modems?|dial-?up|telemetry",
    "pos": r"pos|credit ?cards?|cc (?:machine|terminal|line)|card (?:machine|terminal|reader)|point of sale"
    r"|tarjetas?(?: de cr[eé]dito)?|eftpos|verifone",
    "door": r"doors?(?: ?phones?)?|gates?|intercoms?|buzzer|entry (?:system|phone)|puertas?|port[oó]n|callbox",
    "postage": r"postage(?: meter)?|pitney",
    "conference": r"conference|conf(?: bridge| room)?|conferencia",
    "paging": r"paging|pager",
    "toll_free": r"toll[ -]?free|tfns?|tf|8[xy]{2}|8[0-8]{2} (?:number|no\.?|#|line)"
    r"|gratuit[ao]|sin costo|1-?800 (?:number|line)|our 8[0-8]{2}",
}
_PLAIN: Final[dict[str, str]] = {
    "main": r"main|btn|pilot|primary|principal|main (?:line|number|#)|head(?: |-)?quarters line|listed number|atn",
    "voice": r"voice|voz|pots voice",
}
_NOT_A_USE: Final = re.compile(
    r"\bmain (?:st|street|ave|avenue|road|rd|blvd|office|campus|building|bldg|lobby|floor|clinic)\b|\bsee text\b"
    r"|\bgrain elevators?\b|\btext me\b|\bfire (?:dept|department|station|district)\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(r"\b(?:no|not|non|without|sin|isn'?t|never)[ -]{1,2}(?:an? |the )?$", re.IGNORECASE)


def _compiled(table: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((use, re.compile(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)) for use, words in table.items())


_SPECIAL_WORDS: Final = _compiled(_SPECIAL)
_PLAIN_WORDS: Final = _compiled(_PLAIN)
SPECIAL_USES: Final = frozenset(_SPECIAL)


@lru_cache(maxsize=4096)
def use_of(text: str) -> str | None:
    """What a line is for, by words beside it; None when they do not say. The first special use named wins, then main, then voice."""
    text = _NOT_A_USE.sub(" ", text[:400])
    found = [
        (match.start(), use)
        for use, words in _SPECIAL_WORDS
        for match in words.finditer(text)
        if not _NEGATED.search(text[: match.start()])
    ]
    if found:
        uses = [use for _, use in sorted(found)]
        return "elevator" if "elevator" in uses else uses[0]
    for use, words in _PLAIN_WORDS:
        match = words.search(text)
        if match and not _NEGATED.search(text[: match.start()]):
            return use
    return None


def uses_in(text: str) -> tuple[str, ...]:
    """Every use a text names, in the order of the text."""
    found = {
        (match.start(), use) for use, words in (*_SPECIAL_WORDS, *_PLAIN_WORDS) for match in words.finditer(_NOT_A_USE.sub(" ", text[:400]))
    }
    return tuple(dict.fromkeys(use for _, use in sorted(found)))


_NOT: Final = (
    r"(?:(?:do|does|should|will|must|shall|are|is|be|to|can|please)\s{1,2})?(?:not|never)\b|\b(?:don'?t|dont|doesn'?t"
    r"|won'?t|wont|shouldn'?t|no|non|not|aren'?t|isn'?t|cannot|can'?t)\b"
)
_PORT: Final = (
    r"port(?:s|ed|ing|able)?|portar(?:se)?|portad[oa]s?|transfer(?:s|red|ring)?|transferir|move[sd]?|moving|mover"
    r"|bring(?:ing)?|switch(?:ed|ing)?|migrat(?:e|ed|ing)|come over|coming over|take over|taking over"
)
_KEEP: Final = (
    r"with the exception of|continu(?:e|es|ing)(?= (?:with|to be served|on|at)\b)|keep(?:s|ing)?"
    r"|kept|stay(?:s|ing|ed)?|left(?= (?:with|at|where|behind|in place|as is)\b)|remain(?:s|ing)?"
    r"|retain(?:s|ed)?|leave(?:s)?|leaving|exclud(?:e|ed|es"
    r"|ing)|except(?:ing)?|excepto|mantener|conservar|se quedan?|quedan?"
    r"|do(?:n'?t| not) (?:worry about|touch|mess with|bother with|do|include|add|bring|count|grab|swap)(?! it to)\b"
    r"|not (?:a )?(?:part of|in|on|included (?:in|on|with)|covered by|for) (?:this|the|our)"
    r" (?:port\w*|order|move|project|request|loa|transfer|batch|scope)"
    r"|(?:outside (?:of )?(?:the |this )?(?:scope|order)|out of (?:the )?scope)\b"
    r"|hands off|dejar|non[- ]?port(?:ing|ed)?|unported"
    r"|already (?:been )?(?:ported|moved|transferred|switched|migrated|with you|yours|on your|at your|over|done)|previously ported"
)
_DROP: Final = (
    r"disconnect(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|drop(?:ped|ping)?|terminat(?:e|ed|ing)|shut(?:ting)? (?:off|down)"
    r"|(?:do(?:n'?t| not)|no longer) (?:need|use|want)(?:ed)?(?! to\b)|no longer (?:in use|needed)|not needed"
    r"|(?:are |is )?going away|cut(?:ting)? (?:off )?(?:these|those|them|it|this|that)(?! (?:one |line )?over\b)"
    r"|turn(?:ed|ing)? off|get(?:ting)? rid of|kill(?:s|ed|ing)?|decommission(?:s|ed|ing)?|dar de baja|de baja|eliminar|delete[ds]?"
)
_NEGATION_BEFORE: Final = re.compile(
    rf"(?:{_NOT}|\b(?:nothing|none|neither)\b)(?:\s{{1,2}}(?:will|shall|should|is|are|gets?|numbers|lines|yet|to|be|being|going|want|need|wish|have|has|us|you|the|these|this|those|it|them|any"
    rf"|of|that|please|get|getting|planning|plan)){{0,4}}\s{{0,2}}$",
    re.IGNORECASE,
)
_PORT_WORD: Final = re.compile(rf"(?<![\w-])(?:{_PORT})(?![\w-])", re.IGNORECASE)
_KEEP_WORD: Final = re.compile(rf"(?<![\w-])(?:{_KEEP})(?![\w-])", re.IGNORECASE)
_DROP_WORD: Final = re.compile(rf"(?<![\w-])(?:{_DROP})(?![\w-])", re.IGNORECASE)
_NO_INTENT: Final = re.compile(  # "port" and "keep" that are about something else; "keep our numbers" means the opposite of staying
    r"\b(?:nothing|none|no (?:numbers?|lines?|others?))(?: \w+){0,3} (?:stays?|remains?|left|kept|staying|remaining)\b"
    r"|\bport(?:ing)?[ -](?:date|day|night|week|window|cut ?over"
    r"|out pin|pin|request|order|form|department|status|forward\w*)\b|(?<!part of )(?<!not in )\bthe port\b(?! of)"
    r"|\bkeep(?:ing)? (?:our|my|all|these|those|the same|the following|same)\b(?! (?:\w+ ){0,4}(?:with|at|on|where"
    r"|there|as is|existing|current))"
    r"|\bkeep (?:in|me|us|you) |\bport \d{1,2}\b(?!\s?/)|\bleave (?:a )?(?:voice)?mess\w+|\bmove in|\bmoving (?:to|into) (?:a|our"
    r"|the) new|\btransfers? (?:to|call)|\bcalls? transfer|\bvoic\w+ stays?\b|\bstay(?:s|ing)? (?:open|late"
    r"|on the line)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def intent_of(text: str) -> Intent | None:
    """What is to become of numbers, by words about them; None when they do not say. Staying wins over porting."""
    text = _NO_INTENT.sub(" ", text[:600].replace("’", "'"))
    kept = dropped = ported = False
    for match in _DROP_WORD.finditer(text):
        dropped = dropped or not _negated(text, match)
    for match in _KEEP_WORD.finditer(text):
        if _negated(text, match) and not match.group().casefold().startswith("do"):
            ported = True
        else:
            kept = True
    for match in _PORT_WORD.finditer(text):
        if _negated(text, match):
            kept = True
        else:
            ported = True
    if kept:
        return Intent.KEEP
    if dropped:
        return Intent.DISCONNECT
    return Intent.PORT if ported else None


EXCEPT: Final = re.compile(
    r"(?<!\w)(?:(?<=\ball )but|but(?= (?:the|these|those|for)\b)"
    r"|except(?:ing|ion of|ions?)?(?: for)?|but not|excluding|other than|apart from|aside from|besides|minus|save for|excepto"
    r"|menos)(?!\w)",
    re.IGNORECASE,
)


def heading_intent(text: str) -> Intent | None:
    """The intent of a column's or a group's heading, where "Keep these" means what it says; None where it offers a choice."""
    if choice_codes(text):
        return None
    excepted = EXCEPT.search(text)
    if excepted and (said := intent_of(text[: excepted.start()])) is not None:
        rest = re.sub(r"\b(?:for|these|those|the following|below|numbers|lines|ones)\b|\W", "", text[excepted.end() :], flags=re.IGNORECASE)
        return said if rest else {Intent.PORT: Intent.KEEP, Intent.KEEP: Intent.PORT}.get(said)  # "everything ports except:"
    return intent_of(text) or (Intent.KEEP if _KEEP_WORD.search(text) and len(text.split()) <= 4 else None)


def _negated(text: str, match: re.Match[str]) -> bool:
    return _NEGATION_BEFORE.search(text[max(0, match.start() - 60) : match.start()]) is not None


_LETTERS: Final = {
    **dict.fromkeys("pm", Intent.PORT),  # port, move
    **dict.fromkeys("klsr", Intent.KEEP),  # keep, leave, stay, remain
    **dict.fromkeys("dc", Intent.DISCONNECT),
}
_OR: Final = re.compile(r"\s{0,2}(?:/|\||,|\bor\b)\s{0,2}", re.IGNORECASE)
_LEGEND: Final = re.compile(
    r"(?<![\w=])(?P<code>[A-Za-z0-9*#†✓✔☑☒☐]|[A-Z]{3,10}|[Yy]es|N[Oo]|no)\s{0,2}=\s{0,2}"
    r"(?P<meaning>[^=,;.)\n]{3,60}?)(?=\s{0,3}(?:[,;.)\n]|$|\s\S{1,10}\s?=))"
)
# The other way about: "port=1 stay=0".
_MEANT: Final = re.compile(
    r"(?<![\w=])(?P<meaning>[A-Za-z][A-Za-z' ]{1,30}?)\s{0,2}=\s{0,2}(?P<code>[A-Za-z0-9*#†✓✔☑☒☐]|yes|no)(?![\w=])", re.IGNORECASE
)


_BLANK: Final = re.compile(
    r"\b(?:blanks?|empty|unmarked|unchecked|unticked|no mark|not (?:marked|checked|ticked))\s{0,2}(?:=|means?\b|:)\s{0,2}"
    r"(?P<meaning>[^=,;.)\n]{3,60})",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def choice_codes(heading: str) -> dict[str, Intent]:
    """The answers a heading offers ("Port / Leave", "P/K", "Keep or port", "port=1 stay=0"), by first letter and by word, else empty."""
    told = legend_of(heading[:120])
    if len(set(told.values())) > 1:
        return told
    parts = [part for part in _OR.split(heading.strip(" ?:*()[]\t")[:60]) if part]
    if not 1 < len(parts) <= 4:
        return {}
    single = all(len(part) == 1 for part in parts)
    meant = {part.casefold(): _LETTERS.get(part.casefold()) if single else intent_of(part) or _kept(part) for part in parts}
    if None in meant.values() or len(set(meant.values())) < 2:
        return {}
    letters = [part[0] for part in meant]
    codes = {part[0]: intent for part, intent in meant.items() if intent and letters.count(part[0]) == 1}
    return codes | {part: intent for part, intent in meant.items() if intent}


def _kept(text: str) -> Intent | None:
    return Intent.KEEP if _KEEP_WORD.fullmatch(text.strip()) else None


def legend_of(text: str) -> dict[str, Intent]:
    """What a list says its marks mean ("N = stays with the present carrier"), by the mark in lower case; ``blank`` is the empty text."""
    found = [(match["code"], match["meaning"]) for words in (_LEGEND, _MEANT) for match in words.finditer(text)]
    found += [("", match["meaning"]) for match in _BLANK.finditer(text)]
    meant = {code.casefold(): intent_of(meaning) or _kept(meaning) for code, meaning in found}
    return {code: intent for code, intent in meant.items() if intent is not None}


_USE_LEGEND: Final = re.compile(
    r"(?<![\w=-])(?:(?P<code>[A-Za-z]{1,2})\s{0,2}(?:=|[:–—-](?=\s)|\b(?:means|is|stands for)\b)"
    r"|\((?P<bracketed>[A-Za-z]{1,2})\)\s{0,2}[=:–—-]?)\s{0,2}(?P<meaning>[A-Za-z][A-Za-z /-]{2,24}?)"
    r"(?=\s{0,3}(?:[,;.)(\"|\n]|$|and\b|\s[A-Za-z]{1,2}\s?[=:]))"
)
_ALONE: Final = re.compile(r"^[^\w\n]{0,3}(?P<code>[A-Za-z]{1,2})\s{0,2}=\s{0,2}(?P<meaning>[A-Za-z][A-Za-z /-]{2,24})\W*$", re.MULTILINE)
_LEGEND_TITLE: Final = re.compile(r"\W*(?:codes?|legend|key|types?|abbrev\w*|letters)\s?[:=–—-]", re.IGNORECASE)
_UNJOINED: Final = re.compile(r"(?<![\w=(])([A-Z]{1,2})\s(?=[a-zA-Z]{3})")  # "Key: FX fax, AL alarm"


@lru_cache(maxsize=1024)
def use_legend(text: str) -> dict[str, str]:
    """What lines say that letters mean, "(F = fax, M = main)", by the letter in lower case: two uses and more."""
    alone = {match["code"].casefold(): use for match in _ALONE.finditer(text) if (use := use_of(match["meaning"])) is not None}
    told: dict[str, str] = alone if len(alone) > 1 else {}
    for line in text.splitlines():
        words = _UNJOINED.sub(r"\1 = ", line) if _LEGEND_TITLE.match(line) else line
        found = () if re.search(r"\d{3}\D{0,3}\d{4}", line) else tuple(_USE_LEGEND.finditer(words))
        uses = {(match["code"] or match["bracketed"]).casefold(): use_of(match["meaning"]) for match in found}
        known = {code: use for code, use in uses.items() if use is not None}
        told |= known if len(known) > 1 else {}
    return told


# Wingdings as a text layer has it: ticks and ticked boxes, empty boxes.
_WINGDINGS: Final = {**dict.fromkeys("üûþý\uf0fc\uf0fb\uf0fe\uf0fd", True), **dict.fromkeys("¨\uf0a8\uf06f\uf071", False)}
_YES: Final = re.compile(r"^\W*(?:y|¥|yes|ves|yé?s|s[ií]|true|x|✓|✔|☑|☒|port|1|ok|required|t)\W*$", re.IGNORECASE)
_NO: Final = re.compile(r"^\W*(?:n|no|n0|false|0|none|n/?a|☐|f)\b\W*$|^\W*(?:no|n)\b\s{0,2}[-–—,(:].*$", re.IGNORECASE)


def yes_or_no(text: str) -> bool | None:
    """A ticked or answered cell: True, False, None for neither."""
    if text.strip() in _WINGDINGS:
        return _WINGDINGS[text.strip()]
    if _YES.match(text) or text.strip() in ("√", "●", "•", "◉", "■", "✅", "✗", "✘"):
        return True
    return False if _NO.match(text) or text.strip() in ("☐", "□", "▢", "○", "[ ]", "[]", "( )") else None
