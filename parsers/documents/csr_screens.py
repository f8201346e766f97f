"""Facts at the left edge of a mainframe's screen, under words cut short: ``SVC  12 MAIN ST``, ``SERV AD: 12 MAIN ST``, ``BILL AD: SAME``.

Systems cut such words as their columns are wide; they are put together alike: whose address (service, premises, billing, mail), then
"address", "street" or nothing. The town may stand on the next row, under a word of its own or none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.page.addresses import is_place, is_street, is_unit, parse_line, place_in
from parsers.page.layout import sheet_of
from parsers.page.names import is_side_line, tidy_name
from parsers.page.zips import state_of

_PLACE: Final = r"(?:ADDRESS|ADDRS?|ADRS?|AD|LOCATION|LOCN?|STREET|STR|ST|TO|AT)"
_WHOSE: Final = r"CUST(?:OMER)?|SUBS?(?:CRIBER|CR)?|ACCT|LIST(?:ED)?|IDENT|BUS(?:INESS)?|EU|END USER|BILL(?:ING)?|BLG"
_KEYS: Final = {
    "service": (
        r"(?:SERVICE|SERV?|SVCE?|SRVC?|PREMISES?|PREMS?|PRM|INSTALL(?:ED)?|INST|SITE|E?911|USE|END USER|EU)"
        rf"(?:[ /-]?{_PLACE})?|SA|LOCATION|LOCN?"
    ),
    "billing": rf"(?:BILLING|BILLG?|BIL|BLG|BLLG|MAILING|MAIL|INVOICE|INV)(?:[ /-]?{_PLACE})?|BA",
    "name": rf"(?:(?:{_WHOSE})[ -]?)?(?:NAME|NM)|SUBSCR?|CUST",
}
_SECTION: Final = r"^\W*(?:(?:IDENT|LIST|BILL|BILLING|CUST|ACCT|INFO)\s{2,})?"  # a heading in the margin
_ROW: Final = {part: re.compile(rf"{_SECTION}(?:{key})(?:\s?[.:=]+\s*|\s+)(?P<value>[\w#(].*)$") for part, key in _KEYS.items()}
_TOWN_KEY: Final = re.compile(
    r"^\W*(?:[A-Z]{2,8}[ /-])?(?:CITY|CTY|TOWN|CSZ|C/S/Z|C-S-Z|CITY[ /-]?ST(?:ATE)?(?:[ /-]?ZIP)?)\s?[.:=]*\s+(?=\w)"
)
_NO_STATE: Final = re.compile(r"(?P<city>[A-Z][A-Z .'-]*[A-Z]{2}),? (?P<zip>\d{5}(?:-\d{4})?)$")
_INNER_TOWN: Final = re.compile(
    r"\s+(?:CITY|CTY|TOWN)\b[\s:.=]+(?=[A-Z][A-Z .'-]{1,40}?\s+ST(?:ATE)?\b\W+[A-Z]{2}\b)"
)  # in the street's own row
_INNER_KEYS: Final = re.compile(r",?\s*\b(?:ST(?:ATE)?\b\W+(?=[A-Z]{2}\b)|D?ZIP(?: ?CODE)?\b\W*(?=\d{5}))")
_SAME: Final = re.compile(r"\W*(?:SAME|S/A|AS ABOVE|SEE (?:SVC|SERV|SERVICE|ABOVE))\b", re.IGNORECASE)
# What the systems of telephone companies print beside an account.
_MARKS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bPF\d{1,2}\s?=|\bEND OF (?:LIST|CSR|RECORD|DATA|DISPLAY|SCREEN|INQUIRY|REPORT|ACCOUNT)\b|\bPAGE\s+\d+\s*$",
        r"\b(?:S&E|S AND E|USOC|SECT|FIDS?)\b",
        r"\bCSR\w*|\b(?:INQ|INQUIRY|DISPLAY|DSP|SCREEN|SCRN)\b",
        r"\b(?:LAST ORD|PEND(?:ING)? ORD|ORD NO|SVC ORD|PENDING SO)\w*",
        r"\b(?:RUN DATE|RUN DT|RUN|CYC|CLS|CLASS|TAR|STAT|EXCH|TYPE)\b",
        r"\bL?PIC\b|\bHTG\b|\bHUNT\b",
        r"\b1[FM][BR]\w{0,2}\b|\b(?:DDN|ND4|TTR|RCF|CFB|DID)\w{0,3}\b",
        r"\bRMKS?\b|\bREMARKS\b",
        r"\b(?:ACT|DSC|DISC|LIVE)\b",
    )
)
_TELLING: Final = 3
_MOST_ROWS: Final = 2  # below a street: suite and town
_HEAD: Final = 40  # rows


@dataclass(frozen=True, slots=True)
class Screen:
    """What a screen's left edge says; None: nothing."""

    name: str | None = None
    service: Address | None = None
    billing: Address | None = None


def on_screen(pages: PageSet) -> Screen:
    """The customer and addresses of a record printed row by row."""
    rows = [_in_capitals(row.text) for page in pages.pages[:1] for row in sheet_of(page).rows[:_HEAD]]
    found = {part: _first(part, rows) for part in ("service", "billing")}
    addresses = {part: _address(at, rows) if at else None for part, at in found.items()}
    for part, other in (("service", "billing"), ("billing", "service")):
        at = found[part]
        if at and _SAME.match(at[1]):
            addresses[part] = addresses[other]
    named = _first("name", rows)
    name = named[1].split("   ")[0] if named else ""
    usable = name and not is_side_line(name) and not _SAME.match(name)
    return Screen(tidy_name(name) if usable else None, addresses["service"], addresses["billing"])


def _in_capitals(text: str) -> str:
    """``svc 12 MAIN ST``: an engine reads the letters that look alike in both sizes as small ones."""
    lead, blank, rest = text.partition(" ")
    return f"{lead.upper()}{blank}{rest}" if lead.isalpha() and lead.islower() and rest.isupper() else text


def of_a_system(pages: PageSet) -> bool:
    """Does a screen say where service is or bills go, among words that only such systems print?"""
    text = "\n".join(page.text for page in pages.pages[:1])
    if sum(bool(mark.search(text)) for mark in _MARKS) < _TELLING:
        return False
    screen = on_screen(pages)
    return screen.name is not None and (screen.service or screen.billing) is not None


def _first(part: str, rows: Sequence[str]) -> tuple[int, str] | None:
    """The first row that begins with such a word and what its kind of fact looks like: (row, value)."""
    for at, text in enumerate(rows):
        match = _ROW[part].match(text)
        value = " ".join(match["value"].split("   ")[0].split()) if match else ""
        if value and (part == "name" or is_street(value) or _SAME.match(value)):
            return at, match["value"] if match else ""
    return None


def _address(at: tuple[int, str], rows: Sequence[str]) -> Address | None:
    """Of the rows from there on, up to the town."""
    index, value = at
    cells = [_joined(value.split("   ")[0]), _joined(value)]
    for text in cells:
        if (address := parse_line(text)) is not None:
            return address
    lines = cells[:1]
    for row in rows[index + 1 : index + 1 + _MOST_ROWS]:
        below = _joined(_TOWN_KEY.sub("", row))
        if is_place(below):
            return parse_line(", ".join((*lines, below)))
        if not is_unit(below):
            break
        lines.append(below)
    return None


def _joined(text: str) -> str:
    """``MATTOON    ST: IL ZIP: 61938`` as a place is written."""
    text = " ".join(_INNER_KEYS.sub(" ", _INNER_TOWN.sub(", ", text)).split()).strip(" ,;")
    bare = _NO_STATE.search(text) if place_in(text) is None else None
    return f"{text[: bare.end('city')]} {state_of(bare['zip']) or ''} {bare['zip']}" if bare else text
