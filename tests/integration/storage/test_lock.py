from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.config import Config
from bot.lock import AlreadyRunningError, daemon_lock
from storage.repository import Repository
from storage.rows import Copy, MailState, OutgoingMail

NOW = datetime(2026, 11, 5, 15, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[3]

HOLD = """
import os, sys, time
from pathlib import Path
from bot.config import load
from bot.lock import daemon_lock
from storage.repository import open_repository
config = load(Path(sys.argv[1]), {})
repository = open_repository(config.storage.database, None, config.key_file)
with daemon_lock(config.storage, repository):
    print("held", flush=True)
    if not os.fork():  # as OCR does; it outlives the daemon for a while, and speaks up once it runs
        print(os.getpid(), flush=True)
    time.sleep(60)
"""


def test_a_second_daemon_refuses_at_once_and_the_lock_dies_with_its_process(config: Config, repository: Repository) -> None:
    first = subprocess.Popen([sys.executable, "-c", HOLD, str(config.file)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None and first.stdout.readline() == "held\n"
    try:
        with pytest.raises(AlreadyRunningError, match=f"process {first.pid}"), daemon_lock(config.storage, repository):
            pass
    finally:
        child = int(first.stdout.readline())
        first.kill()
        first.wait()
    with daemon_lock(config.storage, repository):
        os.kill(child, signal.SIGKILL)  # it still lived
    first.stdout.close()


def test_what_a_dead_daemon_held_is_given_back(config: Config, repository: Repository) -> None:
    repository.add_message(Copy("inbox", 1, "1"), "0" * 64, 1, NOW)
    repository.claim_next(NOW, "dead")
    repository.queue_mail(OutgoingMail("c", "welcome", ("a@b.example",), "<1@b.example>", b"x"), NOW)
    repository.mark_sending(1, NOW)
    with daemon_lock(config.storage, repository):
        assert repository.claim_next(NOW, "alive") is not None
        assert [mail.state for mail in repository.due_mails(NOW)] == [MailState.UNKNOWN]


def test_a_lock_can_be_taken_again_after_an_error(config: Config, repository: Repository) -> None:
    with pytest.raises(ZeroDivisionError), daemon_lock(config.storage, repository):
        _ = 1 / 0
    with daemon_lock(config.storage, repository):
        pass
