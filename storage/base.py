"""What every part of the repository stands on: the database, the vault, and the little key-value table."""

from __future__ import annotations

from sqlalchemy import delete, select, text, update

from storage.database import Database
from storage.tables import meta
from storage.vault import Vault


class Rows:
    def __init__(self, database: Database, vault: Vault) -> None:
        self.database, self.vault = database, vault

    def lock(self, name: str) -> None:
        """Inside a transaction: one at a time from here to its end, over all workers, for what is read before it is written.

        ``name``: an onboarding's reference, a counter. On SQLite every transaction already is alone.
        """
        with self.database.transaction() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})

    def meta_get(self, key: str) -> str | None:
        """Progress of mailboxes, the last digest's day, the last good login: small facts of the bot's own life."""
        with self.database.reading() as connection:
            return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()

    def meta_with(self, prefix: str) -> dict[str, str]:
        """Every fact whose key begins with ``prefix``; the keys without it."""
        with self.database.reading() as connection:
            rows = connection.execute(select(meta.c.key, meta.c.value).where(meta.c.key.startswith(prefix, autoescape=True)))
            return {key.removeprefix(prefix): value for key, value in rows}

    def meta_set(self, key: str, value: str | None) -> None:
        """None forgets it."""
        with self.database.transaction() as connection:
            if value is None:
                connection.execute(delete(meta).where(meta.c.key == key))
            elif not connection.execute(update(meta).where(meta.c.key == key).values(value=value)).rowcount:
                self.lock(f"meta:{key}")
                if not connection.execute(update(meta).where(meta.c.key == key).values(value=value)).rowcount:
                    connection.execute(meta.insert().values(key=key, value=value))


_TOKEN = "gAAAAA"  # how every Fernet token begins


def seal(vault: Vault, text: str | None, limit: int) -> str | None:
    """Words of a client in a column of text, subjects and file names: they may hold a PIN, so they are encrypted."""
    words = clean(text, limit)
    return vault.encrypt(words.encode()).decode() if words else words


def unseal(vault: Vault, text: str | None) -> str | None:
    """Rows from before such columns were encrypted are as they were written."""
    return vault.decrypt(text.encode()).decode() if text and text.startswith(_TOKEN) else text


def clean(text: str | None, limit: int) -> str | None:
    """Text from a hostile header as a database takes it: no NUL, no lone surrogate, not endless."""
    if text is None:
        return None
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")[:limit]
