"""Which field a label stands for that no table lists, by the words it is made of: "Client acct no.", "Date of this bill".

The last noun of a label says what it is (a number, a date, a name), the words before it or behind "of" whose. A label has no word that
means anything else: "Number of lines" and "Contact name" are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ocr.page import Word
from parsers.page.labels import Field
from parsers.page.layout import squeeze
from parsers.vocabulary import vocabulary

_SAME: Final = {  # as people shorten them
    "number": "no num nbr nr # id identifier",
    "account": "acct acc acct's",
    "telephone": "phone tel tn did",
    "customer": "client cust member subscriber patron subscriber's customer's client's",
    "address": "addr adr",
    "passcode": "password pswd passphrase",
    "bill": "billing billed bills invoice invoices invoiced invoicing statement statements",
    "authorized": "authorised auth authorize authorise authority authorizing",
    "representative": "rep reps",
    "company": "business organization organisation firm co",
    "issued": "dated prepared printed created generated produced issue print run prep",
    "transfer": "port porting portout transferring transfer-out",
}
_PLAIN_OF: Final = {word: plain for plain, words in _SAME.items() for word in words.split()}
_SILENT: Final = vocabulary("your the this our its their a an is was here please")
_JOINTS: Final = vocabulary("of on with for in under to as at from by")  # what a label is of stands behind them
_MAIN: Final = vocabulary("main lead pilot primary principal master head btn bill")  # the telephone number an account goes by
_OF_ACCOUNTS: Final = vocabulary("account customer bill master main primary service telephone company end user us current master our")
_OF_LINES: Final = vocabulary("working voice assigned dialable published direct")  # such a number is a telephone's
_OF_TELEPHONES: Final = vocabulary("service line customer company account user end") | _MAIN | _OF_LINES
_OF_NAMES: Final = vocabulary(
    "customer account company bill legal registered listed full service holder owner end user record file entity exact official"
)
_OTHER_PAPERS: Final = vocabulary(
    "order reference ref confirmation ticket case check cheque meter contract po tracking control transaction receipt quote request "
    "work purchase document bill customer our sales"
)
_OF_PINS: Final = vocabulary(
    "account customer transfer out number code security access line telephone authorization verification bill service voice company "
    "passcode pin or and secret porting release carrier"
)
_SIGNERS: Final = vocabulary(
    "authorized contact contacts person persons user users party parties representative signer signatory agent caller callers individual "
    "official requester approver by on account customer company to make changes for with who may can and or name names"
)
_MAY: Final = vocabulary("may can allowed permitted authorized")
_CHANGES: Final = vocabulary("change changes order orders sign approve transfer release")
_WHERE: Final = {  # "Where service is", "Where the bills go"
    Field.BILLING_ADDRESS: (vocabulary("bill mail"), vocabulary("go goes sent send mailed delivered should are get gets be to we")),
    Field.SERVICE_ADDRESS: (
        vocabulary("service services line lines telephone phones telephones number numbers"),
        vocabulary("are located installed given used provided at ring work working delivered terminate terminates connected"),
    ),
}
_PAID: Final = vocabulary("due pay payment payable remit autopay draft paid")
_WHEN_PAID: Final = (
    vocabulary("date by before on after later no than or due past late bill amount total full in payment upon balance") | _PAID
)
_TIMES: Final = vocabulary("next last previous prior final")
_MOST: Final = 6  # words
_PRINTED: Final = 7  # words, those that say nothing included
_SIGNS: Final = "|·•-–—"
_YOURS: Final = "your "
_EXPLAINED: Final = re.compile(r"\s*\([^()\d]*\)\s*:?$")  # "Where service is (street, city, state, zip)"


@lru_cache(maxsize=8192)
def field_of(text: str) -> Field | None:
    """The field a label of several words stands for; None where one of them says something else."""
    words = _plain(text)
    if not 2 <= len(words) <= _MOST:
        return None
    return _pin(words) or _date(words) or _person(words) or _where(words) or _number(words) or _name(words)


def _plain(text: str) -> tuple[str, ...]:
    """Words in the one form each has here."""
    lower = re.sub(r"\ba/c\b", "account", text.lower().replace("’", "'").replace("#", " # "))
    found = (word.strip("-'") or word for word in re.findall(r"[a-z'#]+|[^\sa-z'#.,:;()?*/&-]", lower))
    return tuple(_PLAIN_OF.get(word, word) for word in found if word not in _SILENT)


def _pin(words: tuple[str, ...]) -> Field | None:
    """ "Line transfer PIN", "Porting passcode"; but "Account number PIN" are two labels."""
    said = set(words)
    coded = "code" in said and said & {"security", "transfer", "access", "release"}
    parted = any(word == "number" and at + 1 < len(words) and words[at + 1] != "transfer" for at, word in enumerate(words))
    return Field.PIN if (said & {"pin", "passcode"} or coded) and said <= _OF_PINS | {"pin"} and not parted else None


def _date(words: tuple[str, ...]) -> Field | None:
    """ "Date of this bill", "Invoice issued on"; of other days "Bill due date", "Date of last bill"."""
    said = set(words)
    if said & _PAID and said & {"date", "by", "before", "after", "later"} and said <= _WHEN_PAID:
        return Field.OTHER_DATE
    if "date" in said and said & _TIMES and said <= {"date", "of", "bill", "issued", "payment"} | _TIMES:
        return Field.OTHER_DATE
    of_paper = said <= {"date", "of", "on", "bill", "issued", "as", "record", "report"}
    facts = (
        len(said & {"date", "issued", "as"}) + (words == ("bill", "on")) + (("bill" in said or "record" in said) and words[0] != "record")
    )
    return Field.BILL_DATE if of_paper and facts >= 2 and words.count("bill") == 1 else None


def _person(words: tuple[str, ...]) -> Field | None:
    """ "Authorized by"; "Person who may order changes" says as much."""
    said = set(words)
    may = "authorized" in said or (said & _MAY and said & _CHANGES and said & {"person", "persons", "who", "contact", "user", "name"})
    return Field.AUTHORIZED if may and len(said) > 1 and said <= _SIGNERS | _MAY | _CHANGES else None


def _where(words: tuple[str, ...]) -> Field | None:
    if words[0] != "where":
        return None
    said = set(words[1:])
    return next((field for field, (what, done) in _WHERE.items() if said & what and said <= what | done), None)


def _number(words: tuple[str, ...]) -> Field | None:
    """The noun before "number", or the last one where that says enough alone: "Customer acct", "Main TN"."""
    joint = next((at for at, word in enumerate(words) if word in _JOINTS), len(words))
    head, tail = words[:joint], set(words[joint + 1 :])
    numbered = head[-1:] == ("number",)
    nouns = head[:-1] if numbered else head
    if not nouns or "number" in nouns or len(set(nouns)) < len(nouns):
        return None
    last, of = nouns[-1], set(nouns[:-1])
    if last == "account" and of <= _OF_ACCOUNTS and tail <= _OF_ACCOUNTS and (of or numbered):
        return Field.ACCOUNT
    if tail:
        return None
    if last in ("customer", "user") and numbered and of <= _OF_ACCOUNTS:
        return Field.ACCOUNT
    if last in ("telephone", "line", "btn") and (of or numbered) and of <= _OF_TELEPHONES:
        return Field.BTN if of & (_MAIN | {"account"}) else Field.PHONE if last == "telephone" else None
    if numbered and last in _OF_LINES and not of:
        return Field.PHONE
    if numbered and last in _MAIN | {"company", "telephone"} and set(nouns) & (_MAIN - {"bill"}) and of <= _OF_TELEPHONES:
        return Field.BTN
    return Field.OTHER_ID if numbered and last in _OTHER_PAPERS and of <= _OTHER_PAPERS else None


def _name(words: tuple[str, ...]) -> Field | None:
    """ "Legal business name", "Name of subscriber", "Account in the name of"."""
    said = set(words) - {"name", "of", "on", "in", "and"}
    if "name" in words and said and said <= _OF_NAMES and words[0] not in ("of", "on", "in") and words.count("name") == 1:
        return Field.NAME
    return None


def said_at(words: tuple[Word, ...], at: int, item: re.Pattern[str], listed: Mapping[str, Field]) -> tuple[int, str, Field] | None:
    """Such a label from word ``at`` to its colon, the first figures, or the end of its phrase: its last word, squeezed name and field.

    Args:
        item: what numbers the labels of a form.
        listed: the squeezed labels of the tables: with "your" before it such a label is no other.
    """
    if at > 1 or (at == 1 and not item.fullmatch(words[0].text)):
        before = words[at - 1].text
        if before.strip(_SIGNS) and not any(character.isdigit() for character in before):
            return None
    for end in range(at, min(at + _PRINTED, len(words))):
        text = words[end].text
        if any(character.isdigit() for character in text):
            end -= 1
        elif not text.endswith(":") and end + 1 < len(words):
            continue
        while end > at and not squeeze(words[end].text):
            end -= 1  # dots that lead to the value
        said = " ".join(word.text for word in words[at : end + 1])
        yours = listed.get(squeeze(said[len(_YOURS) :])) if said.lower().startswith(_YOURS) else None
        field = yours or field_of(_EXPLAINED.sub("", said))
        return (end, squeeze(said), field) if field else None
    return None
