"""What a service record says without a label for it: in sentences, in its heading, in the block of its subscriber, in its tick columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ocr.page import Page, PageSet
from onboarding.documents import Address, DocumentReading, NumberReading, Spot
from parsers.accounts.account_numbers import account_in
from parsers.accounts.billing_contact import labelled_contacts
from parsers.accounts.carrier_said import carrier_told, known_in
from parsers.documents.account_reading import NO_ACCOUNT, NO_NUMBER
from parsers.documents.csr_letter import Told, told_in
from parsers.documents.csr_maker import maker_in_title
from parsers.documents.csr_order_codes import served_in_codes
from parsers.documents.csr_said_lines import lines_only_said
from parsers.documents.forms import signer
from parsers.documents.loa_rows import said_beside
from parsers.forms.label_party import PARTY, SIGNING
from parsers.forms.label_porting import PORTING
from parsers.forms.reader import read_form
from parsers.page.address_wording import announced
from parsers.page.addresses import is_po_box
from parsers.page.block import Block
from parsers.page.block_labels import is_beside_a_caption
from parsers.page.blocks import blocks_on
from parsers.page.fields import Value, labels_in, values_on
from parsers.page.labels import Field
from parsers.page.layout import sheet_of, spot_of, squeeze
from parsers.page.names import is_company, is_person, tidy_name
from parsers.vocabulary import vocabulary

_PAID_AT: Final = vocabulary(  # names of who pays
    "billto billedto billtoname invoiceto soldto billtoaddress billname billingname billnameandaddress billingnameandaddress "
    "billtonameandaddress billnameaddress billingnameaddress"
)
_SAME: Final = re.compile(r"\W*same\b(?! day)", re.IGNORECASE)
_CODE: Final = re.compile(r"\b(?:CUS|CUST(?:OMER)?\.? (?:CODE|CD)|CC)\b[\W_]{0,12}(\d{3})(?![\d-]| ?\d{3}-)", re.IGNORECASE)
_BILLED: Final = re.compile(r"(\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4})[-. /]{1,3}(?:\(\d{3}\)|\d{3})(?![\d-])")  # and the code behind it
_PARENTS: Final = vocabulary(
    "parentaccount masteraccount masteraccountnumber masteracct corporateaccount mainaccount mainaccountnumber mainacct"
)
_VAGUE: Final = vocabulary("number no # id num nbr")
_PANEL: Final = re.compile(
    r"\W*(?:customer |billing |service )?(?:account|acct)(?: (?:details?|info(?:rmation)?|summary))?\W*", re.IGNORECASE
)
_TEN: Final = 10  # digits of a telephone number
_LETTERS: Final = 4  # of an abbreviation
_LETTERHEAD: Final = 110.0  # points from the top
_HEAD: Final = 0.3  # of the first page


def completed(reading: DocumentReading, pages: PageSet) -> DocumentReading:
    """``reading`` with the gaps filled; what it already has stays."""
    told = told_in(pages)
    blocks = [block for page in pages.pages for block in blocks_on(page)]
    billing = _billing(reading, told, blocks)
    service, sure = _service(reading, told, blocks, billing, pages)
    billing = billing or (service if _billed_there(pages) else None)
    person, title = (None, None) if reading.authorized_name or told.person else _signer(pages)
    given = {number.e164[2:] for number in reading.numbers}
    account = _own_account(reading, pages) or told.account or _with_code(reading.billing_telephone_number, given, pages)
    numbers = tuple(number for number in reading.numbers if not _is_account(number, account))
    numbers += tuple(lines_only_said(told, numbers, pages))
    reading = replace(
        reading,
        account_number=account,
        customer_name=_name(reading, told, pages),
        service_address=service,
        billing_address=billing,
        pin=reading.pin or told.pin,
        authorized_name=reading.authorized_name or told.person or person,
        authorized_title=reading.authorized_title or (told.title if reading.authorized_name in (None, told.person) else None) or title,
        billing_contact=reading.billing_contact or next(labelled_contacts(pages), None),
        numbers=numbers,
        warnings=tuple(said for said in reading.warnings if not _answered(said, account, numbers)),
        billing_telephone_number=_btn(reading, numbers, told.btn or _in_account(account, numbers)),
        doubts=reading.doubts if sure else (*reading.doubts, ("service_address", None)),
    )
    return replace(_with_ticks(reading, pages), carrier=_carrier(reading.carrier, pages, reading.customer_name))


def _billed_there(pages: PageSet) -> bool:
    """ "Billing address: same": where service is."""
    if any(_SAME.match(value.text) for value in _values(pages, Field.BILLING_ADDRESS)):
        return True
    parts = (phrase.text.partition(":") for page in pages.pages[:2] for phrase in sheet_of(page).phrases)
    return any(_SAME.match(said) and announced(lead) == (Field.BILLING_ADDRESS,) for lead, _, said in parts)  # "Where the bill goes: same"


def _signer(pages: PageSet) -> tuple[str | None, str | None]:
    """Who signed a record that clients fill in: under its labels of signature and printed name."""
    form = read_form(pages, (*PORTING, *PARTY, *SIGNING))
    person, title = signer(form) if form.asks("signature") and (form.asks("print_name") or form.asks("print_title")) else (None, None)
    return (person, title) if person and is_person(person) else (None, None)


def _carrier(named: str | None, pages: PageSet, customer: str | None) -> str | None:
    """As read; where that is nothing or the letters of an unknown name, the carrier that a sentence, a plain word before it or the title
    names."""
    if named and (len(named) > _LETTERS or known_in(named)):
        return named
    told = carrier_told("\n".join(row.text for page in pages.pages for row in sheet_of(page).rows))
    return told or maker_in_title(pages, customer) or named


def _own_account(reading: DocumentReading, pages: PageSet) -> str | None:
    """As read; where the record is of one location, the location's and not its parent's."""
    subs = {found[0] for value in _values(pages, Field.SUB_ACCOUNT) if (found := account_in(value.words))}
    parents = {found[0] for value in _values(pages, Field.ACCOUNT) if value.name in _PARENTS and (found := account_in(value.words))}
    own = reading.account_number or _in_a_panel(pages)
    return subs.pop() if len(subs) == 1 and (own is None or own in parents) else own


def _in_a_panel(pages: PageSet) -> str | None:
    """``Account`` over ``Number: 7719-0441``: what the panel's title says the number is of."""
    for page in pages.pages[:1]:
        sheet = sheet_of(page)
        for phrase in sheet.phrases:
            over = sheet.above(phrase, 1.6) if squeeze(phrase.words[0].text) in _VAGUE and len(phrase.words) > 1 else None
            found = account_in(phrase.words[1:]) if over is not None and _PANEL.fullmatch(over.text) else None
            if found is not None:
                return found[0]
    return None


def _values(pages: PageSet, *fields: Field) -> Iterator[Value]:
    return (value for page in pages.pages[:2] for value in values_on(page) if value.field in fields)


def _with_code(btn: str | None, given: set[str], pages: PageSet) -> str | None:
    """An account of a local carrier is its billing number and the customer code, printed as one ("305-555-0142 (661)") or apart."""
    for value in _values(pages, Field.BTN, Field.PHONE, Field.OTHER_ID):
        coded = _BILLED.match(value.text)
        digits = "".join(filter(str.isdigit, coded.group(1))) if coded else ""
        if coded and (digits == btn[2:] if btn else value.name.startswith("bill") and digits in given):
            return coded.group()
    codes = {match.group(1) for page in pages.pages[:2] for match in _CODE.finditer(page.text)}
    return f"{btn[2:5]} {btn[5:8]}-{btn[8:]} {codes.pop()}" if btn and len(codes) == 1 else None


def _answered(warning: str, account: str | None, numbers: tuple[NumberReading, ...]) -> bool:
    """Is it no longer so that nothing was found?"""
    return (warning == NO_ACCOUNT and account is not None) or (warning.startswith(NO_NUMBER) and bool(numbers))


def _is_account(number: NumberReading, account: str | None) -> bool:
    """Seven digits that were only printed as the account."""
    digits = "".join(filter(str.isdigit, account or ""))
    return len(digits) == 7 and "".join(filter(str.isdigit, number.written)) == digits


def _in_account(account: str | None, numbers: tuple[NumberReading, ...]) -> str | None:
    """The line that an account number of a local carrier begins with."""
    digits = "".join(filter(str.isdigit, account or ""))
    return next((number.e164 for number in numbers if len(digits) > _TEN and digits.startswith(number.e164[2:])), None)


def _btn(reading: DocumentReading, numbers: tuple[NumberReading, ...], said: str | None) -> str | None:
    """The billing number, else the one a sentence calls so, else the only line called the main one."""
    given = {number.e164 for number in numbers}
    if reading.billing_telephone_number and (reading.billing_telephone_number in given or not numbers):
        return reading.billing_telephone_number
    if said:
        return said
    mains = [number.e164 for number in numbers if number.use == "main"]
    return mains[0] if len(mains) == 1 else None


def _name(reading: DocumentReading, told: Told, pages: PageSet) -> str | None:
    carrier = squeeze(reading.carrier or "")
    own = reading.customer_name
    if own and carrier and squeeze(own).startswith(carrier):
        own = None
    if told.customer and (own is None or not is_company(own)):
        return told.customer
    return own or next(_heading_names(pages, carrier), None)


def _heading_names(pages: PageSet, carrier: str) -> Iterator[str]:
    """A company that stands alone in the head of the record and is not its carrier."""
    for page in pages.pages[:1]:
        for phrase in sheet_of(page).phrases:
            name = tidy_name(phrase.text) if phrase.box.top < _HEAD * page.height and not labels_in(phrase) else None
            if name and is_company(name) and not (carrier and (carrier in squeeze(name) or squeeze(name) in carrier)):
                yield name


def _has_billing(blocks: list[Block]) -> bool:
    return any(block.role is Field.BILLING_ADDRESS or block.label in _PAID_AT for block in blocks)


def _billing(reading: DocumentReading, told: Told, blocks: list[Block]) -> Address | None:
    """Where bills go: by a label of its own, the block of who pays, a sentence, else as read."""
    if any(block.role is Field.BILLING_ADDRESS for block in blocks):
        return reading.billing_address
    payer = next((block.address for block in blocks if block.label in _PAID_AT), None)
    return payer or told.billing or reading.billing_address


def _service(
    reading: DocumentReading, told: Told, blocks: list[Block], billing: Address | None, pages: PageSet
) -> tuple[Address | None, bool]:
    """The address served and whether it is sure: as read, as said, the subscriber's block, the only street there is."""
    read = reading.service_address
    if told.service is not None and read is not None and (read.street or "")[:1].islower():
        read = None  # "The service address we have is 12 Main St"
    if (said := read or told.service or served_in_codes(pages)) is not None:
        return said, True
    subscriber = {
        block.address for block in blocks if block.role is Field.NAME and block.label not in _PAID_AT and not is_po_box(block.address)
    }
    if len(subscriber) == 1:
        return subscriber.pop(), _has_billing(blocks)
    unsaid = [block for block in blocks if block.role is None and not (is_po_box(block.address) or _of_letterhead(block, pages))]
    streets = {block.address for block in unsaid}
    if len(streets) > 1 or streets != {billing}:
        streets -= {billing}
    elif not any(block.name and squeeze(block.name) == squeeze(reading.customer_name or "") for block in unsaid):
        return None, True
    return (streets.pop(), False) if len(streets) == 1 else (None, True)  # the customer's only address is where the lines are


def _of_letterhead(block: Block, pages: PageSet) -> bool:
    """An address without a name and a caption in the paper's head is its writer's."""
    if block.names or block.page != 1 or block.box.top >= _LETTERHEAD:
        return False
    sheet = sheet_of(pages.pages[0])
    return not any(is_beside_a_caption(sheet, phrase) for phrase in sheet.phrases if abs(phrase.box.top - block.box.top) < 1)


def _spots(page: Page, number: NumberReading) -> Iterator[Spot]:
    """Every cell of a page that holds nothing but this number."""
    digits = number.e164[2:]
    for phrase in sheet_of(page).phrases:
        read = "".join(filter(str.isdigit, phrase.text))
        if read in (digits, digits[3:], "1" + digits) and not any(character.isalpha() for character in phrase.text):
            yield spot_of(phrase.words, page.number)


def _with_ticks(reading: DocumentReading, pages: PageSet) -> DocumentReading:
    """Port or keep by the ticked column of a number's row; a sentence where ticks must stand and none could be seen."""
    numbers, unclear = [], False
    for number in reading.numbers:
        beside = [said_beside(sheet_of(page), spot, (), ()) for page in pages.pages for spot in _spots(page, number)]
        action = next((said.action for said in beside if said.action), None)
        unclear = unclear or (action is None and any(said.unclear for said in beside))
        numbers.append(replace(number, action=number.action or action))
    doubt = ("It marks which numbers port and which stay, and not every mark could be read: please look.",) if unclear else ()
    return replace(reading, numbers=tuple(numbers), warnings=(*reading.warnings, *doubt))
