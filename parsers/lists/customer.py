"""Whose list it is: what a label says, what stands beside the words of a title, who heads or signs the paper, whom a sentence names.

A company is told from the carrier, the new provider, vendors and partners by the words before it; where nothing tells, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ocr.page import PageSet
from parsers.accounts.carrier_said import known_in
from parsers.lists.columns import is_header
from parsers.lists.company_words import is_trade
from parsers.numbers.uses import intent_of, use_of
from parsers.page.addresses import STATES, is_place, is_street
from parsers.page.dates import dates_in
from parsers.page.fields import values_on
from parsers.page.labels import Field
from parsers.page.layout import Row, sheet_of, squeeze
from parsers.page.names import is_person, is_title, tidy_name
from parsers.vocabulary import vocabulary

_TITLE_ROWS: Final = 12
_NUMBER: Final = re.compile(r"\d{3}\D{0,3}\d{4}")
# A row that begins with a number.
_LISTED: Final = re.compile(r"^\W*(?:\d{1,3}[.)]\s)?\W*(?:1[-. ])?(?:\(?\d{3}\)?[-. /]{0,2})?\d{3}[-. ]?\d{4}\b")
_JOINT: Final = re.compile(r"\s+[-–—|•·=~:/*]{1,3}\s+|\s*[|•·—]\s*|:\s+|\s{3,}|\s--\s|\s[-–]\s?(?=[A-Z])")
_FOR: Final = re.compile(r"^(?P<title>.*?)\s(?:for|of|belonging to|at|from|@|para|de)\s(?P<name>(?:the )?[A-Z0-9].*)$", re.IGNORECASE)
# What titles of lists are made of.
_TITLE: Final = vocabulary(
    "list lists number numbers no nos # #s did dids tn tns phone phones telephone telephones tel line lines port ports porting ported "
    "portability transfer transfers transferring transferred move moving moved inventory sheet sheets worksheet schedule directory roster "
    "card report export summary request form order ext exts extension extensions direct dial dials master master/ all our the of for to "
    "be and & / - – in out new with final revised updated update draft rev copy current active working voice fax faxes main table tables "
    "log book plan style customer client account attachment appendix exhibit page toll free toll-free local service services full "
    "complete partial cutover migration project "
    "números numeros lista teléfonos telefonos líneas lineas portar a de los del block blocks range ranges batch keep keeping stay port-in "
    "spreadsheet record records dump detail details group groups hunt trunk trunks site sites location locations stuff info information "
    "sip pri pots station stations user users assignment assignments overview audit status we want moved going coming over them that "
    "telco telecom numbering count counts circuit circuits inbound outbound published call flow routing which are is here by"
)
_NEEDED: Final = vocabulary(
    "list lists number numbers did dids tn tns phone phones telephone telephones line lines port porting ported transfer transfers #s "
    "inventory extension extensions ext worksheet numeros números teléfonos líneas directory trunk trunks toll-free migration cutover"
)
# What a name on a list must not be made of: parts of the customer, words of tables, what people say.
_NEVER: Final = vocabulary(
    "regards thanks thank hello dear hi please note notes total page date updated rev name carrier provider vendor account acct pin "
    "btn port keep stay do only see below above attached area code codes confidential prepared number numbers list dids"
)
_PARTS: Final = vocabulary(
    "office offices branch campus building bldg floor lobby store shop warehouse dept department reception front desk line lines main "
    "location site team division region north south east west central downtown hq headquarters sales billing support accounting admin "
    "fax user users staff people personnel customer customers help home toll free mobile cell phones phone direct portal dashboard "
    "settings sheet1 sheet2 sheet3 voice service services numbers system extensions gateway platform company business"
)
_VENDOR: Final = re.compile(
    r"\b(?:prepared|created|made|compiled|sent|submitted|exported|filled|filling|monitored|installed|maintained|serviced|handled)\b"
    r"[^.]{0,30}\b(?:by|out)\b|"
    r"\b(?:vendor|consultant|installer|agent|partner|reseller|broker|msp|it (?:contact|company|support|guy)|alarm (?:co|company)|"
    r"elevator (?:co|company)|answering service|return to|mail to|fax to|questions|attn|attention|^to|cc|new (?:carrier|provider)|"
    r"gaining \w+|landlord|technician|monitoring)\b",
    re.IGNORECASE,
)
_PROVIDING: Final = re.compile(
    r"\b(?:tele\w*|telecom|communications|voip|voice|hosted|networks?|wireless|broadband|internet|pbx|oit|porting|onboarding|computing|"
    r"computers?|it|technolog\w+|systems? integrators?)\b",
    re.IGNORECASE,
)
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
_SMALL: Final = r"(?:,? (?:&|and|of|the|for|at|de|la|y)(?= [A-Z0-9]))*"
_COMPANY: Final = (
    rf"(?P<name>(?:The |the )?[A-Z0-9][\w'’&.-]*[\w!]?(?:{_SMALL} [A-Z0-9&][\w'’&-]*(?:\.(?=[A-Z]|,))?){{0,7}}"
    r"(?:,? (?:Inc|LLC|L\.L\.C|Corp|P\.?C|P\.?A|LLP|Ltd|PLLC|Co|LP|MD|DDS)\b\.?)?)"
)
_THEIR: Final = r"(?i:our|my|the|a|your|this|new|mutual)(?i: new| mutual)?"
_NUMBERS: Final = r"(?i:numbers?|lines?|dids?|list|telephone service|phones?|port(?:ing)?(?: request| order| list)?|tns?|transfer)"
# Sentences that say whose numbers they are, best first.
_SENTENCES: Final = tuple(
    re.compile(pattern + _COMPANY)
    for pattern in (
        rf"\b{_THEIR} (?i:customer|client|end[- ]user|subscriber),?(?i: is| named| called|:)? ",
        r"\b(?i:company(?: name)?|business(?: name)?|customer(?: name)?|client(?: name)?|account name|end[- ]user|we|"
        r"our (?:company|firm|name))"
        r"(?i: is| are| name is)(?i: called| named)? ",
        r"\b(?i:on behalf of) ",
        rf"\b{_NUMBERS}(?i: we (?:have|use))? (?i:for|of|from|at|belonging to|used by|owned by) ",
        r"\b(?i:i am|i'm|this is)(?: [A-Z][\w.'-]+){0,3},?(?i: (?:the |an? )?[a-z ]{3,30})? (?i:of|at|with|from|for) ",
        r"\b(?i:here at|all of us at) ",
    )
)
_MOVES: Final = re.compile(
    rf"(?:^|[.:,!] ){_COMPANY},? (?:is|are|would like to|wants to|will be|has decided to|plans to|needs to)"
    r" (?:porting|port|moving|move|switch|switching|changing|transferring|transfer)\b"
)
_WANTS: Final = re.compile(rf"(?:^|[.:,!] ){_COMPANY},? (?:wants|needs) (?:these|the following|all)\b")
_NUMBERED: Final = re.compile(
    rf"(?:^|[.:;] ){_COMPANY},? (?:[A-Z][\w!&]*(?: [A-Z][\w!]*){{0,3}} )?(?i:account|acct)\.?(?: (?:number|no\.?|#))?:? ?\d"
)
_RE: Final = re.compile(r"^\W*(?:re|subject|regarding|ref|asunto)\s?:\s*(?P<rest>.+)$", re.IGNORECASE)
_NEXT_LABEL: Final = re.compile(r"\s{3,}|\s[|•·]\s|[;,]? (?:carrier|provider|account|acct|btn|phone|pin|contact)\b", re.IGNORECASE)
_SIGNED_PARTS: Final = re.compile(
    r"[|•·]|\s[-–—]\s|,(?!\s(?:inc|llc|l\.l\.c|corp|ltd|lp|llp|pllc|pc|p\.c|pa|p\.a|md|dds)\b)|\s{3,}", re.IGNORECASE
)
_FROM: Final = re.compile(r"^\W*from\s?:\s*(?P<rest>.+)$", re.IGNORECASE)
_CLOSING: Final = re.compile(
    r"^\W*(?:sincerely|(?:best|kind|warm)?\s?regards|thanks?(?: you| so much| again)?|best|cheers|respectfully|(?:very )?truly|yours|"
    r"mahalo|gracias|saludos|atentamente)\b[^.:]{0,20}$",
    re.IGNORECASE,
)
_GAP: Final = 3  # blanks between two cells of a row
_BANNER_ROWS: Final = 8
_MOST: Final = 9  # words of a name


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
    sources: tuple[Iterable[str], ...] = (
        _labelled(pages, texts, {row.text for row in heads}),
        _titles(heads),
        (name for line in texts[:8] if (match := _RE.match(line)) for name in _in_subject(match["rest"])),
        _said(lines),
        _signed(signature if signature is not None else _ending(lines)),
        _standing(heads, letter),
        (_sites(texts)),
        _sheets(pages),
        (part for line in texts[:12] if (match := _FROM.match(line)) for part in _beside_a_person(match["rest"])),
    )
    own = squeeze(carrier) if carrier else "\0"
    for source in sources:
        for name in source:
            clean = _clean(name)
            if clean and not _is_carrier(clean) and own not in squeeze(clean):
                return clean
    return None


# --- where a name may stand -----------------------------------------------------------------------


def _head(rows: Sequence[Row], ocr: bool) -> list[Row]:
    """Rows above the first number; on pictures the last ones as well."""
    header = next((at for at, row in enumerate(rows) if is_header(row)), len(rows))
    first = next((at for at, row in enumerate(rows) if _LISTED.match(row.text) or (at > header and _NUMBER.search(row.text))), len(rows))
    return [*rows[: min(_TITLE_ROWS, first)], *(rows[max(first, len(rows) - 2) :] if ocr else ())]


def _labelled(pages: PageSet, texts: Sequence[str], head: set[str]) -> Iterator[str]:
    for page in pages.pages:
        for value in values_on(page):
            strong = value.name not in ("name", "nombre", "customer", "client", "cliente", "company", "enduser", "subscriber", "servicefor")
            sure = value.colon or (value.place == "below" and strong) or (value.place == "right" and strong)
            if value.field is Field.NAME and sure and _can_be(value.text, labelled=True):
                yield value.text
    for text in texts:
        match = _LABEL.search(text)
        if match and not _VENDOR.search(text[: match.start()]):
            name = _NEXT_LABEL.split(match["name"])[0]
            cell = len(match["mark"]) == _GAP and text in head
            marked = match["mark"].strip() in (":", "=") or cell
            if _can_be(name, labelled=marked) and (marked or _companylike(name)):
                yield name


def _titles(heads: Sequence[Row]) -> Iterator[str]:
    """The part of a title that is no title: "Numbers to port - Harbor Dental"."""
    for row in heads:
        parts = [part for part in _JOINT.split(re.sub(r"\s*\([^)]*\)\s*$", "", row.text)) if part.strip()]
        if _VENDOR.search(row.text) or len(parts) > 4 or len(row.text.split()) > 16:
            continue
        titled = [_is_title(part) for part in parts]
        heading = is_header(row)
        for part, title in zip(parts, titled, strict=True):
            if any(titled) and not title and _can_be(part, titled=True) and (is_trade(part) or not heading):
                yield part
        for part in parts:
            yield from _behind_title(part)
            yield from _with_title(part)


def _behind_title(text: str) -> Iterator[str]:
    """ "Telephone lines, Harbor Dental, Inc.": what a comma parts from the title."""
    title, comma, name = text.partition(", ")
    if comma and _is_title(title) and is_trade(name) and _can_be(name, titled=True):
        yield name


def _with_title(text: str) -> Iterator[str]:
    """ "Numbers for Harbor Dental", "Harbor Dental phone list", "Harbor Dental's numbers"."""
    match = _FOR.match(text)
    if match and _is_title(match["title"], fuzzy=True) and _can_be(match["name"], titled=True):
        yield match["name"]
    words = text.split()
    for at in range(len(words) - 1, 0, -1):  # the longest title behind a name
        tail = words[at:]
        if not all(_titleword(word) for word in tail):
            break
        name = re.sub(r"['’]s?$", "", " ".join(words[:at])) if at > 1 else ""
        if _is_title(" ".join(tail)) and (at == 1 or not _titleword(words[at - 1])) and _can_be(name, titled=True):
            yield re.sub(r"(?<=\w)['’]$|['’]s$", "", " ".join(words[:at]))


def _in_subject(text: str) -> Iterator[str]:
    for part in _JOINT.split(text):
        yield from _with_title(part)
        if _can_be(part) and _companylike(part):
            yield part


def _said(lines: Sequence[str]) -> Iterator[str]:
    text = " ".join(lines)[:8000]
    for pattern in _SENTENCES:
        for match in pattern.finditer(text):
            name = _without_joint(match["name"])
            if _can_be(name) and _companylike(name) and not _VENDOR.search(text[max(0, match.start() - 40) : match.start("name")]):
                yield name
    for pattern in (_MOVES, _WANTS, _NUMBERED):
        for match in pattern.finditer(text):
            name = _without_joint(match["name"])
            if _can_be(name) and _companylike(name):
                yield name


def _ending(lines: Sequence[str]) -> Sequence[str]:
    """The lines behind a closing."""
    at = next((at for at in range(len(lines) - 1, -1, -1) if _CLOSING.match(lines[at])), None)
    if at is not None:
        return lines[at + 1 : at + 7]
    last = lines[-1] if lines else ""
    person, _, company = last.lstrip(" -–—~").partition(",")
    return (last,) if is_person(person) and is_trade(company) and len(last.split()) <= _MOST else ()


def _signed(signature: Sequence[str]) -> Iterator[str]:
    """The company of who signs: beside the name or below it."""
    lines = [line for line in signature if line.strip()][:6]
    vendor = any(_VENDOR.search(line) for line in lines)
    parts = [
        part.strip(" -–—~")
        for at, line in enumerate(lines)
        for part in _SIGNED_PARTS.split(line)
        if at or part.strip() != line.strip() or is_trade(part)
    ]
    if vendor:
        return
    for test in (is_trade, _companylike):
        for at, part in enumerate(parts):
            if test(part) and _can_be(part) and not is_title(part) and not (at == 0 and is_person(part) and not is_trade(part)):
                yield part


def _standing(heads: Sequence[Row], letter: bool) -> Iterator[str]:
    """A line of the head that is nothing but a company's name, or a letterhead."""
    for row in heads[: 2 if letter else _BANNER_ROWS]:
        for phrase in row.phrases:
            text = re.sub(r"\b(?:all numbers )?area codes?\b.*$", "", phrase.text, flags=re.IGNORECASE).strip()
            if (is_trade(text) or "&" in text.split()) and _can_be(text) and not _VENDOR.search(row.text):
                yield text
    first = heads[0] if heads else None
    if first is not None and len(first.phrases) == 1 and _companylike(first.text) and _can_be(first.text) and not is_person(first.text):
        yield first.text


def _sites(texts: Sequence[str]) -> Iterator[str]:
    for match in (match for text in texts[:10] for match in _SITE.finditer(text)):
        if is_trade(match["name"]) and _can_be(match["name"]):
            yield match["name"]


def _sheets(pages: PageSet) -> Iterator[str]:
    for table in pages.tables:
        if is_trade(table.name) and _can_be(table.name):
            yield table.name


def _beside_a_person(text: str) -> Iterator[str]:
    """ "Arlene Lee, Harbor Homes" behind "From:"."""
    parts = re.split(r",\s(?!(?:inc|llc|corp|ltd|pllc|pc|pa)\b)|\s[-–—/|]\s|\s{3,}| (?:at|of|with) ", text, flags=re.IGNORECASE)
    if _VENDOR.search(text):
        return
    for part in parts:
        if is_trade(part) and _can_be(part) and not _PROVIDING.search(part):
            yield part


# --- what a name is -------------------------------------------------------------------------------


def _titleword(word: str) -> bool:
    return word.lower().strip(".,:;()\"'“”") in _TITLE or re.fullmatch(r"\W+|\d{1,4}|#\w?|\d{1,2}/\d{1,2}(?:/\d{2,4})?", word) is not None


def _is_title(text: str, *, fuzzy: bool = False) -> bool:
    """Nothing but the words of a list's title, one of them the matter itself."""
    words = [word.lower().strip(".,:;()\"'“”") for word in text.split()]
    if (
        fuzzy
        and len(words) <= 4
        and any(
            len(word) == len(key) and sum(a != b for a, b in zip(word, key, strict=True)) <= 1
            for word in words
            for key in _NEEDED
            if len(key) > 4
        )
    ):
        return True
    purpose = next((at for at, word in enumerate(words) if at and word in ("for", "to")), len(words))  # "numbers for Northbeam"
    words = words[:purpose]
    return bool(words) and all(_titleword(word) or word.endswith("-style") for word in words) and any(word in _NEEDED for word in words)


def _can_be(text: str, *, labelled: bool = False, titled: bool = False) -> bool:
    """Is it a name at all, and not a part of the customer, a place, a date or what becomes of a line?"""
    text = text.strip(" .,:;-–—\"'“”")
    words = [word.lower().strip(".,'’()") for word in text.split()]
    if not words or len(words) > _MOST or not text[:1].isalnum() or _NUMBER.search(text) or _NO_NAME.search(text):
        return False
    if not any(c.isupper() for c in text) or sum(c.isalpha() for c in text) < 4 or dates_in(text) or is_place(text) or is_street(text):
        return False
    if labelled:
        return tidy_name(text) is not None and not all(word in _PARTS | _NEVER | _TITLE for word in words) and not _PROMISES.search(text)
    if (
        any(word in _NEVER for word in words)
        or all(word in _PARTS | _TITLE or word.isdigit() for word in words)
        or " ".join(words) in STATES
    ):
        return False
    if is_title(text) and len(words) <= 3 and not is_trade(text):
        return False
    if is_trade(text):
        return len(words) >= 2
    small = sum(word.islower() for word in text.split() if word not in ("of", "the", "and", "for", "at", "de", "la", "y"))
    part = words[-1] in _PARTS or words[0] in _PARTS
    return (
        len(words) >= 2
        and not small
        and not part
        and not intent_of(text)
        and not use_of(text)
        and (titled or not is_person(text) or len(words) > 2)
    )


_NO_NAME: Final = re.compile(r"[@?=:]|//|\d{5}|[!;] [a-zA-Z]|(?<!\bSt)(?<!\bMt)(?<!\bFt)(?<!\bDr)(?<!\bNo)(?<!\bCo)(?<!\b[A-Z])\. [a-zA-Z]")
_PROMISES: Final = re.compile(
    r"\b(?:same as|see|please|attached|below|above|name of|as (?:shown|billed|it appears)|signature|information)\b", re.IGNORECASE
)


def _companylike(text: str) -> bool:
    """A trade's or a company's word, or three and more capitalised ones."""
    words = text.split()
    return (
        is_trade(text)
        or (len(words) >= 3 and all(word[:1].isupper() or word.lower() in ("of", "the", "and", "&", "for") for word in words))
        or "&" in words
    )


def _without_joint(name: str) -> str:
    return re.sub(r",? (?:and|of|the|for|at|de|la|y|&)$", "", name.strip(" ,.")).strip(" ,")


def _is_carrier(name: str) -> bool:
    """A carrier's or a new provider's own name."""
    key = squeeze(name)
    return any(key.startswith(squeeze(known)) for known in known_in(name)) or (re.match(r"OIT\b", name) is not None)


def _clean(name: str) -> str:
    name = re.sub(r"^(?i:for|of|from|the company) ", "", " ".join(name.split()))
    name = re.sub(r"\s*\((?:all numbers|area code|customer|account|agent)[^)]*\)?$", "", name, flags=re.IGNORECASE)
    return name.strip(" -–—:|;,\"“”'")
