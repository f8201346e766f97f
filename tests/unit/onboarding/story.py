"""A small onboarding to tell tests about: each method adds one piece of evidence, ``now`` is where the clock stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from onboarding.assess import assess
from onboarding.assessment import Assessment, Question, QuestionKind, Status
from onboarding.documents import Address, DocumentKind, DocumentReading, NumberReading
from onboarding.evidence import (
    Activation,
    Answered,
    Author,
    ContactSaid,
    Evidence,
    Fact,
    FieldSaid,
    MailQueued,
    Opened,
    PaperRead,
    Party,
    PortMilestone,
    RequirementKind,
    Role,
    Settled,
)
from onboarding.mails import MailKind
from onboarding.rules import Rules

MONDAY = datetime(2026, 11, 9, 15, tzinfo=UTC)  # ten in the morning in New York
CLIENT = Author(Role.CLIENT, "jane@harbor.example", "Jane Doe")
PARTNER = Author(Role.PARTNER, "pat@channel.example", "Pat Lee")
STAFF = Author(Role.STAFF, "sam@carrier.example", "Sam")
BOT = Author(Role.BOT)
ADDRESS = Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33101")


def number(last: str, **known: object) -> NumberReading:
    """305-555-``last``."""
    return replace(NumberReading(f"+1305555{last}"), **known)  # type: ignore[arg-type]


def numbers(*last: str) -> tuple[NumberReading, ...]:
    return tuple(number(each) for each in last)


def bill(*last: str, **known: object) -> DocumentReading:
    reading = DocumentReading(
        "bill.pdf",
        DocumentKind.PHONE_BILL,
        carrier="AT&T",
        account_number="305 555-0142 327",
        document_date=date(2026, 11, 1),
        customer_name="HARBOR DENTAL, INC",
        service_address=ADDRESS,
        numbers=numbers(*last),
    )
    return replace(reading, **known)  # type: ignore[arg-type]


def csr(*last: str, **known: object) -> DocumentReading:
    return replace(bill(*last), **{"file": "csr.pdf", "kind": DocumentKind.CSR, **known})  # type: ignore[arg-type]


def did_list(*listed: NumberReading | str, **known: object) -> DocumentReading:
    readings = tuple(number(each) if isinstance(each, str) else each for each in listed)
    return replace(DocumentReading("list.csv", DocumentKind.DID_LIST, numbers=readings), **known)  # type: ignore[arg-type]


def payment(**known: object) -> DocumentReading:
    return replace(DocumentReading("payment.pdf", DocumentKind.PAYMENT_AUTHORIZATION, signed=True), **known)  # type: ignore[arg-type]


def certificate(**known: object) -> DocumentReading:
    reading = DocumentReading("tax.pdf", DocumentKind.TAX_EXEMPTION, customer_name="Harbor Dental", expires=date(2027, 12, 31), signed=True)
    return replace(reading, **known)  # type: ignore[arg-type]


@dataclass
class Story:
    activation: Activation = Activation.PORTING
    rules: Rules = field(default_factory=Rules)
    now: datetime = MONDAY
    evidence: list[Evidence] = field(default_factory=list)
    opening: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        opened = Opened(
            Party(Role.CLIENT, "jane@harbor.example", "Jane Doe", "Harbor Dental LLC"),
            Party(Role.PARTNER, "pat@channel.example", "Pat Lee", "Channel One"),
            self.activation,
        )
        self.add(STAFF, replace(opened, **self.opening))  # type: ignore[arg-type]

    def add(self, by: Author, *facts: Fact, message: str | None = None, **known: object) -> Story:
        """Facts of one mail."""
        message = message or f"mail {len(self.evidence) + 1}"
        for fact in facts:
            self.evidence.append(Evidence(len(self.evidence) + 1, self.now, by, fact, message, **known))  # type: ignore[arg-type]
        return self

    def client(self, *facts: Fact) -> Story:
        return self.add(CLIENT, *facts)

    def sends(self, *readings: DocumentReading, by: Author = CLIENT) -> Story:
        start = len(self.evidence)
        return self.add(by, *(PaperRead(reading, f"sha-{start}-{place}") for place, reading in enumerate(readings)))

    def says(self, label: str, value: str, by: Author = CLIENT) -> Story:
        return self.add(by, FieldSaid(label, value))

    def settles(self, requirement: RequirementKind, verdict: str, reason: str | None = None) -> Story:
        return self.add(STAFF, Settled(requirement, verdict, reason))  # type: ignore[arg-type]

    def port(self, milestone: str, on: date | None = None, reason: str | None = None) -> Story:
        return self.add(STAFF, PortMilestone(milestone, on, reason))  # type: ignore[arg-type]

    def mails(self, kind: MailKind, cause: str | None = None, asked: tuple[str, ...] = ()) -> Story:
        fact = MailQueued(kind, cause or f"{kind} {len(self.evidence)}", ("jane@harbor.example",), f"<{len(self.evidence)}@bot>", asked)
        return self.add(BOT, fact)

    def asks_everything(self) -> Story:
        """Our ``received`` goes out with every question that is open."""
        return self.mails(MailKind.RECEIVED, asked=tuple(question.key for question in self.assess().questions))

    def answers(self, question: Question, answer: str, by: Author = CLIENT) -> Story:
        return self.add(by, Answered(question.key, answer))

    def later(self, **delta: float) -> Story:
        self.now += timedelta(**delta)
        return self

    def everything_in(self) -> Story:
        """A porting onboarding with nothing missing and nothing to ask."""
        self.sends(payment(), bill("0142", "0143"), csr("0142", "0143"), did_list(number("0142", use="main"), number("0143", use="fax")))
        return self.client(ContactSaid("Jane Doe", "jane@harbor.example"))

    def completed(self) -> Story:
        return self.everything_in().mails(MailKind.COMPLETE)

    # --- the verdict ---

    def assess(self) -> Assessment:
        return assess("OB-7", self.evidence, self.rules, self.now)

    def status(self, kind: RequirementKind) -> Status:
        return self.assess().requirement(kind).status

    def detail(self, kind: RequirementKind) -> str:
        return self.assess().requirement(kind).detail or ""

    def question(self, kind: QuestionKind) -> Question:
        found = self.questions(kind)
        assert len(found) == 1, [question.text for question in self.assess().questions]
        return found[0]

    def questions(self, kind: QuestionKind) -> list[Question]:
        return [question for question in self.assess().questions if question.kind is kind]
