"""What was read in one mail: who wrote, what is new in it, what came along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from onboarding.documents import DocumentReading, Person


class Nature(StrEnum):
    HUMAN = "human"  # the only one that is ever answered
    BOUNCE = "bounce"
    DELIVERY_NOTICE = "delivery_notice"  # delayed, still tried
    AUTO_REPLY = "auto_reply"
    READ_RECEIPT = "read_receipt"
    CHALLENGE_RESPONSE = "challenge_response"
    COMPLAINT = "complaint"
    LIST = "list"
    MACHINE_REPORT = "machine_report"


class StatementKind(StrEnum):
    """What a plain sentence says. What none of these fits is NOTE or QUESTION, never dropped."""

    YES = "yes"  # "yes, those are right"
    NO = "no"
    THANKS = "thanks"  # courtesy only
    RETRACT = "retract"  # "ignore my last mail"
    QUESTION = "question"  # asks something a person must answer
    NOTE = "note"
    TAX_EXEMPT = "tax_exempt"
    NOT_TAX_EXEMPT = "not_tax_exempt"
    ACTIVATION = "activation"  # value: porting | asap | both
    KEEP = "keep"  # numbers or a use ("keep the fax line") stay
    PORT = "port"  # numbers or a use are ported
    DISCONNECT = "disconnect"  # neither: to staff
    PORT_ALL = "port_all"  # "everything on the bill"; numbers: the exceptions that stay
    NEW_BTN = "new_btn"  # numbers[0] becomes the billing number of what stays
    ADD = "add"  # "also port 0145": edits the list; without it a new list replaces
    NO_MORE = "no_more"  # "that's all", "there is no CSR"
    CARD_DATA = "card_data"  # a card number was typed into the mail (value: masked)


@dataclass(frozen=True, slots=True)
class Statement:
    kind: StatementKind
    text: str  # the sentence, card data masked
    numbers: tuple[str, ...] = ()  # E.164
    value: str | None = None  # a use ("fax"), a date, an activation
    quoted: str | None = None  # the line of our mail it was written under or beside, when in-between
    endings: tuple[str, ...] = ()  # numbers named by their last four digits only: which ones, the number book tells


@dataclass(frozen=True, slots=True)
class Forwarded:
    sender: Person
    date: datetime | None
    subject: str | None
    words: str
    message_ids: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()  # of its words, as for the mail itself
    labels: tuple[tuple[str, str], ...] = ()
    body: DocumentReading | None = None


@dataclass(frozen=True, slots=True)
class DeliveryFailure:
    """One recipient of a bounce (RFC 3464 or read from its words)."""

    address: str
    permanent: bool
    reason: str
    original_message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Headers:
    """What matching, security and answering need of the header; addresses lower-cased."""

    message_id: str | None
    sender: Person  # From
    reply_to: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    delivered_to: tuple[str, ...] = ()  # Delivered-To, X-Original-To, X-Forwarded-To, Envelope-To
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    subject: str = ""
    date: datetime | None = None
    authentication: tuple[tuple[str, str], ...] = ()  # (authserv-id, header value), topmost first
    kind: str | None = None  # X-Onboarding-Kind: carries no authority, but tells our own mail coming home
    ref: str | None = None  # X-Onboarding-Ref, likewise


@dataclass(frozen=True, slots=True)
class Attachment:
    """One document of a mail before it is read; the bytes live in the document store under ``sha256``."""

    name: str
    sha256: str
    size: int
    media_type: str  # by its bytes, not its name
    inline: bool = False


@dataclass(frozen=True, slots=True)
class MessageReading:
    """A pure function of the mail's bytes; cached by content."""

    headers: Headers
    nature: Nature
    words: str  # newly written by the sender, without quote, attribution and signature; card data masked
    html_only: bool = False
    statements: tuple[Statement, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()  # "Label: value" lines, also those filled in inside the quote
    command_lines: tuple[str, ...] = ()  # lines above quote, forward and signature, for staff commands
    ticks: tuple[tuple[str, bool], ...] = ()  # quoted list lines ticked [x] (True) or crossed [-] (False)
    forwarded: tuple[Forwarded, ...] = ()  # outermost first
    body: DocumentReading | None = None  # kind email: numbers, billing contact, fields in the words
    documents: tuple[tuple[Attachment, DocumentReading], ...] = ()
    failures: tuple[DeliveryFailure, ...] = ()  # when it is a bounce or a delivery notice
    away_until: date | None = None  # when it is an out-of-office that says so
    card_data: bool = False  # a card number was in body or attachment: tell sender, alert staff
    warnings: tuple[str, ...] = ()
