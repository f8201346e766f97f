"""Many onboardings on an accelerated clock: every promise kept, flagged or overdue exactly as a recount says.

The recount knows nothing of the rules' code: it looks at what happened when, and counts hours and days itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from onboarding.assessment import State
from onboarding.calendar import add_business_days, is_business_day
from onboarding.evidence import Activation, ContactSaid, NewNumbers, PortDayChecked, Shipped
from onboarding.mails import MailKind
from onboarding.timeline import complete_cause, due, next_due
from tests.unit.onboarding.story import STAFF, Story, bill, did_list, payment

HERE = ZoneInfo("America/New_York")
TICK = timedelta(minutes=1)
PROMISED = (MailKind.PORT_SUBMITTED, MailKind.HARDWARE_SHIPPED, MailKind.NEW_NUMBERS)


@dataclass
class Run:
    """One onboarding with what will happen to it, and the mails the clock sent: (kind, cause, when)."""

    story: Story
    plan: list[tuple[datetime, Callable[[], object]]] = field(default_factory=list)
    sent: list[tuple[MailKind, str, datetime]] = field(default_factory=list)
    foc: date | None = None

    def at(self, hours: float, deed: Callable[[], object]) -> None:
        self.plan.append((self.story.now + timedelta(hours=hours), deed))

    def live(self, until: datetime) -> None:
        """Jumps from one thing to the next, as a daemon that is always awake would."""
        self.plan.sort(key=lambda item: item[0])
        while True:
            deed_at = self.plan[0][0] if self.plan else until
            clock_at = next_due(self.story.assess(), self.story.rules, self.story.now) or until
            now = min(deed_at, max(clock_at, self.story.now + TICK))
            if now >= until:
                return
            self.story.now = now
            if self.plan and deed_at <= now:
                self.plan.pop(0)[1]()
            self.send_due()

    def send_due(self) -> None:
        assessment = self.story.assess()
        if assessment.ready and assessment.completed_at is None:
            self.send(MailKind.COMPLETE, complete_cause(assessment))
        for item in due(self.story.assess(), self.story.rules, self.story.now):
            self.send(item.kind, item.cause)

    def send(self, kind: MailKind, cause: str) -> None:
        self.story.mails(kind, cause)
        self.sent.append((kind, cause, self.story.now))

    def times(self, kind: MailKind, word: str = "") -> list[datetime]:
        return [at for sent, cause, at in self.sent if sent is kind and word in cause]


def a_run(opened: datetime, random: Random) -> Run:
    activation, hardware = random.choice(list(Activation)), random.random() < 0.4
    run = Run(Story(activation, now=opened, opening={"hardware": hardware}))
    story = run.story
    dated = (opened + timedelta(days=1)).date()
    run.at(random.uniform(1, 200), lambda: story.sends(payment()))
    last = random.uniform(1, 200)
    run.at(last, lambda: story.client(ContactSaid("Jane Doe", "jane@harbor.example")))
    if activation.ports:
        run.at(random.uniform(1, 200), lambda: story.sends(bill("0142", document_date=dated), did_list("0142")))
    for kind, deed in _deeds(run, random).items():
        if random.random() < 0.85:
            run.at(200 + random.uniform(0.2, 40), lambda kind=kind, deed=deed: (deed(), run.send(kind, f"{kind}")))  # type: ignore[misc]
    if activation.ports and random.random() < 0.8:
        _port(run, opened, random)
    return run


def _deeds(run: Run, random: Random) -> dict[MailKind, Callable[[], object]]:
    story = run.story
    deeds: dict[MailKind, Callable[[], object]] = {}
    if story.activation.ports:
        deeds[MailKind.PORT_SUBMITTED] = lambda: story.port("submitted")
    if story.opening["hardware"]:
        deeds[MailKind.HARDWARE_SHIPPED] = lambda: story.add(STAFF, Shipped("1Z999"))
    if story.activation.starts_now:
        deeds[MailKind.NEW_NUMBERS] = lambda: story.add(STAFF, NewNumbers(("+13055550190",)))
    return deeds


def _port(run: Run, opened: datetime, random: Random) -> None:
    run.foc = add_business_days(opened.date(), random.randint(14, 22))
    run.at(260, lambda: run.story.port("dated", run.foc))
    morning = datetime.combine(run.foc, datetime.min.time(), HERE).replace(hour=8).astimezone(UTC)
    answered = random.random() < 0.7
    hours = (morning - run.story.now) / timedelta(hours=1)
    if answered:
        run.at(hours + 2, lambda: run.story.add(STAFF, PortDayChecked(verified=True)))
    run.at(hours + 9, lambda: run.story.port("completed"))


# --- the recount ----------------------------------------------------------------------------------


def recount(run: Run, until: datetime) -> None:
    causes = [cause for _, cause, _ in run.sent]
    assert len(causes) == len(set(causes))
    completes = run.times(MailKind.COMPLETE)
    assert len(completes) <= 1
    for completed in completes:
        for kind in _promised(run):
            recount_promise(run, kind, completed, until)
        recount_configuration(run, completed, until)
    recount_reminders(run)
    if run.foc:
        recount_port(run, run.foc, until)


def _promised(run: Run) -> list[MailKind]:
    applies = (run.story.activation.ports, bool(run.story.opening["hardware"]), run.story.activation.starts_now)
    return [kind for kind, so in zip(PROMISED, applies, strict=True) if so]


def recount_promise(run: Run, kind: MailKind, completed: datetime, until: datetime) -> None:
    due_at = completed + timedelta(hours=24)
    kept = min(run.times(kind), default=None)
    ended = _ended(run) or until
    late = min(kept or until, ended)
    assert len(run.times(MailKind.ALERT, f"/overdue/{kind}")) == (late > due_at + TICK), (kind, completed, kept, ended)
    assert len(run.times(MailKind.ALERT, f"/near/{kind}")) == (late > due_at - timedelta(hours=4)), (kind, completed, kept, ended)
    flagged = any(line.text.startswith("Overdue") and kind.value.split("-")[0] in line.text for line in run.story.assess().attention)
    assert flagged == (kept is None and until > due_at and run.story.assess().state is not State.CANCELLED)


def recount_configuration(run: Run, completed: datetime, until: datetime) -> None:
    expected = min([completed + timedelta(hours=2), *run.times(MailKind.NEW_NUMBERS)])
    ended = run.story.assess().port.completed_at
    if expected < until and not (ended and ended <= expected):
        assert run.times(MailKind.CONFIGURATION) == [expected]


def recount_reminders(run: Run) -> None:
    for at in run.times(MailKind.REMINDER):
        assert is_business_day(at.astimezone(HERE).date())
    assert len(run.times(MailKind.REMINDER)) <= run.story.rules.max_reminders


def recount_port(run: Run, foc: date, until: datetime) -> None:
    completed = run.story.assess().port.completed_at
    for kind, day in ((MailKind.PORT_AHEAD, add_business_days(foc, -2)), (MailKind.PORT_DAY, foc)):
        morning = datetime(day.year, day.month, day.day, 8, tzinfo=HERE).astimezone(UTC)
        if morning < until:
            assert run.times(kind) == [morning]
    noon = datetime(foc.year, foc.month, foc.day, 12, tzinfo=HERE).astimezone(UTC)
    verified = any(isinstance(item.fact, PortDayChecked) for item in run.story.evidence)
    if noon < until and completed:
        assert len(run.times(MailKind.ALERT, "/port-day/")) == (not verified)


def _ended(run: Run) -> datetime | None:
    """When an onboarding was done, so that nothing it promised is chased any more."""
    completed = run.story.assess().port.completed_at
    return completed if run.story.activation.ports else None


def simulate(count: int, days: int, start: datetime, seed: int) -> list[Run]:
    random = Random(seed)
    runs = []
    for _ in range(count):
        opened = start + timedelta(minutes=random.randint(0, days * 24 * 60 // 2))
        run = a_run(opened, random)
        until = start + timedelta(days=days)
        run.live(until)
        run.story.now = until
        recount(run, until)
        runs.append(run)
    return runs


def test_a_month_of_twenty_over_thanksgiving() -> None:
    runs = simulate(20, 45, datetime(2026, 10, 26, 14, tzinfo=UTC), seed=7)  # the clocks change on November 1
    assert sum(len(run.times(MailKind.COMPLETE)) for run in runs) == 20
    assert any(run.times(MailKind.ALERT, "/overdue/") for run in runs)
    assert any(run.times(MailKind.PORT_DAY) for run in runs)


@pytest.mark.soak
def test_a_year_of_two_hundred() -> None:
    runs = simulate(200, 365, datetime(2026, 2, 2, 14, tzinfo=UTC), seed=11)
    assert len(runs) == 200
