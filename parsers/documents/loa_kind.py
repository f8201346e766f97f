"""Is a document a letter of authorization: by its title, by what only such letters say, by a sentence that lets somebody move numbers."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import PageSet
from parsers.documents.clues import BILL_ANATOMY, Clues, count, head, squeezed, weigh
from parsers.page.layout import sheet_of
from parsers.page.names import is_person, person_and_title

_TITLES: Final[Clues] = (
    ("letter of agency", 0.9),
    ("letter of authorization", 0.85),
    ("letter of authority", 0.8),
    ("agency authorization", 0.8),
    ("loa / agency", 0.8),
    ("wireline loa", 0.7),
    ("letter of agency / authorization", 0.9),
    ("port authorization", 0.8),
    ("porting authorization", 0.8),
    ("port-in authorization", 0.9),
    ("authorization to port", 0.8),
    ("authorization to change", 0.8),
    ("carrier change authorization", 0.8),
    ("change of service provider", 0.7),
    ("change of carrier", 0.6),
    ("agent authorization", 0.8),
    ("customer authorization", 0.5),
    ("authorization of agent", 0.8),
    ("porting form", 0.6),
    ("number transfer request", 0.7),
    ("authorization to transfer", 0.7),
    ("transfer authorization", 0.7),
    ("port request form", 0.6),
    ("port-in request", 0.6),
    ("number porting request", 0.7),
    ("local number portability", 0.5),
    ("number transfer authorization", 0.8),
    ("authorization for transfer", 0.7),
    ("authorization for port", 0.8),
    ("authorization for number", 0.7),
    ("authorization for local number", 0.8),
    ("letter of consent", 0.5),
    ("agency letter", 0.7),
    ("agent letter", 0.7),
    ("agent's letter", 0.7),
    ("letter of agent", 0.7),
    ("letter of instruction", 0.5),
    ("agency agreement", 0.5),
    ("third party authorization", 0.6),
    ("third-party authorization", 0.6),
    ("notice of agency", 0.7),
    ("appointment of agent", 0.8),
    ("port request", 0.5),
    ("request to port", 0.6),
    ("request to transfer", 0.5),
    ("carta de autorización", 0.8),
    ("resporg", 0.4),
    ("responsible organization", 0.5),
    ("change authorization", 0.7),
    ("toll-free transfer authorization", 0.8),
)
_BODY: Final[Clues] = (
    ("to act on my behalf", 0.3),
    ("act as my agent", 0.4),
    ("as agent", 0.15),
    ("porting of the numbers", 0.4),
    ("port the telephone number", 0.4),
    ("telephone numbers to port", 0.5),
    ("numbers to be ported", 0.4),
    ("current carrier", 0.3),
    ("losing carrier", 0.3),
    ("customer service record", 0.2),
    ("change of carrier", 0.2),
    ("changing my service", 0.3),
    ("primary carrier", 0.15),
    ("billing telephone number", 0.15),
    ("i authorize", 0.3),
    ("hereby authorize", 0.3),
    ("authorizes", 0.2),
    ("as its agent", 0.4),
    ("as our agent", 0.4),
    ("as my agent", 0.4),
    ("as agent to", 0.3),
    ("as agents to", 0.3),
    ("limited authority to act", 0.3),
    ("new carrier", 0.1),
    ("authorized agent", 0.2),
    ("customer of record", 0.2),
    ("become my provider", 0.3),
    ("the undersigned", 0.15),
)


_AUTHORIZES: Final = re.compile(
    r"\bauthori[sz](?:es?|ing)\b(?:,? [\w.,&'’()/“”\"-]+){1,16}? to "
    r"(?:port|transfer|move|act|switch|change|bring|obtain|request|take over)\b"
    r"|\b(?:appoint|name|designate|engage|make|constitute|nominate)s?\b(?: [\w.,&'’()-]+){1,14}? as (?:(?:my|our|its|their|the|an?) )?"
    r"(?:\w+ ){0,2}agents?\b"
    r"|(?<!\S)(?:[I|l]|we) (?:hereby )?(?:appoint|name|designate|engage)\b[^.;:]{1,90}? to "
    r"(?:port|transfer|move|act|switch|change|obtain|request|take over)\b"
    r"|\b(?:is|are|be) (?:hereby |duly )?authori[sz]ed to (?:port|transfer|move|act (?:as|on)|switch|obtain|request)\b"
    r"|\b(?:grants?|gives?|extends?)\b(?: [\w.,&'’()-]+){1,12}? (?:authority|permission|power|consent|the right)\b"
    r"[^.]{0,60}\b(?:port|transfer|move|agent|take over|switch)"
    r"|\b(?:consents?|agrees?) to (?:the )?(?:port|transfer|move|release)\w*\b[^.]{0,60}\b(?:numbers?|lines?|service)"
    r"|\b(?:directs?|requests?|instructs?|asks?) that\b[^.]{0,90}\bbe (?:moved|ported|transferred|changed|released|reassigned)\b"
    r"|\b(?:request|instruct|direct|ask)s?\b[^.]{0,60}\b(?:release|port|transfer|move)\b[^.]{0,60}\bnumbers?\b[^.]{0,40}\bto\b"
    r"|\b(?:as|is|has|have|gives?|with|our|my) (?:(?:our|my|full|written|formal|complete) ){0,3}"
    r"(?:authori[sz]ation|authority|permission|consent|approval) (?:for|to)\b[^;:]{0,100}?"
    r"\b(?:port|transfer|move|act|switch|release|obtain|request|take over)\b"
    r"|\b(?:(?:the|our|my) agents?|the (?:agent|company|firm|party|person)s? (?:named|shown|listed|given) (?:below|above|here))"
    r"(?: (?:named|shown|listed|given))?(?: below| above| here)? (?:may|shall|can|will|must|is to) (?:\w+ ){0,3}?"
    r"(?:order|request|arrange|submit|direct|handle|make|place|port|transfer|move)\b[^.]{0,60}\b(?:numbers?|lines?|service|tns|dids)\b",
    re.IGNORECASE,
)
# "Permission to Move Our Telephone Numbers", "Change of Local Service Provider Authorization"
_ACT: Final = r"(?:authori[sz]ations?|agency|consent|permission|release|instructions?|request and authori[sz]ation)"
_MATTER: Final = (
    r"(?:port(?:ing|-in)?|(?:number|telephone|phone|line|service) (?:port\w*|transfers?|moves?|release)|resp-?org|portability|"
    r"(?:move|transfer|release|change|switch)\b[^.:]{0,30}\b(?:numbers?|lines?|service|carriers?|providers?|tns))"
)
_NAMED: Final = re.compile(rf"\b{_ACT}\b[^.:]{{0,40}}?\b{_MATTER}\b|\b{_MATTER}\b[^.:]{{0,40}}?\b{_ACT}\b", re.IGNORECASE)
_TITLED: Final = 0.7
_TITLE_ROWS: Final = 5
_LONGEST_TITLE: Final = 14  # words
_LOA: Final = 0.6
_UNSIGNED: Final = 0.4  # what is left of a workbook that nobody signs: a form with a list on it
_TITLE_WORDS: Final = 8
_REFERS: Final = re.compile(r"(?:to|the|for|with|per|see|our|your|and|on|from|under|attached|signed|of|by)\W*", re.IGNORECASE)
_OF_A_LIST: Final = re.compile(
    r"(?:numbers?|lists?|attachment|exhibit|schedule|addendum|appendix|tns|dids|on|attached|follows)\W*", re.IGNORECASE
)
_CLOSE: Final = re.compile(
    r"^\W*(?:sincerely|regards|thank you|thanks|respectfully|(?:very )?truly)\b|\bsign(?:ed|ature)\b|^\W*by:|/s/|\bprint(?:ed)? name\b",
    re.IGNORECASE,
)


def looks_like(pages: PageSet) -> float:
    """0..1. A page that says no more than "LOA" is none."""
    text = squeezed(pages, 2)
    if len(text) < 60:
        return 0.0
    title = max(weigh(head(pages, 0.25), _TITLES), _LOA if names_itself_loa(pages) else 0.0, _TITLED if _is_titled(pages) else 0.0)
    body = weigh(text, _BODY)
    authorizes = _authorizes(pages)
    body = 1 - (1 - body) * (0.5 if authorizes else 1.0)
    if authorizes and title >= 0.4:
        title = 1 - 0.5 * (1 - title)
    score = (
        1 - (1 - title) * (1 - 0.7 * body) if title >= 0.4 else max(0.65 * body, 0.9 if authorizes and _signed_at_the_end(pages) else 0.0)
    )
    unsigned = any(page.cells for page in pages.pages) and not authorizes and not _signed_at_the_end(pages)
    return score * (0.3 if count(text, BILL_ANATOMY) >= 5 else 1.0) * (_UNSIGNED if unsigned else 1.0)


def _is_titled(pages: PageSet) -> bool:
    """Does one of the first rows say that somebody may move numbers?"""
    rows = sheet_of(pages.pages[0]).rows[:_TITLE_ROWS] if pages.pages else ()
    return any(_NAMED.search(phrase.text) and len(phrase.words) <= _LONGEST_TITLE for row in rows for phrase in row.phrases)


def authorizes_by_title(pages: PageSet) -> bool:
    """Does its title say so, and a sentence let somebody move numbers? Then the list on it is a LOA's."""
    return _is_titled(pages) and _authorizes(pages)


def _authorizes(pages: PageSet) -> bool:
    return _AUTHORIZES.search(" ".join(" ".join(page.text.split()) for page in pages.pages[:2])) is not None


def names_itself_loa(pages: PageSet) -> bool:
    """Is "LOA" a word of the title, and the paper's own name: not "TNs for the LOA", nor "LOA numbers"?"""
    words = [word.text for page in pages.pages[:1] for word in page.words[: _TITLE_WORDS + 1]]
    around = zip(("", *words), words[:_TITLE_WORDS], (*words[1:], ""), strict=False)
    return any(
        word.strip("()[]:.-–") == "LOA" and not _REFERS.fullmatch(before) and not _OF_A_LIST.fullmatch(behind)
        for before, word, behind in around
    )


def _signed_at_the_end(pages: PageSet) -> bool:
    """A letter's close, a signature, or somebody's name and title, in its second half."""
    lines = [line for page in pages.pages[:2] for line in page.text.splitlines() if line.strip()]
    return any(_CLOSE.search(line) or _names_signer(line) for line in lines[len(lines) // 2 :])


def _names_signer(line: str) -> bool:
    """ "Lena Ortiz, Owner     Date" """
    name, title = person_and_title(re.split(r"\s{3,}|\bDate\b", line.strip())[0].strip())
    return name is not None and title is not None and is_person(name)
