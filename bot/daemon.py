"""The daemon: APScheduler for poll, outbox and housekeeping, IDLE in its own thread, one pass at a time."""

from __future__ import annotations

import signal
import threading
from datetime import UTC, datetime, timedelta
from types import FrameType
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from bot import daily
from bot.lock import daemon_lock
from bot.mailbox import MailboxLoginError
from bot.pipeline import run_pass
from bot.post import deliver
from bot.troubles import UsageError, sentence_for

if TYPE_CHECKING:
    from bot.app import App

log = structlog.get_logger()

OUTBOX_SECONDS = 20
HOUSEKEEPING_MINUTES = 30
AFTER_A_REFUSED_LOGIN = timedelta(minutes=15)  # providers lock out who keeps asking


class Daemon:
    def __init__(self, app: App) -> None:
        self.app = app
        self.stop = threading.Event()
        self._turn = threading.Lock()  # one pass or delivery at a time
        self._refused: Exception | None = None
        self._no_login_before = datetime.min.replace(tzinfo=UTC)

    def serve(self) -> int:
        """Runs until SIGTERM or SIGINT; finishes the mail in hand."""
        with daemon_lock(self.app.config.storage, self.app.repository):
            scheduler = BackgroundScheduler(
                timezone=self.app.config.bot.timezone, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
            )
            soon = datetime.now(UTC)
            scheduler.add_job(self.pass_now, "interval", seconds=self.app.config.mailbox.poll_seconds, next_run_time=soon, id="poll")
            scheduler.add_job(
                self.deliver, "interval", seconds=OUTBOX_SECONDS, next_run_time=soon + timedelta(seconds=OUTBOX_SECONDS), id="outbox"
            )
            scheduler.add_job(self.housekeeping, "interval", minutes=HOUSEKEEPING_MINUTES, id="housekeeping")
            scheduler.start()
            watcher = threading.Thread(target=self._watch, args=(scheduler,), name="idle", daemon=True)
            watcher.start()
            log.info("daemon started", mailbox=self.app.config.mailbox.kind, poll_seconds=self.app.config.mailbox.poll_seconds)
            self.stop.wait()
            scheduler.shutdown(wait=True)
            with self._turn:
                pass  # the mail in hand is finished
        log.info("daemon stopped")
        if self._refused:
            raise self._refused
        return 0

    def pass_now(self) -> None:
        with self._turn:
            if self.stop.is_set():
                return
            try:
                now = datetime.now(UTC)
                done = run_pass(self.app, now, stop=self.stop, with_mailbox=now >= self._no_login_before)
                if done.login_refused:
                    self._no_login_before = now + AFTER_A_REFUSED_LOGIN
            except UsageError as error:
                self._refused = error
                self.stop.set()
                return
            except Exception as error:  # the outermost loop: the daemon outlives whatever happens
                if getattr(error, "exit_code", None) == 2:
                    self._refused = error
                    self.stop.set()
                    return
                log.exception("pass failed", error=sentence_for(error).text)
                return
            for sentence in done.left:
                log.warning("left undone", what=sentence)

    def deliver(self) -> None:
        with self._turn:
            try:
                deliver(self.app, datetime.now(UTC))
            except Exception as error:
                log.exception("delivery failed", error=sentence_for(error).text)

    def housekeeping(self) -> None:
        try:
            daily.housekeeping(self.app, datetime.now(UTC))
        except Exception as error:
            log.exception("housekeeping failed", error=sentence_for(error).text)

    def _watch(self, scheduler: BackgroundScheduler) -> None:
        """A notice of the server brings the next pass forward; the poll stays as the safety net."""
        while not self.stop.is_set():
            mailbox = self.app.mailbox()
            try:
                mailbox.open()
                while not self.stop.is_set():
                    if mailbox.wait(self.app.config.mailbox.poll_seconds, self.stop) and not self.stop.is_set():
                        scheduler.modify_job("poll", next_run_time=datetime.now(UTC))
            except MailboxLoginError as error:
                log.warning("watching the mailbox failed", error=str(error))
                self.stop.wait(AFTER_A_REFUSED_LOGIN.total_seconds())
            except Exception as error:
                log.warning("watching the mailbox failed", error=sentence_for(error).text)
                self.stop.wait(min(self.app.config.mailbox.poll_seconds, 60))
            finally:
                mailbox.close()


def serve(app: App) -> int:
    daemon = Daemon(app)

    def end(_signal: int, _frame: FrameType | None) -> None:
        daemon.stop.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    return daemon.serve()
