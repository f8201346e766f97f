"""The digest: who waits for whom since when, what needs a person and the command that settles it, what came, what failed, the bot's health.

``digest_context`` is pure words; ``digest`` adds the pictures and makes the mail. Nothing to say is said in one line.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import datetime

from onboarding.assessment import Assessment, Attention, State, Status
from onboarding.evidence import Role
from onboarding.mails import MailIntent, MailKind
from onboarding.words import join_words, plural
from replies.charts import BAR, MOST, bar_chart, progress_bar
from replies.compose import Crop, common_context, pictures_of, widths
from replies.happenings import DigestInput, FailedDelivery, Happening, Health, UnplacedMail
from replies.render import render
from replies.voice import Voice, show_day, show_when
from replies.waiting import Waits, waits_for
from replies.week import week_lines, week_of
from replies.wording import company, in_order

__all__ = ["DigestInput", "FailedDelivery", "Happening", "Health", "UnplacedMail", "digest", "digest_context", "digest_page"]


def digest(data: DigestInput, now: datetime, voice: Voice, cause: str) -> MailIntent:
    """The mail to ``digest_to``, else to the addresses in ``staff``; ``to`` is empty when there are none."""
    return MailIntent(
        kind=MailKind.DIGEST,
        to=voice.staff_addresses,
        cause=cause,
        context=digest_context(data, now, voice),
        crops=_crops(_needs(data)),
        pictures=_pictures(data, now, voice),
    )


def digest_context(data: DigestInput, now: datetime, voice: Voice) -> dict[str, object]:
    today = voice.local(now).date()
    needs, waiting = _needs(data), _waiting(data)
    completed = [a for a in data.assessments if a.completed_at and data.since is not None and a.completed_at > data.since]
    health = _health_lines(data.health, now, voice)
    week = week_of(data.assessments, now) if today.weekday() == 0 else None
    quiet = not (needs or waiting or data.happenings or completed or data.unplaced or data.failed or data.health.problems or week)
    return {
        "day": show_day(today),
        "headline": _headline(needs, waiting, data) if not quiet else "nothing to say",
        "quiet": quiet,
        "needs": [_need_row(place, a, line, now, voice) for place, (a, line) in enumerate(needs, 1)],
        "unplaced": [_unplaced_row(mail, now, voice) for mail in data.unplaced],
        "failed": [_failed_row(failure, data, now, voice) for failure in data.failed],
        "waiting": [_waiting_row(a, waits, now, voice) for a, waits in waiting],
        "arrived": [_happening_row(happening, data, now, voice) for happening in data.happenings],
        "completed": [f"{_name(a)}, {show_when(a.completed_at, now, voice)}" for a in completed if a.completed_at],
        "health": health,
        "well": not (data.health.problems or data.health.parked or data.failed),
        "week": week_lines(week) if week else [],
        "reasons": [f"{words}: {count}" for words, count in week.reasons] if week else [],
        "bar_width": BAR[0],
        "bar_height": BAR[1],
    }


def digest_page(intent: MailIntent, voice: Voice, crop: Crop | None = None) -> str:
    """The digest as one HTML file that needs nothing beside it: pictures stand in it as data."""
    pictures = pictures_of(intent, crop)
    context = {**common_context(voice, None), **intent.context, "pictures": widths(pictures)}
    html = render(intent.kind, context, voice.templates).html
    for name, png in pictures:
        html = html.replace(f'"cid:{name}"', f'"data:image/png;base64,{base64.b64encode(png).decode()}"')
    return html


# --- what needs a person ---------------------------------------------------------------------------


def _needs(data: DigestInput) -> list[tuple[Assessment, Attention]]:
    """Oldest first, over all onboardings."""
    lines = [(a, line) for a in data.assessments for line in a.attention if a.state is not State.CANCELLED]
    return sorted(lines, key=lambda pair: pair[1].since or pair[0].opened_at)


def _need_row(place: int, a: Assessment, line: Attention, now: datetime, voice: Voice) -> dict[str, object]:
    return {
        "name": _name(a),
        "text": " ".join(line.text.split()),
        "since": f"since {show_when(line.since, now, voice)}" if line.since else "",
        "command": line.command or "",
        "picture": _doubt(place) if line.document and line.spot else "",
        "caption": f"Page {line.spot.page} of the document, the place in doubt." if line.document and line.spot else "",
    }


def _doubt(place: int) -> str:
    return f"doubt-{place}"


def _crops(needs: Sequence[tuple[Assessment, Attention]]) -> tuple[tuple[str, str, object], ...]:
    return tuple((_doubt(place), line.document, line.spot) for place, (_, line) in enumerate(needs, 1) if line.document and line.spot)


def _unplaced_row(mail: UnplacedMail, now: datetime, voice: Voice) -> dict[str, object]:
    return {
        "text": f'{mail.name} from {mail.sender}: "{mail.subject or "(no subject)"}", {show_when(mail.at, now, voice)}',
        "why": mail.why,
        "commands": [f"assign {mail.name} [{ref}]" for ref in mail.choices] or [f"assign {mail.name} [OB-...]"],
    }


def _failed_row(failure: FailedDelivery, data: DigestInput, now: datetime, voice: Voice) -> dict[str, object]:
    of = f" of {failure.ref}" if failure.ref else ""
    roles = [
        contact.party.role.value
        for a in data.assessments
        for contact in a.contacts
        if a.ref == failure.ref and contact.party.email.lower() == failure.address.lower()
    ]
    return {
        "text": f"The {failure.kind} mail{of} to {failure.address}, {show_when(failure.at, now, voice)}: {failure.reason}",
        "command": f"contact {roles[0]}: Name <address> [{failure.ref}]" if roles else "",
    }


# --- who waits for whom ----------------------------------------------------------------------------


def _waiting(data: DigestInput) -> list[tuple[Assessment, Waits]]:
    """Longest waiting first."""
    rows = [(a, waits) for a in data.assessments if (waits := waits_for(a)) is not None]
    return sorted(rows, key=lambda row: row[1].since)


def _waiting_row(a: Assessment, waits: Waits, now: datetime, voice: Voice) -> dict[str, object]:
    done, received, missing = _counts(a)
    days = (voice.local(now).date() - voice.local(waits.since).date()).days
    parts = [f"{done} of {done + received + missing} settled"]
    parts += [f"{received} received"] if received else []
    parts += [f"{missing} missing"] if missing else []
    return {
        "name": _name(a),
        "partner": company(a, Role.PARTNER),
        "whom": waits.whom,
        "what": waits.what,
        "since": show_when(waits.since, now, voice),
        "days": f" ({plural(days, 'day')})" if days else "",
        "progress": ", ".join(parts),
        "picture": _bar_name(_counts(a)),
    }


def _counts(a: Assessment) -> tuple[int, int, int]:
    """Of what is required: settled, received but not settled, missing."""
    required = [r for r in in_order(a) if r.required and r.status is not Status.NOT_APPLICABLE][:MOST]
    received = sum(r.status is Status.RECEIVED for r in required)
    missing = sum(r.status in (Status.MISSING, Status.REJECTED) for r in required)
    return len(required) - received - missing, received, missing


def _bar_name(counts: tuple[int, int, int]) -> str:
    return "progress-" + "-".join(map(str, counts))


def _pictures(data: DigestInput, now: datetime, voice: Voice) -> tuple[tuple[str, bytes], ...]:
    bars = {_bar_name(counts): progress_bar(*counts) for counts in (_counts(a) for a, _ in _waiting(data))}
    if voice.local(now).weekday() == 0 and (reasons := week_of(data.assessments, now).reasons):
        bars["reasons"] = bar_chart(reasons)
    return tuple(bars.items())


# --- the rest ----------------------------------------------------------------------------------------


def _happening_row(happening: Happening, data: DigestInput, now: datetime, voice: Voice) -> str:
    a = next((a for a in data.assessments if a.ref == happening.ref), None)
    return f"{_name(a) if a else happening.ref}, {show_when(happening.at, now, voice)}: {' '.join(happening.text.split())}"


def _name(a: Assessment) -> str:
    return f"{company(a, Role.CLIENT)} [{a.ref}]"


def _headline(needs: Sequence[object], waiting: Sequence[object], data: DigestInput) -> str:
    parts = [
        (len(needs), "needs a person", "need a person"),
        (len(data.unplaced), "mail unplaced", "mails unplaced"),
        (len(data.failed), "delivery failed", "deliveries failed"),
        (len(waiting), "onboarding open", "onboardings open"),
        (len(data.happenings), "arrival", "arrivals"),
    ]
    said = [f"{count} {one if count == 1 else many}" for count, one, many in parts if count]
    return join_words(said) or "the week in figures"


def _health_lines(health: Health, now: datetime, voice: Voice) -> list[str]:
    lines = list(health.problems)
    if health.parked:
        lines.append(f"{plural(health.parked, 'mail')} could not be processed; 'run_bot.py reprocess MESSAGE-ID' tries again.")
    if health.waiting:
        lines.append(f"{plural(health.waiting, 'mail')} of ours waiting to be sent.")
    lines.append(f"Last mailbox login: {show_when(health.last_login_at, now, voice) if health.last_login_at else 'none yet'}.")
    lines.append(f"Last mail came in: {show_when(health.last_mail_at, now, voice) if health.last_mail_at else 'none yet'}.")
    return lines
