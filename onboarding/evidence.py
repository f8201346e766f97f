"""Evidence: append-only facts about one onboarding, each with who said it, when and where. Everything else is computed from these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from onboarding.documents import Action, DocumentReading, NumberReading


class Role(StrEnum):
    """Who speaks. Precedence (design decision 4): staff, then the latest of client/partner/billing, then documents, then derived."""

    STAFF = "staff"
    CLIENT = "client"
    PARTNER = "partner"
    BILLING = "billing"
    BOT = "bot"


class Activation(StrEnum):
    PORTING = "porting"
    ASAP = "asap"
    BOTH = "both"

    @property
    def ports(self) -> bool:
        return self is not Activation.ASAP

    @property
    def starts_now(self) -> bool:
        return self is not Activation.PORTING


class RequirementKind(StrEnum):
    PAYMENT_AUTHORIZATION = "payment_authorization"
    BILLING_CONTACT = "billing_contact"
    TAX_EXEMPTION = "tax_exemption"
    PHONE_BILL = "phone_bill"
    CSR = "csr"
    DID_LIST = "did_list"


@dataclass(frozen=True, slots=True)
class Author:
    role: Role
    email: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A contact of an onboarding. ``company`` is None for the billing contact."""

    role: Role
    email: str
    name: str | None = None
    company: str | None = None


# --- what opens and ends it -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    client: Party
    partner: Party
    activation: Activation
    hardware: bool = False
    tax_exempt: bool | None = None  # None: nobody said
    payment_on_file: bool = False
    fields: tuple[tuple[str, str], ...] = ()  # Final Order label -> value
    type: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True)
class StateChanged:
    """Staff's ``pause``, ``resume``, ``cancel``, ``reopen``."""

    change: Literal["paused", "resumed", "cancelled", "reopened"]
    type: Literal["state_changed"] = "state_changed"


# --- what papers and people say ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PaperRead:
    """A document arrived and was read."""

    reading: DocumentReading
    sha256: str  # of the original, in the document store
    type: Literal["paper_read"] = "paper_read"


@dataclass(frozen=True, slots=True)
class FieldSaid:
    """A value for a Final Order label, as written (by anyone; ``Author`` gives the precedence)."""

    label: str
    value: str
    type: Literal["field_said"] = "field_said"


@dataclass(frozen=True, slots=True)
class NumbersSaid:
    """Numbers written in a mail. ``replaces``: a whole new list; else it adds to or edits what there is."""

    numbers: tuple[NumberReading, ...]
    replaces: bool = True
    claims: tuple[str, ...] = ()  # masks, seven digits...: to be asked about
    type: Literal["numbers_said"] = "numbers_said"


@dataclass(frozen=True, slots=True)
class UseRuled:
    """Words about a group of numbers: "keep the fax line", "port everything on the bill except 0145"."""

    action: Action
    use: str | None = None  # the group by use; None with numbers == (): all numbers on the bills
    numbers: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    type: Literal["use_ruled"] = "use_ruled"


@dataclass(frozen=True, slots=True)
class ContactSaid:
    """The billing contact, in a person's words or a form."""

    name: str | None
    email: str | None
    type: Literal["contact_said"] = "contact_said"


@dataclass(frozen=True, slots=True)
class TaxSaid:
    exempt: bool
    type: Literal["tax_said"] = "tax_said"


@dataclass(frozen=True, slots=True)
class ActivationSaid:
    """Staff's word changes it; a client's or partner's is a note and goes to staff."""

    activation: Activation
    type: Literal["activation_said"] = "activation_said"


@dataclass(frozen=True, slots=True)
class Answered:
    """An open question was settled. ``answer``: yes, no, or the correction as a value (an E.164, a name, a date...)."""

    question: str  # Question.key
    answer: str
    type: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class Retracted:
    """ "Ignore my last mail": these evidence ids no longer count."""

    evidence: tuple[int, ...]
    type: Literal["retracted"] = "retracted"


@dataclass(frozen=True, slots=True)
class Noted:
    """Words nobody could turn into a fact. ``asks``: a person must answer; staff hear the same hour."""

    text: str
    asks: bool = False
    type: Literal["noted"] = "noted"


@dataclass(frozen=True, slots=True)
class Away:
    """Out of office of a contact; reminders pause until then (None: a week from the evidence's date)."""

    email: str
    until: date | None
    type: Literal["away"] = "away"


@dataclass(frozen=True, slots=True)
class CardDataSeen:
    """Card data was mailed: the sender is told once where to put it, staff to purge the original."""

    message: str  # content hash of the raw mail
    type: Literal["card_data_seen"] = "card_data_seen"


# --- what staff say ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Settled:
    requirement: RequirementKind
    verdict: Literal["accepted", "rejected", "waived", "required"]
    reason: str | None = None
    type: Literal["settled"] = "settled"


@dataclass(frozen=True, slots=True)
class ContactSet:
    party: Party
    type: Literal["contact_set"] = "contact_set"


@dataclass(frozen=True, slots=True)
class ContactRemoved:
    email: str
    type: Literal["contact_removed"] = "contact_removed"


@dataclass(frozen=True, slots=True)
class Undone:
    """Staff's ``undo``: the evidence of their last commands no longer counts."""

    evidence: tuple[int, ...]
    type: Literal["undone"] = "undone"


@dataclass(frozen=True, slots=True)
class PortMilestone:
    """``port submitted``, ``port rejected: reason``, ``port date DATE``, ``port complete``."""

    milestone: Literal["submitted", "rejected", "dated", "completed"]
    on: date | None = None  # dated: the FOC date
    reason: str | None = None  # rejected: the carrier's words
    type: Literal["port_milestone"] = "port_milestone"


@dataclass(frozen=True, slots=True)
class Shipped:
    tracking: str
    carrier: str | None = None
    type: Literal["shipped"] = "shipped"


@dataclass(frozen=True, slots=True)
class NewNumbers:
    numbers: tuple[str, ...]  # E.164
    type: Literal["new_numbers"] = "new_numbers"


@dataclass(frozen=True, slots=True)
class PortDayChecked:
    """``verified`` (items == ()), or the items of the ten-point check that are not right."""

    failed: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()  # ticked lines, when staff tick instead of saying "verified"
    verified: bool = False  # the loop is closed
    type: Literal["port_day_checked"] = "port_day_checked"


@dataclass(frozen=True, slots=True)
class RemindAsked:
    """Staff's ``remind``: one reminder now, whatever the calendar says of days without a word."""

    type: Literal["remind_asked"] = "remind_asked"


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """A copy of the real promised mail reached the mailbox."""

    kind: str  # MailKind value: port-submitted, hardware-shipped, new-numbers
    type: Literal["promise_kept"] = "promise_kept"


# --- what the bot did -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MailQueued:
    """A mail of ours went into the outbox (same transaction)."""

    kind: str  # MailKind value
    cause: str  # unique per cause; the outbox row's key
    to: tuple[str, ...]
    message_id: str
    asked: tuple[str, ...] = ()  # keys of the questions it put
    up_to: int = 0  # the last evidence id it answers
    type: Literal["mail_queued"] = "mail_queued"


@dataclass(frozen=True, slots=True)
class DeliveryFailed:
    email: str
    permanent: bool
    reason: str
    type: Literal["delivery_failed"] = "delivery_failed"


Fact = (
    Opened
    | StateChanged
    | PaperRead
    | FieldSaid
    | NumbersSaid
    | UseRuled
    | ContactSaid
    | TaxSaid
    | ActivationSaid
    | Answered
    | Retracted
    | Noted
    | Away
    | CardDataSeen
    | Settled
    | ContactSet
    | ContactRemoved
    | Undone
    | PortMilestone
    | Shipped
    | NewNumbers
    | PortDayChecked
    | RemindAsked
    | PromiseKept
    | MailQueued
    | DeliveryFailed
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact, who said it and where. ``id`` grows with time within an onboarding; 0 before it is stored."""

    id: int
    at: datetime  # UTC, aware
    by: Author
    fact: Fact
    message: str | None = None  # content hash of the raw mail it came in
    message_id: str | None = None  # its Message-ID header
    document: str | None = None  # the attachment's name
    via_staff: bool = False  # staff forwarded it; ``by`` is whom it came from, as far as known
