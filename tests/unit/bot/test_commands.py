"""What staff write, line by line: commands, notes, and refusals that say what to write instead."""

from datetime import UTC, date, datetime

import pytest

from bot.commands import _EFFECTS, GRAMMAR, Command, Note, Outcome, Standing, facts_of, last_commands, parse
from onboarding.assess import assess
from onboarding.evidence import (
    Activation,
    Author,
    ContactSet,
    Evidence,
    Fact,
    FieldSaid,
    NewNumbers,
    Opened,
    Party,
    PortDayChecked,
    PortMilestone,
    RequirementKind,
    Role,
    Settled,
    Shipped,
    StateChanged,
    Undone,
)
from onboarding.rules import Rules

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
STAFF = Author(Role.STAFF, "sam@oit.example")
OPENED = Opened(
    Party(Role.CLIENT, "lena@h.example", None, "Harbor"), Party(Role.PARTNER, "dana@b.example", None, "Blue"), Activation.PORTING
)


def standing(*facts: Fact, opened: Opened = OPENED) -> Standing:
    evidence = [Evidence(1, NOW, STAFF, opened), *(Evidence(i, NOW, STAFF, fact, message=f"m{i}") for i, fact in enumerate(facts, 2))]
    return Standing(assess("OB-7K3FM", evidence, Rules(), NOW), evidence, NOW)


def told(line: str, on: Standing | None = None) -> Outcome:
    (command,) = parse([line])
    assert isinstance(command, Command), line
    return facts_of(command, on or standing())


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("accept bill", Settled(RequirementKind.PHONE_BILL, "accepted")),
        ("ACCEPT the CSR.", Settled(RequirementKind.CSR, "accepted")),
        ("- waive CSR OB-7K3FM", Settled(RequirementKind.CSR, "waived")),
        ("require csr", Settled(RequirementKind.CSR, "required")),
        ("reject DID list: two numbers are missing", Settled(RequirementKind.DID_LIST, "rejected", "two numbers are missing")),
        ("accept cc/ach", Settled(RequirementKind.PAYMENT_AUTHORIZATION, "accepted")),
        ("set CNAM: Harbor Dental", FieldSaid("CNAM", "Harbor Dental")),
        ("cnam: Harbor Dental", FieldSaid("CNAM", "Harbor Dental")),
        ("port submitted", PortMilestone("submitted")),
        ("Port rejected: name mismatch", PortMilestone("rejected", reason="name mismatch")),
        ("port date 12/15/2026", PortMilestone("dated", on=date(2026, 12, 15))),
        ("port date December 15", PortMilestone("dated", on=date(2026, 12, 15))),
        ("port date 1/5", PortMilestone("dated", on=date(2027, 1, 5))),
        ("FOC date: 2026-12-15", PortMilestone("dated", on=date(2026, 12, 15))),
        ("port complete", PortMilestone("completed")),
        ("tracking 1Z999AA10123456784 UPS", Shipped("1Z999AA10123456784", "UPS")),
        ("tracking: 9400 1000 0000 0000 0000 00", Shipped("9400100000000000000000")),
        ("new numbers: 305-555-0142, 305-555-0143", NewNumbers(("+13055550142", "+13055550143"))),
        ("verified", PortDayChecked(verified=True)),
        ("not verified: fax; E911", PortDayChecked(failed=("fax", "E911"))),
        ("contact client: Lena Ortiz <LENA@new.example>", ContactSet(Party(Role.CLIENT, "lena@new.example", "Lena Ortiz", "Harbor"))),
        ("pause", StateChanged("paused")),
        ("Re-open", StateChanged("reopened")),
    ],
)
def test_a_line_makes_one_thing_true(line: str, fact: Fact) -> None:
    assert told(line).facts == (fact,)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("accept bils", "Did you mean 'bills'"),
        ("accept invoice", "The words are"),
        ("reject bill", "needs its reason"),
        ("set Colour: red", "I know no label 'Colour'"),
        ("port date someday", "is no date I can read"),
        ("port rejected", "needs the carrier's reason"),
        ("tracking soon", "is no tracking number"),
        ("new numbers: 0142", "no ten-digit number"),
        ("not verified", "say which items"),
        ("contact client: Lena", "has no address"),
        ("remove contact nobody@x.example", "is no contact"),
        ("undo", "no command to undo"),
    ],
)
def test_a_refusal_says_what_to_write(line: str, words: str) -> None:
    outcome = told(line)
    assert outcome.facts == ()
    assert words in outcome.refused


@pytest.mark.parametrize("line", ["port submitted", "port date 12/15/2026", "port complete"])
def test_no_port_where_nothing_ports(line: str) -> None:
    asap = Opened(OPENED.client, OPENED.partner, Activation.ASAP)
    assert "ports no numbers" in told(line, standing(opened=asap)).refused


@pytest.mark.parametrize(
    "line",
    [
        "Thanks!",
        "accept my apologies for the delay",
        "I'll call Lena about the bill",
        "the port was rejected twice before",
        "setting this up now",
    ],
)
def test_what_is_no_command_is_a_note_and_never_an_error(line: str) -> None:
    assert parse([line]) == (Note(line),)


def test_several_onboardings_in_one_reply() -> None:
    lines = parse(["accept bill OB-7K3FM", "", "[OB-9XPQR] waive csr", "OB-7K3FM called them today"])
    assert [item.ref for item in lines] == ["OB-7K3FM", "OB-9XPQR", "OB-7K3FM"]
    assert isinstance(lines[2], Note)


def test_a_value_that_breaks_a_rule_is_set_with_a_warning() -> None:
    outcome = told("set CNAM: Harbor Dental Group of Miami")
    assert outcome.facts
    assert outcome.warnings
    assert told("port date 12/25/2026").warnings


def test_undo_takes_back_the_last_mail_of_commands_only() -> None:
    on = standing(Settled(RequirementKind.CSR, "waived"), Settled(RequirementKind.PHONE_BILL, "accepted"))
    assert told("undo", on).facts == (Undone((3,)),)
    again = standing(Settled(RequirementKind.CSR, "waived"), Settled(RequirementKind.PHONE_BILL, "accepted"), Undone((3,)))
    assert [item.id for item in last_commands(again.evidence)] == [2]


def test_every_command_of_the_grammar_has_an_effect() -> None:
    assert {verb for verb, _ in GRAMMAR} == set(_EFFECTS)


@pytest.mark.parametrize("line", ["set PIN: NEW PIN", "set Domain: NAME", "set Port Date: VALUE", "set New billing number: NUMBER"])
def test_a_command_sent_back_without_its_value_changes_nothing(line: str) -> None:
    (command,) = parse([line])
    assert isinstance(command, Command)
    outcome = facts_of(command, standing())
    assert outcome.facts == ()
    assert "place of the value" in (outcome.refused or "")
