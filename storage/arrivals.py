"""Mail coming in: its content (once), its copies on the server, and how far a mailbox was read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, and_, case, delete, select, update

from storage.base import Rows, clean
from storage.rows import PROCESSED_STATES, REVIEW_STATES, Copy, MessageState, Progress
from storage.tables import arrivals, messages

Target = Literal["processed", "review"]

FETCH_TRIES = 50  # a mail the server does not give us is asked for this often
FRESH: dict[str, Any] = {"attempts": 0, "takeovers": 0, "next_try_at": None, "lease_owner": None, "lease_until": None}


class Arrivals(Rows):
    def add_message(
        self,
        copy: Copy,
        sha256: str,
        size: int,
        received_at: datetime,
        *,
        message_id: str | None = None,
        sender: str | None = None,
        header_only: bool = False,
    ) -> bool:
        """Notes a mail whose raw bytes are in the document store already. False: this content was here before.

        The copy is noted in any case, so that it is moved once its message is dealt with. What nobody could place or process,
        and somebody moved back from the review folder, is tried again.
        """
        with self.database.transaction() as connection:
            self.lock(f"mailbox:{copy.mailbox}")
            known = connection.execute(select(messages.c.id).where(messages.c.sha256 == sha256)).scalar()
            if known is not None:
                again = and_(messages.c.id == known, messages.c.in_review, messages.c.state.in_(REVIEW_STATES))
                connection.execute(update(messages).where(again).values(state=MessageState.NEW, in_review=False, **FRESH))
            else:
                row = {
                    "sha256": sha256,
                    "size": size,
                    "header_only": header_only,
                    "mailbox": copy.mailbox,
                    "uidvalidity": copy.uidvalidity,
                    "uid": copy.uid,
                    "received_at": received_at,
                    "state": MessageState.NEW,
                    "message_id": clean(message_id, 1000),
                    "sender": clean(sender, 400),
                }
                connection.execute(messages.insert().values(row))
            here = select(messages.c.id).where(messages.c.sha256 == sha256).scalar_subquery()
            self._note_copy(connection, copy, received_at, message=here)
            return known is None

    def note_unfetched(self, copy: Copy, problem: str, now: datetime) -> None:
        """The server did not give us this mail: it is asked for again with the next passes; those behind it go on."""
        with self.database.transaction() as connection:
            self._note_copy(connection, copy, now, problem=clean(problem, 1000))

    def leave_alone(self, copies: Sequence[Copy], now: datetime) -> None:
        """Mail that was there before the bot's start and is never processed."""
        with self.database.transaction() as connection:
            for copy in copies:
                self._note_copy(connection, copy, now)

    def _note_copy(self, connection: Connection, copy: Copy, now: datetime, **values: Any) -> None:
        here = and_(arrivals.c.mailbox == copy.mailbox, arrivals.c.uidvalidity == copy.uidvalidity, arrivals.c.uid == copy.uid)
        fresh = {"message": None, "problem": None, **values}
        if not connection.execute(update(arrivals).where(here).values(tries=arrivals.c.tries + 1, **fresh)).rowcount:
            place = {"mailbox": copy.mailbox, "uidvalidity": copy.uidvalidity, "uid": copy.uid}
            connection.execute(arrivals.insert().values(**place, seen_at=now, tries=1, **fresh))

    def unknown_uids(self, mailbox: str, uidvalidity: int, uids: Sequence[str]) -> tuple[str, ...]:
        """Of ``uids``, in their order, those that were never noted."""
        known: set[str] = set()
        with self.database.reading() as connection:
            for at in range(0, len(uids), 500):
                here = _at(mailbox, uidvalidity, uids[at : at + 500])
                known.update(connection.execute(select(arrivals.c.uid).where(here)).scalars())
        return tuple(uid for uid in uids if uid not in known)

    def unfetched_uids(self, mailbox: str, uidvalidity: int) -> tuple[str, ...]:
        """Mails that are to be asked for again."""
        wanted = and_(
            arrivals.c.mailbox == mailbox,
            arrivals.c.uidvalidity == uidvalidity,
            arrivals.c.message.is_(None),
            arrivals.c.problem.is_not(None),
            arrivals.c.tries < FETCH_TRIES,
        )
        with self.database.reading() as connection:
            return tuple(connection.execute(select(arrivals.c.uid).where(wanted).order_by(arrivals.c.id)).scalars())

    def fetch_problems(self) -> tuple[tuple[Copy, str, datetime], ...]:
        """Mails the server has and does not give us, with the reason and since when: for staff."""
        query = select(arrivals).where(arrivals.c.message.is_(None), arrivals.c.problem.is_not(None)).order_by(arrivals.c.id)
        with self.database.reading() as connection:
            return tuple((Copy(row.mailbox, row.uidvalidity, row.uid), row.problem, row.seen_at) for row in connection.execute(query))

    # --- how far a mailbox was read -----------------------------------------------------------

    def progress(self, mailbox: str) -> Progress | None:
        """None: this mailbox was never opened."""
        written = self.meta_get(f"progress:{mailbox}")
        if written is None:
            return None
        data = json.loads(written)
        start = datetime.fromisoformat(data["start"]) if data["start"] else None
        return Progress(data["uidvalidity"], data["uid"], start, data["horizon"])

    def set_progress(self, mailbox: str, progress: Progress) -> None:
        written = {**asdict(progress), "start": progress.start.isoformat() if progress.start else None}
        self.meta_set(f"progress:{mailbox}", json.dumps(written))

    # --- copies on the server -----------------------------------------------------------------

    def copies_to_settle(self, mailbox: str, uidvalidity: int, limit: int = 500) -> tuple[tuple[Copy, Target], ...]:
        """Copies whose message is dealt with, and the folder they belong into."""
        folder = case((messages.c.state.in_(PROCESSED_STATES), "processed"), else_="review").label("folder")
        query = (
            select(arrivals.c.uid, folder)
            .join(messages, messages.c.id == arrivals.c.message)
            .where(arrivals.c.mailbox == mailbox, arrivals.c.uidvalidity == uidvalidity)
            .where(messages.c.state.in_((*PROCESSED_STATES, *REVIEW_STATES)))
            .order_by(arrivals.c.id)
            .limit(limit)
        )
        with self.database.reading() as connection:
            return tuple((Copy(mailbox, uidvalidity, row.uid), row.folder) for row in connection.execute(query))

    def copies_settled(self, mailbox: str, uidvalidity: int, uids: Sequence[str], folder: Target | None = None) -> None:
        """They were moved to ``folder`` (None: are gone): should one come back, it is a new copy of known content."""
        with self.database.transaction() as connection:
            for at in range(0, len(uids), 500):
                here = _at(mailbox, uidvalidity, uids[at : at + 500])
                if folder is not None:
                    moved = messages.c.id.in_(select(arrivals.c.message).where(here, arrivals.c.message.is_not(None)))
                    connection.execute(update(messages).where(moved).values(in_review=folder == "review"))
                connection.execute(delete(arrivals).where(here))

    def review_cleared(self, message: int) -> None:
        with self.database.transaction() as connection:
            connection.execute(update(messages).where(messages.c.id == message).values(in_review=False))

    def forget_copies(self, mailbox: str, except_uidvalidity: int) -> None:
        """The folder was made anew: what its old UIDs pointed to is gone."""
        with self.database.transaction() as connection:
            connection.execute(delete(arrivals).where(arrivals.c.mailbox == mailbox, arrivals.c.uidvalidity != except_uidvalidity))


def _at(mailbox: str, uidvalidity: int, uids: Sequence[str]) -> Any:
    return and_(arrivals.c.mailbox == mailbox, arrivals.c.uidvalidity == uidvalidity, arrivals.c.uid.in_(uids))
