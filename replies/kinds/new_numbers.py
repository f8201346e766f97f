"""``new-numbers``: the Welcome Email of the complete notes, the one that lists the new numbers."""

from __future__ import annotations

from collections.abc import Sequence

from onboarding.assessment import Assessment
from onboarding.evidence import Activation, Role
from onboarding.words import plural, show_number
from replies import recipients
from replies.voice import Voice
from replies.wording import company, greeting


def new_numbers_context(assessment: Assessment, numbers: Sequence[str], voice: Voice) -> dict[str, object]:
    both = assessment.activation is Activation.BOTH
    return {
        "greeting": greeting(assessment, recipients.both(assessment)),
        "client": company(assessment, Role.CLIENT),
        "partner": company(assessment, Role.PARTNER),
        "numbers": [show_number(number) for number in numbers],
        "count": plural(len(numbers), "number"),
        "kind": "They are temporary: you use them until your own numbers have moved to us." if both else "They are yours to keep.",
        "porting": assessment.activation.ports,
    }
