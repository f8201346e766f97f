"""Words that answer what becomes of a number only where they are all a cell says, under a heading that asks. Data and one look-up."""

from __future__ import annotations

import re
from typing import Final

from parsers.numbers.uses import Intent

_ANSWERS: Final = (
    (
        Intent.KEEP,
        r"as[- ]?is|no change|unchanged|no action|same|same (?:carrier|provider)|existing|stay put|out|out of scope|exempt|exception"
        r"|untouched|do ?n[o']t|never|hands off|leave it|not moving|not included|none|sin cambio",
    ),
    (
        Intent.DISCONNECT,
        r"kill|dead|retired?|remove[ds]?|decom\w*|trash|abandon(?:ed)?|surrender|release[ds]?|disco|term|toss|scrap|unwanted|lose it",
    ),
    (
        Intent.PORT,
        r"go|in|include[ds]?|in scope|new (?:system|carrier|provider)|cloud|hosted|voip|bring(?: it)?|come[s]?(?: with us)?|yes please",
    ),
)
_COMPILED: Final = tuple((intent, re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE)) for intent, words in _ANSWERS)
# A column that says whether a line is still wanted: "No" is the end of it, "Yes" says nothing of porting.
STILL_WANTED: Final = re.compile(
    r"\W*(?:(?:is it |are they )?(?:still )?(?:needed|used|active|in use|in service|required|wanted|alive)"
    r"|do we (?:still )?(?:need|use)(?: it| this)?)\W*",
    re.IGNORECASE,
)
NOT_IN_SERVICE: Final = re.compile(
    r"\b(?:inactive|deactivated|dead|out of service|not (?:in use|active|needed|used)|disco)\b"
    r"|^\W*(?:disc(?:onn|'d)?|term(?:inated|ed|'d)?|canc|cxl'?d?|d/c'?d?)\b[\W\d]*$",
    re.IGNORECASE,
)
NO_CHANGE: Final = re.compile(r"\b(?:no change|unchanged|as[- ]is|same as (?:now|today|before|current))\b", re.IGNORECASE)
AFTERWARDS: Final = re.compile(r"\b(?:after|new|future|target|going|to be|next|post)\b", re.IGNORECASE)  # of a column of carriers
# What a column ticks off that says nothing of porting.
FEATURES: Final = re.compile(
    r"\b(?:voice ?mail|v/?m|caller id|cnam|cid|directory|listed|listing|published|hunt\w*|roll ?over|e?911|long distance|ld|international"
    r"|intl|call waiting|lic\w*|phone|handset|headset|analog|digital|sip|poe|conference|hd|verified|tested|confirmed|done|complete\w*"
    r"|checked|paid|billed|enabled|primary|main|after hours|night|day|queue|ivr|sla|e-?mail)\b",
    re.IGNORECASE,
)


def answer_of(text: str) -> Intent | None:
    """What a whole cell under a porting column means; None for other words."""
    return next((intent for intent, words in _COMPILED if words.fullmatch(text.strip())), None)
