"""Letters in columns of what leaves and what stays, bills that go where the lines are, and degrees behind the signer's name."""

from __future__ import annotations

import re

import pytest

from ocr.page import PageSet
from onboarding.documents import Action, DocumentReading
from parsers.documents import loa
from parsers.page.names import without_degrees
from tests.unit.parsers.paper import Paper, pages

LETTER = """
LETTER OF AGENCY - NUMBER TRANSFER

Losing provider                    Gulf Fiber
Customer (exactly as billed)       Harbor Timber LLC
Acct. with losing provider         4100-227-0093
Where service is installed         12 Bay St, Miami, FL 33131
{billed}

{leave:42}{stay}
(305) 555-0142 main                       (305) 555-0188 alarm
(305) 555-0143                            (305) 555-0189 modem
(305) 555-0144 fax

I authorize Crossroads Voice LLC to act as our agent for the change described above.

Signed      Lena Ortiz                    Date 11/17/2026
Print name {name:30}Title Owner
"""


def read(leave: str = "Transfer these:", stay: str = "Leave these:", billed: str = "", name: str = "Lena Ortiz") -> DocumentReading:
    return loa.read(typed(LETTER.format(leave=leave, stay=stay, billed=billed, name=name)), "loa.pdf")


def typed(text: str) -> PageSet:
    paper = Paper(size=10)
    for at, line in enumerate(text.strip("\n").splitlines()):
        for cell in re.finditer(r"\S+(?: {1,2}\S+)*", line):
            paper.put(40 + 5 * cell.start(), 50 + 13 * at, cell.group())
    return pages(paper)


@pytest.mark.parametrize(
    "stay",
    [
        "Leave these with the losing provider:",
        "Stay with current carrier",
        "Keep with existing provider:",
        "Remain at the service address:",
        "Do not move (account stays open):",
    ],
)
def test_a_heading_that_names_the_carrier_says_what_stays(stay: str) -> None:
    found = {number.e164[-4:]: number.action for number in read("Transfer these:", stay).numbers}
    assert found == {**dict.fromkeys(("0142", "0143", "0144"), Action.PORT), **dict.fromkeys(("0188", "0189"), Action.KEEP)}


@pytest.mark.parametrize("leave", ["Move these to the new provider:", "Port from losing carrier:", "Transfer away from current provider"])
def test_a_heading_that_names_the_carrier_says_what_leaves(leave: str) -> None:
    found = {number.e164[-4:]: number.action for number in read(leave, "Leave these:").numbers}
    assert found == {**dict.fromkeys(("0142", "0143", "0144"), Action.PORT), **dict.fromkeys(("0188", "0189"), Action.KEEP)}


@pytest.mark.parametrize(
    "billed",
    [
        "Bills go to                        same as above",
        "Billing address                    Same as service address",
        "Billing address                    SAME",
        "The billing address is the same.",
        "[x] Same as service address",
    ],
)
def test_bills_go_where_the_lines_are(billed: str) -> None:
    found = read(billed=billed)
    assert found.billing_address == found.service_address and found.billing_address is not None


@pytest.mark.parametrize("billed", ["", "Billing address (if not the same as service):", "[ ] Same as service address"])
def test_a_form_that_only_asks_where_bills_go_says_nothing(billed: str) -> None:
    assert read(billed=billed).billing_address is None


@pytest.mark.parametrize("name", ["Lena Ortiz, DDS", "Lena Ortiz DMD", "Lena Ortiz, M.D.", "Lena Ortiz, CPA", "Lena Ortiz, Esq."])
def test_a_degree_is_no_part_of_the_signers_name(name: str) -> None:
    assert (read(name=name).authorized_name, read(name=name).authorized_title) == ("Lena Ortiz", "Owner")


@pytest.mark.parametrize("name", ["Dr. Lena Ortiz", "Sam Ortiz Jr.", "Sam Ortiz III", "Kim Do", "ANN DO"])
def test_what_is_part_of_a_name_stays(name: str) -> None:
    assert without_degrees(name) == name
