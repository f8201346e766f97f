"""What becomes of each paper: will it do, and if not, why and what to send instead.

One judge a document kind (``JUDGES``), each a pure ruling on one reading; then copies are folded together and staff's word is laid over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onboarding.answers import Answers
from onboarding.assessment import PaperSeen, QuestionKind, Status
from onboarding.case import Case
from onboarding.compare import account_key, name_key, same_account, same_name
from onboarding.documents import DocumentKind, DocumentReading
from onboarding.evidence import Evidence, PaperRead, RequirementKind
from onboarding.whose import with_answers
from onboarding.words import is_toll_free, plural, sentence, show_date

SERVES = {
    DocumentKind.PHONE_BILL: RequirementKind.PHONE_BILL,
    DocumentKind.CSR: RequirementKind.CSR,
    DocumentKind.DID_LIST: RequirementKind.DID_LIST,
    DocumentKind.ORDER_FORM: RequirementKind.DID_LIST,
    DocumentKind.TAX_EXEMPTION: RequirementKind.TAX_EXEMPTION,
    DocumentKind.PAYMENT_AUTHORIZATION: RequirementKind.PAYMENT_AUTHORIZATION,
}
KIND_NAMES = {
    DocumentKind.PHONE_BILL: "bill",
    DocumentKind.CSR: "Customer Service Record",
    DocumentKind.DID_LIST: "list of numbers",
    DocumentKind.TAX_EXEMPTION: "tax exemption certificate",
    DocumentKind.PAYMENT_AUTHORIZATION: "payment authorization",
    DocumentKind.LOA: "Letter of Authorization",
    DocumentKind.ORDER_FORM: "order form",
    DocumentKind.EMAIL: "mail",
    DocumentKind.OTHER: "document",
}
FUTURE_DAYS = 5  # a document dated further ahead than this was misread


@dataclass(frozen=True, slots=True)
class Ruling:
    status: Status
    reason: str | None = None
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper that counts, with its ruling; copies of it are folded in."""

    evidence: Evidence
    reading: DocumentReading
    sha256: str
    ruling: Ruling
    requirement: RequirementKind | None

    @property
    def accepted(self) -> bool:
        return self.ruling.status is Status.ACCEPTED

    @property
    def kind(self) -> DocumentKind:
        return self.reading.kind

    @property
    def shows_account(self) -> bool:
        """True for papers of the losing carrier: bills, CSRs, and account pages that will not do as a bill but show the numbers."""
        return self.kind in (DocumentKind.PHONE_BILL, DocumentKind.CSR) or bill_like(self.reading)


def judge(case: Case, answers: Answers) -> tuple[tuple[Paper, ...], tuple[Paper, ...]]:
    """The papers that count, in order of arrival, and the repeats among them (the same paper sent again)."""
    papers = [_paper(case, answers, item, fact) for item, fact in case.facts(PaperRead) if fact.reading.kind is not DocumentKind.EMAIL]
    kept: list[Paper] = []
    repeats: list[Paper] = []
    for paper in papers:
        place = next((place for place, known in enumerate(kept) if is_same_paper(known, paper)), None)
        if place is None:
            kept.append(paper)
        elif _rank(paper) > _rank(kept[place]):
            repeats.append(kept[place])
            kept[place] = paper
        else:
            repeats.append(paper)
    return tuple(_staff_word(case, kept)), tuple(repeats)


def is_same_paper(one: Paper, other: Paper) -> bool:
    """The same bytes and place in them, or the same bill or CSR (account and date) in another form: a PDF and its photo."""
    if (one.sha256, one.reading.first_page, one.kind) == (other.sha256, other.reading.first_page, other.kind):
        return True
    a, b = one.reading, other.reading
    if a.kind is not b.kind or a.kind not in (DocumentKind.PHONE_BILL, DocumentKind.CSR):
        return False
    if a.account_number is None or b.account_number is None or a.document_date is None:
        return False
    return account_key(a.account_number) == account_key(b.account_number) and a.document_date == b.document_date


def counted(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """The papers whose contents are evidence. A bill that came too old still tells account and numbers, until a better paper of the account
    is here; what staff rejected tells nothing."""
    return tuple(paper for paper in papers if paper.ruling.status is not Status.REJECTED or _still_tells(paper, papers))


def _still_tells(paper: Paper, papers: Sequence[Paper]) -> bool:
    if paper.ruling.by_staff or not paper.shows_account:
        return False
    number = paper.reading.account_number
    better = [other for other in papers if other.shows_account and other.ruling.status is not Status.REJECTED]
    return not any(
        number is None or other.reading.account_number is None or same_account(number, other.reading.account_number) for other in better
    )


def _rank(paper: Paper) -> tuple[int, bool, bool, int]:
    """Of two copies the better one counts; at a tie the first to arrive."""
    order = (Status.REJECTED, Status.RECEIVED, Status.ACCEPTED)
    return (
        order.index(paper.ruling.status),
        paper.reading.incomplete is None,
        paper.reading.page_mode == "digital",
        sum(not number.needs_review for number in paper.reading.numbers),
    )


def seen(paper: Paper) -> PaperSeen:
    name = paper.evidence.document or paper.reading.file
    ruling = paper.ruling
    return PaperSeen(
        paper.evidence.id, name, paper.sha256, describe(paper.reading), ruling.status, ruling.reason, requirement=paper.requirement
    )


def describe(reading: DocumentReading) -> str:
    """``AT&T bill dated November 5, 2026, account 205 409-8020 450``."""
    name = KIND_NAMES[reading.kind]
    words = f"{reading.carrier} {name}" if reading.carrier else name
    if reading.kind is DocumentKind.DID_LIST and reading.numbers:
        words += f" with {plural(len(reading.numbers), 'number')}"
    if reading.document_date:
        words += f" dated {show_date(reading.document_date)}"
    if reading.account_number and reading.kind is not DocumentKind.PAYMENT_AUTHORIZATION:
        words += f", account {reading.account_number}"
    return words


# --- the rulings ------------------------------------------------------------------------------


def bill_like(reading: DocumentReading) -> bool:
    """A screenshot of an account page and its like: no bill, but its numbers are the customer's."""
    told = reading.unsuitable or reading.account_number or reading.carrier
    return reading.kind is DocumentKind.OTHER and bool(reading.numbers) and bool(told)


def _paper(case: Case, answers: Answers, item: Evidence, fact: PaperRead) -> Paper:
    reading = with_answers(with_answered_date(answers, fact), answers)
    requirement = SERVES.get(reading.kind)
    if reading.kind is DocumentKind.ORDER_FORM and not reading.numbers:
        requirement = None
    if bill_like(reading):
        requirement = RequirementKind.PHONE_BILL
    return Paper(item, reading, fact.sha256, _rule(case, answers, item, reading), requirement)


def with_answered_date(answers: Answers, fact: PaperRead) -> DocumentReading:
    """The reading with the date its sender told us, where we had asked for it."""
    answer = answers.to(QuestionKind.BILL_UNDATED, fact.sha256) or answers.to(
        QuestionKind.FIELD_IN_DOUBT, doubt_subject(fact.sha256, "document_date")
    )
    if answer is None or answer.no or answer.yes:
        return fact.reading
    try:
        return replace(fact.reading, document_date=date.fromisoformat(answer.value))
    except ValueError:
        return fact.reading


def doubt_subject(sha256: str, field: str) -> str:
    """What a question about a hardly legible field of a paper is about."""
    return f"{sha256[:16]} {field}"


def _rule(case: Case, answers: Answers, item: Evidence, reading: DocumentReading) -> Ruling:
    if reading.error:
        return Ruling(Status.REJECTED, sentence(reading.error))
    if reading.unsuitable:
        return Ruling(Status.REJECTED, sentence(reading.unsuitable))
    judge_kind = JUDGES.get(reading.kind)
    return judge_kind(case, answers, item, reading) if judge_kind else Ruling(Status.ACCEPTED)


def _bill(case: Case, answers: Answers, item: Evidence, reading: DocumentReading) -> Ruling:
    arrived = case.day(item.at)
    dated = reading.document_date
    limit = case.rules.bill_max_age_days
    if dated is None:
        return Ruling(Status.RECEIVED, "We could not find the bill's date. Reply with it, or send the whole bill as a PDF.")
    age = (arrived - dated).days
    if age < -FUTURE_DAYS:
        return Ruling(Status.RECEIVED, f"Its date reads as {show_date(dated)}, which is still to come. Reply with the bill's date.")
    if age > limit:
        return Ruling(Status.REJECTED, _too_old(dated, age, limit))
    return Ruling(Status.ACCEPTED)


def _too_old(dated: date, age: int, limit: int) -> str:
    words = f"It is dated {show_date(dated)} and was {age} days old when it reached us; we need one of the last {limit} days."
    if age <= limit + 5:
        return f"{words} The next one should be out any day now: send it with all its pages, please."
    return f"{words} Send the newest bill with all its pages, please."


def _csr(case: Case, answers: Answers, item: Evidence, reading: DocumentReading) -> Ruling:
    if reading.numbers and all(is_toll_free(number.e164) for number in reading.numbers):
        return Ruling(Status.RECEIVED, "It shows toll-free numbers only, which have no CSR: send the one of the local numbers.")
    return Ruling(Status.ACCEPTED)


def _list(case: Case, answers: Answers, item: Evidence, reading: DocumentReading) -> Ruling:
    if not reading.numbers and not reading.claims:
        return Ruling(Status.REJECTED, "We found no telephone number in it. Send each number with all ten digits, please.")
    return Ruling(Status.ACCEPTED)  # the number book says what is in doubt


def _payment(case: Case, answers: Answers, item: Evidence, reading: DocumentReading) -> Ruling:
    if reading.expires and reading.expires < case.day(item.at):
        return Ruling(Status.REJECTED, f"The card on it expired on {show_date(reading.expires)}. Send the form with a current card.")
    if reading.blank:
        return Ruling(Status.RECEIVED, "The form is blank: fill it in, sign it and send it again, please.")
    if reading.signed is False:
        return Ruling(Status.RECEIVED, "The form is not signed: sign it and send it again, please.")
    if reading.signed is None and not answers.confirmed(QuestionKind.PAYMENT_UNSIGNED, "payment"):
        return Ruling(Status.RECEIVED, "We could not tell whether the form is signed.")
    if case.rules.payment_authorization == "staff":
        return Ruling(Status.RECEIVED, "A person here checks payment forms; nothing is left for you to do.")
    return Ruling(Status.ACCEPTED)


def _tax(case: Case, answers: Answers, item: Evidence, reading: DocumentReading) -> Ruling:
    if reading.blank:
        return Ruling(Status.REJECTED, "The certificate is blank: send it filled in and signed, please.")
    if reading.seller_only:
        return Ruling(Status.REJECTED, "Only the seller's part is filled in: the buyer's part, with your name and reason, is needed too.")
    if reading.signed is False:
        return Ruling(Status.REJECTED, "The certificate is not signed: sign and date it and send it again, please.")
    if reading.signed is None and unseen_signature(reading) and not answers.confirmed(QuestionKind.PAYMENT_UNSIGNED, "tax"):
        return Ruling(Status.RECEIVED, "We could not see whether the certificate is signed.")
    if reading.expires and reading.expires < case.day(item.at):
        return Ruling(Status.REJECTED, f"The certificate expired on {show_date(reading.expires)}: send the current one, please.")
    if reading.customer_name is None:
        return Ruling(Status.RECEIVED, f"We could not find {case.client}'s name on the certificate; a person here looks at it.")
    if not names_client(case, answers, reading.customer_name):
        return Ruling(Status.RECEIVED, f"It is made out to {reading.customer_name}, not to {case.client}.")
    if case.rules.tax_exemption == "staff":
        return Ruling(Status.RECEIVED, "A person here checks tax certificates; nothing is left for you to do.")
    return Ruling(Status.ACCEPTED)


def unseen_signature(reading: DocumentReading) -> bool:
    """There is a line to sign on, and whether somebody did could not be seen."""
    return any(field == "signed" for field, _ in reading.doubts)


def _loa(case: Case, answers: Answers, item: Evidence, reading: DocumentReading) -> Ruling:
    if reading.blank or reading.signed is False:
        return Ruling(Status.RECEIVED, "The letter is not signed: sign and date it and send it again, please.")
    if reading.signed is None:
        return Ruling(Status.RECEIVED, "We could not tell whether the letter is signed; a person here looks at it.")
    return Ruling(Status.ACCEPTED)


Judge = Callable[[Case, Answers, Evidence, DocumentReading], Ruling]
JUDGES: dict[DocumentKind, Judge] = {
    DocumentKind.PHONE_BILL: _bill,
    DocumentKind.CSR: _csr,
    DocumentKind.DID_LIST: _list,
    DocumentKind.PAYMENT_AUTHORIZATION: _payment,
    DocumentKind.TAX_EXEMPTION: _tax,
    DocumentKind.LOA: _loa,
}


def names_client(case: Case, answers: Answers, name: str) -> bool:
    """True when a paper's name is the client's, or the client said it is one of theirs."""
    return same_name(name, case.client) or answers.confirmed(QuestionKind.OTHER_NAME, name_key(name))


# --- staff's word over them -------------------------------------------------------------------


def _staff_word(case: Case, papers: list[Paper]) -> list[Paper]:
    for kind in RequirementKind:
        settled = case.settled(kind)
        if settled is None or settled[1].verdict not in ("accepted", "rejected"):
            continue
        word, fact = settled
        before = [paper for paper in papers if paper.requirement is kind and paper.evidence.id < word.id]
        if fact.verdict == "rejected":
            reason = sentence(fact.reason) if fact.reason else "It will not do; please send another."
            meant = [paper for paper in before if paper.accepted or paper.ruling.status is Status.RECEIVED] or before[-1:]
            ruling = Ruling(Status.REJECTED, reason, by_staff=True)
        else:
            meant = [paper for paper in before if paper.ruling.status is Status.RECEIVED] or (
                before[-1:] if not any(paper.accepted for paper in before) else []
            )
            ruling = Ruling(Status.ACCEPTED, by_staff=True)
        papers = [replace(paper, ruling=ruling) if paper in meant else paper for paper in papers]
    return papers
