"""What the words of a heading say that stands under it: numbers, uses, answers about porting. Data and one look-up."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from parsers.numbers.uses import choice_codes, heading_intent, use_of


class Role(Enum):
    """What stands in a column."""

    NUMBER = auto()
    BILLING = auto()  # the billing telephone number of the row
    START = auto()
    END = auto()
    NPA = auto()
    NXX = auto()
    LINE = auto()
    COUNT = auto()
    USE = auto()
    FLAG = auto()  # "SMS?", "Fax": a use that cells say yes or no to
    INTENT = auto()  # "Port?", "Action", "Keep"
    NOTE = auto()
    NAME = auto()
    PLACE = auto()
    CARRIER = auto()
    ACCOUNT = auto()
    EXTENSION = auto()
    STATUS = auto()
    DECOY = auto()  # forward-to, cell, contact numbers
    OTHER = auto()  # ids, mails, devices: never numbers


def heading_words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{text})(?![^\W_])", re.IGNORECASE)


# In this order; the first that fits names the role.
_HEADINGS: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        Role.DECOY,
        heading_words(
            r"temp(?:orary)?(?: \w+)?|interim(?: \w+)?"
            r"|forward\w*|fwd|redirect\w*|rings? to|rolls? ?over to|overflow|fail ?over|desv[ií]o|cell(?: ?phone)?s?"
            r"|mobiles?|celular|m[oó]vil|personal|emergency (?:contact|phone|number)|home(?: phone)?"
            r"|contact (?:number|phone|tel|no)|contact ?#|call ?back|alt(?:ernate)? (?:number|phone)"
            r"|(?:vendor|support|rep|manager|owner|carrier|landlord|dealer|installer|contractor|tech(?:nician)?|central station|help ?desk"
            r"|escalation|after[- ]?hours|(?:alarm|elevator|monitoring|service|security) (?:co|company|vendor|center|station))'?s?'?"
            r" (?:phone|number|tel|#|contact)"
            r"|(?:how to )?reach(?:able|ed)?(?: (?:at|on|by|him|her|them))?"
            r"|destination|points? to|call forward\w*|remote"
            r"|(?:if |on |when )?(?:no answer|busy|unanswered|not answered)(?:,? \w+){0,3}"
        ),
    ),
    (
        Role.OTHER,
        heading_words(
            r"port(?:ing)? date|foc|due date|date|fecha|mac|serial|imei|iccid|sim|circuit|ckt|e?-?mail|correo|device"
            r"|model|usoc|rate|price|cost|charge|amount|monthly|mrc|lic\w*|employee|emp|id|password|ip|url|birthday"
            r"|long[- ]distance|ld|l?pic"
            r"|zip|pin|tickets?|case|orders?|po|invoice|confirmation|ref(?:erence)?|tracking|quote|contract|asset|tag|npi|ein"
        ),
    ),
    (
        Role.BILLING,
        heading_words(
            r"btn|billing (?:telephone|phone|tel)?\s?(?:number|no|#)|atn|main btn"
            r"|(?:billing|billed|bill|lead|pilot|head|master|acc(?:oun)?t) (?:tn|telephone|phone|tel)"
            r"|(?:billed|lead|pilot|head) (?:number|no|#|line)"
        ),
    ),
    (Role.NPA, heading_words(r"npa|npanxx|a\.?/?c|area ?code|area|c[oó]digo de [aá]rea|[aá]rea")),
    (Role.NXX, heading_words(r"nxx|exchange|exch|prefix|(?:co|office) code|central office|prefijo")),
    (
        Role.COUNT,
        heading_words(r"qty|quantity|count|(?:block|range)? ?size|how many|# of \w+|no\.? of \w+|number of \w+|cantidad|total|cant"),
    ),
    (Role.ACCOUNT, heading_words(r"acct|account|accounts|cuenta|ban")),
    (Role.EXTENSION, heading_words(r"(?:exts?|extns?|extensions?|extensi[oó]n)(?! (?:did|tn|phone|telephone))|anexo|interno|user ext\w*")),
    (
        Role.CARRIER,
        heading_words(r"carriers?|providers?|lsp|osp|losing \w+|current (?:carrier|provider|vendor)|operadora|compa[nñ][ií]a|proveedor"),
    ),
    (
        Role.START,
        heading_words(r"start(?:ing)?(?: \w+)?|begin(?:ning)?(?: \w+)?|from|range start|(?:first|low)(?: \w+)?|inicio|desde|primer\w?"),
    ),
    (Role.END, heading_words(r"end(?:ing)?(?: \w+)?|range end|thru|through|to|stop|(?:last|high)(?: \w+)?|fin|hasta|[uú]ltim\w?")),
    (  # "Line type": the last noun says what stands there
        Role.USE,
        heading_words(r"(?:line|phone|telephone|number|tn|did)s? (?:use|usage|type|kind|purpose|function|desc|descriptions?|label)"),
    ),
    (
        Role.NUMBER,
        heading_words(
            r"(?:phone|telephone|tel|line|working|dialable|toll[ -]?free|did|fax|ported?|main|voice)?\s?(?:numbers?"
            r"|nbrs?|nums?|nos?|#s?)|dids?|ddis?|direct[- ]dials?|tns?|wtns?|tfns?|telephones?|phones?|tel|n[uú]meros?|tel[eé]fonos?"
            r"|l[ií]neas?|ranges?|rango|lines?"
        ),
    ),
    (
        Role.STATUS,
        heading_words(r"status|state|estado|in use|in service|(?:still )?(?:needed|active|wanted)|still (?:used|required|alive)"),
    ),
    (Role.NOTE, heading_words(r"notes?|comments?|remarks?|instructions?|comentarios?|observaciones|notas?|additional \w+|details?")),
    (
        Role.USE,
        heading_words(
            r"use[ds]?(?: for)?|usage|types?|purpose|function|what (?:it is|it does|for|is it)|descriptions?|desc|services?"
            r"|features?|uso|tipo|prop[oó]sito|descripci[oó]n|servicio|line type|designation|label|category|rings?"
            r"|routing"
        ),
    ),
    (Role.NAME, heading_words(r"(?:names?|users?)(?: ?[/&] ?| and | or )\w+")),
    (
        Role.PLACE,
        heading_words(
            r"locations?|sites?|address|departments?|dept|city|office|room|building|bldg|floor|e911.*|ubicaci[oó]n"
            r"|direcci[oó]n|sucursal|departamento|ciudad|store|branch"
        ),
    ),
    (
        Role.NAME,
        heading_words(
            r"names?|users?|assigned(?: to)?|owner|who|person|agent|last|first|nombre|usuario|asignado|contact"
            r"|contacto|title|customer|company|vendor|business"
        ),
    ),
)
_INTENT_HEADING: Final = heading_words(
    r"action|disposition|port(?:ing)?(?: or keep| status| y/?n| in)?|keep(?: or port)?|to (?:be )?port(?:ed)?"
    r"|transfer|move|portar|mantener|acci[oó]n|decision|request|include[ds]?|moving|bring(?: over| along)?"
    r"|take(?: over| along| with(?: us)?)?|com(?:es?|ing)(?: over| along| with(?: us)?)?|migrate|in scope"
)


def plain_heading(text: str) -> str:
    """A heading in words, as a program spells it or not: "tn_start", "phoneNumber"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z][a-z])|_", " ", text)


_FOR_WHAT: Final = re.compile(
    r"[/&,]\s?(?:use[ds]?(?: for)?|usage|purpose)\W*$|^\W*(?:use[ds]?(?: for)?|usage|purpose)\s?[/&,]", re.IGNORECASE
)
_STATED_CODE: Final = re.compile(r"\s*\(\s*(?:all )?(?:area code|npa)\W{0,2}[2-9]\d\d\s*\)", re.IGNORECASE)  # of the numbers below


def heading_role(text: str) -> Role | None:
    """The role a heading's words name; None when they name none."""
    text = _STATED_CODE.sub("", plain_heading(text)) or text
    bare = text.strip(" :*?.#") or text
    if re.fullmatch(r"[#№]|no\.?|n[º°]", text.strip(), re.IGNORECASE):
        return Role.OTHER  # a column of row numbers
    if re.fullmatch(r"[✓✔☑☒]", text.strip()):
        return Role.INTENT
    if _FOR_WHAT.search(bare):
        return Role.USE  # "Device / use"
    for role, words in _HEADINGS[:2]:
        if words.search(bare) or (role is Role.DECOY and words.search(text)):
            return role
    if (
        heading_intent(bare)
        or choice_codes(bare)
        or _INTENT_HEADING.fullmatch(re.sub(r"\s*\(?y\s?/\s?n\)?\W*$|\?", "", bare, flags=re.IGNORECASE).strip())
    ):
        return Role.INTENT
    for role, words in _HEADINGS[2:]:
        if words.search(bare):
            return role
    return Role.FLAG if use_of(bare) else None
