"""What Monday's digest adds: the week in figures, and the commonest reasons for which papers were refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from onboarding.assessment import Assessment, Status
from onboarding.words import plural
from replies.wording import SHORT_NAMES

WEEK = timedelta(days=7)
SHOWN = 5

# Words in a refusal's sentence -> what the chart calls it; the first that fits.
REASONS = (
    (("days old", "is dated"), "too old"),
    (("expired",), "expired"),
    (("not signed", "signature"), "not signed"),
    (("blank", "not filled"), "blank"),
    (("password",), "protected with a password"),
    (("screenshot",), "a screenshot"),
    (("no telephone number", "no number"), "no number in it"),
    (("page 1", "pages are missing", "incomplete"), "pages missing"),
    (("seller",), "only the seller's part filled in"),
    (("could not be read", "unreadable", "cannot read"), "unreadable"),
)


@dataclass(frozen=True, slots=True)
class Week:
    opened: int
    completed: int
    median_days: float | None  # from opening to complete, of those completed this week; None: there were none
    reasons: tuple[tuple[str, int], ...]  # most frequent first


def week_of(assessments: Sequence[Assessment], now: datetime) -> Week:
    """The seven days before ``now``. Refusals are those in onboardings where somebody wrote within the week."""
    since = now - WEEK
    completed = [a for a in assessments if a.completed_at is not None and a.completed_at >= since]
    days = [(a.completed_at - a.opened_at) / timedelta(days=1) for a in completed if a.completed_at]
    lively = [a for a in assessments if (a.last_word_at or a.opened_at) >= since]
    reasons = Counter(_reason(paper.reason, paper.requirement) for a in lively for paper in a.papers if paper.verdict is Status.REJECTED)
    return Week(
        opened=sum(a.opened_at >= since for a in assessments),
        completed=len(completed),
        median_days=round(median(days), 1) if days else None,
        reasons=tuple(reasons.most_common(SHOWN)),
    )


def week_lines(week: Week) -> list[str]:
    lines = [f"Opened: {week.opened}", f"Completed: {week.completed}"]
    if week.median_days is not None:
        lines.append(f"Median time from opening to complete: {plural(1, 'day') if week.median_days == 1 else f'{week.median_days:g} days'}")
    return lines


def _reason(reason: str | None, requirement: object) -> str:
    name = next((words for kind, words in SHORT_NAMES.items() if kind == requirement), "other paper")
    lowered = (reason or "").lower()
    return f"{name}: {next((short for words, short in REASONS if any(word in lowered for word in words)), 'other reasons')}"
