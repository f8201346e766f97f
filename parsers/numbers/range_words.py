"""Words around what may be a range: whether its sign means "through" at all, and whether figures behind it end a number.

"305-555-0142 to 52 33 3615 0040" is a call, "to 12 Main St" a move, "thru 12/31" a date, "-> 305-555-0177" where calls go.
"""

from __future__ import annotations

import re
from typing import Final

# Words by which one number becomes another or leads to it: "change 305-555-0110 to 305-555-0101".
_BECOMES: Final = re.compile(
    r"\b(?:chang(?:e|es|ed|ing)|correct(?:s|ed|ing)?|renumber(?:s|ed|ing)?|replac(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|swap(?:s|ped)?"
    r"|forward(?:s|ed|ing)?|redirect(?:s|ed|ing)?|reroute[ds]?"
    r"|(?:mov|transferr?|convert|switch)(?:e|es|s|ed|ing)? from)\b[^.;:\d]{0,24}$",
    re.IGNORECASE,
)
# Words of a call right before who made it: "Calls from 305-555-0110 to 305-555-0150", "Int'l, 305-555-0142 to 52 33 ..."
_CALLED: Final = re.compile(
    r"\b(?:calls?|called|calling|caller|dialed|dialled|int['’]?l|intern(?:ationa)?l|long[- ]?distance|intralata|interlata|toll|collect|"
    r"sms|texts?|texted|messages?|minutes?|mins?)(?:\W{1,3}(?:calls?|usage|direct|dialed|made|placed|sent|charges?|from|on|by)){0,3}"
    r"\W{0,3}$",
    re.IGNORECASE,
)
_LASTED: Final = re.compile(
    r"^[^\n]{0,60}?\b(?:\d{1,5}(?:\.\d{1,2})?\s?(?:mins?|minutes|secs?|seconds)\b|\d{1,2}:\d{2}:\d{2}\b)", re.IGNORECASE
)
# Words before an arrow: what it means.
_SENDS: Final = re.compile(
    r"\b(?:r?cf[a-z]{0,3}|ftn|fwd|forward\w*|divert\w*|re-?rout\w*|redirect\w*|rings?|fail-?over|overflow\w*|hunt\w*|roll\w*|"
    r"renumber\w*|chang\w+|replac\w+|becomes|from old)\b",
    re.IGNORECASE,
)
_NAMES_BLOCK: Final = re.compile(r"\b(?:blocks?|ranges?|dids?|ddis?|numbers|tns|series|group of|consecutive|sequential)\b", re.IGNORECASE)
# What figures behind a range's sign may measure instead.
_MEASURES: Final = re.compile(
    r"^ ?(?:mins?|minutes?|secs?|seconds|hrs|hours?|days?|weeks?|months?|mos?|years?|yrs?|calls?|users?|people|seats?|phones|paths?|"
    r"channels?|sessions?|devices?|locations?|sites?|mbps|gbps|kbps|mb|gb|percent|cents?|dollars|usd|miles?|feet|ft|am|pm|a\.m|p\.m|"
    r"st|nd|rd|th|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    r"^ ?(?:[NSEW]{1,2}\.? )?(?:[\w.'’-]+ ){1,3}?(?:st|street|ave?|avenue|blvd|rd|road|dr|drive|ln|lane|ct|court|pkwy|hwy|highway|pl|"
    r"plaza|ter|trl|way|cir|sq)\b",
    re.IGNORECASE,
)
# Words that may follow the last digits of a range.
_OF_A_RANGE: Final = re.compile(
    r"^\s?(?:$|[,;)&\]|\t]|\.(?!\d)|\(|[-–—]\s|(?:and|y|or|plus|also|incl\w*|both|except\w*|excl\w*|but|minus|less|are|is|for|on|as|all|will|"
    r"should|stay\w*|ports?|remain\w*|keep|work\w*|dids?|ddis?|numbers?|nos?|tns?|lines?|nbrs?|consecutive|sequential|total|range|block|"
    r"main|fax\w*|alarm|elevator|spare|unused|sales|office|n[uú]meros|l[ií]neas)\b)",
    re.IGNORECASE,
)
_MORE_FIGURES: Final = re.compile(r"^(?: \d|[-/]\d|,\d)")
_FOREIGN: Final = re.compile(r"^ \d{1,4} \d{2,4}(?: \d{2,4})*(?![\d.,:/-])")  # "4420 7946 0958"
_SERVICE_CODES: Final = frozenset({"211", "311", "411", "511", "611", "711", "811", "911"})


def leads_elsewhere(before: str, rest: str) -> bool:
    """Does the word "to" between two numbers make the second what the first becomes, or whom it calls?"""
    return any(words.search(before) for words in (_BECOMES, _CALLED)) or _LASTED.match(rest) is not None


def arrow_sends(before: str, rest: str) -> bool:
    """``RCF 305-555-0110 -> 305-555-0142``: an arrow along which calls go; ``rest`` up to the next figures."""
    return any(_SENDS.search(text) for text in (before, re.split(r"\d", rest, maxsplit=1)[0]))


def names_block(before: str) -> bool:
    """Do words before a number say that many follow?"""
    return _NAMES_BLOCK.search(before) is not None


def ends_number(tail: str, rest: str) -> bool:
    """Can ``tail``, one to four figures behind a range's sign and before ``rest``, be the last digits of a number?"""
    if len(tail) == 4:
        return not _FOREIGN.match(rest)
    return not (tail in _SERVICE_CODES or _MORE_FIGURES.match(rest) or _MEASURES.match(rest) or _STREET.match(rest))


def stands_alone(rest: str) -> bool:
    """Does nothing behind a range's end say that its figures count or name something else?"""
    return _OF_A_RANGE.match(rest) is not None
