"""The tables, as SQLAlchemy Core. Changing one needs a migration in ``migrations/versions``; a test compares the two.

``messages``: one row for each *content* that ever came in, and how far it got (our own truth; design decision 10).
``arrivals``: copies on a mail server that still have to be moved, to be fetched again, or to be left alone.
``evidence``: append-only. ``outbox``: one row for each cause. What may hold a PIN or a person's words is encrypted.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)
from sqlalchemy.types import TypeDecorator


class Utc(TypeDecorator[datetime]):
    """Aware datetimes in, aware UTC out, also on SQLite, which forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; the store keeps UTC only")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# SQLite only counts up by itself on a plain INTEGER primary key.
Id = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

messages = Table(
    "messages",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("size", BigInteger, nullable=False),
    Column("header_only", Boolean, nullable=False, default=False),  # beyond [security] max_message_mb: only its header was fetched
    Column("mailbox", String(300), nullable=False),  # where it came first
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", String(300), nullable=False),
    Column("received_at", Utc, nullable=False),
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),  # failures that were reported
    Column("takeovers", Integer, nullable=False, default=0),  # owners that died over it
    Column("next_try_at", Utc),
    Column("lease_owner", String(100)),
    Column("lease_until", Utc),
    Column("error", Text),
    Column("message_id", String(1000)),
    Column("sender", String(400)),
    Column("subject", Text),
    Column("in_review", Boolean, nullable=False, default=False, server_default=false()),  # its copy was moved to the review folder
    Index("ix_messages_state_id", "state", "id"),
    Index("ix_messages_message_id", "message_id"),
    sqlite_autoincrement=True,
)

message_refs = Table(
    "message_refs",
    metadata,
    Column("message", Id, ForeignKey("messages.id"), primary_key=True),
    Column("ref", String(40), primary_key=True),
    Index("ix_message_refs_ref", "ref"),
)

arrivals = Table(
    "arrivals",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("mailbox", String(300), nullable=False),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", String(300), nullable=False),
    Column("message", Id, ForeignKey("messages.id")),  # None: not fetched yet, or left alone
    Column("problem", Text),  # why it could not be fetched; None with message None: it is left alone
    Column("tries", Integer, nullable=False, default=0),
    Column("seen_at", Utc, nullable=False),
    UniqueConstraint("mailbox", "uidvalidity", "uid"),
    Index("ix_arrivals_message", "message"),
)

onboardings = Table(
    "onboardings",
    metadata,
    Column("ref", String(40), primary_key=True),
    Column("token", String(100), nullable=False, unique=True),
    Column("opened_at", Utc, nullable=False),
)

contacts = Table(
    "contacts",
    metadata,
    Column("ref", String(40), ForeignKey("onboardings.ref"), primary_key=True),
    Column("email", String(320), primary_key=True),  # lower case
    Column("role", String(20), primary_key=True),
    Index("ix_contacts_email", "email"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("ref", String(40), ForeignKey("onboardings.ref"), nullable=False),
    Column("at", Utc, nullable=False),
    Column("fact_type", String(40), nullable=False),
    Column("payload", LargeBinary, nullable=False),  # author and fact as JSON, encrypted: PINs, names, papers
    Column("message", String(64)),
    Column("message_id", String(1000)),
    Column("document", Text),
    Column("via_staff", Boolean, nullable=False, default=False),
    Index("ix_evidence_ref_id", "ref", "id"),
    Index("ix_evidence_message", "message"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("cause", String(300), nullable=False, unique=True),  # the same cause never makes a second mail
    Column("kind", String(30), nullable=False),
    Column("ref", String(40)),
    Column("recipients", JSON, nullable=False),
    Column("message_id", String(300), nullable=False, unique=True),
    Column("data", LargeBinary, nullable=False),  # the whole mail, encrypted
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("resends", Integer, nullable=False, default=0),  # tries after a crash that left the outcome unknown
    Column("next_try_at", Utc, nullable=False),
    Column("last_error", Text),
    Column("refused", JSON),  # address -> the server's words
    Column("created_at", Utc, nullable=False),
    Column("sending_at", Utc),
    Column("sent_at", Utc),
    Index("ix_outbox_state_next_try_at", "state", "next_try_at"),
    Index("ix_outbox_created_at", "created_at"),
    sqlite_autoincrement=True,
)

readings = Table(
    "readings",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("kind", String(20), primary_key=True),  # message, document
    Column("version", String(80), primary_key=True),  # of the parsers
    Column("payload", LargeBinary, nullable=False),  # JSON, encrypted
)

meta = Table(
    "meta",
    metadata,
    Column("key", String(400), primary_key=True),
    Column("value", Text, nullable=False),
)
