"""What people write about numbers that is no number: masks, digits missing, cells that Excel ruined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.numbers.text import Line
from parsers.numbers.types import Claim, ClaimKind

# Bounded repetitions only: hostile input must not make them slow.
_MASK: Final = re.compile(r"(?<![\w*#?-])(?:\(?[\dXx*#?_]{3}\)?[-. /]{0,2})?[\dXx*#?_]{3}[-. ]{1,2}[\dXx*#?_]{4}(?![\w*#?])")
_RUINED: Final = re.compile(r"(?<![\w.])(\d(?:\.\d{1,12})?)[eE]\+?(09|9|10)(?![\w.])")
_BROKEN: Final = re.compile(
    r"(?<![\w$.,/-])\(?\d{3}\)?[-. /]{1,2}(?:\d{3}[-. ]\d{3}|\d{2}[-. ]\d{4}|\d{3}[-. ]\d{5}|\d{4}[-. ]\d{4})(?![\w,/-]|\.\d)"
    r"|(?<![\w$.,/-])[2-9]\d{2}-(?:\d{6}|\d{8})(?![\w,/-]|\.\d)"
)
_MASKED: Final = frozenset("Xx*#?_")


def claims_on(line: Line) -> Iterator[Claim]:
    """Masks, ruined cells and numbers a digit short or long; several a line."""
    text = line.text
    if sum(c.isdigit() for c in text) < 2:
        return
    for match in _MASK.finditer(text):
        written = match.group().strip()
        if _MASKED & set(written) and sum(c.isdigit() for c in written) >= 3:
            yield Claim(
                ClaimKind.MASK, written, f"{written} is not a number yet: please write out each number of it.", line.index, match.start()
            )
    for match in _RUINED.finditer(text):
        if len(match.group(1).replace(".", "")) < 10:
            yield Claim(
                ClaimKind.RUINED,
                match.group(),
                f"{match.group()} was a telephone number that the spreadsheet shortened: please send its ten digits.",
                line.index,
                match.start(),
            )
    for match in _BROKEN.finditer(text):
        written = match.group().strip()
        yield broken_number(written, sum(c.isdigit() for c in written), line.index, match.start())


def broken_number(written: str, digits: int, line: int, start: int = 0) -> Claim:
    trouble = "a digit is missing" if digits < 10 else "there is a digit too many" if digits > 10 else "it cannot be a telephone number"
    return Claim(ClaimKind.DIGITS, written, f"{written} has {digits} digits, {trouble}: what is the whole number?", line, start)


def exact_ruined(text: str) -> str:
    """Spell out numbers in scientific notation that lost nothing (``3.055550142E+09``)."""

    def spell(match: re.Match[str]) -> str:
        mantissa = match.group(1).replace(".", "")
        return mantissa if len(mantissa) == 10 and int(match.group(2)) == 9 else match.group()

    return _RUINED.sub(spell, text)
