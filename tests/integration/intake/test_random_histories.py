"""Whatever staff, networks and restarts do between the passes, in any order: no mail is lost, none is done twice."""

from __future__ import annotations

import contextlib
import random
from collections import Counter
from pathlib import Path

import pytest

from bot.mailbox import MailboxError
from tests.integration.intake.house import House, mail
from tests.support.dovecot import Account
from tests.support.proxy import Proxy, running_proxy

STEPS = 40


class History:
    """One random walk. ``done``: the contents worked on, in order. ``lost``: what staff took away before the bot could see it."""

    def __init__(self, account: Account, proxy: Proxy, file: Path, seed: int) -> None:
        self.account, self.proxy, self.file, self.random = account, proxy, file, random.Random(seed)
        self.house = House.build(file)
        self.delivered: list[bytes] = []
        self.done: list[bytes] = []

    def walk(self) -> None:
        actions = (self.deliver, self.deliver, self.deliver_again, self.work, self.work, self.staff_move, self.staff_flag)
        rare = (self.restart, self.cut, self.make_anew, self.fetch_only)
        for _ in range(STEPS):
            self.random.choice(actions if self.random.random() < 0.75 else rare)()
        self.proxy.cut_when = lambda _data: False
        for _ in range(3):
            self.work()

    def deliver(self) -> None:
        fresh = [mail(len(self.delivered) + number, "x" * self.random.choice((10, 9000))) for number in range(self.random.randint(1, 3))]
        self.delivered += fresh
        self.account.deliver(*fresh, folder="Intake")

    def deliver_again(self) -> None:
        if self.delivered:
            self.account.deliver(self.random.choice(self.delivered), folder="Intake")

    def work(self) -> None:
        with contextlib.suppress(MailboxError):
            self.house.fetch()
        self.done += self.house.work()
        with contextlib.suppress(MailboxError):
            self.house.settle()

    def fetch_only(self) -> None:
        with contextlib.suppress(MailboxError):
            self.house.fetch()

    def staff_move(self) -> None:
        """Some mail goes to another folder of theirs, or comes back from it."""
        source, target = self.random.choice((("Intake", "Staff"), ("Staff", "Intake"), ("Processed", "Intake")))
        with self.account.client() as client:
            for folder in (source, target):
                if not client.folder_exists(folder):
                    client.create_folder(folder)
            client.select_folder(source)
            if found := client.search("ALL"):
                client.move(self.random.sample(found, self.random.randint(1, len(found))), target)

    def staff_flag(self) -> None:
        with self.account.client() as client:
            client.select_folder("Intake")
            if found := client.search("ALL"):
                client.add_flags(self.random.sample(found, 1), self.random.choice((b"\\Seen", b"\\Flagged", b"\\Answered")))

    def restart(self) -> None:
        self.house.close()
        self.house = House.build(self.file)

    def cut(self) -> None:
        """The next large piece from the server does not arrive."""
        cuts = self.proxy.cuts
        self.proxy.cut_when = lambda data: self.proxy.cuts == cuts and len(data) > 4000

    def make_anew(self) -> None:
        """The folder is deleted and made again with the same mails, whose UIDs begin at 1."""
        with self.account.client() as client:
            client.create_folder("Aside")
            client.select_folder("Intake")
            if found := client.search("ALL"):
                client.copy(found, "Aside")
            client.close_folder()
            client.delete_folder("Intake")
            client.rename_folder("Aside", "Intake")


@pytest.mark.parametrize("seed", range(4))
def test_no_mail_is_lost_and_none_is_done_twice(account: Account, tmp_path: Path, seed: int) -> None:
    account.deliver(mail(0), folder="Intake")
    with running_proxy(account.server.port) as proxy:
        file = tmp_path / "bot.ini"
        file.write_text(account.ini(port=proxy.port, security="none", ca_file=None, folder="Intake", timeout_seconds=5))
        history = History(account, proxy, file, seed)
        history.delivered.append(mail(0))
        history.walk()
        history.house.close()
    folders = account.mails_in("Intake", "Processed", "Staff")
    assert folders["Intake"] == []
    assert [content for content, times in Counter(history.done).items() if times > 1] == []
    assert set(history.done) >= set(history.delivered) - set(folders["Staff"]), "done, unless staff hold it"
    assert set(folders["Processed"]) | set(folders["Staff"]) == set(history.delivered), "no mail has vanished"
    assert len(history.done) > 5
