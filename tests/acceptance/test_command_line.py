"""The commands as other programs call them: exit codes, standard output, sentences on standard error, never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot import extract
from bot.config import load
from onboarding.labels import FINAL_ORDER
from tests.acceptance.conftest import smtp_ini
from tests.support import papers
from tests.support.dovecot import Dovecot
from tests.support.smtp import running_smtp
from tests.support.world import BOT, DANA, LENA, STAFF

ROOT = Path(__file__).parents[2]
BASE = f"[bot]\naddress = {BOT}\nstaff = {STAFF}\ndigest_at = 23:59\n[replies]\nsettle_seconds = 0\n"
OPEN = ("open", "--client", "Harbor Dental Group", "--client-email", LENA, "--partner", "Blue Peak IT", "--partner-email", DANA)

Call = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bot.ini").write_text(BASE)
    return tmp_path


@pytest.fixture
def call(folder: Path) -> Call:
    def run(*arguments: str, config: Path | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "run_bot.py"), *arguments]
        if arguments[0] not in ("--help",):
            command += ["--config", str(config or folder / "bot.ini")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **environ}, cwd=folder)
        assert "Traceback" not in done.stderr + done.stdout
        return done

    return run


def test_open_prints_the_reference_and_sends_the_welcome(call: Call, folder: Path) -> None:
    opened = call(*OPEN, "--activation", "porting", "--set", "CNAM=HARBOR DENTAL", "--now", "2026-11-16T10:00")
    assert opened.returncode == 0
    ref = opened.stdout.strip()
    assert len(list((folder / "state" / "outbox" / "new").iterdir())) == 1
    shown = json.loads(call("status", ref, "--json").stdout)
    assert shown["ref"] == ref
    assert shown["opened_at"] == "2026-11-16T15:00:00+00:00"
    assert list(shown["final_order"]) == list(FINAL_ORDER)
    assert shown["final_order"]["CNAM"] == "HARBOR DENTAL"
    assert json.loads(call("status", "--json").stdout) == [shown]
    assert ref in call("status").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((*OPEN, "--activation", "porting", "--client-email", "nobody"), 2, "'Client email' is not an email address"),
        ((*OPEN, "--activation", "porting", "--set", "Colour=red"), 2, "no label of the Final Order"),
        ((*OPEN,), 2, "--activation"),
        (("status", "OB-NNNNN"), 1, "There is no onboarding OB-NNNNN"),
        (("run", "--once", "--now", "yesterday"), 2, "no ISO-8601 time"),
        (("reprocess", "<unknown@nowhere.example>"), 1, "No stored mail has the Message-ID"),
        (("worker",), 2, "needs no further worker"),
        (("extract", "--json", "missing.pdf"), 1, ""),
    ],
)
def test_what_cannot_be_done_is_one_sentence(call: Call, arguments: tuple[str, ...], code: int, words: str) -> None:
    done = call(*arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr


def test_every_mistake_of_the_config_is_named_with_its_line_at_once(call: Call, folder: Path) -> None:
    (folder / "bad.ini").write_text("[bot]\naddress = nobody\ntimezone = Mars/Olympus\n[mailbox]\npoll_secnds = 5\n[smtp]\nport = many\n")
    done = call("status", config=folder / "bad.ini")
    assert done.returncode == 2
    for named in ("address", "timezone", "poll_secnds", "poll_seconds", "port", "line 2", "line 3", "line 5", "line 7"):
        assert named in done.stderr


def test_extract_prints_a_line_a_document_and_goes_on_after_a_bad_file(call: Call, folder: Path) -> None:
    (folder / "bill.pdf").write_bytes(papers.bill())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    done = call("extract", "--json", "broken.pdf", "bill.pdf")
    broken, bill = map(json.loads, done.stdout.splitlines())
    assert broken["error"]
    assert broken["numbers"] == []
    assert (bill["kind"], bill["document_date"]) == ("phone_bill", "2026-11-05")
    assert [number["e164"] for number in bill["numbers"]] == ["+13055550142", "+13055550143"]
    assert done.returncode == 0
    assert not (folder / "onboarding.sqlite").exists()


def test_a_file_that_trips_a_rule_is_told_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = extract.lines_of

    def trips(name: str, data: bytes, read_pages: extract.Pages) -> list[dict[str, object]]:
        if "odd" in name:
            raise IndexError("list index out of range")
        return whole(name, data, read_pages)

    monkeypatch.setattr(extract, "lines_of", trips)
    files = [folder / "odd.txt", folder / "good.txt"]
    for file in files:
        file.write_text("305-555-0142 main\n")
    assert extract.extract_files(files, load(folder / "bot.ini", {}), True, None) == 0
    odd, good = map(json.loads, capsys.readouterr().out.splitlines())
    assert "A fault of the program" in odd["error"]
    assert [number["e164"] for number in good["numbers"]] == ["+13055550142"]


def test_check_names_what_fails_and_never_the_password(call: Call, folder: Path) -> None:
    good = call("check")
    assert good.returncode == 0, good.stdout
    assert [line.split()[1] for line in good.stdout.splitlines()] == ["config", "database", "mailbox", "smtp", "ocr", "templates"]
    bad = "[mailbox]\nkind = imap\nhost = localhost\nport = 1\nusername = u\npassword = s3cret-word\n"
    (folder / "imap.ini").write_text(BASE + bad)
    done = call("check", config=folder / "imap.ini")
    assert done.returncode == 1
    assert "FAIL  mailbox" in done.stdout
    assert "s3cret-word" not in done.stdout + done.stderr


def test_an_unreachable_mailbox_is_left_undone(call: Call, folder: Path) -> None:
    (folder / "imap.ini").write_text(BASE + "[mailbox]\nkind = imap\nhost = localhost\nport = 1\nusername = u\npassword = p\n")
    done = call("run", "--once", config=folder / "imap.ini")
    assert done.returncode == 1
    assert "localhost" in done.stderr


def test_nothing_starts_without_the_language_to_read_papers_in(call: Call, folder: Path) -> None:
    (folder / "bot.ini").write_text(BASE + "[ocr]\nlanguage = eng+xyz\n")
    done = call("run", "--once")
    assert done.returncode == 1
    assert "no language xyz; install tesseract-ocr-xyz" in done.stderr
    checked = call("check")
    assert checked.returncode == 1
    assert "FAIL  ocr" in checked.stdout


def test_too_much_old_mail_starts_nothing(call: Call, folder: Path) -> None:
    import mailbox

    (folder / "state").mkdir()
    box = mailbox.Maildir(folder / "state" / "mail")
    for number in range(51):
        box.add(f"From: {LENA}\nMessage-ID: <{number}@x.example>\n\nhello\n".encode())
    done = call("run", "--once")
    assert done.returncode == 2
    assert "[mailbox] start" in done.stderr
    assert call("run", "--once", ONBOARDING_MAILBOX_START="now").returncode == 0


@pytest.fixture
def daemon(dovecot: Dovecot, folder: Path) -> Iterator[tuple[Callable[[bytes], None], list[str], subprocess.Popen[str]]]:
    account = dovecot.new_user()
    with running_smtp(dovecot.certificates, login=True) as smtp:
        (folder / "bot.ini").write_text(BASE + account.ini(poll_seconds=600) + smtp_ini(smtp))
        command = [sys.executable, str(ROOT / "run_bot.py"), "run", "--config", str(folder / "bot.ini")]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        sent: list[str] = []

        def deliver(raw: bytes) -> None:
            account.deliver(raw)
            until = time.monotonic() + 60
            while not smtp.received and time.monotonic() < until:
                time.sleep(0.1)
            sent.extend(str(mail.message["X-Onboarding-Kind"]) for mail in smtp.received)

        time.sleep(4)
        yield deliver, sent, process
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=20)


def test_the_daemon_answers_by_idle_stands_alone_and_ends_on_sigterm(
    daemon: tuple[Callable[[bytes], None], list[str], subprocess.Popen[str]], call: Call
) -> None:
    deliver, sent, process = daemon
    assert process.poll() is None
    second = call("run", "--once")
    assert second.returncode == 1
    assert "Another bot" in second.stderr
    deliver(f"From: {STAFF}\nTo: {BOT}\nSubject: help please\nMessage-ID: <1@oit.example>\n\nhelp\n".encode())
    assert sent == ["staff-reply"]
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0
