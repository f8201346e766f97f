"""What is said, to whom, and when: from evidence to intents."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onboarding.evidence import (
    Activation,
    Author,
    Away,
    CardDataSeen,
    ContactRemoved,
    ContactSaid,
    DeliveryFailed,
    FieldSaid,
    NewNumbers,
    Noted,
    Opened,
    PaperRead,
    Party,
    PortDayChecked,
    PortMilestone,
    RequirementKind,
    Role,
    Settled,
    Shipped,
    StateChanged,
    Undone,
)
from onboarding.mails import MailKind
from onboarding.rules import Rules
from onboarding.timeline import due
from replies import respond
from replies.samples import _FORM, BY_CLIENT, BY_STAFF, CLIENT, PARTNER, Story, _bill
from replies.voice import Voice

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example", "@staff.example"))
BOTH = (CLIENT.email, PARTNER.email)
QUESTION = Noted("When do the phones arrive?", asks=True)


def answer(story, by, *facts, **when):
    before = story.assess()
    new = story.tell(by, *facts, **{"hours": 1, **when})
    mails = respond.answer(before, story.assess(), new, story.now, VOICE)
    story.sent(mails)
    return mails


def kinds(mails):
    return [mail.kind.value for mail in mails]


def everything_settled():
    """An ASAP onboarding one step from complete."""
    story = Story(Activation.ASAP, hardware=False)
    story.sent(respond.opening(story.assess(), story.now, VOICE))
    story.tell(BY_CLIENT, ContactSaid("Ana Ruiz", "ana@harbor.example"))
    return story


def completed(activation=Activation.BOTH):
    story = Story(activation)
    settled = [Settled(kind, "accepted") for kind in (RequirementKind.PAYMENT_AUTHORIZATION, RequirementKind.BILLING_CONTACT)]
    settled += [Settled(kind, "waived") for kind in (RequirementKind.PHONE_BILL, RequirementKind.DID_LIST)]
    story.sent(respond.opening(story.assess(), story.now, VOICE))
    assert kinds(answer(story, BY_STAFF, *settled)) == ["complete"]
    return story


def test_opening_sends_one_welcome_to_client_and_partner():
    story = Story()
    (welcome,) = respond.opening(story.assess(), story.now, VOICE)
    assert (welcome.kind, welcome.to, welcome.ref) == (MailKind.WELCOME, BOTH, "OB-7K3FM")


def test_an_onboarding_with_everything_on_file_is_complete_at_once():
    story = Story(Activation.ASAP)
    fields = (("Name of Billing Contact", "Ana Ruiz"), ("Email of Billing Contact", "ana@harbor.example"))
    story.evidence.clear()
    story.tell(BY_STAFF, Opened(CLIENT, PARTNER, Activation.ASAP, payment_on_file=True, fields=fields))
    assert kinds(respond.opening(story.assess(), story.now, VOICE)) == ["welcome", "complete"]


@pytest.mark.parametrize(
    "fact",
    [
        PaperRead(_bill(date(2026, 11, 5)), "a" * 64),
        FieldSaid("CNAM", "HARBOR"),
        ContactSaid("Ana Ruiz", None),
        QUESTION,
        CardDataSeen("m"),
    ],
)
def test_a_paper_a_fact_or_a_question_is_answered_to_both(fact):
    (mail,) = answer(Story(), BY_CLIENT, fact)
    assert (mail.kind, mail.to, mail.auto_replied) == (MailKind.RECEIVED, BOTH, True)


@pytest.mark.parametrize("fact", [Noted("We will send the list tomorrow."), Away("lena@harbor.example", date(2026, 12, 1))])
def test_courtesy_and_absence_get_no_answer(fact):
    assert answer(Story(), BY_CLIENT, fact) == ()


def test_nothing_new_says_nothing():
    story = Story()
    assert respond.answer(story.assess(), story.assess(), (), story.now, VOICE) == ()


def test_an_answer_points_to_the_last_mail_and_a_staff_forward_to_none():
    story = Story()
    first, last = story.tell(BY_CLIENT, FieldSaid("CNAM", "HARBOR")), story.tell(BY_CLIENT, QUESTION, hours=1)
    (mail,) = respond.answer(story.assess(), story.assess(), (*first, *last), story.now, VOICE)
    assert (mail.answers, mail.references) == (last[0].message_id, (first[0].message_id,))


def test_a_mail_without_a_message_id_is_answered_all_the_same():
    story = Story()
    before = story.assess()
    new = tuple(replace(item, message_id=None) for item in story.tell(BY_CLIENT, QUESTION))
    (mail,) = respond.answer(before, story.assess(), new, story.now, VOICE)
    assert (mail.answers, mail.auto_replied) == (None, True)


def test_what_staff_forward_is_answered_to_the_contacts_as_if_they_had_sent_it():
    story = Story()
    before = story.assess()
    new = tuple(replace(item, via_staff=True) for item in story.tell(BY_CLIENT, PaperRead(_bill(date(2026, 11, 5)), "a" * 64)))
    (mail,) = respond.answer(before, story.assess(), new, story.now, VOICE)
    assert (mail.kind, mail.to, mail.answers, mail.auto_replied) == (MailKind.RECEIVED, BOTH, None, False)


def test_the_mail_that_completes_gets_received_and_then_complete():
    story = everything_settled()
    mails = answer(story, BY_CLIENT, PaperRead(_FORM, "a" * 64))
    assert kinds(mails) == ["received", "complete"]


def test_complete_goes_out_once():
    story = everything_settled()
    answer(story, BY_CLIENT, PaperRead(_FORM, "a" * 64))
    assert kinds(answer(story, BY_CLIENT, QUESTION)) == ["received"]


def test_complete_goes_out_again_after_cancel_and_reopen_under_another_cause():
    story = everything_settled()
    first = answer(story, BY_CLIENT, PaperRead(_FORM, "a" * 64))[-1]
    answer(story, BY_STAFF, StateChanged("cancelled"))
    again = answer(story, BY_STAFF, StateChanged("reopened"))
    assert kinds(again) == ["complete"]
    assert again[0].cause != first.cause


def test_staff_accepting_says_nothing_until_it_completes():
    assert answer(Story(), BY_STAFF, Settled(RequirementKind.PHONE_BILL, "accepted")) == ()


@pytest.mark.parametrize("verdict", ["rejected", "required"])
def test_staff_asking_for_something_is_told_to_the_contacts(verdict):
    (mail,) = answer(Story(), BY_STAFF, Settled(RequirementKind.CSR, verdict, "it is of another office"))
    assert mail.kind is MailKind.RECEIVED


def test_a_billing_contact_is_no_party():
    story = Story()
    story.tell(BY_CLIENT, ContactSaid("Ana Ruiz", "ana@harbor.example"))
    (mail,) = answer(story, Author(Role.BILLING, "ana@harbor.example"), QUESTION)
    assert mail.to == BOTH


def test_an_address_that_is_client_and_partner_gets_one_copy():
    story = Story()
    story.evidence.clear()
    one = Party(Role.PARTNER, CLIENT.email.upper(), "Lena Ortiz", "Harbor Dental Group")
    story.tell(BY_STAFF, Opened(CLIENT, one, Activation.ASAP))
    (mail,) = respond.opening(story.assess(), story.now, VOICE)
    assert mail.to == (CLIENT.email,)


def test_a_contact_that_bounced_is_left_out_and_the_other_goes_on():
    story = Story()
    story.tell(Author(Role.BOT), DeliveryFailed(CLIENT.email, True, "550"))
    assert answer(story, BY_CLIENT, QUESTION)[0].to == (PARTNER.email,)


def test_without_a_contact_to_write_to_nothing_is_written():
    story = Story()
    story.tell(BY_STAFF, ContactRemoved(CLIENT.email), ContactRemoved(PARTNER.email))
    assert answer(story, BY_CLIENT, QUESTION) == ()


def test_a_question_is_put_once_and_its_key_goes_with_the_mail():
    story = Story()
    reading = _bill(date(2026, 11, 5))
    (first,) = answer(story, BY_CLIENT, PaperRead(replace(reading, customer_name="SOMEBODY ELSE LLC"), "a" * 64))
    (second,) = answer(story, BY_CLIENT, FieldSaid("CNAM", "HARBOR"))
    assert first.asked
    assert not set(first.asked) & set(second.asked)


def test_numbers_in_the_mail_are_the_order_of_the_keys():
    story = Story()
    (mail,) = answer(story, BY_CLIENT, PaperRead(replace(_bill(date(2026, 11, 5)), customer_name="SOMEBODY ELSE LLC"), "a" * 64))
    texts = {question.key: question.text for question in story.assess().questions}
    assert [row["text"] for row in mail.context["questions"]] == [texts[key] for key in mail.asked]
    assert [row["mark"] for row in mail.context["questions"]] == [f"Q{n}" for n in range(1, len(mail.asked) + 1)]


@pytest.mark.parametrize(
    ("fact", "kind", "to"),
    [
        (PortMilestone("submitted"), "port-submitted", BOTH),
        (Shipped("1Z999AA10123456784"), "hardware-shipped", BOTH),
        (NewNumbers(("+13055550160",)), "new-numbers", BOTH),
        (PortDayChecked(failed=("Phones added to Queue",)), "next-steps", (PARTNER.email,)),
    ],
)
def test_staff_word_sends_the_promised_mail(fact, kind, to):
    (mail,) = answer(completed(), BY_STAFF, fact)
    assert (mail.kind.value, mail.to, mail.auto_replied) == (kind, to, False)


def test_each_shipment_has_its_own_mail():
    story = completed()
    causes = {answer(story, BY_STAFF, Shipped(number))[0].cause for number in ("1Z999AA10123456784", "9400110200881269505160")}
    assert len(causes) == 2


def test_a_command_undone_before_anybody_was_told_tells_nobody():
    story = completed()
    before = story.assess()
    said = story.tell(BY_STAFF, PortMilestone("submitted"), hours=1)
    undone = story.tell(BY_STAFF, Undone((said[0].id,)))
    assert respond.answer(before, story.assess(), (*said, *undone), story.now, VOICE) == ()


def test_a_verified_port_day_needs_no_mail_to_the_partner():
    assert answer(completed(), BY_STAFF, PortDayChecked(verified=True)) == ()


# --- the port date and its invitation -----------------------------------------------------------------


def test_the_port_date_goes_to_both_with_an_invitation():
    (mail,) = answer(completed(), BY_STAFF, PortMilestone("dated", on=date(2026, 12, 15)))
    assert (mail.kind, mail.to, mail.calendar_method) == (MailKind.RECEIVED, BOTH, "REQUEST")
    assert b"DTSTART;VALUE=DATE:20261215" in mail.calendar
    assert "Port date: Tuesday, December 15, 2026, confirmed by your present carrier (FOC)" in mail.context["said"]


def test_a_moved_port_date_moves_the_same_invitation():
    story = completed()
    (first,) = answer(story, BY_STAFF, PortMilestone("dated", on=date(2026, 12, 15)))
    (moved,) = answer(story, BY_STAFF, PortMilestone("dated", on=date(2026, 12, 17)))
    assert uid(first) == uid(moved)
    assert sequence(moved) > sequence(first)
    assert b"DTSTART;VALUE=DATE:20261217" in moved.calendar
    assert "was Tuesday, December 15, 2026" in moved.context["said"][0]


def test_a_rejection_takes_the_date_out_of_the_calendar_and_asks_what_mends_it():
    story = completed()
    answer(story, BY_STAFF, PortMilestone("submitted"), PortMilestone("dated", on=date(2026, 12, 15)))
    (mail,) = answer(story, BY_STAFF, PortMilestone("rejected", reason="PIN does not match"))
    assert (mail.kind, mail.calendar_method) == (MailKind.RECEIVED, "CANCEL")
    assert any("PIN does not match" in line for line in mail.context["said"])
    assert mail.asked
    assert "turned down" in mail.context["headline"]


def test_submission_and_date_in_one_breath_make_one_mail_with_the_invitation():
    (mail,) = answer(completed(), BY_STAFF, PortMilestone("submitted"), PortMilestone("dated", on=date(2026, 12, 15)))
    assert (mail.kind, mail.calendar_method) == (MailKind.PORT_SUBMITTED, "REQUEST")


def test_cancelling_takes_the_date_out_of_the_calendar_and_says_nothing_else():
    story = completed()
    answer(story, BY_STAFF, PortMilestone("dated", on=date(2026, 12, 15)))
    (mail,) = answer(story, BY_STAFF, StateChanged("cancelled"))
    assert mail.calendar_method == "CANCEL"
    assert answer(story, BY_CLIENT, QUESTION) == ()


def test_cancelling_without_a_date_is_silent():
    assert answer(completed(), BY_STAFF, StateChanged("cancelled")) == ()


def uid(mail):
    return next(line for line in mail.calendar.splitlines() if line.startswith(b"UID"))


def sequence(mail):
    return int(next(line for line in mail.calendar.splitlines() if line.startswith(b"SEQUENCE")).partition(b":")[2])


# --- by the clock --------------------------------------------------------------------------------------


def timed(story, **later):
    now = story.now + timedelta(**later)
    from onboarding.assess import assess

    assessment = assess("OB-7K3FM", story.evidence, Rules(), now)
    return respond.timed(assessment, due(assessment, Rules(), now), now, VOICE)


def test_silence_is_reminded_of_what_is_missing():
    (mail,) = timed(Story(), days=4)  # November 11 is a holiday
    assert (mail.kind, mail.to) == (MailKind.REMINDER, BOTH)
    assert "CC/ACH Auth on File" in [row["name"] for row in mail.context["missing"]]


def test_the_partner_gets_the_configuration_steps_two_hours_after_complete():
    assert "configuration" not in kinds(timed(completed(), hours=1))
    mails = {mail.kind.value: mail for mail in timed(completed(), hours=2, minutes=1)}
    assert mails["configuration"].to == (PARTNER.email,)


def test_new_numbers_bring_the_configuration_steps_sooner():
    story = completed()
    answer(story, BY_STAFF, NewNumbers(("+13055550160",)), hours=0.5)
    assert "configuration" in kinds(timed(story))


def test_the_port_days_list_goes_to_the_partner_beforehand_and_to_staff_on_the_day():
    story = completed()
    answer(story, BY_STAFF, PortMilestone("submitted"), PortMilestone("dated", on=date(2026, 12, 15)))
    ahead = {mail.kind.value: mail for mail in timed(story, days=33)}
    assert ahead["port-ahead"].to == (PARTNER.email,)
    assert ahead["port-ahead"].calendar_method == "REQUEST"
    day = {mail.kind.value: mail for mail in timed(story, days=36)}
    assert day["port-day"].to == ("ops@bot.example",)
    assert "port-ahead" not in day


def test_an_overdue_promise_is_told_to_staff_with_the_command_that_keeps_it():
    alerts = [mail for mail in timed(completed(Activation.PORTING), hours=25) if mail.kind is MailKind.ALERT]
    assert any("port submitted [OB-7K3FM]" in mail.context["commands"] for mail in alerts)
    assert all(mail.to == ("ops@bot.example",) for mail in alerts)


def test_causes_are_the_same_every_time_they_are_computed():
    assert [mail.cause for mail in timed(Story(), days=4)] == [mail.cause for mail in timed(Story(), days=4)]
