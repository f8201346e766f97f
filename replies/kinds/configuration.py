"""``configuration``: the seven recommended steps with what this order knows for each, and what the port-day check must know."""

from __future__ import annotations

from onboarding.assessment import Assessment
from onboarding.evidence import Role
from onboarding.labels import FILL_IN_END, FILL_IN_START
from replies import recipients
from replies.checks import configuration_steps, item_rows
from replies.order import unanswered_configuration
from replies.voice import Voice, show_day
from replies.wording import company, greeting


def configuration_context(assessment: Assessment, voice: Voice) -> dict[str, object]:
    foc = assessment.port.foc_date
    return {
        "greeting": greeting(assessment, recipients.partner(assessment)),
        "client": company(assessment, Role.CLIENT),
        "domain": assessment.order("Domain") or "",
        "steps": item_rows(configuration_steps(assessment)),
        "hardware": assessment.hardware,
        "port_date": show_day(foc) if foc else "",
        "check": "On the day of the port we check the configuration"
        if assessment.activation.ports
        else "We check the configuration with you",
        "labels": unanswered_configuration(assessment),
        "fill_in_start": FILL_IN_START,
        "fill_in_end": FILL_IN_END,
    }
