"""The messages' rows: dedupe, claim, lease, attempts, parking; and the copies of them on the mail server."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, case, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from storage.base import Rows, clean
from storage.errors import LeaseLostError
from storage.rows import PROCESSED_STATES, REVIEW_STATES, Copy, MessageState, Progress, StoredMessage
from storage.tables import arrivals, message_refs, messages

Target = Literal["processed", "review"]

LEASE = timedelta(minutes=5)
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=20), timedelta(hours=1))  # after the first failure, the second...
MAX_ATTEMPTS = len(PAUSES) + 1  # then it is parked
MAX_TAKEOVERS = 25  # a mail that kills its worker, as against a worker that is killed
FETCH_TRIES = 50  # a mail the server does not give us is asked for this often


class Messages(Rows):
    # --- coming in ----------------------------------------------------------------------------

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
                connection.execute(update(messages).where(again).values(state=MessageState.NEW, in_review=False, **_FRESH))
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

    def placed_since_review(self, mailbox: str) -> tuple[StoredMessage, ...]:
        """Mails that lie in the review folder and are dealt with by now."""
        return self._messages(and_(messages.c.mailbox == mailbox, messages.c.in_review, messages.c.state.in_(PROCESSED_STATES)))

    def review_cleared(self, message: int) -> None:
        with self.database.transaction() as connection:
            connection.execute(update(messages).where(messages.c.id == message).values(in_review=False))

    def forget_copies(self, mailbox: str, except_uidvalidity: int) -> None:
        """The folder was made anew: what its old UIDs pointed to is gone."""
        with self.database.transaction() as connection:
            connection.execute(delete(arrivals).where(arrivals.c.mailbox == mailbox, arrivals.c.uidvalidity != except_uidvalidity))

    # --- working on them ----------------------------------------------------------------------

    def claim_next(
        self,
        now: datetime,
        owner: str,
        *,
        states: Sequence[str] = (MessageState.NEW,),
        lease: timedelta = LEASE,
        ignore_pauses: bool = False,
        exclude: Collection[int] = (),
    ) -> StoredMessage | None:
        """The oldest message in one of ``states`` that nobody works on, now leased to ``owner``; None when there is none.

        ``ignore_pauses``: also what failed before and pauses; give ``exclude`` those this pass has tried.
        A message whose owners died too often over it is parked instead.
        """
        with self.database.transaction() as connection:
            while row := connection.execute(_claimable(now, states, ignore_pauses, exclude)).first():
                taken_over = row.takeovers + (row.lease_owner is not None)
                if taken_over <= MAX_TAKEOVERS:
                    values = {"lease_owner": owner, "lease_until": now + lease, "takeovers": taken_over}
                    connection.execute(update(messages).where(messages.c.id == row.id).values(values))
                    return _message(connection, row)
                error = f"the bot died {taken_over} times while working on it"
                connection.execute(update(messages).where(messages.c.id == row.id).values(state=MessageState.PARKED, error=error, **_FREE))
        return None

    def renew_lease(self, message: int, owner: str, now: datetime, lease: timedelta = LEASE) -> bool:
        """False: the message is somebody else's by now."""
        with self.database.transaction() as connection:
            mine = and_(messages.c.id == message, messages.c.lease_owner == owner)
            return bool(connection.execute(update(messages).where(mine).values(lease_until=now + lease)).rowcount)

    def release_leases(self, owner: str | None = None) -> int:
        """Gives back what ``owner`` holds. None: what anybody holds, for a daemon that just proved to be the only one."""
        held = messages.c.lease_owner.is_not(None) if owner is None else messages.c.lease_owner == owner
        with self.database.transaction() as connection:
            takeovers = messages.c.takeovers + (1 if owner is None else 0)
            return connection.execute(update(messages).where(held).values(takeovers=takeovers, **_FREE)).rowcount

    def set_message_state(
        self, message: int, state: MessageState, *, owner: str | None = None, refs: Collection[str] = (), error: str | None = None
    ) -> None:
        """Says how far it got, in the transaction that writes what was found. Frees the lease.

        Raises:
            LeaseLostError: ``owner`` is given and no longer holds it; nothing of the transaction may be kept.
        """
        with self.database.transaction() as connection:
            mine = messages.c.id == message if owner is None else and_(messages.c.id == message, messages.c.lease_owner == owner)
            fresh = {"state": state, "error": clean(error, 4000), **_FRESH}
            if not connection.execute(update(messages).where(mine).values(fresh)).rowcount:
                raise LeaseLostError(f"Message {message} is no longer ours to finish.")
            self._add_refs(connection, message, refs)

    def fail_message(self, message: int, error: str, now: datetime, *, owner: str | None = None) -> MessageState:
        """One more failure: it pauses, longer each time, and is parked after ``MAX_ATTEMPTS``. Gives the state it is in now."""
        with self.database.transaction() as connection:
            mine = messages.c.id == message if owner is None else and_(messages.c.id == message, messages.c.lease_owner == owner)
            row = connection.execute(select(messages.c.state, messages.c.attempts).where(mine).with_for_update()).first()
            if row is None:
                raise LeaseLostError(f"Message {message} is no longer ours to fail.")
            attempts = row.attempts + 1
            parked = attempts >= MAX_ATTEMPTS
            values = {
                "state": MessageState.PARKED if parked else row.state,
                "attempts": attempts,
                "error": clean(error, 4000),
                "next_try_at": None if parked else now + PAUSES[attempts - 1],
                **_FREE,
            }
            connection.execute(update(messages).where(messages.c.id == message).values(values))
            return MessageState(values["state"])

    def describe_message(
        self, message: int, *, message_id: str | None = None, sender: str | None = None, subject: str | None = None
    ) -> None:
        """What the reading found in the header (card data masked), for lists and the digest."""
        given = {"message_id": clean(message_id, 1000), "sender": clean(sender, 400), "subject": clean(subject, 1000)}
        with self.database.transaction() as connection:
            connection.execute(update(messages).where(messages.c.id == message).values({k: v for k, v in given.items() if v is not None}))

    def _add_refs(self, connection: Connection, message: int, refs: Collection[str]) -> None:
        for ref in sorted(set(refs)):
            try:
                with connection.begin_nested():
                    connection.execute(message_refs.insert().values(message=message, ref=ref))
            except IntegrityError:
                pass  # filed there before

    # --- asking -------------------------------------------------------------------------------

    def message(self, message: int) -> StoredMessage | None:
        return next(iter(self._messages(messages.c.id == message)), None)

    def message_by_sha(self, sha256: str) -> StoredMessage | None:
        return next(iter(self._messages(messages.c.sha256 == sha256)), None)

    def messages_by_message_id(self, message_id: str) -> tuple[StoredMessage, ...]:
        """Several when different mails carry the same Message-ID."""
        return self._messages(messages.c.message_id == message_id)

    def messages_in(self, *states: MessageState) -> tuple[StoredMessage, ...]:
        return self._messages(messages.c.state.in_(states))

    def messages_of(self, ref: str) -> tuple[StoredMessage, ...]:
        return self._messages(messages.c.id.in_(select(message_refs.c.message).where(message_refs.c.ref == ref)))

    def messages_received(self, since: datetime, until: datetime) -> tuple[StoredMessage, ...]:
        return self._messages(and_(messages.c.received_at >= since, messages.c.received_at < until))

    def message_count(self, ref: str) -> int:
        with self.database.reading() as connection:
            return connection.execute(select(func.count()).where(message_refs.c.ref == ref)).scalar_one()

    def message_counts(self) -> dict[str, int]:
        """How many messages are in each state."""
        with self.database.reading() as connection:
            rows = connection.execute(select(messages.c.state, func.count().label("number")).group_by(messages.c.state))
            return {row.state: row.number for row in rows}

    def _messages(self, condition: Any) -> tuple[StoredMessage, ...]:
        with self.database.reading() as connection:
            rows = connection.execute(select(messages).where(condition).order_by(messages.c.id)).all()
            return tuple(_message(connection, row) for row in rows)


_FREE: dict[str, Any] = {"lease_owner": None, "lease_until": None}
_FRESH: dict[str, Any] = {"attempts": 0, "takeovers": 0, "next_try_at": None, **_FREE}


def _at(mailbox: str, uidvalidity: int, uids: Sequence[str]) -> Any:
    return and_(arrivals.c.mailbox == mailbox, arrivals.c.uidvalidity == uidvalidity, arrivals.c.uid.in_(uids))


def _claimable(now: datetime, states: Sequence[str], ignore_pauses: bool, exclude: Collection[int]) -> Any:
    query = (
        select(messages)
        .where(messages.c.state.in_(states))
        .where(or_(messages.c.lease_owner.is_(None), messages.c.lease_until <= now))
        .order_by(messages.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has begun IMMEDIATE
    )
    if not ignore_pauses:
        query = query.where(or_(messages.c.next_try_at.is_(None), messages.c.next_try_at <= now))
    return query.where(messages.c.id.not_in(exclude)) if exclude else query


def _message(connection: Connection, row: Row[Any]) -> StoredMessage:
    refs = connection.execute(select(message_refs.c.ref).where(message_refs.c.message == row.id).order_by(message_refs.c.ref)).scalars()
    return StoredMessage(
        id=row.id,
        sha256=row.sha256,
        size=row.size,
        header_only=row.header_only,
        mailbox=row.mailbox,
        uid=row.uid,
        received_at=row.received_at,
        state=MessageState(row.state),
        attempts=row.attempts,
        error=row.error,
        message_id=row.message_id,
        sender=row.sender,
        subject=row.subject,
        refs=tuple(refs),
    )
