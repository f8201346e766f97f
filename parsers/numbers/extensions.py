"""Do the few digits behind a number belong to it, as an extension or as the code that makes it an account number?

note   := phone ("x" | "ext" | "#") digits                          kept as extension
code   := phone ("-" | " ") three digits                            "305-555-0100-123": a BTN and its customer code
"""

from __future__ import annotations

from typing import Final

from parsers.numbers.around import Around
from parsers.numbers.grammar import is_dash
from parsers.numbers.hits import Hit
from parsers.numbers.text import Kind

_EXTENSION: Final = frozenset({"x", "ext", "extn", "extension", "ex", "anexo", "interno"})


def read_extension(around: Around, hit: Hit) -> None:
    """Give ``hit`` its extension or account code."""
    tokens, at = around.tokens, around.skip(hit.end)
    if around.is_mark(at, ","):
        at = around.skip(at + 1)
    if at >= len(tokens) or (at + 1 == len(tokens) and tokens[at].kind is not Kind.DIGITS):
        return
    if tokens[at].text == "(" and around.is_word(at + 1, _EXTENSION):
        at += 1
    if around.is_word(at, _EXTENSION) or tokens[at].text == "#":
        _extension(around, hit, at + 1)
    elif _is_code(around, at) and at >= hit.end and tokens[hit.end].kind is Kind.SPACE:
        if around.phone(at) is None:
            hit.account_code = tokens[at].digits
    elif is_dash(tokens[at]) and at == hit.end and _is_code(around, at + 1):
        hit.account_code, hit.end = tokens[at + 1].digits, at + 2


def _is_code(around: Around, at: int) -> bool:
    return len(around.tokens[at].digits) == 3


def _extension(around: Around, hit: Hit, at: int) -> None:
    """The digits behind an extension's sign at token ``at``."""
    while at < len(around.tokens) and (around.is_mark(at, ".:#") or around.tokens[at].kind is Kind.SPACE):
        at += 1
    if at < len(around.tokens) and around.tokens[at].kind is Kind.DIGITS and len(around.tokens[at].digits) <= 6:
        hit.extension, hit.end = around.tokens[at].digits, at + 1
