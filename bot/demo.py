"""``demo``: a whole onboarding from ``fixtures/emails/demo`` on Maildir and SQLite, narrated on the terminal.

Each fixture is a mail as a real program writes it; ``{REF}``, ``{TOKEN}`` and ``{MESSAGE_ID}`` stand for what only this run knows.
The bot's clock is set to the days the papers are dated for; everything else is the bot as it runs.
"""

from __future__ import annotations

import email
import mailbox
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from bot.app import App
from bot.config import load
from bot.daily import show_digest
from bot.pipeline import run_once
from ocr.reader import close_pools
from storage.rows import MailState

MAILS = Path(__file__).resolve().parent.parent / "fixtures" / "emails" / "demo"
ZONE = ZoneInfo("America/New_York")
START = datetime(2026, 11, 20, 10, 0, tzinfo=ZONE)
STEP = timedelta(hours=3)
OFFICE_HOURS = (9, 17)

INI = """# The demo's own configuration: embedded defaults, answers at once.
[bot]
address = onboarding@oit.example
staff = @oit.example
digest_to = team@oit.example
timezone = America/New_York
digest_at = 18:00
log_level = error

[replies]
settle_seconds = 0
"""

_COLOURS = {"complete": "green", "received": "cyan", "welcome": "magenta", "staff-reply": "yellow", "alert": "red", "digest": "blue"}


@dataclass
class Stage:
    """The folder the demo plays in, and what its bot has sent so far."""

    folder: Path
    app: App
    console: Console
    now: datetime = START
    shown: int = 0
    last_id: str = ""
    kinds: list[str] = field(default_factory=list)

    @property
    def ref(self) -> str:
        return next(iter(self.app.repository.all_refs()), "OB-?????")


def play(folder: Path, out: TextIO) -> int:
    """Plays it from the start; gives 0 when the onboarding completed as the mails say, else 1."""
    console = Console(file=out, highlight=False, soft_wrap=True)
    mails = sorted(MAILS.glob("*.eml"))
    if not mails:
        console.print(f"There are no mails in {MAILS}; the demo cannot be played.")
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "state").mkdir(parents=True)
    (folder / "bot.ini").write_text(INI)
    stage = Stage(folder, App.from_config(load(folder / "bot.ini", {}), quiet=True), console)
    console.rule("[bold]An onboarding, by email")
    try:
        for path in mails:
            _scene(stage, path)
        _evening(stage)
    finally:
        close_pools()
    _where_to_look(stage)
    return 0 if "complete" in stage.kinds else 1


def _scene(stage: Stage, path: Path) -> None:
    raw = _filled_in(stage, path.read_bytes())
    message = _parse(raw)
    attached = [
        part.get_filename() or "a picture"
        for part in message.walk()
        if part.get_content_disposition() == "attachment" or part.get_content_maintype() == "image"
    ]
    with_papers = f"  [dim]with {escape(', '.join(attached))}[/dim]" if attached else ""
    who, subject = escape(_name(message)), escape(str(message["Subject"]))
    stage.console.print(f"\n[bold]{stage.now:%a %b %d, %H:%M}[/bold]  ✉  [bold]{who}[/bold]: {subject}{with_papers}")
    for line in _first_words(message):
        stage.console.print(f"                  [dim]│ {escape(line)}[/dim]")
    mailbox.Maildir(stage.folder / "state" / "mail").add(mailbox.MaildirMessage(raw))
    _pass(stage)
    _advance(stage)


def _filled_in(stage: Stage, raw: bytes) -> bytes:
    known = {b"{REF}": stage.ref, b"{TOKEN}": stage.app.identity.token(stage.ref), b"{MESSAGE_ID}": stage.last_id.strip("<>")}
    for placeholder, value in known.items():
        raw = raw.replace(placeholder, value.encode())
    return raw


def _pass(stage: Stage) -> None:
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), console=stage.console, transient=True) as bar:
        task = bar.add_task("reading", total=None)
        stage.app.reader.progress = lambda done, total: bar.update(
            task, completed=done, total=total, description=f"reading page {min(done + 1, total)} of {total}"
        )
        left = run_once(stage.app, stage.now.astimezone(UTC))
    for sentence in left:
        stage.console.print(f"                  [red]{escape(sentence)}[/red]")
    for mail in _fresh(stage):
        _show(stage, mail)


def _fresh(stage: Stage) -> Iterator[EmailMessage]:
    rows = stage.app.repository.mails_in(MailState.SENT)
    for row in rows[stage.shown :]:
        yield _parse(stage.app.repository.mail_data(row.id))
    stage.shown = len(rows)


def _show(stage: Stage, mail: EmailMessage) -> None:
    kind = str(mail["X-Onboarding-Kind"])
    stage.kinds.append(kind)
    if kind not in ("alert", "digest", "staff-reply"):
        stage.last_id = str(mail["Message-ID"])
    to = ", ".join(address.username for address in mail["To"].addresses)
    stage.console.print(
        f"                  [{_COLOURS.get(kind, 'white')}]➜  {kind}[/] to {escape(to)}: [italic]{escape(str(mail['Subject']))}[/italic]"
    )
    for line in _gist(mail):
        stage.console.print(f"                       {escape(line)}")


def _gist(mail: EmailMessage, most: int = 9) -> list[str]:
    """The lines that say most: below the greeting, without the frame."""
    part = mail.get_body(("plain",))
    lines = [line for line in str(part.get_content() if part else "").splitlines() if line.strip()]
    told = [line for line in lines if not re.match(r"(Hello|Hi|Questions\?|Onboarding,|Reference )", line)]
    return told[:most] + (["…"] if len(told) > most else [])


def _first_words(message: EmailMessage, most: int = 5) -> list[str]:
    part = message.get_body(("plain", "html"))
    text = str(part.get_content()) if part else ""
    if part is not None and part.get_content_subtype() == "html":
        text = re.sub(r"<[^>]+>", "", text)
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith(">")]
    return [line[:110] for line in lines[:most]]


def _advance(stage: Stage) -> None:
    stage.now += STEP
    if stage.now.hour >= OFFICE_HOURS[1] + 1:
        stage.now = (stage.now + timedelta(days=1)).replace(hour=OFFICE_HOURS[0], minute=12)
    while stage.now.weekday() > 4:
        stage.now += timedelta(days=1)


def _evening(stage: Stage) -> None:
    """Two hours later the configuration mail is due; in the evening (in this demo) the digest."""
    stage.now += timedelta(hours=2, minutes=5) - STEP
    stage.console.print(f"\n[bold]{stage.now:%a %b %d, %H:%M}[/bold]  ⏲  two hours after completion")
    _pass(stage)
    stage.now = stage.now.replace(hour=18, minute=5)
    stage.console.print(f"\n[bold]{stage.now:%a %b %d, %H:%M}[/bold]  ⏲  the day's digest")
    _pass(stage)
    show_digest(stage.app, stage.now.astimezone(UTC), False, stage.folder / "digest.html", quiet=True)


def _where_to_look(stage: Stage) -> None:
    assessment = stage.app.assess(stage.ref, stage.now.astimezone(UTC))
    stage.console.rule(f"[bold]{stage.ref} is {assessment.state.value}")
    table = Table.grid(padding=(0, 2))
    table.add_row("every mail that was sent", str(stage.folder / "state" / "outbox" / "new"))
    table.add_row("the digest, as a page", str(stage.folder / "digest.html"))
    table.add_row("the mails that came in", str(stage.folder / "state" / "mail" / ".Processed"))
    stage.console.print(table)
    config = shlex.quote(str(stage.folder / "bot.ini"))
    when = stage.now.strftime("%Y-%m-%dT%H:%M")
    stage.console.print("\nWhat to type next:")
    for command in (f"status {stage.ref} --config {config}", f"digest --config {config} --now {when}", "extract --json ANY.pdf", "check"):
        stage.console.print(f"  ./run_bot.py {command}")


def _parse(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def _name(message: EmailMessage) -> str:
    sender = message["From"].addresses[0]
    program = str(message["X-Mailer"] or message["User-Agent"] or "").split("(")[0].strip()
    return str(sender.display_name or sender.addr_spec) + (f" ({program})" if program else "")
