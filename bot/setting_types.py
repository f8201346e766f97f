"""The kinds of value a key of ``bot.ini`` can have: how each is written, and what is said when it is not."""

from __future__ import annotations

import base64
import binascii
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, SecretStr, ValidationInfo


def _beside_the_file(value: object, info: ValidationInfo) -> object:
    """A relative path is relative to the config file (contract, section 1)."""
    base = (info.context or {}).get("base", Path.cwd())
    return base / Path(str(value)).expanduser() if isinstance(value, str | Path) else value


def _existing(value: object, info: ValidationInfo) -> object:
    path = _beside_the_file(value, info)
    if isinstance(path, Path) and not path.exists():
        raise ValueError(f"there is no file or folder {path}")
    return path


def _list(value: object) -> object:
    return tuple(part.strip() for part in value.replace("\n", ",").split(",") if part.strip()) if isinstance(value, str) else value


def _hour(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        hour, minute = value.strip().split(":")
        return time(int(hour), int(minute))
    except ValueError:
        raise ValueError("must be a time of day as HH:MM, for instance 08:00") from None


def _hours(value: object) -> object:
    if not isinstance(value, str):
        return value
    opens, _, closes = value.partition("-")
    hours = (_hour(opens), _hour(closes))
    if hours[0] >= hours[1]:  # type: ignore[operator]
        raise ValueError("must be two times of day, the earlier first, for instance 08:00-18:00")
    return hours


def _zone(value: object) -> object:
    try:
        ZoneInfo(str(value))
    except (KeyError, ValueError, OSError):
        raise ValueError("is not a time zone; write it as America/New_York") from None
    return value


def _address(value: object) -> object:
    text = str(value).strip()
    local, at, domain = text.rpartition("@")
    if not at or not local or not domain or any(character.isspace() or character in "<>,;" for character in text):
        raise ValueError("must be an email address, for instance onboarding@example.com")
    return text


def _staff(value: object) -> object:
    entries = _list(value)
    for entry in entries if isinstance(entries, tuple) else ():
        if not entry.startswith("@") or len(entry) < 2:
            _address(entry)
    return tuple(entry.lower() for entry in entries) if isinstance(entries, tuple) else entries


def _addresses(value: object) -> object:
    entries = _list(value)
    for entry in entries if isinstance(entries, tuple) else ():
        _address(entry)
    return entries


def _start(value: object) -> object:
    text = str(value).strip().lower()
    if text in ("all", "now"):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("must be all, now or a date as 2026-11-05") from None


def _fernet_key(value: object) -> object:
    text = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
    try:
        good = len(base64.urlsafe_b64decode(text.strip())) == 32
    except (binascii.Error, ValueError):
        good = False
    if not good:
        raise ValueError(
            "must be a Fernet key; make one with: python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'"
        )
    return text.strip()


def _database_url(value: object, info: ValidationInfo) -> object:
    """A relative SQLite file is relative to the config file."""
    url, base = str(value).strip(), (info.context or {}).get("base", Path.cwd())
    if "://" not in url:
        raise ValueError("must be an SQLAlchemy URL, for instance sqlite:///onboarding.sqlite")
    scheme, _, rest = url.partition(":///")
    name, question, query = rest.partition("?")
    if scheme.split("+")[0] != "sqlite" or not name or name == ":memory:":
        return url
    return f"{scheme}:///{base / Path(name).expanduser()}{question}{query}"


BesideFile = Annotated[Path, BeforeValidator(_beside_the_file)]
ExistingPath = Annotated[Path, BeforeValidator(_existing)]
Address = Annotated[str, BeforeValidator(_address)]
Addresses = Annotated[tuple[str, ...], BeforeValidator(_addresses)]
Staff = Annotated[tuple[str, ...], BeforeValidator(_staff)]
DatabaseUrl = Annotated[str, BeforeValidator(_database_url)]
Hour = Annotated[time, BeforeValidator(_hour)]
Hours = Annotated[tuple[time, time], BeforeValidator(_hours)]
Zone = Annotated[str, BeforeValidator(_zone)]
Start = Annotated[Literal["all", "now"] | date, BeforeValidator(_start)]
FernetKey = Annotated[SecretStr, BeforeValidator(_fernet_key)]
