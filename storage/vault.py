"""The encryption key, and what it does: bytes in, Fernet token out (AES-128-CBC with HMAC-SHA256)."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4

from cryptography.fernet import Fernet, InvalidToken

from storage.errors import KeyMismatchError, StorageError


class Vault:
    """Encrypts what is stored. Its repr and errors never show the key."""

    def __init__(self, key: str | bytes) -> None:
        try:
            self._fernet = Fernet(key)
        except (ValueError, TypeError):
            raise KeyMismatchError("The encryption key is not a Fernet key. Correct [storage] encryption_key or the key file.") from None

    def encrypt(self, data: bytes) -> bytes:
        return self._fernet.encrypt(data)

    def decrypt(self, token: bytes) -> bytes:
        try:
            return self._fernet.decrypt(token)
        except InvalidToken:
            raise KeyMismatchError(
                "Stored data cannot be decrypted: the encryption key is not the one it was written with, or the data was changed. "
                "Restore the key file that belongs to this database."
            ) from None


def open_vault(key: str | None, key_file: Path) -> Vault:
    """The vault with ``key``, else with the key in ``key_file``, which is made (mode 0600) at the first start."""
    return Vault(key) if key else Vault(_read_or_make(key_file))


def _read_or_make(key_file: Path) -> bytes:
    try:
        return key_file.read_bytes().strip()
    except FileNotFoundError:
        return _make(key_file)
    except OSError as error:
        raise StorageError(f"The key file {key_file} cannot be read: {error.strerror}.") from None


def _make(key_file: Path) -> bytes:
    """Written whole under another name, then linked: two first starts at once end with one key."""
    key = Fernet.generate_key()
    draft = key_file.with_name(f".{key_file.name}.{uuid4().hex}")
    try:
        key_file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, key_file)
        except FileExistsError:
            return key_file.read_bytes().strip()
        finally:
            draft.unlink()
    except OSError as error:
        raise StorageError(f"The key file {key_file} cannot be written: {error.strerror}.") from None
    return key
