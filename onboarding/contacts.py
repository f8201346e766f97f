"""Can a contact be reached, and are they there?"""

from __future__ import annotations

from datetime import date, timedelta

from onboarding.case import CONTACT_ROLES, Case
from onboarding.evidence import Away, CardDataSeen, ContactSet, DeliveryFailed

AWAY_DAYS = 7  # an out-of-office that names no date counts this long


def is_deliverable(case: Case, email: str) -> bool:
    """False from a final refusal until staff name the contact again."""
    reachable = True
    for item in case.evidence:
        if isinstance(item.fact, DeliveryFailed) and item.fact.permanent and item.fact.email.lower() == email.lower():
            reachable = False
        elif isinstance(item.fact, ContactSet) and item.fact.party.email.lower() == email.lower():
            reachable = True
    return reachable


def away_until(case: Case, email: str) -> date | None:
    """The day they are back, while that is still to come and they have not written since."""
    back: date | None = None
    for item in case.evidence:
        if isinstance(item.fact, Away):
            if item.fact.email.lower() == email.lower():
                back = item.fact.until or case.day(item.at) + timedelta(days=AWAY_DAYS)
        elif item.by.role in CONTACT_ROLES and (item.by.email or "").lower() == email.lower() and not isinstance(item.fact, CardDataSeen):
            back = None
    return back if back is not None and back > case.today else None
