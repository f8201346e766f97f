"""How much a document looks like a kind: printed phrases, each with a weight, found in spite of blanks, hyphens and case.

Scores of all kinds are comparable: independent clues add up as ``1 - (1-a)(1-b)...``, what speaks against a kind takes its share away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ocr.page import PageSet

Clues = tuple[tuple[str, float], ...]

# What a bill of any provider shows; three of them make a bill, whatever else the page talks about.
BILL_ANATOMY: Final = (
    *("account number", "amount due", "total due", "previous balance", "payments received", "payment received", "current charges"),
    *("monthly charges", "new charges", "billing period", "service period", "statement date", "bill date", "invoice date", "billing date"),
    *(
        "due date",
        "past due",
        "taxes and surcharges",
        "taxes, fees",
        "usage charges",
        "return this portion",
        "detach and return",
        "remit to",
    ),
    *("please pay", "balance forward", "invoice number", "amount enclosed", "late payment", "pay by"),
    *("número de cuenta", "numero de cuenta", "no. de cuenta", "fecha de factura", "fecha de emisión", "fecha de emision"),
    *("estado de cuenta", "total a pagar", "monto a pagar", "saldo anterior", "cargos actuales", "cargo mensual", "cargos mensuales"),
    *(
        "fecha del recibo",
        "fecha de vencimiento",
        "período de facturación",
        "periodo de facturacion",
        "fecha límite de pago",
        "fecha limite de pago",
    ),
    *("total this invoice", "total this bill", "invoice total", "corporate id", "location account", "service charges"),
)


# The head of a bill's call detail; no list of numbers to port has one.
CALL_DETAIL: Final = re.compile(
    r"^(?=.*\bdate\b)(?=.*\b(?:time|place|called|to number|number called)\b)(?=.*\b(?:min|mins|minutes|amt|amount|rate)\b)",
    re.IGNORECASE | re.MULTILINE,
)


_MONEY: Final = re.compile(r"\$?\s?-?\d{1,3}(?:,\d{3})*[.,]\d{2}\b")
_UNIT: Final = re.compile(r"\b(?:cr|credit|ea|each|mo|month|monthly|per|usd|total|due)\b", re.IGNORECASE)
_MORE_TO_SAY: Final = re.compile(r"[A-Za-z]{3}|\d{3}[-. ]\d{4}")


def lists_calls(pages: PageSet) -> bool:
    """Whether calls are listed: date, time or place, minutes or amount, in one line as heads of columns."""
    return any(CALL_DETAIL.search(page.text) for page in pages.pages[:8])


def is_charge(text: str) -> bool:
    """Does a row, or a cell of it, end in what it costs? An amount within a sentence is an advert's. Cells are three blanks apart."""
    for cell in text.split("   "):
        amounts = list(_MONEY.finditer(cell))
        if amounts and not _MORE_TO_SAY.search(_UNIT.sub("", cell[amounts[-1].end() :])):
            return True
    return False


_LOA: Final = r"(?:letters? of (?:agency|authori[sz]ation|authority)|LOAs?)"
_NAMES_A_LOA: Final = re.compile(
    r"\b(?:under|with|per|on|by|against|pursuant to|received|receipt of|hold|have|has|holds|accompanied by|requires?|without|need|"
    r"as you hold|upon)(?: (?:a|an|any|your|their|its|the|our))(?: (?:valid|signed|executed|current|completed|written|proper))*"
    rf" {_LOA}\b|\b(?:an?|your|their|the) (?:(?:valid|signed|executed) )*{_LOA} (?:is |was |has been )?(?:on file|received|accepted)\b",
    re.IGNORECASE,
)


_MAY_ASK: Final = re.compile(  # an agent who may ask for a record: the paper is none itself
    r"\b(?:to (?:get|obtain|request|access|receive|review|secure|order|pull)|"
    r"(?:gett|obtain|request|access|receiv|review|secur|order|pull)ing|release (?:of|to)\b|releasing)(?:,? \w+){0,6}?,? "
    r"(?:customer service records?|service records?|csrs?)\b",
    re.IGNORECASE,
)


# "Quote ref 88410": the paper that another one answers.
_REFERENCE: Final = re.compile(r"\b(?:quote|quotation|proposal|estimate|contract|invoice) ref(?:erence)?\b", re.IGNORECASE)


def without_papers_named(text: str) -> str:
    """``text`` without the words by which a carrier says that it acts on a letter of agency, or a letter that a record is asked for."""
    return _MAY_ASK.sub(" ", _NAMES_A_LOA.sub(" ", _REFERENCE.sub(" ", " ".join(text.split()))))


def squeeze(text: str) -> str:
    """Letters and digits only, lower case: "Card-holder  Name" and "CARDHOLDER NAME" are one."""
    return "".join(character for character in text.lower() if character.isalnum())


def squeezed(pages: PageSet, first: int = 3) -> str:
    """The text of the first pages and the names of form fields, squeezed."""
    said = without_papers_named(" ".join(page.text for page in pages.pages[:first]))
    return squeeze(said + " " + " ".join(name for name, _ in pages.form_fields))


def head(pages: PageSet, share: float = 0.3) -> str:
    """The words in the upper part of the first page, squeezed: where titles stand."""
    if not pages.pages:
        return ""
    page = pages.pages[0]
    words = [word for word in page.words if word.box.top <= page.height * share] or list(page.words[:30])
    return squeeze(without_papers_named(" ".join(word.text for word in words)))


def weigh(text: str, clues: Clues, against: Clues = ()) -> float:
    """0..1: how strongly squeezed ``text`` holds the clues."""
    doubt = 1.0
    for phrase, weight in clues:
        if squeeze(phrase) in text:
            doubt *= 1 - weight
    score = 1 - doubt
    for phrase, weight in against:
        if squeeze(phrase) in text:
            score *= 1 - weight
    return score


def count(text: str, phrases: Iterable[str]) -> int:
    """How many of the phrases stand in squeezed ``text``."""
    return sum(squeeze(phrase) in text for phrase in phrases)
