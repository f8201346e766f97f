"""Facts that papers print in pairs, mark in brackets, say in a greeting, in a memo or in Spanish."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onboarding.documents import DocumentKind, DocumentReading
from parsers.documents import classify, csr
from parsers.page.names import person_and_title
from tests.unit.parsers.paper import Paper, pages

HEAD = ("Pinebluff Telephone Company", "CUSTOMER SERVICE RECORD")
SERVED = "Service address: 88 Canal St, Dover, DE 19901"
Line = str | tuple[tuple[float, str], ...]


def paper(*lines: Line) -> Paper:
    sheet = Paper()
    for at, line in enumerate(lines):
        sheet.row(50 + 16 * at, *(((50, line),) if isinstance(line, str) else line))
    return sheet


def read(*lines: Line) -> DocumentReading:
    kind = classify(pages(paper(*lines)))
    return replace(kind.reader.read(pages(paper(*lines)), "paper.pdf"), kind=kind.kind)


def rows(*behind: str) -> tuple[Line, ...]:
    head = ((50, "TELEPHONE NO"), (250, "USOC"), (350, "DESCRIPTION"))
    lines = (((50, f"302-555-014{at} {mark}".strip()), (250, "1FB"), (350, "Business line")) for at, mark in enumerate(behind, 2))
    return (head, *lines)


@pytest.mark.parametrize(
    "facts",
    [
        ("Subscriber / account: Acme Dental LLC / 88231", "Billing no. / class: 302-555-0143 / 1FB"),
        (((50, "Account / Name:"), (200, "88231 / Acme Dental LLC")), ((50, "BTN | Type:"), (200, "302-555-0143 | Business"))),
        (((50, "Account/Name"), (250, "BTN/Class")), ((50, "88231/Acme Dental LLC"), (250, "302-555-0143/1FB"))),
        ("Name & account no.", "Acme Dental LLC - 88231", "Main billed number and class of service", "302-555-0143, 1FB"),
    ],
)
def test_a_label_and_its_value_may_each_have_two_parts(facts: tuple[Line, ...]) -> None:
    reading = csr.read(pages(paper(*HEAD, *facts, SERVED, "", *rows("", "", ""))), "csr.pdf")
    told = (reading.customer_name, reading.account_number, reading.billing_telephone_number)
    assert told == ("Acme Dental LLC", "88231", "+13025550143")


def test_a_link_beside_an_account_is_no_pair() -> None:
    facts = (((50, "Name/Account"), (200, "https://cobalt.example/88231")), "Customer name: Acme Dental LLC", "Account number: 88231")
    assert csr.read(pages(paper(*HEAD, *facts, *rows("", ""))), "csr.pdf").account_number == "88231"


def test_a_date_beside_another_is_its_own() -> None:
    facts = ("Customer name: Acme Dental LLC", "Bill date / due date: 06/02/2026 / 06/22/2026", "Account: 88231")
    assert str(csr.read(pages(paper(*HEAD, *facts, *rows("", ""))), "csr.pdf").document_date) == "2026-06-02"


@pytest.mark.parametrize("mark", ["(primary)", "(billing)", "[master]", "(pilot)", "BTN", "- billing TN"])
def test_the_billing_number_may_be_called_so_behind_it(mark: str) -> None:
    facts = ("Customer name: Acme Dental LLC", "Account number: 88231", SERVED, "")
    reading = csr.read(pages(paper(*HEAD, *facts, *rows("", mark, ""))), "csr.pdf")
    assert reading.billing_telephone_number == "+13025550143"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Ortiz, CPA, MBA - Chief Financial Officer", ("Ann Ortiz", "Chief Financial Officer")),
        ("Ann Ortiz, CPA, MBA, Controller", ("Ann Ortiz", "Controller")),
        ("Ann Ortiz, Ph.D., PMP / Director of Operations", ("Ann Ortiz", "Director of Operations")),
    ],
)
def test_degrees_stand_between_a_person_and_their_title(text: str, told: tuple[str, str]) -> None:
    assert person_and_title(text) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Changes may be made by Mr. Paul Reyes, who is authorized on the account.", ("Paul Reyes", None)),
        ("Contact us with Paul Reyes, who may order changes.", ("Paul Reyes", None)),
        ("The authorized person is Mrs. Ruth Vane, who is the office manager.", ("Ruth Vane", "office manager")),
    ],
)
def test_a_sentence_says_who_is_authorized(said: str, told: tuple[str, str | None]) -> None:
    reading = csr.read(pages(paper(*HEAD, "Customer name: Acme Dental LLC", "Account number: 88231", *rows("", ""), "", said)), "csr.pdf")
    assert (reading.authorized_name, reading.authorized_title) == told


@pytest.mark.parametrize(
    "said",
    [
        "We show these numbers in your name:",
        "Our system has the following lines under your account:",
        "Per your request, here is what we bill you for:",
        "These are the numbers you have with us as of today:",
    ],
)
def test_a_carriers_memo_is_a_record(said: str) -> None:
    head = ("Pinebluff Telephone Company", "", "To: Acme Dental LLC", "Date: June 2, 2026", "")
    foot = ("", "The service address we have is 88 Canal St, Dover, DE 19901. Account 88231.")
    reading = read(*head, said, "", "302-555-0142", "302-555-0143", "302-555-0144  fax", *foot)
    street = reading.service_address.street if reading.service_address else None
    assert (reading.kind, reading.account_number, reading.customer_name, street) == (
        DocumentKind.CSR,
        "88231",
        "Acme Dental LLC",
        "88 Canal St",
    )
    assert {number.e164[-4:] for number in reading.numbers} == {"0142", "0143", "0144"}


def test_a_clients_own_memo_stays_a_list() -> None:
    said = ("Acme Dental LLC", "We have these numbers in our name with Pinebluff, account 88231:", "302-555-0142", "302-555-0143")
    assert read(*said, "The service address we have is 88 Canal St, Dover, DE 19901.").kind is DocumentKind.DID_LIST


@pytest.mark.parametrize(
    ("title", "date", "account", "name"),
    [
        ("Factura de servicio", "Fecha de factura", "Número de cuenta", "Cliente"),
        ("Estado de cuenta", "Fecha de emision", "Numero de cuenta", "Titular"),
        ("Su recibo telefónico", "Fecha del recibo", "No. de cuenta", "Nombre del abonado"),
        ("RESUMEN DE CARGOS", "EMITIDA EL", "CUENTA", "TITULAR"),
    ],
)
def test_a_bill_in_spanish_needs_no_total(title: str, date: str, account: str, name: str) -> None:
    table = (
        ((50, "Numero"), (250, "Plan"), (420, "Cargo mensual")),
        ((50, "305-555-0142"), (250, "Linea comercial"), (420, "$32.00")),
        ((50, "305-555-0143"), (250, "Linea comercial"), (420, "$32.00")),
        ((50, "305-555-0144"), (250, "Fax"), (420, "$28.00")),
    )
    facts = (f"{date}: 2 de junio de 2026", f"{account}: 88231-004", f"{name}: Clinica Dental del Puerto")
    reading = read("Telefonica del Istmo", title, "", *facts, "Direccion de servicio: 88 Canal St, Miami, FL 33101", "", *table)
    assert (reading.kind, reading.account_number, str(reading.document_date), reading.customer_name) == (
        DocumentKind.PHONE_BILL,
        "88231-004",
        "2026-06-02",
        "Clinica Dental del Puerto",
    )
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0144"]
    assert reading.service_address is not None


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Hi, Harbor Dental!", "Harbor Dental"),
        ("Hello Harbor Dental LLC,", "Harbor Dental LLC"),
        ("Thanks for being with us, Harbor Dental!", "Harbor Dental"),
        ("Dear valued customer,", None),
        ("Welcome to Cobalt Voice Services!", None),
    ],
)
def test_a_bill_may_name_its_customer_in_a_greeting_alone(greeting: str, name: str | None) -> None:
    charges = tuple(((50, f"302-555-014{at}"), (420, "$32.00")) for at in (2, 3, 4))
    head = ("Cobalt Voice", greeting, "Account 88231-004", "Bill date June 2, 2026", "Amount due $96.00 by June 22, 2026", "")
    assert read(*head, ((50, "Your lines"), (420, "Monthly")), *charges, ((50, "Total due"), (420, "$96.00"))).customer_name == name
