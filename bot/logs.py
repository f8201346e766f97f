"""Structured logs on standard error: events with fields, secrets blacked out. Standard output belongs to the results of commands."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

_HIDDEN = "[secret]"
_SHORTEST = 4  # a shorter "secret" would black out half of every word


class Redactor:
    """Replaces every known secret, wherever in an event it stands: also in exceptions' words and nested values."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = tuple(sorted((secret for secret in secrets if len(secret) >= _SHORTEST), key=len, reverse=True))

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {key: self.redact(value) for key, value in event.items()}

    def redact(self, value: Any) -> Any:
        match value:
            case str():
                for secret in self._secrets:
                    value = value.replace(secret, _HIDDEN)
                return value
            case dict():
                return {self.redact(key): self.redact(item) for key, item in value.items()}
            case list() | tuple() | set():
                return [self.redact(item) for item in value]
            case None | bool() | int() | float():
                return value
            case _:
                return self.redact(str(value))


def configure(*, level: str = "info", style: str = "auto", secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Once, at the start of a command. ``style``: console, json, or auto (console on a terminal). Libraries' logs go the same way."""
    target = stream or sys.stderr
    console = style == "console" or (style == "auto" and target.isatty())
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        Redactor(secrets),
    ]
    renderer: Processor = structlog.dev.ConsoleRenderer(colors=target.isatty()) if console else structlog.processors.JSONRenderer()
    handler = logging.StreamHandler(target)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for chatty in ("imapclient", "apscheduler", "alembic", "urllib3", "pdfminer"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
