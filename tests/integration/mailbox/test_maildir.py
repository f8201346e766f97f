from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import intake
from bot.config import Config, load
from bot.mailbox import Mailbox, MailboxError, make_mailbox
from storage.documents import DocumentStore
from storage.repository import Repository
from storage.rows import MessageState

NOW = datetime(2026, 11, 5, 15, 0, tzinfo=UTC)


def mail(words: str) -> bytes:
    return f"Message-ID: <{words}@client.example>\n\n{words}\n".encode()


@pytest.fixture
def mailbox(config: Config) -> Mailbox:
    mailbox = make_mailbox(config.mailbox, 1_000_000)
    mailbox.open()
    return mailbox


@pytest.fixture
def box(config: Config, mailbox: Mailbox) -> Path:
    return config.mailbox.path


class Worker:
    def __init__(self, mailbox: Mailbox, repository: Repository, documents: DocumentStore, config: Config) -> None:
        self.mailbox, self.repository, self.documents, self.config = mailbox, repository, documents, config

    def pass_once(self, state: MessageState = MessageState.FILED) -> list[bytes]:
        intake.fetch(self.mailbox, self.repository, self.documents, self.config, NOW)
        done = []
        while message := self.repository.claim_next(NOW, "test"):
            done.append(self.documents.get(message.sha256))
            self.repository.set_message_state(message.id, state, owner="test")
        intake.settle(self.mailbox, self.repository)
        return done


@pytest.fixture
def worker(mailbox: Mailbox, repository: Repository, documents: DocumentStore, config: Config) -> Worker:
    return Worker(mailbox, repository, documents, config)


def files(folder: Path) -> list[str]:
    return sorted(path.name for part in ("new", "cur") for path in (folder / part).iterdir())


def test_mail_in_new_and_in_cur_is_taken_oldest_first_and_moved(worker: Worker, box: Path) -> None:
    (box / "new" / "1700000002.M3P1.host").write_bytes(mail("third"))
    (box / "cur" / "1700000001.M90000P1.host:2,FS").write_bytes(mail("second"))
    (box / "new" / "1700000001.M7P1.host").write_bytes(mail("first"))
    assert worker.pass_once() == [mail("first"), mail("second"), mail("third")]
    assert files(box) == []
    assert files(box / ".Processed") == ["1700000001.M7P1.host", "1700000001.M90000P1.host:2,FS", "1700000002.M3P1.host"]


def test_what_nobody_can_place_goes_to_the_review_folder(worker: Worker, box: Path) -> None:
    (box / "new" / "a.eml").write_bytes(mail("a"))
    worker.pass_once(MessageState.UNPLACED)
    assert files(box / ".Review") == ["a.eml"]


def test_a_mail_that_somebody_placed_leaves_the_review_folder(worker: Worker, box: Path) -> None:
    (box / "new" / "a.eml").write_bytes(mail("a"))
    (box / "new" / "b.eml").write_bytes(mail("b"))
    worker.pass_once(MessageState.UNPLACED)
    worker.repository.set_message_state(1, MessageState.FILED, refs=["A-1"])
    worker.pass_once()
    assert (files(box / ".Review"), files(box / ".Processed")) == (["b.eml"], ["a.eml"])


def test_files_dropped_with_other_names_come_in_the_order_they_were_written(worker: Worker, box: Path) -> None:
    for at, name in enumerate(("z.eml", "10", "a mail.eml")):
        (box / "new" / name).write_bytes(mail(name))
        os.utime(box / "new" / name, (1_700_000_000 + at, 1_700_000_000 + at))
    assert worker.pass_once() == [mail("z.eml"), mail("10"), mail("a mail.eml")]


def test_what_is_still_being_written_is_left_alone(worker: Worker, box: Path) -> None:
    (box / "tmp" / "1700000001.M1P1.host").write_bytes(mail("half"))
    (box / "new" / ".hidden").write_bytes(b"x")
    (box / "new" / "just-opened").touch()
    (box / "cur" / "folder").mkdir()
    assert worker.pass_once() == []
    assert (box / "tmp" / "1700000001.M1P1.host").exists()
    (box / "new" / "just-opened").write_bytes(mail("now written"))
    assert worker.pass_once() == [mail("now written")]


def test_a_mail_that_another_program_opens_meanwhile_is_there_once(worker: Worker, box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (box / "new" / "1700000001.M1P1.host").write_bytes(mail("a"))
    real = Path.read_bytes

    def moved_first(path: Path) -> bytes:
        if path.parent.name == "new":
            path.rename(box / "cur" / (path.name + ":2,S"))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", moved_first)
    intake.fetch(worker.mailbox, worker.repository, worker.documents, worker.config, NOW)
    monkeypatch.undo()
    assert worker.pass_once() == [mail("a")]
    assert files(box / ".Processed") == ["1700000001.M1P1.host:2,S"]


def test_a_mail_that_comes_while_others_are_read_comes_with_the_next_pass(worker: Worker, box: Path) -> None:
    (box / "new" / "1").write_bytes(mail("a"))
    intake.fetch(worker.mailbox, worker.repository, worker.documents, worker.config, NOW)
    (box / "new" / "2").write_bytes(mail("b"))
    assert worker.mailbox.wait(5, threading.Event())
    assert worker.pass_once() == [mail("a"), mail("b")]


def test_the_same_content_under_another_name_is_not_done_again(worker: Worker, box: Path) -> None:
    (box / "new" / "1").write_bytes(mail("a"))
    assert worker.pass_once() == [mail("a")]
    (box / "new" / "2").write_bytes(mail("a"))
    (box / "new" / "1").write_bytes(mail("a"))
    assert worker.pass_once() == []
    assert files(box) == []
    assert files(box / ".Processed") == ["1", "1_1", "2"], "no copy overwrites another"


def test_a_first_start_on_a_full_maildir_asks_and_now_leaves_it_alone(worker: Worker, box: Path, tmp_path: Path) -> None:
    for number in range(51):
        (box / "cur" / f"{number}:2,S").write_bytes(mail(str(number)))
    with pytest.raises(intake.StartRefusedError, match="51 mails"):
        worker.pass_once()
    (tmp_path / "bot.ini").write_text("[mailbox]\nstart = now\n")
    worker.config = load(tmp_path / "bot.ini", {})
    assert worker.pass_once() == []
    (box / "new" / "later").write_bytes(mail("later"))
    assert worker.pass_once() == [mail("later")]
    assert len(files(box)) == 51


def test_a_start_date_leaves_older_mail_where_it_is(worker: Worker, box: Path, tmp_path: Path) -> None:
    (box / "new" / "1790000000.M1P1.host").write_bytes(mail("September"))
    (box / "new" / "1795000000.M1P1.host").write_bytes(mail("November"))
    (tmp_path / "bot.ini").write_text("[mailbox]\nstart = 2026-10-01\n")
    worker.config = load(tmp_path / "bot.ini", {})
    assert worker.pass_once() == [mail("November")]
    assert files(box) == ["1790000000.M1P1.host"]
    assert worker.pass_once() == []


def test_of_a_mail_beyond_the_limit_only_the_header_is_kept(worker: Worker, box: Path) -> None:
    (box / "new" / "1").write_bytes(mail("a") + b"x" * 1_500_000)
    assert worker.pass_once() == [b"Message-ID: <a@client.example>\n\n"]
    (message,) = worker.repository.messages_in(MessageState.FILED)
    assert message.header_only and message.size > 1_500_000


def test_a_maildir_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("a file")
    (tmp_path / "bot.ini").write_text("[mailbox]\npath = mail\n")
    with pytest.raises(MailboxError, match="cannot be used"):
        make_mailbox(load(tmp_path / "bot.ini", {}).mailbox, 1).open()


def test_waiting_ends_with_its_time_and_with_the_bot(mailbox: Mailbox, worker: Worker) -> None:
    worker.pass_once()
    stop = threading.Event()
    mailbox.wait(0.1, stop)
    stop.set()
    assert mailbox.wait(60, stop) is False
