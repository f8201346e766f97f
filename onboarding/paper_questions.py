"""Doubts about papers: whose they are, whether bill and CSR agree, whether they are whole, dated and signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onboarding.asking import Builder, Drafts, View, ask, question_last, staff_took
from onboarding.assessment import QuestionKind, Status
from onboarding.compare import is_po_box, name_key, same_account, same_address, same_name, show_address
from onboarding.documents import DocumentKind
from onboarding.evidence import RequirementKind
from onboarding.papers import Paper, describe, names_client
from onboarding.words import show_numbers

# Papers that must be the client's; a list or order form has no name that counts.
NAMED_KINDS = frozenset(
    {
        DocumentKind.PHONE_BILL,
        DocumentKind.CSR,
        DocumentKind.LOA,
        DocumentKind.TAX_EXEMPTION,
        DocumentKind.PAYMENT_AUTHORIZATION,
    }
)


def _other_names(view: View) -> Drafts:
    people = [view.case.opened.client.name, view.case.opened.partner.name, view.case.partner]
    people += [
        said.value for label, said in view.best.items() if label in ("Name of Billing Contact", "Authorized User Name", "Account name")
    ]
    asked: list[str] = []
    for paper in view.papers:
        name = paper.reading.customer_name
        if (
            not name
            or paper.kind not in NAMED_KINDS
            or _asked_against_bill(view, paper)
            or paper.ruling.status is Status.REJECTED
            or names_client(view.case, view.answers, name)
        ):
            continue
        person = paper.kind is DocumentKind.PAYMENT_AUTHORIZATION and any(one and same_name(name, one) for one in people)
        known = any(same_name(name, one) for one in asked)
        if person or known or staff_took(view, paper) or view.answers.to(QuestionKind.OTHER_NAME, name_key(name)) is not None:
            continue
        asked.append(name)
        what = describe(paper.reading)
        client = view.case.client
        text = f"The {what} is made out to {name}, not to {client}. Is {name} another name of {client}, such as a trade name?"
        yield paper.evidence.id, ask(
            view, QuestionKind.OTHER_NAME, [name_key(name)], text, f"{what}: made out to {name}",
            blocks=paper.kind is DocumentKind.TAX_EXEMPTION, document=paper.sha256, suggested="yes",
        )  # fmt: skip


def _asked_against_bill(view: View, csr: Paper) -> bool:
    """A CSR whose bill is in the client's own name: that they differ is asked already."""
    if csr.kind is not DocumentKind.CSR:
        return False
    names = [bill.reading.customer_name for bill in view.of_kind(DocumentKind.PHONE_BILL) if _same_account(bill, csr)]
    return any(name and names_client(view.case, view.answers, name) for name in names)


def _people(view: View) -> list[str | None]:
    """Who may stand on a payment form besides the company: cards carry a person's name."""
    labels = ("Name of Billing Contact", "Authorized User Name", "Account name")
    said = [view.best[label].value for label in labels if label in view.best]
    return [view.case.opened.client.name, view.case.opened.partner.name, view.case.partner, *said]


def _bill_against_csr(view: View) -> Drafts:
    for csr in view.of_kind(DocumentKind.CSR):
        for bill in view.of_kind(DocumentKind.PHONE_BILL):
            if _same_account(bill, csr) and not staff_took(view, csr):
                yield from _differences(view, bill, csr)


def _same_account(bill: Paper, csr: Paper) -> bool:
    one, other = bill.reading.account_number, csr.reading.account_number
    if one and other:
        return same_account(one, other)
    numbers = {number.e164 for number in bill.reading.numbers} & {number.e164 for number in csr.reading.numbers}
    return bool(numbers) or (bill.reading.carrier or "").casefold() == (csr.reading.carrier or "").casefold()


def _differences(view: View, bill: Paper, csr: Paper) -> Drafts:
    kind, account = QuestionKind.NAME_OR_ADDRESS_DIFFERS, bill.reading.account_number or csr.reading.account_number or "account"
    on_bill, on_csr = bill.reading, csr.reading
    pairs = []
    if on_bill.customer_name and on_csr.customer_name and not same_name(on_bill.customer_name, on_csr.customer_name):
        pairs.append(("name", "name", on_bill.customer_name, on_csr.customer_name))
    if on_bill.service_address and on_csr.service_address and not same_address(on_bill.service_address, on_csr.service_address):
        pairs.append(("address", "service address", show_address(on_bill.service_address), show_address(on_csr.service_address)))
    for subject, name, bill_value, csr_value in pairs:
        about = f"{account} {subject}"
        if view.answers.to(kind, about) is not None:
            continue
        text = (
            f"The {name} on your bill is {bill_value}, on the CSR it is {csr_value}. Your carrier compares the port with the CSR. "
            f"Is {csr_value} right?"
        )
        short = f"The {name} differs: bill {bill_value}, CSR {csr_value}"
        yield max(bill.evidence.id, csr.evidence.id), ask(view, kind, [about], text, short, document=csr.sha256, suggested=csr_value)


def _accounts_without_bill(view: View) -> Drafts:
    if view.case.accepted_by_staff(RequirementKind.PHONE_BILL) or not any(account.has_bill for account in view.accounts):
        return  # without any bill the requirement itself asks
    kind = QuestionKind.ACCOUNT_WITHOUT_BILL
    for number, carrier, numbers, evidence in _billless(view):
        if view.answers.to(kind, number) is not None:
            continue
        whose = f"{carrier} account {number}" if carrier else f"account {number}"
        which = f" ({show_numbers(numbers)})" if numbers else ""
        text = f"We have no current bill of {whose}{which}. Can you send its newest bill? Each account is ported with its own."
        yield evidence, ask(view, kind, [number], question_last(text), f"No bill of {whose}{which}", numbers=tuple(numbers))


def _billless(view: View) -> Iterator[tuple[str, str | None, tuple[str, ...], int]]:
    """Accounts that a CSR, list or LOA names, of which no current bill is here: (account, carrier, its ported numbers, evidence)."""
    ported = {number.e164 for number in view.book.ported}
    named = list(_billed(view))
    for account in view.accounts:
        theirs = tuple(number for number in account.numbers if number in ported)
        if not account.has_bill and account.number and theirs and not _among(account.number, named):
            named.append(account.number)
            yield account.number, account.carrier, theirs, view.book.listing.origin
    for paper in view.papers:
        if paper.kind not in (DocumentKind.DID_LIST, DocumentKind.CSR, DocumentKind.LOA) or paper.ruling.status is Status.REJECTED:
            continue
        for other in (paper.reading.account_number, *paper.reading.other_accounts):
            if other and not _among(other, named):
                named.append(other)
                yield other, None, (), paper.evidence.id


def _billed(view: View) -> Iterator[str]:
    """Every account that a good bill is of or shows (a parent's bill has its children on it), and what else an account is called by."""
    for bill in view.of_kind(DocumentKind.PHONE_BILL):
        if bill.accepted:
            reading = bill.reading
            yield from filter(None, (reading.account_number, *reading.other_accounts))
            if reading.billing_telephone_number:
                yield reading.billing_telephone_number.removeprefix("+1")


def _among(account: str, others: Sequence[str]) -> bool:
    return any(same_account(account, other) for other in others)


def _incomplete_bills(view: View) -> Drafts:
    kind = QuestionKind.BILL_INCOMPLETE
    for paper in view.of_kind(DocumentKind.PHONE_BILL):
        if not paper.reading.incomplete or staff_took(view, paper) or view.answers.to(kind, paper.sha256) is not None:
            continue
        if _replaced(view, paper):
            continue
        text = (
            f"The {describe(paper.reading)} seems incomplete: {paper.reading.incomplete.rstrip('.')}. Can you send the whole bill as a PDF?"
        )
        yield (
            paper.evidence.id,
            ask(
                view,
                kind,
                [paper.sha256],
                text,
                f"{describe(paper.reading)} seems incomplete: {paper.reading.incomplete}",
                document=paper.sha256,
            ),
        )


def _replaced(view: View, paper: Paper) -> bool:
    """A later whole bill of the same account came."""
    number = paper.reading.account_number
    return any(
        other.evidence.id > paper.evidence.id and other.accepted and not other.reading.incomplete
        and (number is None or other.reading.account_number is None or same_account(number, other.reading.account_number))
        for other in view.of_kind(DocumentKind.PHONE_BILL)
    )  # fmt: skip


def _undated_bills(view: View) -> Drafts:
    kind = QuestionKind.BILL_UNDATED
    for paper in view.of_kind(DocumentKind.PHONE_BILL):
        if paper.ruling.status is not Status.RECEIVED or view.answers.to(kind, paper.sha256) is not None:
            continue
        text = f"We cannot tell the date of the {describe(replace(paper.reading, document_date=None))}. What is the bill's date?"
        yield (
            paper.evidence.id,
            ask(view, kind, [paper.sha256], text, f"{describe(paper.reading)}: the date is not clear", blocks=True, document=paper.sha256),
        )


def _po_box(view: View) -> Drafts:
    said = view.best.get("Service address")
    if said is None or not is_po_box(said.value) or view.answers.to(QuestionKind.SERVICE_ADDRESS, said.value) is not None:
        return
    text = f"The service address reads {said.value}, a PO box; a port needs a street address. At which street address are the lines?"
    yield said.order[1], ask(view, QuestionKind.SERVICE_ADDRESS, [said.value], text, f"Service address is a PO box: {said.value}")


PORT_PAPER_BUILDERS: tuple[Builder, ...] = (
    _bill_against_csr,
    _accounts_without_bill,
    _incomplete_bills,
    _undated_bills,
    _po_box,
)
PAPER_BUILDERS: tuple[Builder, ...] = (_other_names,)
