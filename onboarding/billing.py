"""The billing contact: a person's first and last name and an email, from staff, a contact's words or the payment form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onboarding.assessment import Status
from onboarding.case import Case
from onboarding.documents import DocumentKind
from onboarding.evidence import ContactRemoved, ContactSaid, ContactSet, FieldSaid, Role
from onboarding.papers import Paper
from onboarding.sayings import CONTACT, DOCUMENT, STAFF

NAME_LABEL, EMAIL_LABEL = "Name of Billing Contact", "Email of Billing Contact"
ROLE_MAILBOXES = frozenset({
    "ap", "ar", "accounting", "accounts", "accountspayable", "payable", "payables", "billing", "bills", "invoice", "invoices", "finance",
    "office", "admin", "info", "contact", "mail", "bookkeeping", "frontdesk", "reception", "support", "sales", "hello", "team", "noreply",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class BillingContact:
    name: str | None = None
    email: str | None = None

    @property
    def status(self) -> Status:
        if self.name is None and self.email is None:
            return Status.MISSING
        return Status.ACCEPTED if self.whole_name and self.email else Status.RECEIVED

    @property
    def whole_name(self) -> bool:
        return self.name is not None and len(self.name.split()) >= 2

    @property
    def detail(self) -> str:
        """One sentence: who it is, or what is wanting."""
        if self.status is Status.ACCEPTED:
            return f"{self.name}, {self.email}."
        if self.status is Status.MISSING:
            return "First and last name and email of the person who gets the invoices."
        if self.email and is_role_mailbox(self.email) and not self.name:
            return f"{self.email} is a shared mailbox: reply with the first and last name of the person behind it."
        if not self.email:
            wanting = "their email" if self.whole_name else "their last name and email"
            return f"We have {self.name}; reply with {wanting}."
        return f"We have {self.email}; reply with the person's first and last name."


def is_role_mailbox(email: str) -> bool:
    return "".join(sign for sign in email.partition("@")[0].casefold() if sign.isalnum()) in ROLE_MAILBOXES


def billing_contact(case: Case, papers: Sequence[Paper]) -> BillingContact:
    """Precedence as everywhere; within a rank the latest word, which completes an earlier one of the same person."""
    contact = BillingContact()
    for _, name, email in sorted(_words(case, papers), key=lambda word: word[0]):
        contact = _with(contact, name, email)
    return contact


Word = tuple[tuple[int, int], str | None, str | None]  # ((rank, evidence id), name, email)


def _words(case: Case, papers: Sequence[Paper]) -> list[Word]:
    opening = dict(case.opened.fields)
    words: list[Word] = [((STAFF, 0), opening.get(NAME_LABEL), opening.get(EMAIL_LABEL))]
    removed = {fact.email.lower(): item.id for item, fact in case.facts(ContactRemoved)}
    for paper in papers:
        person = paper.reading.billing_contact
        fields = dict(paper.reading.fields)
        if person is not None or NAME_LABEL in fields or EMAIL_LABEL in fields:
            name = (person.name if person else None) or fields.get(NAME_LABEL)
            email = (person.email if person else None) or fields.get(EMAIL_LABEL)
            if paper.kind is not DocumentKind.PHONE_BILL:
                words.append(((DOCUMENT, paper.evidence.id), name, email))
    for item in case.evidence:
        rank = STAFF if item.by.role is Role.STAFF else CONTACT
        fact = item.fact
        if isinstance(fact, ContactSaid):
            words.append(((rank, item.id), fact.name, fact.email))
        elif isinstance(fact, ContactSet) and fact.party.role is Role.BILLING:
            words.append(((rank, item.id), fact.party.name, fact.party.email))
        elif isinstance(fact, FieldSaid) and fact.label == NAME_LABEL:
            words.append(((rank, item.id), fact.value, None))
        elif isinstance(fact, FieldSaid) and fact.label == EMAIL_LABEL:
            words.append(((rank, item.id), None, fact.value))
    return [word for word in words if not (word[2] and removed.get(word[2].lower(), -1) > word[0][1])]


def _with(contact: BillingContact, name: str | None, email: str | None) -> BillingContact:
    """Another person's name takes the old one's email away; a name or email alone completes what is there."""
    name, email = (name or "").strip() or None, (email or "").strip() or None
    if name is None:
        return BillingContact(contact.name, email or contact.email)
    other_person = contact.name is not None and not _same_person(contact.name, name)
    return BillingContact(name, email or (None if other_person else contact.email))


def _same_person(one: str, other: str) -> bool:
    a, b = set(one.casefold().split()), set(other.casefold().split())
    return a <= b or b <= a
