"""To whom a mail goes: registered contacts that can be reached, never the billing contact as such (contract, section 4)."""

from __future__ import annotations

from onboarding.assessment import Assessment
from onboarding.evidence import Role


def both(assessment: Assessment) -> tuple[str, ...]:
    """Client and partner, one mail to both; each address once, the unreachable left out."""
    return _addresses(assessment, (Role.CLIENT, Role.PARTNER))


def partner(assessment: Assessment) -> tuple[str, ...]:
    return _addresses(assessment, (Role.PARTNER,))


def _addresses(assessment: Assessment, roles: tuple[Role, ...]) -> tuple[str, ...]:
    chosen: dict[str, str] = {}
    for role in roles:
        for contact in assessment.contacts:
            if contact.party.role == role and contact.deliverable:
                chosen.setdefault(contact.party.email.lower(), contact.party.email)
    return tuple(chosen.values())
