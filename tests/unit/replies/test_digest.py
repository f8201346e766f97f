"""The digest: nothing to say in one line, everything else with who, since when and the command that settles it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from onboarding.evidence import Activation, ContactSaid, Noted, PaperRead, PortMilestone, RequirementKind, Settled, StateChanged
from onboarding.mails import MailKind
from replies.charts import bar_chart, progress_bar
from replies.compose import compose
from replies.digest import DigestInput, FailedDelivery, Happening, Health, UnplacedMail, digest, digest_context, digest_page
from replies.samples import _FORM, BY_CLIENT, BY_STAFF, REF, Story, _first_mail
from replies.voice import Voice
from replies.waiting import waits_for
from replies.week import week_of
from tests.unit.replies.conftest import IDENTITY, flat, html_of, parsed, text_of, visible, words

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example", "@staff.example"))
TUESDAY = datetime(2026, 11, 10, 13, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 16, 13, 0, tzinfo=UTC)


def crop(sha256, spot):
    return progress_bar(1, 0, 0)


def mail(data, now=TUESDAY):
    return compose(digest(data, now, VOICE, "digest/day"), VOICE, now, IDENTITY, crop)


def doubtful():
    story = Story()
    story.tell(BY_CLIENT, *_first_mail(), hours=20)
    return story


def test_nothing_to_say_is_said_in_one_line():
    said = text_of(mail(DigestInput(())))
    assert said.splitlines()[0] == "Tuesday, November 10, 2026: nothing to say. Nothing waits, nothing came, and all is well."
    assert "Needs a person" not in said


def test_it_goes_to_digest_to_and_else_to_the_addresses_among_staff():
    assert digest(DigestInput(()), TUESDAY, VOICE, "c").to == ("ops@bot.example",)
    assert digest(DigestInput(()), TUESDAY, replace(VOICE, digest_to=("day@bot.example",)), "c").to == ("day@bot.example",)


def test_what_needs_a_person_comes_with_its_reason_its_command_and_the_picture_of_the_doubt():
    composed = mail(DigestInput((doubtful().assess(),)))
    said = flat(text_of(composed))
    assert "305-555-0147: a digit is in doubt" in said
    assert "accept DID list [OB-7K3FM]" in said
    assert any(part["Content-ID"] == "<doubt-3>" for part in parsed(composed).walk())


def test_who_waits_for_whom_since_when_and_how_far_it_is():
    said = flat(text_of(mail(DigestInput((doubtful().assess(),)), TUESDAY + timedelta(days=3))))
    assert "Waits for Harbor Dental Group: CC/ACH authorization, billing contact, phone bill" in said
    assert "Since November 10 (3 days); 0 of 4 settled, 1 received, 3 missing" in said


def test_unplaced_and_failed_mails_come_with_the_command_ready_to_copy():
    data = DigestInput(
        (Story().assess(),),
        unplaced=(UnplacedMail("M12", "x@elsewhere.example", "Bill", TUESDAY, "no contact", ("OB-7K3FM", "OB-9XXXX")),),
        failed=(FailedDelivery("reminder", "marc@voicepro.example", "550 no such user", TUESDAY, REF),),
    )
    said = flat(text_of(mail(data)))
    for words_ in ("assign M12 [OB-7K3FM]", "assign M12 [OB-9XXXX]", "550 no such user", "contact partner: Name <address> [OB-7K3FM]"):
        assert words_ in said


def test_arrivals_and_completions_since_the_last_digest_are_told():
    story = Story(Activation.ASAP, hardware=False)
    assessment = replace(story.assess(), completed_at=TUESDAY - timedelta(hours=1))
    data = DigestInput((assessment,), (Happening(TUESDAY, REF, "Lena Ortiz sent card.pdf"),), since=TUESDAY - timedelta(days=1))
    said = flat(text_of(mail(data)))
    assert "Lena Ortiz sent card.pdf" in said
    assert "Completed --------- - Harbor Dental Group [OB-7K3FM]" in said


def test_a_problem_of_the_bot_itself_is_something_to_say():
    said = text_of(mail(DigestInput((), health=Health(problems=("The mailbox has been silent since yesterday.",)))))
    assert "The mailbox has been silent since yesterday." in said


def test_text_and_html_say_the_same_on_a_monday_with_everything():
    data = DigestInput(
        (doubtful().assess(),),
        (Happening(MONDAY, REF, "x"),),
        (UnplacedMail("M1", "a@b.example", "", MONDAY, "why"),),
        (FailedDelivery("alert", "a@b.example", "no", MONDAY),),
        Health(parked=1, waiting=2),
    )
    composed = mail(data, MONDAY)
    assert words(text_of(composed)) == words(visible(html_of(composed)))


def test_the_page_for_a_browser_needs_nothing_beside_it():
    intent = digest(DigestInput((doubtful().assess(),)), MONDAY, VOICE, "c")
    page = digest_page(intent, VOICE, crop)
    assert "cid:" not in page
    assert page.count("data:image/png;base64,") == 3  # a doubt, a progress bar, the week's reasons


# --- the week --------------------------------------------------------------------------------------------


def test_monday_adds_the_week_and_no_other_day_does():
    data = DigestInput((doubtful().assess(),))
    assert digest_context(data, MONDAY, VOICE)["week"]
    assert not digest_context(data, TUESDAY, VOICE)["week"]
    assert "reasons" in dict(digest(data, MONDAY, VOICE, "c").pictures)


def test_the_week_counts_opened_completed_median_and_reasons():
    one, two, old = (doubtful().assess() for _ in range(3))
    one = replace(one, completed_at=one.opened_at + timedelta(days=2))
    two = replace(two, completed_at=two.opened_at + timedelta(days=3))
    old = replace(old, opened_at=one.opened_at - timedelta(days=60), completed_at=None, papers=())
    week = week_of((one, two, old), MONDAY)
    assert (week.opened, week.completed, week.median_days) == (2, 2, 2.5)
    assert week.reasons == (("phone bill: too old", 2),)


def test_a_week_without_completions_has_no_median():
    assert week_of((Story().assess(),), MONDAY).median_days is None


# --- who has the next move ------------------------------------------------------------------------------------


def settled(*facts, activation=Activation.PORTING):
    story = Story(activation, hardware=False)
    kinds = (RequirementKind.PAYMENT_AUTHORIZATION, RequirementKind.BILLING_CONTACT, RequirementKind.PHONE_BILL, RequirementKind.DID_LIST)
    story.tell(BY_STAFF, *(Settled(kind, "waived") for kind in kinds))
    from replies import respond

    story.sent(respond.answer(story.assess(), story.assess(), story.evidence, story.now, VOICE))
    for fact in facts:
        story.tell(BY_STAFF, fact, hours=1)
        if isinstance(fact, PortMilestone) and fact.milestone == "submitted":
            story.sent(respond.answer(story.assess(), story.assess(), story.evidence[-1:], story.now, VOICE))
    return story.assess()


@pytest.mark.parametrize(
    ("assessment", "whom", "what"),
    [
        (Story().assess(), "Harbor Dental Group", "CC/ACH authorization"),
        (settled(), "us", "Port Submission Email"),
        (settled(PortMilestone("submitted")), "the carrier", "FOC"),
        (settled(PortMilestone("submitted"), PortMilestone("dated", on=MONDAY.date())), "the port date", "November 16"),
        (settled(PortMilestone("submitted"), PortMilestone("rejected", reason="PIN")), "Harbor Dental Group", "rejection (PIN)"),
        (settled(StateChanged("paused")), "us", "paused"),
    ],
)
def test_the_next_move_is_somebodys(assessment, whom, what):
    waits = waits_for(assessment)
    assert waits.whom == whom
    assert what in waits.what


@pytest.mark.parametrize("fact", [StateChanged("cancelled"), PortMilestone("completed")])
def test_what_is_over_waits_for_nobody(fact):
    assert waits_for(settled(fact)) is None


def test_a_question_of_a_contact_needs_a_person():
    story = Story()
    story.tell(BY_CLIENT, ContactSaid("Ana Ruiz", None), Noted("May we keep our fax?", asks=True), PaperRead(_FORM, "a" * 64), hours=1)
    assert "May we keep our fax?" in text_of(mail(DigestInput((story.assess(),))))


# --- pictures ---------------------------------------------------------------------------------------------------


def test_a_progress_bar_is_small_and_the_same_every_time():
    assert progress_bar(2, 1, 1) == progress_bar.__wrapped__(2, 1, 1)
    assert len(progress_bar(2, 1, 1)) < 2000


def test_the_chart_grows_with_its_rows():
    from io import BytesIO

    from PIL import Image

    one, three = (Image.open(BytesIO(bar_chart(rows))) for rows in ([("a", 1)], [("a", 1), ("b é 日", 2), ("c", 30)]))
    assert three.height > one.height
    assert three.width == one.width


def test_the_digest_is_machine_mail_of_no_onboarding():
    composed = mail(DigestInput(()))
    assert parsed(composed)["X-Onboarding-Kind"] == MailKind.DIGEST
    assert parsed(composed)["X-Onboarding-Ref"] is None
    assert IDENTITY.ref_of_message_id(composed.message_id) is None
