"""What a column of a list is, by its heading and by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from ocr.page import Word
from parsers.numbers.uses import Intent, choice_codes, heading_intent, use_of, yes_or_no
from parsers.page.layout import Phrase, Row, bounds


class Role(Enum):
    NUMBER = auto()
    BILLING = auto()  # the billing telephone number of the row
    START = auto()
    END = auto()
    NPA = auto()
    NXX = auto()
    LINE = auto()
    COUNT = auto()
    USE = auto()
    FLAG = auto()  # "SMS?", "Fax": a use that cells say yes or no to
    INTENT = auto()  # "Port?", "Action", "Keep"
    NOTE = auto()
    NAME = auto()
    PLACE = auto()
    CARRIER = auto()
    ACCOUNT = auto()
    EXTENSION = auto()
    STATUS = auto()
    DECOY = auto()  # forward-to, cell, contact numbers
    OTHER = auto()  # ids, mails, devices: never numbers


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{text})(?![^\W_])", re.IGNORECASE)


# In this order; the first that fits names the role.
_HEADINGS: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        Role.DECOY,
        _words(
            r"temp(?:orary)?(?: \w+)?|interim(?: \w+)?"
            r"|forward\w*|fwd|redirect\w*|rings? to|rolls? ?over to|overflow|fail ?over|desv[ií]o|cell(?: ?phone)?s?"
            r"|mobiles?|celular|m[oó]vil|personal|emergency (?:contact|phone|number)|home(?: phone)?"
            r"|contact (?:number|phone|tel|#|no)|call ?back|alt(?:ernate)? (?:number|phone)|(?:vendor|support|rep"
            r"|carrier) (?:phone|number|tel|#)|(?:how to )?reach(?:able|ed)?(?: (?:at|on|by|him|her|them))?"
            r"|destination|points? to|call forward\w*|remote"
        ),
    ),
    (
        Role.OTHER,
        _words(
            r"port(?:ing)? date|foc|due date|date|fecha|mac|serial|imei|iccid|sim|circuit|ckt|e?-?mail|correo|device"
            r"|model|usoc|rate|price|cost|charge|amount|monthly|mrc|lic\w*|employee|emp|id|password|ip|url|birthday"
            r"|zip|pin|tickets?|case|orders?|po|invoice|confirmation|ref(?:erence)?|tracking|quote|contract|asset|tag|npi|ein"
        ),
    ),
    (Role.BILLING, _words(r"btn|billing (?:telephone|phone|tel)?\s?(?:number|no|#)|billing tn|atn|main btn")),
    (Role.NPA, _words(r"npa|a\.?/?c|area ?code|area|c[oó]digo de [aá]rea|[aá]rea")),
    (Role.NXX, _words(r"nxx|exchange|prefix|co code|prefijo")),
    (Role.COUNT, _words(r"qty|quantity|count|how many|# of \w+|no\.? of \w+|number of \w+|cantidad|total|cant")),
    (Role.ACCOUNT, _words(r"acct|account|accounts|cuenta|ban")),
    (Role.EXTENSION, _words(r"exts?|extns?|extensions?|extensi[oó]n|anexo|interno|user ext\w*")),
    (
        Role.CARRIER,
        _words(r"carriers?|providers?|lsp|osp|losing \w+|current (?:carrier|provider|vendor)|operadora|compa[nñ][ií]a|proveedor"),
    ),
    (Role.START, _words(r"start(?:ing)?(?: \w+)?|begin(?:ning)?(?: \w+)?|from|range start|(?:first|low)(?: \w+)?|inicio|desde|primer\w?")),
    (Role.END, _words(r"end(?:ing)?(?: \w+)?|range end|thru|through|to|stop|(?:last|high)(?: \w+)?|fin|hasta|[uú]ltim\w?")),
    (
        Role.NUMBER,
        _words(
            r"(?:phone|telephone|tel|line|working|dialable|toll[ -]?free|did|fax|ported?|main|voice)?\s?(?:numbers?"
            r"|nbrs?|nums?|nos?|#s?)|dids?|tns?|wtns?|tfns?|telephones?|phones?|tel|n[uú]meros?|tel[eé]fonos?"
            r"|l[ií]neas?|ranges?|rango|lines?"
        ),
    ),
    (Role.STATUS, _words(r"status|state|estado")),
    (Role.NOTE, _words(r"notes?|comments?|remarks?|instructions?|comentarios?|observaciones|notas?|additional \w+|details?")),
    (
        Role.USE,
        _words(
            r"use[ds]?(?: for)?|usage|types?|purpose|function|what (?:it is|for|is it)|descriptions?|desc|services?"
            r"|features?|uso|tipo|prop[oó]sito|descripci[oó]n|servicio|line type|designation|label|category|rings?"
            r"|routing"
        ),
    ),
    (Role.NAME, _words(r"(?:names?|users?)(?: ?[/&] ?| and | or )\w+")),
    (
        Role.PLACE,
        _words(
            r"locations?|sites?|address|departments?|dept|city|office|room|building|bldg|floor|e911.*|ubicaci[oó]n"
            r"|direcci[oó]n|sucursal|departamento|ciudad|store|branch"
        ),
    ),
    (
        Role.NAME,
        _words(
            r"names?|users?|assigned(?: to)?|owner|who|person|agent|last|first|nombre|usuario|asignado|contact"
            r"|contacto|title|customer|company|vendor|business"
        ),
    ),
)
_NUMBERS: Final = _words(r"(?:phone|telephone|tel\.?|did|line|working) (?:numbers?|nos?)|dids?|tns?|numbers|tel[eé]fonos?")
_LINE: Final = _words(r"line(?: number)?|station|suffix|last (?:4|four)|xxxx|number|number \(?4\)?|4 digits?")
_NUMBERING: Final = re.compile(r"\W*(?:no\.|n[º°])\W*", re.IGNORECASE)  # over a column that counts the rows
_INTENT_HEADING: Final = _words(
    r"action|disposition|port(?:ing)?(?: or keep| status| y/?n| in)?|keep(?: or port)?|to (?:be )?port(?:ed)?"
    r"|transfer|move|portar|mantener|acci[oó]n|decision|request|include[ds]?|moving|bring(?: over)?|migrate|in scope"
)
_REMARKED: Final = re.compile(
    r"[^\W\d_]{3,}\W+[^\W\d_]{2,}[^\d]*\d{3}\D{0,3}\d{3}|[^\W\d_]{2,}\W{1,3}\(?\d{3}\D{0,3}\d{3}\D?\d{4}\W+[^\W\d_]{2,}"
)
_FILLED_IN: Final = re.compile(r"[^\W\d_][^\W\d_ ]{0,14}(?: [^\W\d_]{1,14})?:\s+[^\W\d_]{2}")  # "To: Ann Lee", a label with its value
_LEGEND_WORDS: Final = 16  # of a heading that says what its marks mean
PHONE_LIKE: Final = re.compile(r"\d{3}\D{0,3}\d{4}|\d{7,11}")
_BARE_PHONE: Final = re.compile(r"[\d\s().+/–-]{7,40}(?:x\d{1,6})?")
_NEW: Final = _words(r"(?:new|replacement|replaced (?:by|with)|future|substitute|nuev[oa])(?! (?:use|name|location|user)\b)")
_WORDED: Final = frozenset({Role.USE, Role.NOTE, Role.NAME, Role.PLACE, Role.STATUS})
_VENDOR: Final = _words(r"vendors?|suppliers?|proveedor(?:es)?|provider|contact (?:name|person)|relationship|company|contractor|title")
_PERSONAL_NUMBER: Final = re.compile(
    r"^\W*(?:contact )?(?:phone|telephone|tel|number|ph|tel[eé]fono)\W*(?:number|#|no)?\W*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Column:
    role: Role
    heading: str
    left: float
    right: float
    use: str | None = None  # what the heading says of the numbers under it, or of a flag
    intent: Intent | None = None
    panel: int = 0  # lists side by side under repeated headings


def heading_role(text: str) -> Role | None:
    """The role a heading's words name; None when they name none."""
    bare = text.strip(" :*?.#") or text
    if re.fullmatch(r"[#№]|no\.?|n[º°]", text.strip(), re.IGNORECASE):
        return Role.OTHER  # a column of row numbers
    for role, words in _HEADINGS[:2]:
        if words.search(bare):
            return role
    if (
        heading_intent(bare)
        or choice_codes(bare)
        or _INTENT_HEADING.fullmatch(re.sub(r"\s*\(?y\s?/\s?n\)?\W*$|\?", "", bare, flags=re.IGNORECASE).strip())
    ):
        return Role.INTENT
    for role, words in _HEADINGS[2:]:
        if words.search(bare):
            return role
    return Role.FLAG if use_of(bare) else None


def merged_header(rows: Sequence[Row], at: int) -> tuple[Row, int]:
    """The header that begins at row ``at``, headings on two or three lines put together, and the row behind it."""
    header, end = rows[at], at + 1
    while end < len(rows) and end - at < 3 and _continues(header, rows[end]):
        parts: list[Phrase] = []
        for phrase in header.phrases:
            under = [other for other in rows[end].phrases if other.box.left < phrase.box.right and other.box.right > phrase.box.left]
            words = (*phrase.words, *(word for other in under for word in other.words))
            parts.append(Phrase(words, bounds(word.box for word in words), phrase.page, phrase.row))
        header, end = Row(tuple(parts)), end + 1
    return header, end


def _continues(header: Row, row: Row) -> bool:
    """A line of headings right under another: no digits, each word under one of its headings."""
    height = min(header.box.bottom - header.box.top, row.box.bottom - row.box.top)
    if len(row.phrases) < 2 or row.box.top - header.box.bottom > 0.9 * height + 2 or re.search(r"\d", row.text):
        return False
    texts = [phrase.text for phrase in row.phrases]
    if any(yes_or_no(text) is not None for text in texts) or not all(heading_role(text) or text.startswith("(") for text in texts):
        return False
    return all(
        any(over.box.left < phrase.box.right and over.box.right > phrase.box.left for over in header.phrases) for phrase in row.phrases
    )


def is_header(row: Row) -> bool:
    """A row of two or more headings: short words, no digits of numbers, a third of them known, one of them about numbers."""
    texts = [phrase.text for phrase in row.phrases]
    if len(texts) < 2 or any(PHONE_LIKE.search(text) or _too_long(text) or _FILLED_IN.match(text) for text in texts):
        return False
    if any(
        re.fullmatch(r"\W*(?:\d+|yes|no|y|n|s[ií])\W*", text, re.IGNORECASE) for text in texts[1 if _NUMBERING.fullmatch(texts[0]) else 0 :]
    ):
        return False
    named = [role for text in texts if (role := heading_role(text)) is not None]
    if 3 * len(named) < len(texts) or len({text.casefold() for text in texts}) < 2:
        return False
    telling = {Role.BILLING, Role.START, Role.NPA, Role.DECOY, Role.INTENT, Role.FLAG}
    numbered = Role.NUMBER in named or any(_NUMBERS.search(text) for text in texts)
    return numbered or (len(named) > 1 and bool(telling & set(named)))


def _too_long(heading: str) -> bool:
    return len(heading.split()) > 6 and not (choice_codes(heading) and len(heading.split()) <= _LEGEND_WORDS)


def is_lone_header(rows: Sequence[Row], at: int) -> bool:
    """The only heading of a list of bare numbers: "Phone Number" and under it nothing but digits."""
    below = [row.text for row in rows[at + 1 : at + 4]]
    texts = [phrase.text for phrase in rows[at].phrases]
    named = len(texts) == 1 and len(texts[0].split()) <= 3 and heading_role(texts[0]) in (Role.NUMBER, Role.BILLING)
    return named and not texts[0].endswith(":") and bool(below) and all(re.fullmatch(r"[\d\s().+–-]{9,24}", text) for text in below)


def shells_of(header: Row, body: Sequence[Row]) -> tuple[Column, ...]:
    """Where the columns stand: by the header row, headings that an engine missed or ran together made up for by the cells under them."""
    shells = [_shell(phrase, heading_role(phrase.text)) for whole in header.phrases for phrase in _split_heading(whole, body)]
    return tuple(sorted([*shells, *_unlabelled(shells, body)], key=lambda shell: shell.left))


def columns_of(shells: Sequence[Column], body: Sequence[Row]) -> tuple[Column, ...]:
    """What the columns are: by their headings, corrected by what stands under each."""
    cells = [cells_of(row, shells) for row in body[:60]]
    columns: list[Column] = []
    seen: set[str] = set()
    panel = 0
    has_npa = any(shell.role is Role.NPA for shell in shells) and any(shell.role is Role.NXX for shell in shells)
    has_start = any(shell.role is Role.START for shell in shells)
    for index, shell in enumerate(shells):
        values = [" ".join(word.text for word in row[index]) for row in cells if row[index]]
        role = _by_values(shell, values, has_npa, has_start) if shell.heading else _by_values_alone(values)
        if role is Role.NUMBER and shell.heading.casefold() in seen:
            panel += 1
        if role is Role.NUMBER:
            seen.add(shell.heading.casefold())
        columns.append(_column(shell, role, panel))
    return tuple(_new_numbers_apart(list(_remarks_kept(columns, cells))))


def _new_numbers_apart(columns: Sequence[Column]) -> Iterator[Column]:
    """Beside the numbers that the customer has, a column of the new ones they get is not theirs to port."""
    numbers = [column for column in columns if column.role is Role.NUMBER]
    has_present = any(not _NEW.search(column.heading) for column in numbers)
    for column in columns:
        new = column.role is Role.NUMBER and has_present and _NEW.search(column.heading)
        yield replace(column, role=Role.DECOY) if new else column


def _remarks_kept(columns: Sequence[Column], cells: Sequence[Sequence[Sequence[Word]]]) -> Iterator[Column]:
    """Beside a column that is headed as numbers, words with a number in them are words: "Otis service 305-555-0142" under "Comments"."""
    headed = {at for at, column in enumerate(columns) if column.role in (Role.NUMBER, Role.START) and _is_number_heading(column)}
    for at, column in enumerate(columns):
        written = heading_role(column.heading)
        if headed and at not in headed and column.role is Role.NUMBER and written in _WORDED:
            values = [" ".join(word.text for word in row[at]) for row in cells if row[at]]
            bare = sum(_BARE_PHONE.fullmatch(value) is not None for value in values)
            if 2 * bare < len(values):
                yield replace(column, role=written, use=None)
                continue
        yield column


def _is_number_heading(column: Column) -> bool:
    return heading_role(column.heading) in (Role.NUMBER, Role.START, Role.BILLING)


def _split_heading(heading: Phrase, body: Sequence[Row]) -> list[Phrase]:
    """Two headings printed so close that they look like one, cut where the cells under them part."""
    cuts = []
    for row in body[:60]:
        under = [phrase for phrase in row.phrases if phrase.box.left < heading.box.right and phrase.box.right > heading.box.left]
        if len(under) > 1:
            cuts.append((under[0].box.right, under[1].box.left))
    if len(heading.words) < 2 or len(cuts) < max(2, 0.25 * min(len(body), 60)):
        return [heading]
    cut = (max(right for right, _ in cuts) + min(left for _, left in cuts)) / 2
    parts = [[word for word in heading.words if (word.box.left + word.box.right < 2 * cut) is left] for left in (True, False)]
    if not all(parts):
        return [heading]
    first, second = (Phrase(tuple(words), bounds(word.box for word in words), heading.page, heading.row) for words in parts)
    return [first, *_split_heading(second, body)]


def _unlabelled(shells: Sequence[Column], body: Sequence[Row]) -> list[Column]:
    """Columns that have cells and no heading: where two fifths of the rows hold something under none of the headings."""
    stray: list[list[Phrase]] = []
    for row in body[:60]:
        for phrase in row.phrases:
            if any(phrase.box.left < shell.right + 2 and phrase.box.right > shell.left - 2 for shell in shells):
                continue
            home = next((group for group in stray if group[-1].box.left < phrase.box.right and group[-1].box.right > phrase.box.left), None)
            if home is None:
                stray.append([phrase])
            else:
                home.append(phrase)
    enough = max(2, 0.4 * min(len(body), 60))
    return [
        Column(Role.OTHER, "", min(phrase.box.left for phrase in group), max(phrase.box.right for phrase in group))
        for group in stray
        if len(group) >= enough
    ]


def _by_values_alone(values: Sequence[str]) -> Role:
    if sum(bool(PHONE_LIKE.search(value)) for value in values) * 2 >= len(values):
        return Role.NUMBER
    if all(re.fullmatch(r"\W*\d{1,4}\W*", value) for value in values):
        return Role.OTHER
    if sum(yes_or_no(value) is not None for value in values) * 5 >= len(values) * 4:
        return Role.INTENT
    return Role.USE if sum(use_of(value) is not None for value in values) * 2 >= len(values) else Role.NOTE


def _shell(phrase: Phrase, role: Role | None) -> Column:
    return Column(role or Role.OTHER, phrase.text.strip("| ") or phrase.text, phrase.box.left, phrase.box.right)


def _by_values(shell: Column, values: Sequence[str], has_npa: bool, has_start: bool) -> Role:
    """The role that fits both the heading and the cells under it."""
    role = heading_role(shell.heading)
    phones = sum(bool(PHONE_LIKE.search(value)) for value in values)
    mostly_phones = bool(values) and phones * 2 >= len(values)
    codes = sum(re.fullmatch(r"\(?\d{3}\)?", value) is not None for value in values)
    if role is Role.NPA and codes < 0.6 * len(values):  # a total and a remark may stand below them
        return Role.OTHER
    if role in (Role.DECOY, Role.OTHER, Role.BILLING, Role.ACCOUNT, Role.EXTENSION, Role.NPA, Role.NXX):
        return role
    if has_npa and _LINE.search(shell.heading) and values and all(re.fullmatch(r"\d{1,4}", value) for value in values):
        return Role.LINE
    if role is Role.END and has_start and values and any(re.fullmatch(r"[\d().\s+-]+", value) for value in values):
        return Role.END
    if role is Role.NOTE and any(_REMARKED.search(value) for value in values):
        return role  # "was 305-555-0142 until 2019": a number that is spoken of
    if mostly_phones:
        return Role.START if role is Role.START else Role.NUMBER
    if role in (Role.START, Role.END):
        return Role.NAME
    if re.search(r"[2-9]\d\d[-. )]{1,2}[2-9]\d\d[-. ]?[xX#*_]{4}", shell.heading):
        return Role.NUMBER
    if role in (Role.NUMBER, Role.COUNT):
        if values and all(re.fullmatch(r"\d{1,4}", value) for value in values) and not phones:
            return Role.COUNT if re.search(r"qty|quant|count|of|cant", shell.heading, re.IGNORECASE) else Role.OTHER
        return Role.NUMBER if role is Role.NUMBER and phones else Role.COUNT if role is Role.COUNT else Role.USE
    if role is Role.FLAG and not any(yes_or_no(value) is not None for value in values):
        return Role.USE
    if role is None and re.search(r"\by\s?/\s?n\b", shell.heading, re.IGNORECASE):
        return Role.INTENT
    if role is None:
        answered = [value for value in values if yes_or_no(value) is not None]
        return Role.NOTE if len(answered) < len(values) or not values else Role.OTHER
    return role


def _column(shell: Column, role: Role, panel: int) -> Column:
    intent = heading_intent(shell.heading)
    return Column(role, shell.heading, shell.left, shell.right, use_of(shell.heading), intent, panel)


def is_contact_table(columns: Sequence[Column], name: str) -> bool:
    """A table of vendors or of people to call: its numbers are not the customer's lines."""
    if re.search(r"\b(?:vendors?|contacts?|proveedores|escalation|emergency)\b", name, re.IGNORECASE):
        return True
    numbers = [column for column in columns if column.role is Role.NUMBER]
    useful = any(column.role in (Role.USE, Role.FLAG, Role.INTENT, Role.START, Role.NPA, Role.BILLING) for column in columns)
    return (
        not useful
        and bool(numbers)
        and all(_PERSONAL_NUMBER.match(c.heading) for c in numbers)
        and any(_VENDOR.search(c.heading) for c in columns)
    )


def cells_of(row: Row, columns: Sequence[Column]) -> list[tuple[Word, ...]]:
    """The words of a row by column; a phrase that runs over several columns is cut where the next one begins."""
    cells: list[list[Word]] = [[] for _ in columns]
    for phrase in row.phrases:
        home = nearest_column(phrase.box.left, phrase.box.right, columns)
        inner = [c for c, column in enumerate(columns) if c > home and column.left < phrase.box.right - 2 and len(phrase.words) > 1]
        for word in phrase.words:
            target = home
            for c in inner:
                if word.box.left >= columns[c].left - 3 and any(abs(other.box.left - columns[c].left) < 6 for other in phrase.words):
                    target = c
            cells[target].append(word)
    return [tuple(cell) for cell in cells]


def nearest_column(left: float, right: float, columns: Sequence[Column]) -> int:
    def distance(column: Column) -> tuple[float, float]:
        aligned = min(abs(column.left - left), abs(column.right - right), abs((column.left + column.right) / 2 - (left + right) / 2))
        overlap = min(column.right, right) - max(column.left, left)
        return (aligned if overlap > 0 else aligned + 20.0), -overlap

    return min(range(len(columns)), key=lambda index: distance(columns[index]))
