"""Mails a second through the whole pipeline (Maildir to Maildir), and from arrival to answer with IDLE on a real Dovecot.

python -m bench pipeline
"""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from pathlib import Path

from bot.app import App
from bot.config import load
from bot.daemon import Daemon
from bot.pipeline import run_once
from tests.support import papers
from tests.support.dovecot import running_dovecot
from tests.support.world import BOT, INI, LENA, World

MAILS = 60
TRIES = 5


def main() -> None:
    throughput()
    arrival_to_answer()


def throughput() -> None:
    """Short mails, and the same number with a digital bill each; the reading of every bill is new."""
    for name, with_bill in (("words only", False), ("with a digital bill", True)):
        with tempfile.TemporaryDirectory() as folder:
            world = World(Path(folder))
            world.open()
            world.run()
            for index in range(MAILS):
                files = [("bill.pdf", papers.bill(account=f"305 555-0142 {100 + index}"))] if with_bill else []
                world.write(LENA, f"Note number {index}: our billing contact is Maria Lopez, maria{index}@harbordental.example.", files)
            start = time.perf_counter()
            left = run_once(world.app, world.utc)
            seconds = time.perf_counter() - start
            assert not left, left
            print(f"{MAILS} mails {name}: {MAILS / seconds:.1f} mails/s ({seconds:.2f} s)")


def arrival_to_answer() -> None:
    """From APPEND to the answer lying in the outgoing Maildir, settle_seconds = 0, poll_seconds = 600: only IDLE can be this fast."""
    with running_dovecot() as server, tempfile.TemporaryDirectory() as name:
        folder, account = Path(name), server.new_user()
        ini = INI + account.ini(poll_seconds=600, idle="yes")
        world = World(folder, ini=ini)
        world.open()
        app = App.from_config(load(folder / "bot.ini", {}), quiet=True)
        daemon = Daemon(app)
        thread = threading.Thread(target=daemon.serve)
        thread.start()
        time.sleep(3)
        waits = []
        for index in range(TRIES):
            before = len(world.outbox())
            mail = (
                f"From: {LENA}\r\nTo: {BOT}\r\nSubject: papers\r\nMessage-ID: <{index}@harbordental.example>\r\n\r\n"
                f"Our billing contact is Maria Lopez, maria{index}@harbordental.example.\r\n"
            )
            start = time.perf_counter()
            account.deliver(mail.encode())
            while len(world.outbox()) == before and time.perf_counter() - start < 60:
                time.sleep(0.05)
            waits.append(time.perf_counter() - start)
        daemon.stop.set()
        thread.join()
        spread = f"{min(waits):.2f} to {max(waits):.2f} s over {TRIES} mails"
        print(f"arrival to answer with IDLE: median {statistics.median(waits):.2f} s, {spread}")
