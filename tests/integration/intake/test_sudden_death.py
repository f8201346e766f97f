"""Killed at any step between the server and the last move, every mail ends in the same state, once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bot.config import load
from storage.repository import open_repository
from tests.support.dovecot import Dovecot

ROOT = Path(__file__).parents[3]
MORE_THAN_THERE_ARE_STEPS = 30
MAILS = [f"Message-ID: <{number}@client.example>\r\n\r\nHello\r\n".encode() for number in range(2)]


def test_killed_at_every_step_each_mail_is_there_once(dovecot: Dovecot, tmp_path: Path) -> None:
    accounts, files = [], []
    for number in range(MORE_THAN_THERE_ARE_STEPS):
        account, file = dovecot.new_user(), tmp_path / str(number) / "bot.ini"
        account.deliver(*MAILS)
        file.parent.mkdir()
        file.write_text(account.ini(security="none", port=dovecot.port, ca_file=None))
        accounts.append(account)
        files.append(str(file))
    run = subprocess.run(
        [sys.executable, "-m", "tests.integration.intake.killed", *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    lines = [line.split() for line in run.stdout.splitlines()]
    deaths = sum(killed == "True" for killed, _ in lines)
    assert 20 < deaths < MORE_THAN_THERE_ARE_STEPS, f"not every step was tried: {run.stderr}"
    assert all(well == "True" for _, well in lines), run.stderr
    for account, file in zip(accounts, files, strict=True):
        assert account.mails_in("INBOX", "Processed") == {"INBOX": [], "Processed": MAILS}
        config = load(Path(file), {})
        repository = open_repository(config.storage.database, None, config.key_file)
        assert repository.message_counts() == {"filed": 2}
        repository.close()
