"""Names, addresses, account and telephone numbers made comparable. For comparison only: what is shown stays as it was printed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onboarding.documents import Address

LEGAL_FORMS = frozenset(
    (
        "inc",
        "incorporated",
        "llc",
        "corp",
        "corporation",
        "co",
        "company",
        "ltd",
        "limited",
        "lp",
        "llp",
        "lllp",
        "pllc",
        "pa",
        "pc",
        "plc",
        "pl",
    )
)
NAME_WORDS = {
    "grp": "group", "ctr": "center", "cntr": "center", "centre": "center", "svc": "service", "svcs": "service", "services": "service",
    "assoc": "associates", "assocs": "associates", "associate": "associates", "mgmt": "management", "mgt": "management",
    "intl": "international", "natl": "national", "bros": "brothers", "mfg": "manufacturing", "dept": "department", "dr": "doctor",
    "st": "saint", "univ": "university", "hosp": "hospital", "med": "medical", "ent": "enterprises", "enterprise": "enterprises",
    "tech": "technology", "technologies": "technology", "sys": "systems", "system": "systems", "prop": "properties", "props": "properties",
    "property": "properties", "ins": "insurance", "const": "construction", "constr": "construction", "dist": "distribution",
}  # fmt: skip
TRADE_NAME_MARK = re.compile(
    r"\b(?:d\s?/?\s?b\s?/?\s?a|doing business as|a\s?/?\s?k\s?/?\s?a|f\s?/?\s?k\s?/?\s?a|t\s?/\s?a)\b\.?:?", re.IGNORECASE
)
SHORTEST_TRUNCATION = 18  # letters: carriers cut long names at 20 to 30; anything shorter that differs is a difference

STREET_WORDS = {
    "street": "st", "str": "st", "avenue": "ave", "av": "ave", "boulevard": "blvd", "drive": "dr", "road": "rd", "lane": "ln",
    "court": "ct", "circle": "cir", "place": "pl", "terrace": "ter", "terr": "ter", "parkway": "pkwy", "pky": "pkwy", "highway": "hwy",
    "trail": "trl", "square": "sq", "plaza": "plz", "expressway": "expy", "freeway": "fwy", "turnpike": "tpke", "causeway": "cswy",
    "crossing": "xing", "extension": "ext", "point": "pt", "route": "rte", "mount": "mt", "fort": "ft", "saint": "st",
    "north": "n", "south": "s", "east": "e", "west": "w", "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw",
}  # fmt: skip
UNIT_WORDS = frozenset(
    ("suite", "ste", "unit", "apt", "apartment", "room", "rm", "building", "bldg", "floor", "fl", "lot", "spc", "space", "dept", "no", "#")
)
ORDINAL_FLOOR = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
PO_BOX = re.compile(
    r"\b(?:p\s?[.,]?\s?[o0]\s?[.,]?\s?b\s?[o0]\s?x|pob|post office box|pmb|caller|drawer|(?:rr|hc)\s?\d+\s?box)\b", re.IGNORECASE
)
STATES = {
    "alabama": "al", "alaska": "ak", "arizona": "az", "arkansas": "ar", "california": "ca", "colorado": "co", "connecticut": "ct",
    "delaware": "de", "district of columbia": "dc", "florida": "fl", "georgia": "ga", "hawaii": "hi", "idaho": "id", "illinois": "il",
    "indiana": "in", "iowa": "ia", "kansas": "ks", "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md",
    "massachusetts": "ma", "michigan": "mi", "minnesota": "mn", "mississippi": "ms", "missouri": "mo", "montana": "mt", "nebraska": "ne",
    "nevada": "nv", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm", "new york": "ny", "north carolina": "nc",
    "north dakota": "nd", "ohio": "oh", "oklahoma": "ok", "oregon": "or", "pennsylvania": "pa", "puerto rico": "pr", "rhode island": "ri",
    "south carolina": "sc", "south dakota": "sd", "tennessee": "tn", "texas": "tx", "utah": "ut", "vermont": "vt", "virginia": "va",
    "washington": "wa", "west virginia": "wv", "wisconsin": "wi", "wyoming": "wy",
}  # fmt: skip


def plain(text: str) -> str:
    """Lower case, without accents, dots and apostrophes, every other sign a space."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    folded = folded.replace("&", " and ").replace("+", " and ")
    return " ".join(re.sub(r"[^a-z0-9#]+", " ", re.sub(r"[.'’`]", "", folded)).split())


# --- names ------------------------------------------------------------------------------------


def names_in(text: str) -> tuple[str, ...]:
    """The legal name and trade names of ``Harbor Dental PA DBA Bright Smiles``, each comparable; never joined into one."""
    return tuple(name for part in TRADE_NAME_MARK.split(" ".join(text.split())) if (name := _name(part)))


def name_key(text: str) -> str:
    """One key for all spellings of a name."""
    return " ".join(names_in(text)) or plain(text)


def _name(text: str) -> str:
    words = [NAME_WORDS.get(word, word) for word in plain(text).split()]
    if words[:1] == ["the"]:
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def same_name(one: str, other: str) -> bool:
    """True when a name of ``one`` is a name of ``other``: case, punctuation, Inc/LLC and usual abbreviations aside."""
    return any(_alike(a, b) for a in names_in(one) for b in names_in(other))


def _alike(a: str, b: str) -> bool:
    a, b = a.replace(" ", ""), b.replace(" ", "")
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= SHORTEST_TRUNCATION and long.startswith(short))


# --- addresses --------------------------------------------------------------------------------


def is_po_box(text: str) -> bool:
    return PO_BOX.search(" ".join(text.split())) is not None


def same_address(one: Address, other: Address) -> bool:
    """True when nothing both of them say differs; a suite that only one of them has is a difference."""
    street_one, unit_one = _street(one.street)
    street_other, unit_other = _street(other.street)
    if street_one and street_other and (street_one != street_other or unit_one != unit_other):
        return False
    pairs = (
        (plain(one.city or ""), plain(other.city or "")),
        (_state(one.state), _state(other.state)),
        (_zip(one.postal_code), _zip(other.postal_code)),
    )
    return all(not a or not b or a == b for a, b in pairs)


def show_address(address: Address) -> str:
    """On one line, as printed."""
    street = ", ".join(line.strip() for line in (address.street or "").splitlines() if line.strip())
    region = " ".join(part for part in (address.state, address.postal_code) if part)
    return ", ".join(part for part in (street, address.city, region) if part)


def _street(text: str | None) -> tuple[str, str]:
    """Street and unit, comparable: ``1200 Bayfront Drive, Suite 310`` and ``1200 BAYFRONT DR STE 310`` are one."""
    words = [STREET_WORDS.get(word, word) for word in plain((text or "").replace("#", " # ")).split()]
    street, unit = [], []
    rest = iter(enumerate(words))
    for place, word in rest:
        following = words[place + 1] if place + 1 < len(words) else None
        floor = ORDINAL_FLOOR.match(word)
        if floor and following in ("fl", "floor"):
            unit.append(floor[1])
            next(rest)
        elif word in UNIT_WORDS and place > 0:
            continue
        elif place > 0 and (words[place - 1] in UNIT_WORDS):
            unit.append(word)
        else:
            street.append(word)
    return " ".join(street), " ".join(unit)


def _state(text: str | None) -> str:
    state = plain(text or "")
    return STATES.get(state, state)


def _zip(text: str | None) -> str:
    """First five digits; a lost leading zero (New England) put back."""
    digits = re.sub(r"\D", "", (text or "").split("-")[0])
    return digits[:5].zfill(5) if digits else ""


# --- accounts and telephone numbers -----------------------------------------------------------


def account_key(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def same_account(one: str, other: str) -> bool:
    """Digits alone compared; a customer code or check digit after the ten-digit BTN may be missing on one side."""
    short, long = sorted((account_key(one), account_key(other)), key=len)
    return bool(short) and (short == long or (len(short) >= 10 and long.startswith(short)))


def is_near(one: str, other: str) -> bool:
    """One digit different, or two neighbours swapped: what a misreading or a slip of the hand makes of a number."""
    if len(one) != len(other) or one == other:
        return False
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return True
    return len(places) == 2 and places[1] == places[0] + 1 and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> tuple[str, ...]:
    """Full US numbers written in ``text``, E.164, in order, each once. Ranges and lists of suffixes are the parsers' work, not this."""
    import phonenumbers

    found = phonenumbers.PhoneNumberMatcher(text, "US", leniency=phonenumbers.Leniency.VALID)
    return tuple(dict.fromkeys(phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164) for match in found))
