"""Mail program × reply style × language: what the person wrote comes out whole, what our mail said does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onboarding.documents import DocumentReading
from onboarding.labels import FILL_IN_END, FILL_IN_START
from onboarding.messages import MessageReading, Nature, StatementKind
from parsers.message import read_message
from tests.unit.parsers.message.programs import BOT, MARKING, TOP_POSTING, Mail, Program, raw

OURS = f"""Hello Dana,

1. Is 305-555-0142 a number of yours? It is on the list, but no bill shows it, and we
must know before the port is ordered.

2. Who is the billing contact?

{FILL_IN_START}
Port Date:
PIN:
Authorized User Name:
{FILL_IN_END}

Already known:
Time Zone: Eastern
Thank you, Onboarding"""

ENGLISH = Mail(new="Please port everything on the bill except 305-555-0143.\n\nThe PIN is 4821.", quoted=OURS)
SPANISH = replace(
    ENGLISH,
    new="Porten todos los números de la factura excepto 305-555-0143.\n\nNuestro PIN es 4821.",
    spanish=True,
    subject="RE: Your onboarding [OB-7Q4F]",
)


def read(program: Program, mail: Mail) -> MessageReading:
    return read_message(raw(program, mail), lambda name, data: (DocumentReading(file=name),), frozenset({BOT[1]})).reading


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", [ENGLISH, SPANISH], ids=["English", "Spanish"])
@pytest.mark.parametrize("program", TOP_POSTING.values(), ids=TOP_POSTING.keys())
def test_an_answer_above_the_quote_is_all_the_person_said(program: Program, language: Mail) -> None:
    reading = read(program, language)

    assert squeezed(reading.words) == squeezed(language.new)
    assert reading.nature is Nature.HUMAN
    assert StatementKind.PORT_ALL in {statement.kind for statement in reading.statements}
    assert reading.body is not None
    assert reading.body.pin == "4821"
    assert [number.e164 for number in reading.body.numbers] == ["+13055550143"]
    assert reading.labels == ()
    assert reading.forwarded == ()


@pytest.mark.parametrize("spanish", [False, True], ids=["English", "Spanish"])
@pytest.mark.parametrize("program", MARKING.values(), ids=MARKING.keys())
def test_answers_between_the_quoted_lines_belong_to_the_line_above(program: Program, spanish: bool) -> None:
    yes = "Sí, es nuestro." if spanish else "Yes, that is ours."
    mail = Mail(
        new="",
        quoted=OURS,
        between=(("must know before the port is ordered.", yes), ("2. Who is the billing contact?", "Maria Lopez, maria@harbor.example")),
        spanish=spanish,
    )

    reading = read(program, mail)

    assert squeezed(reading.words) == f"{yes} Maria Lopez, maria@harbor.example"
    agreed = next(statement for statement in reading.statements if statement.kind is StatementKind.YES)
    assert agreed.quoted is not None
    assert agreed.quoted.startswith("1. Is 305-555-0142 a number of yours?")
    assert reading.body is not None
    assert reading.body.billing_contact is not None
    assert reading.body.billing_contact.email == "maria@harbor.example"


@pytest.mark.parametrize("program", MARKING.values(), ids=MARKING.keys())
def test_an_answer_below_the_quote_is_not_lost(program: Program) -> None:
    reading = read(program, Mail(new="", quoted=OURS, below="Keep the fax line, please."))

    assert squeezed(reading.words) == "Keep the fax line, please."
    assert [(statement.kind, statement.value) for statement in reading.statements] == [(StatementKind.KEEP, "fax")]


@pytest.mark.parametrize("program", TOP_POSTING.values(), ids=TOP_POSTING.keys())
def test_values_typed_behind_the_quoted_labels_count(program: Program) -> None:
    filled = OURS.replace("Port Date:", "Port Date: December 15, 2026").replace("PIN:", "PIN: 4821")

    reading = read(program, Mail(new="", quoted=filled))

    assert reading.labels == (("Port Date", "December 15, 2026"), ("PIN", "4821"))
    assert squeezed(reading.words) == "Port Date: December 15, 2026 PIN: 4821"


@pytest.mark.parametrize("program", TOP_POSTING.values(), ids=TOP_POSTING.keys())
def test_what_our_mail_printed_is_nobodys_answer(program: Program) -> None:
    reading = read(program, Mail(new="Will send the rest tomorrow.", quoted=OURS))

    assert reading.labels == ()
    assert squeezed(reading.words) == "Will send the rest tomorrow."
    assert reading.body is not None
    assert reading.body.numbers == ()


@pytest.mark.parametrize("program", TOP_POSTING.values(), ids=TOP_POSTING.keys())
def test_a_mail_with_nothing_typed_says_nothing(program: Program) -> None:
    reading = read(program, Mail(new="", quoted=OURS))

    assert reading.words == ""
    assert reading.statements == ()
    assert reading.labels == ()
