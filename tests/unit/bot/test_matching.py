"""Each way of matching works alone; strong signs that disagree go to staff."""

import pytest

from bot.matching import Match, Registry, Signs, Verdict, match
from bot.refs import new_ref, refs_in

A, B = "OB-AAAAA", "OB-BBBBB"
LENA, DANA, EVE = "lena@harbordental.example", "dana@bluepeak.example", "eve@evil.example"
REGISTRY = Registry({A: {LENA, DANA}, B: {DANA}})


def found(sender: str | None, **signs: set[str]) -> Match:
    return match(Signs(sender=sender, staff=False, **{name: frozenset(refs) for name, refs in signs.items()}), REGISTRY)


def staff(**signs: set[str]) -> Match:
    return match(Signs(sender="t@oit.example", staff=True, **{name: frozenset(refs) for name, refs in signs.items()}), REGISTRY)


@pytest.mark.parametrize("way", ["by_token", "by_thread", "by_subject", "by_sender", "by_closed_sender"])
def test_each_way_works_alone_for_a_contact(way: str) -> None:
    assert (found(LENA, **{way: {A}}).verdict, found(LENA, **{way: {A}}).ref) == (Verdict.FOUND, A)


@pytest.mark.parametrize("way", ["by_token", "by_thread", "by_subject"])
@pytest.mark.parametrize("sender", [EVE, None])
def test_a_reference_opens_nothing_to_a_stranger(way: str, sender: str | None) -> None:
    assert found(sender, **{way: {A}}).verdict is Verdict.STRANGER


def test_a_contact_of_one_onboarding_is_a_stranger_to_another() -> None:
    assert found(LENA, by_thread={B}, by_sender={A}).verdict is Verdict.STRANGER


def test_an_address_is_known_in_any_case_and_only_as_a_whole() -> None:
    assert REGISTRY.knows(A, "LENA@harbordental.example")
    assert not REGISTRY.knows(A, "lena@harbordental.example.evil.example")
    assert not REGISTRY.knows(A, None)


def test_signs_that_disagree_go_to_staff() -> None:
    assert found(DANA, by_token={A}, by_subject={B}, by_sender={A, B}).verdict is Verdict.CONFLICT


def test_a_contact_of_several_is_asked_with_the_choices() -> None:
    assert found(DANA, by_sender={A, B}) == Match(Verdict.ASK, choices=(A, B), why="a contact of several open onboardings")


def test_a_paper_that_names_the_client_spares_the_question() -> None:
    assert found(DANA, by_sender={A, B}, by_papers={B}).ref == B


def test_a_paper_alone_never_places_a_strangers_mail() -> None:
    assert found(EVE, by_papers={A}).verdict is Verdict.STRANGER


@pytest.mark.parametrize(
    ("signs", "ref"),
    [
        ({"by_words": {B}, "by_thread": {A}}, B),
        ({"by_thread": {A}}, A),
        ({"by_subject": {A}}, A),
        ({"by_original": {A}}, A),
        ({"by_papers": {A}}, A),
        ({"by_original": {A, B}, "by_papers": {A}}, A),
    ],
)
def test_what_staff_forward_is_placed_by_their_word_then_thread_then_content(signs: dict[str, set[str]], ref: str) -> None:
    assert staff(**signs).ref == ref


@pytest.mark.parametrize(
    "signs",
    [
        {"by_thread": {A}, "by_original": {B}},
        {"by_original": {A}, "by_papers": {B}},
        {"by_papers": {A, B}},
        {"by_token": {A}, "by_subject": {B}},
    ],
)
def test_what_staff_forward_with_conflicting_signs_is_not_guessed(signs: dict[str, set[str]]) -> None:
    assert staff(**signs).verdict is Verdict.CONFLICT


def test_references_are_found_as_people_type_them() -> None:
    ref = new_ref()
    assert refs_in(f"Re: [{ref}] papers") == (ref,)
    assert refs_in(f"accept bill {ref.lower()}, please") == (ref,)
    assert refs_in("OB-ORDER and job-7K3FM and OB-7K3FMX") == ()
