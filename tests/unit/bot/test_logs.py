from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

SECRET = "correct-horse"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    logs.configure(level="info", style="json", secrets=[SECRET, "x"], stream=stream)
    yield stream
    root.handlers[:], _ = handlers, root.setLevel(level)
    structlog.reset_defaults()


def events(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_an_event_has_fields_and_a_time(stream: io.StringIO) -> None:
    structlog.get_logger("bot.intake").info("mail.seen", uid="7", stored=True)
    (event,) = events(stream)
    assert (event["event"], event["uid"], event["stored"], event["level"], event["logger"]) == (
        "mail.seen",
        "7",
        True,
        "info",
        "bot.intake",
    )
    assert str(event["timestamp"]).endswith("Z")


def test_a_secret_reaches_no_line_however_it_comes(stream: io.StringIO) -> None:
    log = structlog.get_logger("bot")
    log.info(f"login with {SECRET}", password=SECRET, deep={"list": [SECRET, {"key": f"a {SECRET} b"}], SECRET: 1}, bytes=SECRET.encode())
    logging.getLogger("some.library").warning("AUTH %s", SECRET, extra={"token": SECRET})
    try:
        raise OSError(f"server said: {SECRET}")
    except OSError:
        log.exception("broken")
        logging.getLogger("some.library").exception("broken")
    assert len(events(stream)) == 4
    assert SECRET not in stream.getvalue() and "[secret]" in stream.getvalue()


def test_a_very_short_secret_does_not_black_out_every_word(stream: io.StringIO) -> None:
    structlog.get_logger("bot").info("fax next")
    assert events(stream)[0]["event"] == "fax next"


def test_what_is_below_the_level_is_left_out_and_chatty_libraries_are_hushed(stream: io.StringIO) -> None:
    structlog.get_logger("bot").debug("detail")
    logging.getLogger("imapclient").info("> LOGIN")
    assert stream.getvalue() == ""


def test_a_person_at_a_terminal_reads_plain_lines() -> None:
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    logs.configure(style="console", stream=stream)
    structlog.get_logger("bot").info("started", mailbox="imap")
    root.handlers[:], _ = handlers, root.setLevel(level)
    structlog.reset_defaults()
    assert "started" in stream.getvalue() and "mailbox=imap" in stream.getvalue()
