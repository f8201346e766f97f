"""Letters that let somebody move numbers are known by what they say, and theirs are only the customer's numbers."""

from __future__ import annotations

import re

import pytest

from ocr.page import PageSet
from onboarding.documents import Action, Address, DocumentKind
from parsers.documents import classify, loa
from tests.unit.parsers.paper import Paper, pages


def typed(text: str) -> PageSet:
    """Lines as they are; three blanks or more begin a cell."""
    paper = Paper(size=10)
    for at, line in enumerate(text.strip("\n").splitlines()):
        for cell in re.finditer(r"\S+(?: {1,2}\S+)*", line):
            paper.put(40 + 5 * cell.start(), 50 + 13 * at, cell.group())
    return pages(paper)


FORM = """
Business name: Harbor Timber LLC
Current carrier: Gulf Fiber
Account #: 77-30194
305-555-0142   main
305-555-0143   sales
305-555-0144   fax
{more}

Signed: Lena Ortiz      Title: Owner      Date: 11/04/2026
"""
AGENT_LETTER = """
{title}
Customer:     Harbor Timber LLC
Provider now:   Gulf Fiber
Account no.:    7730194
Telephone number    Purpose
305-555-0142        Main
305-555-0143        Voice
The agent named below may order the transfer of these numbers. Agent: Crossroads Telecom
Partners, 317-555-0160.
Lena Ortiz
11/18/2026
Lena Ortiz, Owner     Date
"""
LETTER = """
HARBOR TIMBER LLC
12 Bay St, Miami, FL 33131 - phone 305/555-0142 - fax 305/555-0144

November 16, 2026

To whom it may concern at Gulf Fiber:

{sentence} Our account with
you is 1004-887120-03 and the billing telephone number is 305/555-0142.

Please release the following numbers: 305/555-0142, 0143, 0145 and 0146; our fax 305/555-0144;
and the sawmill office 305/555-0150.

Please do NOT release 305/555-0160, which serves the kiln alarm and is to remain with Gulf.

Should you have a question please call our consultant, Bev Ostrander of Palouse Telecom Advisors,
at 509/555-0142.

Very truly yours,

Lena Ortiz
President
"""


@pytest.mark.parametrize("title", ["LOA - PORT REQUEST", "PORT REQUEST / LOA", "LOA (Local Number Portability)"])
@pytest.mark.parametrize("agent", ["Agent: Crossroads Telecom Partners, 317-555-0160", "Our agent is Dana Wells, 317-555-0160"])
def test_a_paper_titled_loa_needs_no_sentence_and_its_agent_is_nobody_to_port(title: str, agent: str) -> None:
    paper = typed(title + FORM.format(more=agent))
    assert classify(paper).kind is DocumentKind.LOA
    assert [number.e164[-4:] for number in loa.read(paper, "loa.pdf").numbers] == ["0142", "0143", "0144"]


@pytest.mark.parametrize("title", ["Attachment to LOA", "TNs for the LOA", "LOA numbers"])
def test_a_list_that_goes_with_a_loa_is_none(title: str) -> None:
    assert classify(typed(f"{title}\n305-555-0142   main\n305-555-0143   sales\n305-555-0144   fax")).kind is DocumentKind.DID_LIST


@pytest.mark.parametrize("title", ["AGENT LETTER FOR NUMBER TRANSFER", "Letter to Gulf Fiber", ""])
def test_an_agent_who_may_order_a_transfer_makes_a_letter_of_agency(title: str) -> None:
    paper = typed(AGENT_LETTER.format(title=title))
    assert classify(paper).kind is DocumentKind.LOA
    reading = loa.read(paper, "letter.tif")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143"]
    assert (reading.account_number, reading.authorized_name, reading.authorized_title) == ("7730194", "Lena Ortiz", "Owner")


@pytest.mark.parametrize(
    "sentence",
    [
        "This letter is our authorization for Acme, LLC to act as our agent,\nincluding requesting our customer service record.",
        "Please accept this letter as permission for Acme to move our numbers\nand for obtaining a copy of our customer service record.",
        "Acme has our full authority to move our telephone service and may see\nour account.",
    ],
)
def test_a_letter_to_the_carrier_says_what_leaves_and_what_stays(sentence: str) -> None:
    paper = typed(LETTER.format(sentence=sentence))
    assert classify(paper).kind is DocumentKind.LOA
    found = {number.e164[-4:]: number.action for number in loa.read(paper, "letter.pdf").numbers}
    assert found == dict.fromkeys(("0142", "0143", "0145", "0146", "0144", "0150"), Action.PORT) | {"0160": Action.KEEP}


def test_a_helpline_under_the_terms_is_no_line_of_the_list() -> None:
    paper = typed("""
LETTER OF AGENCY
Customer     Harbor Timber LLC
Toll-free numbers to be transferred
     1-800-555-0141
     1-866-555-0150

The undersigned is the end user of the toll-free numbers above and directs the current carrier to release them. Help:
Acme 844-555-0166.
""")
    assert [number.e164[-7:] for number in loa.read(paper, "loa.pdf").numbers] == ["5550141", "5550150"]


@pytest.mark.parametrize("company", ["Harbor Timber LLC", "O’Dell & Sons, Inc."])
def test_the_address_behind_the_company_in_a_sentence_is_no_part_of_its_name(company: str) -> None:
    reading = loa.read(
        typed(f"""
Authorization to Transfer Telephone Service

I, Lena Ortiz, Treasurer of {company}, 12 Bay St, Miami, FL 33131, authorize Acme VoIP to obtain the
customer service record and to move the numbers below from Gulf Fiber, account 77-301940.

305-555-0142, 305-555-0143, 305-555-0144 (fax)
"""),
        "loa.pdf",
    )
    assert (reading.customer_name, reading.authorized_name, reading.authorized_title) == (
        company.removesuffix("."),
        "Lena Ortiz",
        "Treasurer",
    )
    assert reading.service_address == Address("12 Bay St", "Miami", "FL", "33131")


@pytest.mark.parametrize("i", ["I", "|", "We"])
def test_a_schedule_under_an_appointment_is_no_record(i: str) -> None:
    letter = f"""
    Authorization to Transfer Telephone Service
    {i} appoint the new provider and its agents to obtain service records and to move the
    telephone numbers in the schedule from the present provider.

    Subscriber (as billed)     Harbor Timber LLC
    Service address            4134 Hawthorne Ct, Burlington, VT 05401
    Billing address            4736 Stillwater Ave, Burlington, VT 05401
    Present provider           Gulf Fiber
    Account no.                802738990 00751
    Billing telephone no.      802-555-0142
    PIN or passcode            4431
    Schedule of numbers to be transferred
    802-555-0142               802-555-0143
    Lucian Yarborough          November 16, 2026
    Lucian Yarborough, Treasurer    Date
    """
    assert classify(typed(letter)).kind is DocumentKind.LOA
