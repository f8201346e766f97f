"""The address served in the field codes of local service orders: ``SANO 2600``, ``SASN Hwy 11``, ``STATE / ZIP  MS / 39440``.

Source: the field names of the industry's local service ordering guidelines (SAPR, SANO, SASF, SASD, SASN, SATH, SASS; LD and LV for what
is within a building).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.page.addresses import parse_line, place_in
from parsers.page.layout import sheet_of

_STREET: Final = ("SAPR", "SANO", "SASF", "SASD", "SASN", "SATH", "SASS")  # in the order of an address
_WITHIN: Final = ("LD1", "LV1", "LD2", "LV2", "LD3", "LV3", "FLOOR", "ROOM")
_PLACE: Final = ("CITY", "STATE", "ZIP")
_CODES: Final = "|".join((*_STREET, *_WITHIN, *_PLACE))
_ALONE: Final = re.compile(rf"\W*(?P<codes>(?:{_CODES})(?: ?[/,] ?(?:{_CODES}))*)(?: CODE)?\W*")
_GLUED: Final = re.compile(rf"\W*(?P<codes>{_CODES})(?:\s?[:=.]+\s*|\s+)(?P<value>\w.*)")


def served_in_codes(pages: PageSet) -> Address | None:
    """The address whose street is given by SANO and SASN; None where a record has no such codes or no whole town."""
    said: dict[str, str] = {}
    for code, value in _said(pages):
        said.setdefault(code, value)
    if not {"SANO", "SASN"} <= set(said):
        return None
    street = " ".join(said[code] for code in _STREET if code in said)
    within = " ".join(said[code] for code in _WITHIN if code in said)
    place = f"{said.get('CITY', '')}, {said.get('STATE', '')} {said.get('ZIP', '')}"
    if place_in(place) is None:
        return None
    return parse_line(f"{street}{', ' if within else ''}{within}, {place}")


def _said(pages: PageSet) -> Iterator[tuple[str, str]]:
    """Every code with the value behind it in its cell or in the next."""
    for page in pages.pages[:2]:
        sheet = sheet_of(page)
        for phrase in sheet.phrases:
            alone, glued = _ALONE.fullmatch(phrase.text), _GLUED.fullmatch(phrase.text)
            beside = sheet.right_of(phrase)[:1]
            if alone and beside and not _ALONE.fullmatch(beside[0].text):
                codes = re.findall(_CODES, alone["codes"])
                values = re.split(r"\s*[/,]\s*", beside[0].text) if len(codes) > 1 else [beside[0].text]
                yield from zip(codes, (value.strip() for value in values), strict=False)
            elif glued and not alone:
                yield glued["codes"], glued["value"].strip()
