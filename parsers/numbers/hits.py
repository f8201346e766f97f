"""What one line gives: numbers in token indexes, and claims."""

from __future__ import annotations

from dataclasses import dataclass, field

from parsers.numbers.types import Claim


@dataclass(slots=True)
class Hit:
    """A number on one line, in token indexes; several for a range or a list of tails."""

    digits: tuple[str, ...]
    start: int
    end: int
    substituted: int = 0
    bare: bool = False
    is_range: bool = False
    assumed: bool = False
    extension: str | None = None
    account_code: str | None = None


@dataclass(slots=True)
class Scan:
    hits: list[Hit] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


def consecutive(first: str, count: int) -> tuple[str, ...]:
    """So many numbers of one exchange, from ``first`` on."""
    return tuple(first[:6] + f"{int(first[6:]) + step:04d}" for step in range(count))
