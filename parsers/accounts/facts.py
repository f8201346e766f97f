"""The facts of an account as bills and service records print them, together; each is read by a module of its name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Address, Person, Spot
from parsers.accounts.account_numbers import Account, choose_account, pin_in
from parsers.accounts.authorized import authorized
from parsers.accounts.billing_address import billing_address
from parsers.accounts.billing_contact import contact_in_address, labelled_contacts
from parsers.accounts.carrier_files import Carrier
from parsers.accounts.customer_name import customer_name, is_the_carrier
from parsers.accounts.document_date import document_date
from parsers.accounts.material import Material, material_of
from parsers.accounts.service_address import partly_read, service_address, with_a_speck
from parsers.accounts.service_unlabelled import lone_address, said_address, said_to_be_the_same, same_street
from parsers.page.addresses import is_po_box
from parsers.page.labels import Field
from parsers.patterns import whole_words

# Below a carrier's name: a part of it, no customer.
_DESK: Final = whole_words(
    r"care|customer|(?:payment|billing|remittance|service|call|processing)(?: \w+)?|payments|office|dep(?:artmen)?t|division|headquarters|"
    r"attn|collections|lock ?box|business|wholesale|p\.?o\.? box|an? \w+ company|formerly"
)


@dataclass(frozen=True, slots=True)
class Facts:
    account: Account | None = None
    document_date: date | None = None
    date_spot: Spot | None = None
    date_sure: bool = True
    customer_name: str | None = None
    service_address: Address | None = None
    service_sure: bool = True
    service_locations: int = 0
    billing_address: Address | None = None
    pin: str | None = None
    authorized_name: str | None = None
    authorized_title: str | None = None
    billing_contact: Person | None = None


def facts_of(pages: PageSet, carrier: Carrier | None, carrier_name: str | None) -> Facts:
    stuff = _below_letterheads(material_of(pages), carrier, carrier_name)
    account = choose_account(stuff.values, carrier.accounts if carrier else ())
    when = document_date(stuff)
    name = customer_name(stuff, carrier, carrier_name)
    service, locations = service_address(stuff)
    billing = billing_address(stuff, name, carrier, carrier_name)
    same = same_street if service is not None and service.postal_code is None else partial(with_a_speck, pages)
    if service is not None and same(service, billing):
        service = billing
    if service is None and not locations and billing is not None and not is_po_box(billing) and said_to_be_the_same(stuff, billing):
        service, locations = billing, 1
    if service is None and not locations and (said := said_address(stuff, billing)) is not None:
        service, locations = said, 1
    guessed = partly_read(stuff) or lone_address(stuff, billing, name) if service is None and not locations else None
    if guessed is not None and same_street(guessed, billing):
        service, locations, guessed = billing, 1, None
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
        billing_contact=next(labelled_contacts(pages), None) or contact_in_address(stuff, name, carrier, carrier_name),
    )


def _below_letterheads(stuff: Material, carrier: Carrier | None, carrier_name: str | None) -> Material:
    """Where the carrier's name stands right above the customer's address (``GULF TEL`` over ``HARBOR DENTAL``), it is none of its names."""
    blocks = (
        replace(block, names=block.names[1:])
        if len(block.names) > 1
        and block.role not in (Field.REMIT, Field.CARE)
        and is_the_carrier(block.names[0], carrier, carrier_name)
        and not _DESK.search(block.names[1])
        else block
        for block in stuff.blocks
    )
    return replace(stuff, blocks=tuple(blocks))


def pin_of(stuff: Material) -> str | None:
    votes = Counter(pin for value in stuff.values if value.field is Field.PIN and (pin := pin_in(value)))
    return votes.most_common(1)[0][0] if votes else None
