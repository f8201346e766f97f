from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage.documents import DocumentStore
from storage.errors import KeyMismatchError, NotStoredError, StorageError
from storage.repository import open_repository
from storage.vault import Vault, open_vault


def test_a_key_is_made_once_for_our_eyes_only(tmp_path: Path) -> None:
    file = tmp_path / "new" / "bot.sqlite.key"
    token = open_vault(None, file).encrypt(b"a bill")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert open_vault(None, file).decrypt(token) == b"a bill"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_two_first_starts_at_once_end_with_one_key(tmp_path: Path) -> None:
    vaults: list[Vault] = []
    threads = [threading.Thread(target=lambda: vaults.append(open_vault(None, tmp_path / "key"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    token = vaults[0].encrypt(b"x")
    assert all(vault.decrypt(token) == b"x" for vault in vaults)


def test_a_configured_key_makes_no_file(tmp_path: Path) -> None:
    open_vault(Fernet.generate_key().decode(), tmp_path / "key")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", ["", "short", "ü" * 44])
def test_what_is_no_key_is_said_without_showing_it(key: str) -> None:
    with pytest.raises(KeyMismatchError, match="not a Fernet key") as refused:
        Vault(key)
    assert "short" not in str(refused.value)


def test_the_wrong_key_is_noticed_at_the_start_and_not_at_the_first_mail(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.sqlite"
    open_repository(url, None, tmp_path / "key").close()
    (tmp_path / "key").unlink()
    with pytest.raises(KeyMismatchError, match="Restore it"):
        open_repository(url, None, tmp_path / "key")


@pytest.fixture
def store(tmp_path: Path) -> DocumentStore:
    return DocumentStore(tmp_path / "documents", Vault(Fernet.generate_key()))


def test_originals_are_encrypted_at_rest_and_named_by_what_they_hold(store: DocumentStore, tmp_path: Path) -> None:
    sha256 = store.put(b"account 205 555-0100")
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert file.name == sha256 and b"205" not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert store.get(sha256) == b"account 205 555-0100"


def test_the_same_bytes_are_stored_once(store: DocumentStore, tmp_path: Path) -> None:
    first = store.put(b"bill")
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    before = file.stat().st_mtime_ns
    assert store.put(b"bill") == first
    assert file.stat().st_mtime_ns == before


def test_what_a_crash_left_half_written_is_swept_later(store: DocumentStore, tmp_path: Path) -> None:
    sha256 = store.put(b"bill")
    drafts = tmp_path / "documents" / "drafts"
    (drafts / "old").touch()
    os.utime(drafts / "old", (1, 1))
    (drafts / "being-written").touch()
    store.sweep()
    assert [path.name for path in drafts.iterdir()] == ["being-written"] and sha256 in store


def test_a_purged_document_is_gone_and_says_so(store: DocumentStore) -> None:
    sha256 = store.put(b"4111 1111 1111 1111")
    assert store.purge(sha256) and not store.purge(sha256) and sha256 not in store
    with pytest.raises(NotStoredError, match="purged"):
        store.get(sha256)


def test_a_name_that_is_no_hash_reaches_no_file(store: DocumentStore) -> None:
    for name in ("../../etc/passwd", "", "A" * 64):
        with pytest.raises(NotStoredError):
            store.get(name)


def test_a_file_that_was_tampered_with_is_not_believed(store: DocumentStore, tmp_path: Path) -> None:
    sha256 = store.put(b"bill")
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    file.write_bytes(file.read_bytes()[:-5] + b"AAAA=")
    with pytest.raises(KeyMismatchError):
        store.get(sha256)


def test_a_store_that_cannot_be_written_says_so_and_leaves_no_half(tmp_path: Path) -> None:
    (tmp_path / "documents").write_text("a file, not a folder")
    with pytest.raises(StorageError, match="cannot be written"):
        DocumentStore(tmp_path / "documents", Vault(Fernet.generate_key())).put(b"x")
