"""Run by test_sudden_death.py: one pass over each given mailbox in a child that kills itself (SIGKILL) at its n-th step, then a whole one.

python -m tests.integration.intake.killed bot-1.ini bot-2.ini ...   →   one line each: was it killed, did the second pass end well
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import alembic.command  # noqa: F401  what a first start loads is loaded once, before the forks

from bot import intake, logs
from bot.config import load
from bot.lock import daemon_lock
from bot.mailbox import make_mailbox
from bot.mailbox.imap import ImapMailbox
from storage import documents as store
from storage.documents import DocumentStore
from storage.repository import Repository, open_repository
from storage.rows import MessageState

STEPS = [
    (store, "_write_durably"),
    (Repository, "add_message"),
    (Repository, "set_progress"),
    (Repository, "claim_next"),
    (Repository, "set_message_state"),
    (ImapMailbox, "settle"),
    (Repository, "copies_settled"),
]


def one_pass(file: Path) -> None:
    config = load(file, {})
    logs.configure(level="error")
    repository = open_repository(config.storage.database, None, config.key_file)
    documents = DocumentStore(config.storage.documents, repository.vault)
    mailbox = make_mailbox(config.mailbox, config.security.max_message_bytes)
    with daemon_lock(config.storage, repository):
        mailbox.open()
        intake.fetch(mailbox, repository, documents, config, datetime.now(UTC))
        while message := repository.claim_next(datetime.now(UTC), "child"):
            repository.set_message_state(message.id, MessageState.FILED, owner="child")
        intake.settle(mailbox, repository)


def die_at(fatal: int) -> None:
    """Before and after every step is a step of its own."""
    done = 0

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **keys: Any) -> Any:
            count()
            result = function(*args, **keys)
            count()
            return result

        return wrapped

    def count() -> None:
        nonlocal done
        done += 1
        if done == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    for owner, name in STEPS:
        setattr(owner, name, counted(getattr(owner, name)))


def in_child(file: Path, fatal: int) -> int:
    """0, 1, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        die_at(fatal)
        one_pass(file)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    for number, name in enumerate(sys.argv[1:], start=1):
        print(in_child(Path(name), number) == -signal.SIGKILL, in_child(Path(name), 0) == 0)
