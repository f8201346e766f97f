"""Circuit breakers: detection of machines fails some day; then a loop ends in silence and one alert, not in a flood."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.post import alert
from onboarding.assessment import Assessment
from onboarding.mails import MailKind

if TYPE_CHECKING:
    from bot.app import App

_ANSWERS = {MailKind.RECEIVED.value, MailKind.STAFF_REPLY.value}


def holds_back(app: App, ref: str, assessment: Assessment, now: datetime) -> bool:
    """Whether one of the contacts has had as many mails within the hour as is sane. What came in stays unanswered until then."""
    cap = app.config.replies.max_per_address_per_hour
    recent = app.repository.mails_created(now - timedelta(hours=1))
    for contact in assessment.contacts:
        address = contact.party.email.lower()
        if sum(address in map(str.lower, mail.to) for mail in recent) >= cap:
            _tell(app, ref, address, cap, now)
            return True
    return False


def _tell(app: App, ref: str, address: str, cap: int, now: datetime) -> None:
    alert(
        app,
        now,
        cause=f"breaker:{address}:{now:%Y-%m-%d}",
        subject=f"No more answers to {address} for now",
        lines=[
            f"{address} was sent {cap} mails within an hour; this looks like two machines answering each other.",
            "What came in is kept and answered, once, when the hour is over.",
        ],
        commands=[f"pause {ref}"],
        ref=ref,
    )
