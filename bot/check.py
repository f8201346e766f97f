"""``check``: proves the set-up, a line each. Nothing is fetched, moved or sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from bot.troubles import TroubleError, sentence_for
from onboarding.mails import MailKind

if TYPE_CHECKING:
    from bot.config import Config


def run_checks(config: Config) -> bool:
    """Prints a line for each part; True when all are well. Secrets appear in none of them."""
    checks: tuple[tuple[str, Callable[[Config], str]], ...] = (
        ("config", _config),
        ("database", _database),
        ("mailbox", _mailbox),
        ("smtp", _smtp),
        ("ocr", _ocr),
        ("templates", _templates),
    )
    results = [_one(name, check, config) for name, check in checks]  # every line is printed, whatever the first says
    return all(results)


def _one(name: str, check: Callable[[Config], str], config: Config) -> bool:
    try:
        words, good = check(config), True
    except Exception as error:  # whatever is wrong with one part, the others are still looked at
        words, good = sentence_for(error).text, False
    click.echo(f"{'ok  ' if good else 'FAIL'}  {name:10} {words}")
    return good


def _config(config: Config) -> str:
    staff = ", ".join(config.bot.staff) or "nobody: set [bot] staff, or nobody can steer the bot by email"
    return f"{config.file or 'built-in defaults'}; mailbox address {config.bot.address}; staff {staff}"


def _database(config: Config) -> str:
    from bot.app import App

    app = App.from_config(config, quiet=True)
    app.documents.put(b"a document to prove that the store can be written\n")
    count = len(app.repository.all_refs())
    app.repository.close()
    return f"{config.storage.shown_database} works, {count} onboardings; documents in {config.storage.documents}, encrypted"


def _mailbox(config: Config) -> str:
    from bot.mailbox import make_mailbox

    mailbox = make_mailbox(config.mailbox, config.security.max_message_bytes)
    mailbox.open()
    try:
        return f"{config.mailbox.kind} {mailbox.name} is open, {mailbox.contents().count} mails in it"
    finally:
        mailbox.close()


def _smtp(config: Config) -> str:
    from bot.oauth import TokenSource
    from replies.senders import open_sender

    tokens = TokenSource.of(config.smtp)
    with open_sender(config.smtp, tokens.get if tokens else None):
        where = config.smtp.path if config.smtp.kind == "maildir" else f"{config.smtp.host}:{config.smtp.server_port}"
        return f"{config.smtp.kind} {where} lets us in"


def _ocr(config: Config) -> str:
    from ocr import tesseract
    from ocr.models import require
    from ocr.second import load

    require(config.ocr.language)
    second = "a second reader confirms digits" if load() else "no second reader: more numbers will be marked for review"
    return f"tesseract {tesseract.version()} reads {config.ocr.language}; {second}"


def _templates(config: Config) -> str:
    from replies.compose import common_context
    from replies.render import check_templates
    from replies.samples import sample_mails
    from replies.voice import Voice

    voice = Voice(config.bot.address)

    def samples() -> dict[MailKind, dict[str, object]]:
        return {kind: {**common_context(voice, mail.ref), "pictures": [], **mail.context} for kind, mail in sample_mails(voice).items()}

    problems = check_templates(config.replies.templates, samples)
    if problems:
        raise TroubleError(" ".join(problems))
    return "every kind of mail can be written" + (f", with those of {config.replies.templates}" if config.replies.templates else "")
