"""Which onboarding does a mail belong to? Pure: signs in, one verdict out.

Signs, strongest first: the plus-address token, In-Reply-To/References that carry our unforgeable part, ``[REF]`` in the subject,
the registered sender, and, for what staff forward, the original's sender and the client's name or numbers in its papers.
Strong signs that disagree go to staff, never to the likelier client. A reference opens nothing to a stranger.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    FOUND = "found"
    ASK = "ask"  # a contact of several open onboardings: asked, with the choices
    STRANGER = "stranger"  # knows a reference but is no contact of it, or nobody at all
    CONFLICT = "conflict"  # strong signs point to different onboardings
    NOWHERE = "nowhere"  # staff forwarded something that names no onboarding


@dataclass(frozen=True, slots=True)
class Signs:
    """What a mail shows, already looked up: each a set of references that exist."""

    sender: str | None
    staff: bool
    by_token: frozenset[str] = frozenset()
    by_thread: frozenset[str] = frozenset()
    by_subject: frozenset[str] = frozenset()
    by_words: frozenset[str] = frozenset()  # references in staff's own words above a forward
    by_sender: frozenset[str] = frozenset()  # open onboardings whose contact the sender is
    by_closed_sender: frozenset[str] = frozenset()  # done or cancelled ones
    by_original: frozenset[str] = frozenset()  # open onboardings of a forwarded original's sender
    by_papers: frozenset[str] = frozenset()  # onboardings that the client's name or a number in the papers names


@dataclass(frozen=True, slots=True)
class Match:
    verdict: Verdict
    ref: str | None = None
    choices: tuple[str, ...] = ()
    why: str = ""  # for staff and the log


@dataclass(frozen=True, slots=True)
class Registry:
    """Who is a contact of what: reference → lower-case addresses."""

    contacts: Mapping[str, Collection[str]] = field(default_factory=dict)

    def knows(self, ref: str, email: str | None) -> bool:
        return email is not None and email.lower() in self.contacts.get(ref, ())


def match(signs: Signs, registry: Registry) -> Match:
    """The onboarding a mail belongs to, or why nobody can say."""
    strong = signs.by_token | signs.by_thread | signs.by_subject
    if signs.staff:
        return _match_staff(signs, strong)
    if len(strong) > 1:
        if len(mine := frozenset(ref for ref in strong if registry.knows(ref, signs.sender))) > 0:
            return Match(Verdict.CONFLICT, choices=tuple(sorted(mine)), why="its signs point to different onboardings")
        return Match(
            Verdict.STRANGER, choices=tuple(sorted(strong)), why="its signs point to different onboardings, the sender is a contact of none"
        )
    if strong:
        (ref,) = strong
        if registry.knows(ref, signs.sender):
            return Match(Verdict.FOUND, ref, why="thread or reference")
        return Match(Verdict.STRANGER, choices=(ref,), why=f"it carries {ref}, but the sender is not a contact of it")
    if len(signs.by_sender) == 1:
        return Match(Verdict.FOUND, next(iter(signs.by_sender)), why="sender")
    if signs.by_sender:
        return _by_papers_or_ask(signs)
    if len(signs.by_closed_sender) == 1:
        return Match(Verdict.FOUND, next(iter(signs.by_closed_sender)), why="sender of an onboarding that is over")
    if signs.by_closed_sender:
        return Match(Verdict.CONFLICT, choices=tuple(sorted(signs.by_closed_sender)), why="a contact of several onboardings that are over")
    return Match(Verdict.STRANGER, why="nobody with this address is a contact of an onboarding")


def _by_papers_or_ask(signs: Signs) -> Match:
    named = signs.by_sender & signs.by_papers
    if len(named) == 1:
        return Match(Verdict.FOUND, next(iter(named)), why="sender, and the paper names the client")
    return Match(Verdict.ASK, choices=tuple(sorted(signs.by_sender)), why="a contact of several open onboardings")


def _match_staff(signs: Signs, strong: frozenset[str]) -> Match:
    """Staff say which, or their thread does, or what they forwarded does; a line's own reference is the command's business."""
    said = signs.by_words
    if len(said) == 1:
        return Match(Verdict.FOUND, next(iter(said)), why="named by staff")
    if len(strong) > 1:
        return Match(Verdict.CONFLICT, choices=tuple(sorted(strong)), why="its signs point to different onboardings")
    if strong:
        (ref,) = strong
        if signs.by_original and ref not in signs.by_original:
            return Match(
                Verdict.CONFLICT,
                choices=tuple(sorted({ref} | signs.by_original)),
                why="the thread says one onboarding, the forwarded mail's sender belongs to another",
            )
        return Match(Verdict.FOUND, ref, why="thread or reference")
    if len(signs.by_original) == 1:
        ref = next(iter(signs.by_original))
        if signs.by_papers and ref not in signs.by_papers:
            return Match(
                Verdict.CONFLICT,
                choices=tuple(sorted({ref} | signs.by_papers)),
                why="the forwarded mail's sender belongs to one onboarding, its papers name another",
            )
        return Match(Verdict.FOUND, ref, why="sender of the forwarded mail")
    both = signs.by_original & signs.by_papers if signs.by_original else signs.by_papers
    if len(both) == 1:
        return Match(Verdict.FOUND, next(iter(both)), why="the paper names the client")
    choices = tuple(sorted(both or signs.by_original))
    return Match(
        Verdict.CONFLICT if choices else Verdict.NOWHERE,
        choices=choices,
        why="several onboardings fit" if choices else "it names no onboarding",
    )
