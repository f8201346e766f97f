"""What becomes of each number, and what is in doubt about it."""

from __future__ import annotations

from onboarding.assessment import QuestionKind, Status
from onboarding.documents import Action, DocumentKind, DocumentReading
from onboarding.evidence import NumbersSaid, PaperRead, RequirementKind, UseRuled
from tests.unit.onboarding.story import STAFF, Story, bill, csr, did_list, number, numbers


def actions(story: Story) -> dict[str, str]:
    return {each.e164[-4:]: each.action.value for each in story.assess().numbers}


def doubtful(story: Story) -> list[str]:
    return [each.e164[-4:] for each in story.assess().numbers if each.needs_review]


def test_listed_numbers_port_and_the_rest_of_the_bill_stays() -> None:
    story = Story().sends(bill("0142", "0143", "0144"), did_list("0142", "0143"))
    assert actions(story) == {"0142": "port", "0143": "port", "0144": "keep"}
    assert story.assess().order("Partial or Full port") == "Partial"


def test_when_nothing_stays_the_port_is_full() -> None:
    story = Story().sends(bill("0142", "0143"), did_list("0142", "0143"))
    assert story.assess().order("Partial or Full port") == "Full"
    assert "DIDs not to be ported" in story.assess().not_applicable


def test_a_bill_without_numbers_cannot_tell_full_from_partial() -> None:
    assert Story().sends(bill(), did_list("0142")).assess().order("Partial or Full port") is None


def test_a_number_marked_keep_on_the_list_stays() -> None:
    story = Story().sends(bill("0142", "0143"), did_list("0142", number("0143", action=Action.KEEP)))
    assert actions(story) == {"0142": "port", "0143": "keep"}
    assert story.questions(QuestionKind.NUMBERS_STAY) == []  # said, not assumed


def test_sources_are_merged() -> None:
    story = Story().sends(bill("0142"), csr("0142"), did_list("0142")).client(NumbersSaid(numbers("0142"), replaces=False))
    assert story.assess().numbers[0].sources == ("did_list", "phone_bill", "csr", "email")


def test_a_later_list_replaces_and_what_it_leaves_out_is_asked_about() -> None:
    story = Story().sends(did_list("0142", "0143")).sends(did_list("0142", "0145"))
    assert actions(story) == {"0142": "port", "0143": "keep", "0145": "port"}
    assert story.question(QuestionKind.NUMBERS_STAY).numbers == ("+13055550143",)


def test_lists_of_one_mail_are_one_list() -> None:
    assert actions(Story().sends(did_list("0142"), did_list("0143"))) == {"0142": "port", "0143": "port"}


def test_also_port_adds() -> None:
    story = Story().sends(did_list("0142")).client(NumbersSaid(numbers("0145"), replaces=False))
    assert actions(story) == {"0142": "port", "0145": "port"}


def test_keep_the_fax_line_holds_whether_it_is_said_before_or_after_the_list() -> None:
    listed = did_list(number("0142", use="main"), number("0143", use="fax"))
    keep = UseRuled(Action.KEEP, use="fax")
    before, after = Story().client(keep).sends(listed), Story().sends(listed).client(keep)
    assert actions(before) == actions(after) == {"0142": "port", "0143": "keep"}


def test_a_fax_line_nobody_has_named_is_asked_for() -> None:
    story = Story().sends(did_list("0142")).client(UseRuled(Action.KEEP, use="fax"))
    question = story.question(QuestionKind.NUMBER_CLAIM)
    assert "fax line stays" in question.text
    assert question.blocks


def test_a_list_that_names_what_was_to_stay_is_contested() -> None:
    story = Story().client(UseRuled(Action.KEEP, numbers=("+13055550143",))).sends(did_list("0142", number("0143", action=Action.PORT)))
    assert actions(story)["0143"] == "keep"
    question = story.question(QuestionKind.NUMBERS_STAY)
    assert "earlier mail" in question.text
    assert actions(story.answers(question, "no"))["0143"] == "port"


def test_words_go_before_the_list_of_their_own_mail() -> None:
    listed = PaperRead(did_list("0142", number("0143", action=Action.PORT)), "sha")
    story = Story().client(UseRuled(Action.KEEP, numbers=("+13055550143",)), listed)
    assert actions(story)["0143"] == "keep"
    assert story.assess().questions == ()


def test_a_newer_list_decides_over_an_older_one() -> None:
    story = Story().sends(did_list("0142", number("0143", action=Action.KEEP)))
    assert actions(story.sends(did_list("0142", number("0143", action=Action.PORT))))["0143"] == "port"
    assert story.assess().questions == ()


def test_everything_but_the_fax_in_any_order() -> None:
    on_bill = bill(numbers=(number("0142"), number("0143", use="fax")))
    story = Story().sends(on_bill).client(UseRuled(Action.KEEP, use="fax"), UseRuled(Action.PORT))
    assert actions(story) == {"0142": "port", "0143": "keep"}


def test_a_list_shorter_than_it_says_waits() -> None:
    story = Story().sends(bill("0142"), did_list("0142", incomplete="The list says 20 numbers, 18 are there."))
    assert story.status(RequirementKind.DID_LIST) is Status.RECEIVED
    assert story.answers(story.question(QuestionKind.NUMBER_CLAIM), "yes").status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_a_number_to_be_disconnected_is_neither_ported_nor_quietly_kept() -> None:
    claim = "305-555-0143 is to be disconnected: it is neither ported nor kept. Is that right?"
    story = Story().sends(bill("0142", "0143"), did_list("0142", number("0143", needs_review=True), claims=(claim,)))
    assert actions(story)["0143"] == "keep"
    assert [question.text for question in story.assess().questions] == [claim]
    story.answers(story.assess().questions[0], "yes")
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED
    assert any("305-555-0143" in line.text for line in story.assess().attention)


def test_the_fax_line_that_was_asked_for_is_kept_when_it_is_named() -> None:
    story = Story().sends(did_list("0142")).client(UseRuled(Action.KEEP, use="fax"))
    story.answers(story.question(QuestionKind.NUMBER_CLAIM), "+13055550143")
    assert actions(story) == {"0142": "port", "0143": "keep"}
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_everything_on_the_bill_is_shown_and_waits_for_yes() -> None:
    story = Story().sends(bill("0142", "0143", "0144")).client(UseRuled(Action.PORT, exceptions=("+13055550144",)))
    assert actions(story) == {"0142": "port", "0143": "port", "0144": "keep"}
    assert story.status(RequirementKind.DID_LIST) is Status.RECEIVED
    question = story.question(QuestionKind.ALL_ON_BILL)
    assert "305-555-0142 and 305-555-0143" in question.text
    assert story.answers(question, "yes").status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_everything_on_the_bill_counts_bills_that_come_later() -> None:
    story = Story().client(UseRuled(Action.PORT))
    assert story.status(RequirementKind.DID_LIST) is Status.RECEIVED
    assert actions(story.sends(bill("0142", "0143"))) == {"0142": "port", "0143": "port"}


def test_staffs_list_goes_before_a_later_word_of_the_client() -> None:
    story = Story().says("DIDs to be ported", "305-555-0142", by=STAFF).sends(did_list("0142", "0143"))
    assert actions(story) == {"0142": "port", "0143": "keep"}


def test_the_use_people_give_goes_before_what_a_bill_says() -> None:
    story = Story().sends(did_list(number("0142", use="fax")), bill(numbers=(number("0142", use="voice"),)))
    assert story.assess().numbers[0].use == "fax"


def test_numbers_know_their_account() -> None:
    story = Story().sends(bill("0142"), bill("0150", account_number="8155 10 001", carrier="Comcast"), did_list("0142", "0150"))
    assert [(each.account, each.carrier) for each in story.assess().numbers] == [("305 555-0142 327", "AT&T"), ("8155 10 001", "Comcast")]


def test_a_loa_stands_in_for_a_list_until_it_is_confirmed() -> None:
    story = Story().sends(bill("0142"), DocumentReading("loa.pdf", DocumentKind.LOA, numbers=numbers("0142"), signed=True))
    assert story.status(RequirementKind.DID_LIST) is Status.RECEIVED
    assert story.answers(story.question(QuestionKind.ALL_ON_BILL), "yes").status(RequirementKind.DID_LIST) is Status.ACCEPTED


# --- doubt ------------------------------------------------------------------------------------


def test_a_doubtful_digit_waits_for_a_second_source() -> None:
    story = Story().sends(did_list(number("0147", needs_review=True)))
    assert doubtful(story) == ["0147"]
    assert doubtful(story.sends(bill("0147"))) == []
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_two_doubtful_readings_of_two_papers_confirm_each_other() -> None:
    doubt = number("0147", needs_review=True)
    assert doubtful(Story().sends(did_list(doubt), bill(numbers=(doubt,)))) == []


def test_the_same_photo_twice_confirms_nothing() -> None:
    photo = did_list(number("0147", needs_review=True))
    story = Story().sends(photo)
    story.client(PaperRead(photo, "sha-1-0"))
    assert doubtful(story) == ["0147"]


def test_yes_settles_a_doubtful_digit() -> None:
    story = Story().sends(bill("0142"), did_list("0142", number("0147", needs_review=True)))
    assert doubtful(story.answers(story.question(QuestionKind.DIGIT_IN_DOUBT), "yes")) == []


def test_a_correction_takes_the_place_of_the_doubtful_number() -> None:
    story = Story().sends(bill("0142"), did_list("0142", number("0147", needs_review=True)))
    story.answers(story.question(QuestionKind.DIGIT_IN_DOUBT), "+13055550141")
    assert actions(story) == {"0141": "port", "0142": "port"}
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_no_asks_for_the_right_number() -> None:
    story = Story().sends(bill("0142"), did_list("0142", number("0147", needs_review=True)))
    story.answers(story.question(QuestionKind.DIGIT_IN_DOUBT), "no")
    question = story.question(QuestionKind.DIGIT_IN_DOUBT)
    assert question.blocks
    assert "right number" in question.text
    assert actions(story.answers(question, "+13055550141")) == {"0141": "port", "0142": "port"}


def a_stranger(story: Story) -> Story:
    return story.sends(bill("0142"), did_list("0142", number("0177", needs_review=True, theirs=False)))


def test_of_a_number_that_may_be_anybodys_we_ask_whose_it_is() -> None:
    question = a_stranger(Story()).question(QuestionKind.WHOSE_NUMBER)
    assert question.blocks
    assert question.text.endswith("we are not sure that it is yours. Is it one of your numbers?")
    assert a_stranger(Story()).questions(QuestionKind.DIGIT_IN_DOUBT) == []


def test_yes_makes_it_theirs() -> None:
    story = a_stranger(Story())
    story.answers(story.question(QuestionKind.WHOSE_NUMBER), "yes")
    assert doubtful(story) == []
    assert actions(story) == {"0142": "port", "0177": "port"}


def test_no_takes_it_from_the_list_and_nobody_asks_for_another() -> None:
    story = a_stranger(Story())
    story.answers(story.question(QuestionKind.WHOSE_NUMBER), "no")
    assert actions(story) == {"0142": "port"}
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED
    assert story.questions(QuestionKind.DIGIT_IN_DOUBT) == story.questions(QuestionKind.WHOSE_NUMBER) == []


def test_a_number_that_another_paper_names_is_no_stranger() -> None:
    assert doubtful(a_stranger(Story()).sends(bill("0142", "0177"))) == []


def test_a_stranger_is_no_slip_of_a_number_on_the_bill() -> None:
    story = Story().sends(bill("0142", "0178"), did_list("0142", number("0177", needs_review=True, theirs=False)))
    assert story.question(QuestionKind.WHOSE_NUMBER).numbers == ("+13055550177",)
    assert story.question(QuestionKind.NUMBERS_STAY).numbers == ("+13055550178",)


def test_several_strangers_are_asked_about_at_once() -> None:
    strangers = (number(tail, needs_review=True, theirs=False) for tail in ("0177", "0178"))
    question = Story().sends(did_list("0142", *strangers)).question(QuestionKind.WHOSE_NUMBER)
    assert question.text.endswith("we are not sure that they are yours. Are these your numbers?")
    assert len(question.numbers) == 2


def test_a_near_match_on_the_bill_is_offered() -> None:
    story = Story().sends(bill("0142"), did_list(number("0147", needs_review=True)))
    question = story.question(QuestionKind.DIGIT_IN_DOUBT)
    assert question.suggested == "+13055550142"
    assert story.questions(QuestionKind.NUMBERS_STAY) == []  # it may be the listed one


def test_many_doubtful_digits_make_one_question() -> None:
    story = Story().sends(did_list(*(number(f"01{place}", needs_review=True) for place in range(41, 49))))
    assert len(story.question(QuestionKind.DIGIT_IN_DOUBT).numbers) == 8


def test_a_bills_second_reading_that_the_list_bears_out_is_the_number() -> None:
    story = Story().sends(bill(numbers=(number("0147", needs_review=True, alternative="305-555-0142"),)), did_list("0142"))
    assert actions(story) == {"0142": "port"}
    assert doubtful(story) == []


def test_a_clients_list_is_never_changed_without_asking() -> None:
    story = Story().sends(bill("0142"), did_list(number("0147", needs_review=True, alternative="305-555-0142")))
    assert "0147" in actions(story)
    assert story.question(QuestionKind.DIGIT_IN_DOUBT).suggested == "+13055550142"


def test_a_doubtful_number_that_stays_is_asked_but_blocks_nothing() -> None:
    story = Story().sends(bill(numbers=(number("0142"), number("0199", needs_review=True))), did_list("0142"))
    assert not story.question(QuestionKind.DIGIT_IN_DOUBT).blocks
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED


def test_staff_accepting_the_list_settles_its_doubts() -> None:
    story = (
        Story()
        .sends(bill("0142", "0143"), did_list("0142", number("0147", needs_review=True)))
        .settles(RequirementKind.DID_LIST, "accepted")
    )
    assert doubtful(story) == []
    assert story.assess().questions == ()


def test_a_neighbour_in_a_block_is_no_near_match() -> None:
    story = Story().sends(bill("0142", "0143"), did_list("0142", "0143", number("0144", needs_review=True)))
    assert story.question(QuestionKind.DIGIT_IN_DOUBT).suggested == "+13055550144"


def test_a_bill_that_misprints_a_listed_number_makes_one_question() -> None:
    story = Story().sends(bill(numbers=(number("0142"), number("0177", needs_review=True))), did_list("0142", "0171"))
    assert [question.kind for question in story.assess().questions] == [QuestionKind.DIGIT_IN_DOUBT]
    story.answers(story.assess().questions[0], "+13055550171")
    assert story.assess().questions == ()
    assert actions(story) == {"0142": "port", "0171": "port"}


def test_the_openings_list_is_a_beginning_that_a_list_replaces() -> None:
    story = Story(opening={"fields": (("DIDs to be ported", "305-555-0142, 305-555-0143"),)})
    assert actions(story) == {"0142": "port", "0143": "port"}
    assert story.status(RequirementKind.DID_LIST) is Status.ACCEPTED
    story.sends(did_list("0142", "0145"))
    assert actions(story) == {"0142": "port", "0143": "keep", "0145": "port"}
    assert story.assess().order("DIDs to be ported") == "305-555-0142\n305-555-0145"


def test_a_list_that_comes_after_staffs_own_is_shown_to_staff() -> None:
    story = Story().says("DIDs to be ported", "305-555-0142", by=STAFF)
    assert story.assess().attention == ()
    story.sends(did_list("0142", "0143"))
    assert any("305-555-0143 moves" in line.text for line in story.assess().attention)


def test_groups_are_known_by_other_words_and_toll_free_numbers_by_their_code() -> None:
    toll_free = number("0142", e164="+18885550123")
    listed = did_list("0142", toll_free, number("0143", use="door"))
    story = Story().sends(listed).client(UseRuled(Action.KEEP, use="toll_free"), UseRuled(Action.KEEP, use="gate"))
    assert actions(story) == {"0142": "port", "0143": "keep", "0123": "keep"}
