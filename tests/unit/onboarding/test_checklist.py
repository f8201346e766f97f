"""What is required, and where each requirement stands."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.assessment import Status
from onboarding.documents import DocumentKind, DocumentReading, Person
from onboarding.evidence import Activation, ContactSaid, ContactSet, Party, Retracted, Role, TaxSaid, Undone
from onboarding.evidence import RequirementKind as Kind
from onboarding.rules import Rules
from tests.unit.onboarding.story import (
    CLIENT,
    PARTNER,
    STAFF,
    Story,
    bill,
    certificate,
    csr,
    did_list,
    number,
    payment,
)

PORTING, ASAP, BOTH = Activation.PORTING, Activation.ASAP, Activation.BOTH


@pytest.mark.parametrize(
    ("activation", "kind", "required", "status"),
    [
        (PORTING, Kind.PAYMENT_AUTHORIZATION, True, Status.MISSING),
        (ASAP, Kind.PAYMENT_AUTHORIZATION, True, Status.MISSING),
        (PORTING, Kind.BILLING_CONTACT, True, Status.MISSING),
        (ASAP, Kind.BILLING_CONTACT, True, Status.MISSING),
        (PORTING, Kind.PHONE_BILL, True, Status.MISSING),
        (BOTH, Kind.PHONE_BILL, True, Status.MISSING),
        (ASAP, Kind.PHONE_BILL, False, Status.NOT_APPLICABLE),
        (PORTING, Kind.DID_LIST, True, Status.MISSING),
        (BOTH, Kind.DID_LIST, True, Status.MISSING),
        (ASAP, Kind.DID_LIST, False, Status.NOT_APPLICABLE),
        (PORTING, Kind.CSR, False, Status.MISSING),  # recommended
        (ASAP, Kind.CSR, False, Status.NOT_APPLICABLE),
        (PORTING, Kind.TAX_EXEMPTION, False, Status.NOT_APPLICABLE),
    ],
)
def test_what_is_required_follows_from_how_the_service_starts(activation: Activation, kind: Kind, required: bool, status: Status) -> None:
    requirement = Story(activation).assess().requirement(kind)
    assert (requirement.required, requirement.status) == (required, status)


@pytest.mark.parametrize(("csr_rule", "required", "status"), [("required", True, Status.MISSING), ("off", False, Status.NOT_APPLICABLE)])
def test_the_csr_is_what_the_operator_makes_it(csr_rule: str, required: bool, status: Status) -> None:
    requirement = Story(rules=Rules(csr=csr_rule)).assess().requirement(Kind.CSR)  # type: ignore[arg-type]
    assert (requirement.required, requirement.status) == (required, status)


def test_with_everything_in_it_is_ready_and_asks_nothing() -> None:
    assessment = Story().everything_in().assess()
    assert assessment.ready
    assert assessment.questions == ()


def test_payment_is_the_first_line_of_the_checklist() -> None:
    assert Story().assess().requirements[0].kind is Kind.PAYMENT_AUTHORIZATION


def test_nothing_completes_without_payment() -> None:
    story = Story().sends(bill("0142"), did_list("0142")).client(ContactSaid("Jane Doe", "jane@harbor.example"))
    assert not story.assess().ready
    assert story.sends(payment()).assess().ready


# --- bills --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dated", "status"),
    [
        (date(2026, 11, 9), Status.ACCEPTED),
        (date(2026, 10, 10), Status.ACCEPTED),  # 30 days
        (date(2026, 10, 9), Status.REJECTED),  # 31 days
        (date(2026, 11, 12), Status.ACCEPTED),  # bills are dated a few days ahead
        (date(2026, 12, 9), Status.RECEIVED),  # misread
        (None, Status.RECEIVED),
    ],
)
def test_a_bill_is_as_old_as_on_the_day_it_arrived(dated: date | None, status: Status) -> None:
    story = Story().sends(bill("0142", document_date=dated))
    assert story.status(Kind.PHONE_BILL) is status
    assert story.later(days=60).status(Kind.PHONE_BILL) is status


def test_the_day_of_arrival_is_the_day_here_not_in_greenwich() -> None:
    story = Story().later(hours=12)  # three in the morning of the 10th in Greenwich, ten at night of the 9th here
    assert story.sends(bill("0142", document_date=date(2026, 10, 10))).status(Kind.PHONE_BILL) is Status.ACCEPTED


def test_an_old_bill_says_how_old_it_is_and_what_to_send() -> None:
    detail = Story().sends(bill("0142", document_date=date(2026, 9, 1))).detail(Kind.PHONE_BILL)
    assert "September 1, 2026" in detail
    assert "69 days" in detail
    assert "newest bill" in detail


def test_a_bill_one_day_too_old_is_told_when_the_next_comes() -> None:
    assert "out any day now" in Story().sends(bill("0142", document_date=date(2026, 10, 9))).detail(Kind.PHONE_BILL)


def test_a_good_bill_beside_an_old_one_is_accepted() -> None:
    story = Story().sends(bill("0142", document_date=date(2026, 9, 1))).sends(bill("0142"))
    assert story.status(Kind.PHONE_BILL) is Status.ACCEPTED
    assert [paper.verdict for paper in story.assess().papers] == [Status.REJECTED, Status.ACCEPTED]


def test_a_screenshot_gives_its_numbers_but_the_bill_stays_missing() -> None:
    shot = bill("0142", kind=DocumentKind.OTHER, unsuitable="This is a screenshot of the account page; send the bill as a PDF.")
    story = Story().sends(shot)
    assert story.status(Kind.PHONE_BILL) is Status.MISSING
    assert "screenshot" in story.detail(Kind.PHONE_BILL)
    assert [each.e164 for each in story.assess().numbers] == ["+13055550142"]
    assert story.settles(Kind.PHONE_BILL, "accepted").status(Kind.PHONE_BILL) is Status.ACCEPTED


def test_the_same_bill_twice_is_counted_once() -> None:
    story = Story().sends(bill("0142")).sends(bill("0142", file="photo.jpg", page_mode="photo"), by=PARTNER)
    assessment = story.assess()
    assert [paper.name for paper in assessment.papers] == ["bill.pdf"]
    assert [paper.name for paper in assessment.repeats] == ["photo.jpg"]


def test_the_whole_bill_takes_the_place_of_its_first_page() -> None:
    story = Story().sends(bill("0142", incomplete="page 1 of 6 alone")).sends(bill("0142", "0143"))
    assert [paper.evidence for paper in story.assess().papers] == [3]


def test_an_unreadable_file_is_rejected_with_its_reason() -> None:
    story = Story().sends(bill(error="it is protected with a password; send it without one"))
    assert story.status(Kind.PHONE_BILL) is Status.REJECTED
    assert "password" in story.detail(Kind.PHONE_BILL)


# --- payment ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({}, Status.ACCEPTED),
        ({"signed": False}, Status.RECEIVED),
        ({"signed": None}, Status.RECEIVED),
        ({"blank": True}, Status.RECEIVED),
        ({"expires": date(2026, 10, 31)}, Status.REJECTED),
        ({"unsuitable": "This is a voided check without an authorization."}, Status.REJECTED),
    ],
)
def test_a_payment_form_counts_when_filled_and_signed(form: dict[str, object], status: Status) -> None:
    assert Story().sends(payment(**form)).status(Kind.PAYMENT_AUTHORIZATION) is status


def test_a_person_may_have_to_accept_payment() -> None:
    story = Story(rules=Rules(payment_authorization="staff")).sends(payment())
    assert story.status(Kind.PAYMENT_AUTHORIZATION) is Status.RECEIVED
    assert any(line.command == "accept payment [OB-7]" for line in story.assess().attention)
    assert story.settles(Kind.PAYMENT_AUTHORIZATION, "accepted").status(Kind.PAYMENT_AUTHORIZATION) is Status.ACCEPTED


def test_payment_on_file_needs_no_form() -> None:
    assert Story(opening={"payment_on_file": True}).status(Kind.PAYMENT_AUTHORIZATION) is Status.ACCEPTED


# --- billing contact ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "email", "status"),
    [
        ("Jane Doe", "jane@harbor.example", Status.ACCEPTED),
        ("Jane Doe", "ap@harbor.example", Status.ACCEPTED),  # a person behind a role mailbox
        (None, "ap@harbor.example", Status.RECEIVED),
        ("Jane", "jane@harbor.example", Status.RECEIVED),
        ("Jane Doe", None, Status.RECEIVED),
    ],
)
def test_the_billing_contact_is_a_whole_name_and_an_email(name: str | None, email: str | None, status: Status) -> None:
    story = Story().client(ContactSaid(name, email))
    assert story.status(Kind.BILLING_CONTACT) is status


def test_name_and_email_may_come_in_two_mails() -> None:
    story = Story().client(ContactSaid("Jane Doe", None)).client(ContactSaid(None, "jane@harbor.example"))
    assert story.status(Kind.BILLING_CONTACT) is Status.ACCEPTED


def test_another_persons_name_does_not_keep_the_first_ones_email() -> None:
    story = Story().client(ContactSaid("Jane Doe", "jane@harbor.example")).client(ContactSaid("Bob Ray", None))
    assert story.status(Kind.BILLING_CONTACT) is Status.RECEIVED
    assert "Bob Ray" in story.detail(Kind.BILLING_CONTACT)


def test_the_payment_form_may_name_the_billing_contact() -> None:
    story = Story().sends(payment(billing_contact=Person("Ann Fox", "ann@harbor.example")))
    assert story.status(Kind.BILLING_CONTACT) is Status.ACCEPTED
    assert story.assess().order("Name of Billing Contact") == "Ann Fox"


def test_staff_name_the_billing_contact_over_everybody() -> None:
    story = Story().add(STAFF, ContactSet(Party(Role.BILLING, "ann@harbor.example", "Ann Fox")))
    story.client(ContactSaid("Bob Ray", "bob@harbor.example"))
    assert story.assess().order("Email of Billing Contact") == "ann@harbor.example"
    billing = story.assess().party("billing")
    assert billing is not None
    assert billing.email == "ann@harbor.example"


# --- tax ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paper", "status"),
    [
        ({}, Status.ACCEPTED),
        ({"signed": None}, Status.ACCEPTED),  # the form has no signature line
        ({"expires": None}, Status.ACCEPTED),
        ({"signed": False}, Status.REJECTED),
        ({"blank": True}, Status.REJECTED),
        ({"seller_only": True}, Status.REJECTED),
        ({"expires": date(2026, 11, 8)}, Status.REJECTED),
        ({"expires": date(2026, 11, 9)}, Status.ACCEPTED),  # its last day
        ({"customer_name": None}, Status.RECEIVED),
        ({"customer_name": "Bright Smiles"}, Status.RECEIVED),
        ({"customer_name": "Bright Smiles dba HARBOR DENTAL"}, Status.ACCEPTED),
        ({"unsuitable": "A W-9 proves who you are, not that you are exempt."}, Status.REJECTED),
    ],
)
def test_a_certificate_names_the_client_and_is_in_date(paper: dict[str, object], status: Status) -> None:
    assert Story(opening={"tax_exempt": True}).sends(certificate(**paper)).status(Kind.TAX_EXEMPTION) is status


def test_claiming_exemption_makes_the_certificate_required() -> None:
    story = Story().client(TaxSaid(True))
    assert story.assess().requirement(Kind.TAX_EXEMPTION).blocks
    assert story.assess().order("Tax Exemption Form") == "Pending"


def test_whoever_is_not_exempt_after_all_needs_no_certificate() -> None:
    story = Story().client(TaxSaid(True)).client(TaxSaid(False))
    assert story.status(Kind.TAX_EXEMPTION) is Status.NOT_APPLICABLE
    assert story.assess().order("Tax Exemption Form") == "Not exempt"


def test_the_clients_yes_to_a_trade_name_accepts_the_certificate() -> None:
    from onboarding.assessment import QuestionKind

    story = Story(opening={"tax_exempt": True}).sends(certificate(customer_name="Bright Smiles"))
    question = story.question(QuestionKind.OTHER_NAME)
    assert question.blocks
    assert story.answers(question, "yes").status(Kind.TAX_EXEMPTION) is Status.ACCEPTED


# --- the list -----------------------------------------------------------------------------------


def test_a_list_with_a_digit_in_doubt_is_received_not_accepted() -> None:
    story = Story().sends(bill("0142"), did_list("0142", number("0147", needs_review=True)))
    assert story.status(Kind.DID_LIST) is Status.RECEIVED
    assert "305-555-0147" in story.detail(Kind.DID_LIST)


def test_a_list_with_a_mask_is_received() -> None:
    story = Story().sends(did_list("0142", claims=("305-555-01xx",)))
    assert story.status(Kind.DID_LIST) is Status.RECEIVED


def test_a_list_without_numbers_is_rejected() -> None:
    assert Story().sends(did_list()).status(Kind.DID_LIST) is Status.REJECTED


def test_a_list_that_no_bill_bears_out_is_accepted_all_the_same() -> None:
    assert Story().sends(bill("0142"), did_list("0142", "0199")).status(Kind.DID_LIST) is Status.ACCEPTED


# --- staff --------------------------------------------------------------------------------------


def test_staff_waive_what_nobody_has() -> None:
    assert Story().settles(Kind.PHONE_BILL, "waived", "carrier issues none").status(Kind.PHONE_BILL) is Status.WAIVED


def test_a_paper_that_comes_after_staffs_rejection_is_judged_afresh() -> None:
    story = Story().sends(bill("0142")).settles(Kind.PHONE_BILL, "rejected", "wrong company")
    assert story.status(Kind.PHONE_BILL) is Status.REJECTED
    assert story.detail(Kind.PHONE_BILL) == "Wrong company."
    assert story.sends(bill("0142", document_date=date(2026, 11, 2))).status(Kind.PHONE_BILL) is Status.ACCEPTED


def test_staffs_rejection_of_the_list_holds_until_another_comes() -> None:
    story = Story().sends(did_list("0142")).settles(Kind.DID_LIST, "rejected", "names only one number")
    assert story.status(Kind.DID_LIST) is Status.REJECTED
    assert story.sends(did_list("0142", "0143")).status(Kind.DID_LIST) is Status.ACCEPTED


def test_staff_can_require_a_csr() -> None:
    assert Story().settles(Kind.CSR, "required").assess().requirement(Kind.CSR).blocks


def test_what_staff_undo_no_longer_counts() -> None:
    story = Story().settles(Kind.PHONE_BILL, "waived").add(STAFF, Undone((2,)))
    assert story.status(Kind.PHONE_BILL) is Status.MISSING


def test_an_undone_undo_undoes_nothing() -> None:
    story = Story().settles(Kind.PHONE_BILL, "waived").add(STAFF, Undone((2,))).add(STAFF, Undone((3,)))
    assert story.status(Kind.PHONE_BILL) is Status.WAIVED


def test_a_contact_retracts_papers_but_never_staffs_word() -> None:
    story = Story().sends(bill("0142")).settles(Kind.DID_LIST, "waived").add(CLIENT, Retracted((2, 3)))
    assert story.status(Kind.PHONE_BILL) is Status.MISSING
    assert story.status(Kind.DID_LIST) is Status.WAIVED


def test_a_csr_alone_is_no_bill() -> None:
    story = Story().sends(csr("0142"))
    assert story.status(Kind.CSR) is Status.ACCEPTED
    assert story.status(Kind.PHONE_BILL) is Status.MISSING


def test_a_loa_is_no_requirement_but_staff_see_it_unsigned() -> None:
    story = Story().sends(DocumentReading("loa.pdf", DocumentKind.LOA, signed=False))
    assert [(paper.verdict, paper.requirement) for paper in story.assess().papers] == [(Status.RECEIVED, None)]
    assert any("not signed" in line.text for line in story.assess().attention)


def test_toll_free_numbers_alone_need_no_csr() -> None:
    toll_free = number("0142", e164="+18885550123")
    story = Story(rules=Rules(csr="required")).sends(did_list(toll_free))
    assert story.status(Kind.CSR) is Status.NOT_APPLICABLE
    assert story.sends(did_list(toll_free, "0142")).assess().requirement(Kind.CSR).blocks
