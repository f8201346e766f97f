"""Whom at the customer's bills go to: behind a label, or in the lines of the address bills are sent to, with a mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocr.page import PageSet
from onboarding.documents import Person
from parsers.accounts.carrier_files import Carrier
from parsers.accounts.customer_name import is_the_carrier
from parsers.accounts.material import Material
from parsers.forms.values import read_email
from parsers.page.block import Block
from parsers.page.labels import Field
from parsers.page.layout import Phrase, Sheet, sheet_of, squeeze
from parsers.page.names import is_person

_CONTACT: Final = re.compile(
    r"\b(?:billing|bills?|invoices?|invoicing|accounts payable|a/?p|accounting) (?:contact|email|e-mail)\b\W*(.*)", re.IGNORECASE
)
_MAILBOX: Final = re.compile(r"^(?P<name>[A-Z][\w.'’ -]{3,40}?)\s*[<(,;|–-]")
_TO_SOMEBODY: Final = re.compile(r"^\W*(?:attn|attention|atten|contact|c/o|care of|recipient)\b\W*", re.IGNORECASE)
_LINES: Final = 3  # of a block, below its city
_PITCH: Final = 1.2  # line heights from one to the next


def labelled_contacts(pages: PageSet) -> Iterator[Person]:
    """``Billing contact   Ann Lee <ann@harbor.example>``, on one row or one under the other."""
    for page in pages.pages:
        sheet = sheet_of(page)
        for row in sheet.rows:
            found = _CONTACT.search(" ".join(phrase.text for phrase in row.phrases))
            texts = [found.group(1)] if found else []
            texts += [below.text for phrase in row.phrases if _CONTACT.search(phrase.text) and (below := sheet.below(phrase))]
            told = next(((text, email) for text in texts if (email := read_email(text))), None)
            if told is not None:
                name = _MAILBOX.match(told[0])
                yield Person(name.group("name").strip() if name else None, told[1])


def contact_in_address(stuff: Material, name: str | None, carrier: Carrier | None, carrier_name: str | None) -> Person | None:
    """``Attn: Ann Lee <ann@harbor.example>`` among the lines of the customer's own address, or right below them."""
    for block in stuff.blocks:
        if not block.lines or not _is_the_customers(block, name, carrier, carrier_name):
            continue
        sheet = sheet_of(next(page for page in stuff.pages if page.number == block.page))
        lines = [line.text for line in (*block.lines, *_lines_below(sheet, block.lines[-1]))]
        emails = (found for line in lines if "@" in line and (found := read_email(line)))
        email = next((found for found in emails if not _is_the_carriers(found, carrier, carrier_name)), None)
        if email is not None:
            return Person(next(_people_in(lines), None), email)
    return None


def _is_the_customers(block: Block, name: str | None, carrier: Carrier | None, carrier_name: str | None) -> bool:
    if block.role in (Field.REMIT, Field.CARE) or (block.name and is_the_carrier(block.name, carrier, carrier_name)):
        return False
    named = bool(block.name and name and squeeze(block.name) == squeeze(name))
    return named or block.role in (Field.NAME, Field.BILLING_ADDRESS)


def _is_the_carriers(email: str, carrier: Carrier | None, carrier_name: str | None) -> bool:
    domain = email.rpartition("@")[2].lower()
    name = squeeze((carrier_name or "").split(" ")[0])
    return domain in (carrier.domains if carrier else ()) or (bool(name) and squeeze(domain).startswith(name))


def _lines_below(sheet: Sheet, last: Phrase) -> Iterator[Phrase]:
    """The lines that go on a block below its city."""
    at: Phrase | None = last
    for _ in range(_LINES):
        below = sheet.below(at, _PITCH) if at is not None else None
        if below is None or abs(below.box.left - last.box.left) > last.height:
            return
        yield below
        at = below


def _people_in(lines: list[str]) -> Iterator[str]:
    """The person before the mail address on its line, else the one a line is addressed to."""
    mailboxes = (match.group("name").strip() for line in lines if "@" in line and (match := _MAILBOX.match(_TO_SOMEBODY.sub("", line))))
    addressed = (_TO_SOMEBODY.sub("", line) for line in lines if _TO_SOMEBODY.match(line))
    return (who for who in (*mailboxes, *addressed) if is_person(who))
