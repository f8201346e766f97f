"""Every carrier file is whole, and a wrong one is named."""

from __future__ import annotations

import re

import pytest

from parsers.accounts.account_numbers import key_of
from parsers.accounts.carrier_files import Carrier, CarrierFileError, carrier_from, carriers, known_carriers
from parsers.accounts.who_bills import described
from parsers.page.label_spelling import names
from parsers.page.labels import Field

MINIMAL = {"name": "Cobalt Fiber", "sources": ["its own page"]}


def test_at_least_twenty_carriers_are_described_each_with_its_sources() -> None:
    assert len(carriers()) >= 20
    assert all(carrier.sources and carrier.notes for carrier in carriers())
    assert len({carrier.name for carrier in carriers()}) == len(carriers())


@pytest.mark.parametrize("carrier", carriers(), ids=lambda carrier: carrier.name)
def test_care_numbers_are_ten_digits_and_names_find_their_carrier(carrier: Carrier) -> None:
    assert all(re.fullmatch(r"\d{10}", number) for number in carrier.care)
    assert all(described(name) is not None for name in carrier.names)


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("AT&T", "305 555-0142 327"),
        ("Verizon Wireless", "123456789-00001"),
        ("Comcast Business", "8495 93 179 0000000"),
        ("Frontier", "803-555-0100-061118-3"),
        ("Optimum", "07843-123456-01-2"),
        ("CenturyLink", "702-555-0173 172B"),
        ("Twilio", "AC" + "0" * 32),
    ],
)
def test_account_formats_fit_what_is_printed(name: str, account: str) -> None:
    carrier = next(carrier for carrier in carriers() if carrier.name == name)
    assert any(re.fullmatch(pattern, key_of(account)) for pattern in carrier.accounts)


def test_labels_of_a_carrier_file_become_labels() -> None:
    assert names()["accesscode"] is Field.PIN
    assert names()["accountsid"] is Field.ACCOUNT


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"sources": ["x"]}, "needs a name"),
        ({"name": "X"}, "sources"),
        ({**MINIMAL, "acounts": []}, "unknown key 'acounts'"),
        ({**MINIMAL, "accounts": ["("]}, "no regular expression"),
        ({**MINIMAL, "labels": {"colour": ["red"]}}, "'colour', which is no field"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(CarrierFileError, match=re.escape(sentence)):
        carrier_from(wrong, "cobalt.toml")


def test_names_without_a_file_are_known_once_and_hold_nothing_but_the_name() -> None:
    bare = [carrier for carrier in known_carriers() if not carrier.sources]
    assert len(bare) > 100 and len({carrier.name.lower() for carrier in known_carriers()}) == len(known_carriers())
    assert all(carrier == Carrier(carrier.name) for carrier in bare)
