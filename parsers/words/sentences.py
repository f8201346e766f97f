"""Lines of a letter → sentences: wrapped lines are joined, list items and short lines stand alone, an abbreviation ends nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.vocabulary import vocabulary

_ABBREVIATIONS: Final = vocabulary(
    """
    mr mrs ms dr st ste ave blvd rd ln hwy pkwy apt no nos inc ltd co corp dept ext tel a.m p.m e.g i.e etc vs jr sr approx attn acct sra
    lic ing núm av avda us u.s dba d.b.a jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic fl
    """
)
_ITEM: Final = re.compile(r"^\s*([-•*·▪–—]|\(?q?\d{1,2}[.)]|[a-z][.)])\s+", re.IGNORECASE)
_BREAK: Final = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(¿¡]*[A-ZÁÉÍÓÚÑ0-9¿¡])|(?<=\?)\s+")
_ANSWERS: Final = re.compile(r"^\W*q?1\s?[.):-]\s.{0,120}?\Wq?2\s?[.):-]\s", re.IGNORECASE)  # "1) yes 2) no", all in one line
_ANSWER: Final = re.compile(r"[,;]?\s+(?=q?\d{1,2}\s?[.):]\s)", re.IGNORECASE)
_WRAPPED_FROM: Final = 55  # a line at least this long that does not end a sentence goes on in the next
_MAYBE_WRAPPED: Final = 40  # a shorter line was ended by its writer: on telephones every line begins with a small letter
_ASKS: Final = re.compile(
    r"[¿]?(?:how|what|when|where|who|why|which|can|could|would|will|do|does|did|is there|are there|should|cu[aá]nto|cu[aá]ndo|c[oó]mo"
    r"|qu[eé]|d[oó]nde|qui[eé]n|pueden?|hay)\b",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(  # half of a wrapped question
    r"\b(?:know|tell|ask\w*|wonder\w*|sure|see|check|confirm|and|or|saber|digan?me|dime|preguntar|y|o)\b[^.]{0,30}$|\?$|^\W*"
    r"(?:how|what|when|where|who|why|which|can|could|would|will|do|does|did|is|are|should|cu[aá]nto|cu[aá]ndo|c[oó]mo|qu[eé]|pueden?)\b",
    re.IGNORECASE,
)
_LEADS_ON: Final = re.compile(  # the last word of a line that its writer had not done with
    r"(,|\b(?:and|or|but|the|an?|to|of|for|with|at|in|on|is|are|was|our|your|my|from|by|that|keep|port|leave|have|need|want|move|transfer|send"
    r"|y|o|pero|el|la|los|las|de|del|para|con|en|es|son|un|una|que|nuestr[oa]s?|su|mi|por|mantener|portar|dejar|necesitamos|queremos))$",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?:and|or|but|of|for|with|at|in|on|to|is|are|was|from|by|that|which|who|because|so|as|y|o|pero|de|del|para|con|en|es|son|que|por)\b"
    r"(?!.*\?)"
)


def sentences(lines: Sequence[str]) -> tuple[str, ...]:
    """All sentences in order; nothing but white space and list bullets is lost."""
    found: list[str] = []
    for unit in _units(lines):
        found += _split(unit)
    return tuple(found)


def _units(lines: Sequence[str]) -> list[str]:
    """Lines that belong together, each as one string."""
    units: list[str] = []
    goes_on = False
    for raw in lines:
        line = " ".join(raw.split())
        if not line:
            goes_on = False
            continue
        item = _ITEM.match(raw)
        if goes_on and not item and units and _continues(units[-1], line):
            units[-1] = f"{units[-1]} {line}"
        else:
            units.append(re.sub(r"^[-•*·▪–—]\s+", "", line))
        goes_on = True
        last_length = len(line)
        if last_length < 12 and re.search(r"[.!?,]$", line):
            goes_on = False
    return units


def _continues(above: str, line: str) -> bool:
    if re.search(r"[.!?:]$", above):
        return False
    last = above[-76:]
    if _ASKS.match(line) and line.endswith("?") and not _ASKED.search(above):
        return False
    if len(above) >= _WRAPPED_FROM and not re.search(r"^\(?\d{3}\)?[-. ]\d{3}", line):
        return True
    if not line[:1].islower() or not re.search(r"\w", last):
        return False
    return len(above) >= _MAYBE_WRAPPED or bool(_LEADS_ON.search(last) or _GOES_ON.match(line))


def _split(text: str) -> list[str]:
    if _ANSWERS.match(text):
        return [piece.strip() for piece in _ANSWER.split(text) if piece.strip()]
    pieces: list[str] = []
    start = 0
    for match in _BREAK.finditer(text):
        if _is_end(text[max(start, match.start() - 60) : match.start()]):
            pieces.append(text[start : match.start()].strip())
            start = match.end()
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _is_end(sentence: str) -> bool:
    """A full stop after an abbreviation, an initial or the number of a list item ends nothing."""
    if not sentence.rstrip("\"'”’)").endswith("."):
        return True
    last = sentence.rstrip("\"'”’)").rstrip(".").split()[-1:]
    word = last[0].lower().lstrip("(") if last else ""
    return not (word in _ABBREVIATIONS or re.fullmatch(r"[a-z]", word) or (re.fullmatch(r"q?\d{1,2}", word) and len(sentence.split()) == 1))
