"""A mail made ready to be understood: with what it forwards, and with numbers for the four digits people call them by."""

from __future__ import annotations

from dataclasses import replace

from onboarding.assessment import Assessment
from onboarding.documents import DocumentKind, DocumentReading, NumberReading
from onboarding.listing import PORTED_LABEL
from onboarding.messages import Forwarded, MessageReading, Statement, StatementKind

RULING_KINDS = frozenset({StatementKind.KEEP, StatementKind.PORT, StatementKind.ADD, StatementKind.NEW_BTN})


def with_forwarded(reading: MessageReading, before: Assessment) -> MessageReading:
    """The mail with what it forwards: a contact's words count as ever; of others' the numbers, values and rulings on numbers."""
    contacts = {contact.party.email.lower() for contact in before.contacts}
    ours = {*reading.headers.to, *reading.headers.cc, *reading.headers.delivered_to} - contacts
    for original in reading.forwarded:
        sender = (original.sender.email or "").lower()
        if sender in ours:
            continue  # our own mail, passed on
        theirs = original.statements if sender in contacts else _of_a_stranger(original)
        reading = replace(
            reading,
            statements=(*reading.statements, *theirs),
            labels=(*original.labels, *reading.labels),
            body=_joined(reading.body, original.body),
        )
    return reading


def _of_a_stranger(original: Forwarded) -> tuple[Statement, ...]:
    who = original.sender.name or original.sender.email or "somebody else"
    rulings = tuple(each for each in original.statements if each.kind in RULING_KINDS and each.numbers)
    if not original.words.strip():
        return rulings
    return (*rulings, Statement(StatementKind.NOTE, f"Forwarded from {who}: {original.words.strip()}"))


def _joined(own: DocumentReading | None, other: DocumentReading | None) -> DocumentReading | None:
    """The sender's own words go before what they forward."""
    if own is None or other is None:
        return own or other
    seen = {number.e164 for number in own.numbers}
    return replace(
        own,
        numbers=(*own.numbers, *(number for number in other.numbers if number.e164 not in seen)),
        claims=(*own.claims, *other.claims),
        fields=(*other.fields, *own.fields),
        billing_contact=own.billing_contact or other.billing_contact,
    )


def with_endings(reading: MessageReading, before: Assessment) -> MessageReading:
    """Numbers named by their last four digits, found among those known and those that come along; what fits none becomes a claim."""
    known = {number.e164 for number in before.numbers} | {number.e164 for _, paper in reading.documents for number in paper.numbers}
    known |= {number.e164 for number in reading.body.numbers} if reading.body else set()
    statements, unknown = [], []
    for statement in reading.statements:
        found = [number for ending in statement.endings for number in sorted(known) if number.endswith(ending)]
        if len(found) < len(statement.endings) or len(set(found)) > len(statement.endings):
            if statement.kind in RULING_KINDS or statement.kind is StatementKind.PORT_ALL:
                unknown.append(statement.text)
            found = []
        statements.append(replace(statement, numbers=tuple(dict.fromkeys((*statement.numbers, *found)))))
    reading, statements = _with_uses(reading, statements, before)
    if not unknown:
        return replace(reading, statements=tuple(statements))
    body = reading.body or DocumentReading("", DocumentKind.EMAIL)
    return replace(reading, statements=tuple(statements), body=replace(body, claims=(*body.claims, *unknown)))


def _with_uses(reading: MessageReading, statements: list[Statement], before: Assessment) -> tuple[MessageReading, list[Statement]]:
    """ "0145 is the fax", of a number that is known: what it is for, and no note."""
    told = [said for said in statements if said.kind is StatementKind.NOTE and said.value and said.endings and said.numbers]
    listed = {number.e164 for number in before.numbers if before.order(PORTED_LABEL) is not None}
    body = reading.body or DocumentReading("", DocumentKind.EMAIL)
    listed |= {number.e164 for number in body.numbers}
    told = [said for said in told if listed.issuperset(said.numbers)]
    if not told:
        return reading, statements
    uses = {number: said.value for said in told for number in said.numbers}
    numbers = tuple(replace(number, use=number.use or uses.get(number.e164)) for number in body.numbers)
    written = {number.e164 for number in body.numbers}
    numbers += tuple(NumberReading(number, use=use) for number, use in uses.items() if number not in written)
    return replace(reading, body=replace(body, numbers=numbers)), [said for said in statements if said not in told]
