"""The facts of an account as bills and service records print them: account, billing number, date, name, addresses, PIN, who may order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from ocr.page import Page, PageSet
from onboarding.documents import Address, Spot
from parsers.accounts.account_numbers import Account, choose_account, pin_in
from parsers.accounts.carrier_files import Carrier
from parsers.page.addresses import STATES, is_po_box, is_street, names_a_street, parse_line, place_in
from parsers.page.blocks import Block, blocks_on
from parsers.page.dates import FoundDate, dates_in, leading_date
from parsers.page.fields import Value, labels_in, labels_on, values_on
from parsers.page.fields import names as label_names
from parsers.page.labels import Field
from parsers.page.layout import sheet_of, spot_of, squeeze
from parsers.page.names import ends_name, is_company, is_person, is_side_line, is_title, person_and_title, tidy_name, unfinished
from parsers.vocabulary import vocabulary

_BEST_DATES: Final = frozenset(
    squeeze(name)
    for name in [
        "bill date",
        "billing date",
        "date of bill",
        "invoice date",
        "statement date",
        "bill issue date",
        "csr date",
        "date of invoice",
        "bill print date",
        "billing statement date",
        "fecha de factura",
        "fecha de facturación",
        "billdate",
        "invoice dated",
        "bill issued",
        "issue date",
        "date issued",
        "invoice bill date",
        "record date",
        "date of record",
        "bill dated",
        "invoice issue date",
        "statement issued",
    ]
)
_LATER_DATES: Final = frozenset(
    squeeze(name)
    for name in ["date", "as of", "as of date", "completed", "printed", "generated", "issued", "retrieved", "record as of", "statement of"]
)


_MADE_ON: Final = re.compile(
    r"\b(?:created|generated|printed|prepared|exported|retrieved|pulled|issued|produced|run|extracted|current|downloaded|taken)\b"
    r"[^.;|]{0,40}?(?:\bon|\bas of|\bdated|:|,)?\s*$",
    re.IGNORECASE,
)

_SHARED: Final = vocabulary(
    "inc llc corp corporation company co lp ltd the and of business enterprise communications communication telecommunications telecom "
    "telephone tel phone voice wireless networks network services service solutions cable fiber broadband internet cooperative coop assn "
    "association"
)


@dataclass(frozen=True, slots=True)
class Facts:
    account: Account | None = None
    document_date: date | None = None
    date_spot: Spot | None = None
    date_sure: bool = True
    customer_name: str | None = None
    name_sure: bool = True
    service_address: Address | None = None
    service_sure: bool = True
    service_locations: int = 0
    billing_address: Address | None = None
    pin: str | None = None
    authorized_name: str | None = None
    authorized_title: str | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """Everything labelled and every block of a document."""

    values: tuple[Value, ...]
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]


def material(pages: PageSet) -> Material:
    return Material(
        tuple(value for page in pages.pages for value in values_on(page)),
        tuple(block for page in pages.pages for block in blocks_on(page)),
        pages.pages,
    )


def facts_of(pages: PageSet, carrier: Carrier | None, carrier_name: str | None) -> Facts:
    stuff = material(pages)
    account = choose_account(stuff.values, carrier.accounts if carrier else ())
    when = document_date(stuff)
    name = customer_name(stuff, carrier, carrier_name)
    service, locations = service_address(stuff)
    billing = billing_address(stuff, name, carrier, carrier_name)
    if service is not None and service.postal_code is None and _same_street(service, billing):
        service = billing
    if service is None and not locations and billing is not None and not is_po_box(billing) and _said_to_be_the_same(stuff, billing):
        service, locations = billing, 1
    guessed = lone_address(stuff, billing, name) if service is None and not locations else None
    person, title = authorized(stuff)
    return Facts(
        account=account,
        document_date=when[0].value if when else None,
        date_spot=when[1] if when else None,
        date_sure=bool(when and when[2]),
        customer_name=name,
        service_address=service or guessed,
        service_sure=guessed is None,
        service_locations=locations,
        billing_address=billing,
        pin=pin_of(stuff),
        authorized_name=person,
        authorized_title=title,
    )


# --- date ---------------------------------------------------------------------------------------


def document_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """The bill's own date: by label, else a date alone at the head of page 1; never a due date or a period. True: by a good label."""
    votes: Counter[date] = Counter()
    seen: dict[date, tuple[FoundDate, Spot]] = {}
    for value in stuff.values:
        if value.field is not Field.BILL_DATE or _heads_a_column(stuff, value):
            continue
        found = leading_date(value.text)
        if found is None:
            continue
        weight = 6 if value.name in _BEST_DATES else 2 if value.name in _LATER_DATES else 4
        weight = weight * 2 if value.page == stuff.pages[0].number else weight
        votes[found.value] += weight - (1 if value.place == "below" else 0)
        seen.setdefault(found.value, (found, spot_of(value.words, value.page)))
    if votes:
        best, weight = votes.most_common(1)[0]
        return (*seen[best], weight >= 4)
    return _said_date(stuff) or _bare_date(stuff) or _head_date(stuff)


def _heads_a_column(stuff: Material, value: Value) -> bool:
    """Is the label the head of a table's column of dates, as over call records?"""
    page = next(page for page in stuff.pages if page.number == value.page)
    sheet = sheet_of(page)
    under = sheet.below(value.phrase, 1.6) if value.place == "below" else None
    return under is not None and bool(dates_in(under.text)) and len(sheet.rows[value.label.row].phrases) > 2


def _head_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """The only day in the head of the first page, whatever stands around it: doubtful."""
    page = stuff.pages[0]
    other = {found.value for value in stuff.values if value.field is Field.OTHER_DATE for found in dates_in(value.text)}
    head = [phrase for phrase in sheet_of(page).phrases if phrase.box.top < 0.15 * page.height]
    found = [(one, phrase) for phrase in head for one in dates_in(phrase.text) if not one.period and one.value not in other]
    if len({one.value for one, _ in found}) != 1:
        return None
    return found[0][0], spot_of(found[0][1].words, page.number), False


def _said_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """A day in a sentence: "It was created on 12 Nov 2026", "Generated from the portal on 11/10/2026"."""
    for page in stuff.pages:
        for phrase in sheet_of(page).phrases:
            for found in dates_in(phrase.text):
                if not found.period and _MADE_ON.search(phrase.text[: found.start]):
                    return found, spot_of(phrase.words, page.number), True
    return None


def _bare_date(stuff: Material) -> tuple[FoundDate, Spot, bool] | None:
    """A date that stands alone at the head of the first page (letters, some bills)."""
    due = {found.value for value in stuff.values if value.field is Field.OTHER_DATE for found in dates_in(value.text)}
    votes: Counter[date] = Counter()
    seen: dict[date, tuple[FoundDate, Spot]] = {}
    for page in stuff.pages:
        for phrase in sheet_of(page).phrases:
            found = leading_date(phrase.text)
            if found is None or found.value in due or len(phrase.text) > found.end + 3:
                continue
            above = sheet_of(page).above(phrase)
            if above is not None and re.search(r"due|period|until|through|expires", above.text, re.IGNORECASE) and len(above.words) < 5:
                continue
            votes[found.value] += 2 if phrase.box.top < 0.4 * page.height else 1
            seen.setdefault(found.value, (found, spot_of(phrase.words, page.number)))
    if not votes:
        return None
    best, weight = votes.most_common(1)[0]
    return (*seen[best], weight >= 2)


# --- name and addresses -------------------------------------------------------------------------


def customer_name(stuff: Material, carrier: Carrier | None, carrier_name: str | None) -> str | None:
    """The account's name: by label, by the blocks it heads, and best where both say the same."""
    votes: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for name, weight in _name_candidates(stuff):
        key = squeeze(name)
        if not key or _is_carrier(name, carrier, carrier_name):
            continue
        votes[key] += weight
        shown.setdefault(key, name)
    if not votes:
        return None
    return shown[votes.most_common(1)[0][0]]


def _name_candidates(stuff: Material) -> Iterator[tuple[str, int]]:
    beside = {id(value.label) for value in stuff.values if value.place == "right"}
    for value in stuff.values:
        if value.field is Field.NAME:
            name = tidy_name(re.split(r",\s(?=\d)", _whole_name(stuff, value))[0])
            if name and not is_side_line(value.text) and not is_street(name) and squeeze(name) not in label_names():
                strong = value.name not in ("customer", "name", "client", "company", "servicefor", "enduser")
                person = is_person(name) and not is_company(name)
                second = value.place == "below" and id(value.label) in beside  # a name stands right of the label already
                yield name, (7 if strong else 4) - (2 if person else 0) - (4 if second else 0)
    for block in stuff.blocks:
        if block.role in (Field.REMIT, Field.CARE) or not block.name:
            continue
        weight = {Field.NAME: 6, Field.BILLING_ADDRESS: 5, Field.SERVICE_ADDRESS: 4}.get(block.role or Field.OTHER, 4)
        yield block.name, weight


def _whole_name(stuff: Material, value: Value) -> str:
    """The value with the end of the name that was broken to the next line."""
    page = next(page for page in stuff.pages if page.number == value.page)
    below = sheet_of(page).below(value.phrase, 0.8)
    if (
        below is not None
        and abs(below.box.left - value.words[0].box.left) < 4
        and (ends_name(below.text) or (unfinished(value.text) and tidy_name(below.text)))
    ):
        return f"{value.text} {below.text}"
    return value.text


def core_of(name: str) -> str:
    """What is left of a carrier's name without the words that many share: "MEDIA CO" and "Media Business Phone" are one."""
    return "".join(word for word in re.findall(r"[a-z0-9]+", name.lower()) if word not in _SHARED)


def _is_carrier(name: str, carrier: Carrier | None, carrier_name: str | None) -> bool:
    key = squeeze(name)
    known = {squeeze(alias) for alias in (carrier.names if carrier else ())} | ({squeeze(carrier_name)} if carrier_name else set())
    corporate = re.sub(r"(?:inc|llc|corp|corporation|company|co|lp|ltd)$", "", key)
    return key in known or corporate in known or (bool(core_of(name)) and core_of(name) == core_of(carrier_name or ""))


def service_address(stuff: Material) -> tuple[Address | None, int]:
    """The address under a service label; None with the count where several locations are served."""
    found: dict[str, Address] = {}
    order: Counter[str] = Counter()
    for address in _service_candidates(stuff):
        key = squeeze(f"{address.street}{(address.postal_code or '')[:5]}")
        found.setdefault(key, address)
        order[key] += 1
    groups = _similar(list(found), order)
    if len(groups) == 1:
        return found[groups[0]], 1
    return None, len(groups)


_NO_ZIP: Final = re.compile(r"(?P<street>\d[\w .#'/&-]*(?:, [\w .#'/&-]+)?), (?P<city>[A-Z][A-Za-z .'-]+?),? (?P<state>[A-Z]{2})")
_SAME: Final = re.compile(
    r"\W*(?:the )?(?:same|as above|see above|as shown above|billing address)(?: (?:as|to))?"
    r"(?: (?:the )?(?:above|billing|mailing|bill to|account)(?: address)?)?\W*",
    re.IGNORECASE,
)
_OF_SERVICE: Final = re.compile(
    r"\b(?:service|services|location|site|premises?|circuits?|lines?|numbers?|inventory|detail|provided|installed|e?911)\b", re.IGNORECASE
)
_LEVEL: Final = 12.0  # points


def _said_to_be_the_same(stuff: Material, billing: Address) -> bool:
    """``Service location: same``, or a heading over the lines that names the street again: ``Number detail - 12 Main St, Dover DE``."""
    if any(value.field is Field.SERVICE_ADDRESS and _SAME.fullmatch(value.text) for value in stuff.values):
        return True
    street = squeeze(billing.street or "")
    if len(street) < _LONG_ENOUGH:
        return False
    for page in stuff.pages:
        for phrase in sheet_of(page).phrases:
            at = squeeze(phrase.text).find(street)
            lead = re.split(re.escape((billing.street or "").split()[0]), phrase.text, maxsplit=1)[0]
            if at > 0 and len(phrase.words) <= _HEADING_WORDS and _OF_SERVICE.search(lead):
                return True
    return False


_LONG_ENOUGH: Final = 7  # letters and digits of a street that cannot stand there by chance
_HEADING_WORDS: Final = 18


def lone_address(stuff: Material, billing: Address | None, name: str | None) -> Address | None:
    """The only street address on the first page without a name, in the state bills go to: where an engine lost the label."""
    alone = [
        block
        for block in stuff.blocks
        if block.page == stuff.pages[0].number
        and block.role is None
        and (not block.names or _of_customer(block, name))
        and not is_po_box(block.address)
        and not _same_street(block.address, billing)
    ]
    named = min((block.box.top for block in stuff.blocks if _of_customer(block, name)), default=0.0)
    alone = [block for block in alone if block.box.top >= named - _LEVEL]  # above the customer's stands the carrier's own
    alone = [
        block for block in alone if billing and block.address.state == billing.state and 0.12 < block.box.top / stuff.pages[0].height < 0.7
    ]
    return alone[0].address if len(alone) == 1 else None


def _same_street(one: Address, other: Address | None) -> bool:
    """Are they one address, read from pixels with a letter or two amiss?"""
    return other is not None and _near(squeeze(one.street or ""), squeeze(other.street or ""))


def _of_customer(block: Block, name: str | None) -> bool:
    return bool(block.name and name) and squeeze(block.name or "").startswith(squeeze(name or ""))


def _served(block: Block) -> bool:
    """``For service at`` over a block; ``Service for: Harbor Dental, 12 Main St, ...`` on one line (over a block it is where mail goes)."""
    return block.role is Field.NAME and (block.label == "forserviceat" or (block.label == "servicefor" and not block.lines))


def _service_candidates(stuff: Material) -> Iterator[Address]:
    for block in stuff.blocks:
        if block.role is Field.SERVICE_ADDRESS or _served(block):
            yield _printed_again(block.address, stuff) or block.address
    for value in stuff.values:
        if value.field is Field.SERVICE_ADDRESS and value.place != "below":
            address = parse_line(value.text) or _in_two_rows(stuff, value) or _without_zip(value.text)
            if address is not None and address.street:
                yield _printed_again(address, stuff) or address


def _printed_again(address: Address, stuff: Material) -> Address | None:
    """Where a stamp made a street illegible: the address of the same ZIP+4 that stands elsewhere and shares a number with what is left."""
    if not address.street or names_a_street(address.street) or len(address.postal_code or "") < 10:
        return None
    figures = {word for word in address.street.split() if word.isdigit()}
    same = {
        block.address
        for block in stuff.blocks
        if block.address.postal_code == address.postal_code and block.address.street and names_a_street(block.address.street)
    }
    alike = [other for other in same if other.street and figures & set(other.street.split())]
    return alike[0] if len(alike) == 1 else None


def _without_zip(text: str) -> Address | None:
    """``3811 S West St, Wichita KS``, as behind a label; the ZIP code is left to be found elsewhere."""
    match = _NO_ZIP.fullmatch(text.strip(" .;"))
    if match is None or match["state"] not in STATES.values() or not is_street(match["street"]):
        return None
    return Address(match["street"].strip(" ,"), match["city"].strip(), match["state"], None)


def _in_two_rows(stuff: Material, street: Value) -> Address | None:
    """``Service address  12 WALL ST`` and below it ``City / State / ZIP  ASHEVILLE, NC 28801``."""
    if not is_street(street.text):
        return None
    for value in stuff.values:
        if value.page == street.page and value.field is Field.CITY and 0 < value.label.row - street.label.row <= 2:
            place = place_in(value.text)
            if place is not None:
                return Address(street.text, place.city, place.state, place.postal_code)
    return None


def _similar(keys: list[str], votes: Counter[str]) -> list[str]:
    """Keys without those that are a misreading or a part of a more frequent one."""
    kept: list[str] = []
    for key in sorted(keys, key=lambda key: (-votes[key], -len(key))):
        if not any(_near(key, other) for other in kept):
            kept.append(key)
    return kept


def _near(one: str, other: str) -> bool:
    if one in other or other in one:
        return True
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= max(2, len(one) // 8)


def billing_address(stuff: Material, name: str | None, carrier: Carrier | None, carrier_name: str | None) -> Address | None:
    """The address bills go to: by label, else the customer's block."""
    own = [
        block
        for block in stuff.blocks
        if (block.role is Field.BILLING_ADDRESS and block.label != "mailto")  # "Mail to:" stands over where payments go as well
        or (block.role not in (Field.REMIT, Field.CARE) and not (block.name and _is_carrier(block.name, carrier, carrier_name)))
    ]
    ranked = sorted(own, key=lambda block: -_billing_weight(block, name))
    return ranked[0].address if ranked and _billing_weight(ranked[0], name) > 0 else None


def _billing_weight(block: Block, name: str | None) -> int:
    if block.role is Field.BILLING_ADDRESS:
        elsewhere = block.label == "mailto" and block.name and name and squeeze(block.name) != squeeze(name)
        return 1 if elsewhere else 10
    if block.role is Field.SERVICE_ADDRESS:
        return 0
    if _served(block):
        return 0
    named = bool(block.name and name and squeeze(block.name) == squeeze(name))
    if block.role is Field.NAME:
        return 8 if named or name is None else 5
    return (6 if named else 0) + (1 if named and is_po_box(block.address) else 0)


# --- PIN and people -----------------------------------------------------------------------------


def pin_of(stuff: Material) -> str | None:
    votes = Counter(pin for value in stuff.values if value.field is Field.PIN and (pin := pin_in(value)))
    return votes.most_common(1)[0][0] if votes else None


def authorized(stuff: Material) -> tuple[str | None, str | None]:
    """Who may order changes: behind a label, or in the name cell under an "Authorized user" heading."""
    for value in stuff.values:
        if value.field is Field.AUTHORIZED:
            person, title = person_and_title(value.text)
            if person and is_person(person):
                return person, title or _title_below(stuff, value) or _title(stuff)
    for page in stuff.pages:
        for label in labels_on(page):
            if label.field is Field.AUTHORIZED:
                under = [
                    v for v in stuff.values if v.page == page.number and v.field is Field.NAME and 0 < v.label.row - label.phrase.row <= 3
                ]
                person = next((name for value in under if (name := tidy_name(value.text)) and is_person(name)), None)
                if person:
                    return person, _title(stuff)
    return None, None


def _title_below(stuff: Material, value: Value) -> str | None:
    """The line under a name, where it is a title."""
    page = next(page for page in stuff.pages if page.number == value.page)
    below = sheet_of(page).below(value.phrase, 1.2)
    return below.text if below is not None and is_title(below.text) and not labels_in(below) else None


def _title(stuff: Material) -> str | None:
    return next((value.text for value in stuff.values if value.field is Field.TITLE and is_title(value.text)), None)
