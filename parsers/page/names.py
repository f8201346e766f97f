"""Company and person names on papers: what belongs to a name and what does not."""

from __future__ import annotations

import re
from typing import Final

_NOT_NAME: Final = re.compile(r"^\s*(?:attn|attention|atten|c/o|c\.o\.|care of|d/?b/?a|doing business as|t/a)\b[:.]?", re.IGNORECASE)
_TAIL: Final = re.compile(
    r"\s*(?:[|•·]|\b(?:d/?b/?a|attn|c/o|a/c)\b[:.]?|\b(?:account|acct|page|telephone|phone|invoice|due|amount|total|bill date|"
    r"pin)\b\W{0,3}(?:\d|no\b|number\b|[:#])).*$",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"\b(?:inc|llc|l\.l\.c|corp|corporation|co|company|ltd|llp|lp|pllc|pc|p\.c|pa|p\.a|group|services|associates|assoc|partners|"
    r"school|church|bank|"
    r"clinic|dental|medical|law|office|center|centre|agency|supply|farms?|motors?|realty|insurance|foundation|society|club|"
    r"district|county|city of|"
    r"union|hotel|inn|restaurant|cafe|store|shop|logistics|engineering|construction|electric|plumbing|pharmacy|hospital|academy|"
    r"university|college|"
    r"industries|enterprises|holdings|systems|solutions|technologies|studio|salon|fitness|pediatrics|orthopedic|veterinary|funeral)\b",
    re.IGNORECASE,
)
_ENDING: Final = re.compile(
    r"(?:(?:services|company|associates|group|center|centre|clinic|agency|partners|management|solutions|systems|industries|enterprises|"
    r"holdings|school|academy|foundation|hospital|pharmacy|construction|supply|logistics|engineering|insurance|realty|practice|studio|"
    r"properties|consulting|technologies|institute|works)\s+){0,2}(?:inc|llc|l\.l\.c|corp|corporation|co|company|ltd|llp|lp|pllc|pc|p\.c|"
    r"pa|p\.a)\.?",
    re.IGNORECASE,
)
_TITLES: Final = re.compile(
    r"\b(?:owner|president|vice president|vp|ceo|cfo|coo|cto|manager|director|administrator|controller|treasurer|secretary|"
    r"partner|principal|broker|trustee|proprietor|comptroller|bursar|"
    r"officer|pastor|supervisor|coordinator|bookkeeper|member|chair(?:man|woman|person)?|superintendent|general manager|"
    r"office manager|agent|"
    r"executive|head|lead|it|operations|gm|cashier|clerk|rector|registrar|librarian|curator|foreman|accountant|headmaster|founder|deacon|"
    r"receptionist|assistant|harbormaster|purchasing agent|purchasing)\b",
    re.IGNORECASE,
)

_SHORT: Final = 3
_BEGINS_WITHIN: Final = re.compile(r"(?:and|or|of|to|for|with|by|on|is|as)\b|[&/]")  # the rest of a label: "Name | and address"


def is_side_line(text: str) -> bool:
    """ATTN, C/O and DBA lines stand in the block and are no part of the company's name."""
    return _NOT_NAME.match(text) is not None


_CAPTION: Final = re.compile(r"^(?:(?:CUST(?:OMER)?|ACCT|BILL(?:ING)?) )?NAME (?=[A-Z][A-Z'&.-]+ [A-Z])")  # "NAME HARBOR DENTAL GROUP"


_ADDRESSED: Final = re.compile(  # "For: Harbor Dental Group", "Sent to: Harbor Dental Group"
    r"^(?:(?:(?:bill|billed|sent|mail|mailed|deliver(?:ed)?|prepared|issued|invoiced?|statement|account) )?(?:for|to)|account of)\s?:\s*"
    r"|^our (?:mutual )?(?:customer|subscriber|member|client),? (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)


def addressed(text: str) -> bool:
    """Does a line say before a name that the paper is for it: "To: Harbor Dental Group"?"""
    return _ADDRESSED.match(text) is not None


def without_addressed(text: str) -> str:
    return _ADDRESSED.sub("", text)


def tidy_name(text: str) -> str | None:
    """A name without what is printed beside it; None when nothing nameable is left."""
    text = _TAIL.sub("", text) if not is_side_line(text) else ""
    text = re.sub(r"\s*[,;]?\s*\b(?:\d{5,}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})\b.*$", "", text)
    text = " ".join(text.split()).strip(" :;-–—|*•·_\"'“”‘’«»")
    text = _CAPTION.sub("", _ADDRESSED.sub("", text.rstrip(",")))
    return text if is_name(text) and not _BEGINS_WITHIN.match(text) else None


_TYPED_INK: Final = re.compile(
    r"^\W{0,2}(?:/{1,2} ?s ?/{1,2}|s/(?=\s)|\((?:s|sgd|signed)\)|\[(?:s|signed)\]|(?:sgd|signed)\.?:?(?=\s))\s*", re.IGNORECASE
)


def without_ink_mark(text: str) -> str:
    """``/s/ Ann Ortiz``, ``(signed) Ann Ortiz``: a signature that was typed, without the mark that it is one."""
    return _TYPED_INK.sub("", text)


def is_name(text: str) -> bool:
    """Letters for the most part, one to ten words, no sentence."""
    words = text.split()
    if 1 <= len(words) <= _SHORT and words[0].endswith("!"):  # a name may cry out: "Zing! Business"
        return is_name(" ".join([words[0].rstrip("!"), *words[1:]]))
    letters = sum(character.isalpha() for character in text)
    if letters < 3 or sum(character.isdigit() for character in text) > letters or not 1 <= len(words) <= 12 or len(text) > 80:
        return False
    if sum(character.isdigit() for character in text) > max(4, letters // 2) or re.search(
        r"\$|\d\.\d\d\b|@|www\.|://|[.!?] [A-Z]?[a-z]", text
    ):
        return bool(re.fullmatch(r"[\w&.,'’() /-]+", text)) and letters > 6 and "$" not in text and not re.search(r"\d\.\d\d\b|[!?]", text)
    if not any(word[:1].isupper() and len(word) > 1 for word in words):
        return False
    small = sum(
        word.islower() and word not in ("and", "of", "the", "for", "de", "la", "at", "in", "on", "y", "del", "dba") for word in words
    )
    return small <= len(words) // 3


def ends_name(text: str) -> bool:
    """Is it the end of a company's name that did not fit on the line above?"""
    return _ENDING.fullmatch(text.strip()) is not None


def unfinished(text: str) -> bool:
    return text.rstrip().endswith(("&", ",", " and", " of", " the"))


def is_company(text: str) -> bool:
    return _COMPANY.search(text) is not None


def is_person(text: str) -> bool:
    """Two to four capitalised words without a company's marks."""
    words = [word.strip(".,") for word in text.split()]
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() and word.replace("-", "").replace("'", "").isalpha() for word in words)
        and not is_company(text)
    )


# Degrees and licences behind a person's name; most are told from a surname by the comma alone.
_CLEAR: Final = r"D\.?D\.?S|D\.?M\.?D|M\.?D|D\.?V\.?M|Ph\.? ?D|Esq(?:uire)?|C\.?P\.?A|Pharm\.?D|Psy\.?D"
_COMMA: Final = r"D\.?O|O\.?D|D\.?C|D\.?P\.?M|Ed\.?D|J\.?D|R\.?N|N\.?P|P\.?E|M\.?B\.?A|R\.?Ph|L\.?C\.?S\.?W|CFA|PMP|AIA|FACS|PA-C|MSN?|MPH"
_DEGREE: Final = re.compile(rf"(?<=\w)(?:\s?,\s?(?:{_CLEAR}|{_COMMA})|\s(?:{_CLEAR}))\.?(?=\s?(?:[,(/|–—]|$)|\s-\s)")


def without_degrees(name: str) -> str:
    """``Ann Ortiz, DDS, MBA``: the person without what they studied; "Jr." and "III" are part of the name."""
    shorter = _DEGREE.sub("", name)
    while shorter != name:
        name, shorter = shorter, _DEGREE.sub("", shorter)
    return name


# What follows the title of the first of several people, or begins the next sentence.
_NEXT_PERSON: Final = re.compile(r"(?<=\))\s*(?:[,;&]|and\b).*|;\s.*|(?<=[a-z]{4})\.\s+(?=[A-Z]).*", re.DOTALL)


def person_and_title(text: str) -> tuple[str | None, str | None]:
    """``Joseph Hall, Owner`` and ``Joseph Hall (Owner)`` as name and title."""
    text = without_degrees(text)
    text = _NEXT_PERSON.split(text)[0]
    match = re.match(r"\s*(?P<name>[^,(/|–—]+?)\s*(?:[,(/|–—]|\s-\s)\s*(?P<title>[^)]*)\)?\s*$", text)
    if match and match.group("title") and _TITLES.search(match.group("title")):
        return tidy_name(match.group("name")), match.group("title").strip(" .;")
    return tidy_name(text), None


_COURTESY: Final = re.compile(r"^(?:(?:attn|attention)\W+)?(?:mr|mrs|ms|miss|dr|rev|hon)\b\.? +(?=[A-Z])", re.IGNORECASE)


def without_courtesy(name: str) -> str:
    """``Ms. Ann Ortiz`` as ``Ann Ortiz``."""
    return _COURTESY.sub("", name)


def is_addressee(text: str) -> bool:
    """``Ms. Ann Ortiz``, ``Ann Ortiz, Owner``: the person at a company that a letter goes to."""
    bare = without_courtesy(text)
    person, title = person_and_title(bare)
    return person is not None and is_person(person) and (title is not None or (bare != text and person == bare))


def is_firm_below(text: str) -> bool:
    """Can the line below an addressee be the company's name, and not their title?"""
    return is_name(text) and not any(c.isdigit() for c in text) and not is_side_line(text) and (is_company(text) or not is_title(text))


def is_title(text: str) -> bool:
    return _TITLES.search(text) is not None and len(text.split()) <= 6
