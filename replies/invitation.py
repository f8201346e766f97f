"""The calendar invitation for the port date (RFC 5545, 5546): one event per onboarding, moved and withdrawn under the same UID."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from onboarding.assessment import Assessment
from onboarding.evidence import Role
from replies.voice import Voice
from replies.wording import company

Method = Literal["REQUEST", "CANCEL"]


def invitation(assessment: Assessment, day: date, method: Method, to: Sequence[str], now: datetime, voice: Voice) -> bytes:
    """An all-day event on ``day`` as text/calendar.

    SEQUENCE must grow with every change: it counts the seconds since the onboarding was opened.
    """
    from icalendar import Calendar, Event, vCalAddress, vText

    event = Event()
    event.add("uid", f"port-{assessment.ref.lower()}@{voice.address.rpartition('@')[2]}")
    event.add("sequence", max(0, int((now - assessment.opened_at).total_seconds())))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    client = company(assessment, Role.CLIENT)
    event.add("summary", f"Port date: {client} [{assessment.ref}]")
    event.add("description", f"The numbers of {client} move to {voice.organization}. All call routing must be configured before this day.")
    event.add("status", "CONFIRMED" if method == "REQUEST" else "CANCELLED")
    event.add("transp", "TRANSPARENT")
    event.add("organizer", vCalAddress(f"mailto:{voice.address}"))
    for address in to:
        attendee = vCalAddress(f"mailto:{address}")
        attendee.params["RSVP"] = vText("FALSE")
        event.add("attendee", attendee, encode=False)
    calendar = Calendar()
    calendar.add("prodid", f"-//{voice.organization}//Onboarding//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(event)
    return bytes(calendar.to_ical())
