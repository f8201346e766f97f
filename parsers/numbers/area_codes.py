"""Which area codes do words name for the numbers they speak of?"""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.plan import region_of
from parsers.numbers.text import CONFUSABLE

_NPA_MORE: Final = re.compile(r"\s{0,2}(?:,|/|&|and|or|y)\s{0,2}(?:and\s)?\(?([2-9]\d\d)\)?(?![\d-])", re.IGNORECASE)
_NPA_STATED: Final = re.compile(
    r"(?:\barea\s{1,2}codes?|\bnpas?|c[oó]digo de [aá]rea)\b\W{0,3}"
    r"(?:(?:\w{1,8}\s){0,3}?|(?:\w{1,8}[ ]){0,5}\w{1,8}:)\W{0,3}([2-9]\d\d)(?![\d-])"
    r"|(?<![\d-])\(?([2-9]\d\d)\)?\W{0,2}[ ]{0,2}(?:is the )?(?:area\s{1,2}code|npa)\b(?!(?:[ ]\w{1,8}){0,6}\W{0,2}:)"
    r"|\b(?:all|everything)\s{1,2}(?:are\s|is\s|in\s|of\s|them\s){0,3}(?:the\s)?\(?([2-9]\d\d)\)?(?=\s{0,2}(?:$|[).,;:]|area|numbers))"
    r"|\ball\s{1,2}(?:of\s)?(?:our\s|the\s|these\s)?(?:numbers|lines|dids|phones)\s{1,2}(?:are\s|is\s|in\s|with\s){0,2}\(?([2-9]\d\d)\)?(?![\d-])"
    r"|(?:^|[\s(])(?:ac|a/c|area)\s{0,2}[:=]?\s{0,2}([2-9]\d\d)(?=\W{0,3}$)"
    r"|(?<![\d-])\(?([2-9]\d\d)\)?[-. ]{1,2}[xX#*]{3}[-. ][xX#*]{4}(?!\w)"
    r"|\b(?:add|prefix|dial)\s{1,2}(?:\w{1,8}\s){0,3}\(?([2-9]\d\d)\)?(?=\s{1,2}(?:to|first|before|in front)\b|\W{0,2}$)"
    r"|\b(?:phones?|telephones?|numbers|lines|dids?|inventory|directory|list)\b[^\d\n]{0,40}\(([2-9]\d\d)\)(?=\W{0,3}$)"
    r"|\b(?:tel(?:ephone)?|phone|number|line)s?(?:\s(?:no|nos|numbers?|#))?\.?\s?\(([2-9]\d\d)\)(?=\s{1,2}[A-Z][A-Za-z]{2})",
    re.IGNORECASE | re.MULTILINE,
)
_HEADING: Final = re.compile(r"[^\d]{0,60}?\(?([2-9]\d\d)\)?[^\d]{0,30}")  # a line in which nothing else is a figure
# "Harbor Point (area code 305): 555-0142, 555-0143", "786: 555-0177": the code of the lines behind the colon.
_LEADS: Final = re.compile(
    r"[^\d]{0,60}?(?:\b(?:area\s{1,2}code|npa|ac)\b\W{0,3}([2-9]\d\d)\b|\(([2-9]\d\d)\)|(?:^|(?<=\s))([2-9]\d\d)(?=:))"
    r"(?:[^\d:]{0,30}:\s{0,3}|\)?\t\s{0,3})(?=\d{3}[-. ]\d{4}(?!\d))",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(r"\b(?:block|range)s?\W{0,2}\(\d{3}\)\t", re.IGNORECASE)  # so many numbers it has
_BARE: Final = re.compile(r"\W*\(?[2-9]\d\d\)?\W*")
_SEVEN: Final = re.compile(r"\W*\d{3}[-. ]\d{4}(?!\d)")
_HEADING_WORDS: Final = 8
_NPA_MISREAD: Final = re.compile(r"\barea\s{1,2}codes?\W{0,3}(?:is\s)?([\dOoIlSBZ][\dOoIl/|SBZ]{2})(?![\w/|])", re.IGNORECASE)


def stated_area_codes(text: str) -> tuple[str, ...]:
    """Area codes that words name ("all are 216 area code", "area codes 305 and 786"), in order, each once."""
    codes: list[str] = []
    for match in _NPA_STATED.finditer(text):
        codes.append(next(filter(None, match.groups())))
        more = _NPA_MORE.match(text, match.end(1)) if match.group(1) else None
        while more:
            codes.append(more.group(1))
            more = _NPA_MORE.match(text, more.end())
    return tuple(dict.fromkeys(code for code in codes if region_of(code)))


def the_area_code(text: str) -> str | None:
    """The only area code that words name; None where they name several or none."""
    stated = stated_area_codes(text)
    return stated[0] if len(stated) == 1 else None


def area_code_heading(text: str, below: str) -> str | None:
    """The area code in which the lines under a heading are: "Lines (area code 808)", or "(907)" alone over a line of seven digits."""
    match = _HEADING.fullmatch(text.strip())
    if match is None or len(text.split()) > _HEADING_WORDS or region_of(match[1]) is None:
        return None
    if _BARE.fullmatch(text.strip()):
        return match[1] if _SEVEN.match(below) else None
    return the_area_code(text)


def area_code_before(text: str) -> str | None:
    """The area code that a line names before a colon, or in the cell before, and numbers of seven digits."""
    match = None if _COUNTED.search(text) else _LEADS.match(text.strip())
    code = next(filter(None, match.groups()), None) if match else None
    return code if code and region_of(code) else None


def misread_area_codes(text: str) -> tuple[str, ...]:
    """Area codes that a picture's words name with a digit read as another sign: "area code 3O5". To be asked about."""
    codes = (re.sub(r"[/|]", "1", match[1]).translate(CONFUSABLE) for match in _NPA_MISREAD.finditer(text))
    return tuple(dict.fromkeys(code for code in codes if re.fullmatch(r"[2-9]\d\d", code) and region_of(code)))
