"""Plain sentences, English and Spanish, and what they come to."""

from __future__ import annotations

import pytest

from onboarding.messages import StatementKind as Kind
from parsers.words.said import Part, Said, said


def say(text: str, quoted: str | None = None, papers: bool = False) -> Said:
    return said((Part(text, quoted),), papers=papers)


def kinds(text: str, quoted: str | None = None, papers: bool = False) -> list[Kind]:
    return [statement.kind for statement in say(text, quoted, papers).statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yes, those are right.", [Kind.YES]),
        ("Those numbers are all correct.", [Kind.YES]),
        ("Sí, son correctos.", [Kind.YES]),
        ("1. yes", [Kind.YES]),
        ("No.", [Kind.NO]),
        ("No, it should be 305-555-0147.", [Kind.NO]),
        ("No problem.", [Kind.THANKS]),
        ("Thank you so much for your help!", [Kind.THANKS]),
        ("Muchas gracias", [Kind.THANKS]),
        ("FYI", [Kind.THANKS]),
        ("Please ignore my last email.", [Kind.RETRACT]),
        ("I sent the wrong bill.", [Kind.RETRACT]),
        ("Por favor ignore mi correo anterior.", [Kind.RETRACT]),
        ("When will our numbers port?", [Kind.QUESTION]),
        ("Is 305-555-0142 included?", [Kind.QUESTION]),
        ("¿Cuándo se hace la portabilidad?", [Kind.QUESTION]),
        ("Please call me.", [Kind.QUESTION]),
        ("I am not sure which account this is.", [Kind.QUESTION]),
        ("Are we tax exempt?", [Kind.QUESTION]),
        ("We are tax exempt.", [Kind.TAX_EXEMPT]),
        ("We are not tax exempt.", [Kind.NOT_TAX_EXEMPT]),
        ("No estamos exentos de impuestos.", [Kind.NOT_TAX_EXEMPT]),
        ("Please start service right away.", [Kind.ACTIVATION]),
        ("Please port our numbers as soon as possible.", [Kind.NOTE]),
        ("Please disconnect 305-555-0149.", [Kind.DISCONNECT]),
        ("Don't cancel anything yet.", [Kind.NOTE]),
        ("That's all we have.", [Kind.NO_MORE]),
        ("We don't have a CSR.", [Kind.NO_MORE]),
        ("We want to keep our numbers.", [Kind.NOTE]),
        ("The office moved in March.", [Kind.NOTE]),
        ("Yes, keep the fax line.", [Kind.YES, Kind.KEEP]),
        ("OK, I will send it tomorrow.", [Kind.NOTE]),
        ("Can you also port 305-555-0145?", [Kind.ADD]),
    ],
)
def test_what_a_sentence_says(text: str, expected: list[Kind]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "numbers", "value", "endings"),
    [
        ("Keep the fax line.", Kind.KEEP, (), "fax", ()),
        ("No porten la línea de fax.", Kind.KEEP, (), "fax", ()),
        ("Please leave the alarm line where it is.", Kind.KEEP, (), "alarm", ()),
        ("Do not port 305-555-0143.", Kind.KEEP, ("+13055550143",), None, ()),
        ("keep 0145 with Comcast", Kind.KEEP, (), None, ("0145",)),
        ("Please also port 305-555-0145.", Kind.ADD, ("+13055550145",), None, ()),
        ("Port everything on the bill except 305-555-0143.", Kind.PORT_ALL, ("+13055550143",), None, ()),
        ("Porten todo lo de la factura menos 305-555-0143.", Kind.PORT_ALL, ("+13055550143",), None, ()),
        ("All numbers on the bill except 0143 please.", Kind.PORT_ALL, (), None, ("0143",)),
        ("305-555-0144 should be the new billing number.", Kind.NEW_BTN, ("+13055550144",), None, ()),
        ("We want to start ASAP with temp numbers and port later.", Kind.ACTIVATION, (), "both", ()),
    ],
)
def test_numbers_uses_and_endings(text: str, kind: Kind, numbers: tuple[str, ...], value: str | None, endings: tuple[str, ...]) -> None:
    statement = say(text).statements[0]

    assert (statement.kind, statement.numbers, statement.value, statement.endings) == (kind, numbers, value, endings)


def test_all_but_a_kind_of_line_says_two_things() -> None:
    assert kinds("Port all numbers on the bill except the fax line.") == [Kind.PORT_ALL, Kind.KEEP]


def test_see_attached_says_nothing_when_something_is_attached() -> None:
    assert kinds("Please see attached bill.", papers=True) == [Kind.THANKS]
    assert kinds("Please see attached bill.") == [Kind.NOTE]


def test_an_answer_keeps_the_line_it_stands_under() -> None:
    statement = say("Yes", quoted="2. Is 305-555-0142 yours?").statements[0]

    assert statement.quoted == "2. Is 305-555-0142 yours?"


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("Our port-out PIN is 4821.", "PIN", "4821"),
        ("Nuestro PIN es 4821.", "PIN", "4821"),
        ("We would like the port date to be December 15, 2026.", "Port Date", "December 15, 2026"),
        ("Please port us on Friday, December 18.", "Port Date", "Friday, December 18"),
        ("Tom Reed, CFO, is the authorized contact on the account.", "Authorized User Name", "Tom Reed"),
        ("The authorized user is Tom Reed, Operations Manager.", "Authorized User Title", "Operations Manager"),
        ("La persona autorizada es Ana Ruiz, Gerente.", "Authorized User Name", "Ana Ruiz"),
        ("E911 address is 1200 Bayfront Dr. Ste 310, Miami, FL 33131.", "E911 Address", "1200 Bayfront Dr. Ste 310, Miami, FL 33131"),
        ("The caller ID name should be HARBOR DENTAL.", "CNAM", "HARBOR DENTAL"),
        ("We use a fax machine with an ATA.", "Native Fax Type", "fax machine with an ATA"),
        ("Time zone is Eastern.", "Time Zone", "Eastern"),
        ("We need 3 temporary numbers in the 305 area code.", "Quantity of Temp DID(s)", "3"),
        ("We need 3 temporary numbers in the 305 area code.", "Area Code", "305"),
        ("Enable texting on 305-555-0142.", "SMS DID", "305-555-0142"),
        ("Ship the phones to 12 Main St, Dallas, TX 75201.", "Shipping address for hardware", "12 Main St, Dallas, TX 75201"),
        ("Our current carrier is Bayline Telephone.", "Losing carrier", "Bayline Telephone"),
        ("We have 12 users and 2 locations.", "Number of locations", "2"),
    ],
)
def test_values_in_plain_sentences_are_taken_as_written(text: str, label: str, value: str) -> None:
    body = say(text).body

    assert body is not None
    assert dict(body.fields)[label] == value


@pytest.mark.parametrize(
    ("text", "name", "email"),
    [
        ("Our billing contact is Maria Lopez, maria@harbor.example.", "Maria Lopez", "maria@harbor.example"),
        ("Maria Lopez (maria@harbor.example) is our billing contact.", "Maria Lopez", "maria@harbor.example"),
        ("Please send invoices to Maria Lopez at maria@harbor.example.", "Maria Lopez", "maria@harbor.example"),
        ("Invoices should go to accounts@harbor.example.", None, "accounts@harbor.example"),
        ("Nuestro contacto de facturación es Ana Ruiz, ana@harbor.example.", "Ana Ruiz", "ana@harbor.example"),
    ],
)
def test_the_billing_contact_in_plain_words(text: str, name: str | None, email: str) -> None:
    body = say(text).body

    assert body is not None
    assert body.billing_contact is not None
    assert (body.billing_contact.name, body.billing_contact.email) == (name, email)


def test_a_wrapped_sentence_is_one_sentence_and_a_list_is_not() -> None:
    text = "We would like to keep the fax line with the old carrier because the machine in the back\noffice needs it.\n1. yes\n2. no"

    assert [statement.text for statement in say(text).statements][-2:] == ["1. yes", "2. no"]
    assert kinds(text) == [Kind.KEEP, Kind.YES, Kind.NO]


def test_what_is_not_understood_is_a_note() -> None:
    assert kinds("The blue machine hums on Tuesdays.") == [Kind.NOTE]


def test_questions_are_answered_by_their_numbers_and_a_numbered_list_is_none() -> None:
    answers = say("1. yes\n2. 305-555-0143\n3. no")

    assert [statement.kind for statement in answers.statements] == [Kind.YES, Kind.NOTE, Kind.NO]
    assert answers.statements[1].numbers == ("+13055550143",)
    assert say("Q2: 305-555-0143").statements[0].numbers == ("+13055550143",)
    assert say("1. 305-555-0142\n2. 305-555-0143").statements == ()


def test_a_sentence_that_goes_both_ways_is_read_clause_by_clause() -> None:
    told = say("Please port 305-555-0142 and 305-555-0144, and leave 305-555-0143 with the old carrier.").statements

    assert [(each.kind, each.numbers) for each in told] == [(Kind.PORT, ("+13055550142", "+13055550144")), (Kind.KEEP, ("+13055550143",))]
    assert [(each.kind, each.value) for each in say("Just the main number needs to move, leave everything else there.").statements] == [
        (Kind.PORT, "main")
    ]


def test_answers_on_one_line_are_several() -> None:
    assert kinds("1) Yes 2) no 3) yes") == [Kind.YES, Kind.NO, Kind.YES]


def test_a_title_behind_the_name_is_a_title() -> None:
    assert say("Authorized User Name: Tom Reed, VP").labels == (("Authorized User Name", "Tom Reed"), ("Authorized User Title", "VP"))


ONLY_PAPERS = ("The card form is attached, signed.", "and the form", "Bill and form attached, list below.", "Aquí va la factura", "see pic")


@pytest.mark.parametrize("text", ONLY_PAPERS)
def test_a_sentence_that_only_names_the_papers_is_courtesy_beside_them(text: str) -> None:
    assert kinds(text, papers=True) == [Kind.THANKS]


def test_what_says_more_than_the_papers_stays() -> None:
    assert kinds("The bill is not complete", papers=True) == [Kind.NOTE]
    assert kinds("Is the bill attached?", papers=True) == [Kind.QUESTION]
    assert kinds("We are tax exempt", papers=True) == [Kind.TAX_EXEMPT]


def test_a_single_word_with_a_capital_is_not_always_a_name() -> None:
    assert kinds("Both") == [Kind.NOTE]
    assert kinds("Exempt") == [Kind.TAX_EXEMPT]
    assert kinds("Lena") == [Kind.THANKS]


def test_a_use_said_of_four_digits_is_kept_with_them() -> None:
    (statement,) = say("fax is 0145.").statements
    assert (statement.kind, statement.value, statement.endings) == (Kind.NOTE, "fax", ("0145",))


def test_a_wish_that_is_a_value_is_no_question() -> None:
    told = say("Necesitamos 2 números temporales en el área 305")
    assert told.statements == ()
    assert told.body is not None
    assert dict(told.body.fields) == {"Quantity of Temp DID(s)": "2", "Area Code": "305"}


BILLING_ASIDE = (
    "Billing: Maria Lopez <maria@h.example>",
    "Billing contact: Maria Lopez\nmaria@h.example",
    "invoices to Maria Lopez maria@h.example please",
    "La factura va a Maria Lopez, maria@h.example",
)


@pytest.mark.parametrize("text", BILLING_ASIDE)
def test_the_billing_contact_without_a_sentence(text: str) -> None:
    told = say(text)
    assert told.statements == ()
    assert told.body is not None
    assert told.body.billing_contact is not None
    assert (told.body.billing_contact.name, told.body.billing_contact.email) == ("Maria Lopez", "maria@h.example")


def test_the_account_of_some_numbers_is_not_the_orders() -> None:
    told = say("The cell is on T-Mobile account 987654321")
    assert [statement.kind for statement in told.statements] == [Kind.NOTE]
    assert told.body is not None
    assert told.body.fields == ()
    own = say("Our account number is 987654321").body
    assert own is not None
    assert own.account_number == "987654321"


def test_a_label_is_no_note_on_its_number() -> None:
    body = say("Main CID Number: 305-555-0142\nDIDs to be ported: 305-555-0142, 305-555-0143").body
    assert body is not None
    assert [number.note for number in body.numbers] == [None, None]


def test_lines_of_a_telephone_that_begin_small_are_sentences_of_their_own() -> None:
    told = say("port 305-555-0142, 305-555-0149\nis there a setup fee?").statements
    assert [statement.kind for statement in told] == [Kind.PORT, Kind.QUESTION]
    assert kinds("port everything\nkeep the fax line") == [Kind.PORT_ALL, Kind.KEEP]
    assert kinds("we want to keep\nthe fax line") == [Kind.KEEP]


def test_a_question_below_a_longer_line_stands_alone() -> None:
    assert kinds("El contacto es maria lopez, maria@harbor.example\ncuanto cuesta?") == [Kind.NOTE, Kind.QUESTION]
    assert kinds("Could you please tell me when the new phones are going\nto arrive?") == [Kind.QUESTION]
