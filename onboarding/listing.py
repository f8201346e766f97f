"""What people said becomes of the numbers: lists, additions, "keep the fax line", "everything on the bill", in the order they said it.

A later list replaces an earlier one; lists that come in one mail are one list; "also port 0145" adds. What a list leaves unsaid about a
number does not undo an earlier "keep".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onboarding.answers import Answers, subject
from onboarding.assessment import QuestionKind
from onboarding.case import Case
from onboarding.compare import numbers_in
from onboarding.documents import Action, DocumentKind, NumberReading
from onboarding.evidence import Evidence, FieldSaid, NumbersSaid, Role, UseRuled
from onboarding.papers import Paper
from onboarding.sightings import corrected_number

PORTED_LABEL, STAYING_LABEL = "DIDs to be ported", "DIDs not to be ported"


@dataclass(frozen=True, slots=True)
class Claim:
    """Words about numbers that are no numbers: a mask, seven digits, a count that does not fit, a use nobody's number has."""

    text: str
    evidence: int
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    exists: bool = False
    listed: frozenset[str] = frozenset()
    actions: Mapping[str, Action] = field(default_factory=dict)  # what was said of a number, latest word
    dropped: frozenset[str] = frozenset()  # on an earlier list, not on the one that replaced it
    claims: tuple[Claim, ...] = ()
    everything: bool = False  # "port everything on the bill": shown and confirmed before it counts
    from_loa: bool = False  # no list came, the LOA names numbers
    origin: int = 0  # the evidence that made the list
    changed: int = 0  # the last evidence that changed it

    def action(self, number: str) -> Action:
        """Ported = listed and not marked keep (design decision 5)."""
        return self.actions.get(number) or (Action.PORT if number in self.listed else Action.KEEP)


@dataclass(frozen=True, slots=True)
class Known:
    """What the rulings are about: every number known, those on accounts, and what each is used for."""

    numbers: frozenset[str]
    on_accounts: frozenset[str]
    uses: Mapping[str, str | None]


def read_listing(case: Case, papers: Iterable[Paper], known: Known, answers: Answers) -> Listing:
    """Contacts' words in order, then staff's over them."""
    by_evidence: dict[int, list[Paper]] = {}
    for paper in papers:
        if paper.kind in (DocumentKind.DID_LIST, DocumentKind.ORDER_FORM) and (paper.reading.numbers or paper.reading.claims):
            by_evidence.setdefault(paper.evidence.id, []).append(paper)
    replay = _Replay(known, answers)
    staff_words = []
    for item in case.evidence:
        for paper in by_evidence.get(item.id, ()):
            replay.a_list(item, paper.reading.numbers, paper.reading.claims, paper.sha256)
        if item.by.role is Role.STAFF:
            staff_words.append(item)
        else:
            replay.words(item)
    for item in staff_words:
        replay.words(item)
    if not replay.exists:
        replay.loa([paper for paper in papers if paper.kind is DocumentKind.LOA])
    return replay.result()


class _Replay:
    """The list as it stood after each word; local to ``read_listing``."""

    def __init__(self, known: Known, answers: Answers) -> None:
        self.known, self.answers = known, answers
        self.exists = self.everything = self.from_loa = False
        self.listed: dict[str, None] = {}
        self.actions: dict[str, Action] = {}
        self.dropped: set[str] = set()
        self.claims: list[Claim] = []
        self.message: str | None = None
        self.origin = self.changed = 0

    def words(self, item: Evidence) -> None:
        fact = item.fact
        if isinstance(fact, NumbersSaid):
            if fact.replaces:
                self.a_list(item, fact.numbers, fact.claims)
            else:
                self.an_addition(item, fact.numbers, fact.claims)
        elif isinstance(fact, UseRuled):
            self.a_ruling(item, fact)
        elif isinstance(fact, FieldSaid) and fact.label in (PORTED_LABEL, STAYING_LABEL):
            self.a_field(item, fact)

    def a_list(self, item: Evidence, numbers: tuple[NumberReading, ...], claims: tuple[str, ...], sha256: str | None = None) -> None:
        self.changed = item.id
        together = self.exists and item.message is not None and item.message == self.message
        if not together:
            self.start_over(item)
        self.exists = True
        self.dropped.difference_update(self.number(reading) for reading in numbers)
        for reading in numbers:
            number = self.number(reading)
            self.listed[number] = None
            if reading.action is not None:
                self.actions[number] = reading.action
        self.claims += [Claim(text, item.id, sha256) for text in claims]

    def an_addition(self, item: Evidence, numbers: tuple[NumberReading, ...], claims: tuple[str, ...]) -> None:
        for reading in numbers:
            number, action = self.number(reading), reading.action or Action.PORT
            self.actions[number] = action
            if action is Action.PORT:
                self.exists = True
                self.listed[number] = None
            self.dropped.discard(number)
        self.origin, self.changed = self.origin or item.id, item.id
        self.claims += [Claim(text, item.id) for text in claims]

    def a_ruling(self, item: Evidence, fact: UseRuled) -> None:
        self.changed = item.id
        everything = fact.use is None and not fact.numbers
        if everything and fact.action is Action.PORT:
            self.start_over(item)
            self.exists = self.everything = True
            self.listed = dict.fromkeys(sorted(self.known.on_accounts - set(fact.exceptions)))
            targets: Iterable[str] = self.listed
        elif everything:
            targets = sorted(self.known.numbers - set(fact.exceptions))
        else:
            targets = self.targets(item, fact)
        other = Action.KEEP if fact.action is Action.PORT else Action.PORT
        for number in targets:
            self.rule(number, fact.action)
        for number in fact.exceptions:
            self.rule(number, other)

    def targets(self, item: Evidence, fact: UseRuled) -> tuple[str, ...]:
        of_use = tuple(sorted(number for number, use in self.known.uses.items() if fact.use and use == fact.use))
        if fact.use and not fact.numbers and not of_use:
            deed = "moves" if fact.action is Action.PORT else "stays"
            self.claims.append(Claim(f"the {fact.use.replace('_', ' ')} line {deed}", item.id))
        return tuple(number for number in (fact.numbers or of_use) if number not in fact.exceptions)

    def rule(self, number: str, action: Action) -> None:
        self.actions[number] = action
        self.dropped.discard(number)
        if action is Action.PORT:
            self.exists = True
            self.listed[number] = None

    def a_field(self, item: Evidence, fact: FieldSaid) -> None:
        numbers = tuple(NumberReading(number) for number in numbers_in(fact.value))
        if fact.label == PORTED_LABEL and numbers:
            self.a_list(item, numbers, ())
            self.actions.update(dict.fromkeys(self.listed, Action.PORT))
        elif fact.label == STAYING_LABEL:
            for reading in numbers:
                self.rule(reading.e164, Action.KEEP)

    def loa(self, papers: list[Paper]) -> None:
        for paper in papers:
            if paper.reading.numbers:
                self.a_list(paper.evidence, paper.reading.numbers, (), paper.sha256)
                self.from_loa = True

    def start_over(self, item: Evidence) -> None:
        self.dropped.update(number for number in self.listed if self.actions.get(number) is not Action.KEEP)
        self.actions = {number: action for number, action in self.actions.items() if action is Action.KEEP}
        self.listed, self.claims, self.everything = {}, [], False
        self.message, self.origin = item.message, item.id

    def number(self, reading: NumberReading) -> str:
        return corrected_number(reading.e164, self.answers, listed=True)

    def result(self) -> Listing:
        latest = {subject(claim.text): claim for claim in self.claims}  # said twice, asked once
        open_claims = tuple(claim for claim in latest.values() if not self.settled(claim))
        return Listing(
            self.exists, frozenset(self.listed), dict(self.actions), frozenset(self.dropped - set(self.listed)), open_claims,
            self.everything, self.from_loa, self.origin, self.changed
        )  # fmt: skip

    def settled(self, claim: Claim) -> bool:
        return self.answers.to(QuestionKind.NUMBER_CLAIM, claim.text) is not None
