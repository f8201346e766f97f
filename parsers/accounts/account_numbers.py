"""Account numbers and PINs: which words behind a label are one, and which of several readings is the account's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.page import Word
from onboarding.documents import Spot
from parsers.page.dates import leading_date
from parsers.page.fields import Value, labels_in
from parsers.page.labels import Field
from parsers.page.layout import Phrase, spot_of

_TOKEN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9./*-]*|\d{3}\)\d{3}-\d{4}")
_LONG_CODE: Final = 4  # letters before the figures: "WSCU 40117"
_CODED: Final = re.compile(r"\d[\d-]{3,}")
_SHORT_CODE: Final = 6
_FIGURES: Final = re.compile(r"#?(?=(?:\D*\d){4})[A-Z]{0,4}[\d-]+[A-Z]?")
_MONEY: Final = re.compile(r"[$€]|\d[.,]\d\d(?:CR)?$", re.IGNORECASE)
_TIME: Final = re.compile(r"^\d{1,2}:\d\d")
_PHONE: Final = re.compile(r"\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}")
_WITH_SUFFIX: Final = re.compile(r"\d{3}[-. ]?\d{3}[-. ]\d{4}[-/]\d{1,4}(?![\d-])")  # "Customer 305-555-0142/0"
_PLAIN_ACCOUNT: Final = frozenset(
    [
        "accountnumber",
        "accountno",
        "account#",
        "acctnumber",
        "acctno",
        "acct#",
        "accountnum",
        "youraccountnumber",
        "accountnbr",
        "customeraccountnumber",
    ]
)
_DOUBTFUL: Final = frozenset(
    [
        "customernumber",
        "customerid",
        "customerno",
        "customer#",
        "subscriberid",
        "subscribernumber",
        "billingnumber",
        "ban",
        "serviceaccount",
        "memberno",
        "membernumber",
        "member#",
        "memberid",
        "membershipnumber",
        "membershipno",
        "patronnumber",
        "patronno",
        "accountref",
        *("companyid", "companynumber", "organizationid", "organisationid", "orgid", "workspaceid", "tenantid", "billingid", "payerid"),
        *("billingprofileid", "payernumber", "payerno", "clientref", "clientreference", "customerrefno", "customerreferencenumber"),
        "billingno",
        "billing#",
    ]
)
_OF_CALLS: Final = frozenset({"accountcode", "accountcodenumber"})  # dialed before a call, to tell whom it is charged to
# Labels of a name that carriers also put before the account: "Customer 004417-2".
_WHOSE: Final = frozenset({"customer", "cust", "subscriber", "client", "member", "account", "acct"})
BILLED_UNDER: Final = frozenset(  # an account's labels, a telephone number's as well
    {"billingnumber", "billingno", "billing#", "subscribernumber", "subscriberno", "subscriber#"}
)
_BYGONE: Final = re.compile(r"\b(?:previous|prior|former|old|closed|transferred from|replac(?:es|ed|ing)|other)\W*$", re.IGNORECASE)
_ACCOUNT_WORDS: Final = frozenset({"account", "acct", "acct.", "account#", "acct#"})
_BETWEEN: Final = frozenset({"number", "no", "no.", "num", "num.", "nbr", "#", "is", ":", "is:", "number:", "no.:", "number,"})
_LEADERS: Final = ".…·_"  # dots that lead from a label, glued to its value
_SPECKS: Final = "_~`'\"“”‘’"  # what a rule or a speck beside a number is read as
_NO_PIN: Final = frozenset(
    {
        "on",
        "not",
        "none",
        "n/a",
        "na",
        "required",
        "available",
        "call",
        "see",
        "must",
        "number",
        "is",
        "no",
        "yes",
        "and",
        "or",
        "the",
        "to",
    }
)


@dataclass(frozen=True, slots=True)
class Account:
    """An account number as printed. ``seen``: how many times it was read the same."""

    text: str
    confidence: float
    seen: int
    spot: Spot
    agreed: bool | None = None
    rivals: tuple[str, ...] = ()  # other account numbers on the document
    misread: tuple[str, ...] = ()  # readings of the same number that differ in a character


def account_in(words: Sequence[Word]) -> tuple[str, tuple[Word, ...]] | None:
    """The account number that ``words`` begin with, as printed, and its words; None when they begin with something else."""
    taken: list[Word] = []
    for index, word in enumerate(words):
        token = word.text.strip(",;:|()#" + (_SPECKS if not taken else ""))
        token = token.lstrip(_LEADERS) if not taken else token
        if not token and not taken:
            continue
        if not _belongs(token, taken, words[index:]):
            break
        taken.append(word)
        if word.text.endswith((",", ";", "|")):
            break
    text = " ".join(word.text.strip(",;:|#") for word in taken).strip(" .-" + _SPECKS)
    figures = sum(character.isdigit() for character in text)
    coded = len(text) >= 8 and text == text.upper() and figures >= 2 and " " not in text  # 5-JQWDV2MX
    short = len(text) >= _SHORT_CODE and text == text.upper() and figures >= 3 and text.isalnum()  # HARB001
    if (figures < 4 and not coded and not short) or len(text) > 40 or leading_date(text) or _MONEY.search(text):
        return None
    return text, tuple(taken)


def _belongs(token: str, taken: list[Word], rest: Sequence[Word]) -> bool:
    if not _TOKEN.fullmatch(token) or _MONEY.search(token) or _TIME.match(token):
        return False
    digits = sum(character.isdigit() for word in taken for character in word.text)
    following = rest[1].text if len(rest) > 1 else ""
    if not any(character.isdigit() for character in token):
        led = (len(token) <= 3 and re.match(r"[\d-]", following)) or (len(token) == _LONG_CODE and _CODED.fullmatch(following))
        return token.isupper() and bool(led) and not taken
    here = " ".join(word.text for word in rest[:3])
    if leading_date(here) and (digits >= 5 or not taken):
        return False
    if digits >= 5:
        if _PHONE.match(here) or (len(token) > 1 and token.isalpha()):
            return False
        if len(token) == 1:
            return len(rest) == 1
        if re.fullmatch(r"\d{1,2}", token) and following.lower() in ("of", "/"):
            return False
    return True


def key_of(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def choose_account(values: Iterable[Value], formats: Sequence[str] = ()) -> Account | None:
    """The account number most and best attested among the labelled values of a document.

    Args:
        formats: regular expressions (full match on the text without blanks and dashes) of the carrier's account numbers.
    """
    readings: dict[str, list[tuple[float, str, tuple[Word, ...], int]]] = {}
    for value in values:
        labelled = (value.field is Field.ACCOUNT and not _of_a_bygone_one(value)) or _figures_of_a_name(value)
        found = account_in(value.words) if labelled else None
        if found is not None:
            text, words = found
            text = text.split("/")[0].strip() if "inv" in value.name else text  # "Account/Invoice: 4471/88123"
            if value.name in BILLED_UNDER and _PHONE.fullmatch(text):
                continue
            readings.setdefault(key_of(text), []).append((_weight(value, text, formats), text, words, value.page))
    if not readings:
        return None
    groups = _same_but_misread(readings)
    ranked = sorted(groups, key=lambda group: -sum(sum(weight for weight, *_ in readings[key]) for key in group))
    best = max(ranked[0], key=lambda key: (len(readings[key]), min(word.confidence for word in readings[key][0][2])))
    reading = readings[best]
    _, text, words, page = max(reading, key=lambda one: (one[0], min(word.confidence for word in one[2])))
    return Account(
        text=text,
        confidence=max(min(word.confidence for word in one[2]) for one in reading),
        seen=len(reading),
        spot=spot_of(words, page),
        agreed=_agreed([one[2] for one in reading]),
        rivals=tuple(readings[group[0]][0][1] for group in ranked[1:]),
        misread=tuple(readings[key][0][1] for key in ranked[0] if key != best),
    )


def _of_a_bygone_one(value: Value) -> bool:
    first = next((label.first for label in labels_in(value.label) if label.name == value.name), 0)
    return _bygone(value.label.words, first)


def _bygone(words: Sequence[Word], at: int) -> bool:
    """``Previous account 4471-09``: not the account's number any more."""
    return _BYGONE.search(" ".join(word.text for word in words[max(0, at - 2) : at])) is not None


def _figures_of_a_name(value: Value) -> bool:
    """``Customer 004417-2``: figures where a name could stand, and no telephone number."""
    if value.field is not Field.NAME or value.name not in _WHOSE:
        return False
    if value.place == "below" and (len(value.phrase.words) > 1 or not all(label.alone for label in labels_in(value.label))):
        return False
    first = value.words[0].text.strip(".,:;")
    return (_FIGURES.fullmatch(first) is not None and not _PHONE.match(value.text)) or _WITH_SUFFIX.match(value.text) is not None


def account_in_sentences(phrases: Iterable[Phrase]) -> Account | None:
    """The account that running text names ("your account 4471-09", "account number is 4471-09"), where one and no other is named."""
    found: dict[str, tuple[str, tuple[Word, ...], int]] = {}
    for phrase in phrases:
        for text, words in _named_accounts(phrase.words):
            found.setdefault(key_of(text), (text, words, phrase.page))
    if len(found) != 1:
        return None
    text, words, page = next(iter(found.values()))
    return Account(text, min(word.confidence for word in words), 1, spot_of(words, page), _agreed([words]))


def _named_accounts(words: Sequence[Word]) -> Iterator[tuple[str, tuple[Word, ...]]]:
    for at, word in enumerate(words):
        if word.text.lower().strip(",;") not in _ACCOUNT_WORDS or _bygone(words, at):
            continue
        start = at + 1
        while start < len(words) and words[start].text.lower() in _BETWEEN:
            start += 1
        found = account_in(words[start : start + 4])
        if found and found[0][0].isalnum() and any(c.isdigit() for c in words[start].text) and not _PHONE.fullmatch(found[0]):
            yield found


def _weight(value: Value, text: str, formats: Sequence[str]) -> float:
    weight = 3.0 if value.name in _PLAIN_ACCOUNT else 1.2 if value.name in _DOUBTFUL else 0.8 if value.name in _OF_CALLS else 2.0
    weight *= {"behind": 1.0, "right": 1.0, "below": 0.8}[value.place]
    weight *= 1.6 if value.page == 1 else 1.0
    weight *= 0.3 if any(word.agreed is False and word.confidence < 0.6 for word in value.words[:4]) else 1.0
    if any(re.fullmatch(pattern, key_of(text), re.IGNORECASE) for pattern in formats):
        weight *= 3
    return weight


def _agreed(readings: list[tuple[Word, ...]]) -> bool | None:
    verdicts = [[word.agreed for word in words if any(c.isdigit() for c in word.text)] for words in readings]
    if any(verdict and all(one is True for one in verdict) for verdict in verdicts):
        return True
    return False if any(False in verdict for verdict in verdicts) else None


def _same_but_misread(readings: dict[str, list[tuple[float, str, tuple[Word, ...], int]]]) -> list[list[str]]:
    """Keys that differ in at most two characters, at least one of them read from pixels, are one account read twice."""
    groups: list[list[str]] = []
    for key in readings:
        pixels = any(word.confidence < 1 for one in readings[key] for word in one[2])
        for group in groups:
            if pixels and len(group[0]) == len(key) > 5 and sum(a != b for a, b in zip(group[0], key, strict=True)) <= 2:
                group.append(key)
                break
        else:
            groups.append([key])
    return groups


def _behind_yes(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """``PIN required: Yes - 4417``: the answer itself is no PIN."""
    if not words or words[0].text.lower().strip(".,;:-–—/()") not in ("yes", "y", "required", "is"):
        return words
    noted = (
        next((at for at, word in enumerate(words[1:6], 1) if word.text.endswith(")")), 0) if words[1:2] and words[1].text[0] == "(" else 0
    )
    rest = tuple(word for word in words[noted + 1 :] if any(character.isalnum() for character in word.text))
    return tuple(word for word in rest if word.text.lower().strip(".,:()#") not in ("pin", "passcode", "is", "code", "number"))


def pin_in(value: Value) -> str | None:
    """A PIN, passcode or security code: 3 to 10 letters and digits with at least three digits."""
    words = _behind_yes(value.words)
    groups = [word.text for word in words[:3]]
    if len(groups) == 2 and all(re.fullmatch(r"\d{3}", group) for group in groups):
        return " ".join(groups)  # "582 116"
    for word in words[:1]:
        token = word.text.strip(".,;:()#")
        if token.lower() in _NO_PIN or not re.fullmatch(r"[A-Za-z0-9-]{3,12}", token):
            return None
        if sum(character.isdigit() for character in token) >= 3 or (
            token.isupper() and len(token) >= 4 and (value.colon or value.name == "pswd")
        ):
            return token
    return None
