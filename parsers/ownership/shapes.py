"""How telephone numbers, amounts, times and towns look in the text of a row."""

from __future__ import annotations

import re
from typing import Final

MONEY: Final = re.compile(r"^-?\(?\$?\s?(?:\d{1,3}(?:,\d{3})+|\d*)\.\d{2,4}\)?-?(?:CR)?$|^\$\d+$", re.IGNORECASE)
NOTHING: Final = re.compile(r"\(?\$?0?\.00\)?|\$0")
NO_MONEY: Final = re.compile(
    r"(?:^|\s)\(?(?:incl(?:uded)?|no charge|n/c|waived|bundled)\.?\)?$", re.IGNORECASE
)  # where an amount would stand
CREDIT: Final = re.compile(r"^-|^\$-|^\(.*\)$|-$|CR$", re.IGNORECASE)  # of an amount
TIME: Final = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m?\.?)?(?![\d:])", re.IGNORECASE)
PHONE: Final = re.compile(r"\d{3}(?:\)[-. /]{0,2}|[-. /]{1,2})\d{3}[-. ]\d{4}")
TOWN: Final = re.compile(
    r"\b[A-Z]{4,}[., ]{1,2}(?:[A-Z]{2,} )?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|"
    r"S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b"
)
