"""The case: one onboarding's live evidence with what every rule needs to know first (whose it is, how it starts, who belongs to it)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from onboarding.calendar import local_date
from onboarding.evidence import (
    Activation,
    ActivationSaid,
    ContactRemoved,
    ContactSet,
    Evidence,
    FieldSaid,
    Opened,
    Party,
    RequirementKind,
    Role,
    Settled,
    StateChanged,
    TaxSaid,
)
from onboarding.live import F, facts, live
from onboarding.rules import Rules

CONTACT_ROLES = frozenset({Role.CLIENT, Role.PARTNER, Role.BILLING})


@dataclass(frozen=True, slots=True)
class Case:
    ref: str
    evidence: tuple[Evidence, ...]  # live, in order
    rules: Rules
    now: datetime
    opened_at: datetime
    opened: Opened

    def facts(self, kind: type[F]) -> Iterator[tuple[Evidence, F]]:
        return facts(self.evidence, kind)

    def day(self, at: datetime) -> date:
        """The day of an instant as people here see it."""
        return local_date(at, self.rules.timezone)

    @property
    def today(self) -> date:
        return self.day(self.now)

    @property
    def client(self) -> str:
        return _company(self, Role.CLIENT) or self.opened.client.company or ""

    @property
    def partner(self) -> str:
        return _company(self, Role.PARTNER) or self.opened.partner.company or ""

    @property
    def activation(self) -> Activation:
        """As opened, unless staff changed it since."""
        activation = self.opened.activation
        for item in self.evidence:
            if item.by.role is not Role.STAFF:
                continue
            if isinstance(item.fact, ActivationSaid):
                activation = item.fact.activation
            elif isinstance(item.fact, FieldSaid) and item.fact.label == "ASAP or Porting":
                activation = read_activation(item.fact.value) or activation
        return activation

    @property
    def hardware(self) -> bool:
        return self.opened.hardware

    @property
    def tax_exempt(self) -> bool | None:
        """Staff's word, else the contacts' latest, else the opening's; None: nobody said."""
        said = [(item.by.role is Role.STAFF, fact.exempt) for item, fact in self.facts(TaxSaid)]
        by_staff = [exempt for staff, exempt in said if staff]
        if by_staff:
            return by_staff[-1]
        return said[-1][1] if said else self.opened.tax_exempt

    @property
    def reopened_after(self) -> int:
        """The id of the last ``reopen``, 0 without one: mails and milestones before it belong to an earlier round."""
        return max((item.id for item, fact in self.facts(StateChanged) if fact.change == "reopened"), default=0)

    def this_round(self, kind: type[F]) -> Iterator[tuple[Evidence, F]]:
        after = self.reopened_after
        return ((item, fact) for item, fact in self.facts(kind) if item.id > after or item.id == 0)

    def settled(self, kind: RequirementKind) -> tuple[Evidence, Settled] | None:
        """Staff's latest word on a requirement."""
        words = [(item, fact) for item, fact in self.facts(Settled) if fact.requirement is kind]
        return words[-1] if words else None

    def accepted_by_staff(self, kind: RequirementKind) -> bool:
        word = self.settled(kind)
        return word is not None and word[1].verdict in ("accepted", "waived")


def open_case(ref: str, evidence: Sequence[Evidence], rules: Rules, now: datetime) -> Case:
    """Raises ValueError when nothing in ``evidence`` opened the onboarding."""
    counted = live(evidence)
    for item, fact in facts(counted, Opened):
        return Case(ref, counted, rules, now, item.at, fact)
    raise ValueError(f"Onboarding {ref} was never opened: its evidence holds no opening.")


def parties(case: Case) -> tuple[Party, ...]:
    """Clients and partners in the order they came; staff's ``contact`` adds or renames, ``remove contact`` removes."""
    people = {party.email.lower(): party for party in (case.opened.client, case.opened.partner)}
    if case.opened.client.email.lower() == case.opened.partner.email.lower():
        people = {"": case.opened.client, case.opened.partner.email.lower(): case.opened.partner}
    for item in case.evidence:
        if isinstance(item.fact, ContactSet) and item.fact.party.role is not Role.BILLING:
            people[item.fact.party.email.lower()] = item.fact.party
        elif isinstance(item.fact, ContactRemoved):
            people = {key: party for key, party in people.items() if party.email.lower() != item.fact.email.lower()}
    return tuple(_with_company(party, case) for party in people.values())


def _with_company(party: Party, case: Case) -> Party:
    if party.company:
        return party
    company = case.opened.client.company if party.role is Role.CLIENT else case.opened.partner.company
    return Party(party.role, party.email, party.name, company)


def _company(case: Case, role: Role) -> str | None:
    return next((fact.party.company for _, fact in case.facts(ContactSet) if fact.party.role is role and fact.party.company), None)


def read_activation(text: str) -> Activation | None:
    """``ASAP and porting``, ``both``, ``Porting``..., or None."""
    words = text.casefold()
    asap, porting = "asap" in words or "immediately" in words, "port" in words
    if "both" in words or (asap and porting):
        return Activation.BOTH
    if asap:
        return Activation.ASAP
    return Activation.PORTING if porting else None
