"""Fixtures for every room: real mail servers, started once for each test worker, and an empty house to work in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.config import Config, load
from bot.logs import configure
from storage.documents import DocumentStore
from storage.repository import Repository, open_repository
from tests.support.dovecot import Account, Dovecot, running_dovecot
from tests.support.smtp import SmtpServer, running_smtp
from tests.support.tls import Certificates, make_certificates

# The same examples every time, so that CI tells of the change and not of the dice; `FUZZ=1 make test` rolls them anew.
settings.register_profile("same", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("fuzz", deadline=None, print_blob=True)
settings.load_profile("fuzz" if os.environ.get("FUZZ") else "same")


@pytest.fixture(scope="session", autouse=True)
def _quiet_log() -> None:
    """Errors only: what a test asserts on is what the bot did, not what it logged."""
    configure(level="error", style="console")


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A real IMAP server. Missing, it is an error, never a skip."""
    with running_dovecot() as server:
        yield server


@pytest.fixture
def account(dovecot: Dovecot) -> Account:
    """A fresh mailbox on it."""
    return dovecot.new_user()


@pytest.fixture
def smtp() -> Iterator[SmtpServer]:
    """A real SMTP listener on plain TCP, without login."""
    with running_smtp() as server:
        yield server


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def smtp_tls(certificates: Certificates) -> Iterator[SmtpServer]:
    """The same, demanding STARTTLS and a login."""
    with running_smtp(certificates, login=True) as server:
        yield server


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """The embedded defaults, in a folder of the test's own."""
    file = tmp_path / "bot.ini"
    file.write_text("")
    return load(file, {})


@pytest.fixture
def repository(config: Config) -> Iterator[Repository]:
    opened = open_repository(config.storage.database, None, config.key_file)
    yield opened
    opened.close()


@pytest.fixture
def documents(config: Config, repository: Repository) -> DocumentStore:
    return DocumentStore(config.storage.documents, repository.vault)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files; git shows the difference, a person reviews it")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with the file that holds how it read before."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8")
        assert file.exists(), f"{file.name} is missing; write it with: make golden"
        assert text == file.read_text(encoding="utf-8"), f"{file.name} reads otherwise now; if that is right: make golden"

    return compare
