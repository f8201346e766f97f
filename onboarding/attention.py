"""What needs a person, why, and the command that settles it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from onboarding.answers import question_key
from onboarding.assessment import Assessment, Attention, Question, QuestionKind, State, Status
from onboarding.case import CONTACT_ROLES, Case
from onboarding.compare import numbers_in
from onboarding.documents import Action
from onboarding.evidence import (
    ActivationSaid,
    Answered,
    CardDataSeen,
    Evidence,
    FieldSaid,
    Noted,
    RequirementKind,
    Role,
)
from onboarding.final_order import COMPUTED
from onboarding.life import open_rejection
from onboarding.number_book import Book
from onboarding.papers import Paper, describe
from onboarding.sayings import Said
from onboarding.values import value_warnings
from onboarding.words import join_words, show_date, show_number, show_numbers

REQUIREMENT_WORDS = {
    RequirementKind.PAYMENT_AUTHORIZATION: "payment",
    RequirementKind.BILLING_CONTACT: "billing contact",
    RequirementKind.TAX_EXEMPTION: "tax",
    RequirementKind.PHONE_BILL: "bill",
    RequirementKind.CSR: "CSR",
    RequirementKind.DID_LIST: "DID list",
}
REQUIREMENT_OF = {
    QuestionKind.DIGIT_IN_DOUBT: RequirementKind.DID_LIST,
    QuestionKind.WHOSE_NUMBER: RequirementKind.DID_LIST,
    QuestionKind.NUMBER_CLAIM: RequirementKind.DID_LIST,
    QuestionKind.NUMBER_NOT_ON_BILL: RequirementKind.DID_LIST,
    QuestionKind.NUMBERS_STAY: RequirementKind.DID_LIST,
    QuestionKind.ALL_ON_BILL: RequirementKind.DID_LIST,
    QuestionKind.NAME_OR_ADDRESS_DIFFERS: RequirementKind.CSR,
    QuestionKind.ACCOUNT_WITHOUT_BILL: RequirementKind.PHONE_BILL,
    QuestionKind.BILL_INCOMPLETE: RequirementKind.PHONE_BILL,
    QuestionKind.BILL_UNDATED: RequirementKind.PHONE_BILL,
    QuestionKind.PAYMENT_UNSIGNED: RequirementKind.PAYMENT_AUTHORIZATION,
}
PROMISE_COMMANDS = {"port-submitted": "port submitted", "hardware-shipped": "tracking NUMBER", "new-numbers": "new numbers: NUMBER, NUMBER"}
PROMISE_NAMES = {
    "port-submitted": "the port submission mail",
    "hardware-shipped": "the hardware shipment mail",
    "new-numbers": "the mail with the new numbers",
}


def attention(
    case: Case, assessment: Assessment, papers: Sequence[Paper], book: Book, conflicts: Sequence[tuple[Said, Said]]
) -> tuple[Attention, ...]:
    """Oldest first; nothing for an onboarding that is cancelled, and after the port only what is still unanswered."""
    if assessment.state is State.CANCELLED:
        return ()
    lines = [
        *_port(case, assessment),
        *_promises(case, assessment),
        *_requirements(case, papers),
        *_several_accounts(case, assessment, papers),
        *_questions(case, assessment, papers),
        *_refused_answers(case, assessment),
        *_disconnects(case, assessment),
        *_words(case),
        *_conflicts(case, assessment, conflicts),
        *_overruled(case, book),
        *_values(case, assessment),
        *_contacts(case, assessment),
        *_domain(case, assessment),
    ]
    return tuple(sorted(lines, key=lambda line: line.since or case.now))


def _at(case: Case, evidence: int) -> datetime | None:
    return next((item.at for item in case.evidence if item.id == evidence), None)


def _command(words: str, case: Case) -> str:
    return f"{words} [{case.ref}]"


# --- what papers and questions need -----------------------------------------------------------


def _requirements(case: Case, papers: Sequence[Paper]) -> Iterator[Attention]:
    """Papers that wait for a person's eye; those that wait for the sender are among the questions."""
    for paper in papers:
        if paper.ruling.status is not Status.RECEIVED or paper.kind.value == "phone_bill":
            continue
        if _better_one(paper, papers) or _staff_settled(case, paper):
            continue
        words = REQUIREMENT_WORDS[paper.requirement] if paper.requirement else None
        text = f"{describe(paper.reading)}: {paper.ruling.reason or 'to be looked at'}"
        yield Attention(text, _command(f"accept {words}" if words else "answered", case), paper.evidence.at, paper.sha256)
    for paper in papers:
        if (
            paper.kind.value == "other"
            and paper.requirement is RequirementKind.PHONE_BILL
            and not case.accepted_by_staff(paper.requirement)
        ):
            if any(other.accepted and other.requirement is RequirementKind.PHONE_BILL for other in papers):
                continue
            text = f"{paper.evidence.document or paper.reading.file} is no bill but shows numbers; the bill is still missing."
            yield Attention(text, _command("accept bill", case), paper.evidence.at, paper.sha256)


def _better_one(paper: Paper, papers: Sequence[Paper]) -> bool:
    """A later paper of its kind was accepted: the signed form after the unsigned one."""
    return any(other.accepted and other.kind is paper.kind and other.evidence.id > paper.evidence.id for other in papers)


def _staff_settled(case: Case, paper: Paper) -> bool:
    """By ``accept``; a paper that serves no requirement (an LOA) by any word of staff since."""
    if paper.requirement is None:
        return _staff_wrote_after(case, paper.evidence)
    return case.accepted_by_staff(paper.requirement)


def _questions(case: Case, assessment: Assessment, papers: Sequence[Paper]) -> Iterator[Attention]:
    for question in assessment.questions:
        if question.kind in (QuestionKind.PAYMENT_UNSIGNED, QuestionKind.PORT_REJECTED, QuestionKind.PORTS_APART):
            continue  # said among the papers, by the port, or to the client only
        since = next((paper.evidence.at for paper in papers if paper.sha256 == question.document), None)
        yield Attention(question.short, _settling(case, question, papers), since or case.opened_at, question.document, question.spot)


def _settling(case: Case, question: Question, papers: Sequence[Paper]) -> str | None:
    if question.kind is QuestionKind.NEW_BTN:
        return _command(f"set New billing number: {show_number(question.suggested) if question.suggested else 'NUMBER'}", case)
    if question.kind is QuestionKind.SERVICE_ADDRESS:
        return _command("set Service address: STREET, CITY, STATE ZIP", case)
    if question.kind is QuestionKind.ASAP_NUMBERS:
        return _command("set Quantity of Temp DID(s): 0", case)
    if question.kind is QuestionKind.STALE and "pin" in question.key:
        return _command("set PIN: NEW PIN", case)
    requirement = REQUIREMENT_OF.get(question.kind)
    if question.kind in (QuestionKind.OTHER_NAME, QuestionKind.STALE):
        requirement = next((paper.requirement for paper in papers if paper.sha256 == question.document), None)
    if requirement is None and question.kind is QuestionKind.SPECIAL_LINE:
        requirement = RequirementKind.DID_LIST
    return _command(f"accept {REQUIREMENT_WORDS[requirement]}", case) if requirement else None


def _refused_answers(case: Case, assessment: Assessment) -> Iterator[Attention]:
    """A plain "no" settles nothing by itself: a person must see what is meant, until staff write."""
    if assessment.port.submitted_at is not None:
        return
    for item, fact in case.facts(Answered):
        kind = fact.question.partition(":")[0]
        if (
            fact.answer.strip().casefold() == "no"
            and kind not in ("digit_in_doubt", "whose_number", "all_on_bill")
            and not _staff_wrote_after(case, item)
        ):
            about = kind.replace("_", " ")
            yield Attention(
                f'{_who(item)} answered "no" to our question ({about}); see what is meant.', _command("answered", case), item.at
            )


def _disconnects(case: Case, assessment: Assessment) -> Iterator[Attention]:
    """Confirmed as to be disconnected: neither ported nor kept is nothing the bot can do."""
    if assessment.port.submitted_at is not None:
        return
    for item, fact in case.facts(Answered):
        if fact.question.startswith("number_claim:") and "disconnect" in fact.question and not _staff_wrote_after(case, item):
            about = show_numbers(numbers_in(fact.question.partition(":")[2][:12]))
            yield Attention(f"{_who(item)} wants a number disconnected: {about}.", _command("answered", case), item.at)


def _several_accounts(case: Case, assessment: Assessment, papers: Sequence[Paper]) -> Iterator[Attention]:
    """A master and a location account on one bill: the port needs the one that holds the numbers."""
    told = any(fact.label == "Account number" and item.by.role is Role.STAFF for item, fact in case.facts(FieldSaid))
    if told or assessment.port.submitted_at is not None or case.accepted_by_staff(RequirementKind.PHONE_BILL):
        return
    for paper in papers:
        reading = paper.reading
        others = [number for number in reading.other_accounts if not numbers_in(number)]
        if paper.kind.value == "phone_bill" and paper.accepted and reading.account_number and others:
            more = join_words([*others[:3], *(["more"] if len(others) > 3 else [])])
            text = f"{describe(reading)}: it also shows the account numbers {more}; which holds the numbers?"
            yield Attention(text, _command(f"set Account number: {reading.account_number}", case), paper.evidence.at, paper.sha256)


# --- what people wrote ------------------------------------------------------------------------


def _words(case: Case) -> Iterator[Attention]:
    """Words a person must answer, until staff write something on the onboarding."""
    for item in case.evidence:
        if item.by.role not in CONTACT_ROLES or _staff_wrote_after(case, item):
            continue
        fact = item.fact
        if isinstance(fact, Noted) and fact.asks:
            yield Attention(f'{_who(item)} asks: "{fact.text}"', _command("answered", case), item.at)
        elif isinstance(fact, ActivationSaid) and fact.activation is not case.activation:
            words = {"asap": "ASAP", "porting": "Porting", "both": "ASAP and porting"}[fact.activation.value]
            yield Attention(f"{_who(item)} wants the activation to be {words}.", _command(f"set ASAP or Porting: {words}", case), item.at)
        elif isinstance(fact, CardDataSeen):
            text = f"{_who(item)} mailed card data: purge the original from the mailbox and its backups."
            yield Attention(text, _command("purged", case), item.at)


def _staff_wrote_after(case: Case, item: Evidence) -> bool:
    return any(other.by.role is Role.STAFF and isinstance(other.fact, Noted) and other.id > item.id for other in case.evidence)


def _who(item: Evidence) -> str:
    return item.by.name or item.by.email or str(item.by.role)


def _conflicts(case: Case, assessment: Assessment, conflicts: Sequence[tuple[Said, Said]]) -> Iterator[Attention]:
    """Until the port is submitted with what stands; what the client wrote after a rejection is the answer to it."""
    submitted, rejection = assessment.port.submitted_at, open_rejection(case)
    for winner, other in conflicts:
        since = _at(case, max(winner.order[1], other.order[1]))
        if (submitted and since and since <= submitted) or (rejection is not None and winner.order[1] > rejection > other.order[1]):
            continue
        if winner.label == "PIN":
            text = f"PIN: {_source(winner)} gave another one than {_source(other)}; the first is taken."
            command = "set PIN: THE RIGHT ONE"
        else:
            text = f"{winner.label}: {_source(winner)} said {winner.value!r}, {_source(other)} {other.value!r}; the first is taken."
            command = f"set {winner.label}: {' '.join(other.value.split())}"
        yield Attention(text, _command(command, case), since)


def _overruled(case: Case, book: Book) -> Iterator[Attention]:
    """A contact's list that came after staff's: staff's stands, and staff see what the contact said otherwise."""
    differ = [number for number in book.numbers if number.e164 in book.listing.overruled]
    if differ:
        said = join_words(f"{show_number(number.e164)} {'stays' if number.action is Action.PORT else 'moves'}" for number in differ)
        text = f"DIDs to be ported: your list stands, but a contact has said since that {said}."
        yield Attention(text, _command("set DIDs to be ported: NUMBER, NUMBER", case), _at(case, book.listing.changed))


def _source(said: Said) -> str:
    if said.by is None:
        return "a document"
    return said.by.name or said.by.email or str(said.by.role)


def _values(case: Case, assessment: Assessment) -> Iterator[Attention]:
    """Values that break a rule stand as written, and staff see them, until the port is done."""
    if assessment.state is State.DONE:
        return
    for label, value in (*assessment.final_order, *assessment.facts):
        if label in COMPUTED or label == "Service address":  # the one is computed, the other has a question of its own
            continue
        for warning in value_warnings(label, value or "", assessment, case.today):
            yield Attention(f"{label}: {warning}", _command(f"set {label}: VALUE", case), case.opened_at)


def _contacts(case: Case, assessment: Assessment) -> Iterator[Attention]:
    for contact in assessment.contacts:
        party = contact.party
        if not contact.deliverable and party.role is not Role.BILLING:
            text = f"Mail to {party.email} is refused for good; nothing is sent there until you name the contact again."
            yield Attention(text, _command(f"contact {party.role}: {party.name or 'NAME'} <ADDRESS>", case), case.opened_at)


def _domain(case: Case, assessment: Assessment) -> Iterator[Attention]:
    if (assessment.ready or assessment.completed_at) and assessment.order("Domain") is None and assessment.state is not State.DONE:
        proposal = "".join(sign for sign in case.client.casefold() if sign.isascii() and sign.isalnum())[:20]
        text = "The domain is not set; it can never be changed, so a person chooses it."
        yield Attention(text, _command(f"set Domain: {proposal if len(proposal) >= 4 else 'NAME'}", case), assessment.completed_at)


# --- promises and the port --------------------------------------------------------------------


def _promises(case: Case, assessment: Assessment) -> Iterator[Attention]:
    for promise in assessment.promises:
        if promise.kept_at is not None or assessment.paused:
            continue
        name, command = PROMISE_NAMES[promise.kind], _command(PROMISE_COMMANDS[promise.kind], case)
        if promise.overdue(case.now):
            yield Attention(f"Overdue: {name} was promised by {_when(case, promise.due)}.", command, promise.due)
        elif promise.due - case.now <= timedelta(hours=case.rules.promise_near_hours):
            yield Attention(f"Near due: {name} is promised by {_when(case, promise.due)}.", command, promise.due)


def _when(case: Case, at: datetime) -> str:
    from onboarding.calendar import local

    here = local(at, case.rules.timezone)
    return f"{show_date(here.date())}, {here:%I:%M %p}".replace(" 0", " ")


def _answer_to_rejection(case: Case) -> str:
    """Their words, where they answered in words and not by a paper or a value."""
    key = question_key(QuestionKind.PORT_REJECTED, [str(open_rejection(case))])
    answers = [fact.answer for _, fact in case.facts(Answered) if fact.question == key]
    return f' "{answers[-1]}"' if answers else ""


def _port(case: Case, assessment: Assessment) -> Iterator[Attention]:
    port = assessment.port
    if port.rejected is not None:
        answered = not any(question.kind is QuestionKind.PORT_REJECTED for question in assessment.questions)
        since = _at(case, open_rejection(case) or 0)
        if answered:
            words = _answer_to_rejection(case)
            text = f"The port was rejected ({port.rejected}) and the client has answered{words}: submit it again."
        else:
            text = f"The port was rejected ({port.rejected}); the client is asked for what mends it."
        yield Attention(text, _command("port submitted", case), since)
    if port.failed_items:
        yield Attention(f"Port-day check, not right yet: {'; '.join(port.failed_items)}.", _command("verified", case), case.opened_at)
    if port.foc_date and case.today > port.foc_date and port.completed_at is None:
        text = f"The port date {show_date(port.foc_date)} has passed; is the port complete?"
        yield Attention(text, _command("port complete", case), case.opened_at)
    elif port.foc_date == case.today and not port.checked and not port.failed_items and port.completed_at is None:
        yield Attention("The port is today: is everything configured?", _command("verified", case), case.opened_at)
