"""Reading, with a memory: the same bytes are read once, whoever sent them (design decision 3).

The parsers are pure functions of the bytes; this is where they meet the page reader, the document store and the cache.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from onboarding.documents import DocumentReading
from onboarding.messages import MessageReading

if TYPE_CHECKING:
    from ocr.page import PageSet
    from ocr.reader import OcrSettings
    from storage.documents import DocumentStore
    from storage.repository import Repository

Progress = Callable[[int, int], None]


class Reader:
    """Reads messages and documents; thread-safe as far as repository and store are."""

    def __init__(self, repository: Repository, documents: DocumentStore, settings: OcrSettings, own_addresses: frozenset[str]) -> None:
        self._repository, self._documents = repository, documents
        self._settings, self._own = settings, own_addresses
        self.progress: Progress | None = None

    def message(self, sha256: str) -> MessageReading:
        """The reading of the stored raw mail with this hash. Its documents are in the store when this returns."""
        from parsers.extract import PARSER_VERSION
        from parsers.message import read_message

        if known := self._repository.message_reading(sha256, PARSER_VERSION):
            return known
        read = read_message(self._documents.get(sha256), self.document, self._own)
        for _, _, data in read.files:
            self._documents.put(data)
        self._repository.put_message_reading(sha256, PARSER_VERSION, read.reading)
        return read.reading

    def document(self, name: str, data: bytes) -> tuple[DocumentReading, ...]:
        """What is read in one file; the name only goes into the result."""
        from parsers.extract import PARSER_VERSION, read_document

        sha256 = hashlib.sha256(data).hexdigest()
        known = self._repository.document_readings(sha256, PARSER_VERSION)
        if known is None:
            known = read_document("file", data, self.pages)
            self._repository.put_document_readings(sha256, PARSER_VERSION, known)
        return tuple(replace(reading, file=name + reading.file.removeprefix("file")) for reading in known)

    def stored_with(self, sha256: str) -> set[str]:
        """The hashes of the stored raw mail and of all that was attached to it, also of what no evidence names."""
        from parsers.message import read_message

        read = read_message(self._documents.get(sha256), lambda name, data: (DocumentReading(file=name),), self._own)
        return {sha256} | {paper for paper, _, _ in read.files}

    def pages(self, data: bytes, media_type: str) -> PageSet:
        from ocr.reader import read_pages

        return read_pages(data, media_type, self._settings, self.progress)
