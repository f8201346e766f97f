"""The losing carriers' accounts, as bills and CSRs show them: each is one bill, one LOA and one port order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onboarding.assessment import Account
from onboarding.compare import same_account
from onboarding.documents import DocumentKind
from onboarding.papers import Paper

WIRELESS_CARRIERS = (
    "at&t mobility", "at&t wireless", "verizon wireless", "one talk", "t-mobile", "sprint", "us cellular", "uscellular", "cricket", "metro",
    "boost", "visible", "mint mobile", "google fi", "tracfone", "straight talk", "consumer cellular", "c spire", "xfinity mobile",
    "spectrum mobile",
)  # fmt: skip


def is_wireless(carrier: str | None) -> bool:
    """Mobiles port by account number and a PIN that expires within days."""
    name = (carrier or "").casefold()
    return any(word in name for word in WIRELESS_CARRIERS)


def read_accounts(papers: Iterable[Paper]) -> tuple[Account, ...]:
    """Accounts in the order their papers came; a bill and a CSR of one account are one."""
    accounts: list[Account] = []
    for paper in papers:
        if not paper.shows_account:
            continue
        place = _place(accounts, paper)
        if place is None:
            accounts.append(_account(paper))
        else:
            accounts[place] = _merged(accounts[place], _account(paper))
    return tuple(accounts)


def _account(paper: Paper) -> Account:
    reading = paper.reading
    return Account(
        number=reading.account_number,
        carrier=reading.carrier,
        btn=reading.billing_telephone_number,
        has_bill=paper.kind is DocumentKind.PHONE_BILL and paper.accepted,
        numbers=tuple(dict.fromkeys(number.e164 for number in reading.numbers)),
    )


def _place(accounts: list[Account], paper: Paper) -> int | None:
    reading = paper.reading
    for place, account in enumerate(accounts):
        if reading.account_number and account.number and same_account(reading.account_number, account.number):
            return place
        if reading.billing_telephone_number and reading.billing_telephone_number == account.btn:
            return place
        if (reading.account_number is None or account.number is None) and _share(account, paper):
            return place
    return None


def _share(account: Account, paper: Paper) -> bool:
    """A paper that names no account belongs where its numbers are, or where its carrier is when it shows none."""
    numbers = {number.e164 for number in paper.reading.numbers}
    if numbers and account.numbers:
        return bool(numbers & set(account.numbers))
    carrier = (paper.reading.carrier or "").casefold()
    return not carrier or not account.carrier or carrier == account.carrier.casefold()


def _merged(one: Account, other: Account) -> Account:
    return replace(
        one,
        number=one.number or other.number,
        carrier=one.carrier or other.carrier,
        btn=one.btn or other.btn,
        has_bill=one.has_bill or other.has_bill,
        numbers=tuple(dict.fromkeys((*one.numbers, *other.numbers))),
    )


def account_of(accounts: Iterable[Account], number: str) -> Account | None:
    return next((account for account in accounts if number in account.numbers), None)
