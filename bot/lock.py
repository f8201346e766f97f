"""One daemon on one database: a second one refuses to start. The lock ends with its process, however that ends.

SQLite: ``flock`` on a file beside the database. PostgreSQL: an advisory lock, held by a connection of its own.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from bot.settings import StorageSection
from storage.repository import Repository

_ADVISORY = 7203452


class AlreadyRunningError(Exception):
    """Another daemon (or ``run --once``) works on this database."""

    exit_code = 1


@contextmanager
def daemon_lock(storage: StorageSection, repository: Repository) -> Iterator[None]:
    """Held as long as the block runs. What a dead predecessor held (leases, mails half sent) is given back at its beginning.

    Raises:
        AlreadyRunningError: at once, without waiting.
    """
    path = storage.sqlite_path
    with _file_lock(path.with_name(path.name + ".lock")) if path else _server_lock(repository):
        repository.release_leases()
        repository.recover_sending()
        yield


_held: set[int] = set()


def _let_go() -> None:
    """A forked child must not keep the lock of a parent that died: its own copy is closed; the parent's stays."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_let_go)


@contextmanager
def _file_lock(path: Path) -> Iterator[None]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    _held.add(descriptor)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            owner = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            raise AlreadyRunningError(
                f"Another bot{f' (process {owner})' if owner else ''} is working on this database. Stop it first, or let it do the work."
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        if descriptor in _held:  # not so in a forked child
            _held.remove(descriptor)
            os.close(descriptor)


@contextmanager
def _server_lock(repository: Repository) -> Iterator[None]:
    if repository.database.engine.dialect.name != "postgresql":
        yield  # SQLite in memory: nobody else can see it
        return
    with repository.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY}).scalar():
            raise AlreadyRunningError("Another bot is working on this database. Stop it first, or let it do the work.")
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _ADVISORY})
