"""Every place a number was seen, with what was said beside it: the raw material of the number book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onboarding.answers import Answers
from onboarding.assessment import Account, QuestionKind
from onboarding.case import CONTACT_ROLES, Case
from onboarding.compare import same_account
from onboarding.documents import DocumentKind, NumberReading
from onboarding.evidence import NumbersSaid, Role
from onboarding.papers import Paper

SOURCES = ("did_list", "phone_bill", "csr", "email", "loa", "staff", "other")  # the order they are shown in
SOURCE_OF = {
    DocumentKind.DID_LIST: "did_list",
    DocumentKind.ORDER_FORM: "did_list",
    DocumentKind.PHONE_BILL: "phone_bill",
    DocumentKind.CSR: "csr",
    DocumentKind.LOA: "loa",
}
ACCOUNT_SOURCES = frozenset({"phone_bill", "csr"})  # what proves that a number is on an account
WORD_SOURCES = frozenset({"did_list", "email", "staff"})  # what people say about numbers


@dataclass(frozen=True, slots=True)
class Sighting:
    reading: NumberReading
    source: str
    evidence: int
    origin: str  # the document or mail it stands in: two sightings of one origin are no second source
    sha256: str | None = None
    account: Account | None = None

    @property
    def e164(self) -> str:
        return self.reading.e164

    @property
    def clear(self) -> bool:
        return not self.reading.needs_review


def sight(case: Case, papers: Iterable[Paper], accounts: tuple[Account, ...], answers: Answers) -> tuple[Sighting, ...]:
    """All sightings in order of evidence, corrected where the sender corrected a number."""
    found = [sighting for paper in papers for sighting in _on_paper(paper, accounts)]
    for item, fact in case.facts(NumbersSaid):
        source = "staff" if item.by.role is Role.STAFF else "email"
        if item.by.role in CONTACT_ROLES or item.by.role is Role.STAFF:
            origin = item.message or f"evidence {item.id}"
            found += [Sighting(reading, source, item.id, origin) for reading in fact.numbers]
    found = [_corrected(sighting, answers) for sighting in found]
    return tuple(_resolve_second_reading(sorted(found, key=lambda sighting: sighting.evidence)))


def _on_paper(paper: Paper, accounts: tuple[Account, ...]) -> list[Sighting]:
    source = SOURCE_OF.get(paper.kind) or ("other" if paper.shows_account else None)
    if source is None:
        return []
    account = _account_of(paper, accounts) if paper.shows_account else None
    return [Sighting(reading, source, paper.evidence.id, paper.sha256, paper.sha256, account) for reading in paper.reading.numbers]


def _account_of(paper: Paper, accounts: tuple[Account, ...]) -> Account | None:
    number = paper.reading.account_number
    by_number = (account for account in accounts if number and account.number and same_account(number, account.number))
    shown = {reading.e164 for reading in paper.reading.numbers}
    by_numbers = (account for account in accounts if shown & set(account.numbers))
    return next(by_number, None) or next(by_numbers, None)


def corrected_number(e164: str, answers: Answers, *, listed: bool) -> str:
    """``e164``, or what its sender said it should have been."""
    kinds = (QuestionKind.DIGIT_IN_DOUBT, QuestionKind.NUMBER_NOT_ON_BILL) if listed else (QuestionKind.DIGIT_IN_DOUBT,)
    for kind in kinds:
        for about in (e164, f"{e164} which"):
            answer = answers.to(kind, about)
            if answer is not None and answer.number is not None:
                return answer.number
    return e164


def _corrected(sighting: Sighting, answers: Answers) -> Sighting:
    listed = sighting.source in WORD_SOURCES or sighting.source == "loa"
    if not listed and sighting.clear:
        return sighting
    number = corrected_number(sighting.e164, answers, listed=listed)
    if number == sighting.e164:
        return sighting
    return replace(sighting, reading=replace(sighting.reading, e164=number, needs_review=False, alternative=None))


def _resolve_second_reading(sightings: list[Sighting]) -> list[Sighting]:
    """A doubtful number on a bill whose second reading is a number people clearly wrote is that number: two sources agree on it.

    Only for the carriers' papers; a number on the client's own list is never changed without asking.
    """
    written = {sighting.e164 for sighting in sightings if sighting.clear and sighting.source in WORD_SOURCES}
    resolved = []
    for sighting in sightings:
        other = as_e164(sighting.reading.alternative)
        doubtful_paper = not sighting.clear and sighting.source not in WORD_SOURCES and sighting.e164 not in written
        if doubtful_paper and other in written:
            sighting = replace(sighting, reading=replace(sighting.reading, e164=other, needs_review=False))
        resolved.append(sighting)
    return resolved


def as_e164(text: str | None) -> str:
    """Ten digits however written as E.164, else empty."""
    digits = "".join(sign for sign in text or "" if sign.isdigit())
    digits = digits[1:] if len(digits) == 11 and digits[0] == "1" else digits
    return f"+1{digits}" if len(digits) == 10 else ""
