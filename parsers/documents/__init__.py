"""The kinds of documents, one module each: ``KIND``, ``looks_like(pages) -> 0..1`` and ``read(pages, name)``.

To add a kind: a module and its entry in ``MODULES``. Which kind a document is decides the highest score; a near tie is said, never hidden.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache
from typing import Final, Protocol, cast

from ocr.page import PageSet
from onboarding.documents import DocumentKind, DocumentReading

MODULES: Final = {
    DocumentKind.CSR: "csr",
    DocumentKind.PHONE_BILL: "phone_bill",
    DocumentKind.DID_LIST: "did_list",
    DocumentKind.PAYMENT_AUTHORIZATION: "payment",
    DocumentKind.TAX_EXEMPTION: "tax",
    DocumentKind.LOA: "loa",
    DocumentKind.ORDER_FORM: "order_form",
    DocumentKind.OTHER: "other",
}
LEAST: Final = 0.25  # below this nobody recognises the document: other
TIE: Final = 0.08


class KindReader(Protocol):
    """A module of this package."""

    def looks_like(self, pages: PageSet) -> float: ...

    def read(self, pages: PageSet, name: str) -> DocumentReading: ...


@dataclass(frozen=True, slots=True)
class Classified:
    """The winner and, where it was close, the runner-up. ``scores``: every kind's, best first."""

    kind: DocumentKind
    score: float
    rival: DocumentKind | None = None
    scores: tuple[tuple[DocumentKind, float], ...] = ()

    @property
    def reader(self) -> KindReader:
        return reader_of(self.kind)


@cache
def reader_of(kind: DocumentKind) -> KindReader:
    return cast(KindReader, importlib.import_module(f"parsers.documents.{MODULES[kind]}"))


def classify(pages: PageSet) -> Classified:
    """Which kind the pages are."""
    scores = tuple(sorted(((kind, reader_of(kind).looks_like(pages)) for kind in MODULES), key=lambda item: -item[1]))
    (kind, score), (second, runner_up) = scores[:2]
    if score < LEAST:
        return Classified(DocumentKind.OTHER, LEAST, None, scores)
    return Classified(kind, score, second if score - runner_up < TIE and runner_up > 0.5 else None, scores)
