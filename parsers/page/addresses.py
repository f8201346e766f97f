"""US postal addresses on papers: blocks of lines and one-line forms, given as printed. Comparing is for ``onboarding``.

``usaddress`` (a trained tagger) finds where street ends and city begins when no comma says it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import usaddress

from onboarding.documents import Address
from parsers.page.zips import state_of
from parsers.vocabulary import vocabulary

STATES: Final = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO", "connecticut": "CT",
    "delaware": "DE", "district of columbia": "DC", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL",
    "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME", "maryland": "MD",
    "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE",
    "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC",
    "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "rhode island": "RI",
    "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA",
    "washington": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY", "puerto rico": "PR", "guam": "GU",
    "virgin islands": "VI",
}  # fmt: skip
_CODES: Final = "|".join(sorted(set(STATES.values())))
_NAMES: Final = "|".join(sorted(STATES, key=len, reverse=True)).replace(" ", r"\s?")
_ZIP: Final = r"(?P<zip>[\dOIlSB]{5}(?:\s?[-–—]\s?[\dOIlSB]{4})?)"
# "MIAMI FL 33101-2105", "Miami, Florida 33101", "MIAMIFL33101"
_PLACE: Final = re.compile(
    rf"(?P<city>(?!(?<=\d)[A-Za-z] )[A-Za-z][A-Za-z .'’-]*?)\s?[,.;/]?\s*\b(?P<state>{_CODES}|(?i:{_NAMES}))\b\.?\s?[,/]?\s*{_ZIP}(?![\d-])"
)
_PLACE_TIGHT: Final = re.compile(rf"(?P<city>[A-Z]{{3,}}?)(?P<state>{_CODES})(?P<zip>\d{{5}}(?:-?\d{{4}})?)(?!\d)")
_UNIT_BEFORE_CITY: Final = re.compile(r"(?i:ste|suite|unit|apt|rm|room|bldg|building)\.? [A-Z]{1,2},?\s+(?=[A-Za-z]{3})")  # "Ste C Miami"
_FIGURES: Final = str.maketrans("OIlSB", "01158")
PO_BOX: Final = re.compile(
    r"\b(?:p\.?\s?[o0]\.?\s?(?:b[o0]x|drawer)|post office (?:box|drawer)|pob|pmb|drawer|lock\s?box|caller)\b\.?\s*#?\s*[\w-]*",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    r"^(?:\d+[A-Za-z]?(?:[-/]\d+)?|one|two|three|(?:[NSEW]\d+){1,2})\b\W*\w|^(?:rr|hc|county road|highway|hwy|route|rte)\b.*\d",
    re.IGNORECASE,
)
SUFFIX: Final = re.compile(
    r"\b(?:st|street|ave?|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|ct|court|cir|circle|pkwy|parkway|hwy|highway|plz|plaza|"
    r"pl|place|tpke|"
    r"turnpike|ter|terrace|way|trl|trail|loop|row|sq|square|pike|broadway|rte|route|expy|fwy|cv|cove|xing|pt|point|run|path|aly|"
    r"alley|center|ctr)\b",
    re.IGNORECASE,
)
UNIT: Final = re.compile(
    r"^(?:#|(?:ste|suite|unit|apt|apartment|fl|floor|rm|room|bldg|building|lot|spc|space|dept|department|trlr|pmb|penthouse|ph)\b)"
    r"\.?\s*[#\w-]|"
    r"^\d{1,3}(?:st|nd|rd|th) (?:fl|floor)\b",
    re.IGNORECASE,
)
# A state of which an engine misread or lost a letter: "Providence, R! 02903", "Atlanta, A 30303".
_PLACE_MISREAD: Final = re.compile(
    r"(?P<city>[A-Za-z][A-Za-z .'’-]*?)\s?[,.;]?\s+(?P<state>[A-Za-z|!1]{2}|[A-Z])[.,]?\s*"
    r"(?P<zip>\d{5}(?:\s?[-–—]\s?\d{4})?)(?![\d-])"
)
_STROKES: Final = str.maketrans("!|1", "III")
_ORDINAL: Final = re.compile(r"\b(?P<figures>[\dOolI|SZB]{1,3})(?P<th>(?i:st|nd|rd|th))\b(?=\.? [A-Za-z])")  # "E Sth St", "lst Ave"
_ORDINALS: Final = str.maketrans("OolI|SZB", "00111528")
_MENDS: Final = (
    (re.compile(r"\b(STE|SUITE|UNIT|BLDG|APT)([A-Z]|\d{1,4})\b"), r"\1 \2"),
    (re.compile(r"\b(Ste|Suite|Unit|Bldg|Apt)([A-Z]|\d{1,4})\b"), r"\1 \2"),
    (re.compile(r"\b(FL|Fl|RM|Rm)(\d{1,4})$"), r"\1 \2"),
    (re.compile(r"\bF[1I|!]['.]? ?(?=\d{1,3}\b)"), "Fl "),
    (re.compile(r"(?<=[a-z])!(?=[a-z]|\s|$)"), "l"),
    (re.compile(r"(?<= )€(?= )"), "E"),
    (re.compile(r"\bB[Il1|!i][ad][gq9s]\b\.?(?= [A-Z0-9]\w{0,3}\b)", re.IGNORECASE), "Bldg"),
    (re.compile(r"(?<=[A-Za-z] )P[I1|]$"), "Pl"),
    (re.compile(r"^(\d+)([NSEW]) (\d+)([NSEW])$"), r"\1 \2 \3 \4"),  # a grid of numbered streets: "25 S 100 E"
    (re.compile(r"\b(?:Sulte|Suìte|Sutte|Suile|5uite)\b(?= \w)", re.IGNORECASE), "Suite"),
    (re.compile(r"(?<=\w)[.,](?=$)"), ""),
)
# What a pen or a stamp writes behind a street ("Suite 4B ok to pay"), where the street has ended.
_NOTE: Final = re.compile(r"\s(?:ok|okay|paid|pd|rec'?d|received|approved|scanned|entered|posted)\b.*$", re.IGNORECASE)


_BEHIND_A_NAME: Final = re.compile(
    r"(?P<name>[A-Z][^\d,;]{2,60}?(?:,? (?:Inc|LLC|L\.L\.C|Corp|Ltd|Co|LLP|PLLC|P\.?C|P\.?A)\.?)?)[,;] (?=\d+[A-Za-z]? \w|P\.?\s?O\.?\s|"
    r"Post Office)"
)


_BAR: Final = re.compile(r"(?<=[A-Za-z])[\]|](?=[a-z]| [A-Z][a-z])")  # "E] Paso": an engine's "l"


@dataclass(frozen=True, slots=True)
class Place:
    city: str
    state: str
    postal_code: str
    start: int
    end: int


def place_in(text: str) -> Place | None:
    """The last "City, ST ZIP" in ``text``."""
    text = _BAR.sub("l", text)
    for pattern in (_PLACE, _PLACE_TIGHT):
        matches = [match for match in pattern.finditer(text) if sum(c.isdigit() for c in match.group("zip")) >= 4]
        if matches:
            match = matches[-1]
            state = match.group("state")
            code = state.upper() if len(state) == 2 else STATES.get(" ".join(state.lower().split()), state)
            unit = _UNIT_BEFORE_CITY.match(match.group("city"))
            city = match.group("city")[unit.end() if unit else 0 :].strip(" ,.;")
            return Place(city, code, _zip(match), match.start() + (unit.end() if unit else 0), match.end())
    return _misread_place(text)


def _misread_place(text: str) -> Place | None:
    """With the state that the ZIP code says, where one letter of it was read."""
    for match in reversed(list(_PLACE_MISREAD.finditer(text))):
        code = _zip(match)
        state = state_of(code)
        read = match.group("state").upper().translate(_STROKES)
        if state and (any(a == b for a, b in zip(read, state, strict=False)) or (len(read) == 1 and read == state[1])):
            return Place(match.group("city").strip(" ,.;"), state, code, match.start(), match.end())
    return None


def _zip(match: re.Match[str]) -> str:
    return "".join(match.group("zip").translate(_FIGURES).replace("–", "-").replace("—", "-").split())


def mended(text: str) -> str:
    """A street without an engine's usual slips: ``STEA``, ``F1 6``, ``Industria!``, and without a pen's note."""
    text = _ORDINAL.sub(lambda match: match["figures"].translate(_ORDINALS) + match["th"], text)
    for pattern, instead in _MENDS:
        text = pattern.sub(instead, text)
    bare = _NOTE.sub("", text)
    return bare if names_a_street(bare) or any(is_unit(bare[match.start() + 1 :]) for match in re.finditer(" ", bare)) else text


def after_a_name(text: str) -> tuple[str, str]:
    """``Harbor Saw, Inc., PO Box 681, Miami, FL 33131``: the name before an address on one line, and the address; ("", text) without."""
    match = _BEHIND_A_NAME.match(text)
    return (match["name"].strip(" ,;"), text[match.end() :]) if match else ("", text)


def is_place(text: str) -> bool:
    """Is the whole line a city, state and ZIP?"""
    place = place_in(text)
    return place is not None and place.start <= 1 and len(text) - place.end <= 3


_UNIT_FIRST: Final = re.compile(
    r"^(?:suite|ste|unit|floor|fl|bldg|building|room|rm)\.? #?[\w-]+,\s*", re.IGNORECASE
)  # "Suite 4, 900 Mesa Dr"


def is_street(text: str) -> bool:
    """Could the line be a street address or PO box?"""
    text = _UNIT_FIRST.sub("", text.strip())
    if PO_BOX.match(text):
        return True
    if re.search(r"\$|\d\.\d\d\b|\d:\d\d|\d{3}[-.) ]+\d{3}[-. ]\d{4}", text):
        return False
    return bool(_STREET.match(text)) and (bool(SUFFIX.search(text)) or len(text.split()) in range(2, 10)) and any(c.isalpha() for c in text)


def names_a_street(text: str) -> bool:
    """Does a word of it say street, road, highway, box ...?"""
    return SUFFIX.search(text) is not None or PO_BOX.search(text) is not None


def is_unit(text: str) -> bool:
    return UNIT.match(text.strip()) is not None and len(text.split()) <= 5


def is_po_box(address: Address | None) -> bool:
    return address is not None and address.street is not None and PO_BOX.search(address.street) is not None


def parse_line(text: str) -> Address | None:
    """``66 MAIN ST UNIT 20, BIRMINGHAM, AL 35203`` with or without commas; None when there is no city, state and ZIP or no street."""
    place = place_in(text)
    if place is None:
        return None
    head = text[: place.end]
    before = text[: place.start].rstrip()
    turned = _DIRECTION.match(place.city) if _NUMBERED_ROAD.search(before) else None
    if turned and turned["city"].lower() not in _COMPASS_CITIES:
        return Address(f"{before} {turned['way']}", place.city[turned.end() :], place.state, place.postal_code)
    if before.endswith((",", ";")) or (before and is_street(before.rstrip(",; ")) and _ends_street(before)):
        return Address(before.rstrip(",; ") or None, place.city, place.state, place.postal_code)
    return _by_tags(head, place)


# "5440 HWY 61 N WICHITA KS": the direction is the road's, unless a city is called so.
_NUMBERED_ROAD: Final = re.compile(
    r"\b(?:hwy|highway|route|rte?|road|rd|loop|fm|interstate|us|sr|cr|state|county)\.? #?\d{1,4}[A-Z]?$", re.IGNORECASE
)
_DIRECTION: Final = re.compile(r"(?P<way>NE|NW|SE|SW|[NSEW]|North|South|East|West)\.?,?\s+(?=(?P<city>[a-z]{3,}))", re.IGNORECASE)
_COMPASS_CITIES: Final = vocabulary(  # of which "North ...", "East ..." is the name
    "little las charleston saint palm chicago platte miami bend orange lake haven bethesda fargo jordan monroe memphis plains lansing "
    "hartford springfield des point hollywood chester allis lafayette windsor brunswick hanover greenwich providence rutherford hampton "
    "newark greenbush rochester syracuse lyme haddam granby amherst peoria moline tawas liverpool palestine ridge grand babylon islip "
    "hempstead nyack seneca attleboro andover reading yarmouth warwick mankato branch ogden salt pasadena gate san monte sacramento "
    "covina fork port conway augusta myrtle wilkesboro vernon olmsted ridgeville canton royalton sioux liberty salem wales adams "
    "bridgewater kingstown smithfield stonington aurora elgin holland houston richland boston burlington hero padre shore river rock "
)


def _ends_street(text: str) -> bool:
    words = text.rstrip(",; ").split()
    return bool(words) and (bool(SUFFIX.fullmatch(words[-1].strip("."))) or any(c.isdigit() for c in words[-1]))


def _by_tags(text: str, place: Place) -> Address | None:
    """No comma between street and city: let the tagger say where the city begins, then let the street's own end correct it."""
    start = text.find(place.city)
    words = [*text[:start].split(), *place.city.split()]
    split = _city_start(" ".join(text.split()), len(words))
    if split is None or split <= 1:
        return None
    street, city = " ".join(words[:split]).strip(" ,;"), " ".join(words[split:]).strip(" ,;")
    return Address(street or None, city or None, place.state, place.postal_code) if is_street(street) and city else None


@lru_cache(maxsize=2048)
def _city_start(text: str, words: int) -> int | None:
    """Index of the first word of the city among the first ``words`` words."""
    try:
        tags = usaddress.parse(text)
    except Exception:  # the tagger fails on odd input in several ways; then nobody can tell
        return None
    labels = [label for _, label in tags][:words]
    split = next((i for i, label in enumerate(labels) if label == "PlaceName"), None)
    tokens = text.split()[:words]
    last_suffix = max((i for i, token in enumerate(tokens[:-1]) if SUFFIX.fullmatch(token.strip(".,"))), default=None)
    if split is None:
        return None if last_suffix is None else last_suffix + 1
    return split


# What people write or stamp on a paper, beside a line of its address.
_WRITTEN: Final = re.compile(
    r"\s+(?:(?:ok|okay) to (?:pay|port)|approved|paid|rec['’]?d|received|scanned|entered|posted)\b.*$", re.IGNORECASE
)


def parse_lines(lines: list[str]) -> Address | None:
    """An address block without its name lines, from the street down to the line with the ZIP."""
    for last, line in enumerate(lines):
        place = place_in(line)
        if place is None:
            continue
        if not is_place(line):
            whole = parse_line(line)
            if whole is not None:
                return whole
            if place.start > 1 and is_street(line[: place.start]):
                return Address(line[: place.start].strip(" ,;"), place.city, place.state, place.postal_code)
        street = _street_above(lines[:last])
        if street is None and place.start > 3:
            return None
        return Address(street, place.city, place.state, place.postal_code)
    return None


def _street_above(lines: list[str]) -> str | None:
    """The street with its unit: the last line that is a street, and what stands between it and the place."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        if is_street(lines[index]) and not (is_unit(lines[index]) and index):
            rest = [line for line in lines[index + 1 :] if is_unit(line) or len(line.split()) <= 4]
            before = [lines[index - 1]] if index and is_unit(lines[index - 1]) and lines[index - 1] not in lines[index] else []
            return " ".join(part.strip(" ,;") for part in (_without_note(lines[index]), *before, *map(_without_note, rest)))
    return None


def _without_note(text: str) -> str:
    """A line of an address without what is written or stamped behind it."""
    bare = _WRITTEN.sub("", text)
    return bare if is_street(bare) or is_unit(bare) else text
