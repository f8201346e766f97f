"""Whatever happened in whatever order: the verdict is a pure, stable count of the evidence."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from onboarding.assess import assess
from onboarding.assessment import State, Status
from onboarding.calendar import is_business_day, local_date
from onboarding.documents import Action
from onboarding.evidence import (
    Activation,
    Answered,
    Author,
    Away,
    ContactSaid,
    Evidence,
    Fact,
    FieldSaid,
    MailQueued,
    NumbersSaid,
    PaperRead,
    PortMilestone,
    Retracted,
    Role,
    Settled,
    StateChanged,
    TaxSaid,
    Undone,
    UseRuled,
)
from onboarding.evidence import RequirementKind as Kind
from onboarding.labels import FINAL_ORDER
from onboarding.mails import MailKind
from onboarding.timeline import due, mail_cause, reminder_due, something_missing
from tests.unit.onboarding.story import BOT, CLIENT, PARTNER, STAFF, Story, bill, certificate, csr, did_list, number, payment

LAST = st.sampled_from(["0142", "0143", "0144", "0145", "0171"])
READINGS = st.builds(
    number, LAST, use=st.sampled_from([None, "fax", "main", "alarm"]), needs_review=st.booleans(), action=st.sampled_from([None, *Action])
)
NUMBERS = st.lists(READINGS, max_size=4).map(tuple)
PAPERS = st.one_of(
    st.builds(lambda n: bill(numbers=n), NUMBERS),
    st.builds(lambda n, days: bill(numbers=n, document_date=bill().document_date - timedelta(days=days)), NUMBERS, st.integers(0, 60)),  # type: ignore[operator]
    st.builds(lambda n, name: csr(numbers=n, customer_name=name), NUMBERS, st.sampled_from(["Harbor Dental", "Bright Smiles", None])),
    st.builds(lambda n, claims: did_list(*n, claims=claims), NUMBERS, st.sampled_from([(), ("555-01xx",)])),
    st.builds(lambda signed: payment(signed=signed), st.sampled_from([True, False, None])),
    st.builds(lambda name: certificate(customer_name=name), st.sampled_from(["Harbor Dental", "Bright Smiles", None])),
)
SAID: st.SearchStrategy[Fact] = st.one_of(
    st.builds(PaperRead, PAPERS, st.sampled_from(["a", "b", "c", "d"])),
    st.builds(NumbersSaid, NUMBERS, st.booleans()),
    st.builds(UseRuled, st.sampled_from(Action), st.sampled_from([None, "fax"])),
    st.builds(ContactSaid, st.sampled_from([None, "Jane Doe", "Bob"]), st.sampled_from([None, "jane@harbor.example"])),
    st.builds(TaxSaid, st.booleans()),
    st.builds(
        FieldSaid,
        st.sampled_from(["PIN", "CNAM", "Main CID Number", "Service address"]),
        st.sampled_from(["1234", "305-555-0142", "PO Box 9"]),
    ),
    st.builds(Away, st.just("jane@harbor.example"), st.none()),
    st.builds(Retracted, st.lists(st.integers(1, 12), max_size=2).map(tuple)),
)
COMMANDS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(Settled, st.sampled_from(Kind), st.sampled_from(["accepted", "rejected", "waived", "required"])),
    st.builds(StateChanged, st.sampled_from(["paused", "resumed", "cancelled", "reopened"])),
    st.builds(PortMilestone, st.sampled_from(["submitted", "rejected", "completed"])),
    st.builds(Undone, st.lists(st.integers(2, 12), max_size=2).map(tuple)),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just(CLIENT), SAID),
        st.tuples(st.just(PARTNER), SAID),
        st.tuples(st.just(STAFF), COMMANDS),
        st.tuples(st.just(BOT), st.just("answer")),  # our received goes out with all open questions
        st.tuples(st.just(CLIENT), st.sampled_from(["yes", "no", "+13055550142"])),  # the answer to the first of them
        st.tuples(st.just(BOT), st.integers(1, 200)),  # hours pass, and the clock's mails go out
    ),
    max_size=14,
)
ACTIVATIONS = st.sampled_from(Activation)


def play(activation: Activation, steps: list[tuple[Author, object]]) -> Story:
    """The steps as a pipeline would live through them, ``complete`` included."""
    story = Story(activation)
    for by, step in steps:
        if isinstance(step, int):
            story.later(hours=step)
            for item in due(story.assess(), story.rules, story.now):
                if item.kind is MailKind.REMINDER:
                    check_reminder(story)
                story.mails(item.kind, item.cause)
        elif step == "answer":
            asked = tuple(question.key for question in story.assess().questions if not question.asked)
            check_nothing_twice(story, asked)
            story.mails(MailKind.RECEIVED, asked=asked)
        elif isinstance(step, str):
            open_ones = [question for question in story.assess().questions if question.asked]
            story.add(by, *(Answered(question.key, step) for question in open_ones[:1]))
        else:
            story.add(by, step)  # type: ignore[arg-type]
        assessment = story.assess()
        if assessment.ready and assessment.completed_at is None and assessment.state is State.COLLECTING and not assessment.paused:
            story.mails(MailKind.COMPLETE, mail_cause("OB-7", MailKind.COMPLETE, assessment.reopened))
    return story


def check_nothing_twice(story: Story, asked: tuple[str, ...]) -> None:
    before = {key for item in story.evidence if isinstance(item.fact, MailQueued) for key in item.fact.asked}
    assert not before & set(asked)


def check_reminder(story: Story) -> None:
    assessment = story.assess()
    assert something_missing(assessment)
    assert not assessment.paused
    assert assessment.state is not State.CANCELLED
    assert is_business_day(local_date(story.now, story.rules.timezone))


@settings(max_examples=150, deadline=None)
@given(ACTIVATIONS, STEPS, st.integers(0, 2**16))
def test_a_recount_from_scratch_in_any_order_is_the_same(activation: Activation, steps: list[tuple[Author, object]], seed: int) -> None:
    story = play(activation, steps)
    shuffled = list(story.evidence)
    Random(seed).shuffle(shuffled)
    verdict = story.assess()
    assert assess("OB-7", shuffled, story.rules, story.now) == verdict
    assert assess("OB-7", tuple(story.evidence), story.rules, story.now) == verdict


@settings(max_examples=150, deadline=None)
@given(ACTIVATIONS, STEPS)
def test_what_always_holds(activation: Activation, steps: list[tuple[Author, object]]) -> None:
    story = play(activation, steps)
    verdict = story.assess()
    assert verdict.ready is not any(requirement.blocks for requirement in verdict.requirements)
    assert tuple(label for label, _ in verdict.final_order) == FINAL_ORDER
    assert not any(value for label, value in verdict.final_order if label in verdict.not_applicable)
    assert len({question.key for question in verdict.questions}) == len(verdict.questions)
    assert all(question.text.endswith("?") for question in verdict.questions)
    ported = {each.e164 for each in verdict.numbers if each.action is Action.PORT}
    staying = {each.e164 for each in verdict.numbers if each.action is Action.KEEP}
    assert not ported & staying
    assert verdict.reminders_sent <= story.rules.max_reminders
    if verdict.requirement(Kind.DID_LIST).status is Status.ACCEPTED and not any(isinstance(item.fact, Settled) for item in story.evidence):
        assert not any(each.needs_review for each in verdict.numbers if each.action is Action.PORT)
    completes = [item.fact.cause for item in story.evidence if isinstance(item.fact, MailQueued) and item.fact.kind == MailKind.COMPLETE]
    assert len(completes) == len(set(completes))


@settings(max_examples=100, deadline=None)
@given(ACTIVATIONS, STEPS)
def test_mail_and_bot_evidence_never_lets_a_question_come_back(activation: Activation, steps: list[tuple[Author, object]]) -> None:
    """After our mail put every open question, none of them is new, however often we count."""
    story = play(activation, steps).asks_everything()
    assert all(question.asked for question in story.assess().questions)


@settings(max_examples=100, deadline=None)
@given(ACTIVATIONS, STEPS)
def test_a_reminder_is_never_due_on_a_day_off(activation: Activation, steps: list[tuple[Author, object]]) -> None:
    story = play(activation, steps)
    at = reminder_due(story.assess(), story.rules, story.now)
    assert at is None or is_business_day(local_date(at, story.rules.timezone))


def test_evidence_not_yet_stored_counts_last() -> None:
    story = Story()
    new = Evidence(0, story.now, Author(Role.CLIENT, "jane@harbor.example"), FieldSaid("CNAM", "HARBOR"))
    assert assess("OB-7", [new, *story.evidence], story.rules, story.now).order("CNAM") == "HARBOR"
