"""Which capital letters spell a telephone number on the keypad?

vanity := [1 joint] npa "-" LETTERS                                 1-800-FLOWERS, 305-555-HOME
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.numbers.grammar import Phone, free_before, is_dash, is_text
from parsers.numbers.plan import TOLL_FREE
from parsers.numbers.text import Kind, Token

_KEYPAD: Final = {
    letter: digit
    for digit, letters in zip("23456789", ("ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"), strict=True)
    for letter in letters
}


def vanity_at(tokens: Sequence[Token], at: int) -> Phone | None:
    """``1-800-FLOWERS``, ``800-GO-FEDEX``, ``305-555-HOME``: capitals on the keypad, cut to ten digits."""
    start = at
    at += is_text(tokens, at, "+")
    led = at + 1 < len(tokens) and tokens[at].digits == "1"
    at += 2 if led else 0
    at += is_text(tokens, at, "(")
    if at >= len(tokens) or len(tokens[at].digits) != 3 or not free_before(tokens, start):
        return None
    npa, at = tokens[at].digits, at + 1
    letters, end, needed = "", at, 7
    while at + 1 < len(tokens) and len(letters) < needed:
        joint, part = tokens[at], tokens[at + 1]
        if joint.text == ")" and part.kind is Kind.SPACE and at + 2 < len(tokens):
            at, part = at + 1, tokens[at + 2]
        elif not (is_dash(joint) or joint.text in ".)" or (joint.kind is Kind.SPACE and led)):
            break
        word, at = _keypad_run(tokens, at + 1)
        if not word:
            break
        letters, end = letters + word, at
    capitals = sum(c.isalpha() for c in letters)
    if len({c for c in letters if c.isalpha()}) == 1:
        return None  # "305-555-XXXX"
    long_enough = len(letters) == 7 or (len(letters) > 7 and letters[-1].isalpha())
    if not long_enough or len(letters) > 12 or capitals < 3 or (end < len(tokens) and tokens[end].kind in (Kind.LETTERS, Kind.DIGITS)):
        return None
    if npa not in TOLL_FREE and not led and not letters[:3].isdigit():
        return None
    return Phone(npa + "".join(_KEYPAD.get(c, c) for c in letters[:7]), start, end)


def _keypad_run(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Capital letters and digits that stand together, and where they end."""
    run = ""
    while at < len(tokens) and tokens[at].kind in (Kind.LETTERS, Kind.DIGITS):
        if not (tokens[at].text.isascii() and tokens[at].text.upper() == tokens[at].text):
            return "", at
        run += tokens[at].text
        at += 1
    return run, at
