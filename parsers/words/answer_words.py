"""Which sentences give no value, and what a short answer under a quoted question is about. Data only."""

from __future__ import annotations

from typing import Final

from parsers.words.wordings import say

HYPOTHETICAL: Final = say(r"^\W*(if|unless|in case|should you|si |en caso)\b")
EMPTY_ANSWER: Final = say(
    r"""
    ^\W*(yes|no|ok|okay|sure|n/?a|none|unknown|not sure|tbd|will send|see |i.ll|i will|let me|s[ií]|as above|same)\b
    """,
)

# Short answers under a quoted line: (label, what the quoted line asks for, the shape of an answer).
ASKED: Final = (
    (
        "PIN",
        say(r"\b(pin|passcode)\b"),
        say(r"\b(?=[A-Za-z0-9]*\d)[A-Za-z0-9-]{3,12}\b", case=True),
    ),
    (
        "Port Date",
        say(r"\bport(ing)? date\b|\bwhen\b.{0,40}\bport\b|fecha de port"),
        say(r"first available.*|earliest.*|.*\d.*"),
    ),
    (
        "Authorized User Title",
        say(r"\bauthorized user title\b|\btitle of\b"),
        say(r"^[A-Za-z][\w &/'-]{2,40}$", case=True),
    ),
    (
        "Authorized User Name",
        say(r"\bauthori[sz]ed (user|person|contact)\b"),
        say(r"^[A-ZÁÉÍÓÚÑ][\w'’.-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]+){0,3}", case=True),
    ),
    (
        "Time Zone",
        say(r"\btime ?zone\b|zona horaria"),
        say(r"^[A-Za-z][\w /()-]{1,40}$", case=True),
    ),
    (
        "E911 Address",
        say(r"\be-?911 address\b"),
        say(r".*\d.*[A-Za-z].*", case=True),
    ),
    (
        "CNAM",
        say(r"\bcnam\b|caller[- ]?id name"),
        say(r"^[\w &.,'-]{2,40}$", case=True),
    ),
    (
        "Service address",
        say(r"\bservice address\b.{0,60}\?"),
        say(r"^\d.*[A-Za-z].*", case=True),
    ),
    (
        "Account number",
        say(r"\baccount number\b"),
        say(r"^[A-Z]{0,3}\d[\dA-Z -]{4,28}$", case=True),
    ),
)
