"""Whose list it is: what a label says, what stands beside the words of a title, who heads or signs the paper, whom a sentence names.

A company is told from the carrier, the new provider, vendors and partners by the words before it; where nothing tells, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ocr.page import PageSet
from parsers.lists.company_words import is_trade, names_trade
from parsers.lists.customer_said import FROM, VENDOR, beside_a_person, ending_of, said_in, signed_by
from parsers.lists.header import is_header
from parsers.lists.name_words import can_be_name, is_carrier, is_companylike, is_list_title, is_title_word, tidied
from parsers.page.fields import values_on
from parsers.page.labels import Field
from parsers.page.layout import Row, sheet_of, squeeze
from parsers.page.names import is_person
from parsers.patterns import PHONE_LIKE, STARTS_WITH_NUMBER

_TITLE_ROWS: Final = 12
_JOINT: Final = re.compile(r"\s+[-–—|•·=~:/*]{1,3}\s+|\s*[|•·—]\s*|:\s+|\s{3,}|\s--\s|\s[-–]\s?(?=[A-Z])")
_FOR: Final = re.compile(r"^(?P<title>.*?)\s(?:for|of|belonging to|at|from|@|para|de)\s(?P<name>(?:the )?[A-Z0-9].*)$", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?:^|[/|•;,(]\s?|\s{2}|\.\s)\W{0,2}(?:(?:our |the )?(?:customer|company|client|business|end[- ]?user|subscriber|account holder|"
    r"account owner|organi[sz]ation|legal|customer company|tenant|cliente|empresa|compañía|nombre de la empresa)"
    r"(?:(?:'s)? (?:legal )?name)?|account name|name on (?:the )?(?:account|bill)|"
    r"account(?= ?:))(?:\s?\([^)]{0,40}\))?(?P<mark>\s?[:=]|\s?\bis\b|\s?-(?=\s)|\s{1,3})\s?(?P<name>.+)$",
    re.IGNORECASE,
)
_SITE: Final = re.compile(
    r"(?:^|\s|[|/;])(?:site|tenant|location|facility|premises?|owner)\s?:\s?(?P<name>[A-Z][^:|;]+?)(?=\s{3}|\s\w+:|[|;]|$)", re.IGNORECASE
)
_RE: Final = re.compile(r"^\W*(?:re|subject|regarding|ref|asunto)\s?:\s*(?P<rest>.+)$", re.IGNORECASE)
_NEXT_LABEL: Final = re.compile(r"\s{3,}|\s[|•·]\s|[;,]? (?:carrier|provider|account|acct|btn|phone|pin|contact)\b", re.IGNORECASE)
_GAP: Final = 3  # blanks between two cells of a row
_BANNER_ROWS: Final = 8


def customer_of(pages: PageSet, signature: Sequence[str] | None, letter: bool, carrier: str | None = None) -> str | None:
    """The company a list is about; None where nothing says so.

    Args:
        signature: the lines that end a letter, where a mail was told apart; None elsewhere.
        letter: is it written in sentences?
    """
    rows = [row for page in pages.pages for row in sheet_of(page).rows]
    heads = [row for page in pages.pages for row in _head(sheet_of(page).rows, page.ocr)]
    lines = [" ".join(line.split()) for page in pages.pages for line in page.text.splitlines() if line.strip()]
    texts = [row.text for row in rows]
    sheets = bool(pages.pages) and all(page.cells for page in pages.pages)
    sources: tuple[Iterable[str], ...] = (
        _labelled(pages, texts, {row.text for row in heads}),
        _titles(heads),
        (name for line in texts[:8] if (match := _RE.match(line)) for name in _in_subject(match["rest"])),
        said_in(lines),
        signed_by(signature if signature is not None else () if sheets else ending_of(lines)),  # nobody signs a sheet of cells
        _standing(heads, letter),
        (_sites(texts)),
        _sheets(pages),
        (part for line in texts[:12] if (match := FROM.match(line)) for part in beside_a_person(match["rest"])),
    )
    own = squeeze(carrier) if carrier else "\0"
    people: list[str] = []  # a company that anything names comes before a person
    for source in sources:
        for name in source:
            clean = tidied(name)
            if not clean or is_carrier(clean) or (own in squeeze(clean) and not (squeeze(clean).startswith(own) and names_trade(clean))):
                continue
            if is_companylike(clean) or not is_person(clean):
                return clean
            people.append(clean)
    return people[0] if people else None


def _head(rows: Sequence[Row], ocr: bool) -> list[Row]:
    """Rows above the first number; on pictures the last ones as well."""
    header = next((at for at, row in enumerate(rows) if is_header(row)), len(rows))
    first = next(
        (at for at, row in enumerate(rows) if STARTS_WITH_NUMBER.match(row.text) or (at > header and PHONE_LIKE.search(row.text))),
        len(rows),
    )
    return [*rows[: min(_TITLE_ROWS, first)], *(rows[max(first, len(rows) - 2) :] if ocr else ())]


def _labelled(pages: PageSet, texts: Sequence[str], head: set[str]) -> Iterator[str]:
    for page in pages.pages:
        for value in values_on(page):
            strong = value.name not in ("name", "nombre", "customer", "client", "cliente", "company", "enduser", "subscriber", "servicefor")
            sure = value.colon or (value.place == "below" and strong) or (value.place == "right" and strong)
            if value.field is Field.NAME and sure and can_be_name(value.text, labelled=True):
                yield value.text
    for text in texts:
        match = _LABEL.search(text)
        if match and not VENDOR.search(text[: match.start()]):
            name = _NEXT_LABEL.split(match["name"])[0]
            cell = len(match["mark"]) == _GAP and text in head
            marked = match["mark"].strip() in (":", "=") or cell
            if can_be_name(name, labelled=marked) and (marked or is_companylike(name)):
                yield name


# "Harbor Dental: numbers and what they are for".
_OF_NUMBERS: Final = re.compile(
    r"(?:(?:our|the|all|list of) )?(?:tele)?(?:phone )?(?:numbers|lines|dids)\s(?:and|we|that|which|with|for|to)\b", re.IGNORECASE
)


def _titles(heads: Sequence[Row]) -> Iterator[str]:
    """The part of a title that is no title: "Numbers to port - Harbor Dental"."""
    for row in heads:
        parts = [part for part in _JOINT.split(re.sub(r"\s*\([^)]*\)\s*$", "", row.text)) if part.strip()]
        if VENDOR.search(row.text) or len(parts) > 4 or len(row.text.split()) > 16:
            continue
        titled = [is_list_title(part) or _OF_NUMBERS.match(part) is not None for part in parts]
        heading = is_header(row)
        for part, title in zip(parts, titled, strict=True):
            if any(titled) and not title and can_be_name(part, titled=True) and (is_trade(part) or not heading):
                yield part
        for part in parts:
            yield from _behind_title(part)
            yield from _with_title(part)


def _behind_title(text: str) -> Iterator[str]:
    """ "Telephone lines, Harbor Dental, Inc.": what a comma parts from the title."""
    title, comma, name = text.partition(", ")
    if comma and is_list_title(title) and is_trade(name) and can_be_name(name, titled=True):
        yield name


def _with_title(text: str) -> Iterator[str]:
    """ "Numbers for Harbor Dental", "Harbor Dental phone list", "Harbor Dental's numbers"."""
    match = _FOR.match(text)
    if match and is_list_title(match["title"], fuzzy=True) and can_be_name(match["name"], titled=True):
        yield match["name"]
    words = text.split()
    for at in range(len(words) - 1, 0, -1):  # the longest title behind a name
        tail = words[at:]
        if not all(is_title_word(word) for word in tail):
            break
        name = re.sub(r"['’]s?$", "", " ".join(words[:at])) if at > 1 else ""
        if is_list_title(" ".join(tail)) and (at == 1 or not is_title_word(words[at - 1])) and can_be_name(name, titled=True):
            yield re.sub(r"(?<=\w)['’]$|['’]s$", "", " ".join(words[:at]))


def _in_subject(text: str) -> Iterator[str]:
    for part in _JOINT.split(text):
        yield from _with_title(part)
        if can_be_name(part) and is_companylike(part):
            yield part


def _standing(heads: Sequence[Row], letter: bool) -> Iterator[str]:
    """A line of the head that is nothing but a company's name, or a letterhead."""
    for row in heads[: 2 if letter else _BANNER_ROWS]:
        for phrase in row.phrases:
            text = re.sub(r"\b(?:all numbers )?area codes?\b.*$", "", phrase.text, flags=re.IGNORECASE).strip()
            if (is_trade(text) or "&" in text.split()) and can_be_name(text) and not VENDOR.search(row.text):
                yield text
    first = heads[0] if heads else None
    if (
        first is not None
        and len(first.phrases) == 1
        and is_companylike(first.text)
        and can_be_name(first.text)
        and not is_person(first.text)
    ):
        yield first.text


def _sites(texts: Sequence[str]) -> Iterator[str]:
    for match in (match for text in texts[:10] for match in _SITE.finditer(text)):
        if is_trade(match["name"]) and can_be_name(match["name"]):
            yield match["name"]


def _sheets(pages: PageSet) -> Iterator[str]:
    for table in pages.tables:
        if is_trade(table.name) and can_be_name(table.name):
            yield table.name
