"""A contact's mail as facts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onboarding.assessment import QuestionKind as Asked
from onboarding.assessment import Status
from onboarding.documents import Action, DocumentKind, DocumentReading, NumberReading, Person
from onboarding.evidence import (
    Activation,
    ActivationSaid,
    Answered,
    Author,
    ContactSaid,
    Fact,
    FieldSaid,
    Noted,
    NumbersSaid,
    PaperRead,
    PortDayChecked,
    RequirementKind,
    Retracted,
    TaxSaid,
    UseRuled,
)
from onboarding.interpret import interpret
from onboarding.messages import Attachment, Forwarded, Headers, MessageReading, Nature, Statement
from onboarding.messages import StatementKind as Says
from tests.unit.onboarding.story import CLIENT, PARTNER, STAFF, Story, bill, csr, did_list, number, payment

HEADERS = Headers("<1@harbor.example>", Person("Jane Doe", "jane@harbor.example"))


def e164(last: str) -> str:
    return f"+1305555{last}"


def mail(*statements: Statement, typed: tuple[NumberReading | str, ...] = (), **known: object) -> MessageReading:
    """A mail with these sentences; ``typed`` are the numbers in its words."""
    readings = tuple(number(each) if isinstance(each, str) else each for each in typed)
    words = " ".join(statement.text for statement in statements)
    body = DocumentReading("mail.eml", DocumentKind.EMAIL, numbers=readings)
    reading = MessageReading(HEADERS, Nature.HUMAN, words, statements=statements, body=body)
    return replace(reading, **known)  # type: ignore[arg-type]


def heard(story: Story, reading: MessageReading, by: Author = CLIENT) -> tuple[Fact, ...]:
    return interpret(reading, by, story.assess(), story.evidence, story.now)


def hear(story: Story, reading: MessageReading, by: Author = CLIENT) -> Story:
    return story.add(by, *heard(story, reading, by))


# --- papers and numbers ---------------------------------------------------------------------------


def test_every_paper_of_the_mail_is_evidence() -> None:
    reading = mail(documents=((Attachment("Bill Nov.pdf", "sha", 9, "application/pdf"), bill("0142")),))
    assert heard(Story(), reading) == (PaperRead(bill("0142", file="Bill Nov.pdf"), "sha"),)


def test_a_second_document_in_one_file_keeps_its_pages() -> None:
    reading = mail(documents=((Attachment("scan.pdf", "sha", 9, "application/pdf"), csr("0142", file="scan.pdf#pages=3-5", first_page=3)),))
    assert [fact.reading.file for fact in heard(Story(), reading) if isinstance(fact, PaperRead)] == ["scan.pdf#pages=3-5"]


def test_of_staffs_own_mail_only_the_papers_are_taken() -> None:
    reading = mail(Statement(Says.YES, "yes"), documents=((Attachment("b.pdf", "sha", 9, "application/pdf"), bill("0142")),))
    assert [fact.type for fact in heard(Story(), reading, STAFF)] == ["paper_read"]


def test_the_first_numbers_in_a_mail_are_the_list() -> None:
    assert heard(Story(), mail(typed=("0142", "0143"))) == (NumbersSaid((number("0142"), number("0143"))),)


def test_a_mail_with_as_many_numbers_replaces_the_list() -> None:
    story = Story().sends(did_list("0142", "0143"))
    assert heard(story, mail(typed=("0142", "0145")))[0] == NumbersSaid((number("0142"), number("0145")), replaces=True)


def test_also_port_this_one_adds() -> None:
    story = Story().sends(did_list("0142", "0143"))
    reading = mail(Statement(Says.ADD, "also port 305-555-0145", (e164("0145"),)), typed=("0145",))
    assert heard(story, reading) == (NumbersSaid((number("0145"),), replaces=False),)


def test_numbers_beside_an_attached_list_add_to_it() -> None:
    reading = mail(typed=("0142",), documents=((Attachment("list.csv", "sha", 9, "text/csv"), did_list("0142", "0143")),))
    story = hear(Story(), reading)
    assert [each.e164 for each in story.assess().numbers] == [e164("0142"), e164("0143")]


def test_a_number_that_is_merely_spoken_of_moves_nothing() -> None:
    story = Story().sends(bill("0142", "0143", "0144"), did_list("0142", "0143"))
    reading = mail(Statement(Says.QUESTION, "Is 305-555-0144 the alarm?", (e164("0144"),)), typed=("0144",))
    assert [fact.type for fact in heard(story, reading)] == ["noted"]
    note = mail(Statement(Says.NOTE, "305-555-0144 is in the lobby."), typed=("0144",))
    assert [fact.type for fact in heard(story, note)] == ["noted"]


def test_what_is_said_of_a_numbers_use_is_kept() -> None:
    story = Story().sends(bill("0142", "0143"), did_list("0142"))
    hear(story, mail(Statement(Says.NOTE, "305-555-0142 is our fax."), typed=(number("0142", use="fax"),)))
    assert [(each.use, each.action.value) for each in story.assess().numbers] == [("fax", "port"), (None, "keep")]


@pytest.mark.parametrize(
    ("statement", "ruling"),
    [
        (Statement(Says.KEEP, "Keep the fax line", value="fax"), UseRuled(Action.KEEP, use="fax")),
        (Statement(Says.KEEP, "Do not port 0143", (e164("0143"),)), UseRuled(Action.KEEP, numbers=(e164("0143"),))),
        (Statement(Says.PORT, "Port the fax too", value="fax"), UseRuled(Action.PORT, use="fax")),
        (Statement(Says.PORT_ALL, "Everything but 0143", (e164("0143"),)), UseRuled(Action.PORT, exceptions=(e164("0143"),))),
    ],
)
def test_words_about_groups_are_rulings(statement: Statement, ruling: UseRuled) -> None:
    typed = tuple(each[-4:] for each in statement.numbers)
    assert heard(Story(), mail(statement, typed=typed)) == (ruling,)


def test_a_mask_is_a_claim_to_be_asked_about() -> None:
    reading = mail(body=DocumentReading("mail.eml", DocumentKind.EMAIL, claims=("305-555-01xx",)))
    story = hear(Story(), reading)
    assert "305-555-01xx" in story.question(Asked.NUMBER_CLAIM).text
    assert story.status(RequirementKind.DID_LIST) is Status.RECEIVED


def test_a_claim_does_not_wipe_the_list() -> None:
    story = Story().sends(did_list("0142"))
    hear(story, mail(body=DocumentReading("mail.eml", DocumentKind.EMAIL, claims=("305-555-01xx",))))
    assert [each.action.value for each in story.assess().numbers] == ["port"]


# --- values ---------------------------------------------------------------------------------------


def test_filled_in_labels_are_values_whatever_their_spelling() -> None:
    reading = mail(labels=(("cnam", "HARBOR DENTAL"), ("Caller ID name", "HARBOR DENTAL"), ("Time zone", "Eastern")))
    assert heard(Story(), reading) == (FieldSaid("CNAM", "HARBOR DENTAL"), FieldSaid("Time Zone", "Eastern"))


@pytest.mark.parametrize("value", ["", "Not provided", "••••", "TBD"])
def test_what_we_print_ourselves_comes_back_as_nothing(value: str) -> None:
    assert heard(Story(), mail(labels=(("PIN", value),))) == ()


def test_a_value_we_know_already_is_no_news() -> None:
    assert heard(Story().says("CNAM", "HARBOR"), mail(labels=(("CNAM", "Harbor"), ("Area Code", "N/A")))) == ()


def test_billing_contact_labels_make_one_person() -> None:
    reading = mail(labels=(("Name of Billing Contact", "Ann Fox"), ("Email of Billing Contact", "ann@harbor.example")))
    assert heard(Story(), reading) == (ContactSaid("Ann Fox", "ann@harbor.example"),)


def test_a_billing_contact_on_one_line_is_taken_apart() -> None:
    assert heard(Story(), mail(labels=(("Billing contact", "Ann Fox <ann@harbor.example>"),))) == (
        ContactSaid("Ann Fox", "ann@harbor.example"),
    )


def test_a_billing_contact_in_a_sentence_counts() -> None:
    reading = mail(body=DocumentReading("mail.eml", DocumentKind.EMAIL, billing_contact=Person("Ann Fox", "ann@harbor.example")))
    assert heard(Story(), reading) == (ContactSaid("Ann Fox", "ann@harbor.example"),)


@pytest.mark.parametrize(
    ("reading", "exempt"),
    [
        (mail(labels=(("Tax exempt", "no"),)), False),
        (mail(labels=(("Tax Exemption Form", "Not exempt"),)), False),
        (mail(labels=(("Tax exempt", "Yes"),)), True),
        (mail(Statement(Says.NOT_TAX_EXEMPT, "We are not tax exempt.")), False),
        (mail(Statement(Says.TAX_EXEMPT, "We are tax exempt.")), True),
    ],
)
def test_tax_status_in_label_or_sentence(reading: MessageReading, exempt: bool) -> None:
    assert heard(Story(), reading) == (TaxSaid(exempt),)


def test_a_wish_for_another_activation_is_told_to_staff() -> None:
    reading = mail(Statement(Says.ACTIVATION, "We want to start right away.", value="asap"))
    assert heard(Story(), reading) == (ActivationSaid(Activation.ASAP),)
    assert heard(Story(Activation.ASAP), reading) == ()


def test_numbers_under_the_lists_label_are_the_list() -> None:
    reading = mail(labels=(("DIDs to be ported", "305-555-0142, 305-555-0143"), ("DIDs not to be ported", "305-555-0144")))
    story = hear(Story(), reading)
    assert [each.action.value for each in story.assess().numbers] == ["port", "port", "keep"]


def test_the_number_of_another_label_joins_no_list() -> None:
    reading = mail(labels=(("Main CID Number", "305-555-0142"),), typed=("0142",))
    assert heard(Story(), reading) == (FieldSaid("Main CID Number", "305-555-0142"),)


# --- answers --------------------------------------------------------------------------------------


def doubting() -> Story:
    """One doubtful digit, asked about."""
    return Story().sends(bill("0142"), did_list("0142", number("0189", needs_review=True))).asks_everything()


def doubting_more() -> Story:
    """Three questions put: a digit (1), a number on no bill (2), numbers that stay (3)."""
    story = Story().sends(bill("0142", "0171"), did_list("0142", number("0189", needs_review=True), "0155"))
    return story.asks_everything()


YES = Statement(Says.YES, "Yes, that is right.")


def test_yes_answers_the_only_question() -> None:
    story = doubting()
    assert hear(story, mail(YES)).status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_yes_to_what_was_never_asked_is_a_note() -> None:
    story = Story().sends(bill("0142"), did_list("0142", number("0189", needs_review=True)))
    assert heard(story, mail(YES)) == (Noted("Yes, that is right."),)


def test_a_plain_yes_to_several_questions_goes_to_a_person() -> None:
    assert heard(doubting_more(), mail(Statement(Says.YES, "Yes."))) == (Noted("Yes. (to which of our questions?)", asks=True),)


def test_yes_those_are_right_is_said_of_the_numbers_in_doubt() -> None:
    story = doubting_more()
    hear(story, mail(Statement(Says.YES, "Yes, those are right.")))
    assert {question.kind for question in story.assess().questions} == {Asked.NUMBER_NOT_ON_BILL, Asked.NUMBERS_STAY}


def test_yes_to_all_settles_all() -> None:
    story = doubting_more()
    before = {question.key for question in story.assess().questions}
    hear(story, mail(Statement(Says.YES, "Yes to all.")))
    assert not before & {question.key for question in story.assess().questions}


@pytest.mark.parametrize("text", ["2. yes", "Q2: yes", "Question 2 - yes", "#2) Yes", "Q2 yes"])
def test_an_answer_by_number_settles_that_question(text: str) -> None:
    story = doubting_more()
    meant = story.assess().questions[1]
    hear(story, mail(Statement(Says.YES, text)))
    assert meant.key not in {question.key for question in story.assess().questions}
    assert len(story.assess().questions) == 2


def test_an_answer_under_the_quoted_question_settles_that_question() -> None:
    story = doubting_more()
    for question in story.assess().questions:
        lines = [question.text[place : place + 70] for place in range(0, len(question.text), 70)]
        facts = heard(story, mail(Statement(Says.YES, "yes", quoted=lines[0])))
        assert facts == (Answered(question.key, "yes"),)


def test_a_yes_that_names_the_number_settles_its_question() -> None:
    story = doubting_more()
    facts = heard(story, mail(Statement(Says.YES, "Yes, 0189 is right.")))
    assert [fact.question for fact in facts if isinstance(fact, Answered)] == ["digit_in_doubt:13055550189"]


def test_the_numbers_are_those_of_the_mail_that_is_answered() -> None:
    story = doubting_more()
    story.sends(payment(signed=None)).asks_everything()
    first = next(item.fact for item in story.evidence if item.fact.type == "mail_queued")
    headers = replace(HEADERS, in_reply_to=(first.message_id,))
    facts = heard(story, mail(Statement(Says.YES, "1: yes"), headers=headers))
    assert facts == (Answered(first.asked[0], "yes"),)


@pytest.mark.parametrize(
    "reading",
    [
        mail(Statement(Says.NO, "No, it is 305-555-0188.", (e164("0188"),)), typed=("0188",)),
        mail(Statement(Says.NO, "No, it ends in 0188.")),
        mail(Statement(Says.NOTE, "It is 305-555-0188.", (e164("0188"),)), typed=("0188",)),
    ],
)
def test_a_correction_settles_a_doubtful_digit(reading: MessageReading) -> None:
    story = hear(doubting(), reading)
    assert [each.e164 for each in story.assess().numbers] == [e164("0142"), e164("0188")]
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_yes_to_the_near_match_takes_the_near_match() -> None:
    story = Story().sends(bill("0142", "0181"), did_list("0142", number("0189", needs_review=True))).asks_everything()
    hear(story, mail(YES))
    assert [each.e164 for each in story.assess().numbers] == [e164("0142"), e164("0181")]


def test_the_doubtful_number_typed_again_is_a_yes() -> None:
    assert hear(doubting(), mail(typed=("0189",))).status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_yes_does_not_sign_a_form() -> None:
    story = Story().sends(payment(signed=False)).asks_everything()
    hear(story, mail(YES))
    assert story.status(RequirementKind.PAYMENT_AUTHORIZATION) is Status.RECEIVED


def test_full_numbers_answer_a_claim() -> None:
    story = Story().sends(did_list("0142", claims=("555-01xx",))).asks_everything()
    hear(story, mail(typed=("0143", "0144")))
    assert [each.action.value for each in story.assess().numbers] == ["port", "port", "port"]
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_the_new_billing_number_is_named_in_a_sentence() -> None:
    btn = bill("0142", "0171", "0172", billing_telephone_number=e164("0142"))
    story = Story().sends(btn, did_list("0142")).asks_everything()
    hear(story, mail(Statement(Says.NEW_BTN, "Make 305-555-0172 the new BTN.", (e164("0172"),)), typed=("0172",)))
    assert dict(story.assess().facts)["New billing number"] == "305-555-0172"
    assert story.questions(Asked.NEW_BTN) == []


def test_port_them_too_under_the_question_moves_them() -> None:
    story = Story().sends(bill("0142", "0171"), did_list("0142")).asks_everything()
    quoted = story.question(Asked.NUMBERS_STAY).text
    hear(story, mail(Statement(Says.PORT, "Port it too", quoted=quoted)))
    assert [each.action.value for each in story.assess().numbers] == ["port", "port"]
    assert story.assess().questions == ()


def test_the_date_of_an_undated_bill() -> None:
    story = Story().sends(bill("0142", document_date=None), did_list("0142")).asks_everything()
    hear(story, mail(Statement(Says.NOTE, "The bill is of November 2, 2026.")))
    assert story.status(RequirementKind.PHONE_BILL) is Status.ACCEPTED


def test_a_trade_name_in_a_sentence() -> None:
    story = Story().sends(bill("0142", customer_name="Bright Smiles"), did_list("0142")).asks_everything()
    hear(story, mail(Statement(Says.NOTE, "Bright Smiles is our DBA.")))
    assert story.assess().questions == ()


def test_words_that_come_back_to_a_rejection_answer_it() -> None:
    story = Story().completed().port("submitted").port("rejected", reason="pending order on the account").asks_everything()
    hear(story, mail(Statement(Says.NOTE, "They closed the order yesterday.")))
    assert story.assess().state == "complete"


# --- the rest -------------------------------------------------------------------------------------


def test_courtesy_is_nothing() -> None:
    assert heard(Story(), mail(Statement(Says.THANKS, "Thank you!"))) == ()


def test_what_nobody_understood_is_a_note_and_a_question_reaches_staff() -> None:
    reading = mail(Statement(Says.NOTE, "We moved."), Statement(Says.QUESTION, "Can we keep our phones?"))
    assert heard(Story(), reading) == (Noted("We moved."), Noted("Can we keep our phones?", asks=True))


def test_words_without_any_sentence_are_still_a_note() -> None:
    assert heard(Story(), mail(words="¯\\_(ツ)_/¯")) == (Noted("¯\\_(ツ)_/¯"),)


def test_to_disconnect_is_neither_port_nor_keep() -> None:
    reading = mail(Statement(Says.DISCONNECT, "Please cancel 305-555-0144.", (e164("0144"),)), typed=("0144",))
    assert heard(Story(), reading) == (Noted("Please cancel 305-555-0144.", asks=True),)


def test_ignore_my_last_mail_takes_back_the_last_mail_of_the_same_person() -> None:
    story = Story().sends(did_list("0142")).says("CNAM", "PAT", by=PARTNER)
    facts = heard(story, mail(Statement(Says.RETRACT, "Ignore my last mail.")))
    assert facts == (Retracted((2,)),)


def test_nothing_to_take_back_goes_to_a_person() -> None:
    assert heard(Story(), mail(Statement(Says.RETRACT, "Ignore my last mail."))) == (Noted("Ignore my last mail.", asks=True),)


def test_a_line_of_a_number_answers_the_question_it_names() -> None:
    btn = bill("0142", "0171", "0172", billing_telephone_number=e164("0142"))
    story = Story().sends(btn, did_list("0142")).asks_everything()
    place = [question.kind for question in story.assess().questions].index(Asked.NEW_BTN) + 1
    for line in (f"Q{place} 305-555-0172", f"{place}) 0172"):
        facts = heard(story, mail(words=line, typed=("0172",) if "305" in line else ()))
        assert facts == (Answered("new_btn:13055550142", e164("0172")),)


def test_a_numbered_list_of_numbers_is_a_list_and_no_answer() -> None:
    story = Story().sends(bill("0142", "0143")).client(UseRuled(Action.PORT)).asks_everything()
    facts = heard(story, mail(words="1. 305-555-0142\n2. 305-555-0143", typed=("0142", "0143")))
    assert [fact.type for fact in facts] == ["numbers_said"]


def test_that_is_all_agrees_to_nothing() -> None:
    assert [fact.type for fact in heard(doubting_more(), mail(Statement(Says.YES, "Yes, that's all.")))] == ["noted"]


@pytest.mark.parametrize("text", ["Sí, están correctos.", "Yes, they are all right."])
def test_spanish_and_english_agree_alike(text: str) -> None:
    story = doubting_more()
    hear(story, mail(Statement(Says.YES, text)))
    assert story.questions(Asked.DIGIT_IN_DOUBT) == []


def forwarded(*statements: Statement, sender: str, words: str, **known: object) -> MessageReading:
    original = Forwarded(Person("Bob Ray", sender), None, "Fwd", words, statements=statements)
    return mail(forwarded=(replace(original, **known),), words="")  # type: ignore[arg-type]


def test_a_forwarded_contacts_words_count_as_theirs_always_do() -> None:
    reading = forwarded(Statement(Says.KEEP, "Keep the fax.", value="fax"), sender="pat@channel.example", words="Keep the fax.")
    assert heard(Story(), reading) == (UseRuled(Action.KEEP, use="fax"),)


def test_a_forwarded_strangers_numbers_count_and_their_words_are_a_note() -> None:
    body = DocumentReading("mail.eml", DocumentKind.EMAIL, numbers=(number("0142"),), fields=(("PIN", "4321"),))
    question = Statement(Says.QUESTION, "Shall we go on?")
    facts = heard(Story(), forwarded(question, sender="desk@phones.example", words="Shall we go on?", body=body))
    assert facts == (NumbersSaid((number("0142"),)), FieldSaid("PIN", "4321"), Noted("Forwarded from Bob Ray: Shall we go on?"))


def test_our_own_mail_passed_on_says_nothing() -> None:
    headers = replace(HEADERS, to=("bot@carrier.example",))
    original = Forwarded(Person(None, "bot@carrier.example"), None, None, "PIN: 1234", labels=(("PIN", "1234"),))
    assert heard(Story(), mail(headers=headers, forwarded=(original,), words="")) == ()


def test_numbers_called_by_their_last_digits_are_found_in_the_book() -> None:
    story = Story().sends(bill("0142", "0171"), did_list("0142"))
    hear(story, mail(Statement(Says.ADD, "Please also port 0171.", endings=("0171",))))
    assert [each.action.value for each in story.assess().numbers] == ["port", "port"]


def test_last_digits_that_no_number_has_are_asked_about() -> None:
    story = Story().sends(bill("0142"), did_list("0142"))
    hear(story, mail(Statement(Says.ADD, "Please also port 0199.", endings=("0199",))))
    assert "0199" in story.question(Asked.NUMBER_CLAIM).text


def test_a_slip_in_a_group_is_put_right_and_the_rest_stays_open() -> None:
    story = Story().sends(bill("0142", "0144"), did_list("0142", "0155", "0166")).asks_everything()
    hear(story, mail(Statement(Says.NOTE, "0155 is wrong, it should be 0144.")))
    assert [each.e164[-4:] for each in story.assess().numbers if each.action is Action.PORT] == ["0142", "0144", "0166"]
    assert story.question(Asked.NUMBER_NOT_ON_BILL).numbers == (e164("0166"),)


def test_what_is_left_out_of_everything_confirms_the_rest() -> None:
    story = Story().sends(bill("0142", "0143", "0144")).client(UseRuled(Action.PORT)).asks_everything()
    hear(story, mail(Statement(Says.KEEP, "No, please leave 0144 out.", endings=("0144",))))
    assert [each.action.value for each in story.assess().numbers] == ["port", "port", "keep"]
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_a_yes_about_all_of_them_is_no_new_list() -> None:
    story = Story().sends(bill("0142", "0144"), did_list("0142", "0155")).asks_everything()
    text = "Yes, all of them are on the same account."
    hear(story, mail(Statement(Says.YES, text), Statement(Says.PORT_ALL, text)))
    assert [each.e164[-4:] for each in story.assess().numbers if each.action is Action.PORT] == ["0142", "0155"]


def test_ignore_that_bill_takes_back_the_bill_only() -> None:
    story = Story().sends(bill("0142"), did_list("0142"))
    facts = heard(story, mail(Statement(Says.RETRACT, "It is another company's, ignore that bill.")))
    assert facts == (Retracted((2,)),)


def test_a_name_with_its_email_behind_is_a_name() -> None:
    body = DocumentReading("mail.eml", DocumentKind.EMAIL, billing_contact=Person("Ann Fox", "ann@harbor.example"))
    reading = mail(labels=(("Billing contact", "Ann Fox, ann@harbor.example"),), body=body)
    assert heard(Story(), reading) == (ContactSaid("Ann Fox", "ann@harbor.example"),)


@pytest.mark.parametrize("text", ["1 yes, 3 yes", "Answers: 1: yes; 3: yes", "Yes to 1 and 3."])
def test_several_answers_in_one_line(text: str) -> None:
    story = doubting_more()
    first, second, third = story.assess().questions
    kind = Says.YES if text.startswith("Yes") else Says.NOTE
    hear(story, mail(Statement(kind, text)))
    left = {question.key for question in story.assess().questions}
    assert second.key in left
    assert not {first.key, third.key} & left


def test_everything_stays_but_one() -> None:
    story = Story().sends(bill("0142", "0143", "0144"))
    hear(story, mail(Statement(Says.KEEP, "Everything stays except 0142.", endings=("0142",))))
    assert [each.action.value for each in story.assess().numbers] == ["port", "keep", "keep"]


def test_the_use_of_a_number_that_stays_is_kept() -> None:
    story = Story().sends(bill("0142", "0143"), did_list("0142"))
    statement = Statement(Says.KEEP, "The fax is 305-555-0143 and stays.", (e164("0143"),), "fax")
    hear(story, mail(statement, typed=(number("0143", use="fax"),)))
    assert [(each.use, each.action.value) for each in story.assess().numbers] == [(None, "port"), ("fax", "keep")]


STATEMENTS = st.builds(
    Statement,
    st.sampled_from(Says),
    st.sampled_from(["yes", "No, it is 0188.", "Q1 yes", "Keep it.", "Is it so?", "2) 0171", "all of them", "We moved."]),
    numbers=st.lists(st.sampled_from([e164("0142"), e164("0188"), e164("0199")]), max_size=2).map(tuple),
    value=st.sampled_from([None, "fax", "main"]),
    quoted=st.sampled_from([None, "A digit is hard to read in list.csv. Is 305-555-0189 right?", "What we need"]),
    endings=st.lists(st.sampled_from(["0171", "9999"]), max_size=1).map(tuple),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(STATEMENTS, max_size=4), st.sampled_from([(), ("0188",), ("0142", "0143")]), st.booleans())
def test_whatever_is_written_is_heard_the_same_way_twice_and_nothing_is_dropped(
    statements: list[Statement], typed: tuple[str, ...], asked: bool
) -> None:
    story = doubting_more() if asked else Story().sends(bill("0142", "0171"), did_list("0142"))
    reading = mail(*statements, typed=typed)
    facts = heard(story, reading)
    assert facts == heard(story, reading)
    story.add(CLIENT, *facts)
    assert story.assess().requirements
    noted = " ".join(fact.text for fact in facts if isinstance(fact, Noted))
    questions = [each.text for each in statements if each.kind in (Says.QUESTION, Says.DISCONNECT)]
    assert all(text in noted for text in questions)
    if not asked:
        assert all(each.text in noted for each in statements if each.kind in (Says.YES, Says.NO, Says.NOTE))


@pytest.mark.parametrize("text", ["It ends in 0147, not 0149", "0149 is wrong, should be 0147", "no es 0149 sino 0147"])
def test_the_number_the_bill_shows_takes_the_place_of_the_listed_one(text: str) -> None:
    story = Story().sends(bill("0142", "0147"), did_list("0142", "0149")).asks_everything()
    hear(story, mail(Statement(Says.NOTE, text)))
    assert {n.e164[-4:] for n in story.assess().numbers if n.action is Action.PORT} == {"0142", "0147"}


def test_a_use_said_of_four_digits_is_the_numbers_use() -> None:
    story = Story().sends(bill("0142", "0143"), did_list("0142", "0143"))
    hear(story, mail(Statement(Says.NOTE, "0143 is our fax", value="fax", endings=("0143",))))
    assert {n.e164[-4:]: n.use for n in story.assess().numbers} == {"0142": None, "0143": "fax"}
    assert not any(isinstance(item.fact, Noted) for item in story.evidence)


def test_a_use_of_a_number_nobody_listed_makes_no_list() -> None:
    story = Story().sends(bill("0142", "0143"))
    facts = heard(story, mail(Statement(Says.NOTE, "0143 is our fax", value="fax", endings=("0143",))))
    assert [fact.type for fact in facts] == ["noted"]


def test_words_that_do_not_speak_to_the_only_question_are_a_note() -> None:
    story = Story(activation=Activation.ASAP).asks_everything()
    assert [fact.type for fact in heard(story, mail(Statement(Says.NOTE, "3 lines in 305")))] == ["noted"]
    assert [fact.type for fact in heard(story, mail(Statement(Says.NOTE, "Only until we port ours.")))] == ["answered"]


def test_a_word_after_a_failed_port_day_check_reaches_a_person_at_once() -> None:
    story = Story().sends(bill("0142"), did_list("0142"))
    assert heard(story, mail(Statement(Says.NOTE, "All fixed now.")), PARTNER) == (Noted("All fixed now."),)
    story.add(STAFF, PortDayChecked(("Hardware is online",)))
    assert heard(story, mail(Statement(Says.NOTE, "All fixed now.")), PARTNER) == (Noted("All fixed now.", asks=True),)


BARE = {
    "maria@harbor.example": ContactSaid(None, "maria@harbor.example"),
    "maria lopez maria@harbor.example": ContactSaid("maria lopez", "maria@harbor.example"),
}


@pytest.mark.parametrize("words", BARE)
def test_the_asked_billing_contact_may_be_all_the_mail_says(words: str) -> None:
    assert heard(Story(), replace(mail(Statement(Says.THANKS, words)), words=words)) == (BARE[words],)


def test_a_name_beside_papers_or_a_lone_thanks_names_nobody() -> None:
    assert heard(Story(), replace(mail(Statement(Says.THANKS, "Thanks")), words="Thanks")) == ()
    papers = ((Attachment("b.pdf", "sha", 9, "application/pdf"), bill("0142")),)
    facts = heard(Story(), replace(mail(Statement(Says.THANKS, "Jane Doe"), documents=papers), words="Jane Doe"))
    assert [fact.type for fact in facts] == ["paper_read"]
    named = replace(mail(Statement(Says.THANKS, "Maria Lopez")), words="Maria Lopez")
    assert heard(Story(), named) == ()
    asked = Story().client(ContactSaid(None, "maria@harbor.example"))
    assert heard(asked, named) == (ContactSaid("Maria Lopez", None),)
    assert heard(asked, replace(mail(Statement(Says.THANKS, "Thank You So Much")), words="Thank You So Much")) == ()


def test_the_billing_contact_may_be_the_writer() -> None:
    assert heard(Story(), mail(Statement(Says.NOTE, "The billing person is me"))) == (ContactSaid("Jane Doe", "jane@harbor.example"),)


def test_the_writers_name_is_the_registered_one_where_the_mail_shows_none() -> None:
    nameless = Author(CLIENT.role, CLIENT.email)
    facts = heard(Story(), mail(Statement(Says.NOTE, "The billing person is me")), nameless)
    assert facts == (ContactSaid("Jane Doe", "jane@harbor.example"),)
