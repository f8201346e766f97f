"""A month, and in the soak a year, of onboardings on an accelerated clock, with holidays and clock changes, against a plain recount."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pytest

from onboarding.calendar import add_business_days, is_business_day
from onboarding.documents import DocumentKind, DocumentReading, NumberReading, Person
from onboarding.evidence import Activation
from onboarding.mails import MailIntent, MailKind
from tests.support.fast_world import STAFF, ZONE, FastWorld

LATE = 30  # hours: beyond the promised 24
DELAYS = (1, 10, LATE, None)  # hours after complete until staff keep a promise; None: never


@dataclass
class Plan:
    """What people will do in one onboarding; everything expected follows from it."""

    number: int
    opened: datetime
    completed: datetime
    activation: Activation
    hardware: bool
    keeps: dict[MailKind, int | None]
    foc: date | None = None
    answer: str | None = None  # on the port's day
    ref: str = ""

    @property
    def client(self) -> str:
        return f"client{self.number}@clients.example"

    @property
    def promised(self) -> list[MailKind]:
        return [
            *([MailKind.PORT_SUBMITTED] if self.activation.ports else []),
            *([MailKind.HARDWARE_SHIPPED] if self.hardware else []),
            *([MailKind.NEW_NUMBERS] if self.activation.starts_now else []),
        ]


def plans(count: int, first: date, days: int, seed: int) -> list[Plan]:
    dice, made = random.Random(seed), []
    for number in range(count):
        day = first + timedelta(days=dice.randrange(days))
        opened = datetime.combine(day, time(dice.randrange(8, 18), dice.randrange(60)), ZONE)
        completed = opened + timedelta(hours=dice.choice((1, 5, 26, 70)))
        plan = Plan(number, opened, completed, dice.choice(list(Activation)), dice.random() < 0.3, {})
        plan.keeps = {kind: dice.choice(DELAYS) for kind in plan.promised}
        if plan.keeps.get(MailKind.PORT_SUBMITTED):
            plan.foc = add_business_days(completed.date() + timedelta(days=3), dice.randrange(5, 12))
            plan.answer = dice.choice(("verified", "not verified: fax", None))
        made.append(plan)
    return made


COMMANDS = {
    MailKind.PORT_SUBMITTED: "port submitted",
    MailKind.HARDWARE_SHIPPED: "tracking 1Z999AA10123456784",
    MailKind.NEW_NUMBERS: "new numbers: 786-555-0120",
}


class Calendar:
    """Lets the plans happen, hour by hour, and keeps what was sent when."""

    def __init__(self, made: list[Plan]) -> None:
        self.world = FastWorld(now=min(plan.opened for plan in made))
        self.sent: list[tuple[datetime, MailIntent]] = []
        self.events: list[tuple[datetime, int, str, Plan]] = []
        for plan in made:
            self._add(plan.opened, "open", plan)
            self._add(plan.completed, "complete", plan)
            for kind, hours in plan.keeps.items():
                if hours is not None:
                    self._add(plan.completed + timedelta(hours=hours), COMMANDS[kind], plan)
            if plan.foc:
                self._add(plan.completed + timedelta(hours=LATE + 2), f"port date {plan.foc:%m/%d/%Y}", plan)
                if plan.answer:
                    self._add(datetime.combine(plan.foc, time(10, 30), ZONE), plan.answer, plan)

    def _add(self, at: datetime, what: str, plan: Plan) -> None:
        self.events.append((at, len(self.events), what, plan))

    def play(self, until: datetime) -> None:
        self.events.sort(key=lambda event: event[:2])
        tick = self.world.now.replace(minute=2)
        while tick < until:
            while self.events and self.events[0][0] <= tick:
                at, _, what, plan = self.events.pop(0)
                self._happen(at, what, plan)
            self._run(tick)
            tick = (tick.astimezone(ZONE) + timedelta(hours=1)).replace(minute=2)

    def _happen(self, at: datetime, what: str, plan: Plan) -> None:
        self.world.now = at
        match what:
            case "open":
                plan.ref = self.world.open(
                    plan.activation, client=plan.client, hardware=plan.hardware, tax_exempt=False, payment_on_file=True
                )
            case "complete":
                self.world.say(plan.client, "all of it", ref=plan.ref, papers=everything(plan), body=contact(plan))
            case command:
                self.world.say(STAFF, command, ref=plan.ref)
        self._run(at)

    def _run(self, now: datetime) -> None:
        self.world.now = now
        self.sent += [(now, intent) for intent in self.world.run()]

    def of(self, plan: Plan, kind: MailKind) -> list[tuple[datetime, MailIntent]]:
        return [(at, intent) for at, intent in self.sent if intent.ref == plan.ref and intent.kind is kind]


def everything(plan: Plan) -> tuple[DocumentReading, ...]:
    numbers = tuple(NumberReading(f"+1305555{100 + plan.number % 100:04d}", confidence=0.99) for _ in range(1))
    if not plan.activation.ports:
        return ()
    bill = DocumentReading(
        f"bill{plan.number}.pdf",
        DocumentKind.PHONE_BILL,
        0.99,
        1,
        carrier="Gulfstream",
        account_number=f"55-{plan.number}",
        document_date=plan.completed.date() - timedelta(days=3),
        numbers=numbers,
    )
    return (bill, DocumentReading(f"list{plan.number}.csv", DocumentKind.DID_LIST, 0.99, 1, numbers=numbers))


def contact(plan: Plan) -> DocumentReading:
    return DocumentReading("mail.eml", DocumentKind.EMAIL, billing_contact=Person("Maria Lopez", f"maria{plan.number}@clients.example"))


def recount(calendar: Calendar, plan: Plan, end: datetime) -> None:
    """What must have happened, said once more without the bot's own rules."""
    assert len(calendar.of(plan, MailKind.COMPLETE)) == 1, plan
    assert len(calendar.of(plan, MailKind.CONFIGURATION)) == 1, plan
    kept = {promise.kind: promise.kept_at for promise in calendar.world.assessment(plan.ref).promises}
    assert set(kept) == {kind.value for kind in plan.promised}
    overdue = Counter(about_of(intent) for _, intent in calendar.of(plan, MailKind.ALERT))
    for kind, hours in plan.keeps.items():
        assert (kept[kind.value] is not None) == (hours is not None), (plan, kind)
        assert len(calendar.of(plan, kind)) == (hours is not None), (plan, kind)
        late = hours is None or hours > 24
        assert overdue[f"{kind.value} overdue"] == late, (plan, kind, overdue)
    if plan.foc is None or datetime.combine(plan.foc, time(18), ZONE) > end:
        return
    ((ahead, _),) = calendar.of(plan, MailKind.PORT_AHEAD)
    ((day, _),) = calendar.of(plan, MailKind.PORT_DAY)
    assert day.date() == plan.foc
    assert day.hour == 8
    assert ahead.date() == business_days_before(plan.foc, 2)
    assert is_business_day(ahead.date())
    assert len(calendar.of(plan, MailKind.NEXT_STEPS)) == (plan.answer == "not verified: fax")
    assert overdue["port-day unanswered"] == (plan.answer is None), (plan, overdue)


def business_days_before(day: date, count: int) -> date:
    while count:
        day -= timedelta(days=1)
        count -= is_business_day(day)
    return day


def about_of(intent: MailIntent) -> str:
    words = str(intent.context)
    if "port-day check" in words:
        return "port-day unanswered"
    named = {"port submi": MailKind.PORT_SUBMITTED, "hardware": MailKind.HARDWARE_SHIPPED, "new numbers": MailKind.NEW_NUMBERS}
    kind = next((kind.value for sign, kind in named.items() if sign in words.lower()), "other")
    return f"{kind} {'overdue' if 'overdue' in words else 'near due'}"


def live_through(count: int, first: date, days: int, seed: int) -> None:
    made = plans(count, first, days, seed)
    calendar = Calendar(made)
    end = datetime.combine(first + timedelta(days=days + 40), time(20), ZONE)
    calendar.play(end)
    for plan in made:
        recount(calendar, plan, end)


@pytest.mark.timeout(300)
def test_a_month_of_twenty_over_holidays_and_the_end_of_summer_time() -> None:
    live_through(20, date(2026, 10, 12), 30, seed=7)


@pytest.mark.soak
def test_a_year_of_two_hundred() -> None:
    live_through(200, date(2026, 1, 5), 340, seed=11)
