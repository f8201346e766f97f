"""The codes of mainframe service records: listed and billing names, addresses, lines with their FIDs.

Source: public descriptions of the ILEC customer service record (LN, LA, SA, BN1, BA1, PO; /TN, /DES, /HTG; USOCs) and of AT&T's
section-marker print, whose lines carry seven digits: the area code comes from the ACCOUNT header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.page.addresses import is_place, is_unit, parse_line, parse_lines, place_in
from parsers.page.layout import Row, sheet_of
from parsers.page.names import is_side_line, tidy_name

_CODE: Final = re.compile(
    r"^\W{0,3}(?:(?:---\s?)?(?:LIST|BILL)\w*\W+|---\s?(?:LIST|BILL)\w*)?(LN|LST|LSTG|LA|SA|BN[12IlL|]?|BA[12IlL|]?|B?P[Oo0]|DZIP)(?!\w)[\s:.]*(.*)$"
)
_CODES: Final = re.compile(
    r"(?:^:?|\s{2,}:?|(?:---\s?)?(?:LIST|BILL)\w*\W+)(LN|LSTG?|LA|SA|B[NA][12IlL|]|BN|BA|B?P[Oo0]|DZIP)(?::\s{0,9}|\s+)"
)
_COLON: Final = re.compile(r"(?:^|\s{2,})(LN|LA|SA|BN1?|BA1?)(?::|\s?\.{3})")
_FIRST_NAME: Final = re.compile(r"\bFN\b")  # beside it LN is the last one
_BARS: Final = re.compile(r"(?:^|\s)[!|¦](?=\s|$)")  # that a print sets between its cells
# Behind a name in its row: "TOS   1BC   CLS   1FB".
_ANOTHER: Final = re.compile(r"\s{2,}(?!(?:LLC|INC|CO|CORP|LTD|P[AC]|PLLC|LLP)\b)[A-Z]{2,4}\d?\s{2,}(?=\S)")
_ONES: Final = str.maketrans("IlL|", "1111")  # as an engine reads them in BN1 and BA1
_ADDRESSES: Final = ("LA", "SA", "BA", "BA1", "BA2")
_TOWN: Final = re.compile(r"^(?:CITY|CTY|TOWN|CSZ?|cs|C/S(?:/Z)?|LOC)\W+(?=\w)")  # before the town below a street
_DES: Final = re.compile(r"/?DES\s+([A-Z][A-Z0-9 ]{2,40})")


@dataclass(frozen=True, slots=True)
class Codes:
    listed_name: str | None = None
    billed_name: str | None = None
    service_address: Address | None = None
    billing_address: Address | None = None


def coded(pages: PageSet, *, print_only: bool = False) -> Codes | None:
    """What the codes say; None where a record has no codes.

    Args:
        print_only: only of a print that names and places the customer in codes; else a code with a colon or dots behind it will do.
    """
    said: dict[str, str] = {}
    last = ""
    labelled = False
    for row in rows_of(pages):
        labelled = labelled or (_COLON.search(row.text) is not None and not _FIRST_NAME.search(row.text))
        found = list(_codes_in(row.text))
        if not found and last in _ADDRESSES and _goes_on(said[last], row.text):
            said[last] = f"{said[last]}, {_TOWN.sub('', ' '.join(row.text.split()))}"
        last = ""
        for code, text in found:
            last = "" if code in said else code
            said.setdefault(code, text)
    in_print = {"LN", "BN1", "BN"} & set(said) and {"SA", "LA", "BA1", "PO"} & set(said)
    if not in_print and (print_only or not labelled):
        return None
    return Codes(
        _name(said.get("LN")),
        _name(said.get("BN1") or said.get("BN")),
        _service(said),
        _billing(said),
    )


def _goes_on(text: str, below: str) -> bool:
    """Is the row below an address its town, or its suite, where neither was given yet?"""
    return place_in(text) is None and (is_place(" ".join(below.split())) or is_unit(below))


def rows_of(pages: PageSet) -> Iterator[Row]:
    for page in pages.pages:
        yield from sheet_of(page).rows


def _codes_in(text: str) -> Iterator[tuple[str, str]]:
    """``LN HARBOR DENTAL   LA 1200 MAIN ST`` as code and text; one code a row or several."""
    text = _BARS.sub("  ", text).strip()
    if not _CODE.match(text):
        return
    parts = _CODES.split("  " + text.strip(" -"))
    for code, cells in zip(parts[1::2], parts[2::2], strict=False):
        value = _ANOTHER.split(cells)[0] if code[0] in "LB" and code[1] == "N" else cells
        code = "LN" if code.startswith("LST") else code
        yield "PO" if code[-2] == "P" and code[-1] in "Oo0" else code[:2] + code[2:].translate(_ONES), " ".join(value.split()).lstrip(":. ")


def _name(text: str | None) -> str | None:
    return tidy_name(text) if text and not is_side_line(text) else None


def _service(said: dict[str, str]) -> Address | None:
    text = said.get("SA", "")
    if re.match(r"same\b", text, re.IGNORECASE) or not text:
        town = text.partition(",")[2].strip()
        text = said.get("LA", "") + (f", {town}" if town and town not in said.get("LA", "") else "")
    text = _without_slashes(text)
    address = parse_line(text.replace(";", ",")) if text else None
    if address is None and text and said.get("DZIP"):
        address = parse_line(f"{text.replace(';', ',')} {said['DZIP']}")
    return address


def _without_slashes(text: str) -> str:
    """``12 MAIN ST/LOC FLR 2/DOVER DE 19901``: the town behind a slash; what other codes add to the street is no part of it."""
    street, *rest = text.split("/")
    if not rest or not is_place(rest[-1].strip()):
        return text
    return ", ".join((street, *(part for part in rest[:-1] if is_unit(part)), rest[-1].strip()))


def _billing(said: dict[str, str]) -> Address | None:
    lines = [said[code] for code in ("BA1", "BA2", "BA") if code in said and not is_side_line(said[code])]
    if lines and not said.get("PO") and place_in(lines[-1]):
        return parse_line(lines[-1]) if len(lines) == 1 else parse_lines(lines)
    return parse_lines([*lines, said.get("PO", "")]) if lines and said.get("PO") else None


def description_use(row: Row) -> str | None:
    """What a ``/DES FIRE ALARM`` says, in the record's words."""
    match = _DES.search(row.text)
    return match.group(1).strip() if match else None
