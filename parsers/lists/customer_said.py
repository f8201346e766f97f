"""Whom sentences, signatures and "From:" lines name as the customer: "our client Harbor Dental wants to port ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parsers.lists.company_words import is_trade
from parsers.lists.name_words import MOST_WORDS, can_be_name, is_companylike
from parsers.page.names import is_person, is_title
from parsers.patterns import PHONE_LIKE

VENDOR: Final = re.compile(
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
_SMALL: Final = r"(?:,? (?:&|and|of|the|for|at|de|la|y)(?= [A-Z0-9]))*"
_COMPANY: Final = (
    rf"(?P<name>(?:The |the )?[A-Z0-9][\w'’&.-]*[\w!]?(?:{_SMALL} [A-Z0-9&][\w'’&-]*(?:\.(?=[A-Z]|,))?){{0,7}}"
    r"(?:,? (?:Inc|LLC|L\.L\.C|Corp|P\.?C|P\.?A|LLP|Ltd|PLLC|Co|LP|MD|DDS)\b\.?)?)"
)
_THEIR: Final = r"(?i:our|my|the|a|your|this|new|mutual)(?i: new| mutual)?"
_NUMBERS: Final = r"(?i:numbers?|lines?|dids?|list|telephone service|phones?|port(?:ing)?(?: request| order| list)?|tns?|transfer)"
# Sentences that say whose numbers they are, best first.
# "Prepared by Ann Lee for Harbor Dental": whom the list is for.
_PREPARED_FOR: Final = re.compile(
    rf"\b(?i:prepared|compiled|submitted|made|completed|sent|filed)(?i: by)? [^.\n]{{0,40}}?\b(?i:for|on behalf of) {_COMPANY}"
)
_SENTENCES: Final = tuple(
    re.compile(pattern + _COMPANY)
    for pattern in (
        rf"\b{_THEIR} (?i:customer|client|end[- ]user|subscriber),?(?i: is| named| called|:)? ",
        r"\b(?i:company(?: name)?|business(?: name)?|customer(?: name)?|client(?: name)?|account name|end[- ]user|we|"
        r"our (?:company|firm|name))"
        r"(?i: is| are| name is)(?i: called| named)? ",
        r"\b(?i:on behalf of) ",
        r"\b(?i:new|port|porting|an?|this|our|the)(?i: port(?:ing)?| lnp)? (?i:order|request|project|job|install) (?i:for) ",
        r"\b(?i:port|transfer|move|switch|bring(?: in| over)?|take over)(?i: over| in)?"
        r"(?i: (?:these|those|them|this|(?:all|both) (?:of )?(?:these|those|them)|the following|the attached|everything|(?:the )?below))"
        r"(?i: below| over| in| please)?(?i: for| of| from| belonging to) ",
        r"\d{4}\W{1,3}(?i:all )?(?i:for|of) ",
        rf"\b{_NUMBERS}(?i: we (?:have|use))? (?i:for|of|from|at|belonging to|used by|owned by) ",
        r"\b(?i:i am|i'm|this is|it'?s|here is)(?: [A-Z][\w.'-]+){0,3},?(?i: (?:the |an? )?[a-z ]{3,30})? (?i:of|at|with|from|for) ",
        r"\b(?i:here at|all of us at) ",
    )
)
_BEGINS: Final = r"(?:^|[.:,!–—-] |\b(?i:that|because|as|and|since) )"
_MOVES: Final = re.compile(
    rf"{_BEGINS}{_COMPANY},? (?:is|are|would like(?: you)? to|wants?(?: you)? to|wish(?:es)? to|will(?: be)?|ha(?:s|ve) decided to"
    r"|plans? to|needs? to|intends? to)"
    r" (?:porting|port|moving|move|switch|switching|changing|change|transferring|transfer|leaving|leave|bring|bringing|keep)\b"
)
_WANTS: Final = re.compile(rf"{_BEGINS}{_COMPANY},? (?:wants|needs|requests|asks|authori[sz]es|hereby)\b")
_IS_CLIENT: Final = re.compile(
    rf"{_BEGINS}{_COMPANY},? (?:is|are) (?:the|our|my|a|your)(?: \w+)?"
    r" (?:end[- ]?user|end[- ]?customer|customer|client|subscriber|account holder)\b"
)
_NUMBERED: Final = re.compile(
    rf"(?:^|[.:;] ){_COMPANY},? (?:[A-Z][\w!&]*(?: [A-Z][\w!]*){{0,3}} )?(?i:account|acct)\.?(?: (?:number|no\.?|#))?:? ?\d"
)
_SIGNED_PARTS: Final = re.compile(
    r"[|•·]|\s[-–—]\s|,(?!\s(?:inc|llc|l\.l\.c|corp|ltd|lp|llp|pllc|pc|p\.c|pa|p\.a|md|dds)\b)|\s{3,}", re.IGNORECASE
)
FROM: Final = re.compile(r"^\W*from\s?:\s*(?P<rest>.+)$", re.IGNORECASE)
_SHORT_NAME: Final = 5  # words: a full stop behind so few ends "Inc.", no sentence
_UNDER: Final = 3  # lines at the end that may say who wrote
_CLOSED_WITH: Final = re.compile(
    r"^\W*(?:thanks?(?: you| so much| again)?|thx|regards|ty|tks|best|cheers|sincerely|gracias|"
    r"saludos)\s{0,2}[,!.]?\s{0,2}(?:[-–—~]{1,2}\s?|,\s)"
    r"(?P<rest>[A-Z].{4,60})$",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"^\W*(?:sincerely|(?:best|kind|warm)?\s?regards|thanks?(?: you| so much| again)?|thx|thnx|tks|ty|best|cheers|"
    r"respectfully|(?:very )?truly|yours|"
    r"mahalo|gracias|saludos|atentamente)\b[^.:]{0,20}$",
    re.IGNORECASE,
)


def said_in(lines: Sequence[str]) -> Iterator[str]:
    text = " ".join(lines)[:8000]
    for pattern in _SENTENCES:
        for match in pattern.finditer(text):
            name = _without_joint(match["name"])
            if (
                can_be_name(name)
                and is_companylike(name)
                and not VENDOR.search(" " + text[max(0, match.start() - 40) : match.start("name")])
            ):
                yield name
    for pattern in (_IS_CLIENT, _PREPARED_FOR, _MOVES, _WANTS, _NUMBERED):
        for match in pattern.finditer(text):
            name = _without_joint(match["name"])
            if can_be_name(name) and is_companylike(name):
                yield name


def ending_of(lines: Sequence[str]) -> Sequence[str]:
    """The lines behind a closing; without one what stands under the words: a name, a company, how to reach them."""
    last = lines[-1] if lines else ""
    if closed := _CLOSED_WITH.match(last):  # "thanks - Harbor Dental"
        return ("Thanks", closed["rest"])
    at = next((at for at in range(len(lines) - 1, -1, -1) if _CLOSING.match(lines[at])), None)
    if at is not None:
        return lines[at + 1 : at + 7]
    person, _, company = last.lstrip(" -–—~").partition(",")
    if is_person(person) and is_trade(company) and len(last.split()) <= MOST_WORDS:
        return (last,)
    end = [line for line in lines[-_UNDER:] if not (PHONE_LIKE.search(line) or "@" in line)]
    return tuple(end[-2:]) if end and _is_alone(end[-1]) else ()


def _is_alone(line: str) -> bool:
    """Nothing but a company's name, or a name beside it."""
    text = line.strip(" -–—~")
    company = is_trade(text) or (is_companylike(text) and not is_person(text))
    return company and can_be_name(text) and (not text.endswith((":", ".")) or len(text.split()) <= _SHORT_NAME)


def signed_by(signature: Sequence[str]) -> Iterator[str]:
    """The company of who signs: beside the name or below it."""
    lines = [line for line in signature if line.strip()][:6]
    vendor = any(VENDOR.search(line) for line in lines)
    parts = [
        (at, part.strip(" -–—~"))
        for at, line in enumerate(lines)
        for part in _SIGNED_PARTS.split(line)
        if at or part.strip() != line.strip() or is_trade(part)
    ]
    if vendor:
        return
    for test in (is_trade, is_companylike):
        for at, part in parts:
            if test(part) and can_be_name(part) and not is_title(part) and not (at == 0 and is_person(part) and not is_trade(part)):
                yield part


def beside_a_person(text: str) -> Iterator[str]:
    """ "Arlene Lee, Harbor Homes" behind "From:"."""
    text = re.sub(r"\s*[(,–-]?\s*(?:x|ext|tel|phone|cell|fax)?\W{0,2}\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\)?", "", text)
    parts = re.split(r",\s(?!(?:inc|llc|corp|ltd|pllc|pc|pa)\b)|\s[-–—/|]\s|\s{3,}| (?:at|of|with) ", text, flags=re.IGNORECASE)
    if VENDOR.search(text):
        return
    for part in parts:
        if is_trade(part) and can_be_name(part) and not _PROVIDING.search(part):
            yield part


def _without_joint(name: str) -> str:
    name = _END_OF_TITLE.sub("", name.strip(" ,."))  # "NUMBERS FOR TRANSFER" over the name
    return re.sub(r",? (?:and|of|the|for|at|de|la|y|&)$", "", name).strip(" ,")


_END_OF_TITLE: Final = re.compile(r"^(?:(?:transfer|port(?:ing|ed)?|migration|cutover|conversion)\s)+(?=[A-Z]\w*\s)", re.IGNORECASE)
