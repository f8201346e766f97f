"""The cache of readings: a pure function of (bytes, version of the parsers), so it can be thrown away at any time."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import and_, delete, select
from sqlalchemy.exc import IntegrityError

from onboarding.documents import DocumentReading
from onboarding.messages import MessageReading
from storage import codec
from storage.base import Rows
from storage.tables import readings

Kind = Literal["message", "document"]


class Readings(Rows):
    def message_reading(self, sha256: str, version: str) -> MessageReading | None:
        """None: this mail was not read by this version of the parsers."""
        payload = self._payload(sha256, "message", version)
        return codec.load_message(payload) if payload is not None else None

    def put_message_reading(self, sha256: str, version: str, reading: MessageReading) -> None:
        self._put(sha256, "message", version, codec.dump_message(reading))

    def document_readings(self, sha256: str, version: str) -> tuple[DocumentReading, ...] | None:
        """None: this file was not read by this version of the parsers; a file may hold several documents."""
        payload = self._payload(sha256, "document", version)
        return codec.load_documents(payload) if payload is not None else None

    def put_document_readings(self, sha256: str, version: str, found: tuple[DocumentReading, ...]) -> None:
        self._put(sha256, "document", version, codec.dump_documents(found))

    def forget_readings(self, sha256: str) -> None:
        """Beside ``DocumentStore.purge``; also how an old version's readings are dropped."""
        with self.database.transaction() as connection:
            connection.execute(delete(readings).where(readings.c.sha256 == sha256))

    def _payload(self, sha256: str, kind: Kind, version: str) -> bytes | None:
        here = and_(readings.c.sha256 == sha256, readings.c.kind == kind, readings.c.version == version)
        with self.database.reading() as connection:
            token = connection.execute(select(readings.c.payload).where(here)).scalar()
        return self.vault.decrypt(token) if token is not None else None

    def _put(self, sha256: str, kind: Kind, version: str, payload: bytes) -> None:
        row = {"sha256": sha256, "kind": kind, "version": version, "payload": self.vault.encrypt(payload)}
        with self.database.transaction() as connection:
            try:
                with connection.begin_nested():
                    connection.execute(readings.insert().values(row))
            except IntegrityError:
                pass  # another worker read the same bytes meanwhile: the same reading
