"""What a letter says in sentences: "I, Lena Ortiz, Owner of Harbor Dental, authorize ... from Gulf Telephone, account 831-000-1234"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address
from parsers.accounts.letterhead_words import DESK, TELCO
from parsers.documents.csr_letter import addresses_behind, running, told_in
from parsers.forms.values import read_date
from parsers.page.blocks import blocks_on
from parsers.page.layout import sheet_of, squeeze
from parsers.page.names import ends_name, is_company, is_name, is_person, is_title, person_and_title, tidy_name, without_ink_mark

_NAME: Final = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}"
_I_AUTHORIZE: Final = re.compile(
    rf"\bI, (?P<person>{_NAME}),(?: (?:the |as )?(?P<title>[A-Z][\w ]{{2,40}}?))? (?:of|for) "
    r"(?P<company>[A-Z][\w&.,'’ -]{2,60}?),?(?: (?:of |at |located at |(?:with|having|whose) (?:its )?(?:service|services|offices?|"
    r"an office|premises)(?: is| are)? (?:located )?at )?\d[^;:]{8,90}?,)? (?:hereby |do (?:hereby )?)?authorize"
)
_FROM_CARRIER: Final = re.compile(
    r"\b(?:from|with) (?P<carrier>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3}),? \(?(?:under )?(?:account|acct)\.?(?: number| no\.?| #)?:? ?"
    r"(?P<account>\d[\d -]{5,24}\d)"
)

# "Signed electronically by Ann Ortiz, Owner, 11/13/2026"
_SIGNED_BY: Final = re.compile(
    rf"\b(?:[Ee]-?signed|(?:[Ee]lectronically |[Dd]igitally )?[Ss]igned(?: electronically| digitally| online)?|[Ee]xecuted) by:? "
    rf"(?P<person>{_NAME})"
    r"(?:,? (?:its |the |as )?\(?(?P<title>[A-Z][A-Za-z&/ -]{2,40}?)\)?(?=[,.;(]| on\b| at\b| \d))?"
)

_COMPANY: Final = (
    r"(?P<company>[A-Z][\w&.'’-]*(?: (?:[A-Z&][\w&.'’-]*|of|and|the))*"
    r"(?:, (?:Inc|LLC|L\.L\.C|PLLC|Corp|P\.?C|P\.?A|LLP|LP|Ltd|Co|N\.A)\.?)?)"
)
_LOCATED: Final = (  # between a company's name and what it does
    r"(?:\(?(?:(?:located|with (?:its )?(?:offices?|an office|a place of business)|whose address is|doing business) )?(?:of |at |in )?"
    r"(?:\d|P\.?\s?O\.? )[^;:()]{8,90}?\)?,? )?"
)
_FOR_COMPANY: Final = (
    re.compile(rf"\bon behalf of (?!me\b|us\b|my\b|our\b){_COMPANY}"),
    re.compile(
        rf"(?:^|[.:] ){_COMPANY},? {_LOCATED}"
        r"(?:(?:hereby )?(?:authorizes|appoints|requests that|designates|names|grants)|does hereby (?:authorize|appoint|designate|grant))\b"
    ),
    re.compile(
        rf"\b(?:We|we|[Tt]he undersigned|I)(?:, (?!the )|,? (?:of|for|representing|acting for) ){_COMPANY},? {_LOCATED}"
        r"(?:hereby |do hereby |do )?(?:authorize|appoint|designate|request|grant|name|permit|instruct|allow)\b"
    ),
    re.compile(
        rf"\b{_COMPANY},?(?: \d[^;:()]{{8,90}}?,?)? \(?(?:the |hereinafter )?[“\"](?:the )?"
        r"(?:[Cc]ustomer|[Ss]ubscriber|[Ee]nd [Uu]ser|[Cc]lient)[”\"]"
    ),
)
_AWAY_FROM: Final = re.compile(
    r"\b(?:port|transfer|move|switch|bring|release)\b[^.]{0,80}?\b(?:away )?from (?:our (?:current |old )?(?:carrier|provider),? )?"
    r"(?P<carrier>[A-Z][\w&.-]*[\w&](?: [A-Z][\w&-]+){0,3})"
)
_ACCOUNT_WITH: Final = re.compile(
    r"\b(?:[Aa]ccount|[Aa]cct)\.?(?: number| no\.?| #)?:? ?(?P<account>\d[\d -]{4,24}\d) (?:with|at) "
    r"(?P<carrier>[A-Z][\w&.-]*[\w&](?: [A-Z][\w&-]+){0,3})"
)
_CLOSE: Final = re.compile(
    r"^\W*(?:sincerely|(?:best |kind |warm )?regards|thank you|thanks|respectfully|(?:very )?truly yours|yours(?: truly)?|cordially|mahalo"
    r"|aloha|best|cheers|with (?:thanks|appreciation)|gracias|atentamente|saludos)\b(?=[^.:]{0,20}$)",
    re.IGNORECASE,
)
_END: Final = 5  # lines
_LINES_BELOW: Final = 6  # a close, room for the ink, name, title, company
# A letter to the carrier that the numbers leave: "To: Harbor Telephone, Port-out desk ... in service with you".
_TO_CARRIER: Final = re.compile(
    r"\b(?:port(?:ing)?|transfer|release)[- ]?(?:out|away)\b|\b(?:service|lines?|numbers?|accounts?|bills?|contract|remain|stay|keep|"
    r"kept) with you\b|"
    r"\b(?:your|you (?:now |currently )?) ?(?:hold|bill|serve|provide|network|subscriber|customer of record)\b|\brelease (?:the|these|"
    r"our|all)\b|"
    r"\bour (?:current |present )?(?:carrier|provider)\b[^.]{0,20}\byou\b",
    re.IGNORECASE,
)
_ADDRESSED: Final = re.compile(
    r"^\W*(?:to|attn|attention|dear)\b\W{1,3}(?P<name>[A-Z0-9][\w&.'-]*(?: (?:&|and|of|the|[A-Z0-9][\w&.'-]*))*)", re.IGNORECASE
)
_ALONE: Final = re.compile(r"(?P<name>[A-Z0-9][\w&.' -]{2,40}?),?$")  # above "Number Porting Department"
_DESK_LINE: Final = re.compile(
    r"(?:attn|attention)?\W*(?:(?:number|local|carrier|customer) )?(?:port(?:ing|[- ]?outs?|[- ]?away)?|lnp|portability)\b[^.\d]{0,30}$",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"^(?:whom|sir|madam|port|porting|lnp|the|our|number|carrier|customer|team|all|records|manager|mr|ms|mrs|dr)\b", re.IGNORECASE
)
_FIRST_PERSON: Final = re.compile(r"\b(?:we|our|us|i|my)\b", re.IGNORECASE)
_MATTER: Final = re.compile(r"\b(?:authori[sz]\w*|letter of|port(?:ing)?|transfer\w*|agency|appoint\w*)\b", re.IGNORECASE)
_ADDRESS_LINES: Final = 14
_HEAD: Final = 0.25  # of the page
_HEAD_ROWS: Final = 4
# In capitals over a line that is not: no part of its sentence.
_TITLE_LINE: Final = re.compile(r"(?m)^([A-Z][A-Z()/&,' -]+[A-Z)])$(?=\n\W{0,2}[A-Z][\w'’-]*[a-z])")
_DATED: Final = re.compile(r"\s(?:e-?signed|signed|dated?)\b", re.IGNORECASE)  # "CFO   Signed 16 Nov 2026"
_SECTION: Final = re.compile(r"(?:section|part|step) (?:[A-Z]|\d{1,2}|[IVX]{1,4})\b", re.IGNORECASE)


def prose_of(pages: PageSet) -> dict[str, str]:
    """``person``, ``title``, ``company``, ``carrier``, ``account``, ``pin``, as far as sentences of the first pages name them."""
    text = text_of(pages)
    found: dict[str, str] = {}
    for pattern in (_SIGNED_BY, *_FOR_COMPANY, _AWAY_FROM, _ACCOUNT_WITH, _FROM_CARRIER, _I_AUTHORIZE):
        match = pattern.search(text)
        if match:
            found |= {name: value.strip(" ,.") for name, value in match.groupdict().items() if value}
    told = told_in(pages)
    said = {"account": told.account, "pin": told.pin, "carrier": _addressee(pages, text) or "", **_close(pages)}
    return {**{name: value for name, value in said.items() if value}, **found}


def payer_of(pages: PageSet) -> dict[str, str]:
    """``person``, ``title``, ``company`` of who authorizes a debit in a sentence: never whom it goes to."""
    found: dict[str, str] = {}
    for pattern in (*_FOR_COMPANY[2:], _I_AUTHORIZE):
        match = pattern.search(text_of(pages))
        found |= {name: value.strip(" ,.") for name, value in match.groupdict().items() if value} if match else {}
    close = _close(pages)
    title = _DATED.split(close["title"])[0].strip(" ,|-")
    return {"person": close["person"], "title": title, **found} if is_person(close["person"]) else found


def _addressee(pages: PageSet, text: str) -> str | None:
    """The carrier that a letter to it is addressed to, where its sentences say that the numbers leave it; never the one it authorizes."""
    if not _TO_CARRIER.search(text):
        return None
    lines = [" ".join(line.split()) for page in pages.pages[:1] for line in page.text.splitlines() if line.strip()][:_ADDRESS_LINES]
    for line, following in zip(lines, (*lines[1:], ""), strict=True):
        match = _ADDRESSED.match(line) or (_ALONE.match(line) if DESK.fullmatch(following) or _DESK_LINE.match(following) else None)
        name = DESK.sub("", match["name"]).strip(" ,.-") if match else ""
        if not name or _NOBODY.match(name) or (is_person(name) and not TELCO.search(name)):
            continue
        if not re.search(rf"\b(?:authori[sz]es?|appoints?|agent|designates?|to) {re.escape(name)}", text.split(name, 1)[-1], re.IGNORECASE):
            return name
    return None


def text_of(pages: PageSet) -> str:
    return " ".join(running(_TITLE_LINE.sub(r"\1 .", page.text)) for page in pages.pages[:2])


def address_of(company: str | None, pages: PageSet) -> Address | None:
    """The address that follows the company's name in a sentence."""
    cue = re.compile(re.escape(company) + r"\.?,?(?= \(?(?:of |at |located at )?(?:\d|P\.?O))") if company else None
    return next(addresses_behind(cue, text_of(pages)), None) if cue else None


def _close(pages: PageSet) -> dict[str, str]:
    """Name, title and company under "Sincerely,"; the name may stand there twice, in ink and in print."""
    lines = [" ".join(line.split()) for page in pages.pages[:3] for line in page.text.splitlines() if line.strip()]
    at = next((index for index, line in enumerate(lines) if _CLOSE.match(line)), None)
    if at is None:  # no close: the name in ink and again in print
        at = next((n - 1 for n in range(len(lines) - 1) if is_person(lines[n]) and _printed_again(lines[n], lines[n + 1])), None)
    if at is None:  # nor that: a name over a title ends the letter
        ends = range(max(1, len(lines) - _END), len(lines) - 1)
        at = next((n - 1 for n in ends if is_person(lines[n]) and is_title(lines[n + 1]) and not is_title(lines[n])), None)
    below = [without_ink_mark(line) for line in lines[at + 1 : at + 1 + _LINES_BELOW]] if at is not None else []
    person = next((index for index, line in enumerate(below) if is_person(line)), None)
    if person is None:
        both = (person_and_title(line) for line in below)
        name, title = next((pair for pair in both if pair[0] and pair[1] and is_person(pair[0])), (None, None))
        return {"person": name or "", "title": title or "", "company": _company(below, name)}
    rest = [line for line in below[person + 1 :] if squeeze(line) != squeeze(below[person])]
    if rest and _printed_again(below[person], rest[0]):  # "Ann Ortiz" over "Ann Ortiz, Owner"
        return {"person": below[person], "title": person_and_title(rest[0])[1] or "", "company": _company(rest[1:], below[person])}
    for line in rest[:2]:  # "Office Manager, Harbor Dental Group LLC"
        first, _, company = line.partition(", ")
        if company and is_title(first) and is_company(company):
            return {"person": below[person], "title": first, "company": company}
    title = next((line for line in rest[:2] if is_title(line) and not ends_name(line.split()[-1])), "")
    return {"person": below[person], "title": title, "company": _company(rest, below[person])}


def _printed_again(name: str, line: str) -> bool:
    """Is the line below a name in ink the same name in print, alone or with a title?"""
    return squeeze(line) == squeeze(name) or squeeze(person_and_title(line)[0] or "") == squeeze(name)


def _company(lines: list[str], person: str | None) -> str:
    return next((line for line in lines if is_company(line) and line != person and is_name(line) and len(line.split()) > 1), "")


_FIRM: Final = re.compile(r"\b(?:inc|llc|ltd|corp|corporation|co|company|lp|llp|pc|pllc)\.?$", re.IGNORECASE)  # "Port City Roofing Inc"


def letterhead_of(pages: PageSet) -> tuple[str, Address | None] | None:
    """The company at the head of a letter in the first person, and its address; never one that the letter makes somebody's agent."""
    for page in pages.pages[:3]:
        text = " ".join(page.text.split())
        if not _FIRST_PERSON.search(text) or not _MATTER.search(text):
            continue
        sheet = sheet_of(page)
        top = [row for row in sheet.rows if row.box.top < _HEAD * page.height]
        for row in top[:_HEAD_ROWS]:
            name = tidy_name(row.phrases[0].text)
            if name and _SECTION.match(name):
                continue
            if len(row.phrases) == 1 and name and (_FIRM.search(name) or not _MATTER.search(name)) and _heads(name, text):
                return name, next((block.address for block in blocks_on(page) if block.box.top < _HEAD * page.height), None)
    return None


def _heads(name: str, text: str) -> bool:
    """Is it a company, and not the one authorized?"""
    away = re.search(rf"\b(?:authori[sz]es?|appoints?|names?|to|agent|with|from) {re.escape(name)}", text, re.IGNORECASE)
    return (is_company(name) or name.isupper()) and len(name.split()) > 1 and away is None


_DAY_OF: Final = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? day of (?P<month>[A-Z][a-z]+),? (?:in the year |of )?(?P<year>20\d\d)\b", re.IGNORECASE
)
_LONGEST_DATE: Final = 30  # characters of a line with nothing but a date


def date_of(pages: PageSet) -> date | None:
    """ "This 5th day of November, 2026", else the one date that has a line of the letter for itself."""
    match = _DAY_OF.search(text_of(pages))
    if match:
        return read_date(f"{match['month']} {match['day']}, {match['year']}")
    lines = [line for page in pages.pages[:3] for line in page.text.splitlines() if len(line) <= _LONGEST_DATE and read_date(line)]
    alone = {read_date(line) for line in lines if len(re.findall(r"[A-Za-z]+", line)) <= 1 or re.match(r"\W*date", line, re.IGNORECASE)}
    return alone.pop() if len(alone) == 1 else None
