"""Opening an onboarding: from a staff mail's ``Label: value`` lines or from the command line; complete or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import email_validator
from email_validator import EmailNotValidError, validate_email

from bot.commands import activation_of
from onboarding.evidence import Opened, Party, Role
from onboarding.labels import FINAL_ORDER, canonical_label

# Rehearsals and tests use reserved domains; whether an address can receive mail is for its server to say.
email_validator.SPECIAL_USE_DOMAIN_NAMES.clear()

SUBJECT = re.compile(r"^\s*(?:(?:fwd?|fw|re)\s*:\s*)*new\s+onboarding\b", re.IGNORECASE)

_YES = frozenset({"yes", "y", "true", "1", "si", "sí", "x", "exempt", "on file"})
_NO = frozenset({"no", "n", "false", "0", "none", "not exempt", "n/a", ""})

REQUIRED = ("Client", "Client email", "Partner", "Partner email", "Activation")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was opened: one sentence a label."""

    problems: tuple[str, ...]


# The labels of an opening (contract, section 3), by their bare words; any label of the Final Order may stand beside them.
_OPENING = {
    "client": "Client",
    "client company": "Client",
    "client contact": "Client contact",
    "client email": "Client email",
    "client e mail": "Client email",
    "partner": "Partner",
    "channel partner": "Partner",
    "partner company": "Partner",
    "partner contact": "Partner contact",
    "partner email": "Partner email",
    "partner e mail": "Partner email",
    "activation": "Activation",
    "activation type": "Activation",
    "asap or porting": "Activation",
    "hardware": "Hardware",
    "hardware purchased": "Hardware",
    "tax exempt": "Tax exempt",
    "tax exemption": "Tax exempt",
    "cc ach on file": "CC/ACH on file",
    "cc ach auth on file": "CC/ACH on file",
    "payment on file": "CC/ACH on file",
}


def opening_label(text: str) -> str | None:
    words = " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
    return _OPENING.get(words) or canonical_label(text)


def is_opening(subject: str) -> bool:
    return SUBJECT.match(subject) is not None


def read_opening(labels: Iterable[tuple[str, str]]) -> Opened | Refused:
    """All labels read, or every problem at once. A label given twice with different values is a problem, not a guess."""
    given: dict[str, str] = {}
    problems: list[str] = []
    for label, value in labels:
        known = opening_label(label) or label.strip()
        if known in given and given[known] != value.strip():
            problems.append(f"'{known}' is given twice, as '{given[known]}' and '{value.strip()}'.")
        given.setdefault(known, value.strip())
    problems += [f"'{label}' is missing." for label in REQUIRED if not given.get(label)]
    for label in ("Client email", "Partner email"):
        if given.get(label) and (problem := address_problem(given[label])):
            problems.append(f"'{label}' is not an email address: '{given[label]}' ({problem}).")
    activation = activation_of(given.get("Activation", ""))
    if given.get("Activation") and activation is None:
        problems.append(f"'Activation' must be Porting, ASAP, or ASAP and porting, not '{given['Activation']}'.")
    answers = {label: yes_or_no(given.get(label)) for label in ("Hardware", "Tax exempt", "CC/ACH on file")}
    problems += [f"'{label}' must be yes or no, not '{given[label]}'." for label, answer in answers.items() if answer == "?"]
    if problems or activation is None:
        return Refused(tuple(problems))
    fields = tuple((label, value) for label, value in given.items() if label in FINAL_ORDER and value)
    return Opened(
        client=Party(Role.CLIENT, bare_address(given["Client email"]), given.get("Client contact") or None, given["Client"]),
        partner=Party(Role.PARTNER, bare_address(given["Partner email"]), given.get("Partner contact") or None, given["Partner"]),
        activation=activation,
        hardware=answers["Hardware"] == "yes",
        tax_exempt={"yes": True, "no": False}.get(answers["Tax exempt"] or ""),
        payment_on_file=answers["CC/ACH on file"] == "yes",
        fields=fields,
    )


def yes_or_no(value: str | None) -> str | None:
    """``yes``, ``no``, None when nothing was said, ``?`` when it cannot be told."""
    if value is None or not value.strip():
        return None
    word = value.strip().lower().rstrip(".!")
    return "yes" if word in _YES else "no" if word in _NO else "?"


def bare_address(value: str) -> str:
    """``Lena <lena@x.example>`` and ``mailto:`` links as phones write them, down to the address."""
    found = re.search(r"[^\s<>()\[\]:,;\"]+@[^\s<>()\[\]:,;\"]+", value)
    return (found[0] if found else value).lower().rstrip(".")


def address_problem(value: str) -> str | None:
    try:
        validate_email(bare_address(value), check_deliverability=False, test_environment=True, globally_deliverable=False)
    except EmailNotValidError as error:
        return str(error).rstrip(".")
    return None


def from_command_line(given: Mapping[str, object], settings: Sequence[str]) -> Opened | tuple[str, ...]:
    """The options of ``open`` as the same labels a mail would carry; the problems when they will not do."""
    labels = [
        ("Client", str(given["client"])),
        ("Client email", str(given["client_email"])),
        ("Client contact", str(given.get("client_contact") or "")),
        ("Partner", str(given["partner"])),
        ("Partner email", str(given["partner_email"])),
        ("Partner contact", str(given.get("partner_contact") or "")),
        ("Activation", {"both": "ASAP and porting"}.get(str(given["activation"]).lower(), str(given["activation"]))),
        ("Hardware", "yes" if given.get("hardware") else "no"),
        ("Tax exempt", str(given.get("tax_exempt") or "")),
        ("CC/ACH on file", "yes" if given.get("payment_on_file") else "no"),
    ]
    problems = [f"--set '{each}' is not of the form Label=value." for each in settings if "=" not in each]
    for each in settings:
        label, _, value = each.partition("=")
        known = canonical_label(label)
        if "=" in each and known not in FINAL_ORDER:
            problems.append(f"--set '{label}' is no label of the Final Order.")
        elif known:
            labels.append((known, value))
    read = read_opening(labels)
    if isinstance(read, Refused):
        problems += read.problems
    return tuple(problems) if problems or isinstance(read, Refused) else read
