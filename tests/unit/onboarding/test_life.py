"""From collecting to done: states, the port, promises and what the clock asks for."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from onboarding.assessment import State
from onboarding.evidence import (
    Activation,
    Away,
    ContactSet,
    DeliveryFailed,
    NewNumbers,
    Noted,
    Party,
    PortDayChecked,
    PromiseKept,
    RemindAsked,
    RequirementKind,
    Role,
    Shipped,
    StateChanged,
)
from onboarding.mails import MailKind
from onboarding.rules import Rules
from onboarding.timeline import Due, complete_cause, due, next_due, reminder_due
from tests.unit.onboarding.story import BOT, CLIENT, MONDAY, PARTNER, STAFF, Story, payment

FOC = date(2026, 12, 8)  # a Tuesday
MORNING = datetime(2026, 12, 8, 13, tzinfo=UTC)  # eight in New York


def now_due(story: Story) -> list[str]:
    return [item.kind.value for item in due(story.assess(), story.rules, story.now)]


def due_item(story: Story, kind: MailKind) -> Due:
    found = [item for item in due(story.assess(), story.rules, story.now) if item.kind is kind]
    assert len(found) == 1, found
    return found[0]


def sends_due(story: Story) -> list[str]:
    """Queues what is due, as the pipeline does."""
    items = due(story.assess(), story.rules, story.now)
    for item in items:
        story.mails(item.kind, item.cause)
    return [item.kind.value for item in items]


# --- states ---------------------------------------------------------------------------------------


def test_the_whole_life_of_a_port() -> None:
    story = Story()
    states = [story.assess().state]
    for step in (
        lambda: story.everything_in(),
        lambda: story.mails(MailKind.COMPLETE),
        lambda: story.port("submitted"),
        lambda: story.port("dated", FOC),
        lambda: story.port("completed"),
    ):
        step()
        states.append(story.assess().state)
    assert states == ["collecting", "collecting", "complete", "complete", "scheduled", "done"]


def test_asap_is_done_when_its_promised_mails_are_out() -> None:
    story = Story(Activation.ASAP, opening={"hardware": True}).mails(MailKind.COMPLETE)
    assert story.assess().state is State.COMPLETE
    story.add(STAFF, NewNumbers(("+13055550190",))).mails(MailKind.NEW_NUMBERS)
    assert story.assess().state is State.COMPLETE
    story.add(STAFF, Shipped("1Z999")).mails(MailKind.HARDWARE_SHIPPED)
    assert story.assess().state is State.DONE
    assert story.assess().new_numbers == ("+13055550190",)
    assert story.assess().tracking == (("1Z999", None),)


def test_asap_with_a_port_is_done_with_the_port() -> None:
    story = Story(Activation.BOTH).completed().mails(MailKind.NEW_NUMBERS).mails(MailKind.PORT_SUBMITTED)
    assert story.assess().state is State.COMPLETE
    assert story.port("completed").assess().state is State.DONE


def test_cancel_and_reopen() -> None:
    story = Story().completed().add(STAFF, StateChanged("cancelled"))
    assert story.assess().state is State.CANCELLED
    assert story.assess().attention == ()
    first = complete_cause(story.assess())
    story.add(STAFF, StateChanged("reopened"))
    assert story.assess().state is State.COLLECTING
    assert story.assess().completed_at is None
    assert story.assess().promises == ()
    assert complete_cause(story.assess()) != first  # a second round completes once more


def test_pause_stops_the_clock_and_resume_starts_it() -> None:
    story = Story().later(days=10)
    assert now_due(story) == ["reminder"]
    story.add(STAFF, StateChanged("paused"))
    assert story.assess().paused
    assert now_due(story) == []
    assert now_due(story.add(STAFF, StateChanged("resumed"))) == ["reminder"]


# --- the port ---------------------------------------------------------------------------------------


def test_a_rejection_takes_the_date_away_and_a_new_date_closes_it() -> None:
    story = Story().completed().port("submitted").port("dated", FOC).port("rejected", reason="wrong PIN")
    port = story.assess().port
    assert (port.foc_date, port.previous_foc_date, port.rejected) == (None, FOC, "wrong PIN")
    port = story.port("dated", date(2026, 12, 15)).assess().port
    assert (port.foc_date, port.previous_foc_date, port.rejected) == (date(2026, 12, 15), FOC, None)


def test_a_date_that_moves_remembers_the_old_one_and_wants_a_new_check() -> None:
    story = Story().completed().port("submitted").port("dated", FOC).add(STAFF, PortDayChecked(verified=True))
    assert story.assess().port.checked
    port = story.port("dated", date(2026, 12, 15)).assess().port
    assert (port.foc_date, port.previous_foc_date, port.checked) == (date(2026, 12, 15), FOC, False)


def test_the_same_date_again_changes_nothing() -> None:
    story = Story().completed().port("dated", FOC).add(STAFF, PortDayChecked(verified=True)).port("dated", FOC)
    assert story.assess().port.checked
    assert story.assess().port.previous_foc_date is None


def test_the_check_closes_when_what_failed_is_verified() -> None:
    story = Story().completed().port("dated", FOC).add(STAFF, PortDayChecked(failed=("ATA is online", "Users"), passed=("E911",)))
    assert story.assess().port.failed_items == ("ATA is online", "Users")
    story.add(STAFF, PortDayChecked(passed=("Users",)))
    assert story.assess().port.failed_items == ("ATA is online",)
    assert not story.assess().port.checked
    story.add(STAFF, PortDayChecked(verified=True))
    assert story.assess().port.failed_items == ()
    assert story.assess().port.checked


# --- promises -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("activation", "hardware", "kinds"),
    [
        (Activation.PORTING, False, ["port-submitted"]),
        (Activation.PORTING, True, ["port-submitted", "hardware-shipped"]),
        (Activation.ASAP, False, ["new-numbers"]),
        (Activation.BOTH, True, ["port-submitted", "hardware-shipped", "new-numbers"]),
    ],
)
def test_the_complete_notes_promise_what_applies_within_24_hours(activation: Activation, hardware: bool, kinds: list[str]) -> None:
    story = Story(activation, opening={"hardware": hardware})
    assert story.assess().promises == ()
    promises = story.mails(MailKind.COMPLETE).assess().promises
    assert [promise.kind for promise in promises] == kinds
    assert {promise.due for promise in promises} == {MONDAY + timedelta(hours=24)}


def test_a_promise_is_kept_by_our_mail_or_a_copy_of_the_real_one() -> None:
    ours = Story().completed().later(hours=3).mails(MailKind.PORT_SUBMITTED)
    copy = Story().completed().later(hours=3).add(STAFF, PromiseKept("port-submitted"))
    for story in (ours, copy):
        assert story.assess().promises[0].kept_at == MONDAY + timedelta(hours=3)


def test_a_promise_near_due_and_overdue_is_flagged_and_alerted_once_each() -> None:
    story = Story().completed().later(hours=2)
    sends_due(story)
    assert not any("due" in line.text for line in story.assess().attention)
    story.later(hours=19)
    assert any(line.text.startswith("Near due") for line in story.assess().attention)
    assert sends_due(story) == ["alert"]
    assert sends_due(story) == []
    story.later(hours=4)
    line = next(line for line in story.assess().attention if line.text.startswith("Overdue"))
    assert line.command == "port submitted [OB-7]"
    assert sends_due(story) == ["alert"]
    assert sends_due(story.later(days=1)) == []


def test_who_looks_late_hears_of_an_overdue_promise_once() -> None:
    story = Story().completed().mails(MailKind.CONFIGURATION, "OB-7/configuration/0").later(hours=30)
    assert sends_due(story) == ["alert"]


def test_configuration_goes_two_hours_after_complete() -> None:
    story = Story().completed().later(minutes=119)
    assert now_due(story) == []
    assert sends_due(story.later(minutes=1)) == ["configuration"]
    assert sends_due(story.later(minutes=1)) == []


def test_configuration_goes_with_the_new_numbers_where_that_is_sooner() -> None:
    story = Story(Activation.ASAP).mails(MailKind.COMPLETE).later(minutes=10).mails(MailKind.NEW_NUMBERS)
    assert now_due(story) == ["configuration"]  # done as it is


def test_configuration_waits_for_business_hours() -> None:
    story = Story(rules=Rules(business_hours=(time(9), time(17)))).later(hours=6, minutes=30).completed()  # half past four here
    assert now_due(story.later(hours=2)) == []
    assert "configuration" in now_due(story.later(hours=14, minutes=30))  # nine the next morning


# --- the port's day --------------------------------------------------------------------------------


def scheduled() -> Story:
    story = Story().completed().mails(MailKind.CONFIGURATION, "OB-7/configuration/0").mails(MailKind.PORT_SUBMITTED)
    return story.port("submitted").port("dated", FOC)


def test_the_partner_gets_the_list_two_business_days_ahead() -> None:
    story = scheduled()
    story.now = datetime(2026, 12, 4, 12, 59, tzinfo=UTC)  # Friday; the weekend does not count
    assert now_due(story) == []
    story.now = datetime(2026, 12, 4, 13, tzinfo=UTC)
    assert sends_due(story) == ["port-ahead"]


def test_staff_get_the_check_on_the_morning_and_an_alert_when_nobody_answers() -> None:
    story = scheduled()
    story.now = MORNING
    assert sends_due(story) == ["port-day"]  # too late for the list ahead
    story.now = MORNING + timedelta(hours=4)
    assert sends_due(story) == ["alert"]
    assert sends_due(story) == []


def test_an_answered_check_raises_no_alert() -> None:
    story = scheduled()
    story.now = MORNING
    sends_due(story)
    story.add(STAFF, PortDayChecked(verified=True)).later(hours=5)
    assert now_due(story) == []


def test_a_moved_date_gets_its_own_mails() -> None:
    story = scheduled()
    story.now = datetime(2026, 12, 4, 14, tzinfo=UTC)
    sends_due(story)
    story.port("dated", date(2026, 12, 15))
    story.now = MORNING
    assert now_due(story) == []
    story.now = datetime(2026, 12, 11, 13, tzinfo=UTC)
    assert now_due(story) == ["port-ahead"]


def test_a_date_set_at_short_notice_still_sends_the_list_ahead() -> None:
    story = Story().completed().port("submitted")
    story.now = MORNING - timedelta(hours=20)
    story.port("dated", FOC)
    assert "port-ahead" in now_due(story)


def test_the_morning_is_eight_here_after_the_clocks_change() -> None:
    story = Story().completed().port("submitted").port("dated", date(2027, 3, 15))  # the clocks changed on the 14th
    assert next(item.at for item in _all(story) if item.kind is MailKind.PORT_DAY) == datetime(2027, 3, 15, 12, tzinfo=UTC)


def _all(story: Story) -> tuple[Due, ...]:
    return due(story.assess(), story.rules, story.now + timedelta(days=400))


# --- reminders ------------------------------------------------------------------------------------


def test_a_reminder_after_three_business_days_without_a_word() -> None:
    story = Story()
    assert reminder_due(story.assess(), story.rules, story.now) == datetime(2026, 11, 13, 15, tzinfo=UTC)  # Veterans Day does not count
    story.later(days=3, hours=23)
    assert now_due(story) == []
    assert due_item(story.later(hours=1), MailKind.REMINDER).cause == "OB-7/reminder/1"


def test_every_word_of_a_contact_starts_the_count_anew() -> None:
    story = Story().later(days=3).client(Noted("we are on it")).later(days=1)
    assert now_due(story) == []


def test_no_reminder_when_nothing_is_missing() -> None:
    assert now_due(Story().everything_in().later(days=20)) == []


def test_a_waived_requirement_needs_no_reminder() -> None:
    story = Story(Activation.ASAP).sends(payment()).settles(RequirementKind.BILLING_CONTACT, "waived").later(days=30)
    assert now_due(story) == []


def test_no_reminder_on_weekends_or_holidays_even_when_the_bot_overslept() -> None:
    story = Story()
    for day in (date(2026, 11, 14), date(2026, 11, 26)):  # Saturday, Thanksgiving
        story.now = datetime(day.year, day.month, day.day, 16, tzinfo=UTC)
        assert now_due(story) == []
    story.now = datetime(2026, 11, 27, 16, tzinfo=UTC)
    assert now_due(story) == ["reminder"]


def test_reminders_end_at_the_cap_and_staff_are_told() -> None:
    story = Story()
    sent = []
    for _ in range(60):
        sent += sends_due(story.later(days=1))
    assert sent == ["reminder"] * 5 + ["alert"]


def test_reminders_pause_while_a_contact_is_out_of_office() -> None:
    story = Story().later(days=1).add(CLIENT, Away("jane@harbor.example", date(2026, 11, 24)))
    story.now = datetime(2026, 11, 23, 16, tzinfo=UTC)
    assert now_due(story) == []
    story.now = datetime(2026, 11, 24, 16, tzinfo=UTC)
    assert now_due(story) == ["reminder"]


def test_an_automatic_answer_is_no_word() -> None:
    story = Story().later(days=1)
    before = story.assess().last_word_at
    assert story.add(PARTNER, Away("pat@channel.example", None)).assess().last_word_at == before


def test_who_writes_again_is_no_longer_away() -> None:
    story = Story().add(CLIENT, Away("jane@harbor.example", date(2026, 12, 24))).later(days=1).client(Noted("back early"))
    assert [contact.away_until for contact in story.assess().contacts] == [None, None]


def test_staff_ask_for_a_reminder_now() -> None:
    story = Story().later(hours=1).add(STAFF, RemindAsked())
    assert sends_due(story) == ["reminder"]
    assert sends_due(story.later(hours=1)) == []


def test_a_reminder_asked_for_when_nothing_was_missing_does_not_come_later() -> None:
    story = Story().everything_in().add(STAFF, RemindAsked()).later(days=2).settles(RequirementKind.CSR, "required")
    assert "reminder" not in now_due(story)


def test_nobody_is_reminded_when_nobody_can_be_reached() -> None:
    story = Story().add(BOT, DeliveryFailed("jane@harbor.example", True, "no such user"))
    assert [contact.deliverable for contact in story.assess().contacts] == [False, True]
    assert now_due(story.later(days=10)) == ["reminder"]  # the partner is still there
    story.add(BOT, DeliveryFailed("pat@channel.example", True, "no such user"))
    assert now_due(story) == []
    story.add(STAFF, ContactSet(Party(Role.CLIENT, "jane@harbor.example", "Jane Doe")))
    assert now_due(story) == ["reminder"]


def test_a_delay_marks_nobody() -> None:
    story = Story().add(BOT, DeliveryFailed("jane@harbor.example", False, "delayed"))
    assert all(contact.deliverable for contact in story.assess().contacts)


def test_what_grew_old_after_complete_is_asked_for_by_a_reminder() -> None:
    story = Story().completed().mails(MailKind.PORT_SUBMITTED).mails(MailKind.CONFIGURATION, "OB-7/configuration/0")
    story.now = datetime(2026, 12, 5, 15, tzinfo=UTC)  # the bill of November 1 is too old, but it is Saturday
    assert now_due(story) == []
    story.now = datetime(2026, 12, 7, 15, tzinfo=UTC)
    assert now_due(story) == ["reminder"]


def test_an_open_rejection_is_reminded_of() -> None:
    story = Story().completed().mails(MailKind.PORT_SUBMITTED).mails(MailKind.CONFIGURATION, "OB-7/configuration/0")
    story.port("submitted").port("rejected", reason="wrong PIN").later(days=10)
    assert now_due(story) == ["reminder"]
    assert now_due(story.says("PIN", "4321").later(days=10)) == []


def test_the_next_due_time_is_the_earliest() -> None:
    story = Story()
    assert next_due(story.assess(), story.rules, story.now) == datetime(2026, 11, 13, 15, tzinfo=UTC)
    story.add(STAFF, StateChanged("cancelled"))
    assert next_due(story.assess(), story.rules, story.now) is None


# --- contacts -------------------------------------------------------------------------------------


def test_staff_say_who_belongs_to_it() -> None:
    from onboarding.evidence import ContactRemoved

    story = Story().add(STAFF, ContactSet(Party(Role.CLIENT, "bob@harbor.example", "Bob Ray")))
    assert [contact.party.email for contact in story.assess().contacts] == [
        "jane@harbor.example",
        "pat@channel.example",
        "bob@harbor.example",
    ]
    story.add(STAFF, ContactRemoved("JANE@harbor.example"))
    client = story.assess().party("client")
    assert client is not None
    assert (client.email, client.company) == ("bob@harbor.example", "Harbor Dental LLC")
    assert story.add(STAFF, ContactRemoved("bob@harbor.example")).assess().client == "Harbor Dental LLC"
