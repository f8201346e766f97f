"""A carrier's letter and a page of its system are service records without a title; a client's letter or list never is one."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentKind
from parsers.documents import classify
from tests.unit.parsers.paper import Paper, pages

LETTERS = {
    "held by": (
        "This confirms that account number 276-555-0142-041 is held by Harbor Timber, LLC. The service address is 12 Bay Street,",
        "Galax, VA 24333 and statements are mailed to PO Box 88, Galax, VA 24333. The account also carries 276-555-0143 and",
        "276-555-0144 (fax). We have 276-555-0190 noted as disconnected; it cannot be ported.",
    ),
    "your account": (
        "Per your request, below is the information we have on file for your telephone account. Your account number is 334-0519-22",
        "and it is billed under 276-555-0142. Service is furnished at 12 Bay Street, Galax, VA 24333. The lines on your account",
        "are 276-555-0142, 276-555-0143 and 276-555-0144 (fax). Your PIN is 4471.",
    ),
    "our member": (
        "Our member Plains Feed Inc holds account 7714-2 with this cooperative. The premises are at 77 Elevator Road, Minot, ND 58701.",
        "Numbers working on the account: 276-555-0142, 276-555-0143 and 276-555-0144. The member's port-out code is 8812.",
        "Statements go to PO Box 5, Minot, ND 58702.",
    ),
}
BROUGHT = {
    "ours": (
        "Here is what we have with Gulf Fiber. Our account number is 88-10442-7 and the billing telephone number is 276-555-0142.",
        "The service address is 12 Bay Street, Mobile, AL 36602. The PIN is 4471. We want to keep 276-555-0142, 276-555-0143 and",
        "276-555-0144 (fax). The number 276-555-0199 was disconnected last year and cannot be ported.",
    ),
    "everything moves": (
        "The account with Gulf Fiber is 021455519, held by Cobb Dental Group, 900 Elm Ave, Macon, GA 31201. The numbers on it are",
        "276-555-0142, 276-555-0143 and 276-555-0160. Our PIN is 1188. Everything on the account moves except 276-555-0160.",
    ),
}


def letter(lines: tuple[str, ...]) -> Paper:
    paper = (
        Paper().put(50, 50, "Blue Ridge Telephone Company").put(50, 64, "40 Depot Street, Galax, VA 24333").put(50, 90, "November 2, 2026")
    )
    return paper.put(50, 110, "To whom it may concern:").block(50, 140, lines, 13).put(50, 240, "Dana Poole")


@pytest.mark.parametrize("told", LETTERS)
def test_a_letter_of_who_keeps_the_account_is_a_record(told: str) -> None:
    assert classify(pages(letter(LETTERS[told]))).kind is DocumentKind.CSR


@pytest.mark.parametrize("told", BROUGHT)
def test_a_letter_about_our_own_numbers_is_none(told: str) -> None:
    assert classify(pages(letter(BROUGHT[told]))).kind is DocumentKind.DID_LIST


FACTS = (("Customer", "Harbor Timber, LLC"), ("Account", "55-20119"), ("Service address", "12 Bay St, Miami, FL 33131"))
LINES = ("305-555-0142", "305-555-0143", "305-555-0144", "305-555-0145")


def screen(head: str, facts: tuple[tuple[str, str], ...], columns: tuple[str, ...], cells: tuple[str, ...]) -> Paper:
    paper = Paper().put(40, 40, head)
    for at, (label, value) in enumerate(facts):
        paper.row(70 + 15 * at, (40, label), (180, value))
    paper.row(180, *zip((40, 180, 320, 440), columns, strict=False))
    for at, number in enumerate(LINES):
        paper.row(196 + 15 * at, *zip((40, 180, 320, 440), (number, *cells), strict=False))
    return paper


@pytest.mark.parametrize(
    ("head", "more", "columns", "cells"),
    [
        (
            "Gulf Fiber | Partner Portal     Log out",
            ("Bill to", "PO Box 8, Miami, FL 33131"),
            ("TN", "Feature set", "Status"),
            ("Key line", "Working"),
        ),
        (
            "Gulf Fiber Reseller Center   Home > Accounts > 55-20119",
            ("Bills to", "PO Box 8"),
            ("Number", "Service", "State"),
            ("Line", "Active"),
        ),
        (
            "Customer 360   Last refreshed 11/12/2026",
            ("BTN", "305-555-0142"),
            ("Number", "Features", "Line status"),
            ("Hunting", "In service"),
        ),
    ],
)
def test_a_page_of_a_carriers_system_is_a_record(
    head: str, more: tuple[str, str], columns: tuple[str, ...], cells: tuple[str, ...]
) -> None:
    assert classify(pages(screen(head, (*FACTS, more), columns, cells))).kind is DocumentKind.CSR


@pytest.mark.parametrize(
    ("head", "facts", "columns", "cells"),
    [
        ("Numbers to move", (*FACTS, ("BTN", "305-555-0142")), ("Number", "Used for", "Action"), ("Sales", "Port")),
        (
            "Phone numbers | RingBay Admin",
            (("Company", "Harbor Timber"), ("Account ID", "8821")),
            ("Number", "User", "Status"),
            ("Ann", "Active"),
        ),
        ("Phone list, updated 11/02/2026", FACTS, ("Number", "Who", "Status"), ("Front desk", "in use")),
    ],
)
def test_a_clients_list_with_the_account_stays_one(
    head: str, facts: tuple[tuple[str, str], ...], columns: tuple[str, ...], cells: tuple[str, ...]
) -> None:
    assert classify(pages(screen(head, facts, columns, cells))).kind is DocumentKind.DID_LIST
