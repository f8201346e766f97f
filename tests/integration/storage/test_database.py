from __future__ import annotations

import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import storage
from storage.database import HEAD, open_database
from storage.errors import StorageError
from storage.tables import metadata


def test_the_migrations_lead_to_the_tables(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/bot.sqlite")
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "target_metadata": metadata})
        assert compare_metadata(context, metadata) == []
    database.close()


def test_a_database_of_the_first_version_is_brought_along_with_its_rows(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.sqlite"
    database = open_database(url)
    with database.transaction() as connection:
        connection.execute(text("ALTER TABLE messages DROP COLUMN in_review"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.execute(text("INSERT INTO meta VALUES ('kept', 'yes')"))
    database.close()
    database = open_database(url)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.execute(text("SELECT value FROM meta")).scalar() == "yes"
    database.close()


def test_the_newest_migration_is_the_one_the_code_expects() -> None:
    config = AlembicConfig()
    config.set_main_option("script_location", str(Path(storage.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_sqlite_is_durable_and_for_our_eyes_only(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/deep/bot.sqlite")
    with database.reading() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2  # FULL
    database.close()
    assert stat.S_IMODE((tmp_path / "deep" / "bot.sqlite").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "not a database"),
        ("oracle9://x/y", "not a database"),
        ("mssql+pymssql://x/y", "package that is not installed: pymssql"),
        ("sqlite:////proc/nowhere/bot.sqlite", "cannot be made"),
    ],
)
def test_a_database_that_will_not_do_is_one_sentence(url: str, words: str) -> None:
    with pytest.raises(StorageError, match=words) as refused:
        open_database(url)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_no_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite").write_text("this is a letter, not a database, and it is long enough to be looked at" * 20)
    with pytest.raises(StorageError, match="file is not a database"):
        open_database(f"sqlite:///{tmp_path}/bot.sqlite")


def test_a_database_of_a_newer_bot_is_left_alone(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/bot.sqlite")
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(StorageError, match="newer version"):
        open_database(f"sqlite:///{tmp_path}/bot.sqlite")


def test_writing_inside_a_mere_reading_is_a_fault_of_the_program(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/bot.sqlite")
    with database.reading(), pytest.raises(RuntimeError, match="begin the transaction first"), database.transaction():
        pass
    database.close()
