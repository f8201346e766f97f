"""The North American Numbering Plan: which ten digits can be somebody's telephone number.

Source: NANPA rules and libphonenumber's metadata. Assigned, working or portable cannot be told offline.
555-0100 to 555-0199 is fictional yet accepted: examples and rehearsals use nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import phonenumbers

TOLL_FREE: Final = frozenset({"800", "833", "844", "855", "866", "877", "888"})
NEVER_DIDS: Final = frozenset({"900", "500", "600", "622", "633", "700", "710"} | {f"5{n}" for n in (*range(21, 30), 33, 44, 66, 77, 88)})
NEW_AREAS: Final = frozenset(  # in service or opening, not yet in libphonenumber. Source: the states' utility commissions
    {
        "436",  # Ohio, 2024
        "457",  # Louisiana, 2025
        "483",  # Alabama, 2026
        "621",  # Texas, 2025
        "624",  # New York, 2023
        "679",  # Michigan, 2025
        "729",  # Tennessee, 2025
        "861",  # Illinois, 2023
    }
)
US_REGIONS: Final = frozenset({"US", "PR", "VI", "GU", "AS", "MP"})
PROBE: Final = "2345678"  # a line number valid in every geographic area code


@dataclass(frozen=True, slots=True)
class Standing:
    """What the plan says about ten digits. ``fault`` is None for a possible number, else a phrase for people."""

    fault: str | None = None
    toll_free: bool = False
    fictional: bool = False
    foreign: bool = False  # Canada, Caribbean: looks like a US number and is none


@lru_cache(maxsize=1024)
def region_of(npa: str) -> str | None:
    """The region an area code is assigned to ("US", "CA", ...), "TF" for toll-free, None when it is not in use."""
    if npa in TOLL_FREE:
        return "TF"
    number = phonenumbers.PhoneNumber(country_code=1, national_number=int(npa + PROBE))
    region = phonenumbers.region_code_for_number(number) or ("US" if npa in NEW_AREAS else None)
    return str(region) if region else None


@lru_cache(maxsize=65536)
def standing(digits: str) -> Standing:
    """Judge ten digits NPANXXXXXX."""
    npa, nxx, line = digits[:3], digits[3:6], digits[6:]
    fault = _fault(npa, nxx, line)
    region = None if fault else region_of(npa)
    if fault is None and region is None:
        fault = f"{npa} is not an area code in use"
    return Standing(
        fault=fault,
        toll_free=npa in TOLL_FREE,
        fictional=nxx == "555" and line.startswith("01"),
        foreign=region is not None and region not in US_REGIONS and region != "TF",
    )


def _fault(npa: str, nxx: str, line: str) -> str | None:
    if npa in NEVER_DIDS:
        return f"{npa} numbers are premium or personal services and cannot be ported"
    if npa[0] in "01" or npa[1] == "9" or npa[1:] == "11":
        return f"{npa} cannot be an area code"
    if nxx[0] in "01" or (nxx[1:] == "11" and npa not in TOLL_FREE):  # 800-411-xxxx is in use
        return f"{nxx} cannot be an exchange"
    if nxx == "976" or (nxx == "555" and line == "1212"):
        return "it is a premium or directory service"
    return None
