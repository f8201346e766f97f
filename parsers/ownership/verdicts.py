"""What is found out about a printed number: whose it is, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from parsers.numbers.types import Sighting
from parsers.page.layout import Phrase


class Owner(StrEnum):
    CUSTOMER = "customer"
    REPEAT = "repeat"  # the customer's, where it only repeats ("Total for ...", "Calls from ...")
    LIKELY = "likely"  # the customer's by the company it keeps
    ACCOUNT = "account"  # it is (part of) an account number: the BTN if it is a number at all
    CALLED = "called"  # in a call record: the other party
    CALLER = "caller"  # in a call record, in the column the call came from
    CARRIER = "carrier"  # care, repair, adverts, contact lines
    OTHER_ID = "other_id"  # an invoice or order number
    ENDED = "ended"  # it was the customer's: disconnected, removed, ported away
    UNKNOWN = "unknown"


Outcome = tuple[Owner, str] | None  # of a rule: whose and why; None: it has nothing to say
OWN: Final = frozenset({Owner.CUSTOMER, Owner.LIKELY})
SENT_THERE: Final = "calls go there"
RINGS_THERE: Final = "calls ring there"  # a line of theirs, or of the company that answers for them
THEIR_TOLL_FREE: Final = "a toll-free number of theirs"
UNCERTAIN: Final = "a hotline of whose charge it is, or a line"  # what stands beside it does not help either
NO_ONES_LIST: Final = "in a list of numbers of which none is known"
NAMED_APART: Final = "the other numbers lead their lines, this one ends a line of words"
UNCLEAR: Final = "its status does not say whether it is still in service"
IN_A_SENTENCE: Final = "in a sentence"  # the weakest sign that a number is the carrier's
SENDERS_FAX: Final = "in the fax header"  # a line of whoever sent the page: the carrier, or the customer
BESIDE_CONTACTS: Final = "in a line of contacts"


@dataclass(frozen=True, slots=True)
class Verdict:
    owner: Owner
    reason: str  # for people: "beside a monthly charge"
    sighting: Sighting
    page: int
    use: str | None = None
    billing: bool = False  # under a label for the billing number
    labelled: bool = False  # behind "Telephone number" and the like
    phrase: Phrase | None = None
    stated: bool = False  # a word before it says that it is a line, or its charges stand below it
    charged: bool = False  # its row ends in an amount
    named: bool = False  # words stand before it in its row


def by_number(verdicts: tuple[Verdict, ...]) -> Iterator[tuple[str, tuple[Verdict, ...]]]:
    """Verdicts grouped by number, in order of first sight."""
    grouped: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        grouped.setdefault(verdict.sighting.e164, []).append(verdict)
    for e164, listed in grouped.items():
        yield e164, tuple(listed)
