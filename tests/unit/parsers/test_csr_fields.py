"""Facts and numbers of service records in their own words: a member, a lead number, a listing code, what is not on the record."""

from __future__ import annotations

import pytest

from onboarding.documents import Address, DocumentKind, DocumentReading
from parsers.documents import classify, csr
from tests.unit.parsers.paper import Paper, pages


def read(paper: Paper) -> DocumentReading:
    return csr.read(pages(paper), "record.pdf")


@pytest.mark.parametrize("lead", ["LEAD NO.", "Pilot no.", "Main tel", "Lead telephone"])
@pytest.mark.parametrize("owner", ["MEMBER", "Patron", "Member name"])
def test_a_cooperatives_member_and_lead_number(owner: str, lead: str) -> None:
    paper = Paper().put(200, 40, "Bay Valley Telephone Cooperative").put(220, 54, "Record of Service")
    paper.row(90, (50, owner), (320, "MEMBER NO. 004418")).row(102, (50, "Harbor Feed & Grain, Inc."), (320, f"{lead} 305/555-0142"))
    paper.row(130, (50, "PREMISES"), (320, "MAIL TO")).row(142, (50, "301 W Railroad St"), (320, "PO Box 77"))
    paper.row(154, (50, "Miami, FL 33131"), (320, "Miami, FL 33131"))
    paper.put(50, 200, "Numbers in service:").row(214, (60, "305/555-0142"), (160, "office")).row(226, (60, "305/555-0143"), (160, "scale"))
    found = read(paper)
    assert (found.billing_telephone_number, found.account_number) == ("+13055550142", "004418")
    assert found.customer_name is not None and found.customer_name.startswith("Harbor Feed & Grain")


@pytest.mark.parametrize(
    "said",
    [
        "Not on this record: 305-555-0177 (R. Harbor residence).",
        "Also served, on a separate account: 305-555-0177",
        "305-555-0177 (R. Harbor residence, separate account)",
        "Excluded from this record are 305-555-0177.",
        "Not part of this account: 305-555-0177.",
    ],
)
def test_what_the_record_says_it_does_not_hold_is_no_line(said: str) -> None:
    paper = Paper().put(40, 40, "CUSTOMER SERVICE RECORD").row(70, (40, "Account"), (140, "334-0519"))
    paper.row(86, (40, "BTN"), (140, "305-555-0142")).put(40, 120, "Numbers in service:")
    for at, number in enumerate(("305-555-0142", "305-555-0143", "305-555-0144")):
        paper.put(60, 134 + 14 * at, number)
    assert [number.e164[-4:] for number in read(paper.put(40, 200, said)).numbers] == ["0142", "0143", "0144"]


@pytest.mark.parametrize("code", ["LN", "LST", "LSTG"])
def test_a_listing_code_names_the_customer_and_the_codes_their_addresses(code: str) -> None:
    paper = Paper().mono(
        f"""
CUSTOMER SERVICE RECORD
 BTN     305 555-0142 552
 {code:7} HARBOR CREDIT UNION
 LA      1315 SUNSET AV, MIAMI FL 33131
 SA      1315 SUNSET AV, MIAMI FL 33131
 BA      PO BOX 7066, MIAMI FL 33131
 ---S&E---
 1FB     305 555-0142
 1FB     305 555-0143
"""
    )
    found = read(paper)
    assert found.customer_name == "HARBOR CREDIT UNION"
    assert found.billing_address == Address("PO BOX 7066", "MIAMI", "FL", "33131")


@pytest.mark.parametrize(
    "title",
    [
        "Accounts / Service record / 2077-91306",
        "Home > Accounts > Customer record > 305-555-0142",
        "Line record for 305-555-0142",
        "End user record: 55-20119-0042",
    ],
)
def test_a_title_may_be_a_step_of_a_path_or_carry_its_number(title: str) -> None:
    paper = Paper().put(40, 40, "Gulf Fiber").put(40, 56, title).row(80, (40, "Customer"), (140, "Harbor Timber, LLC"))
    paper.row(200, (40, "Telephone"), (200, "Used for"))
    for at in range(4):
        paper.row(218 + 16 * at, (40, f"305-555-014{at}"), (200, "Business line"))
    assert classify(pages(paper)).kind is DocumentKind.CSR


@pytest.mark.parametrize(
    "said",
    [
        "This confirms that account 334-0519-22 is held by Harbor Timber, LLC. Service is at 12 Bay Street, Galax, VA 24333.",
        "The account 334-0519-22 stands in the name of Harbor Timber, LLC and is in good standing with this company.",
        "Harbor Timber, LLC is a customer of this company under account 334-0519-22, at 12 Bay Street, Galax, VA 24333.",
        "Our customer Harbor Timber, LLC has account 334-0519-22 with this company. There are no pending orders.",
        "Harbor Timber, LLC holds account 334-0519-22 with this company. There are no pending orders.",
    ],
)
def test_a_sentence_names_whose_account_it_is(said: str) -> None:
    paper = Paper().put(50, 40, "Blue Ridge Telephone Company").put(50, 52, "Customer Records, 40 Depot Street, Galax, VA 24333")
    paper.put(50, 90, "November 2, 2026").put(50, 130, said).put(50, 144, "The billing telephone number is 276-555-0142.")
    assert (read(paper).customer_name or "").startswith("Harbor Timber, LLC")


@pytest.mark.parametrize("block", ["The block", "A second block of DIDs", "The DID range", "Their group of 20 numbers"])
@pytest.mark.parametrize("riding", ["rides on the same account", "is billed to the account"])
def test_a_block_that_a_sentence_names_is_the_customers_without_what_it_leaves_out(block: str, riding: str) -> None:
    paper = Paper().put(50, 40, "Blue Ridge Telephone Company").put(50, 90, "November 2, 2026")
    paper.put(50, 130, "Account 334-0519-22 is held by Harbor Timber, LLC. The billing telephone number is 276-555-0142.")
    paper.put(50, 144, f"{block} 276-555-0100 through 276-555-0109 {riding}, except")
    paper.put(50, 158, "276-555-0103, which belongs to another customer and is not part of this record.")
    found = {number.e164[-4:]: number.needs_review for number in read(paper).numbers}
    assert found == dict.fromkeys(("0142", *(f"010{at}" for at in range(10) if at != 3)), False)


@pytest.mark.parametrize("office", ["Business Office", "Wholesale and Customer Records", "Carrier Relations", "Port-out Department"])
def test_the_office_that_writes_is_not_the_customer(office: str) -> None:
    paper = Paper().put(50, 40, "Blue Ridge Telephone Company").put(50, 52, office).put(50, 64, "40 Depot Street")
    paper.put(50, 76, "Galax, VA 24333").block(50, 110, ("Harbor Timber, LLC", "12 Bay Street", "Galax, VA 24333"))
    paper.put(50, 160, "Your account number is 334-0519-22. The billing telephone number is 276-555-0142.")
    assert read(paper).customer_name == "Harbor Timber, LLC"


@pytest.mark.parametrize("bar", ["!", "|"])
def test_codes_between_bars_name_the_customer_and_no_carrier(bar: str) -> None:
    paper = Paper().mono(
        """
!======================================================================!
! CSR PRINT   CO: MIAFL STATE FL        DATE 11-06-26   PAGE 001       !
! ACCT 305 555-0142 226   CUS 226       CLASS 1FB BP 07                !
!======================================================================!
! LISTING ! LN : HARBOR EYE ASSOCIATES INC                             !
!         ! SA : 3094 W MARKET ST STE 240, MIAMI FL 33131-3616         !
! BILLING ! BN : HARBOR EYE ASSOCIATES INC                             !
!         ! BA : PO BOX 13040, MIAMI FL 33131-8440                     !
!----------------------------------------------------------------------!
! QTY ! USOC ! FIDS                                        ! MO RATE   !
! 1   ! 1FB  ! /TN 305 555-0142 /PIC 0222 /HTG             !   41.20   !
! 1   ! 1FB  ! /TN 305 555-0143 /PIC 0222 /HTG             !   41.20   !
! 1   ! 1FB  ! /TN 305 555-0148 /DES FAX                   !   41.20   !
!======================================================================!
""".replace("!", bar)
    )
    found = read(paper)
    assert (found.customer_name, found.carrier) == ("HARBOR EYE ASSOCIATES INC", None)
    assert found.billing_address == Address("PO BOX 13040", "MIAMI", "FL", "33131-8440")
    assert [(number.e164[-4:], number.use) for number in found.numbers] == [("0142", None), ("0143", None), ("0148", "fax")]


@pytest.mark.parametrize("title", ["Cashier", "Town Clerk", "Registrar", "Accountant"])
def test_a_title_behind_the_authorized_person_is_no_part_of_the_name(title: str) -> None:
    paper = Paper().put(50, 40, "Quillvale Telephone").put(50, 90, "Re: Customer service record, account 406466-02291")
    paper.row(120, (50, "Listed name"), (200, "Kent Savings Bank")).row(135, (50, "Authorized person"), (200, f"Harlan Voss, {title}"))
    assert (read(paper).authorized_name, read(paper).authorized_title) == ("Harlan Voss", title)
