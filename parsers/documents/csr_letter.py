"""Service records written as a letter: "the location served is 12 Main St ...", "whose account with us is number 334-0519"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.documents.csr_lines import SaidLine, lines_said
from parsers.numbers.sighting import sight_in_text
from parsers.page.addresses import SUFFIX, is_place, is_street, parse_line, place_in
from parsers.page.names import is_company, is_firm_below, is_person, is_title, person_and_title, tidy_name, without_courtesy

_NAME: Final = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<person>[A-Z][\w'’-]+(?: [A-Z]\.?)?(?: [A-Z][\w'’-]+){1,2})"
_TITLE: Final = (
    r"(?:, (?:who is (?:the |our )?(?=[A-Za-z])|(?:the |our |its |their )?(?=[A-Z]))| \((?=[A-Z]))(?P<title>[\w&/ -]{3,41}?)"
    r"(?:\)|,| is\b| may\b|\.|$)"
)
_MAY: Final = (
    r"(?:[Aa]uthori[sz]ed|allowed|permitted|entitled|empowered|able to|may (?:make|order|request|approve|release|authori[sz]e|change|"
    r"sign|port|transfer|act|speak|direct)|"
    r"(?:approved|ordered|requested)(?= by))"
)
_PEOPLE: Final = (
    re.compile(rf"{_NAME}{_TITLE}[^.]{{0,60}}?{_MAY}"),
    re.compile(rf"{_MAY}[^.]{{0,60}}?\b(?:is|by|are|:)\s*{_NAME}(?:{_TITLE})?"),
    re.compile(rf"{_NAME},? who\b[^.]{{0,40}}?{_MAY}(?P<title>)"),
    re.compile(
        rf"(?:contact|person|party|user) (?:of record|on (?:the|this) account|on file)[^.]{{0,20}}?\b(?:is|:)\s*{_NAME}(?:{_TITLE})?"
    ),
)
_YOU: Final = re.compile(
    r"\b(?:[Yy]ou(?:r name)? (?:are|is)(?: (?:listed|shown|recorded|named|on file|our|as)){0,3}(?: as)?|"
    r"(?:shows?|lists?|names?|has|have|gives?|carr(?:y|ies)|records?) you(?: listed| on file| recorded| down)?(?: as)?)"
    r"(?: the| an| our)? (?:\w+ ){0,2}?"
    r"(?:[Aa]uthori[sz]ed|responsible|allowed|entitled)\b"
)
_ATTENTION: Final = re.compile(r"^(?:attn|attention)\W+", re.IGNORECASE)
_DEAR: Final = re.compile(
    r"^\s*Dear (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<person>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,2})\s*[,:]?\s*$",
    re.MULTILINE,
)
_ACCOUNT: Final = re.compile(
    r"\baccounts?\b(?: (?!pin\b|passcode|code\b|security)\(?[a-z]+\)?){0,5}?(?: \(?(?:is|was|no\.?|number|num|#|id|under|:))*[ :#(]*"
    r"(?P<account>(?:\d(?= \d{2,4} [\d-]{3})(?! \d{3}[- .]\d{3}[- .]\d{4})|(?-i:(?!(?:PIN|B?TN|NPA|BOX|FAX|TEL|EXT)\b)[A-Z]{2,4}) \d[\d-]+|"
    r"(?=[A-Z\d-]*\d)[A-Z\d]{1,4}[A-Z\d-]*\d)(?: [\d-]{2,}){0,4})",
    re.IGNORECASE,
)
_PIN: Final = re.compile(
    r"\b(?:PIN|passcode|pass code|security code|port(?:ing)?[- ]out code)\b(?! (?:not|none|required))(?: (?!no\b|not\b)[a-z]+){0,6}?"
    r"(?: (?:is|of|number|:))*[ :#,]*(?P<pin>(?=[A-Z\d]*\d)[A-Z\d]{4,10})\b"
)
_NO_PIN: Final = re.compile(r"\b(?:no|without) (?:a )?(?:PIN|passcode)\b", re.IGNORECASE)
_SERVED: Final = re.compile(
    r"\b(?:locations? served|service (?:address|location)|served at|service (?:(?:from|by|with) (?:us|our \w+) )?at|serving|"
    r"service (?:is|are|was)? ?(?:provided|furnished|delivered|installed|rendered) (?:at|to)|premises?|"
    r"address (?:that )?(?:we (?:have|show|list)|on (?:file|record)|of record)|"
    r"lines? (?:are|is) (?:located|installed) at|(?:located|installed|working) at|installation address|place of business)\b",
    re.IGNORECASE,
)
_BILLED: Final = re.compile(
    r"\b(?:(?:statements?|bills?|invoices?)(?: for (?:this|the) account)? (?:is |are |was |were )?"
    r"(?:sent|mailed|rendered|addressed|go|delivered)(?: monthly)? to|(?:billing|mailing) (?:name and )?address|"
    r"billed (?:to|at)|mail(?:ed)? to)\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"\b(?:(?:(?:customer )?service records?|csr|customer records?|records?|account|subscriber|customer)(?: information)?"
    r" (?:for|of|held by|in the name of|named)|(?:service records?|csr|customer|subscriber)(?::| -| –))"
    r"(?: our (?:customer|subscriber)| the (?:account|subscriber|customer))?\s+(?!record\b)(?P<name>(?-i:[A-Z0-9])[^.;|]{2,70})",
    re.IGNORECASE,
)
_COMPANY: Final = (
    r"(?P<name>[A-Z][\w&.'’-]*(?: (?:[A-Z&][\w&.'’-]*|of|and|the))*"
    r"(?:, (?:(?:Inc|Corp|Ltd|Co)\b\.?|L\.L\.C\.|LLC|PLLC|PC|P\.C\.|PA|P\.A\.|LLP|LP|N\.A\.))?)"
)
_HELD: Final = r"(?:held|owned|maintained) by|(?:in|under) the name(?: of)?|registered (?:to|in the name of)"
_HOLDERS: Final = (  # sentences that say whose the account is
    re.compile(rf"\b(?:{_HELD}) (?:our \w+ )?{_COMPANY}"),
    re.compile(
        rf"\b(?:[Oo]ur|[Tt]he) (?:mutual )?(?:customer|subscriber|member|patron),? {_COMPANY},? "
        r"(?:\d[\w .,#-]{8,90}, )?(?:(?:holds?|has|is|with|at|under|maintains)\b|\.)"
    ),
    re.compile(rf"(?:^|[.:] ){_COMPANY},? (?:holds|has|maintains) (?:the |an? )?(?:\w+ )?account\b"),
    re.compile(
        rf"(?:^|[.:] ){_COMPANY},? \(?(?:under )?(?:account|acct)\b[^,.)]{{0,24}}[,)]? "
        r"(?:receives|has|is|gets|takes|subscribes|uses|holds|at)\b"
    ),
    re.compile(rf"(?:^|[.:] ){_COMPANY},? (?:receives|takes|gets|subscribes to) (?:[\w-]+ ){{0,3}}?(?:service|lines?)\b"),
    re.compile(rf"(?:^|[.:] ){_COMPANY},? is (?:an? |our )?(?:\w+ ){{0,2}}(?:customer|subscriber|member|patron)\b"),
)
_NAME_ENDS: Final = re.compile(
    r"\s[–-]\s|\t|, (?=\d+ |P\.?\s?O\.? )|,? (?:account|acct|BTN|is|are|has|was|at|whose|billed|under|\(?\d{3}\)?[-. ]\d{3})\b"
)
_ABOUT: Final = re.compile(r"^\W*(?:re|subject|regarding|ref)\b\W*", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"\b(?:csr|records?|requests?|account|acct|porting|service|numbers?|inquiry|response|btn|your|dated?)\b", re.IGNORECASE
)
_BTN: Final = re.compile(
    r"\b(?:btn|bill(?:ed|ing|s) (?:goes |go |runs |is )?(?:under|to|on)|bill(?:ing|ed) (?:telephone |phone )?(?:number|tn|line))"
    r"(?: (?:is|of|number|telephone number|line|:))*[ :]*"
    r"(?P<btn>\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4})",
    re.IGNORECASE,
)
_HEAD_LINES: Final = 25
_FULL_LINE: Final = 40  # characters
_REACHES: Final = 0.6  # of the longest line
_ZIP: Final = re.compile(r"\b\d{5}(?:-\d{4})?\b(?=[.,;)\s]|$)")
_LONGEST: Final = 160  # characters of an address behind the words that announce it


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences say; None: nothing."""

    account: str | None = None
    customer: str | None = None
    service: Address | None = None
    billing: Address | None = None
    pin: str | None = None
    person: str | None = None
    title: str | None = None
    btn: str | None = None  # E.164
    lines: tuple[SaidLine, ...] = ()  # of sentences that list lines


def told_in(pages: PageSet) -> Told:
    text = " ".join(running(page.text) for page in pages.pages[:2])
    account, pin = next((match for match in _ACCOUNT.finditer(text) if not _leads_to_lines(text, match)), None), _PIN.search(text)
    addressed, titled, company = _addressee(pages, text)
    person, title = next(_people(text), None) or (addressed, titled)
    customer = next(_customers(pages), None) or company
    return Told(
        account=account.group("account").strip(" -") if account and sum(c.isdigit() for c in account.group("account")) >= 4 else None,
        customer=customer,
        service=next(addresses_behind(_SERVED, text), None) or (_right_behind(customer, text) if customer else None),
        billing=next(addresses_behind(_BILLED, text), None),
        pin=pin.group("pin") if pin and not _NO_PIN.search(text) else None,
        person=person,
        title=title,
        btn=next((sighting.e164 for match in _BTN.finditer(text) for sighting in sight_in_text(match.group("btn"))), None),
        lines=lines_said(text),
    )


def _leads_to_lines(text: str, match: re.Match[str]) -> bool:
    """ "The following lines are under your account: 305-555-0142": a list of lines begins, no account is named."""
    phone = re.fullmatch(r"\d{3}[- ]\d{3}[- ]\d{4}", match["account"]) is not None
    return phone and ":" in match.group() and re.search(r"\b(?:lines|numbers)\b[^.:]{0,40}$", text[: match.start()]) is not None


def running(text: str) -> str:
    """Lines joined to sentences; a short line ends one, as a heading does."""
    lines = [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
    longest = max(map(len, lines), default=0)
    return " ".join(f"{line}{_joint(line, below, longest)}" for line, below in zip(lines, [*lines[1:], ""], strict=True))


def _joint(line: str, below: str, longest: int) -> str:
    if is_place(below) and line[-1:].isalnum():
        return ","  # a street goes on with its town
    return "" if _goes_on(line, below, longest) else " ."


def _goes_on(line: str, below: str, longest: int) -> bool:
    if line.endswith((".", ",", ":")):
        return True
    full = len(line) >= _REACHES * longest or not below[:1].isupper()  # a line that breaks off before a capital is a heading
    return len(line) >= _FULL_LINE and full and _ABOUT.match(line) is None


def _addressee(pages: PageSet, text: str) -> tuple[str | None, str | None, str | None]:
    """Whom the letter goes to, their title and company, where it says that they may order changes: ``Dear Ann Ortiz``, and above that
    ``Ann Ortiz, Owner`` over ``Harbor Timber``."""
    lines = [line.strip() for page in pages.pages[:1] for line in page.text.splitlines()]
    dear = _DEAR.search("\n".join(lines)) if _YOU.search(text) else None
    if dear is None:
        return None, None, None
    called = dear.group("person")
    for at, line in enumerate(takewhile(lambda line: not _DEAR.match(line), lines)):
        name, title = person_and_title(without_courtesy(_ATTENTION.sub("", line)))
        if name and is_person(name) and name.split()[-1].casefold() == called.split()[-1].casefold():
            below = lines[at + 1 : at + 3]
            title = title or next((line for line in below[:1] if is_title(line) and not is_company(line)), None)
            return name, title, next((tidy_name(line) for line in below if line != title and is_firm_below(line)), None)
    return called if " " in called else None, None, None


def _people(text: str) -> Iterator[tuple[str, str | None]]:
    for pattern in _PEOPLE:
        for match in pattern.finditer(text):
            person, title = match.group("person"), (match.group("title") or "").strip()
            unsaid = pattern is _PEOPLE[0] and not is_title(title)  # "Weis & Daughters Bakery, Inc., ... authorized"
            if is_person(person) and not unsaid and not SUFFIX.search(person.split()[-1]):
                yield person, title if title and is_title(title) else None


def _customers(pages: PageSet) -> Iterator[str]:
    """``Subject: Service record for Harbor Timber, LLC``: from the head of the letter, a company first."""
    found = []
    for line in [line for page in pages.pages[:1] for line in page.text.splitlines()][:_HEAD_LINES]:
        match = _SUBJECT.search(line)
        name = tidy_name(_NAME_ENDS.split(match.group("name"))[0]) if match else None
        found += [name] if name else _named_in_subject(line)
    if not any(map(is_company, found)):
        found += _holders(" ".join(running(page.text) for page in pages.pages[:1]))
    yield from sorted(found, key=lambda name: not is_company(name))


def _holders(text: str) -> list[str]:
    """Companies that a sentence names as whose account it is."""
    matches = (match for pattern in _HOLDERS for match in pattern.finditer(text))
    return [name for match in matches if (name := tidy_name(match["name"])) is not None and is_company(name)]


def _named_in_subject(line: str) -> list[str]:
    """``RE: CSR request, Harbor Feed & Seed, account 88``: the part that is neither the matter nor a figure."""
    subject = _ABOUT.match(line)
    parts = re.split(r",(?! (?:LLC|Inc|L\.?L|P\.?C|Corp|Ltd|P\.?A|Co)\b)|[;|:]|\s[-–—]\s", line[subject.end() :]) if subject else []
    names = [tidy_name(part) for part in parts if not _NO_NAME.search(part) and not any(c.isdigit() for c in part)]
    return [name for name in names if name][:1]


def _right_behind(customer: str, text: str) -> Address | None:
    """``our record for Harbor Timber, LLC, 12 Main St, Dover, DE 19901``."""
    return next(addresses_behind(re.compile(rf"{re.escape(customer)},(?= \d)"), text), None)


def addresses_behind(cue: re.Pattern[str], text: str) -> Iterator[Address]:
    """The address that begins at the first house number or box behind the cue."""
    for match in cue.finditer(text):
        rest = text[match.end() : match.end() + _LONGEST]
        start = re.search(r"\b(?:\d+|P\.?\s?O\.? (?:Box|Drawer)|Post Office)\b", rest, re.IGNORECASE)
        ends = [start.end() + zipped.end() for zipped in _ZIP.finditer(rest[start.end() :])] if start else []
        lines = (rest[start.start() : end] for end in ends[:2]) if start else ()  # a box may have five digits too
        address = next((parsed for line in lines if place_in(line) and (parsed := parse_line(line)) is not None), None)
        if address is not None and address.street and is_street(address.street):
            yield address
