"""What is known of carriers: one TOML file each in ``parsers/carriers/``. They only sharpen: an undescribed carrier is read by the
generic rules.

Keys of a file: ``name`` as people say it; ``aliases`` as it prints itself; ``domains``; ``accounts``: regular expressions of account
numbers
without blanks and dashes; ``btn_in_account``: do ten-digit beginnings of accounts name the BTN; ``labels``: field -> label words
beyond the
generic ones; ``care``: its own numbers; ``lists_numbers``: does a bill print the customer's numbers; ``notes``; ``sources`` of all that.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from parsers.accounts.telephone_companies import COMPANIES
from parsers.page.labels import Field

FOLDER: Final = Path(__file__).parent.parent / "carriers"


@dataclass(frozen=True, slots=True)
class Carrier:
    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    btn_in_account: bool = False
    labels: tuple[tuple[str, tuple[str, ...]], ...] = ()
    care: frozenset[str] = frozenset()  # ten digits each
    lists_numbers: bool = True
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class CarrierFileError(ValueError):
    """A carrier file that cannot be used; the sentence names the file and what is wrong."""


@lru_cache(maxsize=1)
def carriers() -> tuple[Carrier, ...]:
    """Every described carrier, by file name."""
    return tuple(load(path) for path in sorted(FOLDER.glob("*.toml")))


@lru_cache(maxsize=1)
def known_carriers() -> tuple[Carrier, ...]:
    """The described carriers and, with nothing but their names, those that are only known to be telephone companies."""
    described = {re.sub(r"\W", "", name).lower() for carrier in carriers() for name in carrier.names}
    return (*carriers(), *(Carrier(name) for name in COMPANIES if re.sub(r"\W", "", name).lower() not in described))


def load(path: Path) -> Carrier:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CarrierFileError(f"{path.name} cannot be read: {error}") from error
    return carrier_from(data, path.name)


def carrier_from(data: dict[str, Any], origin: str) -> Carrier:
    """Build a carrier from the parsed TOML; what is missing or unknown is named."""
    known = {"name", "aliases", "domains", "accounts", "btn_in_account", "labels", "care", "lists_numbers", "notes", "sources"}
    unknown = sorted(set(data) - known)
    if unknown:
        raise CarrierFileError(f"{origin}: unknown key {unknown[0]!r}; a carrier file has {', '.join(sorted(known))}")
    if not data.get("name") or not data.get("sources"):
        raise CarrierFileError(f"{origin}: a carrier file needs a name and the sources of its facts")
    for pattern in data.get("accounts", ()):
        try:
            re.compile(pattern)
        except re.error as error:
            raise CarrierFileError(f"{origin}: the account format {pattern!r} is no regular expression: {error}") from error
    wrong = sorted(set(data.get("labels", {})) - {field.value for field in Field})
    if wrong:
        raise CarrierFileError(f"{origin}: labels are given for {wrong[0]!r}, which is no field")
    return Carrier(
        name=data["name"],
        aliases=tuple(data.get("aliases", ())),
        domains=tuple(data.get("domains", ())),
        accounts=tuple(data.get("accounts", ())),
        btn_in_account=bool(data.get("btn_in_account", False)),
        labels=tuple((field, tuple(words)) for field, words in data.get("labels", {}).items()),
        care=frozenset(re.sub(r"\D", "", number)[-10:] for number in data.get("care", ())),
        lists_numbers=bool(data.get("lists_numbers", True)),
        notes=tuple(data.get("notes", ())),
        sources=tuple(data["sources"]),
    )
