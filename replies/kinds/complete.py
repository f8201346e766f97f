"""``complete``: the process document's notes, the promised mails that apply, and the Final Order."""

from __future__ import annotations

from onboarding.assessment import Assessment
from onboarding.evidence import Role
from onboarding.final_order import open_labels
from onboarding.labels import FILL_IN_END, FILL_IN_START
from replies import recipients
from replies.kinds.questions import question_rows
from replies.order import final_order
from replies.voice import Voice
from replies.wording import company, greeting


def complete_context(assessment: Assessment, voice: Voice) -> dict[str, object]:
    return {
        "greeting": greeting(assessment, recipients.both(assessment)),
        "client": company(assessment, Role.CLIENT),
        "partner": company(assessment, Role.PARTNER),
        "promises": _promises(assessment),
        "order": final_order(assessment, voice),
        "labels": list(open_labels(assessment)),
        "fill_in_start": FILL_IN_START,
        "fill_in_end": FILL_IN_END,
        "questions": question_rows(assessment.questions),
        "porting": assessment.activation.ports,
    }


def _promises(assessment: Assessment) -> list[dict[str, str]]:
    """The mails to come within 24 hours, by the names and in the order of the process document."""
    promised = (
        (assessment.activation.ports, "Port Submission Email", "your port request is with the carrier"),
        (assessment.hardware, "Hardware Shipment Email with Tracking Number", "your phones are on their way"),
        (assessment.activation.starts_now, "Welcome Email", "it lists your new numbers with us"),
    )
    return [{"name": name, "note": note} for applies, name, note in promised if applies]
