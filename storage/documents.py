"""The originals: raw mails and attachments, one encrypted file each, named by the SHA-256 of the plain bytes.

A file appears whole or not at all: written aside, fsynced, renamed, and its folder fsynced too, before ``put`` returns.
"""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from storage.errors import NotStoredError, StorageError
from storage.vault import Vault

_HALF_WRITTEN = 3600  # seconds


class DocumentStore:
    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder, self._vault = folder, vault
        self._drafts = folder / "drafts"

    def put(self, data: bytes) -> str:
        """Stores ``data`` and gives its hash. Storing the same bytes again costs nothing."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(sha256)
        try:
            if not path.exists():
                _write_durably(path, self._vault.encrypt(data), self._drafts)
        except OSError as error:
            raise StorageError(f"The document store {self._folder} cannot be written: {error.strerror}.") from error
        return sha256

    def get(self, sha256: str) -> bytes:
        """The original bytes. Raises ``NotStoredError``, or ``KeyMismatchError`` when the key or the file is not what it was."""
        try:
            return self._vault.decrypt(self._path(sha256).read_bytes())
        except FileNotFoundError:
            raise NotStoredError(f"There is no document {sha256[:12]} in {self._folder}: it was purged, or the folder changed.") from None
        except OSError as error:
            raise StorageError(f"The document {sha256[:12]} cannot be read: {error.strerror}.") from error

    def __contains__(self, sha256: str) -> bool:
        return self._path(sha256).exists()

    def purge(self, sha256: str) -> bool:
        """Forgets the original for good (card data that was mailed). False when there was none."""
        path = self._path(sha256)
        try:
            path.unlink()
        except FileNotFoundError:
            return False
        _fsync_folder(path.parent)
        return True

    def sweep(self) -> None:
        """Removes what a crash left half written an hour ago or longer."""
        with suppress(OSError):
            for draft in self._drafts.iterdir():
                if time.time() - draft.stat().st_mtime > _HALF_WRITTEN:
                    draft.unlink()

    def _path(self, sha256: str) -> Path:
        if len(sha256) != 64 or not all(character in "0123456789abcdef" for character in sha256):
            raise NotStoredError(f"{sha256!r} is not the hash of a document.")
        return self._folder / sha256[:2] / sha256


def _write_durably(path: Path, data: bytes, drafts: Path) -> None:
    for folder in (path.parent.parent, path.parent, drafts):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = drafts / uuid4().hex
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _fsync_folder(path.parent)
    _fsync_folder(path.parent.parent)


def _fsync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
