"""What happens by the day: the digest, the watch over a silent mailbox, housekeeping."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.intake import LAST_LOGIN
from bot.post import alert, deliver, picture_of, queue
from onboarding.calendar import is_business_day

if TYPE_CHECKING:
    from bot.app import App
    from onboarding.mails import MailIntent

_DIGEST_DAY = "digest_day"  # meta: the local day of the last digest
_DIGEST_AT = "digest_at"  # meta: when the last digest was made (ISO, UTC): "since then" in the next one
_FAILING_SINCE = "mailbox_failing_since"
SILENT_AFTER = timedelta(minutes=30)


def send_digest_if_due(app: App, now: datetime) -> None:
    """Once a business day, after the set hour; over restarts and clock changes, because the day itself is what is remembered."""
    here = now.astimezone(app.config.bot.zone)
    day = here.date()
    if not app.voice.staff_addresses or not is_business_day(day) or here.time() < app.config.bot.digest_at:
        return
    if app.repository.meta_get(_DIGEST_DAY) == day.isoformat():
        return
    with app.repository.transaction():
        queue(app, [_intent(app, now, f"digest/{day.isoformat()}")], now)
        app.repository.meta_set(_DIGEST_DAY, day.isoformat())
        app.repository.meta_set(_DIGEST_AT, now.isoformat())


def _intent(app: App, now: datetime, cause: str) -> MailIntent:
    from bot.happenings import digest_input
    from replies.digest import digest

    return digest(digest_input(app, now, last_digest(app)), now, app.voice, cause)


def last_digest(app: App) -> datetime | None:
    kept = app.repository.meta_get(_DIGEST_AT)
    return datetime.fromisoformat(kept) if kept else None


def show_digest(app: App, now: datetime, send: bool, html_file: Path | None, *, quiet: bool = False) -> list[str]:
    """``run_bot.py digest``: to the terminal, and where asked. Sending by hand does not replace the day's own."""
    from replies.compose import common_context
    from replies.digest import digest_page
    from replies.render import render

    intent = _intent(app, now, f"digest/{now.isoformat()}")
    words = render(intent.kind, {**common_context(app.voice, None), "pictures": [], **intent.context}, app.voice.templates)
    if html_file is not None:
        html_file.write_text(digest_page(intent, app.voice, lambda sha256, spot: picture_of(app, sha256, spot)), encoding="utf-8")
        if quiet:
            return []
        click.echo(f"Digest written: {html_file}", err=True)
    if not send:
        click.echo(words.text)
        return []
    if not intent.to:
        return ["Nobody is configured to read the digest: set [bot] digest_to or staff."]
    queue(app, [intent], now)
    return deliver(app, now, ignore_pauses=True)


# --- a mailbox that falls silent ------------------------------------------------------------------


def note_login(app: App, now: datetime) -> None:
    """The mailbox let us in: what was alerted about is over."""
    app.repository.meta_set(LAST_LOGIN, now.isoformat())
    app.repository.meta_set(_FAILING_SINCE, None)


def alert_if_silent(app: App, now: datetime, why: str) -> None:
    """No login for a while is told by outgoing mail, which does not need that mailbox."""
    since = app.repository.meta_get(_FAILING_SINCE)
    if since is None:
        app.repository.meta_set(_FAILING_SINCE, now.isoformat())
        return
    if now - datetime.fromisoformat(since) < SILENT_AFTER:
        return
    alert(
        app,
        now,
        cause=f"silent-mailbox:{since}",
        subject="The onboarding mailbox cannot be read",
        lines=[f"Since {since[:16].replace('T', ' ')} UTC no login has worked: {why}", "Nobody is answered until it does."],
        commands=["(operator) run_bot.py check"],
    )


def housekeeping(app: App, now: datetime) -> None:
    """Caps and pauses end by themselves; this looks after what has no other occasion."""
    from ocr.reader import close_pools

    if not app.repository.messages_in("new"):  # type: ignore[arg-type]  # MessageState is a StrEnum
        close_pools()  # children with loaded models are not kept through a quiet night
