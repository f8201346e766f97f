"""One invented onboarding, from opening to port day, and every kind of mail it makes: to prove templates, for tests and rehearsals.

Everything is computed by the same rules as the real thing; only the evidence is made up.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from onboarding.assess import assess
from onboarding.assessment import Assessment
from onboarding.documents import Action, Address, DocumentKind, DocumentReading, NumberReading, Spot
from onboarding.evidence import (
    Activation,
    Answered,
    Author,
    CardDataSeen,
    ContactSaid,
    Evidence,
    Fact,
    FieldSaid,
    MailQueued,
    NewNumbers,
    Noted,
    Opened,
    PaperRead,
    Party,
    PortDayChecked,
    PortMilestone,
    Role,
    Shipped,
    TaxSaid,
)
from onboarding.mails import MailIntent, MailKind
from onboarding.rules import Rules
from onboarding.timeline import Due
from replies import respond
from replies.digest import digest
from replies.happenings import DigestInput, FailedDelivery, Happening, Health, UnplacedMail
from replies.voice import Voice

REF = "OB-7K3FM"
OPENED = datetime(2026, 11, 9, 14, 0, tzinfo=UTC)
CLIENT = Party(Role.CLIENT, "lena@harbor.example", "Lena Ortiz", "Harbor Dental Group")
PARTNER = Party(Role.PARTNER, "marc@voicepro.example", "Marc Bell", "VoicePro")
BY_CLIENT = Author(Role.CLIENT, CLIENT.email, CLIENT.name)
BY_STAFF = Author(Role.STAFF, "ops@example.com", "Ops")
BY_BOT = Author(Role.BOT)


def _number(tail: str, use: str | None = None, action: Action | None = None, doubt: bool = False) -> NumberReading:
    spot = Spot(1, 72, 300, 300, 312) if doubt else None
    return NumberReading(f"+1305555{tail}", use, action, confidence=0.6 if doubt else 1.0, needs_review=doubt, spot=spot)


def _bill(day: date) -> DocumentReading:
    return DocumentReading(
        file="bill.pdf",
        kind=DocumentKind.PHONE_BILL,
        confidence=0.98,
        pages=3,
        carrier="AT&T",
        account_number="305 555-0142 327",
        billing_telephone_number="+13055550142",
        document_date=day,
        customer_name="HARBOR DENTAL GROUP PA",
        service_address=Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33131"),
        numbers=(_number("0142", "main"), _number("0143"), _number("0144", "fax"), _number("0145")),
        pin="4711",
    )


_LIST = DocumentReading(
    file="numbers.jpg",
    kind=DocumentKind.DID_LIST,
    confidence=0.9,
    pages=1,
    ocr_pages=1,
    numbers=(_number("0142", "main"), _number("0144", "fax"), _number("0147", "voice", doubt=True)),
    page_mode="photo",
)
_FORM = DocumentReading(file="card-form.pdf", kind=DocumentKind.PAYMENT_AUTHORIZATION, confidence=0.95, pages=1, signed=True, blank=False)


class Story:
    """Evidence that grows; ids and times follow from the order of telling."""

    def __init__(self, activation: Activation = Activation.BOTH, hardware: bool = True) -> None:
        self.evidence: list[Evidence] = []
        self.now = OPENED
        self.tell(BY_STAFF, Opened(CLIENT, PARTNER, activation, hardware))

    def tell(self, by: Author, *facts: Fact, hours: float = 0) -> tuple[Evidence, ...]:
        self.now += timedelta(hours=hours)
        first = len(self.evidence) + 1
        message_id = None if by.role is Role.BOT else f"<mail-{first}@mailer.example>"
        new = tuple(Evidence(first + place, self.now, by, fact, message_id=message_id) for place, fact in enumerate(facts))
        self.evidence += new
        return new

    def sent(self, intents: tuple[MailIntent, ...]) -> None:
        for mail in intents:
            self.tell(BY_BOT, MailQueued(mail.kind.value, mail.cause, mail.to, "<x@bot.example>", mail.asked, self.evidence[-1].id))

    def assess(self) -> Assessment:
        return assess(REF, self.evidence, Rules(), self.now)


def sample_mails(voice: Voice) -> Mapping[MailKind, MailIntent]:
    """A mail of every kind, each as it comes in the course of the story."""
    story, mails = Story(), {}

    def keep(*intents: MailIntent) -> None:
        mails.update({mail.kind: mail for mail in intents if mail.kind not in mails})
        story.sent(intents)

    def answered(by: Author, *facts: Fact) -> None:
        before = story.assess()
        new = story.tell(by, *facts, hours=20)
        keep(*respond.answer(before, story.assess(), new, story.now, voice))

    keep(*respond.opening(story.assess(), story.now, voice))
    answered(BY_CLIENT, *_first_mail())
    keep(*respond.timed(story.assess(), (Due(MailKind.REMINDER, "sample/reminder", story.now),), story.now, voice))
    keep(*_staff_mails(story.assess(), voice), digest(_day(story), story.now, voice, "sample/digest"))
    answered(BY_CLIENT, *_second_mail())
    answered(BY_STAFF, PortMilestone("submitted"), Shipped("1Z999AA10123456784"), NewNumbers(("+13055550160", "+13055550161")))
    answered(BY_STAFF, PortMilestone("dated", on=date(2026, 12, 15)))
    kinds = (MailKind.CONFIGURATION, MailKind.PORT_AHEAD, MailKind.PORT_DAY)
    keep(*respond.timed(story.assess(), tuple(Due(kind, f"sample/{kind}", story.now) for kind in kinds), story.now, voice))
    answered(BY_STAFF, PortDayChecked(failed=("Phones added to Queue", "ATA is online if applicable")))
    return mails


def _first_mail() -> tuple[Fact, ...]:
    return (
        PaperRead(_bill(date(2026, 9, 5)), "a" * 64),
        PaperRead(_LIST, "b" * 64),
        FieldSaid("Time Zone", "Eastern"),
        FieldSaid("CNAM", "HARBOR DENTAL"),
        TaxSaid(False),
        Noted("Who installs the phones at our second office?", asks=True),
        CardDataSeen("c" * 64),
    )


def _second_mail() -> tuple[Fact, ...]:
    return (
        PaperRead(_bill(date(2026, 11, 5)), "d" * 64),
        PaperRead(_FORM, "e" * 64),
        ContactSaid("Ana Ruiz", "ana@harbor.example"),
        Answered("digit_in_doubt:13055550147", "+13055550143"),
        FieldSaid("E911 Address", "1200 Bayfront Dr Ste 310, Miami, FL 33131"),
        FieldSaid("Main CID Number", "305-555-0142"),
        FieldSaid("Native Fax Type", "analog"),
        FieldSaid("Native Fax ATA Purchased", "Yes, 1"),
        FieldSaid("SMS DID", "305-555-0142"),
        FieldSaid("Shipping address for hardware", "1200 Bayfront Dr Ste 310, Miami, FL 33131"),
        FieldSaid("Hardware package addressed to", "Lena Ortiz"),
    )


def _staff_mails(assessment: Assessment, voice: Voice) -> tuple[MailIntent, ...]:
    reply = respond.staff_reply(
        to="ops@example.com",
        cause="sample/staff-reply",
        subject="Re: Digest",
        voice=voice,
        done=((f"{REF} accept bill", f"{REF}: phone bill is accepted."),),
        refused=((f"{REF} port date someday", "'someday' is no date I can read; write it as 12/15/2026"),),
        notes=("Called Lena, she sends the list tomorrow.",),
        left_out=("acept tax",),
        shown=("help - this list",),
        ref=REF,
        answers="<staff-1@mailer.example>",
    )
    alert = respond.alert("sample/alert", "A question waits for a person", ("Lena asks something.",), (f"{REF} status",), voice, ref=REF)
    return reply, alert


def _day(story: Story) -> DigestInput:
    return DigestInput(
        assessments=(story.assess(),),
        happenings=(Happening(story.now, REF, "bill.pdf from Lena Ortiz: AT&T bill, not accepted"),),
        unplaced=(UnplacedMail("M12", "someone@elsewhere.example", "Our phone bill", story.now, "no contact of an onboarding"),),
        failed=(FailedDelivery("reminder", "marc@voicepro.example", "550 no such user", story.now, REF),),
        health=Health(last_login_at=story.now, last_mail_at=story.now, waiting=1),
        since=story.now - timedelta(days=1),
    )
