"""Generated conversations: people, staff, delays, duplicates, reorderings. Whatever happens, the promises to people hold.

A few hundred in `make test`, ten thousand in `make soak`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from onboarding.assess import assess
from onboarding.assessment import State, Status
from onboarding.documents import Action, DocumentKind, DocumentReading, NumberReading, Person
from onboarding.evidence import Activation, CardDataSeen, MailQueued, RequirementKind
from onboarding.labels import FINAL_ORDER
from onboarding.mails import MailKind
from onboarding.messages import Nature, Statement, StatementKind
from storage.codec import dump_fact, load_fact
from tests.support.fast_world import DANA, EVE, LENA, STAFF, FastWorld

NUMBERS = tuple(f"+1305555{tail:04d}" for tail in range(140, 146))
STAFF_KINDS = {MailKind.ALERT, MailKind.DIGEST, MailKind.STAFF_REPLY, MailKind.PORT_DAY}

COMMANDS = tuple(
    """\
accept bill
accept payment
accept DID list
waive CSR
waive tax
require CSR
reject DID list: incomplete
reject bill: unreadable
set CNAM: HARBOR DENTAL
set Domain: harbordental
port submitted
port rejected: name mismatch
port date 12/15/2026
port date 01/12/2027
port complete
new numbers: 786-555-0120
tracking 1Z999AA10123456784
verified
not verified: fax
pause
resume
remind
undo
cancel
reopen
contact client: Lena <lena2@harbordental.example>
contact client: Lena <lena@harbordental.example>
remove contact dana@bluepeak.example
contact partner: Dana <dana@bluepeak.example>
they called, all is well
help""".splitlines()
)

people = st.sampled_from([LENA, DANA, "lena2@harbordental.example"])
some_numbers = st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=5, unique=True)


def numbers_of(chosen: list[str], **marks: Any) -> tuple[NumberReading, ...]:
    return tuple(NumberReading(e164, **marks) for e164 in chosen)


@st.composite
def papers(draw: st.DrawFn, today: date, kind: str | None = None) -> DocumentReading:
    kind = kind or draw(st.sampled_from(["bill", "bill", "csr", "list", "list", "payment", "tax", "other"]))
    chosen, age = draw(some_numbers), draw(st.sampled_from([1, 12, 30, 31, 200]))
    dated = today - timedelta(days=age)
    name = draw(st.sampled_from(["Harbor Dental", "HARBOR DENTAL LLC", "Bayfront Legal"]))
    base = DocumentReading(f"{kind}{draw(st.integers(0, 99))}.pdf", confidence=0.99, pages=1, customer_name=name, document_date=dated)
    match kind:
        case "bill":
            account = draw(st.sampled_from(["305 555-0142 327", "8123 45 678"]))
            return replace(
                base,
                kind=DocumentKind.PHONE_BILL,
                carrier="Gulfstream",
                account_number=account,
                billing_telephone_number=chosen[0],
                numbers=numbers_of(chosen),
            )
        case "csr":
            return replace(base, kind=DocumentKind.CSR, carrier="Gulfstream", account_number="305 555-0142 327", numbers=numbers_of(chosen))
        case "list":
            doubt, action = draw(st.booleans()), draw(st.sampled_from([Action.PORT, Action.PORT, Action.KEEP]))
            marks = {"needs_review": doubt, "confidence": 0.6 if doubt else 0.99, "action": action}
            return replace(base, kind=DocumentKind.DID_LIST, numbers=numbers_of(chosen, **marks), customer_name=None, document_date=None)
        case "payment":
            return replace(
                base, kind=DocumentKind.PAYMENT_AUTHORIZATION, signed=draw(st.sampled_from([True, True, False, None])), blank=False
            )
        case "tax":
            return replace(
                base,
                kind=DocumentKind.TAX_EXEMPTION,
                signed=True,
                blank=False,
                expires=today + timedelta(days=draw(st.sampled_from([-5, 300]))),
            )
        case _:
            return replace(base, kind=DocumentKind.OTHER, unsuitable="This is an electric bill; we need the phone bill.")


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    kind = draw(st.sampled_from(list(StatementKind)))
    chosen = tuple(draw(st.lists(st.sampled_from(NUMBERS), max_size=2, unique=True)))
    value = {StatementKind.ACTIVATION: "asap", StatementKind.KEEP: "fax"}.get(kind)
    return Statement(kind, f"a sentence that says {kind.value}", chosen, value)


class Conversation(RuleBasedStateMachine):
    """One or two onboardings of the same people."""

    def __init__(self) -> None:
        super().__init__()
        self.world = FastWorld()
        self.ref = ""
        self.arrived: list[str] = []

    # --- what happens -------------------------------------------------------------------------

    @initialize(activation=st.sampled_from(Activation), hardware=st.booleans(), exempt=st.sampled_from([None, True, False]))
    def the_first(self, activation: Activation, hardware: bool, exempt: bool | None) -> None:
        self.ref = self.world.open(activation, hardware=hardware, tax_exempt=exempt)

    @rule(activation=st.sampled_from(Activation))
    def another_for_the_same_people(self, activation: Activation) -> None:
        if len(self.world.refs) < 2:
            self.ref = self.world.open(activation, payment_on_file=True)

    @rule(data=st.data(), sender=people)
    def send_everything(self, data: st.DataObject, sender: str) -> None:
        """What completes most onboardings, in one mail."""
        today, chosen = self.world.now.date(), data.draw(some_numbers)
        made = [data.draw(papers(today, kind)) for kind in ("bill", "list", "payment")]
        found = tuple(replace(paper, numbers=numbers_of(chosen), signed=True) for paper in made)
        contact = DocumentReading("mail.eml", DocumentKind.EMAIL, billing_contact=Person("Maria Lopez", "maria@harbordental.example"))
        self._say(sender, "all of it", True, papers=found, body=contact)
        self.run_the_bot()

    @rule(data=st.data(), sender=people, threaded=st.booleans())
    def send_papers(self, data: st.DataObject, sender: str, threaded: bool) -> None:
        found = tuple(data.draw(st.lists(papers(self.world.now.date()), min_size=1, max_size=3)))
        self._say(sender, "here", threaded, papers=found)

    @rule(sender=people, said=st.lists(statements(), min_size=1, max_size=3), threaded=st.booleans())
    def say_something(self, sender: str, said: list[Statement], threaded: bool) -> None:
        self._say(sender, " ".join(s.text for s in said), threaded, statements=tuple(said))

    @rule(sender=people, label=st.sampled_from(FINAL_ORDER), value=st.sampled_from(["305-555-0142", "Harbor", "12/15/2026", "no", ""]))
    def fill_in(self, sender: str, label: str, value: str) -> None:
        self._say(sender, f"{label}: {value}", True, labels=((label, value),))

    @rule(sender=people, chosen=some_numbers)
    def list_numbers_in_the_mail(self, sender: str, chosen: list[str]) -> None:
        contact = Person("Maria Lopez", "maria@harbordental.example")
        body = DocumentReading("mail.eml", DocumentKind.EMAIL, numbers=numbers_of(chosen, action=Action.PORT), billing_contact=contact)
        self._say(sender, "our numbers", True, body=body)

    @rule(command=st.sampled_from(COMMANDS))
    def staff_command(self, command: str) -> None:
        if self.ref:
            self.arrived.append(self.world.say(STAFF, command, ref=self.ref))

    @rule(found=papers(date(2026, 11, 20)))
    def stranger(self, found: DocumentReading) -> None:
        if self.ref:
            self.world.say(EVE, "me too", ref=self.ref, papers=(found,))

    @rule(sender=people, nature=st.sampled_from([Nature.AUTO_REPLY, Nature.BOUNCE, Nature.LIST, Nature.READ_RECEIPT]))
    def machine(self, sender: str, nature: Nature) -> None:
        if self.ref:
            self.world.say(sender, "away", ref=self.ref, nature=nature)

    @rule()
    def a_mail_arrives_again(self) -> None:
        if self.arrived:
            self.world.arrive(self.arrived[-1])

    @rule(minutes=st.sampled_from([0, 5, 60, 300, 1440, 4320, 20000]))
    def time_passes(self, minutes: int) -> None:
        self.world.later(minutes=minutes)
        self.run_the_bot()

    @rule()
    def run_the_bot(self) -> None:
        parties = {ref: self.world.assessment(ref) for ref in self.world.refs}
        for intent in self.world.run():
            self._check(intent, parties)

    def _say(self, sender: str, words: str, threaded: bool, **what: Any) -> None:
        if self.ref:
            self.arrived.append(self.world.say(sender, words, ref=self.ref if threaded else None, **what))

    # --- what must hold -----------------------------------------------------------------------

    def _check(self, intent: Any, before: dict[str, Any]) -> None:
        if intent.kind in STAFF_KINDS:
            assert set(intent.to) <= {STAFF}, "staff's mail goes to staff"
            return
        if intent.ref is None:
            return  # "which onboarding?": to a contact, about their own
        known = {
            c.party.email for a in (before[intent.ref], self.world.assessment(intent.ref)) for c in a.contacts if c.party.role != "billing"
        }
        assert set(intent.to) <= known, "no mail to a non-contact"
        if intent.kind is MailKind.REMINDER:
            self._check_reminder(intent, before[intent.ref])

    def _check_reminder(self, intent: Any, before: Any) -> None:
        after = self.world.assessment(intent.ref)
        assert after.state is not State.CANCELLED
        assert any(requirement.blocks for requirement in after.requirements) or after.questions, (
            "a reminder needs something that is missing"
        )
        assert self.world.now.weekday() < 5

    @invariant()
    def complete_goes_out_once_a_round(self) -> None:
        for ref in self.world.refs:
            facts = [item.fact for item in self.world.app.repository.evidence(ref)]
            rounds = 1 + sum(fact.type == "state_changed" and fact.change == "reopened" for fact in facts)
            assert sum(isinstance(fact, MailQueued) and fact.kind == MailKind.COMPLETE for fact in facts) <= rounds

    @invariant()
    def nothing_is_asked_twice(self) -> None:
        for ref in self.world.refs:
            facts = [item.fact for item in self.world.app.repository.evidence(ref)]
            asked = Counter(key for fact in facts if isinstance(fact, MailQueued) and fact.kind == MailKind.RECEIVED for key in fact.asked)
            assert not [key for key, times in asked.items() if times > 1]

    @invariant()
    def nothing_completes_without_payment_and_contact(self) -> None:
        for ref in self.world.refs:
            now = self.world.assessment(ref)
            if now.ready:
                for kind in (RequirementKind.PAYMENT_AUTHORIZATION, RequirementKind.BILLING_CONTACT):
                    assert now.requirement(kind).status in (Status.ACCEPTED, Status.WAIVED)

    @invariant()
    def the_checklist_equals_a_recount_from_what_is_stored(self) -> None:
        for ref in self.world.refs:
            evidence = self.world.app.repository.evidence(ref)
            copied = [
                replace(item, by=load_fact(dump_fact(item.by, item.fact))[0], fact=load_fact(dump_fact(item.by, item.fact))[1])
                for item in reversed(evidence)
            ]
            assert assess(ref, copied, self.world.app.config.rules, self.world.utc) == self.world.assessment(ref)

    @invariant()
    def a_stranger_has_left_no_trace(self) -> None:
        for ref in self.world.refs:
            assert not [
                item for item in self.world.app.repository.evidence(ref) if item.by.email == EVE and not isinstance(item.fact, CardDataSeen)
            ]

    def teardown(self) -> None:
        self.world.app.repository.close()


QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def converse(times: int, steps: int = 12) -> None:
    run_state_machine_as_test(
        Conversation,
        settings=settings(max_examples=times, stateful_step_count=steps, deadline=None, suppress_health_check=QUIET, database=None),
    )


def test_three_hundred_conversations_keep_every_promise() -> None:
    converse(300)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(4))
def test_ten_thousand_conversations_keep_every_promise(part: int) -> None:
    converse(2500)
