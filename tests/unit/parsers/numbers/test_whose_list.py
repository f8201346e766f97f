"""Whose numbers a list holds and which carrier has them: told by labels, titles, letterheads, sentences and signatures; else nobody."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.documents.did_list import read
from parsers.office.reader import read_office

LINES = "305-555-0100 main\n305-555-0101 fax\n305-555-0102\n"
TABLE = "Number,Use,Port\n305-555-0100,Main,Y\n305-555-0101,Fax,Y\n"


def listed(text: str, media_type: str) -> DocumentReading:
    return read(read_office(text.encode(), media_type), "list")


@pytest.mark.parametrize(
    ("words", "customer", "carrier"),
    [
        (
            "Hi team,\n\nattached are the numbers for our customer Tallgrass Veterinary Group. They are with Cobalt Fiber today."
            f"\n\n{LINES}\n"
            "Thanks,\nPam Ortiz\nNorthbeam Telecom Partners\n",
            "Tallgrass Veterinary Group",
            "Cobalt Fiber",
        ),
        (
            f"Subject: Port request - Harbor & Main Bakery\n\nHello,\nwe want to leave Quilltel at the end of May:\n\n{LINES}\nBest,\nJo\n",
            "Harbor & Main Bakery",
            "Quilltel",
        ),
        (
            f"Hello,\nI am the office manager at Blue Heron Pediatrics and need these moved from Cobalt Telephone to you.\n\n{LINES}\n"
            "Regards,\nLin Abbot\nOffice Manager\n",
            "Blue Heron Pediatrics",
            "Cobalt Telephone",
        ),
        (
            f"To: porting@oit.example\nFrom: Kim Vale, Stonegate Lumber Co\n\n{LINES}\nOur provider is Nimbus Voice.\n",
            "Stonegate Lumber Co",
            "Nimbus Voice",
        ),
        (f"Number list: Stonegate Lumber\nProvider: Nimbus Voice   Account: 55120\n{LINES}", "Stonegate Lumber", "Nimbus Voice"),
        (
            f"Delta Cold Storage\n12 Dock St, Dover, DE 19901\nMay 3, 2026\n\nDear Sirs,\nwe wish to move the numbers below away from Pine"
            f" Belt Telephone Company.\n{LINES}\nSincerely,\nAl Dunn, President\n",
            "Delta Cold Storage",
            "Pine Belt Telephone Company",
        ),
        (
            f"Hello Ann,\n\nMaple Grove Dental is moving to OIT. Please port:\n{LINES}\nThe alarm stays on Cobaltcom.\n\n"
            "Best regards,\n\nDana\n",
            "Maple Grove Dental",
            "Cobaltcom",
        ),
        (f"PORT:\n{LINES}\nNOT PORTING (AT&T keeps):\n305-555-0110 alarm\n\nDana Fox, Maple Grove Dental\n", "Maple Grove Dental", "AT&T"),
        (f"Hola,\nEmpresa: Taller Ramos Hnos\nProveedor actual: Cobalt Fiber\n{LINES}", "Taller Ramos Hnos", "Cobalt Fiber"),
        (f"Telephone numbers of St. Anne's Catholic School\n{LINES}", "St. Anne's Catholic School", None),
        (
            f"Porting worksheet\nEnd user: Delta Cold Storage, LLC\nLosing carrier: Pine Belt Telephone\nAgent: Northbeam Telecom\n{LINES}",
            "Delta Cold Storage, LLC",
            "Pine Belt Telephone",
        ),
        (f"Cedar Hill Roofing = phone #s\n{LINES}\nwe're w/ Cobalt Fiber until May.\n", "Cedar Hill Roofing", "Cobalt Fiber"),
        (f"Our current provider Cobalt Fiber bills these:\n{LINES}", None, "Cobalt Fiber"),
        (f"Hi,\nhere is our list. Please port it for us.\n\n{LINES}\nCheers\nDana\n", None, None),
        (f"Comcast Business numbers\n{LINES}", None, "Comcast Business"),
        (f"Welcome to Comcast Business\n{LINES}", None, None),
    ],
)
def test_words_say_whose_numbers_these_are_and_who_has_them(words: str, customer: str | None, carrier: str | None) -> None:
    reading = listed(words, "text/plain")
    assert (reading.customer_name, reading.carrier) == (customer, carrier)


@pytest.mark.parametrize(
    ("rows", "customer", "carrier"),
    [
        ("Line list,Cascade Pet Hospital,", "Cascade Pet Hospital", None),
        ("Acme Gear Works,,\nDID inventory,,", "Acme Gear Works", None),
        ("Numbers for Northbeam - Delta Credit Union,,", "Delta Credit Union", None),
        ("Customer:,Acme Gear,\nCurrent carrier:,Cobalt Fiber,\nNew carrier:,OIT,", "Acme Gear", "Cobalt Fiber"),
        ("Present provider,Account,\nCobalt Fiber,77120,", None, "Cobalt Fiber"),
        ("System: Q7   Site: PALOUSE APPLE EXCHANGE,,", "PALOUSE APPLE EXCHANGE", None),
        ("Numbers to transfer from Cobalt Fiber to OIT,,", None, "Cobalt Fiber"),
        ("Prepared by Northbeam Telecom Group,,", None, None),
        ("Downtown office,,", None, None),
        ("Toll Free Numbers,,", None, None),
        ("Phone Numbers - Downtown Office,,", None, None),
        ("Group 200 - numbers,,", None, None),
    ],
)
def test_rows_above_a_table_say_it_too(rows: str, customer: str | None, carrier: str | None) -> None:
    reading = listed(f"{rows}\n{TABLE}", "text/csv")
    assert (reading.customer_name, reading.carrier) == (customer, carrier)


@pytest.mark.parametrize("title", ["Telephone lines, Harbor Dental Group, Inc.", "Phone list, Harbor Dental Group, Inc."])
def test_a_name_may_stand_behind_the_title_and_a_comma(title: str) -> None:
    assert listed(f"{title}\n{LINES}", "text/plain").customer_name == "Harbor Dental Group, Inc."


def test_who_wants_the_numbers_is_the_customer() -> None:
    words = f"Team,\n\nStonegate Precision Castings wants these from Nimbus Voice:\n\n{LINES}\nKim Vale\n"
    assert listed(words, "text/plain").customer_name == "Stonegate Precision Castings"


@pytest.mark.parametrize("asked", ["Please port these for", "Can you move all of these over for", "Need to bring over the following for"])
def test_whom_numbers_are_to_be_ported_for_is_the_customer(asked: str) -> None:
    assert listed(f"Morning Kim,\n\n{asked} Harbor Auto Body:\n\n{LINES}\nThx\nDale\n", "text/plain").customer_name == "Harbor Auto Body"


def test_a_short_thanks_closes_a_mail_too() -> None:
    text = f"Morning,\n\nplease port\n\n{LINES}\nThx\nDale\nHarbor Auto Body | 2140 Bay Ave, Miami, FL 33101\n"
    assert listed(text, "text/plain").customer_name == "Harbor Auto Body"
