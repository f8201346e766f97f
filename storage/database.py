"""The engine, transactions and migrations. Everything else in this room runs its SQL through a ``Database``.

SQLite: WAL, ``synchronous=FULL`` (a commit survives a power cut: the server is told after it), writers ``BEGIN IMMEDIATE`` and wait
for each other. PostgreSQL: its own transactions; rows are claimed with ``FOR UPDATE SKIP LOCKED``.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from storage.errors import StorageError

HEAD = "0002"  # the newest migration; a test holds it to migrations/versions
BUSY_SECONDS = 60


class Database:
    """One database. ``transaction()`` and ``reading()`` nest: inside one, further calls on the same thread join it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._here = threading.local()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Everything inside is committed together, or not at all."""
        with self._begin(write=True) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; takes no lock."""
        with self._begin(write=False) as connection:
            yield connection

    @contextmanager
    def _begin(self, *, write: bool) -> Iterator[Connection]:
        current: Connection | None = getattr(self._here, "connection", None)
        if current is not None:
            if write and not current.get_execution_options().get("write"):
                raise RuntimeError("a transaction cannot begin inside reading(): begin the transaction first")
            yield current
            return
        with self.engine.connect().execution_options(write=write) as connection, connection.begin():
            self._here.connection = connection
            try:
                yield connection
            finally:
                self._here.connection = None

    def close(self) -> None:
        self.engine.dispose()


def open_database(url: str) -> Database:
    """Connects, and brings the tables to the newest form. Costs one query when they are."""
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() == "sqlite" and parsed.database and parsed.database != ":memory:":
            _own_file(Path(parsed.database))
        engine = create_engine(parsed, pool_pre_ping=parsed.get_backend_name() != "sqlite", hide_parameters=True)
    except ImportError as error:
        raise StorageError(f"[storage] database needs a Python package that is not installed: {error.name}.") from None
    except (ArgumentError, NoSuchModuleError) as error:
        raise StorageError(f"[storage] database is not a database this bot can open: {error}.") from None
    except OSError as error:
        raise StorageError(f"The database file cannot be made: {error.strerror}.") from None
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    database = Database(engine)
    try:
        _migrate(database)
    except DBAPIError as error:
        database.close()
        reason = (str(error.orig).strip().splitlines() or ["no reason given"])[0]
        raise StorageError(f"The database of [storage] database cannot be used: {reason}.") from None
    return database


def _own_file(path: Path) -> None:
    """For our eyes only, and so are the files SQLite makes beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(raw: Any, _record: object) -> None:
        raw.isolation_level = None  # the driver's own BEGIN comes too late and is not IMMEDIATE
        for pragma in (f"busy_timeout={BUSY_SECONDS * 1000}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("write", True) else "BEGIN")


def schema_version(connection: Connection) -> str | None:
    """The migration the tables are at; None: there are none yet."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _migrate(database: Database) -> None:
    with database.reading() as connection:
        if schema_version(connection) == HEAD:
            return
    with database.transaction() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(7203451)"))  # two first starts at once
        version = schema_version(connection)
        if version is not None and version > HEAD:
            raise StorageError(f"The database was made by a newer version of this bot (tables {version}, not {HEAD}). Install that.")
        if version != HEAD:
            _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # heavy, and hardly ever needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
