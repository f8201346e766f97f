"""The service and billing address of a form or letter: by its labels, by the block of lines they head, else by its sentences."""

from __future__ import annotations

import re
from typing import Final

from ocr.page import PageSet, Word
from onboarding.documents import Address
from parsers.documents.csr_letter import told_in
from parsers.documents.forms import OTHERS
from parsers.documents.loa_prose import address_of
from parsers.forms.reader import Filled, Form
from parsers.forms.rest import section_address
from parsers.forms.values import read_address, read_place, tidy
from parsers.page.addresses import is_po_box
from parsers.page.block import Block
from parsers.page.blocks import blocks_on
from parsers.page.fields import values_on
from parsers.page.labels import Field
from parsers.page.layout import squeeze

_PAID_AT: Final = frozenset({"billto", "billedto", "billtoname", "invoiceto", "soldto", "billtoaddress"})  # labels of who pays
_SAME: Final = re.compile(
    r"\W*(?:same\b(?! day)|as above\b|see above\b|ditto\b|(?:service|physical|site) (?:address|location)\W*$)", re.IGNORECASE
)
_SAID_SAME: Final = re.compile(
    r"\b(?:billing|mailing|bill[- ]to) address is (?:also )?(?:the )?same\b"
    r"|\b(?:bills|statements|invoices) (?:go|come|are (?:sent|mailed)) to the same (?:address|place|location)\b"
    r"|(?:☒|☑|✓|\[[xX]\]) ?(?:billing (?:address )?(?:is )?)?(?:the )?same as (?:the )?(?:service|above|site|physical|install\w*)\b",
    re.IGNORECASE,
)
_NEXT_LINE: Final = 1.6  # heights below a street
_COLUMN: Final = 3.0  # heights between two columns


def served_at(form: Form, pages: PageSet, company: str | None) -> Address | None:
    """Where the lines are: best by a label, then by a sentence, then the customer's own block or the only address there is."""
    labelled = section_address_of(form, "service")
    blocks = _blocks(pages)
    own = next((block.address for block in blocks if company and block.name and squeeze(block.name) == squeeze(company)), None)
    headed = next((block.address for block in blocks if block.role is Field.NAME and block.label not in _PAID_AT), None)
    candidates = (
        labelled,
        next((block.address for block in blocks if block.role is Field.SERVICE_ADDRESS), None),
        address_of(company, pages),
        told_in(pages).service,
        _address(form, None) if not form.asks("billing_street") else None,
        own,
        headed,
        _address(form, None),
    )
    return _best((labelled, *(None if is_po_box(each) else each for each in candidates[1:])))


def billed_at(form: Form, pages: PageSet, served: Address | None) -> Address | None:
    """Where bills go: by a label, by the block of who pays, by a sentence; where the lines are, where the form says "same"."""
    if served is not None and _billed_where_served(form, pages):
        return served
    blocks = _blocks(pages)
    candidates = (
        section_address_of(form, "billing"),
        next((block.address for block in blocks if block.role is Field.BILLING_ADDRESS), None),
        next((block.address for block in blocks if block.label in _PAID_AT), None),
        told_in(pages).billing,
    )
    return _best(candidates)


def _billed_where_served(form: Form, pages: PageSet) -> bool:
    values = [value.text for page in pages.pages for value in values_on(page) if value.field is Field.BILLING_ADDRESS]
    keyed = (value for value in form.values if value.key == "billing_street" or (value.key, value.section) == ("street", "billing"))
    values += [value.text for value in keyed]
    said = " ".join(" ".join(page.text.split()) for page in pages.pages[:2])
    return any(_SAME.match(text) for text in values) or _SAID_SAME.search(said) is not None


def paid_from(form: Form, pages: PageSet, company: str | None) -> Address | None:
    """The address of who pays: by a label, the payer's own block, a sentence."""
    blocks = _blocks(pages)
    candidates = (
        section_address_of(form, "billing"),
        next((block.address for block in blocks if block.role is Field.BILLING_ADDRESS), None),
        _address(form, None),
        next((block.address for block in blocks if block.role is Field.NAME), None),
        next((block.address for block in blocks if company and block.name and squeeze(block.name) == squeeze(company)), None),
        address_of(company, pages),
        told_in(pages).billing,
    )
    return _best(candidates)


def _best(candidates: tuple[Address | None, ...]) -> Address | None:
    """The first whole address, else the first part of one."""
    there = [address for address in candidates if address is not None]
    return next((each for each in there if each.street and each.city and each.state and each.postal_code), there[0] if there else None)


def _blocks(pages: PageSet) -> tuple[Block, ...]:
    return tuple(block for page in pages.pages for block in blocks_on(page))


def section_address_of(form: Form, section: str) -> Address | None:
    """The address of a section, by its labels or, where they were lost, by its order."""
    own = _address(form, section)
    if own is None or not (own.city and own.state and own.postal_code):
        own = section_address(form, section) or own
    return own


def _address(form: Form, section: str | None) -> Address | None:
    away = OTHERS if section is None else ()
    street_keys = {"billing": ("billing_street", "street"), "service": ("h_service", "street")}.get(
        section or "", ("street", "billing_street", "h_service")
    )
    street = form.text(*street_keys, section=section, exclude=away)
    suite = form.text("street2", section=section, exclude=away)
    if street and suite and suite.lower() not in street.lower():
        street = f"{street} {suite}"
    city = _part(form, section, away, f"{section}_city", "city")
    state = _part(form, section, away, f"{section}_state", "state")
    postal_code = _part(form, section, away, f"{section}_zip", "zip") or (form.text("card_zip") if section in (None, "billing") else None)
    place = _part(form, section, away, f"{section}_place", "place")
    if street and not (city or place or postal_code):
        place = _line_below(form, form.find(*street_keys, section=section, exclude=away))
    return read_address(street, city, state, postal_code, place) if street else None


def _line_below(form: Form, street: Filled | None) -> str | None:
    """City, state and ZIP in the line under a street, where no label asks for them."""
    if street is None or street.spot is None:
        return None
    spot = street.spot
    height = spot.bottom - spot.top
    below = [
        word
        for page, word in form.words
        if page == spot.page
        and word.box.left > spot.left - height
        and 0.5 * height < word.box.top - spot.top < 2.6 * height
        and word.box.top < spot.bottom + _NEXT_LINE * height
    ]
    line: list[Word] = []
    for word in sorted(below, key=lambda word: word.box.left):
        if line and word.box.left - line[-1].box.right > _COLUMN * height:
            break
        line.append(word)
    text = tidy(" ".join(word.text for word in line))
    return text if read_place(text) else None


def _part(form: Form, section: str | None, away: tuple[str, ...], *keys: str) -> str | None:
    """A part of an address; from elsewhere on the form only where there is no second address it could belong to."""
    own = form.text(*keys, section=section, exclude=away)
    streets = [value for value in form.values if value.key in ("street", "billing_street", "h_service") and value.section not in OTHERS]
    return own or (form.text(*keys, exclude=OTHERS) if len(streets) <= 1 else None)
