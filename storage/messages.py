"""The messages' rows: claim, lease, attempts, parking. The truth of who works on what; a job elsewhere is only a hint to look here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from storage.arrivals import FRESH
from storage.base import Rows, clean, seal, unseal
from storage.errors import LeaseLostError
from storage.rows import PROCESSED_STATES, MessageState, StoredMessage
from storage.tables import message_refs, messages

LEASE = timedelta(minutes=5)
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=20), timedelta(hours=1))  # after the first failure, the second...
MAX_ATTEMPTS = len(PAUSES) + 1  # then it is parked
MAX_TAKEOVERS = 25  # a mail that kills its worker, as against a worker that is killed


class Messages(Rows):
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
                    return self._message(connection, row)
                error = f"the bot died {taken_over} times while working on it"
                connection.execute(update(messages).where(messages.c.id == row.id).values(state=MessageState.PARKED, error=error, **_FREE))
        return None

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
            fresh = {"state": state, "error": clean(error, 4000), **FRESH}
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
        sealed = seal(self.vault, subject, 1000)
        given = {"message_id": clean(message_id, 1000), "sender": clean(sender, 400), "subject": sealed}
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

    def messages_received(self, since: datetime, until: datetime) -> tuple[StoredMessage, ...]:
        return self._messages(and_(messages.c.received_at >= since, messages.c.received_at < until))

    def placed_since_review(self, mailbox: str) -> tuple[StoredMessage, ...]:
        """Mails that lie in the review folder and are dealt with by now."""
        return self._messages(and_(messages.c.mailbox == mailbox, messages.c.in_review, messages.c.state.in_(PROCESSED_STATES)))

    def message_counts(self) -> dict[str, int]:
        """How many messages are in each state."""
        with self.database.reading() as connection:
            rows = connection.execute(select(messages.c.state, func.count().label("number")).group_by(messages.c.state))
            return {row.state: row.number for row in rows}

    def _messages(self, condition: Any) -> tuple[StoredMessage, ...]:
        with self.database.reading() as connection:
            rows = connection.execute(select(messages).where(condition).order_by(messages.c.id)).all()
            return tuple(self._message(connection, row) for row in rows)

    def _message(self, connection: Connection, row: Row[Any]) -> StoredMessage:
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
            subject=unseal(self.vault, row.subject),
            refs=tuple(refs),
        )


_FREE: dict[str, Any] = {"lease_owner": None, "lease_until": None}


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
