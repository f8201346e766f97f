"""Does a piece of text fit what a form's label asks for, and what does it say? Lenient towards OCR, strict enough to keep headings out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Final

from onboarding.documents import Address
from parsers.forms.labels import ValueKind
from parsers.page.addresses import STATES, is_place, parse_line, place_in
from parsers.page.dates import dates_in
from parsers.page.names import without_ink_mark
from parsers.secrets import LOOKALIKES

# A field that took in its neighbour where the neighbour's label was lost.
_STATE_ZIP = re.compile(r"(?P<state>[A-Za-z]{2})[ ,.]+(?P<zip>\d{5}(?:-\d{4})?)$")
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
# What headings and instructions are made of.
_SPEECH: Final = """
please information section form print type signature certify hereby authorize authorized required checked check below above instructions
customer purchaser seller payment authorization agreement applicable telephone address number city state zip date title method
account name card phone email fax first last and
"""
_STAMP: Final = re.compile(r"\W*(?:RECEIVED|PAID|FAXED|COPY|SCANNED|ENTERED|APPROVED|VOID|FILED|DRAFT)\W*")  # over whatever is below it
_FORM_SPEECH: Final = frozenset(_SPEECH.split())


def tidy(text: str) -> str:
    """Without the lines, boxes and brackets of the form around it."""
    text = re.sub(r"_{2,}|[☐☒☑□■|]|\.{3,}", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" _:;=~*—–-[]{}<>«»\\").lstrip("’‘'`´ ")
    return without_ink_mark(text)


def fits(kind: ValueKind, text: str) -> bool:
    """Could somebody have written ``text`` into a field of this kind?"""
    return bool(text) and not re.fullmatch(r"\(.*\)", text) and _TESTS[kind](text)


def read_date(text: str) -> date | None:
    """The first date in the text, US order. None: there is none, or it is no date that exists."""
    found = next(iter(dates_in(text)), None)
    return found.value if found and 1990 <= found.value.year <= 2100 else None


def respell(kind: ValueKind, text: str) -> str:
    """Digits of a second reader, which leaves out what is no digit, as such a value is written: "11122026" is a date."""
    bare = re.fullmatch(r"(\d{2})(\d{2})(20\d{2})", text)
    if kind is ValueKind.DATE and bare:
        return "/".join(bare.groups())
    long_zip = re.fullmatch(r"(\d{5})(\d{4})", text)
    return "-".join(long_zip.groups()) if kind is ValueKind.ZIP and long_zip else text


def read_expiry(text: str) -> date | None:
    """The last day a card is good: of the month it shows ("02/28", "2/2028")."""
    match = re.search(r"(?<!\d)(0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?(\d{2})(?!\d)", text)
    if not match:
        return None
    year, month = 2000 + int(match.group(2)), int(match.group(1))
    return date(year, month, monthrange(year, month)[1])


def read_place(text: str) -> tuple[str, str, str] | None:
    """City, state and ZIP of one line."""
    place = place_in(text) if is_place(text) else None
    return (place.city, place.state, place.postal_code) if place else None


def read_address(
    street: str | None, city: str | None, state: str | None, postal_code: str | None, place: str | None = None
) -> Address | None:
    """An address of a form's fields; None when none is filled. A street that holds the whole address is taken apart."""
    mixed = _STATE_ZIP.match(state or "")
    if mixed:
        state, postal_code = mixed["state"], postal_code or mixed["zip"]
    whole = parse_line(street) if street and not (city or place) else None
    if street and postal_code and not (whole or city or place):  # "12 Main St, Miami FL" with the ZIP in a field of its own
        whole = parse_line(f"{street} {postal_code}")
    if whole:
        return whole
    state = STATES.get(state.strip(" .,").lower(), state) if state else state
    parsed = read_place(re.sub(r"\s+[/|]\s+", ", ", place)) if place else None  # "Miami / FL / 33131"
    if parsed:
        city, state, postal_code = city or parsed[0], state or parsed[1], postal_code or parsed[2]
    elif place and not city:
        city = place
    return Address(street, city, state, postal_code) if street or city or postal_code else None


_JOINTS: Final = re.compile(
    r"\s*/\s*(?=\D{3}|\d{3})|\s+[|–—-]\s+|[,;]\s+|\s*\(|\)|:\s*|\s*#\s*|,?\s*\b(?:account|acct)\b\.?(?:\s(?:no|number|num)\b\.?)?",
    re.IGNORECASE,
)
_FIGURES: Final = 4  # of an account


def name_and_account(text: str) -> tuple[str | None, str | None]:
    """``Harbor Cable / 0011 3110 07712`` under a label that asks for both: the name and the account; (None, ``text``) of one alone."""
    parts = [part.strip() for part in _JOINTS.split(text) if part.strip()]
    named = next((part for part in parts if sum(c.isalpha() for c in part) > 2 and not any(c.isdigit() for c in part)), None)
    account = next((part for part in parts if sum(c.isdigit() for c in part) >= _FIGURES), None)
    return (named, account) if named and account else (None, text)


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


def _is_form_speech(text: str, share: float = 0.5) -> bool:
    """Mostly the words forms are made of: a heading or an instruction, not something filled in."""
    words = re.findall(r"[a-z]+", text.lower())
    return bool(words) and sum(word in _FORM_SPEECH for word in words) >= share * len(words)


def _is_sentence(text: str) -> bool:
    """Words that no name holds."""
    return re.search(r"\b(?:the|to|or|for|please|is|are|if|will|this|that|with|from|by|your|you|any|must|here)\b", text) is not None


def _is_text(text: str) -> bool:
    return any(character.isalnum() for character in text) and len(text) <= 120


def _is_company(text: str) -> bool:
    words = sum(c.isalpha() for c in text) >= 3 and sum(c.isdigit() for c in text) < 7 and "@" not in text
    heading = re.search(r"\bcertif(?:y|icate|ication)\b|\binstructions\b|:$|^[^(]*\)$", text, re.I)
    form = heading or _is_form_speech(text, 0.6) or re.match(r"(?:of|to|for|and|the) ", text) or _is_town(text) or text.lower() in _PARTIES
    return _is_text(text) and words and not form and not read_place(text) and not _TITLE_OF_A_LOA.search(text)


# What heads a letter of authorization, never a company's name.
_TITLE_OF_A_LOA: Final = re.compile(
    r"\bletter of (?:agency|authori[sz]ation|authority)\b|^\W*LOA\b|\b(?:port(?:ing)?|port-in|transfer|agency|carrier change)\W+"
    r"(?:authori[sz]ation|request)\b",
    re.IGNORECASE,
)
_PARTIES: Final = frozenset({"agent", "carrier", "provider", "customer", "subscriber", "company", "the agent", "the customer"})


def _is_town(text: str) -> bool:
    """ "Miami, FL": a city and its state."""
    city, comma, state = text.rpartition(",")
    return bool(comma) and state.strip(" .") in STATES.values() and all(word.isalpha() for word in city.split())


def _is_name(text: str) -> bool:
    return (
        len(text) <= 60
        and sum(c.isalpha() for c in text) >= 3
        and sum(c.isdigit() for c in text) <= 1
        and not _is_form_speech(text)
        and "@" not in text
        and _STAMP.fullmatch(text) is None
    )


def _is_street(text: str) -> bool:
    return (
        bool(re.search(r"\d|\bbox\b", text, re.I))
        and sum(c.isalpha() for c in text) >= 2
        and len(text) <= 120
        and "@" not in text
        and not read_date(text)
        and not is_place(text)
    )


def _is_city(text: str) -> bool:
    return len(text) <= 40 and sum(c.isalpha() for c in text) >= 3 and sum(c.isdigit() for c in text) <= 1 and not _is_form_speech(text)


def _is_state(text: str) -> bool:
    mixed = _STATE_ZIP.match(text)
    text = mixed["state"] if mixed else text
    return text.strip(" .,").upper() in STATES.values() or text.strip(" .,").lower() in STATES


def _is_zip(text: str) -> bool:
    return re.fullmatch(r"\d{5}(?:\s?-?\s?\d{4})?", text.translate(LOOKALIKES).strip(" .,")) is not None


def _is_phone(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return (digits in (7, 10, 11) or (digits > 11 and re.search(r"x|ext", text, re.I) is not None)) and sum(c.isalpha() for c in text) <= 6


def _is_digits(text: str) -> bool:
    name, account = name_and_account(text)
    if name and account and account != text:
        return _is_digits(account) and _is_company(name)
    return (
        sum(c.isdigit() for c in text) >= 3 and sum(c.isalpha() for c in text) <= max(6, sum(c.isdigit() for c in text)) and len(text) <= 40
    )


def _is_place(text: str) -> bool:
    return bool(read_place(text)) or (bool(re.search(r"\d{5}", text)) and sum(c.isalpha() for c in text) >= 4 and len(text) <= 60)


_TESTS: Final[dict[ValueKind, Callable[[str], bool]]] = {
    ValueKind.TEXT: lambda text: _is_text(text) and not _is_form_speech(text) and not (text[:1].islower() and _is_sentence(text)),
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
