"""What new evidence says, in words for the people it came from: what was read in a paper, what was understood in a mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onboarding.assessment import Assessment
from onboarding.documents import Action, Address, DocumentKind, DocumentReading, NumberReading
from onboarding.evidence import (
    ActivationSaid,
    Answered,
    CardDataSeen,
    ContactSaid,
    Evidence,
    Fact,
    FieldSaid,
    Noted,
    NumbersSaid,
    PaperRead,
    PortMilestone,
    Retracted,
    Role,
    Settled,
    TaxSaid,
    UseRuled,
)
from onboarding.words import is_e164, join_words, plural, sentence, show_date, show_number
from replies.voice import Voice, show_day
from replies.wording import ACTIVATION_WORDS, REQUIREMENT_NAMES, use_words

_MANY = 12  # numbers listed one by one; beyond it the count and the first ones


@dataclass(frozen=True, slots=True)
class News:
    before: Assessment
    after: Assessment
    new: tuple[Evidence, ...]
    voice: Voice


def read_of(reading: DocumentReading, voice: Voice) -> list[str]:
    """What was read in a paper that a port is matched against; never call details, card or bank data, the PIN only as "on file"."""
    lines = [("Name", reading.customer_name), ("Expires", show_date(reading.expires) if reading.expires else None)]
    if reading.kind not in _ABOUT_MONEY:
        lines = [*_account_lines(reading, voice), *lines]
    if reading.billing_contact:
        lines.append(("Billing contact", _person(reading.billing_contact.name, reading.billing_contact.email)))
    lines += [(label, value) for label, value in reading.fields if label != "PIN"]
    lines.append((plural(len(reading.numbers), "number"), numbers_in_words(reading.numbers) if reading.numbers else None))
    return [" ".join(f"{label}: {value}".split()) for label, value in dict.fromkeys(lines) if value]


_ABOUT_MONEY = (DocumentKind.PAYMENT_AUTHORIZATION, DocumentKind.TAX_EXEMPTION)  # their account numbers are not the carrier's


def _account_lines(reading: DocumentReading, voice: Voice) -> list[tuple[str, str | None]]:
    btn = reading.billing_telephone_number
    return [
        ("Account number", reading.account_number),
        ("Billing telephone number", show_number(btn) if btn else None),
        ("Service address", _address(reading.service_address)),
        ("Authorized user", reading.authorized_name),
        ("PIN", None if not reading.pin else reading.pin if voice.pin_in_mail == "full" else "read, not shown in mail"),
    ]


def numbers_in_words(numbers: Sequence[NumberReading]) -> str:
    shown = [show_number(n.e164) + (f" ({use_words(n.use)})" if n.use else "") for n in numbers[:_MANY]]
    more = len(numbers) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def said_of(news: News) -> list[str]:
    """One line for each thing understood in the new mails, in the order it was written."""
    lines: list[str] = []
    for item in news.new:
        lines += [" ".join(line.split()) for line in _lines_of(item, news)]
    return [_without_pin(line, news) for line in dict.fromkeys(lines)]


def _without_pin(line: str, news: News) -> str:
    """The PIN is the key to the client's numbers: a sentence that carries it is repeated without it."""
    if news.voice.pin_in_mail == "full":
        return line
    known = (news.before.order("PIN"), news.after.order("PIN"))
    read = [item.fact.reading.pin for item in news.new if isinstance(item.fact, PaperRead)]
    said = [item.fact.value for item in news.new if isinstance(item.fact, FieldSaid) and item.fact.label == "PIN"]
    for pin in {pin for pin in (*known, *read, *said) if pin and len(pin) > 3}:
        line = re.sub(rf"(?<![\w-]){re.escape(pin)}(?![\w-])", "(PIN)", line)
    return line


def brings_something(item: Evidence) -> bool:
    """Does this call for an answer to the contacts? Papers, facts and questions of theirs do; thanks, notes and absences do not.

    Of what staff say, only what asks something of the contacts: a refusal, a new requirement, the carrier's rejection.
    """
    fact = item.fact
    if item.by.role is Role.STAFF and not item.via_staff:
        if isinstance(fact, Settled):
            return fact.verdict in ("rejected", "required")
        return isinstance(fact, PortMilestone) and fact.milestone == "rejected"
    if item.by.role is Role.BOT:
        return isinstance(fact, CardDataSeen)
    if isinstance(fact, Noted):
        return fact.asks
    return isinstance(fact, _FROM_CONTACTS)


_FROM_CONTACTS = (
    PaperRead,
    FieldSaid,
    NumbersSaid,
    UseRuled,
    ContactSaid,
    TaxSaid,
    ActivationSaid,
    Answered,
    Retracted,
    CardDataSeen,
)


def _lines_of(item: Evidence, news: News) -> Iterable[str]:
    """Empty for facts that say nothing to the contacts (papers have their own rows)."""
    fact: Fact = item.fact
    if item.by.role is Role.STAFF and not item.via_staff and not isinstance(fact, PortMilestone | Settled):
        return ()
    match fact:
        case FieldSaid():
            shown = "noted, not shown in mail" if fact.label == "PIN" and news.voice.pin_in_mail != "full" else fact.value
            return (f"{fact.label}: {shown}",)
        case NumbersSaid():
            return _numbers_said(fact)
        case UseRuled():
            return (_use_ruled(fact),)
        case ContactSaid():
            return (f"Billing contact: {_person(fact.name, fact.email)}",)
        case TaxSaid():
            return ("Tax exempt: yes" if fact.exempt else "Tax exempt: no",)
        case ActivationSaid():
            wish = f"Start: {ACTIVATION_WORDS[fact.activation]}"
            return (wish if fact.activation == news.after.activation else f"{wish}. Our team decides on this and will tell you.",)
        case Answered():
            return (_answered(fact, news),)
        case Retracted():
            return ("Your earlier mail no longer counts, as you asked.",)
        case Noted():
            asks = "Your question goes" if "?" in fact.text else "Goes at once"
            return (f'{asks if fact.asks else "Passed on"} to our team: "{_short(fact.text)}"',)
        case Settled():
            return _settled(fact)
        case PortMilestone():
            return _milestone(fact, news)
    return ()


def _numbers_said(fact: NumbersSaid) -> Iterable[str]:
    keep = [n for n in fact.numbers if n.action is Action.KEEP]
    port = [n for n in fact.numbers if n.action is not Action.KEEP]
    if port:
        yield f"{'Numbers to be ported' if fact.replaces else 'Also to be ported'}: {numbers_in_words(port)}"
    if keep:
        yield f"Numbers that stay: {numbers_in_words(keep)}"


def _use_ruled(fact: UseRuled) -> str:
    numbers = join_words([show_number(n) for n in fact.numbers])
    group = numbers or (f"the {use_words(fact.use)} numbers" if fact.use else "everything on the bill")
    but = f", except {join_words([show_number(n) for n in fact.exceptions])}" if fact.exceptions else ""
    return f"{'Stays with your present carrier' if fact.action is Action.KEEP else 'To be ported'}: {group}{but}"


def _answered(fact: Answered, news: News) -> str:
    question = next((q for q in news.before.questions if q.key == fact.question), None)
    answer = show_number(fact.answer) if is_e164(fact.answer) else fact.answer
    return f"{sentence(question.short)} Your answer: {answer}" if question else f"Your answer: {answer}"


def _settled(fact: Settled) -> Iterable[str]:
    name = REQUIREMENT_NAMES[fact.requirement]
    if fact.verdict == "rejected":
        return (f"{name}: our team could not accept it" + (f": {fact.reason}" if fact.reason else ""),)
    return (f"{name}: now required",) if fact.verdict == "required" else ()


def _milestone(fact: PortMilestone, news: News) -> Iterable[str]:
    """A rejection in the carrier's words; the date is told by ``date_line``, from what changed rather than from who said it."""
    if fact.milestone != "rejected":
        return ()
    reason = f" Its reason: {fact.reason.strip().rstrip('.')}." if fact.reason else ""
    return (f"Your present carrier turned the port request down.{reason}",)


def date_line(before: Assessment, after: Assessment) -> str | None:
    """What became of the confirmed port date; None when nothing did."""
    was, now = before.port.foc_date, after.port.foc_date
    if was == now or after.port.completed_at is not None:
        return None
    if now is None:
        return f"The port date, {show_day(was)}, no longer stands. A new one follows." if was else None
    return f"Port date: {show_day(now)}" + (f" (it was {show_day(was)})" if was else ", confirmed by your present carrier (FOC)")


def _person(name: str | None, email: str | None) -> str | None:
    return ", ".join(part for part in (name, email) if part) or None


def _address(address: Address | None) -> str | None:
    if address is None:
        return None
    tail = " ".join(part for part in (address.state, address.postal_code) if part)
    return ", ".join(part for part in (address.street, address.city, tail) if part) or None


def _short(text: str, limit: int = 300) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
