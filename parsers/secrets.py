"""Card, bank and social security numbers: found and masked before any text is kept, logged or quoted.

The last four digits stay, a card's security code goes wholly (PCI DSS 4.0.1, 3.3.1 and 3.4.1). What is a secret is told by shape, checksum
and the words beside it, because carriers print sixteen-digit accounts that look like cards, and every tenth of them passes Luhn.
On a payment form (``payment=True``) the balance tips: every long run of digits that is no telephone number, date or ZIP is masked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Final, TypeVar

from onboarding.documents import DocumentKind, DocumentReading

T = TypeVar("T")

LOOKALIKES: Final = str.maketrans("OoQDIl|!BSZG", "000011118526")
_DIGIT = r"[0-9OoQDIl|!BSZG]"
_SEPARATOR = r"[\s\-–—.·_>]"  # a line break and the mark of a quoted line, too
# Twelve or more digits (or what OCR makes of them) with at most three separators between two; a line break counts as a separator.
_RUN = re.compile(rf"(?<![\w*+$]){_DIGIT}(?:{_SEPARATOR}{{0,4}}{_DIGIT}){{7,29}}(?!\w)")
_PHONE_SHAPES: Final = ((3, 3, 4), (1, 3, 3, 4), (3, 7), (3, 4))
_CARD_SHAPES: Final = (
    *((4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 3), (4, 4, 4, 4, 2), (4, 4, 4, 4, 1), (4, 4, 4, 1)),
    *((6, 13), (8, 8), (4, 12), (4, 4, 8)),
)

# ISO/IEC 7812 issuer prefixes in use, with the lengths they come in.
_ISSUERS: Final = (
    ("4", (13, 16, 19)),
    *((str(prefix), (16,)) for prefix in range(51, 56)),
    *((str(prefix), (16,)) for prefix in range(222, 273)),
    ("34", (15,)),
    ("37", (15,)),
    ("6011", (16, 19)),
    ("65", (16, 19)),
    *((str(prefix), (16, 19)) for prefix in range(644, 650)),
    ("62", (16, 17, 18, 19)),
    *((str(prefix), (16, 19)) for prefix in range(3528, 3590)),
    *((str(prefix), (14, 16)) for prefix in (300, 301, 302, 303, 304, 305, 36, 38, 39)),
    ("5018", (13, 16, 19)),
    ("5020", (13, 16, 19)),
    ("6304", (13, 16, 19)),
)

_CARD_WORDS = re.compile(
    r"\b(?:visa|master ?card|m/?c|amex|american express|discover|diners|(?:credit|debit|bank|business|purchasing)[ -]?card"
    r"|card ?(?:number|no|#)?|ccn?|pan|tarjeta)\b",
    re.I,
)
_NOT_CARD_WORDS = re.compile(
    r"\b(?:account|acct|cuenta|invoice|order|tracking|fedex|ups|usps|shipment|confirmation|reference|ref|imei|iccid|esn|meid|serial|meter"
    r"|policy|case|ticket|circuit|did|pon|customer (?:id|no|number))\b",
    re.I,
)
_BANK_WORDS = re.compile(
    r"\b(?:bank|checking|savings|ach|e-?check|direct debit|routing|aba|banco|iban|cuenta bancaria)\b",
    re.I,
)
_BOILERPLATE = re.compile(r"\b(?:your|any|the|a|by|through) $", re.I)  # "returned unpaid by your bank": a bill's small print
_TELEPHONE_WORDS = re.compile(r"\b(?:carrier|phones?|telephone|lines?|provider|service|BTN|bill(?:ing)?)\b", re.I)
_ROUTING = re.compile(
    r"(\b(?:routing|aba|transit|rtn|ruta)\b[^\d\n]{0,40}[\s:#]{0,6})(\d(?:[ -]?\d){8})(?!\d)",
    re.I,
)
_ACCOUNT = re.compile(
    r"(\b(?:(?:bank |checking |savings )?(?:account|acct|acc|a/c)|checking|savings|cuenta)\b\.?[^\d\n]{0,30}[\s:#]{0,6})"
    r"(\d(?:[ -]?\d){4,16})(?!\d)",
    re.I,
)
_MICR = re.compile(r"([⑆⑈]|[|:]{1,2})\s?(\d{9})\s?([⑆⑈]|[|:]{1,2})((?:\s?[\d⑆⑈⑉|:-]){4,24})")
_CVV = re.compile(
    r"(\b(?:cvv ?2?|cvc ?2?|csc|card (?:security|verification) (?:code|number|value)|c[óo]digo de seguridad)\b"
    r"(?:\s*\([^)]*\))?[\s:#=.-]{0,4}(?:is |es )?)(\d{3,4})\b",
    re.I,
)
# Spectrum prints its PIN as "Security Code": this one counts only beside a card.
_SECURITY_CODE = re.compile(
    r"(\b(?:security code|sec\.? code|3[- ]digit code|code on (?:the )?back)\b[\s:#=-]{0,4}(?:is )?)(\d{3,4})\b",
    re.I,
)
_SSN = re.compile(r"(?<![\w-])(\d{3})[-–](\d{2})[-–](\d{4})(?![\w-])")
_SSN_LABELLED = re.compile(
    r"(\b(?:ssn|social security(?: (?:number|no|#))?|seguro social)\b[^\d\n]{0,20}[\s:#]{0,4})(\d{3})[ -]?(\d{2})[ -]?(\d{4})(?!\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Masked:
    """``text`` with only the last four digits of what was secret, and what kinds of secret were there."""

    text: str
    card: bool = False
    bank: bool = False
    ssn: bool = False
    secrets: tuple[str, ...] = ()  # the digits themselves: for scrubbing other texts of the same document, never to be kept


def luhn(digits: str) -> bool:
    """Does the card checksum (ISO/IEC 7812-1) hold for a string of decimal digits?"""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(doubled) + sum(int(digit) for digit in digits[-1::-2])) % 10 == 0


def aba(digits: str) -> bool:
    """Does the 3-7-1 checksum of a nine-digit US bank routing number hold?"""
    return len(digits) == 9 and digits != "0" * 9 and sum(int(d) * w for d, w in zip(digits, (3, 7, 1) * 3, strict=True)) % 10 == 0


def mask(text: str, *, payment: bool = False) -> Masked:
    """``text`` without card, bank and social security numbers; masking what is masked changes nothing.

    Args:
        payment: the text is a payment form: long runs of digits are secret unless they are plainly something else.
    """
    found: dict[str, list[str]] = {"card": [], "bank": [], "ssn": []}
    text = _mask_ssn(text, found["ssn"])
    text = _mask_bank(text, found["bank"], payment)
    text = _mask_cards(text, found["card"], payment)
    if found["card"] or payment or _CARD_WORDS.search(text):
        text = _drop_codes(text, bool(found["card"]) or payment)
    secrets = tuple(secret for kind in found.values() for secret in kind)
    return Masked(text, bool(found["card"]), bool(found["bank"]), bool(found["ssn"]), secrets)


def mask_reading(reading: DocumentReading, secrets: tuple[str, ...] = ()) -> DocumentReading:
    """``reading`` with no secret in any of its strings.

    Args:
        secrets: digits known to be secret from the document's text (``Masked.secrets``); they go in whatever spelling they stand.
    A carrier's account number on a bill, CSR or LOA is no secret and stays, though it may look like a card.
    """
    payment = reading.kind is DocumentKind.PAYMENT_AUTHORIZATION

    def clean(text: str) -> str:
        return scrub(mask(text, payment=payment).text, secrets)

    cleaned = _each_string(reading, clean)
    if payment:
        return replace(cleaned, account_number=None, pin=None, other_accounts=())
    return replace(
        cleaned, file=reading.file, account_number=reading.account_number, other_accounts=reading.other_accounts, pin=reading.pin
    )


def scrub(text: str, secrets: tuple[str, ...]) -> str:
    """``text`` in which each of ``secrets`` (digit strings) is masked, whatever separators stand between its digits."""
    for secret in secrets:
        if len(secret) >= 5:
            text = re.sub(r"\W{0,3}".join(secret), f"****{secret[-4:]}", text)
    return text


# --- cards --------------------------------------------------------------------------------------


def _mask_cards(text: str, found: list[str], payment: bool) -> str:
    def masked(match: re.Match[str]) -> str:
        run = match.group()
        if sum(character.isdigit() for character in run) < 0.6 * len(re.sub(_SEPARATOR, "", run)):
            return run
        groups = [group.translate(LOOKALIKES) for group in re.split(rf"{_SEPARATOR}+", run) if group]
        span = _card_groups(groups, text, match, payment)
        if span is None:
            return run
        found.append("".join(groups[span[0] : span[1]]))
        before, after = " ".join(groups[: span[0]]), " ".join(groups[span[1] :])
        return " ".join(part for part in (before, f"**** {found[-1][-4:]}", after) if part)

    return _RUN.sub(masked, text)


def _card_groups(groups: list[str], text: str, match: re.Match[str], payment: bool) -> tuple[int, int] | None:
    """Which of the digit groups are one card number; None when none are. The longest such stretch wins."""
    context = _card_context(text, match)
    if context is False and not payment:
        return None
    least = 8 if payment else 13
    breaks = ["\n" in separator for separator in re.findall(rf"{_SEPARATOR}+", match.group())]
    for size in range(len(groups), 0, -1):
        for start in range(len(groups) - size + 1):
            if not least <= sum(map(len, groups[start : start + size])) <= 19:
                continue
            inside = tuple(breaks[start : start + size - 1])
            if _is_card(tuple(groups[start : start + size]), inside, context, payment):
                return start, start + size
    return None


def _card_context(text: str, match: re.Match[str]) -> bool | None:
    """True: card words stand nearer than any other label; False: another label; None: no label at all."""
    before = text[max(0, match.start() - 60) : match.start()]
    card = max((found.end() for found in _CARD_WORDS.finditer(before)), default=-1)
    other = max((found.end() for found in _NOT_CARD_WORDS.finditer(before)), default=-1)
    if card > other:
        return True
    if other >= 0:
        return False
    return True if _CARD_WORDS.search(text[match.end() : match.end() + 40].split("\n\n")[0]) else None


def _is_card(groups: tuple[str, ...], breaks: tuple[bool, ...], context: bool | None, payment: bool) -> bool:
    """``breaks``: is there a line break between a group and the next?"""
    digits = "".join(groups)
    if not digits.isdigit():
        return False
    shape = tuple(len(group) for group in groups)
    if payment:
        return (len(digits) >= 8 and not _is_harmless(groups)) and len(digits) <= 19
    if not 13 <= len(digits) <= 19 or _holds_phone(shape):
        return False
    if context is None:
        known_shape = any(len(each) == 1 or each in _CARD_SHAPES for each in (shape, _unwrapped(shape, breaks)))
        if not known_shape or not any(digits.startswith(prefix) and len(digits) in lengths for prefix, lengths in _ISSUERS):
            return False
    return context is not False and luhn(digits) and len(set(digits)) > 1


def _unwrapped(shape: tuple[int, ...], breaks: tuple[bool, ...]) -> tuple[int, ...]:
    """The shape as if no line had been broken: "4111 1111 11" and "11 1111" are four groups of four."""
    joined = list(shape[:1])
    for size, broken in zip(shape[1:], breaks, strict=True):
        if broken:
            joined[-1] += size
        else:
            joined.append(size)
    return tuple(joined)


def _holds_phone(shape: tuple[int, ...]) -> bool:
    return any(shape[start : start + 3] == (3, 3, 4) for start in range(len(shape) - 2))


def _is_harmless(groups: tuple[str, ...]) -> bool:
    """Telephone numbers, dates and ZIP+4 as they stand on a payment form."""
    shape = tuple(len(group) for group in groups)
    return shape in _PHONE_SHAPES or shape in ((2, 2, 4), (1, 2, 4), (2, 1, 4), (1, 1, 4), (4, 2, 2), (5, 4)) or _holds_phone(shape)


def _drop_codes(text: str, certain: bool) -> str:
    text = _CVV.sub(r"\1[removed]", text)
    return _SECURITY_CODE.sub(r"\1[removed]", text) if certain else text


def mask_name(name: str) -> str:
    """A file's name without card numbers: programs put underscores where people put blanks, and those count as letters elsewhere."""
    masked = mask(name.replace("_", " "))
    return masked.text if masked.secrets else name


# --- bank and social security -------------------------------------------------------------------


def _mask_bank(text: str, found: list[str], payment: bool) -> str:
    def masked(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match.group(2))
        if match.re is _ROUTING and not (payment or aba(digits) or _BANK_WORDS.search(match.group(1))):
            return match.group()
        if match.re is _ACCOUNT and not _bank_context(match, payment):
            return match.group()
        found.append(digits)
        return f"{match.group(1)}****{digits[-4:]}"

    def micr(match: re.Match[str]) -> str:
        if not aba(match.group(2)):
            return match.group()
        found.extend((match.group(2), re.sub(r"\D", "", match.group(4))))
        return f"****{match.group(2)[-4:]} ****{found[-1][-4:]}"

    text = _MICR.sub(micr, text)
    text = _ROUTING.sub(masked, text)
    return _ACCOUNT.sub(masked, text)


def _bank_context(match: re.Match[str], payment: bool) -> bool:
    """Is this "account number" a bank's? Bank words in the label or shortly before it, and no telephone company's words between."""
    if payment:
        return True
    before = match.string[max(0, match.start() - 90) : match.start()] + match.group(1)
    words = [found for found in _BANK_WORDS.finditer(before) if not _BOILERPLATE.search(before[: found.start()])]
    return bool(words) and not _TELEPHONE_WORDS.search(before[words[-1].end() :])


def _mask_ssn(text: str, found: list[str]) -> str:
    def masked(match: re.Match[str]) -> str:
        *label, area, group, serial = match.groups()
        if area in ("000", "666") or group == "00" or serial == "0000":
            return match.group()
        found.append(area + group + serial)
        return f"{''.join(label)}***-**-{serial}"

    return _SSN_LABELLED.sub(masked, _SSN.sub(masked, text))


# --- readings -----------------------------------------------------------------------------------


def _each_string(value: T, clean: Callable[[str], str]) -> T:
    """``value`` (a frozen dataclass, a tuple or a string) with ``clean`` applied to every plain string in it; enums and numbers stay."""
    if type(value) is str:
        return clean(value)  # type: ignore[return-value, arg-type]  # str is T here
    if isinstance(value, tuple):
        return tuple(_each_string(item, clean) for item in value)  # type: ignore[return-value]  # a tuple of the same items
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _each_string(getattr(value, field.name), clean) for field in fields(value)})
    return value
