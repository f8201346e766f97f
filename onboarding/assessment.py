"""The verdict on an onboarding at one moment: computed from evidence, stored nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from onboarding.documents import Action, Spot
from onboarding.evidence import Activation, Party, RequirementKind


class State(StrEnum):
    COLLECTING = "collecting"
    COMPLETE = "complete"
    SCHEDULED = "scheduled"  # a FOC date is known
    DONE = "done"
    CANCELLED = "cancelled"


class Status(StrEnum):
    MISSING = "missing"
    RECEIVED = "received"  # something arrived; a person or the sender must still confirm it
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WAIVED = "waived"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Requirement:
    kind: RequirementKind
    required: bool
    status: Status
    detail: str | None = None  # one plain sentence: what arrived, why it will not do, what to send instead

    @property
    def blocks(self) -> bool:
        return self.required and self.status in (Status.MISSING, Status.RECEIVED, Status.REJECTED)


@dataclass(frozen=True, slots=True)
class BookNumber:
    """A number of the customer and what becomes of it, merged from every sighting."""

    e164: str
    use: str | None = None
    action: Action = Action.PORT
    sources: tuple[str, ...] = ()  # did_list, phone_bill, csr, email, loa, staff
    needs_review: bool = False
    account: str | None = None  # the account whose bill or CSR shows it
    carrier: str | None = None
    note: str | None = None


class QuestionKind(StrEnum):
    """Each is one question in ``received``; only BLOCKING kinds hold up ``complete``."""

    DIGIT_IN_DOUBT = "digit_in_doubt"  # blocks (list is received, not accepted)
    WHOSE_NUMBER = "whose_number"  # on a paper of theirs, but maybe somebody else's: blocks likewise
    NUMBER_CLAIM = "number_claim"  # a mask, seven digits, a count that does not fit: blocks likewise
    NUMBER_NOT_ON_BILL = "number_not_on_bill"
    NUMBERS_STAY = "numbers_stay"  # on the bill, not on the list: taken as staying, Partial
    NEW_BTN = "new_btn"
    OTHER_NAME = "other_name"  # a name on a paper that is not the client's
    NAME_OR_ADDRESS_DIFFERS = "name_or_address_differs"  # bill against CSR
    ACCOUNT_WITHOUT_BILL = "account_without_bill"
    BILL_INCOMPLETE = "bill_incomplete"
    PAYMENT_UNSIGNED = "payment_unsigned"  # form unsigned or blank
    PORTS_APART = "ports_apart"  # toll-free, wireless: only said once, "understood" by silence
    SPECIAL_LINE = "special_line"  # alarm, elevator, DSL: warn before porting
    ALL_ON_BILL = "all_on_bill"  # "everything on the bill": the list shown, ask yes
    PORT_REJECTED = "port_rejected"  # what mends the carrier's rejection
    STALE = "stale"  # a bill or a PIN too old before submission
    ASAP_NUMBERS = "asap_numbers"  # temp DIDs until the port, or bought ones with no port?
    BILL_UNDATED = "bill_undated"  # no date found, or one still to come: blocks (the bill is received)
    SERVICE_ADDRESS = "service_address"  # a PO box where the lines should be
    FIELD_IN_DOUBT = "field_in_doubt"  # the account number or date of a bill was hard to read


@dataclass(frozen=True, slots=True)
class Question:
    key: str  # stable: same doubt, same key; nothing is asked twice
    kind: QuestionKind
    text: str  # the question to client and partner, plain and in the carrier's vocabulary; ends in "?"
    short: str  # the line in ``attention``
    blocks: bool = False
    numbers: tuple[str, ...] = ()
    document: str | None = None  # sha256 whose spot says more than words
    spot: Spot | None = None
    suggested: str | None = None  # what "yes" would settle it as; None: a plain "yes" settles nothing
    asked: bool = False  # some mail of ours has put it already


@dataclass(frozen=True, slots=True)
class Attention:
    """A line for staff: what needs a person, why, and the command that settles it."""

    text: str
    command: str | None = None
    since: datetime | None = None
    document: str | None = None
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A mail the complete notes promised (issue 5)."""

    kind: str  # MailKind value
    due: datetime
    kept_at: datetime | None = None

    def overdue(self, now: datetime) -> bool:
        return self.kept_at is None and now > self.due


@dataclass(frozen=True, slots=True)
class Port:
    submitted_at: datetime | None = None
    rejected: str | None = None  # the open rejection's reason
    foc_date: date | None = None
    previous_foc_date: date | None = None  # when it moved
    completed_at: datetime | None = None
    checked: bool = False  # staff said verified
    failed_items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSeen:
    """What became of one paper: a line of ``received``."""

    evidence: int
    name: str
    sha256: str
    what: str  # "AT&T bill dated November 5, 2026, account 205 409-8020 450"
    verdict: Status
    reason: str | None = None  # why it will not do and what to send instead
    requirement: RequirementKind | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    party: Party
    deliverable: bool = True  # False after a permanent failure until staff say so
    away_until: date | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One account with a losing carrier: its numbers are ported by one order."""

    number: str | None  # as printed
    carrier: str | None
    btn: str | None  # E.164
    has_bill: bool
    numbers: tuple[str, ...] = ()  # E.164, all that its papers show


@dataclass(frozen=True, slots=True)
class Assessment:
    ref: str
    state: State
    activation: Activation
    hardware: bool
    opened_at: datetime
    contacts: tuple[Contact, ...]
    requirements: tuple[Requirement, ...]
    papers: tuple[PaperSeen, ...]
    numbers: tuple[BookNumber, ...]
    final_order: tuple[tuple[str, str | None], ...]  # every label in order; None: nobody told us
    not_applicable: frozenset[str]  # labels shown as N/A
    facts: tuple[tuple[str, str | None], ...]  # PORT_FACTS and CONFIGURATION_FACTS
    questions: tuple[Question, ...]  # open ones, oldest first
    attention: tuple[Attention, ...]
    promises: tuple[Promise, ...]
    port: Port
    ready: bool  # everything required is accepted, waived or not applicable
    completed_at: datetime | None = None  # when ``complete`` was queued
    paused: bool = False
    last_word_at: datetime | None = None  # when a contact last wrote or was written to; reminders count from here
    reminders_sent: int = 0
    messages: int = 0

    # Added by the rules in ``onboarding``; all have defaults.
    client: str = ""  # the companies' names, also when a contact was removed
    partner: str = ""
    repeats: tuple[PaperSeen, ...] = ()  # papers sent a second time: not among ``papers``, mentioned only when nothing else came
    accounts: tuple[Account, ...] = ()  # one a losing account, each with its own port order
    queued: frozenset[str] = frozenset()  # causes of every mail queued so far
    reopened: int = 0  # how often staff reopened it: part of the cause of ``complete`` and its promises
    new_numbers: tuple[str, ...] = ()  # E.164, from staff's ``new numbers``
    tracking: tuple[tuple[str, str | None], ...] = ()  # (number, carrier) of each shipment
    configuration_due: datetime | None = None  # when the configuration mail goes, queued or not
    reminders_asked: tuple[tuple[int, datetime], ...] = ()  # staff's ``remind``: (evidence id, when)

    def party(self, role: str) -> Party | None:
        return next((contact.party for contact in self.contacts if contact.party.role == role), None)

    def requirement(self, kind: RequirementKind) -> Requirement:
        return next(requirement for requirement in self.requirements if requirement.kind is kind)

    def order(self, label: str) -> str | None:
        return dict(self.final_order).get(label)
