"""Who speaks in the mails: what an operator sets once and every mail uses. ``bot`` fills it from ``bot.ini``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal

from onboarding.calendar import local


@dataclass(frozen=True, slots=True)
class Voice:
    address: str  # the mailbox's own address: From, and what Reply-To is made of
    name: str = "Onboarding"
    organization: str = "OIT"
    phone: str = "305.967.6756"
    docs_url: str = "https://voipdocs.io"
    timezone: str = "America/New_York"
    secure_upload_url: str | None = None  # where card forms go; None: by phone
    pin_in_mail: Literal["masked", "full"] = "masked"
    staff: tuple[str, ...] = ()  # addresses and @domains who may command
    digest_to: tuple[str, ...] = ()
    templates: Path | None = None  # a folder of KIND/subject.txt, body.txt, body.html that override the built-in ones
    bill_max_age_days: int = 30

    @property
    def staff_addresses(self) -> tuple[str, ...]:
        """Whom digest, alerts and the port-day check go to: ``digest_to``, else the addresses in ``staff`` (a @domain is no address)."""
        return self.digest_to or tuple(entry for entry in self.staff if not entry.startswith("@"))

    def local(self, at: datetime) -> datetime:
        return local(at, self.timezone)


def show_day(day: date) -> str:
    """``Tuesday, December 15, 2026``."""
    return f"{day:%A, %B} {day.day}, {day.year}"


def show_when(at: datetime, now: datetime, voice: Voice) -> str:
    """``today 3:05 PM``, ``yesterday``, ``November 5``: as short as staff need it."""
    here, today = voice.local(at), voice.local(now).date()
    clock = f"{here:%I:%M %p}".lstrip("0")
    if here.date() == today:
        return f"today {clock}"
    if here.date() == today - timedelta(days=1):
        return f"yesterday {clock}"
    return f"{here:%B} {here.day}" + ("" if here.year == today.year else f", {here.year}")
