"""Bills for something else than telephone service: by what they charge for, and that nothing on them is for a telephone.

``UTILITIES`` are told by what stands anywhere on the page, two words or a meter. Other trades say little more than what was done and what
is owed, so one charge of theirs will do, where no charge, no head of the page and no row of calls speaks of lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from parsers.documents.clues import BILL_ANATOMY, count, is_charge, lists_calls, squeezed
from parsers.memo import once_for_each
from parsers.page.layout import sheet_of
from parsers.patterns import whole_words

# What meters count, and the head of the columns in which a meter was read twice; either is enough.
METERED: Final = (
    r"\b(?:kwh|therms?|gallons|kgal|[chm]cf|cubic feet)\b|"
    r"\bmeter\b[^\n]{0,40}\b(?:previous|prior|last|begin\w*)\b[^\n]{0,30}\b(?:current|present|end\w*)\b|"
    r"\b(?:previous|prior|last|begin\w*) (?:meter|read\w*)\b[^\n]{0,30}\b(?:current|present|end\w*) (?:meter|read\w*)\b"
)
_METER_READ: Final = "a bill for what a meter counts"
# What a bill for something else than telephone service charges for.
UTILITIES: Final = (
    ("an electric bill", r"\bkwh\b|kilowatt|electric(?:ity)? (?:service|charges?|delivery|supply)|meter reading|demand charge|électricité"),
    ("a gas bill", r"\btherms?\b|\bccf\b|\bmcf\b|natural gas|gas (?:service|charges?|delivery|supply)|pipeline (?:safety|charge)"),
    ("a water bill", r"\bgallons\b|\bkgal\b|\b[ch]cf\b|water (?:service|usage|charges?)|sewer|stormwater|wastewater"),
    ("a waste bill", r"waste collection|solid waste|trash (?:service|pickup|and recycling)|refuse collection|dumpster|recycling service"),
    (_METER_READ, METERED),
)
_STREET: Final = r"(?! (?:st|street|ave?|avenue|rd|road|dr|drive|ln|lane|blvd|way|pl|place|ct|court|hwy|tower|bldg|building)\b)"
_WATCHED: Final = "a bill for an alarm or guards"
_TRADES: Final = tuple(
    (what, whole_words(words))
    for what, words in (
        (
            "an electric bill",
            "electric(?:ity|al)?|electricidad|power supply|energy charge|facility charge|street ?lights?|power cost(?: adj\\w*)?",
        ),
        ("a gas bill", "(?:natural|lp|purchased) gas|gas(?: natural)?|propane|heating oil|fuel oil"),
        (
            "a water bill",
            f"water(?:/sewer)?{_STREET}|sewer|sewage|storm ?water|storm drain\\w*|waste ?water|irrigation|hydrants?|agua|"
            "alcantarillado|drenaje",
        ),
        (
            "a waste bill",
            "refuse|garbage|trash|rubbish|recycling|(?:solid )?waste|landfill|roll[- ]?off|dumpster|(?:front|rear)[- ]load|shredding|"
            "compost|basura|yard waste|septic|portable (?:toilets?|restrooms?)",
        ),
        (
            "a bill for rent",
            "(?<!modem )(?<!router )(?<!equipment )rent|cam|cam charges?|common area|"
            "property tax(?:es)?(?: recovery)?|parking|storage unit|(?:association|hoa|"
            "quarterly|annual|membership|member) (?:dues|fees?)|dues|(?:special|annual|district|benefit) assessment",
        ),
        (
            _WATCHED,
            "(?:(?:fire|burglar|alarm|intrusion|video|security|camera|elevator|environmental|alarm system|system) )+monitoring|"
            "monitoring (?:service|fee)s?|guard (?:service|hours)|patrol|(?:cellular|radio) (?:back-?up|communicator)",
        ),
        (
            "a bill for insurance",
            "premium due|insurance premium|total premium|annual premium|liability coverage|deductible|workers['’]? comp",
        ),
        (
            "a bill for upkeep",
            "pest control|extermination|termite|mowing|lawn(?: care)?|landscap\\w+|leaf removal|snow (?:removal|plowing)|janitorial|"
            "(?:window|carpet|office) cleaning|hvac|boiler|elevator (?:maintenance|service|inspection)|fire extinguishers?|sprinkler|"
            "backflow|plumbing|labor",
        ),
        (
            "a bill for supplies",
            "toner|copier|(?:color|b&w|black|overage) (?:copies|prints|impressions)|linen|uniforms?|lab coats?|towels|floor mats?|coffee|"
            "bottled water|cooler rental|oxygen|cylinders?",
        ),
    )
)
_NUMBER: Final = re.compile(r"(?<![\d,.])(?:(?:\(?\d{3}\)?[-. /]{1,2})?\d{3}-\d{4}|\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}|\d{10})(?![\d,])")
_METER: Final = re.compile(METERED, re.IGNORECASE)
_CALLS: Final = (  # what is charged for telephone or data service, and taxes that nothing else has
    r"voice\w*|voip|telephones?|telephony|phones?|trunks?|dids?|tns?|btn|calls?|calling|long distance|toll|e?911|hunting|fax|faxes|"
    r"pots|1fb|centrex|sip|pri|extensions?|seats?|users?|handsets?|ucaas|wireless|mobile|cellular|universal service|f?usf|subscriber|"
    r"caller id|dial ?tone|internet|broadband|fib(?:er|re)|ethernet|bandwidth|mbps|dsl|mpls|sd-?wan|circuits?|telecom\w*|communications?"
)
_TELEPHONE: Final = whole_words(_CALLS)
_LINES: Final = whole_words(rf"{_CALLS}|(?:business |local |basic )?lines?")
_COMPANY: Final = whole_words(
    r"tele\w*|\w*phone|voice|voip|wireless|fiber|broadband|communications?|comm|networks?|cable|cellular|internet|long distance|"
    r"\w+(?:tel|telecom|comm|fiber|net|link|wave|(?<!in)voice)"
)
_SERVICE: Final = re.compile(r"^\W*servic(?:es?|ios?)(?: types?)?(?:\s?[:.]\s{0,8}|\s{2,8})(?P<what>\S.*)$", re.IGNORECASE)
_ASKS: Final = ("invoice", "statement", "balance", "total", "due", "pay", "amount", "account", "assessment", "cuenta", "pagar")
_OWED: Final = whole_words(
    r"due|owed?|balance|pay(?:able)?|please pay|premium|dues|assessment|invoice total|total due|amount due|past due|rent|fee|bill|"
    r"pagar|vence"
)
_HEAD: Final = 3  # rows
_ROW: Final = 16  # words


@once_for_each(8)
def other_trade(pages: PageSet) -> str | None:
    """What a bill is for that charges for some trade, and for no line, call or circuit: "a water bill"; None for all other papers."""
    text = squeezed(pages, 4)
    if not count(text, BILL_ANATOMY) + count(text, _ASKS) or lists_calls(pages):
        return None
    rows = tuple(_rows(pages))
    trades = [what for row in rows if (what := _trade_of(row)) is not None]
    return trades[0] if trades and not any(_is_for_lines(row) for row in rows) and not _heads_with_lines(pages) else None


def asks_for_money(pages: PageSet) -> bool:
    """Does a row say an amount and that it is owed? No list of numbers does."""
    return any(is_charge(row) and _OWED.search(row) for row in _rows(pages))


def _trade_of(row: str) -> str | None:
    """The trade whose charge a row is: what is charged, what a meter counted, or what a label says the service is."""
    service = _SERVICE.match(row)
    said = service["what"] if service else row if is_charge(row) else ""
    for what, words in _TRADES if said else ():
        found = words.search(said)
        if found and not _names_a_line(said, found.end() if what == _WATCHED else None):
            return what
    return _METER_READ if _METER.search(row) else None


def _names_a_line(said: str, watched: int | None) -> bool:
    """Does a charge name a number or what telephone companies sell? An alarm is watched over a line that is named behind it."""
    number = _NUMBER.search(said)
    if watched is not None:
        return number is not None and number.start() < watched
    return number is not None or _TELEPHONE.search(said) is not None


def _is_for_lines(row: str) -> bool:
    """Does a charge name a telephone number or a service of a telephone company, or a label say that the service is one?"""
    service = _SERVICE.match(row)
    if _trade_of(row) is not None:
        return False
    return bool(is_charge(row) and (_NUMBER.search(row) or _LINES.search(row))) or bool(service and _LINES.search(service["what"]))


def _heads_with_lines(pages: PageSet) -> bool:
    """Is who heads the first page called a telephone company?"""
    heads = (row.text for page in pages.pages[:1] for row in sheet_of(page).rows[:_HEAD])
    return any(_COMPANY.search(row) and not (_NUMBER.search(row) or is_charge(row)) for row in heads)


def _rows(pages: PageSet) -> Iterator[str]:
    rows = (row.text for page in pages.pages[:6] for row in sheet_of(page).rows)
    return (row for row in rows if len(row.split()) <= _ROW)
