"""What a list says besides its numbers: whose it is, the carrier, the account, the PIN."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

CARRIERS: Final = (
    *("AT&T", "Verizon", "Comcast", "Xfinity", "Spectrum", "Charter", "CenturyLink", "Lumen", "Brightspeed", "Frontier", "Windstream"),
    *("Kinetic", "Cox", "Optimum", "Altice", "Granite", "RingCentral", "8x8", "Vonage", "Nextiva", "Ooma", "Mitel", "Bandwidth", "GoTo"),
    *("Jive", "Zoom", "Grasshopper", "Twilio", "T-Mobile", "Google Voice", "Consolidated", "TDS", "Level 3", "Intermedia", "Dialpad"),
)
_COMPANY: Final = r"[A-Z0-9][\w&.,'’/() -]{1,70}?"
_CORPORATE: Final = re.compile(
    r"(?:,?\s(?:inc|llc|l\.l\.c|corp|corporation|co|company|ltd|lp|llp|pllc|pc|p\.c|pa|p\.a|plc|gmbh|pllp|dds|md)\.?"
    r"|\b(?:group|associates|partners|church|school|clinic|hospital|foundation|university|county|city of|town of"
    r"|district|bank))$",
    re.IGNORECASE,
)
_TITLE_OF: Final = re.compile(
    rf"^(?:list of\s)?(?:did|phone|telephone|number|tn|port(?:ing)?)s?[\w\s]{{0,24}}\b(?:list|inventory|numbers|dids"
    rf"|form|request)\b\s{{0,2}}(?:for|of|[-–—:])\s{{1,2}}(?P<name>{_COMPANY})$",
    re.IGNORECASE,
)
_OF_TITLE: Final = re.compile(
    rf"^(?P<name>{_COMPANY})\s{{0,2}}[-–—:|]\s{{0,2}}(?:[\w\s]{{0,20}}\b(?:numbers?|dids?|phone list|tns|telephone"
    rf"|inventory|lines|porting)\b.*)$",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"^\W*(?:customer|company|client|business|account|end user"
    r"|subscriber)(?: name)?\s{0,2}[:=]\s{0,3}(?P<name>.{2,70})$|^\W*(?:empresa|cliente|compañía"
    r"|nombre de la empresa)\s{0,2}:\s{0,3}(?P<name2>.{2,70})$",
    re.IGNORECASE,
)
_CARRIER_LABEL: Final = re.compile(
    r"\b(?:current|losing|existing|present)?\s?(?:carrier|provider|phone company|proveedor|operador)\s{0,2}(?:[:=]"
    r"|is)\s{0,3}(?P<name>[A-Z][\w&. '-]{1,40})",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    r"\b(?:account|acct|cuenta)\.?\s{0,2}(?:number|no\.?|num|#"
    r"|n[uú]mero)?[^\d\n]{0,40}?[ :#=]\s{0,3}(?P<number>[A-Z]{0,3}\d(?:[ -]?\d){4,28})(?![\w-])",
    re.IGNORECASE,
)
_PIN: Final = re.compile(
    r"\b(?:pin|passcode|security code|port[- ]?out pin|transfer pin|clave)\b(?:\s{1,2}(?:code|number"
    r"|no\.?))?\s{0,2}(?:is|es|[:=#-])?\s{0,3}(?P<pin>[A-Z0-9]{4,10})\b",
    re.IGNORECASE,
)
_BTN: Final = re.compile(
    r"\b(?:btn|billing (?:telephone|phone|tn)(?: number)?|(?:main )?billing number|atn|pilot(?: number)?)\b", re.IGNORECASE
)


def customer_name(lines: Sequence[str]) -> str | None:
    """The company a list's title or label names; lines in reading order, numbers' lines left out by the caller."""
    labelled = next((match for line in lines if (match := _LABELLED.match(line))), None)
    if labelled:
        return _clean(labelled.group("name") or labelled.group("name2"))
    return next((name for line in lines[:6] if (name := _titled(" ".join(line.split())))), None)


def _titled(line: str) -> str | None:
    match = _TITLE_OF.match(line) or _OF_TITLE.match(line)
    if match and len(match.group("name").split()) > 1 and not _LISTY.search(match.group("name")):
        return _clean(match.group("name"))
    text = _after_title(line)
    company = len(text.split()) <= _LONGEST_NAME and _CORPORATE.search(text.rstrip(" .,") + ("." if text.endswith(".") else ""))
    return _clean(text) if company and not re.search(r"[:!?]|\d{3}", text) else None


_LONGEST_NAME: Final = 9  # words
_LISTY: Final = re.compile(r"\b(?:list|numbers?|dids?|phone|telephone|porting|port|inventory|main|fax|updated)\b", re.IGNORECASE)


def _after_title(text: str) -> str:
    """The company behind "Numbers for", also where a reader misread a letter of the title."""
    title, joint, rest = text.partition(" for ")
    words = title.casefold().split()
    if joint and 0 < len(words) <= 4 and any(get_close_matches(word, _TITLE_WORDS, 1, 0.75) for word in words):
        return rest
    return text


_TITLE_WORDS: Final = ("numbers", "number", "list", "dids", "telephone", "phones", "lines", "inventory")


def _clean(name: str) -> str:
    return " ".join(name.split()).strip(" -–—:|\"“”'")


def account_of(text: str) -> str | None:
    """The one account number a text states; None when there are several or none."""
    found = dict.fromkeys(" ".join(match.group("number").split()) for match in _ACCOUNT.finditer(text))
    numbers = [number for number in found if sum(c.isdigit() for c in number) >= 5]
    return numbers[0] if len(numbers) == 1 else None


def pin_of(text: str) -> str | None:
    for match in _PIN.finditer(text):
        pin = match.group("pin")
        if any(c.isdigit() for c in pin):
            return pin
    return None


def carrier_of(text: str, known: Sequence[str]) -> str | None:
    """The carrier a label or a sentence names; ``known`` are names of carriers."""
    match = _CARRIER_LABEL.search(text)
    if match:
        name = _clean(match.group("name"))
        return next((carrier for carrier in known if name.casefold().startswith(carrier.casefold())), name)
    here = [carrier for carrier in known if re.search(rf"(?<!\w){re.escape(carrier)}(?!\w)", text)]
    return here[0] if len(here) == 1 else None


def names_billing(text: str) -> bool:
    return _BTN.search(text) is not None
