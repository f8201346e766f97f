"""What a list says besides its numbers: whose it is, the carrier, the account, the PIN."""

from __future__ import annotations

import re
from typing import Final

from onboarding.documents import Address
from parsers.page.addresses import parse_line
from parsers.page.names import is_person, person_and_title

_ACCOUNT: Final = re.compile(
    r"\b(?:account|acct|cuenta)\.?\s{0,2}(?:number|no\.?|num|#"
    r"|n[uú]mero)?[^\d\n]{0,40}?[ :#=]\s{0,3}(?P<number>(?:[A-Z]{1,4}-)?[A-Z]{0,3}\d(?:[ -]?\d){4,28})(?![\w-])",
    re.IGNORECASE,
)
# "Account number and PIN at Gulf?" over its answer.
_ASKED_ACCOUNT: Final = re.compile(r"\baccount\b[^\n?]{0,60}\?\W*\n\W*(?P<number>\d(?:[ -]?\d){6,28})(?![\w-])", re.IGNORECASE)
_CUSTOMER_ID: Final = re.compile(
    r"\b(?:customer|client|subscriber)\s?(?:id|number|no\.?|#|acct|account)[\s:#=]{1,4}(?P<number>[A-Z]{0,3}\d(?:[ -]?\d){4,18})(?![\w-])",
    re.IGNORECASE,
)
_WORD_PIN: Final = re.compile(r"\b(?:pin|passcode|password)\s{0,2}[:=]\s{0,3}(?P<pin>(?-i:[A-Z]{4,12}))(?=[\s.,;]|$)", re.IGNORECASE)
_NO_PIN: Final = frozenset({"NONE", "UNKNOWN", "REQUIRED", "PENDING", "SAME", "BLANK", "NUMBER", "PORT"})
_LOOSE_PIN: Final = re.compile(  # "PIN on the account is 4471", "the passcode they gave us: 4471"
    r"\b(?:pin|passcode|security code)\b[^.\n\d]{0,40}?(?:\bis\b|[:=#])\s{0,3}(?P<pin>\d{4,8})\b(?![-. ]\d)", re.IGNORECASE
)
_PIN: Final = re.compile(
    r"\b(?:pin|passcode|security code|port[- ]?out pin|transfer pin|clave)\b(?:\s{1,2}(?:code|number"
    r"|no\.?))?\s{0,2}(?:is|es|[:=#-])?\s{0,3}(?P<pin>[A-Z0-9]{4,10})\b",
    re.IGNORECASE,
)
_BTN: Final = re.compile(
    r"\b(?:btn|billing (?:telephone|phone|tn|tel)\b(?: number)?|(?:main )?bill(?:ing|ed) (?:number|no)|atn|pilot(?: number)?)\b",
    re.IGNORECASE,
)


def account_of(text: str) -> str | None:
    """The one account number a text states; None when there are several or none."""
    matches = next(filter(None, (list(words.finditer(text)) for words in (_ACCOUNT, _CUSTOMER_ID, _ASKED_ACCOUNT))), [])
    found = dict.fromkeys(" ".join(match.group("number").split()) for match in matches)
    numbers = [number for number in found if sum(c.isdigit() for c in number) >= 5]
    return numbers[0] if len(numbers) == 1 else None


def pin_of(text: str) -> str | None:
    for match in (*_PIN.finditer(text), *_LOOSE_PIN.finditer(text)):
        pin = match.group("pin")
        if any(c.isdigit() for c in pin):
            return pin
    words = (match["pin"] for match in _WORD_PIN.finditer(text))
    return next((pin for pin in words if pin not in _NO_PIN), None)


_LOOKED_AT: Final = 30_000  # characters: whose list it is stands at its head
_SERVED: Final = re.compile(
    r"\b(?:service|serving|site|premises?|e911|install(?:ation)?|physical)\s(?:address|location)\b(?:\s(?:is|on file))?[\s:.–-]{0,4}"
    r"(?P<rest>[^\n]{6,120}(?:\n[^\n]{1,80})?)",
    re.IGNORECASE,
)


def service_address(text: str) -> Address | None:
    """The one service address that words give; None for none or several."""
    found: dict[Address, None] = {}
    for match in _SERVED.finditer(text[:_LOOKED_AT]):
        rest = " ".join(match["rest"].replace("\n", ", ").split()).replace(",,", ",")
        number = re.search(r"\d", rest[:_BEFORE_STREET])
        rest = rest[number.start() :] if number else rest
        ends = re.search(r"\b\d{5}(?:-\d{4})?\b(?=\W|$)(?<=[A-Za-z.]\s\d{5})", rest)
        address = parse_line(rest[: ends.end()] if ends else rest)
        if address is not None:
            found[address] = None
    return next(iter(found)) if len(found) == 1 else None


_BEFORE_STREET: Final = 40  # characters of words between a label and the house number
_AUTHORIZED: Final = re.compile(
    r"\bauthori[sz]ed (?:by|contact|person|representative|rep|user|signer|party|name|agent"
    r"|(?:on|for) (?:the|our|this) account)\s{0,2}(?:name)?\s{0,2}(?:[:=]|is\b|   )\s{0,3}"
    r"(?P<who>[^\n;|]{4,70}?)(?=\s{3}|[;|\n]|\.\s|\.?$|,?\s\(?\d|\s\S+@)",
    re.IGNORECASE,
)


# "Signer will be Lena Park, Treasurer", "the LOA will be signed by Lena Park (Treasurer)".
_SIGNS: Final = re.compile(
    r"\b(?:(?:loa|lo a|authori[sz]ed|auth\.?) )?(?:signer|signatory|signed by|signs? (?:the |for )?(?:loa|for us)?)\b"
    r"(?: (?:on|for) (?:the |this )?(?:account|loa|order|port))?"
    r"\s{0,2}(?:(?:will be|is|would be|should be|by)\b|[:=–-])?\s{0,3}"
    r"(?P<who>(?-i:[A-Z])[^\n;|]{3,70}?)(?=\s{3}|[;|\n]|\.(?:\s|$)|$|,?\s\(?\d|\s\S+@)",
    re.IGNORECASE,
)


def authorized(text: str) -> tuple[str | None, str | None]:
    """Name and title of who may order, as words beside a list say."""
    for words in (_AUTHORIZED, _SIGNS):
        for match in words.finditer(text[:_LOOKED_AT]):
            name, title = person_and_title(match["who"])
            if name and is_person(name):
                return name, title
    return None, None


def names_billing(text: str) -> bool:
    return any(_is_present(text, match) for match in _BTN.finditer(text))


def billing_labels(text: str) -> tuple[int, ...]:
    """Where the words end that announce the present billing number."""
    return tuple(match.end() for match in _BTN.finditer(text) if _is_present(text, match))


def _is_present(text: str, match: re.Match[str]) -> bool:
    """ "New BTN for remaining service" is the billing number of a time to come."""
    return not (_NEW_BTN.search(text[: match.start()]) or _TO_COME.match(text[match.end() :]))


_NEW_BTN: Final = re.compile(r"\b(?:new|future|next|replacement|remaining|proposed)\W{1,2}(?:the )?$", re.IGNORECASE)
_TO_COME: Final = re.compile(
    r"^s?\W{1,2}(?:for|of|on) (?:the |our )?(?:remaining|rest|retained|lines that stay|what stays)\b", re.IGNORECASE
)
