"""Reads ``bot.ini`` and the environment into a frozen ``Config``, or reports every mistake at once with section, key and line.

Precedence: ``ONBOARDING_<SECTION>_<KEY>`` in the environment, then the file, then the default. A secret may be given as ``<key>_file``.
"""

from __future__ import annotations

import configparser
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from pydantic import SecretStr, ValidationError

from bot.settings import (
    BotSection,
    Config,
    MailboxSection,
    OcrSection,
    RepliesSection,
    RulesSection,
    Section,
    SecuritySection,
    SmtpSection,
    StorageSection,
    WorkersSection,
)

__all__ = ["Config", "ConfigError", "Mistake", "load"]

PREFIX = "ONBOARDING_"
DEFAULT_FILE = Path(__file__).resolve().parent.parent / "bot.ini"

SECTIONS: Mapping[str, type[Section]] = {
    "bot": BotSection,
    "mailbox": MailboxSection,
    "smtp": SmtpSection,
    "storage": StorageSection,
    "ocr": OcrSection,
    "replies": RepliesSection,
    "rules": RulesSection,
    "security": SecuritySection,
    "workers": WorkersSection,
}

# Secrets whose ``_file`` is read once, at load. (A password's file is a key of its own: it is read at every login.)
_FILE_SECRETS = {
    "mailbox": ("oauth_client_secret", "oauth_refresh_token"),
    "smtp": ("oauth_client_secret", "oauth_refresh_token"),
    "storage": ("encryption_key", "database"),
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong: where it was written and what to do. ``line`` is None for the environment or a key that is absent."""

    section: str
    key: str | None
    line: int | None
    problem: str
    variable: str | None = None  # the environment variable it came from

    def __str__(self) -> str:
        where = f"[{self.section}]" + (f" {self.key}" if self.key else "")
        source = f" (line {self.line})" if self.line else f" (from {self.variable})" if self.variable else ""
        return f"{where}{source}: {self.problem}"


class ConfigError(Exception):
    """All mistakes of one configuration. ``str`` is the report for people."""

    exit_code = 2

    def __init__(self, file: Path | None, mistakes: tuple[Mistake, ...], note: str | None = None) -> None:
        self.file, self.mistakes = file, mistakes
        head = note or f"{file or 'The environment'} has {len(mistakes)} mistake{'s' if len(mistakes) != 1 else ''}:"
        super().__init__("\n".join([head, *(f"  {mistake}" for mistake in mistakes)]))


@dataclass(frozen=True, slots=True)
class Given:
    """A value as someone wrote it, and where."""

    value: str
    line: int | None = None
    variable: str | None = None


Written = dict[str, dict[str, Given]]


def load(path: Path | None, environ: Mapping[str, str]) -> Config:
    """The configuration.

    Args:
        path: the file; None: ``$ONBOARDING_CONFIG``, else ``bot.ini`` beside ``run_bot.py`` if there is one, else defaults only.
        environ: the environment, for ``ONBOARDING_<SECTION>_<KEY>``.
    Raises:
        ConfigError: with every mistake found.
    """
    file = _choose_file(path, environ)
    base = file.parent if file else DEFAULT_FILE.parent
    written, mistakes = _read_file(file) if file else ({}, [])
    _add_environment(written, environ, mistakes)
    sections = {name: _section(name, model, written.get(name, {}), base, mistakes) for name, model in SECTIONS.items()}
    _address_from_username(sections, written)
    if mistakes:
        raise ConfigError(file, tuple(sorted(mistakes, key=lambda mistake: mistake.line or 0)))
    return Config(rules_section=sections.pop("rules"), file=file, base=base, **sections)  # type: ignore[arg-type]


def _address_from_username(sections: dict[str, Section | None], written: Written) -> None:
    """An IMAP login that is an address is the mailbox's own address, unless the file says another."""
    bot, mailbox = sections["bot"], sections["mailbox"]
    if not isinstance(bot, BotSection) or not isinstance(mailbox, MailboxSection) or "address" in written.get("bot", {}):
        return
    if mailbox.kind == "imap" and mailbox.username and "@" in mailbox.username:
        sections["bot"] = bot.model_copy(update={"address": mailbox.username})


def _choose_file(path: Path | None, environ: Mapping[str, str]) -> Path | None:
    chosen = path or (Path(environ[PREFIX + "CONFIG"]) if environ.get(PREFIX + "CONFIG") else None)
    if chosen is None:
        return DEFAULT_FILE if DEFAULT_FILE.exists() else None
    if not chosen.is_file():
        raise ConfigError(chosen, (), f"There is no config file {chosen}. Name one with --config, or leave it out for the defaults.")
    return chosen.absolute()


# --- the file ---------------------------------------------------------------------------------


def _read_file(file: Path) -> tuple[Written, list[Mistake]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(file, (), f"{file} cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8 text'}.") from None
    parser = configparser.ConfigParser(interpolation=None, strict=False, default_section="\0")
    lines, mistakes = _scan(text)
    try:
        parser.read_string(text)
    except configparser.Error:
        if not mistakes:
            mistakes.append(Mistake("?", None, None, "the file is not in the form [section] and key = value"))
        raise ConfigError(file, tuple(mistakes)) from None
    written: Written = {}
    for section in parser.sections():
        name = section.strip().lower()
        values = written.setdefault(name, {})
        for key, value in parser.items(section):
            if value.strip():
                values[key] = Given(value.strip(), lines.get((name, key)))
    mistakes.extend(_unknown_sections(written, lines))
    return written, mistakes


def _scan(text: str) -> tuple[dict[tuple[str, str], int], list[Mistake]]:
    """Where each section (key "") and key stands; lines that are neither, and keys written twice."""
    lines: dict[tuple[str, str], int] = {}
    mistakes: list[Mistake] = []
    section: str | None = None
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line[0] in "#;" or (raw[0].isspace() and section is not None):
            continue  # blank, comment, or the continuation of a value
        if line.startswith("[") and "]" in line:
            section = line[1 : line.index("]")].strip().lower()
            lines.setdefault((section, ""), number)
        elif section is None:
            mistakes.append(Mistake("?", None, number, "stands before any [section]"))
        elif "=" not in line and ":" not in line:
            mistakes.append(Mistake(section, line.split()[0], number, "is not of the form key = value"))
        else:
            key = line[: min(at for at in (line.find("="), line.find(":")) if at >= 0)].strip().lower()
            if (section, key) in lines:
                mistakes.append(Mistake(section, key, number, f"is already given in line {lines[section, key]}; keep one"))
            lines[section, key] = number
    return lines, mistakes


def _unknown_sections(written: Written, lines: Mapping[tuple[str, str], int]) -> Iterator[Mistake]:
    for name in written:
        if name not in SECTIONS:
            yield Mistake(name, None, lines.get((name, "")), "there is no such section" + _did_you_mean(name, SECTIONS))


def _did_you_mean(word: str, known: object) -> str:
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)  # type: ignore[call-overload]
    return f"; did you mean {close[0]}?" if close else ""


# --- the environment --------------------------------------------------------------------------


def _add_environment(written: Written, environ: Mapping[str, str], mistakes: list[Mistake]) -> None:
    for variable in sorted(environ):
        section, _, key = variable.removeprefix(PREFIX).lower().partition("_")
        if not variable.startswith(PREFIX) or variable == PREFIX + "CONFIG":
            continue
        if section not in SECTIONS:
            # Other programs own names like ONBOARDING_SERVICE_HOST: only what looks like a slip is reported.
            if guess := _did_you_mean(section, SECTIONS):
                mistakes.append(Mistake(section, key, None, "there is no such section" + guess, variable))
            continue
        values = written.setdefault(section, {})
        values.pop(key.removesuffix("_file"), None)
        values.pop(key + "_file", None)
        if environ[variable].strip():
            values[key] = Given(environ[variable].strip(), variable=variable)


# --- one section ------------------------------------------------------------------------------


def _section(name: str, model: type[Section], given: dict[str, Given], base: Path, mistakes: list[Mistake]) -> Section | None:
    values = dict(given)
    for key in _FILE_SECRETS.get(name, ()):
        _read_secret(name, key, values, base, mistakes)
    if {"password", "password_file"} <= values.keys():
        mistakes.append(_mistake(name, "password_file", values, "password is given as well; keep one"))
    for key in [key for key in values if key not in model.model_fields]:
        mistakes.append(_mistake(name, key, values, "there is no such key" + _did_you_mean(key, model.model_fields)))
        del values[key]
    try:
        return model.model_validate({key: item.value for key, item in values.items()}, context={"base": base})
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            at = str(detail["loc"][0]) if detail["loc"] else "kind"  # only what a kind needs concerns several keys
            mistakes.append(_mistake(name, at, values, _plain(dict(detail), model, at)))
        return None


def _read_secret(name: str, key: str, values: dict[str, Given], base: Path, mistakes: list[Mistake]) -> None:
    from_file = values.pop(key + "_file", None)
    if from_file is None:
        return
    if key in values:
        mistakes.append(Mistake(name, key + "_file", from_file.line, f"{key} is given as well; keep one", from_file.variable))
        return
    path = base / Path(from_file.value).expanduser()
    try:
        values[key] = Given(path.read_text(encoding="utf-8").strip(), from_file.line, from_file.variable)
    except (OSError, UnicodeDecodeError):
        mistakes.append(Mistake(name, key + "_file", from_file.line, f"there is no readable file {path}", from_file.variable))


def _mistake(section: str, key: str | None, values: Mapping[str, Given], problem: str) -> Mistake:
    given = values.get(key) if key else None
    return Mistake(section, key, given.line if given else None, problem, given.variable if given else None)


def _plain(detail: dict[str, object], model: type[Section], key: str | None) -> str:
    """pydantic's finding in the words of the file."""
    kind, context = str(detail["type"]), detail.get("ctx")
    limits = context if isinstance(context, dict) else {}
    field = model.model_fields.get(key) if key else None
    if kind == "value_error":
        return str(limits.get("error", detail["msg"]))
    if kind == "literal_error" and field is not None:
        return f"must be {limits.get('expected', ' or '.join(map(str, get_args(field.annotation))))}"
    if kind.startswith("int"):
        return "must be a whole number"
    if kind.startswith("bool"):
        return "must be yes or no"
    if kind == "greater_than_equal":
        return f"must be at least {limits['ge']}"
    if kind == "less_than_equal":
        return f"must be at most {limits['le']}"
    return str(detail["msg"])


def secret(value: SecretStr | None) -> str | None:
    """The plain value, for the driver that needs it."""
    return value.get_secret_value() if value is not None else None
