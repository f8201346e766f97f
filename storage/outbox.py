"""The outbox's rows. Sending itself is elsewhere: claim a row (committed), talk to the server, say how it went (committed).

A crash in between leaves ``sending``: ``recover_sending`` makes it ``unknown``, and it is tried once more with the same Message-ID.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from storage.base import Rows, clean
from storage.rows import MailState, OutgoingMail, QueuedMail
from storage.tables import outbox

_COLUMNS = [column for column in outbox.c if column is not outbox.c.data]
_RESEND_ONCE = and_(outbox.c.state == MailState.UNKNOWN, outbox.c.resends == 0)


class Outbox(Rows):
    def queue_mail(self, mail: OutgoingMail, now: datetime) -> bool:
        """Puts the mail into the outbox, in the transaction of what caused it. False: this cause has its mail already."""
        with self.database.transaction() as connection:
            if connection.execute(select(outbox.c.id).where(outbox.c.cause == mail.cause)).first():
                return False
            row = {
                "cause": mail.cause,
                "kind": mail.kind,
                "ref": mail.ref,
                "recipients": list(mail.to),
                "message_id": mail.message_id,
                "data": self.vault.encrypt(mail.data),
                "state": MailState.QUEUED,
                "next_try_at": mail.not_before or now,
                "created_at": now,
            }
            try:
                with connection.begin_nested():
                    connection.execute(outbox.insert().values(row))
            except IntegrityError:
                if connection.execute(select(outbox.c.id).where(outbox.c.cause == mail.cause)).first() is None:
                    raise  # not the cause: a Message-ID used twice is a fault of ours
                return False
            return True

    def has_mail(self, cause: str) -> bool:
        with self.database.reading() as connection:
            return connection.execute(select(outbox.c.id).where(outbox.c.cause == cause)).first() is not None

    def due_mails(self, now: datetime, *, ignore_pauses: bool = False, limit: int = 1000) -> tuple[QueuedMail, ...]:
        """What is to be sent, oldest first. ``ignore_pauses``: also what failed lately; what waits for its first hour never comes early."""
        due = outbox.c.next_try_at <= now
        if ignore_pauses:
            due = or_(due, outbox.c.attempts > 0)
        waiting = or_(outbox.c.state == MailState.QUEUED, _RESEND_ONCE)
        return self._mails(and_(waiting, due), limit=limit)

    def mail_data(self, mail: int) -> bytes:
        """The bytes to send."""
        with self.database.reading() as connection:
            return self.vault.decrypt(connection.execute(select(outbox.c.data).where(outbox.c.id == mail)).scalar_one())

    def mark_sending(self, mail: int, now: datetime) -> bool:
        """Claims it, just before talking to the server. False: another one has it, or it was sent meanwhile."""
        with self.database.transaction() as connection:
            free = and_(outbox.c.id == mail, or_(outbox.c.state == MailState.QUEUED, _RESEND_ONCE))
            row = connection.execute(select(outbox.c.state, outbox.c.resends).where(free).with_for_update()).first()
            if row is None:
                return False
            values = {
                "state": MailState.SENDING,
                "sending_at": now,
                "attempts": outbox.c.attempts + 1,
                "resends": row.resends + (row.state == MailState.UNKNOWN),
            }
            connection.execute(update(outbox).where(outbox.c.id == mail).values(values))
            return True

    def mark_sent(self, mail: int, now: datetime, refused: Mapping[str, str] | None = None) -> None:
        """The server took it. ``refused``: recipients it did not take, with its words."""
        self._mark(mail, state=MailState.SENT, sent_at=now, refused=dict(refused or {}) or None, last_error=None)

    def mark_retry(self, mail: int, next_try_at: datetime, error: str, remaining: Sequence[str] = ()) -> None:
        """A failure that may pass (4xx, no connection). ``remaining``: whom it still has to reach, when the others have it."""
        narrowed = {"recipients": list(remaining)} if remaining else {}
        self._mark(mail, state=MailState.QUEUED, next_try_at=next_try_at, last_error=clean(error, 2000), **narrowed)

    def mark_failed(self, mail: int, error: str, refused: Mapping[str, str] | None = None) -> None:
        """A refusal for good (5xx): never retried."""
        self._mark(mail, state=MailState.FAILED, last_error=clean(error, 2000), refused=dict(refused or {}) or None)

    def _mark(self, mail: int, **values: Any) -> None:
        with self.database.transaction() as connection:
            connection.execute(update(outbox).where(outbox.c.id == mail).values(values))

    def recover_sending(self, older_than: datetime | None = None) -> int:
        """Rows left in ``sending`` become ``unknown``. None: all of them, for a daemon that just proved to be the only one."""
        left = outbox.c.state == MailState.SENDING
        if older_than is not None:
            left = and_(left, outbox.c.sending_at < older_than)
        with self.database.transaction() as connection:
            words = "the bot stopped while sending it: it may have arrived"
            return connection.execute(update(outbox).where(left).values(state=MailState.UNKNOWN, last_error=words)).rowcount

    # --- asking -------------------------------------------------------------------------------

    def mails_created(self, since: datetime) -> tuple[QueuedMail, ...]:
        """For the caps an hour: what was queued since then."""
        return self._mails(outbox.c.created_at >= since)

    def mails_in(self, *states: MailState) -> tuple[QueuedMail, ...]:
        return self._mails(outbox.c.state.in_(states))

    def mail_by_message_id(self, message_id: str) -> QueuedMail | None:
        return next(iter(self._mails(outbox.c.message_id == message_id)), None)

    def mail_counts(self) -> dict[str, int]:
        """How many mails are in each state."""
        with self.database.reading() as connection:
            rows = connection.execute(select(outbox.c.state, func.count().label("number")).group_by(outbox.c.state))
            return {row.state: row.number for row in rows}

    def _mails(self, condition: Any, limit: int | None = None) -> tuple[QueuedMail, ...]:
        query = select(*_COLUMNS).where(condition).order_by(outbox.c.id).limit(limit)
        with self.database.reading() as connection:
            return tuple(_mail(row) for row in connection.execute(query))


def _mail(row: Row[Any]) -> QueuedMail:
    return QueuedMail(
        id=row.id,
        cause=row.cause,
        kind=row.kind,
        ref=row.ref,
        to=tuple(row.recipients),
        message_id=row.message_id,
        state=MailState(row.state),
        attempts=row.attempts,
        resends=row.resends,
        next_try_at=row.next_try_at,
        last_error=row.last_error,
        refused=tuple(sorted((row.refused or {}).items())),
        created_at=row.created_at,
        sent_at=row.sent_at,
    )
