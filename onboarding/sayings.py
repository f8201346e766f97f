"""Who gave which value for a label, and whose word counts: staff, then the latest of the contacts, then documents, then what is derived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onboarding.assessment import QuestionKind
from onboarding.case import Case
from onboarding.compare import plain, show_address
from onboarding.documents import DocumentKind, DocumentReading
from onboarding.evidence import Answered, Author, FieldSaid, PortMilestone, Role
from onboarding.labels import ALL_LABELS, PORT_FACTS
from onboarding.papers import Paper
from onboarding.words import show_date, show_number

DERIVED, DOCUMENT, CONTACT, STAFF = range(4)  # ranks
NOT_APPLICABLE_WORDS = frozenset({"n/a", "na", "not applicable"})

# Of two papers the one the port is matched against counts more.
PAPER_WEIGHT = {DocumentKind.LOA: 1, DocumentKind.CSR: 2}


@dataclass(frozen=True, slots=True)
class Said:
    label: str
    value: str
    rank: int
    order: tuple[int, int]  # (weight of the paper, evidence id)
    by: Author | None = None


def sayings(case: Case, papers: Sequence[Paper]) -> tuple[Said, ...]:
    """Every value given for a label of the Final Order, the port's facts or the configuration's, blanks aside."""
    found = [*_opening(case), *_fields(case), *_answers(case), *_dated(case)]
    for paper in papers:
        found += _paper(paper)
    return tuple(said for said in found if said.value.strip())


def winners(said: Iterable[Said]) -> dict[str, Said]:
    best: dict[str, Said] = {}
    for one in said:
        if one.label not in best or (one.rank, one.order) >= (best[one.label].rank, best[one.label].order):
            best[one.label] = one
    return best


def conflicts(said: Sequence[Said]) -> tuple[tuple[Said, Said], ...]:
    """(what counts, what someone else said last and differs): shown to staff, never silently resolved. One's own correction is none."""
    found = []
    for label, winner in winners(said).items():
        last: dict[tuple[Role | None, str | None], Said] = {}
        for one in said:
            if one.label == label and one.rank >= DOCUMENT:
                last[(one.by.role, one.by.email) if one.by else (None, None)] = one
        others = [one for one in last.values() if comparable(one.value) != comparable(winner.value)]
        if winner.rank == DOCUMENT:  # papers among themselves are the questions' business
            continue
        found += [(winner, other) for other in others if _worth_showing(winner, other)]
    return tuple(found)


def _worth_showing(winner: Said, other: Said) -> bool:
    """Staff who set a value after seeing the other word have settled it; a paper's other value matters where the port is matched."""
    if winner.rank == STAFF and winner.order[1] > other.order[1]:
        return False
    return other.rank != DOCUMENT or winner.label in (*PORT_FACTS, "PIN")


def comparable(value: str) -> str:
    digits = "".join(sign for sign in value if sign.isdigit())
    words = plain(value)
    return digits[-10:] if len(digits) >= 10 and not any(sign.isalpha() for sign in words) else words


# --- where values come from -------------------------------------------------------------------


def _opening(case: Case) -> list[Said]:
    by = Author(Role.STAFF)
    return [Said(label, value, STAFF, (0, 0), by) for label, value in case.opened.fields]


def _fields(case: Case) -> list[Said]:
    return [
        Said(fact.label, fact.value, STAFF if item.by.role is Role.STAFF else CONTACT, (0, item.id), item.by)
        for item, fact in case.facts(FieldSaid)
        if item.by.role is not Role.BOT
    ]


ANSWERED_LABELS = {
    QuestionKind.NEW_BTN: "New billing number",
    QuestionKind.SERVICE_ADDRESS: "Service address",
}


def _answers(case: Case) -> list[Said]:
    """Answers that are a value of their own: the new billing number, the street address, the account name that is right."""
    found = []
    for item, fact in case.facts(Answered):
        kind, _, about = fact.question.partition(":")
        label = next((label for asked, label in ANSWERED_LABELS.items() if asked == kind), None)
        if kind == QuestionKind.NAME_OR_ADDRESS_DIFFERS:
            label = "Account name" if about.endswith("name") else "Service address"
        elif kind == QuestionKind.FIELD_IN_DOUBT and about.endswith("account-number"):
            label = "Account number"
        if label and fact.answer.strip().casefold() not in ("yes", "no"):
            rank = STAFF if item.by.role is Role.STAFF else CONTACT
            value = show_number(fact.answer) if label == "New billing number" else fact.answer
            found.append(Said(label, value, rank, (0, item.id), item.by))
    return found


def _dated(case: Case) -> list[Said]:
    """The FOC date is staff's word on the port date."""
    dates = [(item, fact.on) for item, fact in case.this_round(PortMilestone) if fact.milestone == "dated" and fact.on]
    return [Said("Port Date", show_date(on), STAFF, (0, item.id), item.by) for item, on in dates]


def _paper(paper: Paper) -> list[Said]:
    reading = paper.reading
    weight = (PAPER_WEIGHT.get(paper.kind, 0), paper.evidence.id)
    found = [Said(label, value, DOCUMENT, weight) for label, value in reading.fields if label in ALL_LABELS]
    values = {"PIN": reading.pin, "Authorized User Name": reading.authorized_name, "Authorized User Title": reading.authorized_title}
    if paper.kind is DocumentKind.PAYMENT_AUTHORIZATION:
        values = {}
    if paper.shows_account:
        values |= _port_facts(reading)
    return found + [Said(label, value, DOCUMENT, weight) for label, value in values.items() if value]


def _port_facts(reading: DocumentReading) -> dict[str, str | None]:
    btn = reading.billing_telephone_number
    return {
        "Losing carrier": reading.carrier,
        "Account number": reading.account_number,
        "Billing telephone number": show_number(btn) if btn else None,
        "Account name": reading.customer_name,
        "Service address": show_address(reading.service_address) if reading.service_address else None,
    }
