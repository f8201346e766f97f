"""``welcome``: what is needed, why, how to answer. It asks only what applies, and says what is in hand already."""

from __future__ import annotations

from onboarding.assessment import Assessment, Requirement, Status
from onboarding.evidence import Activation, RequirementKind, Role
from onboarding.final_order import open_labels
from onboarding.labels import FILL_IN_END, FILL_IN_START
from replies import recipients
from replies.order import hints
from replies.voice import Voice
from replies.wording import company, greeting, in_order

_START = {
    Activation.PORTING: "You are starting by porting: service begins on the day your numbers move to us.",
    Activation.ASAP: "You are starting ASAP: service begins on new numbers, without waiting for anything to move.",
    Activation.BOTH: "You are starting ASAP and porting: service begins on new numbers, and your present numbers move to us later.",
}


def welcome_context(assessment: Assessment, voice: Voice) -> dict[str, object]:
    labels = list(open_labels(assessment))
    ports = assessment.activation.ports
    return {
        "greeting": greeting(assessment, recipients.both(assessment)),
        "client": company(assessment, Role.CLIENT),
        "partner": company(assessment, Role.PARTNER),
        "start": _START[assessment.activation],
        "needs": [_need(requirement, voice) for requirement in in_order(assessment) if _is_asked(requirement, assessment)],
        "secure_upload_url": voice.secure_upload_url or "",
        "porting": ports,
        "labels": labels,
        "hints": hints(labels),
        "fill_in_start": FILL_IN_START,
        "fill_in_end": FILL_IN_END,
    }


def _is_asked(requirement: Requirement, assessment: Assessment) -> bool:
    """What applies; the tax certificate also while nobody has said whether the client is exempt, the CSR also when only recommended."""
    if requirement.kind is RequirementKind.TAX_EXEMPTION:
        return requirement.required or assessment.order("Tax Exemption Form") in (None, "Pending")
    return requirement.status is not Status.NOT_APPLICABLE


def _need(requirement: Requirement, voice: Voice) -> dict[str, str]:
    title, tag, note, why = _WORDS[requirement.kind]
    if requirement.kind is RequirementKind.TAX_EXEMPTION and requirement.required:
        title, note = "Tax exemption", "You told us that the company is exempt, so we need its certificate: current, signed, in its name."
    if requirement.kind is RequirementKind.CSR and requirement.required:
        tag = "Required for porting"
    done = {Status.ACCEPTED: "Already on file: nothing to do.", Status.WAIVED: "Not needed from you."}.get(requirement.status, "")
    return {"title": title.format(days=voice.bill_max_age_days), "tag": tag, "note": note, "why": why, "done": done}


# kind -> title, how much it weighs, note, why: the facts of the process document.
_WORDS = {
    RequirementKind.PAYMENT_AUTHORIZATION: (
        "CC/ACH Auth on File",
        "REQUIRED first",
        "Until we have it we cannot start any other step: not the porting, not the rest of the onboarding.",
        "it is how the account is paid.",
    ),
    RequirementKind.BILLING_CONTACT: (
        "First & Last Name and Email of the billing contact",
        "",
        "A person, please, rather than a shared mailbox.",
        "invoices, and questions about them, go to this person.",
    ),
    RequirementKind.TAX_EXEMPTION: (
        "Tax exemption, if applicable",
        "",
        "If the company is exempt, send a current, signed certificate in its name. If it is not, just tell us so.",
        "without a certificate we have to charge the taxes.",
    ),
    RequirementKind.PHONE_BILL: (
        "Copy of phone bills dated last {days} days",
        "Required for porting",
        "All pages, for every account whose numbers move. The PDF from the carrier's website is best.",
        "your present carrier checks our request against it: account number, name, service address.",
    ),
    RequirementKind.CSR: (
        "Customer Service Record (CSR)",
        "Also recommended",
        "Your present carrier sends it when you ask for it.",
        "it is the carrier's own record of the account, so a mismatch shows before the carrier can turn the port down.",
    ),
    RequirementKind.DID_LIST: (
        "List of DID TFN being ported w/ notes for use (voice, fax, etc)",
        "Required for porting",
        "All ten digits of each number, toll-free numbers (TFN) too. Say also which numbers stay with your present carrier.",
        "only the numbers on the list move.",
    ),
}
