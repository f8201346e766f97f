"""What people said becomes of the numbers: lists, additions, "keep the fax line", "everything on the bill", in the order they said it.

A later list replaces an earlier one; lists that come in one mail are one list; "also port 0145" adds. A list is of numbers to port, so
merely standing on one does not undo an earlier mail's "keep 0143": that is contested, and asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from onboarding.answers import Answers, subject
from onboarding.assessment import QuestionKind
from onboarding.case import Case
from onboarding.compare import numbers_in
from onboarding.documents import Action, DocumentKind, NumberReading
from onboarding.evidence import Evidence, FieldSaid, NumbersSaid, Opened, Role, UseRuled
from onboarding.papers import Paper
from onboarding.sightings import corrected_number
from onboarding.words import is_toll_free

SAME_USES = (frozenset({"fax", "efax"}), frozenset({"door", "gate"}), frozenset({"dsl", "modem"}), frozenset({"alarm", "fire", "burglar"}))
PORTED_LABEL, STAYING_LABEL = "DIDs to be ported", "DIDs not to be ported"


@dataclass(frozen=True, slots=True)
class Claim:
    """Words about numbers that are no numbers: a mask, seven digits, a count that does not fit, a use nobody's number has."""

    text: str  # often a sentence of the reader's
    evidence: int
    sha256: str | None = None
    about: Literal["words", "count", "use"] = "words"  # count: the list tells another number of numbers than it holds

    @property
    def disconnects(self) -> bool:
        return "disconnect" in self.text


@dataclass(frozen=True, slots=True)
class Listing:
    exists: bool = False
    listed: frozenset[str] = frozenset()
    actions: Mapping[str, Action] = field(default_factory=dict)  # what was said of a number, latest word
    dropped: frozenset[str] = frozenset()  # on an earlier list, not on the one that replaced it
    claims: tuple[Claim, ...] = ()  # the open ones
    claimed: frozenset[str] = frozenset()  # numbers a claim is about, settled or not: its question is theirs
    contested: frozenset[str] = frozenset()  # an earlier mail said they stay, a later list names them: they stay until that is answered
    overruled: frozenset[str] = frozenset()  # contacts said otherwise after staff had their say: staff's word stands, and staff see it
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
    """The opening's list, contacts' words in order, then staff's over them."""
    by_evidence: dict[int, list[Paper]] = {}
    for paper in papers:
        if paper.kind in (DocumentKind.DID_LIST, DocumentKind.ORDER_FORM) and (paper.reading.numbers or paper.reading.claims):
            by_evidence.setdefault(paper.evidence.id, []).append(paper)
    replay = _Replay(known, answers)
    staff_words = []
    for item in case.evidence:
        if isinstance(item.fact, Opened):
            replay.an_opening(item, item.fact)
        for paper in by_evidence.get(item.id, ()):
            replay.a_paper(item, paper)
        if item.by.role is not Role.STAFF:
            replay.words(item)
        elif _is_of_numbers(item):
            staff_words.append(item)
    said, last = replay.result(), replay.changed
    for item in staff_words:
        replay.words(item)
    if staff_words and last > staff_words[-1].id:
        replay.overruled = {
            number for number in said.listed | set(said.actions) if said.action(number) is not replay.result().action(number)
        }
    if not replay.exists:
        replay.loa([paper for paper in papers if paper.kind is DocumentKind.LOA])
    return replay.result()


def is_of_use(group: str, number: str, use: str | None) -> bool:
    """Whether a number belongs to a group people name by its use; toll-free numbers are known by their code."""
    if group == "toll_free" and is_toll_free(number):
        return True
    return use is not None and (use == group or any({use, group} <= alike for alike in SAME_USES))


def _is_of_numbers(item: Evidence) -> bool:
    fact = item.fact
    return isinstance(fact, NumbersSaid | UseRuled) or (isinstance(fact, FieldSaid) and fact.label in (PORTED_LABEL, STAYING_LABEL))


class _Replay:
    """The list as it stood after each word; local to ``read_listing``."""

    def __init__(self, known: Known, answers: Answers) -> None:
        self.known, self.answers = known, answers
        self.exists = self.everything = self.from_loa = False
        self.listed: dict[str, None] = {}
        self.actions: dict[str, Action] = {}
        self.dropped: set[str] = set()
        self.claims: list[Claim] = []
        self.kept: dict[str, str | None] = {}  # by words: in which mail
        self.contested: set[str] = set()
        self.overruled: set[str] = set()
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

    def an_opening(self, item: Evidence, fact: Opened) -> None:
        """What staff knew when they opened it: a beginning, which the contacts' lists replace."""
        for label, value in fact.fields:
            if label in (PORTED_LABEL, STAYING_LABEL):
                self.a_field(item, FieldSaid(label, value))
                self.kept.clear()

    def a_paper(self, item: Evidence, paper: Paper) -> None:
        self.a_list(item, paper.reading.numbers, paper.reading.claims, paper.sha256)
        if paper.reading.incomplete:
            self.claims.append(Claim(paper.reading.incomplete, item.id, paper.sha256, "count"))

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
            if self.kept_in_words(number, item):
                continue
            if reading.action is not None:
                self.actions[number] = reading.action
            elif number not in self.kept:
                self.actions.pop(number, None)
        self.claim(item, claims, sha256)

    def kept_in_words(self, number: str, item: Evidence) -> bool:
        """Words go before a list: those of its own mail at once, those of an earlier mail until we are told."""
        if number not in self.kept or item.by.role is Role.STAFF:
            return False
        if self.kept[number] == item.message:
            return True
        answer = self.answers.to(QuestionKind.NUMBERS_STAY, f"{number} after all")
        if answer is not None and answer.no:
            return False
        if answer is None:
            self.contested.add(number)
        return True

    def claim(self, item: Evidence, claims: tuple[str, ...], sha256: str | None = None) -> None:
        for claim in (Claim(text, item.id, sha256) for text in claims):
            self.claims.append(claim)
            if claim.disconnects:  # neither ported nor kept: a person's business, and certainly not to port
                self.actions.update(dict.fromkeys(numbers_in(claim.text), Action.KEEP))

    def an_addition(self, item: Evidence, numbers: tuple[NumberReading, ...], claims: tuple[str, ...]) -> None:
        for reading in numbers:
            number, action = self.number(reading), reading.action or Action.PORT
            self.actions[number] = action
            if action is Action.PORT:
                self.exists = True
                self.listed[number] = None
            self.dropped.discard(number)
        self.origin, self.changed = self.origin or item.id, item.id
        self.claim(item, claims)

    def a_ruling(self, item: Evidence, fact: UseRuled) -> None:
        self.changed = item.id
        everything = fact.use is None and not fact.numbers
        if everything and fact.action is Action.PORT:
            self.start_over(item)
            self.exists = self.everything = True
            stay = {*fact.exceptions, *(number for number, message in self.kept.items() if message == item.message)}
            self.listed = dict.fromkeys(sorted(self.known.on_accounts - stay))
            targets: Iterable[str] = tuple(self.listed)
        elif everything:
            targets = sorted(self.known.numbers - set(fact.exceptions))
        else:
            targets = self.targets(item, fact)
        other = Action.KEEP if fact.action is Action.PORT else Action.PORT
        for number in targets:
            self.rule(number, fact.action, item.message)
        for number in fact.exceptions:
            self.rule(number, other, item.message)

    def targets(self, item: Evidence, fact: UseRuled) -> tuple[str, ...]:
        of_use = tuple(sorted(number for number, use in self.known.uses.items() if fact.use and is_of_use(fact.use, number, use)))
        if fact.use and not fact.numbers and not of_use:
            deed = "moves" if fact.action is Action.PORT else "stays"
            claim = Claim(f"the {fact.use.replace('_', ' ')} line {deed}", item.id, about="use")
            self.claims.append(claim)
            answer = self.answers.to(QuestionKind.NUMBER_CLAIM, claim.text)
            of_use = numbers_in(answer.value) if answer else ()
        return tuple(number for number in (fact.numbers or of_use) if number not in fact.exceptions)

    def rule(self, number: str, action: Action, message: str | None = None) -> None:
        self.actions[number] = action
        self.dropped.discard(number)
        self.contested.discard(number)
        if action is Action.PORT:
            self.exists = True
            self.listed[number] = None
            self.kept.pop(number, None)
        else:
            self.kept[number] = message

    def a_field(self, item: Evidence, fact: FieldSaid) -> None:
        numbers = tuple(NumberReading(number) for number in numbers_in(fact.value))
        if fact.label == PORTED_LABEL and numbers:
            self.a_list(item, numbers, ())
            self.actions.update(dict.fromkeys((reading.e164 for reading in numbers), Action.PORT))
        elif fact.label == STAYING_LABEL:
            for reading in numbers:
                self.rule(reading.e164, Action.KEEP, item.message)

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
            frozenset(number for claim in self.claims for number in numbers_in(claim.text)), frozenset(self.contested),
            frozenset(self.overruled),
            self.everything, self.from_loa, self.origin, self.changed
        )  # fmt: skip

    def settled(self, claim: Claim) -> bool:
        answer = self.answers.to(QuestionKind.NUMBER_CLAIM, claim.text)
        return answer is not None and not answer.no
