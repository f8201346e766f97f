"""Domain values ↔ JSON bytes, by pydantic. A fact is told apart by its ``type``; nothing here knows what it means.

Old rows stay readable: a field added with a default is filled in, so give every new field one.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from pydantic_core import PydanticSerializationError

from onboarding.documents import DocumentReading
from onboarding.evidence import Author, Fact
from onboarding.messages import MessageReading


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    """Built on first use: building all of them takes a tenth of a second."""
    match kind:
        case "fact":
            return TypeAdapter(tuple[Author, Annotated[Fact, Field(discriminator="type")]])
        case "message":
            return TypeAdapter(MessageReading)
        case _:
            return TypeAdapter(tuple[DocumentReading, ...])


def _dump(kind: str, value: object) -> bytes:
    adapter = _adapter(kind)
    try:
        return adapter.dump_json(value)
    except PydanticSerializationError:  # a lone surrogate, out of a header or a PDF that is not what it says
        return json.dumps(_encodable(adapter.dump_python(value, mode="python"))).encode()


def _encodable(value: Any) -> Any:
    """The same value with characters that no encoding can write replaced by a question mark."""
    match value:
        case str():
            return value.encode("utf-8", "replace").decode("utf-8")
        case dict():
            return {_encodable(key): _encodable(item) for key, item in value.items()}
        case list() | tuple():
            return [_encodable(item) for item in value]
        case date():
            return value.isoformat()
        case _:
            return value


def dump_fact(by: Author, fact: Fact) -> bytes:
    return _dump("fact", (by, fact))


def load_fact(data: bytes) -> tuple[Author, Fact]:
    author, fact = _adapter("fact").validate_json(data)
    return author, fact


def dump_message(reading: MessageReading) -> bytes:
    return _dump("message", reading)


def load_message(data: bytes) -> MessageReading:
    reading: MessageReading = _adapter("message").validate_json(data)
    return reading


def dump_documents(readings: tuple[DocumentReading, ...]) -> bytes:
    """One file may hold several documents."""
    return _dump("documents", readings)


def load_documents(data: bytes) -> tuple[DocumentReading, ...]:
    readings: tuple[DocumentReading, ...] = _adapter("documents").validate_json(data)
    return readings
