"""Which evidence counts: what a sender retracted and what staff undid does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from onboarding.evidence import Evidence, Fact, Retracted, Role, Undone

F = TypeVar("F", bound=Fact)


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """By id, which grows with time; what is not stored yet (id 0) comes last."""
    return tuple(sorted(evidence, key=lambda item: (item.id == 0, item.id, item.at)))


def live(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence that counts, in order.

    Read from the newest back, so that an undone ``undo`` undoes nothing. A contact retracts only contacts' words, never staff's,
    and nobody takes back what the bot did: its mails are gone.
    """
    gone: set[int] = set()
    by_id = {item.id: item for item in evidence}
    for item in reversed(in_order(evidence)):
        if item.id in gone or not isinstance(item.fact, Retracted | Undone):
            continue
        targets = (by_id[target] for target in item.fact.evidence if target in by_id and target != item.id)
        gone.update(target.id for target in targets if _may_drop(item, target))
    return tuple(item for item in in_order(evidence) if item.id not in gone or item.id == 0)


def _may_drop(item: Evidence, target: Evidence) -> bool:
    if target.by.role is Role.BOT:
        return False
    return item.by.role is Role.STAFF or target.by.role is not Role.STAFF


def facts(evidence: Iterable[Evidence], kind: type[F]) -> Iterator[tuple[Evidence, F]]:
    """Each piece of evidence whose fact is a ``kind``, with the fact."""
    for item in evidence:
        if isinstance(item.fact, kind):
            yield item, item.fact
