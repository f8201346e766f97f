"""How the order reads in a mail: the Final Order block, the numbers, the facts nobody has given yet."""

from __future__ import annotations

from collections.abc import Iterable

from onboarding.assessment import Assessment, BookNumber
from onboarding.documents import Action
from onboarding.labels import CONFIGURATION_FACTS
from onboarding.words import show_number
from replies.voice import Voice
from replies.wording import use_words

NOT_PROVIDED = "Not provided"
NOT_APPLICABLE = "N/A"

# A few words beside the labels that not everybody knows.
HINTS = {
    "Quantity of Temp DID(s)": "how many temporary numbers you want",
    "Area Code": "for your new numbers",
    "Port Date": 'a business day at least two weeks ahead, or "first available"',
    "PIN": "the PIN or passcode your present carrier wants before it lets numbers go, if it uses one",
    "Authorized User Name": "who may make changes on the account with your present carrier",
    "Main CID Number": "the number people see when you call them",
    "CNAM": "the name people see when you call them, at most 15 characters with spaces",
    "E911 DID": "the number emergency services call back, usually the main one",
    "E911 Address": "the street address where the phones are, with suite or floor, no PO box",
    "SMS DID": 'the number for text messages, or "none"',
    "Native Fax Type": 'digital by email and portal, analog with a fax machine on an ATA, or "none"',
    "Native Fax ATA Purchased": '"yes" and how many, or "no"',
    "Shipping address for hardware": "a street address, no PO box",
    "Hardware package addressed to": "the person or company on the package",
}


def final_order(assessment: Assessment, voice: Voice) -> list[dict[str, object]]:
    """Every label of the Final Order with its value, ``Not provided`` or ``N/A``; several numbers one a line.

    Returns rows ``{"label", "lines"}``; ``lines`` holds at least one.
    """
    return [{"label": label, "lines": _value_lines(assessment, label, value, voice)} for label, value in assessment.final_order]


def _value_lines(assessment: Assessment, label: str, value: str | None, voice: Voice) -> list[str]:
    if label in assessment.not_applicable:
        return [NOT_APPLICABLE]
    if value is None or not value.strip():
        return [NOT_PROVIDED]
    if label == "PIN" and voice.pin_in_mail != "full":
        return ["On file (not shown in mail)"]
    return [line.strip() for line in value.splitlines() if line.strip()]


def number_lines(assessment: Assessment, action: Action) -> list[str]:
    """``305-555-0142 (main)``, one a number."""
    return [number_words(number) for number in assessment.numbers if number.action is action]


def number_words(number: BookNumber) -> str:
    return show_number(number.e164) + (f" ({use_words(number.use)})" if number.use else "")


def unanswered_configuration(assessment: Assessment) -> list[str]:
    known = dict(assessment.facts)
    return [label for label in CONFIGURATION_FACTS if not known.get(label)]


def hints(labels: Iterable[str]) -> list[dict[str, str]]:
    return [{"label": label, "hint": HINTS[label]} for label in labels if label in HINTS]


def fact(assessment: Assessment, label: str) -> str | None:
    """A port or configuration fact, else a Final Order value; None when nobody told us."""
    return dict(assessment.facts).get(label) or assessment.order(label)
