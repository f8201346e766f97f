"""Circuit breakers: detection of machines fails some day; then a loop ends in silence and one alert, not in a flood."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.post import alert
from onboarding.assessment import Assessment
from onboarding.mails import MailKind
from storage.rows import MessageState

if TYPE_CHECKING:
    from bot.app import App

ALERTS_AN_HOUR = 100  # well below [replies] max_per_hour: a flood of strangers must not hold back the mail of onboardings


def holds_back(app: App, ref: str, assessment: Assessment, now: datetime) -> bool:
    """Whether one of the contacts has had as many mails within the hour as is sane. What came in stays unanswered until then."""
    return any(had_enough(app, contact.party.email, now, ref) for contact in assessment.contacts)


def had_enough(app: App, address: str, now: datetime, ref: str | None = None) -> bool:
    """The same of one address; staff are told, once a day."""
    address, cap = address.lower(), app.config.replies.max_per_address_per_hour
    recent = app.repository.mails_created(now - timedelta(hours=1))
    if sum(address in map(str.lower, mail.to) for mail in recent) < cap:
        return False
    lines = (
        f"{address} was sent {cap} mails within an hour; this looks like two machines answering each other.",
        "What came in is kept and answered, once, when the hour is over.",
    )
    _tell(app, address, now, lines, ref)
    return True


def fruitless(app: App, address: str, now: datetime) -> bool:
    """Whether staff's address was told too often today that nothing was understood: that is what a machine's answers look like.

    Counts this time. What staff really do, and what they ask for, is always answered.
    """
    address, cap = address.lower(), app.config.replies.max_per_address_per_hour
    day, _, count = (app.repository.meta_get(f"fruitless:{address}") or "").partition(" ")
    today = now.astimezone(app.config.bot.zone).date().isoformat()
    times = 1 + (int(count) if day == today else 0)
    app.repository.meta_set(f"fruitless:{address}", f"{today} {times}")
    if times <= cap:
        return False
    lines = (
        f"{address} has sent {cap} mails today in which nothing could be understood; this looks like a machine that answers ours.",
        "Until tomorrow such mails are no longer answered; commands still are.",
    )
    _tell(app, address, now, lines)
    return True


def flooded(app: App, sender: str | None, now: datetime) -> bool:
    """Whether staff have been told often enough, within the hour, of mails nobody could place; then the digest tells of the rest."""
    since, cap = now - timedelta(hours=1), app.config.replies.max_per_address_per_hour
    waiting = [mail for mail in app.repository.messages_in(MessageState.UNPLACED) if mail.received_at >= since]
    if sum((mail.sender or "").lower() == (sender or "").lower() for mail in waiting) >= cap:
        who = sender or "An unknown sender"
        lines = (f"{who} has sent more than {cap} mails within an hour that nobody could place.", "The digest lists them.")
        _tell(app, who, now, lines)
        return True
    alerts = sum(mail.kind == MailKind.ALERT for mail in app.repository.mails_created(since))
    if alerts < ALERTS_AN_HOUR:
        return False
    alert(
        app,
        now,
        cause=f"flood:{now:%Y-%m-%d}",
        subject="Very many mails nobody could place",
        lines=(f"{alerts} alerts within an hour. For the rest of the hour such mails are only listed in the digest.",),
    )
    return True


def _tell(app: App, address: str, now: datetime, lines: tuple[str, ...], ref: str | None = None) -> None:
    alert(
        app,
        now,
        cause=f"breaker:{address}:{now:%Y-%m-%d}",
        subject=f"No more answers to {address} for now",
        lines=lines,
        commands=[f"pause {ref}"] if ref else [],
        ref=ref,
    )
