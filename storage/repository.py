"""The one door to the database. ``with repository.transaction():`` joins several calls into one commit.

Its methods live by subject in ``arrivals.py`` (mail coming in), ``messages.py`` (working on it), ``ledger.py`` (onboardings and
evidence), ``outbox.py`` (mail going out), ``readings.py`` (cache) and ``base.py`` (meta).
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection

from storage.arrivals import Arrivals
from storage.database import open_database
from storage.errors import KeyMismatchError
from storage.ledger import Ledger
from storage.messages import Messages
from storage.outbox import Outbox
from storage.readings import Readings
from storage.vault import open_vault

_KEY_CHECK = "key_check"


class Repository(Arrivals, Messages, Ledger, Outbox, Readings):
    def transaction(self) -> AbstractContextManager[Connection]:
        """Everything inside is committed together or not at all, on this thread; nests."""
        return self.database.transaction()

    def reading(self) -> AbstractContextManager[Connection]:
        """One consistent view over several questions."""
        return self.database.reading()

    def close(self) -> None:
        self.database.close()


def open_repository(database_url: str, encryption_key: str | None, key_file: Path) -> Repository:
    """Connects, migrates, and makes sure that the key is the one this database was written with.

    Raises:
        StorageError: one sentence that says what will not do. ``KeyMismatchError`` for the key.
    """
    database = open_database(database_url)
    repository = Repository(database, open_vault(encryption_key, key_file))
    _check_key(repository, key_file if encryption_key is None else None)
    return repository


def _check_key(repository: Repository, key_file: Path | None) -> None:
    written = repository.meta_get(_KEY_CHECK)
    if written is None:
        repository.meta_set(_KEY_CHECK, repository.vault.encrypt(b"onboarding").decode())
        return
    try:
        repository.vault.decrypt(written.encode())
    except KeyMismatchError:
        source = f"The key in {key_file}" if key_file else "[storage] encryption_key"
        raise KeyMismatchError(f"{source} is not the one this database was encrypted with. Restore it, or start a new database.") from None
