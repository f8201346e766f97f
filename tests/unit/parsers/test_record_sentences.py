"""The lines that sentences of a record's letter name, and facts in forms whose cells hold two of them."""

from __future__ import annotations

import pytest

from onboarding.documents import Address
from parsers.documents import csr, loa, tax
from parsers.documents.csr_lines import lines_said
from tests.unit.parsers.forms.test_loa_kind import typed

A, B, C, D = "305-555-0142", "305-555-0143", "305-555-0144", "305-555-0145"
THEIRS = {
    f"Besides the main number the account has {A} and {B}, a fax line on {C}, and a fire alarm line, {D}.": "0142 0143 0144fax 0145alarm",
    f"The additional lines are {A}, {B} and {C} (the last one is used for fax).": "0142 0143 0144fax",
    f"Also billed to this account are {A} and {B}, which hunt from the main number.": "0142 0143",
    f"In addition to the main number there are two rollover lines, {A} and {B}, and an elevator phone, {C}.": "0142 0143 0144elevator",
    f"{A} and {B} are also billed to this account. {C} is a fax line.": "0142 0143 0144fax",
    f"The account has {A}, which forwards to {B}.": "0142",
    f"The alarm line is {A}, monitored by Harbor Alarm at {B}.": "0142alarm",
    f"The account has {A} and {B}; {C} was disconnected in May.": "0142 0143",
    f"Lines {A} and {B} are business lines.": "0142 0143",
    f"We bill the customer for {A} and {B} at the above address.": "0142 0143",
}
NOBODYS = (
    f"If you need anything else, I am at {A} or by fax at {B}.",
    f"Ms. Ortiz can be reached at {A}. My direct number is {B}.",
    f"The fax number for port requests is {A}. Our business office number is {B}.",
    f"Numbers {A} and {B} were disconnected on May 5.",
    f"You may call the customer at {A} to verify.",
    f"The other provider's number is {A}.",
)


@pytest.mark.parametrize("sentence", THEIRS)
def test_a_sentence_about_their_lines_names_them_for_certain(sentence: str) -> None:
    assert " ".join(f"{line.e164[-4:]}{line.use or ''}" for line in lines_said(sentence) if line.sure) == THEIRS[sentence]


@pytest.mark.parametrize("sentence", NOBODYS)
def test_whom_to_call_is_none_of_their_lines(sentence: str) -> None:
    assert lines_said(sentence) == ()


LETTER = f"""
Harbor Telephone Company
150 Second St, Miami, FL 33131 - 888-555-0199

November 2, 2026

Re: Customer service record request, Gulf Timber LLC

In answer to your request we confirm that Gulf Timber LLC is a customer of Harbor Telephone under
account 20-114407. The billing telephone number is {A}. Service is furnished at 12 Bay St, Miami, FL 33131.

Besides the billing number the account has {B} and {C}, and a fax line on
{D}. All are single line business service without contract. No carrier freeze is in place.

If you need anything else, I am at 305-555-0190 or by fax at 305-555-0191.

Bill name and address: Gulf Timber, Inc., PO Box 88, Miami, FL 33132
"""


def test_lines_of_a_letter_are_taken_without_doubt_and_its_writer_is_not() -> None:
    reading = csr.read(typed(LETTER), "csr.pdf")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0144", "0145"]
    assert not any(number.needs_review for number in reading.numbers)
    assert reading.billing_address == Address("PO Box 88", "Miami", "FL", "33132")


FORM = f"""
                     Customer Service Record Response
                       Harbor Telephone - Carrier Operations

 1. Requesting carrier / contact phone         Gulf Voice Partners 786-555-0177
 2. End user name                              Gulf Timber LLC
 3. BTN                                        {A}
 4. Account no.                                9771 0440 331
 5. Service street                             12 Bay St
 6. City / State / ZIP                         Miami / FL / 33131
 7. Other numbers                              {B}, {C}
 8. Fax                                        {D}
 9. PIN required                               Yes - 4417
 10. Authorized                                Ann Ortiz, Owner
"""


def test_a_numbered_form_with_two_facts_in_a_cell() -> None:
    reading = csr.read(typed(FORM), "csr.pdf")
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0144", "0145"]
    assert (reading.pin, reading.authorized_name, reading.authorized_title) == ("4417", "Ann Ortiz", "Owner")
    assert reading.service_address == Address("12 Bay St", "Miami", "FL", "33131")


def test_whose_network_the_lines_are_on_is_not_the_carrier() -> None:
    reading = csr.read(
        typed(f"""
Harbor Telecom CSR
Customer name          Gulf Timber LLC
Harbor account         HBR-0917734
Underlying carrier     Level 3
BTN                    {A}
"""),
        "csr.pdf",
    )
    assert reading.carrier == "Harbor Telecom"


@pytest.mark.parametrize(
    "said", ["Gulf Cable / 001 3110 077120448", "Gulf Cable, acct 001 3110 077120448", "Gulf Cable (001 3110 077120448)"]
)
def test_a_form_asks_for_provider_and_account_in_one_field(said: str) -> None:
    reading = loa.read(
        typed(f"""
LETTER OF AUTHORIZATION
Business name                       Gulf Timber LLC
Old provider / account              {said}
BTN                                 {A}

Numbers to port: {A}, {B}

Signed                    /s/ Ann Ortiz
Date                      11/05/2026
"""),
        "loa.pdf",
    )
    assert (reading.carrier, reading.account_number) == ("Gulf Cable", "001 3110 077120448")
    assert reading.authorized_name == "Ann Ortiz"


def test_a_letter_to_the_carrier_that_the_numbers_leave() -> None:
    reading = loa.read(
        typed(f"""
Gulf Timber, LLC
12 Bay St, Miami, FL 33131

November 17, 2026

To: Harbor Telecom, Port-out desk
Re: Account 1 330 447-9, billing number {A}

We hereby authorize Bay Hosted PBX to act as our agent and to port away the
following telephone numbers:

   {A}
   {B}

Please leave {C} in service with you; do not port it.

Yours truly,

Ann Ortiz
Owner
"""),
        "loa.pdf",
    )
    assert (reading.carrier, reading.account_number) == ("Harbor Telecom", "1 330 447-9")


def test_a_typed_signature_is_no_part_of_the_name() -> None:
    reading = tax.read(
        typed("""
Texas Sales and Use Tax Exemption Certification
Name of purchaser, firm or agency
Gulf Food Pantry, Inc.
Address
12 Bay St
Purchaser: /s/ Ann Ortiz          Title: Director      Date: 11/03/2026
"""),
        "tax.pdf",
    )
    assert reading.authorized_name == "Ann Ortiz"


MORE = {
    f"There is also a toll-free number, {A}, which rings to {B}.": "0142toll_free",
    f"The scale house has {A} and the fax there is {B}.": "0142 0143fax",
    f"The billing number is {A}, with rollover to {B}.": "0142 0143",
    f"The elevator phone at the grain tower is {A}.": "0142elevator",
    f"Remote call forwarding on {A} is active.": "0142",
    f"The remote call forward to {A} is active.": "",
    f"{A} remote call forwards to {B}.": "",
    f"Not on this record: {A} (residence, separate account).": "",
    f"On trunk failure all calls are redirected to {A}.": "",
}


@pytest.mark.parametrize("sentence", MORE)
def test_places_of_theirs_have_lines_too(sentence: str) -> None:
    assert " ".join(f"{line.e164[-4:]}{line.use or ''}" for line in lines_said(sentence) if line.sure) == MORE[sentence]


def test_bullets_before_numbers_and_the_person_who_may_release_them() -> None:
    reading = csr.read(
        typed(f"""
Harbor Cooperative Telephone
November 2, 2026

Subject: Customer record for Gulf Rose Nursery, account 3301-77

Per your signed request, this account is set up as follows. Service address: 12 Bay St, Miami, FL 33131.

   •  {A} - main (billing) number, hunts to 0143
   •  {B} - second line
   •  {C} - fax

The number {D} belongs to another subscriber and is not included. The only person who may release
numbers is Ann Ortiz, Owner. The passcode on file is 8840.
"""),
        "csr.pdf",
    )
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0144"]
    assert (reading.authorized_name, reading.authorized_title, reading.pin) == ("Ann Ortiz", "Owner", "8840")


def test_whose_the_other_accounts_and_telephones_of_a_record_are() -> None:
    reading = csr.read(
        typed(f"""
HARBOR TELECOM                  END USER RECORD                 PRINTED 11/12/26
EU ACCT    : MRT0091773                 EU NAME  : GULF VETERINARY CLINIC
EU BTN     : {A}               EU ADDR  : 12 BAY ST
ILEC ACCT  : 305 555-0190 881           EU CITY  : MIAMI FL 33131
AUTH       : Ann Ortiz (owner), Lee Ortiz (manager)
PIN        : Yes (on file) 30917

WTN             USE       STATUS
{A}    MAIN      ACTIVE
{B}    FAX       ACTIVE

LINES NO LONGER OURS     {C}
REPRESENTATIVE TELEPHONE     {D}
"""),
        "csr.pdf",
    )
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143"]
    assert (reading.account_number, reading.pin) == ("MRT0091773", "30917")
    assert (reading.authorized_name, reading.authorized_title) == ("Ann Ortiz", "owner")
    assert reading.service_address == Address("12 BAY ST", "MIAMI", "FL", "33131")


def test_a_signer_and_a_contact_below_a_letters_close_port_nothing() -> None:
    reading = loa.read(
        typed(f"""
Gulf Fly Shop, Inc.
12 Bay St, Miami, FL 33131

Harbor Telecom
Number Porting Department

Re: Release of telephone numbers, account 40-118822

Please consider this letter our authorization to release the numbers below to Bay Voice, who acts for us. Contact:
ports@bay.example, 305-555-0190

{A}
{B}

Sincerely,

Ann Ortiz
President, Gulf Fly Shop, Inc.
{C}
"""),
        "loa.pdf",
    )
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143"]
    assert reading.carrier == "Harbor Telecom"


def test_a_list_goes_on_beside_the_labels_left_of_it() -> None:
    reading = loa.read(
        typed(f"""
Porting Authorization
CUSTOMER                                        NUMBERS TO PORT
Business       Gulf Ferry Co                    {A}
Carrier        Harbor Telecom                   {B}
Account        HBR-77120                        {C}
Signer         Ann Ortiz                        {D}
By signing above the customer authorizes Bay Voice to port the numbers listed.
"""),
        "loa.pdf",
    )
    assert [number.e164[-4:] for number in reading.numbers] == ["0142", "0143", "0144", "0145"]
