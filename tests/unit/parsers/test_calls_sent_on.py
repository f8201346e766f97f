"""On a record: numbers to which a line's calls are sent on, in columns, remarks and sentences, are no lines; the line itself stays one."""

from __future__ import annotations

import pytest

from onboarding.documents import DocumentReading
from parsers.extract import read_document
from tests.unit.parsers.paper import Paper, pages


def read(paper: Paper) -> DocumentReading:
    (reading,) = read_document("csr.pdf", b"%PDF-1.7", lambda data, media_type: pages(paper))
    return reading


def lines(reading: DocumentReading) -> set[str]:
    return {number.e164[-4:] for number in reading.numbers}


def record() -> Paper:
    paper = Paper().put(40, 40, "GULF FIBER", 14).put(300, 40, "Customer Service Record")
    for at, (label, value) in enumerate((("Customer", "Harbor Timber, LLC"), ("Account", "334-0519"), ("BTN", "305-555-0100"))):
        paper.row(70 + 16 * at, (40, label), (160, value))
    return paper


@pytest.mark.parametrize("head", ["Redirect", "Forward to", "Call forward", "CFNA", "Overflow", "Failover", "Diverted"])
def test_what_stands_in_a_column_of_destinations_is_no_line(head: str) -> None:
    paper = record().row(200, (43, "#"), (80, "Telephone number"), (200, "Product"), (300, "Label"), (400, head))
    for at, (number, label) in enumerate((("0100", "Main"), ("0101", "Loans"), ("0102", "Manager"))):
        paper.row(216 + 16 * at, (43, str(at + 1)), (80, f"305-555-{number}"), (200, "UC line"), (300, label))
    reading = read(paper.put(400, 248, "786-555-0177"))
    assert lines(reading) == {"0100", "0101", "0102"}
    assert not any(number.needs_review for number in reading.numbers)


def test_lines_that_calls_roll_to_are_lines_and_a_tail_is_nothing() -> None:
    paper = record().row(200, (43, "Telephone number"), (160, "Line type"), (260, "Calling features"))
    paper.row(216, (43, "305-555-0100"), (160, "Business line"), (260, "Rollover to -0101"))
    paper.row(232, (43, "305-555-0101"), (160, "Business line"), (260, "Call forward no answer: 786-555-0177"))
    paper.row(248, (43, "305-555-0120"), (160, "Fax line"), (260, "None"))
    assert lines(read(paper)) == {"0100", "0101", "0120"}


def test_a_rows_own_count_and_its_hunting_say_nothing_of_its_number() -> None:
    paper = Paper().mono(
        """
GULF TELEPHONE                     CUSTOMER SERVICE RECORD EXTRACT         RUN 11/17/2026 23:10
ACCOUNT    : 8842917                              MASTER BTN : 305-555-0100
CUST NAME  : HARBOR DENTAL LAB INC                SERV ADDR : 460 BAY ST, MIAMI, FL 33131
SEQ WTN            STAT LOC USOC     ILEC ACCT           HUNT TO       FEATURES   LINE DESC
001 305-555-0100   WRK  01  1FB      305 555-0100 714    305-555-0101  CID VM     MAIN
002 305-555-0101   WRK  01  1FB      305 555-0100 714    -             CID
003 305-555-0150   WRK  01  1FB      305 555-0100 714    -             -          FAX
CALL FORWARD BUSY 305-555-0101 TO 786-555-0177. CARE 800-555-0199.
"""
    )
    reading = read(paper)
    assert lines(reading) == {"0100", "0101", "0150"}
    assert not any(number.needs_review for number in reading.numbers)


def letter(*more: str) -> Paper:
    paper = Paper().put(50, 40, "Gulf Telephone").put(50, 52, "497 Exchange Sq, Miami, FL 33131 phone 786-555-0160")
    paper.put(50, 80, "November 2, 2026").put(50, 100, "Ann Ortiz, President").put(50, 112, "Harbor Timber, LLC")
    paper.put(50, 130, "Subject: service record you asked for").put(50, 148, "Dear Ann Ortiz,")
    paper.put(50, 160, "Below is everything on file for your account GT79862. The billing telephone number is 305-555-0100 and")
    paper.put(50, 171, "service is provided at 12 Bay St, Miami, FL 33131. You are the authorized person on the account.")
    for at, note in enumerate(("office (rotary lead)", "", "elevator", "burglar alarm dialer here")):
        paper.put(80, 200 + 12 * at, f"305-555-010{at}").put(220, 200 + 12 * at, note)
    for at, line in enumerate(more):
        paper.put(50, 265 + 11 * at, line)
    return paper


def test_who_signs_a_letter_gives_no_line_and_its_reader_is_authorized() -> None:
    paper = letter().put(50, 300, "Sincerely,").put(50, 330, "Walter Bauer")
    reading = read(paper.put(50, 341, "Walter Bauer, Records Clerk, direct line 305-555-0182"))
    assert lines(reading) == {"0100", "0101", "0102", "0103"}
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "President")
    assert reading.billing_telephone_number == "+13055550100"
    assert not any(number.needs_review for number in reading.numbers)


def test_a_line_whose_calls_are_forwarded_stays_a_line() -> None:
    reading = read(
        letter(
            "Number 305-555-0109 was disconnected at your request on August 30, 2025 and is not available for",
            "transfer. Calls to 305-555-0101 are presently forwarded after business hours to 786-555-0177; forwarding",
            "ends when the number is moved.",
        )
    )
    assert lines(reading) == {"0100", "0101", "0102", "0103"}


def test_remarks_in_a_list_of_lines_are_no_sentences_and_name_others() -> None:
    reading = read(
        Paper().mono(
            """
NORTHSTAR FIBER  |  Customer Service Record  |  Date: 2026-11-08
Account name: Harbor Steel LLC
Account number: 88-301442
Billing telephone number: 305-555-0100
Service address: 500 E Howard St, Miami, FL 33131
Authorized: Dale Koski (Plant Manager)   Passcode: 6612
Working numbers:
  305-555-0100 (main, call forward variable to 786-555-0117)
  305-555-0101 (rolls to answering service 786-555-0190 when busy)
  305-555-0102 (line 3)
  305-555-0110 - modem, SCADA
  305-555-0111 - temporarily disconnected
  305-555-0112 - alarm monitored by Bay Alarm 786-555-0198
Rollover: 0100 to 0101 to voice mail access 786-555-0191
Contact on file: Dale Koski 786-555-0117
"""
        )
    )
    assert lines(reading) == {"0100", "0101", "0102", "0110", "0111", "0112"}
    assert not any(number.needs_review for number in reading.numbers)
    assert (reading.authorized_name, reading.authorized_title) == ("Dale Koski", "Plant Manager")


def test_a_cards_status_and_a_permanent_disconnect_end_a_line() -> None:
    cards = Paper().mono(
        """
VOXBRIDGE  CSR SUMMARY            generated 11/01/2026
Subscriber: Harbor Veterinary PC      Acct: VB004417

TN: 305-555-0100                     TN: 305-555-0101
Type: Business line                  Type: Alarm
Status: Active                       Status: Disconnected 06/01/2026
"""
    )
    assert lines(read(cards)) == {"0100"}
    paper = record().row(200, (43, "Telephone number"), (160, "Service"), (260, "Status"), (380, "Remarks"))
    paper.row(216, (43, "305-555-0100"), (160, "Bus line"), (260, "In service"))
    paper.row(232, (43, "305-555-0101"), (160, "Bus line"), (260, "Perm disc 04/02/25"))
    assert lines(read(paper)) == {"0100"}


def test_lines_that_a_sentence_names_are_taken_and_where_calls_go_is_not() -> None:
    paper = Paper().put(50, 40, "Bay Telephone Cooperative").put(50, 52, "417 Fifth Street, Miami, FL 33131")
    paper.put(50, 80, "November 9, 2026").put(50, 100, "Harbor Cabinets, Inc.").put(50, 112, "Attn: Rhonda Steele, Office Manager")
    paper.put(50, 140, "RE: Your service record").put(50, 160, "Dear Ms. Steele:")
    paper.put(50, 180, "Your account number is 30-4471-2 and your main number is 305-555-0100. Service is provided at 36 Bay Road,")
    paper.put(
        50, 191, "Miami, FL 33131. Besides the main number you have 305-555-0101 and a fax line, 305-555-0109. After five rings calls"
    )
    paper.put(50, 202, "go to the answering service at 786-555-0177. You are shown as the authorized contact. There is no PIN.")
    reading = read(paper.put(50, 230, "Yours truly,").put(50, 260, "Glen Sobotta").put(50, 271, "Business Office Manager"))
    assert {number.e164[-4:]: number.needs_review for number in reading.numbers} == {"0100": False, "0101": False, "0109": False}
    assert (reading.authorized_name, reading.authorized_title) == ("Rhonda Steele", "Office Manager")


def test_a_paper_titled_with_the_three_letters_is_a_record() -> None:
    reading = read(
        Paper().mono(
            """
GREAT BAY TELECOM                   CSR            Page 1
Customer Name: Harbor Marine Inc            BTN: 305-555-0100
Account: 3055550100-04                      Date: 11/10/2026
Service Address: 14 Water St, Miami, FL 33131
Hunt Group 1  Pilot 305-555-0100   Type: Linear
  Member 1   305-555-0100
  Member 2   305-555-0101
  Overflow to 786-555-0190
Individual lines
  305-555-0110  Fax
  305-555-0111  Alarm
"""
        )
    )
    assert (reading.kind.value, reading.billing_telephone_number) == ("csr", "+13055550100")
    assert lines(reading) == {"0100", "0101", "0110", "0111"}


def test_a_letters_table_of_forwarding_and_its_head() -> None:
    paper = Paper().mono(
        """
Bay Valley Telephone Company
PO Box 519, Miami, FL 33131
Phone 305-555-0170

11/03/2026

Weis & Daughters Bakery, Inc.
214 Market St
Miami, FL 33131

Subject: Customer Service Record for Weis & Daughters Bakery, Inc., account KV-22018-7

As requested by you on 10/30/2026 we list the service in your name. Billed number: 305-555-0100. Contact authorized to
make changes: Nora Weis, Secretary. Port-out code: 118842. The number 305-555-0119 left us in 2024.

Line                Kind                        CFB/CFNA
305-555-0100        Business line               none
305-555-0101        Business line               786-555-0190
305-555-0117        Fax                         none

Cordially,
Paul Hoch
305-555-0172 / fax 305-555-0173
"""
    )
    reading = read(paper)
    assert lines(reading) == {"0100", "0101", "0117"}
    assert (reading.billing_telephone_number, reading.authorized_name, reading.authorized_title) == (
        "+13055550100",
        "Nora Weis",
        "Secretary",
    )


def test_calls_to_a_line_that_go_on_say_nothing_against_it_and_a_list_on_one_line_is_one() -> None:
    paper = record().put(40, 140, "DID ranges:").put(40, 156, "305-555-0110 to 0112 (3 numbers)").put(40, 172, "305-555-0150 / 0151 / 0152")
    paper.put(40, 188, "Analog: 305-555-0117 (fax), 305-555-0118 (postage meter)")
    reading = read(paper.put(40, 220, "9. Calls to 305-555-0117 not answered in 4 rings go to the answering service at 786-555-0190"))
    assert lines(reading) == {"0100", "0110", "0111", "0112", "0150", "0151", "0152", "0117", "0118"}


def test_a_letter_that_confirms_lines_is_a_record() -> None:
    paper = Paper().put(50, 40, "Bay Telephone Company").put(50, 70, "October 28, 2026").put(50, 100, "Dear Customer,")
    paper.put(
        50, 120, "We confirm that the following telephone numbers are in service for Harbor Stables LLC under account 305-555-0100 014:"
    )
    paper.put(50, 140, "305-555-0100, 305-555-0101 and 305-555-0104 (fax)")
    assert read(paper.put(50, 170, "The account has no PIN.")).kind.value == "csr"


@pytest.mark.parametrize(
    "note",
    [
        "555-0101 forwards when busy to (786) 555-0177",
        "Call forwarding on 555-0101 to 786-555-0177",
        "305-555-0101 forwards if not answered after 4 rings to 786-555-0177",
        "Calls forward on busy to 786-555-0177",
        "Call forwarding (555-0101) 786-555-0177   4.00",
        "Overflow from 305-555-0101: 786-555-0177   4.00",
    ],
)
def test_a_number_outside_to_which_a_busy_line_forwards_is_no_line(note: str) -> None:
    paper = record().row(200, (43, "Telephone number"), (200, "Product"))
    for at, number in enumerate(("0100", "0101")):
        paper.row(216 + 16 * at, (43, f"305-555-{number}"), (200, "Business line"))
    reading = read(paper.put(43, 264, "Call forwarding").put(43, 276, note))
    assert lines(reading) == {"0100", "0101"}
