"""A Maildir (https://cr.yp.to/proto/maildir.html): mail is in ``new/`` and ``cur/``; what is in ``tmp/`` is still being written.

Done mail goes to Maildir++ folders beside them (``.Processed``, ``.Review``). A mail's UID is its unique name, without the flags.
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot.mailbox.base import Contents, Folder, MailboxError, Outcome, RawMail, Seen
from bot.mailbox.header import HEADER_BYTES, header_of
from bot.settings import MailboxSection

UIDVALIDITY = 1  # names are unique for ever; there is nothing to invalidate
_LOOK_EVERY = 0.5  # seconds


class MaildirMailbox:
    def __init__(self, section: MailboxSection, max_bytes: int) -> None:
        self._path = section.path if section.folder.upper() == "INBOX" else section.path / _dotted(section.folder)
        self._targets: dict[str, Path] = {
            "processed": section.path / _dotted(section.processed_folder),
            "review": section.path / _dotted(section.review_folder),
        }
        self._max_bytes = max_bytes
        self._looked: tuple[int, ...] = ()
        self.name = f"maildir:{self._path}"

    def open(self) -> None:
        try:
            for folder in (self._path, *self._targets.values()):
                for part in ("tmp", "new", "cur"):
                    (folder / part).mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise MailboxError(f"The Maildir {self._path} cannot be used: {error.strerror}.") from None

    def close(self) -> None:
        pass

    def contents(self) -> Contents:
        listed = tuple((uid, _delivered(path)) for uid, path in self._files().items())
        return Contents(len(listed), UIDVALIDITY, listed=listed)

    def fetch_new(self, seen: Seen) -> Iterator[RawMail]:
        self._looked = self._signature()
        files = self._files()
        wanted = dict.fromkeys((*seen.retry, *seen.unknown(tuple(files))))
        for uid in sorted(wanted, key=lambda uid: _age(files[uid]) if uid in files else (0, "")):
            mail = self._fetch(uid, files.get(uid))
            if mail is not None:
                yield mail

    def _fetch(self, uid: str, path: Path | None) -> RawMail | None:
        """None: it is still being written; it will be there next time."""
        if path is None:
            return RawMail(UIDVALIDITY, uid, outcome=Outcome.GONE)
        try:
            before = path.stat()
            header_only = before.st_size > self._max_bytes
            data = _read(path, header_only)
            after = path.stat()
        except FileNotFoundError:  # a mail program moved it from new/ to cur/ this moment, or took it away
            return self._fetch(uid, self._files().get(uid))
        except OSError as error:
            return RawMail(UIDVALIDITY, uid, outcome=Outcome.PROBLEM, problem=f"{path} cannot be read: {error.strerror}")
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            return None
        if not data and time.time() - after.st_mtime < 60:
            return None  # somebody opened it and has not written yet
        return RawMail(UIDVALIDITY, uid, data, after.st_size, header_only)

    def settle(self, uidvalidity: int, uids: Sequence[str], folder: Folder) -> None:
        files = self._files()
        for path in (files[uid] for uid in uids if uid in files):
            try:
                _move(path, self._targets[folder] / path.parent.name)
            except FileNotFoundError:
                continue  # somebody was quicker
            except OSError as error:
                raise MailboxError(f"{path} cannot be moved to the {folder} folder: {error.strerror}.") from None

    def clear_review(self, uid: str, message_id: str | None, sha256: str) -> None:
        review = self._targets["review"]
        paths = [path for part in ("new", "cur") for path in (review / part).iterdir() if _uid(path.name).startswith(uid)]
        for path in paths:
            if self._holds(path, sha256):
                _move(path, self._targets["processed"] / path.parent.name)

    def _holds(self, path: Path, sha256: str) -> bool:
        return hashlib.sha256(_read(path, path.stat().st_size > self._max_bytes)).hexdigest() == sha256

    def wait(self, seconds: float, stop: threading.Event) -> bool:
        """Looks at the folders' times only; whether it was a new mail shows when fetching."""
        until = time.monotonic() + seconds
        while not stop.is_set() and time.monotonic() < until:
            if self._signature() != self._looked:
                return True
            stop.wait(min(_LOOK_EVERY, max(0.0, until - time.monotonic())))
        return False

    def _signature(self) -> tuple[int, ...]:
        try:
            return tuple((self._path / part).stat().st_mtime_ns for part in ("new", "cur"))
        except OSError:
            return ()

    def _files(self) -> dict[str, Path]:
        """Unique name → path, oldest first. A mail that moves from new/ to cur/ meanwhile is there once."""
        found: dict[str, Path] = {}
        try:
            for part in ("new", "cur"):
                with os.scandir(self._path / part) as entries:
                    found.update({_uid(entry.name): Path(entry.path) for entry in entries if _is_mail(entry)})
        except OSError as error:
            raise MailboxError(f"The Maildir {self._path} cannot be read: {error.strerror}.") from None
        return dict(sorted(found.items(), key=lambda item: _age(item[1])))


def _dotted(folder: str) -> str:
    """A Maildir++ folder's directory: ``A/B`` is ``.A.B``."""
    return "." + folder.strip("./").replace("/", ".")


def _uid(name: str) -> str:
    return name.partition(":2,")[0]


def _is_mail(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith(".") and entry.is_file()


_DELIVERY = re.compile(r"(\d{9,11})\.(?:M(\d{1,6}))?", re.ASCII)  # seconds.Mmicroseconds, as delivery agents name their files


def _age(path: Path) -> tuple[int, str]:
    """Nanoseconds and name, to sort by: of delivery as the name says it, else of the file."""
    if named := _DELIVERY.match(path.name):
        return int(named[1]) * 10**9 + int(named[2] or 0) * 1000, path.name
    try:
        return path.stat().st_mtime_ns, path.name
    except OSError:
        return 0, path.name


def _delivered(path: Path) -> datetime:
    return datetime.fromtimestamp(_age(path)[0] / 10**9, UTC)


def _read(path: Path, header_only: bool) -> bytes:
    if not header_only:
        return path.read_bytes()
    with path.open("rb") as file:
        return header_of(file.read(HEADER_BYTES))


def _move(path: Path, folder: Path) -> None:
    """Never over another mail of the same name."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number in range(1000):
        unique, colon, flags = path.name.partition(":")
        try:
            os.link(path, folder / (f"{unique}_{number}{colon}{flags}" if number else path.name))
        except FileExistsError:
            continue
        path.unlink()
        return
