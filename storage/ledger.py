"""Onboardings and their evidence: append-only. What follows from it is computed elsewhere, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select
from sqlalchemy.exc import IntegrityError

from onboarding.evidence import Evidence, Party
from storage.base import Rows, clean, seal, unseal
from storage.codec import dump_fact, load_fact
from storage.rows import Onboarding
from storage.tables import contacts, evidence, onboardings


class Ledger(Rows):
    def create_onboarding(self, ref: str, token: str, opened_at: datetime, parties: Iterable[Party] = ()) -> bool:
        """False: there is one with this reference or token already."""
        with self.database.transaction() as connection:
            try:
                with connection.begin_nested():
                    connection.execute(onboardings.insert().values(ref=ref, token=token, opened_at=opened_at))
            except IntegrityError:
                return False
            self.index_contacts(ref, parties)
            return True

    def onboarding(self, ref: str) -> Onboarding | None:
        return next(iter(self._onboardings(func.lower(onboardings.c.ref) == ref.lower())), None)

    def all_refs(self) -> tuple[str, ...]:
        """Every reference, in the order of opening."""
        return tuple(row.ref for row in self._onboardings(None))

    def _onboardings(self, condition: Any) -> tuple[Onboarding, ...]:
        query = select(onboardings).order_by(onboardings.c.opened_at, onboardings.c.ref)
        if condition is not None:
            query = query.where(condition)
        with self.database.reading() as connection:
            return tuple(Onboarding(row.ref, row.token, row.opened_at) for row in connection.execute(query))

    # --- who belongs to what: an index, written anew whenever the assessment's contacts changed ----

    def index_contacts(self, ref: str, parties: Iterable[Party]) -> None:
        """Replaces the addresses under which ``find_by_address`` finds this onboarding."""
        rows = {(party.email.strip().lower(), str(party.role)) for party in parties if party.email}
        with self.database.transaction() as connection:
            connection.execute(delete(contacts).where(contacts.c.ref == ref))
            for email, role in sorted(rows):
                connection.execute(contacts.insert().values(ref=ref, email=clean(email, 320), role=role))

    def find_by_address(self, email: str) -> tuple[str, ...]:
        """Onboardings one of whose contacts has this address, in the order of opening."""
        query = (
            select(onboardings.c.ref)
            .where(onboardings.c.ref.in_(select(contacts.c.ref).where(contacts.c.email == email.strip().lower())))
            .order_by(onboardings.c.opened_at, onboardings.c.ref)
        )
        with self.database.reading() as connection:
            return tuple(connection.execute(query).scalars())

    def addresses(self) -> dict[str, tuple[str, ...]]:
        """Reference → lower-case addresses of its contacts."""
        found: dict[str, list[str]] = {}
        with self.database.reading() as connection:
            for row in connection.execute(select(contacts.c.ref, contacts.c.email).distinct().order_by(contacts.c.ref, contacts.c.email)):
                found.setdefault(row.ref, []).append(row.email)
        return {ref: tuple(emails) for ref, emails in found.items()}

    # --- evidence -----------------------------------------------------------------------------

    def append_evidence(self, ref: str, items: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Writes facts; gives them back with their ids, which grow."""
        stored = []
        with self.database.transaction() as connection:
            for item in items:
                row = {
                    "ref": ref,
                    "at": item.at,
                    "fact_type": item.fact.type,
                    "payload": self.vault.encrypt(dump_fact(item.by, item.fact)),
                    "message": item.message,
                    "message_id": clean(item.message_id, 1000),
                    "document": seal(self.vault, item.document, 1000),
                    "via_staff": item.via_staff,
                }
                key = connection.execute(evidence.insert().values(row)).inserted_primary_key
                stored.append(replace(item, id=key[0]))  # type: ignore[index]
        return tuple(stored)

    def evidence(self, ref: str) -> tuple[Evidence, ...]:
        """Everything known about an onboarding, oldest first."""
        return self._evidence(evidence.c.ref == ref)

    def last_evidence_ids(self, ref: str | None = None) -> dict[str, int]:
        """Reference → the id of its newest evidence, in one query: what has not changed need not be looked at again."""
        with self.database.reading() as connection:
            query = select(evidence.c.ref, func.max(evidence.c.id)).group_by(evidence.c.ref)
            if ref is not None:
                query = query.where(evidence.c.ref == ref)
            return {ref: int(newest) for ref, newest in connection.execute(query)}

    def evidence_of_message(self, sha256: str) -> tuple[tuple[str, Evidence], ...]:
        """What a mail contributed, with the onboarding it went to: for ``reprocess`` and ``undo``."""
        with self.database.reading() as connection:
            rows = connection.execute(select(evidence).where(evidence.c.message == sha256).order_by(evidence.c.id)).all()
            return tuple((row.ref, self._item(row)) for row in rows)

    def _evidence(self, condition: Any) -> tuple[Evidence, ...]:
        with self.database.reading() as connection:
            return tuple(self._item(row) for row in connection.execute(select(evidence).where(condition).order_by(evidence.c.id)))

    def _item(self, row: Row[Any]) -> Evidence:
        by, fact = load_fact(self.vault.decrypt(row.payload))
        return Evidence(
            id=row.id,
            at=row.at,
            by=by,
            fact=fact,
            message=row.message,
            message_id=row.message_id,
            document=unseal(self.vault, row.document),
            via_staff=row.via_staff,
        )
