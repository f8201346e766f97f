"""A contact's mail as facts: papers, lists, rulings, answers, values, and notes of what is none of these. Nothing is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from onboarding.answers import subject
from onboarding.asked import Replies, questions_put
from onboarding.assessment import Assessment, Status
from onboarding.billing import EMAIL_LABEL, NAME_LABEL
from onboarding.case import read_activation
from onboarding.compare import numbers_in, plain
from onboarding.documents import Action, DocumentKind
from onboarding.evidence import (
    ActivationSaid,
    Author,
    ContactSaid,
    Evidence,
    Fact,
    FieldSaid,
    Noted,
    NumbersSaid,
    PaperRead,
    RequirementKind,
    Retracted,
    Role,
    TaxSaid,
    UseRuled,
)
from onboarding.hearing import with_endings, with_forwarded
from onboarding.labels import canonical_label
from onboarding.listing import PORTED_LABEL, STAYING_LABEL
from onboarding.live import in_order
from onboarding.messages import MessageReading, Statement, StatementKind
from onboarding.numbers_heard import numbers_said, rulings
from onboarding.replying import read_replies
from onboarding.sayings import comparable

NOTHING_SAID = frozenset({"", "not provided", "tbd", "unknown", "?", "-", "--", "none provided", "on file"})
MASKS = "•*●█"  # our own masked PIN, come back in the quote
NOTES = (StatementKind.NOTE, StatementKind.NO_MORE, StatementKind.YES, StatementKind.NO)
ASKS = (StatementKind.QUESTION, StatementKind.DISCONNECT)


def interpret(
    reading: MessageReading, author: Author, before: Assessment, evidence: Sequence[Evidence] = (), now: datetime | None = None
) -> tuple[Fact, ...]:
    """The facts in one mail of a person, in the order in which they count: papers, lists, rulings, answers, values, notes.

    Args:
        reading: what is new in the mail; for a forward, the words of whom it came from.
        author: who wrote it.
        before: the assessment without this mail; its ``asked`` questions are those that can be answered.
        evidence: all evidence so far: tells which mail of ours is answered and what "my last mail" was.
        now: for dates written without a year; without it the day of the last word.
    Returns:
        Empty for mere courtesy. Staff's words are commands and notes, read elsewhere: of a mail of staff only the papers are taken.
    """
    papers = list(_papers(reading))
    if author.role is Role.STAFF:
        return tuple(papers)
    reading = with_endings(with_forwarded(reading, before), before)
    today = (now or before.last_word_at or before.opened_at).date()
    put = questions_put(before, evidence, reading, today)
    replies = read_replies(reading, put)
    values = _values(reading)
    found: list[Fact] = [
        *_retractions(reading, author, evidence),
        *papers,
        *numbers_said(reading, before, replies, values),
        *rulings(reading, replies, put),
        *replies.facts,
        *(tuple(_billing(reading, values)) or _bare_contact(reading, author, before, replies)),
        *_statuses(reading, before, values),
        *_fields(before, values),
    ]
    found += _notes(reading, replies, urgent=bool(before.port.failed_items))
    if not found and not reading.statements and reading.words.strip():
        found.append(Noted(reading.words.strip()))
    return tuple(dict.fromkeys(found))


def _papers(reading: MessageReading) -> Iterator[PaperRead]:
    for attachment, paper in reading.documents:
        pages = "#pages=" + paper.file.partition("#pages=")[2] if "#pages=" in paper.file else ""
        yield PaperRead(replace(paper, file=attachment.name + pages), attachment.sha256)


def _retractions(reading: MessageReading, author: Author, evidence: Sequence[Evidence]) -> Iterator[Fact]:
    """ "Ignore my last mail": everything that came in it; "ignore that bill": the bill of the last mail of theirs that had one."""
    for statement in reading.statements:
        if statement.kind is not StatementKind.RETRACT:
            continue
        own = [
            item for item in in_order(evidence) if author.email and (item.by.email or "").lower() == author.email.lower() and item.message
        ]
        meant = [item for item in own if _is_meant(statement.text, item)]
        if meant:
            yield Retracted(tuple(item.id for item in meant if item.message == meant[-1].message))
        else:
            yield Noted(statement.text, asks=True)


RETRACTED_PAPERS = {
    "bill": DocumentKind.PHONE_BILL, "invoice": DocumentKind.PHONE_BILL, "factura": DocumentKind.PHONE_BILL, "csr": DocumentKind.CSR,
    "list": DocumentKind.DID_LIST, "lista": DocumentKind.DID_LIST, "certificate": DocumentKind.TAX_EXEMPTION,
    "authorization": DocumentKind.PAYMENT_AUTHORIZATION, "loa": DocumentKind.LOA,
}  # fmt: skip


def _is_meant(text: str, item: Evidence) -> bool:
    """Whether ``text`` takes ``item`` back: papers of the kind it names, else all."""
    words = plain(text).split()
    kinds = {kind for word, kind in RETRACTED_PAPERS.items() if word in words}
    if not kinds or {"mail", "email", "message", "correo", "mensaje"} & set(words):
        return True
    if isinstance(item.fact, PaperRead):
        return item.fact.reading.kind in kinds
    return isinstance(item.fact, NumbersSaid | UseRuled) and DocumentKind.DID_LIST in kinds


# --- values -----------------------------------------------------------------------------------


def _values(reading: MessageReading) -> dict[str, str]:
    """Label -> value as written; a filled-in line goes before what was read in the sentences."""
    pairs = [*(reading.body.fields if reading.body else ()), *reading.labels]
    found = {}
    for label, value in pairs:
        name = canonical_label(label)
        if name is not None and value.strip().casefold() not in NOTHING_SAID and not any(sign in MASKS for sign in value):
            found[name] = value.strip()
    return found


def _billing(reading: MessageReading, values: dict[str, str]) -> Iterator[ContactSaid]:
    person = reading.body.billing_contact if reading.body else None
    name = values.get(NAME_LABEL) or (person.name if person else None)
    email = values.get(EMAIL_LABEL) or (person.email if person else None)
    if name and "@" in name:  # both on one line
        parts = name.replace("<", " ").replace(">", " ").replace(",", " ").split()
        email = email or next(part for part in parts if "@" in part)
        name = " ".join(part for part in parts if "@" not in part) or None
    if name or email:
        yield ContactSaid(name, email)


PERSON_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){1,3}")
ADDRESS = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")  # bounded: hostile text must not cost quadratic time
NO_NAMES = frozenset(
    (
        "thank",
        "thanks",
        "you",
        "will",
        "do",
        "sounds",
        "good",
        "great",
        "happy",
        "best",
        "kind",
        "see",
        "ok",
        "okay",
        "perfect",
        "gracias",
        "muchas",
    )
)
MYSELF = re.compile(r"\b(?:i am|i.m|it.s me|is me|use me|me as|myself|soy yo|yo soy)\b", re.IGNORECASE)
OF_BILLING = re.compile(r"\b(?:billing|invoices?|factura\w*|facturaci[oó]n)\b", re.IGNORECASE)


def _bare_contact(reading: MessageReading, author: Author, before: Assessment, replies: Replies) -> tuple[ContactSaid, ...]:
    """The asked billing contact as people answer it: nothing but a name or an address, or "the billing contact is me"."""
    if not before.requirement(RequirementKind.BILLING_CONTACT).blocks:
        return ()
    for said in reading.statements:
        told = said.kind is StatementKind.NOTE and len(said.text.split()) < 12 and "not" not in said.text.casefold().split()
        if told and author.email and MYSELF.search(said.text) and OF_BILLING.search(said.text):
            replies.used.append(said)
            known = next((each.party.name for each in before.contacts if each.party.email.lower() == author.email.lower()), None)
            return (ContactSaid(known or author.name, author.email),)
    text = " ".join(reading.words.split()).strip(" .,!")
    if len(text) > 300:
        return ()
    address = ADDRESS.search(text)
    name = " ".join(re.sub(r"[<>(),;:]", " ", text.replace(address[0], " ") if address else text).split())
    named = PERSON_NAME.fullmatch(name) is not None
    asked_for = before.requirement(RequirementKind.BILLING_CONTACT).status is Status.RECEIVED  # the address is here, the name was asked
    if not (address and not name) and not (named and (address or (asked_for and _mere_name(reading, name)))):
        return ()
    replies.used.extend(reading.statements)
    return (ContactSaid(name or None, address[0].lower() if address else None),)


def _mere_name(reading: MessageReading, name: str) -> bool:
    """Capitalised and all there is of the mail; beside papers it is a signature, and "Thank You" is nobody."""
    words = name.split()
    return not reading.documents and not reading.forwarded and all(w[:1].isupper() and w.casefold() not in NO_NAMES for w in words)


def _statuses(reading: MessageReading, before: Assessment, values: dict[str, str]) -> Iterator[Fact]:
    """Tax status and activation, in a label or in a sentence."""
    tax = values.get("Tax Exemption Form")
    exempt = _read_exempt(tax) if tax else None
    for statement in reading.statements:
        if statement.kind in (StatementKind.TAX_EXEMPT, StatementKind.NOT_TAX_EXEMPT):
            exempt = statement.kind is StatementKind.TAX_EXEMPT
    if exempt is not None:
        yield TaxSaid(exempt)
    said = [values.get("ASAP or Porting", "")]
    said += [statement.value or "" for statement in reading.statements if statement.kind is StatementKind.ACTIVATION]
    activation = next((found for words in reversed(said) if words and (found := read_activation(words))), None)
    if activation is not None and activation is not before.activation:
        yield ActivationSaid(activation)


def _read_exempt(value: str) -> bool | None:
    words = subject(value).split("-")
    if "no" in words or "not" in words or "none" in words:
        return False
    return True if {"yes", "exempt", "y", "true"} & set(words) else None


def _fields(before: Assessment, values: dict[str, str]) -> Iterator[Fact]:
    known = {label: value for label, value in (*before.final_order, *before.facts) if value}
    known |= dict.fromkeys(before.not_applicable, "N/A")
    special = {NAME_LABEL, EMAIL_LABEL, "Tax Exemption Form", "ASAP or Porting", PORTED_LABEL}
    for label, value in values.items():
        if label in special or (label in known and comparable(known[label]) == comparable(value)):
            continue
        numbers = numbers_in(value)
        if label == STAYING_LABEL and numbers:
            yield UseRuled(Action.KEEP, numbers=numbers)
        else:
            yield FieldSaid(label, value)


# --- the rest ---------------------------------------------------------------------------------


def _notes(reading: MessageReading, replies: Replies, urgent: bool) -> Iterator[Noted]:
    """What nobody could turn into a fact: kept as one note, and as one that asks when a person must answer.

    ``urgent``: the port-day check failed, and staff wait for a word ("all fixed now") to check again.
    """
    left = [statement for statement in reading.statements if statement not in replies.used]
    notes = [statement.text for statement in left if statement.kind in NOTES or _placed_nothing(statement)]
    asks = [statement.text for statement in left if statement.kind in ASKS] + replies.unclear
    if notes:
        yield Noted(" ".join(dict.fromkeys(notes)), asks=urgent)
    if asks:
        yield Noted(" ".join(dict.fromkeys(asks)), asks=True)


def _placed_nothing(statement: Statement) -> bool:
    """A ruling that names no number and no use, or one by an ending that no number of ours has."""
    kinds = (StatementKind.KEEP, StatementKind.PORT, StatementKind.ADD, StatementKind.NEW_BTN)
    return statement.kind in kinds and not statement.numbers and not statement.value
