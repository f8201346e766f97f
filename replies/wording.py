"""Small words that several mails share: names of requirements, statuses, people."""

from __future__ import annotations

from collections.abc import Iterable

from onboarding.assessment import Assessment, Requirement, Status
from onboarding.evidence import Activation, RequirementKind, Role
from onboarding.words import join_words

# The requirements as the process document names them, in its order, which is the order of every list of them.
REQUIREMENT_NAMES = {
    RequirementKind.PAYMENT_AUTHORIZATION: "CC/ACH Auth on File",
    RequirementKind.BILLING_CONTACT: "First & Last Name and Email of the billing contact",
    RequirementKind.TAX_EXEMPTION: "Tax exemption",
    RequirementKind.PHONE_BILL: "Copy of phone bills",
    RequirementKind.CSR: "Customer Service Record (CSR)",
    RequirementKind.DID_LIST: "List of DID TFN being ported",
}

# Within a sentence: "your CSR is still missing".
SHORT_NAMES = {
    RequirementKind.PAYMENT_AUTHORIZATION: "CC/ACH authorization",
    RequirementKind.BILLING_CONTACT: "billing contact",
    RequirementKind.TAX_EXEMPTION: "tax exemption certificate",
    RequirementKind.PHONE_BILL: "phone bill",
    RequirementKind.CSR: "CSR",
    RequirementKind.DID_LIST: "list of numbers",
}

STATUS_WORDS = {
    Status.MISSING: "still missing",
    Status.RECEIVED: "received, not settled yet",
    Status.ACCEPTED: "accepted",
    Status.REJECTED: "not accepted",
    Status.WAIVED: "not needed from you",
    Status.NOT_APPLICABLE: "does not apply",
}

ACTIVATION_WORDS = {Activation.PORTING: "Porting", Activation.ASAP: "ASAP", Activation.BOTH: "ASAP and porting"}

USE_WORDS = {"toll_free": "toll-free", "sms": "SMS", "pos": "card terminal", "dsl": "DSL", "ata": "ATA"}


def in_order(assessment: Assessment) -> list[Requirement]:
    order = list(REQUIREMENT_NAMES)
    return sorted(assessment.requirements, key=lambda requirement: order.index(requirement.kind))


def status_words(requirement: Requirement) -> str:
    if requirement.status is Status.MISSING and not requirement.required:
        return "recommended, not here yet"
    return STATUS_WORDS[requirement.status]


def use_words(use: str) -> str:
    return USE_WORDS.get(use, use.replace("_", " "))


def company(assessment: Assessment, role: Role) -> str:
    known = {Role.CLIENT: assessment.client, Role.PARTNER: assessment.partner}.get(role)
    party = assessment.party(role)
    return known or (party.company if party else None) or {Role.CLIENT: "the client"}.get(role, "the channel partner")


def greeting(assessment: Assessment, to: Iterable[str]) -> str:
    """``Hello Lena Ortiz and Marc Bell,``: those the mail goes to, as far as their names are known."""
    addresses = {address.lower() for address in to}
    names = [c.party.name for c in assessment.contacts if c.party.name and c.party.email.lower() in addresses]
    return f"Hello {join_words(dict.fromkeys(names))}," if names else "Hello,"


def count_words(count: int, one: str, many: str | None = None) -> str:
    """``one question``, ``3 questions``: small numbers as words at the start of things people read."""
    words = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
    return f"{words.get(count, count)} {one if count == 1 else many or one + 's'}"
