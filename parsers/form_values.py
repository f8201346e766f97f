"""Does a piece of text fit what a form's label asks for, and what does it say? Lenient towards OCR, strict enough to keep headings out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from dateutil import parser as dateutil_parser

from onboarding.documents import Address
from parsers.form_labels import ValueKind
from parsers.secrets import LOOKALIKES

STATES: Final = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA"
    " WA WV WI WY".split()
)
STATE_NAMES: Final = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky"
    " louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee"
    " texas utah vermont virginia washington wisconsin wyoming".split()
) | {
    *(
        "new hampshire",
        "new jersey",
        "new mexico",
        "new york",
        "north carolina",
        "north dakota",
        "rhode island",
        "south carolina",
        "south dakota",
    ),
    *("west virginia", "district of columbia", "puerto rico"),
}
_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATE = re.compile(
    rf"(?<![\d/])(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|(?:{_MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?[ -](?:{_MONTHS})\.?,?[ -]\d{{4}}|\d{{1,2}}[ -](?:{_MONTHS})[ -]\d{{2}})(?!\d)",
    re.I,
)
_PLACE = re.compile(
    r"^(?P<city>[A-Za-zÀ-ÿ.' -]+?)[,.]?\s+(?P<state>[A-Za-z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[,.]?\s+(?P<zip>\d{5}(?:\s?-\s?\d{4})?)$"
)
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_FORM_SPEECH: Final = frozenset(
    "please information section form print signature certify hereby authorize authorized required checked check below above instructions customer"
    " purchaser seller payment authorization agreement applicable telephone address number city state zip date title method account name card".split()
)


def tidy(text: str) -> str:
    """Without the lines, boxes and brackets of the form around it."""
    text = re.sub(r"_{2,}|[☐☒☑□■|]|\.{3,}", " ", text)
    return re.sub(r"\s+", " ", text).strip(" _:;=~*—–-[]{}<>«»\\")


def fits(kind: ValueKind, text: str) -> bool:
    """Could somebody have written ``text`` into a field of this kind?"""
    return bool(text) and not re.fullmatch(r"\(.*\)", text) and _TESTS[kind](text)


def read_date(text: str) -> date | None:
    """The first date in the text, US order; two-digit years are 20xx. None: there is none, or it is no date that exists."""
    match = _DATE.search(text) or _DATE.search(
        re.sub(r"(?<=[\d/])[OoIl|](?=[\d/])|(?<=[/ ])[OoIl|](?=\d)", lambda m: m.group().translate(LOOKALIKES), text)
    )
    if not match:
        return None
    try:
        found = dateutil_parser.parse(
            re.sub(r"\s*([/.-])\s*", r"\1", match.group()).replace(".", "/") if "/" in match.group() else match.group()
        ).date()
    except (ValueError, OverflowError):
        return None
    return found if 1990 <= found.year <= 2100 else None


def read_expiry(text: str) -> date | None:
    """The first day of the month in which a card runs out: "02/28", "2/2028"."""
    match = re.search(r"(?<!\d)(0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?(\d{2})(?!\d)", text)
    return date(2000 + int(match.group(2)), int(match.group(1)), 1) if match else None


def read_place(text: str) -> tuple[str, str, str] | None:
    """City, state and ZIP of one line, as printed."""
    match = _PLACE.match(text.strip())
    if not match or not _is_state(match["state"]):
        return None
    return match["city"].strip(" ,"), match["state"], match["zip"]


def read_address(
    street: str | None, city: str | None, state: str | None, postal_code: str | None, place: str | None = None
) -> Address | None:
    """An address of a form's fields; None when none is filled. A street that holds the whole address is taken apart."""
    if street and not (city or place):
        whole = re.match(r"^(?P<street>.+?),\s*(?P<place>[^,]+,?\s+[A-Za-z]{2}\.?,?\s+\d{5}(?:-\d{4})?)$", street)
        if whole and read_place(whole["place"]):
            street, place = whole["street"], whole["place"]
    parsed = read_place(place) if place else None
    if parsed:
        city, state, postal_code = city or parsed[0], state or parsed[1], postal_code or parsed[2]
    elif place and not city:
        city = place
    return Address(street, city, state, postal_code) if street or city or postal_code else None


def read_email(text: str) -> str | None:
    """The address in a text, also where OCR put blanks beside the @."""
    match = _EMAIL.search(re.sub(r"\s*@\s*", "@", re.sub(r"\s+\.|\.\s+(?=[a-z])", ".", text)))
    return match.group().strip(".'") if match else None


def is_person(text: str) -> bool:
    """Two to five words that could be a person's name."""
    words = re.sub(r",? (?:jr|sr|ii|iii|iv|md|dds|esq|cpa|phd)\.?$", "", text, flags=re.I).replace(",", " ").split()
    letters = sum(character.isalpha() for character in text)
    return (
        2 <= len(words) <= 5
        and letters >= 0.75 * len(text.replace(" ", ""))
        and not any(character.isdigit() for character in text)
        and not _is_form_speech(text)
    )


def _is_form_speech(text: str) -> bool:
    """Mostly the words forms are made of: a heading or an instruction, not something filled in."""
    words = re.findall(r"[a-z]+", text.lower())
    return bool(words) and sum(word in _FORM_SPEECH for word in words) >= max(1, (len(words) + 1) // 2)


def _is_sentence(text: str) -> bool:
    """Words that no name holds."""
    return re.search(r"\b(?:the|to|or|for|please|is|are|if|will|this|that|with|from|by|your|you|any|must|here)\b", text) is not None


def _is_text(text: str) -> bool:
    return any(character.isalnum() for character in text) and len(text) <= 120


def _is_company(text: str) -> bool:
    return (
        _is_text(text)
        and sum(character.isalpha() for character in text) >= 3
        and not _is_form_speech(text)
        and "@" not in text
        and not read_place(text)
    )


def _is_name(text: str) -> bool:
    return (
        len(text) <= 60
        and sum(c.isalpha() for c in text) >= 3
        and sum(c.isdigit() for c in text) <= 1
        and not _is_form_speech(text)
        and "@" not in text
    )


def _is_ink(text: str) -> bool:
    """A signature as words: a name, "/s/", or what a reader makes of ink."""
    letters = sum(c.isalpha() for c in text)
    return letters >= 3 and len(text.split()) <= 7 and not _is_form_speech(text) and not _is_sentence(text) and not read_date(text)


def _is_street(text: str) -> bool:
    return (
        bool(re.search(r"\d|\bbox\b", text, re.I))
        and sum(c.isalpha() for c in text) >= 2
        and len(text) <= 120
        and "@" not in text
        and not read_date(text)
    )


def _is_city(text: str) -> bool:
    return len(text) <= 40 and sum(c.isalpha() for c in text) >= 3 and sum(c.isdigit() for c in text) <= 1 and not _is_form_speech(text)


def _is_state(text: str) -> bool:
    return text.strip(" .,").upper() in STATES or text.strip(" .,").lower() in STATE_NAMES


def _is_zip(text: str) -> bool:
    return re.fullmatch(r"\d{5}(?:\s?-?\s?\d{4})?", text.translate(LOOKALIKES).strip(" .,")) is not None


def _is_phone(text: str) -> bool:
    return 7 <= sum(c.isdigit() for c in text) <= 16 and sum(c.isalpha() for c in text) <= 6


def _is_digits(text: str) -> bool:
    return (
        sum(c.isdigit() for c in text) >= 3 and sum(c.isalpha() for c in text) <= max(6, sum(c.isdigit() for c in text)) and len(text) <= 40
    )


def _is_place(text: str) -> bool:
    return bool(read_place(text)) or (bool(re.search(r"\d{5}", text)) and sum(c.isalpha() for c in text) >= 4 and len(text) <= 60)


_TESTS: Final[dict[ValueKind, Callable[[str], bool]]] = {
    ValueKind.TEXT: lambda text: _is_text(text) and not _is_form_speech(text),
    ValueKind.NAME: _is_name,
    ValueKind.COMPANY: _is_company,
    ValueKind.EMAIL: lambda text: "@" in text and read_email(text) is not None,
    ValueKind.PHONE: _is_phone,
    ValueKind.STREET: _is_street,
    ValueKind.CITY: _is_city,
    ValueKind.STATE: _is_state,
    ValueKind.ZIP: _is_zip,
    ValueKind.PLACE: _is_place,
    ValueKind.DATE: lambda text: read_date(text) is not None,
    ValueKind.DIGITS: _is_digits,
    ValueKind.EXPIRY: lambda text: read_expiry(text) is not None,
    ValueKind.INK: lambda text: (
        sum(c.isalpha() for c in text) >= 3 and not _is_form_speech(text) and not read_date(text) and len(text) <= 80
    ),
    ValueKind.NONE: lambda text: False,
}
