"""A client's form may ask for facts of an account in the words that bills and service records print them under."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from parsers.page.address_wording import announced
from parsers.page.label_spelling import names
from parsers.page.label_words import field_of
from parsers.page.labels import Field
from parsers.page.layout import squeeze

_KEYS: Final = {
    Field.ACCOUNT: "account",
    Field.BTN: "btn",
    Field.PIN: "pin",
    Field.NAME: "company",
    Field.AUTHORIZED: "print_name",
    Field.CARRIER: "carrier",
    Field.SERVICE_ADDRESS: "h_service",
    Field.BILLING_ADDRESS: "billing_street",
}
_NO_NAME: Final = ("to", "for", "at", "address")  # "Billed to" is over an address as well


@lru_cache(maxsize=4096)
def account_key(text: str) -> str | None:
    """The key of what a label of two or more words is on papers of an account: "Head number", "Svc loc", "Client acct no."."""
    words = text.lower().rstrip(":_ ").split()
    if len(words) < 2 or any(character.isdigit() for character in text):
        return None
    field = names().get(squeeze(text)) or field_of(text)
    if field is None and len(said := announced(text)) == 1:
        field = said[0]
    return None if field is None or (field is Field.NAME and words[-1] in _NO_NAME) else _KEYS.get(field)


def said_key(text: str) -> str:
    """The same of a label that no paper of an account is known to print, by its words; empty for none."""
    field = field_of(text)
    return _KEYS.get(field, "") if field else ""
