"""A whole bot in a folder, on the embedded defaults, with people who write to it: mail goes in, time passes, mail comes out."""

from __future__ import annotations

import email
import mailbox as mailboxes
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, make_msgid
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import App
from bot.config import load
from bot.pipeline import run_once
from bot.staffroom import open_onboarding
from onboarding.assessment import Assessment
from onboarding.evidence import Activation, Author, Opened, Party, Role

BOT, STAFF = "onboarding@oit.example", "sam@oit.example"
LENA, DANA = "lena@harbordental.example", "dana@bluepeak.example"
ZONE = ZoneInfo("America/New_York")
START = datetime(2026, 11, 16, 10, 0, tzinfo=ZONE)  # a Monday

INI = f"""
[bot]
address = {BOT}
staff = {STAFF}
timezone = America/New_York
log_level = error
digest_at = 17:45
[replies]
settle_seconds = 0
"""


@dataclass
class World:
    folder: Path
    ini: str = INI
    now: datetime = START
    app: App = field(init=False)
    ref: str = ""
    put: Callable[[bytes], None] | None = None  # into a real mailbox; None: the Maildir
    got: Callable[[], list[bytes]] | None = None  # what a real SMTP server was given; None: the outbox's rows
    _seen: int = 0

    def __post_init__(self) -> None:
        (self.folder / "state").mkdir(parents=True, exist_ok=True)
        (self.folder / "bot.ini").write_text(self.ini)
        self.restart()

    def restart(self) -> None:
        """The bot ends and starts again on the same folder."""
        self.app = App.from_config(load(self.folder / "bot.ini", {}), quiet=True)

    # --- time and people ----------------------------------------------------------------------

    def later(self, **span: float) -> World:
        self.now += timedelta(**span)
        return self

    def until(self, year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> World:
        self.now = datetime(year, month, day, hour, minute, tzinfo=ZONE)
        return self

    def open(self, activation: Activation = Activation.PORTING, **extra: object) -> str:
        opened = Opened(
            client=Party(Role.CLIENT, LENA, "Lena Ortiz", "Harbor Dental Group"),
            partner=Party(Role.PARTNER, DANA, "Dana Reyes", "Blue Peak IT"),
            activation=activation,
            **extra,  # type: ignore[arg-type]
        )
        self.ref = open_onboarding(self.app, opened, self.utc, Author(Role.STAFF, None, "command line"))
        return self.ref

    @property
    def utc(self) -> datetime:
        return self.now.astimezone(UTC)

    def write(
        self,
        sender: str,
        words: str = "",
        files: Sequence[tuple[str, bytes]] = (),
        *,
        subject: str | None = None,
        reply_to: EmailMessage | None = None,
        headers: Sequence[tuple[str, str]] = (),
        to: str | None = None,
        quote: bool = False,
    ) -> EmailMessage:
        """A mail as a program would send it; ``reply_to`` threads it, ``quote`` puts the answered text below."""
        message = EmailMessage()
        message["From"] = sender
        message["To"] = to or (str(reply_to["Reply-To"] or reply_to["From"]) if reply_to else BOT)
        message["Subject"] = subject or (f"Re: {reply_to['Subject']}" if reply_to else "Papers")
        message["Date"] = format_datetime(self.now)
        message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].strip(">"))
        if reply_to is not None:
            message["In-Reply-To"] = str(reply_to["Message-ID"])
            message["References"] = str(reply_to["Message-ID"])
        for name, value in headers:
            message[name] = value
        body = words
        if reply_to is not None and quote:
            quoted = "\n".join("> " + line for line in text_of(reply_to).splitlines())
            body = f"{words}\n\nOn Mon, Nov 16, 2026 at 10:00 AM Onboarding <{BOT}> wrote:\n{quoted}\n"
        message.set_content(body)
        for name, data in files:
            kind, _, subtype = _type_of(name).partition("/")
            message.add_attachment(data, maintype=kind, subtype=subtype, filename=name)
        self.deliver(bytes(message))
        return message

    def deliver(self, raw: bytes) -> None:
        if self.put is not None:
            self.put(raw)
            return
        mailboxes.Maildir(self.folder / "state" / "mail").add(mailboxes.MaildirMessage(raw))

    # --- what the bot does --------------------------------------------------------------------

    def run(self) -> list[EmailMessage]:
        """One pass; the mails it sent."""
        left = run_once(self.app, self.utc)
        assert left == [], left
        return self.sent()

    def sent(self) -> list[EmailMessage]:
        """What was sent since the last look, in order."""
        everything = self.outbox()
        fresh, self._seen = everything[self._seen :], len(everything)
        return fresh

    def outbox(self) -> list[EmailMessage]:
        """Every mail ever sent, in order of sending."""
        if self.got is not None:
            return [parse(raw) for raw in self.got()]
        rows = self.app.repository.mails_in("sent")  # type: ignore[arg-type]  # MailState is a StrEnum
        return [parse(self.app.repository.mail_data(row.id)) for row in rows]

    def assessment(self, ref: str | None = None) -> Assessment:
        return self.app.assess(ref or self.ref, self.utc)


def parse(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def kinds(mails: Sequence[EmailMessage]) -> list[str]:
    return [str(mail["X-Onboarding-Kind"]) for mail in mails]


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def _type_of(name: str) -> str:
    kinds = {
        "pdf": "application/pdf",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "csv": "text/csv",
        "jpg": "image/jpeg",
    }
    return kinds.get(name.rpartition(".")[2].lower(), "application/octet-stream")
