"""What is asked, once, and what settles it."""

from __future__ import annotations

from datetime import date

import pytest

from onboarding.assessment import QuestionKind as Asked
from onboarding.assessment import Status
from onboarding.documents import Action, Address, Spot
from onboarding.evidence import Activation, NewNumbers, NumbersSaid, RequirementKind
from onboarding.mails import MailKind
from onboarding.rejections import read_rejection
from tests.unit.onboarding.story import STAFF, Story, bill, certificate, csr, did_list, number, numbers, payment


def settles_all(story: Story) -> bool:
    return story.assess().questions == ()


def test_every_question_ends_in_a_question_mark_and_has_a_line_for_staff() -> None:
    story = Story().sends(
        bill("0142", "0144", billing_telephone_number="+13055550142", incomplete="page 1 of 6 alone"),
        csr("0142", "0144", customer_name="Bright Smiles", service_address=Address("PO Box 12", "Miami", "FL", "33101")),
        did_list("0142", number("0147", needs_review=True), number("0145", use="alarm"), claims=("555-01xx",)),
        payment(signed=False),
    )
    questions = story.assess().questions
    assert len(questions) >= 8
    assert all(question.text.endswith("?") for question in questions)
    assert all(question.short for question in questions)
    assert len({question.key for question in questions}) == len(questions)


def test_a_listed_number_on_no_bill_is_asked_about_without_blocking() -> None:
    story = Story().sends(bill("0142"), did_list("0142", "0171"))
    question = story.question(Asked.NUMBER_NOT_ON_BILL)
    assert not question.blocks
    assert settles_all(story.answers(question, "yes"))


def test_a_number_is_not_asked_about_before_a_bill_or_csr_is_here() -> None:
    assert settles_all(Story().sends(did_list("0142", "0171")))


def test_numbers_the_bill_does_not_show_are_one_question() -> None:
    story = Story().sends(bill(), did_list("0142", "0171", "0185"))
    assert len(story.question(Asked.NUMBER_NOT_ON_BILL).numbers) == 3


def test_a_slip_of_one_digit_is_one_question_not_two() -> None:
    story = Story().sends(bill("0142", "0171"), did_list("0142", "0177"))
    assert [question.kind for question in story.assess().questions] == [Asked.NUMBER_NOT_ON_BILL]
    story.answers(story.question(Asked.NUMBER_NOT_ON_BILL), "+13055550171")
    assert settles_all(story)
    assert [each.e164 for each in story.assess().numbers] == ["+13055550142", "+13055550171"]


def test_numbers_left_out_are_said_to_stay() -> None:
    story = Story().sends(bill("0142", "0171"), did_list("0142"))
    question = story.question(Asked.NUMBERS_STAY)
    assert "partial port" in question.text
    assert settles_all(story.answers(question, "yes"))


def test_the_billing_number_that_leaves_needs_a_successor() -> None:
    story = Story().sends(
        bill("0142", "0171", billing_telephone_number="+13055550142"), did_list("0142", number("0171", action=Action.KEEP))
    )
    question = story.question(Asked.NEW_BTN)
    assert question.suggested == "+13055550171"
    story.answers(question, "+13055550171")
    assert settles_all(story)
    assert dict(story.assess().facts)["New billing number"] == "305-555-0171"


def test_a_full_port_needs_no_new_billing_number() -> None:
    assert settles_all(Story().sends(bill("0142", "0171", billing_telephone_number="+13055550142"), did_list("0142", "0171")))


def test_a_name_that_is_not_the_clients_is_asked_about_once() -> None:
    story = Story().sends(bill("0142", customer_name="Bright Smiles PA"), csr("0142", customer_name="BRIGHT SMILES"), did_list("0142"))
    question = story.question(Asked.OTHER_NAME)
    assert not question.blocks
    assert "Bright Smiles PA" in question.text
    assert "Harbor Dental LLC" in question.text
    assert settles_all(story.answers(question, "yes"))


@pytest.mark.parametrize("name", ["HARBOR DENTAL", "Harbor Dental, L.L.C.", "The Harbor Dental Inc", "Smiles PA d/b/a Harbor Dental"])
def test_the_clients_name_in_other_spellings_is_the_clients(name: str) -> None:
    assert settles_all(Story().sends(bill("0142", customer_name=name), did_list("0142")))


def test_a_cardholders_name_is_no_other_company() -> None:
    assert settles_all(Story().sends(payment(customer_name="Jane Doe")))


def test_an_address_that_differs_between_bill_and_csr_is_asked_about() -> None:
    other = Address("88 Harbor St", "Miami", "FL", "33101")
    story = Story().sends(bill("0142"), csr("0142", service_address=other), did_list("0142"))
    question = story.question(Asked.NAME_OR_ADDRESS_DIFFERS)
    assert question.suggested == "88 Harbor St, Miami, FL 33101"
    assert settles_all(story.answers(question, "yes"))


def test_the_same_address_written_otherwise_is_no_difference() -> None:
    other = Address("1200 BAYFRONT DRIVE\nSUITE 310", "MIAMI", "Florida", "33101-2105")
    assert settles_all(Story().sends(bill("0142"), csr("0142", service_address=other), did_list("0142")))


def test_numbers_of_an_account_without_a_bill_ask_for_it() -> None:
    story = Story().sends(bill("0142"), csr("0185", account_number="8155 10 001", carrier="Comcast"), did_list("0142", "0185"))
    question = story.question(Asked.ACCOUNT_WITHOUT_BILL)
    assert "Comcast account 8155 10 001" in question.text
    assert story.status(RequirementKind.PHONE_BILL) is Status.ACCEPTED
    assert settles_all(story.sends(bill("0185", account_number="8155 10 001", carrier="Comcast")))


def test_an_account_that_a_list_names_asks_for_its_bill() -> None:
    story = Story().sends(bill("0142"), did_list("0142", other_accounts=("305 555-0142 327", "8155 10 001")))
    assert "8155 10 001" in story.question(Asked.ACCOUNT_WITHOUT_BILL).text


def test_the_child_accounts_of_a_parents_bill_have_their_bill() -> None:
    story = Story().sends(bill("0142", other_accounts=("04818212", "04818213")), did_list("0142", account_number="04818213"))
    assert settles_all(story)
    assert any("04818212 and 04818213" in line.text for line in story.assess().attention)


def test_an_incomplete_bill_is_accepted_and_asked_for_whole() -> None:
    story = Story().sends(bill("0142", incomplete="page 1 of 6 alone"), did_list("0142"))
    assert story.status(RequirementKind.PHONE_BILL) is Status.ACCEPTED
    assert "page 1 of 6" in story.question(Asked.BILL_INCOMPLETE).text
    assert settles_all(story.sends(bill("0142")))


def test_an_undated_bill_is_settled_by_its_date() -> None:
    story = Story().sends(bill("0142", document_date=None), did_list("0142"))
    question = story.question(Asked.BILL_UNDATED)
    assert question.blocks
    assert story.answers(question, "2026-11-01").status(RequirementKind.PHONE_BILL) is Status.ACCEPTED


def test_an_undated_bill_is_not_settled_by_an_old_date() -> None:
    story = Story().sends(bill("0142", document_date=None), did_list("0142"))
    assert story.answers(story.question(Asked.BILL_UNDATED), "2026-08-01").status(RequirementKind.PHONE_BILL) is Status.REJECTED


def test_an_unsigned_form_is_settled_by_a_signed_one_only() -> None:
    story = Story().sends(payment(signed=False))
    question = story.question(Asked.PAYMENT_UNSIGNED)
    assert question.suggested is None
    assert settles_all(story.sends(payment()))


def test_where_the_signature_could_not_be_seen_yes_settles_it() -> None:
    story = Story().sends(payment(signed=None))
    story.answers(story.question(Asked.PAYMENT_UNSIGNED), "yes")
    assert story.status(RequirementKind.PAYMENT_AUTHORIZATION) is Status.ACCEPTED


def test_a_po_box_asks_for_the_street() -> None:
    story = Story().sends(bill("0142", service_address=Address("P.O. Box 77", "Miami", "FL", "33101")), did_list("0142"))
    story.answers(story.question(Asked.SERVICE_ADDRESS), "1200 Bayfront Dr, Miami, FL 33101")
    assert settles_all(story)
    assert dict(story.assess().facts)["Service address"] == "1200 Bayfront Dr, Miami, FL 33101"


def test_an_alarm_line_is_warned_about() -> None:
    story = Story().sends(bill("0142"), did_list(number("0142", use="alarm")))
    assert "alarm" in story.question(Asked.SPECIAL_LINE).text


def test_toll_free_numbers_port_apart_and_are_told_so_once() -> None:
    toll_free = number("0142", e164="+18885550123")
    story = Story().sends(bill(numbers=(number("0142"), toll_free)), did_list("0142", toll_free))
    assert "888-555-0123" in story.question(Asked.PORTS_APART).text
    assert settles_all(story.asks_everything())


def test_asap_asks_whether_the_new_numbers_are_for_good() -> None:
    story = Story(Activation.ASAP)
    assert story.question(Asked.ASAP_NUMBERS)
    assert settles_all(Story(Activation.ASAP).says("Quantity of Temp DID(s)", "0"))
    story.add(STAFF, NewNumbers(("+13055550190",))).mails(MailKind.NEW_NUMBERS)
    assert settles_all(story)


# --- nothing twice ------------------------------------------------------------------------------


def test_a_question_keeps_its_key_and_is_marked_as_asked() -> None:
    story = Story().sends(bill("0142", "0171"), did_list("0142"))
    key = story.question(Asked.NUMBERS_STAY).key
    story.asks_everything().later(days=3)
    assert story.question(Asked.NUMBERS_STAY).key == key
    assert story.question(Asked.NUMBERS_STAY).asked


def test_a_new_number_is_asked_apart_from_those_asked_before() -> None:
    story = Story().sends(bill("0142"), did_list("0142", "0171")).asks_everything()
    story.client(NumbersSaid(numbers("0185"), replaces=False))
    asked = {question.numbers: question.asked for question in story.questions(Asked.NUMBER_NOT_ON_BILL)}
    assert asked == {("+13055550171",): True, ("+13055550185",): False}


def test_the_same_list_again_asks_nothing_new() -> None:
    story = Story().sends(bill("0142", "0188"), did_list("0142", "0171")).asks_everything()
    story.sends(did_list("0142", "0171"))
    assert all(question.asked for question in story.assess().questions)


def test_what_was_asked_as_a_group_stays_asked_when_part_of_it_is_settled() -> None:
    story = Story().sends(bill("0142"), did_list("0142", "0171", "0185")).asks_everything()
    story.sends(bill("0171", document_date=date(2026, 11, 2)))
    assert [question.asked for question in story.questions(Asked.NUMBER_NOT_ON_BILL)] == [True]


def test_once_the_port_is_submitted_its_doubts_are_closed() -> None:
    story = Story().sends(bill("0142", "0171", customer_name="Bright Smiles"), did_list("0142"))
    assert len(story.assess().questions) == 2
    assert settles_all(story.port("submitted"))


def test_a_plain_no_goes_to_staff() -> None:
    story = Story().sends(bill("0142", "0171"), did_list("0142"))
    story.answers(story.question(Asked.NUMBERS_STAY), "no")
    assert settles_all(story)
    assert any('answered "no"' in line.text for line in story.assess().attention)


# --- grown old ------------------------------------------------------------------------------------


def test_a_bill_that_grows_too_old_before_submission_is_asked_for_again() -> None:
    story = Story().completed().later(days=22)
    assert story.questions(Asked.STALE) == []
    story.later(days=1)
    question = story.question(Asked.STALE)
    assert not question.blocks
    assert story.status(RequirementKind.PHONE_BILL) is Status.ACCEPTED
    assert settles_all(story.sends(bill("0142", "0143", document_date=date(2026, 12, 1))))


def test_after_submission_a_bill_may_grow_old() -> None:
    assert settles_all(Story().completed().port("submitted").later(days=60))


def test_the_pin_of_mobiles_runs_out() -> None:
    story = Story().sends(bill("0142", carrier="Verizon Wireless", customer_name=None), did_list("0142")).says("PIN", "123456")
    assert story.questions(Asked.STALE) == []
    assert "PIN" in story.later(days=5).question(Asked.STALE).text
    assert story.says("PIN", "654321").questions(Asked.STALE) == []


# --- rejections -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "asks"),
    [
        ("Business name mismatch", "exact name on the account"),
        ("Authorized name mismatch", "authorized user"),
        ("Service address / ZIP mismatch", "service address"),
        ("Account number missing or wrong", "account number"),
        ("Acct name does not match", "exact name"),
        ("BTN mismatch", "billing telephone number"),
        ("Wrong PIN", "port-out PIN"),
        ("TN not on account", "Which account"),
        ("TN inactive", "reactivate"),
        ("Pending order on the account", "open order"),
        ("Port freeze", "lift the port protection"),
        ("DSL on the line", "take the feature off"),
        ("LOA illegible", "new Letter of Authorization"),
        ("FOC date refused", "Which other date"),
        ("shipping and pinnacle", "What does your carrier say"),
    ],
)
def test_each_rejection_of_the_carriers_asks_for_what_mends_it(reason: str, asks: str) -> None:
    assert asks in read_rejection(reason).ask


def test_a_rejection_is_one_question_and_the_value_that_mends_it_answers_it() -> None:
    story = Story().completed().port("submitted").port("rejected", reason="Wrong PIN")
    question = story.question(Asked.PORT_REJECTED)
    assert "Wrong PIN" in question.text
    assert story.assess().state == "collecting"
    assert settles_all(story.says("PIN", "4321"))
    assert story.assess().state == "complete"
    assert any("submit it again" in line.text for line in story.assess().attention)


def test_a_second_rejection_asks_anew() -> None:
    story = Story().completed().port("submitted").port("rejected", reason="Wrong PIN")
    first = story.question(Asked.PORT_REJECTED).key
    story.says("PIN", "4321").port("submitted").port("rejected", reason="Wrong PIN")
    assert story.question(Asked.PORT_REJECTED).key != first


def test_a_new_csr_answers_a_rejected_name() -> None:
    story = Story().completed().port("submitted").port("rejected", reason="name mismatch")
    assert settles_all(story.sends(csr("0142", "0143", document_date=date(2026, 11, 8))))


# --- hard to read ---------------------------------------------------------------------------------

SPOT = Spot(1, 10, 20, 90, 30)


def test_an_account_number_that_is_hard_to_read_shows_its_place_and_waits_for_a_second_source() -> None:
    story = Story().sends(bill("0142", doubts=(("account_number", SPOT),)), did_list("0142"))
    question = story.question(Asked.FIELD_IN_DOUBT)
    assert (question.spot, question.blocks) == (SPOT, False)
    assert settles_all(Story().sends(bill("0142", doubts=(("account_number", SPOT),)), did_list("0142"), csr("0142")))
    assert settles_all(story.says("Account number", "305 555-0142 327"))


def test_a_corrected_account_number_is_the_account_number() -> None:
    story = Story().sends(bill("0142", doubts=(("account_number", SPOT),)), did_list("0142"))
    story.answers(story.question(Asked.FIELD_IN_DOUBT), "305 555-0142 321")
    assert dict(story.assess().facts)["Account number"] == "305 555-0142 321"


def test_a_doubtful_date_that_turns_out_old_rejects_the_bill() -> None:
    story = Story().sends(bill("0142", doubts=(("document_date", SPOT),)), did_list("0142"))
    story.answers(story.question(Asked.FIELD_IN_DOUBT), "2026-08-01")
    assert story.status(RequirementKind.PHONE_BILL) is Status.REJECTED


def test_a_signature_that_could_not_be_seen_is_asked_about_with_its_place() -> None:
    story = Story(opening={"tax_exempt": True}).sends(certificate(signed=None, doubts=(("signed", SPOT),)))
    question = story.question(Asked.PAYMENT_UNSIGNED)
    assert question.spot == SPOT
    assert story.answers(question, "yes").status(RequirementKind.TAX_EXEMPTION) is Status.ACCEPTED
