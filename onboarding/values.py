"""Rules on single values of the Final Order: warnings to staff, never silent corrections."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from onboarding.assessment import Assessment
from onboarding.calendar import CHANGE_HOURS, STANDARD_DAYS, port_date_warnings
from onboarding.compare import STATES, is_po_box, numbers_in
from onboarding.documents import Action
from onboarding.evidence import Activation, Role
from onboarding.words import TOLL_FREE_AREA_CODES, is_toll_free, show_numbers

CNAM_MAX = 15  # characters, spaces included
CNAM_SIGNS = re.compile(r"[A-Za-z0-9 ]*")
CNAM_REFUSED = ("police", "medicare", "medicaid", "irs", "fbi", "emergency", "911", "government", "social security")
DOMAIN = re.compile(r"[a-z0-9]{4,}")
TIME_ZONE_WORDS = ("eastern", "central", "mountain", "pacific", "alaska", "hawaii", "atlantic", "arizona", "america/", "us/", "pacific/")
TIME_ZONE_SHORT = frozenset(("et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "akst", "akdt", "hst"))

Warn = Callable[[str, Assessment, date], list[str]]


def value_warnings(label: str, value: str, assessment: Assessment, today: date) -> tuple[str, ...]:
    """What is wrong or unwise about ``value`` for ``label``, one sentence each; empty when nothing is, or nothing was said."""
    rule = RULES.get(label)
    return tuple(rule(value.strip(), assessment, today)) if rule and value.strip() else ()


def read_date(value: str, today: date) -> date | None:
    """A date as people write it (US order), without a year that of ``today``; None for words such as "first available"."""
    from dateutil import parser

    if not any(sign.isdigit() for sign in value):
        return None
    try:
        return parser.parse(value, dayfirst=False, default=datetime(today.year, 1, 1)).date()  # noqa: DTZ001  a calendar day, no instant
    except (ValueError, OverflowError):
        return None


def _domain(value: str, assessment: Assessment, today: date) -> list[str]:
    if DOMAIN.fullmatch(value):
        return []
    return [f"{value!r} will not do: lower-case letters and digits only, at least four, and it can never be changed."]


def _time_zone(value: str, assessment: Assessment, today: date) -> list[str]:
    words = value.casefold()
    if any(word in words for word in TIME_ZONE_WORDS) or words in TIME_ZONE_SHORT:
        return []
    return [f"{value!r} is no US time zone we know."]


def _billing_name(value: str, assessment: Assessment, today: date) -> list[str]:
    return [] if len(value.split()) >= 2 else ["first and last name are needed."]


def _billing_email(value: str, assessment: Assessment, today: date) -> list[str]:
    warnings = [] if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value) else [f"{value!r} is no email address."]
    partner = {contact.party.email.lower() for contact in assessment.contacts if contact.party.role is Role.PARTNER}
    return warnings + (["that is the partner's address; is the partner billed?"] if value.lower() in partner else [])


def _quantity(value: str, assessment: Assessment, today: date) -> list[str]:
    if not re.match(r"\d+\b", value):
        return [f"{value!r} is no quantity."]
    both = assessment.activation is Activation.BOTH
    return ["service that starts before the port needs at least one temporary number."] if both and value == "0" else []


def _area_code(value: str, assessment: Assessment, today: date) -> list[str]:
    codes = re.findall(r"\d+", value)
    if not codes or any(len(code) != 3 or code[0] in "01" or code[1:] == "11" for code in codes):
        return [f"{value!r} is no US area code (three digits)."]
    if any(code in TOLL_FREE_AREA_CODES for code in codes):
        return ["toll-free codes are no area code for new numbers."]
    return []


def _port_date(value: str, assessment: Assessment, today: date) -> list[str]:
    """The calendar's rules, counted from submission; and what a change costs so near the old date."""
    port = assessment.port
    day = read_date(value, today)
    if day is None or port.completed_at is not None:
        return []
    if day == port.foc_date:
        return list(port_date_warnings(day, day - timedelta(days=STANDARD_DAYS)))  # committed: how far ahead no longer matters
    asked_on = port.submitted_at.date() if port.submitted_at and day >= today else today
    warnings = list(port_date_warnings(day, asked_on))
    if port.foc_date is not None and 0 <= (port.foc_date - today).days <= CHANGE_HOURS // 24:
        warnings.append(
            f"the port is set for {port.foc_date:%B} {port.foc_date.day}: a change within {CHANGE_HOURS} hours of it costs a fee."
        )
    return warnings


def _partial_or_full(value: str, assessment: Assessment, today: date) -> list[str]:
    staying = [number.e164 for number in assessment.numbers if number.action is Action.KEEP]
    if value.casefold().startswith("full") and staying and assessment.order("DIDs to be ported"):
        return [f"a full port disconnects what stays behind: {show_numbers(staying)}."]
    return []


def _numbers(value: str, assessment: Assessment, today: date) -> list[str]:
    return [] if numbers_in(value) else ["no full ten-digit number in it."]


def _one_of_ours(value: str, assessment: Assessment, today: date) -> list[str]:
    """A number that is neither ported nor new will not be here."""
    if value.casefold() in ("none", "no"):
        return []
    found = numbers_in(value)
    if not found:
        return [f"{value!r} is no full ten-digit number."]
    ours = {number.e164 for number in assessment.numbers if number.action is Action.PORT} | set(assessment.new_numbers)
    strange = [number for number in found if number not in ours]
    return [f"{show_numbers(strange)} {'is' if len(strange) == 1 else 'are'} neither ported nor new."] if ours and strange else []


def _new_btn(value: str, assessment: Assessment, today: date) -> list[str]:
    """It has to be one that stays behind."""
    ported = {number.e164 for number in assessment.numbers if number.action is Action.PORT}
    leaving = [number for number in numbers_in(value) if number in ported]
    return (
        [f"{show_numbers(leaving)} is to be ported itself; a number that stays is needed."]
        if leaving
        else _numbers(value, assessment, today)
    )


def _main_cid(value: str, assessment: Assessment, today: date) -> list[str]:
    warnings = _one_of_ours(value, assessment, today)
    fax = {number.e164 for number in assessment.numbers if number.use in ("fax", "efax")}
    found = numbers_in(value)
    if any(number in fax for number in found):
        warnings.append("that is a fax number.")
    if any(is_toll_free(number) for number in found):
        warnings.append("a toll-free number as caller ID is shown by few carriers.")
    return warnings


def _cnam(value: str, assessment: Assessment, today: date) -> list[str]:
    warnings = []
    if len(value) > CNAM_MAX:
        warnings.append(f"{value!r} has {len(value)} characters, {CNAM_MAX} fit; {_shorter(value)!r} would.")
    if not CNAM_SIGNS.fullmatch(value):
        warnings.append("signs other than letters, digits and spaces are dropped by some carriers.")
    refused = [word for word in CNAM_REFUSED if re.search(rf"\b{word}\b", value.casefold())]
    if refused:
        warnings.append(f"carriers refuse the word {refused[0]!r} in a caller name.")
    return warnings


def _shorter(value: str) -> str:
    """Whole words as far as they fit."""
    kept = ""
    for word in value.split():
        if len(f"{kept} {word}".strip()) > CNAM_MAX:
            break
        kept = f"{kept} {word}".strip()
    return kept or value[:CNAM_MAX].strip()


def _e911_did(value: str, assessment: Assessment, today: date) -> list[str]:
    warnings = _one_of_ours(value, assessment, today)
    if any(is_toll_free(number) for number in numbers_in(value)):
        warnings.append("a toll-free number makes a poor callback number for emergencies.")
    return warnings


def _street_address(value: str, assessment: Assessment, today: date) -> list[str]:
    if is_po_box(value):
        return ["a PO box will not do; a street address is needed."]
    if not re.search(r"\d", value):
        return ["no street number in it."]
    return []


def _e911_address(value: str, assessment: Assessment, today: date) -> list[str]:
    warnings = _street_address(value, assessment, today)
    words = re.findall(r"[A-Za-z]+", value.casefold())
    if not warnings and not re.search(r"\b\d{5}\b", value) and not any(word in STATES.values() for word in words[-2:]):
        warnings.append("city, state and ZIP are needed as well.")
    return warnings


def _fax_number(value: str, assessment: Assessment, today: date) -> list[str]:
    warnings = _one_of_ours(value, assessment, today)
    main = assessment.order("Main CID Number") or ""
    if set(numbers_in(main)) & set(numbers_in(value)):
        warnings.append("that is the main caller ID as well.")
    return warnings


def _fax_type(value: str, assessment: Assessment, today: date) -> list[str]:
    return ["mFax is the legacy service; is Native Fax meant?"] if "mfax" in value.casefold().replace(" ", "") else []


def _ata(value: str, assessment: Assessment, today: date) -> list[str]:
    analog = "analog" in (assessment.order("Native Fax Type") or "").casefold()
    return ["an analog fax machine needs an ATA."] if analog and value.casefold() in ("no", "none") else []


RULES: dict[str, Warn] = {
    "Domain": _domain,
    "Time Zone": _time_zone,
    "Name of Billing Contact": _billing_name,
    "Email of Billing Contact": _billing_email,
    "Quantity of Temp DID(s)": _quantity,
    "Area Code": _area_code,
    "Port Date": _port_date,
    "Partial or Full port": _partial_or_full,
    "DIDs to be ported": _numbers,
    "New billing number": _new_btn,
    "Main CID Number": _main_cid,
    "CNAM": _cnam,
    "E911 DID": _e911_did,
    "E911 Address": _e911_address,
    "SMS DID": _one_of_ours,
    "Native Fax Type": _fax_type,
    "Native Fax Number": _fax_number,
    "Native Fax ATA Purchased": _ata,
    "Shipping address for hardware": _street_address,
    "Service address": _street_address,
}
