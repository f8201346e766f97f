"""What staff can say by email: one command a line, above the quote (contract, section 7).

``parse`` turns lines into commands and notes; ``facts_of`` says what a command makes true of one onboarding, or why not.
Both are pure. Adding a command: a row in ``GRAMMAR`` and a function in ``_EFFECTS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from email.utils import parseaddr

from bot.refs import refs_in
from onboarding.assessment import Assessment
from onboarding.evidence import (
    Activation,
    ActivationSaid,
    ContactRemoved,
    ContactSet,
    Evidence,
    Fact,
    FieldSaid,
    MailQueued,
    NewNumbers,
    Noted,
    Party,
    PortDayChecked,
    PortMilestone,
    RemindAsked,
    RequirementKind,
    Role,
    Settled,
    Shipped,
    StateChanged,
    TaxSaid,
    Undone,
)
from onboarding.labels import canonical_label
from onboarding.values import read_date, value_warnings
from parsers.numbers.sighting import sight_in_text

# The words of the checklist, as staff write them.
REQUIREMENTS = (
    {
        "payment": RequirementKind.PAYMENT_AUTHORIZATION,
        "payment authorization": RequirementKind.PAYMENT_AUTHORIZATION,
        "cc/ach": RequirementKind.PAYMENT_AUTHORIZATION,
        "cc/ach auth": RequirementKind.PAYMENT_AUTHORIZATION,
        "cc": RequirementKind.PAYMENT_AUTHORIZATION,
        "ach": RequirementKind.PAYMENT_AUTHORIZATION,
        "card form": RequirementKind.PAYMENT_AUTHORIZATION,
        "billing contact": RequirementKind.BILLING_CONTACT,
        "contact": RequirementKind.BILLING_CONTACT,
        "tax": RequirementKind.TAX_EXEMPTION,
        "tax exemption": RequirementKind.TAX_EXEMPTION,
        "tax form": RequirementKind.TAX_EXEMPTION,
        "bill": RequirementKind.PHONE_BILL,
        "bills": RequirementKind.PHONE_BILL,
        "phone bill": RequirementKind.PHONE_BILL,
        "phone bills": RequirementKind.PHONE_BILL,
        "csr": RequirementKind.CSR,
        "customer service record": RequirementKind.CSR,
        "did list": RequirementKind.DID_LIST,
        "dids": RequirementKind.DID_LIST,
        "list": RequirementKind.DID_LIST,
        "number list": RequirementKind.DID_LIST,
        "numbers": RequirementKind.DID_LIST,
    }
    | {kind.value: kind for kind in RequirementKind}
    | {kind.value.replace("_", " "): kind for kind in RequirementKind}
)

# verb → how its line looks once the reference is taken out; the first that fits wins.
GRAMMAR: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (verb, re.compile(pattern, re.IGNORECASE))
    for verb, pattern in (
        ("accept", r"accept(?:ed)?\s+(?:the\s+)?(?P<what>[^:]{1,40})"),
        ("reject", r"reject(?:ed)?\s+(?:the\s+)?(?P<what>[^:]{1,40}?)\s*(?::\s*(?P<rest>.*))?"),
        ("waive", r"waived?\s+(?:the\s+)?(?P<what>[^:]{1,40})"),
        ("require", r"required?\s+(?:the\s+)?(?P<what>[^:]{1,40})"),
        ("set", r"set\s+(?P<what>[^:=]{1,60}?)\s*[:=]\s*(?P<rest>.*)"),
        ("port submitted", r"port\s+(?:is\s+|was\s+)?submitted"),
        ("port rejected", r"port\s+(?:is\s+|was\s+)?rejected\s*(?:[:\-–]\s*(?P<rest>.*))?"),
        ("port date", r"(?:port|foc)\s+date\s*(?:is\b)?\s*[:=]?\s*(?P<rest>.*)"),
        ("port complete", r"port\s+(?:is\s+|was\s+)?completed?"),
        ("tracking", r"tracking(?:\s+(?:number|no\.?|#))?\s*:?\s*(?P<rest>.+)"),
        ("new numbers", r"new\s+numbers?\s*:?\s*(?P<rest>.*)"),
        ("not verified", r"not\s+verified\s*(?::\s*(?P<rest>.*))?"),
        ("verified", r"(?:all\s+)?verified"),
        ("assign", r"assign(?:\s+to)?\s*(?P<rest>M\d+)?"),
        ("remove contact", r"remove\s+contact\s*:?\s*(?P<rest>.+)"),
        ("contact", r"contact\s+(?P<what>client|partner|billing)\s*:\s*(?P<rest>.+)"),
        ("purged", r"purged"),
        ("answered", r"answered"),
        ("undo", r"undo"),
        ("remind", r"remind"),
        ("status", r"status"),
        ("pause", r"pause"),
        ("resume", r"resume"),
        ("cancel", r"cancel"),
        ("reopen", r"re-?open"),
        ("help", r"help"),
    )
)

HELP = (
    "accept REQUIREMENT - it will do (bill, CSR, DID list, payment, billing contact, tax)",
    "reject REQUIREMENT: reason - it will not; the contacts are told the reason",
    "waive REQUIREMENT / require REQUIREMENT",
    "set LABEL: value - a field of the Final Order, as written",
    "port submitted / port rejected: reason / port date DATE / port complete",
    "tracking NUMBER [carrier] - sends the hardware mail",
    "new numbers: NUMBER, NUMBER - sends the Welcome Email that lists them",
    "verified / not verified: ITEM; ITEM - the port-day check",
    "assign REF - this mail belongs to that onboarding",
    "contact client|partner|billing: Name <address> / remove contact ADDRESS",
    "answered - you answered what a contact asked / purged - the mail with card data is deleted from the mailbox",
    "undo / remind / status / pause / resume / cancel / reopen / help",
    "One command a line, above the quoted text; name the onboarding (OB-...) in the line when several are meant.",
)


@dataclass(frozen=True, slots=True)
class Command:
    verb: str
    line: str  # as written
    ref: str | None = None  # from the line itself
    what: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    line: str
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exactly one of ``done`` and ``refused`` is said; ``warnings`` go with ``done``."""

    facts: tuple[Fact, ...] = ()
    done: str = ""
    refused: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What a command acts upon."""

    assessment: Assessment
    evidence: Sequence[Evidence]
    now: datetime  # in the configured zone

    @property
    def today(self) -> date:
        return self.now.date()


def parse(lines: Sequence[str]) -> tuple[Command | Note, ...]:
    """Commands and notes, in order; empty lines are nothing."""
    return tuple(_parse_line(line) for line in lines if line.strip(" \t>*-•"))


def _parse_line(line: str) -> Command | Note:
    refs = refs_in(line)
    bare = re.sub(r"[\[(]?\bOB-?[A-Z0-9]{5}\b[\])]?\s*:?", " ", line, flags=re.IGNORECASE) if refs else line
    bare = " ".join(bare.strip(" \t*-•").split()).rstrip(".!").removeprefix("please ").removeprefix("Please ")
    bare = re.sub(r"\s+(?:for|on|to)$", "", bare)
    ref = refs[0] if refs else None
    for verb, pattern in GRAMMAR:
        if found := pattern.fullmatch(bare):
            groups = found.groupdict()
            if (
                verb in ("accept", "waive", "require", "reject")
                and requirement_of(groups["what"]) is None
                and len(groups["what"].split()) > 3
            ):
                break  # a sentence that happens to begin with the word
            return Command(verb, line.strip(), ref, (groups.get("what") or "").strip(), (groups.get("rest") or "").strip())
    label, colon, value = bare.partition(":")
    if colon and value.strip() and len(label) < 60 and canonical_label(label):
        return Command("set", line.strip(), ref, label.strip(), value.strip())  # "CNAM: HARBOR DENTAL" says it as well
    return Note(line.strip(), ref)


def requirement_of(words: str) -> RequirementKind | None:
    key = " ".join(words.lower().replace("_", " ").split())
    return REQUIREMENTS.get(key) or REQUIREMENTS.get(key.replace(" ", "_"))


def facts_of(command: Command, standing: Standing) -> Outcome:
    """What the command makes true of the onboarding it is about, or one sentence why it cannot be."""
    return _EFFECTS[command.verb](command, standing)


def _settle(verdict: str) -> Callable[[Command, Standing], Outcome]:
    def effect(command: Command, standing: Standing) -> Outcome:
        kind = requirement_of(command.what)
        if kind is None:
            close = get_close_matches(command.what.lower(), REQUIREMENTS, n=1)
            hint = f" Did you mean '{close[0]}'?" if close else " The words are: payment, billing contact, tax, bill, CSR, DID list."
            return Outcome(refused=f"I know no requirement '{command.what}'.{hint}")
        if verdict == "rejected" and not command.rest:
            return Outcome(refused=f"a rejection needs its reason, for the contacts: reject {command.what}: reason")
        fact = Settled(kind, verdict, command.rest or None)  # type: ignore[arg-type]  # the four words come from _EFFECTS below
        return Outcome((fact,), done=f"{kind.value.replace('_', ' ')} is {verdict}" + (f": {command.rest}" if command.rest else ""))

    return effect


# What stands for a value in the commands that the digest offers: sent back as it is, it is none.
PLACEHOLDERS = frozenset({"VALUE", "NUMBER", "NUMBER, NUMBER", "STREET, CITY, STATE ZIP", "NEW PIN", "THE RIGHT ONE", "NAME", "value"})


def _set(command: Command, standing: Standing) -> Outcome:
    label = canonical_label(command.what)
    if label is None:
        return Outcome(refused=f"I know no label '{command.what}'; the labels are those of the Final Order")
    if not command.rest:
        return Outcome(refused=f"'{label}' needs a value: set {label}: value")
    if command.rest.strip() in PLACEHOLDERS:
        return Outcome(refused=f"'{command.rest}' holds the place of the value: set {label}: and then the right one")
    if label == "ASAP or Porting" and (activation := activation_of(command.rest)):
        return Outcome((ActivationSaid(activation),), done=f"{label} is {command.rest}")
    facts: tuple[Fact, ...] = (FieldSaid(label, command.rest),)
    if label == "Tax Exemption Form" and command.rest.lower() in ("no", "not exempt", "none", "n/a"):
        facts += (TaxSaid(False),)
    return Outcome(
        facts, done=f"{label} is {command.rest}", warnings=value_warnings(label, command.rest, standing.assessment, standing.today)
    )


def activation_of(words: str) -> Activation | None:
    """``Porting``, ``ASAP``, ``ASAP and porting``, ``both``."""
    lowered = words.lower()
    asap, porting = "asap" in lowered, "port" in lowered
    if "both" in lowered or (asap and porting):
        return Activation.BOTH
    if asap:
        return Activation.ASAP
    return Activation.PORTING if porting else None


def _port_submitted(command: Command, standing: Standing) -> Outcome:
    if not standing.assessment.activation.ports:
        return Outcome(refused="this onboarding ports no numbers")
    early = () if standing.assessment.completed_at else ("the onboarding is not complete yet",)
    return Outcome((PortMilestone("submitted"),), done="the port is submitted; client and partner are told", warnings=early)


def _port_rejected(command: Command, standing: Standing) -> Outcome:
    if not standing.assessment.activation.ports:
        return Outcome(refused="this onboarding ports no numbers")
    if not command.rest:
        return Outcome(refused="it needs the carrier's reason: port rejected: reason")
    return Outcome(
        (PortMilestone("rejected", reason=command.rest),),
        done=f"the port is rejected ({command.rest}); the client is asked for what mends it",
    )


def _port_date(command: Command, standing: Standing) -> Outcome:
    if not standing.assessment.activation.ports:
        return Outcome(refused="this onboarding ports no numbers")
    day = coming_date(command.rest, standing.today)
    if day is None:
        return Outcome(refused=f"'{command.rest}' is no date I can read; write it as 12/15/2026")
    warnings = value_warnings("Port Date", day.isoformat(), standing.assessment, standing.today)
    return Outcome((PortMilestone("dated", on=day),), done=f"the port date is {day:%A, %B} {day.day}, {day.year}", warnings=warnings)


def coming_date(words: str, today: date) -> date | None:
    """A date as people in the US write it (month first); without a year the next one to come."""
    found = read_date(words, today)
    if found and found < today and str(found.year) not in words and f"/{found:%y}" not in words:
        return found.replace(year=found.year + 1)
    return found


def _port_complete(command: Command, standing: Standing) -> Outcome:
    if not standing.assessment.activation.ports:
        return Outcome(refused="this onboarding ports no numbers")
    return Outcome((PortMilestone("completed"),), done="the port is complete")


def _tracking(command: Command, standing: Standing) -> Outcome:
    number, _, carrier = command.rest.partition(" ")
    if not re.fullmatch(r"[A-Za-z0-9-]{6,40}", number) or not any(map(str.isdigit, number)):
        spaced = re.fullmatch(r"([0-9A-Z ]{10,40}?)(?:\s+([A-Za-z]{2,12}))?", command.rest)
        if not spaced:
            return Outcome(refused=f"'{command.rest}' is no tracking number")
        number, carrier = spaced[1].replace(" ", ""), spaced[2] or ""
    warnings = () if standing.assessment.hardware else ("the order says no hardware was bought from OIT",)
    return Outcome(
        (Shipped(number, carrier.strip(" ()") or None),),
        done=f"hardware shipped, tracking {number}; client and partner are told",
        warnings=warnings,
    )


def _new_numbers(command: Command, standing: Standing) -> Outcome:
    seen = sight_in_text(command.rest)
    numbers = tuple(dict.fromkeys(sighting.e164 for sighting in seen))
    if not numbers:
        return Outcome(refused="I read no ten-digit number in it: new numbers: 305-555-0142, 305-555-0143")
    warnings = () if standing.assessment.activation.starts_now else ("this onboarding is porting only",)
    return Outcome(
        (NewNumbers(numbers),),
        done=f"the new numbers are {', '.join(map(dashed, numbers))}; client and partner are told",
        warnings=warnings,
    )


def dashed(e164: str) -> str:
    return f"{e164[2:5]}-{e164[5:8]}-{e164[8:]}" if e164.startswith("+1") and len(e164) == 12 else e164


def _verified(command: Command, standing: Standing) -> Outcome:
    return Outcome((PortDayChecked(verified=True),), done="the port-day check is verified")


def _not_verified(command: Command, standing: Standing) -> Outcome:
    items = tuple(item.strip() for item in re.split(r"[;\n]", command.rest) if item.strip())
    if not items:
        return Outcome(refused="say which items are not right: not verified: ITEM; ITEM")
    return Outcome((PortDayChecked(failed=items),), done=f"not verified: {'; '.join(items)}; the partner is told")


def _contact(command: Command, standing: Standing) -> Outcome:
    name, email = parseaddr(command.rest)
    if "@" not in email:
        return Outcome(refused=f"'{command.rest}' has no address: contact {command.what}: Name <address>")
    role = Role(command.what.lower())
    old = standing.assessment.party(role.value)
    party = Party(role, email.lower(), name or None, old.company if old else None)
    return Outcome((ContactSet(party),), done=f"the {role.value} contact is {name + ' ' if name else ''}<{email.lower()}>")


def _remove_contact(command: Command, standing: Standing) -> Outcome:
    email = (parseaddr(command.rest)[1] or command.rest).lower()
    if not any(contact.party.email.lower() == email for contact in standing.assessment.contacts):
        return Outcome(refused=f"{email} is no contact of {standing.assessment.ref}")
    return Outcome((ContactRemoved(email),), done=f"{email} is no contact any more and gets no mail")


def _undo(command: Command, standing: Standing) -> Outcome:
    batch = last_commands(standing.evidence)
    if not batch:
        return Outcome(refused="there is no command to undo")
    kinds = sorted({e.fact.type.replace("_", " ") for e in batch})
    sent = any(isinstance(e.fact, MailQueued) and e.id > batch[0].id and e.fact.kind != "staff-reply" for e in standing.evidence)
    warnings = ("mail that went out because of it stays sent",) if sent else ()
    return Outcome((Undone(tuple(e.id for e in batch)),), done=f"your last command is undone ({', '.join(kinds)})", warnings=warnings)


def last_commands(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The facts of the latest mail (or call) of staff's commands that still count."""
    gone = {i for e in evidence if isinstance(e.fact, Undone) for i in e.fact.evidence}
    live = [
        e
        for e in evidence
        if e.by.role is Role.STAFF
        and not e.via_staff
        and e.id not in gone
        and e.fact.type not in ("undone", "noted", "opened", "paper_read")
    ]
    return tuple(e for e in live if e.message == live[-1].message) if live else ()


def _change(change: str, done: str) -> Callable[[Command, Standing], Outcome]:
    def effect(command: Command, standing: Standing) -> Outcome:
        return Outcome((StateChanged(change),), done=done)  # type: ignore[arg-type]  # the four words come from _EFFECTS below

    return effect


def _nothing(command: Command, standing: Standing) -> Outcome:
    return Outcome(done="")  # answered by the transcript itself


_EFFECTS: dict[str, Callable[[Command, Standing], Outcome]] = {
    "accept": _settle("accepted"),
    "reject": _settle("rejected"),
    "waive": _settle("waived"),
    "require": _settle("required"),
    "set": _set,
    "port submitted": _port_submitted,
    "port rejected": _port_rejected,
    "port date": _port_date,
    "port complete": _port_complete,
    "tracking": _tracking,
    "new numbers": _new_numbers,
    "verified": _verified,
    "not verified": _not_verified,
    "assign": _nothing,
    "contact": _contact,
    "remove contact": _remove_contact,
    "purged": lambda command, standing: Outcome((Noted("purged"),), done="the originals with card data are deleted here too"),
    "answered": lambda command, standing: Outcome((Noted("answered"),), done="what the contacts asked is answered"),
    "undo": _undo,
    "remind": lambda command, standing: Outcome((RemindAsked(),), done="a reminder goes out"),
    "status": _nothing,
    "pause": _change("paused", "paused: no reminders, until 'resume'"),
    "resume": _change("resumed", "resumed"),
    "cancel": _change("cancelled", "cancelled: nothing more is sent"),
    "reopen": _change("reopened", "reopened"),
    "help": _nothing,
}


def with_ref(command: Command, ref: str | None) -> Command:
    """The reference is taken from the line itself, else from the thread, else from the subject."""
    return command if command.ref else replace(command, ref=ref)
