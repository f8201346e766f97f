"""``new-numbers``: the Welcome Email of the complete notes, the one that lists the new numbers."""

from __future__ import annotations

from collections.abc import Sequence

from onboarding.assessment import Assessment
from onboarding.evidence import Activation, Role
from onboarding.words import plural, show_number
from replies import recipients
from replies.checks import is_none
from replies.voice import Voice
from replies.wording import company, greeting


def new_numbers_context(assessment: Assessment, numbers: Sequence[str], voice: Voice) -> dict[str, object]:
    return {
        "greeting": greeting(assessment, recipients.both(assessment)),
        "client": company(assessment, Role.CLIENT),
        "partner": company(assessment, Role.PARTNER),
        "numbers": [show_number(number) for number in numbers],
        "count": plural(len(numbers), "number"),
        "kind": _for_how_long(assessment),
        "porting": assessment.activation.ports,
    }


def _for_how_long(assessment: Assessment) -> str:
    """Temporary until the port, for good, or nothing where nobody has said."""
    temporary = assessment.order("Quantity of Temp DID(s)")
    if assessment.activation is Activation.BOTH or (temporary and not is_none(temporary)):
        return "They are temporary: you use them until your own numbers have moved to us."
    return "They are yours to keep." if temporary else ""
