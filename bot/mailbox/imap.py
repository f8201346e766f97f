"""IMAP by imapclient. A poll is SELECT, one UID SEARCH, one FETCH of sizes for a hundred mails, and one FETCH for each new body.

Never ``\\Seen``: staff read the same mailbox, so bodies come by BODY.PEEK[]. UIDs from 1, never ``0:*``, and what a server answers to
``n:*`` below n is left out. A broken connection is ``MailboxUnreachableError``; the next call connects again.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from imaplib import IMAP4
from typing import Any, TypeVar

import stamina
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, ProtocolError

from bot.mailbox.base import Contents, Folder, MailboxError, MailboxUnreachableError, Outcome, RawMail, Seen
from bot.mailbox.folders import find_folder, make_folder
from bot.mailbox.header import HEADER_BYTES
from bot.mailbox.session import connect, hang_up
from bot.oauth import TokenSource
from bot.settings import MailboxSection

T = TypeVar("T")

_BATCH = 100  # mails whose sizes are asked for, or that are moved, at once
_WINDOW = 50_000  # UIDs searched at once: imaplib refuses lines of more than a million bytes
_IDLE_SECONDS = 25 * 60  # servers may hang up after 30 minutes (RFC 2177: renew before 29)
_STOP_EVERY = 0.5  # seconds between looks at ``stop`` while idle
_CONNECT_TRIES = 3


class ImapMailbox:
    def __init__(self, section: MailboxSection, max_bytes: int) -> None:
        self._section, self._max_bytes = section, max_bytes
        self._token = TokenSource.of(section)
        self._client: IMAPClient | None = None
        self._selected: Contents | None = None
        self._folder = section.folder
        self._targets: dict[str, str] = {}
        self.name = f"imap:{section.username}@{section.host}/{section.folder}"

    # --- connection ---------------------------------------------------------------------------

    def open(self) -> None:
        with self._talking():
            pass

    def close(self) -> None:
        client, self._client, self._selected = self._client, None, None
        if client is not None:
            hang_up(client, politely=True)

    def _connect(self) -> IMAPClient:
        for attempt in stamina.retry_context(on=MailboxUnreachableError, attempts=_CONNECT_TRIES, wait_initial=0.5, wait_max=5):
            with attempt:
                self._client = client = connect(self._section, self._token)
        self._folder = find_folder(client, self._section.folder)
        self._targets = {
            "processed": make_folder(client, self._section.processed_folder),
            "review": make_folder(client, self._section.review_folder),
        }
        return client

    @contextmanager
    def _talking(self) -> Iterator[IMAPClient]:
        """A conversation, on a new connection if need be. Whatever breaks it is one of our own errors; a broken connection is dropped."""
        try:
            yield self._client or self._connect()
        except (OSError, IMAP4.abort, ProtocolError) as error:
            self._drop()
            raise MailboxUnreachableError(f"The connection to {self._section.host} was lost: {error or type(error).__name__}.") from error
        except IMAPClientError as error:
            raise MailboxError(f"{self._section.host} refused: {error}.") from error

    @contextmanager
    def _in_folder(self, uidvalidity: int) -> Iterator[IMAPClient]:
        """A conversation about mails of this folder. Should it have been made anew, the next pass begins at its beginning."""
        with self._talking() as client:
            if (self._selected or self._select(client)).uidvalidity != uidvalidity:
                raise MailboxUnreachableError(
                    f"The folder {self._folder} was made anew this moment; its mails are fetched with the next pass."
                )
            yield client

    def _select(self, client: IMAPClient) -> Contents:
        """SELECT tells what is new, and is the only sure way to notice a folder that was made anew."""
        found = client.select_folder(self._folder)
        newest = int(found[b"UIDNEXT"]) - 1 if b"UIDNEXT" in found else max(client.search("ALL"), default=0)
        self._selected = Contents(int(found[b"EXISTS"]), int(found.get(b"UIDVALIDITY", 1)), newest)
        return self._selected

    def _drop(self) -> None:
        client, self._client, self._selected = self._client, None, None
        if client is not None:
            hang_up(client)

    # --- reading ------------------------------------------------------------------------------

    def contents(self) -> Contents:
        with self._talking() as client:
            return self._select(client)

    def fetch_new(self, seen: Seen) -> Iterator[RawMail]:
        with self._in_folder(seen.uidvalidity) as client:
            new: list[str] = []
            for criteria in _searches(seen, self._selected.last_uid if self._selected else 0):
                new += [str(uid) for uid in sorted(client.search(criteria)) if uid > seen.uid]
        wanted = list(dict.fromkeys((*seen.retry, *seen.unknown(tuple(new)))))
        for at in range(0, len(wanted), _BATCH):
            yield from self._fetch_batch(wanted[at : at + _BATCH], seen)

    def _fetch_batch(self, uids: Sequence[str], seen: Seen) -> Iterator[RawMail]:
        """A mail that the server chokes on spoils the answer for all it was asked with: so the half without it is asked for by itself."""
        about, problem = self._twice(lambda: self._about(uids, seen.uidvalidity))
        if about is not None:
            for uid in uids:
                yield self._fetch(uid, seen, about.get(int(uid), {}))
        elif len(uids) == 1:
            yield RawMail(seen.uidvalidity, uids[0], outcome=Outcome.PROBLEM, problem=problem)
        else:
            half = len(uids) // 2
            yield from self._fetch_batch(uids[:half], seen)
            yield from self._fetch_batch(uids[half:], seen)

    def _fetch(self, uid: str, seen: Seen, about: dict[bytes, Any]) -> RawMail:
        size, came = int(about.get(b"RFC822.SIZE", 0)), about.get(b"INTERNALDATE")
        if b"RFC822.SIZE" not in about:
            return RawMail(seen.uidvalidity, uid, outcome=Outcome.GONE)
        if seen.since and int(uid) <= seen.horizon and isinstance(came, datetime) and came < seen.since:
            return RawMail(seen.uidvalidity, uid, size=size, outcome=Outcome.OLD)
        mail, problem = self._twice(lambda: self._fetch_body(seen.uidvalidity, uid, size))
        return mail or RawMail(seen.uidvalidity, uid, size=size, outcome=Outcome.PROBLEM, problem=problem)

    def _twice(self, ask: Callable[[], T]) -> tuple[T | None, str]:
        """The answer, or why there is none. A connection that breaks over a question is made anew, and the question put once more."""
        problem = ""
        for _ in range(2):
            self.open()  # a server that is away altogether ends the pass here
            try:
                return ask(), ""
            except MailboxUnreachableError as error:
                problem = str(error)
            except MailboxError as error:
                return None, str(error)
        return None, problem

    def _about(self, uids: Sequence[str], uidvalidity: int) -> dict[int, dict[bytes, Any]]:
        with self._in_folder(uidvalidity) as client:
            found: dict[int, dict[bytes, Any]] = client.fetch([int(uid) for uid in uids], ["RFC822.SIZE", "INTERNALDATE"])
            return found

    def _fetch_body(self, uidvalidity: int, uid: str, size: int) -> RawMail:
        with self._in_folder(uidvalidity) as client:
            data = self._download(client, int(uid), size)
        if data is None:
            return RawMail(uidvalidity, uid, outcome=Outcome.GONE)
        return RawMail(uidvalidity, uid, data, size, header_only=size > self._max_bytes)

    def _download(self, client: IMAPClient, number: int, size: int) -> bytes | None:
        """The mail, or of one that is too large the beginning of its header."""
        ask, key = ("BODY.PEEK[]", b"BODY[]")
        if size > self._max_bytes:
            ask, key = (f"BODY.PEEK[HEADER]<0.{HEADER_BYTES}>", b"BODY[HEADER]<0>")
        found: bytes | None = client.fetch([number], [ask]).get(number, {}).get(key)
        return found

    # --- moving -------------------------------------------------------------------------------

    def settle(self, uidvalidity: int, uids: Sequence[str], folder: Folder) -> None:
        for at in range(0, len(uids), _BATCH):
            self._settle_batch(uidvalidity, [int(uid) for uid in uids[at : at + _BATCH]], folder)

    def _settle_batch(self, uidvalidity: int, uids: list[int], folder: Folder) -> None:
        with self._in_folder(uidvalidity) as client:
            try:
                _move(client, uids, self._targets[folder])
            except IMAP4.abort:
                raise
            except IMAPClientError:  # another mail went this moment, or somebody removed the folder: look again, once
                self._targets[folder] = make_folder(client, getattr(self._section, f"{folder}_folder"))
                client.noop()
                _move(client, uids, self._targets[folder])

    def clear_review(self, uid: str, message_id: str | None, sha256: str) -> None:
        """Its UID there is unknown: found by its Message-ID, and known by its content."""
        if not message_id or not message_id.isascii():
            return
        with self._talking() as client:
            if not client.folder_exists(self._targets["review"]):
                return
            self._selected = None
            client.select_folder(self._targets["review"])
            found = client.search(["HEADER", "Message-ID", message_id])
            same = [number for number in found if self._holds(client, number, sha256)]
            if same:
                _move(client, same, self._targets["processed"])

    def _holds(self, client: IMAPClient, number: int, sha256: str) -> bool:
        size = int(client.fetch([number], ["RFC822.SIZE"]).get(number, {}).get(b"RFC822.SIZE", 0))
        return hashlib.sha256(self._download(client, number, size) or b"").hexdigest() == sha256

    # --- waiting ------------------------------------------------------------------------------

    def wait(self, seconds: float, stop: threading.Event) -> bool:
        with self._talking() as client:
            if not (self._section.idle and client.has_capability("IDLE")):
                stop.wait(seconds)
                return False
            if self._selected is None:
                self._select(client)
            if _arrived(client.noop()[1]):
                return True  # between the last look and now
            return _idle(client, min(seconds, _IDLE_SECONDS), stop)


def _searches(seen: Seen, last: int) -> Iterator[list[Any]]:
    """The criteria that find what is new: one search, unless there are very many mails or a first day to mind."""
    first = seen.uid + 1
    while first <= seen.horizon and seen.since is not None:
        end = min(first + _WINDOW - 1, seen.horizon)
        day = (seen.since - timedelta(days=1)).date()  # the server's days are those of its own zone
        yield ["UID", f"{first}:{end}", "SINCE", day]
        first = end + 1
    while first + _WINDOW <= last:
        yield ["UID", f"{first}:{first + _WINDOW - 1}"]
        first += _WINDOW
    yield ["UID", f"{first}:*"]


def _move(client: IMAPClient, uids: list[int], target: str) -> None:
    """Some servers refuse to move anything when one of the mails is gone, so only what is there is named."""
    present = client.search(["UID", ",".join(map(str, uids))])
    if not present:
        return
    if client.has_capability("MOVE"):
        client.move(present, target)
        return
    client.copy(present, target)
    client.delete_messages(present, silent=True)
    if client.has_capability("UIDPLUS"):
        client.uid_expunge(present)
    elif set(client.search("DELETED")) <= set(present):
        client.expunge()
    # else: somebody's own deleted mail is there as well, and a plain EXPUNGE would take it too; ours stays, marked as deleted


def _arrived(responses: Any) -> bool:
    return any(len(response) > 1 and response[1] in (b"EXISTS", b"RECENT") for response in responses or () if isinstance(response, tuple))


def _idle(client: IMAPClient, seconds: float, stop: threading.Event) -> bool:
    until = time.monotonic() + seconds
    client.idle()
    while not stop.is_set() and (left := until - time.monotonic()) > 0:
        asked = time.monotonic()
        responses = client.idle_check(timeout=min(_STOP_EVERY, left))
        if _arrived(responses):
            client.idle_done()
            return True
        if not responses and time.monotonic() - asked < min(_STOP_EVERY, left) / 2:
            raise OSError("the server hung up")  # imapclient answers at once, with nothing, from then on
    client.idle_done()
    return False
