"""What each column of a list is: by its heading, corrected by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ocr.page import Word
from parsers.lists.columns import Column, cells_of
from parsers.lists.roles import Role, heading_role, heading_words, plain_heading
from parsers.lists.second_columns import others_apart
from parsers.numbers.uses import heading_intent, use_of, yes_or_no
from parsers.page.layout import Row
from parsers.patterns import PHONE_LIKE

_LINE: Final = heading_words(
    r"line(?: number)?|station|suffix|last (?:4|four)|xxxx|number|number \(?4\)?|4 digits?|subscriber(?: number)?|ending|tns?|dids?"
    r"|phone|ranges?|numbers|lines"
)
_ENDS: Final = re.compile(r"\d{1,4}(?:\s?(?:[-–—]+|thru|through|to)\s?\d{1,4})?", re.IGNORECASE)
_SIX: Final = re.compile(r"\(?\d{3}\)?[-. /]?\d{3}")  # area code and exchange in one column
_OF_PORTING: Final = heading_words(r"port(?:ing)?|transfer|move|migrat\w+|cut ?over")
_LINE_ID: Final = re.compile(  # what an inventory calls a line by: its number, where all of them look like one
    r"\W*(?:(?:service|line|circuit|ckt|subscription|subscriber|product|asset|device|endpoint|station|resource|inventory|item|object|tn|did"
    r"|phone)s?\W*){0,3}(?:ids?|identifiers?|circuits?|ckts?|devices?)?\W*(?:#|no\.?|number)?\W*",
    re.IGNORECASE,
)
_REMARKED: Final = re.compile(
    r"[^\W\d_]{3,}\W+[^\W\d_]{2,}[^\d]*\d{3}\D{0,3}\d{3}|[^\W\d_]{2,}\W{1,3}\(?\d{3}\D{0,3}\d{3}\D?\d{4}\W+[^\W\d_]{2,}"
)
_WHOLE: Final = re.compile(r"\+?1?[2-9]\d\d[2-9]\d{6}|\(?[2-9]\d\d\)?[-. ]?[2-9]\d\d[-. ]?\d{4}")
_RANGE_END: Final = re.compile(r"(?<=\d{4})(?:to|thru|through|[-–—])\d{2,4}$", re.IGNORECASE)
_BARE_PHONE: Final = re.compile(r"[\d\s().+/–-]{7,40}(?:x\d{1,6})?")
_WORDED: Final = frozenset({Role.USE, Role.NOTE, Role.NAME, Role.PLACE, Role.STATUS})
_VENDOR: Final = heading_words(
    r"vendors?|suppliers?|proveedor(?:es)?|provider|contact (?:name|person)|relationship|company|contractor|title"
)
_PERSONAL_NUMBER: Final = re.compile(
    r"^\W*(?:contact )?(?:phone|telephone|tel|number|ph|tel[eé]fono)\W*(?:number|#|no)?\W*$", re.IGNORECASE
)


def columns_of(shells: Sequence[Column], body: Sequence[Row]) -> tuple[Column, ...]:
    """What the columns are: by their headings, corrected by what stands under each."""
    cells = [cells_of(row, shells) for row in body[:60]]
    columns: list[Column] = []
    seen: set[str] = set()
    panel = 0
    has_npa = _gives_parts(shells, cells)
    has_start = any(shell.role is Role.START for shell in shells)
    for index, shell in enumerate(shells):
        values = [" ".join(word.text for word in row[index]) for row in cells if row[index]]
        role = _by_values(shell, values, has_npa, has_start) if shell.heading else _by_values_alone(values)
        if role in (Role.NUMBER, Role.LINE) and shell.heading.casefold() in seen:
            panel += 1
        if role in (Role.NUMBER, Role.LINE):
            seen.add(shell.heading.casefold())
        columns.append(_column(shell, role, panel))
    return tuple(others_apart(_whole_extensions(list(_remarks_kept(columns, cells)), cells)))


def _gives_parts(shells: Sequence[Column], cells: Sequence[Sequence[Sequence[Word]]]) -> bool:
    """Do columns give a number in parts: area code and exchange, in two columns or in one?"""
    roles = [shell.role for shell in shells]
    if Role.NPA in roles and Role.NXX in roles:
        return True
    firsts = [at for at, role in enumerate(roles) if role in (Role.NPA, Role.NXX)]
    values = [" ".join(word.text for word in row[at]) for at in firsts for row in cells if row[at]]
    return bool(values) and sum(_SIX.fullmatch(value) is not None for value in values) >= 0.6 * len(values)


def _whole_extensions(columns: Sequence[Column], cells: Sequence[Sequence[Sequence[Word]]]) -> Sequence[Column]:
    """Where no column is of numbers, one of extensions or lines' ids with hardly anything but whole ones is: so switches export them."""
    if any(column.role in (Role.NUMBER, Role.START, Role.LINE) for column in columns):
        return columns
    for at, column in enumerate(columns):
        values = ["".join(word.text for word in row[at]) for row in cells if row[at]]
        whole = sum(_WHOLE.fullmatch(_RANGE_END.sub("", value)) is not None for value in values)
        named = column.role is Role.EXTENSION or (column.role is Role.OTHER and _LINE_ID.fullmatch(plain_heading(column.heading)))
        if named and column.heading and values and whole * 5 >= len(values) * 4:
            return [replace(other, role=Role.NUMBER) if other is column else other for other in columns]
    return columns


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


def _all_answered(values: Sequence[str]) -> bool:
    """ "Port order" over Y and N asks; over order numbers and dates it does not."""
    return bool(values) and all(yes_or_no(value) is not None for value in values)


def _by_values_alone(values: Sequence[str]) -> Role:
    if sum(bool(PHONE_LIKE.search(value)) for value in values) * 2 >= len(values):
        return Role.NUMBER
    if all(re.fullmatch(r"\W*\d{1,4}\W*", value) for value in values):
        return Role.OTHER
    if sum(yes_or_no(value) is not None for value in values) * 5 >= len(values) * 4:
        return Role.INTENT
    return Role.USE if sum(use_of(value) is not None for value in values) * 2 >= len(values) else Role.NOTE


def _by_values(shell: Column, values: Sequence[str], has_npa: bool, has_start: bool) -> Role:
    """The role that fits both the heading and the cells under it."""
    role = heading_role(shell.heading)
    phones = sum(bool(PHONE_LIKE.search(value)) for value in values)
    mostly_phones = bool(values) and phones * 2 >= len(values)
    codes = sum(re.fullmatch(r"\(?\d{3}\)?", value) is not None for value in values)
    six = sum(_SIX.fullmatch(value) is not None for value in values)
    if role in (Role.NPA, Role.NXX) and values and six >= 0.6 * len(values):
        return Role.NPA
    if role is Role.NPA and codes < 0.6 * len(values):  # a total and a remark may stand below them
        return Role.OTHER
    if role is Role.OTHER and _OF_PORTING.search(plain_heading(shell.heading)) and _all_answered(values):
        return Role.INTENT
    if role in (Role.DECOY, Role.OTHER, Role.BILLING, Role.ACCOUNT, Role.EXTENSION, Role.NPA, Role.NXX):
        return role
    in_parts = has_npa and values and sum(_ENDS.fullmatch(value) is not None for value in values) >= 0.6 * len(values)
    if in_parts and (role is Role.START or _LINE.search(shell.heading)) and role not in (Role.COUNT, Role.END):
        return Role.LINE
    if role is Role.END and (has_start or has_npa) and values and any(re.fullmatch(r"[\d().\s+-]+", value) for value in values):
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
            return Role.COUNT if re.search(r"qty|quant|count|of|cant|size", shell.heading, re.IGNORECASE) else Role.OTHER
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
    plain = plain_heading(shell.heading)
    return Column(role, shell.heading, shell.left, shell.right, use_of(plain), heading_intent(plain), panel)


def is_contact_table(columns: Sequence[Column], name: str) -> bool:
    """A table of vendors or of people to call: its numbers are not the customer's lines. ``name``: the sheet's."""
    if re.search(r"\b(?:vendors?|contacts?|proveedores|escalation|emergency)\b", name, re.IGNORECASE):
        return True
    vendors = [at for at, column in enumerate(columns) if _VENDOR.search(column.heading)]
    return _only_telephones(columns) and bool(vendors) and not any(_have_their_own(columns, at) for at in vendors)


def _have_their_own(columns: Sequence[Column], at: int) -> bool:
    """Do the vendors' telephones stand behind their names, and the list's own numbers before them?"""
    return any(column.role is Role.NUMBER for column in columns[:at]) and any(column.role is Role.DECOY for column in columns[at + 1 :])


def is_directory(columns: Sequence[Column]) -> bool:
    """A table of people with their telephones, "Name, Role, Phone": the list itself, or who to call beside another one."""
    return _only_telephones(columns) and any(column.role is Role.NAME for column in columns)


def _only_telephones(columns: Sequence[Column]) -> bool:
    """Do the headings name telephones, and nothing that one says of lines to be ported?"""
    numbers = [column for column in columns if column.role is Role.NUMBER]
    useful = any(column.role in (Role.USE, Role.FLAG, Role.INTENT, Role.START, Role.NPA, Role.BILLING) for column in columns)
    return not useful and bool(numbers) and all(_PERSONAL_NUMBER.match(column.heading) for column in numbers)
