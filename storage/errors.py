"""What can go wrong here, each as one sentence for people."""

from __future__ import annotations


class StorageError(Exception):
    """The database, the document store or the key will not do; ``str`` says why and what to do."""

    exit_code = 1


class KeyMismatchError(StorageError):
    """The encryption key is not the one the stored mails were encrypted with."""

    exit_code = 2


class NotStoredError(StorageError):
    """No document with this hash, or it was purged."""


class LeaseLostError(StorageError):
    """Another worker owns the message now: what was computed here must not be written."""
