"""Where bills go: by label, else the customer's own block."""

from __future__ import annotations

from onboarding.documents import Address
from parsers.accounts.carrier_files import Carrier
from parsers.accounts.customer_name import is_the_carrier
from parsers.accounts.material import Material
from parsers.accounts.service_address import is_served
from parsers.page.addresses import is_po_box
from parsers.page.block import Block
from parsers.page.labels import Field
from parsers.page.layout import squeeze


def billing_address(stuff: Material, name: str | None, carrier: Carrier | None, carrier_name: str | None) -> Address | None:
    """The address bills go to: by label, else the customer's block."""
    own = [
        block
        for block in stuff.blocks
        if (block.role is Field.BILLING_ADDRESS and block.label != "mailto")  # "Mail to:" stands over where payments go as well
        or (block.role not in (Field.REMIT, Field.CARE) and not (block.name and is_the_carrier(block.name, carrier, carrier_name)))
    ]
    weights = {id(block): _billing_weight(block, name) for block in own}
    ranked = sorted(own, key=lambda block: -weights[id(block)])
    return ranked[0].address if ranked and weights[id(ranked[0])] > 0 else None


def _billing_weight(block: Block, name: str | None) -> int:
    if block.role is Field.BILLING_ADDRESS:
        elsewhere = block.label == "mailto" and block.name and name and squeeze(block.name) != squeeze(name)
        return 1 if elsewhere else 10
    named = bool(block.name and name and squeeze(block.name) == squeeze(name))
    if block.role is Field.SERVICE_ADDRESS or is_served(block):
        return 1 if named and block.label.endswith("for") and block.lines else 0  # "Service for" over the only block
    if block.role is Field.NAME:
        return (8 if named or name is None else 5) + (1 if block.label.startswith("bill") else 0)  # "Bill to" beside "Sold to"
    return (6 if named else 0) + (1 if named and is_po_box(block.address) else 0)
