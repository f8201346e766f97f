"""The command line: one function a command, each a thin door to the module that does it.

Heavy modules are imported inside the commands, so that ``--help`` and ``status`` answer at once.
Results go to standard output, the log and errors to standard error. Exit codes: 0 done, 1 something failed or is left undone,
2 wrong usage or configuration.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.app import App

DEFAULT_CONFIG = Path(__file__).resolve().parent.parent / "bot.ini"


class Undone(click.ClickException):
    """Something failed or is left for the next pass."""

    exit_code = 1


class Unusable(click.ClickException):
    """Wrong usage or configuration."""

    exit_code = 2


def with_config(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--config",
        "config_path",
        type=click.Path(path_type=Path),
        default=None,
        help="The configuration file (default: $ONBOARDING_CONFIG, else bot.ini beside run_bot.py).",
    )(command)


def with_now(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--now",
        "now",
        default=None,
        metavar="ISO-8601",
        help="Set the bot's clock for this call (without an offset: in the [bot] timezone).",
    )(command)


def for_people(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn the errors we know into one sentence; the others too, with the sentence that says where to look."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        from bot.config import ConfigError

        try:
            return command(*args, **kwargs)
        except ConfigError as error:
            raise Unusable(str(error)) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            raise Undone("stopped") from None
        except Exception as error:
            from bot.troubles import sentence_for

            if os.environ.get("ONBOARDING_DEBUG"):
                raise
            known = sentence_for(error)
            raise (Unusable if known.usage else Undone)(known.text) from None

    return wrapped


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
def main() -> None:
    """An onboarding that runs by itself over email."""


def load_app(config_path: Path | None, *, quiet: bool = False) -> App:
    from bot.app import App

    return App.from_config(load_config(config_path), quiet=quiet)


def load_config(config_path: Path | None) -> Any:
    from bot.config import load

    chosen = config_path or (Path(os.environ["ONBOARDING_CONFIG"]) if os.environ.get("ONBOARDING_CONFIG") else DEFAULT_CONFIG)
    return load(chosen, os.environ)


def clock(now: str | None, timezone: str) -> datetime:
    """The moment ``--now`` names, else now; always UTC and aware."""
    from zoneinfo import ZoneInfo

    if now is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(now)
    except ValueError:
        raise Unusable(f"--now '{now}' is no ISO-8601 time, such as 2026-11-20T09:30 or 2026-11-20T09:30-05:00.") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(timezone))).astimezone(UTC)


@main.command()
@click.option("--once", is_flag=True, help="One full pass: fetch, process, send all mail that is due, exit.")
@with_now
@with_config
@for_people
def run(once: bool, now: str | None, config_path: Path | None) -> None:
    """Watch the mailbox until SIGTERM or SIGINT."""
    if now and not once:
        raise Unusable("--now goes with 'run --once', not with the daemon.")
    app = load_app(config_path)

    from ocr.models import require

    require(app.config.ocr.language)  # without it good papers would go back to people as unreadable
    if once:
        from bot.pipeline import run_once

        left = run_once(app, clock(now, app.config.bot.timezone))
        for sentence in left:
            click.echo(sentence, err=True)
        raise click.exceptions.Exit(1 if left else 0)
    from bot.daemon import serve

    raise click.exceptions.Exit(serve(app))


@main.command()
@click.option("--config", "config_path", type=click.Path(path_type=Path), default=None, help="The configuration file.")
@for_people
def worker(config_path: Path | None) -> None:
    """One more worker beside the daemon, when the distributed engine is configured."""
    config = load_config(config_path)
    raise Unusable(f"[workers] engine = {config.workers.engine}: this engine works inside the daemon and needs no further worker.")


@main.command()
@click.option("--client", required=True, metavar="COMPANY")
@click.option("--client-email", required=True, metavar="ADDRESS")
@click.option("--client-contact", metavar="NAME")
@click.option("--partner", required=True, metavar="COMPANY")
@click.option("--partner-email", required=True, metavar="ADDRESS")
@click.option("--partner-contact", metavar="NAME")
@click.option("--activation", required=True, type=click.Choice(["porting", "asap", "both"], case_sensitive=False))
@click.option("--hardware", is_flag=True, help="Hardware is bought from OIT.")
@click.option("--tax-exempt", type=click.Choice(["yes", "no"], case_sensitive=False))
@click.option("--payment-on-file", is_flag=True, help="The CC/ACH authorization is on file already.")
@click.option("--set", "settings", multiple=True, metavar='"Label=value"', help="A field of the Final Order; may be repeated.")
@with_now
@with_config
@for_people
def open(settings: tuple[str, ...], now: str | None, config_path: Path | None, **given: Any) -> None:
    """Open an onboarding and send the Welcome Email; prints its reference."""
    from bot.opening import from_command_line
    from bot.pipeline import deliver_due, open_onboarding

    opened = from_command_line(given, settings)
    if isinstance(opened, tuple):
        raise Unusable(" ".join(opened))
    app = load_app(config_path)
    moment = clock(now, app.config.bot.timezone)
    ref = open_onboarding(app, opened, moment)
    click.echo(ref)
    left = deliver_due(app, moment)
    for sentence in left:
        click.echo(sentence, err=True)
    raise click.exceptions.Exit(1 if left else 0)


@main.command()
@click.argument("ref", required=False)
@click.option("--json", "as_json", is_flag=True, help="Machine-readable, values in full.")
@with_now
@with_config
@for_people
def status(ref: str | None, as_json: bool, now: str | None, config_path: Path | None) -> None:
    """The onboardings, or one in full."""
    from bot.status import print_status

    app = load_app(config_path, quiet=True)
    print_status(app, ref, as_json, clock(now, app.config.bot.timezone))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one line a document.")
@click.option(
    "--annotate",
    "annotate_to",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write pictures of the pages with what was read into this folder.",
)
@with_config
@for_people
def extract(files: tuple[Path, ...], as_json: bool, annotate_to: Path | None, config_path: Path | None) -> None:
    """What the bot reads in documents or .eml files, without touching any mailbox or database."""
    from bot.extract import extract_files

    raise click.exceptions.Exit(extract_files(files, load_config(config_path), as_json, annotate_to))


@main.command()
@click.option("--send", is_flag=True, help="Send it to staff now.")
@click.option("--html", "html_file", type=click.Path(path_type=Path, dir_okay=False), help="Write it as an HTML file.")
@with_now
@with_config
@for_people
def digest(send: bool, html_file: Path | None, now: str | None, config_path: Path | None) -> None:
    """Today's digest: to the terminal, to staff, to a file."""
    from bot.daily import show_digest

    app = load_app(config_path)
    left = show_digest(app, clock(now, app.config.bot.timezone), send, html_file)
    for sentence in left:
        click.echo(sentence, err=True)
    raise click.exceptions.Exit(1 if left else 0)


@main.command()
@click.argument("message_ids", nargs=-1, required=True, metavar="MESSAGE-ID...")
@with_now
@with_config
@for_people
def reprocess(message_ids: tuple[str, ...], now: str | None, config_path: Path | None) -> None:
    """Run stored messages through the current parsers again, without repeating any mail already sent."""
    from bot.reprocess import reprocess_messages

    app = load_app(config_path)
    left = reprocess_messages(app, message_ids, clock(now, app.config.bot.timezone))
    for sentence in left:
        click.echo(sentence, err=True)
    raise click.exceptions.Exit(1 if left else 0)


@main.command()
@with_config
@for_people
def check(config_path: Path | None) -> None:
    """Prove the set-up: config, database, mailbox login, SMTP login, OCR engine, templates."""
    from bot.check import run_checks

    raise click.exceptions.Exit(0 if run_checks(load_config(config_path)) else 1)


@main.command()
@click.option(
    "--folder", type=click.Path(path_type=Path, file_okay=False), default=None, help="Where to play it (default: demo/ beside run_bot.py)."
)
@with_config
@for_people
def demo(folder: Path | None, config_path: Path | None) -> None:
    """The whole journey on the embedded defaults, narrated."""
    from bot.demo import play

    raise click.exceptions.Exit(play(folder or DEFAULT_CONFIG.parent / "demo", sys.stdout))
