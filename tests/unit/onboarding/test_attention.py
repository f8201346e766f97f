"""What staff see, and the command that settles it."""

from __future__ import annotations

from onboarding.documents import DocumentKind, DocumentReading
from onboarding.evidence import Activation, ActivationSaid, CardDataSeen, Noted
from onboarding.evidence import RequirementKind as Kind
from tests.unit.onboarding.story import PARTNER, STAFF, Story, bill, did_list, number, payment


def lines(story: Story) -> dict[str, str | None]:
    return {line.text: line.command for line in story.assess().attention}


def test_a_question_a_person_must_answer_stays_until_staff_write() -> None:
    story = Story().client(Noted("Can we keep our extension plan?", asks=True))
    assert lines(story) == {'Jane Doe asks: "Can we keep our extension plan?"': "answered [OB-7]"}
    assert lines(story.add(STAFF, Noted("answered"))) == {}


def test_a_mere_note_needs_nobody() -> None:
    assert lines(Story().client(Noted("We moved in last year."))) == {}


def test_a_contact_cannot_change_the_activation_but_staff_see_the_wish() -> None:
    story = Story().add(PARTNER, ActivationSaid(Activation.BOTH))
    assert story.assess().activation is Activation.PORTING
    assert lines(story) == {"Pat Lee wants the activation to be ASAP and porting.": "set ASAP or Porting: ASAP and porting [OB-7]"}
    assert lines(story.says("ASAP or Porting", "ASAP and porting", by=STAFF)) == {}


def test_card_data_is_purged_by_a_person() -> None:
    assert any("purge" in text for text in lines(Story().client(CardDataSeen("sha"))))


def test_a_doubt_names_the_document_and_the_command() -> None:
    story = Story().sends(bill("0142"), did_list("0142", number("0189", needs_review=True)))
    line = story.assess().attention[0]
    assert (line.command, line.document) == ("accept DID list [OB-7]", "sha-1-1")


def test_the_oldest_comes_first() -> None:
    story = Story().client(Noted("First?", asks=True)).later(days=1).client(Noted("Second?", asks=True))
    assert [line.text[-9:] for line in story.assess().attention] == [' "First?"', '"Second?"']


def test_a_ready_onboarding_without_a_domain_asks_staff_for_one() -> None:
    assert "set Domain: harbordentalllc [OB-7]" in lines(Story().everything_in()).values()
    assert lines(Story().everything_in().says("Domain", "harbor", by=STAFF)) == {}


def test_accepting_settles_what_it_was_about() -> None:
    story = Story().sends(bill("0142", "0171", incomplete="page 1 of 6 alone"), did_list("0142"))
    assert len(lines(story)) == 2
    story.settles(Kind.PHONE_BILL, "accepted").settles(Kind.DID_LIST, "accepted")
    assert lines(story) == {}


def test_a_new_list_after_staff_accepted_the_first_is_doubted_again() -> None:
    story = Story().sends(bill("0142"), did_list("0142")).settles(Kind.DID_LIST, "accepted")
    assert story.status(Kind.DID_LIST) == "accepted"
    story.sends(did_list("0142", number("0189", needs_review=True)))
    assert story.status(Kind.DID_LIST) == "received"


def test_an_unsigned_form_needs_nobody_once_a_signed_one_came() -> None:
    story = Story().sends(payment(signed=False))
    assert any("not signed" in line for line in lines(story))
    assert not any("not signed" in line for line in lines(story.sends(payment())))


def test_a_letter_whose_signature_could_not_be_seen_waits_for_staff() -> None:
    story = Story().sends(DocumentReading("loa.pdf", DocumentKind.LOA, signed=None))
    told = {line: command for line, command in lines(story).items() if "letter is signed" in line}
    assert list(told.values()) == [f"answered [{story.assess().ref}]"]
    story.add(STAFF, Noted("answered"))
    assert not any("letter is signed" in line for line in lines(story))


def test_the_name_given_after_a_rejection_is_no_conflict_with_the_bill() -> None:
    story = Story().sends(bill("0142"), did_list("0142")).says("Account name", "HARBOR DENTAL PARTNERS")
    assert any(line.startswith("Account name") for line in lines(story))
    told = Story().sends(bill("0142"), did_list("0142")).port("submitted").port("rejected", reason="name mismatch")
    assert not any(line.startswith("Account name") for line in lines(told.says("Account name", "HARBOR DENTAL PARTNERS")))
