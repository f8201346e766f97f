"""Names, addresses, accounts and numbers, compared as people would."""

from __future__ import annotations

import pytest

from onboarding.compare import is_near, is_po_box, numbers_in, same_account, same_address, same_name
from onboarding.documents import Address


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Harbor Dental Group, Inc.", "HARBOR DENTAL GROUP LLC", True),
        ("Harbor Dental Grp", "Harbor Dental Group", True),
        ("Smith & Sons", "SMITH AND SONS", True),
        ("The Café Ltd", "CAFE", True),
        ("Harbor Dental PA DBA Bright Smiles", "Bright Smiles", True),
        ("Harbor Dental PA DBA Bright Smiles", "Harbor Dental", True),
        ("HARBOR DENTAL GROUP OF GREATER MIA", "Harbor Dental Group of Greater Miami Beach", True),  # cut short by the carrier
        ("Harbor Dental", "Harbor Dental Group", False),
        ("Harbor Dental", "Harbor Rental", False),
        ("Company Inc", "Other Inc", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            Address("1200 Bayfront Drive, Suite 310", "Miami", "Florida", "33101"),
            Address("1200 BAYFRONT DR STE 310", "MIAMI", "FL", "33101-2105"),
            True,
        ),
        (Address("1200 Bayfront Dr\n# 310", "Miami", "FL", "33101"), Address("1200 Bayfront Dr Ste 310", "Miami", "FL", None), True),
        (Address("55 N Main St, 3rd Floor", "Boston", "MA", "2110"), Address("55 North Main Street FL 3", "Boston", "MA", "02110"), True),
        (Address("1200 Bayfront Dr", "Miami", "FL", "33101"), Address("1200 Bayfront Dr Ste 310", "Miami", "FL", "33101"), False),
        (Address("1200 Bayfront Dr", "Miami", "FL", "33101"), Address("1202 Bayfront Dr", "Miami", "FL", "33101"), False),
        (Address("1200 Bayfront Dr", "Miami", "FL", "33101"), Address("1200 Bayfront Dr", "Miami", "FL", "33131"), False),
        (Address(None, "Miami", None, None), Address("1200 Bayfront Dr", "Miami", "FL", "33101"), True),  # nothing they both say differs
    ],
)
def test_addresses(one: Address, other: Address, same: bool) -> None:
    assert same_address(one, other) is same
    assert same_address(other, one) is same


@pytest.mark.parametrize(
    ("text", "box"),
    [("P.O. Box 77", True), ("PO BOX 77", True), ("P 0 B0X 77", True), ("POB 7", True), ("RR 2 Box 15", True), ("PMB 9", True),
     ("12 Boxwood Ln", False), ("1200 Pobble St", False)],
)  # fmt: skip
def test_po_boxes(text: str, box: bool) -> None:
    assert is_po_box(text) is box


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("305 555-0142 327", "3055550142327", True),
        ("305-555-0142", "305 555-0142 327", True),
        ("8155 10 001", "8155-10-002", False),
        ("", "12", False),
    ],
)
def test_accounts(one: str, other: str, same: bool) -> None:
    assert same_account(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("+13055550142", "+13055550147", True), ("+13055550142", "+13055550124", True), ("+13055550142", "+13055550142", False),
     ("+13055550142", "+13055550177", False)],
)  # fmt: skip
def test_near_numbers(one: str, other: str, near: bool) -> None:
    assert is_near(one, other) is near


def test_numbers_in_a_value() -> None:
    assert numbers_in("305-555-0142 main\n(305) 555-0143 fax, and 305.555.0142") == ("+13055550142", "+13055550143")
